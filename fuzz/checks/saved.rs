//! What is kept in the browser: arbitrary records, sealed ones, and good ones that were damaged.

use press_loupe::annotation::{Annotation, Id, Link, LinkKind, Moment, Revision};
use press_loupe::reading::{Arriving, Edit, Reading};
use press_loupe::release::{Block, BlockKind, Draft, Release};
use press_loupe::saved::{
    Basis, Key, Place, Recovered, SavedError, TextName, annotation_record, link_record, read, recent,
    release_of, tombstone,
};
use press_loupe::tag::{ClaimAttributes, Tag, Tagged};
use press_loupe::text::{CodePoints, Range, Text};

use super::{check_places, content, moment};

/// The release as it is now, and as it was: the records rest on one of the two.
const NOW: &str =
    "Bridge “opens” 😀\nThe ministry confirmed 45 cases on Monday, it said.\nThe ministry confirmed it.";
const BEFORE: &str = "Bridge opens\nThe ministry confirmed 45 cases on Monday, according to its spokesman, who might \
     know. The ministry confirmed it.";

const IDENTITY: &str = "an identity";

/// The first byte chooses how the rest is taken.
pub(crate) fn check(input: &[u8]) {
    let (mode, rest) = input.split_first().map_or((0, input), |(mode, rest)| (*mode, rest));
    let text = String::from_utf8_lossy(rest);
    match mode % 4 {
        0 => check_values(&text, false),
        1 => check_values(&text, true),
        2 => check_key(&text),
        _ => check_written(rest),
    }
}

/// Lines as the values of records of each kind; `sealed`, each gets the checksum that it needs.
fn check_values(text: &str, sealed: bool) {
    let place = Place::of(IDENTITY);
    let records: Vec<(Key, String)> = text
        .split('\n')
        .take(8)
        .zip(1..)
        .flat_map(|(value, nth): (&str, u8)| {
            let (id, link) = (Id::from_random([nth; 16]), Id::from_random([nth + 100; 16]));
            let value = |salt: &str| if sealed { seal(salt, value) } else { value.to_owned() };
            [
                (Key::Annotation(place, id), value(&id.to_string())),
                (Key::Link(place, link), value(&link.to_string())),
                (Key::Release(place), value("")),
                (Key::Text(place, TextName::of(text)), value("")),
            ]
        })
        .collect();
    for current in [NOW, BEFORE] {
        check_read(&records, current);
    }
    let listed = recent(records.clone());
    let releases = records.iter().filter(|(key, _)| matches!(key, Key::Release(_)));
    assert_eq!(listed.releases.len() + listed.set_aside.len(), releases.clone().count(), "none is lost");
    for (_, value) in releases {
        for text in ["", NOW, text] {
            let Ok(saved) = release_of(value, text) else { continue };
            assert_eq!(saved.release.text().as_str(), text, "the text counts");
            assert_eq!(Release::new(saved.release.to_draft()), saved.release);
        }
    }
}

/// Expects that none of the records is lost, and that what was read is stable.
fn check_read(records: &[(Key, String)], current: &str) {
    let text = Text::new(current);
    let basis = Basis::of(&text);
    let recovered = read(records.iter().cloned(), basis, kept);
    let Recovered { arriving, set_aside, rests_on } = &recovered;
    let of_readings = records.iter().filter(|(key, _)| matches!(key, Key::Annotation(..) | Key::Link(..)));
    assert_eq!(count(arriving) + set_aside.len(), of_readings.count(), "none is lost");
    let as_found = set_aside.iter().map(|one| &one.value).chain(arriving.frozen.iter().map(|one| &one.1));
    for value in as_found {
        assert!(records.iter().any(|(_, found)| found == value), "it is as it was found: {value:?}");
    }
    assert!(set_aside.iter().all(|one| !one.why.to_string().is_empty()));
    for name in rests_on {
        assert_eq!(name.to_string().parse(), Ok(*name));
    }
    let mut reading = Reading::new(release(current));
    reading.apply(Edit::Follow(arriving.clone()), &moment(0)).expect("what was kept is never refused");
    check_places(&reading);
    let before = content(&reading);
    reading.apply(Edit::Follow(arriving.clone()), &moment(1)).expect("nor is it later");
    assert_eq!(content(&reading), before, "what arrives again changes nothing");

    let place = Place::of(IDENTITY);
    let follows = |id| arriving.follows.get(&id).copied();
    let annotations = arriving
        .annotations
        .iter()
        .map(|one| (Key::Annotation(place, one.id), annotation_record(one, follows(one.id), basis)));
    let links =
        arriving.links.iter().map(|link| (Key::Link(place, link.id), link_record(link, follows(link.id))));
    let gone = arriving
        .gone
        .iter()
        .map(|(id, revision)| (Key::Link(place, *id), tombstone(*id, *revision, follows(*id), &moment(0))));
    let again = read(annotations.chain(links).chain(gone), basis, kept);
    assert_eq!(again.set_aside, []);
    let expected = Arriving { frozen: Vec::new(), ..arriving.clone() };
    assert_eq!(again.arriving, expected, "what was read is written and read again");
}

/// How many items arrive.
fn count(arriving: &Arriving) -> usize {
    let Arriving { annotations, links, gone, frozen, .. } = arriving;
    annotations.len() + links.len() + gone.len() + frozen.len()
}

/// The names of records have one spelling.
fn check_key(text: &str) {
    if let Ok(key) = text.parse::<Key>() {
        assert_eq!(key.to_string(), text);
    }
    if let Ok(id) = text.parse::<Id>() {
        assert_eq!(id.to_string(), text.to_ascii_lowercase());
    }
    if let Some(moment) = Moment::new(text) {
        assert_eq!(moment.as_str(), text);
    }
}

/// Annotations and a link made of the bytes: read as they were written, and never read once they are damaged.
fn check_written(bytes: &[u8]) {
    let mut bytes = bytes.iter().copied();
    let mut next = || bytes.next().unwrap_or_default();
    let current = if next() % 2 == 0 { NOW } else { BEFORE };
    let mut reading = Reading::new(release(BEFORE));
    let nth = |nth| Id::from_random([nth; 16]);
    for tag in 1..3 {
        let Some(range) = range(next(), next()) else { continue };
        let mut tagged =
            Tagged::from(*Tag::ALL.get(usize::from(next()) % Tag::ALL.len()).unwrap_or(&Tag::Claim));
        if let (Tagged::Claim(ClaimAttributes { cue, .. }), Some(range)) =
            (&mut tagged, self::range(next(), next()))
        {
            *cue = press_loupe::selector::Selector::of(reading.text(), range);
        }
        let _ = tagged.set("kind", Some("prediction"));
        let _ = tagged.set("name", Some("Ada \"A.\" Brandt"));
        let edit = Edit::Tag { id: nth(tag), range, tagged, note: String::new() };
        let _ = reading.apply(edit, &moment(next()));
    }
    let kinds = LinkKind::ALL;
    let kind = *kinds.get(usize::from(next()) % kinds.len()).unwrap_or(&LinkKind::AttributedTo);
    let _ = reading.apply(Edit::Link { id: nth(9), kind, from: nth(1), to: nth(2) }, &moment(next()));
    let (damaged, by) = (usize::from(next()) | usize::from(next()) << 8, next());
    let rest: Vec<u8> = bytes.collect();
    let note = String::from_utf8_lossy(&rest);

    let gone = Revision { number: u32::from(by) + 1, writer: u32::from(by % 3) };
    let follows = (by % 4 == 0).then_some(Revision { number: 1, writer: u32::from(by) });
    let old = Text::new(BEFORE);
    let place = Place::of(IDENTITY);
    let annotations: Vec<Annotation> = reading
        .in_text_order()
        .cloned()
        .map(|mut one| {
            one.note = note.clone().into_owned();
            one.creator = (by % 2 == 0).then(|| note.clone().into_owned());
            one
        })
        .collect();
    let mut records: Vec<(Key, String)> = annotations
        .iter()
        .map(|one| (Key::Annotation(place, one.id), annotation_record(one, follows, Basis::of(&old))))
        .collect();
    let links: Vec<Link> = reading.links().cloned().collect();
    records.extend(links.iter().map(|link| (Key::Link(place, link.id), link_record(link, follows))));
    records.push((Key::Annotation(place, nth(8)), tombstone(nth(8), gone, follows, &moment(by))));

    let same = read(records.clone(), Basis::of(&old), kept);
    assert_eq!(same.arriving.annotations, annotations, "read as they were written");
    assert_eq!((same.arriving.links, same.set_aside), (links, vec![]));
    assert_eq!(same.arriving.gone, [(nth(8), gone)]);
    check_read(&records, current);
    for (key, value) in &records {
        check_damaged(key, value, damaged, by);
        check_newer(key, value);
    }
}

/// Expects that a record with another character at `at`, or cut off there, is set aside as it is.
fn check_damaged(key: &Key, value: &str, at: usize, by: u8) {
    let text = Text::new(NOW);
    let at = at % value.len();
    let mut other = value.as_bytes().to_vec();
    other.get_mut(at).into_iter().for_each(|byte| *byte = byte.wrapping_add(by.max(1)));
    let cut = value.get(..at).map(ToOwned::to_owned);
    for damaged in String::from_utf8(other).ok().into_iter().chain(cut) {
        let found = read([(key.clone(), damaged.clone())], Basis::of(&text), kept);
        let set_aside = found.set_aside.iter().map(|one| &one.value);
        let kept: Vec<_> = set_aside.chain(found.arriving.frozen.iter().map(|one| &one.1)).collect();
        assert_eq!(kept, [&damaged], "it was damaged at {at}");
    }
}

/// Expects that the same record in a version to come is set aside, with what can be shown of it.
fn check_newer(key: &Key, value: &str) {
    let rest = value.strip_prefix("{\"v\":").expect("a record begins with its version");
    let newer = ["{\"v\":4000000000", rest.trim_start_matches(|c: char| c.is_ascii_digit())].concat();
    let text = Text::new(NOW);
    let found = read([(key.clone(), newer.clone())], Basis::of(&text), kept);
    if matches!(key, Key::Annotation(..)) && value.contains("\"q\":") {
        let [(_, record)] = found.arriving.frozen.as_slice() else {
            panic!("its core is not shown: {found:?}")
        };
        assert_eq!(*record, newer);
    } else {
        let [one] = found.set_aside.as_slice() else { panic!("a newer record was read: {found:?}") };
        assert_eq!((&one.why, &one.value), (&SavedError::Newer(4_000_000_000), &newer));
    }
}

/// Where the salt and the record before it lead [FNV-1a](http://www.isthe.com/chongo/tech/comp/fnv/) of 32 bits.
fn seal(salt: &str, record: &str) -> String {
    let mix = |sum: u32, byte: u8| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    let sum = salt.bytes().chain(record.bytes()).fold(0x811c_9dc5, mix);
    format!("{record},\"k\":\"{sum:08x}\"}}")
}

fn range(start: u8, length: u8) -> Option<Range<CodePoints>> {
    let start = CodePoints(u32::from(start));
    Range::new(start, start.plus(u32::from(length)))
}

/// A release of which every line is a paragraph.
fn release(text: &str) -> Release {
    let block = |line| Block::new(BlockKind::Paragraph, line);
    Release::new(Draft { blocks: text.split('\n').filter_map(block).collect(), ..Draft::default() })
}

/// The text that was kept.
fn kept(name: TextName) -> Option<String> {
    (name == TextName::of(BEFORE)).then(|| BEFORE.to_owned())
}
