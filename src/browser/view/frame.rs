//! The frame around what the stepper marks, or around the first word that was tapped: a selection alone is hardly seen on
//! what is painted already.

use leptos::prelude::*;
use web_sys::HtmlElement;

use crate::browser::loupe::Loupe;
use crate::browser::signals::Handle;
use crate::browser::tapping::Tapping;
use crate::browser::view::drawing::element;
use crate::browser::view::element as html;

/// How far the frame keeps from the words, in pixels.
const CLEAR_PIXELS: f64 = 2.5;

pub(crate) fn frame(handle: Handle) -> AnyView {
    let signals = handle.signals;
    html::div()
        .class("frame")
        .attr("aria-hidden", "true")
        .drawn(
            move || {
                signals.layout.track();
                signals.mark.track();
                signals.tapping.track();
            },
            move |host| handle.with(|loupe| draw(loupe, host)),
        )
        .into_any()
}

fn draw(loupe: &Loupe, host: &HtmlElement) {
    host.replace_children_with_node_0();
    let tapped = match loupe.signals.tapping.get_untracked() {
        Some(Tapping::Last(word)) => Some(word),
        _ => None,
    };
    let Some(range) = loupe.signals.mark.get_untracked().or(tapped) else { return };
    let passage = {
        let (reading, map) = (loupe.reading.borrow(), loupe.map.borrow());
        map.dom_range(&loupe.document, reading.release(), range)
    };
    let rects = passage.and_then(|passage| passage.get_client_rects());
    let (Some(rects), Some(svg)) = (rects, element(&loupe.document, "svg")) else { return };
    // One box for each line: the boxes of a line come one after the other, more than one where elements begin.
    let mut lines: Vec<[f64; 4]> = Vec::new();
    for nth in 0..rects.length() {
        let Some(rect) = rects.get(nth).filter(|rect| rect.width() > 0.0) else { continue };
        let edges = [rect.left(), rect.top(), rect.right(), rect.bottom()];
        let middle = (rect.top() + rect.bottom()) / 2.0;
        match lines.last_mut().filter(|line| line[1] < middle && middle < line[3]) {
            Some([left, top, right, bottom]) => {
                *left = left.min(edges[0]);
                *top = top.min(edges[1]);
                *right = right.max(edges[2]);
                *bottom = bottom.max(edges[3]);
            }
            None => lines.push(edges),
        }
    }
    let origin = host.get_bounding_client_rect();
    for [left, top, right, bottom] in lines {
        let Some(line) = element(&loupe.document, "rect") else { return };
        let (x, y) = (left - origin.left() - CLEAR_PIXELS, top - origin.top() - CLEAR_PIXELS);
        let sizes = [x, y, right - left + 2.0 * CLEAR_PIXELS, bottom - top + 2.0 * CLEAR_PIXELS];
        for (name, size) in ["x", "y", "width", "height"].into_iter().zip(sizes) {
            let _ = line.set_attribute(name, &(size as i32).to_string());
        }
        let _ = svg.append_child(&line);
    }
    let _ = host.append_child(&svg);
}
