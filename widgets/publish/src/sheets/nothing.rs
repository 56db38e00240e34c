//! Words that people and programs write where they mean nothing.

/// Those that are no name of a place anywhere, in any case of letters.
const WORDS: &[&str] = &[
    "null",
    "nil",
    "none",
    "n/a",
    "n.a.",
    "n. a.",
    "#n/a",
    "not available",
    "not applicable",
    "no data",
    "undefined",
    "unknown",
    "tbd",
    "tbc",
    "tba",
    "t.b.d.",
    "to be determined",
    "to be confirmed",
    "to be announced",
    "(blank)",
    "(none)",
    "(null)",
    "<null>",
    "[null]",
    "(empty)",
    "empty",
    "missing",
    "todo", // English, programs
    "néant",
    "aucun",
    "aucune",
    "inconnu",
    "inconnue",
    "non disponible",
    "sans objet",
    "s/o",
    "à définir",
    "à confirmer",
    "sin dato",
    "sin datos",
    "s/d",
    "no aplica",
    "ninguno",
    "ninguna",
    "desconocido",
    "desconocida",
    "no disponible",
    "por definir",
    "por confirmar",
    "pendiente",
    "sem dados",
    "não disponível",
    "não se aplica",
    "nenhum",
    "nenhuma",
    "k. a.",
    "k.a.",
    "keine angabe",
    "unbekannt",
    "nessuno",
    "nessun dato",
    "sconosciuto",
    "لا يوجد",
    "لا شيء",
    "غير متوفر",
    "غير متاح",
    "غير معروف",
    "нет",
    "нет данных",
    "неизвестно",
];

/// Whether a text says that there is nothing: such a word, or signs alone.
pub fn is_nothing(text: &str) -> bool {
    let text = text.trim();
    let is_sign = |c: char| {
        !c.is_alphanumeric() && (c.is_ascii_punctuation() || "–—−…·•¿¡".contains(c) || c.is_whitespace())
    };
    // `Nan` is a province of Thailand; programs write it otherwise.
    text.chars().all(is_sign)
        || matches!(text, "NaN" | "nan")
        || (text.chars().count() <= 20 && WORDS.contains(&text.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_mean_nothing_are_known() {
        for text in [
            "NULL",
            "-",
            "--",
            "—",
            "n/a",
            "N/A",
            "?",
            "...",
            "TBD",
            "Néant",
            "sin dato",
            "#N/A",
            "NaN",
            "لا يوجد",
        ] {
            assert!(is_nothing(text), "{text}");
        }
        for text in ["Nan", "NA", "Y", "Å", "Nulles", "Nonette", "No", "0", "€ 5", "Unknown Pleasures"] {
            assert!(!is_nothing(text), "{text}");
        }
    }
}
