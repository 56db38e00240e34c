//! JavaScript made small: comments and white space out, local names shortened, dead code removed.

use anyhow::{Result, bail};
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// How the browser will load the text.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    /// `<script src>`
    Classic,
    /// `import`
    Module,
}

/// The same program in fewer bytes.
pub(crate) fn minify(name: &str, source: &str, kind: Kind) -> Result<String> {
    let allocator = Allocator::default();
    let source_type = match kind {
        Kind::Classic => SourceType::script(),
        Kind::Module => SourceType::mjs(),
    };
    let mut parsed = Parser::new(&allocator, source, source_type).parse();
    if let Some(problem) = parsed.diagnostics.first() {
        bail!("{name} is not JavaScript: {problem}");
    }
    let done = Minifier::new(MinifierOptions::default()).minify(&allocator, &mut parsed.program);
    let printed = Codegen::new()
        .with_options(CodegenOptions::minify())
        .with_scoping(done.scoping)
        .with_private_member_mappings(done.class_private_mappings)
        .build(&parsed.program);
    Ok(printed.code)
}

/// A style sheet without comments, indentation and zeros before a point.
pub(crate) fn minify_css(source: &str) -> String {
    let parts = source.split("/*").enumerate().map(|(i, part)| match part.split_once("*/") {
        Some((_, after)) if i > 0 => after,
        _ => part,
    });
    let text: String = parts.collect();
    text.lines()
        .map(str::trim)
        .collect::<String>()
        .replace(" {", "{")
        .replace(": ", ":")
        .replace(", ", ",")
        .replace(" > ", ">")
        .replace(";}", "}")
        .replace(":0.", ":.")
        .replace(" 0.", " .")
        .replace("(0.", "(.")
}

#[cfg(test)]
mod tests {
    use super::{Kind, minify, minify_css};

    #[test]
    fn a_style_sheet_keeps_its_rules() {
        let css = "a b,\n.c > d {\n  /* why */\n  color: red;\n  margin: 0 0.5px;\n}\n@media print {\n  a:hover {\n    top: min(0.4em, 10.5px);\n  }\n}\n";
        assert_eq!(
            minify_css(css),
            "a b,.c>d{color:red;margin:0 .5px}@media print{a:hover{top:min(.4em,10.5px)}}"
        );
    }

    #[test]
    fn keeps_what_a_module_exports_and_drops_comments() {
        let source =
            "// why\nexport function greet(name) { const longName = name; return `a // ${longName}`; }";
        let small = minify("x.js", source, Kind::Module).unwrap();
        assert!(small.contains("export function greet"), "{small}");
        assert!(small.contains("a // "), "{small}");
        assert!(!small.contains("why") && !small.contains("longName"), "{small}");
    }

    #[test]
    fn keeps_the_globals_of_a_classic_script() {
        let small =
            minify("x.js", "var shared = 1; function open() { return shared; }", Kind::Classic).unwrap();
        assert!(small.contains("shared") && small.contains("function open"), "{small}");
    }

    #[test]
    fn names_the_file_that_does_not_parse() {
        let error = minify("x.js", "let = ;", Kind::Classic).unwrap_err().to_string();
        assert!(error.starts_with("x.js is not JavaScript"), "{error}");
    }
}
