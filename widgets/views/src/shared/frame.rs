//! The frame around each picture: the heading above, and below it the sample mark, the data's age, what went wrong, and
//! the buttons that change the view.

use super::{State, Status};
use hrc_core::text::fill;
use leptos::prelude::*;

/// A button that is pressed or not.
#[derive(Clone, Copy)]
pub struct Toggle {
    /// Text of the button.
    pub label: Signal<String>,
    /// Whether it is pressed.
    pub pressed: Signal<bool>,
    /// What a press does.
    pub press: Callback<()>,
    /// Whether there is anything to change.
    pub shown: Signal<bool>,
}

/// A toggle of a flag.
pub fn toggle(label: impl Fn() -> String + Send + Sync + 'static, flag: RwSignal<bool>) -> Toggle {
    Toggle {
        label: Signal::derive(label),
        pressed: flag.into(),
        press: Callback::new(move |()| flag.update(|on| *on = !*on)),
        shown: Signal::derive(|| true),
    }
}

/// `body` under the heading `title`, with the line that every widget has below. `notes` are the widget's own remarks in
/// that line.
pub fn frame(
    state: State,
    title: Signal<String>,
    body: AnyView,
    notes: AnyView,
    toggles: Vec<Toggle>,
) -> AnyView {
    let strings = move || state.strings();
    let published = move || {
        let ui = state.ui.get();
        state.data.read().as_ref().map(|d| ui.instant(&d.feed.generated_at)).unwrap_or_default()
    };
    let demo = move || state.data.read().as_ref().is_some_and(|d| d.feed.demo);
    let message = move || match *state.status.read() {
        Status::Stale => fill(strings().stale, &[&published()]),
        Status::Failed if state.data.read().is_none() => strings().no_data.to_owned(),
        Status::Failed => fill(strings().failed, &[&published()]),
        Status::Loading | Status::Fresh => String::new(),
    };
    let left_out = move || match state.data.read().as_ref().map(|d| d.left_out) {
        Some(number) if number > 0 => state.ui.read().plural(&strings().left_out, number),
        _ => String::new(),
    };
    view! {
        <div
            class="frame"
            class:bare=move || state.data.read().is_none()
            part="frame"
            role="group"
            lang=move || state.ui.read().lang.tag()
            dir=move || state.ui.read().direction().word()
            aria-label=title
        >
            <div class="heading" part="heading" role="heading" attr:aria-level=move || state.settings.read().number("heading")>
                {title}
            </div>
            {body}
            <div class="foot" part="foot">
                <span class="sample" part="sample" class:hidden=move || !demo() title=move || strings().sample_note>
                    {move || strings().sample}
                </span>
                {notes}
                <span class="age" part="age" class:hidden=move || *state.status.read() != Status::Fresh>
                    {move || fill(strings().data_of, &[&published()])}
                </span>
                {toggles.into_iter().map(button).collect::<Vec<_>>()}
            </div>
            <div class="notice" part="notice" role="status">
                <span>{message}</span>
                <button
                    type="button"
                    class:hidden=move || *state.status.read() != Status::Failed
                    on:click=move |_| state.retry.update(|n| *n += 1)
                >
                    {move || strings().retry}
                </button>
                <span>{left_out}</span>
            </div>
        </div>
    }
    .into_any()
}

fn button(toggle: Toggle) -> AnyView {
    view! {
        <button
            type="button"
            part="toggle"
            class:hidden=move || !toggle.shown.get()
            aria-pressed=move || toggle.pressed.get().to_string()
            on:click=move |_| toggle.press.run(())
        >
            {toggle.label}
        </button>
    }
    .into_any()
}
