//! The list of annotations: in the margin beside the passages, on small screens in a sheet at the bottom.

use core::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use crate::analysis::untouched;
use crate::annotation::Id;
use crate::browser::listener::Listener;
use crate::browser::signals::{Handle, Signals};
use crate::browser::turns::{OnceAFrame, follow, later, next_frame};
use crate::browser::view;
use crate::browser::view::element as html;
use crate::browser::view::{button, card, guidance, icon};
use crate::filter::{self, Counts, Filter};
use crate::messages::list as m;
use crate::reading::Reading;
use crate::tag::Tag;
use crate::text::{CodePoints, Range};

/// How far the sheet of a small screen stands open.
pub(crate) fn sheet_state(signals: Signals) -> &'static str {
    // Whoever taps words or moves an end needs to see the text.
    let is_choosing = signals.tapping.get().is_some() || signals.preview.with(Option::is_some);
    if is_choosing && signals.note.with(Option::is_none) {
        return "peek";
    }
    match (signals.sheet.get(), signals.in_hand.with(Vec::is_empty)) {
        (true, _) => "list",
        (false, false) => "card",
        (false, true) => "peek",
    }
}

pub(crate) fn list(handle: Handle) -> AnyView {
    let signals = handle.signals;
    let ids = Memo::new(move |_| {
        signals.changes.track();
        signals.order.track();
        let (filter, search) = (signals.filter.get(), signals.search.get());
        handle.with(|loupe| {
            filter::shown(&loupe.reading.borrow(), &loupe.sources(), filter, &search, lower_case)
        })
    });
    // A signal, and all that a card follows but its annotation: a memo, or a signal that seldom changes, would hold on to
    // what followed it on cards that are gone.
    let built = RwSignal::new(Vec::new());
    follow(move || {
        let (first, count) = (signals.first_card.get(), signals.cards.get());
        let (hand, note) = (signals.in_hand.get(), signals.note.get());
        let now = ids.with(|ids| cut(ids, first, count, &hand, note));
        if built.with_untracked(|before| *before != now) {
            let focused = handle.with(|loupe| loupe.focused_in_list());
            built.set(now);
            // A card that is put to another place on the way loses the focus.
            next_frame(move || handle.with(|loupe| loupe.keep_focus(focused.as_ref())));
        }
    });
    // The list goes to what is taken in hand.
    follow(move || {
        let hand = signals.in_hand.with(|hand| hand.first().copied());
        let nth = hand.and_then(|hand| ids.with_untracked(|ids| ids.iter().position(|id| *id == hand)));
        let (first, count) = (signals.first_card.get_untracked(), signals.cards.get_untracked());
        if let Some(nth) = nth.filter(|nth| !(first..first + count).contains(nth)) {
            begin_around(signals, nth);
        }
    });
    // Another list begins at its beginning.
    follow(move || {
        signals.showing.track();
        signals.filter.track();
        signals.search.track();
        begin_anew_at(signals, 0);
    });
    follow_scrolling(handle, ids);
    let nothing = Memo::new(move |_| signals.order.with(Vec::is_empty));
    let none_shown = Memo::new(move |_| ids.with(Vec::is_empty));
    let uncovered = StoredValue::new(None::<Id>);
    let made = StoredValue::new(0_usize);
    // Cards move after the view has drawn what changed.
    let placing = OnceAFrame::new(move || {
        handle.with(|loupe| {
            let Some(built) = built.try_get_untracked() else { return };
            loupe.place_cards(built.iter().map(|card| card.id));
            // Once for each annotation taken in hand: whoever scrolls on afterwards is left alone.
            let hand = signals.in_hand.with_untracked(|hand| hand.first().copied());
            if hand.is_some() && hand != uncovered.get_value() {
                hand.into_iter().for_each(|id| loupe.uncover(id));
            }
            uncovered.set_value(hand);
        });
    });
    follow(move || {
        signals.layout.track();
        signals.changes.track();
        signals.in_hand.track();
        signals.note.track();
        built.track();
        placing.ask();
    });
    html::aside()
        .class("list")
        .on_top(move || view::is_article(handle) && signals.free.with(Option::is_none))
        .attr("part", "list")
        .attr("role", "region")
        .attr("aria-label", m::annotations())
        // Only the sheet of a small screen scrolls by itself.
        .on(ev::scroll, move |event| show_more(signals, ids, &event))
        .style("--free", move || signals.free.get().map(|pixels| format!("{pixels}px")).unwrap_or_default())
        .child((
            head(handle, ids),
            move || {
                let about = match (nothing.get(), none_shown.get(), signals.filter.get()) {
                    (true, ..) => Some(first_step(handle)),
                    (_, _, Filter::Untouched) => Some(paragraphs(handle)),
                    (_, true, _) => Some(nothing_found(handle)),
                    (_, _, Filter::Tag(tag)) => Some(guidance::guidance(handle, tag, None)),
                    _ => None,
                };
                about.map(|about| html::div().class("about").child(about).into_any())
            },
            // What happens in any of the cards is taken care of here.
            html::ol()
                .class("cards")
                .on(ev::click, move |event| card::press(handle, &event))
                .on(ev::keydown, move |event| card::key(handle, ids, &event))
                .child(
                    leptos::control_flow::For(
                        leptos::control_flow::ForProps::builder()
                            .each(move || {
                                signals.showing.track();
                                built.get()
                            })
                            .key(move |card: &Place| (card.id, signals.showing.get_untracked()))
                            .children(move |card| {
                                made.update_value(|made| *made += 1);
                                if made.get_value().is_multiple_of(CARDS_A_ROUND) {
                                    // What cards follow of the options is found again, and of those that are gone forgotten.
                                    next_frame(move || signals.options.notify());
                                }
                                card::card(handle, card.id, built)
                            })
                            .build(),
                    )
                    .into_any(),
                ),
        ))
        .into_any()
}

/// How many cards are built? More than a screen shows.
pub(crate) const CARDS: usize = 40;

/// How many of them at once, so that they are there within a frame? Those that a screen shows, about.
const FIRST_CARDS: usize = 16;

/// How many are there on either side of one that has the focus, at least.
const NEAR_CARDS: usize = 8;

/// How many are built at most for whoever scrolls on through them.
const MOST_CARDS: usize = 480;

/// After how many cards what followed the options on those that are gone is forgotten.
const CARDS_A_ROUND: usize = 256;

/// A card that is built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) id: Id,
    /// Its place in the list, from 1, and of how many.
    pub(crate) nth: usize,
    pub(crate) all: usize,
    pub(crate) is_in_hand: bool,
    /// Whether its note is being written.
    pub(crate) is_writing: bool,
    /// Whether the Tab key stops at it.
    pub(crate) is_stop: bool,
}

/// The part of the list that is built, in its order; what is held in hand is built wherever it stands.
fn cut(ids: &[Id], first: usize, count: usize, hand: &[Id], note: Option<Id>) -> Vec<Place> {
    let all = ids.len();
    let first = first.min(all.saturating_sub(count));
    let part = first..first + count;
    let place = |(nth, &id): (usize, &Id)| {
        let (is_in_hand, is_writing) = (hand.contains(&id), note == Some(id));
        let is_built = part.contains(&nth) || is_in_hand || is_writing;
        is_built.then_some(Place { id, nth: nth + 1, all, is_in_hand, is_writing, is_stop: false })
    };
    let mut built: Vec<_> = ids.iter().enumerate().filter_map(place).collect();
    // One stop of the Tab key for the whole list: the card in hand, else the first. Arrow keys go along.
    let held = built.iter().position(|card| Some(&card.id) == hand.first());
    if let Some(stop) = built.get_mut(held.unwrap_or(0)) {
        stop.is_stop = true;
    }
    built
}

/// Builds the cards from this one on. Where some of them are there, and one may have the focus, these stay.
fn begin_at(signals: Signals, first: usize) {
    if signals.first_card.get_untracked().abs_diff(first) < CARDS {
        signals.cards.set(CARDS);
        signals.first_card.set(first);
    } else {
        begin_anew_at(signals, first);
    }
}

/// Builds the cards from this one on, those that a screen shows at once.
fn begin_anew_at(signals: Signals, first: usize) {
    signals.cards.set(FIRST_CARDS);
    signals.first_card.set(first);
    // What is done in the next frame is done before that is painted.
    next_frame(move || {
        next_frame(move || {
            if signals.cards.try_get_untracked() == Some(FIRST_CARDS) {
                signals.cards.set(CARDS);
            }
        });
    });
}

/// Builds the cards around this one.
pub(crate) fn begin_around(signals: Signals, nth: usize) {
    begin_at(signals, nth.saturating_sub(FIRST_CARDS / 2));
}

/// Sees to it that the cards on either side of this one are there: whoever goes along them by keys does not wait for one.
pub(crate) fn keep_around(signals: Signals, nth: usize) {
    let (first, count) = (signals.first_card.get_untracked(), signals.cards.get_untracked());
    let (before, after) = (nth.saturating_sub(first), (first + count).saturating_sub(nth + 1));
    if after < NEAR_CARDS && count > CARDS {
        signals.cards.set(count + CARDS);
    } else if after < NEAR_CARDS || before < NEAR_CARDS && first > 0 {
        begin_at(signals, nth.saturating_sub(CARDS / 2));
    }
}

/// Builds more cards below those that are there when their end comes near.
fn show_more(signals: Signals, ids: Memo<Vec<Id>>, event: &web_sys::Event) {
    let Some(list) = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()) else {
        return;
    };
    let below = list.scroll_height() - list.scroll_top() - list.client_height();
    let (first, count) = (signals.first_card.get_untracked(), signals.cards.get_untracked());
    let is_more = first + count < ids.with_untracked(Vec::len) && count < MOST_CARDS;
    if is_more && below < list.client_height() {
        signals.cards.set(count + CARDS);
    }
}

/// How far the page goes in one picture, in pixels, where nobody can read the cards that go by; and in how many milliseconds the
/// next such picture follows. A jump is one alone, and so is each notch of a wheel.
const FLYING_PIXELS: f64 = 30.0;
const FLYING_MILLISECONDS: f64 = 40.0;

/// How long it has to go slower before the cards follow, in milliseconds.
const LANDED_MILLISECONDS: f64 = 80.0;

/// In the margin the cards follow the text: those beside what is on screen are built, once the page does not fly past.
fn follow_scrolling(handle: Handle, ids: Memo<Vec<Id>>) {
    let signals = handle.signals;
    let flight = StoredValue::new(Flight::default());
    let following = OnceAFrame::new(move || match flight.try_update_value(Flight::goes_on) {
        Some(false) => follow_text(handle, ids),
        Some(true) => land(handle, ids, flight),
        None => {}
    });
    let Some(window) = web_sys::window() else { return };
    let listener = Listener::new(&window, "scroll", move |_| {
        if ids.with_untracked(Vec::len) > CARDS && !signals.sheet.get_untracked() {
            following.ask();
        }
    });
    // It ends with the view.
    StoredValue::new_local(listener);
}

/// How a page is scrolled; times in milliseconds.
#[derive(Default)]
struct Flight {
    /// Where it was in the last picture, in pixels.
    top: Option<f64>,
    /// When it last went far in one picture.
    far: f64,
    /// When it last flew.
    last: f64,
    /// Whether somebody waits for it to land.
    is_awaited: bool,
}

impl Flight {
    /// Whether it flies now.
    fn goes_on(&mut self) -> bool {
        let top = web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or_default();
        if self.top.replace(top).is_some_and(|before| (top - before).abs() > FLYING_PIXELS) {
            let now = js_sys::Date::now();
            if (0.0..FLYING_MILLISECONDS).contains(&(now - self.far)) {
                self.last = now;
            }
            self.far = now;
        }
        self.is_high()
    }

    /// Whether it flew a moment ago. A clock that was set back ends it.
    fn is_high(&self) -> bool {
        (0.0..LANDED_MILLISECONDS).contains(&(js_sys::Date::now() - self.last))
    }
}

/// Lets the cards follow once the page has landed.
fn land(handle: Handle, ids: Memo<Vec<Id>>, flight: StoredValue<Flight>) {
    let is_awaited = flight.try_update_value(|flight| core::mem::replace(&mut flight.is_awaited, true));
    if is_awaited != Some(false) {
        return;
    }
    later(Duration::from_millis(LANDED_MILLISECONDS as u64), move || {
        let is_high = flight.try_update_value(|flight| {
            flight.is_awaited = false;
            flight.is_high()
        });
        match is_high {
            Some(true) => land(handle, ids, flight),
            Some(false) => follow_text(handle, ids),
            None => {}
        }
    });
}

/// Builds the cards beside what is on screen.
fn follow_text(handle: Handle, ids: Memo<Vec<Id>>) {
    let signals = handle.signals;
    let Some(ids) = ids.try_get_untracked() else { return };
    // Whoever goes along the cards by keyboard is not to lose the one that has the focus.
    let focused = handle.with(|loupe| loupe.focused_in_list());
    if focused.is_some_and(|focused| focused.matches(":focus-visible").unwrap_or(false)) {
        return;
    }
    let nth = handle.with(|loupe| loupe.first_on_screen(&ids));
    let first = signals.first_card.get_untracked();
    // Few before it: where passages stand close together, each card pushes the next further down.
    if nth < first + 2 || nth > first + 12 {
        begin_at(signals, nth.saturating_sub(6));
    }
}

/// Which cards are built, where that is not all of them, and the ways to the others.
fn further(signals: Signals, ids: Memo<Vec<Id>>) -> AnyView {
    // Where the first and the last of them stand, and how many there are; nothing where all are built.
    let part = Memo::new(move |_| {
        // The others of those that belong together are on their way.
        let (all, count) = (ids.with(Vec::len), signals.cards.get().max(CARDS));
        let first = signals.first_card.get().min(all.saturating_sub(count));
        (all > count).then_some((first, first + count, all))
    });
    let is_part = Memo::new(move |_| part.get().is_some());
    let has_earlier = Memo::new(move |_| part.get().is_some_and(|(first, ..)| first > 0));
    let has_later = Memo::new(move |_| part.get().is_some_and(|(_, last, all)| last < all));
    let go = move |from: fn((usize, usize, usize)) -> usize| {
        if let Some(part) = part.get_untracked() {
            begin_at(signals, from(part));
        }
    };
    let earlier = move || go(|(first, ..)| first.saturating_sub(CARDS / 2));
    let later = move || go(|(_, last, _)| last - CARDS / 2);
    (move || {
        is_part.get().then(|| {
            let words = move || part.get().map(|(first, last, all)| m::part(first + 1, last, all));
            let row = (
                html::span().child(move || words().unwrap_or_default()),
                // Whoever presses one again and again keeps it under the pointer, and under the focus.
                move || has_earlier.get().then(|| button::quiet(m::earlier(), earlier)),
                move || has_later.get().then(|| button::quiet(m::later(), later)),
            );
            html::div().class("further").child(row).into_any()
        })
    })
    .into_any()
}

/// In lower case by the browser's own tables: Rust's would weigh 4 kB here.
pub(crate) fn lower_case(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}

/// The heading, the filters with their counts, and the search field.
fn head(handle: Handle, ids: Memo<Vec<Id>>) -> AnyView {
    let signals = handle.signals;
    let counts = Memo::new(move |_| {
        signals.changes.track();
        handle.with(|loupe| Counts::of(&loupe.reading.borrow(), &loupe.sources()))
    });
    let chip = move |usual: &'static str, filter: Filter| {
        // What there is none of needs no filter, but for the three tags, which also tell what can be marked. Only
        // whether it is there is followed here: a chip that were built anew would lose the focus.
        let always =
            move || matches!(filter, Filter::Tag(tag) if handle.offers(tag) && !handle.is_readonly());
        let begun = move || filter != Filter::Untouched || signals.order.with(|order| !order.is_empty());
        let there = Memo::new(move |_| {
            always() || counts.get().get(filter) > 0 && begun() || signals.filter.get() == filter
        });
        // A page's own word says what is marked, in the singular; ours can say how many.
        let name = move || match filter {
            Filter::Tag(tag) => signals.options.with(|options| options.label(tag).map(ToOwned::to_owned)),
            _ => None,
        };
        let name = move || name().unwrap_or_else(|| usual.to_owned());
        move || {
            there.get().then(|| {
                let tag = match filter {
                    Filter::Tag(tag) => tag.name(),
                    _ => "",
                };
                html::button()
                    .attr("type", "button")
                    .class("chip")
                    .attr("data-tag", tag)
                    .attr(
                        "aria-pressed",
                        move || if signals.filter.get() == filter { "true" } else { "false" },
                    )
                    .on(ev::click, move |_| {
                        let now = signals.filter.get_untracked();
                        signals.filter.set(if now == filter { Filter::All } else { filter });
                    })
                    .child((
                        html::span().child(name),
                        " ",
                        html::b().child(move || m::count(counts.get().get(filter))),
                    ))
                    .into_any()
            })
        }
    };
    let several = Memo::new(move |_| signals.order.with(|order| order.len() > 1));
    let title = move || match signals.order.with(Vec::len) {
        0 => m::annotations().to_owned(),
        count => m::annotations_count(count),
    };
    html::div()
        .class("list-head")
        .child((
            html::div().class("grip").child((
                html::h2().child(title),
                move || {
                    let is_asked = signals.order.with(Vec::is_empty) && !handle.is_readonly();
                    is_asked.then(|| {
                        let by_key = html::span().class("by-key").child(m::by_key());
                        html::span().class("hint").child((m::select_words(), by_key))
                    })
                },
                // Where the main pointer is a finger.
                move || {
                    (!handle.is_readonly()).then(|| {
                        html::button()
                            .attr("type", "button")
                            .class("plain by-tapping")
                            .on(ev::click, move |_| handle.with(|loupe| loupe.start_tapping()))
                            .child(crate::messages::choosing::choose_by_tapping())
                            .into_any()
                    })
                },
                html::button()
                    .attr("type", "button")
                    .class("quiet unfold")
                    .attr("aria-expanded", move || if signals.sheet.get() { "true" } else { "false" })
                    .on(ev::click, move |_| {
                        signals.sheet.update(|open| *open = !*open);
                        signals.layout.update(|count| *count += 1);
                    })
                    .child(move || if signals.sheet.get() { m::hide_list() } else { m::show_list() }),
                button::quiet(m::close(), move || handle.with(|loupe| loupe.take_in_hand(Vec::new()))),
            )),
            html::div().class("filters").attr("role", "group").attr("aria-label", m::show()).child((
                chip(m::claims(), Filter::Tag(Tag::Claim)),
                chip(m::sources(), Filter::Tag(Tag::Source)),
                chip(m::speculation(), Filter::Tag(Tag::Speculation)),
                chip(m::without_a_source(), Filter::WithoutSource),
                chip(m::on_vague_sources(), Filter::Vague),
                chip(m::stated_as_claim(), Filter::StatedAsClaim),
                chip(m::orphaned(), Filter::Orphaned),
                html::div()
                    .class("filters")
                    .child((chip(m::not_yet_looked_at(), Filter::Untouched), move || from_source(handle))),
            )),
            move || {
                several.get().then(|| {
                    html::input()
                        .attr("type", "search")
                        .class("search")
                        .attr("aria-label", m::search_the_annotations())
                        .attr("placeholder", m::search())
                        .prop("value", move || signals.search.get())
                        .on(ev::input, move |event| signals.search.set(event_target_value(&event)))
                        .into_any()
                })
            },
            further(signals, ids),
        ))
        .into_any()
}

/// What shows only one source, until it is put away.
fn from_source(handle: Handle) -> Option<AnyView> {
    let signals = handle.signals;
    let Filter::Source(mention) = signals.filter.get() else { return None };
    signals.changes.track();
    let name = handle.with(|loupe| loupe.sources().mentioned(mention).map(|source| source.name.clone()))?;
    let button = html::button()
        .attr("type", "button")
        .class("chip one-source")
        .attr("aria-pressed", "true")
        .attr("aria-label", m::from(&name))
        .on(ev::click, move |_| signals.filter.set(Filter::All))
        .child((html::span().attr("dir", "auto").child(m::from(&name)), icon::cross()));
    Some(button.into_any())
}

/// The paragraphs in which nothing is marked, each the way to itself.
fn paragraphs(handle: Handle) -> AnyView {
    let rows = move || {
        handle.signals.changes.track();
        let untouched = handle.with(|loupe| {
            let reading = loupe.reading.borrow();
            let opening = |range| (range, opening(&reading, range));
            untouched(&reading).into_iter().map(opening).collect::<Vec<_>>()
        });
        if untouched.is_empty() {
            return html::p().class("lead").child(m::marked_in_every_paragraph()).into_any();
        }
        let row = |(range, words): (Range<CodePoints>, String)| {
            html::li().child(
                html::button()
                    .attr("type", "button")
                    .class("to")
                    .attr("dir", "auto")
                    .attr("lang", handle.language_of_release())
                    .on(ev::click, move |_| handle.with(|loupe| loupe.go_to_place(range)))
                    .child(words),
            )
        };
        html::ul().class("paragraphs").child(untouched.into_iter().map(row).collect::<Vec<_>>()).into_any()
    };
    html::div().child(rows).into_any()
}

/// How much of a paragraph tells which it is?
const OPENING_CODE_POINTS: u32 = 90;

/// The first words of a paragraph.
pub(crate) fn opening(reading: &Reading, range: Range<CodePoints>) -> String {
    let most = Range::new(range.start(), range.start().plus(OPENING_CODE_POINTS));
    let cut = most.filter(|most| most.end() < range.end());
    let words = reading.text().slice(cut.unwrap_or(range)).unwrap_or_default();
    // A word that is cut off is left out.
    let whole = cut.and_then(|_| words.rsplit_once(' ')).map_or(words, |(whole, _)| whole);
    if cut.is_some() { [whole, " …"].concat() } else { whole.to_owned() }
}

/// What a reader sees who has marked nothing yet: the one next step.
fn first_step(handle: Handle) -> AnyView {
    if handle.is_readonly() {
        let words = m::nothing_is_marked();
        return html::div().class("first").child(html::p().class("lead").child(words)).into_any();
    }
    let line = |key: &'static str, tag: Tag, meaning: &'static str| {
        handle.offers(tag).then(|| {
            html::li().attr("data-tag", tag.name()).child((
                html::kbd().child(key),
                html::span().class("tag").child(handle.label(tag)),
                html::span().class("meaning").child(meaning),
            ))
        })
    };
    html::div()
        .class("first")
        .child((
            html::p().class("lead").child(m::select_some_words()),
            html::ul().child((
                line("1", Tag::Claim, m::claim_is()),
                line("2", Tag::Source, m::source_is()),
                line("3", Tag::Speculation, m::speculation_is()),
            )),
            html::p().class("small").child(m::by_keyboard()),
        ))
        .into_any()
}

fn nothing_found(handle: Handle) -> AnyView {
    let signals = handle.signals;
    html::div()
        .class("first")
        .child((
            html::p().class("lead").child(m::none_fits()),
            button::plain(m::show_all(), move || {
                signals.filter.set(Filter::All);
                signals.search.set(String::new());
                handle.with(|loupe| loupe.focus_release());
            }),
        ))
        .into_any()
}
