//! What the view shows, as signals, and the handle by which the view reaches the tool.

use std::rc::Rc;

use leptos::prelude::*;

use crate::annotation::Id;
use crate::browser::loupe::Loupe;
use crate::filter::Filter;
use crate::text::{CodePoints, Range};

/// Whether what was done is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// Nothing has been marked yet.
    Nothing,
    /// Something was just done and is not confirmed yet.
    Saving,
    /// Everything is kept.
    Saved,
    /// Everything is kept, but only where a browser that is killed may lose its last seconds.
    SavedForNow,
    /// Everything is kept, for this page alone: the element stands in a frame of another site.
    SavedHereOnly,
    /// Something is not kept, for this reason.
    NotSaved(String),
}

/// A dialog of the tool; at most one is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Panel {
    Open,
    Export,
    Import,
    Help,
    Kept,
}

/// What the view shows.
#[derive(Clone, Copy)]
pub(crate) struct Signals {
    /// Whether the reader has the loupe in hand, or the element is only an article.
    pub(crate) on: RwSignal<bool>,
    /// Counts the releases shown; whoever follows it starts anew with each.
    pub(crate) showing: RwSignal<u32>,
    /// Counts the changes of the reading.
    pub(crate) changes: RwSignal<u32>,
    /// The annotations in text order.
    pub(crate) order: RwSignal<Vec<Id>>,
    /// The annotations in hand, the first of them above all.
    pub(crate) in_hand: RwSignal<Vec<Id>>,
    /// The annotation whose note is being written.
    pub(crate) note: RwSignal<Option<Id>>,
    /// The passage that is selected in the release.
    pub(crate) selection: RwSignal<Option<Range<CodePoints>>>,
    /// Whether a pointer is down on the release, so that the selection is still being made.
    pub(crate) pressing: RwSignal<bool>,
    /// Counts what can move passages: a resize, a font that arrives.
    pub(crate) layout: RwSignal<u32>,
    pub(crate) state: RwSignal<State>,
    pub(crate) filter: RwSignal<Filter>,
    pub(crate) search: RwSignal<String>,
    pub(crate) panel: RwSignal<Option<Panel>>,
    /// A sentence about something that went wrong, until it is put away.
    pub(crate) notice: RwSignal<Option<String>>,
    /// What was last said to a screen reader.
    pub(crate) said: RwSignal<String>,
    /// Whether the sheet of a small screen stands open over the text.
    pub(crate) sheet: RwSignal<bool>,
    /// The place in the list of the first card that is built, where there are too many to build them all.
    pub(crate) first_card: RwSignal<usize>,
    /// Whether one-letter keys work.
    pub(crate) keys: RwSignal<bool>,
    /// Whether everything kept here was deleted and can be brought back.
    pub(crate) deleted: RwSignal<bool>,
    /// Whether what was kept of this reading was removed from outside this tab.
    pub(crate) lost: RwSignal<bool>,
    /// Whether something that was done cannot be kept now.
    pub(crate) refused: RwSignal<bool>,
    /// Whether the reader knows that what is kept here is kept in this browser alone.
    pub(crate) told: RwSignal<bool>,
}

impl Signals {
    pub(crate) fn new(on: bool) -> Self {
        Self {
            on: RwSignal::new(on),
            showing: RwSignal::new(0),
            changes: RwSignal::new(0),
            order: RwSignal::new(Vec::new()),
            in_hand: RwSignal::new(Vec::new()),
            note: RwSignal::new(None),
            selection: RwSignal::new(None),
            pressing: RwSignal::new(false),
            layout: RwSignal::new(0),
            state: RwSignal::new(State::Nothing),
            filter: RwSignal::new(Filter::All),
            search: RwSignal::new(String::new()),
            panel: RwSignal::new(None),
            notice: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            sheet: RwSignal::new(false),
            first_card: RwSignal::new(0),
            keys: RwSignal::new(true),
            deleted: RwSignal::new(false),
            lost: RwSignal::new(false),
            refused: RwSignal::new(false),
            told: RwSignal::new(false),
        }
    }
}

/// How the view reaches the tool: copied into every closure, and harmless once the tool is gone.
#[derive(Clone, Copy)]
pub(crate) struct Handle {
    loupe: StoredValue<Rc<Loupe>, LocalStorage>,
    pub(crate) signals: Signals,
}

impl Handle {
    pub(crate) fn new(loupe: Rc<Loupe>) -> Self {
        let signals = loupe.signals;
        Self { loupe: StoredValue::new_local(loupe), signals }
    }

    /// Asks the tool; the default answer if it is gone.
    pub(crate) fn with<Answer: Default>(self, ask: impl FnOnce(&Rc<Loupe>) -> Answer) -> Answer {
        self.loupe.try_with_value(ask).unwrap_or_default()
    }
}
