//! What more can be said of an annotation: its attributes, as menus.

use leptos::ev;
use leptos::prelude::*;

use crate::annotation::Id;
use crate::browser::signals::Handle;
use crate::browser::view::element as html;
use crate::browser::view::{button, guidance};
use crate::messages::tags as m;
use crate::reading::Edit;
use crate::tag::{Choice, Tag, choices, label_of};

pub(crate) fn attributes(handle: Handle, id: Id, tag: Tag) -> AnyView {
    html::div()
        .class("more")
        .attr("role", "group")
        .attr("aria-label", m::attributes())
        .child((
            (tag == Tag::Source).then(|| name(handle, id)),
            choices(tag).into_iter().map(|choice| menu(handle, id, tag, choice)).collect::<Vec<_>>(),
            (tag == Tag::Claim).then(|| cue(handle, id)),
            guidance::guidance(handle, tag, Some(id)),
        ))
        .into_any()
}

/// The value that an attribute has now.
fn value_of(handle: Handle, id: Id, name: &'static str) -> String {
    handle.signals.changes.track();
    let value = handle.with(|loupe| {
        let reading = loupe.reading.borrow();
        let attributes = reading.get(id).map(|one| one.tagged.attributes()).unwrap_or_default();
        attributes.into_iter().find(|(one, _)| *one == name).map(|(_, value)| value.to_owned())
    });
    value.unwrap_or_default()
}

fn menu(handle: Handle, id: Id, tag: Tag, choice: Choice) -> AnyView {
    let Choice { name, title, values } = choice;
    let value = Memo::new(move |_| value_of(handle, id, name));
    let option = move |value_of_option: &'static str, words: String| {
        html::option()
            .attr("value", value_of_option)
            .flag("selected", move || value.get() == value_of_option)
            .child(words)
    };
    let values = values.into_iter().map(|(value, meaning)| {
        let meaning = meaning.strip_suffix('.').unwrap_or(meaning);
        option(value, m::value(label_of(tag, name, value), meaning))
    });
    let options: Vec<_> = [option("", m::not_said().to_owned())].into_iter().chain(values).collect();
    html::label()
        .class("attribute")
        .child((
            html::span().child(title),
            html::select()
                .attr("data-empty", move || value.with(String::is_empty).then_some(""))
                .on(ev::change, move |event| {
                    let value = event_target_value(&event);
                    let value = Some(value.as_str()).filter(|value| !value.is_empty());
                    handle.with(|loupe| {
                        // The values are those of the menu, so none is refused.
                        loupe.set(id, |tagged| {
                            let _ = tagged.set(name, value);
                        });
                    });
                })
                .child(options),
        ))
        .into_any()
}

/// The name of a source: every keystroke is kept.
fn name(handle: Handle, id: Id) -> AnyView {
    html::label()
        .class("attribute")
        .child((
            html::span().child(m::name_of_this_source()),
            html::input()
                .attr("type", "text")
                .attr("autocomplete", "off")
                .attr("dir", "auto")
                .attr("placeholder", m::one_name())
                .prop("value", move || value_of(handle, id, "name"))
                .on(ev::input, move |event| {
                    let name = event_target_value(&event);
                    handle.with(|loupe| loupe.edit_or_tell(Edit::Name { source: id, name }));
                })
                .on(ev::blur, move |_| handle.with(|loupe| loupe.reading.borrow_mut().end_typing()))
                .on(ev::keydown, move |event| {
                    if matches!(event.key().as_str(), "Enter" | "Escape") {
                        event.stop_propagation();
                        handle.with(|loupe| loupe.focus_card(id));
                    }
                }),
        ))
        .into_any()
}

/// The words that report a claim.
fn cue(handle: Handle, id: Id) -> AnyView {
    let words = Memo::new(move |_| {
        handle.signals.changes.track();
        handle.with(|loupe| {
            let reading = loupe.reading.borrow();
            let cue = reading.get(id).and_then(|one| one.tagged.cue())?;
            let now = reading.lands(cue).range().and_then(|range| reading.text().slice(range));
            Some(now.unwrap_or(&cue.quote).to_owned())
        })
    });
    let forget = move || {
        handle.with(|loupe| {
            loupe.set(id, |tagged| {
                if let crate::tag::Tagged::Claim(claim) = tagged {
                    claim.cue = None;
                }
            });
            loupe.focus_card(id);
        });
    };
    html::div()
        .class("attribute")
        .child((html::span().child(m::cue()), move || match words.get() {
            Some(words) => html::div()
                .class("cue")
                .child((
                    html::span().class("words").attr("dir", "auto").child(m::quoted(&words)),
                    button::quiet(m::remove_the_cue(), forget),
                ))
                .into_any(),
            None => html::span().class("hint").child(m::select_the_cue()).into_any(),
        }))
        .into_any()
}
