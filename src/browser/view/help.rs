//! The panel "Help": what each tag means, and the keys.

use leptos::ev;
use leptos::prelude::*;

use crate::browser::signals::{Handle, Panel};
use crate::browser::view::element as html;
use crate::browser::view::{button, guidance};
use crate::messages::{choosing, help as m};
use crate::tag::Tag;

/// The keys, each with what it does.
fn keys(is_page: bool) -> Vec<(&'static str, &'static str)> {
    let mut keys = vec![
        ("1  2  3", m::does_tag()),
        ("N", m::does_note()),
        ("L", m::does_link()),
        (m::enter(), m::does_step_through()),
        (m::arrows(), m::does_step()),
        (m::home_and_page_down(), m::does_leap()),
        ("F", m::does_find()),
        (m::shift_arrows(), m::does_select()),
        (m::escape(), m::does_leave()),
        ("↑  ↓", m::does_go_along()),
        (m::enter(), m::does_take_in_hand()),
        ("G", m::does_go()),
        (m::delete(), m::does_delete()),
        (m::control_z(), m::does_undo()),
        (m::control_shift_z(), m::does_redo()),
    ];
    // What is copied is opened on the tool's own page alone.
    keys.extend(is_page.then(|| (m::control_v(), m::does_open())));
    keys.push(("?", m::does_help()));
    keys
}

pub(crate) fn help(handle: Handle) -> AnyView {
    let signals = handle.signals;
    html::div()
        .class("help")
        .child((
            html::dl().class("meanings").child(
                Tag::ALL
                    .iter()
                    .map(|&tag| {
                        let (is, mark) = guidance::meaning(tag);
                        html::div()
                            .attr("data-tag", tag.name())
                            .child((html::dt().child(meant(handle, tag)), html::dd().child((is, " ", mark))))
                    })
                    .collect::<Vec<_>>(),
            ),
            may_choose(handle).then(|| html::p().class("small").child(m::ticked_are_offered())),
            html::h3().child(m::keys()),
            html::dl().class("keys").child(
                keys(handle.with(|loupe| loupe.is_page()))
                    .into_iter()
                    .map(|(key, does)| {
                        html::div().child((html::dt().child(html::kbd().child(key)), html::dd().child(does)))
                    })
                    .collect::<Vec<_>>(),
            ),
            (!handle.is_readonly()).then(|| {
                html::div().child((
                    html::h3().child(choosing::without_dragging()),
                    html::p().child(choosing::ways_without_dragging()),
                ))
            }),
            html::label().class("choice").child((
                html::input().attr("type", "checkbox").flag("checked", move || signals.keys.get()).on(
                    ev::change,
                    move |event| {
                        let on = event_target_checked(&event);
                        handle.with(|loupe| loupe.set_keys(on));
                    },
                ),
                html::span().child(m::one_letter_keys()),
            )),
            html::p().class("small").child(m::stays_here()),
            button::plain(m::kept_on_this_device(), move || signals.panel.set(Some(Panel::Kept))),
        ))
        .into_any()
}

/// Whether the page leaves it to the reader which tags are offered.
fn may_choose(handle: Handle) -> bool {
    handle.signals.options.with_untracked(|options| options.tags.is_none() && !options.readonly)
}

/// A tag with its name; where the page leaves it to the reader, with a box that says whether the reader uses it.
fn meant(handle: Handle, tag: Tag) -> AnyView {
    let name = html::span().class("tag").child(handle.label(tag));
    if !may_choose(handle) {
        return name.into_any();
    }
    html::label()
        .class("choice")
        .child((
            html::input()
                .attr("type", "checkbox")
                .attr("title", m::offer_this_tag())
                .flag("checked", move || handle.signals.used.with(|used| used.contains(&tag)))
                .on(ev::change, move |event| {
                    let on = event_target_checked(&event);
                    handle.with(|loupe| loupe.set_used(tag, on));
                }),
            name,
        ))
        .into_any()
}
