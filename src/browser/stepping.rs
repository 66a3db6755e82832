//! Choosing a passage by keyboard alone: a mark that goes through the release.
//!
//! What is marked is the browser's selection too, so whatever can be done with a selection can be done with it.

use std::rc::Rc;

use js_sys::{Array, Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Event, KeyboardEvent, Node};

use crate::browser::loupe::Loupe;
use crate::messages::stepping as m;
use crate::reading::Reading;
use crate::sentence::{Place, Sentences};
use crate::stepper::{Change, Ground, Said, Stepper, Unit, said};
use crate::text::{CodePoints, Range, Utf16};
use crate::word::Direction;

impl Loupe {
    /// Asks what the text, its sentences and its words tell together.
    pub(crate) fn on_ground<Answer>(&self, ask: impl FnOnce(&Reading, Ground<'_>) -> Answer) -> Answer {
        let sentences = self.sentences();
        let reading = self.reading.borrow();
        ask(&reading, Ground { text: reading.text(), sentences: &sentences, starts: word_starts })
    }

    fn sentences(&self) -> Rc<Sentences> {
        let known = self.sentences.borrow().clone();
        known.unwrap_or_else(|| {
            let sentences = Rc::new(Sentences::of(self.reading.borrow().release()));
            self.sentences.replace(Some(Rc::clone(&sentences)));
            sentences
        })
    }

    /// Marks what is selected, or else the sentence in which the caret is or the first that is on screen.
    pub(crate) fn start_stepping(&self) {
        self.follow_selection();
        let selected = self.signals.selection.get_untracked();
        let place = self.place_in_hand();
        let stepper = self.on_ground(|_, ground| {
            let selected = selected.and_then(|range| Stepper::on(ground.text, range));
            selected.or_else(|| Stepper::at(ground, place))
        });
        if stepper.is_none() {
            return self.say(m::nothing_to_step_through());
        }
        self.signals.tapping.set(None);
        self.stepping.set(stepper);
        self.focus_release();
        self.tell_of_mark(None);
    }

    /// Marks a passage, from which it goes on.
    pub(crate) fn step_from(&self, range: Range<CodePoints>) {
        self.end_stepping();
        self.select_range(range);
        self.start_stepping();
    }

    /// Where the reader is in the text: at the caret, or else at what is in hand, or else where the screen begins.
    pub(crate) fn place_in_hand(&self) -> CodePoints {
        self.caret().or_else(|| self.start_in_hand()).unwrap_or_else(|| self.first_in_sight())
    }

    /// Where the annotation in hand begins: whoever has written its note has no caret in the text any more.
    fn start_in_hand(&self) -> Option<CodePoints> {
        let hand = self.signals.in_hand.with_untracked(|hand| hand.first().copied())?;
        self.reading.borrow().range(hand).map(|range| range.start())
    }

    /// The browser's keys are its own again; what is marked stays selected.
    pub(crate) fn end_stepping(&self) {
        if self.stepping.take().is_some() {
            self.signals.mark.set(None);
        }
    }

    /// Does what a key does while the mark is there; whether that was anything.
    pub(crate) fn step_by_key(&self, key: &KeyboardEvent) -> bool {
        let Some((unit, direction)) = self.step_of(key) else { return false };
        let Some(stepper) = self.stepping.get() else { return false };
        let stepped = self.on_ground(|_, ground| stepper.step(ground, unit, direction, key.shift_key()));
        let Some(next) = stepped else {
            self.say(match direction {
                Direction::Back => m::begins_here(),
                Direction::Forward => m::ends_here(),
            });
            return true;
        };
        self.stepping.set(Some(next));
        self.tell_of_mark(Some(stepper).filter(|_| key.shift_key()));
        true
    }

    /// The step that a key means.
    fn step_of(&self, key: &KeyboardEvent) -> Option<(Unit, Direction)> {
        let modified = if is_mac() { key.alt_key() } else { key.ctrl_key() };
        let other = if is_mac() { key.ctrl_key() } else { key.alt_key() };
        if other || key.meta_key() {
            return None;
        }
        let (back, forward) = (Direction::Back, Direction::Forward);
        let (left, right) = if runs_from_right(&self.host) { (forward, back) } else { (back, forward) };
        let along = if modified { Unit::Word } else { Unit::Sentence };
        let edge = if modified { Unit::Text } else { Unit::Edge };
        let page = if modified { Unit::Section } else { Unit::Paragraph };
        Some(match key.key().as_str() {
            "ArrowLeft" => (along, left),
            "ArrowRight" => (along, right),
            "ArrowUp" => (along, back),
            "ArrowDown" => (along, forward),
            "Home" => (edge, back),
            "End" => (edge, forward),
            "PageUp" => (page, back),
            "PageDown" => (page, forward),
            _ => return None,
        })
    }

    /// Selects what is marked: another key may have let go of it.
    pub(crate) fn select_mark(&self) {
        if let Some(range) = self.signals.mark.get_untracked() {
            self.select_range(range);
        }
    }

    pub(crate) fn select_range(&self, range: Range<CodePoints>) {
        let passage = {
            let (reading, map) = (self.reading.borrow(), self.map.borrow());
            map.dom_range(&self.document, reading.release(), range)
        };
        if let (Ok(Some(selection)), Some(passage)) = (self.document.get_selection(), passage) {
            let _ = selection.remove_all_ranges();
            let _ = selection.add_range(&passage);
            self.follow_selection();
        }
    }

    /// Shows what is marked now, and says it; `before` is what a step has extended.
    fn tell_of_mark(&self, before: Option<Stepper>) {
        let is_first = self.signals.mark.get_untracked().is_none();
        let Some(stepper) = self.stepping.get() else { return };
        let range = stepper.marked();
        let said = self.on_ground(|reading, ground| said(reading, ground, before, stepper));
        self.signals.mark.set(Some(range));
        self.select_mark();
        self.show_place(range);
        let words = said.map(|said| self.in_words(&said)).unwrap_or_default();
        self.say(if is_first { m::begun(&words) } else { words });
    }

    fn in_words(&self, said: &Said) -> String {
        let tags: Vec<_> = said.tags.iter().map(|tag| self.label(*tag)).collect();
        let words = match &*tags {
            [] => said.words.clone(),
            tags => m::has(&said.words, &tags.join(m::and_also())),
        };
        match said.change {
            Change::Moved => m::at(&words, &place_in_words(said.place)),
            Change::Added => m::added(&words),
            Change::Removed => m::left_out(&words),
        }
    }

    /// The place of the caret, if it is in the release.
    fn caret(&self) -> Option<CodePoints> {
        let selection = self.document.get_selection().ok().flatten()?;
        // Between elements it is only where Firefox leaves it behind when a field has had the focus.
        let is_caret = |node: &Node| node.node_type() == Node::TEXT_NODE && self.host.contains(Some(node));
        let node = selection.focus_node().filter(is_caret)?;
        let place = self.map.borrow().place(&node, selection.focus_offset())?;
        self.reading.borrow().text().code_points_of_utf16(place)
    }

    /// The first place of the text that is on screen.
    fn first_in_sight(&self) -> CodePoints {
        let share = self.seen_part().map_or(0.0, |(start, _)| start);
        CodePoints((share * f64::from(self.reading.borrow().text().len().0)) as u32)
    }

    /// Begins or ends it by a key that the release has got; whether it did.
    pub(crate) fn toggle_stepping(&self, event: &Event, key: &str) -> bool {
        let is_on = self.stepping.get().is_some();
        let on_release = event
            .composed_path()
            .get(0)
            .dyn_ref::<web_sys::Element>()
            .is_some_and(|element| element.get_attribute("part").as_deref() == Some("release"));
        match key {
            "Enter" if on_release && !is_on => self.start_stepping(),
            "Escape" if is_on => {
                self.end_stepping();
                self.say(m::ended());
            }
            _ => return false,
        }
        true
    }
}

/// Whether the lines of an element run from right to left.
pub(crate) fn runs_from_right(element: &web_sys::Element) -> bool {
    let style = web_sys::window().and_then(|window| window.get_computed_style(element).ok().flatten());
    style.is_some_and(|style| style.get_property_value("direction").is_ok_and(|value| value == "rtl"))
}

fn place_in_words(place: Place) -> String {
    let Place { sentence, of, kind, block } = place;
    let block = m::block(kind.name(), block);
    if of == 1 { block } else { m::sentence(sentence, of, &block) }
}

fn is_mac() -> bool {
    let platform = web_sys::window().and_then(|window| window.navigator().platform().ok());
    platform.is_some_and(|platform| platform.starts_with("Mac"))
}

/// Where words start in scripts without spaces, as the browser's own dictionaries have it; nowhere, if it has none.
fn word_starts(run: &str) -> Vec<Utf16> {
    let starts = || -> Result<Vec<Utf16>, JsValue> {
        let intl = Reflect::get(&js_sys::global(), &"Intl".into())?;
        let segmenter: Function = Reflect::get(&intl, &"Segmenter".into())?.dyn_into()?;
        let options = js_sys::Object::new();
        Reflect::set(&options, &"granularity".into(), &"word".into())?;
        let segmenter = Reflect::construct(&segmenter, &Array::of2(&JsValue::UNDEFINED, &options))?;
        let segment: Function = Reflect::get(&segmenter, &"segment".into())?.dyn_into()?;
        let segments = Array::from(&segment.call1(&segmenter, &run.into())?);
        let start = |one: JsValue| Reflect::get(&one, &"index".into()).ok()?.as_f64();
        Ok(segments.iter().filter_map(start).map(|start| Utf16(start as u32)).collect())
    };
    starts().unwrap_or_default()
}
