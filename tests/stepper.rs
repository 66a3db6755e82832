//! The stepper: where each step goes, and that no step loses its way.
//!
//! What is marked stands in brackets: `It is so. [It was so.]`. A line is a paragraph; one that begins with `#` is a
//! heading. Steps are written as keys: `s` and `w` step forward by sentences and words, `p`, `h` and `t` by paragraphs,
//! headings and the text, `e` goes to the end of the paragraph; `-s` steps back, `+s` and `+-s` extend.

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

use fixture::reading;
use press_loupe::finding::passages;
use press_loupe::release::{Block, BlockKind, Draft, Release};
use press_loupe::sentence::Sentences;
use press_loupe::stepper::{Change, Ground, Stepper, Unit, said};
use press_loupe::tag::Tag;
use press_loupe::text::{CodePoints, Range, Text, Utf16};
use press_loupe::word::{Direction, WordStarts, set_apart, words};
use proptest::prelude::*;

const TEXT: &str = "#Bridge opens\n“It is open,” he said. Oct. 18 was the day. Why?\nNo one knows.\n#Background\nIt cost $5.2 million. — It did.";

fn release(text: &str) -> Release {
    let block = |line: &str| match line.strip_prefix('#') {
        Some(heading) => Block { kind: BlockKind::Heading, text: heading.to_owned() },
        None => Block { kind: BlockKind::Paragraph, text: line.to_owned() },
    };
    Release::new(Draft { blocks: text.split('\n').map(block).collect(), ..Draft::default() })
}

fn step(stepper: Stepper, ground: Ground<'_>, key: &str) -> Option<Stepper> {
    let extends = key.starts_with('+');
    let key = key.trim_start_matches('+');
    let direction = if key.starts_with('-') { Direction::Back } else { Direction::Forward };
    let unit = match key.trim_start_matches('-') {
        "s" => Unit::Sentence,
        "w" => Unit::Word,
        "p" => Unit::Paragraph,
        "h" => Unit::Section,
        "e" => Unit::Edge,
        "t" => Unit::Text,
        _ => panic!("no key {key}"),
    };
    stepper.step(ground, unit, direction, extends)
}

/// Steps by `keys` from the sentence that begins with `from`, and checks what is marked in the end.
#[track_caller]
fn check(from: &str, keys: &str, marked: &str) {
    check_in(TEXT, set_apart, from, keys, marked);
}

#[track_caller]
fn check_in(text: &str, starts: WordStarts, from: &str, keys: &str, marked: &str) {
    let release = release(text);
    let sentences = Sentences::of(&release);
    let ground = Ground { text: release.text(), sentences: &sentences, starts };
    let from = release.text().as_str().find(from).unwrap();
    let place = release.text().range_of_bytes(from, from).unwrap().start();
    let mut stepper = Stepper::at(ground, place).unwrap();
    for key in keys.split_whitespace() {
        stepper = step(stepper, ground, key).unwrap_or(stepper);
    }
    assert_eq!(release.text().slice(stepper.marked()).unwrap(), marked, "{keys}");
}

#[test]
fn by_sentences() {
    check("Bridge", "s", "“It is open,” he said.");
    check("Bridge", "s s", "Oct. 18 was the day.");
    check("Bridge", "s s s s -s", "Why?");
    check("Bridge", "-s", "Bridge opens");
    check("— It did", "s", "— It did.");
}

#[test]
fn by_words() {
    check("“It", "w", "It");
    check("“It", "w w w", "open");
    check("“It", "w w w w w w w", "18");
    check("“It", "-w", "said");
    check("“It", "w -w", "opens");
    check("It cost", "w w w w w", "It");
    check("Background", "w", "It");
    check("Bridge", "-t w -w", "Bridge");
}

#[test]
fn by_sentences_after_words() {
    check("Oct.", "w w -s", "Oct. 18 was the day.");
    check("Oct.", "w w s", "Why?");
    check("— It", "w s", "— It did.");
    check("Why", "w -s", "Why?");
}

#[test]
fn by_paragraphs_headings_and_the_text() {
    check("Oct.", "e", "Why?");
    check("Oct.", "-e", "“It is open,” he said.");
    check("Oct.", "p", "No one knows.");
    check("Oct.", "-p", "Bridge opens");
    check("— It", "p", "— It did.");
    check("Oct.", "h", "Background");
    check("It cost", "-h", "Background");
    check("It cost", "-h -h", "Bridge opens");
    check("Oct.", "t", "— It did.");
    check("Oct.", "-t", "Bridge opens");
}

#[test]
fn extended_by_sentences() {
    check("Oct.", "+s", "Oct. 18 was the day. Why?");
    check("Oct.", "+s +-s", "Oct. 18 was the day.");
    check("Oct.", "+s +-s +-s", "“It is open,” he said. Oct. 18 was the day.");
    check("Oct.", "+e", "Oct. 18 was the day. Why?");
    check("Oct.", "+e +e", "Oct. 18 was the day. Why?");
    check("Oct.", "+-e", "“It is open,” he said. Oct. 18 was the day.");
    check("Oct.", "+p", "Oct. 18 was the day. Why?");
    check("Oct.", "+p +p", "Oct. 18 was the day. Why?\nNo one knows.");
    check("Why", "+h s", "Background");
    check("Oct.", "+s s", "No one knows.");
    check("Oct.", "+-s -s", "Bridge opens");
}

#[test]
fn extended_by_words() {
    check("Oct.", "w w +w +w", "18 was the");
    check("Oct.", "w w +w +w +-w +-w", "18");
    check("Oct.", "w w +-w +-w", "said. Oct. 18");
    check("Oct.", "w w +s", "18 was the day.");
    check("Oct.", "w w +-s", "Oct. 18");
    check("Oct.", "+-w", "Oct. 18 was the day");
    check("Oct.", "+-w +-w", "Oct. 18 was the");
    check("Oct.", "+-w +-w +-w +-w +-w +-w", "said. Oct.");
    check("Oct.", "+w", "Oct. 18 was the day. Why");
    check("“It", "w +w +w w", "he");
}

/// Every character of these scripts is a word.
fn each(run: &str) -> Vec<Utf16> {
    (0..run.encode_utf16().count()).map(|nth| Utf16(nth as u32)).collect()
}

#[test]
fn words_without_spaces_are_asked_for() {
    check_in("「東京」は。雨です。", each, "「", "w w", "京");
    check_in("「東京」は。雨です。", each, "「", "w w w w", "雨");
    check_in("「東京」は。雨です。", set_apart, "「", "w", "東京」は");
    let text = Text::new("Smith’s “plan” (v. 2.0) costs -5,50 €; U.S.-led, see acme.com… in the U.S.");
    let found = words(&text, text.range(), each);
    let found: Vec<_> = found.into_iter().filter_map(|word| text.slice(word)).collect();
    let wanted = [
        "Smith’s",
        "plan",
        "v.",
        "2.0",
        "costs",
        "-5,50",
        "€",
        "U.S.-led",
        "see",
        "acme.com",
        "in",
        "the",
        "U.S.",
    ];
    assert_eq!(found, wanted);
}

#[test]
fn a_passage_that_was_found_can_be_changed() {
    let release = release(TEXT);
    let sentences = Sentences::of(&release);
    let ground = Ground { text: release.text(), sentences: &sentences, starts: set_apart };
    let range = passages(release.text(), "18", "day", CodePoints(0), 1, str::to_lowercase)[0];
    let found = Stepper::on(release.text(), range).unwrap();
    let marked = |key| release.text().slice(step(found, ground, key).unwrap().marked()).unwrap();
    assert_eq!(marked("+w"), "18 was the day. Why");
    assert_eq!(marked("+-w"), "Oct. 18 was the day");
    assert_eq!(marked("-s"), "Oct. 18 was the day.");
    assert_eq!(Stepper::on(release.text(), Range::NOWHERE), None);
}

#[test]
fn what_is_said() {
    let reading =
        reading("It [claim:is open], [source:he] said. [speculation:It [claim:might] last.] Who knows?");
    let sentences = Sentences::of(reading.release());
    let ground = Ground { text: reading.text(), sentences: &sentences, starts: set_apart };
    let first = Stepper::at(ground, CodePoints(0)).unwrap();
    let one = said(&reading, ground, None, first).unwrap();
    assert_eq!(one.tags, [Tag::Claim, Tag::Source]);
    assert_eq!((one.change, &*one.words), (Change::Moved, "It is open, he said."));
    assert_eq!(
        (one.place.sentence, one.place.of, one.place.kind, one.place.block),
        (1, 3, BlockKind::Paragraph, 1)
    );
    let both = step(first, ground, "+s").unwrap();
    let two = said(&reading, ground, Some(first), both).unwrap();
    assert_eq!((two.change, &*two.words, two.place.sentence), (Change::Added, "It might last.", 2));
    assert_eq!(two.tags, [Tag::Claim, Tag::Source, Tag::Speculation]);
    let less = step(both, ground, "+-w").unwrap();
    let three = said(&reading, ground, Some(both), less).unwrap();
    assert_eq!((three.change, &*three.words), (Change::Removed, "."));
}

#[test]
fn nothing_is_marked_where_nothing_is_written() {
    let release = Release::default();
    let sentences = Sentences::of(&release);
    let ground = Ground { text: release.text(), sentences: &sentences, starts: set_apart };
    assert_eq!(Stepper::at(ground, CodePoints(0)), None);
}

/// What `passages` finds, nearest to `near` first.
#[track_caller]
fn check_found(text: &str, first: &str, last: &str, near: u32, wanted: &[&str]) {
    let text = Text::new(text);
    let found = passages(&text, first, last, CodePoints(near), 3, str::to_lowercase);
    let found: Vec<_> = found.into_iter().filter_map(|range| text.slice(range)).collect();
    assert_eq!(found, wanted);
}

#[test]
fn passages_are_found_by_their_words() {
    let text = "The U.S. government said so. The government, it says, won’t. The gov’t did.";
    check_found(text, "the gov", "", 0, &["The government", "The gov’t"]);
    check_found(text, "the gov", "", 99, &["The gov’t", "The government"]);
    check_found(text, "THE", "won't", 0, &["The government, it says, won’t"]);
    check_found(text, "the us", "so", 0, &["The U.S. government said so"]);
    check_found(text, "", "us", 0, &["U.S."]);
    check_found(text, "overnment", "", 0, &[]);
    check_found(text, "", "did", 0, &["did"]);
    check_found(text, " ", "", 0, &[]);
    check_found("el cafe\u{301} y el café", "el cafe", "", 0, &["el cafe\u{301}"]);
    check_found("東京は雨です。明日は晴れです。", "明日", "晴", 0, &["明日は晴"]);
    check_found("Он сказал: «Да».", "сказал да", "", 0, &["сказал: «Да"]);
    check_found("a b a b a b a b", "a", "b", 4, &["a b", "a b", "a b"]);
}

fn texts() -> impl Strategy<Value = String> {
    let token = prop::sample::select(vec![
        "word",
        "Word",
        "“Word",
        "word.”",
        "U.S.",
        "3.5",
        "—",
        "?",
        ".",
        "…",
        "。",
        "漢字",
        "(so.)",
        "Да.",
        "\n",
        "\n#",
        "é\u{301}",
        "\u{301}",
        "\u{200f}",
    ]);
    prop::collection::vec((token, any::<bool>()), 1..40).prop_map(|tokens| {
        tokens.iter().map(|(token, spaced)| format!("{token}{}", if *spaced { " " } else { "" })).collect()
    })
}

/// White space, or the unseen in a block that has nothing else.
fn is_blank(gap: &str) -> bool {
    gap.chars().all(|one| one.is_whitespace() || matches!(one, '\u{301}' | '\u{200f}'))
}

fn keys() -> impl Strategy<Value = Vec<String>> {
    let key = ("[+]?", "-?", "[swpeht]").prop_map(|(extends, back, unit)| format!("{extends}{back}{unit}"));
    prop::collection::vec(key, 0..30)
}

proptest! {
    #[test]
    fn sentences_hold_all_that_is_written(text in texts()) {
        let release = release(&text);
        let mut end = CodePoints(0);
        for sentence in Sentences::of(&release).iter() {
            prop_assert_eq!(release.text().trim(sentence), Some(sentence));
            prop_assert!(release.blocks().iter().any(|(_, block)| block.start() <= sentence.start() && sentence.end() <= block.end()));
            let gap = Range::new(end, sentence.start()).unwrap();
            prop_assert!(is_blank(release.text().slice(gap).unwrap()));
            end = sentence.end();
        }
        let gap = Range::new(end, release.text().len()).unwrap();
        prop_assert!(is_blank(release.text().slice(gap).unwrap()));
    }

    #[test]
    fn no_step_loses_its_way(text in texts(), from in 0_u32..200, keys in keys()) {
        let release = release(&text);
        let sentences = Sentences::of(&release);
        let ground = Ground { text: release.text(), sentences: &sentences, starts: each };
        let Some(mut stepper) = Stepper::at(ground, CodePoints(from)) else { return Ok(()) };
        for key in keys {
            let Some(next) = step(stepper, ground, &key) else { continue };
            let (old, new) = (stepper.marked(), next.marked());
            prop_assert!(!new.is_empty() && new.end() <= release.text().len());
            prop_assert_eq!(release.text().trim(new), Some(new));
            if !key.starts_with('+') {
                let is_in = |block: Range<CodePoints>| block.start() <= new.start() && new.end() <= block.end();
                prop_assert!(release.blocks().iter().any(|(_, block)| is_in(*block)));
            } else if key.contains('-') {
                prop_assert!(new.start() <= old.start() && new.end() <= old.end());
            } else {
                prop_assert!(new.start() >= old.start() && new.end() >= old.end());
            }
            prop_assert!(said(&fixture::reading("A."), ground, Some(stepper), next).is_some());
            stepper = next;
        }
    }

    #[test]
    fn there_and_back(text in texts(), from in 0_u32..200, key in "[+]?[sw]", count in 1_usize..9) {
        let release = release(&text);
        let sentences = Sentences::of(&release);
        let ground = Ground { text: release.text(), sentences: &sentences, starts: each };
        let Some(start) = Stepper::at(ground, CodePoints(from)) else { return Ok(()) };
        // By words, from a word.
        let start = if key.contains('w') { step(start, ground, "w").unwrap_or(start) } else { start };
        let back = key.strip_prefix('+').map_or_else(|| format!("-{key}"), |unit| format!("+-{unit}"));
        let mut way = vec![start];
        for _ in 0..count {
            way.extend(step(way[way.len() - 1], ground, &key));
        }
        let mut stepper = way.pop().unwrap();
        while let Some(before) = way.pop() {
            stepper = step(stepper, ground, &back).unwrap();
            prop_assert_eq!(stepper.marked(), before.marked());
        }
    }

    #[test]
    fn every_sentence_is_reached_once(text in texts()) {
        let release = release(&text);
        let sentences = Sentences::of(&release);
        let ground = Ground { text: release.text(), sentences: &sentences, starts: set_apart };
        let way = std::iter::successors(Stepper::at(ground, CodePoints(0)), |stepper| step(*stepper, ground, "s"));
        let reached: Vec<_> = way.map(Stepper::marked).collect();
        prop_assert_eq!(reached, sentences.iter().collect::<Vec<_>>());
    }

    #[test]
    fn what_is_found_holds_what_was_typed(text in texts(), near in 0_u32..99) {
        let text = Text::new(text);
        let found = passages(&text, "word", "U.S.", CodePoints(near), 5, str::to_lowercase);
        prop_assert!(found.len() <= 5);
        for range in found {
            let words = text.slice(range).unwrap().to_lowercase();
            prop_assert!(words.starts_with("word") && words.contains("u.s"), "{words}");
        }
    }
}
