//! What an operator must know before an event, and before pulling the plug: a list over the wall, opened by a key and
//! closed by itself.

use super::Screen;
use crate::node::{Node, button, html, nothing};
use crate::shared::{Action, Handle, Model, cell, row_head};
use hrc_core::feed::Instant;
use hrc_core::text::{Lang, fill};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, HtmlElement};

/// How the wall stands.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    /// When the feed, with all that it links to, was last had.
    pub contact: Option<Instant>,
    /// Number of the publication that is shown.
    pub sequence: Option<u64>,
    /// Number of the publication that the server offered last.
    pub offered: Option<u64>,
    /// It is an earlier one and was not taken.
    pub is_older: bool,
    /// When the feed is asked for next.
    pub next: Option<Instant>,
    /// Failures in a row.
    pub failures: u32,
    /// Code of the last one, such as `feed-status`.
    pub fault: String,
    /// Version of the widgets.
    pub version: &'static str,
    /// The browser keeps the page's own files.
    pub page_kept: bool,
    /// The browser keeps the feed and its list of members.
    pub data_kept: bool,
    /// The browser keeps the display on.
    pub display_held: bool,
}

/// The words in one language.
struct Strings {
    title: &'static str,
    contact: &'static str,
    never: &'static str,
    shown: &'static str,
    offered: &'static str,
    /// `{0}` is a number.
    earlier: &'static str,
    next: &'static str,
    failures: &'static str,
    version: &'static str,
    power_cut: &'static str,
    ready: &'static str,
    no_page: &'static str,
    no_data: &'static str,
    display: &'static str,
    stays_on: &'static str,
    may_sleep: &'static str,
    take: &'static str,
    close: &'static str,
}

static EN: Strings = Strings {
    title: "Status of this screen",
    contact: "Last contact",
    never: "none yet",
    shown: "Publication shown",
    offered: "Publication offered",
    earlier: "{0}: it is earlier and is not shown",
    next: "Next request",
    failures: "Failures in a row",
    version: "Version of the widgets",
    power_cut: "Power cut",
    ready: "ready: page and data are kept",
    no_page: "not ready: the page is not kept",
    no_data: "not ready: the data is not kept",
    display: "Display",
    stays_on: "is kept on",
    may_sleep: "may switch itself off",
    take: "Show what is offered",
    close: "Close",
};

static FR: Strings = Strings {
    title: "État de cet écran",
    contact: "Dernier contact",
    never: "aucun encore",
    shown: "Publication affichée",
    offered: "Publication proposée",
    earlier: "{0}\u{a0}: elle est antérieure et n’est pas affichée",
    next: "Prochaine requête",
    failures: "Échecs de suite",
    version: "Version des widgets",
    power_cut: "Coupure de courant",
    ready: "prêt\u{a0}: la page et les données sont conservées",
    no_page: "pas prêt\u{a0}: la page n’est pas conservée",
    no_data: "pas prêt\u{a0}: les données ne sont pas conservées",
    display: "Affichage",
    stays_on: "reste allumé",
    may_sleep: "risque de s’éteindre",
    take: "Afficher la publication proposée",
    close: "Fermer",
};

static ES: Strings = Strings {
    title: "Estado de esta pantalla",
    contact: "Último contacto",
    never: "ninguno todavía",
    shown: "Publicación mostrada",
    offered: "Publicación ofrecida",
    earlier: "{0}: es anterior y no se muestra",
    next: "Próxima petición",
    failures: "Fallos seguidos",
    version: "Versión de los widgets",
    power_cut: "Corte de corriente",
    ready: "lista: la página y los datos están guardados",
    no_page: "no está lista: la página no está guardada",
    no_data: "no está lista: los datos no están guardados",
    display: "Pantalla",
    stays_on: "se mantiene encendida",
    may_sleep: "puede apagarse sola",
    take: "Mostrar la publicación ofrecida",
    close: "Cerrar",
};

static AR: Strings = Strings {
    title: "حالة هذه الشاشة",
    contact: "آخر اتصال",
    never: "لا شيء بعد",
    shown: "المنشور المعروض",
    offered: "المنشور المتاح",
    earlier: "{0}: أقدم من المعروض ولا يُعرض",
    next: "الطلب التالي",
    failures: "إخفاقات متتالية",
    version: "إصدار الأدوات",
    power_cut: "انقطاع الكهرباء",
    ready: "جاهزة: الصفحة والبيانات محفوظة",
    no_page: "غير جاهزة: الصفحة غير محفوظة",
    no_data: "غير جاهزة: البيانات غير محفوظة",
    display: "العرض",
    stays_on: "يبقى مضاءً",
    may_sleep: "قد ينطفئ من تلقاء نفسه",
    take: "عرض المنشور المتاح",
    close: "إغلاق",
};

fn strings(lang: Lang) -> &'static Strings {
    match lang {
        Lang::En => &EN,
        Lang::Fr => &FR,
        Lang::Es => &ES,
        Lang::Ar => &AR,
    }
}

/// Name of the list, which is that of the button that opens it.
pub(super) fn title(lang: Lang) -> &'static str {
    strings(lang).title
}

/// Gives the focus back to the screen, whose keys work on.
pub(super) fn leave(event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let screen = target.and_then(|element| element.closest(".screen").ok().flatten());
    if let Some(screen) = screen.and_then(|screen| screen.dyn_into::<HtmlElement>().ok()) {
        let _ = screen.focus();
    }
}

impl Screen {
    /// The list, while it is open.
    pub(super) fn status(&self, model: &Model, handle: &Handle<Screen>) -> Node {
        let Some(standing) = &self.standing else { return nothing() };
        let words = strings(model.ui.lang);
        let moment = |instant: Option<Instant>| instant.map(|instant| self.moment(model, instant));
        let published = model.data.as_ref().map(|data| self.moment(model, data.feed.generated_at));
        let shown = [standing.sequence.map(|number| number.to_string()), published];
        let shown: Vec<String> = shown.into_iter().flatten().collect();
        let failures = match standing.failures {
            0 => "0".to_owned(),
            number => [&number.to_string(), " (", &standing.fault, ")"].concat(),
        };
        let power_cut = match (standing.page_kept, standing.data_kept) {
            (true, true) => words.ready,
            (false, _) => words.no_page,
            (_, false) => words.no_data,
        };
        let unknown = || "–".to_owned();
        let mut rows: Vec<Node> = Vec::new();
        let mut row = |name: &'static str, value: String| {
            rows.push(html("tr").child(row_head(name)).child(cell(html("bdi").child(value))).into());
        };
        row(words.contact, moment(standing.contact).unwrap_or_else(|| words.never.to_owned()));
        row(words.shown, shown.join(" · "));
        let offered = standing.offered.map(|number| number.to_string()).unwrap_or_else(unknown);
        row(words.offered, if standing.is_older { fill(words.earlier, &[&offered]) } else { offered });
        row(words.next, moment(standing.next).unwrap_or_else(unknown));
        row(words.failures, failures);
        row(words.version, standing.version.to_owned());
        row(words.power_cut, power_cut.to_owned());
        let display = if standing.display_held { words.stays_on } else { words.may_sleep };
        row(words.display, display.to_owned());
        let close = |take: bool| {
            let handle = handle.clone();
            move |event: Event| {
                leave(&event);
                handle.change(|model, screen| {
                    screen.standing = None;
                    if take {
                        model.emit(Action::TakeOffered, "");
                    }
                });
            }
        };
        html("div")
            .class("status")
            .with("part", "status")
            .with("role", "dialog")
            .with("aria-label", words.title)
            .child(html("table").child(html("tbody").child(rows)))
            .child(
                html("p")
                    .child(button(words.take, close(true)).hidden(!standing.is_older))
                    .child(button(words.close, close(false)).class("close")),
            )
            .into()
    }
}
