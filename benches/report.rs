//! How long it takes to write a report, and to draw its pictures, for 1,000 annotations on a long release.
//!
//! `cargo bench --bench report` prints the least of several runs in milliseconds and the size of what was written, for
//! 150, 1,000 and 4,000 annotations on a text that grows with them: what takes four times as long for four times as much
//! is not quadratic.

#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use common::{WORDS_EACH, least, moment, reading};
use press_loupe::exchange::{About, report, sources};
use press_loupe::picture::{map, strip};

fn main() {
    println!("| annotations | words | report | strip | map | sources table | report, kB |");
    println!("|---:|---:|---:|---:|---:|---:|---:|");
    for count in [150, 1_000, 4_000] {
        let reading = reading(1, count);
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
