//! Words that all widgets share. A field without a translation does not compile.

use hrc_core::text::{Lang, Plural};

/// The shared words in one language.
#[derive(Debug)]
pub struct Strings {
    /// Mark of sample data.
    pub sample: &'static str,
    /// Tooltip of the mark.
    pub sample_note: &'static str,
    /// `{0}` is when the feed was published.
    pub data_of: &'static str,
    /// `{0}` is when the feed was published.
    pub stale: &'static str,
    /// `{0}` is when the last good feed was published.
    pub failed: &'static str,
    /// There is no data at all.
    pub no_data: &'static str,
    /// The data is on its way.
    pub loading: &'static str,
    /// The widget has stopped over a fault of its own.
    pub stopped: &'static str,
    /// Button that asks for the feed again.
    pub retry: &'static str,
    /// Entries left out because they were wrong.
    pub left_out: Plural,
    /// Button: the table in place of the figure.
    pub table: &'static str,
    /// Link to where a number comes from.
    pub source: &'static str,
    /// Tells that a link opens another site; `{0}` is its host.
    pub opens: &'static str,
    /// "more than {0}", inside a sentence.
    pub more_than: &'static str,
    /// "about {0}", inside a sentence.
    pub about: &'static str,
}

static EN: Strings = Strings {
    sample: "Sample data",
    sample_note: "This is sample data, not a publication of the campaign.",
    data_of: "Data of {0}",
    stale: "This data is out of date. It was published on {0}.",
    failed: "The newest data could not be loaded. This is the data of {0}.",
    no_data: "The campaign’s data could not be loaded.",
    loading: "The campaign’s data is loading …",
    stopped: "This display has stopped because of a fault of its own. Reload the page to start it again.",
    retry: "Try again",
    left_out: Plural::new(
        "{0} entry could not be read and is left out.",
        "{0} entries could not be read and are left out.",
    ),
    table: "Table",
    source: "Source",
    opens: "opens {0}",
    more_than: "more than {0}",
    about: "about {0}",
};

static FR: Strings = Strings {
    sample: "Données d’exemple",
    sample_note: "Ce sont des données d’exemple, et non une publication de la campagne.",
    data_of: "Données du {0}",
    stale: "Ces données ne sont plus à jour. Elles ont été publiées le {0}.",
    failed: "Les données les plus récentes n’ont pas pu être chargées. Voici celles du {0}.",
    no_data: "Les données de la campagne n’ont pas pu être chargées.",
    loading: "Les données de la campagne se chargent…",
    stopped: "Cet affichage s’est arrêté à cause d’une erreur interne. Rechargez la page pour le relancer.",
    retry: "Réessayer",
    left_out: Plural::new("{0} entrée illisible a été omise.", "{0} entrées illisibles ont été omises."),
    table: "Tableau",
    source: "Source",
    opens: "ouvre {0}",
    more_than: "plus de {0}",
    about: "environ {0}",
};

static ES: Strings = Strings {
    sample: "Datos de muestra",
    sample_note: "Son datos de muestra, no una publicación de la campaña.",
    data_of: "Datos del {0}",
    stale: "Estos datos no están al día. Se publicaron el {0}.",
    failed: "No se han podido cargar los datos más recientes. Estos son los del {0}.",
    no_data: "No se han podido cargar los datos de la campaña.",
    loading: "Se están cargando los datos de la campaña…",
    stopped: "Esta pantalla se ha detenido por un fallo propio. Vuelva a cargar la página para reiniciarla.",
    retry: "Volver a intentar",
    left_out: Plural::new(
        "Se ha omitido {0} entrada que no se pudo leer.",
        "Se han omitido {0} entradas que no se pudieron leer.",
    ),
    table: "Tabla",
    source: "Fuente",
    opens: "abre {0}",
    more_than: "más de {0}",
    about: "alrededor de {0}",
};

static AR: Strings = Strings {
    sample: "بيانات نموذجية",
    sample_note: "هذه بيانات نموذجية وليست منشورة من الحملة.",
    data_of: "بيانات {0}",
    stale: "هذه البيانات قديمة. نُشرت في {0}.",
    failed: "تعذّر تحميل أحدث البيانات. هذه بيانات {0}.",
    no_data: "تعذّر تحميل بيانات الحملة.",
    loading: "يجري تحميل بيانات الحملة…",
    stopped: "توقّف هذا العرض بسبب خطأ داخلي. أعد تحميل الصفحة لتشغيله من جديد.",
    retry: "إعادة المحاولة",
    left_out: Plural::six([
        "لم يُستبعد أي إدخال.",
        "استُبعد إدخال واحد تعذّرت قراءته.",
        "استُبعد إدخالان تعذّرت قراءتهما.",
        "استُبعدت {0} إدخالات تعذّرت قراءتها.",
        "استُبعد {0} إدخالًا تعذّرت قراءتها.",
        "استُبعد {0} إدخال تعذّرت قراءتها.",
    ]),
    table: "جدول",
    source: "المصدر",
    opens: "يفتح {0}",
    more_than: "أكثر من {0}",
    about: "نحو {0}",
};

/// The shared words in `lang`.
pub fn strings(lang: Lang) -> &'static Strings {
    match lang {
        Lang::En => &EN,
        Lang::Fr => &FR,
        Lang::Es => &ES,
        Lang::Ar => &AR,
    }
}
