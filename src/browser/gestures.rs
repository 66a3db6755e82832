//! Clicks and keys on the release, as edits.

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlElement, KeyboardEvent, MouseEvent, Node, PointerEvent};

use crate::anchor::Anchor;
use crate::annotation::Id;
use crate::browser::listener::Listener;
use crate::browser::loupe::{By, Loupe, new_id};
use crate::browser::signals::Panel;
use crate::filter::Filter;
use crate::messages::{notices, steps as m};
use crate::reading::{Edit, StepName};
use crate::tag::{Tag, Tagged};
use crate::text::{CodePoints, Range};

#[wasm_bindgen]
extern "C" {
    /// What `caretPositionFromPoint` answers; its older cousin of WebKit answers a range.
    type Caret;
    #[wasm_bindgen(method, getter, js_name = offsetNode)]
    fn offset_node(this: &Caret) -> Option<Node>;
    #[wasm_bindgen(method, getter)]
    fn offset(this: &Caret) -> u32;

    type CaretDocument;
    #[wasm_bindgen(method, catch, js_name = caretPositionFromPoint)]
    fn caret_position_from_point(this: &CaretDocument, x: f64, y: f64) -> Result<Option<Caret>, JsValue>;
    #[wasm_bindgen(method, catch, js_name = caretRangeFromPoint)]
    fn caret_range_from_point(
        this: &CaretDocument,
        x: f64,
        y: f64,
    ) -> Result<Option<web_sys::Range>, JsValue>;
}

impl Loupe {
    /// Follows what the reader does on the page.
    pub(crate) fn listen(self: &Rc<Self>) {
        let document = self.document.clone();
        let mut listeners = Vec::new();
        let mut on = |target: &web_sys::EventTarget, name, act: fn(&Rc<Self>, Event)| {
            let loupe = Rc::downgrade(self);
            listeners.push(Listener::new(target, name, move |event| {
                if let Some(loupe) = loupe.upgrade() {
                    act(&loupe, event);
                }
            }));
        };
        on(&document, "selectionchange", |loupe, _| loupe.follow_selection());
        on(&self.host, "pointerdown", |loupe, event| {
            let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
            let is_beside = loupe.is_beside(event);
            if event.button() != 0 || !(is_beside || loupe.is_in_release(event)) {
                return;
            }
            loupe.end_stepping();
            loupe.holding.set(false);
            loupe.pressed.set((f64::from(event.client_x()), f64::from(event.client_y())));
            // A finger selects by handles of the platform, of which the page hears nothing.
            let is_touch = event.pointer_type() == "touch";
            loupe.signals.touch.set(is_touch);
            loupe.signals.pressing.set(!is_touch);
            if is_beside {
                // Before the browser asks where the selection begins: far beside a line is that line.
                loupe.signals.selecting.set(true);
            }
        });
        for end in ["pointerup", "pointercancel", "dragend"] {
            on(&document, end, |loupe, _| {
                loupe.signals.pressing.set(false);
                loupe.signals.selecting.set(false);
            });
        }
        on(&document, "pointerdown", |loupe, event| {
            loupe.is_onward.set(false);
            loupe.is_middle.set(event.dyn_ref::<PointerEvent>().is_some_and(|event| event.button() == 1));
        });
        on(&document, "dragstart", |loupe, _| loupe.is_dragged_here.set(true));
        on(&document, "dragend", |loupe, _| loupe.is_dragged_here.set(false));
        on(&self.host, "click", Self::click);
        on(&document, "keydown", Self::key);
        // On the document: right after loading nothing has the focus, and a drop may fall beside the element.
        on(&document, "paste", Self::paste);
        on(&document, "dragover", |loupe, event| {
            if loupe.is_on() && loupe.is_page() {
                event.prevent_default();
            }
        });
        on(&document, "drop", Self::dropped);
        on(&document, "visibilitychange", |loupe, _| loupe.keep_again());
        if let Some(window) = web_sys::window() {
            on(&window, "pagehide", |loupe, _| loupe.keep_again());
            on(&window, "beforeprint", |loupe, _| loupe.paint_whole(true));
            on(&window, "afterprint", |loupe, _| loupe.paint_whole(false));
            on(&window, "storage", |loupe, event| loupe.follow_storage(&event));
            // A page that comes back from the browser's memory has heard nothing meanwhile.
            on(&window, "pageshow", |loupe, event| loupe.catch_up(&event));
            on(&window, "beforeunload", |loupe, event| {
                loupe.keep_again();
                if loupe.has_unkept() {
                    event.prevent_default();
                }
            });
            if let Ok(Some(query)) = window.match_media("(prefers-color-scheme: dark)") {
                on(&query, "change", |loupe, _| loupe.dress_soon());
            }
            for name in ["resize", "load"] {
                on(&window, name, |loupe, _| {
                    loupe.look_beside();
                    loupe.signals.layout.update(|count| *count += 1);
                });
            }
        }
        let loupe = Rc::downgrade(self);
        listeners.push(Listener::early(&self.host, "click", move |event| {
            if let Some(loupe) = loupe.upgrade() {
                loupe.tap(&event);
            }
        }));
        // What scrolls within the release takes its words along.
        let layout = self.signals.layout;
        listeners.push(Listener::early(&self.host, "scroll", move |_| layout.update(|count| *count += 1)));
        self.listeners.borrow_mut().extend(listeners);
    }

    pub(crate) fn is_on(&self) -> bool {
        self.signals.on.get_untracked()
    }

    /// Whether an event happened on the element or in it.
    fn is_inside(&self, event: &Event) -> bool {
        event.composed_path().includes(&self.host, 0)
    }

    fn is_in_list(&self, event: &Event) -> bool {
        let list = self.shadow.query_selector(".list").ok().flatten();
        list.is_some_and(|list| event.composed_path().includes(&list, 0))
    }

    /// Whether an event happened on the release's text, not on the tool's own controls.
    pub(crate) fn is_in_release(&self, event: &Event) -> bool {
        event.composed_path().get(0).dyn_ref::<Node>().is_some_and(|node| {
            let element = node.dyn_ref::<web_sys::Element>();
            self.host.contains(Some(node)) && !node.is_same_node(Some(&self.host))
                || element.is_some_and(|element| element.get_attribute("part").as_deref() == Some("release"))
        })
    }

    /// Whether a mouse points at nothing on the tool's own page, neither text nor control.
    fn is_beside(&self, event: &PointerEvent) -> bool {
        let target = event.composed_path().get(0).dyn_into::<web_sys::Element>();
        self.is_on()
            && self.is_page()
            && event.pointer_type() == "mouse"
            && target.is_ok_and(|target| {
                target.matches(".room, [data-list=margin] :is(.list, .cards)").unwrap_or(false)
            })
    }

    /// Tags what is selected; with `note`, opens the note of the new annotation.
    pub(crate) fn tag_selection(self: &Rc<Self>, tag: Tag, note: bool) {
        // The browser says late what is selected: a key can be faster.
        self.follow_selection();
        let Some(range) = self.signals.selection.get_untracked() else { return };
        let id = new_id();
        let edit = Edit::Tag { id, range, tagged: Tagged::from(tag), note: String::new() };
        if self.edit_or_tell(edit) {
            self.last_tag.set(tag);
            self.signals.filter.set(Filter::All);
            self.signals.search.set(String::new());
            self.take_in_hand(vec![id]);
            self.say(m::tagged_as(&self.label(tag)));
            self.leave_selection();
            if note {
                self.signals.note.set(Some(id));
            }
            self.name_in_address();
        }
    }

    /// The tag that "Add note" gives: the one used last, if it is offered.
    pub(crate) fn tag_for_note(&self) -> Tag {
        let (last, offered) = (self.last_tag.get(), self.offered());
        offered.contains(&last).then_some(last).or_else(|| offered.first().copied()).unwrap_or(last)
    }

    /// Makes the selection the passage of an annotation.
    pub(crate) fn move_passage(self: &Rc<Self>, id: Id) {
        let Some(range) = self.signals.selection.get_untracked() else { return };
        self.change_end(id, range);
        self.leave_selection();
    }

    /// Gives an annotation another passage.
    pub(crate) fn change_range(self: &Rc<Self>, id: Id, range: Range<CodePoints>) {
        let edit = Edit::Change { id, range: Some(range), tagged: None, note: None };
        if self.edit_or_tell(edit) {
            self.signals.layout.update(|count| *count += 1);
        }
    }

    /// Takes annotations in hand: their cards open, their passages stand out.
    pub(crate) fn take_in_hand(&self, ids: Vec<Id>) {
        if self.signals.in_hand.with_untracked(|hand| *hand != ids) {
            if self.signals.note.get_untracked().is_some_and(|note| !ids.contains(&note)) {
                self.signals.note.set(None);
            }
            if self.signals.linking.get_untracked().is_some_and(|(open, _)| !ids.contains(&open)) {
                self.signals.linking.set(None);
            }
            self.signals.in_hand.set(ids);
            self.paint_in_hand();
        }
    }

    /// A step back or again.
    pub(crate) fn step(self: &Rc<Self>, edit: Edit) {
        let name = {
            let reading = self.reading.borrow();
            if edit == Edit::Undo { reading.undo_name() } else { reading.redo_name() }
        };
        let told = if edit == Edit::Undo { m::undone } else { m::done_again };
        let changed = self.edit(edit, By::Reader).is_ok_and(|changes| !changes.is_empty());
        if let Some(name) = name.filter(|_| changed) {
            self.say(told(&step_label(name)));
            self.signals.layout.update(|count| *count += 1);
        }
    }

    /// Closes the panel; the focus goes back to where it was opened from.
    pub(crate) fn close_panel(&self) {
        let dialog = self.shadow.query_selector("dialog").ok().flatten();
        if let Some(dialog) = dialog.and_then(|dialog| dialog.dyn_into::<web_sys::HtmlDialogElement>().ok()) {
            dialog.close();
        }
        self.signals.panel.set(None);
    }

    /// Puts a sentence where the reader sees it.
    pub(crate) fn notice(&self, sentence: impl Into<String>) {
        self.signals.notice.set(Some(sentence.into()));
    }

    /// A click on a passage takes its annotations in hand, all of them where several lie on top of each other.
    fn click(self: &Rc<Self>, event: Event) {
        let Some(event) = event.dyn_ref::<MouseEvent>() else { return };
        // The second click of a double one selects a word; what is in hand stays.
        if !self.is_on()
            || event.detail() > 1
            || !self.is_in_release(event)
            || self.signals.selection.get_untracked().is_some()
        {
            return;
        }
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        let here = self.annotations_at(x, y);
        if !here.is_empty() {
            self.signals.filter.set(Filter::All);
            self.signals.search.set(String::new());
        }
        self.signals.sheet.set(false);
        self.take_in_hand(here);
    }

    pub(crate) fn annotations_at(&self, x: f64, y: f64) -> Vec<Id> {
        let Some(place) = self.place_at(x, y) else { return Vec::new() };
        let (reading, map) = (self.reading.borrow(), self.map.borrow());
        // The caret stands between two characters: either may be the one that was clicked.
        let before = place.0.checked_sub(1).map(|place| reading.at(CodePoints(place))).unwrap_or_default();
        let mut here = reading.at(place);
        here.extend(before.into_iter().filter(|id| !here.contains(id)).collect::<Vec<_>>());
        here.retain(|id| {
            let range =
                reading.range(*id).and_then(|range| map.dom_range(&self.document, reading.release(), range));
            let Some(rects) = range.and_then(|range| range.get_client_rects()) else { return false };
            (0..rects.length()).filter_map(|nth| rects.item(nth)).any(|rect| {
                (rect.left()..=rect.right()).contains(&x)
                    && (rect.top() - 3.0..=rect.bottom() + 3.0).contains(&y)
            })
        });
        here
    }

    /// The place of the text under a point of the window.
    pub(crate) fn place_at(&self, x: f64, y: f64) -> Option<CodePoints> {
        let document: &CaretDocument = self.document.unchecked_ref();
        let (node, offset) = match document.caret_position_from_point(x, y) {
            Ok(caret) => caret.and_then(|caret| Some((caret.offset_node()?, caret.offset())))?,
            Err(_) => {
                let range = document.caret_range_from_point(x, y).ok()??;
                (range.start_container().ok()?, range.start_offset().ok()?)
            }
        };
        // A control that lies over the text is no place of it.
        if !self.host.contains(Some(&node)) {
            return None;
        }
        let place = self.map.borrow().place(&node, offset)?;
        self.reading.borrow().text().code_points_of_utf16(place)
    }

    fn key(self: &Rc<Self>, event: Event) {
        self.is_middle.set(false);
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        if !self.is_on() || key.is_composing() || key.default_prevented() || is_typing(key) {
            return self.is_onward.set(false);
        }
        self.note_direction(key);
        if key.key() == "Escape" && self.signals.panel.get_untracked().is_none() && self.take_back() {
            return key.prevent_default();
        }
        // With a caret in the text nothing may have the focus; in an article the caret then says what is meant.
        let on_nothing = self.document.active_element().is_none_or(|active| active.local_name() == "body")
            && (self.is_page() || self.selected_passage().is_some());
        if self.signals.panel.get_untracked().is_some() || !(on_nothing || self.is_inside(key)) {
            return;
        }
        let command = key.ctrl_key() || key.meta_key();
        let name = key.key();
        if self.is_in_release(key) && (self.toggle_stepping(key, &name) || self.step_by_key(key)) {
            key.prevent_default();
            return;
        }
        if command && !key.alt_key() {
            let edit = match (name.to_ascii_lowercase().as_str(), key.shift_key()) {
                ("z", false) => Edit::Undo,
                ("z", true) | ("y", false) => Edit::Redo,
                _ => return,
            };
            key.prevent_default();
            self.step(edit);
            return;
        }
        if key.alt_key() || command {
            return;
        }
        let letters = self.signals.keys.get_untracked()
            && (on_nothing || self.is_in_release(key) || self.is_in_list(key));
        if self.is_in_release(key) {
            self.select_mark();
        }
        self.follow_selection();
        let selected = self.signals.selection.get_untracked().is_some();
        match name.as_str() {
            "1" | "2" | "3" if letters && selected => {
                let Some(tag) = self.tag_of_key(&name) else { return };
                self.tag_selection(tag, false);
            }
            "n" | "N" if letters && selected => self.tag_selection(self.tag_for_note(), true),
            "l" | "L" if letters && selected => {
                let Some((with, tag, kind, _)) = self.ways_to_hand().into_iter().next() else { return };
                self.link_selection(with, tag, kind);
            }
            "?" if letters => self.signals.panel.set(Some(Panel::Help)),
            "f" | "F" if letters => self.signals.panel.set(Some(Panel::Find)),
            "Escape" if self.signals.sheet.get_untracked() => {
                self.signals.sheet.set(false);
                self.focus_release();
            }
            "Escape" => {
                if !self.is_in_release(&event) {
                    return;
                }
                let hand = self.signals.in_hand.get_untracked();
                match hand.first() {
                    Some(id) if !selected => {
                        self.focus_card(*id);
                    }
                    _ => return,
                }
            }
            _ => return,
        }
        key.prevent_default();
    }

    /// The tag of a number key; `None` if it is not offered here.
    pub(crate) fn tag_of_key(&self, key: &str) -> Option<Tag> {
        let tag = Tag::ALL.iter().zip(["1", "2", "3"]).find(|(_, name)| *name == key).map(|(tag, _)| *tag)?;
        self.offered().contains(&tag).then_some(tag)
    }

    /// Whether an annotation can only be read here.
    pub(crate) fn is_fixed(&self, id: Id) -> bool {
        self.options().readonly || self.reading.borrow().is_fixed(id)
    }

    /// The tags that a reader is offered.
    pub(crate) fn offered(&self) -> Vec<Tag> {
        self.options().tags.unwrap_or_else(|| self.signals.used.get_untracked())
    }

    /// What a tag is called on this page, within a sentence.
    pub(crate) fn label(&self, tag: Tag) -> String {
        let options = self.options();
        options.label(tag).unwrap_or_else(|| tag.label()).to_owned()
    }

    /// Moves the focus to the card of an annotation; `false` if it has none.
    pub(crate) fn focus_card(&self, id: Id) -> bool {
        let card = self.shadow.get_element_by_id(&format!("a-{id}"));
        card.and_then(|card| card.dyn_into::<HtmlElement>().ok()).is_some_and(|card| card.focus().is_ok())
    }

    /// What has the focus in the list, be it a card or something in one.
    pub(crate) fn focused_in_list(&self) -> Option<HtmlElement> {
        let active = self.shadow.active_element()?;
        let is_in_card = active.closest(".card").is_ok_and(|card| card.is_some());
        active.dyn_into().ok().filter(|_| is_in_card)
    }

    /// Gives the focus back to what had it, where nothing has it now, on the page either.
    pub(crate) fn keep_focus(&self, focused: Option<&HtmlElement>) {
        let body = self.document.body().map(web_sys::Element::from);
        let has_none = self.document.active_element().is_none_or(|active| Some(active) == body);
        if let Some(focused) = focused.filter(|one| has_none && one.is_connected()) {
            focus_still(focused);
        }
    }

    /// Puts the caret at the beginning of the text, unless it is there already: from here Shift and the arrow keys select.
    pub(crate) fn bring_caret(&self) {
        let Ok(Some(selection)) = self.document.get_selection() else { return };
        let is_inside = selection.anchor_node().is_some_and(|node| self.host.contains(Some(&node)));
        let map = self.map.borrow();
        if let Some(first) = map.first().filter(|_| !is_inside) {
            let _ = selection.collapse_with_offset(Some(first), 0);
        }
    }

    /// Moves the focus to the button by which the loupe is taken up.
    pub(crate) fn focus_launcher(&self) {
        self.focus_control(".launcher button");
    }

    /// Moves the focus to the button of the menu in which the language is chosen.
    pub(crate) fn focus_language(&self) {
        self.focus_control(".narrow > button");
    }

    fn focus_control(&self, selector: &str) {
        let control = self.shadow.query_selector(selector).ok().flatten();
        if let Some(control) = control.and_then(|control| control.dyn_into::<HtmlElement>().ok()) {
            focus_still(&control);
        }
    }

    /// Moves the focus to the release.
    pub(crate) fn focus_release(&self) {
        if let Ok(Some(release)) = self.shadow.query_selector("[part=release]")
            && let Some(release) = release.dyn_ref::<HtmlElement>()
        {
            focus_still(release);
        }
    }

    /// Brings the passage of an annotation on screen, and the focus to the release.
    pub(crate) fn go_to_passage(&self, id: Id) {
        self.take_in_hand(vec![id]);
        let anchor = self.reading.borrow().anchor(id);
        let place = match anchor {
            Anchor::Ambiguous(places) => places.first().copied(),
            anchor => anchor.range(),
        };
        match place {
            Some(place) => self.go_to_place(place),
            None => self.say(notices::no_place_in_the_text()),
        }
    }

    /// Brings a place of the text on screen, and the focus to the release.
    pub(crate) fn go_to_place(&self, place: Range<CodePoints>) {
        self.signals.sheet.set(false);
        let range = {
            let (reading, map) = (self.reading.borrow(), self.map.borrow());
            map.dom_range(&self.document, reading.release(), place)
        };
        let Some(range) = range else { return };
        self.focus_release();
        if let Ok(Some(selection)) = self.document.get_selection()
            && let (Ok(node), Ok(offset)) = (range.start_container(), range.start_offset())
        {
            // The caret goes along: Shift and the arrow keys select from here.
            let _ = selection.collapse_with_offset(Some(&node), offset);
        }
        self.scroll_to(&range);
    }

    /// Shows a place of the text where the passage in hand may be.
    pub(crate) fn show_place(&self, place: Range<CodePoints>) {
        let range = {
            let (reading, map) = (self.reading.borrow(), self.map.borrow());
            map.dom_range(&self.document, reading.release(), place)
        };
        if let Some(range) = range {
            self.scroll_to(&range);
        }
    }

    fn scroll_to(&self, range: &web_sys::Range) {
        let Some(window) = web_sys::window() else { return };
        let rect = range.get_bounding_client_rect();
        let height = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(600.0);
        if rect.top() < height * 0.15 || rect.bottom() > height * 0.6 {
            let still = window.match_media("(prefers-reduced-motion: reduce)").ok().flatten();
            let still = still.is_some_and(|query| query.matches());
            let options = web_sys::ScrollToOptions::new();
            options.set_top(window.scroll_y().unwrap_or(0.0) + rect.top() - height * 0.3);
            options.set_behavior(if still {
                web_sys::ScrollBehavior::Instant
            } else {
                web_sys::ScrollBehavior::Smooth
            });
            window.scroll_to_with_scroll_to_options(&options);
        }
    }
}

/// Moves the focus, and scrolls nothing.
pub(crate) fn focus_still(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Whether a key goes into a field in which somebody types.
pub(crate) fn is_typing(event: &Event) -> bool {
    event.composed_path().get(0).dyn_ref::<HtmlElement>().is_some_and(|element| {
        matches!(&*element.local_name(), "input" | "textarea" | "select") || element.is_content_editable()
    })
}

/// What a step did, in the words of the undo button.
pub(crate) fn step_label(name: StepName) -> String {
    match name {
        StepName::Tag(tag) => m::tag_as(tag.name()),
        StepName::Retag(tag) => m::change_tag_to(tag.name()),
        StepName::Note => m::edit_note().to_owned(),
        StepName::Passage => m::change_passage().to_owned(),
        StepName::Attributes => m::change_attributes().to_owned(),
        StepName::Delete(tag) => m::delete(tag.name()),
        StepName::DeleteAll => m::delete_this_reading().to_owned(),
        StepName::Name => m::name_a_source().to_owned(),
        StepName::Link => m::link().to_owned(),
        StepName::Unlink => m::unlink().to_owned(),
        StepName::TakeOver(tag) => m::take_over(tag.name()),
        StepName::Merge => m::import().to_owned(),
    }
}
