//! The buttons, in the few shapes there are.

use leptos::ev;
use leptos::prelude::*;

use crate::browser::view::element as html;

/// A button without a border, named by its text.
pub(crate) fn quiet(name: &'static str, act: impl Fn() + 'static) -> AnyView {
    shaped("quiet", name, act)
}

/// A button with a border, named by its text.
pub(crate) fn plain(name: &'static str, act: impl Fn() + 'static) -> AnyView {
    shaped("plain", name, act)
}

/// The one button of a panel that does what the panel is for.
pub(crate) fn main(name: &'static str, act: impl Fn() + 'static) -> AnyView {
    shaped("main", name, act)
}

fn shaped(shape: &'static str, name: &'static str, act: impl Fn() + 'static) -> AnyView {
    html::button().attr("type", "button").class(shape).on(ev::click, move |_| act()).child(name).into_any()
}
