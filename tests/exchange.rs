//! What travels in files, and what other tools' files hold.

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

use fixture::{annotation, draw, id, moment, range, reading, release};
use press_loupe::annotation::{Annotation, Link, LinkKind, Revision};
use press_loupe::exchange::web_annotation::{read, write};
use press_loupe::exchange::{About, Imported, Preview, Unreadable, preview};
use press_loupe::reading::{Edit, Reading};
use press_loupe::release::{Block, BlockKind, Draft, Facts, Release, digest};
use press_loupe::selector::Selector;
use press_loupe::tag::{Tag, Tagged};
use press_loupe::text::{CodePoints, Range, Text};
use proptest::prelude::*;
use serde_json::Value;

fn export(reading: &Reading, creator: Option<&str>) -> String {
    let digest = digest(reading.text().as_str());
    write(reading, &About { identity: "an identity", digest: &digest, generated: &moment(500), creator })
}

fn import(json: &str) -> Imported {
    read(json, &moment(600)).unwrap()
}

/// One annotation with `body` and `target`, as another tool writes it.
fn foreign(body: &str, target: &str) -> String {
    format!(r#"{{ "id": "http://example.org/1", "type": "Annotation", "body": {body}, "target": {target} }}"#)
}

const CLAIM: &str = r#"{ "type": "TextualBody", "purpose": "tagging", "value": "claim" }"#;
const OPENED: &str = r#"{ "selector": { "type": "TextQuoteSelector", "exact": "It opened" } }"#;

/// Expects that one annotation is taken, drawn so.
#[track_caller]
fn check_taken(json: &str, drawn: &str) {
    let imported = import(json);
    assert_eq!(imported.refused, []);
    let (text, _) = fixture::parse(drawn.split("\norphan").next().unwrap());
    let mut reading = Reading::new(release(&text));
    reading.apply(imported.edit(&reading), &moment(1)).unwrap();
    assert_eq!(draw(&reading), drawn);
}

/// Expects that nothing is taken, for these reasons.
#[track_caller]
fn check_refused(json: &str, sentences: &[&str]) {
    let imported = import(json);
    assert_eq!(imported.annotations, []);
    let said: Vec<_> = imported.refused.iter().map(|one| format!("{}: {}", one.item, one.why)).collect();
    assert_eq!(said, sentences);
}

/// Expects that one annotation is taken, and what is left out of it.
#[track_caller]
fn check_left_out(json: &str, sentences: &[&str]) {
    let imported = import(json);
    assert_eq!((imported.annotations.len(), imported.refused), (1, vec![]));
    assert_eq!(imported.left_out.iter().map(|one| one.why.to_string()).collect::<Vec<_>>(), sentences);
}

#[track_caller]
fn check_unreadable(json: &str, sentence: &str) {
    assert_eq!(read(json, &moment(0)).unwrap_err().to_string(), sentence);
}

/// A reading with one of everything.
fn full() -> Reading {
    let block = |kind, text: &str| Block { kind, text: text.to_owned() };
    let blocks = vec![
        block(BlockKind::Headline, "Bridge opens 😀"),
        block(BlockKind::Paragraph, "The bridge might close again, according to Ada Brandt, who “built” it."),
    ];
    let facts = Facts {
        title: Some("Bridge opens".to_owned()),
        issuer: Some("City of Linden".to_owned()),
        date: Some("2026-11-22".to_owned()),
        address: Some("https://example.org/news/bridge".to_owned()),
        language: Some("en".to_owned()),
    };
    let mut reading = Reading::new(Release::new(Draft { blocks, facts }));
    let text = reading.text().clone();
    let passage = |quote: &str| {
        let start = text.as_str().find(quote).unwrap();
        Selector::of(&text, text.range_of_bytes(start, start + quote.len()).unwrap()).unwrap()
    };
    let mut claim = annotation(1, Tag::Claim, passage("The bridge might close again"));
    claim.tagged.set("reporting", Some("paraphrase")).unwrap();
    claim.tagged.set("kind", Some("prediction")).unwrap();
    if let Tagged::Claim(attributes) = &mut claim.tagged {
        attributes.cue = Some(passage("according to"));
    }
    claim.note = "When?\r\n“Again”?".to_owned();
    claim.modified = moment(60);
    let mut source = annotation(2, Tag::Source, passage("Ada Brandt"));
    source.tagged.set("name", Some("Ada Brandt")).unwrap();
    source.creator = Some("Bo Carlsen".to_owned());
    let speculation = annotation(3, Tag::Speculation, passage("might"));
    let gone = Selector {
        range: range(3, 11),
        quote: "not here".to_owned(),
        prefix: "it is ".to_owned(),
        suffix: String::new(),
        made_on: None,
    };
    let link = Link {
        id: id(9),
        kind: LinkKind::AttributedTo,
        from: id(1),
        to: id(2),
        created: moment(61),
        revision: Revision::FIRST,
    };
    reading.restore(vec![claim, source, speculation, annotation(4, Tag::Claim, gone)], vec![link]);
    reading
}

fn everything(reading: &Reading) -> (Vec<Annotation>, Vec<Link>) {
    (reading.in_text_order().cloned().collect(), reading.links().cloned().collect())
}

/// Takes an export into an empty reading of the same release.
fn taken_in(reading: &Reading, creator: Option<&str>) -> Reading {
    let mut imported = import(&export(reading, creator));
    assert_eq!((&imported.refused, &imported.left_out), (&vec![], &vec![]));
    if let Some(creator) = creator {
        imported = imported.owned_by(creator);
    }
    let mut fresh = Reading::new(reading.release().clone());
    fresh.apply(imported.edit(&fresh), &moment(700)).unwrap();
    fresh
}

#[test]
fn an_export_is_this() {
    // To see what changed after a change on purpose, replace the file by what this prints.
    let expected = include_str!("fixture/export.json").replace("0.1.0", env!("CARGO_PKG_VERSION"));
    let json = export(&full(), Some("Cleo"));
    assert!(json == expected.trim_end(), "{json}");
}

#[test]
fn an_export_reads_back_without_loss() {
    let reading = full();
    for creator in [None, Some("Cleo")] {
        assert_eq!(everything(&taken_in(&reading, creator)), everything(&reading));
    }
    let named = import(&export(&reading, None)).release;
    assert_eq!(named.identity.as_deref(), Some("an identity"));
    assert_eq!(named.digest, Some(digest(reading.text().as_str())));
    assert_eq!(named.facts, reading.release().facts);
}

#[test]
fn ones_own_export_is_nothing_new() {
    let reading = full();
    let imported = import(&export(&reading, Some("Cleo"))).owned_by("Cleo");
    assert_eq!(preview(&imported, &reading), Preview { same: 4, ..Preview::default() });
    let mut again = reading.clone();
    assert_eq!(again.apply(imported.edit(&again), &moment(700)), Ok(vec![]));
}

#[test]
fn a_preview_says_what_a_merge_does() {
    let mut reading = full();
    let json = export(&reading, None);
    let fresh = Reading::new(reading.release().clone());
    let expected = Preview { new: 4, unplaced: 1, links: 1, ..Preview::default() };
    assert_eq!(preview(&import(&json), &fresh), expected);
    reading.apply(note(1, "here"), &moment(900)).unwrap();
    assert_eq!(preview(&import(&json), &reading), Preview { same: 3, older: 1, ..Preview::default() });
    let later = export(&reading, None);
    let mut other = full();
    other.apply(Edit::Unlink(id(9)), &moment(1)).unwrap();
    let expected = Preview { same: 3, changed: 1, links: 1, ..Preview::default() };
    assert_eq!(preview(&import(&later), &other), expected);
    let elsewhere = Reading::new(release("Nothing of the kind."));
    let expected = Preview { new: 4, unplaced: 4, links: 1, other_text: true, ..Preview::default() };
    assert_eq!(preview(&import(&json), &elsewhere), expected);
}

fn note(nth: u8, text: &str) -> Edit {
    Edit::Change { id: id(nth), range: None, tagged: None, note: Some(text.to_owned()) }
}

#[test]
fn a_corrected_release_takes_an_export_in() {
    let old = reading("The board [claim:will approve] the deal, [source:Reuters] said.");
    let mut new = Reading::new(release("Update: the board will approve the deal, Reuters said on Monday."));
    let imported = import(&export(&old, None));
    assert!(preview(&imported, &new).other_text);
    new.apply(imported.edit(&new), &moment(1)).unwrap();
    assert_eq!(
        draw(&new),
        "Update: the board [claim:will approve] the deal, [source:Reuters] said on Monday."
    );
}

#[test]
fn bodies_come_in_many_shapes() {
    let drawn = "[claim:It opened].";
    check_taken(&foreign(CLAIM, OPENED), drawn);
    check_taken(&foreign(&format!("[{CLAIM}]"), OPENED), drawn);
    check_taken(&foreign(r#"{ "purpose": ["tagging"], "value": " CLAIM " }"#, OPENED), drawn);
    check_taken(&foreign(r#"{ "purpose": "oa:tagging", "value": "Claim" }"#, OPENED), drawn);
    check_taken(&foreign(r#""claim", "motivation": "tagging""#, OPENED), drawn);
    check_taken(&foreign(r#"[], "motivation": ["tagging"], "bodyValue": "claim""#, OPENED), drawn);
}

#[test]
fn files_come_in_many_shapes() {
    let one = foreign(CLAIM, OPENED);
    for json in [
        one.clone(),
        format!("\u{feff}{one}"),
        format!("[{one}]"),
        format!(r#"{{ "type": "AnnotationPage", "items": [{one}] }}"#),
        format!(r#"{{ "type": "AnnotationPage", "items": {one} }}"#),
        format!(r#"{{ "type": ["AnnotationCollection"], "first": {{ "items": [{one}] }} }}"#),
        format!(
            r#"{{ "type": "AnnotationCollection", "first": {{ "items": [], "next": {{ "items": [{one}] }} }} }}"#
        ),
    ] {
        check_taken(&json, "[claim:It opened].");
    }
    check_refused(r#"{ "type": "AnnotationCollection", "total": 0 }"#, &[]);
    check_refused(
        r#"{ "type": "AnnotationCollection", "total": 1, "first": "http://example.org/1" }"#,
        &["http://example.org/1: more items are at http://example.org/1, which is not opened"],
    );
}

#[test]
fn targets_come_in_many_shapes() {
    let quote = r#"{ "type": "TextQuoteSelector", "exact": "It opened" }"#;
    let position = r#"{ "type": "TextPositionSelector", "start": 900, "end": 909 }"#;
    for target in [
        format!(r#"{{ "source": "http://example.org/", "selector": [{quote}, {position}] }}"#),
        format!(r#"{{ "selector": {{ "type": "FragmentSelector", "value": "a", "refinedBy": {quote} }} }}"#),
    ] {
        check_taken(&foreign(CLAIM, &target), "[claim:It opened].");
    }
    check_taken(
        &foreign(CLAIM, r#"{ "selector": { "type": "TextQuoteSelector", "exact": "She said" } }"#),
        "It opened.\norphan claim: She said",
    );
}

#[test]
fn a_note_is_what_is_not_a_tag() {
    let body = format!(r#"[{CLAIM}, {{ "value": "one" }}, {{ "purpose": "commenting", "value": "two" }}]"#);
    assert_eq!(import(&foreign(&body, OPENED)).annotations[0].note, "one\n\ntwo");
}

#[test]
fn what_is_refused_is_said() {
    let one = |body: &str, target: &str, sentence: &str| {
        check_refused(&foreign(body, target), &[&format!("http://example.org/1: {sentence}")]);
    };
    let unknown = r#"{ "purpose": "tagging", "value": "Person" }"#;
    one(unknown, OPENED, "its tag \"Person\" is neither claim nor source nor speculation");
    one(r#"{ "value": "claim" }"#, OPENED, "it has no tag");
    one("[]", OPENED, "it has no tag");
    let both = r#"[{ "purpose": "tagging", "value": "claim" }, { "purpose": "tagging", "value": "source" }]"#;
    one(both, OPENED, "it is tagged as both claim and source");
    one(CLAIM, r#""http://example.org/""#, "it has no quote, so its words cannot be found");
    let position = r#"{ "selector": { "type": "TextPositionSelector", "start": 1, "end": 2 } }"#;
    one(CLAIM, position, "it has a position but no quote, so nothing tells which words are meant");
    check_refused(
        "[1, [], null]",
        &[
            "item 1: it is not an annotation",
            "item 2: it is not an annotation",
            "item 3: it is not an annotation",
        ],
    );
}

#[test]
fn what_is_left_out_is_said() {
    let body = format!(
        r#"[{CLAIM}, {{ "purpose": "tagging", "value": "urgent" }}, {{ "id": "http://example.org/a.mp3" }}]"#
    );
    let target = r#"[{ "selector": [{ "type": "TextQuoteSelector", "exact": "It" },
        { "type": "TextPositionSelector", "start": 9, "end": -1 }] }, "http://example.org/"],
        "created": "yesterday", "attributes": { "__proto__": "x", "kind": "rumour", "reporting": "mixed" }, "cue": {}"#;
    check_left_out(
        &foreign(&body, target),
        &[
            "its position is not one",
            "it has several targets, of which one is taken",
            "one of its bodies is not text",
            "its further tag \"urgent\" is neither claim nor source nor speculation",
            "a claim has no attribute \"__proto__\"",
            "\"rumour\" is not a value of the attribute \"kind\"",
            "its cue is not a passage of a claim",
            "\"yesterday\" is not a moment",
        ],
    );
}

#[test]
fn a_bad_file_is_named_by_line_and_column() {
    check_unreadable("", "the file ends too early, in line 1, column 0");
    check_unreadable("[\n  {", "the file ends too early, in line 2, column 3");
    check_unreadable("[\n  {,", "the file is not JSON: key must be a string at line 2 column 4");
    check_unreadable("{} x", "the file is not JSON: trailing characters at line 1 column 4");
    check_unreadable("{}", "the file holds no annotations");
    check_unreadable("3", "the file holds no annotations");
    check_unreadable("[1e400]", "the file is not JSON: number out of range at line 1 column 6");
    check_unreadable(
        &"[".repeat(200_000),
        "the file is not JSON: recursion limit exceeded at line 1 column 128",
    );
    let large = " ".repeat(50_000_001);
    assert_eq!(read(&large, &moment(0)), Err(Unreadable::TooLarge { bytes: 50_000_001 }));
}

#[test]
fn a_foreign_id_becomes_the_same_uuid_every_time() {
    let ids = |json: &str| import(json).annotations.iter().map(|one| one.id.to_string()).collect::<Vec<_>>();
    let json = foreign(CLAIM, OPENED);
    assert_eq!(ids(&json), ["731c2c1f-1e4b-4751-ac18-5a66b5714a05"]);
    let uuid = json.replace("http://example.org/1", "9b6aa528-660a-4551-8265-66f45c61acab");
    assert_eq!(ids(&uuid), ["9b6aa528-660a-4551-8265-66f45c61acab"]);
    // An id that is unique in its file only does not make two annotations one.
    let (one, other) =
        (json.replace("http://example.org/1", "#1"), foreign(CLAIM, &OPENED.replace("It", "She")));
    assert_ne!(ids(&one), ids(&other.replace("http://example.org/1", "#1")));
}

#[test]
fn the_same_id_twice_is_taken_once() {
    let one = foreign(CLAIM, OPENED);
    let imported = import(&format!("[{one}, {one}]"));
    assert_eq!(imported.annotations.len(), 1);
    assert_eq!(imported.refused[0].why.to_string(), "an item before it has the same id");
}

#[test]
fn importing_twice_adds_nothing() {
    let json = foreign(CLAIM, OPENED);
    let mut reading = Reading::new(release("It opened."));
    let edit = import(&json).edit(&reading);
    assert_eq!(reading.apply(edit, &moment(1)).unwrap().len(), 1);
    let again = read(&json, &moment(9999)).unwrap();
    assert_eq!(preview(&again, &reading), Preview { same: 1, ..Preview::default() });
    assert_eq!(reading.apply(again.edit(&reading), &moment(2)), Ok(vec![]));
}

#[test]
fn links_of_other_tools_are_read() {
    let source =
        foreign(CLAIM, &OPENED.replace("It opened", "she")).replace("claim", "source").replace("/1", "/2");
    let link = r#"{ "id": "http://example.org/3", "motivation": "linking", "body": "http://example.org/2",
        "target": "http://example.org/1", "kind": "attributed-to" }"#;
    let relation = r##"{ "id": "http://example.org/4", "motivation": "linking", "body": { "purpose": "tagging",
        "value": "supported-by" }, "target": [{ "id": "http://example.org/1" }, { "id": "http://example.org/2" }] }"##;
    let unkind = r#"{ "id": "http://example.org/5", "motivation": "linking", "body": "http://example.org/2",
        "target": "http://example.org/1" }"#;
    let endless =
        r#"{ "id": "http://example.org/6", "motivation": "linking", "target": "http://example.org/1" }"#;
    // The links come first in the file: their ends are found all the same.
    let json = format!("[{link}, {relation}, {unkind}, {endless}, {}, {source}]", foreign(CLAIM, OPENED));
    let imported = import(&json);
    let mut reading = Reading::new(release("It opened, she said."));
    reading.apply(imported.edit(&reading), &moment(1)).unwrap();
    // Links are drawn in the order of their ids.
    assert_eq!(
        draw(&reading),
        "[claim:It opened], [source:she] said.\nIt opened —supported-by→ she\nIt opened —attributed-to→ she"
    );
    let said: Vec<_> = imported.refused.iter().map(|one| one.why.to_string()).collect();
    assert_eq!(said, ["it is a link that does not say of which kind", "it is a link without two ends"]);
}

/// Text with everything in it that breaks offsets and quoting.
fn texts() -> impl Strategy<Value = String> {
    "[a-c \"\\\\…😀é\u{301}א\u{202e}\u{2028}\u{0}\u{feff}\r漢]{1,60}(\n[a-c😀]{1,20}){0,3}"
}

/// Passages, tags and attributes by numbers, and links by the numbers of their ends.
type Plan = (Vec<((u16, u16, u16, u16), Tag, String, [bool; 4])>, Vec<(u8, u8, LinkKind)>);

fn plans() -> impl Strategy<Value = Plan> {
    let tags = || prop::sample::select(Tag::ALL);
    let one = (any::<(u16, u16, u16, u16)>(), tags(), "[a-z😀\r\n\"\u{0}א]{0,12}", any::<[bool; 4]>());
    let links = prop::collection::vec((1_u8..8, 1_u8..8, prop::sample::select(LinkKind::ALL)), 0..8);
    (prop::collection::vec(one, 0..7), links)
}

fn planned(string: &str, plan: Plan) -> Reading {
    let text = Text::new(string);
    let length = text.len().0;
    let span = |one: u16, other: u16| {
        let (one, other) = (u32::from(one) % length, u32::from(other) % length);
        range(one.min(other), one.max(other) + 1)
    };
    let mut reading = Reading::new(release(string));
    for (nth, (places, tag, note, flags)) in plan.0.into_iter().enumerate() {
        let mut tagged = Tagged::from(tag);
        match &mut tagged {
            Tagged::Claim(claim) if flags[0] => claim.cue = Selector::of(&text, span(places.2, places.3)),
            Tagged::Source(_) if flags[0] => tagged.set("name", Some("Ada \"A\" Brandt")).unwrap(),
            Tagged::Speculation(_) if flags[0] => tagged.set("certainty", Some("possible")).unwrap(),
            _ => {}
        }
        let edit = Edit::Tag { id: id(nth as u8 + 1), range: span(places.0, places.1), tagged, note };
        let _ = reading.apply(edit, &moment(1));
        if flags[1] {
            let edit = Edit::Change {
                id: id(nth as u8 + 1),
                range: None,
                tagged: None,
                note: Some("later".to_owned()),
            };
            let _ = reading.apply(edit, &moment(2));
        }
        if flags[2] {
            // One that another reader made, on another text.
            let passage = Selector {
                range: range(1, 4),
                quote: "zzz".to_owned(),
                prefix: "y".to_owned(),
                suffix: String::new(),
                made_on: None,
            };
            let mut gone = annotation(nth as u8 + 101, tag, passage);
            gone.creator = flags[3].then(|| "Bo \"B\" Carlsen".to_owned());
            reading.restore(vec![gone], vec![]);
        }
    }
    for (nth, (from, to, kind)) in plan.1.into_iter().enumerate() {
        let _ = reading
            .apply(Edit::Link { id: id(nth as u8 + 50), kind, from: id(from), to: id(to) }, &moment(3));
    }
    reading
}

proptest! {
    #[test]
    fn every_export_reads_back_without_loss(string in texts(), plan in plans(), named in any::<bool>()) {
        let reading = planned(&string, plan);
        let creator = named.then_some("Cleo");
        prop_assert_eq!(everything(&taken_in(&reading, creator)), everything(&reading));
        let imported = import(&export(&reading, None));
        let mut restored = Reading::new(reading.release().clone());
        restored.restore(imported.annotations, imported.links);
        prop_assert_eq!(everything(&restored), everything(&reading));
    }

    #[test]
    fn the_words_at_an_exported_range_are_the_exported_quote(string in texts(), plan in plans()) {
        let reading = planned(&string, plan);
        let json: Value = serde_json::from_str(&export(&reading, None)).unwrap();
        let characters: Vec<char> = string.chars().collect();
        let items = json["first"]["items"].as_array().unwrap();
        prop_assert_eq!(json["total"].as_u64().unwrap() as usize, items.len());
        for target in items.iter().flat_map(|item| [&item["target"], &item["cue"]]).filter(|one| one.is_object()) {
            let (quote, position) = (&target["selector"][0], &target["selector"][1]);
            if quote["exact"] == "zzz" {
                prop_assert!(position.is_null());
                continue;
            }
            let place = |key: &str| position[key].as_u64().unwrap() as usize;
            let text = |key: &str| quote[key].as_str().unwrap_or_default().to_owned();
            let slice = |from: usize, to: usize| characters[from..to].iter().collect::<String>();
            prop_assert_eq!(slice(place("start"), place("end")), text("exact"));
            prop_assert_eq!(slice(place("start").saturating_sub(32), place("start")), text("prefix"));
            prop_assert_eq!(slice(place("end"), (place("end") + 32).min(characters.len())), text("suffix"));
        }
    }

    #[test]
    fn anything_at_all_can_be_read(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<bool>(), other in "\\PC{0,40}") {
        let mut bytes = export(&full(), Some("Cleo")).into_bytes();
        let at = at.index(bytes.len());
        if cut { bytes.truncate(at) } else { bytes[at] = byte }
        for json in [String::from_utf8_lossy(&bytes).into_owned(), other] {
            if let Ok(imported) = read(&json, &moment(0)) {
                let counts = preview(&imported, &full());
                let sum = counts.new + counts.same + counts.changed + counts.older;
                prop_assert_eq!(sum, imported.annotations.len());
            }
        }
    }
}

#[test]
fn a_position_in_other_units_misleads_nobody() {
    // Tools that count UTF-16 units place "opened" two further to the right here.
    let text = Text::new("😀😀 It opened, it opened.");
    let selector = Selector {
        range: Range::new(CodePoints(8), CodePoints(14)).unwrap(),
        quote: "opened".to_owned(),
        prefix: "😀 It ".to_owned(),
        suffix: String::new(),
        made_on: None,
    };
    let mut reading = Reading::new(release(text.as_str()));
    reading.restore(vec![annotation(1, Tag::Claim, selector)], vec![]);
    assert_eq!(draw(&reading), "😀😀 It [claim:opened], it opened.");
}
