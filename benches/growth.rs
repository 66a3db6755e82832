//! How the time of everything that a text or a reading goes through grows with it.
//!
//! `cargo bench --bench growth` prints the times for texts of 1,000 to 1,000,000 words and for readings of up to 10,000
//! annotations (`-- saved` only those with that name in theirs), each size ten times the one before. Under each time
//! stands how many words or annotations that is in a second: what keeps its number takes ten times as long for ten
//! times as much. How finding passages again grows is in `anchoring.rs`.

#![allow(clippy::unwrap_used, missing_docs)]

mod common;

use std::time::Duration;

use common::{moment, reading};
use divan::counter::ItemsCount;
use divan::{Bencher, Divan};

fn main() {
    // Enough to see a curve, and soon enough over to be run; arguments win.
    Divan::default()
        .sample_count(20)
        .min_time(Duration::ZERO)
        .max_time(Duration::from_secs(2))
        .config_with_args()
        .main();
}

/// A release of so many words, as a page has it, and back.
mod text {
    use super::*;
    use press_loupe::flow::{Flow, FlowMap};
    use press_loupe::release::{BlockKind, Draft, Release};
    use press_loupe::text::{Text, Utf16};

    const WORDS: [u32; 4] = [1_000, 10_000, 100_000, 1_000_000];
    const WORDS_OF_A_NODE: u32 = 12;
    const NODES_OF_A_BLOCK: u32 = 5;

    /// The data of text nodes, as they are written in a page: broken into lines.
    fn nodes(words: u32) -> Vec<String> {
        let word = |nth: u32| format!("word{}{}", nth % 97, if nth.is_multiple_of(7) { "\n  " } else { " " });
        (0..words.div_ceil(WORDS_OF_A_NODE))
            .map(|node| (node * WORDS_OF_A_NODE..(node + 1) * WORDS_OF_A_NODE).map(word).collect())
            .collect()
    }

    fn flow(nodes: &[String]) -> (Draft, FlowMap) {
        let mut flow = Flow::default();
        for (nth, data) in (0_u32..).zip(nodes) {
            if nth.is_multiple_of(NODES_OF_A_BLOCK) {
                flow.block(BlockKind::Paragraph);
            }
            flow.text(data);
        }
        flow.finish()
    }

    #[divan::bench(args = WORDS)]
    fn flow_and_its_map(bencher: Bencher<'_, '_>, words: u32) {
        let nodes = nodes(words);
        bencher.counter(ItemsCount::new(words)).bench_local(|| flow(&nodes));
    }

    #[divan::bench(args = WORDS)]
    fn release_with_index(bencher: Bencher<'_, '_>, words: u32) {
        let (draft, _) = flow(&nodes(words));
        bencher
            .counter(ItemsCount::new(words))
            .with_inputs(|| draft.clone())
            .bench_local_values(Release::new);
    }

    /// 1,000 places of the text, in its nodes.
    #[divan::bench(args = WORDS)]
    fn thousand_places_in_nodes(bencher: Bencher<'_, '_>, words: u32) {
        let (_, map) = flow(&nodes(words));
        let step = map.end().unwrap().0 / 1_000;
        bencher.bench_local(|| (0..1_000).filter_map(|nth| map.in_node(nth * step)).count());
    }

    /// 1,000 places in nodes, in the text.
    #[divan::bench(args = WORDS)]
    fn thousand_places_in_the_text(bencher: Bencher<'_, '_>, words: u32) {
        let (_, map) = flow(&nodes(words));
        let count = words.div_ceil(WORDS_OF_A_NODE);
        let node = |nth: u32| u32::try_from(u64::from(nth) * u64::from(count) / 1_000).unwrap();
        bencher.bench_local(|| (0..1_000).filter_map(|nth| map.in_text(node(nth), nth % 60)).count());
    }

    /// 1,000 places of the text from UTF-16 units to code points and back.
    #[divan::bench(args = WORDS)]
    fn thousand_places_in_other_units(bencher: Bencher<'_, '_>, words: u32) {
        let (draft, _) = flow(&nodes(words));
        let text = Text::new(Release::new(draft).text().as_str().replace("word9", "wörd𝟗"));
        let step = text.utf16_len().0 / 1_000;
        let there_and_back = |nth: u32| text.utf16(text.code_points_of_utf16(Utf16(nth * step))?);
        bencher.bench_local(|| (0..1_000).filter_map(there_and_back).count());
    }
}

/// What is kept of a reading.
mod saved {
    use super::*;
    use press_loupe::reading::{Edit, Reading};
    use press_loupe::saved::{Basis, Key, Place, read, records_of};

    const ANNOTATIONS: [u32; 5] = [1, 10, 100, 1_000, 10_000];

    fn written(reading: &Reading) -> Vec<(Key, String)> {
        let (place, now, basis) = (Place::of("a release"), moment(), Basis::of(reading.text()));
        reading.ids().flat_map(|id| records_of(reading, place, id, basis, &now)).collect()
    }

    #[divan::bench(args = ANNOTATIONS)]
    fn write_records(bencher: Bencher<'_, '_>, annotations: u32) {
        let reading = reading(1, annotations);
        bencher.counter(ItemsCount::new(annotations)).bench_local(|| written(&reading));
    }

    #[divan::bench(args = ANNOTATIONS)]
    fn read_records(bencher: Bencher<'_, '_>, annotations: u32) {
        let reading = reading(1, annotations);
        let records = written(&reading);
        bencher
            .counter(ItemsCount::new(annotations))
            .with_inputs(|| records.clone())
            .bench_local_values(|records| read(records, Basis::of(reading.text()), |_| None));
    }

    /// What was read, taken into a reading that is empty.
    #[divan::bench(args = ANNOTATIONS)]
    fn take_up_what_was_read(bencher: Bencher<'_, '_>, annotations: u32) {
        let reading = reading(1, annotations);
        let arriving = read(written(&reading), Basis::of(reading.text()), |_| None).arriving;
        let empty = Reading::new(reading.release().clone());
        bencher
            .counter(ItemsCount::new(annotations))
            .with_inputs(|| (empty.clone(), arriving.clone()))
            .bench_local_values(|(mut reading, arriving)| {
                reading.apply(Edit::Follow(arriving), &moment()).unwrap();
                reading
            });
    }
}

/// A reading at work.
mod at_work {
    use super::*;
    use press_loupe::agreement::{Comparison, compare};
    use press_loupe::analysis::{Sources, Summary};
    use press_loupe::filter::{Counts, Filter, shown};
    use press_loupe::reading::Edit;

    const ANNOTATIONS: [u32; 4] = [10, 100, 1_000, 10_000];

    /// One edit, whatever there is: an annotation's note, and back again.
    #[divan::bench(args = ANNOTATIONS)]
    fn change_a_note_and_undo(bencher: Bencher<'_, '_>, annotations: u32) {
        let mut reading = reading(1, annotations);
        let (id, now) = (common::id(1, annotations / 2), moment());
        bencher.bench_local(|| {
            let note = Some("Since when?".to_owned());
            reading.apply(Edit::Change { id, range: None, tagged: None, note }, &now).unwrap();
            reading.apply(Edit::Undo, &now).unwrap().len()
        });
    }

    /// The same of a claim that is deleted, whose links go with it.
    #[divan::bench(args = ANNOTATIONS)]
    fn delete_and_undo(bencher: Bencher<'_, '_>, annotations: u32) {
        let mut reading = reading(1, annotations);
        let (id, now) = (common::id(1, annotations / 6 * 3), moment());
        bencher.bench_local(|| {
            reading.apply(Edit::Delete(id), &now).unwrap();
            reading.apply(Edit::Undo, &now).unwrap().len()
        });
    }

    #[divan::bench(args = ANNOTATIONS)]
    fn delete_all_and_undo(bencher: Bencher<'_, '_>, annotations: u32) {
        let reading = reading(1, annotations);
        let now = moment();
        bencher.counter(ItemsCount::new(annotations)).with_inputs(|| reading.clone()).bench_local_values(
            |mut reading| {
                reading.apply(Edit::DeleteAll, &now).unwrap();
                reading.apply(Edit::Undo, &now).unwrap();
                reading
            },
        );
    }

    #[divan::bench(args = ANNOTATIONS)]
    fn sources(bencher: Bencher<'_, '_>, annotations: u32) {
        let reading = reading(1, annotations);
        bencher.counter(ItemsCount::new(annotations)).bench_local(|| Sources::of(&reading));
    }

    #[divan::bench(args = ANNOTATIONS)]
    fn summary(bencher: Bencher<'_, '_>, annotations: u32) {
        let reading = reading(1, annotations);
        bencher.counter(ItemsCount::new(annotations)).bench_local(|| Summary::of(&reading));
    }

    #[divan::bench(args = ANNOTATIONS)]
    fn counts_of_the_filters(bencher: Bencher<'_, '_>, annotations: u32) {
        let reading = reading(1, annotations);
        bencher
            .counter(ItemsCount::new(annotations))
            .bench_local(|| Counts::of(&reading, &Sources::of(&reading)));
    }

    #[divan::bench(args = ANNOTATIONS)]
    fn shown_with_a_search(bencher: Bencher<'_, '_>, annotations: u32) {
        let reading = reading(1, annotations);
        bencher.counter(ItemsCount::new(annotations)).bench_local(|| {
            shown(&reading, &Sources::of(&reading), Filter::All, "who w00", str::to_lowercase)
        });
    }

    #[divan::bench(args = ANNOTATIONS)]
    fn shown_of_a_source(bencher: Bencher<'_, '_>, annotations: u32) {
        let reading = reading(1, annotations);
        let of = Filter::Source(common::id(1, 2));
        bencher
            .counter(ItemsCount::new(annotations))
            .bench_local(|| shown(&reading, &Sources::of(&reading), of, "", str::to_lowercase));
    }

    /// Three readers, who begin a word later each: annotations of one reader.
    #[divan::bench(args = ANNOTATIONS)]
    fn three_compared(bencher: Bencher<'_, '_>, annotations: u32) {
        let readings = [1, 2, 3].map(|reader| reading(reader, annotations));
        let layers: Vec<_> = ["Ada", "Ben", "Cleo"].into_iter().zip(&readings).collect();
        bencher.counter(ItemsCount::new(annotations)).bench_local(|| -> Comparison { compare(&layers) });
    }
}

/// A reading on its way to others.
mod exchange {
    use super::*;
    use press_loupe::exchange::{About, preview, web_annotation};
    use press_loupe::reading::Reading;

    const ANNOTATIONS: [u32; 4] = [10, 100, 1_000, 10_000];

    fn json(reading: &Reading) -> String {
        let now = moment();
        web_annotation::write(
            reading,
            &About { identity: "a release", digest: "", generated: &now, creator: None },
        )
    }

    #[divan::bench(args = ANNOTATIONS)]
    fn write_json(bencher: Bencher<'_, '_>, annotations: u32) {
        let reading = reading(1, annotations);
        bencher.counter(ItemsCount::new(annotations)).bench_local(|| json(&reading));
    }

    #[divan::bench(args = ANNOTATIONS)]
    fn read_json(bencher: Bencher<'_, '_>, annotations: u32) {
        let json = json(&reading(1, annotations));
        bencher
            .counter(ItemsCount::new(annotations))
            .bench_local(|| web_annotation::read(&json, &moment()).unwrap());
    }

    /// What a file that was read would change in a reading that is empty.
    #[divan::bench(args = ANNOTATIONS)]
    fn preview_of_all_new(bencher: Bencher<'_, '_>, annotations: u32) {
        let reading = reading(1, annotations);
        let imported = web_annotation::read(&json(&reading), &moment()).unwrap();
        let empty = Reading::new(reading.release().clone());
        bencher.counter(ItemsCount::new(annotations)).bench_local(|| preview(&imported, &empty));
    }

    /// And in the one it was written from.
    #[divan::bench(args = ANNOTATIONS)]
    fn preview_of_nothing_new(bencher: Bencher<'_, '_>, annotations: u32) {
        let reading = reading(1, annotations);
        let imported = web_annotation::read(&json(&reading), &moment()).unwrap();
        bencher.counter(ItemsCount::new(annotations)).bench_local(|| preview(&imported, &reading));
    }

    #[divan::bench(args = ANNOTATIONS)]
    fn merge(bencher: Bencher<'_, '_>, annotations: u32) {
        let reading = reading(1, annotations);
        let imported = web_annotation::read(&json(&reading), &moment()).unwrap();
        let empty = Reading::new(reading.release().clone());
        bencher.counter(ItemsCount::new(annotations)).with_inputs(|| empty.clone()).bench_local_values(
            |mut reading| {
                reading.apply(imported.edit(&reading), &moment()).unwrap();
                reading
            },
        );
    }

    /// Rows of Hypothesis, each with a reply.
    #[divan::bench(args = ANNOTATIONS)]
    fn read_hypothesis(bencher: Bencher<'_, '_>, annotations: u32) {
        let target =
            |nth: u32| format!(r#"[{{"selector":[{{"type":"TextQuoteSelector","exact":"word{nth}"}}]}}]"#);
        let row = |id: String, target: String, references: String| {
            format!(
                r#"{{"id":"{id}","uri":"https://example.org/","created":"2026-11-22T15:28:03Z","text":"Who?","tags":["claim"],"target":{target}{references}}}"#
            )
        };
        let rows = (0..annotations).map(|nth| row(format!("row{nth}"), target(nth), String::new()));
        let replies = (0..annotations)
            .map(|nth| row(format!("reply{nth}"), "[]".to_owned(), format!(r#","references":["row{nth}"]"#)));
        let json = format!(r#"{{"rows":[{}]}}"#, rows.chain(replies).collect::<Vec<_>>().join(","));
        assert_eq!(web_annotation::read(&json, &moment()).unwrap().annotations.len(), annotations as usize);
        bencher
            .counter(ItemsCount::new(annotations))
            .bench_local(|| web_annotation::read(&json, &moment()).unwrap());
    }
}
