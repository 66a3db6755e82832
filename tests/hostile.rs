//! Files that are made to do harm, or that nobody made with care.
//!
//! The files of [JSONTestSuite](https://github.com/nst/JSONTestSuite) are no part of this repository: they are looked
//! for beside it, in `../shared`, and their test says so where they are not there.

#![cfg(not(target_arch = "wasm32"))]
// Tests stop at the first surprise.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use press_loupe::annotation::Moment;
use press_loupe::exchange::web_annotation::read;
use press_loupe::exchange::{Imported, MAX_BYTES, Unreadable, text_of};
use press_loupe::release::page::{self, MOST_ELEMENTS, NoRelease, Page};
use press_loupe::release::{markdown, plain};

/// How long a hostile file may keep a test build busy.
const LONGEST: Duration = Duration::from_secs(60);

/// What importing a file with this content says.
fn import(content: &[u8]) -> Result<Imported, Unreadable> {
    read(&text_of(content.to_vec())?, &Moment::new("2026-11-22T15:28:03Z").unwrap())
}

/// Whether it is JSON, of annotations or of anything else.
fn is_json(content: &[u8]) -> bool {
    matches!(import(content), Ok(_) | Err(Unreadable::NoAnnotations))
}

#[test]
fn json_is_read_and_everything_else_is_refused() {
    let folder =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/hostile/json-test-suite/test_parsing");
    let Ok(files) = fs::read_dir(&folder) else {
        eprintln!("JSONTestSuite was not looked at: {} is not there.", folder.display());
        return;
    };
    let (mut accepted, mut refused, mut either, mut wrong) = (0, 0, 0, Vec::new());
    for file in files.map(Result::unwrap) {
        let name = file.file_name().into_string().unwrap();
        let content = fs::read(file.path()).unwrap();
        let is_json = is_json(&content);
        match name.as_bytes()[0] {
            b'y' => accepted += usize::from(is_json),
            b'n' => refused += usize::from(!is_json),
            // What a reader may take or not take; it must come back from it.
            _ => either += 1,
        }
        if name.starts_with('y') != is_json && !name.starts_with('i') {
            wrong.push(name);
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert_eq!((accepted, refused, either), (95, 188, 35));
}

#[test]
fn what_is_not_utf_8_is_refused_with_its_place() {
    let check = |content: &[u8], line, column| {
        assert_eq!(import(content).unwrap_err(), Unreadable::NotUtf8 { line, column });
    };
    check(b"[\"\xff\"]", 1, 3);
    check(b"[\n\n  \"\xed\xa0\x80\"]", 3, 4);
    // UTF-16, and a character that is cut off at the end.
    check(b"\xff\xfe[\0]\0", 1, 1);
    check(b"[\"\xe2\x82", 1, 3);
    assert!(is_json("\u{feff}[\"\u{20ac}\"]".as_bytes()));
}

#[test]
fn a_file_is_refused_by_its_size_alone() {
    let bytes = MAX_BYTES + 1;
    assert_eq!(import(&vec![0xff; bytes]).unwrap_err(), Unreadable::TooLarge { bytes });
    assert_eq!(
        Unreadable::TooLarge { bytes }.to_string(),
        "the file has 50,000,001 bytes; more than 50,000,000 are not read"
    );
}

#[test]
fn a_repeated_key_counts_with_its_last_value_and_is_told() {
    let json = br#"{
        "type": "Annotation", "id": "http://example.org/1", "id": "http://example.org/2",
        "body": { "purpose": "tagging", "value": "claim", "value": "source" },
        "target": { "selector": { "type": "TextQuoteSelector",
            "exact": "It opened",
            "ex\u0061ct": "She opened" } }
    }"#;
    let imported = import(json).unwrap();
    assert_eq!(imported.refused, []);
    let [only] = &imported.annotations[..] else { panic!("one annotation: {imported:?}") };
    assert_eq!((only.tag().name(), only.passage.quote.as_str()), ("source", "She opened"));
    let told: Vec<_> = imported.left_out.iter().map(|one| format!("{}: {}", one.item, one.why)).collect();
    let sentence = "stands more than once in the same object; the last one counts";
    assert_eq!(
        told,
        [
            format!("line 3: the key \"value\" {sentence}"),
            format!("line 6: the key \"exact\" {sentence}"),
            format!("line 2: the key \"id\" {sentence}"),
        ]
    );
}

#[test]
fn keys_that_other_languages_trip_over_are_keys_like_others() {
    let json = br#"{ "__proto__": { "polluted": 1 }, "constructor": { "prototype": { "polluted": 1 } },
        "type": "Annotation", "body": { "__proto__": { "purpose": "commenting" }, "purpose": "tagging", "value": "claim" },
        "target": { "selector": { "type": "TextQuoteSelector", "exact": "It opened" } } }"#;
    let imported = import(json).unwrap();
    assert_eq!((imported.annotations.len(), imported.refused, imported.left_out), (1, vec![], vec![]));
}

/// What comes of a page that is handed over as a walk would.
fn reduce(hand_over: impl FnOnce(&mut Page)) -> Result<usize, NoRelease> {
    let begun = Instant::now();
    let mut page = Page::default();
    hand_over(&mut page);
    let blocks = page::reduce(&page).map(|draft| draft.blocks.len());
    assert!(begun.elapsed() < LONGEST, "{:?}", begun.elapsed());
    blocks
}

#[test]
fn a_page_may_be_as_deep_and_as_long_as_it_has_elements() {
    let sentence = "The bridge over the river opened on Friday, the council said.";
    let nested = |depth: usize, name: &'static str| {
        reduce(move |page| {
            (0..depth).for_each(|_| page.open(name, vec![]));
            page.text(sentence);
            (0..depth).for_each(|_| page.close());
        })
    };
    for name in ["div", "ul", "blockquote", "a", "nav", "article", "table", "section"] {
        assert_eq!(nested(50_000, name), Ok(1), "{name}");
    }
    assert_eq!(nested(1_000_000, "div"), Err(NoRelease::TooLarge));
    let side_by_side = |count: usize, name: &'static str| {
        reduce(move |page| {
            for _ in 0..count {
                page.open(name, vec![("class".to_owned(), "related article-body".to_owned())]);
                page.text(sentence);
                page.close();
            }
        })
    };
    for name in ["p", "li", "h2", "a"] {
        assert!(side_by_side(MOST_ELEMENTS / 4, name).is_ok(), "{name}");
    }
    assert!(side_by_side(MOST_ELEMENTS, "p").is_ok());
    assert_eq!(side_by_side(MOST_ELEMENTS + 1, "p"), Err(NoRelease::TooLarge));
}

#[test]
fn a_text_of_one_mark_alone_is_read_in_time() {
    for mark in [
        "<div>", "<p>", "[", "[a](", "*", "_a ", "`", "> ", "- ", "* * ", "<!--", "<", "<a\n", "&", "|", "#",
        "\n", "\"", "“", "[a]: b\n", "a|\n-|\n", "1. ", "1.\n", "A\n\n", "\t", "~~a", "![", "[a][", "\\",
        "``` ",
    ] {
        let text = mark.repeat(50_000 / mark.len());
        let begun = Instant::now();
        let _ = markdown::read(&text);
        let read = begun.elapsed();
        let _ = plain::read(&text);
        assert!(begun.elapsed() < LONGEST, "{mark:?}: {read:?} as Markdown, {:?} in all", begun.elapsed());
    }
}
