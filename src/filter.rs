//! Which annotations a list shows.

use crate::annotation::{Annotation, Id, LinkKind};
use crate::reading::Reading;
use crate::sorted::Sorted;
use crate::tag::Tag;

/// A question that the list answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Filter {
    /// Everything.
    #[default]
    All,
    /// What is tagged so.
    Tag(Tag),
    /// Claims that no link attributes to a source.
    WithoutSource,
    /// What has no place in the text any more, or more than one.
    Orphaned,
}

/// How many annotations each filter lets through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All of them.
    pub all: usize,
    /// Claims.
    pub claims: usize,
    /// Sources.
    pub sources: usize,
    /// Speculations.
    pub speculations: usize,
    /// Claims without a source.
    pub without_source: usize,
    /// Those without a place.
    pub orphaned: usize,
}

impl Counts {
    /// Counts the annotations of a reading.
    #[must_use]
    pub fn of(reading: &Reading) -> Self {
        let sourced = sourced(reading);
        let mut counts = Self::default();
        for annotation in reading.in_text_order() {
            counts.all += 1;
            match annotation.tag() {
                Tag::Claim => counts.claims += 1,
                Tag::Source => counts.sources += 1,
                Tag::Speculation => counts.speculations += 1,
            }
            counts.without_source += usize::from(Filter::WithoutSource.passes(reading, annotation, &sourced));
            counts.orphaned += usize::from(Filter::Orphaned.passes(reading, annotation, &sourced));
        }
        counts
    }

    /// The count of one filter.
    #[must_use]
    pub const fn get(&self, filter: Filter) -> usize {
        match filter {
            Filter::All => self.all,
            Filter::Tag(Tag::Claim) => self.claims,
            Filter::Tag(Tag::Source) => self.sources,
            Filter::Tag(Tag::Speculation) => self.speculations,
            Filter::WithoutSource => self.without_source,
            Filter::Orphaned => self.orphaned,
        }
    }
}

impl Filter {
    fn passes(self, reading: &Reading, annotation: &Annotation, sourced: &Sorted<Id, ()>) -> bool {
        match self {
            Self::All => true,
            Self::Tag(tag) => annotation.tag() == tag,
            Self::WithoutSource => annotation.tag() == Tag::Claim && !sourced.contains_key(&annotation.id),
            Self::Orphaned => reading.range(annotation.id).is_none(),
        }
    }
}

fn sourced(reading: &Reading) -> Sorted<Id, ()> {
    let mut sourced = Sorted::new();
    for link in reading.links().filter(|link| link.kind == LinkKind::AttributedTo) {
        sourced.insert(link.from, ());
    }
    sourced
}

/// The annotations, in text order, that `filter` lets through and whose quote or note holds every word of `search`,
/// capital letters or not: `fold` makes two spellings of a word the same, as the browser's `toLowerCase` does.
///
/// # Examples
/// ```
/// use press_loupe::{filter::{Filter, shown}, reading::Reading};
/// assert!(shown(&Reading::default(), Filter::All, "bridge", str::to_lowercase).is_empty());
/// ```
#[must_use]
pub fn shown(reading: &Reading, filter: Filter, search: &str, fold: fn(&str) -> String) -> Vec<Id> {
    let sourced = sourced(reading);
    let words: Vec<String> = search.split_whitespace().map(fold).collect();
    let mentions = |annotation: &Annotation| {
        if words.is_empty() {
            return true;
        }
        let (quote, note) = (fold(&annotation.passage.quote), fold(&annotation.note));
        words.iter().all(|word| quote.contains(word) || note.contains(word))
    };
    reading
        .in_text_order()
        .filter(|annotation| filter.passes(reading, annotation, &sourced) && mentions(annotation))
        .map(|annotation| annotation.id)
        .collect()
}
