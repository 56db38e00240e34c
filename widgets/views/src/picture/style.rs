//! Which declarations of the widgets' style sheets reach an element, and what they come to in a picture: light, without
//! the page's custom properties, lengths in px.
//!
//! The sheets are those of the page, so a picture never has a colour of its own.

use super::length;
use crate::node::Element;
use simplecss::{AttributeOperator, PseudoClass, StyleSheet};

/// An element with those around it, as selectors see it.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    pub(super) element: &'a Element,
    pub(super) around: Option<&'a At<'a>>,
}

impl simplecss::Element for At<'_> {
    fn parent_element(&self) -> Option<Self> {
        self.around.copied()
    }

    // No rule of ours looks at neighbours.
    fn prev_sibling_element(&self) -> Option<Self> {
        None
    }

    fn has_local_name(&self, name: &str) -> bool {
        self.element.is(name)
    }

    fn attribute_matches(&self, name: &str, operator: AttributeOperator<'_>) -> bool {
        self.element.get(name).is_some_and(|value| operator.matches(value))
    }

    fn pseudo_class_matches(&self, _: PseudoClass<'_>) -> bool {
        false
    }
}

/// The rules of the style sheets, without those for other media and for what only a page has.
pub(super) struct Sheet<'a> {
    rules: StyleSheet<'a>,
    /// The theme: names and values of custom properties.
    theme: Vec<(&'a str, &'a str)>,
}

/// What the rules give an element: names and values, the stronger ones later.
pub(super) struct Declared<'a>(pub(super) Vec<(&'a str, &'a str)>);

impl<'a> Declared<'a> {
    /// The value that holds.
    pub(super) fn get(&self, name: &str) -> Option<&'a str> {
        self.0.iter().rev().find(|(n, _)| *n == name).map(|(_, value)| *value)
    }
}

/// A sheet as [`Sheet::new`] takes it.
pub(super) fn prepared(css: &str) -> String {
    // The parser knows functions, but none inside another: inner ones get other brackets.
    let mut depth = 0;
    let bracket = |c: char| match c {
        '(' => {
            depth += 1;
            if depth > 1 { '[' } else { c }
        }
        ')' => {
            depth -= 1;
            if depth > 0 { ']' } else { c }
        }
        c => c,
    };
    css.chars().map(bracket).collect()
}

impl<'a> Sheet<'a> {
    /// Of a [`prepared`] sheet, the theme first.
    pub(super) fn new(css: &'a str) -> Sheet<'a> {
        let theme = css.split_once('{').and_then(|(_, rest)| rest.split_once('}')).map_or("", |(own, _)| own);
        let theme = theme.split(';').filter_map(|line| line.trim().split_once(':'));
        let theme = theme.filter(|(name, _)| name.starts_with("--"));
        let theme = theme.map(|(name, value)| (name, value.trim())).collect();
        Sheet { rules: StyleSheet::parse(css), theme }
    }

    /// What reaches an element.
    pub(super) fn declared(&self, at: &At<'_>) -> Declared<'a> {
        let rules = self.rules.rules.iter().filter(|rule| rule.selector.matches(at));
        Declared(rules.flat_map(|rule| rule.declarations.iter().map(|d| (d.name, d.value))).collect())
    }

    /// A value without custom properties, of two colours the light one.
    pub(super) fn value<'v>(&self, value: &'v str) -> &'v str
    where
        'a: 'v,
    {
        let inside = |name: &str| {
            let inner = value.strip_prefix(name)?.strip_prefix(['(', '['])?.strip_suffix([')', ']'])?;
            Some(inner.split_once(',').map_or((inner, None), |(a, b)| (a.trim(), Some(b.trim()))))
        };
        if let Some((light, _)) = inside("light-dark") {
            return light;
        }
        match inside("var") {
            Some((name, otherwise)) => match self.theme.iter().find(|(n, _)| *n == name) {
                Some((_, value)) => self.value(value),
                None => otherwise.map_or("", |value| self.value(value)),
            },
            None => value,
        }
    }

    /// A length in px, in text of `font` px and a picture of `width` px.
    pub(super) fn length(&self, value: &str, font: f64, width: f64) -> Option<f64> {
        length::px(self.value(value), font, width)
    }

    /// A colour of the theme, such as `--ground`.
    pub(super) fn colour(&self, name: &str) -> String {
        let value = self.theme.iter().find(|(n, _)| *n == name).map_or("", |(_, value)| value);
        self.value(value).to_owned()
    }
}
