//! Which parts of the text are near the screen: what is far off needs no painting.

use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use crate::browser::loupe::Loupe;
use crate::browser::text_map::TextMap;

/// How far beyond what is seen "near" goes, in parts of what is seen: around the window, and around whatever scrolls in the
/// page, in the browsers that know of that margin. For Chromium the window is one more that scrolls, and the two make three
/// quarters of a screen there: who goes on by a page finds most of it painted, and the rest a tenth of a second later. More
/// would be paid for by everybody: each passage that is near costs in every frame in which anything of the page changes.
const MARGIN: &str = "40%";
const SCROLL_MARGIN: &str = "20%";
/// The margin around the window in the browsers that know of no other.
const ONLY_MARGIN: &str = "75%";

/// How long it is before the browser looks again, in milliseconds, in the browsers that know of that: where all of very many
/// elements are looked at in each frame, that is a third of what a frame takes. The first look after a rest is at once.
const DELAY_MILLISECONDS: f64 = 100.0;

/// Watches the elements that hold the text, until it is dropped.
pub(crate) struct Sight {
    observer: IntersectionObserver,
    _closure: Closure<dyn FnMut(Array)>,
}

impl Sight {
    pub(crate) fn of(loupe: &Rc<Loupe>) -> Result<Self, JsValue> {
        let loupe = Rc::downgrade(loupe);
        let closure = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            let Some(loupe) = loupe.upgrade() else { return };
            let map = loupe.map.borrow();
            let changes = entries.iter().filter_map(|entry| {
                let entry: IntersectionObserverEntry = entry.unchecked_into();
                Some((map.number_of_box(&entry.target())?, is_near(&entry)))
            });
            loupe.highlights.borrow_mut().see(&map, changes);
        });
        let init = IntersectionObserverInit::new();
        let knows_both = js_sys::Reflect::get(&js_sys::global(), &"IntersectionObserver".into())
            .and_then(|observer| js_sys::Reflect::get(&observer, &"prototype".into()))
            .and_then(|of_all| js_sys::Reflect::has(&of_all, &"scrollMargin".into()))?;
        init.set_root_margin(if knows_both { MARGIN } else { ONLY_MARGIN });
        js_sys::Reflect::set(&init, &"scrollMargin".into(), &SCROLL_MARGIN.into())?;
        js_sys::Reflect::set(&init, &"delay".into(), &DELAY_MILLISECONDS.into())?;
        let observer = IntersectionObserver::new_with_options(closure.as_ref().unchecked_ref(), &init)?;
        Ok(Self { observer, _closure: closure })
    }

    fn watch(&self, boxes: &[Element]) {
        self.observer.disconnect();
        boxes.iter().for_each(|element| self.observer.observe(element));
    }
}

impl Drop for Sight {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// What has no box, as an element with `display: contents`, may stand anywhere.
fn is_near(entry: &IntersectionObserverEntry) -> bool {
    let rect = entry.bounding_client_rect();
    entry.is_intersecting() || rect.width() == 0.0 && rect.height() == 0.0
}

impl Loupe {
    /// Takes up another map of the text, with nothing painted. Where it follows a change of the text, what was near the
    /// screen still is, and what is new may be; else the browser says so with the next frame.
    pub(crate) fn take_map(&self, map: TextMap, follows: bool) {
        let near = {
            let (old, highlights) = (self.map.borrow(), self.highlights.borrow());
            let was_near =
                |element| old.number_of_box(element).is_none_or(|number| highlights.is_near(number));
            map.boxes().iter().map(|element| follows && was_near(element)).collect()
        };
        self.highlights.borrow_mut().begin(near);
        if let Some(sight) = &*self.sight.borrow() {
            sight.watch(map.boxes());
        }
        self.map.replace(map);
    }

    /// Paints all of the text, as for print, or only what is near the screen.
    pub(crate) fn paint_whole(&self, whole: bool) {
        self.highlights.borrow_mut().want_whole(&self.map.borrow(), whole);
    }
}
