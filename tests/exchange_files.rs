//! Writes files as Pressloupe exports them, and records as it stores them, for `tests/exchange/*.test.mjs`, which hold
//! them to the schemas of the W3C and to ours.
//!
//! They go into the folder that `EXCHANGE_FILES` names, else into one below `target/`.

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

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use fixture::moment;
use fixture::readings::{export, full, planned, plans, texts};
use press_loupe::exchange::web_annotation::read;
use press_loupe::reading::{Edit, Reading};
use press_loupe::release::{Block, BlockKind, Draft, Facts, Release};
use press_loupe::saved::{Basis, Key, Place, TextName, records_of, release_record};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

/// How many readings at random are written? With 300 there are more than a thousand annotations, and Node needs a few
/// seconds for them.
const READINGS: usize = 300;

fn folder(name: &str) -> PathBuf {
    let root = env::var_os("EXCHANGE_FILES")
        .map_or_else(|| Path::new(env!("CARGO_TARGET_TMPDIR")).join("exchange"), PathBuf::from);
    let folder = root.join(name);
    // What an older version of this test has left would be checked, too.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Readings at random, the same every time.
fn readings() -> Vec<Reading> {
    let mut runner = TestRunner::deterministic();
    let plans = (texts(), plans());
    let one = |_| plans.new_tree(&mut runner).unwrap().current();
    (0..READINGS).map(one).map(|(text, plan)| planned(&text, plan)).collect()
}

/// A release of whose address somebody has taken less care than of its text.
fn addressed(address: &str) -> Reading {
    let facts = Facts { address: Some(address.to_owned()), ..Facts::default() };
    let blocks = vec![Block { kind: BlockKind::Paragraph, text: "It opened.".to_owned() }];
    let mut reading = Reading::new(Release::new(Draft { blocks, facts }));
    let json = r#"{ "type": "Annotation", "created": "0000-02-29T23:59:59.123456789-23:59",
        "body": { "purpose": "tagging", "value": "claim" },
        "target": { "selector": { "type": "TextQuoteSelector", "exact": "It opened" } } }"#;
    let imported = read(json, &moment(0)).unwrap();
    assert_eq!(imported.annotations[0].created.as_str(), "0000-02-29T23:59:59.123456789-23:59");
    reading.apply(imported.edit(&reading), &moment(0)).unwrap();
    reading
}

#[test]
fn exports_are_written() {
    let folder = folder("exports");
    let write = |name: &str, json: String| fs::write(folder.join(format!("{name}.json")), json).unwrap();
    write("full", export(&full(), Some("Cleo")));
    write("nameless", export(&full(), None));
    write("empty", export(&Reading::default(), None));
    for (nth, address) in [
        "https://example.org/news/ä b?q=[1]#a#b%",
        "http://example.org",
        "https://münchen.example/news",
        "https://[2001:db8::1]/news",
        "http://",
        "file:///home/ada/news.html",
    ]
    .iter()
    .enumerate()
    {
        write(&format!("address-{nth}"), export(&addressed(address), None));
    }
    for (nth, reading) in readings().iter().enumerate() {
        write(&format!("random-{nth:03}"), export(reading, (nth % 2 == 0).then_some("Ada \"A\" Brandt")));
    }
}

#[test]
fn records_are_written() {
    let folder = folder("records");
    let mut records: [(&str, Vec<String>); 4] =
        [("annotation", vec![]), ("link", vec![]), ("tombstone", vec![]), ("release", vec![])];
    let mut keep = |kind: usize, record: String| records[kind].1.push(record);
    for (nth, mut reading) in [full()].into_iter().chain(readings()).enumerate() {
        let text = reading.text().clone();
        let (basis, place) = (Basis::of(&text), Place::of("an identity"));
        keep(3, release_record("an identity", reading.release(), TextName::of(text.as_str()), &moment(9)));
        let ids: Vec<_> = reading.ids().filter(|id| reading.frozen(*id).is_none()).collect();
        for id in &ids {
            for (key, record) in records_of(&reading, place, *id, basis, &moment(9)) {
                keep(usize::from(matches!(key, Key::Link(..))), record);
            }
        }
        if nth < 20 {
            reading.apply(Edit::DeleteAll, &moment(10)).unwrap();
            for id in ids.iter().filter(|id| reading.is_gone(**id)) {
                records_of(&reading, place, *id, basis, &moment(10)).for_each(|(_, record)| keep(2, record));
            }
        }
    }
    for (kind, records) in records {
        assert!(records.len() > 20, "{} records of a {kind}", records.len());
        fs::write(folder.join(format!("{kind}.jsonl")), records.join("\n")).unwrap();
    }
}
