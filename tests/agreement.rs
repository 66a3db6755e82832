//! Readings compared: which annotations are of one passage, how far they agree, and the files of a
//! comparison.

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

use fixture::{annotation, id, moment, range, reading, release};
use press_loupe::agreement::{Between, Comparison, Figure, Mark, Standing, Why, compare};
use press_loupe::anchor::Anchor;
use press_loupe::exchange::{About, comparison};
use press_loupe::reading::Reading;
use press_loupe::release::digest;
use press_loupe::selector::Selector;
use press_loupe::tag::Tag;
use press_loupe::text::{CodePoints, Range, Text};
use proptest::prelude::*;

const NAMES: [&str; 5] = ["Ada", "Bo", "Cleo", "Dag", "Eva"];

/// The readings that the notations draw, under the names above.
fn compared(notations: &[&str]) -> Comparison {
    compare_all(&notations.iter().map(|notation| reading(notation)).collect::<Vec<_>>())
}

fn compare_all(readings: &[Reading]) -> Comparison {
    compare(&NAMES.into_iter().zip(readings).collect::<Vec<_>>())
}

/// Who marked what: a line for each passage, with what each reader made of it.
fn draw(comparison: &Comparison) -> String {
    let line = |shared: &press_loupe::agreement::Shared| {
        let tag = |mark: &Option<Mark>| mark.map_or("-", |mark| mark.tag.name());
        let tags: Vec<_> = shared.marks.iter().map(tag).collect();
        format!("{} \"{}\": {}\n", shared.standing.name(), shared.quote, tags.join(", "))
    };
    comparison.passages.iter().map(line).collect()
}

#[track_caller]
fn check(notations: &[&str], expected: &[&str]) {
    let drawn = draw(&compared(notations));
    assert_eq!(drawn.lines().collect::<Vec<_>>(), expected);
}

// Who marked what

#[test]
fn two_readers_agree_conflict_and_are_alone() {
    check(
        &[
            "[claim:The board will approve], [source:Reuters] said, [claim:perhaps].",
            "[claim:The board will approve], Reuters said, [speculation:perhaps]. ",
        ]
        .map(|notation| notation.trim_end()),
        &[
            r#"agreed "The board will approve": claim, claim"#,
            r#"only "Reuters": source, -"#,
            r#"conflict "perhaps": claim, speculation"#,
        ],
    );
}

#[test]
fn half_of_what_both_cover_is_enough_and_less_is_not() {
    check(&["[claim:abcdefgh]", "[claim:abcd]efgh"], &[r#"agreed "abcdefgh": claim, claim"#]);
    check(
        &["[claim:abcdefgh]", "[claim:abc]defgh"],
        &[r#"only "abcdefgh": claim, -"#, r#"only "abc": -, claim"#],
    );
    check(&["[claim:abcdef]gh", "ab[claim:cdefgh]"], &[r#"agreed "abcdef": claim, claim"#]);
    check(
        &["[claim:abcde]fgh", "abc[claim:defgh]"],
        &[r#"only "abcde": claim, -"#, r#"only "defgh": -, claim"#],
    );
}

#[test]
fn the_same_tag_goes_before_a_closer_passage() {
    check(
        &["[claim:abcdefgh]ij", "[speculation#1:[claim#2:abcdefgh]#1ij]#2"],
        &[r#"agreed "abcdefghij": claim, claim"#, r#"only "abcdefgh": -, speculation"#],
    );
}

#[test]
fn the_closest_comes_first_and_nothing_is_used_twice() {
    check(
        &["[claim:abcdefghij]", "[claim:[claim:abcdefgh]ij]"],
        &[r#"agreed "abcdefghij": claim, claim"#, r#"only "abcdefgh": -, claim"#],
    );
    check(
        &["[claim:[claim:abcdefghij]]", "[claim:abcdefghij]"],
        &[r#"agreed "abcdefghij": claim, claim"#, r#"only "abcdefghij": claim, -"#],
    );
}

#[test]
fn a_passage_with_two_tags_is_no_conflict_where_one_of_them_is_shared() {
    check(
        &["[claim:[speculation:it might open]]", "[claim:it might open]"],
        &[r#"agreed "it might open": claim, claim"#, r#"only "it might open": speculation, -"#],
    );
}

#[test]
fn of_three_readers_some_agree() {
    check(
        &["[claim:it opened] [source:she] said", "[claim:it opened] she said", "it opened [source:she] said"],
        &[r#"partial "it opened": claim, claim, -"#, r#"partial "she": source, -, source"#],
    );
    check(
        &["[claim:it] opened", "[claim:it] opened", "[source:it] opened"],
        &[r#"conflict "it": claim, claim, source"#],
    );
}

#[test]
fn the_place_is_the_one_that_most_readers_marked() {
    check(
        &["[claim:abcdefgh]", "[claim:abcdef]gh", "[claim:abcdef]gh"],
        &[r#"agreed "abcdef": claim, claim, claim"#],
    );
}

#[test]
fn passages_do_not_drift_apart_along_a_chain() {
    // The first and the last share too little, so the one between goes with the closer of them.
    check(
        &["[claim:abcdefghij]klmnop", "abc[claim:defghijklm]nop", "abcdef[claim:ghijklm]nop"],
        &[r#"only "abcdefghij": claim, -, -"#, r#"partial "defghijklm": -, claim, claim"#],
    );
    // The first two alone are a match all the same.
    let comparison =
        compared(&["[claim:abcdefghij]klmnop", "abc[claim:defghijklm]nop", "abcdef[claim:ghijklm]nop"]);
    assert_eq!(comparison.between(0, 1).agreements.len(), 1);
    assert_eq!(comparison.pairs[0].agreements, 1);
}

#[test]
fn two_readers_names_are_told_apart() {
    let reading = reading("It opened.");
    let names = |names: &[&str]| {
        compare(&names.iter().map(|&name| (name, &reading)).collect::<Vec<_>>()).readers.join("|")
    };
    assert_eq!(names(&["Ada", "Bo", "Ada ", "Ada"]), "Ada|Bo|Ada (2)|Ada (3)");
    assert_eq!(names(&["Ada (2)", "Ada", "Ada"]), "Ada (2)|Ada|Ada (3)");
    assert_eq!(names(&["", " "]), "Reader|Reader (2)");
}

#[test]
fn what_has_no_one_place_is_counted_and_not_compared() {
    let mut first = reading("[claim:it] is it, and it is.");
    let quote = |quote: &str| Selector {
        range: Range::NOWHERE,
        quote: quote.to_owned(),
        prefix: String::new(),
        suffix: String::new(),
        made_on: None,
    };
    let lost = vec![annotation(9, Tag::Claim, quote("gone")), annotation(10, Tag::Source, quote("it"))];
    first.restore(lost, vec![]);
    assert_eq!(first.anchor(id(9)), Anchor::Orphan);
    assert!(matches!(first.anchor(id(10)), Anchor::Ambiguous(_)));
    let comparison = compare_all(&[first, reading("[claim:it] is it, and it is.")]);
    assert_eq!(comparison.unplaced, [2, 0]);
    assert_eq!(comparison.tags[0].counts, [1, 1]);
    assert_eq!(draw(&comparison), "agreed \"it\": claim, claim\n");
}

#[test]
fn nothing_is_compared_where_the_texts_differ() {
    let comparison = compared(&["[claim:it] opened", "[claim:it] closed"]);
    assert_eq!(draw(&comparison), "");
    assert_eq!(comparison.unplaced, [1, 1]);
    for figures in &comparison.tags {
        let why = Figure::Undefined(Why::OtherTexts);
        assert_eq!((figures.exact, figures.overlap, figures.alpha), (why, why, why));
    }
    assert_eq!(comparison.between(0, 1), Between::default());
}

// F1

/// Exact and overlap F1 of claims.
#[track_caller]
fn check_f1(notations: &[&str], exact: f64, overlap: f64) {
    let figures = &compared(notations).tags[0];
    let is_near = |figure: Figure, expected: f64| (figure.value().unwrap() - expected).abs() < 1e-12;
    assert!(is_near(figures.exact, exact), "exact: {:?}", figures.exact);
    assert!(is_near(figures.overlap, overlap), "overlap: {:?}", figures.overlap);
}

#[test]
fn f1_of_two_readers() {
    check_f1(&["[claim:it] opened", "[claim:it] opened"], 1.0, 1.0);
    check_f1(&["[claim:it] opened", "[source:it] opened"], 0.0, 0.0);
    check_f1(&["[claim:it opened]", "[claim:it] opened"], 0.0, 1.0);
    check_f1(&["[claim:it ]opened", "it [claim:opened]"], 0.0, 0.0);
    // One of one is found, two of two are, and none is the same.
    check_f1(&["[claim:it opened]", "[claim:it] [claim:opened]"], 0.0, 1.0);
    // Of three two are the same and found; of two both.
    check_f1(&["[claim:a] [claim:b] [claim:c]", "[claim:a] [claim:b] c"], 0.8, 0.8);
    // Of two identical ones one is matched, and both are found: 2 × 1 ÷ 3.
    check_f1(&["[claim:[claim:it]] opened", "[claim:it] opened"], 2.0 / 3.0, 1.0);
    // Recall is one of two, precision is one of one.
    check_f1(&["[claim:a] b", "[claim:a] [claim:b]"], 2.0 / 3.0, 2.0 / 3.0);
}

#[test]
fn f1_of_three_readers_is_the_mean_of_the_pairs_that_have_the_tag() {
    check_f1(&["[claim:a] b", "[claim:a] b", "[claim:a] [claim:b]"], 7.0 / 9.0, 7.0 / 9.0);
    // The second and third have no claim: their pair is left out.
    check_f1(&["[claim:a] b", "a b", "a b"], 0.0, 0.0);
    let comparison = compared(&["[claim:a] b", "a b", "a b"]);
    assert_eq!(comparison.pairs[2].tags[0].exact, Figure::Undefined(Why::NotMarked));
    assert_eq!(comparison.tags[1].exact, Figure::Undefined(Why::NotMarked));
}

// Properties

/// The places, tags and numbers of the annotations of one reader, on a text of 40 characters.
type Plan = Vec<(u32, u32, usize)>;

const LENGTH: u32 = 40;

fn plans(most_readers: usize) -> impl Strategy<Value = Vec<Plan>> {
    // Few places, so that they meet.
    let place = prop_oneof![0..8_u32, (0..10_u32).prop_map(|one| one * 4), 0..LENGTH];
    let one = (place, 1..16_u32, 0..3_usize);
    prop::collection::vec(prop::collection::vec(one, 0..8), 2..=most_readers)
}

fn planned(plans: &[Plan]) -> Vec<Reading> {
    let text = "abcdefghijklmnopqrstuvwxyzäöüßéèñ😀漢字אבג!";
    assert_eq!(text.chars().count(), LENGTH as usize);
    let release = release(text);
    let reading = |plan: &Plan| {
        let mut reading = Reading::new(release.clone());
        // The same ids in every reading, as where a reader began with another's file.
        let annotations = plan.iter().enumerate().map(|(nth, &(start, length, tag))| {
            let range = range(start, (start + length).min(LENGTH));
            annotation(nth as u8 + 1, Tag::ALL[tag], Selector::of(release.text(), range).unwrap())
        });
        reading.restore(annotations.collect(), vec![]);
        reading
    };
    plans.iter().map(reading).collect()
}

/// Whether two passages are close, by counting.
fn is_close(one: Range<CodePoints>, other: Range<CodePoints>) -> bool {
    let both =
        (0..LENGTH).filter(|&at| one.contains(CodePoints(at)) && other.contains(CodePoints(at))).count();
    let either =
        (0..LENGTH).filter(|&at| one.contains(CodePoints(at)) || other.contains(CodePoints(at))).count();
    both * 2 >= either
}

/// F1 by the words of its definition, each annotation of the one reader with each of the other.
fn f1_by_definition(one: &[Range<CodePoints>], other: &[Range<CodePoints>], is_exact: bool) -> Option<f64> {
    let found = |these: &[Range<CodePoints>], those: &[Range<CodePoints>]| {
        let mut left = those.to_vec();
        let is_found = |range: &&Range<CodePoints>| {
            if is_exact {
                left.iter().position(|other| other == *range).map(|at| left.remove(at)).is_some()
            } else {
                those.iter().any(|other| other.overlaps(range))
            }
        };
        these.iter().filter(is_found).count() as f64
    };
    if one.is_empty() && other.is_empty() {
        return None;
    }
    let (precision, recall) =
        (found(one, other) / one.len().max(1) as f64, found(other, one) / other.len().max(1) as f64);
    Some(if precision + recall == 0.0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) })
}

proptest! {
    #[test]
    fn every_annotation_is_in_one_passage_and_in_one_list_of_each_pair(plans in plans(5)) {
        let readings = planned(&plans);
        let comparison = compare_all(&readings);
        for (reader, plan) in plans.iter().enumerate() {
            let mut marks: Vec<Mark> =
                comparison.passages.iter().filter_map(|shared| shared.marks[reader]).collect();
            prop_assert_eq!(marks.len(), plan.len());
            prop_assert_eq!(comparison.tags.iter().map(|tag| tag.counts[reader]).sum::<usize>(), plan.len());
            marks.sort();
            prop_assert_eq!(&marks, &comparison.marks[reader]);
        }
        for pair in &comparison.pairs {
            let Between { agreements, conflicts, only_first, only_second } =
                comparison.between(pair.first, pair.second);
            let together = agreements.len() + conflicts.len();
            prop_assert_eq!(together + only_first.len(), plans[pair.first].len());
            prop_assert_eq!(together + only_second.len(), plans[pair.second].len());
            let counts = (agreements.len(), conflicts.len(), only_first.len(), only_second.len());
            prop_assert_eq!(
                counts, (pair.agreements, pair.conflicts, pair.only_first, pair.only_second)
            );
            for (one, other) in &agreements {
                prop_assert!(one.tag == other.tag && is_close(one.range, other.range));
            }
            for (one, other) in &conflicts {
                prop_assert!(one.tag != other.tag && is_close(one.range, other.range));
            }
            // Nothing is left that could be together.
            for one in &only_first {
                prop_assert!(only_second.iter().all(|other| !is_close(one.range, other.range)));
            }
        }
        prop_assert_eq!(comparison.pairs.len(), plans.len() * (plans.len() - 1) / 2);
    }

    #[test]
    fn of_two_readers_the_passages_are_the_lists(plans in plans(2)) {
        let comparison = compare_all(&planned(&plans));
        let mut lists = Between::default();
        for shared in &comparison.passages {
            match (shared.standing, &*shared.marks) {
                (Standing::Agreed, &[Some(one), Some(other)]) => lists.agreements.push((one, other)),
                (Standing::Conflict, &[Some(one), Some(other)]) => lists.conflicts.push((one, other)),
                (Standing::Only(0), &[Some(one), None]) => lists.only_first.push(one),
                (Standing::Only(1), &[None, Some(other)]) => lists.only_second.push(other),
                other => panic!("{other:?}"),
            }
        }
        prop_assert_eq!(lists, comparison.between(0, 1));
    }

    #[test]
    fn a_shared_passage_is_close_to_all_who_marked_it(plans in plans(5)) {
        let readings = planned(&plans);
        let comparison = compare_all(&readings);
        for shared in &comparison.passages {
            let marks: Vec<Mark> = shared.marks.iter().flatten().copied().collect();
            for one in &marks {
                prop_assert!(marks.iter().all(|other| is_close(one.range, other.range)));
                prop_assert!(is_close(one.range, shared.range));
            }
            prop_assert!(marks.iter().any(|mark| mark.range == shared.range));
            prop_assert_eq!(readings[0].text().slice(shared.range), Some(&*shared.quote));
            let has_one_tag = marks.iter().all(|mark| mark.tag == marks[0].tag);
            let expected = match marks.len() {
                1 => Standing::Only(shared.marks.iter().position(Option::is_some).unwrap()),
                _ if !has_one_tag => Standing::Conflict,
                all if all == plans.len() => Standing::Agreed,
                _ => Standing::Partial,
            };
            prop_assert_eq!(shared.standing, expected);
        }
        let starts: Vec<_> = comparison.passages.iter().map(|shared| shared.range.start()).collect();
        prop_assert!(starts.is_sorted());
    }

    #[test]
    fn another_order_of_the_readers_only_changes_their_numbers(
        (plans, order) in plans(5).prop_flat_map(|plans| {
            let order: Vec<usize> = (0..plans.len()).collect();
            (Just(plans), Just(order).prop_shuffle())
        })
    ) {
        let readings = planned(&plans);
        let comparison = compare_all(&readings);
        let moved: Vec<_> = order.iter().map(|&reader| (NAMES[reader], &readings[reader])).collect();
        let moved = compare(&moved);
        // The first order again, by number.
        let back: Vec<usize> = (0..order.len())
            .map(|reader| order.iter().position(|&other| other == reader).unwrap())
            .collect();
        let mut again = moved.clone();
        again.readers = back.iter().map(|&at| moved.readers[at].clone()).collect();
        again.unplaced = back.iter().map(|&at| moved.unplaced[at]).collect();
        again.marks = back.iter().map(|&at| moved.marks[at].clone()).collect();
        for shared in &mut again.passages {
            shared.marks = back.iter().map(|&at| shared.marks[at]).collect();
            if let Standing::Only(reader) = &mut shared.standing {
                *reader = order[*reader];
            }
        }
        for figures in &mut again.tags {
            figures.counts = back.iter().map(|&at| figures.counts[at]).collect();
        }
        again.overall.counts = back.iter().map(|&at| moved.overall.counts[at]).collect();
        for pair in &mut again.pairs {
            (pair.first, pair.second) = (order[pair.first], order[pair.second]);
            if pair.first > pair.second {
                (pair.first, pair.second) = (pair.second, pair.first);
                (pair.only_first, pair.only_second) = (pair.only_second, pair.only_first);
            }
        }
        again.pairs.sort_by_key(|pair| (pair.first, pair.second));
        prop_assert_eq!(&again, &comparison);
        let swap = |pair: &(Mark, Mark)| (pair.1, pair.0);
        for pair in &comparison.pairs {
            let there = comparison.between(pair.first, pair.second);
            let here = comparison.between(pair.second, pair.first);
            prop_assert_eq!(there.agreements.iter().map(swap).collect::<Vec<_>>(), here.agreements);
            prop_assert_eq!(there.conflicts.iter().map(swap).collect::<Vec<_>>(), here.conflicts);
            prop_assert_eq!((there.only_first, there.only_second), (here.only_second, here.only_first));
        }
    }

    #[test]
    fn what_two_readers_have_in_common_does_not_depend_on_the_others(plans in plans(4)) {
        let readings = planned(&plans);
        let comparison = compare_all(&readings);
        for pair in &comparison.pairs {
            let alone = compare(&[("Ada", &readings[pair.first]), ("Bo", &readings[pair.second])]);
            prop_assert_eq!(comparison.between(pair.first, pair.second), alone.between(0, 1));
            prop_assert_eq!(&pair.tags, &alone.pairs[0].tags);
        }
    }

    #[test]
    fn f1_is_that_of_the_definition(plans in plans(4)) {
        let comparison = compare_all(&planned(&plans));
        let same = |figure: Figure, expected: Option<f64>| match (figure, expected) {
            (Figure::Value(one), Some(other)) => (one - other).abs() < 1e-12 && (0.0..=1.0).contains(&one),
            (Figure::Undefined(Why::NotMarked), None) => true,
            _ => false,
        };
        for (tag, figures) in comparison.tags.iter().enumerate() {
            let mut all = [vec![], vec![]];
            for pair in &comparison.pairs {
                let ranges = |reader: usize| -> Vec<_> {
                    let marks = comparison.marks[reader].iter().filter(|mark| mark.tag == figures.tag);
                    marks.map(|mark| mark.range).collect()
                };
                let (one, other) = (ranges(pair.first), ranges(pair.second));
                let expected = [true, false].map(|is_exact| f1_by_definition(&one, &other, is_exact));
                prop_assert!(same(pair.tags[tag].exact, expected[0]));
                prop_assert!(same(pair.tags[tag].overlap, expected[1]));
                all[0].extend(expected[0]);
                all[1].extend(expected[1]);
            }
            let mean = |all: &[f64]| (!all.is_empty()).then(|| all.iter().sum::<f64>() / all.len() as f64);
            prop_assert!(same(figures.exact, mean(&all[0])));
            prop_assert!(same(figures.overlap, mean(&all[1])));
        }
    }

    #[test]
    fn readers_who_mark_the_same_agree_in_everything(plans in plans(2), count in 2..5_usize) {
        let readings = planned(&vec![plans[0].clone(); count]);
        let comparison = compare_all(&readings);
        for figures in comparison.tags.iter().filter(|figures| figures.counts[0] > 0) {
            prop_assert_eq!((figures.exact, figures.overlap), (Figure::Value(1.0), Figure::Value(1.0)));
            prop_assert!(matches!(figures.alpha, Figure::Value(1.0) | Figure::Undefined(Why::AllMarked)));
        }
        prop_assert!(comparison.passages.iter().all(|shared| shared.standing == Standing::Agreed));
    }
}

#[test]
fn over_all_tags_f1_wants_the_same_tag_and_alpha_the_same_characters() {
    let comparison =
        compared(&["[claim:It opened], [source:she] said.", "[claim:It opened], [speculation:she] said."]);
    let overall = &comparison.overall;
    assert_eq!((overall.exact, overall.overlap), (Figure::Value(0.5), Figure::Value(0.5)));
    assert_eq!(overall.alpha, Figure::Value(1.0));
    assert_eq!(overall.counts, [2, 2]);
    let none = Figure::Undefined(Why::NothingMarked);
    let overall = compared(&["It opened", "It opened"]).overall;
    assert_eq!((overall.exact, overall.overlap, overall.alpha), (none, none, none));
    let alone = Figure::Undefined(Why::NotTwoReaders);
    assert_eq!(compared(&["[claim:It] opened"]).overall.exact, alone);
}

// Files

fn about() -> (String, press_loupe::annotation::Moment) {
    (digest("x"), moment(500))
}

#[test]
fn a_comparison_as_a_table() {
    let readings = [
        reading("[claim:=It opened], [source:she], \"who\" said."),
        reading("[claim:=It] opened, [claim:she], \"who\" said."),
    ];
    // "=It opened" and "=It" share too little.
    let comparison = compare(&[("Ada", &readings[0]), ("B, \"o\"", &readings[1])]);
    let (digest, generated) = about();
    let about = About { identity: "rel", digest: &digest, generated: &generated, creator: None };
    let table = comparison::write(&comparison, &about);
    let expected = [
        "\u{feff}item,start_code_point,end_code_point,quote,standing,tag,figure,first,second,value,why,release,reader: Ada,\"reader: B, \"\"o\"\"\"",
        "passage,0,10,\"'=It opened\",only,,,,,,,rel,claim,",
        "passage,0,3,\"'=It\",only,,,,,,,rel,,claim",
        "passage,12,15,she,conflict,,,,,,,rel,source,claim",
        "count,,,,,claim,,,,,,rel,1,2",
        "count,,,,,source,,,,,,rel,1,0",
        "count,,,,,speculation,,,,,,rel,0,0",
        "count,,,,,,,,,,,rel,2,2",
        "unplaced,,,,,,,,,,,rel,0,0",
        "figure,,,,,claim,exact_f1,,,0.000,,rel,,",
        "figure,,,,,claim,overlap_f1,,,0.667,,rel,,",
    ];
    let lines: Vec<_> = table.split("\r\n").collect();
    assert_eq!(lines[..expected.len()], expected);
    let value = comparison.tags[1].alpha.to_string();
    assert!(value.starts_with("-0."), "{value}");
    assert!(lines.contains(&&*format!("figure,,,,,source,alpha,,,{value},,rel,,")));
    let none = "undefined because nobody marked anything with this tag";
    assert!(lines.contains(&&*format!("figure,,,,,speculation,alpha,,,,{none},rel,,")));
    assert!(lines.contains(&"figure,,,,,,overlap_f1,,,0.500,,rel,,"));
    assert!(lines.contains(&"pair,,,,,,overlap_f1,Ada,\"B, \"\"o\"\"\",0.500,,rel,,"));
    assert!(lines.contains(&"pair,,,,,,conflicts,Ada,\"B, \"\"o\"\"\",1,,rel,,"));
    assert!(lines.contains(&"pair,,,,,claim,overlap_f1,Ada,\"B, \"\"o\"\"\",0.667,,rel,,"));
    assert_eq!(lines.last(), Some(&""));
}

#[test]
fn a_place_of_ones_own_is_told_in_the_readers_column() {
    let comparison = compared(&["[claim:It opened] today.", "[claim:It opened today]."]);
    let (digest, generated) = about();
    let about = About { identity: "rel", digest: &digest, generated: &generated, creator: None };
    let table = comparison::write(&comparison, &about);
    assert!(table.contains("passage,0,15,It opened today,agreed,,,,,,,rel,claim 0-9,claim\r\n"));
}

#[test]
fn a_comparison_as_a_section_of_a_page() {
    let first = reading("[claim:<b>It</b> opened], [source:she] & he said.");
    let second = reading("[claim:<b>It</b> opened], [speculation:she] & he said.");
    let comparison = compare(&[("<Ada>", &first), ("Bo & \"Co\"", &second)]);
    let section = comparison::html(&comparison);
    for part in [
        "<caption>How far the readers agree, by tag</caption>",
        "<tr><th scope=\"row\">claim</th><td>&lt;Ada&gt; 1, Bo &amp; &quot;Co&quot; 1</td><td>1.000</td><td>1.000</td><td>1.000. The readers marked the same characters.</td></tr>",
        "<th scope=\"col\">Bo &amp; &quot;Co&quot;</th></tr>",
        "<tr><th scope=\"row\"><q dir=\"auto\">&lt;b&gt;It&lt;/b&gt; opened</q></th><td>0–16</td><td>all agree</td><td>claim</td><td>claim</td></tr>",
        "<td>conflict</td><td>source</td><td>speculation</td></tr>",
    ] {
        assert!(section.contains(part), "{part}\nis not in\n{section}");
    }
    for name in ["section", "table", "caption", "thead", "tbody", "tr", "th", "td", "q", "p", "h2"] {
        let opened =
            section.matches(&format!("<{name}>")).count() + section.matches(&format!("<{name} ")).count();
        assert_eq!(opened, section.matches(&format!("</{name}>")).count(), "{name}");
    }
    assert!(!section.contains("Not compared"));
    let alone = comparison::html(&compared(&["[claim:It] opened"]));
    assert!(alone.contains("<td>undefined because there are not two readers to compare</td>"));
    assert!(alone.contains("<td>only Ada</td>"));
    let full = comparison::html(&compare_all(&[fixture::readings::full(), fixture::readings::full()]));
    assert!(full.contains("<q dir=\"auto\" lang=\"en\">Ada Brandt</q>"));
}

proptest! {
    #[test]
    fn whatever_is_compared_can_be_written(plans in plans(5)) {
        let comparison = compare_all(&planned(&plans));
        let (digest, generated) = about();
        let about = About { identity: "rel", digest: &digest, generated: &generated, creator: None };
        let table = comparison::write(&comparison, &about);
        let width = 11 + plans.len();
        // Nothing in it is quoted here, so that a comma is a column.
        prop_assert!(table.lines().all(|line| line.matches(',').count() == width));
        let pairs = comparison.pairs.len();
        prop_assert_eq!(table.lines().count(), 1 + comparison.passages.len() + 5 + 12 + pairs * 12);
        let section = comparison::html(&comparison);
        prop_assert_eq!(section.matches("<tr>").count(), 2 + 4 + comparison.passages.len());
        let text = Text::new(section);
        prop_assert!(!text.is_empty());
    }
}
