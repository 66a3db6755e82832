//! Several readings of one release beside each other: who marked what, and how far the readers agree.
//!
//! [`Layer`] is a reading that came from a file, or why it cannot be compared; [`compare`] puts readings side by side.
//! Nothing is compared where the texts differ.
//!
//! # Which annotations are of one passage
//!
//! Annotations of different readers are of **one passage** if any two of them have at least half of the code points in
//! common that the two cover together; the same tag goes before another, the closest before the less close, and no
//! annotation is used twice, nor two of one reader for one passage.
//!
//! So an annotation is either together with the one that it matches best, or alone. Where a reader tagged a passage as
//! two things, one of which is another reader's tag, the readers agree on that one, and the other is the first reader's
//! alone; a conflict is where no tag is shared. The order of the readers has no say: ties go to what starts earlier in
//! the text. What two readers have in common ([`Comparison::between`]) is told from these two alone, so that it stays
//! the same whoever else is compared.
//!
//! # The figures, for each tag
//!
//! - **F1, exact**: two annotations are the same if they start and end at the same places, each used once. F1 is the
//!   harmonic mean of two shares: of the first reader's annotations that the second has too, and the other way round
//!   (Hripcsak and Rothschild, "Agreement, the F-measure, and reliability in information retrieval", *JAMIA* 12, 2005).
//! - **F1, overlap**: an annotation counts as found if it shares a code point with one of the other reader's, as in
//!   Wiebe, Wilson and Cardie, "Annotating expressions of opinions and emotions in language", *Language Resources and
//!   Evaluation* 39, 2005.
//! - **Alpha for unitizing** ([`alpha()`]), which takes chance off.
//!
//! With more than two readers an F1 is the mean over the pairs, without those in which neither has the tag; alpha is
//! defined for any number. A figure is a number or says why there is none ([`Figure`]). None says who is right.
//!
//! # The figures over all tags
//!
//! F1 counts the annotations of all tags together, and two are only the same, or only overlap, if they have one tag. Alpha
//! is |uα as it is defined: of what is marked at all and what is not, whatever the tag.

mod alpha;
mod figures;
mod layer;
mod matching;

pub use alpha::{alpha, meaning};
pub use figures::{Figure, Why};
pub use layer::{Layer, NotComparable, is_there, take_over, taken_over};

use core::cmp::Reverse;

use crate::annotation::Id;
use crate::messages::agreement as m;
use crate::reading::Reading;
use crate::tag::Tag;
use crate::text::{CodePoints, Range};
use figures::{Spans, Tally};
use matching::{Common, Group, Matching};

/// A passage as one reader marked it.
///
/// The order is that of the text: by start, then by end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// Where it stands, in code points.
    pub range: Range<CodePoints>,
    /// What it is tagged as.
    pub tag: Tag,
    /// The annotation, in that reader's reading.
    pub id: Id,
}

/// How the readers stand to a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Every reader marked it, with the same tag.
    Agreed,
    /// Several readers marked it with the same tag, the others did not mark it.
    Partial,
    /// Readers marked it with different tags.
    Conflict,
    /// This reader alone marked it.
    Only(usize),
}

impl Standing {
    /// The stable name of its kind, in files.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::agreement::Standing;
    /// assert_eq!(Standing::Only(3).name(), "only");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agreed => "agreed",
            Self::Partial => "partial",
            Self::Conflict => "conflict",
            Self::Only(_) => "only",
        }
    }
}

/// One passage, and what each reader made of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The place that most of them marked; among equals the longest, then the first.
    pub range: Range<CodePoints>,
    /// The words there.
    pub quote: String,
    /// What each reader marked, in the order of the readers; `None` where a reader did not mark it.
    pub marks: Vec<Option<Mark>>,
    /// How the readers stand to it.
    pub standing: Standing,
}

/// The figures of one tag, over all readers.
#[derive(Clone, Debug, PartialEq)]
pub struct TagFigures {
    /// The tag.
    pub tag: Tag,
    /// How many annotations with this tag each reader has in the text.
    pub counts: Vec<usize>,
    /// F1 of passages that start and end at the same places.
    pub exact: Figure,
    /// F1 of passages that overlap.
    pub overlap: Figure,
    /// Krippendorff's alpha for unitizing.
    pub alpha: Figure,
}

/// The figures over all tags and all readers.
#[derive(Clone, Debug, PartialEq)]
pub struct Overall {
    /// How many annotations each reader has in the text.
    pub counts: Vec<usize>,
    /// F1 of passages that start and end at the same places, with the same tag.
    pub exact: Figure,
    /// F1 of passages that overlap, with the same tag.
    pub overlap: Figure,
    /// Krippendorff's alpha for unitizing, of what is marked, whatever the tag.
    pub alpha: Figure,
}

/// The figures of one tag, for two readers.
#[derive(Clone, Debug, PartialEq)]
pub struct SpanFigures {
    /// The tag.
    pub tag: Tag,
    /// F1 of passages that start and end at the same places.
    pub exact: Figure,
    /// F1 of passages that overlap.
    pub overlap: Figure,
}

/// What two readers have in common, in numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct PairFigures {
    /// The one reader, by number.
    pub first: usize,
    /// The other reader, who comes later.
    pub second: usize,
    /// Passages with the same tag of both.
    pub agreements: usize,
    /// Passages with different tags of the two.
    pub conflicts: usize,
    /// Annotations of the first alone.
    pub only_first: usize,
    /// Annotations of the second alone.
    pub only_second: usize,
    /// F1 over all tags, of passages that start and end at the same places.
    pub exact: Figure,
    /// F1 over all tags, of passages that overlap.
    pub overlap: Figure,
    /// The figures of each tag, in the order of [`Tag::ALL`].
    pub tags: Vec<SpanFigures>,
}

/// What two readers have in common: each of their annotations with a place is in exactly one of the lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Between {
    /// Of one passage and with the same tag: the first reader's and the second's.
    pub agreements: Vec<(Mark, Mark)>,
    /// Of one passage and with different tags, likewise.
    pub conflicts: Vec<(Mark, Mark)>,
    /// The first reader's alone.
    pub only_first: Vec<Mark>,
    /// The second reader's alone.
    pub only_second: Vec<Mark>,
}

/// Several readings of one text, side by side. Readers are named by their numbers, in the order in which they were
/// given.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The names of the readers. Where two have the same name, the later one has a number: "Ada", "Ada (2)".
    pub readers: Vec<String>,
    /// The language of the release, where it is known.
    pub language: Option<String>,
    /// How many annotations of each reader have no place in the text, or more than one; they are not compared.
    pub unplaced: Vec<usize>,
    /// The annotations of each reader that are compared, in text order.
    pub marks: Vec<Vec<Mark>>,
    /// Who marked what, in text order.
    pub passages: Vec<Shared>,
    /// The figures of each tag, in the order of [`Tag::ALL`].
    pub tags: Vec<TagFigures>,
    /// The figures over all tags.
    pub overall: Overall,
    /// The figures of each pair of readers, the first reader's pairs first.
    pub pairs: Vec<PairFigures>,
}

impl Comparison {
    /// What two readers, by number, have in common, in text order. It is empty if there is no such reader, and if
    /// there is but one.
    ///
    /// # Examples
    /// ```
    /// use press_loupe::agreement::{Between, compare};
    /// use press_loupe::reading::Reading;
    /// let reading = Reading::default();
    /// let comparison = compare(&[("Ada", &reading), ("Bo", &reading)]);
    /// assert_eq!(comparison.between(0, 1), Between::default());
    /// ```
    #[must_use]
    pub fn between(&self, first: usize, second: usize) -> Between {
        match (self.marks.get(first), self.marks.get(second)) {
            (Some(one), Some(other)) if first != second => between(one, other),
            _ => Between::default(),
        }
    }
}

/// Compares readings, each with its reader's name. Every annotation of a reading counts as its reader's, whoever made
/// it first. Where the texts are not all the same nothing is compared: there are no passages, and no figures.
///
/// # Examples
/// ```
/// use press_loupe::agreement::{Figure, Standing, compare};
/// use press_loupe::annotation::{Id, Moment};
/// use press_loupe::reading::{Edit, Reading};
/// use press_loupe::release::{Block, BlockKind, Draft, Release};
/// use press_loupe::tag::{Tag, Tagged};
/// use press_loupe::text::{CodePoints, Range};
/// let block = Block::new(BlockKind::Paragraph, "She said it was done.").unwrap();
/// let release = Release::new(Draft { blocks: vec![block], ..Draft::default() });
/// let now = Moment::new("2026-11-22T15:28:03Z").unwrap();
/// let reading = |start| {
///     let mut reading = Reading::new(release.clone());
///     let range = Range::new(CodePoints(start), CodePoints(20)).unwrap();
///     let edit = Edit::Tag { id: Id::from_random([7; 16]), range, tagged: Tagged::from(Tag::Claim), note: String::new() };
///     reading.apply(edit, &now).unwrap();
///     reading
/// };
/// let (ada, bo) = (reading(9), reading(12)); // "it was done" and "was done"
/// let comparison = compare(&[("Ada", &ada), ("Bo", &bo)]);
/// assert_eq!(comparison.passages[0].quote, "it was done");
/// assert_eq!(comparison.passages[0].standing, Standing::Agreed);
/// assert_eq!(comparison.tags[0].exact, Figure::Value(0.0));
/// assert_eq!(comparison.tags[0].overlap, Figure::Value(1.0));
/// assert_eq!(comparison.overall.overlap, Figure::Value(1.0));
/// ```
#[must_use]
pub fn compare(layers: &[(&str, &Reading)]) -> Comparison {
    let readers = unique(layers.iter().map(|layer| layer.0));
    let Some((_, first)) = layers.first() else {
        return Comparison::of_nothing(readers, Why::NotTwoReaders);
    };
    if layers.iter().any(|(_, reading)| reading.text() != first.text()) {
        let mut comparison = Comparison::of_nothing(readers, Why::OtherTexts);
        comparison.unplaced = layers.iter().map(|(_, reading)| reading.len()).collect();
        return comparison;
    }
    let (marks, unplaced): (Vec<_>, Vec<_>) = layers.iter().map(|(_, reading)| marks(reading)).unzip();
    let lists: Vec<&[Mark]> = marks.iter().map(|marks| &**marks).collect();
    let shared = |group: Group| {
        let quote = first.text().slice(group.range).unwrap_or_default().to_owned();
        let mut marks = vec![None; lists.len()];
        for (reader, mark) in &group.members {
            if let Some(slot) = marks.get_mut(*reader) {
                *slot = Some(*mark);
            }
        }
        Shared { range: group.range, quote, marks, standing: standing(&group, lists.len()) }
    };
    let matching = Matching::of(&lists);
    let passages = matching.groups().into_iter().map(shared).collect();

    // The spans of each tag, by reader.
    let spans: Vec<(Tag, Vec<Spans>)> = Tag::ALL
        .iter()
        .map(|tag| (*tag, lists.iter().map(|marks| Spans::of(marks, *tag)).collect()))
        .collect();
    let common = matching.common();
    let mut pairs = Vec::new();
    for (first, one) in lists.iter().enumerate() {
        for (second, other) in lists.iter().enumerate().skip(first + 1) {
            let Common { agreements, conflicts } =
                common.get(first * lists.len() + second).copied().unwrap_or_default();
            let together = agreements + conflicts;
            let of_tag = |(tag, spans): &(Tag, Vec<Spans>)| {
                let (one, other) = spans.get(first).zip(spans.get(second))?;
                Some(SpanFigures {
                    tag: *tag,
                    exact: one.exact(other).f1(),
                    overlap: one.overlap(other).f1(),
                })
            };
            let of_all = |count: fn(&Spans, &Spans) -> Tally| {
                let tallies =
                    spans.iter().filter_map(|(_, spans)| Some(count(spans.get(first)?, spans.get(second)?)));
                tallies.sum::<Tally>().f1()
            };
            pairs.push(PairFigures {
                first,
                second,
                agreements,
                conflicts,
                only_first: one.len() - together,
                only_second: other.len() - together,
                exact: nothing_at_all(of_all(Spans::exact)),
                overlap: nothing_at_all(of_all(Spans::overlap)),
                tags: spans.iter().filter_map(of_tag).collect(),
            });
        }
    }
    let of_tag = |(tag, spans): &(Tag, Vec<Spans>)| {
        let figures = || pairs.iter().flat_map(|pair| &pair.tags).filter(|figures| figures.tag == *tag);
        let ranges: Vec<&[Range<CodePoints>]> = spans.iter().map(Spans::ranges).collect();
        TagFigures {
            tag: *tag,
            counts: ranges.iter().map(|ranges| ranges.len()).collect(),
            exact: figures::mean(figures().map(|figures| figures.exact)),
            overlap: figures::mean(figures().map(|figures| figures.overlap)),
            alpha: alpha(first.text().len(), &ranges),
        }
    };
    let tags = spans.iter().map(of_tag).collect();
    let all: Vec<Vec<Range<CodePoints>>> =
        lists.iter().map(|marks| marks.iter().map(|mark| mark.range).collect()).collect();
    let ranges: Vec<&[Range<CodePoints>]> = all.iter().map(|ranges| &**ranges).collect();
    let overall = Overall {
        counts: lists.iter().map(|marks| marks.len()).collect(),
        exact: nothing_at_all(figures::mean(pairs.iter().map(|pair| pair.exact))),
        overlap: nothing_at_all(figures::mean(pairs.iter().map(|pair| pair.overlap))),
        alpha: nothing_at_all(alpha(first.text().len(), &ranges)),
    };
    let language = first.release().facts.language.clone();
    Comparison { readers, language, unplaced, passages, tags, overall, pairs, marks }
}

/// A figure over all tags: where nobody has the tag, nobody has any.
const fn nothing_at_all(figure: Figure) -> Figure {
    match figure {
        Figure::Undefined(Why::NotMarked) => Figure::Undefined(Why::NothingMarked),
        figure => figure,
    }
}

impl Comparison {
    /// Where nothing is compared.
    fn of_nothing(readers: Vec<String>, why: Why) -> Self {
        let count = readers.len();
        let figure = Figure::Undefined(why);
        let of_tag = |tag: &Tag| TagFigures {
            tag: *tag,
            counts: vec![0; count],
            exact: figure,
            overlap: figure,
            alpha: figure,
        };
        Self {
            readers,
            language: None,
            unplaced: vec![0; count],
            marks: vec![Vec::new(); count],
            passages: Vec::new(),
            tags: Tag::ALL.iter().map(of_tag).collect(),
            overall: Overall { counts: vec![0; count], exact: figure, overlap: figure, alpha: figure },
            pairs: Vec::new(),
        }
    }
}

/// The annotations of a reading that have one place, in text order, and how many have not.
fn marks(reading: &Reading) -> (Vec<Mark>, usize) {
    let mark = |one: &crate::annotation::Annotation| {
        let range = reading.range(one.id).filter(|range| !range.is_empty())?;
        Some(Mark { range, tag: one.tag(), id: one.id })
    };
    let mut marks: Vec<_> = reading.in_text_order().filter_map(mark).collect();
    marks.sort_unstable();
    let unplaced = reading.len() - marks.len();
    (marks, unplaced)
}

fn standing(group: &Group, readers: usize) -> Standing {
    let mut tags = group.members.iter().map(|(_, mark)| mark.tag);
    let tag = tags.next();
    match &*group.members {
        [(reader, _)] => Standing::Only(*reader),
        _ if tags.any(|other| Some(other) != tag) => Standing::Conflict,
        members if members.len() == readers => Standing::Agreed,
        _ => Standing::Partial,
    }
}

fn between(one: &[Mark], other: &[Mark]) -> Between {
    let mut between = Between::default();
    for group in Matching::of(&[one, other]).groups() {
        match &*group.members {
            &[(_, one), (_, other)] if one.tag == other.tag => between.agreements.push((one, other)),
            &[(_, one), (_, other)] => between.conflicts.push((one, other)),
            [(0, one)] => between.only_first.push(*one),
            members => between.only_second.extend(members.iter().map(|(_, mark)| *mark)),
        }
    }
    // The one place for both is not that of either.
    between.only_first.sort_unstable_by_key(in_text_order);
    between.only_second.sort_unstable_by_key(in_text_order);
    between
}

/// By start, the longer first, as a reading lists its annotations.
fn in_text_order(mark: &Mark) -> (CodePoints, Reverse<CodePoints>, Tag, Id) {
    (mark.range.start(), Reverse(mark.range.end()), mark.tag, mark.id)
}

/// The names, with a number after each that stood before.
fn unique<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for name in names {
        let name = if name.trim().is_empty() { m::reader() } else { name.trim() };
        let mut candidate = name.to_owned();
        let mut number = 2_usize;
        while all.contains(&candidate) {
            candidate = [name, " (", &number.to_string(), ")"].concat();
            number += 1;
        }
        all.push(candidate);
    }
    all
}
