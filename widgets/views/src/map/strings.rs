//! Words of the map and its list. A field without a translation does not compile.

use hrc_core::feed::{MemberType, UclgSection};
use hrc_core::text::{Lang, Plural};

/// The map's words in one language.
#[derive(Debug)]
pub(super) struct Strings {
    pub(super) members: Plural,
    /// "in {0} countries".
    pub(super) countries: Plural,
    /// `{0}` is the members, `{1}` in how many countries.
    pub(super) whole: &'static str,
    /// `{0}` of `{1}` members are listed, `{2}` in how many countries.
    pub(super) part: Plural,
    /// `{0}` of `{1}` members are shown, those of `{2}`: a country, a region, what is searched.
    pub(super) narrowed: Plural,
    /// There is nobody yet in `{0}`.
    pub(super) nobody: &'static str,
    /// How many are shown that do not count.
    pub(super) uncounted: Plural,
    /// The card of `{0}` was open.
    pub(super) gone: &'static str,
    pub(super) placeless: Plural,
    pub(super) found: Plural,
    /// `{0}` is how many entries.
    pub(super) show_all: &'static str,
    pub(super) none: &'static str,
    pub(super) ringed: &'static str,
    pub(super) list: &'static str,
    /// What the figure is and how keys move it.
    pub(super) figure: &'static str,
    pub(super) zoom_in: &'static str,
    pub(super) zoom_out: &'static str,
    pub(super) whole_world: &'static str,
    pub(super) search: &'static str,
    pub(super) region: &'static str,
    pub(super) all_regions: &'static str,
    pub(super) name: &'static str,
    pub(super) country: &'static str,
    pub(super) kind: &'static str,
    pub(super) since: &'static str,
    /// `{0}` is a date.
    pub(super) joined: &'static str,
    pub(super) founder: &'static str,
    pub(super) pledged: &'static str,
    pub(super) suspended: &'static str,
    pub(super) not_counted: &'static str,
    pub(super) no_place: &'static str,
    pub(super) page: &'static str,
    pub(super) profile: &'static str,
    pub(super) close: &'static str,
    /// In the order of [`MemberType::WORDS`].
    pub(super) kinds: [&'static str; 12],
    /// In the order of [`UclgSection::WORDS`].
    pub(super) sections: [&'static str; 10],
}

impl Strings {
    /// The word for a kind of government.
    pub(super) fn kind(&self, kind: MemberType) -> &'static str {
        self.kinds[kind as usize]
    }

    /// The name of a section of UCLG.
    pub(super) fn section(&self, section: UclgSection) -> &'static str {
        self.sections[section as usize]
    }
}

static EN: Strings = Strings {
    members: Plural::new("{0} member", "{0} members"),
    countries: Plural::new("in {0} country", "in {0} countries"),
    whole: "{0} {1}",
    part: Plural::new("{0} of {1} members is listed here, {2}", "{0} of {1} members are listed here, {2}"),
    narrowed: Plural::new("{0} of {1} members: {2}", "{0} of {1} members: {2}"),
    nobody: "No members yet: {0}",
    uncounted: Plural::new(
        "{0} entry shown does not count toward the milestones",
        "{0} entries shown do not count toward the milestones",
    ),
    gone: "{0} is no longer shown here, so its card is closed.",
    placeless: Plural::new(
        "{0} member without a place is in the list",
        "{0} members without a place are in the list",
    ),
    found: Plural::new("{0} found", "{0} found"),
    show_all: "Show all {0}",
    none: "The campaign has not published its list of members yet.",
    ringed: "Ringed: founding cities",
    list: "List of members",
    figure: "Map of members. Arrow keys move it, plus and minus zoom; Tab leads to the members.",
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    whole_world: "Whole world",
    search: "Find a member",
    region: "Region",
    all_regions: "All regions",
    name: "Name",
    country: "Country",
    kind: "Kind",
    since: "Since",
    joined: "Joined {0}",
    founder: "Founding city",
    pledged: "Has pledged to join",
    suspended: "Suspended",
    not_counted: "Does not count toward the milestones",
    no_place: "not on the map",
    page: "Website",
    profile: "Campaign profile",
    close: "Close",
    kinds: [
        "Municipality",
        "Intercommunal body",
        "Metropolis",
        "County",
        "Province",
        "Department",
        "Region",
        "Federated state",
        "City with special status",
        "Association of governments",
        "Organisation",
        "Other",
    ],
    sections: [
        "Africa",
        "Asia-Pacific",
        "Eurasia",
        "Europe",
        "Middle East and West Asia",
        "Latin America",
        "North America",
        "Metropolis",
        "Forum of Regions",
        "Other",
    ],
};

static FR: Strings = Strings {
    members: Plural::new("{0} membre", "{0} membres"),
    countries: Plural::new("dans {0} pays", "dans {0} pays"),
    whole: "{0} {1}",
    part: Plural::new("{0} membre sur {1} figure ici, {2}", "{0} membres sur {1} figurent ici, {2}"),
    narrowed: Plural::new("{0} membre sur {1}\u{a0}: {2}", "{0} membres sur {1}\u{a0}: {2}"),
    nobody: "Pas encore de membres\u{a0}: {0}",
    uncounted: Plural::new(
        "{0} entrée affichée ne compte pas pour les étapes",
        "{0} entrées affichées ne comptent pas pour les étapes",
    ),
    gone: "{0} ne figure plus ici\u{a0}; sa fiche est fermée.",
    placeless: Plural::new(
        "{0} membre sans lieu figure dans la liste",
        "{0} membres sans lieu figurent dans la liste",
    ),
    found: Plural::new("{0} trouvé", "{0} trouvés"),
    show_all: "Tout afficher ({0})",
    none: "La campagne n’a pas encore publié la liste de ses membres.",
    ringed: "Cerclées\u{a0}: villes fondatrices",
    list: "Liste des membres",
    figure: "Carte des membres. Les flèches la déplacent, plus et moins changent l’échelle\u{a0}; Tab mène aux membres.",
    zoom_in: "Agrandir",
    zoom_out: "Réduire",
    whole_world: "Monde entier",
    search: "Chercher un membre",
    region: "Région",
    all_regions: "Toutes les régions",
    name: "Nom",
    country: "Pays",
    kind: "Type",
    since: "Depuis",
    joined: "A rejoint la campagne\u{a0}: {0}",
    founder: "Ville fondatrice",
    pledged: "S’est engagé à rejoindre la campagne",
    suspended: "Suspendu",
    not_counted: "Ne compte pas pour les étapes",
    no_place: "pas sur la carte",
    page: "Site web",
    profile: "Profil dans la campagne",
    close: "Fermer",
    kinds: [
        "Municipalité",
        "Intercommunalité",
        "Métropole",
        "Comté",
        "Province",
        "Département",
        "Région",
        "État fédéré",
        "Ville à statut particulier",
        "Association de gouvernements",
        "Organisation",
        "Autre",
    ],
    sections: [
        "Afrique",
        "Asie-Pacifique",
        "Eurasie",
        "Europe",
        "Moyen-Orient et Asie de l’Ouest",
        "Amérique latine",
        "Amérique du Nord",
        "Metropolis",
        "Forum des régions",
        "Autre",
    ],
};

static ES: Strings = Strings {
    members: Plural::new("{0} miembro", "{0} miembros"),
    countries: Plural::new("en {0} país", "en {0} países"),
    whole: "{0} {1}",
    part: Plural::new("Aquí figura {0} de {1} miembros, {2}", "Aquí figuran {0} de {1} miembros, {2}"),
    narrowed: Plural::new("{0} de {1} miembros: {2}", "{0} de {1} miembros: {2}"),
    nobody: "Aún no hay miembros: {0}",
    uncounted: Plural::new(
        "{0} entrada mostrada no cuenta para los hitos",
        "{0} entradas mostradas no cuentan para los hitos",
    ),
    gone: "{0} ya no figura aquí; su ficha se ha cerrado.",
    placeless: Plural::new(
        "{0} miembro sin lugar está en la lista",
        "{0} miembros sin lugar están en la lista",
    ),
    found: Plural::new("{0} encontrado", "{0} encontrados"),
    show_all: "Mostrar todo ({0})",
    none: "La campaña aún no ha publicado la lista de sus miembros.",
    ringed: "Con anillo: ciudades fundadoras",
    list: "Lista de miembros",
    figure: "Mapa de miembros. Las flechas lo mueven, más y menos cambian la escala; el tabulador lleva a los miembros.",
    zoom_in: "Acercar",
    zoom_out: "Alejar",
    whole_world: "Todo el mundo",
    search: "Buscar un miembro",
    region: "Región",
    all_regions: "Todas las regiones",
    name: "Nombre",
    country: "País",
    kind: "Tipo",
    since: "Desde",
    joined: "Se sumó: {0}",
    founder: "Ciudad fundadora",
    pledged: "Se ha comprometido a sumarse",
    suspended: "Suspendido",
    not_counted: "No cuenta para los hitos",
    no_place: "no está en el mapa",
    page: "Sitio web",
    profile: "Perfil en la campaña",
    close: "Cerrar",
    kinds: [
        "Municipio",
        "Mancomunidad",
        "Metrópolis",
        "Condado",
        "Provincia",
        "Departamento",
        "Región",
        "Estado federado",
        "Ciudad con estatuto especial",
        "Asociación de gobiernos",
        "Organización",
        "Otro",
    ],
    sections: [
        "África",
        "Asia-Pacífico",
        "Eurasia",
        "Europa",
        "Oriente Medio y Asia Occidental",
        "América Latina",
        "América del Norte",
        "Metropolis",
        "Foro de Regiones",
        "Otro",
    ],
};

static AR: Strings = Strings {
    members: Plural::six(["لا أعضاء", "عضو واحد", "عضوان", "{0} أعضاء", "{0} عضوًا", "{0} عضو"]),
    countries: Plural::six(["", "في بلد واحد", "في بلدين", "في {0} بلدان", "في {0} بلدًا", "في {0} بلد"]),
    whole: "{0} {1}",
    part: Plural::new("يرد هنا {0} من {1} من الأعضاء، {2}", "يرد هنا {0} من {1} من الأعضاء، {2}"),
    narrowed: Plural::new("{0} من {1} من الأعضاء: {2}", "{0} من {1} من الأعضاء: {2}"),
    nobody: "لا أعضاء بعد: {0}",
    uncounted: Plural::six([
        "",
        "إدخال واحد معروض لا يُحتسب ضمن المحطات",
        "إدخالان معروضان لا يُحتسبان ضمن المحطات",
        "{0} إدخالات معروضة لا تُحتسب ضمن المحطات",
        "{0} إدخالًا معروضًا لا تُحتسب ضمن المحطات",
        "{0} إدخال معروض لا تُحتسب ضمن المحطات",
    ]),
    gone: "لم يعد {0} معروضًا هنا، فأُغلقت بطاقته.",
    placeless: Plural::six([
        "",
        "عضو واحد بلا موقع مذكور في القائمة",
        "عضوان بلا موقع مذكوران في القائمة",
        "{0} أعضاء بلا موقع مذكورون في القائمة",
        "{0} عضوًا بلا موقع مذكورون في القائمة",
        "{0} عضو بلا موقع مذكورون في القائمة",
    ]),
    found: Plural::six(["لا نتائج", "نتيجة واحدة", "نتيجتان", "{0} نتائج", "{0} نتيجة", "{0} نتيجة"]),
    show_all: "عرض الكل ({0})",
    none: "لم تنشر الحملة قائمة أعضائها بعد.",
    ringed: "المحاطة بدائرة: المدن المؤسِّسة",
    list: "قائمة الأعضاء",
    figure: "خريطة الأعضاء. الأسهم تحرّكها، وعلامتا الزائد والناقص تغيّران المقياس؛ ويقود مفتاح Tab إلى الأعضاء.",
    zoom_in: "تكبير",
    zoom_out: "تصغير",
    whole_world: "العالم كله",
    search: "البحث عن عضو",
    region: "المنطقة",
    all_regions: "كل المناطق",
    name: "الاسم",
    country: "البلد",
    kind: "النوع",
    since: "منذ",
    joined: "تاريخ الانضمام: {0}",
    founder: "مدينة مؤسِّسة",
    pledged: "تعهّد بالانضمام",
    suspended: "معلّق",
    not_counted: "لا يُحتسب ضمن المحطات",
    no_place: "ليس على الخريطة",
    page: "الموقع الإلكتروني",
    profile: "الصفحة في الحملة",
    close: "إغلاق",
    kinds: [
        "بلدية",
        "هيئة مشتركة بين بلديات",
        "حاضرة",
        "مقاطعة",
        "محافظة",
        "إقليم إداري",
        "منطقة",
        "ولاية اتحادية",
        "مدينة ذات وضع خاص",
        "رابطة حكومات",
        "منظمة",
        "نوع آخر",
    ],
    sections: [
        "أفريقيا",
        "آسيا والمحيط الهادئ",
        "أوراسيا",
        "أوروبا",
        "الشرق الأوسط وغرب آسيا",
        "أمريكا اللاتينية",
        "أمريكا الشمالية",
        "متروبوليس",
        "منتدى المناطق",
        "أخرى",
    ],
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
        // A number with no words of its own in Arabic: none, where nothing is to be said.
        for lang in Lang::ALL {
            let words = format!("{:?}", strings(lang)).replace("zero: \"\"", "");
            assert!(!words.contains("\"\""), "{words}");
        }
    }
}
