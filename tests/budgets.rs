//! What visitors download stays within the limits of budgets.json.

use serde::Deserialize;

#[derive(Deserialize)]
struct Budget {
    what: String,
    files: Vec<String>,
    brotli_bytes: u64,
}

#[test]
fn packed_files_stay_within_their_budgets() {
    let budgets: Vec<Budget> = serde_json::from_str(include_str!("budgets.json")).unwrap();
    let mut over = Vec::new();
    for Budget { what, files, brotli_bytes } in &budgets {
        let bytes: u64 = files.iter().map(|file| size(&format!("{file}.br"))).sum();
        println!("{what}: {bytes} of {brotli_bytes} bytes");
        if bytes > *brotli_bytes {
            over.push(format!("{what}: {bytes} bytes, {brotli_bytes} allowed"));
        }
    }
    assert!(over.is_empty(), "{over:#?}");
}

#[test]
fn every_packed_file_has_its_twins() {
    let files = std::fs::read_dir(hrc_demo::place::dist()).unwrap().map(|entry| entry.unwrap().file_name());
    for name in files.map(|name| name.into_string().unwrap()) {
        if !name.ends_with(".br") && !name.ends_with(".gz") {
            let whole = size(&name);
            let smaller = ["br", "gz"].map(|end| size(&format!("{name}.{end}")));
            assert!(
                smaller.into_iter().all(|copy| copy < whole),
                "{name}: {whole} bytes, precompressed copies {smaller:?}"
            );
        }
    }
}

fn size(name: &str) -> u64 {
    let path = hrc_demo::place::dist().join(name);
    let message = "`cargo xtask pack` builds it, `cargo xtask test` does all that is needed";
    std::fs::metadata(&path).unwrap_or_else(|_| panic!("{} is missing: {message}", path.display())).len()
}
