//! The panel "Compare readings": who else has read this release, how far the readers agree, and where they do not.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, HtmlInputElement};

use crate::agreement::{self, Figure, Mark, Shared, Standing, meaning};
use crate::browser::layers::{Compared, Reader};
use crate::browser::signals::Handle;
use crate::browser::view::element as html;
use crate::browser::view::{button, take};
use crate::exchange::comparison::meaning_of_the_figures;
use crate::messages::{self, compare as m};
use crate::tag::Tag;

/// How many passages are built at once? More than anybody reads in one go, and few enough to build in a moment.
const ROWS: usize = 100;

/// How much of a passage names the way to it, in code points?
const NAMED: usize = 60;

/// Which passages are listed.
#[derive(Clone, Copy)]
struct List {
    handle: Handle,
    compared: Memo<Option<Compared>>,
    /// How the readers stand to them; `None` for all.
    chosen: RwSignal<Option<Standing>>,
    /// How many at most.
    most: RwSignal<usize>,
}

pub(crate) fn readings(handle: Handle) -> AnyView {
    let signals = handle.signals;
    let compared = Memo::new(move |_| {
        signals.changes.track();
        signals.layers.track();
        handle.with(|loupe| Some(loupe.compared()))
    });
    let list = List { handle, compared, chosen: RwSignal::new(None), most: RwSignal::new(ROWS) };
    // Other readers have other numbers.
    let who = Memo::new(move |_| {
        compared.with(|found| found.as_ref().map(|found| found.readers.clone()).unwrap_or_default())
    });
    Effect::new(move |_| {
        who.track();
        list.choose(None);
    });
    let open = move |files: take::Read| {
        let mut problems = String::new();
        for (name, read) in files {
            let opened = handle.with(|loupe| Some(read.and_then(|text| loupe.open_layer(&text, &name))));
            match opened {
                Some(Ok(name)) => handle.with(|loupe| loupe.say(m::opened(&name))),
                Some(Err(why)) => {
                    let before = if problems.is_empty() { "" } else { m::and_besides() };
                    problems.push_str(before);
                    problems.push_str(&m::not_opened(&name, &why));
                }
                None => {}
            }
        }
        signals.notice.set(Some(problems).filter(|problems| !problems.is_empty()));
    };
    let is_any = Memo::new(move |_| {
        signals.layers.track();
        compared.with(|found| found.as_ref().is_some_and(|found| !others(found).is_empty()))
    });
    html::div()
        .class("take")
        .child((
            move || (!is_any.get()).then(|| html::p().child(m::open_files_of_others())),
            move || {
                is_any
                    .get()
                    .then(|| compared.with(|found| found.as_ref().map(|found| readers(handle, found))))
            },
            move || {
                is_any
                    .get()
                    .then(|| compared.with(|found| found.as_ref().map(|found| figures(handle, found))))
            },
            move || is_any.get().then(|| passages(list)),
            move || is_any.get().then(|| export(handle, compared)),
            html::h3().child(m::open_readings()),
            take::files_field(m::choose_readings(), true, open),
            take::text_field("compared-text", m::open_it(), move |text| {
                open(vec![(m::the_text().to_owned(), Ok(text))]);
            }),
        ))
        .into_any()
}

/// The readers that came from files.
fn others(found: &Compared) -> &[Reader] {
    let own = found.readers.iter().take_while(|reader| reader.layer.is_none()).count();
    found.readers.get(own..).unwrap_or_default()
}

/// A few letters marked as a reader's passages are.
fn pattern(reader: Reader) -> Option<html::Element> {
    let ink = (reader.ink + 1).to_string();
    let sample = || {
        html::span()
            .class("pattern")
            .attr("data-ink", ink)
            .attr("aria-hidden", "true")
            .child(m::sample_letters())
    };
    reader.layer.map(|_| sample())
}

/// Who is compared: what each has marked, and whether it is shown in the text.
fn readers(handle: Handle, found: &Compared) -> AnyView {
    let comparison = &found.comparison;
    let row = |(nth, (reader, name)): (usize, (&Reader, &String))| {
        let (reader, name) = (*reader, name.clone());
        let of_tag = |tag| {
            let figures = comparison.tags.iter().find(|of| of.tag == tag);
            figures.and_then(|of| of.counts.get(nth).copied()).unwrap_or_default()
        };
        let mut counts = m::marked(of_tag(Tag::Claim), of_tag(Tag::Source), of_tag(Tag::Speculation));
        let unplaced = comparison.unplaced.get(nth).copied().unwrap_or_default();
        if unplaced > 0 {
            counts.push_str(m::and_also());
            counts.push_str(&m::not_compared(unplaced));
        }
        if reader.refused > 0 {
            counts.push_str(m::and_also());
            counts.push_str(&m::not_readable(reader.refused));
        }
        let acts = reader.layer.map(|number| {
            let close = move |_| {
                handle.with(|loupe| loupe.close_layer(number));
                focus(handle, ".take input[type=file]", 0);
            };
            let show = move |event: web_sys::Event| {
                let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
                if let Some(input) = input {
                    handle.with(|loupe| loupe.show_layer(number, input.checked()));
                }
            };
            let is_shown = move || handle.with(|loupe| loupe.is_layer_shown(number));
            (
                html::label().class("choice").child((
                    html::input()
                        .attr("type", "checkbox")
                        .attr("aria-label", m::show_in_the_text_of(&name))
                        .flag("checked", is_shown)
                        .on(ev::change, show),
                    html::span().child(m::show_in_the_text()),
                )),
                html::button()
                    .attr("type", "button")
                    .class("quiet")
                    .attr("aria-label", m::remove_reader(&name))
                    .on(ev::click, close)
                    .child(m::remove()),
            )
        });
        html::li().child((
            html::p().child((pattern(reader), html::b().attr("dir", "auto").child(name.clone()))),
            html::p().class("small").child(counts),
            acts.map(|acts| html::div().class("line").child(acts)),
        ))
    };
    let rows = found.readers.iter().zip(&comparison.readers).enumerate().map(row).collect::<Vec<_>>();
    let is_own_there = others(found).len() < found.readers.len();
    html::div()
        .class("part")
        .child((
            html::h3().child(m::readers()),
            html::ul().class("readers").child(rows),
            (!is_own_there).then(|| html::p().class("small").child(m::nothing_marked_here())),
        ))
        .into_any()
}

/// How far the readers agree, in numbers, and what they mean.
fn figures(handle: Handle, found: &Compared) -> AnyView {
    let comparison = &found.comparison;
    let title = html::h3().child(m::how_far_they_agree());
    if comparison.readers.len() < 2 {
        let words = html::p().class("small").child(m::one_reading_so_far());
        return html::div().class("part").child((title, words)).into_any();
    }
    let heading = |name: &'static str| html::th().attr("scope", "col").child(name);
    let row = |(name, figures): (String, [Figure; 3])| {
        let [exact, overlap, alpha] = figures;
        let cells = match alpha {
            // Said once, where nothing can be said of any of them.
            Figure::Undefined(why) if exact == alpha && overlap == alpha => {
                vec![html::td().attr("colspan", "3").class("small").child(why.label())]
            }
            alpha => [exact, overlap, alpha].map(|figure| html::td().child(figure.label())).into(),
        };
        // Below it, as wide as the table: on a phone a column of its own would be a word wide.
        let words = alpha.value().map(|value| {
            let words = html::td().attr("colspan", "4").class("small").child(meaning(value));
            html::tr().class("means").child(words)
        });
        [Some(html::tr().child((html::th().attr("scope", "row").child(name), cells))), words]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
    };
    let of_tags = comparison.tags.iter().map(|of| (handle.label(of.tag), [of.exact, of.overlap, of.alpha]));
    let all = &comparison.overall;
    let of_all = (m::all_tags().to_owned(), [all.exact, all.overlap, all.alpha]);
    html::div()
        .class("part")
        .child((
            title,
            html::table().class("figures").child((
                html::caption().child(m::figures_by_tag()),
                html::thead().child(html::tr().child((
                    heading(m::tag()),
                    heading(m::f1_exact()),
                    heading(m::f1_overlap()),
                    heading(m::alpha()),
                ))),
                html::tbody().child(of_tags.chain([of_all]).flat_map(row).collect::<Vec<_>>()),
            )),
            html::details().child((
                html::summary().child(m::what_figures_mean()),
                html::p().class("small").child(meaning_of_the_figures()),
            )),
        ))
        .into_any()
}

impl List {
    fn choose(self, standing: Option<Standing>) {
        self.chosen.set(standing);
        self.most.set(ROWS);
    }

    fn chip(self, name: String, standing: Option<Standing>, count: usize) -> html::Element {
        html::button()
            .attr("type", "button")
            .class("chip")
            .attr("aria-pressed", move || if self.chosen.get() == standing { "true" } else { "false" })
            .on(ev::click, move |_| self.choose(standing))
            .child((
                html::span().attr("dir", "auto").child(name),
                " ",
                html::b().child(messages::list::count(count)),
            ))
    }

    /// The ways in which the readers stand to the passages, with how many there are of each.
    fn chips(self, found: &Compared) -> Vec<html::Element> {
        let comparison = &found.comparison;
        let number = |standing| comparison.passages.iter().filter(|one| one.standing == standing).count();
        let chip = |name: String, standing| self.chip(name, Some(standing), number(standing));
        let mut chips = vec![
            self.chip(m::all().to_owned(), None, comparison.passages.len()),
            chip(m::agreements().to_owned(), Standing::Agreed),
        ];
        // Of two readers nobody else is left to agree.
        if comparison.readers.len() > 2 {
            chips.push(chip(m::some_agree().to_owned(), Standing::Partial));
        }
        chips.push(chip(m::conflicts().to_owned(), Standing::Conflict));
        let only = |(nth, name): (usize, &String)| chip(m::only(name), Standing::Only(nth));
        chips.extend(comparison.readers.iter().enumerate().map(only));
        chips
    }

    fn rows(self, found: &Compared) -> AnyView {
        let (chosen, most) = (self.chosen.get(), self.most.get());
        let is_chosen = |shared: &&Shared| chosen.is_none_or(|chosen| shared.standing == chosen);
        let all = found.comparison.passages.iter().filter(is_chosen).count();
        let listed = found.comparison.passages.iter().filter(is_chosen).take(most);
        let rows: Vec<_> = listed.enumerate().map(|(nth, shared)| self.row(found, shared, nth)).collect();
        let more = move || {
            self.most.update(|most| *most += ROWS);
            focus(self.handle, ".passages .go", most);
        };
        html::div()
            .class("part")
            .child((
                rows.is_empty().then(|| html::p().class("small").child(m::no_such_passage())),
                html::ol().class("passages").child(rows),
                (all > most).then(|| {
                    html::div().class("line").child((
                        html::span().class("small").child(m::of_all(most, all)),
                        button::plain(m::show_more(), more),
                    ))
                }),
            ))
            .into_any()
    }

    fn row(self, found: &Compared, shared: &Shared, nth: usize) -> html::Element {
        let handle = self.handle;
        let comparison = &found.comparison;
        let readers = found.readers.iter().zip(&comparison.readers).zip(&shared.marks);
        let own = readers.clone().find(|((reader, _), _)| reader.layer.is_none()).and_then(|(_, mark)| *mark);
        let who: Vec<_> = readers
            .filter_map(|((reader, name), mark)| Some(self.mark(*reader, name, shared, mark.as_ref()?, nth)))
            .collect();
        let standing = match shared.standing {
            Standing::Agreed => m::all_agree().to_owned(),
            Standing::Partial => m::some_agree().to_owned(),
            Standing::Conflict => m::conflict().to_owned(),
            Standing::Only(reader) => m::only(comparison.readers.get(reader).map_or("", String::as_str)),
        };
        let range = shared.range;
        let own = own.map(|mark| mark.id);
        let opening: String = shared.quote.chars().take(NAMED).collect();
        let go = html::button()
            .attr("type", "button")
            .class("quiet go")
            .attr("aria-label", m::go_to_passage_of(&opening))
            .on(ev::click, move |_| handle.with(|loupe| loupe.leave_for_passage(range, own)))
            .child(m::go_to_passage());
        let language = comparison.language.clone();
        html::li().child((
            html::blockquote()
                .class("quote")
                .attr("dir", "auto")
                .attr("lang", move || language.clone())
                .child(shared.quote.clone()),
            html::p().class("standing").child(html::span().attr("dir", "auto").child(standing)),
            html::ul().class("who").child(who),
            go,
        ))
    }

    /// What one reader made of a passage.
    fn mark(self, reader: Reader, name: &str, shared: &Shared, mark: &Mark, nth: usize) -> html::Element {
        let handle = self.handle;
        let annotation = handle.with(|loupe| loupe.annotation_of(reader, mark.id));
        let is_there = annotation
            .as_ref()
            .is_some_and(|one| handle.with(|loupe| agreement::is_there(&loupe.reading.borrow(), one)));
        let (words, note) = annotation.map(|one| (one.passage.quote, one.note)).unwrap_or_default();
        let words = (mark.range != shared.range).then_some(words);
        let (id, tag) = (mark.id, mark.tag);
        let offer = (reader.layer.is_some() && !is_there && !handle.is_readonly()).then(|| {
            let take = move |_| {
                if handle.with(|loupe| loupe.take_from(reader, id)) {
                    focus(handle, ".passages .go", nth);
                }
            };
            html::button()
                .attr("type", "button")
                .class("quiet")
                .attr("aria-label", m::take_over_from(name, tag.name()))
                .on(ev::click, take)
                .child(m::take_over())
        });
        let label = handle.label(tag);
        html::li().attr("data-tag", tag.name()).child((
            html::p().child((
                pattern(reader),
                html::b().attr("dir", "auto").child(name.to_owned()),
                html::span().class("tag").child(label),
                words.map(|words| html::span().class("quote").attr("dir", "auto").child(m::quoted(&words))),
                offer,
            )),
            (!note.is_empty()).then(|| html::p().class("note").attr("dir", "auto").child(note)),
        ))
    }
}

/// The passages that anybody marked, by how the readers stand to them.
fn passages(list: List) -> AnyView {
    let chips = move || list.compared.with(|found| found.as_ref().map(|found| list.chips(found)));
    let rows = move || list.compared.with(|found| found.as_ref().map(|found| list.rows(found)));
    html::div()
        .class("part")
        .child((
            html::h3().child(m::who_marked_what()),
            html::div().class("filters").attr("role", "group").attr("aria-label", m::show()).child(chips),
            rows,
        ))
        .into_any()
}

/// The comparison as a file.
fn export(handle: Handle, compared: Memo<Option<Compared>>) -> AnyView {
    let is_open = RwSignal::new(false);
    let offer = move || {
        let file = compared
            .with(|found| handle.with(|loupe| Some(loupe.comparison_file(&found.as_ref()?.comparison))));
        html::div().class("part").child(file.map(|file| take::offer(handle, vec![file], "compared", |_| {})))
    };
    html::div()
        .class("part")
        .child((
            html::button()
                .attr("type", "button")
                .class("plain")
                .attr("aria-expanded", move || if is_open.get() { "true" } else { "false" })
                .on(ev::click, move |_| is_open.update(|open| *open = !*open))
                .child(m::export_comparison()),
            move || is_open.get().then(offer),
        ))
        .into_any()
}

/// Moves the focus to the nth element of a kind, or to the last, once the view has drawn what changed.
fn focus(handle: Handle, selector: &'static str, nth: usize) {
    request_animation_frame(move || {
        handle.with(|loupe| {
            let Ok(all) = loupe.shadow.query_selector_all(selector) else { return };
            // Where none is left, what says which are listed.
            if all.length() == 0 {
                let chosen =
                    loupe.shadow.query_selector("dialog .filters [aria-pressed=true]").ok().flatten();
                let _ = chosen
                    .and_then(|chosen| chosen.dyn_into::<HtmlElement>().ok())
                    .map(|chosen| chosen.focus());
                return;
            }
            let nth = u32::try_from(nth).unwrap_or_default().min(all.length().saturating_sub(1));
            let element = all.item(nth).and_then(|node| node.dyn_into::<HtmlElement>().ok());
            let _ = element.map(|element| element.focus());
        });
    });
}
