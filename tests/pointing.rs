//! Pointing at words: what two taps give, where an end goes, and that no passage is ever empty.
//!
//! The character that is pointed at stands in angle brackets, and what is meant by it in square ones.

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

use fixture::release;
use press_loupe::pointing::{between, brought, sentence_of, stepped, word_at};
use press_loupe::release::Release;
use press_loupe::sentence::Sentences;
use press_loupe::stepper::Ground;
use press_loupe::text::{CodePoints, Range, Utf16};
use press_loupe::word::{Direction, End, WordStarts, set_apart, words};
use proptest::prelude::*;

/// Every character of the scripts without spaces is a word.
fn each(run: &str) -> Vec<Utf16> {
    (0..run.encode_utf16().count()).map(|nth| Utf16(nth as u32)).collect()
}

fn on<Answer>(release: &Release, starts: WordStarts, ask: impl FnOnce(Ground<'_>) -> Answer) -> Answer {
    let sentences = Sentences::of(release);
    ask(Ground { text: release.text(), sentences: &sentences, starts })
}

/// The place of the first of these words in the text.
fn find(release: &Release, words: &str) -> Range<CodePoints> {
    let start = release.text().as_str().find(words).unwrap();
    release.text().range_of_bytes(start, start + words.len()).unwrap()
}

#[track_caller]
fn check_word_by(text: &str, starts: WordStarts, meant: &str) {
    let before = text.find('<').unwrap();
    let plain = text.replace(['<', '>'], "");
    let release = release(&plain);
    let place = release.text().range_of_bytes(before, before).unwrap().start();
    let word = on(&release, starts, |ground| word_at(ground, place)).unwrap();
    assert_eq!(release.text().slice(word), Some(meant), "{text}");
}

#[track_caller]
fn check_word(text: &str, meant: &str) {
    check_word_by(text, set_apart, meant);
}

#[test]
fn the_word_under_the_pointer() {
    check_word("The <b>oard will approve.", "board");
    check_word("The boar<d> will approve.", "board");
    check_word("It opened on <O>ct. 18.", "Oct.");
    check_word("It cost $<5>.2 million.", "$5.2");
    check_word("قال <ا>لوزير إن الجسر مفتوح.", "الوزير");
}

#[test]
fn between_words_the_nearer() {
    check_word("The board< >will approve.", "board");
    check_word("The board<,> it says, will.", "board");
    check_word("He said <“>It is so” and left.", "It");
    check_word("It – <–> – is.", "It");
}

#[test]
fn what_closes_a_sentence_goes_with_its_last_word() {
    check_word("It is so<.> It was so.", "so.");
    check_word("“It is so.<”> He left.", "so.”");
    check_word("<“>It is so.” He left.", "“It");
    check_word("It is s<o>.", "so");
    check_word("It is.\n<—> — —", "— — —");
}

#[test]
fn words_without_spaces_are_asked_for() {
    check_word_by("東京は<雨>です。", each, "雨");
    check_word_by("東京は雨です<。>", each, "す。");
    check_word_by("東京は<雨>です。", set_apart, "東京は雨です");
}

#[test]
fn nothing_is_meant_where_nothing_is_written() {
    assert_eq!(on(&release(""), set_apart, |ground| word_at(ground, CodePoints(3))), None);
}

#[test]
fn two_taps_in_either_order() {
    let release = release("The board will approve the deal. It met.");
    let (one, other) = (find(&release, "board"), find(&release, "deal"));
    assert_eq!(release.text().slice(between(one, other)), Some("board will approve the deal"));
    assert_eq!(between(other, one), between(one, other));
    assert_eq!(between(one, one), one);
    let sentence = on(&release, set_apart, |ground| sentence_of(ground, other)).unwrap();
    assert_eq!(release.text().slice(sentence), Some("The board will approve the deal."));
}

#[track_caller]
fn check_brought(passage: &str, end: End, to: &str, becomes: &str) {
    let release = release("“It is open,” he said. Oct. 18 was the nearby day.\nNo one knows.");
    let range = find(&release, passage);
    let brought = on(&release, set_apart, |ground| {
        brought(ground, range, end, word_at(ground, find(&release, to).start()).unwrap())
    });
    assert_eq!(release.text().slice(brought), Some(becomes));
}

#[test]
fn an_end_goes_to_the_word_under_the_pointer() {
    check_brought("is open", End::End, "said", "is open,” he said");
    check_brought("is open", End::End, ". Oct", "is open,” he said.");
    check_brought("is open", End::End, "is", "is");
    check_brought("is open,” he", End::Start, "open", "open,” he");
    check_brought("is open,” he", End::Start, "“", "“It is open,” he");
    check_brought("18 was", End::End, "knows", "18 was the nearby day.\nNo one knows");
}

#[test]
fn past_the_other_end_it_turns_over_that_word() {
    check_brought("is open", End::End, "It", "It is");
    check_brought("is open", End::Start, "said", "open,” he said");
    check_brought("18 was the", End::End, "open", "open,” he said. Oct. 18");
}

#[test]
fn a_passage_within_a_word_keeps_its_other_end() {
    check_brought("by day", End::End, "nearby", "by");
    check_brought("by day", End::End, "was", "was the nearby");
    check_brought("near", End::Start, "nearby", "near");
    check_brought("near", End::Start, "the", "the near");
}

#[track_caller]
fn check_stepped(passage: &str, end: End, direction: Direction, becomes: Option<&str>) {
    let release = release("“It is open,” he said. Was it?\nNo.");
    let range = find(&release, passage);
    let moved = on(&release, set_apart, |ground| stepped(ground, range, end, direction));
    assert_eq!(moved.and_then(|moved| release.text().slice(moved)), becomes, "{passage}");
}

#[test]
fn an_end_steps_by_words_and_by_what_opens_and_closes_a_sentence() {
    use Direction::{Back, Forward};
    check_stepped("is", End::End, Forward, Some("is open"));
    check_stepped("is open", End::End, Forward, Some("is open,” he"));
    check_stepped("he said", End::End, Forward, Some("he said."));
    check_stepped("he said.", End::End, Forward, Some("he said. Was"));
    check_stepped("he said.", End::End, Back, Some("he said"));
    check_stepped("he said", End::End, Back, Some("he"));
    check_stepped("he", End::End, Back, None);
    check_stepped("is", End::Start, Back, Some("It is"));
    check_stepped("It is", End::Start, Back, Some("“It is"));
    check_stepped("“It is", End::Start, Back, None);
    check_stepped("“It is", End::Start, Forward, Some("It is"));
    check_stepped("is", End::Start, Forward, None);
    check_stepped("Was it?", End::End, Forward, Some("Was it?\nNo"));
    check_stepped("No.", End::End, Forward, None);
}

fn texts() -> impl Strategy<Value = String> {
    let token = prop::sample::select(vec![
        "word", "“Word", "word.”", "U.S.", "3.5", "—", "?", ".", "…", "。", "漢字", "(so.)", "Да.", "قال",
        "\n", "e\u{301}", "\u{200f}",
    ]);
    prop::collection::vec((token, any::<bool>()), 1..40).prop_map(|tokens| {
        tokens.iter().map(|(token, spaced)| format!("{token}{}", if *spaced { " " } else { "" })).collect()
    })
}

proptest! {
    #[test]
    fn every_place_means_words_of_one_sentence(text in texts(), place in 0_u32..160) {
        let release = release(&text);
        on(&release, each, |ground| {
            let Some(word) = word_at(ground, CodePoints(place)) else {
                prop_assert!(ground.sentences.is_empty());
                return Ok(());
            };
            prop_assert!(!word.is_empty());
            prop_assert_eq!(release.text().trim(word), Some(word));
            let sentence = sentence_of(ground, word).unwrap();
            prop_assert!(sentence.start() <= word.start() && word.end() <= sentence.end());
            Ok(())
        })?;
    }

    #[test]
    fn an_end_goes_where_it_is_brought_and_never_leaves_nothing(
        text in texts(), places in [0_u32..160, 0_u32..160, 0_u32..160], is_start in any::<bool>()
    ) {
        let release = release(&text);
        on(&release, each, |ground| {
            // A sentence of dashes has no word that could stay.
            if ground.sentences.iter().any(|one| words(ground.text, one, each).is_empty()) {
                return Ok(());
            }
            let word = |nth: usize| word_at(ground, CodePoints(places[nth]));
            let (Some(one), Some(other), Some(to)) = (word(0), word(1), word(2)) else { return Ok(()) };
            let range = between(one, other);
            let end = if is_start { End::Start } else { End::End };
            let now = brought(ground, range, end, to);
            prop_assert!(!now.is_empty());
            prop_assert_eq!(release.text().trim(now), Some(now));
            prop_assert!(now.overlaps(&to));
            match end {
                End::Start if to.start() < range.end() => {
                    prop_assert_eq!((now.start(), now.end()), (to.start(), range.end()));
                }
                End::Start => prop_assert_eq!(now.end(), to.end()),
                End::End if to.end() > range.start() => {
                    prop_assert_eq!((now.start(), now.end()), (range.start(), to.end()));
                }
                End::End => prop_assert_eq!(now.start(), to.start()),
            }
            // Where it was brought it stays, and brought back it is what it was.
            let is_over = if is_start { to.start() >= range.end() } else { to.end() <= range.start() };
            if !is_over {
                prop_assert_eq!(brought(ground, now, end, to), now);
                let back = if is_start { word_at(ground, range.start()) } else { word_at(ground, CodePoints(range.end().0 - 1)) };
                prop_assert_eq!(brought(ground, now, end, back.unwrap()), range);
            }
            Ok(())
        })?;
    }

    #[test]
    fn a_step_of_an_end_is_there_and_back(
        text in texts(), places in [0_u32..160, 0_u32..160], is_start in any::<bool>(), is_back in any::<bool>(), count in 1_usize..6
    ) {
        let release = release(&text);
        on(&release, each, |ground| {
            let word = |nth: usize| word_at(ground, CodePoints(places[nth]));
            let (Some(one), Some(other)) = (word(0), word(1)) else { return Ok(()) };
            let end = if is_start { End::Start } else { End::End };
            let (there, back) = if is_back { (Direction::Back, Direction::Forward) } else { (Direction::Forward, Direction::Back) };
            let mut range = between(one, other);
            for _ in 0..count {
                let Some(next) = stepped(ground, range, end, there) else { break };
                prop_assert!(!next.is_empty());
                prop_assert_eq!(release.text().trim(next), Some(next));
                prop_assert_eq!(stepped(ground, next, end, back), Some(range));
                range = next;
            }
            Ok(())
        })?;
    }
}
