//! How long it takes to compare 20 readings of 100 annotations each, on a text of 5,000 words.
//!
//! `cargo bench --bench agreement` prints the least of several runs in milliseconds, for readers who mark about the same
//! passages, for readers who mark anything anywhere, and for readers who all mark the same few sentences.

#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::{least, moment};
use press_loupe::agreement::{Comparison, compare};
use press_loupe::annotation::{Annotation, Id, Revision};
use press_loupe::exchange::{About, comparison};
use press_loupe::reading::Reading;
use press_loupe::release::{Block, BlockKind, Draft, Release};
use press_loupe::selector::Selector;
use press_loupe::tag::{Tag, Tagged};
use press_loupe::text::{CodePoints, Range};

const READERS: u32 = 20;
const ANNOTATIONS: u32 = 100;
const WORDS: u32 = 5_000;
/// Each word is five letters and a space.
const WORD: u32 = 6;

/// A small generator of numbers that only look drawn.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, below: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((self.0 >> 33) % u64::from(below)).unwrap()
    }
}

/// The first word, the number of words and the tag of the `nth` annotation.
type Way = fn(u32, &mut Numbers) -> (u32, u32, u32);

const WAYS: [(&str, Way); 3] = [
    ("about the same passages", |nth, numbers| {
        let tag = if numbers.below(10) == 0 { numbers.below(3) } else { nth % 3 };
        (nth * 48 + numbers.below(3), 8 + numbers.below(4), tag)
    }),
    ("anything anywhere", |_, numbers| (numbers.below(WORDS - 60), 1 + numbers.below(60), numbers.below(3))),
    ("the same few sentences", |nth, numbers| {
        (nth % 5 * 100 + numbers.below(6), 40 + numbers.below(12), numbers.below(3))
    }),
];

fn main() {
    println!("| 20 readings of 100 annotations | compare | as CSV | as HTML | passages |");
    println!("|---|---:|---:|---:|---:|");
    for (name, way) in WAYS {
        let readings = readings(way);
        let names: Vec<_> = (1..=READERS).map(|nth| format!("Reader {nth}")).collect();
        let layers: Vec<_> = names.iter().map(String::as_str).zip(&readings).collect();
        let now = moment();
        let about = About { identity: "a release", digest: "", generated: &now, creator: None };
        let compared = compare(&layers);
        let took = least(|| compare(&layers).passages.len());
        let csv = least(|| comparison::write(&compared, &about).len());
        let html = least(|| html(&compared));
        println!("| {name} | {took:.2} | {csv:.2} | {html:.2} | {} |", compared.passages.len());
    }
}

fn html(comparison: &Comparison) -> usize {
    comparison::html(comparison).len()
}

fn readings(way: Way) -> Vec<Reading> {
    let mut numbers = Numbers(1);
    let letter = |numbers: &mut Numbers| char::from_digit(10 + numbers.below(26), 36).unwrap();
    let mut text = String::new();
    for _ in 0..WORDS {
        (1..WORD).for_each(|_| text.push(letter(&mut numbers)));
        text.push(' ');
    }
    let block = Block { kind: BlockKind::Paragraph, text };
    let release = Release::new(Draft { blocks: vec![block], ..Draft::default() });
    let annotation = |nth: u32, reader: u32, numbers: &mut Numbers| {
        let (first, count, tag) = way(nth, numbers);
        let start = CodePoints(first * WORD);
        let range = Range::new(start, start.plus(count * WORD - 1)).unwrap();
        let number = (u128::from(reader) << 32) | u128::from(nth);
        Annotation {
            id: Id::from_random(number.to_be_bytes()),
            passage: Selector::of(release.text(), range).unwrap(),
            tagged: Tagged::from(*Tag::ALL.iter().cycle().nth(tag as usize).unwrap()),
            note: String::new(),
            creator: None,
            created: moment(),
            modified: moment(),
            revision: Revision::FIRST,
            copy_of: None,
        }
    };
    (0..READERS)
        .map(|reader| {
            let annotations = (0..ANNOTATIONS).map(|nth| annotation(nth, reader, &mut numbers)).collect();
            let mut reading = Reading::new(release.clone());
            reading.restore(annotations, Vec::new());
            assert_eq!(reading.len(), ANNOTATIONS as usize);
            reading
        })
        .collect()
}
