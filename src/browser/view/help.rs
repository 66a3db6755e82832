//! The panel "Help": what each tag means, and the keys.

use leptos::ev;
use leptos::prelude::*;

use crate::browser::signals::{Handle, Panel};
use crate::browser::view::element as html;
use crate::browser::view::{button, guidance};
use crate::tag::Tag;

/// The ways to choose a passage, and to change it, for those who cannot drag or would rather not.
const WITHOUT_DRAGGING: &str = "“Choose by tapping”, under “…” or below the text, asks for the first word of a passage and for the last; what closes a sentence is tapped to have it too. The handles of the passage in hand bring its ends to the word that is tapped next; with the focus, arrow keys move them.";

const PASTE: &str = "Ctrl + V";

const KEYS: [(&str, &str); 17] = [
    ("1  2  3", "tag what is selected as claim, source, speculation; in the list, change the tag"),
    ("N", "tag what is selected as you did last, and write a note"),
    ("L", "link the annotation in hand with what is selected; in the list, choose what to link it to"),
    ("Enter", "in the release: step through its sentences; Esc or a press of the pointer ends it"),
    (
        "Arrow keys",
        "then: from sentence to sentence; with Ctrl (Alt on a Mac) from word to word; with Shift more or less is marked",
    ),
    (
        "Home  Page Down",
        "then: to the end of a paragraph, to the next one; with Ctrl to the end of the release, to the next heading",
    ),
    ("F", "find a passage by its first and last words"),
    ("Shift + arrow keys", "select in the release (F7 brings a caret in most browsers)"),
    ("Esc", "from a passage to its card, and from a card back to the release"),
    ("↑  ↓", "go along the list"),
    ("Enter", "take an annotation of the list in hand"),
    ("G", "go to the passage of an annotation"),
    ("Delete", "delete the annotation that has the focus"),
    ("Ctrl + Z", "undo (⌘ Z on a Mac)"),
    ("Ctrl + Shift + Z", "redo (⇧ ⌘ Z on a Mac)"),
    (PASTE, "open the release that you have copied"),
    ("?", "this help"),
];

pub(crate) fn help(handle: Handle) -> AnyView {
    let signals = handle.signals;
    html::div()
        .class("help")
        .child((
            html::dl().class("meanings").child(
                Tag::ALL
                    .iter()
                    .map(|&tag| {
                        let (is, mark) = guidance::meaning(tag);
                        html::div().attr("data-tag", tag.name()).child((
                            html::dt().child(meant(handle, tag)),
                            html::dd().child((is, " ", mark)),
                        ))
                    })
                    .collect::<Vec<_>>(),
            ),
            may_choose(handle).then(|| html::p().class("small").child("Those that are ticked are offered.")),
            html::h3().child("Keys"),
            html::dl().class("keys").child(
                KEYS.iter()
                    // What is copied is opened on the tool's own page alone.
                    .filter(|(key, _)| *key != PASTE || handle.with(|loupe| loupe.is_page()))
                    .map(|(key, does)| html::div().child((html::dt().child(html::kbd().child(*key)), html::dd().child(*does))))
                    .collect::<Vec<_>>(),
            ),
            (!handle.is_readonly()).then(|| {
                html::div().child((html::h3().child("Without dragging"), html::p().child(WITHOUT_DRAGGING)))
            }),
            html::label().class("choice").child((
                html::input()
                    .attr("type", "checkbox")
                    .flag("checked", move || signals.keys.get())
                    .on(ev::change, move |event| {
                        let on = event_target_checked(&event);
                        handle.with(|loupe| loupe.set_keys(on));
                    }),
                html::span().child("One-letter keys work while the release or the list has the focus"),
            )),
            html::p().class("small").child(
                "What you mark stays in this browser and is sent nowhere. Whoever uses this device can see it; export a copy if it matters to you.",
            ),
            button::plain("Kept on this device …", move || signals.panel.set(Some(Panel::Kept))),
        ))
        .into_any()
}

/// Whether the page leaves it to the reader which tags are offered.
fn may_choose(handle: Handle) -> bool {
    handle.signals.options.with_untracked(|options| options.tags.is_none() && !options.readonly)
}

/// A tag with its name; where the page leaves it to the reader, with a box that says whether the reader uses it.
fn meant(handle: Handle, tag: Tag) -> AnyView {
    let name = html::span().class("tag").child(handle.label(tag));
    if !may_choose(handle) {
        return name.into_any();
    }
    html::label()
        .class("choice")
        .child((
            html::input()
                .attr("type", "checkbox")
                .attr("title", "Offer this tag")
                .flag("checked", move || handle.signals.used.with(|used| used.contains(&tag)))
                .on(ev::change, move |event| {
                    let on = event_target_checked(&event);
                    handle.with(|loupe| loupe.set_used(tag, on));
                }),
            name,
        ))
        .into_any()
}
