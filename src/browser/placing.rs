//! Where the tool's own controls stand beside the text.

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, IntersectionObserver, ResizeObserver};

use crate::anchor::Anchor;
use crate::annotation::Id;
use crate::browser::loupe::Loupe;
use crate::margin;
use crate::picture::strip_y;
use crate::text::{CodePoints, Range};

/// The least distance between two cards of the margin.
const GAP_PIXELS: f64 = 6.0;

/// How much must be free beside a release for the list to stand there, and how far it keeps from either side?
const NARROWEST_LIST_PIXELS: f64 = 260.0;
const LIST_MARGIN_PIXELS: f64 = 20.0;

/// How high the bar and a sheet that peeks are, and a little more.
const SPARE_PIXELS: f64 = 150.0;

/// How wide the list is at most, and at how many places of the page, across and down, it is seen whether that is free.
const WIDEST_LIST_PIXELS: f64 = 480.0;
const LOOKS: u32 = 4;

/// A length for a style, in whole pixels.
fn pixels(length: f64) -> String {
    format!("{}px", length.round() as i32)
}

/// Follows where an element stands and how large it is, until it is dropped.
pub(crate) struct Beside {
    size: ResizeObserver,
    sight: IntersectionObserver,
    _closure: Closure<dyn FnMut()>,
}

impl Beside {
    pub(crate) fn of(loupe: &Rc<Loupe>) -> Result<Self, JsValue> {
        let loupe = (Rc::downgrade(loupe), loupe.host.clone());
        let (loupe, host) = loupe;
        let closure = Closure::<dyn FnMut()>::new(move || {
            if let Some(loupe) = loupe.upgrade() {
                loupe.look_beside();
                loupe.signals.layout.update(|count| *count += 1);
            }
        });
        let size = ResizeObserver::new(closure.as_ref().unchecked_ref())?;
        size.observe(&host);
        let sight = IntersectionObserver::new(closure.as_ref().unchecked_ref())?;
        sight.observe(&host);
        Ok(Self { size, sight, _closure: closure })
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        self.size.disconnect();
        self.sight.disconnect();
    }
}

impl Loupe {
    /// Sees whether the list can stand beside the release.
    pub(crate) fn look_beside(&self) {
        let free = if self.is_page() { self.is_wide().then_some(0) } else { self.free_beside() };
        let signals = self.signals;
        if signals.free.get_untracked() != free {
            signals.free.set(free);
        }
        if !signals.seen.get_untracked() && self.is_on_screen() {
            signals.seen.set(true);
        }
    }

    fn is_on_screen(&self) -> bool {
        let release = self.host.get_bounding_client_rect();
        let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
        self.is_boxless() || release.bottom() >= 0.0 && height.is_some_and(|height| release.top() <= height)
    }

    fn is_wide(&self) -> bool {
        let query = web_sys::window().and_then(|window| window.match_media("(min-width: 64rem)").ok()?);
        query.is_some_and(|query| query.matches())
    }

    /// How wide the page is to the right of the release, where nothing of it stands and nothing cuts it off.
    fn free_beside(&self) -> Option<u32> {
        let window = web_sys::window()?;
        let root = self.document.document_element()?;
        let (release, width) = (self.host.get_bounding_client_rect(), f64::from(root.client_width()));
        let free = (width - release.right() - 2.0 * LIST_MARGIN_PIXELS).min(WIDEST_LIST_PIXELS);
        if free < NARROWEST_LIST_PIXELS || self.is_boxless() {
            return None;
        }
        let body = self.document.body().map(Element::from);
        let mut around = Some(Element::from(self.host.clone()));
        while let Some(element) = around.filter(|element| Some(element) != body.as_ref()) {
            let style = window.get_computed_style(&element).ok().flatten()?;
            let is = |name: &str, usual: &str| {
                style.get_property_value(name).is_ok_and(|value| value == usual || value.is_empty())
            };
            let shows_all = is("overflow-x", "visible") && is("overflow-y", "visible");
            if !shows_all || !is("clip-path", "none") || !is("contain", "none") {
                return None;
            }
            around = element.parent_element();
        }
        let height = window.inner_height().ok()?.as_f64()?;
        let (top, bottom) = (release.top().max(0.0), release.bottom().min(height));
        let (down, across) = ((bottom - top) / f64::from(LOOKS + 1), free / f64::from(LOOKS - 1));
        // What is under these points holds the release too, or is somebody else's; where nothing is, nobody can see.
        let is_free = |x: f64, y: f64| {
            let there = self.document.element_from_point(x as f32, y as f32);
            there.is_some_and(|there| there.contains(Some(&self.host)))
        };
        let left = release.right() + LIST_MARGIN_PIXELS;
        let mut places = (1..=LOOKS).flat_map(|nth| (0..LOOKS).map(move |across| (across, nth)));
        (down > 0.0
            && places
                .all(|(nth, line)| is_free(left + across * f64::from(nth), top + down * f64::from(line))))
        .then_some(free as u32)
    }

    /// Whether the element lays its children out itself, so that no box of ours may come between.
    pub(crate) fn is_boxless(&self) -> bool {
        let style = web_sys::window().and_then(|window| window.get_computed_style(&self.host).ok().flatten());
        let display = style.and_then(|style| style.get_property_value("display").ok()).unwrap_or_default();
        ["flex", "grid", "contents"].iter().any(|kind| display.ends_with(kind))
    }

    /// How far down the page must go on for its end to come out from under the bar and the sheet.
    pub(crate) fn spare(&self) -> String {
        let from = self.shadow.query_selector(".beside").ok().flatten();
        let body = self.document.body();
        let end = from.zip(body).map(|(from, body)| {
            body.get_bounding_client_rect().bottom() - from.get_bounding_client_rect().top()
        });
        end.map_or_else(String::new, |end| pixels(end + SPARE_PIXELS))
    }

    /// How far above its end a release begins, as a length: what stands beside it hangs from there.
    pub(crate) fn lift(&self) -> String {
        let top = |selector| {
            let element = self.shadow.query_selector(selector).ok().flatten()?;
            Some(element.get_bounding_client_rect().top())
        };
        top("[part=release]").zip(top(".beside")).map_or_else(String::new, |(start, end)| pixels(start - end))
    }

    /// The top of what the toolbar is placed in.
    fn origin(&self) -> Option<f64> {
        let within = if self.is_page() { ".room" } else { ".beside" };
        let element: Element = self.shadow.query_selector(within).ok().flatten()?;
        Some(element.get_bounding_client_rect().top())
    }

    /// Puts each card beside its passage, where the list stands in the margin.
    pub(crate) fn place_cards(&self, ids: impl Iterator<Item = Id>) {
        let Ok(Some(list)) = self.shadow.query_selector(".cards") else { return };
        let in_margin = web_sys::window()
            .and_then(|window| window.get_computed_style(&list).ok().flatten())
            .and_then(|style| style.get_property_value("position").ok())
            .is_some_and(|position| position == "absolute");
        let cards: Vec<(Id, HtmlElement)> = ids
            .filter_map(|id| Some((id, self.shadow.get_element_by_id(&format!("a-{id}"))?.dyn_into().ok()?)))
            .collect();
        if !in_margin {
            for (_, card) in &cards {
                let _ = card.style().remove_property("transform");
            }
            if let Some(list) = list.dyn_ref::<HtmlElement>() {
                let _ = list.style().remove_property("height");
            }
            return;
        }
        let origin = list.get_bounding_client_rect().top();
        // Cards begin below the heading and the filters.
        let head = self.shadow.query_selector(".list-head").ok().flatten();
        let head =
            head.and_then(|head| head.dyn_into::<HtmlElement>().ok()).map_or(0, |head| head.offset_height());
        let mut last = 0.0_f64;
        let wishes: Vec<(f64, f64)> = cards
            .iter()
            .map(|(id, card)| {
                let top = self.rect_of(*id).map_or(last, |rect| rect.top() - origin - 8.0);
                last = last.max(top);
                (top, f64::from(card.offset_height()))
            })
            .collect();
        let hand = self.signals.in_hand.get_untracked();
        let hand = hand.first().and_then(|first| cards.iter().position(|(id, _)| id == first));
        let tops = margin::tops(&wishes, GAP_PIXELS, f64::from(head), hand);
        for ((_, card), top) in cards.iter().zip(&tops) {
            let style = card.style();
            // By a transform: the browser moves them there without laying out the page anew, picture by picture.
            let now = ["translateY(", &*pixels(*top), ")"].concat();
            let before = style.get_property_value("transform").unwrap_or_default();
            if before != now {
                let _ = style.set_property("transform", &now);
                // A card that is new is there at once.
                let _ = style.set_property("transition", if before.is_empty() { "none" } else { "" });
            }
        }
        let end = tops.iter().zip(&wishes).map(|(top, wish)| top + wish.1).fold(0.0, f64::max);
        if let Some(list) = list.dyn_ref::<HtmlElement>() {
            let _ = list.style().set_property("height", &pixels(end.ceil()));
        }
    }

    /// Scrolls the passage in hand out from under the sheet of a small screen, where it lies there.
    pub(crate) fn uncover(&self, id: Id) {
        let (Ok(Some(list)), Some(passage), Some(window)) =
            (self.shadow.query_selector(".list"), self.rect_of(id), web_sys::window())
        else {
            return;
        };
        let sheet = list.get_bounding_client_rect();
        let covers = sheet.left() < passage.right() && passage.left() < sheet.right();
        if covers && passage.bottom() > sheet.top() {
            // As far up as it takes, but a long passage keeps its beginning on screen.
            let up = (passage.bottom() - sheet.top() + 24.0).min(passage.top() - 72.0);
            window.scroll_by_with_x_and_y(0.0, up.max(0.0));
        }
    }

    /// Which of these annotations, which are in text order, is the first that is on screen or below it.
    pub(crate) fn first_on_screen(&self, ids: &[Id]) -> usize {
        ids.partition_point(|id| self.rect_of(*id).is_some_and(|rect| rect.bottom() < 0.0))
    }

    /// Which part of the release is on screen: where it begins and ends, as shares of the release's length.
    pub(crate) fn seen_part(&self) -> Option<(f64, f64)> {
        let height = web_sys::window()?.inner_height().ok()?.as_f64()?;
        let (blocks, length) = {
            let reading = self.reading.borrow();
            let blocks: Vec<_> = reading.release().blocks().iter().map(|(_, range)| *range).collect();
            (blocks, reading.text().len())
        };
        let place = |y: f64| {
            let is_above =
                |block: &Range<CodePoints>| self.rect_of_range(*block).is_some_and(|rect| rect.bottom() <= y);
            let Some(block) = blocks.get(blocks.partition_point(is_above)) else { return 1.0 };
            let (start, end) = (strip_y(block.start(), length), strip_y(block.end(), length));
            let rect = self.rect_of_range(*block);
            let share = rect.map_or(0.0, |rect| (y - rect.top()) / rect.height().max(1.0));
            start + (end - start) * share.clamp(0.0, 1.0)
        };
        Some((place(0.0), place(height)))
    }

    pub(crate) fn rect_of(&self, id: Id) -> Option<web_sys::DomRect> {
        let range = {
            let reading = self.reading.borrow();
            match reading.anchor(id) {
                // All of them stand out in the text; the first is as good as any.
                Anchor::Ambiguous(places) => places.first().copied(),
                _ => reading.range(id),
            }
        };
        self.rect_of_range(range?)
    }

    fn rect_of_range(&self, range: Range<CodePoints>) -> Option<web_sys::DomRect> {
        let (reading, map) = (self.reading.borrow(), self.map.borrow());
        let range = map.dom_range(&self.document, reading.release(), range)?;
        Some(range.get_bounding_client_rect())
    }

    /// How far below the top of the room the toolbar stands: level with the end of the selection.
    pub(crate) fn toolbar_top(&self, range: Range<CodePoints>) -> Option<i32> {
        let origin = self.origin()?;
        let selected = self.rect_of_range(range)?;
        let height = web_sys::window()?.inner_height().ok()?.as_f64()?;
        // A long selection runs off the screen; the toolbar stays on it.
        let level = (selected.top() + selected.bottom()) / 2.0;
        Some((level.clamp(140.0, (height - 140.0).max(140.0)) - origin) as i32)
    }
}
