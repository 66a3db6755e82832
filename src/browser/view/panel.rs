//! The dialogs, one at a time.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlDialogElement;

use crate::browser::signals::{Handle, Panel};
use crate::browser::view::element as html;
use crate::browser::view::{annotated, button, find, help, kept, notice, open, readings, summary, take};
use crate::messages::panel as m;

pub(crate) fn panel(handle: Handle, panel: Panel) -> AnyView {
    let signals = handle.signals;
    let (name, title, content) = match panel {
        Panel::Open => ("open", m::open(), open::open(handle)),
        Panel::Summary => ("summary", m::summary(), summary::summary(handle)),
        Panel::Annotated => ("annotated", m::annotated(), annotated::annotated(handle)),
        Panel::Find => ("find", m::find(), find::find(handle)),
        Panel::Export => ("export", m::export(), take::export(handle)),
        Panel::Import => ("import", m::import(), take::import(handle)),
        Panel::Compare => ("compare", m::compare(), readings::readings(handle)),
        Panel::Help => ("help", m::help(), help::help(handle)),
        Panel::Kept => ("kept", m::kept(), kept::kept(handle)),
    };
    let close = move || handle.with(|loupe| loupe.close_panel());
    html::dialog()
        .class("panel")
        .attr("part", "panel")
        .attr("aria-label", title)
        .attr("data-panel", name)
        .built(|dialog| {
            // In the document by the next microtask; a dialog outside of it cannot open.
            queue_microtask(move || {
                let _ = dialog.unchecked_into::<HtmlDialogElement>().show_modal();
            });
        })
        .on(ev::close, move |_| {
            // A panel that made way for another closes too, later.
            if signals.panel.get_untracked() == Some(panel) {
                signals.panel.set(None);
            }
        })
        .on(ev::click, move |event| {
            // Only the backdrop is the dialog itself; everything else is inside.
            if event.target() == event.current_target() {
                close();
            }
        })
        .child(
            html::div().class("panel-inside").child((
                html::div()
                    .class("panel-head")
                    .child((html::h2().child(title), button::quiet(m::close(), close))),
                notice(handle),
                content,
            )),
        )
        .into_any()
}
