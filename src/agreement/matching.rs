//! Which annotations of different readers are of one passage.
//!
//! Passages that are the same to the character and have the same tag come together first, as a **cluster**; where a
//! reader has several of them, the first with the first, the second with the second. Then clusters are joined with what
//! is close, the closest first. At no step does it matter which reader comes first: ties are decided by the places in
//! the text.
//!
//! Clusters and what is close are found once, by one sweep over the text, and serve for all readers together and for
//! every two of them.

use core::cmp::Reverse;

use super::Mark;
use crate::tag::Tag;
use crate::text::{CodePoints, Range};

/// Annotations of one passage.
pub(super) struct Group {
    /// The place that most of them mark; among equals the longest, then the first.
    pub(super) range: Range<CodePoints>,
    /// The readers, by number and in that order, with the annotation of each.
    pub(super) members: Vec<(usize, Mark)>,
}

/// What two readers have in common, in numbers.
#[derive(Clone, Copy, Default)]
pub(super) struct Common {
    /// Passages with the same tag of both.
    pub(super) agreements: usize,
    /// Passages with different tags of the two.
    pub(super) conflicts: usize,
}

/// Annotations of different readers with the same place and tag.
struct Cluster {
    range: Range<CodePoints>,
    tag: Tag,
    /// Where its members stand among all.
    from: usize,
    to: usize,
}

impl Cluster {
    const fn len(&self) -> usize {
        self.to - self.from
    }
}

/// Two clusters, by number, that may be of one passage. The order is that in which they are joined.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Close {
    has_two_tags: bool,
    /// What only one of them covers, in parts of 2³² of what both cover.
    apart: u64,
    one: usize,
    other: usize,
}

/// The annotations of several readers, ready to be matched.
pub(super) struct Matching {
    readers: usize,
    /// The annotations of all readers, those of a cluster together and in the order of the readers.
    members: Vec<(usize, Mark)>,
    clusters: Vec<Cluster>,
    close: Vec<Close>,
}

impl Matching {
    /// Finds what is close among the annotations of each reader, which are sorted.
    pub(super) fn of(lists: &[&[Mark]]) -> Self {
        let mut all = Vec::new();
        for (reader, marks) in lists.iter().enumerate() {
            let mut nth = 0_u32;
            let mut last: Option<&Mark> = None;
            for mark in *marks {
                let is_again = last.is_some_and(|last| (last.range, last.tag) == (mark.range, mark.tag));
                nth = if is_again { nth + 1 } else { 0 };
                last = Some(mark);
                all.push((mark.range, mark.tag, nth, reader, mark.id));
            }
        }
        all.sort_unstable();
        let mut matching =
            Self { readers: lists.len(), members: Vec::new(), clusters: Vec::new(), close: Vec::new() };
        let mut last = None;
        for (from, (range, tag, nth, reader, id)) in all.into_iter().enumerate() {
            matching.members.push((reader, Mark { range, tag, id }));
            match matching.clusters.last_mut() {
                Some(cluster) if last == Some((range, tag, nth)) => cluster.to = from + 1,
                _ => matching.clusters.push(Cluster { range, tag, from, to: from + 1 }),
            }
            last = Some((range, tag, nth));
        }
        matching.close = matching.close();
        matching
    }

    fn members(&self, cluster: &Cluster) -> &[(usize, Mark)] {
        self.members.get(cluster.from..cluster.to).unwrap_or_default()
    }

    fn close(&self) -> Vec<Close> {
        let mut close = Vec::new();
        for (one, first) in self.clusters.iter().enumerate() {
            let length = u64::from(first.range.end().since(first.range.start()));
            for (other, second) in self.clusters.iter().enumerate().skip(one + 1) {
                // What starts behind the middle of a passage covers less than half of it, and so does all that follows.
                let ahead = u64::from(second.range.start().since(first.range.start()));
                if ahead * 2 > length {
                    break;
                }
                // Two annotations of the same reader have nothing to do with each other.
                let is_one_reader =
                    first.len() == 1 && second.len() == 1 && self.share_a_reader(first, second);
                if let Some(apart) = closeness(first.range, second.range).filter(|_| !is_one_reader) {
                    close.push(Close { has_two_tags: first.tag != second.tag, apart, one, other });
                }
            }
        }
        close.sort_unstable();
        close
    }

    fn share_a_reader(&self, one: &Cluster, other: &Cluster) -> bool {
        let other = self.members(other);
        self.members(one).iter().any(|one| other.iter().any(|other| one.0 == other.0))
    }

    /// The annotations of all readers together by passage, in text order.
    pub(super) fn groups(&self) -> Vec<Group> {
        let mut rings = Rings::of(&self.clusters);
        for &Close { one, other, .. } in &self.close {
            // More annotations than readers: two must be of one reader.
            let is_too_many = rings.size(one) + rings.size(other) > self.readers;
            if !is_too_many && rings.head(one) != rings.head(other) && self.fit(&rings, one, other) {
                rings.join(one, other);
            }
        }
        let mut groups = Vec::new();
        for first in (0..self.clusters.len()).filter(|&nth| rings.head(nth) == nth) {
            let clusters = || rings.around(first).filter_map(|nth| self.clusters.get(nth));
            let marked = |range: Range<CodePoints>| {
                clusters().filter(|other| other.range == range).map(Cluster::len).sum::<usize>()
            };
            let best = |range: &Range<CodePoints>| {
                (marked(*range), range.end().since(range.start()), Reverse(range.start()))
            };
            let Some(range) = clusters().map(|cluster| cluster.range).max_by_key(best) else { continue };
            let mut members = Vec::with_capacity(rings.size(first));
            clusters().for_each(|cluster| members.extend_from_slice(self.members(cluster)));
            members.sort_unstable_by_key(|member| member.0);
            groups.push(((range.start(), Reverse(range.end()), first), Group { range, members }));
        }
        groups.sort_unstable_by_key(|(place, _)| *place);
        groups.into_iter().map(|(_, group)| group).collect()
    }

    /// Whether two groups may be one: every two of their passages are close, and of different readers.
    fn fit(&self, rings: &Rings, one: usize, other: usize) -> bool {
        let clusters = |nth: usize| rings.around(nth).filter_map(|nth| self.clusters.get(nth));
        clusters(one).all(|one| {
            clusters(other)
                .all(|other| closeness(one.range, other.range).is_some() && !self.share_a_reader(one, other))
        })
    }

    /// What each two readers have in common, looked at alone: those of the readers 2 and 5 at 2 × readers + 5.
    pub(super) fn common(&self) -> Vec<Common> {
        let mut common = vec![Common::default(); self.readers * self.readers];
        // Which annotations are together with one of which reader.
        let mut taken = vec![false; self.members.len() * self.readers];
        let mut join = |one: usize, other: usize| {
            let (Some((reader, mark)), Some((second, others))) =
                (self.members.get(one), self.members.get(other))
            else {
                return;
            };
            let (here, there) = (one * self.readers + second, other * self.readers + reader);
            let is_taken = |at: usize| taken.get(at).copied().unwrap_or(true);
            if reader == second || is_taken(here) || is_taken(there) {
                return;
            }
            for at in [here, there] {
                if let Some(taken) = taken.get_mut(at) {
                    *taken = true;
                }
            }
            if let Some(pair) = common.get_mut(reader.min(second) * self.readers + reader.max(second)) {
                let is_agreement = mark.tag == others.tag;
                pair.agreements += usize::from(is_agreement);
                pair.conflicts += usize::from(!is_agreement);
            }
        };
        for cluster in &self.clusters {
            for one in cluster.from..cluster.to {
                (one + 1..cluster.to).for_each(|other| join(one, other));
            }
        }
        for close in &self.close {
            let (Some(first), Some(second)) = (self.clusters.get(close.one), self.clusters.get(close.other))
            else {
                continue;
            };
            for one in first.from..first.to {
                (second.from..second.to).for_each(|other| join(one, other));
            }
        }
        common
    }
}

/// Groups of clusters: each cluster names the next of its group, the last the first.
struct Rings {
    next: Vec<usize>,
    /// The first cluster of the group of each.
    head: Vec<usize>,
    /// How many annotations the group has, for the first cluster of each.
    size: Vec<usize>,
}

impl Rings {
    /// Each cluster alone.
    fn of(clusters: &[Cluster]) -> Self {
        let alone: Vec<usize> = (0..clusters.len()).collect();
        Self { next: alone.clone(), head: alone, size: clusters.iter().map(Cluster::len).collect() }
    }

    fn head(&self, nth: usize) -> usize {
        self.head.get(nth).copied().unwrap_or(nth)
    }

    fn size(&self, nth: usize) -> usize {
        self.size.get(self.head(nth)).copied().unwrap_or_default()
    }

    /// All of a group, beginning with `from`.
    fn around(&self, from: usize) -> impl Iterator<Item = usize> {
        let next = move |nth: &usize| self.next.get(*nth).copied().filter(|next| *next != from);
        core::iter::successors(Some(from), next)
    }

    /// Makes one group of two.
    fn join(&mut self, one: usize, other: usize) {
        let size = self.size(one) + self.size(other);
        let head = self.head(one).min(self.head(other));
        let all: Vec<usize> = self.around(one).chain(self.around(other)).collect();
        for nth in all {
            if let Some(known) = self.head.get_mut(nth) {
                *known = head;
            }
        }
        if one < self.next.len() && other < self.next.len() {
            self.next.swap(one, other);
        }
        if let Some(known) = self.size.get_mut(head) {
            *known = size;
        }
    }
}

/// How far two passages are apart: which part of what they cover together only one of them covers, in parts of 2³²;
/// `None` if that is more than half.
fn closeness(one: Range<CodePoints>, other: Range<CodePoints>) -> Option<u64> {
    let common = u64::from(one.end().min(other.end()).since(one.start().max(other.start())));
    let both = u64::from(one.end().max(other.end()).since(one.start().min(other.start())));
    (common > 0 && common * 2 >= both).then(|| ((both - common) << 32) / both)
}
