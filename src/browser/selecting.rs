//! What is selected in the browser, as a passage of the release.

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{AbstractRange, KeyboardEvent, Node, Selection};

use crate::browser::loupe::Loupe;
use crate::browser::stepping::runs_from_right;
use crate::browser::turns::later;
use crate::text::{CodePoints, Range};

/// How long what is selected is kept for the button that was pressed: longer than a press takes.
const HOLDING: core::time::Duration = core::time::Duration::from_millis(700);

#[wasm_bindgen]
extern "C" {
    /// A selection that also says where it ends in a shadow tree; older browsers have none.
    type ComposedSelection;
    #[wasm_bindgen(method, catch, js_name = getComposedRanges)]
    fn composed_ranges(this: &ComposedSelection, options: &js_sys::Object) -> Result<js_sys::Array, JsValue>;
}

impl Loupe {
    /// Takes up what is selected now, if it lies in the release.
    pub(crate) fn follow_selection(&self) {
        self.stop_at_the_end();
        let may_tag = self.is_on() && !self.looks.pauses.get() && !self.options().readonly;
        let passage = may_tag.then(|| self.selected_passage()).flatten();
        if passage.is_some() || !self.holding.get() {
            self.select(passage);
        }
        if self.signals.pressing.get_untracked() && !self.signals.selecting.get_untracked() {
            let selection = self.document.get_selection().ok().flatten();
            self.signals
                .selecting
                .set(may_tag && selection.is_some_and(|selection| !selection.is_collapsed()));
        }
    }

    /// Keeps what is selected while a button of the toolbar is pressed: some platforms let go of it at every press.
    pub(crate) fn hold_selection(self: &Rc<Self>) {
        self.holding.set(true);
        let loupe = Rc::downgrade(self);
        later(HOLDING, move || {
            if let Some(loupe) = loupe.upgrade().filter(|loupe| loupe.holding.take()) {
                loupe.follow_selection();
            }
        });
    }

    /// Notes what is selected, and tells the page.
    pub(crate) fn select(&self, passage: Option<Range<CodePoints>>) {
        if self.signals.selection.get_untracked() != passage {
            self.signals.selection.set(passage);
            self.tell_selection();
        }
    }

    /// The passage that the browser's selection covers, without outer white space.
    pub(crate) fn selected_passage(&self) -> Option<Range<CodePoints>> {
        let selection = self.document.get_selection().ok().flatten()?;
        if selection.is_collapsed() || selection.range_count() == 0 {
            return None;
        }
        let range = selection.get_range_at(0).ok()?;
        let outer = range.common_ancestor_container().ok()?;
        // A selection with one end in the release is cut where the release begins or ends; any other is not ours.
        let inside = |node: &Node| self.host.contains(Some(node));
        let (start, end) = (range.start_container().ok()?, range.end_container().ok()?);
        if !inside(&outer) && !inside(&start) && !inside(&end) {
            return None;
        }
        let (reading, map) = (self.reading.borrow(), self.map.borrow());
        // Of what ends in the tool's own controls the page is told that it ends at the element, before all of its text.
        // What is seen to be selected goes to the text's end where the control stands behind it, else from its start.
        let host: &Node = self.host.as_ref();
        if start == *host || end == *host {
            let text = reading.text();
            if let Some(is_behind) = self.reaches_controls(selection.unchecked_ref()) {
                let (node, offset) = if start == *host {
                    (end, range.end_offset().ok()?)
                } else {
                    (start, range.start_offset().ok()?)
                };
                let place = text.code_points_of_utf16(map.place(&node, offset)?)?;
                let all = CodePoints(0)..text.len();
                let cut = if is_behind { Range::new(place, all.end) } else { Range::new(all.start, place) };
                return text.trim(cut?);
            }
        }
        let passage = map.passage(reading.release(), &range)?;
        reading.text().trim(passage)
    }

    /// Whether an end of the selection lies in the tool's own controls, where the browser says so; then whether these
    /// stand behind the text.
    fn reaches_controls(&self, selection: &ComposedSelection) -> Option<bool> {
        let range = self.composed(selection)?;
        let ends = [range.start_container(), range.end_container()];
        let control = ends.into_iter().find(|node| self.shadow.contains(Some(node)))?;
        let text = self.shadow.query_selector("slot").ok().flatten()?;
        Some(text.compare_document_position(&control) & Node::DOCUMENT_POSITION_FOLLOWING != 0)
    }

    /// What is selected, with ends in the tool's own controls too.
    fn composed(&self, selection: &ComposedSelection) -> Option<AbstractRange> {
        let asked = js_sys::Object::new();
        let roots = js_sys::Array::of1(&self.shadow);
        let _ = js_sys::Reflect::set(&asked, &"shadowRoots".into(), &roots);
        selection.composed_ranges(&asked).ok()?.get(0).dyn_into().ok()
    }

    /// Notes whether a key moves the end of the selection onward.
    pub(crate) fn note_direction(&self, key: &KeyboardEvent) {
        // The next key can come before the browser has told what the last one selected.
        self.stop_at_the_end();
        let name = key.key();
        let is_onward = key.shift_key()
            && match name.as_str() {
                "ArrowDown" | "PageDown" | "End" => true,
                "ArrowLeft" | "ArrowRight" => {
                    let selection = self.document.get_selection().ok().flatten();
                    let around = selection.and_then(|selection| selection.anchor_node()?.parent_element());
                    (name == "ArrowLeft") == around.is_some_and(|around| runs_from_right(&around))
                }
                _ => false,
            };
        // Whoever has selected back to the beginning may make that smaller.
        self.is_onward.set(is_onward && self.selected_from_the_element().is_none());
    }

    /// What a key selects past the end of the release ends there: Chromium goes on in the tool's controls, and has then
    /// selected everything from the beginning of the element.
    fn stop_at_the_end(&self) {
        let jumped = self.is_onward.get().then(|| self.selected_from_the_element()).flatten();
        let Some((selection, anchor, offset)) = jumped else { return };
        let all = {
            let (reading, map) = (self.reading.borrow(), self.map.borrow());
            let all = Range::new(CodePoints(0), reading.text().len());
            all.and_then(|all| map.dom_range(&self.document, reading.release(), all))
        };
        if let Some((Ok(last), Ok(end))) = all.map(|all| (all.end_container(), all.end_offset())) {
            let _ = selection.set_base_and_extent(&anchor, offset, &last, end);
        }
    }

    /// The selection and its anchor, if it leads from there back to the beginning of the element.
    fn selected_from_the_element(&self) -> Option<(Selection, Node, u32)> {
        let selection = self.document.get_selection().ok().flatten()?;
        let range = self.composed(selection.unchecked_ref())?;
        let (anchor, offset) = (selection.anchor_node()?, selection.anchor_offset());
        let host: &Node = self.host.as_ref();
        let is_from = range.start_container() == *host && range.start_offset() == 0;
        (is_from && range.end_container() == anchor && range.end_offset() == offset)
            .then_some((selection, anchor, offset))
    }
}
