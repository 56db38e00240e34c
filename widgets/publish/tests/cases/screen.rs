//! Event screens: what the wall shows, step by step.

use crate::case::{Attributes, Change, FORMAT, Status, changed, given, instant, pairs};
use crate::tidy::tidy;
use hrc_core::feed::Instant;
use hrc_core::screen::Child;
use hrc_views::screen::{Cue, Key, Screen, Standing};
use hrc_views::shared::{Handle, Model, Remote, Ui};
use serde::Deserialize;
use serde_json::Value;
use std::sync::Arc;

/// One screen.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Wall {
    /// Name of its file.
    pub(crate) name: String,
    #[serde(default)]
    attributes: Attributes,
    /// Tag names of its children, without `hrc-`, each for 20 seconds.
    children: Vec<String>,
    steps: Vec<Step>,
}

/// What happens, and what is then shown. What is left out stays as it was.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Step {
    /// What time it is.
    at: String,
    /// The first data, or newer data: the feed with this change, on top of the changes before.
    change: Option<Change>,
    status: Option<Status>,
    /// When the feed was last had.
    contact: Option<String>,
    /// Pages of each child.
    pages: Option<Vec<u32>>,
    /// Children that have stopped.
    skipped: Option<bool>,
    /// The display may switch itself off.
    may_sleep: Option<bool>,
    /// Title of the page, for a wall without data.
    title: Option<String>,
    /// A key, by the name that browsers give it.
    key: Option<String>,
    /// The operator looks at the status.
    #[serde(default)]
    operator: bool,
}

impl Wall {
    /// Every step, each with its cue.
    pub(crate) fn show(&self, feed: &Value) -> String {
        let wall: Handle<Screen> = Handle::new(Model::new(7, Ui::new("", "en", &FORMAT), |_, _, _| {}));
        assert_eq!(wall.set(&pairs(&self.attributes), &mut |_| ()), []);
        let child = |kind: &String| Child { kind: kind.clone(), dwell_s: 20, skipped: false, whole: false };
        wall.change(|_, screen| screen.children = self.children.iter().map(child).collect());
        let mut feed = feed.clone();
        let mut shown = String::new();
        for step in &self.steps {
            if let Some(change) = &step.change {
                feed = changed(&feed, change);
            }
            let cue = wall.change(|model, screen| step.take(model, screen, &feed)).unwrap();
            let mut html = String::new();
            wall.draw().write(&mut html);
            let Cue { child, page, flip, language, member, until } = cue;
            let child = child.map_or("none", |child| &self.children[child]);
            let member = member.unwrap_or_default();
            shown += &format!(
                "<!-- {}: child {child}, page {page}, texts {flip}, language {language:?}, member {member:?}; until {until} -->\n{}",
                step.at,
                tidy(&html)
            );
        }
        shown
    }
}

impl Step {
    fn take(&self, model: &mut Model, screen: &mut Screen, feed: &Value) -> Cue {
        if self.change.is_some() {
            (model.data, model.status) = (Some(Arc::new(given(feed).0)), Status::Fresh.into());
        }
        model.status = self.status.map_or(model.status, Into::into);
        model.contact = self.contact.as_deref().map(instant).or(model.contact);
        screen.pages = self.pages.clone().unwrap_or_else(|| std::mem::take(&mut screen.pages));
        screen.may_sleep = self.may_sleep.unwrap_or(screen.may_sleep);
        screen.title = self.title.clone().unwrap_or_else(|| std::mem::take(&mut screen.title));
        if let Some(skipped) = self.skipped {
            screen.children.iter_mut().for_each(|child| child.skipped = skipped);
        }
        let now = instant(&self.at);
        if let Some(key) = &self.key {
            screen.tick(model, now);
            screen.press(model, Key::of(key).unwrap_or_else(|| panic!("no key is called {key}")));
        }
        screen.standing = self.operator.then(|| Standing {
            contact: model.contact,
            sequence: Some(7),
            offered: Some(5),
            is_older: true,
            next: Some(Instant { unix_s: now.unix_s + 61, ..now }),
            failures: 3,
            fault: "feed-status".to_owned(),
            version: "0.1.0",
            page_kept: true,
            data_kept: false,
            display_held: true,
        });
        screen.tick(model, now)
    }
}
