//! The screen's words. A field without a translation does not compile.

use hrc_core::text::{Lang, Plural};

/// The words in one language.
#[derive(Debug)]
pub(super) struct Strings {
    /// `{0}` is the time when a break is over.
    pub(super) back_at: &'static str,
    /// `{0}` is the date of the next day of the session, `{1}` the time.
    pub(super) goes_on: &'static str,
    /// `{0}` is the item of the programme that is on.
    pub(super) now: &'static str,
    /// `{0}` is a member.
    pub(super) joined: &'static str,
    /// `{0}` is how many members have joined.
    pub(super) many: Plural,
    /// `{0}` is the number that is reached.
    pub(super) milestone: &'static str,
    /// The numbers are hidden; `{0}` is when the data was published.
    pub(super) awaited: &'static str,
    /// There is no data yet.
    pub(super) waiting: &'static str,
    /// `{0}` is since when.
    pub(super) lost: &'static str,
    /// The browser cannot keep the display on.
    pub(super) may_sleep: &'static str,
    /// The clock is not the real one.
    pub(super) rehearsal: &'static str,
    /// The turns stand still.
    pub(super) paused: &'static str,
    /// Name of the code; `{0}` is its address.
    pub(super) scan: &'static str,
    /// Button.
    pub(super) pause: &'static str,
    /// Button.
    pub(super) next: &'static str,
    /// Button.
    pub(super) previous: &'static str,
    /// Button.
    pub(super) full_screen: &'static str,
}

static EN: Strings = Strings {
    back_at: "Back at {0}",
    goes_on: "Continues on {0} at {1}",
    now: "Now: {0}",
    joined: "{0} has joined the campaign",
    many: Plural::new("{0} member has joined the campaign", "{0} members have joined the campaign"),
    milestone: "The milestone of {0} is reached",
    awaited: "The data was published on {0}. Newer data is awaited.",
    waiting: "Waiting for the campaign’s data",
    lost: "No connection since {0}",
    may_sleep: "This display may switch itself off.",
    rehearsal: "Rehearsal",
    paused: "Paused",
    scan: "Code for {0}",
    pause: "Pause",
    next: "Next",
    previous: "Previous",
    full_screen: "Full screen",
};

static FR: Strings = Strings {
    back_at: "Reprise à {0}",
    goes_on: "Suite le {0} à {1}",
    now: "En ce moment : {0}",
    joined: "{0} a rejoint la campagne",
    many: Plural::new("{0} membre a rejoint la campagne", "{0} membres ont rejoint la campagne"),
    milestone: "Le cap des {0} est atteint",
    awaited: "Les données ont été publiées le {0}. Des données plus récentes sont attendues.",
    waiting: "En attente des données de la campagne",
    lost: "Pas de connexion depuis {0}",
    may_sleep: "Cet écran risque de s’éteindre de lui-même.",
    rehearsal: "Répétition",
    paused: "En pause",
    scan: "Code pour {0}",
    pause: "Pause",
    next: "Suivant",
    previous: "Précédent",
    full_screen: "Plein écran",
};

static ES: Strings = Strings {
    back_at: "Volvemos a las {0}",
    goes_on: "Continúa el {0} a las {1}",
    now: "Ahora: {0}",
    joined: "{0} se ha unido a la campaña",
    many: Plural::new("{0} miembro se ha unido a la campaña", "{0} miembros se han unido a la campaña"),
    milestone: "Se ha alcanzado la meta de {0}",
    awaited: "Los datos se publicaron el {0}. Se esperan datos más recientes.",
    waiting: "A la espera de los datos de la campaña",
    lost: "Sin conexión desde {0}",
    may_sleep: "Esta pantalla puede apagarse sola.",
    rehearsal: "Ensayo",
    paused: "En pausa",
    scan: "Código de {0}",
    pause: "Pausa",
    next: "Siguiente",
    previous: "Anterior",
    full_screen: "Pantalla completa",
};

static AR: Strings = Strings {
    back_at: "نعود في الساعة {0}",
    goes_on: "تُستأنف في {0} الساعة {1}",
    now: "الآن: {0}",
    joined: "انضمت {0} إلى الحملة",
    many: Plural::six([
        "انضم {0} عضو إلى الحملة",
        "انضم عضو واحد ({0}) إلى الحملة",
        "انضم عضوان ({0}) إلى الحملة",
        "انضم {0} أعضاء إلى الحملة",
        "انضم {0} عضوًا إلى الحملة",
        "انضم {0} عضو إلى الحملة",
    ]),
    milestone: "تم بلوغ مرحلة {0}",
    awaited: "نُشرت البيانات في {0}. ننتظر بيانات أحدث.",
    waiting: "في انتظار بيانات الحملة",
    lost: "لا اتصال منذ {0}",
    may_sleep: "قد تنطفئ هذه الشاشة من تلقاء نفسها.",
    rehearsal: "تجربة",
    paused: "متوقف مؤقتًا",
    scan: "رمز {0}",
    pause: "إيقاف مؤقت",
    next: "التالي",
    previous: "السابق",
    full_screen: "ملء الشاشة",
};

/// The words in `lang`.
pub(super) fn strings(lang: Lang) -> &'static Strings {
    match lang {
        Lang::En => &EN,
        Lang::Fr => &FR,
        Lang::Es => &ES,
        Lang::Ar => &AR,
    }
}
