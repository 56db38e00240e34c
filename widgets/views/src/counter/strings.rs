//! Words of the counter. A field without a translation does not compile.

use hrc_core::text::{Lang, Plural};

/// Templates of one unit: exact, more than, about; `{0}` is the number.
pub(super) type Unit = (Plural, &'static str, &'static str);

/// The counter's words in one language.
#[derive(Debug)]
pub(super) struct Strings {
    pub(super) members: Unit,
    pub(super) pledges: Unit,
    pub(super) forms: Unit,
    /// `{0}` is the target.
    pub(super) next: &'static str,
    /// `{0}` is the target, `{1}` its date.
    pub(super) next_by: &'static str,
    pub(super) all_reached: &'static str,
    pub(super) reached: &'static str,
    /// `{0}` is when it was reached.
    pub(super) reached_on: &'static str,
    /// `{0}` is a date.
    pub(super) by: &'static str,
    /// `{0}` is a date.
    pub(super) as_of: &'static str,
    pub(super) comma: &'static str,
    /// The feed has no total.
    pub(super) none: &'static str,
    pub(super) milestone: &'static str,
    pub(super) state: &'static str,
    pub(super) not_reached: &'static str,
    pub(super) history: &'static str,
    pub(super) date: &'static str,
    pub(super) count: &'static str,
    pub(super) unit_members: &'static str,
    pub(super) unit_pledges: &'static str,
    pub(super) unit_forms: &'static str,
}

static EN: Strings = Strings {
    members: (
        Plural::new(
            "{0} city or territory has joined the campaign.",
            "{0} cities and territories have joined the campaign.",
        ),
        "More than {0} cities and territories have joined the campaign.",
        "About {0} cities and territories have joined the campaign.",
    ),
    pledges: (
        Plural::new(
            "{0} city or territory has pledged to join.",
            "{0} cities and territories have pledged to join.",
        ),
        "More than {0} cities and territories have pledged to join.",
        "About {0} cities and territories have pledged to join.",
    ),
    forms: (
        Plural::new(
            "{0} city or territory has sent in its form.",
            "{0} cities and territories have sent in their forms.",
        ),
        "More than {0} cities and territories have sent in their forms.",
        "About {0} cities and territories have sent in their forms.",
    ),
    next: "Next: {0}.",
    next_by: "Next: {0} by {1}.",
    all_reached: "All milestones are reached.",
    reached: "reached",
    reached_on: "reached {0}",
    by: "by {0}",
    as_of: "As of {0}",
    comma: ", ",
    none: "The campaign has not published a total yet.",
    milestone: "Milestone",
    state: "State",
    not_reached: "not reached yet",
    history: "Earlier counts",
    date: "Date",
    count: "Count",
    unit_members: "members",
    unit_pledges: "pledges",
    unit_forms: "forms",
};

static FR: Strings = Strings {
    members: (
        Plural::new(
            "{0} ville ou territoire a rejoint la campagne.",
            "{0} villes et territoires ont rejoint la campagne.",
        ),
        "Plus de {0} villes et territoires ont rejoint la campagne.",
        "Environ {0} villes et territoires ont rejoint la campagne.",
    ),
    pledges: (
        Plural::new(
            "{0} ville ou territoire s’est engagé à la rejoindre.",
            "{0} villes et territoires se sont engagés à la rejoindre.",
        ),
        "Plus de {0} villes et territoires se sont engagés à la rejoindre.",
        "Environ {0} villes et territoires se sont engagés à la rejoindre.",
    ),
    forms: (
        Plural::new(
            "{0} ville ou territoire a envoyé son formulaire.",
            "{0} villes et territoires ont envoyé leur formulaire.",
        ),
        "Plus de {0} villes et territoires ont envoyé leur formulaire.",
        "Environ {0} villes et territoires ont envoyé leur formulaire.",
    ),
    next: "Prochaine étape\u{a0}: {0}.",
    next_by: "Prochaine étape\u{a0}: {0} d’ici {1}.",
    all_reached: "Toutes les étapes sont franchies.",
    reached: "franchie",
    reached_on: "franchie en {0}",
    by: "d’ici {0}",
    as_of: "État\u{a0}: {0}",
    comma: ", ",
    none: "La campagne n’a pas encore publié de total.",
    milestone: "Étape",
    state: "État",
    not_reached: "pas encore franchie",
    history: "Décomptes antérieurs",
    date: "Date",
    count: "Nombre",
    unit_members: "membres",
    unit_pledges: "engagements",
    unit_forms: "formulaires",
};

static ES: Strings = Strings {
    members: (
        Plural::new(
            "{0} ciudad o territorio se ha sumado a la campaña.",
            "{0} ciudades y territorios se han sumado a la campaña.",
        ),
        "Más de {0} ciudades y territorios se han sumado a la campaña.",
        "Alrededor de {0} ciudades y territorios se han sumado a la campaña.",
    ),
    pledges: (
        Plural::new(
            "{0} ciudad o territorio se ha comprometido a sumarse.",
            "{0} ciudades y territorios se han comprometido a sumarse.",
        ),
        "Más de {0} ciudades y territorios se han comprometido a sumarse.",
        "Alrededor de {0} ciudades y territorios se han comprometido a sumarse.",
    ),
    forms: (
        Plural::new(
            "{0} ciudad o territorio ha enviado su formulario.",
            "{0} ciudades y territorios han enviado su formulario.",
        ),
        "Más de {0} ciudades y territorios han enviado su formulario.",
        "Alrededor de {0} ciudades y territorios han enviado su formulario.",
    ),
    next: "Próximo hito: {0}.",
    next_by: "Próximo hito: {0} para {1}.",
    all_reached: "Se han alcanzado todos los hitos.",
    reached: "alcanzado",
    reached_on: "alcanzado en {0}",
    by: "para {0}",
    as_of: "Estado: {0}",
    comma: ", ",
    none: "La campaña aún no ha publicado un total.",
    milestone: "Hito",
    state: "Estado",
    not_reached: "aún no alcanzado",
    history: "Recuentos anteriores",
    date: "Fecha",
    count: "Número",
    unit_members: "miembros",
    unit_pledges: "compromisos",
    unit_forms: "formularios",
};

static AR: Strings = Strings {
    members: (
        Plural::six([
            "لم تنضمّ أي مدينة أو إقليم إلى الحملة بعد ({0}).",
            "انضمّت إلى الحملة مدينة واحدة أو إقليم واحد ({0}).",
            "انضمّت إلى الحملة مدينتان أو إقليمان ({0}).",
            "{0} مدن وأقاليم انضمّت إلى الحملة.",
            "{0} مدينةً وإقليمًا انضمّت إلى الحملة.",
            "{0} مدينة وإقليم انضمّت إلى الحملة.",
        ]),
        "أكثر من {0} مدينة وإقليم انضمّت إلى الحملة.",
        "نحو {0} مدينة وإقليم انضمّت إلى الحملة.",
    ),
    pledges: (
        Plural::six([
            "لم تتعهّد أي مدينة أو إقليم بالانضمام بعد ({0}).",
            "تعهّدت بالانضمام مدينة واحدة أو إقليم واحد ({0}).",
            "تعهّدت بالانضمام مدينتان أو إقليمان ({0}).",
            "{0} مدن وأقاليم تعهّدت بالانضمام.",
            "{0} مدينةً وإقليمًا تعهّدت بالانضمام.",
            "{0} مدينة وإقليم تعهّدت بالانضمام.",
        ]),
        "أكثر من {0} مدينة وإقليم تعهّدت بالانضمام.",
        "نحو {0} مدينة وإقليم تعهّدت بالانضمام.",
    ),
    forms: (
        Plural::six([
            "لم ترسل أي مدينة أو إقليم الاستمارة بعد ({0}).",
            "أرسلت الاستمارة مدينة واحدة أو إقليم واحد ({0}).",
            "أرسلت الاستمارة مدينتان أو إقليمان ({0}).",
            "{0} مدن وأقاليم أرسلت استماراتها.",
            "{0} مدينةً وإقليمًا أرسلت استماراتها.",
            "{0} مدينة وإقليم أرسلت استماراتها.",
        ]),
        "أكثر من {0} مدينة وإقليم أرسلت استماراتها.",
        "نحو {0} مدينة وإقليم أرسلت استماراتها.",
    ),
    next: "المحطة التالية: {0}.",
    next_by: "المحطة التالية: {0} بحلول {1}.",
    all_reached: "تم بلوغ جميع المحطات.",
    reached: "تم بلوغها",
    reached_on: "تم بلوغها في {0}",
    by: "بحلول {0}",
    as_of: "حتى {0}",
    comma: "، ",
    none: "لم تنشر الحملة عددًا إجماليًا بعد.",
    milestone: "المحطة",
    state: "الحالة",
    not_reached: "لم يتم بلوغها بعد",
    history: "أعداد سابقة",
    date: "التاريخ",
    count: "العدد",
    unit_members: "أعضاء",
    unit_pledges: "تعهدات",
    unit_forms: "استمارات",
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
