//! What the parts of a picture are called, and what is known of each annotation.

use super::lines;
use crate::analysis::{Source, Sources, stated_as_claim, words};
use crate::annotation::{Annotation, Id, LinkKind};
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
        let mut label = self.name(one.tag().name(), one.id);
        let quote = words(self.reading, one);
        push_quote(&mut label, quote);
        if one.tag() == Tag::Source {
            let of = self.sources.mentioned(one.id).filter(|source| source.name != quote);
            if let Some(source) = of {
                label.push_str(", a mention of ");
                label.push_str(&lines::shortened(&source.name, NAME_WIDTH));
            }
            return label;
        }
        for detail in details {
            label.push_str(", ");
            label.push_str(detail);
        }
        let behind: Vec<_> = self.sources.behind(one.id).collect();
        let names = behind.iter().take(MOST_NAMES).map(|source| lines::shortened(&source.name, NAME_WIDTH));
        let names = names.filter(|name| !details.iter().any(|detail| detail.ends_with(name)));
        for (nth, name) in names.enumerate() {
            label.push_str(if nth == 0 { ", by " } else { " and " });
            label.push_str(&name);
        }
        if let Some(more) = behind.len().checked_sub(MOST_NAMES).filter(|more| *more > 0) {
            label.push_str(" and ");
            push_count(&mut label, more, "other", "others");
        }
        if !details.is_empty() {
            return label;
        }
        if behind.is_empty() {
            label.push_str(if self.supported.contains_key(&one.id) {
                ", attributed to no source"
            } else {
                ", no source"
            });
        }
        if !self.also(one.id).is_empty() {
            label.push_str(", also speculation");
        }
        if !self.qualified(one.id).is_empty() {
            label.push_str(", qualified by speculation");
        }
        label
    }

    /// A source as a label: "source 4: Sergei Lavrov, 3 mentions, 5 statements".
    pub(super) fn source(&self, source: &Source, first: Id) -> String {
        let mut label = self.name(Tag::Source.name(), first);
        label.push_str(&lines::shortened(&source.name, NAME_WIDTH));
        label.push_str(", ");
        label.push_str(&weight(source).join(", "));
        label
    }

    fn name(&self, kind: &str, id: Id) -> String {
        let mut label = kind.to_owned();
        label.push(' ');
        label.push_str(&self.number(id).to_string());
        label.push_str(": ");
        label
    }
}

/// How a source is identified, where nobody can know who it is, how often it is mentioned and on how much it is quoted.
pub(super) fn weight(source: &Source) -> Vec<String> {
    let known = source.identification.filter(|_| source.is_vague());
    let mut weight: Vec<String> = known.map(|known| known.name().to_owned()).into_iter().collect();
    let counts = [
        (source.mentions.len(), "mention", "mentions"),
        (source.statements.len(), "statement", "statements"),
    ];
    for (count, one, more) in counts {
        let mut part = String::new();
        push_count(&mut part, count, one, more);
        weight.push(part);
    }
    weight
}

/// The beginning of a passage, in quotation marks.
pub(super) fn push_quote(out: &mut String, quote: &str) {
    out.push('“');
    out.push_str(&lines::shortened(quote, QUOTE_WIDTH));
    out.push('”');
}

/// A number with the noun for one or for more.
pub(super) fn push_count(out: &mut String, count: usize, one: &str, more: &str) {
    if count == 0 {
        out.push_str("no");
    } else {
        out.push_str(&count.to_string());
    }
    out.push(' ');
    out.push_str(if count == 1 { one } else { more });
}

/// A noun and the numbers it is said of: "claims 1, 4 and 6". Nothing if there are none.
pub(super) fn numbered(one: &str, more: &str, numbers: &[u32]) -> String {
    /// How many numbers are told.
    const MOST: usize = 12;
    let mut out = String::new();
    for (nth, number) in numbers.iter().take(MOST).enumerate() {
        out.push_str(match nth {
            0 if numbers.len() == 1 => one,
            0 => more,
            _ if nth + 1 == numbers.len() => " and",
            _ => ",",
        });
        out.push(' ');
        out.push_str(&number.to_string());
    }
    if let Some(rest) = numbers.len().checked_sub(MOST).filter(|rest| *rest > 0) {
        out.push_str(" and ");
        push_count(&mut out, rest, "other", "others");
    }
    out
}
