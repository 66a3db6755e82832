//! The map in two columns, with lines across.

use super::{LINE, MARGIN, Named, Outline, SMALL, Thread, end, line, small};
use crate::messages::picture as m;
use crate::picture::{Node, lines, push_step};
use crate::tag::Tag;

/// Which parts of the width the sources and the lines have.
const SOURCES: f64 = 0.33;
const LINES: f64 = 0.17;
/// How far apart sources and statements are, in pixels.
const BETWEEN: f64 = 12.0;
/// How far apart lines leave a source, in pixels.
const STEP: f64 = 5.0;
/// How far up or down a curve may go, in pixels: where any would go farther, all lines go by lanes, because long steep
/// curves run together.
const FAR: f64 = 320.0;
/// How far apart lanes are, where there is room, and how round the corners of what goes in them, in pixels.
const LANE: f64 = 9.0;
const CORNER: f64 = 5.0;
/// How many lines words have at most.
const MOST_LINES: usize = 2;

/// A source and where it stands.
struct Placed<'a> {
    named: Named<'a>,
    threads: &'a [Thread],
    height: f64,
    /// Where its middle would like to be; infinitely far down, if nothing is said on its word.
    wish: f64,
    top: f64,
}

impl Placed<'_> {
    fn middle(&self) -> f64 {
        self.top + self.height / 2.0
    }
}

/// The statements as they are drawn, one below the other.
#[derive(Default)]
struct Stated {
    nodes: Vec<Node>,
    /// Where lines to each of them end.
    ends: Vec<f64>,
    bottom: f64,
}

impl Stated {
    /// The statements of which some are said by sources that are named below them: from this place on among all that
    /// are behind them.
    fn of(outline: &Outline<'_>, edges: (f64, f64), top: f64, named_from: usize) -> Self {
        let mut stated = Self { bottom: top, ..Self::default() };
        for one in &outline.statements {
            let details = outline.details(one, named_from);
            let top = stated.bottom;
            let (node, bottom) = outline.statement(one, &details, edges, top, MOST_LINES);
            stated.nodes.push(node);
            stated.ends.push((top + bottom) / 2.0);
            stated.bottom = bottom + BETWEEN;
        }
        stated
    }

    fn ends<'a>(&'a self, threads: &'a [Thread]) -> impl Iterator<Item = f64> + 'a {
        threads.iter().filter_map(|thread| self.ends.get(thread.to)).copied()
    }
}

/// Draws the columns below `top`; how high the whole is.
pub(super) fn draw(outline: &Outline<'_>, width: f64, top: f64, nodes: &mut Vec<Node>) -> f64 {
    let sources_end = (width * SOURCES).floor();
    let edges = (sources_end + (width * LINES).floor(), width - MARGIN);
    let heading = |words: &str, x: f64, room: f64| {
        small(&lines::shortened(words, lines::width_of(room, SMALL)), x, top + LINE * 0.75)
    };
    nodes.push(heading(m::sources(), sources_end, sources_end - MARGIN).with("text-anchor", "end"));
    let stated = if outline.has(Tag::Speculation) { m::claims_and_speculation() } else { m::claims() };
    nodes.push(heading(stated, edges.0, edges.1 - edges.0));
    let top = top + LINE + BETWEEN;

    let mut stated = Stated::of(outline, edges, top, usize::MAX);
    let mut placed = place(outline, &stated, (sources_end, top), STEP);
    let is_far = |one: &Placed<'_>| stated.ends(one.threads).any(|end| (end - one.middle()).abs() > FAR);
    let are_far = placed.iter().any(is_far);
    if are_far {
        stated = Stated::of(outline, edges, top, 0);
        placed = place(outline, &stated, (sources_end, top), 0.0);
    }
    let start = sources_end + 1.0;
    let target = edges.0 - 9.0;
    let lanes = if are_far { lanes(&placed, &stated, (start, target)) } else { Vec::new() };
    let mut across = Node::new("g", "lines");
    let mut named = Vec::new();
    let mut bottom = stated.bottom;
    for (nth, one) in placed.iter().enumerate() {
        let from = one.named.source.first().map_or(0, |first| outline.labels.number(first)).to_string();
        let mut y = one.middle() - (one.threads.len() as f64 - 1.0) * STEP / 2.0;
        for (thread, end) in one.threads.iter().zip(stated.ends(one.threads)) {
            let path = match lanes.get(nth) {
                Some(lane) => by_lane((start, one.middle()), *lane, (target, end)),
                None => curve((start, y), (target, end)),
            };
            y += STEP;
            let to = outline.statements.get(thread.to).map_or(0, |statement| statement.number);
            across.children.push(line(thread.is_attributed, &path, &from, to));
        }
        named.push(outline.source(&one.named, (MARGIN, sources_end), true, one.top, one.height));
        bottom = bottom.max(one.top + one.height + BETWEEN);
    }
    for (one, y) in outline.statements.iter().zip(&stated.ends) {
        across.children.push(end(one.is_attributed(), target, *y));
    }
    nodes.push(across);
    nodes.append(&mut named);
    nodes.append(&mut stated.nodes);
    outline.note(edges, bottom, nodes) + MARGIN - BETWEEN / 2.0
}

/// A line that bends once to either side.
fn curve((x, y): (f64, f64), (to_x, to_y): (f64, f64)) -> String {
    let bend = (to_x - x) * 0.5;
    let mut path = String::new();
    push_step(&mut path, 'M', &[x, y]);
    push_step(&mut path, 'C', &[x + bend, y, to_x - bend, to_y, to_x, to_y]);
    path
}

/// A line that goes up or down in a lane, with round corners: what crosses it has none.
fn by_lane((x, y): (f64, f64), lane: f64, (to_x, to_y): (f64, f64)) -> String {
    let way = to_y - y;
    let corner = (way.abs() / 2.0).min(CORNER).min(lane - x).copysign(way);
    let mut path = String::new();
    push_step(&mut path, 'M', &[x, y]);
    push_step(&mut path, 'H', &[lane - corner.abs()]);
    push_step(&mut path, 'q', &[corner.abs(), 0.0, corner.abs(), corner]);
    push_step(&mut path, 'V', &[to_y - corner]);
    push_step(&mut path, 'q', &[0.0, corner, corner.abs(), corner]);
    push_step(&mut path, 'H', &[to_x]);
    path
}

/// Where the lane of each source is. Sources that need the same stretch have lanes of their own; those on whose word
/// most is said have the nearest to the statements, where their lines cross the fewest.
fn lanes(placed: &[Placed<'_>], stated: &Stated, (from, to): (f64, f64)) -> Vec<f64> {
    let mut order: Vec<(usize, &Placed<'_>)> = placed.iter().enumerate().collect();
    order.sort_by_key(|(_, one)| core::cmp::Reverse(one.threads.len()));
    let mut lane_of = vec![0; placed.len()];
    let mut taken: Vec<Vec<(f64, f64)>> = Vec::new();
    for (nth, one) in order {
        let middle = one.middle();
        let (mut top, mut bottom) = (middle, middle);
        for end in stated.ends(one.threads) {
            (top, bottom) = (top.min(end), bottom.max(end));
        }
        if top == bottom {
            continue;
        }
        let is_free = |lane: &Vec<(f64, f64)>| lane.iter().all(|other| other.1 < top || bottom < other.0);
        let lane = taken.iter().position(is_free).unwrap_or_else(|| {
            taken.push(Vec::new());
            taken.len() - 1
        });
        if let Some(taken) = taken.get_mut(lane) {
            taken.push((top, bottom));
        }
        if let Some(lane_of) = lane_of.get_mut(nth) {
            *lane_of = lane;
        }
    }
    let nearest = to - LANE - 4.0;
    let step = ((nearest - from - 8.0) / taken.len().max(1) as f64).min(LANE);
    lane_of.into_iter().map(|lane| nearest - lane as f64 * step).collect()
}

/// The sources from top to bottom, between the margin and `right`, below `top`; lines leave them `step` apart.
///
/// They are ordered by the median of what they say, which leaves few lines crossing (Eades and Wormald, “Edge crossings
/// in drawings of bipartite graphs”, 1994), and stand as near to it as the others let them.
fn place<'a>(
    outline: &'a Outline<'_>,
    stated: &Stated,
    (right, top): (f64, f64),
    step: f64,
) -> Vec<Placed<'a>> {
    let mut placed = Vec::new();
    for (source, threads) in outline.sources() {
        let named = Named::within(source, right - MARGIN);
        // The lines of a source are in text order.
        let end = |nth: usize| threads.get(nth).and_then(|thread| stated.ends.get(thread.to));
        let median = end(threads.len().saturating_sub(1) / 2).zip(end(threads.len() / 2));
        let wish = median.map_or(f64::INFINITY, |(one, other)| (one + other) / 2.0);
        let height = named.height().max((threads.len() as f64 - 1.0) * step + 8.0);
        placed.push(Placed { named, threads, height, wish, top });
    }
    placed.sort_by(|one, other| one.wish.total_cmp(&other.wish));
    let speaking = placed.iter().filter(|one| one.wish.is_finite());
    let mut tops = spread(speaking.map(|one| (one.height, one.wish)), top).into_iter();
    let mut below = top;
    for one in &mut placed {
        // Those who say nothing come after all others.
        one.top = tops.next().unwrap_or(below);
        below = one.top + one.height + BETWEEN;
    }
    placed
}

/// The tops of boxes of these heights, in this order and none over another, so that the squares of the distances from
/// their middles to where these would like to be add up to as little as can be; none above `floor`.
fn spread(boxes: impl Iterator<Item = (f64, f64)>, floor: f64) -> Vec<f64> {
    // Seen from where each would stand if they were stacked, the boxes only have to stay in order: the pools of adjacent
    // violators (Best and Chakravarti, 1990). A pool has the sum of its wishes, its count, and how high its boxes are.
    let mut stack = 0.0;
    let mut stacked = Vec::new();
    let mut pools: Vec<(f64, f64, usize)> = Vec::new();
    for (height, wish) in boxes {
        stacked.push(stack);
        let mut pool = (wish - height / 2.0 - stack, 1.0, 1);
        while let Some(last) = pools.pop_if(|last| last.0 / last.1 > pool.0 / pool.1) {
            pool = (last.0 + pool.0, last.1 + pool.1, last.2 + pool.2);
        }
        pools.push(pool);
        stack += height + BETWEEN;
    }
    let mut tops = Vec::new();
    let mut stacked = stacked.into_iter();
    for (sum, count, boxes) in pools {
        let at = (sum / count).max(floor);
        tops.extend(stacked.by_ref().take(boxes).map(|stacked| at + stacked));
    }
    tops
}
