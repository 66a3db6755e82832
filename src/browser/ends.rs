//! The ends of the passage in hand, moved in whole words: dragged, by arrow keys, or brought to a word that is tapped.

use std::rc::Rc;

use leptos::prelude::*;

use crate::annotation::Id;
use crate::browser::loupe::Loupe;
use crate::browser::stepping::runs_from_right;
use crate::browser::tapping::{STILL_PIXELS, Tapping};
use crate::browser::turns::next_frame;
use crate::messages::{choosing as m, stepping};
use crate::pointing::{brought, runs_left, stepped, word_at};
use crate::text::{CodePoints, Range};
use crate::word::{Direction, End};

/// How near the edge of what is seen of the text a pointer makes it scroll, in pixels, and how many of them it takes for
/// one pixel more in each frame.
const SCROLL_ZONE_PIXELS: f64 = 56.0;
const SCROLL_SLOWNESS: f64 = 4.0;

/// How far from the end of its line the knob of a handle reaches, in pixels.
const KNOB_PIXELS: f64 = 16.0;

/// The end of a passage that a pointer holds.
#[derive(Clone, Copy)]
pub(crate) struct Drag {
    pub(crate) id: Id,
    end: End,
    /// The passage as it was.
    range: Range<CodePoints>,
    /// How far from the end, in the middle of its line, the pointer took it.
    grip: (f64, f64),
    /// Where the pointer went down, and where it is.
    from: (f64, f64),
    at: (f64, f64),
    /// The character that is pointed at.
    place: Option<CodePoints>,
    is_moved: bool,
    is_scrolling: bool,
}

/// Where an end of a passage stands on screen.
pub(crate) struct Edge {
    pub(crate) x: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
    /// Whether the passage lies to the right of it.
    pub(crate) opens_right: bool,
}

impl Loupe {
    /// Where an end of a passage stands on screen; `None` if it is not on the page.
    pub(crate) fn edge(&self, range: Range<CodePoints>, end: End) -> Option<Edge> {
        let start = match end {
            End::Start => range.start(),
            End::End => CodePoints(range.end().0.checked_sub(1)?),
        };
        let one = Range::new(start, start.plus(1))?;
        let (reading, map) = (self.reading.borrow(), self.map.borrow());
        let place = map.dom_range(&self.document, reading.release(), one)?;
        let rects = place.get_client_rects()?;
        // Where a line is broken a character can have an empty rectangle on the other one.
        let mut found = (0..rects.length()).filter_map(|nth| rects.get(nth));
        let rect = found.find(|rect| rect.width() > 0.0).or_else(|| rects.get(0))?;
        let character = reading.text().slice(one)?.chars().next()?;
        let is_leftward = runs_left(character).unwrap_or_else(|| flows_left(&place));
        let opens_right = (end == End::Start) != is_leftward;
        let x = if opens_right { rect.left() } else { rect.right() };
        Some(Edge { x, top: rect.top(), bottom: rect.bottom(), opens_right })
    }

    /// The character under a point of the window, or the nearest to it.
    pub(crate) fn character_at(&self, x: f64, y: f64) -> Option<CodePoints> {
        let place = self.place_at(x, y)?;
        let (reading, map) = (self.reading.borrow(), self.map.borrow());
        let far = |from: f64, to: f64, at: f64| (from - at).max(at - to).max(0.0);
        // A caret stands between two characters, which may stand on two lines.
        let away = |place: CodePoints| {
            let one = map.dom_range(&self.document, reading.release(), Range::new(place, place.plus(1))?)?;
            let rect = one.get_bounding_client_rect();
            Some(far(rect.left(), rect.right(), x) + 4.0 * far(rect.top(), rect.bottom(), y))
        };
        let before = place.0.checked_sub(1).map(CodePoints);
        let near = before.and_then(away).zip(before);
        match (near, away(place)) {
            (Some((near, before)), Some(here)) => Some(if near < here { before } else { place }),
            (Some((_, before)), None) => Some(before),
            (None, here) => here.map(|_| place),
        }
    }

    /// A pointer goes down on the handle of an end.
    pub(crate) fn take_end(&self, id: Id, end: End, at: (f64, f64)) {
        let range = self.reading.borrow().range(id);
        let Some((range, edge)) = range.and_then(|range| Some((range, self.edge(range, end)?))) else {
            return;
        };
        let grip = (at.0 - edge.x, at.1 - (edge.top + edge.bottom) / 2.0);
        let (place, from) = (None, at);
        self.drag.set(Some(Drag {
            id,
            end,
            range,
            grip,
            from,
            at,
            place,
            is_moved: false,
            is_scrolling: false,
        }));
    }

    /// The pointer that holds an end moves.
    pub(crate) fn drag_end(self: &Rc<Self>, at: (f64, f64)) {
        let Some(mut drag) = self.drag.get() else { return };
        drag.at = at;
        let begins = !drag.is_moved && is_far(at, drag.from, STILL_PIXELS / 2.0);
        drag.is_moved |= begins;
        self.drag.set(Some(drag));
        if begins {
            self.signals.tapping.set(None);
            self.show_preview(drag.id, Some(drag.range));
        }
        if drag.is_moved {
            self.follow_pointer();
            self.scroll_along();
        }
    }

    /// Shows the passage as it would be with its end where the pointer is.
    fn follow_pointer(&self) {
        let Some(mut drag) = self.drag.get() else { return };
        let Some(text) = self.shadow.query_selector("[part=release]").ok().flatten() else { return };
        let (text, (top, bottom)) = (text.get_bounding_client_rect(), self.open_part());
        // Above the first line is no other: there a browser knows no x.
        let all = Range::new(CodePoints(0), self.reading.borrow().text().len());
        let first = all.and_then(|all| self.edge(all, End::Start)).map_or(text.top(), |first| first.top);
        let (top, bottom) = (top.max(first), bottom.min(text.bottom()));
        let x = (drag.at.0 - drag.grip.0).min(text.right() - 1.0).max(text.left() + 1.0);
        let y = (drag.at.1 - drag.grip.1).min(bottom - 1.0).max(top + 1.0);
        let place = self.character_at(x, y);
        if place.is_none() || place == drag.place {
            return;
        }
        drag.place = place;
        self.drag.set(Some(drag));
        let range = place.and_then(|place| {
            self.on_ground(|_, ground| Some(brought(ground, drag.range, drag.end, word_at(ground, place)?)))
        });
        if range.is_some() && self.signals.preview.get_untracked() != range {
            self.show_preview(drag.id, range);
        }
    }

    fn show_preview(&self, id: Id, range: Option<Range<CodePoints>>) {
        self.signals.preview.set(range);
        self.paint(&[id]);
        self.paint_in_hand();
    }

    /// How fast the page scrolls while a pointer holds an end near the edge of what is seen, in pixels a frame.
    fn speed(&self) -> f64 {
        let Some(drag) = self.drag.get() else { return 0.0 };
        let (top, bottom) = self.open_part();
        let above = (top + SCROLL_ZONE_PIXELS - drag.at.1).max(0.0);
        let below = (drag.at.1 - bottom + SCROLL_ZONE_PIXELS).max(0.0);
        (below - above) / SCROLL_SLOWNESS
    }

    fn scroll_along(self: &Rc<Self>) {
        let Some(drag) = self.drag.get().filter(|drag| !drag.is_scrolling) else { return };
        if self.speed() != 0.0 {
            self.drag.set(Some(Drag { is_scrolling: true, ..drag }));
            scroll_on(Rc::clone(self));
        }
    }

    /// The pointer that held an end lets go; whether the end had been moved.
    pub(crate) fn drop_end(self: &Rc<Self>) -> bool {
        let (drag, preview) = (self.drag.get(), self.signals.preview.get_untracked());
        let is_moved = self.cancel_drag();
        if let (Some(drag), Some(range)) = (drag, preview) {
            self.change_end(drag.id, range);
            self.bring_in_view(drag.id, drag.end);
        }
        is_moved
    }

    /// Leaves the passage as it was; whether an end of it was being dragged.
    pub(crate) fn cancel_drag(&self) -> bool {
        let drag = self.drag.take().filter(|drag| drag.is_moved);
        if let Some(drag) = drag {
            self.show_preview(drag.id, None);
        }
        drag.is_some()
    }

    /// Lets the next tap on a word say where an end is to be; a second press of the handle takes that back.
    fn ask_for_end(&self, id: Id, end: End) {
        let asked = Tapping::End(id, end);
        if self.signals.tapping.get_untracked() == Some(asked) {
            return self.step_back_tapping();
        }
        self.wait_for(asked);
    }

    /// Brings an end of an annotation's passage to a word.
    pub(crate) fn bring_end(self: &Rc<Self>, id: Id, end: End, word: Range<CodePoints>) {
        let range = self.reading.borrow().range(id);
        if let Some(range) = range {
            self.change_end(id, self.on_ground(|_, ground| brought(ground, range, end, word)));
            self.bring_in_view(id, end);
        }
    }

    /// Keeps an end in sight, also above a sheet that is on its way back.
    fn bring_in_view(self: &Rc<Self>, id: Id, end: End) {
        let loupe = Rc::clone(self);
        next_frame(move || {
            let range = loupe.reading.borrow().range(id);
            if let Some(range) = range {
                loupe.keep_in_sight(range, end);
            }
        });
    }

    /// A handle is pressed, at this point if by a pointer. A passage that lies under it there, beside the knob, is meant
    /// rather than the handle.
    pub(crate) fn press_end(&self, id: Id, end: End, at: Option<(f64, f64)>) {
        let range = self.reading.borrow().range(id);
        let edge = range.and_then(|range| self.edge(range, end));
        if let (Some((x, y)), Some(edge)) = (at, edge) {
            let knob = (edge.x, if end == End::Start { edge.top } else { edge.bottom });
            let mut others = Vec::new();
            if is_far((x, y), knob, KNOB_PIXELS)
                && let Ok(Some(handles)) = self.shadow.query_selector(".handles")
            {
                // Looked through for as long as it takes.
                let _ = handles.set_attribute("data-dragging", "");
                others = self.annotations_at(x, y);
                let _ = handles.remove_attribute("data-dragging");
                others.retain(|one| *one != id);
            }
            if !others.is_empty() {
                return self.take_in_hand(others);
            }
        }
        self.ask_for_end(id, end);
    }

    /// Whether the lines in which an annotation begins run from right to left.
    pub(crate) fn flows_left(&self, id: Id) -> bool {
        let range = self.reading.borrow().range(id);
        let (reading, map) = (self.reading.borrow(), self.map.borrow());
        let place = range.and_then(|range| map.dom_range(&self.document, reading.release(), range));
        place.is_some_and(|place| flows_left(&place))
    }

    /// Moves an end of an annotation's passage by a word.
    pub(crate) fn step_end(self: &Rc<Self>, id: Id, end: End, direction: Direction) {
        let range = self.reading.borrow().range(id);
        let moved = range.and_then(|range| {
            Some((range, self.on_ground(|_, ground| stepped(ground, range, end, direction))?))
        });
        let Some((range, moved)) = moved else {
            return self.say(m::no_word_further_on());
        };
        self.change_range(id, moved);
        let is_longer = moved.start() <= range.start() && range.end() <= moved.end();
        let (inner, outer) = if is_longer { (range, moved) } else { (moved, range) };
        let step = match end {
            End::Start => Range::new(outer.start(), inner.start()),
            End::End => Range::new(inner.end(), outer.end()),
        };
        let words = step
            .and_then(|step| self.reading.borrow().text().slice(step).map(|words| words.trim().to_owned()));
        let words = words.unwrap_or_default();
        self.say(if is_longer { stepping::added(&words) } else { stepping::left_out(&words) });
        self.keep_in_sight(moved, end);
    }

    /// Gives an annotation a passage that was moved at its ends, if it is another.
    pub(crate) fn change_end(self: &Rc<Self>, id: Id, range: Range<CodePoints>) {
        let is_new = {
            let reading = self.reading.borrow();
            reading.get(id).is_some() && reading.range(id) != Some(range)
        };
        if is_new {
            self.change_range(id, range);
            self.say(m::passage_changed());
        }
    }

    /// What is seen of the window between the tool's own bars: where it begins and ends, in pixels from the top.
    pub(crate) fn open_part(&self) -> (f64, f64) {
        let height =
            web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or(600.0);
        let (mut top, mut bottom) = (0.0_f64, height);
        let mut bars = vec![".bar", ".tapping", ".toolbar[data-docked]"];
        if self.signals.free.with_untracked(Option::is_none) {
            bars.push(".list");
        }
        for bar in bars {
            let Ok(Some(bar)) = self.shadow.query_selector(bar) else { continue };
            let rect = bar.get_bounding_client_rect();
            if rect.height() <= 0.0 {
                continue;
            }
            if rect.top() < height / 4.0 {
                top = top.max(rect.bottom());
            } else {
                bottom = bottom.min(rect.top());
            }
        }
        (top, bottom.max(top))
    }

    /// Scrolls as little as it takes for an end of a passage to be seen.
    pub(crate) fn keep_in_sight(&self, range: Range<CodePoints>, end: End) {
        let (Some(edge), Some(window)) = (self.edge(range, end), web_sys::window()) else { return };
        let (top, bottom) = self.open_part();
        let line = edge.bottom - edge.top;
        let (above, below) = (edge.top - line - top, edge.bottom + line - bottom);
        let by = above.min(below.max(0.0));
        if by != 0.0 {
            window.scroll_by_with_x_and_y(0.0, by);
        }
    }
}

/// Scrolls in every frame as long as a pointer that holds an end asks for it.
fn scroll_on(loupe: Rc<Loupe>) {
    next_frame(move || {
        let speed = loupe.speed();
        let Some(drag) = loupe.drag.get() else { return };
        if speed == 0.0 {
            return loupe.drag.set(Some(Drag { is_scrolling: false, ..drag }));
        }
        if let Some(window) = web_sys::window() {
            window.scroll_by_with_x_and_y(0.0, speed);
        }
        loupe.follow_pointer();
        scroll_on(loupe);
    });
}

/// Whether two points are farther from each other than that.
pub(crate) fn is_far(one: (f64, f64), other: (f64, f64), most: f64) -> bool {
    let (x, y) = (one.0 - other.0, one.1 - other.1);
    x * x + y * y > most * most
}

/// Whether the lines around a range of the page run from right to left.
fn flows_left(range: &web_sys::Range) -> bool {
    let around = range.start_container().ok().and_then(|node| node.parent_element());
    around.is_some_and(|around| runs_from_right(&around))
}
