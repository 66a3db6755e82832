//! What the page asks of the tool: read when it is laid on, and followed while it is there.

use std::rc::{Rc, Weak};

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;
use web_sys::{Element, MutationObserver, MutationObserverInit};

use crate::browser::following;
use crate::browser::later::{self, When};
use crate::browser::loupe::{By, Loupe, now};
use crate::browser::opening::{Input, OVERTAKEN};
use crate::browser::storage;
use crate::messages::notices as m;
use crate::options::{Options, Storage, Theme};
use crate::reading::Edit;

/// Our own element. On any other the options have a prefix, which no theme script or lazy loader takes for its own.
const ELEMENT: &str = "press-loupe";
const PREFIX: &str = "data-press-loupe-";

/// For how long a page that changes its looks is let finish, in milliseconds: many fade.
const SETTLING_MILLISECONDS: u64 = 250;

/// From which brightness on letters are light, of 0 to 255.
const LIGHT_LETTERS: u32 = 128;

/// The name of the attribute in which an option stands on an element.
fn attribute(host: &Element, name: &str) -> String {
    if host.local_name() == ELEMENT { name.to_owned() } else { [PREFIX, name].concat() }
}

/// The value of an option on an element.
pub(crate) fn option(host: &Element, name: &str) -> Option<String> {
    host.get_attribute(&attribute(host, name))
}

/// Follows what the page asks, until it is dropped.
pub(crate) struct Asked {
    observers: [MutationObserver; 2],
    _closures: [Closure<dyn FnMut()>; 2],
}

impl Asked {
    pub(crate) fn of(loupe: &Rc<Loupe>) -> Result<Self, JsValue> {
        let asked = |act: fn(&Rc<Loupe>)| {
            let loupe = Rc::downgrade(loupe);
            Closure::<dyn FnMut()>::new(move || {
                if let Some(loupe) = here(&loupe) {
                    act(&loupe);
                }
            })
        };
        let closures = [asked(Loupe::obey), asked(Loupe::dress_soon)];
        let [options, looks] = &closures;
        let observers = [
            MutationObserver::new(options.as_ref().unchecked_ref())?,
            MutationObserver::new(looks.as_ref().unchecked_ref())?,
        ];
        let names = Options::NAMES.iter().flat_map(|name| [(*name).to_owned(), [PREFIX, name].concat()]);
        let names: js_sys::Array = names.map(JsValue::from).collect();
        let [options, looks] = &observers;
        let watch = MutationObserverInit::new();
        watch.set_attributes(true);
        watch.set_attribute_filter(&names);
        options.observe_with_options(&loupe.host, &watch)?;
        // Where pages say that they are dark now.
        let watch = MutationObserverInit::new();
        watch.set_attributes(true);
        let body = loupe.document.body().map(Element::from);
        for element in [loupe.document.document_element(), body].into_iter().flatten() {
            looks.observe_with_options(&element, &watch)?;
        }
        Ok(Self { observers, _closures: closures })
    }
}

impl Drop for Asked {
    fn drop(&mut self) {
        self.observers.iter().for_each(MutationObserver::disconnect);
    }
}

fn here(loupe: &Weak<Loupe>) -> Option<Rc<Loupe>> {
    loupe.upgrade().filter(|loupe| !loupe.gone.get())
}

/// The options of an element; what was not understood is said on the console.
pub(crate) fn options_of(host: &Element) -> Options {
    let (options, problems) = Options::read(|name| option(host, name));
    for problem in problems {
        web_sys::console::warn_1(&["Pressloupe: ", &problem].concat().into());
    }
    options
}

impl Loupe {
    /// What the page asks now.
    pub(crate) fn options(&self) -> Options {
        self.signals.options.get_untracked()
    }

    /// Follows the page's attributes.
    pub(crate) fn obey(self: &Rc<Self>) {
        let (before, now) = (self.options(), options_of(&self.host));
        if before == now {
            return;
        }
        self.signals.options.set(now.clone());
        if before.theme != now.theme {
            self.dress();
        }
        if before.start != now.start {
            self.take_up_loupe(now.start);
        }
        if now.readonly {
            self.select(None);
        }
        if before.storage != now.storage {
            self.obey_storage();
        }
        let is_elsewhere = before.src != now.src || before.release_id != now.release_id;
        let is_supplied = before.annotations != now.annotations;
        if is_elsewhere || is_supplied {
            let loupe = Rc::clone(self);
            spawn_local(async move {
                if is_elsewhere {
                    loupe.show_asked().await;
                }
                if is_supplied {
                    loupe.take_up_supplied().await;
                }
            });
        }
    }

    /// Lets something be kept, or not, as all tools of this page ask.
    pub(crate) fn obey_storage(self: &Rc<Self>) {
        let tools = following::tools();
        let is_allowed = tools.iter().all(|tool| tool.options().storage == Storage::Local);
        if storage::allow(is_allowed) == is_allowed {
            return;
        }
        for tool in tools {
            if is_allowed {
                tool.take_up_settings();
                tool.take_up_kept();
                tool.keep_left_behind();
            }
            tool.show_state();
        }
    }

    /// Takes up what is kept, and keeps what was done before anything could be kept.
    fn take_up_kept(self: &Rc<Self>) {
        let place = self.filing.borrow().as_ref().map(|filing| filing.place);
        if let Some(place) = place {
            self.arriving.borrow_mut().extend(storage::records_of(place));
            self.take_in();
        }
        let waiting = self.waiting_records();
        if !waiting.is_empty() {
            self.keep_records(waiting, Vec::new());
        }
        spawn_local(Rc::clone(self).replay(true));
    }

    /// Shows the release that the page names, or the page's own; whether the named one came.
    pub(crate) async fn show_asked(self: &Rc<Self>) -> bool {
        self.signals.trouble.set(None);
        let Some(src) = self.options().src else {
            self.show_own();
            return true;
        };
        let identity = self.options().release_id;
        match self.open(Input::Address(src), identity).await {
            Ok(()) => return true,
            Err(sentence) if sentence == OVERTAKEN || self.gone.get() => return true,
            Err(sentence) => self.trouble(&sentence),
        }
        self.show_own();
        false
    }

    /// Shows the annotations that the page supplies.
    pub(crate) async fn take_up_supplied(self: &Rc<Self>) {
        let address = self.options().annotations;
        if self.options().src.is_none() {
            self.signals.trouble.set(None);
        }
        let read = match &address {
            Some(address) => self.supplied_at(address).await.map(Some),
            None => Ok(None),
        };
        if self.gone.get() || self.options().annotations != address {
            return;
        }
        if let Err(sentence) = &read {
            self.trouble(sentence);
        }
        let changes = self.reading.borrow_mut().supply(Vec::new(), Vec::new());
        if !changes.is_empty() {
            self.show_changes(&changes, By::Page);
        }
        let identity = self.filing.borrow().as_ref().map(|filing| filing.identity.clone());
        self.supplied.replace(read.ok().flatten().zip(identity));
        self.supply_again();
    }

    /// Shows what the page supplies for the release at hand, as it was last read.
    pub(crate) fn supply_again(&self) {
        let supplied = self.supplied.borrow();
        let filing = self.filing.borrow();
        let here = supplied.as_ref().filter(|(_, of)| {
            let identity = filing.as_ref().map(|filing| &filing.identity);
            identity == Some(of)
        });
        let Some((imported, _)) = here else { return };
        let changes = {
            let mut reading = self.reading.borrow_mut();
            match imported.edit(&reading) {
                Edit::Merge { annotations, links, .. } => reading.supply(annotations, links),
                _ => Vec::new(),
            }
        };
        if !changes.is_empty() {
            self.show_changes(&changes, By::Page);
        }
    }

    async fn supplied_at(&self, address: &str) -> Result<crate::exchange::Imported, String> {
        let complete = self.complete(When::Now);
        let fetched = self.fetch(address, "").await?;
        complete.await?;
        let told = |problem: &str| m::annotations_not_read(address, problem);
        let text = core::str::from_utf8(&fetched.content).map_err(|_| told(m::not_utf_8()))?;
        later::supplied(text, &now()).map_err(|problem| told(&problem))
    }

    /// Says in place what the page's developer has to mend.
    fn trouble(&self, sentence: &str) {
        web_sys::console::error_1(&["Pressloupe: ", sentence].concat().into());
        self.signals.trouble.set(Some(sentence.to_owned()));
        let detail = js_sys::Object::new();
        let _ = js_sys::Reflect::set(&detail, &"message".into(), &sentence.into());
        self.dispatch("error", &detail, false);
    }

    /// Dresses the tool for the page it stands on.
    pub(crate) fn dress(&self) {
        let is_dark = match self.options().theme {
            Theme::Light => false,
            Theme::Dark => true,
            Theme::Auto => self.is_page_dark(),
        };
        if self.signals.dark.get_untracked() != is_dark {
            self.signals.dark.set(is_dark);
        }
    }

    /// The same when the page has finished changing.
    pub(crate) fn dress_soon(self: &Rc<Self>) {
        if self.dressing.replace(true) {
            return;
        }
        let loupe = Rc::downgrade(self);
        set_timeout(
            move || {
                if let Some(loupe) = here(&loupe) {
                    loupe.dressing.set(false);
                    loupe.dress();
                }
            },
            core::time::Duration::from_millis(SETTLING_MILLISECONDS),
        );
    }

    /// Whether the page's text is light, and so stands on something dark. Asked of the text: what it stands on may be a
    /// picture, or belong to anybody above it.
    fn is_page_dark(&self) -> bool {
        let window = web_sys::window();
        let style = window.as_ref().and_then(|window| window.get_computed_style(&self.host).ok().flatten());
        let color = style.and_then(|style| style.get_property_value("color").ok()).unwrap_or_default();
        brightness(&color).map_or_else(
            || {
                let prefers =
                    window.and_then(|window| window.match_media("(prefers-color-scheme: dark)").ok()?);
                prefers.is_some_and(|query| query.matches())
            },
            |brightness| brightness >= LIGHT_LETTERS,
        )
    }

    /// Takes the loupe in hand, or puts it down.
    pub(crate) fn take_up_loupe(self: &Rc<Self>, on: bool) {
        let signals = self.signals;
        if signals.on.get_untracked() == on {
            return;
        }
        let others = following::tools().into_iter().filter(|tool| !Rc::ptr_eq(tool, self) && !tool.is_page());
        for other in others {
            // Two bars would lie on each other.
            if on {
                other.take_up_loupe(false);
            }
            other.signals.crowded.set(on);
        }
        if on {
            signals.crowded.set(false);
            self.dress();
            self.look_beside();
            signals.on.set(true);
            self.tell_of_pause();
            // What was selected before is offered at once.
            self.follow_selection();
        } else {
            self.end_choosing();
            self.select(None);
            signals.in_hand.set(Vec::new());
            self.paint_in_hand();
            signals.on.set(false);
            // The page may set it again.
            let _ = self.host.remove_attribute(&attribute(&self.host, "start"));
        }
        let detail = js_sys::Object::new();
        let _ = js_sys::Reflect::set(&detail, &"on".into(), &on.into());
        self.dispatch("toggle", &detail, false);
    }
}

/// How bright a colour is, of 0 to 255, as far as that can be told from how browsers write it; `None` where not.
fn brightness(color: &str) -> Option<u32> {
    let (name, parts) = color.split_once('(')?;
    // These begin with the lightness: of 0 to 1 or to 100.
    let lightness = match name {
        "oklch" | "oklab" => Some(255),
        "lch" | "lab" => Some(2),
        _ => None,
    };
    if let Some(scale) = lightness {
        let (whole, rest) = parts.trim().split_once('.').unwrap_or((parts.split(' ').next()?, "0"));
        let tenths = rest.get(..1)?.parse::<u32>().unwrap_or(0);
        return Some((whole.parse::<u32>().ok()? * 10 + tenths) * scale / 10);
    }
    let inside = color.strip_prefix("rgb(").or_else(|| color.strip_prefix("rgba("))?;
    let mut parts = inside.split([',', ' ', ')']).filter(|part| !part.is_empty()).map(str::parse::<u32>);
    let (red, green, blue) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    // Rec. 709, without its curve: here only light and dark are told apart.
    Some((213 * red + 715 * green + 72 * blue) / 1000)
}
