//! Words of the radar. A field without a translation does not compile.

use hrc_core::text::Lang;

/// The radar's words in one language.
#[derive(Debug)]
pub(super) struct Strings {
    pub(super) title: &'static str,
    /// `{0}` members are reviewed, `{1}` are not.
    pub(super) sentence: &'static str,
    /// All `{0}` members are reviewed.
    pub(super) sentence_all: &'static str,
    /// `{0}` covered of `{1}` reviewed.
    pub(super) of: &'static str,
    pub(super) not_reviewed: &'static str,
    pub(super) no_coverage: &'static str,
    pub(super) no_rights: &'static str,
    pub(super) bars: &'static str,
    pub(super) radar: &'static str,
    pub(super) explain: &'static str,
    /// `{0}` is a date.
    pub(super) as_of: &'static str,
    pub(super) right: &'static str,
    pub(super) members: &'static str,
    pub(super) committed: &'static str,
    pub(super) in_place: &'static str,
    pub(super) evaluated: &'static str,
}

static EN: Strings = Strings {
    title: "Rights with a published local practice",
    sentence: "Members with a published practice on each right, out of {0} reviewed; {1} are not reviewed yet. Not a score.",
    sentence_all: "Members with a published practice on each right, out of {0}. Not a score.",
    of: "{0} of {1}",
    not_reviewed: "not reviewed",
    no_coverage: "No coverage has been published yet. These are the rights that the campaign follows:",
    no_rights: "The campaign has not published its list of rights yet.",
    bars: "Bars",
    radar: "Radar",
    explain: "How coverage is counted",
    as_of: "As of {0}.",
    right: "Right",
    members: "Members",
    committed: "text adopted",
    in_place: "programme running",
    evaluated: "evaluated",
};

static FR: Strings = Strings {
    title: "Droits ayant une pratique locale publiée",
    sentence: "Membres ayant publié une pratique pour chaque droit, sur {0} examinés\u{a0}; {1} ne le sont pas encore. Ce n’est pas une note.",
    sentence_all: "Membres ayant publié une pratique pour chaque droit, sur {0}. Ce n’est pas une note.",
    of: "{0} sur {1}",
    not_reviewed: "non examiné",
    no_coverage: "Aucune couverture n’a encore été publiée. Voici les droits que suit la campagne\u{a0}:",
    no_rights: "La campagne n’a pas encore publié sa liste de droits.",
    bars: "Barres",
    radar: "Radar",
    explain: "Comment la couverture est comptée",
    as_of: "État\u{a0}: {0}.",
    right: "Droit",
    members: "Membres",
    committed: "texte adopté",
    in_place: "programme en cours",
    evaluated: "évalué",
};

static ES: Strings = Strings {
    title: "Derechos con una práctica local publicada",
    sentence: "Miembros con una práctica publicada sobre cada derecho, de {0} revisados; {1} aún no se han revisado. No es una puntuación.",
    sentence_all: "Miembros con una práctica publicada sobre cada derecho, de {0}. No es una puntuación.",
    of: "{0} de {1}",
    not_reviewed: "sin revisar",
    no_coverage: "Aún no se ha publicado ninguna cobertura. Estos son los derechos que sigue la campaña:",
    no_rights: "La campaña aún no ha publicado su lista de derechos.",
    bars: "Barras",
    radar: "Radar",
    explain: "Cómo se cuenta la cobertura",
    as_of: "Estado: {0}.",
    right: "Derecho",
    members: "Miembros",
    committed: "texto aprobado",
    in_place: "programa en marcha",
    evaluated: "evaluado",
};

static AR: Strings = Strings {
    title: "الحقوق التي نُشرت بشأنها ممارسة محلية",
    sentence: "عدد الأعضاء الذين نشروا ممارسة بشأن كل حق، من أصل {0} جرت مراجعتهم؛ و{1} لم تجر مراجعتهم بعد. ليست درجة تقييم.",
    sentence_all: "عدد الأعضاء الذين نشروا ممارسة بشأن كل حق، من أصل {0}. ليست درجة تقييم.",
    of: "{0} من {1}",
    not_reviewed: "لم يُراجع",
    no_coverage: "لم تُنشر أي تغطية بعد. هذه هي الحقوق التي تتابعها الحملة:",
    no_rights: "لم تنشر الحملة قائمة الحقوق بعد.",
    bars: "أعمدة",
    radar: "مخطط راداري",
    explain: "كيف تُحسب التغطية",
    as_of: "حتى {0}.",
    right: "الحق",
    members: "الأعضاء",
    committed: "نص معتمد",
    in_place: "برنامج جارٍ",
    evaluated: "جرى تقييمه",
};

pub(super) fn strings(lang: Lang) -> &'static Strings {
    match lang {
        Lang::En => &EN,
        Lang::Fr => &FR,
        Lang::Es => &ES,
        Lang::Ar => &AR,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_every_word() {
        for lang in Lang::ALL {
            let words = format!("{:?}", strings(lang));
            assert!(!words.contains("\"\""), "{words}");
        }
    }
}
