//! What need not stand beside each child, on a turn of its own: a code to scan with its address in words, and who made what
//! the wall shows.

use super::strings::strings;
use super::{Screen, qr};
use crate::node::{Node, html, nothing};
use crate::shared::{Model, Phrase, map_credits};
use hrc_core::catalogue::value::AddressOrOff;
use hrc_core::screen::is_long;
use hrc_core::text::{around, fill, width_em};

impl Screen {
    /// Whether there is anything for that turn.
    pub(super) fn has_about(&self, model: &Model) -> bool {
        model.data.is_some() && (self.settings.qr != AddressOrOff::Off || !credits(model).is_empty())
    }

    /// The code, its address, and the credits below.
    pub(super) fn about(&self, model: &Model, name: Phrase) -> Node {
        let url = code_url(&self.settings.qr, model);
        let code = qr::qr(&url, fill(strings(model.ui.lang).scan, &[&url]));
        let address = match code {
            Some(_) => address(&url),
            None => String::new(),
        };
        let class = if is_long(width_em(&address) / 4.0) { "address long" } else { "address" };
        let credits = credits(model).into_iter().map(|text| html("p").child(text.bdi()).into());
        html("div")
            .class("card about")
            .with("part", "card")
            .child(match code {
                Some(code) => html("div").class("code").with("part", "qr").child(code).into(),
                None => nothing(),
            })
            .child(
                html("div")
                    .class("credits flip")
                    .child(html("p").class("title").child(name.bdi()))
                    .child(
                        html("p").class(class).hidden(address.is_empty()).child(html("bdi").child(address)),
                    )
                    .child(credits.collect::<Vec<Node>>()),
            )
            .into()
    }
}

/// What the feed asks to be said of its data and its map.
fn credits(model: &Model) -> Vec<Phrase> {
    let Some(data) = &model.data else { return Vec::new() };
    let feed = &data.feed;
    let mut credits = vec![with_licence(model.ui.phrase(&feed.attribution), Some(&feed.license))];
    credits.extend(map_credits(model));
    for source in &feed.attributions {
        credits.push(with_licence(source.name.clone().into(), source.license.as_ref()));
    }
    credits.retain(|credit| !credit.text.is_empty());
    credits
}

/// "GeoNames (CC-BY-4.0)"
fn with_licence(mut name: Phrase, licence: Option<&String>) -> Phrase {
    if let Some(licence) = licence.filter(|licence| !licence.is_empty() && !name.text.is_empty()) {
        name.text.push_str(&[" (", licence, ")"].concat());
    }
    name
}

/// An address in words, for those who cannot scan it.
fn address(url: &str) -> String {
    around(url, "//").map_or(url, |(_, rest)| rest).trim_end_matches('/').to_owned()
}

/// The address of the code: what the page asks for, else the campaign's page; empty for none.
fn code_url(qr: &AddressOrOff, model: &Model) -> String {
    let campaign = model.data.as_ref().and_then(|data| data.feed.campaign.url.as_ref());
    match qr {
        AddressOrOff::Off => String::new(),
        AddressOrOff::Absent => campaign.map(|url| model.ui.text(url)).unwrap_or_default(),
        AddressOrOff::Address(url) => url.clone(),
    }
}
