//! The panel "Kept on this device": one's own data.

use leptos::ev;
use leptos::prelude::*;

use crate::browser::signals::Handle;
use crate::browser::view::button;
use crate::browser::view::element as html;
use crate::reading::Edit;

/// How much a site can keep, in UTF-16 units: what the browsers give it.
const ROOM_UNITS: usize = 5 * 1024 * 1024;

pub(crate) fn kept(handle: Handle) -> AnyView {
    let signals = handle.signals;
    let name = handle.with(|loupe| loupe.reader_name()).unwrap_or_default();
    let used = move || {
        signals.changes.track();
        signals.deleted.track();
        let (units, releases) = handle.with(|loupe| (loupe.kept_units(), loupe.recent().len()));
        let kept = match releases {
            0 => return "No release is kept here.".to_owned(),
            1 => "1 release is kept here".to_owned(),
            count => format!("{count} releases are kept here"),
        };
        match units * 100 / ROOM_UNITS {
            0 => format!("{kept}, in less than 1 % of the room that this site has."),
            percent => format!("{kept}, in {percent} % of the room that this site has."),
        }
    };
    html::div()
        .class("take")
        .child((
            html::p().child(used),
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
