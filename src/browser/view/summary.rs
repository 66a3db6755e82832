//! The panel "Summary": how the release is built, in numbers, lists and pictures. All of it leads to its passages.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use crate::analysis::{Source, Summary, words};
use crate::annotation::Id;
use crate::browser::signals::{Handle, Panel};
use crate::browser::view::drawing::{drawing, lead};
use crate::browser::view::element as html;
use crate::browser::view::{button, list};
use crate::exchange::told::share;
use crate::filter::Filter;
use crate::messages::summary as m;
use crate::picture::{self, Picture, Target};
use crate::tag::{Certainty, Tag};

/// How many passages of a group are listed here; the list of annotations has them all.
const MOST_LISTED: usize = 40;

/// How wide a map is drawn at most and at least, in pixels.
const MAP_PIXELS: (i32, i32) = (280, 1000);

/// The names of the groups that stand open.
#[derive(Clone, Copy)]
struct Folds(RwSignal<Vec<String>>);

pub(crate) fn summary(handle: Handle) -> AnyView {
    let signals = handle.signals;
    // The groups that stand open: what another tab does builds them anew.
    let open = RwSignal::new(Vec::<String>::new());
    provide_context(Folds(open));
    let known = Memo::new(move |_| {
        signals.changes.track();
        handle.with(|loupe| Some(Summary::of(&loupe.reading.borrow())))
    });
    (move || {
        let known = known.get()?;
        if known.annotations == 0 {
            return Some(html::p().child(m::nothing_is_marked()).into_any());
        }
        Some(
            html::div()
                .class("sum")
                .child((
                    html::div().class("sum-words").child((
                        overview(handle, &known),
                        questions(handle, &known),
                        sources(handle, &known),
                        sureness(handle, &known),
                    )),
                    picture_of(handle, m::who_says_what(), false, |handle, width| {
                        handle.with(|loupe| Some(picture::map_within(&loupe.reading.borrow(), width)))
                    }),
                    picture_of(handle, m::in_miniature(), true, |handle, _| {
                        handle.with(|loupe| Some(picture::strip(&loupe.reading.borrow())))
                    }),
                ))
                .into_any(),
        )
    })
    .into_any()
}

fn overview(handle: Handle, known: &Summary) -> AnyView {
    let length = known.length;
    let rows: Vec<_> = known
        .shares
        .iter()
        .map(|of_tag| {
            let (tag, covered) = (of_tag.tag, of_tag.covered);
            html::tr().attr("data-tag", tag.name()).child((
                html::th().attr("scope", "row").child(html::span().class("tag").child(handle.label(tag))),
                html::td().child(m::number(of_tag.count)),
                html::td().child((
                    share(covered, length),
                    html::span().class("share").attr("aria-hidden", "true").child((covered > 0).then(|| {
                        html::span().style("width", move || {
                            html::share(f64::from(covered) / f64::from(length.max(1)))
                        })
                    })),
                )),
            ))
        })
        .collect();
    let touched = known.paragraphs - known.untouched.len().min(known.paragraphs);
    html::section()
        .child((
            html::p().class("lead").child(m::overview(
                known.annotations,
                &share(known.covered, length),
                touched,
                known.paragraphs,
            )),
            html::table().child((
                html::caption().class("hidden").child(m::annotations_by_tag()),
                html::thead().child(html::tr().child((
                    html::th().attr("scope", "col").child(m::tag()),
                    html::th().attr("scope", "col").child(m::annotations()),
                    html::th().attr("scope", "col").child(m::share_of_the_text()),
                ))),
                html::tbody().child(rows),
            )),
            html::div().class("line").child(button::plain(m::annotated_text(), move || {
                // Closed first, it gives the focus back to what opened it, and so does the next one.
                handle.with(|loupe| loupe.close_panel());
                handle.signals.panel.set(Some(Panel::Annotated));
            })),
        ))
        .into_any()
}

/// What a careful reader asks of a release.
fn questions(handle: Handle, known: &Summary) -> AnyView {
    let of_claims = |name, ids: &[Id], filter| passages(handle, name, ids.to_vec(), filter);
    let mut twice: Vec<Id> = known.stated_as_claim.iter().map(|(claim, _)| *claim).collect();
    twice.dedup();
    let untouched = known.untouched.clone();
    let paragraphs = fold(m::paragraphs_without_mark(), None, untouched.len(), move || {
        let rows = untouched.iter().take(MOST_LISTED).map(|range| {
            let range = *range;
            let opening = handle.with(|loupe| list::opening(&loupe.reading.borrow(), range));
            row(handle, None, opening, move || {
                handle.with(|loupe| {
                    loupe.close_panel();
                    loupe.go_to_place(range);
                });
            })
        });
        let rows = rows.collect();
        group(handle, rows, untouched.len(), Some(Filter::Untouched))
    });
    html::section()
        .child((
            html::h3().child(m::to_read_again()),
            of_claims(m::claims_without_source(), &known.unattributed, Some(Filter::WithoutSource)),
            of_claims(m::claims_on_vague_sources(), &known.vague, Some(Filter::Vague)),
            of_claims(m::tagged_as_both(), &twice, Some(Filter::StatedAsClaim)),
            of_claims(m::claims_qualified(), &known.qualified, None),
            paragraphs,
        ))
        .into_any()
}

fn sources(handle: Handle, known: &Summary) -> AnyView {
    let all = known.sources.len();
    let rows: Vec<_> =
        known.sources.iter().take(MOST_LISTED).map(|source| of_source(handle, source)).collect();
    let more = all - rows.len();
    html::section()
        .child((
            html::h3().child(m::sources_most_statements_first()),
            (all == 0).then(|| html::p().class("small").child(m::no_source_yet())),
            rows,
            (more > 0).then(|| further(handle, more, Some(Filter::Tag(Tag::Source)))),
        ))
        .into_any()
}

fn of_source(handle: Handle, source: &Source) -> AnyView {
    let mut about = vec![m::statements(source.statements.len()), m::mentions(source.mentions.len())];
    about.extend(source.identification.map(|known| known.label().to_owned()));
    let all = [source.mentions.as_slice(), &source.statements].concat();
    let filter = source.first().map(Filter::Source);
    fold(source.name.clone(), Some(about.join(m::comma())), 1, move || {
        group(handle, passage_rows(handle, &all), all.len(), filter)
    })
}

fn sureness(handle: Handle, known: &Summary) -> AnyView {
    if known.certainty.is_empty() {
        return ().into_any();
    }
    let groups: Vec<_> = known
        .certainty
        .iter()
        .map(|(certainty, ids)| {
            let name = match certainty {
                Some(Certainty::Probable) => m::probable(),
                Some(Certainty::Possible) => m::possible(),
                Some(Certainty::Underspecified) => m::underspecified(),
                None => m::not_said_yet(),
            };
            passages(handle, name, ids.clone(), None)
        })
        .collect();
    html::section().child((html::h3().child(m::how_sure_the_speculation_is()), groups)).into_any()
}

/// A group of annotations by name and number, which opens to their passages.
fn passages(handle: Handle, name: impl Into<String>, ids: Vec<Id>, filter: Option<Filter>) -> AnyView {
    fold(name, None, ids.len(), move || group(handle, passage_rows(handle, &ids), ids.len(), filter))
}

/// A line that opens, once there is something in it; what is in it is built when it is opened.
fn fold(
    name: impl Into<String>,
    about: Option<String>,
    number: usize,
    content: impl Fn() -> AnyView + 'static,
) -> AnyView {
    let name = name.into();
    let folds = use_context::<Folds>();
    let was_open = folds.is_some_and(|folds| folds.0.with_untracked(|open| open.contains(&name)));
    let key = name.clone();
    let name = html::span().attr("dir", "auto").child(name);
    let class = if about.is_some() { "fold told" } else { "fold" };
    let about = html::span().class("about").child(about.unwrap_or_else(|| m::number(number)));
    if number == 0 {
        return html::div()
            .class("fold none")
            .child((name, html::span().class("about").child(m::none())))
            .into_any();
    }
    let open = RwSignal::new(was_open);
    let content = StoredValue::new_local(content);
    html::details()
        .class(class)
        .attr("open", move || was_open.then_some(""))
        .on(ev::toggle, move |event| {
            open.set(true);
            let details = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
            let is_open = details.is_some_and(|details| details.has_attribute("open"));
            if let Some(Folds(folds)) = folds {
                folds.update(|open| {
                    open.retain(|one| *one != key);
                    open.extend(is_open.then(|| key.clone()));
                });
            }
        })
        .child((html::summary().child((name, about)), move || {
            open.get().then(|| content.try_with_value(|content| content())).flatten()
        }))
        .into_any()
}

fn group(handle: Handle, rows: Vec<AnyView>, all: usize, filter: Option<Filter>) -> AnyView {
    let more = all.saturating_sub(rows.len());
    html::div()
        .class("group")
        .child((
            html::ul().child(rows),
            (more > 0 || filter.is_some()).then(|| further(handle, more, filter)),
        ))
        .into_any()
}

/// What is not listed here, and the way to where it is.
fn further(handle: Handle, more: usize, filter: Option<Filter>) -> AnyView {
    let signals = handle.signals;
    html::div()
        .class("line")
        .child((
            (more > 0).then(|| html::span().class("small").child(m::more(more))),
            filter.map(|filter| {
                button::plain(m::show_in_the_list(), move || {
                    signals.search.set(String::new());
                    signals.filter.set(filter);
                    signals.sheet.set(true);
                    handle.with(|loupe| loupe.close_panel());
                })
            }),
        ))
        .into_any()
}

fn passage_rows(handle: Handle, ids: &[Id]) -> Vec<AnyView> {
    let told = handle.with(|loupe| {
        let reading = loupe.reading.borrow();
        let told = ids.iter().take(MOST_LISTED).filter_map(|id| {
            let one = reading.get(*id)?;
            Some((*id, one.tag(), words(&reading, one).to_owned()))
        });
        told.collect::<Vec<_>>()
    });
    told.into_iter()
        .map(|(id, tag, quote)| row(handle, Some(tag), quote, move || lead(handle, Target::Annotation(id))))
        .collect()
}

fn row(handle: Handle, tag: Option<Tag>, words: String, go: impl Fn() + 'static) -> AnyView {
    let button = html::button()
        .attr("type", "button")
        .class("to")
        .attr("data-tag", tag.map_or("", Tag::name))
        .attr("dir", "auto")
        .on(ev::click, move |_| go())
        .child((
            tag.map(|tag| html::span().class("hidden").child(m::tag_before_words(&handle.label(tag)))),
            html::span().class("words").attr("lang", handle.language_of_release()).child(words),
        ));
    html::li().child(button).into_any()
}

/// A picture with its description, and the ways to keep it.
fn picture_of(
    handle: Handle,
    title: &'static str,
    is_last: bool,
    of: impl Fn(Handle, u32) -> Option<Picture> + Copy + Send + Sync + 'static,
) -> AnyView {
    let width = RwSignal::new(None::<u32>);
    let shown = Memo::new(move |_| {
        handle.signals.changes.track();
        width.get().and_then(|width| of(handle, width))
    });
    // In the document, and open, by the next frame; the words are painted before the pictures are drawn, and the first
    // picture before the second.
    let measured = move |host: web_sys::HtmlElement| {
        let draw = move || {
            let room = host.client_width().clamp(MAP_PIXELS.0, MAP_PIXELS.1);
            width.try_set(Some(room.unsigned_abs()));
        };
        match is_last {
            true => after_paint(move || after_paint(draw)),
            false => after_paint(draw),
        }
    };
    let saved = move |name: &'static str, save: fn(Handle, Picture)| {
        button::plain(name, move || {
            if let Some(picture) = shown.get_untracked() {
                save(handle, picture);
            }
        })
    };
    html::section()
        .class("drawn")
        .child((
            html::h3().child(title),
            drawing(handle, move || shown.get()).built(measured),
            html::details().class("fold").child((
                html::summary().child(m::the_same_in_words()),
                html::p().child(move || shown.get().map(|picture| picture.description)),
            )),
            html::div().class("line").child((
                saved(m::save_as_svg(), |handle, picture| handle.with(|loupe| loupe.save_svg(&picture))),
                saved(m::save_as_png(), |handle, picture| handle.with(|loupe| loupe.save_png(picture))),
            )),
        ))
        .into_any()
}

/// Does something once what is there now has been painted.
fn after_paint(act: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(act, core::time::Duration::ZERO));
}
