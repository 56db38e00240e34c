//! Compiles the texts in `lang`.

use std::path::Path;

fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed=lang");
    let folder = std::env::var_os("OUT_DIR").unwrap_or_default();
    match hrc_lang::compile(Path::new("lang")) {
        Ok(outputs) => outputs
            .iter()
            .try_for_each(|output| std::fs::write(Path::new(&folder).join(&output.name), &output.text)),
        Err(problems) => {
            for problem in problems {
                println!("cargo::error=widgets/views/{problem}");
            }
            Ok(())
        }
    }
}
