//! How many passages are found again after an edit of the text, how many sit on the wrong words, and how long it takes.
//!
//! `cargo bench --bench anchoring` prints a table for each way of finding them; `-- cases` lists the cases that are not
//! exact. The cases are those of `../shared/data/anchoring`, with positions in code points.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::string_slice, missing_docs)]

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;

use press_loupe::anchor::{Anchor, Difference, Index};
use press_loupe::selector::Selector;
use press_loupe::text::{CodePoints, Range, Text};
use serde_json::Value;

const DATA: &str = "../shared/data/anchoring";

/// An edit, a passage, and where it is after the edit, if anywhere.
struct Case {
    id: String,
    family: String,
    old: Text,
    new: Text,
    passage: Range<CodePoints>,
    truth: Option<Range<CodePoints>>,
}

/// How a way of finding it did on a case.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Outcome {
    /// Where the truth is, or rightly nowhere.
    Exact,
    /// On at least half of the same characters, counted with all that either covers.
    Near,
    /// Anywhere else.
    Wrong,
    /// Nowhere, or at more than one place.
    Lost,
}

const OUTCOMES: [Outcome; 4] = [Outcome::Exact, Outcome::Near, Outcome::Wrong, Outcome::Lost];

type Way = (&'static str, fn(&Case) -> Anchor);

const WAYS: [Way; 4] = [
    ("offsets only", offsets),
    ("exact quote with context", exact),
    ("Pressloupe, quote with context alone", |case| {
        let selector = Index::of(&case.old).describe(&case.old, case.passage).unwrap();
        Index::of(&case.new).find(&selector, &case.new)
    }),
    ("Pressloupe, the text being known", |case| {
        Difference::between(&case.old, &case.new).follow(case.passage)
    }),
];

fn main() {
    match cases() {
        Some(cases) => found(&cases),
        None => println!("skipped: {DATA} is not there\n"),
    }
    speed();
}

fn found(cases: &[Case]) {
    let lists = std::env::args().any(|argument| argument == "cases");
    for (name, way) in WAYS {
        println!("## {name}\n");
        println!("| family | cases | exact | near | wrong | lost |\n|---|---:|---:|---:|---:|---:|");
        let mut table: BTreeMap<String, [usize; 4]> = BTreeMap::new();
        for case in cases {
            let anchor = way(case);
            let outcome = outcome(case, &anchor);
            let all = if case.family.starts_with("fuzz") { "**random edits**" } else { "**designed edits**" };
            for family in [&case.family, all] {
                table.entry(family.to_owned()).or_default()[outcome as usize] += 1;
            }
            if lists && outcome != Outcome::Exact {
                let words = |range: Option<Range<CodePoints>>| range.and_then(|range| case.new.slice(range));
                eprintln!(
                    "{outcome:?} {} {anchor:?}\n  made on {:?}\n  is at   {:?}\n  found   {:?}",
                    case.id,
                    case.old.slice(case.passage),
                    words(case.truth),
                    words(anchor.range())
                );
            }
        }
        for (family, counts) in table {
            let all: usize = counts.iter().sum();
            let shares = OUTCOMES
                .map(|outcome| format!("{:.1} %", 100.0 * counts[outcome as usize] as f64 / all as f64));
            println!("| {family} | {all} | {} |", shares.join(" | "));
        }
        println!();
    }
}

fn cases() -> Option<Vec<Case>> {
    let read = |name: &str| -> Option<Value> {
        let file = std::fs::read_to_string(Path::new(DATA).join(name)).ok()?;
        Some(serde_json::from_str(&file).unwrap())
    };
    let (random, designed) = (read("random-edit-cases.json")?, read("press-release-edit-cases.json")?);
    let range = |value: &Value| {
        let place = |key: &str| CodePoints(value[key].as_u64().unwrap().try_into().unwrap());
        Range::new(place("start"), place("end")).unwrap()
    };
    let case = |case: &Value, old: &Value, passage: &Value| Case {
        id: case["id"].as_str().unwrap().to_owned(),
        family: case["family"].as_str().unwrap().to_owned(),
        old: Text::new(old.as_str().unwrap()),
        new: Text::new(case["after"].as_str().unwrap()),
        passage: range(passage),
        truth: (case["expected"]["status"] == "found").then(|| range(&case["expected"])),
    };
    let befores = &random["befores"];
    let each = |value: &Value| value["cases"].as_array().unwrap().clone();
    let random =
        each(&random).into_iter().map(|one| case(&one, &befores[one["b"].as_u64().unwrap() as usize], &one));
    let designed = each(&designed).into_iter().map(|one| case(&one, &one["before"], &one["selection"]));
    Some(random.chain(designed).collect())
}

fn outcome(case: &Case, anchor: &Anchor) -> Outcome {
    match (case.truth, anchor.range()) {
        (None, None) => Outcome::Exact,
        (Some(truth), Some(place)) if truth == place => Outcome::Exact,
        (Some(truth), Some(place)) => {
            let length = |range: Range<CodePoints>| range.end().since(range.start());
            let common = truth.end().min(place.end()).since(truth.start().max(place.start()));
            let is_near = common * 2 >= length(truth) + length(place) - common;
            if is_near { Outcome::Near } else { Outcome::Wrong }
        }
        (None, Some(_)) => Outcome::Wrong,
        (Some(_), None) => Outcome::Lost,
    }
}

/// What a tool does that keeps offsets alone.
fn offsets(case: &Case) -> Anchor {
    if case.passage.end() <= case.new.len() { Anchor::Changed(case.passage) } else { Anchor::Orphan }
}

/// What a tool does that looks for the quote with 32 characters of context, letter by letter.
fn exact(case: &Case) -> Anchor {
    let Selector { quote, .. } = Selector::of(&case.old, case.passage).unwrap();
    let (prefix, suffix) =
        (case.old.before(case.passage.start(), 32), case.old.after(case.passage.end(), 32));
    let whole = [prefix, &quote, suffix].concat();
    let found: Vec<_> = case.new.as_str().match_indices(&whole).collect();
    match found.as_slice() {
        [(at, _)] => {
            let start = at + prefix.len();
            case.new.range_of_bytes(start, start + quote.len()).map_or(Anchor::Orphan, Anchor::Found)
        }
        _ => Anchor::Orphan,
    }
}

/// The times of both ways on texts of growing length, the least of several runs, in milliseconds.
fn speed() {
    println!("## Time\n");
    println!(
        "100 passages; one word in 50 is another, one sentence in 20 is gone, a paragraph was put in.\n"
    );
    println!(
        "| code points | compare and follow 100 | index | find 100 by quote and context |\n|---:|---:|---:|---:|"
    );
    for words in [350, 1_000, 10_000, 100_000, 1_000_000] {
        let (old, new) = edited(words);
        let (old, new) = (Text::new(old), Text::new(new));
        let step = old.len().0 / 101;
        let passages: Vec<_> = (1..=100)
            .map(|nth| Range::new(CodePoints(nth * step), CodePoints(nth * step + 40.min(step))).unwrap())
            .collect();
        let followed = least(|| {
            let difference = Difference::between(&old, &new);
            passages.iter().filter(|range| difference.follow(**range).range().is_some()).count()
        });
        let index = Index::of(&old);
        let selectors: Vec<_> = passages.iter().map(|range| index.describe(&old, *range).unwrap()).collect();
        let indexed = least(|| usize::from(!format!("{:p}", &Index::of(&new)).is_empty()));
        let index = Index::of(&new);
        let found = least(|| selectors.iter().filter(|one| index.find(one, &new).range().is_some()).count());
        println!(
            "| {} | {:.2} ({}) | {:.2} | {:.2} ({}) |",
            old.len(),
            followed.0,
            followed.1,
            indexed.0,
            found.0,
            found.1
        );
    }
    println!("\nIn brackets: how many of the 100 have one place.");
}

fn least(run: impl Fn() -> usize) -> (f64, usize) {
    let mut least = f64::MAX;
    let mut count = 0;
    for _ in 0..5 {
        let start = Instant::now();
        count = run();
        least = least.min(start.elapsed().as_secs_f64() * 1000.0);
    }
    (least, count)
}

/// Sentences of words that a small generator draws, the frequent ones far more often, and the same with edits.
fn edited(words: usize) -> (String, String) {
    let mut state = 1_u64;
    let mut next = move |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let (mut old, mut new) = (String::new(), String::new());
    let mut count = 0;
    while count < words {
        let length = 8 + next(16) as usize;
        let is_gone = next(20) == 0;
        let end = if next(5) == 0 { ".\n" } else { ". " };
        for nth in 0..length {
            let rank = next(5_000) * next(5_000) / 5_000;
            let end = if nth + 1 == length { end } else { " " };
            old += &format!("w{rank}{end}");
            if !is_gone {
                let rank = if next(50) == 0 { 5_000 + next(100) } else { rank };
                new += &format!("w{rank}{end}");
            }
        }
        count += length;
        if count >= words / 2 && count - length < words / 2 {
            new += "An advertisement was put in here, which nobody has asked for.\n";
        }
    }
    (old, new)
}
