//! What the view shows, as signals, and the handle by which the view reaches the tool.

use std::rc::Rc;

use leptos::prelude::*;

use crate::annotation::Id;
use crate::browser::later::IS_SPLIT;
use crate::browser::loupe::Loupe;
use crate::browser::tapping::Tapping;
use crate::browser::view::list::CARDS;
use crate::filter::Filter;
use crate::messages::{self, tags as m};
use crate::options::Options;
use crate::tag::Tag;
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
    Summary,
    Annotated,
    Find,
    Export,
    Import,
    Compare,
    Help,
    Kept,
}

/// What the view shows.
#[derive(Clone, Copy)]
pub(crate) struct Signals {
    /// What the page asks.
    pub(crate) options: RwSignal<Options>,
    /// Whether the tool is dressed for a dark page.
    pub(crate) dark: RwSignal<bool>,
    /// What the page's developer has to mend, in a sentence.
    pub(crate) trouble: RwSignal<Option<String>>,
    /// The tags that the reader uses, where the page leaves that open.
    pub(crate) used: RwSignal<Vec<Tag>>,
    /// Whether the reader has the loupe in hand, or the element is only an article.
    pub(crate) on: RwSignal<bool>,
    /// Counts the releases shown; whoever follows it starts anew with each.
    pub(crate) showing: RwSignal<u32>,
    /// The language of the interface; the view is built anew when it changes.
    pub(crate) language: RwSignal<&'static str>,
    /// Counts the changes of the reading.
    pub(crate) changes: RwSignal<u32>,
    /// Counts how often another reader's reading was opened or closed.
    pub(crate) layers: RwSignal<u32>,
    /// The annotations in text order.
    pub(crate) order: RwSignal<Vec<Id>>,
    /// The annotations in hand, the first of them above all.
    pub(crate) in_hand: RwSignal<Vec<Id>>,
    /// The annotation whose note is being written.
    pub(crate) note: RwSignal<Option<Id>>,
    /// The annotation for which something to link it to is chosen, and the number of the way in which.
    pub(crate) linking: RwSignal<Option<(Id, usize)>>,
    /// Whether the card in hand shows the menus of its attributes: whoever fills them in goes from card to card.
    pub(crate) attributes: RwSignal<bool>,
    /// The passage that is selected in the release.
    pub(crate) selection: RwSignal<Option<Range<CodePoints>>>,
    /// What the stepper marks, while it is in use.
    pub(crate) mark: RwSignal<Option<Range<CodePoints>>>,
    /// What the next tap on a word means, while a passage is chosen by tapping.
    pub(crate) tapping: RwSignal<Option<Tapping>>,
    /// The passage that the annotation in hand would have if the end that is being dragged were let go now.
    pub(crate) preview: RwSignal<Option<Range<CodePoints>>>,
    /// Whether the release was last pressed by a finger, beside which the platform shows commands of its own.
    pub(crate) touch: RwSignal<bool>,
    /// Whether a pointer is down on the release, so that the selection is still being made.
    pub(crate) pressing: RwSignal<bool>,
    /// Whether that pointer has begun to select: then it means the text, whatever of the tool it passes over.
    pub(crate) selecting: RwSignal<bool>,
    /// Counts what can move passages: a resize, a font that arrives.
    pub(crate) layout: RwSignal<u32>,
    pub(crate) state: RwSignal<State>,
    pub(crate) filter: RwSignal<Filter>,
    pub(crate) search: RwSignal<String>,
    pub(crate) panel: RwSignal<Option<Panel>>,
    /// Whether all of the tool is loaded.
    pub(crate) complete: RwSignal<bool>,
    /// A sentence about something that went wrong, until it is put away.
    pub(crate) notice: RwSignal<Option<String>>,
    /// What was last said to a screen reader.
    pub(crate) said: RwSignal<String>,
    /// How much of the page beside the release is free for the list, in pixels; `None` where too little is.
    pub(crate) free: RwSignal<Option<u32>>,
    /// Whether the element has been on screen: where its button belongs is not known before.
    pub(crate) seen: RwSignal<bool>,
    /// Whether another element of the page is read with the loupe, whose bar is at the bottom.
    pub(crate) crowded: RwSignal<bool>,
    /// Whether the sheet of a small screen stands open over the text.
    pub(crate) sheet: RwSignal<bool>,
    /// The place in the list of the first card that is built, where there are too many to build them all.
    pub(crate) first_card: RwSignal<usize>,
    /// How many cards are built from there on.
    pub(crate) cards: RwSignal<usize>,
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
    pub(crate) fn new(options: Options) -> Self {
        Self {
            on: RwSignal::new(options.start),
            options: RwSignal::new(options),
            dark: RwSignal::new(false),
            trouble: RwSignal::new(None),
            used: RwSignal::new(Tag::ALL.to_vec()),
            language: RwSignal::new(messages::language()),
            showing: RwSignal::new(0),
            changes: RwSignal::new(0),
            layers: RwSignal::new(0),
            order: RwSignal::new(Vec::new()),
            in_hand: RwSignal::new(Vec::new()),
            note: RwSignal::new(None),
            linking: RwSignal::new(None),
            attributes: RwSignal::new(false),
            selection: RwSignal::new(None),
            mark: RwSignal::new(None),
            tapping: RwSignal::new(None),
            preview: RwSignal::new(None),
            touch: RwSignal::new(false),
            pressing: RwSignal::new(false),
            selecting: RwSignal::new(false),
            layout: RwSignal::new(0),
            state: RwSignal::new(State::Nothing),
            filter: RwSignal::new(Filter::All),
            search: RwSignal::new(String::new()),
            panel: RwSignal::new(None),
            complete: RwSignal::new(!IS_SPLIT),
            notice: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            free: RwSignal::new(None),
            seen: RwSignal::new(false),
            crowded: RwSignal::new(false),
            sheet: RwSignal::new(false),
            first_card: RwSignal::new(0),
            cards: RwSignal::new(CARDS),
            keys: RwSignal::new(true),
            deleted: RwSignal::new(false),
            lost: RwSignal::new(false),
            refused: RwSignal::new(false),
            told: RwSignal::new(false),
        }
    }
}

impl Signals {
    /// Whether what is offered for a selection stands at the bottom of the screen, not beside the selection.
    pub(crate) fn is_docked(self) -> bool {
        self.free.with(Option::is_none) || self.touch.get()
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

    /// Whether a tag is offered to the reader.
    pub(crate) fn offers(self, tag: Tag) -> bool {
        let fixed =
            self.signals.options.with(|options| options.tags.as_ref().map(|tags| tags.contains(&tag)));
        fixed.unwrap_or_else(|| self.signals.used.with(|used| used.contains(&tag)))
    }

    /// What a tag is called on this page.
    pub(crate) fn label(self, tag: Tag) -> String {
        self.signals.options.with(|options| label(options, tag))
    }

    /// The language of the release's words, for where they are quoted.
    pub(crate) fn language_of_release(self) -> Option<String> {
        self.with(|loupe| loupe.reading.borrow().release().facts.language.clone())
    }

    /// Whether the reader only looks.
    pub(crate) fn is_readonly(self) -> bool {
        self.signals.options.with(|options| options.readonly)
    }

    /// Asks the tool; the default answer if it is gone.
    pub(crate) fn with<Answer: Default>(self, ask: impl FnOnce(&Rc<Loupe>) -> Answer) -> Answer {
        self.loupe.try_with_value(ask).unwrap_or_default()
    }
}

/// What a tag is called on this page.
pub(crate) fn label(options: &Options, tag: Tag) -> String {
    let usual = match tag {
        Tag::Claim => m::claim(),
        Tag::Source => m::source(),
        Tag::Speculation => m::speculation(),
    };
    options.label(tag).unwrap_or(usual).to_owned()
}
