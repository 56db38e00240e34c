//! The TypeScript types: `pkg/index.d.ts`.

use super::{capitalized, typescript};
use hrc_core::catalogue::error::ERROR_CODES;
use hrc_core::catalogue::event::{EVENTS, Event, Field};
use hrc_core::catalogue::{Attribute, CommonSettings, Settings, WIDGETS, Widget};

/// The file.
pub(super) fn declarations() -> String {
    let tags: Vec<String> = WIDGETS.iter().map(|widget| format!("`<{}>`", widget.element)).collect();
    let mut out = format!(
        "// Written by `cargo xtask generate` from `hrc_core::catalogue`.

/**
 * Types of {}, which `embed.js` defines.
 *
 * The loader finds its files beside itself. Host the folder `dist` and load `<script src=\"…/embed.js\" async></script>`,
 * or import the package in an application: its bundler finds the files. `react.d.ts`, `vue.d.ts` and `svelte.d.ts` tell
 * these frameworks' templates what the elements are.
 */

/** What every element has. Each property mirrors the attribute of the same name; `''` where the attribute is absent. */
export interface HrcElement extends HTMLElement {{
  /** Code of the `hrc:error` for which it cannot go on; `''` otherwise, also once it has recovered. */
  readonly stopped: HrcErrorCode | '';
",
        tags.join(", ")
    );
    // `lang` is every element's own.
    for attribute in CommonSettings::attributes().iter().filter(|attribute| attribute.name != "lang") {
        out += &property(attribute);
    }
    out += LISTENERS;
    for widget in WIDGETS {
        out += &interface(widget);
    }
    out += &attributes();
    let codes: Vec<String> = ERROR_CODES.iter().map(|error| format!("\n  | '{}'", error.code)).collect();
    out += &format!("\n/** Code of an `hrc:error`. */\nexport type HrcErrorCode ={};\n", codes.concat());
    out += "\n/** Events of every element. All bubble, and cross shadow roots. */\nexport interface HrcEventMap {\n";
    for event in EVENTS {
        out += &event_type(event);
    }
    out += "}\n\ndeclare global {\n  interface HTMLElementTagNameMap {\n";
    for widget in WIDGETS {
        out += &format!("    '{}': {};\n", widget.element, interface_name(widget));
    }
    out += "  }\n  interface ElementEventMap extends HrcEventMap {}\n  interface DocumentEventMap extends HrcEventMap {}\n  interface WindowEventMap extends HrcEventMap {}\n}\n";
    out
}

const LISTENERS: &str = "
  addEventListener<K extends keyof HrcEventMap>(
    type: K,
    listener: (this: this, event: HrcEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: this, event: HTMLElementEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
";

/// `HrcCounterElement`.
pub(super) fn interface_name(widget: &Widget) -> String {
    format!("Hrc{}Element", capitalized(widget.name))
}

fn interface(widget: &Widget) -> String {
    // That a screen has several languages does not change the property.
    let own = (widget.own_attributes)();
    let properties: String = own.iter().filter(|attribute| attribute.name != "lang").map(property).collect();
    format!(
        "\n/** {} */\nexport interface {} extends HrcElement {{\n{properties}}}\n",
        widget.summary,
        interface_name(widget)
    )
}

/// What can be written in the tag of each element.
fn attributes() -> String {
    let list = |attributes: &[Attribute]| -> String {
        let own = attributes.iter().filter(|attribute| attribute.name != "lang");
        own.map(|attribute| {
            format!("  /** {} */\n  {}?: {};\n", attribute.description, attribute.name, typescript(attribute))
        })
        .collect()
    };
    let mut out = format!(
        "\n/** Attributes of every element. */\nexport interface HrcAttributes {{\n{}}}\n",
        list(&CommonSettings::attributes())
    );
    let mut tags = String::new();
    for widget in WIDGETS {
        let name = format!("Hrc{}Attributes", capitalized(widget.name));
        out += &format!(
            "\n/** Attributes of `<{}>`. */\nexport interface {name} extends HrcAttributes {{\n{}}}\n",
            widget.element,
            list(&(widget.own_attributes)())
        );
        tags += &format!("  '{}': {name};\n", widget.element);
    }
    out + &format!(
        "\n/** Attributes of each element, by its tag. */\nexport interface HrcElementAttributes {{\n{tags}}}\n"
    )
}

fn property(attribute: &Attribute) -> String {
    let Attribute { name, description, default, .. } = attribute;
    let default = if default.is_empty() { String::new() } else { format!(" Default: `{default}`.") };
    let accepts = super::accepts(attribute);
    format!(
        "  /** {description} Accepts: {accepts}.{default} */\n  get {name}(): string;\n  set {name}({name}: {} | null);\n",
        typescript(attribute)
    )
}

fn event_type(event: &Event) -> String {
    let details: Vec<String> = event.detail.iter().map(|fields| detail(fields)).collect();
    let detail = if details.is_empty() { "Record<string, never>".to_owned() } else { details.join(" | ") };
    format!("  /** Sent when {}. */\n  '{}': CustomEvent<{detail}>;\n", event.when, event.name)
}

fn detail(fields: &[Field]) -> String {
    let fields: String = fields
        .iter()
        .map(|field| format!("    /** {} */\n    {}: {};\n", field.description, field.name, field.typescript))
        .collect();
    format!("{{\n{fields}  }}")
}
