//! One annotation in the list.

use std::rc::Rc;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlElement, HtmlTextAreaElement, KeyboardEvent};

use crate::analysis::{Sources, words};
use crate::annotation::{Annotation, Id};
use crate::browser::gestures::{focus_still, is_typing};
use crate::browser::loupe::Loupe;
use crate::browser::signals::{Handle, label};
use crate::browser::turns::next_frame;
use crate::browser::view::astray::{Astray, astray};
use crate::browser::view::attributes::attributes;
use crate::browser::view::button;
use crate::browser::view::element as html;
use crate::browser::view::links::{self, Linked};
use crate::browser::view::list;
use crate::messages::card as m;
use crate::reading::{Edit, Reading};
use crate::tag::{Tag, Tagged, label_of};
use crate::word::{Direction, End};

/// What a card shows of its annotation.
#[derive(Clone, PartialEq, Default)]
struct Shown {
    tag: Option<Tag>,
    face: Face,
    astray: Astray,
    attributes: Vec<String>,
    note: String,
    links: Vec<Linked>,
    /// Whether the reader can change it.
    can_change: bool,
}

/// What an annotation is, and what is said in it.
#[derive(Clone, PartialEq, Default)]
struct Face {
    /// What the tag is called on this page.
    label: String,
    /// What a source is called and how often it is mentioned, where that is not in its words.
    source: Option<String>,
    /// That it does not stand where it stood.
    astray: Option<&'static str>,
    /// What is to be known of where it comes from.
    origin: &'static str,
    quote: String,
}

impl Shown {
    fn of(loupe: &Loupe, id: Id) -> Self {
        let reading = loupe.reading.borrow();
        let Some(annotation) = reading.get(id) else { return Self::default() };
        let (label, readonly) = loupe
            .signals
            .options
            .with_untracked(|options| (label(options, annotation.tag()), options.readonly));
        let astray = Astray::of(&reading, id);
        Self {
            tag: Some(annotation.tag()),
            face: Face {
                label,
                source: source_of(&reading, &loupe.sources(), annotation),
                astray: astray.label(),
                origin: match (reading.frozen(id), annotation.copy_of) {
                    _ if reading.is_supplied(id) => m::from_this_page(),
                    (Some(_), _) => m::made_by_a_newer_version(),
                    (None, Some(_)) => m::a_copy(),
                    (None, None) => "",
                },
                quote: words(&reading, annotation).to_owned(),
            },
            astray,
            attributes: annotation
                .tagged
                .attributes()
                .into_iter()
                .filter(|(name, _)| *name != "name")
                .map(|(name, value)| label_of(annotation.tag(), name, value).to_owned())
                .chain(annotation.tagged.cue().map(|cue| m::cue(&cue.quote)))
                .collect(),
            note: annotation.note.clone(),
            links: Linked::of(&reading, &loupe.sources(), id),
            can_change: !readonly && !reading.is_fixed(id),
        }
    }
}

/// What the card of a mention says of its source.
fn source_of(reading: &Reading, sources: &Sources, mention: &Annotation) -> Option<String> {
    let source = sources.mentioned(mention.id)?;
    let count = source.mentions.len();
    let name = (source.name != words(reading, mention)).then_some(source.name.as_str());
    match (name, count) {
        (None, 1) => None,
        (Some(name), 1) => Some(name.to_owned()),
        (Some(name), count) => Some(m::named_mentions(name, count)),
        (None, count) => Some(m::mentions(count)),
    }
}

/// The card of the annotation `id`, one of those in `built`.
///
/// Few things follow signals, since cards are built while a reader waits, and what follows a signal costs more than an element.
/// But each follows no more than it shows: what is built anew loses the focus, a selection, and how far it was scrolled.
pub(crate) fn card(handle: Handle, id: Id, built: RwSignal<Vec<list::Place>>) -> AnyView {
    let count = RwSignal::new(0_u32);
    handle.with(|loupe| {
        loupe.cards.borrow_mut().insert(id, count);
    });
    on_cleanup(move || {
        handle.with(|loupe| {
            loupe.cards.borrow_mut().remove(&id);
        });
    });
    let shown = Memo::new(move |_| {
        count.track();
        handle.signals.options.track();
        handle.with(|loupe| Shown::of(loupe, id))
    });
    let place = Memo::new(move |_| built.with(|built| built.iter().find(|card| card.id == id).copied()));
    // While it is in hand, whether it can be changed.
    let in_hand = Memo::new(move |_| {
        place.get().filter(|place| place.is_in_hand).map(|_| shown.with(|shown| shown.can_change))
    });
    let writing = Memo::new(move |_| place.get().is_some_and(|place| place.is_writing));
    let seen = Memo::new(move |_| shown.with(|shown| shown.face.clone()));
    let where_it_is = Memo::new(move |_| shown.with(|shown| shown.astray.clone()));
    let links = Memo::new(move |_| shown.with(|shown| shown.links.clone()));
    html::li()
        .class("card")
        .attr("part", "card")
        .attr("id", format!("a-{id}"))
        .attrs(move || {
            let tag = shown.with(|shown| shown.tag).map(|tag| tag.name().to_owned());
            let Some(list::Place { nth, all, is_in_hand, is_stop, .. }) = place.get() else {
                return Vec::new();
            };
            let word = |is: bool, word: &str| is.then(|| word.to_owned());
            vec![
                ("data-tag", tag),
                ("data-hand", word(is_in_hand, "")),
                ("aria-current", word(is_in_hand, "true")),
                ("tabindex", word(true, if is_stop { "0" } else { "-1" })),
                // Where not all cards are built, a screen reader counts them by this.
                ("aria-setsize", Some(all.to_string())),
                ("aria-posinset", Some(nth.to_string())),
            ]
        })
        .child((
            move || seen.with(|seen| face(handle, seen)),
            move || match where_it_is.get() {
                Astray::No => None,
                it => astray(handle, id, it, in_hand.get() == Some(true)),
            },
            move || {
                shown.with(|shown| {
                    (!shown.attributes.is_empty()).then(|| {
                        html::p().class("attributes").child(shown.attributes.join(m::and_also())).into_any()
                    })
                })
            },
            move || {
                if writing.get() {
                    return Some(note_field(handle, id));
                }
                let note = shown.with(|shown| shown.note.clone());
                (!note.is_empty()).then(|| html::p().class("note").attr("dir", "auto").child(note).into_any())
            },
            move || {
                let links = links.get();
                let can_remove = !links.is_empty() && in_hand.get() == Some(true);
                links.into_iter().map(|linked| links::row(handle, id, linked, can_remove)).collect::<Vec<_>>()
            },
            move || {
                in_hand.get().map(|can_change| {
                    let tag = Memo::new(move |_| shown.with(|shown| shown.tag.unwrap_or(Tag::Claim)));
                    actions(handle, id, tag, !can_change)
                })
            },
        ))
        .into_any()
}

fn face(handle: Handle, face: &Face) -> Vec<AnyView> {
    let source = face.source.clone();
    let mark = |words: &'static str| html::span().class("anchor").child(words);
    let head = html::div().class("head").child((
        html::span().class("tag").child(face.label.clone()),
        source.map(|words| html::span().class("of-source").attr("dir", "auto").child(words)),
        face.astray.map(mark),
        (!face.origin.is_empty()).then(|| mark(face.origin)),
    ));
    let quote = html::blockquote()
        .class("quote")
        .attr("dir", "auto")
        .attr("lang", handle.language_of_release())
        .child(face.quote.clone());
    vec![head.into_any(), quote.into_any()]
}

/// The card in which something happened.
fn card_of(event: &Event) -> Option<(Id, Element)> {
    let card = event.target()?.dyn_into::<Element>().ok()?.closest(".card").ok()??;
    Some((card.id().strip_prefix("a-")?.parse().ok()?, card))
}

/// A press on a card takes it in hand.
pub(crate) fn press(handle: Handle, event: &Event) {
    let Some((id, _)) = card_of(event) else { return };
    handle.with(|loupe| {
        // What was pressed may have deleted it.
        let is_there = loupe.reading.borrow().get(id).is_some();
        if is_there && !handle.signals.in_hand.with_untracked(|hand| hand.contains(&id)) {
            loupe.take_in_hand(vec![id]);
        }
    });
}

/// The note as it is written: every keystroke is kept.
fn note_field(handle: Handle, id: Id) -> AnyView {
    let signals = handle.signals;
    let is_typed = StoredValue::new(false);
    let text = move || {
        signals.changes.track();
        handle.with(|loupe| {
            loupe.reading.borrow().get(id).map(|annotation| annotation.note.clone()).unwrap_or_default()
        })
    };
    html::textarea()
        .class("note-field")
        .attr("rows", "2")
        .attr("dir", "auto")
        .attr("aria-label", m::note())
        .attr("placeholder", m::your_note())
        .prop("value", text)
        .built(|field| {
            let field: HtmlTextAreaElement = field.unchecked_into();
            // At once, so that no keystroke is lost; and without scrolling, since the card is still on its way.
            focus_still(&field);
            let end = crate::text::to_u32(field.value().encode_utf16().count());
            let _ = field.set_selection_range(end, end);
        })
        .on(ev::input, move |event| {
            let note = event_target_value(&event);
            let edit = Edit::Change { id, range: None, tagged: None, note: Some(note) };
            handle.with(|loupe| {
                if loupe.edit_or_tell(edit) {
                    is_typed.set_value(true);
                }
            });
        })
        .on(ev::keydown, move |event| {
            let done =
                event.key() == "Escape" || (event.key() == "Enter" && (event.ctrl_key() || event.meta_key()));
            if done {
                event.prevent_default();
                event.stop_propagation();
                signals.note.set(None);
                handle.with(|loupe| loupe.focus_card(id));
            }
        })
        .on(ev::blur, move |_| {
            handle.with(|loupe| {
                // It stays open: what was pressed must not move away under the pointer.
                loupe.reading.borrow_mut().end_typing();
                if is_typed.try_get_value() == Some(true) {
                    is_typed.set_value(false);
                    loupe.say(m::note_written());
                }
            })
        })
        .into_any()
}

fn actions(handle: Handle, id: Id, tag: Memo<Tag>, fixed: bool) -> AnyView {
    let signals = handle.signals;
    let ends = RwSignal::new(false);
    let go = button::quiet(m::go_to_passage(), move || handle.with(|loupe| loupe.go_to_passage(id)));
    if fixed {
        return html::div().class("actions").child(html::div().class("acts").child(go)).into_any();
    }
    html::div()
        .class("actions")
        .child((
            html::div().class("retag").attr("role", "group").attr("aria-label", m::change_tag()).child(
                Tag::ALL
                    .iter()
                    .map(|&one| {
                        move || {
                            // What it is tagged as now is named, though it is offered no more.
                            (handle.offers(one) || tag.get() == one).then(|| {
                                html::button()
                                    .attr("type", "button")
                                    .attr("data-tag", one.name())
                                    .attr(
                                        "aria-pressed",
                                        move || if tag.get() == one { "true" } else { "false" },
                                    )
                                    .on(ev::click, move |_| handle.with(|loupe| retag(loupe, id, one)))
                                    .child(handle.label(one))
                                    .into_any()
                            })
                        }
                    })
                    .collect::<Vec<_>>(),
            ),
            html::div().class("acts").child((
                move || link_actions(handle, id, tag.get()),
                button::quiet(m::edit_note(), move || signals.note.set(Some(id))),
                html::button()
                    .attr("type", "button")
                    .class("quiet")
                    .attr("aria-expanded", move || if signals.attributes.get() { "true" } else { "false" })
                    .on(ev::click, move |_| {
                        signals.attributes.update(|open| *open = !*open);
                        signals.layout.update(|count| *count += 1);
                        handle.with(|loupe| loupe.bring_in_sight(".more"));
                    })
                    .child(m::attributes()),
                go,
                html::button()
                    .attr("type", "button")
                    .class("quiet")
                    .attr("aria-expanded", move || if ends.get() { "true" } else { "false" })
                    .on(ev::click, move |_| {
                        ends.update(|open| *open = !*open);
                        signals.layout.update(|count| *count += 1);
                    })
                    .child(m::change_passage()),
                button::quiet(m::delete(), move || handle.with(|loupe| delete(loupe, id))),
            )),
            move || ends.get().then(|| ends_of_passage(handle, id)),
            move || {
                let way = signals.linking.get().filter(|(open, _)| *open == id).map(|(_, way)| way);
                way.map(|way| links::chooser(handle, id, tag.get(), way))
            },
            move || signals.attributes.get().then(|| attributes(handle, id, tag.get())),
        ))
        .into_any()
}

/// The ways to link an annotation, and to what is linked.
fn link_actions(handle: Handle, id: Id, tag: Tag) -> Vec<AnyView> {
    let signals = handle.signals;
    let choose = |name: &'static str, way: usize| {
        html::button()
            .attr("type", "button")
            .class("quiet")
            .attr("aria-keyshortcuts", "l")
            .attr("aria-expanded", move || {
                let is_open = signals.linking.get().is_some_and(|(open, _)| open == id);
                if is_open { "true" } else { "false" }
            })
            .on(ev::click, move |_| handle.with(|loupe| loupe.choose_link(id, way)))
            .child(name)
            .into_any()
    };
    match tag {
        Tag::Claim | Tag::Speculation => vec![choose(m::link_to_source(), 0)],
        Tag::Source => vec![
            button::quiet(m::claims_of_this_source(), move || handle.with(|loupe| loupe.show_source(id))),
            choose(m::link(), 0),
        ],
    }
}

/// Moves the ends of a passage word by word.
fn ends_of_passage(handle: Handle, id: Id) -> AnyView {
    let nudge = move |name: &'static str, sign: &'static str, end, direction| {
        html::button()
            .attr("type", "button")
            .class("plain nudge")
            .attr("aria-label", name)
            .attr("title", name)
            .on(ev::click, move |_| handle.with(|loupe| loupe.step_end(id, end, direction)))
            .child(sign)
    };
    html::div()
        .class("ends")
        .child((
            html::span().attr("aria-hidden", "true").child(m::start()),
            nudge(m::start_earlier(), "←", End::Start, Direction::Back),
            nudge(m::start_later(), "→", End::Start, Direction::Forward),
            html::span().attr("aria-hidden", "true").child(m::end()),
            nudge(m::end_earlier(), "←", End::End, Direction::Back),
            nudge(m::end_later(), "→", End::End, Direction::Forward),
            html::span().class("hint").child(m::or_select()),
        ))
        .into_any()
}

fn retag(loupe: &Rc<Loupe>, id: Id, tag: Tag) {
    let changed = loupe.reading.borrow().get(id).is_some_and(|annotation| annotation.tag() != tag);
    if !changed {
        return;
    }
    if loupe.set(id, |tagged| *tagged = Tagged::from(tag)) {
        loupe.say(m::tag_changed(&loupe.label(tag)));
    }
}

/// Deletes at once; the focus goes to the next card, so that a keyboard stays where it was.
fn delete(loupe: &Rc<Loupe>, id: Id) {
    let card = loupe.shadow.get_element_by_id(&format!("a-{id}"));
    let beside =
        card.and_then(|card| card.next_element_sibling().or_else(|| card.previous_element_sibling()));
    let tag = loupe.reading.borrow().get(id).map(|annotation| annotation.tag().name()).unwrap_or_default();
    if !loupe.edit_or_tell(Edit::Delete(id)) {
        return;
    }
    loupe.say(m::deleted(tag));
    match beside.and_then(|beside| beside.dyn_into::<HtmlElement>().ok()) {
        Some(beside) => {
            let _ = beside.focus();
        }
        None => loupe.focus_release(),
    }
}

/// The keys of the card that has the focus, or of what has it in a card.
pub(crate) fn key(handle: Handle, ids: Memo<Vec<Id>>, event: &KeyboardEvent) {
    let Some((id, card)) = card_of(event) else { return };
    if is_typing(event) || event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() {
        return;
    }
    let on_card = event.target().as_ref() == Some(card.as_ref());
    let letters = handle.signals.keys.get_untracked();
    let name = event.key();
    handle.with(|loupe| {
        match name.as_str() {
            "ArrowDown" | "ArrowUp" => step_along(handle, id, ids, name == "ArrowDown"),
            "Enter" | " " if on_card => loupe.take_in_hand(vec![id]),
            "Escape" => {
                handle.signals.sheet.set(false);
                loupe.focus_release();
            }
            "Delete" | "Backspace" if on_card && !loupe.is_fixed(id) => delete(loupe, id),
            "1" | "2" | "3" if letters => {
                let Some(tag) = loupe.tag_of_key(&name) else { return };
                retag(loupe, id, tag);
            }
            "n" | "N" if letters && !loupe.is_fixed(id) => {
                loupe.take_in_hand(vec![id]);
                handle.signals.note.set(Some(id));
            }
            "l" | "L" if letters && !loupe.is_fixed(id) => loupe.choose_link(id, 0),
            "g" | "G" if letters => loupe.go_to_passage(id),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    });
}

/// The focus goes to the next card, or to the one before, which may have to be built.
fn step_along(handle: Handle, id: Id, ids: Memo<Vec<Id>>, forward: bool) {
    let next = ids.with_untracked(|ids| {
        let here = ids.iter().position(|one| *one == id)?;
        let nth = if forward { here + 1 } else { here.checked_sub(1)? };
        Some((nth, *ids.get(nth)?))
    });
    let Some((nth, next)) = next else { return };
    if handle.with(|loupe| loupe.focus_card(next)) {
        list::keep_around(handle.signals, nth);
        return;
    }
    list::begin_around(handle.signals, nth);
    next_frame(move || {
        handle.with(|loupe| loupe.focus_card(next));
    });
}
