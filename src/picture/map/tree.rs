//! The map as a tree, where there is no room for two columns: under each source what it says.

use super::{BASE, LINE, NAME, Named, Outline, Statement, end, line, margin, text};
use crate::analysis::Source;
use crate::messages::picture as m;
use crate::picture::{Ink, Node, push_step};

/// How far statements are indented from their source, in pixels.
const INDENT: f64 = 24.0;
/// How far apart things are, in pixels: statements, and sources.
const BETWEEN: f64 = 10.0;
const APART: f64 = 18.0;
/// How many lines words have at most.
const MOST_LINES: usize = 3;

/// Draws the tree below `top`; how high the whole is.
pub(super) fn draw(outline: &Outline<'_>, width: f64, top: f64, nodes: &mut Vec<Node>) -> f64 {
    let margin = margin(width);
    let mut tree = Tree { outline, edges: (margin, width - margin), y: top, nodes };
    for (nth, (source, _)) in outline.sources().enumerate() {
        if outline.statements.iter().any(|one| stands_under(one.behind.first(), nth)) {
            tree.source(nth, source);
        }
    }
    tree.alone();
    for (nth, (source, _)) in outline.sources().enumerate() {
        if !outline.statements.iter().any(|one| stands_under(one.behind.first(), nth)) {
            tree.source(nth, source);
        }
    }
    let (edges, y) = (tree.edges, tree.y);
    outline.note(edges, y, nodes) + margin
}

fn stands_under(first: Option<&(usize, bool)>, source: usize) -> bool {
    first.is_some_and(|(first, _)| *first == source)
}

struct Tree<'a, 'b> {
    outline: &'a Outline<'a>,
    edges: (f64, f64),
    y: f64,
    nodes: &'b mut Vec<Node>,
}

impl Tree<'_, '_> {
    /// A source, and under it what stands under no source before it.
    fn source(&mut self, nth: usize, source: &Source) {
        let named = Named::within(source, self.edges.1 - self.edges.0);
        let (top, height) = (self.y, named.height());
        self.nodes.push(self.outline.source(&named, self.edges, false, top, height));
        self.y = top + height + BETWEEN;
        let number = source.first().map_or(0, |first| self.outline.labels.number(first)).to_string();
        let trunk = self.edges.0 + 2.5;
        let outline = self.outline;
        let from = top + height + 3.0;
        let mut last = from;
        for one in outline.statements.iter().filter(|one| stands_under(one.behind.first(), nth)) {
            let details = outline.details(one, 1);
            let middle = self.statement(one, &details);
            let is_attributed = one.behind.first().is_some_and(|(_, is_attributed)| *is_attributed);
            let mut path = String::new();
            push_step(&mut path, 'M', &[trunk, middle]);
            push_step(&mut path, 'H', &[self.edges.0 + INDENT - 9.0]);
            self.nodes.push(line(is_attributed, &path, &number, one.number));
            self.nodes.push(end(one.is_attributed(), self.edges.0 + INDENT - 7.0, middle));
            last = middle;
        }
        if last > from {
            let mut path = String::new();
            push_step(&mut path, 'M', &[trunk, from]);
            push_step(&mut path, 'V', &[last]);
            self.nodes.push(
                Node::stroked("path", "line", Ink::Source, 1.3).with("data-from", &number).with("d", &path),
            );
        }
        self.y += APART - BETWEEN;
    }

    /// What stands under no source.
    fn alone(&mut self) {
        let outline = self.outline;
        let mut alone = outline.statements.iter().filter(|one| one.behind.is_empty()).peekable();
        if alone.peek().is_none() {
            return;
        }
        let heading = text(m::no_source_heading(), self.edges.0 + NAME, self.y + BASE);
        self.nodes.push(heading.with("font-weight", "600"));
        self.nodes.push(end(false, self.edges.0 + 4.0, self.y + LINE / 2.0));
        self.y += LINE + BETWEEN;
        for one in alone {
            let mut details = outline.details(one, 0);
            details.retain(|detail| detail != m::no_source());
            let middle = self.statement(one, &details);
            self.nodes.push(end(false, self.edges.0 + INDENT - 7.0, middle));
        }
        self.y += APART - BETWEEN;
    }

    /// A statement; where its middle is.
    fn statement(&mut self, one: &Statement, details: &[String]) -> f64 {
        let (left, right) = (self.edges.0 + INDENT, self.edges.1);
        let top = self.y;
        let (node, bottom) = self.outline.statement(one, details, (left, right), top, MOST_LINES);
        self.nodes.push(node);
        self.y = bottom + BETWEEN;
        (top + bottom) / 2.0
    }
}
