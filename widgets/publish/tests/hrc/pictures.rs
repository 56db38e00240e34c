//! The folder of pictures: what is in it, with fonts and without.

use crate::support::{built, campaign, copy_of, edit, sentences};
use hrc::compile::compile;
use hrc::pictures::Fonts;
use hrc::publication::Publication;
use hrc::sheets::Draft;
use hrc_core::catalogue::widget::with_snapshots;
use resvg::tiny_skia::Pixmap;
use resvg::usvg::fontdb::Database;
use std::path::Path;

fn with(folder: &Path, fonts: &Fonts) -> Publication {
    compile(Draft::read(folder), "2026-11-01T09:00:00Z".parse().unwrap(), None, Some(fonts))
}

fn names(publication: &Publication, end: &str) -> Vec<String> {
    let names = publication.files.iter().map(|file| &file.name);
    let mut names: Vec<String> = names
        .filter_map(|name| name.strip_prefix("pictures/"))
        .filter(|name| name.ends_with(end))
        .map(str::to_owned)
        .collect();
    names.sort();
    names
}

fn bytes<'a>(publication: &'a Publication, name: &str) -> Option<&'a [u8]> {
    publication.files.iter().find(|file| file.name == name).map(|file| file.bytes.as_slice())
}

#[test]
fn each_widget_has_one_in_each_language_and_one_in_the_default() {
    let publication = built(&campaign("facts"), None);
    let mut expected: Vec<String> = with_snapshots()
        .flat_map(|widget| ["", ".en", ".fr", ".es", ".ar"].map(|tag| format!("{widget}{tag}.svg")))
        .collect();
    expected.sort();
    assert_eq!(names(&publication, ".svg"), expected);
    assert_eq!(names(&publication, ".txt").len(), expected.len());
    assert_eq!(names(&publication, ".png"), [] as [&str; 0], "nobody asked for them");
    assert_eq!(bytes(&publication, "pictures/map.svg"), bytes(&publication, "pictures/map.en.svg"));
    let alt = std::str::from_utf8(bytes(&publication, "pictures/counter.fr.txt").unwrap()).unwrap();
    let said = "d’ici 2030. Plus de 100 villes et territoires ont rejoint la campagne. ";
    assert!(alt.contains(said), "after the heading: {alt}");
}

#[test]
fn without_fonts_there_are_no_png_and_a_warning_for_each_language_says_why() {
    let publication = with(&campaign("sample"), &Fonts::new(Database::new()));
    assert_eq!(names(&publication, ".png"), [] as [&str; 0]);
    assert_eq!(
        names(&publication, ".svg").len(),
        5 * with_snapshots().count(),
        "those are there without fonts"
    );
    let warnings: Vec<String> =
        sentences(&publication).into_iter().filter(|text| text.starts_with("warning: pictures/")).collect();
    assert_eq!(warnings.len(), 4, "{warnings:#?}");
    let arabic = warnings.iter().find(|text| text.contains(".ar.png")).unwrap();
    for words in ["Arabic", "language ar", "fonts-noto-core", "SVG"] {
        assert!(arabic.contains(words), "{arabic}");
    }
}

#[test]
fn letters_that_need_another_package_name_it() {
    let folder = copy_of("facts");
    edit(folder.path(), "campaign.toml", "languages = [", "languages = [\"ko\", ");
    edit(folder.path(), "campaign.toml", "[campaign.name]\n", "[campaign.name]\nko = \"인권도시\"\n");
    let publication = with(folder.path(), &Fonts::new(Database::new()));
    let messages = sentences(&publication);
    let korean = messages.iter().find(|text| text.contains(".ko.png"));
    let korean = korean.unwrap_or_else(|| panic!("{messages:#?}"));
    assert!(korean.contains("Korean") && korean.contains("fonts-noto-cjk"), "{korean}");
}

/// The pixels of a PNG: how many there are of the ground and of the accent.
fn seen(png: &[u8]) -> (u32, u32, usize, usize) {
    let pixmap = Pixmap::decode_png(png).unwrap();
    let of = |colour: [u8; 3]| {
        let is = |pixel: &&resvg::tiny_skia::PremultipliedColorU8| {
            [pixel.red(), pixel.green(), pixel.blue()] == colour
        };
        pixmap.pixels().iter().filter(is).count()
    };
    (pixmap.width(), pixmap.height(), of([0xff; 3]), of([0x0b, 0x5a, 0x8f]))
}

#[test]
fn a_language_whose_letters_the_machine_has_is_drawn_and_another_is_reported() {
    let fonts = Fonts::of_this_machine();
    let publication = with(&campaign("sample"), &fonts);
    let warned = sentences(&publication).iter().filter(|text| text.starts_with("warning: pictures/")).count();
    let drawn = names(&publication, ".en.png").len() + names(&publication, ".ar.png").len();
    let languages = names(&publication, ".svg").len() / with_snapshots().count() - 1 - warned;
    // For each language all of them or none; the default language's are there twice.
    let twice = usize::from(!names(&publication, "counter.en.png").is_empty());
    assert_eq!(
        names(&publication, ".png").len(),
        (languages + twice) * 2 * with_snapshots().count(),
        "{drawn} and {warned}"
    );
    for name in names(&publication, ".png") {
        let png = bytes(&publication, &format!("pictures/{name}")).unwrap();
        let (width, height, ground, accent) = seen(png);
        if name.ends_with(".card.png") {
            assert_eq!((width, height), (1200, 630), "{name}");
        } else {
            assert!(width == 1280 && (200..3000).contains(&height), "{name}: {width} by {height}");
        }
        let all = (width * height) as usize;
        // A campaign without a session has a sentence for its programme, and nothing to accent.
        let accented = accent > all / 2000 || name.starts_with("programme");
        assert!(ground > all / 2 && accented, "{name}: {ground} and {accent} of {all}");
        assert!(png.len() < 300_000, "{name}: {} bytes", png.len());
    }
}
