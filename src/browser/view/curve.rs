//! The links of the annotation in hand, as curves in the margin from its passage to those at their other ends.
//!
//! They are for the eye alone: the card in hand quotes both ends of each link, and leads to the other.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

use crate::annotation::{Id, LinkKind};
use crate::browser::loupe::Loupe;
use crate::browser::signals::Handle;
use crate::browser::view::drawing::element;
use crate::browser::view::element as html;
use crate::margin::swings;
use crate::picture::path;

/// How far curves keep from the text and from the cards, in pixels.
const CLEAR_PIXELS: f64 = 5.0;
/// How far out they swing at most: what is farther from the text than this is no longer beside it.
const MOST_PIXELS: f64 = 64.0;
/// In less room than this nothing is drawn.
const LEAST_PIXELS: f64 = 6.0;
/// How high the head of an arrow is, to either side.
const HEAD_PIXELS: f64 = 3.5;

pub(crate) fn curve(handle: Handle) -> AnyView {
    let signals = handle.signals;
    html::div()
        .class("curves")
        .attr("aria-hidden", "true")
        .drawn(
            move || {
                signals.layout.track();
                signals.changes.track();
                signals.in_hand.track();
                signals.free.track();
            },
            move |host| handle.with(|loupe| draw(loupe, host)),
        )
        .into_any()
}

/// An end of a link: its tag, and where its passage begins and ends, down from the origin.
struct End {
    tag: &'static str,
    top: f64,
    bottom: f64,
}

impl End {
    fn of(loupe: &Loupe, id: Id, origin: f64) -> Option<Self> {
        let rect = loupe.rect_of(id)?;
        let tag = loupe.reading.borrow().get(id)?.tag().name();
        Some(Self { tag, top: rect.top() - origin, bottom: rect.bottom() - origin })
    }

    fn middle(&self) -> f64 {
        (self.top + self.bottom) / 2.0
    }
}

fn draw(loupe: &Loupe, host: &HtmlElement) {
    host.replace_children_with_node_0();
    let _ = drawn(loupe, host);
}

/// `None` where there is nothing to draw, or no room for it.
fn drawn(loupe: &Loupe, host: &HtmlElement) -> Option<()> {
    let hand = loupe.signals.in_hand.with_untracked(|hand| hand.first().copied())?;
    let links: Vec<(LinkKind, Id, bool)> = {
        let reading = loupe.reading.borrow();
        let of_hand = reading.links().filter(|link| link.from == hand || link.to == hand);
        of_hand
            .map(|link| {
                let is_from = link.from == hand;
                (link.kind, if is_from { link.to } else { link.from }, is_from)
            })
            .collect()
    };
    let origin = host.get_bounding_client_rect();
    let here = End::of(loupe, hand, origin.top())?;
    let ends: Vec<_> = links
        .into_iter()
        .filter_map(|(kind, other, is_from)| Some((kind, End::of(loupe, other, origin.top())?, is_from)))
        .collect();
    if ends.is_empty() {
        return None;
    }
    let rect = |selector: &str| {
        let element = loupe.shadow.query_selector(selector).ok().flatten()?;
        Some(element.get_bounding_client_rect())
    };
    let text = rect("[part=release]")?;
    // In the margin between the text and the cards, on whichever side they are; else in what is free before the text.
    let in_margin = loupe.signals.free.with_untracked(Option::is_some);
    let list = in_margin.then(|| rect(".list")).flatten();
    let (edge, room, way) = match list {
        Some(list) if list.left() >= text.right() => (text.right(), list.left() - text.right(), 1.0),
        Some(list) => (text.left(), text.left() - list.right(), -1.0),
        None => (text.left(), text.left(), -1.0),
    };
    let room = (room - 2.0 * CLEAR_PIXELS).min(MOST_PIXELS);
    if room < LEAST_PIXELS {
        return None;
    }
    let x = edge + CLEAR_PIXELS * way - origin.left();
    let document = &loupe.document;
    let svg = element(document, "svg")?;
    let distances: Vec<f64> = ends.iter().map(|(_, end, _)| end.middle() - here.middle()).collect();
    for (end, class) in ends.iter().map(|(_, end, _)| (end, "end")).chain([(&here, "end held")]) {
        let line = path(&[('M', &[x, end.top]), ('V', &[end.bottom])]);
        put(document, &svg, class, end.tag, &line);
    }
    for ((kind, end, is_from), swing) in ends.iter().zip(swings(&distances, room)) {
        let (start, finish) = if *is_from { (&here, end) } else { (end, &here) };
        // The curve goes three quarters as far to the side as the points that draw it there.
        let out = x + swing * way / 0.75;
        let (from, to) = (start.middle(), finish.middle());
        let line = path(&[('M', &[x, from]), ('C', &[out, from, out, to, x, to])]);
        let class = match kind {
            LinkKind::AttributedTo => "curve",
            LinkKind::SupportedBy => "curve supported",
            LinkKind::QualifiedBy => "curve qualified",
            LinkKind::SameSourceAs => "curve same",
        };
        put(document, &svg, class, finish.tag, &line);
        if *kind != LinkKind::SameSourceAs {
            let (tip, back) = (x + way, x + (HEAD_PIXELS * 1.7 + 1.0) * way);
            let (over, under) = (to - HEAD_PIXELS, to + HEAD_PIXELS);
            let head = path(&[('M', &[back, over]), ('L', &[tip, to]), ('L', &[back, under])]);
            put(document, &svg, "head", finish.tag, &head);
        }
    }
    host.append_child(&svg).ok().map(|_| ())
}

fn put(document: &web_sys::Document, svg: &Element, class: &str, tag: &str, path: &str) {
    let Some(drawn) = element(document, "path") else { return };
    for (name, value) in [("class", class), ("data-tag", tag), ("d", path)] {
        let _ = drawn.set_attribute(name, value);
    }
    let _ = svg.append_child(drawn.unchecked_ref());
}
