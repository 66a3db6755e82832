//! What the benchmarks of the host share. Each takes what it needs.

#![allow(dead_code)]

use std::time::Instant;

use press_loupe::annotation::{Annotation, Id, Link, LinkKind, Moment, Revision};
use press_loupe::reading::Reading;
use press_loupe::release::{Block, BlockKind, Draft, Release};
use press_loupe::selector::Selector;
use press_loupe::tag::{Tag, Tagged};
use press_loupe::text::{CodePoints, Range};

/// How many words there are for each annotation, how many of them it covers, and how many a paragraph has.
pub(crate) const WORDS_EACH: u32 = 12;
const WORDS_COVERED: u32 = 9;
const WORDS_OF_A_PARAGRAPH: u32 = 60;
/// Each word is five letters and a space.
const WORD: u32 = 6;

/// The least of nine runs, in milliseconds: what others on the machine take only ever adds.
pub(crate) fn least(run: impl Fn() -> usize) -> f64 {
    let mut least = f64::MAX;
    for _ in 0..9 {
        let start = Instant::now();
        assert!(run() > 0);
        least = least.min(start.elapsed().as_secs_f64() * 1000.0);
    }
    least
}

pub(crate) fn moment() -> Moment {
    Moment::new("2026-11-22T15:28:03Z").unwrap()
}

/// The ids of a reader: as those of real readings, in an order that has nothing to do with that of the text.
pub(crate) fn id(reader: u32, number: u32) -> Id {
    let counted = u128::from(reader) << 32 | u128::from(number) | 1 << 64;
    Id::from_random(counted.wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835).to_be_bytes())
}

/// A reading of so many annotations on a release that is as long as they need: a claim, a speculation and a source by
/// turns. Each statement is attributed to the source after it, and every second source is the same as one of ten.
/// Each reader begins a word later than the one before, of four.
pub(crate) fn reading(reader: u32, count: u32) -> Reading {
    let mut next = 1_u64;
    let mut below = move |most: u64| {
        next = next.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (next >> 33) % most
    };
    // As in a language, some words come often and most seldom.
    let mut word = |_| format!("w{:04} ", below(10_000) * below(10_000) / 10_000);
    let mut block = |_| {
        let paragraph: String = (0..WORDS_OF_A_PARAGRAPH).map(&mut word).collect();
        Block::new(BlockKind::Paragraph, paragraph.trim_end()).unwrap()
    };
    let blocks = (0..(count * WORDS_EACH).div_ceil(WORDS_OF_A_PARAGRAPH)).map(&mut block).collect();
    let mut read = Reading::new(Release::new(Draft { blocks, ..Draft::default() }));
    let annotation = |nth: u32| {
        let start = CodePoints((nth * WORDS_EACH + reader % 4) * WORD);
        let range = Range::new(start, start.plus(WORDS_COVERED * WORD - 1)).unwrap();
        let tag = match nth % 3 {
            0 => Tag::Claim,
            1 => Tag::Speculation,
            _ => Tag::Source,
        };
        Annotation {
            id: id(reader, nth),
            passage: Selector::of(read.text(), range).unwrap(),
            tagged: Tagged::from(tag),
            note: String::from(if nth.is_multiple_of(4) { "Who says so?" } else { "" }),
            creator: None,
            created: moment(),
            modified: moment(),
            revision: Revision::FIRST,
            copy_of: None,
        }
    };
    let annotations = (0..count).map(annotation).collect();
    let link = |nth: u32| {
        let (kind, to) = match nth % 3 {
            2 => (LinkKind::SameSourceAs, nth % 30 / 3 * 3 + 2),
            beside => (LinkKind::AttributedTo, nth + 2 - beside),
        };
        let (from, to, created) = (id(reader, nth), id(reader, to), moment());
        Link { id: id(reader, count + nth), kind, from, to, created, revision: Revision::FIRST }
    };
    let is_joined = |nth: &u32| nth % 3 != 2 || (nth % 6 == 2 && *nth >= 30);
    let links = (0..count.saturating_sub(2)).filter(is_joined).map(link).collect();
    read.restore(annotations, links);
    assert_eq!(read.len(), count as usize);
    read
}
