//! Elements, all of one type.
//!
//! Leptos gives every element, attribute and child a type of its own, and the compiler writes code for each: this
//! view weighed 120 kB more in brotli that way. Here an element is a name with a list of attributes and a list of
//! children, live values are boxed, and Leptos's code for them is there once.

use std::rc::Rc;

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute as _};
use leptos::attr::custom::custom_attribute;
use leptos::ev::EventDescriptor;
use leptos::html::{Custom, custom};
use leptos::prelude::*;
use leptos::tachys::html::directive::directive;
use leptos::tachys::html::event::on;
use leptos::tachys::html::node_ref::node_ref;
use leptos::tachys::html::property::prop;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement};

use crate::browser::turns::{OnceAFrame, follow};

/// A view that changes: it is asked again whenever a signal that it read has changed.
type Live<T> = Box<dyn FnMut() -> T + Send>;

/// Attributes by their names; one without a value is not there.
type Attributes = Vec<(&'static str, Option<String>)>;

/// An element that is being put together.
pub(crate) struct Element {
    name: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

macro_rules! elements {
    ($($name:ident)+) => {
        $(pub(crate) const fn $name() -> Element { Element::new(stringify!($name)) })+
    };
}
elements! {
    aside b blockquote button caption dd details dialog div del dl dt form h2 h3 input kbd label li ol option p section
    select slot span summary table tbody td textarea th thead tr ul
}

impl Element {
    const fn new(name: &'static str) -> Self {
        Self { name, attributes: Vec::new(), children: Vec::new() }
    }

    pub(crate) fn class(self, names: &'static str) -> Self {
        self.attr("class", names)
    }

    pub(crate) fn attr(mut self, name: &'static str, value: impl Value) -> Self {
        self.attributes.extend(value.attribute(name));
        self
    }

    /// Sets several attributes that follow the same signals, those without a value being taken away: all of them are
    /// followed as one.
    pub(crate) fn attrs(mut self, values: impl Fn() -> Attributes + 'static) -> Self {
        let values: Box<dyn Fn() -> Attributes> = Box::new(values);
        let values = Rc::new(values);
        let follow_on = move |element: web_sys::Element, _: ()| {
            let (values, mut before) = (Rc::clone(&values), Vec::new());
            follow(move || {
                let now = values();
                for (name, value) in now.iter().filter(|one| !before.contains(*one)) {
                    let _ = match value {
                        Some(value) => element.set_attribute(name, value),
                        None => element.remove_attribute(name),
                    };
                }
                before = now;
            });
        };
        self.attributes.push(directive(follow_on, ()).into_any_attr());
        self
    }

    /// Sets a property of the element, live.
    pub(crate) fn prop(mut self, name: &'static str, value: impl Fn() -> String + Send + 'static) -> Self {
        let value: Live<String> = Box::new(value);
        self.attributes.push(prop(name, value).into_any_attr());
        self
    }

    /// Sets a property that is true or not, live: whether a box is ticked, whether an option is selected.
    pub(crate) fn flag(mut self, name: &'static str, value: impl Fn() -> bool + Send + 'static) -> Self {
        let value: Live<bool> = Box::new(value);
        self.attributes.push(prop(name, value).into_any_attr());
        self
    }

    pub(crate) fn on<D>(mut self, event: D, mut act: impl FnMut(D::EventType) + 'static) -> Self
    where
        D: EventDescriptor,
        D::EventType: JsCast,
    {
        let act: Box<dyn FnMut(Event)> = Box::new(move |event: Event| act(event.unchecked_into()));
        let event = leptos::ev::Custom::<Event>::new(event.name());
        self.attributes.push(on(event, act).into_any_attr());
        self
    }

    /// Hands the element over once it is there.
    pub(crate) fn built(mut self, act: impl FnOnce(HtmlElement) + 'static) -> Self {
        let reference = NodeRef::<Custom<&'static str>>::new();
        let act: Box<dyn FnOnce(HtmlElement)> = Box::new(act);
        reference.on_load(act);
        self.attributes.push(node_ref(reference).into_any_attr());
        self
    }

    /// Sets a property of the element's style, live: a `style` attribute would be refused by a strict policy.
    pub(crate) fn style(self, name: &'static str, value: impl Fn() -> String + 'static) -> Self {
        self.following(move |element| {
            let _ = element.style().set_property(name, &value());
        })
    }

    /// Does something with the element once it is there, and again whenever a signal has changed that was read for it.
    pub(crate) fn following(self, act: impl Fn(&HtmlElement) + 'static) -> Self {
        let act: Box<dyn Fn(&HtmlElement)> = Box::new(act);
        self.built(move |element| follow(move || act(&element)))
    }

    /// Draws on the element in the frame after a signal has changed that `track` reads.
    pub(crate) fn drawn(self, track: impl Fn() + 'static, draw: impl Fn(&HtmlElement) + 'static) -> Self {
        let track: Box<dyn Fn()> = Box::new(track);
        let draw: Box<dyn Fn(&HtmlElement)> = Box::new(draw);
        self.built(move |element| {
            let drawing = OnceAFrame::new(move || draw(&element));
            follow(move || {
                track();
                drawing.ask();
            });
        })
    }

    /// Puts the element above all of the page while that is so: a page may transform what is around it, which holds what
    /// is fixed, or stack something over it. Where the browser has no popovers it stands where it is.
    pub(crate) fn on_top(self, is_on_top: impl Fn() -> bool + 'static) -> Self {
        self.following(move |element| {
            let (element, up) = (element.clone(), is_on_top());
            // An element can only be raised once it is in the page.
            let raise: Box<dyn FnOnce()> = Box::new(move || raise(&element, up));
            queue_microtask(raise);
        })
    }

    pub(crate) fn child(mut self, child: impl Child) -> Self {
        child.join(&mut self.children);
        self
    }

    pub(crate) fn into_any(self) -> AnyView {
        custom(self.name).add_any_attr(self.attributes).child(self.children).into_any()
    }
}

/// A share of a whole as a length for a style, in tenths of a percent: to write numbers with decimals weighs 9 kB.
pub(crate) fn share(share: f64) -> String {
    let tenths = (share.clamp(0.0, 1.0) * 1000.0) as u32;
    format!("{}.{}%", tenths / 10, tenths % 10)
}

fn raise(element: &HtmlElement, up: bool) {
    let call = |name: &str| {
        let act = js_sys::Reflect::get(element, &name.into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
        act.call0(element).ok()
    };
    if up {
        let _ = element.set_attribute("popover", "manual");
        call("showPopover");
    } else if element.has_attribute("popover") {
        call("hidePopover");
        let _ = element.remove_attribute("popover");
    }
}

/// What an attribute can be: words, nothing, or either of them live.
pub(crate) trait Value {
    fn attribute(self, name: &'static str) -> Option<AnyAttribute>;
}

/// What a live attribute can give.
pub(crate) trait Words {
    fn words(self) -> Option<String>;
}

impl Words for &'static str {
    fn words(self) -> Option<String> {
        Some(self.to_owned())
    }
}
impl Words for String {
    fn words(self) -> Option<String> {
        Some(self)
    }
}
impl Words for Option<String> {
    fn words(self) -> Option<String> {
        self
    }
}
impl Words for Option<&'static str> {
    fn words(self) -> Option<String> {
        self.map(ToOwned::to_owned)
    }
}

fn fixed(name: &'static str, words: Option<String>) -> Option<AnyAttribute> {
    words.map(|words| custom_attribute(name, words).into_any_attr())
}

fn live(name: &'static str, words: Live<Option<String>>) -> AnyAttribute {
    custom_attribute(name, words).into_any_attr()
}

impl Value for &'static str {
    fn attribute(self, name: &'static str) -> Option<AnyAttribute> {
        fixed(name, self.words())
    }
}
impl Value for String {
    fn attribute(self, name: &'static str) -> Option<AnyAttribute> {
        fixed(name, self.words())
    }
}
impl Value for Option<String> {
    fn attribute(self, name: &'static str) -> Option<AnyAttribute> {
        fixed(name, self)
    }
}
impl<F: Fn() -> W + Send + 'static, W: Words> Value for F {
    fn attribute(self, name: &'static str) -> Option<AnyAttribute> {
        Some(live(name, Box::new(move || self().words())))
    }
}

/// What can stand in an element: text, elements, several of them, or any of these live.
pub(crate) trait Child {
    fn join(self, children: &mut Vec<AnyView>);

    fn view(self) -> AnyView
    where
        Self: Sized,
    {
        let mut children = Vec::new();
        self.join(&mut children);
        match (children.pop(), children.is_empty()) {
            (Some(only), true) => only,
            (last, _) => {
                children.extend(last);
                children.into_any()
            }
        }
    }
}

impl Child for AnyView {
    fn join(self, children: &mut Vec<AnyView>) {
        children.push(self);
    }
}
impl Child for Element {
    fn join(self, children: &mut Vec<AnyView>) {
        children.push(self.into_any());
    }
}
impl Child for &'static str {
    fn join(self, children: &mut Vec<AnyView>) {
        self.to_owned().join(children);
    }
}
impl Child for String {
    fn join(self, children: &mut Vec<AnyView>) {
        children.push(IntoAny::into_any(self));
    }
}
impl<C: Child> Child for Option<C> {
    fn join(self, children: &mut Vec<AnyView>) {
        if let Some(child) = self {
            child.join(children);
        }
    }
}
impl<C: Child> Child for Vec<C> {
    fn join(self, children: &mut Vec<AnyView>) {
        for child in self {
            child.join(children);
        }
    }
}
impl<F: Fn() -> C + Send + 'static, C: Child> Child for F {
    fn join(self, children: &mut Vec<AnyView>) {
        let view: Live<AnyView> = Box::new(move || self().view());
        children.push(IntoAny::into_any(view));
    }
}

macro_rules! several {
    ($($name:ident)+) => {
        impl<$($name: Child),+> Child for ($($name,)+) {
            fn join(self, children: &mut Vec<AnyView>) {
                #[allow(non_snake_case, reason = "each child is named as its type")]
                let ($($name,)+) = self;
                $($name.join(children);)+
            }
        }
    };
}
several! { A B }
several! { A B C }
several! { A B C D }
several! { A B C D F }
several! { A B C D F G }
several! { A B C D F G H }
several! { A B C D F G H I }
