//! Pictures of the reading, built node by node, so that words of a release can be nothing else.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Document, Element, Event, HtmlElement, KeyboardEvent};

use crate::browser::gestures::focus_still;
use crate::browser::signals::Handle;
use crate::browser::view::element as html;
use crate::filter::Filter;
use crate::picture::{Node, Picture, Target};
use crate::text::Range;

/// What a node of a picture that leads somewhere has: its place among them.
const LEADS: &str = "data-leads";

/// A picture, drawn anew whenever a signal that `picture` reads has changed. What leads somewhere is one stop of the Tab
/// key, and the arrow keys go along it.
pub(crate) fn drawing(handle: Handle, picture: impl Fn() -> Option<Picture> + 'static) -> html::Element {
    let drawn = Rc::new(Drawn::default());
    let (redraw, clicked, pressed) = (Rc::clone(&drawn), Rc::clone(&drawn), Rc::clone(&drawn));
    let focused = drawn;
    html::div()
        .class("picture")
        .built(move |host| {
            Effect::new(move |_| {
                if let Some(picture) = picture() {
                    redraw.draw(&host, picture);
                }
            });
        })
        .on(ev::click, move |event| {
            if let Some((nth, _)) = led(&event) {
                clicked.follow(handle, nth);
            }
        })
        .on(ev::keydown, move |event| pressed.key(handle, &event))
        .on(ev::pointerover, |event| Drawn::light(&event))
        .on(ev::pointerleave, |event| Drawn::light(&event))
        .on(ev::focusout, |event| Drawn::light(&event))
        .on(ev::focusin, move |event| {
            if let Some((nth, _)) = led(&event) {
                focused.stop(nth);
            }
            Drawn::light(&event);
        })
}

/// How many elements are built at once: in a frame's time, about, and more than a screen shows. The rest of a large
/// picture follows frame by frame; it has its whole size from the beginning.
const AT_ONCE: u32 = 600;

/// A picture as it is drawn now.
#[derive(Default)]
struct Drawn {
    targets: RefCell<Vec<Target>>,
    /// The nodes that lead to them.
    leads: RefCell<Vec<Element>>,
    /// Which of them the Tab key stops at.
    stop: Cell<usize>,
    /// What is still to be built, each in its element.
    waiting: RefCell<VecDeque<(Element, Node)>>,
    /// Whether that is on its way.
    is_building: Cell<bool>,
}

impl Drawn {
    fn draw(self: &Rc<Self>, host: &HtmlElement, picture: Picture) {
        let Some(document) = host.owner_document() else { return };
        let had_focus = host.query_selector(":focus").is_ok_and(|focused| focused.is_some());
        self.targets.borrow_mut().clear();
        self.leads.borrow_mut().clear();
        let Some(svg) = element(&document, "svg") else { return };
        let (width, height) = (picture.width.to_string(), picture.height.to_string());
        for (name, value) in [
            ("class", picture.name),
            ("role", "group"),
            ("aria-label", &picture.title),
            ("width", &width),
            ("height", &height),
            ("viewBox", &["0 0 ", &width, " ", &height].concat()),
        ] {
            let _ = svg.set_attribute(name, value);
        }
        self.waiting.replace(picture.nodes.into_iter().map(|node| (svg.clone(), node)).collect());
        self.build_some(&document);
        host.replace_children_with_node_1(&svg);
        let stop = self.stop.get().min(self.leads.borrow().len().saturating_sub(1));
        self.stop(stop);
        if had_focus {
            self.focus(stop);
        }
        if !self.is_building.replace(true) {
            self.go_on(document);
        }
    }

    /// Builds the rest, frame by frame.
    fn go_on(self: &Rc<Self>, document: Document) {
        let drawn = Rc::clone(self);
        if self.waiting.borrow().is_empty() {
            self.is_building.set(false);
            return;
        }
        request_animation_frame(move || {
            drawn.build_some(&document);
            drawn.go_on(document);
        });
    }

    fn build_some(&self, document: &Document) {
        for _ in 0..AT_ONCE {
            let next = self.waiting.borrow_mut().pop_front();
            let Some((parent, node)) = next else { return };
            self.build(document, &parent, node);
        }
    }

    /// Builds one element; those in it are built next.
    fn build(&self, document: &Document, parent: &Element, node: Node) {
        let Some(built) = element(document, node.name) else { return };
        for (name, value) in &node.attributes {
            // Colours are of the class here, as the theme has them.
            if !matches!(*name, "fill" | "stroke") {
                let _ = built.set_attribute(name, value);
            }
        }
        if let Some(target) = node.leads_to {
            let nth = self.targets.borrow().len();
            let _ = built.set_attribute(LEADS, &nth.to_string());
            let _ = built.set_attribute("role", "link");
            let _ = built.set_attribute("tabindex", "-1");
            self.targets.borrow_mut().push(target);
            self.leads.borrow_mut().push(built.clone());
        }
        if !node.text.is_empty() {
            built.set_text_content(Some(&node.text));
        }
        let _ = parent.append_child(&built);
        let mut waiting = self.waiting.borrow_mut();
        for child in node.children.into_iter().rev() {
            waiting.push_front((built.clone(), child));
        }
    }

    /// Makes a node the stop of the Tab key.
    fn stop(&self, nth: usize) {
        let leads = self.leads.borrow();
        for (one, stops) in [(self.stop.replace(nth), "-1"), (nth, "0")] {
            if let Some(lead) = leads.get(one) {
                let _ = lead.set_attribute("tabindex", stops);
            }
        }
    }

    fn focus(&self, nth: usize) {
        let lead = self.leads.borrow().get(nth).cloned();
        if let Some(lead) = lead {
            self.stop(nth);
            // Elements of SVG take the focus as those of HTML do.
            focus_still(lead.unchecked_ref());
            lead.scroll_into_view_with_scroll_into_view_options(&nearest());
        }
    }

    fn key(&self, handle: Handle, event: &KeyboardEvent) {
        let Some((nth, _)) = led(event) else { return };
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let last = self.leads.borrow().len().saturating_sub(1);
        match event.key().as_str() {
            "ArrowDown" | "ArrowRight" => self.focus((nth + 1).min(last)),
            "ArrowUp" | "ArrowLeft" => self.focus(nth.saturating_sub(1)),
            "Home" => self.focus(0),
            "End" => self.focus(last),
            "Enter" | " " => self.follow(handle, nth),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    }

    fn follow(&self, handle: Handle, nth: usize) {
        let target = self.targets.borrow().get(nth).copied();
        if let Some(target) = target {
            self.stop(nth);
            lead(handle, target);
        }
    }

    /// Lights the lines from and to what the pointer or the focus is on: among many they are hard to follow.
    fn light(event: &Event) {
        let Some(picture) = event.current_target().and_then(|host| host.dyn_into::<Element>().ok()) else {
            return;
        };
        each(&picture, "[data-lit]", |lit| lit.remove_attribute("data-lit"));
        let lead = led(event).map(|(_, lead)| lead);
        // What is cut off in a picture, or too small for words, is read when the pointer rests on it.
        if let Some(lead) =
            lead.as_ref().filter(|lead| lead.query_selector("title").is_ok_and(|title| title.is_none()))
            && let Some(title) = lead.owner_document().and_then(|document| element(&document, "title"))
        {
            title.set_text_content(lead.get_attribute("aria-label").as_deref());
            let _ = lead.prepend_with_node_1(&title);
        }
        let number = lead.and_then(|lead| lead.get_attribute("data-number"));
        if let Some(number) = number.filter(|_| !matches!(&*event.type_(), "pointerleave" | "focusout")) {
            let lines = ["[data-from=\"", &number, "\"], [data-to=\"", &number, "\"]"].concat();
            each(&picture, &lines, |line| line.set_attribute("data-lit", ""));
        }
    }
}

fn each(within: &Element, selector: &str, act: impl Fn(&Element) -> Result<(), JsValue>) {
    let Ok(found) = within.query_selector_all(selector) else { return };
    for nth in 0..found.length() {
        if let Some(one) = found.get(nth).and_then(|one| one.dyn_into::<Element>().ok()) {
            let _ = act(&one);
        }
    }
}

/// Goes where a node of a picture leads.
pub(crate) fn lead(handle: Handle, target: Target) {
    handle.with(|loupe| {
        loupe.close_panel();
        // Its card is to be there, too.
        loupe.signals.filter.set(Filter::All);
        loupe.signals.search.set(String::new());
        match target {
            Target::Annotation(id) => loupe.go_to_passage(id),
            Target::Place(place) => {
                if let Some(range) = Range::new(place, place.plus(1)) {
                    loupe.go_to_place(range);
                }
            }
        }
    });
}

/// The node of a picture that an event is about, if it leads somewhere, and its place among these.
fn led(event: &Event) -> Option<(usize, Element)> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let lead = target.closest("[data-leads]").ok()??;
    Some((lead.get_attribute(LEADS)?.parse().ok()?, lead))
}

/// An element of SVG.
pub(crate) fn element(document: &Document, name: &str) -> Option<Element> {
    document.create_element_ns(Some("http://www.w3.org/2000/svg"), name).ok()
}

fn nearest() -> web_sys::ScrollIntoViewOptions {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    options
}
