//! Which fields hold a word of a closed list, and what people write for the words of each list.

use hrc_core::feed::{
    Attendance, Duty, Evidence, Feature, Instrument, ItemKind, MemberType, PartnerKind, Precision, Qualifier,
    SessionStatus, Status, UclgSection, Unit,
};

/// What a field holds.
#[derive(Clone, Copy, Debug)]
pub(super) enum Holds {
    /// A word of a list.
    Word(&'static Vocabulary),
    /// The code of a country.
    Country,
}

/// A closed list of words.
#[derive(Debug)]
pub(super) struct Vocabulary {
    /// The words of the feed. The last one stands for words that a reader doesn't know.
    pub(super) words: &'static [&'static str],
    /// What else people write, in the languages of the widgets: a word of the feed, and labels with bars between.
    labels: &'static [(&'static str, &'static str)],
}

impl Vocabulary {
    /// Each word and each label, with the word of the feed.
    pub(super) fn spellings(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let words = self.words.iter().map(|word| (*word, *word));
        words.chain(
            self.labels.iter().flat_map(|(word, labels)| labels.split('|').map(|label| (label, *word))),
        )
    }
}

/// The fields, as paths from the top of the feed: `[]` is each entry of a list, `*` each key.
pub(super) const FIELDS: &[(&str, Holds)] = &[
    ("members[].type", Holds::Word(&KIND)),
    ("members[].status", Holds::Word(&STATUS)),
    ("members[].country", Holds::Country),
    ("members[].location.precision", Holds::Word(&PRECISION)),
    ("members[].uclgSections[]", Holds::Word(&SECTION)),
    ("members[].instruments[]", Holds::Word(&INSTRUMENT)),
    ("members[].rights.*", Holds::Word(&EVIDENCE)),
    ("practices[].instruments[]", Holds::Word(&INSTRUMENT)),
    ("practices[].duty", Holds::Word(&DUTY)),
    ("practices[].evidence", Holds::Word(&EVIDENCE)),
    ("sessions[].status", Holds::Word(&SESSION_STATUS)),
    ("sessions[].attendance", Holds::Word(&ATTENDANCE)),
    ("sessions[].venue.country", Holds::Country),
    ("sessions[].items[].kind", Holds::Word(&ITEM_KIND)),
    ("sessions[].items[].instruments[]", Holds::Word(&INSTRUMENT)),
    ("sessions[].items[].feature", Holds::Word(&FEATURE)),
    ("partners[].kind", Holds::Word(&PARTNER_KIND)),
    ("totals.*.qualifier", Holds::Word(&QUALIFIER)),
    ("totals.*.unit", Holds::Word(&UNIT)),
    ("history[].qualifier", Holds::Word(&QUALIFIER)),
    ("history[].unit", Holds::Word(&UNIT)),
];

const OTHER: (&str, &str) = ("other", "Others|Autre|Autres|Otro|Otra|Otros|أخرى");

const KIND: Vocabulary = Vocabulary {
    words: MemberType::WORDS,
    labels: &[
        (
            "municipality",
            "City|Town|Village|Commune|Municipal government|City council|Ville|Municipalité|Mairie|Ciudad|Municipio|Ayuntamiento|Alcaldía|مدينة|بلدية",
        ),
        (
            "intercommunal",
            "Intercommunal body|Intercommunality|Intercommunalité|Structure intercommunale|Mancomunidad|Intermunicipal|هيئة مشتركة بين البلديات",
        ),
        (
            "metropolitan",
            "Metropolis|Metropolitan area|Metropolitan city|Metropolitan government|Métropole|Metrópoli|Área metropolitana|حاضرة",
        ),
        ("county", "Comté|Condado|مقاطعة"),
        ("province", "Provincia|Diputación provincial|محافظة"),
        ("department", "Département|Departamento|إقليم"),
        ("region", "Regional government|Région|Región|Gobierno regional|جهة"),
        (
            "state",
            "Federated state|Federal state|State government|État|État fédéré|Estado|Estado federado|ولاية",
        ),
        (
            "special_city",
            "City with special status|Special status city|Ville à statut particulier|Ville à statut spécial|Ciudad con estatus especial|Ciudad con régimen especial|مدينة ذات وضع خاص",
        ),
        (
            "association",
            "Association of governments|Association of local governments|Local government association|Association de collectivités|Asociación|Asociación de gobiernos locales|رابطة",
        ),
        (
            "organisation",
            "Organization|NGO|Civil society organisation|Civil society organization|ONG|Organización|منظمة",
        ),
        OTHER,
    ],
};

const STATUS: Vocabulary = Vocabulary {
    words: Status::WORDS,
    labels: &[
        (
            "pledged",
            "Pledge|Has pledged|Has pledged to join|Engagée|Engagé|S’est engagée|Comprometida|Comprometido|متعهد",
        ),
        ("member", "Active|Active member|Full member|Membre|Miembro|عضو"),
        ("suspended", "Paused|Suspendu|Suspendue|Suspendido|Suspendida|معلق"),
        (
            "withdrawn",
            "Left|Has left|Withdrew|Former member|Retiré|Retirée|Ancien membre|Retirado|Retirada|Antiguo miembro|منسحب",
        ),
        OTHER,
    ],
};

const PRECISION: Vocabulary = Vocabulary {
    words: Precision::WORDS,
    labels: &[
        ("seat", "Seat of government|City hall|Siège|Sede|مقر"),
        ("centroid", "Centre|Center|Middle|Centroïde|Centroide|Centro|مركز"),
        (
            "approximate",
            "Approx|Approximately|Roughly|Approximatif|Approximative|Aproximado|Aproximada|تقريبي",
        ),
        OTHER,
    ],
};

const SECTION: Vocabulary = Vocabulary {
    words: UclgSection::WORDS,
    labels: &[
        ("africa", "Afrique|África|أفريقيا"),
        (
            "asia_pacific",
            "ASPAC|Asia and the Pacific|Asie-Pacifique|Asia-Pacífico|Asia Pacífico|آسيا والمحيط الهادئ",
        ),
        ("eurasia", "Eurasie|أوراسيا"),
        ("europe", "Europa|أوروبا"),
        (
            "mewa",
            "Middle East and West Asia|Middle East & West Asia|Moyen-Orient et Asie de l’Ouest|Moyen-Orient et Asie occidentale|Oriente Medio y Asia Occidental|الشرق الأوسط وغرب آسيا",
        ),
        (
            "latin_america",
            "Latin America and the Caribbean|Amérique latine|Amérique latine et Caraïbes|América Latina|América Latina y el Caribe|أمريكا اللاتينية",
        ),
        ("north_america", "NORAM|Amérique du Nord|América del Norte|Norteamérica|أمريكا الشمالية"),
        ("metropolis", "Metropolitan section|Métropolis|متروبوليس"),
        ("regions", "Forum of Regions|Forum des régions|Régions|Foro de Regiones|Regiones|منتدى المناطق"),
        OTHER,
    ],
};

const EVIDENCE: Vocabulary = Vocabulary {
    words: Evidence::WORDS,
    labels: &[
        ("committed", "Commitment|Adopted|Engagement|Engagé|Compromiso|Comprometido|التزام"),
        (
            "in_place",
            "Running|In force|Implemented|En place|En vigueur|En marcha|En vigor|Vigente|Implementado|قائم",
        ),
        ("evaluated", "Evaluation|Évalué|Évaluée|Évaluation|Evaluado|Evaluada|Evaluación|تم تقييمه"),
        (
            "none_published",
            "Nothing published|None|Aucune publication|Rien de publié|Nada publicado|Ninguna publicación|لا شيء منشور",
        ),
        (
            "not_competent",
            "No competence|Not within its powers|Non compétent|Pas de compétence|Sin competencia|Sin competencias|خارج الاختصاص",
        ),
        OTHER,
    ],
};

const INSTRUMENT: Vocabulary = Vocabulary {
    words: Instrument::WORDS,
    labels: &[
        ("foundations", "Foundation|Fondements|Fundamentos|أسس"),
        ("structures", "Structure|Estructuras|هياكل"),
        ("tools", "Tool|Outils|Herramientas|أدوات"),
        (
            "budgeting",
            "Budget|Budgets|Participatory budget|Participatory budgeting|Budget participatif|Presupuesto|Presupuestos|Presupuesto participativo|ميزانية",
        ),
        (
            "procurement",
            "Public procurement|Marchés publics|Commande publique|Contratación|Contratación pública|مشتريات",
        ),
        ("indicators", "Indicator|Indicateurs|Indicadores|مؤشرات"),
        ("action_plan", "Plan of action|Plan d’action|Plan de acción|خطة عمل"),
        (
            "ombuds",
            "Ombudsperson|Ombudsman|Médiateur|Médiatrice|Défenseur des droits|Defensoría|Defensor del pueblo|أمين المظالم",
        ),
        ("training", "Formation|Formación|Capacitación|تدريب"),
        OTHER,
    ],
};

const DUTY: Vocabulary = Vocabulary {
    words: Duty::WORDS,
    labels: &[
        ("respect", "To respect|Respecter|Respetar|احترام"),
        ("protect", "To protect|Protéger|Proteger|حماية"),
        ("fulfil", "To fulfil|Fulfill|To fulfill|Mettre en œuvre|Réaliser|Cumplir|Realizar|وفاء"),
        OTHER,
    ],
};

const SESSION_STATUS: Vocabulary = Vocabulary {
    words: SessionStatus::WORDS,
    labels: &[
        ("announced", "Annoncée|Annoncé|Anunciada|Anunciado|معلن"),
        ("provisional", "Provisoire|Tentative|مؤقت"),
        ("confirmed", "Confirmée|Confirmé|Confirmada|Confirmado|مؤكد"),
        ("cancelled", "Canceled|Annulée|Annulé|Cancelada|Cancelado|ملغى"),
        ("postponed", "Put off|Reportée|Reporté|Aplazada|Aplazado|Pospuesta|مؤجل"),
        ("ended", "Over|Finished|Terminée|Terminé|Terminada|Terminado|Finalizada|انتهى"),
        OTHER,
    ],
};

const ATTENDANCE: Vocabulary = Vocabulary {
    words: Attendance::WORDS,
    labels: &[
        ("in_person", "On site|Onsite|Face to face|En présentiel|Présentiel|Sur place|Presencial|حضوري"),
        ("online", "On line|Virtual|Remote|En ligne|À distance|Virtuel|En línea|عبر الإنترنت"),
        ("hybrid", "Hybride|Híbrido|Híbrida|Both|هجين"),
        OTHER,
    ],
};

const ITEM_KIND: Vocabulary = Vocabulary {
    words: ItemKind::WORDS,
    labels: &[
        ("opening", "Opening remarks|Welcome|Ouverture|Apertura|Inauguración|افتتاح"),
        ("keynote", "Keynote speech|Discours principal|Discours inaugural|Ponencia magistral|كلمة رئيسية"),
        ("dialogue", "Dialog|Panel|Diálogo|حوار"),
        ("partners", "Partner|Partenaires|Socios|Aliados|شركاء"),
        ("status", "State of the campaign|État de la campagne|Estado de la campaña|حالة الحملة"),
        ("discussion", "Open discussion|Debate|Débat|Discusión|نقاش"),
        (
            "break",
            "Coffee break|Lunch|Lunch break|Coffee|Pause|Pause café|Déjeuner|Pausa|Almuerzo|Descanso|استراحة",
        ),
        ("photo", "Group photo|Family photo|Photo de groupe|Photo de famille|Foto|Foto de grupo|صورة جماعية"),
        ("closing", "Closing remarks|Clôture|Clausura|Cierre|ختام"),
        OTHER,
    ],
};

const FEATURE: Vocabulary = Vocabulary {
    words: Feature::WORDS,
    labels: &[("counter", "Compteur|Contador|عداد"), ("map", "Carte|Mapa|خريطة"), ("radar", "رادار"), OTHER],
};

const PARTNER_KIND: Vocabulary = Vocabulary {
    words: PartnerKind::WORDS,
    labels: &[
        (
            "un_body",
            "UN agency|United Nations|UN|Organe de l’ONU|Organisme des Nations unies|Organismo de la ONU|Naciones Unidas|هيئة أممية",
        ),
        ("city_network", "Network of cities|Network|Réseau de villes|Red de ciudades|شبكة مدن"),
        (
            "local_government",
            "Local authority|City|Municipality|Gouvernement local|Collectivité|Collectivité locale|Gobierno local|حكومة محلية",
        ),
        (
            "civil_society",
            "NGO|Civil society organisation|Civil society organization|ONG|Société civile|Sociedad civil|مجتمع مدني",
        ),
        ("academia", "University|Academic|Université|Monde universitaire|Universidad|Academia|جامعة"),
        ("state_mission", "Permanent mission|Mission permanente|Misión permanente|بعثة دائمة"),
        (
            "national_institution",
            "National human rights institution|NHRI|Institution nationale|INDH|Institución nacional|مؤسسة وطنية",
        ),
        ("funder", "Donor|Bailleur|Bailleur de fonds|Donante|Financiador|ممول"),
        OTHER,
    ],
};

const QUALIFIER: Vocabulary = Vocabulary {
    words: Qualifier::WORDS,
    labels: &[
        ("exact", "Exactly|Exactement|Exacto|Exacta|بالضبط"),
        ("more_than", "Over|Plus de|Más de|أكثر من"),
        ("about", "Approximately|Around|Circa|Environ|Aproximadamente|Unos|حوالي"),
    ],
};

const UNIT: Vocabulary = Vocabulary {
    words: Unit::WORDS,
    labels: &[
        ("members", "Member|Membres|Membre|Miembros|Miembro|أعضاء"),
        ("pledges", "Pledge|Engagements|Engagement|Compromisos|Compromiso|تعهدات"),
        ("forms", "Form|Formulaires|Formulaire|Formularios|Formulario|استمارات"),
        OTHER,
    ],
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::fold;
    use std::collections::HashMap;

    #[test]
    fn every_spelling_means_one_word_that_the_feed_knows() {
        for (path, holds) in FIELDS {
            let Holds::Word(vocabulary) = holds else { continue };
            let mut meanings = HashMap::new();
            for (label, word) in vocabulary.spellings() {
                assert!(vocabulary.words.contains(&word), "{path}: {word}");
                assert!(!fold(label).is_empty(), "{path}: {label}");
                assert_eq!(*meanings.entry(fold(label)).or_insert(word), word, "{path}: {label}");
            }
        }
    }
}
