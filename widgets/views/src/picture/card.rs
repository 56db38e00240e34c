//! The card: what stands above all else, and the drawing as large as it can be, in the proportions of a link's preview.

use super::flow::{Block, Content};
use super::page::{Column, placed, stack};
use super::{CARD_PX, Drawn};
use crate::node::Node;

/// Drawings that are lower than this, in proportion to their width, stand between the texts; others beside them.
const LOW: f64 = 0.55;
/// Share of the width that a drawing beside the texts takes.
const BESIDE: f64 = 0.62;
/// How small a drawing may become, so that its letters can still be read.
const LEAST: [f64; 2] = [0.7, 0.55];

/// Size in its own px, what is drawn, and the nodes. On a card there are twice as many pixels as in a picture.
pub(super) fn card(draw: impl Fn(f64) -> Drawn) -> ((f64, f64), Drawn, Vec<Node>) {
    let (width, height) = (f64::from(CARD_PX.0) / 2.0, f64::from(CARD_PX.1) / 2.0);
    // Where all is too large, it is drawn for a larger card, and so comes out smaller.
    const LARGER: [f64; 7] = [1.0, 1.1, 1.2, 1.35, 1.5, 1.75, 2.0];
    let mut last = None;
    for times in LARGER {
        let size = (width * times, height * times);
        let drawn = draw(size.0);
        if let Some(nodes) = fitted(&drawn, size, times == LARGER[LARGER.len() - 1]) {
            return (size, drawn, nodes);
        }
        last = Some((size, drawn));
    }
    let (size, drawn) = last.unwrap_or_else(|| ((width, height), draw(width)));
    (size, drawn, Vec::new())
}

/// The nodes, if they have room; with `anyway`, even if they have not.
fn fitted(drawn: &Drawn, (width, height): (f64, f64), anyway: bool) -> Option<Vec<Node>> {
    let rtl = drawn.look.rtl;
    let column = Column { x: drawn.padding, y: drawn.padding, width: width - 2.0 * drawn.padding };
    let room = height - 2.0 * drawn.padding;
    let drawing = drawn.blocks.iter().find_map(|block| match &block.content {
        Content::Drawing(drawing, width, height) if block.is_needed => Some((drawing, *width, *height)),
        _ => None,
    });
    let is_text = |block: &&Block| !matches!(block.content, Content::Drawing(..));
    let high = |blocks: &[&Block], column: Column| stack(blocks.iter().copied(), column, 1.0, rtl).1;
    match drawing {
        None => {
            let mut blocks: Vec<&Block> = drawn.blocks.iter().filter(is_text).collect();
            // What does not fit is left out from the end, but for what is needed.
            while high(&blocks, column) > room {
                let Some(at) = blocks.iter().rposition(|block| !block.is_needed) else {
                    if anyway { break } else { return None }
                };
                blocks.remove(at);
            }
            Some(stack(blocks.into_iter(), column, 1.0, rtl).0)
        }
        Some((drawing, wide, low)) if low / wide > LOW => {
            let blocks: Vec<&Block> =
                drawn.blocks.iter().filter(is_text).filter(|block| block.is_needed).collect();
            let share = BESIDE * column.width;
            let text = Column {
                x: if rtl { column.x + share + drawn.padding } else { column.x },
                width: column.width - share - drawn.padding,
                ..column
            };
            let scale = (share / wide).min(room / low).min(1.0);
            if !anyway && (high(&blocks, text) > room || scale < LEAST[1]) {
                return None;
            }
            let mut nodes = stack(blocks.into_iter(), text, 1.0, rtl).0;
            let free = share - wide * scale;
            let x = if rtl { column.x } else { column.x + column.width - share } + free / 2.0;
            nodes.push(placed(drawing, x, column.y + (room - low * scale) / 2.0, scale));
            Some(nodes)
        }
        Some((_, _, low)) => {
            let blocks: Vec<&Block> = drawn.blocks.iter().filter(|block| block.is_needed).collect();
            let others = high(&blocks, column) - low;
            let scale = ((room - others) / low).min(1.0);
            if scale < LEAST[0] && !anyway {
                return None;
            }
            Some(stack(blocks.into_iter(), column, scale.max(0.3), rtl).0)
        }
    }
}
