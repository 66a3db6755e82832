//! The bar: what this is, whether the work is kept, and what can be done with the whole reading.

use leptos::ev;
use leptos::prelude::*;

use crate::browser::gestures::step_label;
use crate::browser::signals::{Handle, Panel, State};
use crate::browser::turns::next_frame;
use crate::browser::view::element as html;
use crate::browser::view::{button, icon};
use crate::reading::{Edit, StepName};

pub(crate) fn bar(handle: Handle) -> AnyView {
    let signals = handle.signals;
    let page = handle.with(|loupe| loupe.is_page());
    let more = RwSignal::new(false);
    let shows = move |panel| {
        move || {
            more.set(false);
            signals.notice.set(None);
            signals.panel.set(Some(panel));
        }
    };
    let item = move |name, panel| button::quiet(name, shows(panel));
    let import = move || move || (!handle.is_readonly()).then(|| item("Import", Panel::Import));
    // The page itself has the dialog: nobody who only reads fetches it.
    let embed = move || {
        more.set(false);
        handle.with(|loupe| loupe.dispatch("embed", &wasm_bindgen::JsValue::NULL, false));
    };
    let tap = move || {
        more.set(false);
        handle.with(|loupe| loupe.start_tapping());
    };
    // What a wide bar shows by itself.
    let doubled = || html::div().class("doubled");
    html::div()
        .class("bar")
        .on_top(move || !page)
        .attr("part", "bar")
        .child((
            html::span()
                .class("brand")
                .child((icon::loupe(), html::span().class("brand-name").child("Pressloupe"))),
            state(handle),
            html::div().class("does").attr("role", "group").attr("aria-label", "Reading").child((
                page.then(|| button::quiet("Open", shows(Panel::Open))),
                move || {
                    (!handle.is_readonly()).then(|| vec![step(handle, Edit::Undo), step(handle, Edit::Redo)])
                },
                html::div().class("wide").child((
                    item("Summary", Panel::Summary),
                    html::div().class("wider").child((
                        page.then(|| button::quiet("Embed", embed)),
                        import(),
                        item("Compare", Panel::Compare),
                        item("Help", Panel::Help),
                    )),
                    button::plain("Export", shows(Panel::Export)),
                )),
                html::div()
                    .class("narrow")
                    .on(ev::keydown, move |key| {
                        if key.key() == "Escape" {
                            more.set(false);
                        }
                    })
                    .child((
                        html::button()
                            .attr("type", "button")
                            .class("quiet")
                            .attr("aria-label", "More")
                            .attr("aria-expanded", move || if more.get() { "true" } else { "false" })
                            .on(ev::click, move |_| more.update(|open| *open = !*open))
                            .child(icon::more()),
                        move || {
                            more.get().then(|| {
                                html::div()
                                    .class("menu")
                                    .on_top(move || !page)
                                    .child((
                                        doubled().child(item("Summary", Panel::Summary)),
                                        item("Annotated text", Panel::Annotated),
                                        item("Find a passage", Panel::Find),
                                        move || {
                                            (!handle.is_readonly())
                                                .then(|| button::quiet("Choose by tapping", tap))
                                        },
                                        doubled().child((
                                            item("Export", Panel::Export),
                                            import(),
                                            item("Compare", Panel::Compare),
                                            page.then(|| button::quiet("Embed", embed)),
                                        )),
                                        item("Kept on this device", Panel::Kept),
                                        doubled().child(item("Help", Panel::Help)),
                                    ))
                                    .into_any()
                            })
                        },
                    )),
                (!page).then(|| {
                    button::quiet("Done", move || {
                        handle.with(|loupe| loupe.take_up_loupe(false));
                        next_frame(move || handle.with(|loupe| loupe.focus_launcher()));
                    })
                }),
            )),
        ))
        .into_any()
}

/// The saved state, always in view. Whoever presses it sees what is kept.
fn state(handle: Handle) -> AnyView {
    let signals = handle.signals;
    let page = handle.with(|loupe| loupe.is_page());
    // What is being saved is soon saved: only what has come to rest is said, once.
    let words = Memo::new(move |before: Option<&String>| match signals.state.get() {
        State::Nothing => "Nothing to save yet".to_owned(),
        State::Saving => before.cloned().unwrap_or_default(),
        // At the first save of all.
        State::Saved if page && !signals.told.get() => {
            "Saved on this device; export what must last".to_owned()
        }
        State::Saved => "Saved on this device".to_owned(),
        State::SavedForNow => "Saved; keep the browser open for a moment".to_owned(),
        State::SavedHereOnly => "Saved on this device, for this site only".to_owned(),
        State::NotSaved(reason) => format!("Not saved: {reason}"),
    });
    let short = move || match signals.state.get() {
        State::Nothing => "Not begun",
        State::Saving => "Saving…",
        State::Saved | State::SavedForNow | State::SavedHereOnly => "Saved",
        State::NotSaved(_) => "Not saved",
    };
    let name = move || match signals.state.get() {
        State::Nothing => "nothing",
        State::Saving => "saving",
        State::Saved | State::SavedForNow | State::SavedHereOnly => "saved",
        State::NotSaved(_) => "not-saved",
    };
    html::div()
        .class("state")
        .attr("data-state", name)
        .child((
            html::span().attr("role", "status").attr("aria-live", "polite").child((
                html::span().class("long").child(move || words.get()),
                html::span().class("short").attr("aria-hidden", "true").child(short),
            )),
            html::span().class("saving").attr("aria-hidden", "true").child("Saving…"),
            html::button()
                .attr("type", "button")
                .class("quiet details")
                .attr("aria-label", "Kept on this device")
                .attr("title", "Kept on this device")
                .on(ev::click, move |_| {
                    signals.notice.set(None);
                    signals.panel.set(Some(Panel::Kept));
                })
                .child("Details"),
            move || {
                matches!(signals.state.get(), State::NotSaved(_))
                    .then(|| button::plain("Keep a copy", move || signals.panel.set(Some(Panel::Export))))
            },
        ))
        .into_any()
}

fn step(handle: Handle, edit: Edit) -> AnyView {
    let signals = handle.signals;
    let undo = edit == Edit::Undo;
    let verb = if undo { "Undo" } else { "Redo" };
    let next = Memo::new(move |_| {
        signals.changes.track();
        handle.with(|loupe| {
            let reading = loupe.reading.borrow();
            let name: Option<StepName> = if undo { reading.undo_name() } else { reading.redo_name() };
            name.map(step_label)
        })
    });
    let name = move || match next.get() {
        Some(label) => format!("{verb}: {label}"),
        None => verb.to_owned(),
    };
    html::button()
        .attr("type", "button")
        .class("quiet step")
        .attr("aria-label", name)
        .attr("title", name)
        // Not `disabled`: that would take the focus from whoever has just pressed it.
        .attr("aria-disabled", move || next.get().is_none().then_some("true"))
        .on(ev::click, move |_| handle.with(|loupe| loupe.step(edit.clone())))
        .child((if undo { icon::undo() } else { icon::redo() }, html::span().class("word").child(verb)))
        .into_any()
}
