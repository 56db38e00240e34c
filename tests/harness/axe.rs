//! The accessibility rules of axe-core, in open shadow roots too.

use serde::Deserialize;

use crate::Browser;

/// A rule that the page breaks.
#[derive(Clone, Debug, Deserialize)]
pub struct Violation {
    /// Such as `color-contrast`.
    pub id: String,
    /// What the rule asks for.
    pub help: String,
    /// Where, and what is wrong there.
    pub nodes: Vec<String>,
}

impl Browser {
    /// The rules of WCAG 2.0 to 2.2, A and AA, and axe's best practices that the page breaks.
    #[track_caller]
    pub fn axe(&self) -> Vec<Violation> {
        let path = hrc_demo::place::root().join("tests/node_modules/axe-core/axe.min.js");
        let source = std::fs::read_to_string(&path)
            .unwrap_or_else(|_| panic!("{} is missing: `cargo xtask test` installs it", path.display()));
        let body = "
            const done = arguments[arguments.length - 1];
            const of = (node) => node.target.flat().join(' ') + ': ' + node.failureSummary.replace(/\\s+/g, ' ');
            axe.run(document, { resultTypes: ['violations'] }).then(
                ({ violations }) => done(violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(of) }))),
                (error) => done([{ id: 'axe', help: String(error), nodes: [] }]),
            );";
        self.js_later(&format!("{source};{body}"), &[])
    }
}
