//! What the parts of a picture are called, and what is known of each annotation.

use super::lines;
use crate::analysis::{Source, Sources, stated_as_claim, words};
use crate::annotation::{Annotation, Id, LinkKind};
use crate::messages::picture as m;
use crate::reading::Reading;
use crate::sorted::Sorted;
use crate::tag::Tag;

/// How much of a passage a label has, in thousandths of the size of letters: some 90 letters.
const QUOTE_WIDTH: lines::Width = 56_000;
/// How much of a name a label has.
const NAME_WIDTH: lines::Width = 40_000;
/// How many names a label has.
const MOST_NAMES: usize = 3;

/// A reading, and what its pictures ask of it again and again.
pub(super) struct Labels<'a> {
    pub(super) reading: &'a Reading,
    pub(super) sources: Sources,
    /// The number of each annotation, from 1 in text order.
    numbers: Sorted<Id, u32>,
    /// The claims that are tagged as speculation too, each with the numbers of that speculation.
    also: Sorted<Id, Vec<u32>>,
    /// The claims that speculation qualifies, each with the numbers of that speculation.
    qualified: Sorted<Id, Vec<u32>>,
    /// The claims that a source supports: they are drawn with it, though they are not on its word.
    supported: Sorted<Id, ()>,
}

impl<'a> Labels<'a> {
    pub(super) fn of(reading: &'a Reading) -> Self {
        let mut numbers = Sorted::new();
        for (one, number) in reading.in_text_order().zip(1..) {
            numbers.insert(one.id, number);
        }
        let (also, qualified, supported) = (Sorted::new(), Sorted::new(), Sorted::new());
        let mut labels = Self { reading, sources: Sources::of(reading), numbers, also, qualified, supported };
        labels.also = labels.numbered(stated_as_claim(reading).into_iter());
        let qualified = reading.links().filter(|link| link.kind == LinkKind::QualifiedBy);
        labels.qualified = labels.numbered(qualified.map(|link| (link.from, link.to)));
        let supported = reading.links().filter(|link| link.kind == LinkKind::SupportedBy);
        let by_source = supported.filter(|link| labels.sources.mentioned(link.to).is_some());
        labels.supported = Sorted::gather(by_source.map(|link| (link.from, ())).collect());
        labels
    }

    /// The second of each pair by number, under the first.
    fn numbered(&self, pairs: impl Iterator<Item = (Id, Id)>) -> Sorted<Id, Vec<u32>> {
        let mut all = Sorted::<Id, Vec<u32>>::new();
        for (claim, speculation) in pairs {
            let number = self.number(speculation);
            let mut numbers = all.remove(&claim).unwrap_or_default();
            if !numbers.contains(&number) {
                numbers.push(number);
                numbers.sort_unstable();
            }
            all.insert(claim, numbers);
        }
        all
    }

    /// The number of an annotation in text order.
    pub(super) fn number(&self, id: Id) -> u32 {
        self.numbers.get(&id).copied().unwrap_or_default()
    }

    /// The speculation that qualifies a claim, by number.
    pub(super) fn qualified(&self, claim: Id) -> &[u32] {
        self.qualified.get(&claim).map(Vec::as_slice).unwrap_or_default()
    }

    /// The speculation as which a claim is tagged too, by number.
    pub(super) fn also(&self, claim: Id) -> &[u32] {
        self.also.get(&claim).map(Vec::as_slice).unwrap_or_default()
    }

    /// An annotation as a label: "claim 3: “has left a corridor”, by Sergei Lavrov". `details` are what is drawn below its
    /// words: a label has what is to be read as it is read, whole and in its order.
    pub(super) fn annotation(&self, one: &Annotation, details: &[String]) -> String {
        let words = words(self.reading, one);
        let mut parts = vec![m::annotation(one.tag().name(), usize_of(self.number(one.id)), &quoted(words))];
        let name = |source: &Source| lines::shortened(&source.name, NAME_WIDTH);
        if one.tag() == Tag::Source {
            let of = self.sources.mentioned(one.id).filter(|source| source.name != words);
            parts.extend(of.map(|source| m::a_mention_of(&name(source))));
            return parts.join(m::label_comma());
        }
        parts.extend(details.iter().cloned());
        let behind: Vec<_> = self.sources.behind(one.id).collect();
        if behind.is_empty() {
            if details.is_empty() {
                let is_supported = self.supported.contains_key(&one.id);
                let none = if is_supported { m::attributed_to_no_source() } else { m::no_source() };
                parts.push(none.to_owned());
            }
        } else {
            let names = behind.iter().take(MOST_NAMES).map(|source| name(source));
            // Where the name stands in a detail is the language's.
            let is_told = |name: &str| {
                let told = [m::by_name(name), m::also_by_name(name), m::supported_by_name(name)];
                details.iter().any(|detail| told.contains(detail))
            };
            let mut names: Vec<_> = names.filter(|name| !is_told(name)).collect();
            let more = behind.len().saturating_sub(MOST_NAMES);
            names.extend((more > 0).then(|| m::others(more)));
            parts.extend((!names.is_empty()).then(|| m::by(&names.join(m::and()))));
        }
        if !details.is_empty() {
            return parts.join(m::label_comma());
        }
        if !self.also(one.id).is_empty() {
            parts.push(m::also_speculation().to_owned());
        }
        if !self.qualified(one.id).is_empty() {
            parts.push(m::qualified_by_speculation().to_owned());
        }
        parts.join(m::label_comma())
    }

    /// A source as a label: "source 4: Sergei Lavrov, 3 mentions, 5 statements".
    pub(super) fn source(&self, source: &Source, first: Id) -> String {
        let name = lines::shortened(&source.name, NAME_WIDTH);
        let mut parts = vec![m::source(usize_of(self.number(first)), &name)];
        parts.extend(weight(source));
        parts.join(m::label_comma())
    }
}

/// How a source is identified, where nobody can know who it is, how often it is mentioned and on how much it is quoted.
pub(super) fn weight(source: &Source) -> Vec<String> {
    let known = source.identification.filter(|_| source.is_vague());
    let mut weight: Vec<String> = known.map(|known| known.label().to_owned()).into_iter().collect();
    weight.push(m::mentions(source.mentions.len()));
    weight.push(m::statements(source.statements.len()));
    weight
}

/// The beginning of a passage, for between quotation marks.
pub(super) fn quoted(words: &str) -> String {
    lines::shortened(words, QUOTE_WIDTH)
}

/// A number of an annotation as messages take it.
pub(super) fn usize_of(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// The numbers that something is said of: "claims 1, 4 and 6". Nothing if there are none.
pub(super) fn numbered(say: fn(usize, &str) -> String, numbers: &[u32]) -> Option<String> {
    /// How many numbers are told.
    const MOST: usize = 12;
    let mut list = String::new();
    for (nth, number) in numbers.iter().take(MOST).enumerate() {
        list.push_str(match nth {
            0 => "",
            _ if nth + 1 == numbers.len() => m::and(),
            _ => m::comma(),
        });
        list.push_str(&m::number(usize_of(*number)));
    }
    if let Some(rest) = numbers.len().checked_sub(MOST).filter(|rest| *rest > 0) {
        list.push_str(m::and());
        list.push_str(&m::others(rest));
    }
    (!numbers.is_empty()).then(|| say(numbers.len(), &list))
}
