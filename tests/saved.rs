//! The shape on disk: golden records, round trips, damage.

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

use fixture::{annotation, id, moment, range, release};
use press_loupe::anchor::Anchor;
use press_loupe::annotation::{Annotation, Link, LinkKind, Revision};
use press_loupe::reading::{Edit, Reading};
use press_loupe::release::{Block, BlockKind, Draft, Facts, Release};
use press_loupe::saved::{
    Basis, Key, Place, Recovered, SavedError, TextName, annotation_record, link_record, read, recent,
    records_of, release_of, release_record, tombstone,
};
use press_loupe::selector::Selector;
use press_loupe::tag::{Tag, Tagged};
use press_loupe::text::{Range, Text};
use proptest::prelude::*;

const TEXT: &str = "The ministry confirmed 45 cases on Monday, according to its spokesman.";

/// Records as version 1 wrote them. They are never edited again: readers of old records must go on reading them.
const CLAIM_1: &str = r#"{"v":1,"r":1,"t":"claim","s":4,"e":41,"q":"ministry confirmed 45 cases on Monday","x":"ad313b807b93a3d3","c":"2026-11-22T00:00:00.250Z","m":"2026-11-22T00:01:01.250Z","n":"which \"cases\"?\r\n","a":{"reporting":"paraphrase"},"u":{"s":43,"e":55,"q":"according to","x":"ad313b807b93a3d3"},"k":"546bc970"}"#;
const LINK_1: &str = r#"{"v":1,"r":1,"t":"attributed-to","b":"01010101-0101-4101-8101-010101010101","d":"02020202-0202-4202-8202-020202020202","c":"2026-11-22T00:00:00.250Z","k":"26683fee"}"#;
const GONE_1: &str = r#"{"v":1,"r":1,"gone":"2026-11-22T00:00:00.250Z","k":"ae227a8a"}"#;
const RELEASE_1: &str = r#"{"v":1,"id":"https://example.org/news/bridge","shown":"Bridge “opens”","issuer":"City of Linden","date":"2026-11-22","lang":"en","x":"b402c5d360efca12","blocks":"khpl","opened":"2026-11-22T00:00:00.250Z","k":"2adc4629"}"#;

/// Records as version 2 writes them.
const CLAIM: &str = r#"{"v":2,"r":"1.0","t":"claim","s":4,"e":41,"q":"ministry confirmed 45 cases on Monday","x":"ad313b807b93a3d3","c":"2026-11-22T00:00:00.250Z","m":"2026-11-22T00:01:01.250Z","n":"which \"cases\"?\r\n","a":{"reporting":"paraphrase"},"u":{"s":43,"e":55,"q":"according to","x":"ad313b807b93a3d3"},"k":"3ec98bf9"}"#;
const LINK: &str = r#"{"v":2,"r":"1.0","t":"attributed-to","b":"01010101-0101-4101-8101-010101010101","d":"02020202-0202-4202-8202-020202020202","c":"2026-11-22T00:00:00.250Z","k":"942f2cb5"}"#;
const GONE: &str = r#"{"v":2,"r":"1.0","gone":"2026-11-22T00:00:00.250Z","k":"29b72d43"}"#;
const RELEASE: &str = r#"{"v":2,"id":"https://example.org/news/bridge","shown":"Bridge “opens”","issuer":"City of Linden","date":"2026-11-22","lang":"en","x":"b402c5d360efca12","blocks":"khpl","opened":"2026-11-22T00:00:00.250Z","k":"d21e3c16"}"#;

fn place() -> Place {
    Place::of("https://example.org/news/cases")
}

fn key(nth: u8) -> Key {
    Key::Annotation(place(), id(nth))
}

/// The claim that [`CLAIM`] holds.
fn claim(text: &Text) -> Annotation {
    let mut claim = annotation(1, Tag::Claim, Selector::of(text, range(4, 41)).unwrap());
    claim.tagged.set("reporting", Some("paraphrase")).unwrap();
    if let Tagged::Claim(attributes) = &mut claim.tagged {
        attributes.cue = Selector::of(text, range(43, 55));
    }
    claim.note = "which \"cases\"?\r\n".to_owned();
    claim.modified = moment(61);
    claim
}

fn link() -> Link {
    Link {
        id: id(9),
        kind: LinkKind::AttributedTo,
        from: id(1),
        to: id(2),
        created: moment(0),
        revision: Revision::FIRST,
    }
}

fn no_text(_: TextName) -> Option<String> {
    None
}

fn read_one(value: &str, text: &Text) -> Recovered {
    read([(key(1), value.to_owned())], Basis::of(text), no_text)
}

fn bridge() -> Release {
    let block = |kind, text: &str| Block { kind, text: text.to_owned() };
    let blocks = vec![
        block(BlockKind::Kicker, "Press release"),
        block(BlockKind::Headline, "Bridge “opens”"),
        block(BlockKind::Paragraph, "It opened today."),
        block(BlockKind::ListItem, "One"),
    ];
    let facts = Facts {
        issuer: Some("City of Linden".to_owned()),
        date: Some("2026-11-22".to_owned()),
        language: Some("en".to_owned()),
        ..Facts::default()
    };
    Release::new(Draft { blocks, facts })
}

#[test]
fn records_are_written_as_ever() {
    let text = Text::new(TEXT);
    let release = bridge();
    let name = TextName::of(release.text().as_str());
    assert_eq!(annotation_record(&claim(&text), None, Basis::of(&text)), CLAIM);
    assert_eq!(link_record(&link(), None), LINK);
    assert_eq!(tombstone(id(1), Revision::FIRST, None, &moment(0)), GONE);
    assert_eq!(release_record("https://example.org/news/bridge", &release, name, &moment(0)), RELEASE);
}

#[test]
fn records_of_version_1_are_read_as_the_first_of_their_revisions() {
    let text = Text::new(TEXT);
    let records = [(key(1), CLAIM_1.to_owned()), (Key::Link(place(), id(9)), LINK_1.to_owned())];
    let recovered = read(records, Basis::of(&text), no_text);
    assert_eq!(recovered.set_aside, []);
    assert_eq!(
        (recovered.arriving.annotations, recovered.arriving.links),
        (vec![claim(&text)], vec![link()])
    );
    assert_eq!(read_one(GONE_1, &text).arriving.gone, [(id(1), Revision::FIRST)]);
    assert_eq!(release_of(RELEASE_1, bridge().text().as_str()).unwrap().release, bridge());
    let damaged = CLAIM_1.replace("cases", "faces");
    assert_eq!(read_one(&damaged, &text).set_aside[0].why, SavedError::Checksum);
}

#[test]
fn revisions_are_kept() {
    let text = Text::new(TEXT);
    let (third, second) = (Revision { number: 3, writer: 0xbeef }, Revision { number: 2, writer: 7 });
    let mut made = annotation(1, Tag::Claim, Selector::of(&text, range(4, 12)).unwrap());
    (made.revision, made.copy_of) = (third, Some(id(7)));
    for follows in [None, Some(second)] {
        let arriving = read_one(&annotation_record(&made, follows, Basis::of(&text)), &text).arriving;
        assert_eq!(arriving.annotations, [made.clone()]);
        assert_eq!(arriving.follows.get(&id(1)).copied(), follows);
    }
    let gone = read_one(&tombstone(id(1), third, Some(second), &moment(0)), &text).arriving;
    assert_eq!((gone.gone, gone.follows.get(&id(1)).copied()), (vec![(id(1), third)], Some(second)));
}

#[test]
fn records_are_read_as_ever() {
    let text = Text::new(TEXT);
    let source = annotation(2, Tag::Source, Selector::of(&text, range(56, 69)).unwrap());
    let records = [
        (key(1), CLAIM.to_owned()),
        (key(2), annotation_record(&source, None, Basis::of(&text))),
        (Key::Link(place(), id(9)), LINK.to_owned()),
        (Key::Text(place(), TextName::of(TEXT)), TEXT.to_owned()),
    ];
    let recovered = read(records, Basis::of(&text), no_text);
    assert_eq!(recovered.arriving.annotations, [claim(&text), source]);
    assert_eq!(recovered.arriving.links, [link()]);
    assert_eq!(recovered.set_aside, []);
    assert_eq!(recovered.rests_on.into_iter().collect::<Vec<_>>(), [TextName::of(TEXT)]);
    assert_eq!(read_one(GONE, &text).arriving.gone, [(id(1), Revision::FIRST)]);
    let saved = release_of(RELEASE, bridge().text().as_str()).unwrap();
    assert_eq!((saved.identity.as_str(), saved.release), ("https://example.org/news/bridge", bridge()));
    assert_eq!((saved.opened, saved.text), (moment(0), TextName::of(bridge().text().as_str())));
}

#[test]
fn keys_are_spelled_in_one_way() {
    for key in [
        "press-loupe/1/0123456789abcdef/release",
        "press-loupe/1/0123456789abcdef/text/fedcba9876543210",
        "press-loupe/1/0123456789abcdef/a/01010101-0101-4101-8101-010101010101",
        "press-loupe/1/0123456789abcdef/l/01010101-0101-4101-8101-010101010101",
        "press-loupe/1/0123456789abcdef/x/01010101-0101-4101-8101-010101010101",
        "press-loupe/1/settings/theme",
    ] {
        assert_eq!(key.parse::<Key>().unwrap().to_string(), key);
    }
    for key in [
        "",
        "press-loupe/2/0123456789abcdef/release",
        "press-loupe/1/0123456789ABCDEF/release",
        "press-loupe/1/0123456789abcde/release",
        "press-loupe/1/0123456789abcdef/releases",
        "press-loupe/1/0123456789abcdef/a/01010101-0101-4101-8101-0101010101AB",
        "press-loupe/1/0123456789abcdef/a/1",
        "press-loupe/1/settings/",
    ] {
        assert!(key.parse::<Key>().is_err(), "{key}");
    }
}

/// Reads a record that was made on `old` where the text is `new`, with the old text kept or not.
#[track_caller]
fn check_moved(old: &str, new: &str, is_kept: bool) {
    let (old, passages) = fixture::parse(old);
    let (new, expected) = fixture::parse(new);
    let (old, new) = (Text::new(old), Text::new(new));
    let made = annotation(1, Tag::Claim, Selector::of(&old, passages[0].1).unwrap());
    let record = annotation_record(&made, None, Basis::of(&old));
    let kept = |_| is_kept.then(|| old.as_str().to_owned());
    let recovered = read([(key(1), record)], Basis::of(&new), kept);
    assert_eq!(recovered.set_aside, []);
    let expected = match expected.as_slice() {
        [] => Anchor::Orphan,
        [(_, one)] if new.slice(*one) == Some(&made.passage.quote) => Anchor::Found(*one),
        [(_, one)] => Anchor::Changed(*one),
        several => Anchor::Ambiguous(several.iter().map(|(_, range)| *range).collect()),
    };
    let block = Block::new(BlockKind::Paragraph, new.as_str()).unwrap();
    let mut reading = Reading::new(Release::new(Draft { blocks: vec![block], ..Draft::default() }));
    reading.follow_others(recovered.arriving);
    assert_eq!(reading.anchor(id(1)), expected);
}

#[test]
fn a_corrected_release_finds_its_annotations() {
    let old = "He said so. Then she [claim:said] no, and that was all there was to it.";
    check_moved(old, "“Well”, he said. Then she [claim:said] no, and that was all there was to it.", true);
}

#[test]
fn without_the_old_text_only_words_that_stand_once_are_found() {
    let old = "He said so. Then she [claim:said no].";
    check_moved(old, "He said so! Then she [claim:said no].", false);
    check_moved("He [claim:said] so.", "Yes! He [claim:said] so, she [claim:said] no.", false);
}

#[test]
fn the_same_place_in_another_text_is_no_proof() {
    check_moved("He [claim:said] so.", "It [claim:said] no, he [claim:said] so.", false);
}

const LONG: &str = "[claim:The ministry said on Monday that it had confirmed 45 cases in four districts of the capital since the weekend]";

#[test]
fn a_long_quote_is_restored_from_the_text_it_was_made_on() {
    check_moved(LONG, &format!("Update: {LONG}."), true);
}

#[test]
fn a_long_quote_is_not_found_where_its_middle_changed() {
    check_moved(LONG, &LONG.replace("45", "54"), true);
    // Without the text, the record knows its ends alone.
    check_moved(LONG, &fixture::parse(LONG).0.replace("45", "54"), false);
}

#[test]
fn a_kept_text_that_is_not_what_it_is_kept_as_is_not_used() {
    let old = Text::new("He said so, she said no.");
    let new = Text::new("Well: he said so, she said no.");
    let made = annotation(1, Tag::Claim, Selector::of(&old, range(16, 20)).unwrap());
    let record = annotation_record(&made, None, Basis::of(&old));
    let recovered =
        read([(key(1), record)], Basis::of(&new), |_| Some("She said no, he said so.".to_owned()));
    let passage = &recovered.arriving.annotations[0].passage;
    assert_eq!(passage.made_on, Some(TextName::of(old.as_str())));
    let reading = Reading::new(release(new.as_str()));
    assert!(matches!(reading.lands(passage), Anchor::Ambiguous(_)));
}

#[test]
fn a_record_whose_text_is_not_here_is_written_again_as_it_was() {
    let (old, _) = fixture::parse(LONG);
    let old = Text::new(old);
    let made = annotation(1, Tag::Claim, Selector::of(&old, old.range()).unwrap());
    let record = annotation_record(&made, None, Basis::of(&old));
    let new = Text::new("Something else altogether.");
    let mut reading = Reading::new(release(new.as_str()));
    reading.follow_others(read([(key(1), record.clone())], Basis::of(&new), no_text).arriving);
    assert_eq!(reading.anchor(id(1)), Anchor::Orphan);
    assert_eq!(annotation_record(reading.get(id(1)).unwrap(), None, Basis::of(&new)), record);
    // Once the text is back, so is the passage.
    let again = read([(key(1), record)], Basis::of(&new), |_| Some(old.as_str().to_owned()));
    assert_eq!(again.arriving.annotations[0].passage.quote, made.passage.quote);
}

#[test]
fn a_passage_without_a_place_keeps_what_it_remembers() {
    let text = Text::new(TEXT);
    let passage = Selector {
        range: range(3, 9),
        quote:
            "words of another release, and long ones at that, for which nothing here could be used instead"
                .to_owned(),
        prefix: "before ".to_owned(),
        suffix: " after".to_owned(),
        made_on: None,
    };
    let made = annotation(1, Tag::Claim, passage);
    let recovered = read_one(&annotation_record(&made, None, Basis::of(&text)), &text);
    assert_eq!(recovered.arriving.annotations, [made]);
    assert!(recovered.rests_on.is_empty());
}

#[test]
fn a_newer_record_is_left_as_it_is_with_its_core_shown() {
    let text = Text::new(TEXT);
    let newer = r#"{"v":999,"t":"claim","s":4,"e":12,"q":"ministry","something":["else"]}"#;
    let arriving = read_one(newer, &text).arriving;
    let (core, record) = &arriving.frozen[0];
    assert_eq!(record, newer);
    assert_eq!(
        (core.id, core.tag(), &core.passage),
        (id(1), Tag::Claim, &Selector::of(&text, range(4, 12)).unwrap())
    );
    let moved = Text::new("Yes. The ministry.");
    assert_eq!(read_one(newer, &moved).arriving.frozen[0].0.passage.range, Range::NOWHERE);

    let mut reading = Reading::new(release(TEXT));
    reading.apply(Edit::Follow(arriving), &moment(0)).unwrap();
    let note = Edit::Change { id: id(1), range: None, tagged: None, note: Some("x".to_owned()) };
    for edit in [note, Edit::Delete(id(1))] {
        let refused = reading.apply(edit, &moment(1)).unwrap_err();
        assert_eq!(
            refused.to_string(),
            "a newer version of Pressloupe made this; it can be read here, and changed there"
        );
    }
    assert_eq!(reading.apply(Edit::DeleteAll, &moment(1)), Ok(vec![]));
    let mut records = records_of(&reading, place(), id(1), Basis::of(&text), &moment(2));
    assert_eq!(records.next(), Some((key(1), newer.to_owned())));
}

#[test]
fn a_newer_record_without_a_core_is_set_aside() {
    let text = Text::new(TEXT);
    let newer = r#"{"v":999,"t":"rumour"}"#;
    let recovered = read_one(newer, &text);
    assert_eq!(
        (&recovered.set_aside[0].why, &*recovered.set_aside[0].value),
        (&SavedError::Newer(999), newer)
    );
}

#[test]
fn a_record_under_the_name_of_another_is_noticed() {
    let text = Text::new(TEXT);
    let recovered = read([(key(2), CLAIM.to_owned())], Basis::of(&text), no_text);
    assert_eq!(recovered.set_aside[0].why, SavedError::Checksum);
}

/// A record with a good checksum and whatever else in it.
fn sealed(record: &str) -> String {
    let record = record.strip_suffix('}').unwrap();
    let salted = [id(1).to_string().as_bytes(), record.as_bytes()].concat();
    let mix = |sum: u32, byte: &u8| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    format!("{record},\"k\":\"{:08x}\"}}", salted.iter().fold(0x811c_9dc5, mix))
}

#[track_caller]
fn check_set_aside(record: &str, sentence: &str) {
    let text = Text::new(TEXT);
    let other = annotation(2, Tag::Source, Selector::of(&text, range(56, 69)).unwrap());
    let value = sealed(record);
    let records = [(key(1), value.clone()), (key(2), annotation_record(&other, None, Basis::of(&text)))];
    let recovered = read(records, Basis::of(&text), no_text);
    assert_eq!(recovered.arriving.annotations, [other], "the rest loads");
    assert_eq!((&recovered.set_aside[0].key, &recovered.set_aside[0].value), (&key(1), &value));
    assert_eq!(recovered.set_aside[0].why.to_string(), sentence);
}

#[test]
fn what_is_wrong_with_a_record_is_said() {
    let created = r#""c":"2026-11-22T00:00:00Z""#;
    let record = |fields: &str| format!("{{\"v\":1,\"r\":1,{fields},{created}}}");
    check_set_aside(
        &record(r#""t":"claim","s":9,"e":4,"q":"x""#),
        "its passage goes from 9 to 4, which is backwards",
    );
    check_set_aside(&record(r#""t":"lie","s":4,"e":9,"q":"x""#), "\"lie\" is not a tag");
    check_set_aside(&record(r#""t":"claim","s":4,"e":9,"q":"x","x":"12""#), "\"12\" is not a name of a text");
    check_set_aside(
        &record(r#""t":"claim","s":4,"e":9,"q":"x","a":{"certainty":"possible"}"#),
        "a claim has no attribute \"certainty\"",
    );
    check_set_aside(
        &record(r#""t":"claim","s":"4","e":9,"q":"x""#),
        "its field \"s\" is missing or is not what it should be",
    );
    check_set_aside(
        &record(r#""t":"claim","s":4,"e":9e9,"q":"x""#),
        "its field \"e\" is missing or is not what it should be",
    );
    check_set_aside(
        r#"{"v":1,"r":1,"t":"claim","s":4,"e":9,"q":"x","c":"yesterday"}"#,
        "\"yesterday\" is not a moment",
    );
}

#[test]
fn words_that_do_not_stand_where_the_record_says_have_no_position() {
    let text = Text::new(TEXT);
    let name = TextName::of(TEXT);
    for (start, end, quote) in [(4, 12, "ministers"), (4, 900, "ministry"), (0, 12, "The…ministry")] {
        let record = format!(
            r#"{{"v":1,"r":1,"t":"claim","s":{start},"e":{end},"q":"{quote}","x":"{name}","c":"2026-11-22T00:00:00Z"}}"#
        );
        let recovered = read_one(&sealed(&record), &text);
        let passage = &recovered.arriving.annotations[0].passage;
        assert_eq!((passage.range, passage.quote.as_str()), (Range::NOWHERE, quote));
    }
}

#[test]
fn a_link_that_joins_nothing_is_loose() {
    let text = Text::new(TEXT);
    let records = [(key(1), CLAIM.to_owned()), (Key::Link(place(), id(9)), LINK.to_owned())];
    let recovered = read(records, Basis::of(&text), no_text);
    let mut reading = Reading::new(release(TEXT));
    reading.apply(Edit::Follow(recovered.arriving), &moment(0)).unwrap();
    assert_eq!(reading.links().count(), 0);
    assert_eq!(reading.loose().collect::<Vec<_>>(), [&link()]);
}

#[test]
fn a_release_whose_blocks_do_not_fit_its_text_is_paragraphs() {
    let saved = release_of(RELEASE, "One line\nand another").unwrap();
    let kinds: Vec<_> = saved.release.blocks().iter().map(|block| block.0).collect();
    assert_eq!(kinds, [BlockKind::Paragraph; 2]);
    assert_eq!(saved.release.text().as_str(), "One line\nand another");
    assert_ne!(saved.text, TextName::of("One line\nand another"));
}

#[test]
fn recent_releases_are_listed_with_the_last_opened_first() {
    let titled = |title: &str, at| {
        let mut release = bridge();
        release.facts.title = Some(title.to_owned());
        (Key::Release(Place::of(title)), release_record(title, &release, TextName::of(""), &moment(at)))
    };
    let untitled = release_record("none", &bridge(), TextName::of(""), &moment(3));
    let records = [
        titled("old", 1),
        titled("new", 9),
        (Key::Release(Place::of("none")), untitled.clone()),
        (Key::Release(Place::of("another")), untitled),
        (Key::Annotation(Place::of("new"), id(1)), "not looked at".to_owned()),
        (Key::Annotation(Place::of("new"), id(2)), tombstone(id(2), Revision::FIRST, None, &moment(1))),
        (Key::Release(Place::of("damaged")), "{}".to_owned()),
        (Key::Setting("theme".to_owned()), "dark".to_owned()),
    ];
    let recent = recent(records);
    let listed: Vec<_> = recent.releases.iter().map(|one| (one.title.as_str(), one.annotations)).collect();
    assert_eq!(listed, [("new", 1), ("Bridge “opens”", 0), ("old", 0)]);
    let aside: Vec<_> = recent.set_aside.into_iter().map(|one| one.why).collect();
    assert_eq!(aside, [SavedError::Identity, SavedError::Checksum]);
}

/// Text with everything in it that breaks offsets and quoting.
fn texts() -> impl Strategy<Value = String> {
    "[a-z \"\\\\…😀é\u{301}א\u{202e}\u{2028}\u{0}\u{feff}漢]{1,200}(\n[a-c😀]{1,20}){0,3}"
}

fn annotations() -> impl Strategy<Value = (String, Annotation)> {
    let parts = (texts(), any::<(u16, u16, u16, u16)>(), prop::sample::select(Tag::ALL));
    (parts, "[a-z😀\r\n\"\u{0}א]{0,40}", "[a-z]{0,3}", any::<[bool; 4]>()).prop_map(
        |((string, places, tag), note, creator, flags)| {
            let text = Text::new(string.clone());
            let span = |one: u16, other: u16| {
                let length = text.len().0;
                let (one, other) = (u32::from(one) % length, u32::from(other) % length);
                range(one.min(other), one.max(other) + 1)
            };
            let passage = Selector::of(&text, span(places.0, places.1)).unwrap();
            let mut made = annotation(1, tag, passage);
            made.note = note;
            made.creator = flags[0].then_some(creator);
            if flags[1] {
                made.modified = moment(77);
            }
            match &mut made.tagged {
                Tagged::Claim(claim) if flags[2] => claim.cue = Selector::of(&text, span(places.2, places.3)),
                Tagged::Source(_) if flags[2] => made.tagged.set("name", Some("Ada \"A\" Brandt")).unwrap(),
                Tagged::Speculation(_) if flags[2] => made.tagged.set("certainty", Some("possible")).unwrap(),
                _ => {}
            }
            if flags[3] {
                made.passage = Selector { suffix: "after".to_owned(), ..made.passage };
            }
            (string, made)
        },
    )
}

proptest! {
    #[test]
    fn what_was_written_is_read((string, made) in annotations()) {
        let text = Text::new(string);
        let record = annotation_record(&made, None, Basis::of(&text));
        let recovered = read_one(&record, &text);
        prop_assert_eq!(recovered.set_aside, vec![]);
        prop_assert_eq!(recovered.arriving.annotations, vec![made]);
    }

    #[test]
    fn a_record_is_small((string, mut made) in annotations()) {
        made.tagged = Tagged::from(Tag::Speculation);
        made.note.clear();
        made.creator = None;
        made.passage.suffix.clear();
        made.modified = moment(77);
        let string = format!("{}{string}", "0".repeat(100_000));
        let text = Text::new(string);
        let start = made.passage.range.start().plus(100_000);
        let end = made.passage.range.end().plus(100_000);
        made.passage.range = Range::new(start, end).unwrap();
        made.revision = Revision { number: 9_999, writer: u32::MAX };
        let follows = Revision { number: 9_998, writer: u32::MAX - 1 };
        let record = annotation_record(&made, Some(follows), Basis::of(&text));
        prop_assert!(record.encode_utf16().count() <= 250, "{record}");
        prop_assert!(record.contains(r#""x":""#));
    }

    #[test]
    fn what_was_made_on_a_kept_text_comes_with_that_text((string, mut made) in annotations()) {
        made.passage.suffix.clear();
        let text = Text::new(string);
        let record = annotation_record(&made, None, Basis::of(&text));
        let now = Text::new("another text altogether");
        let recovered = read([(key(1), record)], Basis::of(&now), |_| Some(text.as_str().to_owned()));
        let passage = &recovered.arriving.annotations[0].passage;
        let there = Selector::of(&text, made.passage.range).unwrap();
        prop_assert_eq!(passage, &Selector { made_on: Some(TextName::of(text.as_str())), ..there });
        prop_assert_eq!(&recovered.arriving.texts, &[(TextName::of(text.as_str()), text)]);
    }

    #[test]
    fn a_flipped_byte_or_an_early_end_costs_that_record_alone(
        (string, made) in annotations(), at in any::<prop::sample::Index>(), bit in 0_u32..8, cut in any::<bool>()
    ) {
        let text = Text::new(string);
        let record = annotation_record(&made, None, Basis::of(&text));
        let mut bytes = record.clone().into_bytes();
        if cut {
            bytes.truncate(at.index(bytes.len()));
        } else {
            let at = at.index(bytes.len());
            bytes[at] ^= 1 << bit;
        }
        let damaged = String::from_utf8_lossy(&bytes).into_owned();
        let other = annotation(2, Tag::Claim, Selector::of(&text, text.range()).unwrap());
        let records = [(key(1), damaged.clone()), (key(2), annotation_record(&other, None, Basis::of(&text)))];
        let recovered = read(records, Basis::of(&text), no_text);
        prop_assert_eq!(recovered.arriving.annotations, vec![other]);
        // A version that was damaged into a higher one looks newer, and is left alone as well.
        let newer = recovered.arriving.frozen.iter().map(|one| &one.1);
        let left: Vec<_> = recovered.set_aside.iter().map(|one| &one.value).chain(newer).collect();
        prop_assert_eq!(left, vec![&damaged]);
    }

    #[test]
    fn anything_at_all_can_be_read(value in "\\PC{0,80}", start in any::<u32>(), end in any::<u32>()) {
        let text = Text::new(TEXT);
        let record = format!(r#"{{"v":2,"r":"1.0","t":"claim","s":{start},"e":{end},"q":"x","h":{start},"x":"{}","c":"2026-11-22T00:00:00Z"}}"#, TextName::of(TEXT));
        for value in [value.clone(), sealed(&record)] {
            let recovered = read_one(&value, &text);
            let arriving = recovered.arriving;
            prop_assert_eq!(arriving.annotations.len() + arriving.frozen.len() + recovered.set_aside.len(), 1);
            let mut reading = Reading::new(release(TEXT));
            reading.apply(Edit::Follow(arriving), &moment(0)).unwrap();
        }
        let _ = release_of(&value, TEXT);
        let _ = value.parse::<Key>();
    }

    #[test]
    fn a_release_is_rebuilt(lines in prop::collection::vec(("[a-z😀א\u{a0}]{1,12}", prop::sample::select(BlockKind::ALL)), 0..6), title in prop::option::of("[a-z\"]{0,8}")) {
        let blocks = lines.into_iter().map(|(text, kind)| Block { kind, text }).collect();
        let release = Release::new(Draft { blocks, facts: Facts { title, address: Some("a".to_owned()), ..Facts::default() } });
        let text = release.text().as_str();
        let record = release_record("an identity", &release, TextName::of(text), &moment(5));
        let saved = release_of(&record, text).unwrap();
        prop_assert_eq!(saved.release, release.clone());
        prop_assert_eq!((saved.identity.as_str(), saved.opened), ("an identity", moment(5)));
    }
}
