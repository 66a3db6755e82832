//! Choosing a passage by two taps: on its first word and on its last, in either order.
//!
//! For whoever cannot drag, or whose platform makes a selection hard to hit. What is chosen is the browser's selection,
//! so whatever can be done with a selection can be done with it. After each passage the next can be chosen, until the
//! reader is done.

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Event, MouseEvent};

use crate::annotation::Id;
use crate::browser::ends::is_far;
use crate::browser::loupe::Loupe;
use crate::browser::turns::next_frame;
use crate::browser::view::list;
use crate::messages::choosing as m;
use crate::pointing::{between, sentence_of, word_at};
use crate::text::{CodePoints, Range};
use crate::word::End;

/// How far a pointer may go between press and release for that to be a tap, in pixels.
pub(crate) const STILL_PIXELS: f64 = 10.0;

/// What the next tap on a word means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tapping {
    /// A passage begins or ends with it.
    First,
    /// The passage goes from this word to it.
    Last(Range<CodePoints>),
    /// An annotation's passage gets it as its new first or last word.
    End(Id, End),
}

impl Tapping {
    /// What the reader is asked to do.
    pub(crate) fn asks(self) -> &'static str {
        match self {
            Self::First => m::tap_the_first_word(),
            Self::Last(_) => m::tap_the_last_word(),
            Self::End(_, End::Start) => m::tap_the_new_first_word(),
            Self::End(_, End::End) => m::tap_the_new_last_word(),
        }
    }
}

impl Loupe {
    /// Begins to choose passages by tapping.
    pub(crate) fn start_tapping(&self) {
        if self.looks.pauses.get() {
            return self.tell_of_pause();
        }
        self.end_choosing();
        self.signals.sheet.set(false);
        self.signals.note.set(None);
        self.leave_selection();
        self.focus_release();
        self.wait_for(Tapping::First);
    }

    /// Lets the next tap mean this, and asks for it.
    pub(crate) fn wait_for(&self, tapping: Tapping) {
        self.signals.tapping.set(Some(tapping));
        self.say(tapping.asks());
    }

    /// Takes a click in the release as a tap on a word, if that is asked for.
    pub(crate) fn tap(self: &Rc<Self>, event: &Event) {
        let (Some(tapping), Some(event)) =
            (self.signals.tapping.get_untracked(), event.dyn_ref::<MouseEvent>())
        else {
            return;
        };
        // A key that follows a link is a click too.
        if !self.is_on() || event.detail() == 0 || !self.is_in_release(event) {
            return;
        }
        // Neither a link is followed, nor what lies here taken in hand.
        event.prevent_default();
        event.stop_propagation();
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        if is_far((x, y), self.pressed.get(), STILL_PIXELS) {
            // Whoever drags has selected.
            return;
        }
        let word =
            self.character_at(x, y).and_then(|place| self.on_ground(|_, ground| word_at(ground, place)));
        let Some(word) = word else { return self.say(m::no_word_here()) };
        self.signals.note.set(None);
        match tapping {
            Tapping::First => {
                self.leave_selection();
                let waiting = Tapping::Last(word);
                self.signals.tapping.set(Some(waiting));
                self.say(m::first_word(&self.opening(word), waiting.asks()));
            }
            Tapping::Last(first) => self.choose(between(first, word)),
            Tapping::End(id, end) => {
                self.signals.tapping.set(None);
                self.bring_end(id, end, word);
            }
        }
    }

    /// Chooses the whole sentence in which the first word stands.
    pub(crate) fn tap_sentence(self: &Rc<Self>) {
        let Some(Tapping::Last(word)) = self.signals.tapping.get_untracked() else { return };
        let sentence = self.on_ground(|_, ground| sentence_of(ground, word));
        self.choose(sentence.unwrap_or(word));
        self.focus_release();
    }

    fn choose(self: &Rc<Self>, range: Range<CodePoints>) {
        self.signals.tapping.set(Some(Tapping::First));
        self.select_range(range);
        self.say(m::chosen(&self.opening(range)));
        // What was tapped stays in sight, also above the toolbar.
        let loupe = Rc::clone(self);
        next_frame(move || loupe.keep_in_sight(range, End::End));
    }

    /// Goes one step back: from the last word to the first, and from there out of it.
    pub(crate) fn step_back_tapping(&self) {
        let Some(tapping) = self.signals.tapping.get_untracked() else { return };
        let active = self.shadow.active_element();
        if active.is_some_and(|active| active.closest(".tapping, .toolbar").is_ok_and(|bar| bar.is_some())) {
            self.focus_release();
        }
        match tapping {
            Tapping::Last(_) => self.wait_for(Tapping::First),
            Tapping::First => {
                self.signals.tapping.set(None);
                // A sheet that came up now would come up under the finger.
                if self.signals.free.with_untracked(Option::is_none) {
                    self.take_in_hand(Vec::new());
                }
                self.say(m::no_longer());
            }
            Tapping::End(..) => {
                self.signals.tapping.set(None);
                self.say(m::stays_as_it_is());
            }
        }
    }

    /// What Escape takes back of what a pointer began; whether there was anything.
    pub(crate) fn take_back(&self) -> bool {
        if self.cancel_drag() {
            self.say(m::stays_as_it_is());
            return true;
        }
        let is_tapping = self.signals.tapping.get_untracked().is_some();
        self.step_back_tapping();
        is_tapping
    }

    /// Forgets what was tapped in a text that is another now.
    pub(crate) fn forget_taps(&self) {
        self.cancel_drag();
        match self.signals.tapping.get_untracked() {
            Some(Tapping::Last(_)) => {
                self.signals.tapping.set(Some(Tapping::First));
                self.say(m::text_has_changed(Tapping::First.asks()));
            }
            Some(Tapping::End(..)) => self.signals.tapping.set(None),
            Some(Tapping::First) | None => {}
        }
    }

    /// No passage is being chosen any more, by keys, by tapping or by its ends.
    pub(crate) fn end_choosing(&self) {
        self.end_stepping();
        self.cancel_drag();
        self.signals.tapping.set(None);
    }

    /// The first words of a passage.
    fn opening(&self, range: Range<CodePoints>) -> String {
        list::opening(&self.reading.borrow(), range)
    }
}
