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
use crate::messages::kept as m;
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
    sentences.push(m::releases(recent.len(), &size(ours)));
    if recent.len() > 1 {
        let title =
            |place| recent.iter().find(|recent| recent.place == place).map(|recent| recent.title.clone());
        let named = room.releases.iter().take(MOST_NAMED);
        sentences.extend(named.filter_map(|one| Some(m::takes(&title(one.0)?, &size(one.1)))));
    }
    if room.elsewhere > 0 {
        sentences.push(m::other_parts(&size(room.elsewhere)));
    }
    let percent = (ours + room.elsewhere) * 100 / ROOM_UNITS;
    sentences.push(m::share_of_the_room(percent));
    sentences.push(match loupe.last_export() {
        Some(moment) => m::last_exported(&moment),
        None => m::never_exported().to_owned(),
    });
    sentences
}

/// A number of UTF-16 units as the room it takes.
fn size(units: usize) -> String {
    match units * 2 / 1000 {
        0 => m::less_than_a_kilobyte().to_owned(),
        kilobytes @ 1..1000 => m::kilobytes(kilobytes),
        kilobytes => m::megabytes(kilobytes / 1000, kilobytes / 100 % 10),
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
                    Some(true) => m::is_promised(),
                    Some(false) if ask => m::is_not_promised(),
                    _ => m::may_be_cleared(),
                }
                .to_owned(),
            );
        });
    };
    look(false);
    html::div()
        .child((html::p().attr("role", "status").child(move || answer.get()), move || {
            can_ask.get().then(|| button::plain(m::ask(), move || look(true)))
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
                html::label().attr("for", "reader").class("way-name").child(m::your_name()),
                html::input()
                    .attr("id", "reader")
                    .attr("type", "text")
                    .attr("autocomplete", "name")
                    .prop("value", move || name.clone())
                    .on(ev::change, move |event| {
                        let name = event_target_value(&event);
                        handle.with(|loupe| loupe.set_reader_name(&name));
                    }),
                html::p().class("small").child(m::what_the_name_is_for()),
            )),
            html::div().class("way").child((
                html::h3().class("way-name").child(m::delete()),
                html::div().class("line").child((
                    move || {
                        if signals.order.with(Vec::is_empty) {
                            button::plain(m::bring_this_reading_back(), move || {
                                handle.with(|loupe| loupe.step(Edit::Undo))
                            })
                        } else {
                            button::plain(m::delete_this_reading(), move || {
                                handle.with(|loupe| loupe.delete_reading())
                            })
                        }
                    },
                    move || {
                        if signals.deleted.get() {
                            button::plain(m::bring_everything_back(), move || {
                                handle.with(|loupe| loupe.bring_back_everything())
                            })
                        } else {
                            button::plain(m::delete_everything(), move || {
                                handle.with(|loupe| loupe.delete_everything())
                            })
                        }
                    },
                )),
                html::p().class("small").child(m::can_be_undone()),
            )),
        ))
        .into_any()
}
