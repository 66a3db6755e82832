//! The tool on one element of a page.
//!
//! Every edit, whoever makes it, goes through [`Loupe::edit`]; storage, highlights, the list and the page's
//! listeners follow the changes that it returns.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::mount::UnmountHandle;
use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Document, HtmlElement, ShadowRoot};

use crate::analysis::Sources;
use crate::anchor::Anchor;
use crate::annotation::{Id, Moment};
use crate::browser::ends::Drag;
use crate::browser::events;
use crate::browser::following;
use crate::browser::highlights::{Highlights, Ink};
use crate::browser::journal::Journal;
use crate::browser::keeping::Keeping;
use crate::browser::layers::Layers;
use crate::browser::linking;
use crate::browser::listener::Listener;
use crate::browser::obeying::{self, Asked};
use crate::browser::placing::Beside;
use crate::browser::sight::Sight;
use crate::browser::signals::{Handle, Signals};
use crate::browser::style::{self, Adopted};
use crate::browser::text_map::TextMap;
use crate::browser::view;
use crate::browser::watching::{Looks, Watch};
use crate::exchange::Imported;
use crate::messages::notices as m;
use crate::reading::{Change, Edit, EditError, Reading};
use crate::saved::{Key, Place, TextName};
use crate::sentence::Sentences;
use crate::sorted::Sorted;
use crate::stepper::Stepper;
use crate::tag::Tag;
use crate::text::{CodePoints, Range};

/// Who makes a change: a reader's can be stopped by the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum By {
    Reader,
    Script,
    /// The page, by another text or by annotations of its own.
    Page,
    /// Another tab, or another element of this page.
    Tab,
}

impl By {
    const fn name(self) -> &'static str {
        match self {
            Self::Reader => "reader",
            Self::Script => "script",
            Self::Page => "page",
            Self::Tab => "tab",
        }
    }
}

/// Under what the release at hand is filed.
#[derive(Clone, Debug)]
pub(crate) struct Filing {
    pub(crate) identity: String,
    pub(crate) place: Place,
    pub(crate) digest: String,
    /// The name of its text, made of the digest.
    pub(crate) text: TextName,
    /// Whether the release's own record and text are in storage.
    pub(crate) filed: bool,
}

/// The tool on one element.
pub(crate) struct Loupe {
    pub(crate) host: HtmlElement,
    pub(crate) shadow: ShadowRoot,
    pub(crate) document: Document,
    /// Turns text into an inert document; the loader's, which holds the page's one Trusted Types policy of ours.
    pub(crate) parse: js_sys::Function,
    /// Turns a style sheet in `rem` into one in pixels.
    in_pixels: js_sys::Function,
    /// Loads the second module, see `later.rs`.
    pub(crate) later: js_sys::Function,
    pub(crate) signals: Signals,
    pub(crate) reading: RefCell<Reading>,
    /// The sources of the reading as it is, once somebody asked.
    sources: RefCell<Option<Rc<Sources>>>,
    pub(crate) map: RefCell<TextMap>,
    pub(crate) highlights: RefCell<Highlights>,
    /// The readings of others, beside which this one is shown.
    pub(crate) layers: RefCell<Layers>,
    /// The sentences of the text as it is, once somebody asked.
    pub(crate) sentences: RefCell<Option<Rc<Sentences>>>,
    /// The mark of whoever chooses passages by keyboard, while it is in use.
    pub(crate) stepping: Cell<Option<Stepper>>,
    /// Where the release was last pressed, in pixels of the window.
    pub(crate) pressed: Cell<(f64, f64)>,
    /// Whether the middle button was pressed last, with which some systems paste what was selected last.
    pub(crate) is_middle: Cell<bool>,
    /// Whether the last key moved the end of the selection onward.
    pub(crate) is_onward: Cell<bool>,
    /// Whether something of this page is being dragged: what is dropped then is no release.
    pub(crate) is_dragged_here: Cell<bool>,
    /// Whether what is selected stays so, whatever the platform does with it.
    pub(crate) holding: Cell<bool>,
    /// The end of a passage that a pointer holds.
    pub(crate) drag: Cell<Option<Drag>>,
    pub(crate) filing: RefCell<Option<Filing>>,
    /// The nodes in which an opened release is shown, beside the page's own.
    pub(crate) opened: RefCell<Option<HtmlElement>>,
    /// One signal for each card that is there: it looks its annotation up again when that changes.
    pub(crate) cards: RefCell<Sorted<Id, RwSignal<u32>>>,
    /// What is to be kept, and how that stands.
    pub(crate) keeping: Keeping,
    /// What others have written and is not taken in yet.
    pub(crate) arriving: RefCell<Vec<(Key, String)>>,
    /// Whether the tool has left: what was under way when it did must not touch anything any more.
    pub(crate) gone: Cell<bool>,
    /// For how long what arrives is gathered, in milliseconds.
    pub(crate) gather_for: Cell<f64>,
    /// Counts what was opened; see `begin_opening`.
    pub(crate) openings: Cell<u32>,
    /// The keys of records that could not be read: they stay as they are.
    pub(crate) set_aside: RefCell<Vec<Key>>,
    /// The tag used last; "Add note" uses it again.
    pub(crate) last_tag: Cell<Tag>,
    /// What was deleted from storage as a whole, until the page is left.
    pub(crate) deleted: RefCell<Vec<(Key, String)>>,
    pub(crate) listeners: RefCell<Vec<Listener>>,
    /// What follows the page's text.
    watch: RefCell<Option<Watch>>,
    /// What follows the page's wishes.
    asked: RefCell<Option<Asked>>,
    /// The element's place among several of its page, once it was asked for.
    pub(crate) ordinal: Cell<Option<u32>>,
    /// What the page supplies, and for which release.
    pub(crate) supplied: RefCell<Option<(Imported, String)>>,
    /// Follows where the element stands and how large it is.
    beside: RefCell<Option<Beside>>,
    /// Follows which parts of the text are near the screen.
    pub(crate) sight: RefCell<Option<Sight>>,
    /// Whether a look at the page's colours is on its way.
    pub(crate) dressing: Cell<bool>,
    pub(crate) looks: Looks,
    mounted: RefCell<Option<Box<dyn core::any::Any>>>,
    adopted: RefCell<Vec<Adopted>>,
}

impl Loupe {
    /// Lays the tool on `host`: its controls into a shadow root, the text stays where it is.
    pub(crate) fn attach(
        host: HtmlElement,
        parse: js_sys::Function,
        journal: Journal,
        in_pixels: js_sys::Function,
        later: js_sys::Function,
    ) -> Result<Rc<Self>, JsValue> {
        let document = host.owner_document().ok_or("the element belongs to no document")?;
        let shadow = match host.shadow_root() {
            Some(shadow) => shadow,
            None => host.attach_shadow(&web_sys::ShadowRootInit::new(web_sys::ShadowRootMode::Open))?,
        };
        shadow.replace_children_with_node_0();
        let adopted = style::adopt(&shadow, &in_pixels);
        let root: HtmlElement = document.create_element("div")?.unchecked_into();
        root.set_attribute("part", "root")?;
        root.set_class_name("root");
        shadow.append_child(&root)?;

        let made: Rc<RefCell<Option<Rc<Self>>>> = Rc::default();
        let out = Rc::clone(&made);
        let options = obeying::options_of(&host);
        let mounted: UnmountHandle<_> = leptos::mount::mount_to(root, move || {
            let loupe = Rc::new(Self {
                host,
                shadow,
                document,
                parse,
                in_pixels,
                later,
                signals: Signals::new(options),
                reading: RefCell::default(),
                sources: RefCell::default(),
                map: RefCell::new(TextMap::empty()),
                highlights: RefCell::default(),
                layers: RefCell::default(),
                sentences: RefCell::default(),
                stepping: Cell::new(None),
                pressed: Cell::default(),
                is_middle: Cell::default(),
                is_onward: Cell::default(),
                is_dragged_here: Cell::default(),
                holding: Cell::new(false),
                drag: Cell::new(None),
                filing: RefCell::default(),
                opened: RefCell::default(),
                cards: RefCell::default(),
                keeping: Keeping::new(journal, random_number()),
                arriving: RefCell::default(),
                gone: Cell::new(false),
                gather_for: Cell::new(0.0),
                openings: Cell::new(0),
                set_aside: RefCell::default(),
                last_tag: Cell::new(Tag::Claim),
                deleted: RefCell::default(),
                listeners: RefCell::default(),
                watch: RefCell::default(),
                asked: RefCell::default(),
                ordinal: Cell::new(None),
                supplied: RefCell::default(),
                beside: RefCell::default(),
                sight: RefCell::default(),
                dressing: Cell::new(false),
                looks: Looks::default(),
                mounted: RefCell::default(),
                adopted: RefCell::new(adopted),
            });
            *out.borrow_mut() = Some(Rc::clone(&loupe));
            view::room(Handle::new(loupe))
        });
        let loupe = made.take().ok_or("the tool's view was not built")?;
        *loupe.mounted.borrow_mut() = Some(Box::new(mounted));
        loupe.listen();
        *loupe.watch.borrow_mut() = Watch::of(&loupe).ok();
        *loupe.asked.borrow_mut() = Asked::of(&loupe).ok();
        following::join_page(&loupe);
        loupe.obey_storage();
        loupe.dress();
        loupe.look_beside();
        *loupe.beside.borrow_mut() = Beside::of(&loupe).ok();
        *loupe.sight.borrow_mut() = Sight::of(&loupe).ok();
        Ok(loupe)
    }

    /// A style sheet in the size that the controls' letters have on this page.
    pub(crate) fn sized(&self, sheet: &str) -> String {
        style::sized(&self.shadow, &self.in_pixels, sheet)
    }

    /// Leaves the page as it was.
    pub(crate) fn destroy(self: &Rc<Self>) {
        self.begin_opening();
        self.keep_again();
        self.gone.set(true);
        self.listeners.borrow_mut().clear();
        self.watch.borrow_mut().take();
        self.asked.borrow_mut().take();
        self.beside.borrow_mut().take();
        self.sight.borrow_mut().take();
        self.hand_on();
        self.obey_storage();
        self.show_own_nodes();
        self.layers.take();
        self.highlights.replace(Highlights::default());
        drop(self.mounted.take());
        self.shadow.replace_children_with_node_0();
        // A shadow root cannot be taken off again: left with a slot, it shows the element as if there were none.
        if let Ok(slot) = self.document.create_element("slot") {
            let _ = self.shadow.append_child(&slot);
        }
        self.adopted.borrow_mut().clear();
    }

    /// Makes an edit and lets everything follow it.
    pub(crate) fn edit(self: &Rc<Self>, edit: Edit, by: By) -> Result<Vec<Change>, EditError> {
        if !self.may(&edit, by) {
            return Ok(Vec::new());
        }
        self.make(edit, by)
    }

    /// Whether an edit may be made; a reader who may not is told.
    pub(crate) fn may(&self, edit: &Edit, by: By) -> bool {
        let may = by != By::Reader
            || !self.options().readonly && self.dispatch("beforechange", &events::about(edit), true);
        if !may {
            self.notice(m::page_does_not_let_change());
        }
        may
    }

    /// Makes an edit that may be made.
    pub(crate) fn make(self: &Rc<Self>, edit: Edit, by: By) -> Result<Vec<Change>, EditError> {
        let changes = self.reading.borrow_mut().apply(edit, &now())?;
        if !changes.is_empty() {
            let ids: Vec<_> = changes.iter().filter_map(Change::id).collect();
            self.keep(&ids);
            self.show_changes(&changes, by);
        }
        Ok(changes)
    }

    /// Lets highlights, list and the page's listeners follow changes.
    pub(crate) fn show_changes(&self, changes: &[Change], by: By) {
        let mut ids: Vec<_> = changes.iter().filter_map(Change::id).collect();
        // The cards at both ends of a link show it.
        ids.extend(linking::ends(changes));
        self.paint(&ids);
        // What a source is called stands on the cards of all its mentions and of what is said on its word.
        let before = self.sources();
        if !before.outlast(changes) {
            self.sources.take();
            for sources in [before, self.sources()] {
                let touched: Vec<_> = ids.iter().filter_map(|id| sources.mentioned(*id)).collect();
                ids.extend(
                    touched.into_iter().flat_map(|source| source.mentions.iter().chain(&source.statements)),
                );
            }
        }
        self.refresh(&ids);
        let detail = events::changed(&self.reading.borrow(), changes, by.name());
        self.dispatch("change", &detail, false);
    }

    /// The sources of the reading.
    pub(crate) fn sources(&self) -> Rc<Sources> {
        let known = self.sources.borrow().clone();
        known.unwrap_or_else(|| {
            let sources = Rc::new(Sources::of(&self.reading.borrow()));
            self.sources.replace(Some(Rc::clone(&sources)));
            sources
        })
    }

    /// Puts another reading in the place of this one.
    pub(crate) fn replace_reading(&self, reading: Reading) {
        self.reading.replace(reading);
        self.forget_found();
    }

    /// Forgets what was found in a reading or its text that is another now.
    pub(crate) fn forget_found(&self) {
        self.sources.take();
        self.sentences.take();
    }

    /// Lets the view look again at these annotations.
    pub(crate) fn refresh(&self, ids: &[Id]) {
        let reading = self.reading.borrow();
        let order: Vec<_> = reading.in_text_order().map(|annotation| annotation.id).collect();
        let signals = self.signals;
        signals.in_hand.update(|hand| hand.retain(|id| reading.get(*id).is_some()));
        if signals.note.get_untracked().is_some_and(|id| reading.get(id).is_none()) {
            signals.note.set(None);
        }
        drop(reading);
        if signals.order.with_untracked(|old| *old != order) {
            signals.order.set(order);
        }
        let cards: Vec<_> = {
            let cards = self.cards.borrow();
            ids.iter().filter_map(|id| cards.get(id).copied()).collect()
        };
        for card in cards {
            card.update(|count| *count += 1);
        }
        signals.changes.update(|count| *count += 1);
        self.paint_in_hand();
    }

    /// Where an annotation is shown: where it stands, or while an end of it is dragged where it would.
    pub(crate) fn range_shown(&self, id: Id) -> Option<Range<CodePoints>> {
        let is_dragged = self.drag.get().is_some_and(|drag| drag.id == id);
        let preview = self.signals.preview.get_untracked().filter(|_| is_dragged);
        preview.or_else(|| self.reading.borrow().range(id))
    }

    /// Paints these annotations as they are now.
    pub(crate) fn paint(&self, ids: &[Id]) {
        let (reading, map) = (self.reading.borrow(), self.map.borrow());
        let passages = ids.iter().map(|&id| {
            let span = self.range_shown(id).and_then(|range| map.span(reading.release(), range));
            (id, reading.get(id).and_then(|annotation| Some((annotation.tag(), span?))))
        });
        self.highlights.borrow_mut().paint(&map, passages);
    }

    /// Paints the passages in hand.
    pub(crate) fn paint_in_hand(&self) {
        let hand = self.signals.in_hand.get_untracked();
        let (reading, map) = (&*self.reading.borrow(), &*self.map.borrow());
        let passages = hand.iter().filter_map(|id| {
            let ink = Ink::InHand(reading.get(*id)?.tag());
            // Every place where it may be, until the reader says which it is.
            let places = match reading.anchor(*id) {
                Anchor::Ambiguous(places) => places,
                _ => self.range_shown(*id).into_iter().collect(),
            };
            let spans = places.into_iter().filter_map(move |place| map.span(reading.release(), place));
            Some(spans.flat_map(move |span| map.pieces(span)).map(move |ends| (ink, ends)))
        });
        let passages = passages.flatten();
        self.highlights.borrow_mut().paint_passing(passages);
    }

    /// Dispatches `press-loupe:<name>` on the element; `false` if it was cancelled.
    pub(crate) fn dispatch(&self, name: &str, detail: &JsValue, cancelable: bool) -> bool {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_cancelable(cancelable);
        init.set_detail(detail);
        let event = CustomEvent::new_with_event_init_dict(&format!("press-loupe:{name}"), &init);
        event.is_ok_and(|event| self.host.dispatch_event(&event).unwrap_or(true))
    }

    /// Says something to a screen reader, and to whoever looks at the live region.
    pub(crate) fn say(&self, words: impl Into<String>) {
        let words = words.into();
        // The same words said twice are only heard twice if the region changes in between.
        let again = self.signals.said.with_untracked(|said| *said == words);
        self.signals.said.set(if again { format!("{words}\u{a0}") } else { words });
    }
}

/// The moment at which something is done.
pub(crate) fn now() -> Moment {
    let text: String = js_sys::Date::new_0().to_iso_string().into();
    // Years past 9999 have another form; a clock so wrong is as good as none.
    Moment::new(text).unwrap_or_else(Moment::unknown)
}

/// A new name, from the browser's random source.
pub(crate) fn new_id() -> Id {
    let mut bytes = [0_u8; 16];
    let random = web_sys::window().and_then(|window| window.crypto().ok());
    if random.is_none_or(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_err()) {
        for byte in &mut bytes {
            *byte = (js_sys::Math::random() * 256.0) as u8;
        }
    }
    Id::from_random(bytes)
}

/// A number that nobody else has, as near as 32 bits come to it.
fn random_number() -> u32 {
    // The last digits of an id are all random.
    let id = new_id().to_string();
    id.get(28..).and_then(|digits| u32::from_str_radix(digits, 16).ok()).unwrap_or(1)
}
