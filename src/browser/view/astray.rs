//! What a card shows of a passage that does not plainly stand where it did.

use leptos::ev;
use leptos::prelude::*;

use crate::anchor::Anchor;
use crate::annotation::Id;
use crate::browser::signals::Handle;
use crate::browser::view::button;
use crate::browser::view::element as html;
use crate::messages::card as m;
use crate::reading::Reading;
use crate::text::{CodePoints, Range};

/// How many places are offered, at most, where a passage may be at several?
const MOST_PLACES: usize = 8;
/// How much of the text around a place is shown, in code points on each side?
const CONTEXT_CODE_POINTS: u32 = 32;

/// Where an annotation stands, as its card tells it.
#[derive(Clone, PartialEq, Default)]
pub(crate) enum Astray {
    /// Where it stood, or moved with its words: there is nothing to tell.
    #[default]
    No,
    /// Its words are others now. These are those it was made on.
    Changed { was: String, range: Range<CodePoints> },
    /// It may be any of these places, each with the words before, at and after it.
    Ambiguous(Vec<(Range<CodePoints>, [String; 3])>),
    /// It is not in the text.
    Orphan,
}

impl Astray {
    pub(crate) fn of(reading: &Reading, id: Id) -> Self {
        let Some(annotation) = reading.get(id) else { return Self::No };
        match reading.anchor(id) {
            Anchor::Found(_) => Self::No,
            Anchor::Changed(range) => Self::Changed { was: annotation.passage.quote.clone(), range },
            Anchor::Ambiguous(places) => {
                let text = reading.text();
                let around = |range: Range<CodePoints>| {
                    let before = text.before(range.start(), CONTEXT_CODE_POINTS);
                    let after = text.after(range.end(), CONTEXT_CODE_POINTS);
                    // A word that is cut off is left out.
                    let before = match before.split_once(char::is_whitespace) {
                        Some((_, words)) if range.start().0 > CONTEXT_CODE_POINTS => ["… ", words].concat(),
                        _ => before.to_owned(),
                    };
                    let after = match after.rsplit_once(char::is_whitespace) {
                        Some((words, _)) if text.len().since(range.end()) > CONTEXT_CODE_POINTS => {
                            [words, " …"].concat()
                        }
                        _ => after.to_owned(),
                    };
                    (range, [before, text.slice(range).unwrap_or_default().to_owned(), after])
                };
                Self::Ambiguous(places.into_iter().take(MOST_PLACES).map(around).collect())
            }
            Anchor::Orphan => Self::Orphan,
        }
    }

    /// What stands at the head of its card.
    pub(crate) fn label(&self) -> Option<&'static str> {
        match self {
            Self::No => None,
            Self::Changed { .. } => Some(m::its_words_have_changed()),
            Self::Ambiguous(places) => {
                Some(if places.len() == 1 { m::may_be_here() } else { m::may_be_at_several_places() })
            }
            Self::Orphan => Some(m::no_longer_in_the_text()),
        }
    }
}

/// Both wordings, always; and, on the card in hand, what can be done.
pub(crate) fn astray(handle: Handle, id: Id, astray: Astray, can_act: bool) -> Option<AnyView> {
    let is_here = move |range| {
        handle.with(|loupe| {
            loupe.change_range(id, range);
            // The button that was pressed goes; whoever came to it by keyboard goes on at the card.
            loupe.focus_card(id);
        });
    };
    match astray {
        Astray::No => None,
        Astray::Changed { was, range } => Some(
            html::div()
                .class("astray")
                .child((
                    html::p().class("was").child((
                        m::it_was(),
                        " ",
                        html::del().attr("dir", "auto").child(was),
                    )),
                    can_act.then(|| button::plain(m::keep_the_new_words(), move || is_here(range))),
                ))
                .into_any(),
        ),
        Astray::Ambiguous(places) if can_act => Some(
            html::div()
                .class("astray")
                .attr("role", "group")
                .attr("aria-label", m::where_it_may_be())
                .child((
                    html::p().child(if places.len() == 1 { m::is_it_here() } else { m::which_of_these() }),
                    places
                        .into_iter()
                        .map(|(range, words)| place(handle, range, words, is_here))
                        .collect::<Vec<_>>(),
                ))
                .into_any(),
        ),
        Astray::Orphan if can_act => {
            Some(html::p().class("astray").child(m::to_attach_it_again()).into_any())
        }
        Astray::Ambiguous(_) | Astray::Orphan => None,
    }
}

/// A place that it may be, which shows itself in the text when the pointer or the focus is on it.
fn place(
    handle: Handle,
    range: Range<CodePoints>,
    [before, words, after]: [String; 3],
    is_here: impl Fn(Range<CodePoints>) + 'static,
) -> AnyView {
    let show = move || handle.with(|loupe| loupe.show_place(range));
    html::button()
        .attr("type", "button")
        .class("plain place")
        .attr("dir", "auto")
        .attr("lang", handle.language_of_release())
        .on(ev::focus, move |_| show())
        .on(ev::pointerenter, move |_| show())
        .on(ev::click, move |event| {
            event.stop_propagation();
            is_here(range);
        })
        .child((html::span().child(before), html::b().child(words), html::span().child(after)))
        .into_any()
}
