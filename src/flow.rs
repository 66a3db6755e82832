//! The text of a page as it flows: white space collapsed, blocks joined, and a record of where each piece stood.
//!
//! The browser part walks a page's text nodes and hands each to a [`Flow`]; what comes out is a [`Draft`] and the
//! [`Run`]s that lead from its text back to the nodes and from the nodes to the text.

use crate::release::{Block, BlockKind, Draft, Facts, is_white_space};
use crate::text::{Utf16, to_u32};

/// A stretch of text that stands in one node without a gap: it maps offset by offset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Where it starts in the release's text.
    pub start: Utf16,
    /// The number of its node, in the order in which the nodes were handed over.
    pub node: u32,
    /// Where it starts in that node's data.
    pub in_node: Utf16,
    /// Its length in UTF-16 units.
    pub length: u32,
}

/// Collects the text nodes of a page in document order.
///
/// # Examples
/// ```
/// use press_loupe::flow::Flow;
/// use press_loupe::release::BlockKind;
/// let mut flow = Flow::default();
/// flow.block(BlockKind::Headline);
/// flow.text(" Bridge\n  opens ");
/// flow.block(BlockKind::Paragraph);
/// flow.text("It ");
/// flow.text(" did.");
/// let (draft, map) = flow.finish();
/// assert_eq!(draft.blocks[1].text, "It did.");
/// assert_eq!(map.in_node("Bridge opens\nIt d".len() as u32 - 1), Some((2, 1)));
/// ```
#[derive(Debug, Default)]
pub struct Flow {
    blocks: Vec<Block>,
    kind: Option<BlockKind>,
    line: String,
    place: u32,
    /// White space seen and not yet written: the node and offset of its first character.
    space: Option<(u32, u32)>,
    runs: Vec<Run>,
    nodes: u32,
}

impl Flow {
    /// Ends the block at hand; what follows is a block of this kind.
    pub fn block(&mut self, kind: BlockKind) {
        self.end_block();
        self.kind = Some(kind);
    }

    /// Takes in the data of the next text node.
    pub fn text(&mut self, data: &str) {
        let node = self.nodes;
        self.nodes += 1;
        let mut at = 0;
        for character in data.chars() {
            let units = to_u32(character.len_utf16());
            if is_white_space(character) {
                self.space.get_or_insert((node, at));
            } else {
                if self.line.is_empty() {
                    self.space = None;
                    if !self.blocks.is_empty() {
                        // The line feed that joins this block to the one before; it stands in no node.
                        self.place += 1;
                    }
                }
                if let Some((space_node, space_at)) = self.space.take() {
                    self.push(' ', 1, space_node, space_at);
                }
                self.push(character, units, node, at);
            }
            at += units;
        }
    }

    /// The blocks, and the way between their text and the nodes.
    #[must_use]
    pub fn finish(mut self) -> (Draft, FlowMap) {
        self.end_block();
        let mut of_node = vec![to_u32(self.runs.len()); self.nodes as usize + 1];
        for (nth, run) in self.runs.iter().enumerate().rev() {
            if let Some(first) = of_node.get_mut(run.node as usize) {
                *first = to_u32(nth);
            }
        }
        let mut next = to_u32(self.runs.len());
        for first in of_node.iter_mut().rev() {
            next = next.min(*first);
            *first = next;
        }
        (Draft { blocks: self.blocks, facts: Facts::default() }, FlowMap { runs: self.runs, of_node })
    }

    fn push(&mut self, character: char, units: u32, node: u32, at: u32) {
        self.line.push(character);
        match self.runs.last_mut() {
            Some(run)
                if run.node == node
                    && run.in_node.0 + run.length == at
                    && run.start.0 + run.length == self.place =>
            {
                run.length += units;
            }
            _ => self.runs.push(Run { start: Utf16(self.place), node, in_node: Utf16(at), length: units }),
        }
        self.place += units;
    }

    fn end_block(&mut self) {
        self.space = None;
        if !self.line.is_empty() {
            let kind = self.kind.unwrap_or(BlockKind::Paragraph);
            self.blocks.push(Block { kind, text: core::mem::take(&mut self.line) });
        }
    }
}

/// The way between the text of a release and the text nodes of its page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FlowMap {
    runs: Vec<Run>,
    /// For each node, the first run that stands in it or after it.
    of_node: Vec<u32>,
}

impl FlowMap {
    /// The node and the offset in it where the unit at `place` of the text stands; `None` for what joins blocks.
    #[must_use]
    pub fn in_node(&self, place: u32) -> Option<(u32, u32)> {
        let after = self.runs.partition_point(|run| run.start.0 <= place);
        let run = self.runs.get(after.checked_sub(1)?)?;
        let ahead = place - run.start.0;
        (ahead < run.length).then_some((run.node, run.in_node.0 + ahead))
    }

    /// Where in the text an offset in a node falls: inside collapsed white space, the next place after it.
    #[must_use]
    pub fn in_text(&self, node: u32, offset: u32) -> Option<Utf16> {
        let first = *self.of_node.get(node as usize)? as usize;
        let end = self.of_node.get(node as usize + 1).map_or(self.runs.len(), |&end| end as usize);
        let runs = self.runs.get(first..end)?;
        let after = runs.partition_point(|run| run.in_node.0 <= offset);
        match after.checked_sub(1).and_then(|nth| runs.get(nth)) {
            Some(run) if offset - run.in_node.0 <= run.length => {
                Some(Utf16(run.start.0 + offset - run.in_node.0))
            }
            _ => self.runs.get(first + after).map(|run| run.start).or_else(|| self.end()),
        }
    }

    /// The end of the text.
    #[must_use]
    pub fn end(&self) -> Option<Utf16> {
        self.runs.last().map(|run| run.start.plus(run.length))
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::release::Release;
    use proptest::prelude::*;

    fn flow(nodes: &[(bool, String)]) -> (Release, FlowMap) {
        let mut flow = Flow::default();
        for (starts_block, data) in nodes {
            if *starts_block {
                flow.block(BlockKind::Paragraph);
            }
            flow.text(data);
        }
        let (draft, map) = flow.finish();
        (Release::new(draft), map)
    }

    proptest! {
        #[test]
        fn every_unit_of_the_text_stands_where_the_map_says(
            nodes in prop::collection::vec((any::<bool>(), "[ab 😀\n\tא]{0,8}"), 0..12)
        ) {
            let (release, map) = flow(&nodes);
            let text: Vec<u16> = release.text().as_str().encode_utf16().collect();
            for (place, unit) in text.iter().enumerate() {
                match map.in_node(place as u32) {
                    None => prop_assert_eq!(*unit, u16::from(b'\n')),
                    Some((node, offset)) => {
                        let data: Vec<u16> = nodes[node as usize].1.encode_utf16().collect();
                        let found = data[offset as usize];
                        prop_assert!(found == *unit || (*unit == u16::from(b' ') && u8::try_from(found).is_ok_and(|byte| is_white_space(byte as char))));
                        prop_assert_eq!(map.in_text(node, offset), Some(Utf16(place as u32)));
                    }
                }
            }
        }

        #[test]
        fn places_in_nodes_never_go_backwards(
            nodes in prop::collection::vec((any::<bool>(), "[ab 😀\n]{0,6}"), 0..12)
        ) {
            let (_, map) = flow(&nodes);
            let mut last = Utf16(0);
            for (node, (_, data)) in nodes.iter().enumerate() {
                for offset in 0..=data.encode_utf16().count() {
                    if let Some(place) = map.in_text(node as u32, offset as u32) {
                        prop_assert!(place >= last, "{place} after {last}");
                        last = place;
                    }
                }
            }
        }
    }
}
