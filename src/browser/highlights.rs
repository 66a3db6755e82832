//! Painting passages over the page's own text with the CSS Custom Highlight API.
//!
//! A browser walks all registered ranges whenever one changes. Where there are many, only those near the screen are
//! registered; see `sight`.
//!
//! web-sys knows `Highlight` only behind an unstable flag, so the few members in use are bound here by hand.

use wasm_bindgen::prelude::*;
use web_sys::{Node, StaticRange, StaticRangeInit};

use crate::annotation::Id;
use crate::browser::text_map::{Span, TextMap};
use crate::sorted::Sorted;
use crate::tag::Tag;

#[wasm_bindgen]
extern "C" {
    type Highlight;
    #[wasm_bindgen(constructor)]
    fn new() -> Highlight;
    #[wasm_bindgen(method)]
    fn add(this: &Highlight, range: &StaticRange);
    #[wasm_bindgen(method)]
    fn delete(this: &Highlight, range: &StaticRange) -> bool;
    #[wasm_bindgen(method, getter)]
    fn size(this: &Highlight) -> u32;
    #[wasm_bindgen(method, setter)]
    fn set_priority(this: &Highlight, priority: i32);

    type HighlightRegistry;
    #[wasm_bindgen(method)]
    fn get(this: &HighlightRegistry, name: &str) -> Option<Highlight>;
    #[wasm_bindgen(method)]
    fn set(this: &HighlightRegistry, name: &str, highlight: &Highlight);
    #[wasm_bindgen(method)]
    fn delete(this: &HighlightRegistry, name: &str) -> bool;
}

/// What a passage is painted as: one highlight of the page's registry for each.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ink {
    Tag(Tag),
    InHand(Tag),
    /// The reading of another reader, by the number of its ink.
    Layer(u8),
}

/// How many readers are told apart by an ink of their own? The next ones have the same again.
pub(crate) const LAYER_INKS: u8 = 6;

impl Ink {
    const LAYERS: [Self; LAYER_INKS as usize] =
        [Self::Layer(0), Self::Layer(1), Self::Layer(2), Self::Layer(3), Self::Layer(4), Self::Layer(5)];

    const TAGS: [Self; 6] = [
        Self::Tag(Tag::Claim),
        Self::Tag(Tag::Source),
        Self::Tag(Tag::Speculation),
        Self::InHand(Tag::Claim),
        Self::InHand(Tag::Source),
        Self::InHand(Tag::Speculation),
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::Tag(Tag::Claim) => "press-loupe-claim",
            Self::Tag(Tag::Source) => "press-loupe-source",
            Self::Tag(Tag::Speculation) => "press-loupe-speculation",
            Self::InHand(Tag::Claim) => "press-loupe-claim-in-hand",
            Self::InHand(Tag::Source) => "press-loupe-source-in-hand",
            Self::InHand(Tag::Speculation) => "press-loupe-speculation-in-hand",
            Self::Layer(0) => "press-loupe-layer-1",
            Self::Layer(1) => "press-loupe-layer-2",
            Self::Layer(2) => "press-loupe-layer-3",
            Self::Layer(3) => "press-loupe-layer-4",
            Self::Layer(4) => "press-loupe-layer-5",
            Self::Layer(_) => "press-loupe-layer-6",
        }
    }

    const fn priority(self) -> i32 {
        match self {
            Self::Layer(_) => -1,
            Self::Tag(_) => 0,
            Self::InHand(_) => 1,
        }
    }
}

/// The two ends of a passage in the page.
pub(crate) type Ends<'a> = ((&'a Node, u32), (&'a Node, u32));

/// So many passages are registered wherever they stand, in a text of so few elements, much of which is near the screen
/// anyway; and so many in any text. Those that are registered cost in every frame in which something is painted.
const FEW: usize = 200;
const SHORT: usize = 40;
const VERY_FEW: usize = 24;

/// A passage that is painted while it is near the screen.
struct Passage {
    ink: Ink,
    span: Span,
    /// What is registered of it.
    ranges: Vec<StaticRange>,
}

impl Passage {
    fn show(&mut self, map: &TextMap, is_shown: bool) {
        if is_shown == self.ranges.is_empty() {
            if is_shown {
                self.ranges = map.pieces(self.span).into_iter().filter_map(static_range).collect();
                self.ranges.iter().for_each(|range| put(self.ink, range));
            } else {
                self.hide();
            }
        }
    }

    fn hide(&mut self) {
        self.ranges.drain(..).for_each(|range| take(self.ink, &range));
    }
}

/// What one element has painted. The registry is the page's: other elements and other tools paint there too.
#[derive(Default)]
pub(crate) struct Highlights {
    painted: Sorted<Id, Passage>,
    layers: Vec<Passage>,
    passing: Vec<(Ink, StaticRange)>,
    seen: Seen,
}

/// Which parts of the text are to be painted.
#[derive(Default)]
struct Seen {
    /// Which of the elements that hold the text are near the screen, by their numbers in the text map.
    near: Vec<bool>,
    /// How many passages are painted wherever they stand.
    few: usize,
    /// Whether all of the text is wanted, as in print.
    whole: bool,
}

impl Seen {
    fn is_near(&self, number: u32) -> bool {
        self.near.get(number as usize).is_some_and(|near| *near)
    }

    /// Whether a passage is to be painted, where there are so many of them.
    fn has(&self, map: &TextMap, span: Span, count: usize) -> bool {
        self.is_whole(count) || map.boxes_of(span).iter().any(|number| self.is_near(*number))
    }

    fn is_whole(&self, count: usize) -> bool {
        self.whole || count <= self.few
    }
}

impl Highlights {
    /// Begins anew, with nothing painted, on a text of which these parts are near the screen.
    pub(crate) fn begin(&mut self, near: Vec<bool>) {
        self.clear();
        self.seen.few = if near.len() <= SHORT { FEW } else { VERY_FEW };
        self.seen.near = near;
    }

    /// Whether this element of the text is near the screen.
    pub(crate) fn is_near(&self, number: u32) -> bool {
        self.seen.is_near(number)
    }

    /// Follows elements of the text that came near the screen or left it.
    pub(crate) fn see(&mut self, map: &TextMap, changes: impl IntoIterator<Item = (u32, bool)>) {
        for (number, is_near) in changes {
            if let Some(near) = self.seen.near.get_mut(number as usize) {
                *near = is_near;
            }
        }
        self.look(map);
    }

    /// From now on all of the text is wanted, or only what is near the screen.
    pub(crate) fn want_whole(&mut self, map: &TextMap, whole: bool) {
        self.seen.whole = whole;
        self.look(map);
    }

    /// Paints the passages of annotations, or paints them anew; `None` takes one away.
    pub(crate) fn paint(
        &mut self,
        map: &TextMap,
        passages: impl IntoIterator<Item = (Id, Option<(Tag, Span)>)>,
    ) {
        let was_whole = self.seen.is_whole(self.count());
        let mut new = Vec::new();
        for (id, passage) in passages {
            let passage = passage.map(|(tag, span)| (Ink::Tag(tag), span));
            if self.painted.get(&id).map(|old| (old.ink, old.span)) == passage {
                continue;
            }
            if let Some(mut old) = self.painted.remove(&id) {
                old.hide();
            }
            if let Some((ink, span)) = passage {
                self.painted.insert(id, Passage { ink, span, ranges: Vec::new() });
                new.push(id);
            }
        }
        // What is registered is so once all are there: of very many most are not.
        let count = self.count();
        if self.seen.is_whole(count) != was_whole {
            return self.look(map);
        }
        for id in new {
            if let Some(passage) = self.painted.get_mut(&id) {
                passage.show(map, self.seen.has(map, passage.span, count));
            }
        }
    }

    /// Replaces what is painted in passing: the passages in hand, the one that is being chosen.
    pub(crate) fn paint_passing<'a>(&mut self, passages: impl IntoIterator<Item = (Ink, Ends<'a>)>) {
        for (ink, range) in self.passing.drain(..) {
            take(ink, &range);
        }
        for (ink, ends) in passages {
            if let Some(range) = static_range(ends) {
                put(ink, &range);
                self.passing.push((ink, range));
            }
        }
    }

    /// Replaces what is painted of other readers. Where there is none, nothing of it stays registered.
    pub(crate) fn paint_layers(&mut self, map: &TextMap, passages: impl IntoIterator<Item = (Ink, Span)>) {
        self.layers.drain(..).for_each(|mut passage| passage.hide());
        self.layers =
            passages.into_iter().map(|(ink, span)| Passage { ink, span, ranges: Vec::new() }).collect();
        self.look(map);
        unregister(&Ink::LAYERS);
    }

    fn count(&self) -> usize {
        self.painted.len() + self.layers.len()
    }

    /// Registers what is to be seen, and nothing else.
    fn look(&mut self, map: &TextMap) {
        let (count, seen) = (self.count(), &self.seen);
        for passage in self.painted.values_mut().chain(&mut self.layers) {
            passage.show(map, seen.has(map, passage.span, count));
        }
    }

    /// Takes everything away that this element painted.
    pub(crate) fn clear(&mut self) {
        core::mem::take(&mut self.painted).into_values().for_each(|mut passage| passage.hide());
        self.layers.drain(..).for_each(|mut passage| passage.hide());
        unregister(&Ink::LAYERS);
        self.paint_passing([]);
    }
}

impl Drop for Highlights {
    fn drop(&mut self) {
        self.clear();
        unregister(&Ink::TAGS);
    }
}

/// Takes the highlights of these inks out of the registry that nobody paints with any more.
fn unregister(inks: &[Ink]) {
    let Some(registry) = registry() else { return };
    for ink in inks {
        if registry.get(ink.name()).is_some_and(|highlight| highlight.size() == 0) {
            registry.delete(ink.name());
        }
    }
}

/// Whether this browser can paint highlights at all.
pub(crate) fn are_supported() -> bool {
    registry().is_some()
}

fn registry() -> Option<HighlightRegistry> {
    let css = js_sys::Reflect::get(&js_sys::global(), &"CSS".into()).ok()?;
    let registry = js_sys::Reflect::get(&css, &"highlights".into()).ok()?;
    registry.is_object().then(|| registry.unchecked_into())
}

fn static_range(((start, start_offset), (end, end_offset)): Ends<'_>) -> Option<StaticRange> {
    StaticRange::new(&StaticRangeInit::new(end, end_offset, start, start_offset)).ok()
}

fn put(ink: Ink, range: &StaticRange) {
    let Some(registry) = registry() else { return };
    let highlight = registry.get(ink.name()).unwrap_or_else(|| {
        let highlight = Highlight::new();
        highlight.set_priority(ink.priority());
        registry.set(ink.name(), &highlight);
        highlight
    });
    highlight.add(range);
}

fn take(ink: Ink, range: &StaticRange) {
    if let Some(highlight) = registry().and_then(|registry| registry.get(ink.name())) {
        highlight.delete(range);
    }
}
