//! What the lines and marks of the map stand for.

use super::{Outline, SMALL, end, margin, mark, small};
use crate::messages::picture as m;
use crate::picture::{Ink, Node, lines, wave};
use crate::tag::Tag;

/// How high a line of the key is, and how far apart its entries are, in pixels.
const LINE: f64 = 22.0;
const BETWEEN: f64 = 22.0;
/// How far the words are from the sample, in pixels.
const GAP: f64 = 8.0;

/// Draws the key of what is in the map, and a rule below it; how far down it goes.
pub(super) fn draw(outline: &Outline<'_>, width: f64, nodes: &mut Vec<Node>) -> f64 {
    let threads = |is_attributed| {
        outline.threads.iter().flatten().any(move |thread| thread.is_attributed == is_attributed)
    };
    let claims = || outline.statements.iter().filter(|one| one.tag == Tag::Claim);
    let bar = |tag| mark(tag, 0.0, -7.0, 14.0);
    let line = || Node::stroked("path", "sample", Ink::Source, 1.5).with("d", "M0 0H22");
    let also = Node::stroked("path", "also", Ink::Speculation, 1.5);
    // Whether it is in the map, what it stands for, how wide it is, and how it looks.
    let entries = [
        (!outline.threads.is_empty(), m::key_source(), 5.0, bar(Tag::Source)),
        (outline.has(Tag::Claim), m::key_claim(), 5.0, bar(Tag::Claim)),
        (outline.has(Tag::Speculation), m::key_speculation(), 5.0, bar(Tag::Speculation)),
        (threads(true), m::key_attributed_to(), 22.0, line()),
        (threads(false), m::key_supported_by(), 22.0, line().with("stroke-dasharray", "5 4")),
        (claims().any(|one| !one.is_attributed()), m::key_no_source(), 9.0, end(false, 4.5, 0.0)),
        (
            claims().any(|one| !outline.labels.also(one.id).is_empty()),
            m::key_also_speculation(),
            16.0,
            also.with("d", &wave(0.0, 0.0, 16.0, 2.0, true)),
        ),
    ];
    let mut key = Node::new("g", "key").with("aria-hidden", "true");
    let left = margin(width);
    let (mut x, mut y) = (left, left + 8.0);
    for (_, name, wide, sample) in entries.into_iter().filter(|entry| entry.0) {
        let long = wide + GAP + f64::from(lines::width(name)) * SMALL / 1000.0;
        if x > left && x + long > width - left {
            (x, y) = (left, y + LINE);
        }
        key.children.push(sample.moved(x, y));
        key.children.push(small(name, x + wide + GAP, y + 4.0));
        x += long + BETWEEN;
    }
    y += LINE * 0.75;
    let rule = Node::filled("rect", "under", Ink::Rule);
    key.children.push(rule.rectangle(left, y, width - left * 2.0, 1.0));
    nodes.push(key);
    y + LINE * 0.75
}
