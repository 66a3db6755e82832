//! How a release is built, as its reader marked it.

#![cfg(not(target_arch = "wasm32"))]
// Tests stop at the first surprise.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic
)]

mod fixture;

use fixture::{id, moment, reading};
use press_loupe::analysis::{Sources, Summary, untouched};
use press_loupe::annotation::{Id, LinkKind};
use press_loupe::filter::{Counts, Filter, shown};
use press_loupe::linking::{Candidate, Way, candidates, ways};
use press_loupe::reading::{Edit, EditError, Reading};
use press_loupe::tag::{Tag, Tagged};

const RELEASE: &str = "[claim:The bridge is safe], [source:Ada Brandt] said.\n\
    [speculation:It might close], [source:she] added, and [claim:it will be dear], [source:observers] say.\n\
    Nothing of this paragraph is marked.";
const SAFE: u8 = 1;
const BRANDT: u8 = 2;
const CLOSE: u8 = 3;
const SHE: u8 = 4;
const DEAR: u8 = 5;
const OBSERVERS: u8 = 6;

fn linked(links: &[(u8, LinkKind, u8)]) -> Reading {
    let mut reading = reading(RELEASE);
    for (nth, &(from, kind, to)) in links.iter().enumerate() {
        let edit = Edit::Link { id: id(100 + nth as u8), kind, from: id(from), to: id(to) };
        reading.apply(edit, &moment(1)).unwrap();
    }
    reading
}

fn set(reading: &mut Reading, nth: u8, name: &str, value: &str) {
    let mut tagged = reading.get(id(nth)).unwrap().tagged.clone();
    tagged.set(name, Some(value)).unwrap();
    let edit = Edit::Change { id: id(nth), range: None, tagged: Some(tagged), note: None };
    reading.apply(edit, &moment(2)).unwrap();
}

/// The sources, each with its mentions and its statements, as a line.
fn drawn(reading: &Reading) -> Vec<String> {
    let quotes = |ids: &[Id]| {
        ids.iter().map(|id| reading.get(*id).unwrap().passage.quote.clone()).collect::<Vec<_>>().join(" + ")
    };
    let line = |source: &press_loupe::analysis::Source| {
        format!("{} ({}): {}", source.name, quotes(&source.mentions), quotes(&source.statements))
    };
    Sources::of(reading).all().iter().map(line).collect()
}

#[test]
fn mentions_of_one_source_are_one_source_with_the_statements_of_all() {
    let reading = linked(&[
        (SHE, LinkKind::SameSourceAs, BRANDT),
        (SAFE, LinkKind::AttributedTo, BRANDT),
        (CLOSE, LinkKind::AttributedTo, SHE),
    ]);
    assert_eq!(
        drawn(&reading),
        ["Ada Brandt (Ada Brandt + she): The bridge is safe + It might close", "observers (observers): ",]
    );
}

#[test]
fn mentions_are_joined_whichever_way_and_in_whatever_order_they_are_linked() {
    let chains = [
        [(SHE, BRANDT), (OBSERVERS, SHE)],
        [(BRANDT, OBSERVERS), (SHE, OBSERVERS)],
        [(OBSERVERS, BRANDT), (BRANDT, SHE)],
    ];
    for chain in chains {
        let reading = linked(&chain.map(|(from, to)| (from, LinkKind::SameSourceAs, to)));
        assert_eq!(drawn(&reading), ["Ada Brandt (Ada Brandt + she + observers): "], "{chain:?}");
    }
}

#[test]
fn the_name_of_any_mention_is_the_name_of_the_source() {
    let mut reading = linked(&[(SHE, LinkKind::SameSourceAs, BRANDT)]);
    set(&mut reading, SHE, "name", "Ada Brandt, engineer");
    assert_eq!(drawn(&reading)[0], "Ada Brandt, engineer (Ada Brandt + she): ");
}

#[test]
fn a_statement_on_two_mentions_of_one_source_counts_once() {
    let reading = linked(&[
        (SHE, LinkKind::SameSourceAs, BRANDT),
        (SAFE, LinkKind::AttributedTo, BRANDT),
        (SAFE, LinkKind::AttributedTo, SHE),
    ]);
    assert_eq!(Sources::of(&reading).all()[0].statements, [id(SAFE)]);
    assert_eq!(Sources::of(&reading).behind(id(SAFE)).count(), 1);
}

#[test]
fn sources_outlast_a_note_on_what_nobody_is_said_to_say() {
    let mut reading = linked(&[(SAFE, LinkKind::AttributedTo, BRANDT)]);
    let sources = Sources::of(&reading);
    let mut note = |nth: u8| {
        let note = Some("Why?".to_owned());
        reading.apply(Edit::Change { id: id(nth), range: None, tagged: None, note }, &moment(2)).unwrap()
    };
    assert!(sources.outlast(&note(CLOSE)));
    for touched in [SAFE, BRANDT] {
        assert!(!sources.outlast(&note(touched)));
    }
}

#[test]
fn a_claim_is_vaguely_attributed_if_nobody_behind_it_can_be_known() {
    let mut reading = linked(&[
        (DEAR, LinkKind::AttributedTo, OBSERVERS),
        (SAFE, LinkKind::AttributedTo, OBSERVERS),
        (SAFE, LinkKind::AttributedTo, BRANDT),
    ]);
    assert_eq!(Summary::of(&reading).vague, []);
    set(&mut reading, OBSERVERS, "identification", "vague");
    assert_eq!(Summary::of(&reading).vague, [id(DEAR)]);
    set(&mut reading, OBSERVERS, "identification", "role-only");
    assert_eq!(Summary::of(&reading).vague, []);
}

#[test]
fn the_best_identified_mention_tells_who_a_source_is() {
    let mut reading = linked(&[(SHE, LinkKind::SameSourceAs, BRANDT), (SAFE, LinkKind::AttributedTo, SHE)]);
    set(&mut reading, SHE, "identification", "vague");
    assert_eq!(Summary::of(&reading).vague, [id(SAFE)]);
    set(&mut reading, BRANDT, "identification", "named");
    assert_eq!(Summary::of(&reading).vague, []);
}

#[test]
fn speculation_stated_as_a_claim_is_the_same_passage_with_both_tags() {
    let check = |notation: &str, expected: usize| {
        let reading = reading(notation);
        assert_eq!(Summary::of(&reading).stated_as_claim.len(), expected, "{notation}");
    };
    check("[claim:[speculation:It may well open soon]].", 1);
    check("[speculation:[claim:It may well open soon]].", 1);
    check("[claim:It may well open soo[speculation:n]].", 0);
    check("[claim:[speculation:It may well open soon].]", 1);
    check("[claim:One thing]. [speculation:Another].", 0);
    check("[claim#1:It may well [speculation#2:open]#1 soon]#2", 0);
    check("[claim:[speculation:x]]", 1);
}

#[test]
fn a_summary_counts_and_lists() {
    let reading = linked(&[
        (SAFE, LinkKind::AttributedTo, BRANDT),
        (SAFE, LinkKind::QualifiedBy, CLOSE),
        (CLOSE, LinkKind::AttributedTo, BRANDT),
    ]);
    let summary = Summary::of(&reading);
    assert_eq!((summary.annotations, summary.paragraphs, summary.untouched.len()), (6, 3, 1));
    assert_eq!((summary.share(Tag::Claim).count, summary.share(Tag::Claim).covered), (2, 18 + 15));
    assert_eq!(summary.unattributed, [id(DEAR)]);
    assert_eq!(summary.qualified, [id(SAFE)]);
    assert_eq!(summary.certainty, [(None, vec![id(CLOSE)])]);
    let sources: Vec<_> = summary.sources.iter().map(|source| &*source.name).collect();
    assert_eq!(sources, ["Ada Brandt", "she", "observers"]);
    let last = reading.text().slice(untouched(&reading)[0]).unwrap();
    assert_eq!(last, "Nothing of this paragraph is marked.");
}

#[test]
fn overlapping_passages_cover_what_they_cover_once() {
    let reading = reading("[claim#1:one [claim#2:two]#1 three]#2 four");
    let summary = Summary::of(&reading);
    assert_eq!((summary.covered, summary.share(Tag::Claim).covered, summary.length), (13, 13, 18));
}

#[test]
fn a_passage_over_two_paragraphs_touches_both() {
    let reading = reading("One [claim:here\nand] there.\nAnd none.");
    assert_eq!(untouched(&reading).len(), 1);
}

#[test]
fn a_tag_that_is_no_source_any_more_leaves_no_source() {
    let mut reading = linked(&[(SAFE, LinkKind::AttributedTo, BRANDT)]);
    let tagged = Some(Tagged::from(Tag::Claim));
    reading.apply(Edit::Change { id: id(BRANDT), range: None, tagged, note: None }, &moment(3)).unwrap();
    assert_eq!(drawn(&reading).len(), 2);
    assert_eq!(Summary::of(&reading).unattributed, [id(SAFE), id(BRANDT), id(DEAR)]);
}

fn tag_linked(
    reading: &mut Reading,
    words: &str,
    tag: Tag,
    kind: LinkKind,
    with: u8,
) -> Result<usize, EditError> {
    let range = fixture::passage(reading.text(), words).range;
    let edit = Edit::TagLinked { id: id(50), range, tag, link: id(51), kind, with: id(with) };
    reading.apply(edit, &moment(4)).map(|changes| changes.len())
}

#[test]
fn a_passage_becomes_the_source_of_a_claim_in_one_step() {
    let mut reading = linked(&[]);
    assert_eq!(tag_linked(&mut reading, "added", Tag::Source, LinkKind::AttributedTo, SAFE), Ok(2));
    assert_eq!(Sources::of(&reading).behind(id(SAFE)).next().unwrap().name, "added");
    reading.apply(Edit::Undo, &moment(5)).unwrap();
    assert_eq!((reading.len(), reading.links().count()), (6, 0));
    reading.apply(Edit::Redo, &moment(6)).unwrap();
    assert_eq!((reading.len(), reading.links().count()), (7, 1));
}

#[test]
fn a_passage_that_is_a_source_already_is_linked_and_not_tagged_twice() {
    let mut reading = linked(&[]);
    assert_eq!(tag_linked(&mut reading, "Ada Brandt", Tag::Source, LinkKind::AttributedTo, DEAR), Ok(1));
    assert_eq!((reading.len(), Sources::of(&reading).behind(id(DEAR)).count()), (6, 1));
    let again = tag_linked(&mut reading, "Ada Brandt", Tag::Source, LinkKind::AttributedTo, DEAR);
    assert!(matches!(again, Err(EditError::Taken(_) | EditError::Linked)), "{again:?}");
}

#[test]
fn a_link_goes_the_way_in_which_it_can() {
    let mut reading = linked(&[]);
    tag_linked(&mut reading, "added", Tag::Claim, LinkKind::AttributedTo, BRANDT).unwrap();
    let link = reading.links().next().unwrap();
    assert_eq!((link.from, link.to), (id(50), id(BRANDT)));
    let refused = tag_linked(&mut linked(&[]), "added", Tag::Claim, LinkKind::SameSourceAs, BRANDT);
    assert!(matches!(refused, Err(EditError::Ends { .. })));
}

#[test]
fn a_name_is_that_of_all_mentions_and_comes_back_with_undo() {
    let mut reading = linked(&[(SHE, LinkKind::SameSourceAs, BRANDT)]);
    let name = |name: &str| Edit::Name { source: id(SHE), name: name.to_owned() };
    assert_eq!(reading.apply(name(" Ada Brandt, engineer "), &moment(4)).unwrap().len(), 2);
    let names = |reading: &Reading| {
        [BRANDT, SHE, OBSERVERS].map(|nth| reading.get(id(nth)).unwrap().tagged.attributes().len())
    };
    assert_eq!(names(&reading), [1, 1, 0]);
    assert_eq!(reading.apply(name("Ada Brandt, engineer"), &moment(5)).unwrap().len(), 0);
    reading.apply(Edit::Undo, &moment(6)).unwrap();
    assert_eq!(names(&reading), [0, 0, 0]);
    let refused = reading.apply(Edit::Name { source: id(SAFE), name: "x".into() }, &moment(7));
    assert_eq!(refused.unwrap_err().to_string(), "a claim has no attribute \"name\"");
}

#[test]
fn each_filter_shows_what_it_counts() {
    let mut reading = linked(&[
        (SHE, LinkKind::SameSourceAs, BRANDT),
        (SAFE, LinkKind::AttributedTo, SHE),
        (DEAR, LinkKind::AttributedTo, OBSERVERS),
    ]);
    set(&mut reading, OBSERVERS, "identification", "anonymous");
    set(&mut reading, BRANDT, "name", "Ada Brandt of Linden");
    let check = |filter: Filter, search: &str, expected: &[u8]| {
        let found = shown(&reading, &Sources::of(&reading), filter, search, str::to_lowercase);
        assert_eq!(found, expected.iter().map(|nth| id(*nth)).collect::<Vec<_>>(), "{filter:?} {search:?}");
        let counted = Counts::of(&reading, &Sources::of(&reading)).get(filter);
        let is_counted = !matches!(filter, Filter::Source(_) | Filter::Untouched) && search.is_empty();
        assert!(!is_counted || counted == expected.len(), "{filter:?}: {counted}");
    };
    check(Filter::All, "", &[SAFE, BRANDT, CLOSE, SHE, DEAR, OBSERVERS]);
    check(Filter::WithoutSource, "", &[]);
    check(Filter::Vague, "", &[DEAR]);
    check(Filter::Source(id(SHE)), "", &[SAFE, BRANDT, SHE]);
    check(Filter::Source(id(SAFE)), "", &[]);
    check(Filter::Untouched, "", &[]);
    check(Filter::Orphaned, "", &[]);
    check(Filter::All, "linden ADA", &[BRANDT]);
    assert_eq!(Counts::of(&reading, &Sources::of(&reading)).untouched, 1);
}

#[test]
fn a_passage_with_both_tags_is_one_case_of_speculation_stated_as_claim() {
    let reading = reading("[claim:[speculation:[speculation:It may well open soon].]]");
    assert_eq!(Counts::of(&reading, &Sources::of(&reading)).stated_as_claim, 1);
    assert_eq!(
        shown(&reading, &Sources::of(&reading), Filter::StatedAsClaim, "", str::to_lowercase).len(),
        3
    );
}

/// What can be linked that way, by name; the quote is beside it where that is another.
fn offered(reading: &Reading, here: u8, way: usize, search: &str) -> Vec<String> {
    let way = ways(reading.get(id(here)).unwrap().tag())[way];
    let line = |one: Candidate| match one.quote {
        Some(quote) => format!("{}: {quote}", one.name),
        None => one.name,
    };
    candidates(reading, id(here), way, search, str::to_lowercase).into_iter().map(line).collect()
}

#[test]
fn what_is_nearest_is_offered_first_and_a_source_once() {
    let mut reading = linked(&[(SHE, LinkKind::SameSourceAs, BRANDT)]);
    assert_eq!(offered(&reading, SAFE, 0, ""), ["Ada Brandt", "observers"]);
    // The mention that is nearest is the one that is linked.
    assert_eq!(offered(&reading, CLOSE, 0, ""), ["Ada Brandt: she", "observers"]);
    assert_eq!(offered(&reading, DEAR, 0, ""), ["observers", "Ada Brandt: she"]);
    set(&mut reading, SHE, "name", "The engineer");
    assert_eq!(offered(&reading, DEAR, 0, "ENGIN"), ["The engineer: she"]);
    assert_eq!(offered(&reading, DEAR, 0, "reuters"), [""; 0]);
}

#[test]
fn what_is_linked_already_is_not_offered_again() {
    let reading = linked(&[(SHE, LinkKind::SameSourceAs, BRANDT), (SAFE, LinkKind::AttributedTo, BRANDT)]);
    assert_eq!(offered(&reading, SAFE, 0, ""), ["observers"]);
    assert_eq!(offered(&reading, SHE, 1, ""), ["observers"]);
    assert_eq!(offered(&reading, BRANDT, 0, ""), ["It might close", "it will be dear"]);
}

#[test]
fn only_ends_that_fit_are_offered() {
    let reading = linked(&[]);
    assert_eq!(offered(&reading, SAFE, 1, ""), ["Ada Brandt", "she", "it will be dear", "observers"]);
    assert_eq!(offered(&reading, SAFE, 2, ""), ["It might close"]);
    assert_eq!(offered(&reading, CLOSE, 1, ""), ["it will be dear", "The bridge is safe"]);
}

#[test]
fn whatever_is_offered_can_be_linked() {
    for here in [SAFE, BRANDT, CLOSE] {
        let tag = linked(&[]).get(id(here)).unwrap().tag();
        for way in ways(tag) {
            for candidate in candidates(&linked(&[]), id(here), *way, "", str::to_lowercase) {
                let mut reading = linked(&[]);
                reading.apply(way.edit(id(99), id(here), candidate.id), &moment(1)).unwrap();
                let (seen, other) = Way::of(reading.links().next().unwrap(), id(here)).unwrap();
                assert_eq!((seen, other), (*way, candidate.id));
            }
        }
    }
}

#[test]
fn a_name_is_typed_in_one_step_and_a_note_beside_it_in_another() {
    let mut reading = linked(&[(SHE, LinkKind::SameSourceAs, BRANDT)]);
    let type_name = |reading: &mut Reading, name: &str| {
        let edit = Edit::Name { source: id(SHE), name: name.to_owned() };
        reading.apply(edit, &moment(4)).unwrap();
    };
    let names = |reading: &Reading| {
        [BRANDT, SHE]
            .map(|nth| reading.get(id(nth)).unwrap().tagged.attributes().first().map(|one| one.1.to_owned()))
    };
    for name in ["A", "Ad", "Ad ", "Ad B"] {
        type_name(&mut reading, name);
    }
    let note = Some("Who?".to_owned());
    reading.apply(Edit::Change { id: id(SHE), range: None, tagged: None, note }, &moment(5)).unwrap();
    assert_eq!(names(&reading), [Some("Ad B".to_owned()), Some("Ad B".to_owned())]);
    reading.apply(Edit::Undo, &moment(6)).unwrap();
    reading.apply(Edit::Undo, &moment(6)).unwrap();
    assert_eq!((names(&reading), reading.get(id(SHE)).unwrap().note.as_str()), ([None, None], ""));
    reading.apply(Edit::Redo, &moment(7)).unwrap();
    assert_eq!(names(&reading), [Some("Ad B".to_owned()), Some("Ad B".to_owned())]);
}
