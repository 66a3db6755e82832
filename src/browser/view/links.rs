//! The links of an annotation, in its card: those that there are, and the way to more.

use leptos::ev;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

use crate::analysis::{Sources, words};
use crate::annotation::{Id, LinkKind};
use crate::browser::gestures::focus_still;
use crate::browser::signals::Handle;
use crate::browser::view::element as html;
use crate::browser::view::icon;
use crate::browser::view::list::lower_case;
use crate::linking::{Candidate, Way, candidates, ways};
use crate::messages::links as m;
use crate::reading::Reading;
use crate::tag::Tag;

/// How many are offered at once? As many as a reader looks through; what is typed finds the others.
const MOST_OFFERED: usize = 30;

/// A link as the card at one end shows it.
#[derive(Clone, PartialEq)]
pub(crate) struct Linked {
    link: Id,
    words: &'static str,
    other: Id,
    tag: Tag,
    quote: String,
    /// What the other end is called, where that is not in its words.
    name: Option<String>,
    is_fixed: bool,
}

impl Linked {
    /// The links of `id`, in the order of the ways in which it can be linked, then by where the other end stands.
    pub(crate) fn of(reading: &Reading, sources: &Sources, id: Id) -> Vec<Self> {
        let Some(tag) = reading.get(id).map(|one| one.tag()) else { return Vec::new() };
        let mut found: Vec<_> = reading
            .links()
            .filter_map(|link| {
                let (way, other) = Way::of(link, id)?;
                let there = reading.get(other)?;
                let quote = words(reading, there);
                let name = sources.mentioned(other).filter(|source| source.name != quote);
                let order = ways(tag).iter().position(|one| *one == way);
                let place = reading.range(other).map(|range| range.start());
                let linked = Self {
                    link: link.id,
                    words: way.words(),
                    other,
                    tag: there.tag(),
                    quote: quote.to_owned(),
                    name: name.map(|source| source.name.clone()),
                    is_fixed: reading.is_supplied(link.id),
                };
                Some(((order, place), linked))
            })
            .collect();
        found.sort_by_key(|(order, _)| *order);
        found.into_iter().map(|(_, linked)| linked).collect()
    }
}

/// One link: the words at its other end, which lead there, and the way to take it away.
pub(crate) fn row(handle: Handle, id: Id, linked: Linked, can_remove: bool) -> AnyView {
    let Linked { link, words, other, tag, quote, name, is_fixed } = linked;
    let remove = (can_remove && !is_fixed).then(|| {
        let name = m::remove_named(words, &quote);
        html::button()
            .attr("type", "button")
            .class("quiet remove")
            .attr("aria-label", name)
            .attr("title", m::remove())
            .on(ev::click, move |event| {
                event.stop_propagation();
                handle.with(|loupe| loupe.unlink(link, id));
            })
            .child(icon::cross())
    });
    html::div()
        .class("link")
        .child((
            html::span().class("way").child(m::on_card(words)),
            " ",
            html::button()
                .attr("type", "button")
                .class("to")
                .attr("data-tag", tag.name())
                .attr("dir", "auto")
                .on(ev::click, move |event| {
                    event.stop_propagation();
                    handle.with(|loupe| loupe.go_to_passage(other));
                })
                .child((
                    name.map(|name| html::b().child(name)),
                    html::span()
                        .class("words")
                        .attr("lang", handle.language_of_release())
                        .child(m::quoted(&quote)),
                )),
            remove,
        ))
        .into_any()
}

/// The list of what an annotation can be linked to: typed to filter, what is nearest first.
pub(crate) fn chooser(handle: Handle, id: Id, tag: Tag, first: usize) -> AnyView {
    let signals = handle.signals;
    let chosen = RwSignal::new(first.min(ways(tag).len() - 1));
    let typed = RwSignal::new(String::new());
    let active = RwSignal::new(0_usize);
    let way = move || ways(tag).get(chosen.get()).copied();
    let offered = Memo::new(move |_| {
        signals.changes.track();
        let (Some(way), typed) = (way(), typed.get()) else { return Offered::default() };
        let found = handle.with(|loupe| {
            let reading = loupe.reading.borrow();
            candidates(&reading, id, way, &typed, lower_case)
        });
        Offered(found)
    });
    let pick = move |nth: usize| {
        let found = offered.with_untracked(|offered| offered.0.get(nth).cloned());
        let way = ways(tag).get(chosen.get_untracked()).copied();
        if let Some((found, way)) = found.zip(way) {
            handle.with(|loupe| loupe.link_chosen(way, id, found.id, &found.name));
        }
    };
    let close = move || {
        signals.linking.set(None);
        signals.layout.update(|count| *count += 1);
        handle.with(|loupe| loupe.focus_card(id));
    };
    let key = move |event: KeyboardEvent| {
        let last = offered.with_untracked(|offered| offered.0.len().min(MOST_OFFERED)).saturating_sub(1);
        match event.key().as_str() {
            "ArrowDown" => active.update(|nth| *nth = if *nth >= last { 0 } else { *nth + 1 }),
            "ArrowUp" => active.update(|nth| *nth = nth.checked_sub(1).unwrap_or(last)),
            "Enter" => pick(active.get_untracked()),
            "Escape" => close(),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    html::div()
        .class("chooser")
        .attr("role", "group")
        .attr("aria-label", m::link())
        .child((
            html::div().class("ways-of-link").attr("role", "group").attr("aria-label", m::which()).child(
                ways(tag)
                    .iter()
                    .enumerate()
                    .map(|(nth, way)| {
                        html::button()
                            .attr("type", "button")
                            .class("chip")
                            .attr("aria-pressed", move || if chosen.get() == nth { "true" } else { "false" })
                            .on(ev::click, move |_| {
                                chosen.set(nth);
                                active.set(0);
                            })
                            .child(way.words())
                    })
                    .collect::<Vec<_>>(),
            ),
            html::input()
                .attr("type", "text")
                .attr("role", "combobox")
                .attr("autocomplete", "off")
                .attr("aria-expanded", move || {
                    if offered.with(|found| found.0.is_empty()) { "false" } else { "true" }
                })
                .attr("aria-autocomplete", "list")
                .attr("aria-controls", "offered")
                .attr("aria-activedescendant", move || {
                    offered.with(|offered| !offered.0.is_empty()).then(|| format!("offered-{}", active.get()))
                })
                .attr("aria-label", move || m::link_by(way().map_or("", Way::words)))
                .attr("placeholder", m::type_or_select())
                .prop("value", move || typed.get())
                // In the page by the next microtask; what is outside of it can have no focus.
                .built(|field| queue_microtask(move || focus_still(&field)))
                .on(ev::input, move |event| {
                    typed.set(event_target_value(&event));
                    active.set(0);
                })
                .on(ev::keydown, key),
            html::ul().attr("role", "listbox").attr("id", "offered").attr("aria-label", m::offered()).child(
                move || {
                    let offered = offered.get();
                    let shown = offered.0.into_iter().take(MOST_OFFERED).enumerate();
                    shown.map(|(nth, one)| option(handle, nth, one, active, pick)).collect::<Vec<_>>()
                },
            ),
            html::div().attr("role", "status").child(move || {
                let (is_empty, is_typed) =
                    (offered.with(|found| found.0.is_empty()), !typed.get().is_empty());
                is_empty.then(|| html::p().class("hint").child(nothing(way(), is_typed)))
            }),
        ))
        .into_any()
}

/// What is offered now.
#[derive(Clone, Default, PartialEq)]
struct Offered(Vec<Candidate>);

fn option(
    handle: Handle,
    nth: usize,
    one: Candidate,
    active: RwSignal<usize>,
    pick: impl Fn(usize) + 'static,
) -> AnyView {
    let Candidate { tag, name, quote, mentions, .. } = one;
    let more = (mentions > 1).then(|| m::mentions(mentions));
    html::li()
        .attr("role", "option")
        .attr("id", format!("offered-{nth}"))
        .attr("data-tag", tag.name())
        .attr("aria-selected", move || if active.get() == nth { "true" } else { "false" })
        // The field keeps the focus.
        .on(ev::pointerdown, |event| event.prevent_default())
        .on(ev::click, move |event| {
            event.stop_propagation();
            pick(nth);
        })
        .child((
            html::span()
                .class("words")
                .attr("dir", "auto")
                .attr("lang", handle.language_of_release())
                .child(name),
            quote.map(|quote| html::span().class("aside").attr("dir", "auto").child(m::quoted(&quote))),
            more.map(|more| html::span().class("aside").child(more)),
        ))
        .into_any()
}

/// What stands where nothing can be chosen: the next step.
fn nothing(way: Option<Way>, is_typed: bool) -> &'static str {
    match way {
        _ if is_typed => m::none_called_so(),
        Some(Way { kind: LinkKind::AttributedTo, incoming: false }) => m::no_source_left(),
        Some(Way { kind: LinkKind::AttributedTo, incoming: true }) => m::no_claim_left(),
        _ => m::nothing_left(),
    }
}
