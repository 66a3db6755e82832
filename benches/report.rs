//! How long it takes to write a report, and to draw its pictures, for 1,000 annotations on a long release.
//!
//! `cargo bench --bench report` prints the least of several runs in milliseconds and the size of what was written, for
//! 150, 1,000 and 4,000 annotations on a text that grows with them: what takes four times as long for four times as much
//! is not quadratic.

#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::{least, moment};
use press_loupe::annotation::{Annotation, Id, Link, LinkKind, Revision};
use press_loupe::exchange::{About, report, sources};
use press_loupe::picture::{map, strip};
use press_loupe::reading::Reading;
use press_loupe::release::{Block, BlockKind, Draft, Release};
use press_loupe::selector::Selector;
use press_loupe::tag::{Tag, Tagged};
use press_loupe::text::{CodePoints, Range};

/// How many words there are for each annotation, how many of them it covers, and how many a paragraph has.
const WORDS_EACH: u32 = 12;
const WORDS_COVERED: u32 = 9;
const WORDS_OF_A_PARAGRAPH: u32 = 60;
/// Each word is five letters and a space.
const WORD: u32 = 6;

fn main() {
    println!("| annotations | words | report | strip | map | sources table | report, kB |");
    println!("|---:|---:|---:|---:|---:|---:|---:|");
    for count in [150, 1_000, 4_000] {
        let reading = reading(count);
        let now = moment();
        let about = About { identity: "a release", digest: "", generated: &now, creator: None };
        let page = least(|| report::write(&reading, &about, None).len());
        let strip = least(|| strip(&reading).svg(&|_| None).len());
        let map = least(|| map(&reading).svg(&|_| None).len());
        let table = least(|| sources::write(&reading, &about).len());
        let size = report::write(&reading, &about, None).len() / 1000;
        let words = count * WORDS_EACH;
        println!("| {count} | {words} | {page:.2} | {strip:.2} | {map:.2} | {table:.2} | {size} |");
    }
}

fn id(number: u32) -> Id {
    Id::from_random(u128::from(number).to_be_bytes())
}

/// A claim, a speculation and a source by turns. Each statement is attributed to the source after it, and every second
/// source is the same as one of ten.
fn reading(count: u32) -> Reading {
    let paragraph: String = (0..WORDS_OF_A_PARAGRAPH).map(|nth| format!("word{} ", nth % 10)).collect();
    let block = || Block::new(BlockKind::Paragraph, paragraph.trim_end()).unwrap();
    let paragraphs = (count * WORDS_EACH).div_ceil(WORDS_OF_A_PARAGRAPH);
    let blocks = (0..paragraphs).map(|_| block()).collect();
    let mut reading = Reading::new(Release::new(Draft { blocks, ..Draft::default() }));
    let annotation = |nth: u32| {
        let start = CodePoints(nth * WORDS_EACH * WORD);
        let range = Range::new(start, start.plus(WORDS_COVERED * WORD - 1)).unwrap();
        let tag = match nth % 3 {
            0 => Tag::Claim,
            1 => Tag::Speculation,
            _ => Tag::Source,
        };
        Annotation {
            id: id(nth),
            passage: Selector::of(reading.text(), range).unwrap(),
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
        let (from, to, created) = (id(nth), id(to), moment());
        Link { id: id(count + nth), kind, from, to, created, revision: Revision::FIRST }
    };
    let is_joined = |nth: &u32| nth % 3 != 2 || (nth % 6 == 2 && *nth >= 30);
    let links = (0..count - 2).filter(is_joined).map(link).collect();
    reading.restore(annotations, links);
    assert_eq!(reading.len(), count as usize);
    reading
}
