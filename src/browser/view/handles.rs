//! The handles at the ends of the passage in hand. They lie over the text and move with it; each is a button, so that
//! an end can be moved without dragging too.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, KeyboardEvent, PointerEvent};

use crate::annotation::Id;
use crate::browser::loupe::Loupe;
use crate::browser::signals::Handle;
use crate::browser::tapping::Tapping;
use crate::browser::view::element as html;
use crate::messages::choosing as m;
use crate::word::{Direction, End};

/// How far the middle of a handle lies out from the end of the passage, and above or below its line, in parts of its size:
/// so much that the handles of a single word are two targets, and that most of the words around stay free.
const OUT: f64 = 0.25;
const OFF: f64 = 0.3;
/// How near handles come to the edges of the window, in pixels.
const CLEAR_PIXELS: f64 = 1.0;

pub(crate) fn handles(handle: Handle) -> AnyView {
    let signals = handle.signals;
    let shown = Memo::new(move |_| {
        signals.changes.track();
        let hand = signals.in_hand.with(|hand| hand.first().copied());
        // What is selected has handles of the platform's; what is to be tapped lies under ours.
        let is_free = signals.selection.with(Option::is_none)
            && matches!(signals.tapping.get(), None | Some(Tapping::End(..)));
        let may_change = |id: &Id| {
            handle.with(|loupe| !loupe.is_fixed(*id) && loupe.reading.borrow().range(*id).is_some())
        };
        hand.filter(may_change).filter(|_| is_free && !handle.is_readonly()).into_iter().collect::<Vec<_>>()
    });
    html::div()
        .class("handles")
        .attr("data-dragging", move || signals.preview.with(Option::is_some).then_some(""))
        .attr("data-pressing", move || signals.pressing.get().then_some(""))
        .drawn(
            move || {
                shown.track();
                signals.layout.track();
                signals.changes.track();
                signals.preview.track();
            },
            move |host| handle.with(|loupe| place(loupe, host)),
        )
        .child(move || {
            shown.get().first().map(|&id| {
                on_cleanup(move || {
                    handle.with(|loupe| loupe.cancel_drag());
                });
                let told =
                    html::span().attr("id", "handle-told").attr("hidden", "").child(m::how_to_move_it());
                vec![one(handle, id, End::Start), one(handle, id, End::End), told.into_any()]
            })
        })
        .into_any()
}

fn one(handle: Handle, id: Id, end: End) -> AnyView {
    let signals = handle.signals;
    let name = if end == End::Start { m::start_of_the_passage() } else { m::end_of_the_passage() };
    let tag = move || {
        signals.changes.track();
        handle.with(|loupe| loupe.reading.borrow().get(id).map(|one| one.tag().name()))
    };
    // The click that follows a drag is none.
    let was_dragged = StoredValue::new(false);
    let at = |event: &PointerEvent| (f64::from(event.client_x()), f64::from(event.client_y()));
    html::button()
        .attr("type", "button")
        .class("handle")
        .attr("data-end", if end == End::Start { "start" } else { "end" })
        .attr("data-tag", tag)
        .attr("aria-label", name)
        .attr("aria-describedby", "handle-told")
        .attr("aria-pressed", move || {
            if signals.tapping.get() == Some(Tapping::End(id, end)) { "true" } else { "false" }
        })
        .attr("title", name)
        .on(ev::pointerdown, move |event: PointerEvent| {
            was_dragged.set_value(false);
            if event.button() == 0 && event.is_primary() {
                if let Some(button) =
                    event.current_target().and_then(|button| button.dyn_into::<Element>().ok())
                {
                    let _ = button.set_pointer_capture(event.pointer_id());
                }
                handle.with(|loupe| loupe.take_end(id, end, at(&event)));
            }
        })
        .on(ev::pointermove, move |event: PointerEvent| handle.with(|loupe| loupe.drag_end(at(&event))))
        .on(ev::pointerup, move |_| was_dragged.set_value(handle.with(|loupe| loupe.drop_end())))
        .on(ev::pointercancel, move |_| {
            handle.with(|loupe| loupe.cancel_drag());
        })
        .on(ev::click, move |event| {
            let by_key = event.detail() == 0;
            if by_key || !was_dragged.get_value() {
                let at = (f64::from(event.client_x()), f64::from(event.client_y()));
                handle.with(|loupe| loupe.press_end(id, end, (!by_key).then_some(at)));
            }
        })
        // A browser brings into the window what gets the focus, and knows nothing of what lies over it.
        .on(ev::focus, move |_| {
            handle.with(|loupe| {
                let range = loupe.reading.borrow().range(id);
                if let Some(range) = range {
                    loupe.keep_in_sight(range, end);
                }
            });
        })
        .on(ev::keydown, move |event| key(handle, id, end, &event))
        .into_any()
}

fn key(handle: Handle, id: Id, end: End, event: &KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key() {
        return;
    }
    let (back, forward) = (Direction::Back, Direction::Forward);
    handle.with(|loupe| {
        let (left, right) = if loupe.flows_left(id) { (forward, back) } else { (back, forward) };
        let direction = match event.key().as_str() {
            "ArrowLeft" => left,
            "ArrowRight" => right,
            "ArrowUp" => back,
            "ArrowDown" => forward,
            _ => return,
        };
        event.prevent_default();
        loupe.step_end(id, end, direction);
    });
}

/// Puts the handles at the ends of the passage, as it is or as it would be.
fn place(loupe: &Loupe, host: &HtmlElement) {
    let id = loupe.signals.in_hand.with_untracked(|hand| hand.first().copied());
    let Some(range) = id.and_then(|id| loupe.range_shown(id)) else { return };
    let Some(first) = host.first_element_child() else { return };
    let second = first.next_element_sibling();
    let origin = host.get_bounding_client_rect();
    let width = loupe.document.document_element().map_or(0, |root| root.client_width());
    for (button, end) in [(Some(first), End::Start), (second, End::End)] {
        let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) else { return };
        let style = button.style();
        let set = |name: &str, pixels: f64| {
            let _ = style.set_property(name, &[&*(pixels.round() as i32).to_string(), "px"].concat());
        };
        let Some(edge) = loupe.edge(range, end) else {
            let _ = style.set_property("visibility", "hidden");
            continue;
        };
        let size = f64::from(button.offset_width());
        let out = if edge.opens_right { -OUT } else { OUT } * size;
        let most = (f64::from(width) - size - CLEAR_PIXELS).max(CLEAR_PIXELS);
        let left = (edge.x + out - size / 2.0).max(CLEAR_PIXELS).min(most);
        let middle = if end == End::Start { edge.top - OFF * size } else { edge.bottom + OFF * size };
        let top = middle - size / 2.0;
        set("left", left - origin.left());
        set("top", top - origin.top());
        set("--x", edge.x - left);
        set("--y", edge.top - top);
        set("--line-height", edge.bottom - edge.top);
        let _ = style.remove_property("visibility");
    }
}
