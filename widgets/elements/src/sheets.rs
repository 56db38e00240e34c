//! Style sheets: made once for each kind of widget and shared by all of them.
//!
//! Constructed sheets pass content policies that refuse `<style>` elements and `style` attributes.

use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::ShadowRoot;

#[wasm_bindgen]
extern "C" {
    #[derive(Clone)]
    type CSSStyleSheet;
    #[wasm_bindgen(constructor, catch)]
    fn new() -> Result<CSSStyleSheet, JsValue>;
    #[wasm_bindgen(method, js_name = replaceSync, catch)]
    fn replace_sync(this: &CSSStyleSheet, css: &str) -> Result<(), JsValue>;

    type Adopter;
    #[wasm_bindgen(method, setter, js_name = adoptedStyleSheets)]
    fn set_adopted_style_sheets(this: &Adopter, sheets: Vec<CSSStyleSheet>);
}

/// Gives `root` the sheet of `css`, which is kept under the name of its `element`.
pub(crate) fn adopt(root: &ShadowRoot, element: &'static str, css: [&'static str; 2]) -> Result<(), JsValue> {
    thread_local!(static SHEETS: RefCell<Vec<(&'static str, CSSStyleSheet)>> = const { RefCell::new(Vec::new()) });
    let known = SHEETS
        .with_borrow(|sheets| sheets.iter().find(|(e, _)| *e == element).map(|(_, sheet)| sheet.clone()));
    let sheet = match known {
        Some(sheet) => sheet,
        None => {
            let sheet = CSSStyleSheet::new()?;
            sheet.replace_sync(&css.concat())?;
            SHEETS.with_borrow_mut(|sheets| sheets.push((element, sheet.clone())));
            sheet
        }
    };
    root.unchecked_ref::<Adopter>().set_adopted_style_sheets(vec![sheet]);
    Ok(())
}
