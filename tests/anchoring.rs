//! Finding passages again: by following them into a changed text, and by their quote and context.

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

use std::path::Path;

use press_loupe::anchor::{Anchor, Difference, Index, MOST_CONTEXT_CODE_POINTS, find};
use press_loupe::selector::Selector;
use press_loupe::tag::Tag;
use press_loupe::text::{CodePoints, Range, Text};
use proptest::prelude::*;
use serde_json::Value;

/// Expects the passage that `before` draws to be followed to where `after` draws it: found where its words are the
/// same (`claim`), changed (`speculation`), ambiguous (several, or `source`), gone (none).
#[track_caller]
fn check(before: &str, after: &str) {
    let (old, passages) = fixture::parse(before);
    let (new, _) = fixture::parse(after);
    let (old, new) = (Text::new(old), Text::new(new));
    assert_eq!(
        Difference::between(&old, &new).follow(passages[0].1),
        expected(after),
        "the texts being known"
    );
}

/// Expects the same of its quote and context alone.
#[track_caller]
fn check_quote(before: &str, after: &str) {
    let (old, passages) = fixture::parse(before);
    let (new, _) = fixture::parse(after);
    let (old, new) = (Text::new(old), Text::new(new));
    let selector = Index::of(&old).describe(&old, passages[0].1).unwrap();
    assert_eq!(find(&selector, &new), expected(after), "its quote and context being known");
}

fn expected(after: &str) -> Anchor {
    match fixture::parse(after).1.as_slice() {
        [] => Anchor::Orphan,
        [(Tag::Claim, range)] => Anchor::Found(*range),
        [(Tag::Speculation, range)] => Anchor::Changed(*range),
        several => Anchor::Ambiguous(several.iter().map(|(_, range)| *range).collect()),
    }
}

const BOTH: [fn(&str, &str); 2] = [check, check_quote];

#[test]
fn an_insertion_before_the_passage_moves_it() {
    for check in BOTH {
        check(
            "The ministry [claim:confirmed the figures] on Monday.",
            "On Tuesday evening the ministry [claim:confirmed the figures] on Monday.",
        );
    }
}

#[test]
fn typography_makes_no_difference() {
    let now = "He said: \u{201c}It\u{2019}s a first\u{2026} well, [claim:a\u{a0}\u{ab}big\u{bb} re\u{ad}sult \u{2014} for us]\u{201d}.";
    for check in BOTH {
        check("He said: \"It's a first... well, [claim:a \"big\" result - for us]\".", now);
    }
}

#[test]
fn normal_forms_make_no_difference() {
    for check in BOTH {
        check(
            "Il dit que [claim:l’été à Übersee] est fini.",
            "Il dit que [claim:l'e\u{301}te\u{301} a\u{300} U\u{308}bersee] est fini.",
        );
        check(
            "It was Việt [claim:Nam's tiếng Việt ﬁle].",
            "It was Việt [claim:Nam's tie\u{302}\u{301}ng Vie\u{323}\u{302}t file].",
        );
    }
}

#[test]
fn upper_and_lower_case_make_a_difference() {
    check("The [claim:board will approve] it.", "The [speculation:Board will approve] it.");
}

#[test]
fn a_figure_that_was_corrected_is_a_change() {
    for check in BOTH {
        check(
            "The plant [claim:cost 40 million euros] to build.",
            "The plant [speculation:cost 45 million euros] to build.",
        );
    }
}

#[test]
fn a_shortened_passage_is_a_change_down_to_half_of_it() {
    check(
        "It said [claim:costs would fall by half next year] or later.",
        "It said [speculation:costs would fall] or later.",
    );
    check("It said [claim:costs would fall by half next year] or later.", "It said costs or later.");
}

#[test]
fn a_sentence_that_moved_takes_its_passage_along() {
    for check in BOTH {
        check(
            "A first thing was said. [claim:The bridge will open in May.] A third thing was said. So it ended there.",
            "A first thing was said. A third thing was said. So it ended there. [claim:The bridge will open in May.]",
        );
    }
}

#[test]
fn texts_that_have_little_in_common_are_compared_too() {
    // Sentences in reverse order, all of one word, and two texts without a common word.
    let sentences: Vec<_> =
        (0..1_500).map(|nth| format!("Word{nth} was said of word{} and that.", nth * 7 % 1_500)).collect();
    let reversed: Vec<_> = sentences.iter().rev().cloned().collect();
    let (old, new) = (Text::new(sentences.join(" ")), Text::new(reversed.join(" ")));
    let difference = Difference::between(&old, &new);
    let range = fixture::range(0, sentences[0].chars().count() as u32);
    let place = difference.follow(range).range().unwrap();
    assert_eq!(new.slice(place), old.slice(range));
    let (same, longer) = (Text::new("so ".repeat(20_000)), Text::new("so ".repeat(20_500)));
    assert_eq!(
        Difference::between(&same, &longer).follow(fixture::range(0, 2)),
        Anchor::Found(fixture::range(0, 2))
    );
    let other = Text::new("no ".repeat(20_000));
    assert_eq!(Difference::between(&same, &other).follow(fixture::range(300, 302)), Anchor::Orphan);
}

#[test]
fn a_deleted_sentence_is_an_orphan_though_others_say_nearly_the_same() {
    check(
        "The north plant reported output of 44 tons. The south plant reported [claim:output of 83 tons]. The east plant reported output of 64 tons.",
        "The north plant reported output of 44 tons. The east plant reported output of 64 tons.",
    );
}

#[test]
fn a_deleted_repetition_is_an_orphan_though_the_words_stand_elsewhere() {
    check(
        "In Wales, 16 new sites opened. In Kent, 25 [claim:new sites] opened.",
        "In Wales, 16 new sites opened.",
    );
}

#[test]
fn a_pull_quote_above_takes_nothing_from_the_sentence() {
    check(
        "A first paragraph stands here.\nShe paused. [claim:“Our teams have worked hard.”] Then she left.",
        "“Our teams have worked hard.”\nA first paragraph stands here.\nShe paused. [claim:“Our teams have worked hard.”] Then she left.",
    );
}

#[test]
fn a_sentence_that_stands_twice_in_a_row_now_is_ambiguous() {
    check(
        "It began. [claim:The bridge will open in May.] It ended.",
        "It began. [claim:The bridge will open in May.] [claim:The bridge will open in May.] It ended.",
    );
}

#[test]
fn a_correction_put_in_above_moves_the_passage() {
    check("[claim:It opened] today.", "Corrected on 2 May.\n[claim:It opened] today.");
}

#[test]
fn a_passage_may_start_and_end_within_words() {
    for check in BOTH {
        check("It was an un[claim:expected re]sult.", "Well, it was an un[claim:expected re]sult.");
    }
}

#[test]
fn texts_without_spaces_are_followed_character_by_character() {
    for check in BOTH {
        check("市長は[claim:橋を開通]すると述べた。", "昨日、市長は[claim:橋を開通]すると述べた。");
    }
}

#[test]
fn an_empty_passage_has_no_words_to_follow() {
    let (old, new) = (Text::new("It opened."), Text::new("It opened today."));
    let nothing = Range::new(CodePoints(3), CodePoints(3)).unwrap();
    assert_eq!(Difference::between(&old, &new).follow(nothing), Anchor::Orphan);
}

#[test]
fn a_short_quote_out_of_its_context_is_offered_not_taken() {
    check_quote(
        "The mayor thanked [source:a spokesperson] of the works council for this.",
        "Nothing here is like it was before, but there is [source:a spokesperson] again.",
    );
}

#[test]
fn a_quote_without_a_position_is_not_taken_where_the_text_begins() {
    let text = Text::new("Acme opens a bridge. Rivals of Acme were not amused, Acme said.");
    for (prefix, suffix) in [("", ""), ("gone is ", " and all")] {
        let selector = Selector {
            range: Range::NOWHERE,
            quote: "Acme".to_owned(),
            prefix: prefix.to_owned(),
            suffix: suffix.to_owned(),
            made_on: None,
        };
        let anchor = find(&selector, &text);
        assert_eq!(anchors(&anchor).len(), 3, "{anchor:?}");
    }
}

#[test]
fn the_same_words_in_the_sentence_that_replaced_theirs_are_not_theirs() {
    check(
        "It is so. Revenue in Germany rose by [claim:4 percent] to 12 million euros. It was.",
        "It is so. The dividend will be cut, and shares fell 4 percent in early trading. It was.",
    );
    check(
        "It is so. Chief executive [source:Anna Berg] said the outlook was strong. It was.",
        "It is so. Union leader Tom Frey accused Anna Berg of lying to staff. It was.",
    );
    check(
        "One is here today. [source:The mayor] denied all of it again. The court was told of it later.",
        "One is here today. The mayor was told of it later.",
    );
}

#[test]
fn a_misspelled_word_is_found_as_a_change() {
    let text = Text::new("The committee met on Monday.");
    let selector = |quote: &str| Selector {
        range: Range::NOWHERE,
        quote: quote.to_owned(),
        prefix: String::new(),
        suffix: String::new(),
        made_on: None,
    };
    let place = fixture::range(4, 13);
    assert_eq!(find(&selector("comittee"), &text), Anchor::Changed(place));
    assert_eq!(find(&selector("cabinet"), &text), Anchor::Orphan);
    let elsewhere = Selector { prefix: "not this ".to_owned(), ..selector("comittee") };
    assert_eq!(find(&elsewhere, &text), Anchor::Orphan);
    assert_eq!(find(&selector(""), &text), Anchor::Orphan);
}

#[test]
fn context_grows_until_the_quote_stands_alone() {
    let line = "Output rose by a tenth in the year, which was more than in the year before it.\n";
    let text = Text::new(["First came this.\n", &line.repeat(3), "Last came that."].concat());
    let index = Index::of(&text);
    let selector = |start: u32| index.describe(&text, fixture::range(start, start + 6)).unwrap();
    assert_eq!(selector(0).suffix.chars().count(), 32);
    let middle = selector(17 + 79);
    assert!(middle.prefix.chars().count() > 79, "{middle:?}");
    assert_eq!(find(&middle, &text), Anchor::Found(middle.range));
    let long = Text::new("so it was. ".repeat(1_000));
    let lost = Index::of(&long).describe(&long, fixture::range(5_500, 5_502)).unwrap();
    assert_eq!(lost.prefix.chars().count(), MOST_CONTEXT_CODE_POINTS as usize);
}

/// The cases of another tool; none if they are not there.
fn cases_of(name: &str) -> Option<Value> {
    let path = Path::new("../shared/data/anchoring").join(name);
    let Ok(file) = std::fs::read_to_string(&path) else {
        println!("skipped: {} is not there", path.display());
        return None;
    };
    Some(serde_json::from_str(&file).unwrap())
}

fn quoted(value: &Value, text: &Text) -> Selector {
    let part = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
    let exact = if value["exact"].is_string() { part("exact") } else { part("quote") };
    let hint = value["hint"].as_u64().map(|hint| CodePoints(hint as u32));
    let range = hint.and_then(|hint| Range::new(hint, hint.plus(exact.chars().count() as u32)));
    assert!(range.is_none_or(|range| text.slice(range).is_some()));
    Selector {
        range: range.unwrap_or(Range::NOWHERE),
        quote: exact,
        prefix: part("prefix"),
        suffix: part("suffix"),
        made_on: None,
    }
}

#[test]
fn hypothesis_cases() {
    let Some(cases) = cases_of("hypothesis-anchoring/match-quote-cases.json") else { return };
    for case in cases["cases"].as_array().unwrap() {
        let named = |key: &str| cases["texts"][case[key].as_str().unwrap_or_default()].as_str();
        let text = Text::new(named("text").or(case["literalText"].as_str()).unwrap());
        let mut selector = quoted(case, &text);
        if let Some(quote) = named("quoteFrom") {
            selector.quote = quote.to_owned();
        }
        let (name, anchor) = (case["name"].as_str().unwrap(), find(&selector, &text));
        match (&case["expectText"], &case["expectStart"]) {
            // Theirs takes the first of equals. Ours says that they are.
            _ if name == "no hint: first" => assert_eq!(anchor.name(), "ambiguous", "{name}"),
            // Theirs covers the word that stands where the first one stood; ours ends with the words that are still there.
            _ if name == "approximate" => {
                assert_eq!(text.slice(anchor.range().unwrap()), Some("years later"))
            }
            // The words stand once, but nothing of their context: theirs takes the place, ours offers it.
            (Value::String(words), _)
                if ["prefix longer than start offset", "suffix at end of text"].contains(&name) =>
            {
                assert_eq!(anchor.name(), "ambiguous", "{name}");
                assert_eq!(text.slice(anchors(&anchor)[0]), Some(&**words), "{name}");
            }
            (Value::String(words), _) => {
                assert_eq!(text.slice(anchor.range().expect(name)), Some(&**words), "{name}")
            }
            (_, Value::Number(start)) => assert_eq!(
                u64::from(anchor.range().expect(name).start().0),
                start.as_u64().unwrap(),
                "{name}"
            ),
            _ => assert_eq!(anchor, Anchor::Orphan, "{name}"),
        }
    }
}

#[test]
fn apache_annotator_cases() {
    let Some(cases) = cases_of("apache-annotator/text-quote-match-cases.json") else { return };
    for (name, case) in cases["groups"]["testCases"].as_object().unwrap() {
        // Theirs finds every place of an empty quote. A passage here has words.
        if name.starts_with("empty quote") {
            continue;
        }
        let (text, nodes) = text_of(case["html"].as_str().unwrap());
        // Text that no reader sees is no part of a release.
        if name == "text inside <head>" {
            continue;
        }
        let text = Text::new(text);
        let selector = quoted(&case["selector"], &text);
        let places: Vec<_> = case["expected"]
            .as_array()
            .unwrap()
            .iter()
            .map(|place| {
                let at = |end: &str| {
                    let path = place[format!("{end}ContainerXPath")].as_str().unwrap();
                    let node = nodes
                        .iter()
                        .find(|node| node.0 == path)
                        .unwrap_or_else(|| panic!("{name}: {path}"))
                        .1;
                    node + place[format!("{end}Offset")].as_u64().unwrap() as u32
                };
                fixture::range(at("start"), at("end"))
            })
            .collect();
        let anchor = find(&selector, &text);
        match places.as_slice() {
            // The words alone are there, and unique: theirs refuses them for their context. Here they are offered, or found.
            [] if text.as_str().contains(&selector.quote) => {
                assert_eq!(text.slice(anchors(&anchor)[0]), Some(&*selector.quote), "{name}");
            }
            [] => assert_eq!(anchor, Anchor::Orphan, "{name}"),
            [one] => assert_eq!(anchor, Anchor::Found(*one), "{name}"),
            several => assert_eq!(anchor, Anchor::Ambiguous(several.to_vec()), "{name}"),
        }
    }
}

fn anchors(anchor: &Anchor) -> Vec<Range<CodePoints>> {
    match anchor {
        Anchor::Ambiguous(places) => places.clone(),
        other => other.range().into_iter().collect(),
    }
}

/// The text of a few elements in one another, and where each of its text nodes starts, by the paths of those cases.
fn text_of(html: &str) -> (String, Vec<(String, u32)>) {
    let (mut text, mut nodes) = (String::new(), Vec::new());
    let mut open: Vec<(String, u32)> = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        if let Some(tag) = rest.strip_prefix('<') {
            let (name, tail) = tag.split_once('>').unwrap();
            match name.strip_prefix('/') {
                Some(_) => drop(open.pop()),
                None => open.push((name.to_owned(), 0)),
            }
            rest = tail;
        } else {
            let (words, tail) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            let inner = open.last_mut().expect("text stands in an element");
            inner.1 += 1;
            let start = text.chars().count() as u32;
            if inner.1 == 1 {
                nodes.push((format!("//{}/text()", inner.0), start));
            }
            nodes.push((format!("//{}/text()[{}]", inner.0, inner.1), start));
            text += words;
            rest = tail;
        }
    }
    (text, nodes)
}

#[test]
fn approx_string_match_cases() {
    let Some(cases) = cases_of("approx-string-match/cases.json") else { return };
    for case in cases["cases"].as_array().unwrap() {
        let text = Text::new(case["text"].as_str().unwrap());
        let selector =
            Selector { quote: case["pattern"].as_str().unwrap().to_owned(), ..quoted(case, &text) };
        let matches = case["matches"].as_array().unwrap();
        let units = |one: &Value, key: &str| press_loupe::text::Utf16(one[key].as_u64().unwrap() as u32);
        let places: Vec<_> = matches
            .iter()
            .filter_map(|one| {
                Range::new(
                    text.code_points_of_utf16(units(one, "start"))?,
                    text.code_points_of_utf16(units(one, "end"))?,
                )
            })
            .collect();
        let anchor = find(&selector, &text);
        let range = anchor.range().unwrap_or_else(|| panic!("{selector:?} is {}", anchor.name()));
        assert!(places.contains(&range), "{selector:?} is at {:?}", text.slice(range));
        assert_eq!(anchor.name() == "found", matches[0]["errors"] == 0, "{selector:?}");
    }
}

/// Sentences of few words, so that much is repeated.
fn texts() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "the",
        "ministry",
        "said",
        "“new",
        "sites”",
        "opened",
        "in",
        "Wales,",
        "16",
        "of",
        "them",
        "on",
        "Monday",
        "é",
        "😀",
        "re\u{ad}sult",
        "—",
    ]);
    let sentence = prop::collection::vec(word, 1..9).prop_map(|words| words.join(" "));
    let end = prop::sample::select(vec![". ", ".\n", "! "]);
    prop::collection::vec((sentence, end), 1..14)
        .prop_map(|all| all.into_iter().flat_map(|(one, end)| [one, end.to_owned()]).collect())
}

/// A text and a passage in it that starts and ends with words.
fn passages() -> impl Strategy<Value = (Text, Range<CodePoints>)> {
    (texts(), any::<prop::sample::Index>(), 1_usize..12).prop_filter_map(
        "no words there",
        |(text, first, count)| {
            let text = Text::new(text);
            let mut words = Vec::new();
            for (at, word) in text
                .as_str()
                .split_whitespace()
                .map(|word| (word.as_ptr() as usize - text.as_str().as_ptr() as usize, word))
            {
                words.push(text.range_of_bytes(at, at + word.len())?);
            }
            let first = first.index(words.len());
            let last = words.get(first..(first + count).min(words.len()))?.last()?;
            let range = Range::new(words[first].start(), last.end())?;
            text.slice(range)?.chars().any(char::is_alphanumeric).then_some((text, range))
        },
    )
}

proptest! {
    #[test]
    fn in_the_same_text_it_is_where_it_was((text, range) in passages()) {
        prop_assert_eq!(Difference::between(&text, &text).follow(range), Anchor::Found(range));
        let selector = Index::of(&text).describe(&text, range).unwrap();
        prop_assert_eq!(find(&selector, &text), Anchor::Found(range));
    }

    #[test]
    fn an_edit_elsewhere_never_moves_its_words(
        (text, range) in passages(), put_in in "(Zu|xe|Yq|vivi)( (Zu|xe|Yq|vivi)){0,12}", before in any::<bool>()
    ) {
        // A paragraph of words that stand nowhere else comes before or after everything.
        let (new, moved) = if before {
            (format!("{put_in}\n{}", text.as_str()), put_in.chars().count() as u32 + 1)
        } else {
            (format!("{}\n{put_in}", text.as_str()), 0)
        };
        let new = Text::new(new);
        let expected = Range::new(range.start().plus(moved), range.end().plus(moved)).unwrap();
        prop_assert_eq!(Difference::between(&text, &new).follow(range), Anchor::Found(expected));
    }

    #[test]
    fn what_is_said_of_a_place_is_true((old, range) in passages(), new in texts()) {
        let new = Text::new(new);
        let quote = old.slice(range).unwrap();
        let selector = Index::of(&old).describe(&old, range).unwrap();
        for anchor in [Difference::between(&old, &new).follow(range), find(&selector, &new)] {
            match anchor {
                Anchor::Found(place) => prop_assert_eq!(folded(new.slice(place).unwrap()), folded(quote)),
                // Half of its letters are there, or all but a third of what it is spelled with.
                Anchor::Changed(place) => {
                    let (was, is) = (folded(quote), folded(new.slice(place).unwrap()));
                    let is_near = distance(&was, &is) * 3 <= was.len();
                    prop_assert!(is_near || common(&was, &is) * 2 >= letters(quote), "{is:?} is no change of {was:?}");
                }
                Anchor::Ambiguous(places) => {
                    prop_assert!(!places.is_empty());
                    prop_assert!(places.iter().all(|place| new.slice(*place).is_some()));
                }
                Anchor::Orphan => {}
            }
        }
    }

    #[test]
    fn nothing_is_too_strange_to_be_compared(old in any::<String>(), new in any::<String>(), start in 0_u32..40, length in 0_u32..40) {
        let (old, new) = (Text::new(old), Text::new(new));
        let range = fixture::range(start, start + length);
        if let Some(place) = Difference::between(&old, &new).follow(range).range() {
            prop_assert!(new.slice(place).is_some());
        }
        if let Some(selector) = Index::of(&old).describe(&old, range)
            && let Some(place) = find(&selector, &new).range()
        {
            prop_assert!(new.slice(place).is_some());
        }
    }
}

/// The letters and marks of `text` as this test folds them, on its own.
fn folded(text: &str) -> Vec<char> {
    let characters = text.chars().filter(|character| !character.is_whitespace() && *character != '\u{ad}');
    characters
        .map(|character| match character {
            '“' | '”' => '"',
            '—' => '-',
            other => other,
        })
        .collect()
}

fn letters(text: &str) -> usize {
    text.chars().filter(|character| character.is_alphanumeric()).count()
}

/// How many letters the longest common subsequence has.
fn common(one: &[char], other: &[char]) -> usize {
    let mut row = vec![0; other.len() + 1];
    for a in one {
        let mut diagonal = 0;
        for (nth, b) in other.iter().enumerate() {
            let above = row[nth + 1];
            let counts = usize::from(a == b && a.is_alphanumeric());
            row[nth + 1] = above.max(row[nth]).max(diagonal + counts);
            diagonal = above;
        }
    }
    row[other.len()]
}

/// How many characters must be put in, left out or exchanged.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut row: Vec<_> = (0..=other.len()).collect();
    for (nth, a) in one.iter().enumerate() {
        let mut diagonal = nth;
        row[0] = nth + 1;
        for (nth, b) in other.iter().enumerate() {
            let above = row[nth + 1];
            row[nth + 1] = (diagonal + usize::from(a != b)).min(above + 1).min(row[nth] + 1);
            diagonal = above;
        }
    }
    row[other.len()]
}
