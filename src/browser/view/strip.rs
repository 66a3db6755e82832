//! The release in miniature beside the text: what is marked where, and which part of it is on screen.

use leptos::prelude::*;

use crate::browser::listener::Listener;
use crate::browser::signals::Handle;
use crate::browser::turns::{OnceAFrame, follow, later};
use crate::browser::view::drawing::drawing;
use crate::browser::view::element::{self as html, share};
use crate::picture::{self, Picture};
use crate::reading::Reading;

/// For how long nothing may have changed before the strip is drawn anew, in milliseconds: whoever types a name, or takes
/// back one step after another, does not wait for it.
const REST_MILLISECONDS: u64 = 300;

/// Whether the window has room for it; the style sheet shows it from the same width on.
fn is_wide() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media("(min-width: 78rem)").ok()?);
    query.is_some_and(|query| query.matches())
}

/// How many marks are drawn one by one? Among more of them none could be met with a pointer.
const MOST_MARKS: usize = 150;

fn drawn(reading: &Reading) -> Picture {
    if reading.len() > MOST_MARKS { picture::overview(reading) } else { picture::strip(reading) }
}

pub(crate) fn strip(handle: Handle) -> AnyView {
    let signals = handle.signals;
    let version = RwSignal::new(0_u32);
    let changes = StoredValue::new(0_u32);
    follow(move || {
        signals.changes.track();
        signals.showing.track();
        let now = changes.get_value() + 1;
        changes.set_value(now);
        later(core::time::Duration::from_millis(REST_MILLISECONDS), move || {
            if changes.try_get_value() == Some(now) {
                version.try_update(|version| *version += 1);
            }
        });
    });
    let seen = RwSignal::new((0.0, 0.0));
    let looking = OnceAFrame::new(move || {
        // The strip may have gone since this was asked for.
        let Some(before) = seen.try_get_untracked().filter(|_| is_wide()) else { return };
        if let Some(now) = handle.with(|loupe| loupe.seen_part()).filter(|now| *now != before) {
            seen.try_set(now);
        }
    });
    let again = looking.clone();
    follow(move || {
        version.track();
        signals.layout.track();
        again.ask();
    });
    if let Some(window) = web_sys::window() {
        let listener = Listener::new(&window, "scroll", move |_| looking.ask());
        // It ends with the view.
        StoredValue::new_local(listener);
    }
    let wide = Memo::new(move |_| {
        signals.layout.track();
        is_wide()
    });
    html::div()
        .class("strip-beside")
        .child((
            drawing(handle, move || {
                version.track();
                // Where there is no room for it, it is not drawn at all.
                wide.get().then(|| handle.with(|loupe| Some(drawn(&loupe.reading.borrow()))))?
            }),
            html::div()
                .class("seen-part")
                .attr("aria-hidden", "true")
                .style("top", move || share(seen.get().0))
                .style("height", move || share(seen.get().1 - seen.get().0)),
        ))
        .into_any()
}
