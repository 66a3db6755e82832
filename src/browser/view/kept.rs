//! The panel "Kept on this device": one's own data.

use std::rc::Rc;

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::loupe::Loupe;
use crate::browser::signals::Handle;
use crate::browser::storage;
use crate::browser::view::button;
use crate::browser::view::element as html;
use crate::reading::Edit;

/// How much a site can keep, in UTF-16 units: what the browsers give it.
const ROOM_UNITS: usize = 5 * 1024 * 1024;

/// How many releases are named with what they take?
const MOST_NAMED: usize = 5;

/// What is kept and what it takes, in sentences.
fn taken(loupe: &Loupe) -> Vec<String> {
    let mut room = storage::room();
    room.releases.sort_by_key(|one| core::cmp::Reverse(one.1));
    let recent = loupe.recent();
    let ours = room.other + room.releases.iter().map(|one| one.1).sum::<usize>();
    let mut sentences = Vec::new();
    sentences.push(match recent.len() {
        0 => "No release is kept here.".to_owned(),
        1 => format!("1 release is kept here, in {}.", size(ours)),
        count => format!("{count} releases are kept here, in {}.", size(ours)),
    });
    if recent.len() > 1 {
        let title =
            |place| recent.iter().find(|recent| recent.place == place).map(|recent| recent.title.clone());
        let named = room.releases.iter().take(MOST_NAMED);
        sentences.extend(named.filter_map(|one| Some(format!("{}: {}.", title(one.0)?, size(one.1)))));
    }
    if room.elsewhere > 0 {
        sentences.push(format!("Other parts of this site keep {} here.", size(room.elsewhere)));
    }
    let percent = (ours + room.elsewhere) * 100 / ROOM_UNITS;
    sentences.push(match percent {
        0 => "That is less than 1 % of the room that browsers give a site.".to_owned(),
        percent => format!("That is {percent} % of the room that browsers give a site."),
    });
    sentences.push(match loupe.last_export() {
        Some(moment) => format!("This reading was last exported on {moment}."),
        None => "This reading was never exported from here.".to_owned(),
    });
    sentences
}

/// A number of UTF-16 units as the room it takes.
fn size(units: usize) -> String {
    match units * 2 / 1000 {
        0 => "less than 1 kB".to_owned(),
        kilobytes @ 1..1000 => format!("{kilobytes} kB"),
        kilobytes => format!("{}.{} MB", kilobytes / 1000, kilobytes / 100 % 10),
    }
}

/// What the browser promises, and the way to ask it.
fn promise(handle: Handle) -> AnyView {
    let answer = RwSignal::new(String::new());
    let can_ask = RwSignal::new(false);
    let look = move |ask| {
        spawn_local(async move {
            let Some(loupe) = handle.with(|loupe| Some(Rc::clone(loupe))) else { return };
            let promised = loupe.keeping.journal.is_promised(ask).await;
            can_ask.set(promised == Some(false) && !ask);
            answer.set(
                match promised {
                    Some(true) => "This browser has promised not to clear it by itself.",
                    Some(false) if ask => "This browser does not promise to keep it. Export what must last.",
                    _ => "This browser may clear it when it runs short of room, and Safari does so after seven days without a visit. Export what must last.",
                }
                .to_owned(),
            );
        });
    };
    look(false);
    html::div()
        .child((html::p().attr("role", "status").child(move || answer.get()), move || {
            can_ask.get().then(|| button::plain("Ask it to keep it", move || look(true)))
        }))
        .into_any()
}

pub(crate) fn kept(handle: Handle) -> AnyView {
    let signals = handle.signals;
    handle.with(|loupe| loupe.note_told());
    let name = handle.with(|loupe| loupe.reader_name()).unwrap_or_default();
    let sentences = move || {
        signals.changes.track();
        signals.deleted.track();
        let sentences = handle.with(|loupe| taken(loupe));
        sentences.into_iter().map(|sentence| html::li().child(sentence)).collect::<Vec<_>>()
    };
    html::div()
        .class("take")
        .child((
            html::ul().child(sentences),
            promise(handle),
            html::div().class("way").child((
                html::label().attr("for", "reader").class("way-name").child("Your name"),
                html::input()
                    .attr("id", "reader")
                    .attr("type", "text")
                    .attr("autocomplete", "name")
                    .prop("value", move || name.clone())
                    .on(ev::change, move |event| {
                        let name = event_target_value(&event);
                        handle.with(|loupe| loupe.set_reader_name(&name));
                    }),
                html::p()
                    .class("small")
                    .child("Goes into what you export, as its creator. Leave it empty to stay unnamed."),
            )),
            html::div().class("way").child((
                html::h3().class("way-name").child("Delete"),
                html::div().class("line").child((
                    move || {
                        if signals.order.with(Vec::is_empty) {
                            button::plain("Bring this reading back", move || {
                                handle.with(|loupe| loupe.step(Edit::Undo))
                            })
                        } else {
                            button::plain("Delete this reading", move || {
                                handle.with(|loupe| loupe.delete_reading())
                            })
                        }
                    },
                    move || {
                        if signals.deleted.get() {
                            button::plain("Bring everything back", move || {
                                handle.with(|loupe| loupe.bring_back_everything())
                            })
                        } else {
                            button::plain("Delete everything kept here", move || {
                                handle.with(|loupe| loupe.delete_everything())
                            })
                        }
                    },
                )),
                html::p().class("small").child("Either can be undone until you leave this page."),
            )),
        ))
        .into_any()
}
