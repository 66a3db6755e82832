//! The bar: what this is, whether the work is kept, and what can be done with the whole reading.

use core::time::Duration;

use leptos::ev;
use leptos::prelude::*;

use crate::browser::gestures::step_label;
use crate::browser::language;
use crate::browser::signals::{Handle, Panel, Signals, State};
use crate::browser::turns::{follow, later, next_frame};
use crate::browser::view::element as html;
use crate::browser::view::{button, icon};
use crate::messages::{self, bar as m};
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
    let import = move || move || (!handle.is_readonly()).then(|| item(m::import(), Panel::Import));
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
                .child((icon::loupe(), html::span().class("brand-name").child(m::brand()))),
            state(handle),
            html::div().class("does").attr("role", "group").attr("aria-label", m::reading()).child((
                page.then(|| button::quiet(m::open(), shows(Panel::Open))),
                move || {
                    (!handle.is_readonly()).then(|| vec![step(handle, Edit::Undo), step(handle, Edit::Redo)])
                },
                html::div().class("wide").child((
                    item(m::summary(), Panel::Summary),
                    html::div().class("wider").child((
                        page.then(|| button::quiet(m::embed(), embed)),
                        import(),
                        item(m::compare(), Panel::Compare),
                        item(m::help(), Panel::Help),
                    )),
                    button::plain(m::export(), shows(Panel::Export)),
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
                            .attr("aria-label", m::more())
                            .attr("aria-expanded", move || if more.get() { "true" } else { "false" })
                            .on(ev::click, move |_| more.update(|open| *open = !*open))
                            .child(icon::more()),
                        move || {
                            more.get().then(|| {
                                html::div()
                                    .class("menu")
                                    .on_top(move || !page)
                                    .child((
                                        doubled().child(item(m::summary(), Panel::Summary)),
                                        item(m::annotated_text(), Panel::Annotated),
                                        item(m::find_a_passage(), Panel::Find),
                                        move || {
                                            (!handle.is_readonly()).then(|| {
                                                button::quiet(messages::choosing::choose_by_tapping(), tap)
                                            })
                                        },
                                        doubled().child((
                                            item(m::export(), Panel::Export),
                                            import(),
                                            item(m::compare(), Panel::Compare),
                                            page.then(|| button::quiet(m::embed(), embed)),
                                        )),
                                        item(m::kept_on_this_device(), Panel::Kept),
                                        doubled().child(item(m::help(), Panel::Help)),
                                        language(handle),
                                    ))
                                    .into_any()
                            })
                        },
                    )),
                (!page).then(|| {
                    button::quiet(m::done(), move || {
                        handle.with(|loupe| loupe.take_up_loupe(false));
                        next_frame(move || handle.with(|loupe| loupe.focus_launcher()));
                    })
                }),
            )),
        ))
        .into_any()
}

/// The language of the interface. Each is named by itself, and the sign is the one that who reads none of this looks for.
fn language(handle: Handle) -> AnyView {
    let offered = language::offered();
    let option = |name: String| {
        let is_spoken = name == messages::language();
        html::option()
            .attr("value", name.clone())
            .attr("lang", name.clone())
            .flag("selected", move || is_spoken)
            .child(language::own_name(&name))
    };
    html::label()
        .class("language")
        .child((
            icon::globe(),
            html::select()
                .attr("aria-label", m::language())
                .on(ev::change, move |event| language::choose(handle, event_target_value(&event)))
                .child(offered.into_iter().map(option).collect::<Vec<_>>()),
        ))
        .into_any()
}

/// After how long it is said that something is being saved, in milliseconds: mostly it is saved by then, and a line that
/// changed twice would have the browser draw the page twice more.
const SAVING_MILLISECONDS: u64 = 150;

/// The saved state as it is shown.
fn state_shown(signals: Signals) -> RwSignal<State> {
    let shown = RwSignal::new(signals.state.get_untracked());
    follow(move || {
        let state = signals.state.get();
        if state != State::Saving {
            if shown.with_untracked(|before| *before != state) {
                shown.set(state);
            }
            return;
        }
        later(Duration::from_millis(SAVING_MILLISECONDS), move || {
            if signals.state.try_get_untracked() == Some(State::Saving) {
                shown.try_set(State::Saving);
            }
        });
    });
    shown
}

/// The saved state, always in view. Whoever presses it sees what is kept.
fn state(handle: Handle) -> AnyView {
    let signals = handle.signals;
    let page = handle.with(|loupe| loupe.is_page());
    let shown = state_shown(signals);
    // What is being saved is soon saved: only what has come to rest is said, once.
    let words = Memo::new(move |before: Option<&String>| match shown.get() {
        State::Nothing => m::nothing_to_save_yet().to_owned(),
        State::Saving => before.cloned().unwrap_or_default(),
        // At the first save of all.
        State::Saved if page && !signals.told.get() => m::saved_export_what_must_last().to_owned(),
        State::Saved => m::saved_on_this_device().to_owned(),
        State::SavedForNow => m::saved_keep_the_browser_open().to_owned(),
        State::SavedHereOnly => m::saved_for_this_site_only().to_owned(),
        State::NotSaved(reason) => m::not_saved_because(&reason),
    });
    let short = move || match shown.get() {
        State::Nothing => m::not_begun(),
        State::Saving => m::saving(),
        State::Saved | State::SavedForNow | State::SavedHereOnly => m::saved(),
        State::NotSaved(_) => m::not_saved(),
    };
    let name = move || match shown.get() {
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
            html::span().class("saving").attr("aria-hidden", "true").child(m::saving()),
            html::button()
                .attr("type", "button")
                .class("quiet details")
                // What is to be read on a button is in its name: whoever speaks to the browser says that.
                .attr("aria-label", m::details_kept_on_this_device())
                .attr("title", m::kept_on_this_device())
                .on(ev::click, move |_| {
                    signals.notice.set(None);
                    signals.panel.set(Some(Panel::Kept));
                })
                .child(m::details()),
            move || {
                matches!(shown.get(), State::NotSaved(_))
                    .then(|| button::plain(m::keep_a_copy(), move || signals.panel.set(Some(Panel::Export))))
            },
        ))
        .into_any()
}

fn step(handle: Handle, edit: Edit) -> AnyView {
    let signals = handle.signals;
    let undo = edit == Edit::Undo;
    let verb = if undo { m::undo() } else { m::redo() };
    let next = Memo::new(move |_| {
        signals.changes.track();
        handle.with(|loupe| {
            let reading = loupe.reading.borrow();
            let name: Option<StepName> = if undo { reading.undo_name() } else { reading.redo_name() };
            name.map(step_label)
        })
    });
    let name = move || match next.get() {
        Some(label) if undo => m::undo_step(&label),
        Some(label) => m::redo_step(&label),
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
