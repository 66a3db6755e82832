//! Which stretch of the page is the body of the release.

use core::ops::Range;

use super::hints::{self, is_in};
use super::lines::{Line, Size};
use super::{Heading, NONE, Page};
use crate::release::BlockKind;

/// Where the release stands.
#[derive(Debug)]
pub(super) struct Region {
    /// The nodes of its body.
    pub(super) nodes: Range<u32>,
    /// The nodes around it that speak of it alone: an `article`, or the whole page.
    pub(super) around: Range<u32>,
    /// Whether there is nothing but the release in the page.
    pub(super) is_all: bool,
    /// For each node, what part of the page it stands in.
    parts: Vec<Part>,
    sums: Sums,
}

/// Elements in which other blocks usually stand.
const CONTAINERS: &str = "article body center div form html main section table tbody td tr";

/// A part of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// What there is to read.
    Text,
    /// A `header`: the headline may stand in it, the body never does.
    Header,
    /// Menus, teasers, share buttons: nothing of the release.
    Furniture,
}

/// How much text stands before each node.
#[derive(Debug)]
struct Sums(Vec<Size>);

impl Sums {
    /// Text in furniture weighs nothing.
    fn new(page: &Page, lines: &[Line], parts: &[Part]) -> Self {
        let mut size = Size::default();
        let mut sizes = Vec::new();
        let mut rest = lines.iter().peekable();
        for at in 0..=page.len() {
            sizes.push(size);
            if let Some(line) = rest.next_if(|line| line.at == at) {
                size.all += line.size.all;
                size.in_links += line.size.in_links;
                if part(parts, at) == Part::Text {
                    size.weight += line.size.weight;
                }
            }
        }
        Self(sizes)
    }

    fn of(&self, nodes: &Range<u32>) -> Size {
        let before = |at: u32| self.0.get(at as usize).or(self.0.last()).copied().unwrap_or_default();
        let (start, end) = (before(nodes.start), before(nodes.end));
        Size {
            all: end.all.saturating_sub(start.all),
            in_links: end.in_links.saturating_sub(start.in_links),
            weight: end.weight.saturating_sub(start.weight),
        }
    }

    fn weight(&self, nodes: &Range<u32>) -> u32 {
        self.of(nodes).weight
    }

    fn total(&self) -> u32 {
        self.weight(&(0..NONE))
    }
}

/// What part of the page a node stands in.
fn part(parts: &[Part], at: u32) -> Part {
    parts.get(at as usize).copied().unwrap_or(Part::Text)
}

impl Region {
    pub(super) fn find(page: &Page, lines: &[Line]) -> Self {
        let all = page.nodes(NONE);
        let mut parts = parts(page, &Sums::new(page, lines, &[]));
        if lines.iter().all(|line| part(&parts, line.at) != Part::Text) {
            // What is nothing but furniture is somebody's release after all.
            parts.clear();
        }
        let sums = Sums::new(page, lines, &parts);
        let mut region = Self { nodes: all.clone(), around: all.clone(), is_all: false, parts, sums };
        region.choose(page, lines);
        let (whole, inside) = (region.sums.of(&all), region.sums.of(&region.nodes));
        let outside =
            Size { all: whole.all - inside.all, in_links: whole.in_links - inside.in_links, weight: 0 };
        region.is_all = region.sums.of(&region.around).all == whole.all
            && lines.iter().all(|line| region.part(line.at) == Part::Text)
            && !outside.is_mostly_links(2);
        region
    }

    /// What part of the page a node stands in.
    pub(super) fn part(&self, at: u32) -> Part {
        part(&self.parts, at)
    }

    /// How much running text stands before a node, in tenths of all there is.
    pub(super) fn tenths_before(&self, at: u32) -> u32 {
        self.sums.weight(&(0..at)).saturating_mul(10) / self.sums.total().max(1)
    }

    fn choose(&mut self, page: &Page, lines: &[Line]) {
        let is_named = |at, name| page.name(at) == name || page.attribute(at, "role") == name;
        self.around = self
            .heaviest(page, &|at| is_named(at, "article"))
            .or_else(|| self.heaviest(page, &|at| is_named(at, "main")))
            .unwrap_or(page.nodes(NONE));
        self.nodes = self
            .heaviest(page, &|at| page.attribute(at, "itemprop") == "articleBody")
            .or_else(|| self.deepest(page, &|at| hints::is_body(page, at)))
            .or_else(|| {
                Some(self.grow(page, lines, self.deepest(page, &|at| is_in(CONTAINERS, page.name(at)))?))
            })
            .unwrap_or(self.around.clone());
        if !self.is_around(&self.nodes) {
            self.around = page.nodes(NONE);
        }
    }

    fn is_around(&self, nodes: &Range<u32>) -> bool {
        self.around.start <= nodes.start && nodes.end <= self.around.end
    }

    /// The element that holds the most running text of those that pass; `None` if that is less than a third.
    fn heaviest(&self, page: &Page, test: &dyn Fn(u32) -> bool) -> Option<Range<u32>> {
        let passing = (0..page.len()).filter(|&at| test(at)).map(|at| page.nodes(at));
        passing
            .max_by_key(|nodes| self.sums.weight(nodes))
            .filter(|nodes| self.sums.weight(nodes) > self.sums.total() / 3)
    }

    /// The innermost element of those that pass that holds most of the running text around.
    fn deepest(&self, page: &Page, test: &dyn Fn(u32) -> bool) -> Option<Range<u32>> {
        let least = self.sums.weight(&self.around) / 5 * 3;
        let holds = |at: &u32| self.sums.weight(&page.nodes(*at)) > least;
        let at = self.around.clone().rev().filter(holds).find(|&at| test(at))?;
        Some(page.nodes(at))
    }

    /// `core` with those of its neighbours that hold running text as well.
    fn grow(&self, page: &Page, lines: &[Line], core: Range<u32>) -> Range<u32> {
        let is_paragraph = lines.iter().filter(|line| core.contains(&line.at)).count() == 1;
        let mut least = 1;
        let mut nodes = core.clone();
        for parent in page.ancestors(core.start).skip(1).chain([NONE]) {
            let within = page.nodes(parent);
            if !self.is_around(&within) {
                break;
            }
            if is_paragraph && nodes == core && self.sums.weight(&within) > self.sums.weight(&core) {
                // A paragraph among paragraphs.
                nodes = within.clone();
            }
            let mut child = parent.wrapping_add(1);
            while child < within.end {
                let own = page.nodes(child);
                if !own.contains(&nodes.start) && self.sums.weight(&own) >= least {
                    nodes = nodes.start.min(own.start)..nodes.end.max(own.end);
                }
                child = own.end;
            }
            // Further away more text is asked for: a short one is more likely of something else.
            least = (self.sums.weight(&core) / 8).max(1);
        }
        nodes
    }

    /// The lines of the body, by their numbers, and what kind each is.
    pub(super) fn body(&self, page: &Page, lines: &[Line], heading: &Heading) -> Vec<Option<BlockKind>> {
        let mut body: Vec<Option<BlockKind>> =
            lines.iter().enumerate().map(|(nth, line)| (!heading.has(nth)).then_some(line.kind)).collect();
        if self.is_all {
            return body;
        }
        // What stands above the headline is the page's, unless a kicker stands above that.
        let headline = heading.headline.as_ref().filter(|headline| self.tenths_before(headline.at) < 5);
        let kicker = heading.kicker.and_then(|nth| lines.get(nth));
        let start = headline.map_or(0, |headline| kicker.map_or(NONE, |line| line.at).min(headline.at));
        let mut has_begun = false;
        // Where the furniture ends that a heading like "Related" has opened.
        let mut related = 0;
        let mut introduces = false;
        for (line, kind) in lines.iter().zip(&mut body) {
            let at = line.at;
            if hints::is_furniture_heading(&line.text) {
                let is_heading = line.kind == BlockKind::Heading;
                related = if is_heading { page.nodes(page.parent(line.owner)).end } else { at + 1 };
            } else if line.kind == BlockKind::Heading {
                related = 0;
            }
            let is_title_again = !has_begun && headline.is_some_and(|headline| headline.text == line.text);
            if !self.nodes.contains(&at)
                || self.part(at) != Part::Text
                || at < related
                || at < start
                || is_title_again
                || (self.is_list_of_links(page, line) && !(line.kind == BlockKind::ListItem && introduces))
            {
                *kind = None;
            }
            if kind.is_none() {
                continue;
            }
            has_begun |= line.size.weight > 0;
            introduces = line.text.ends_with(':') || (introduces && line.kind == BlockKind::ListItem);
            if line.kind == BlockKind::Paragraph && line.size.all < 80 {
                let is_time = page.name(page.parent(at)) == "time" && line.size.all < 40;
                if is_time || hints::has_word(page, line.owner, hints::DATE) {
                    *kind = Some(BlockKind::Date);
                } else if hints::has_word(page, line.owner, hints::BYLINE) {
                    *kind = Some(BlockKind::Byline);
                }
            }
        }
        self.drop_bare_headings(lines, &mut body);
        body
    }

    /// Drops the headings of what was dropped.
    fn drop_bare_headings(&self, lines: &[Line], body: &mut [Option<BlockKind>]) {
        let (mut has_kept, mut has_dropped) = (false, false);
        for (line, kind) in lines.iter().zip(body).rev().filter(|(line, _)| self.nodes.contains(&line.at)) {
            if line.kind != BlockKind::Heading {
                has_kept |= kind.is_some();
                has_dropped |= kind.is_none();
                continue;
            }
            if has_dropped && !has_kept {
                *kind = None;
            }
            (has_kept, has_dropped) = (false, false);
        }
    }

    /// Whether a line is one of several that lead elsewhere.
    fn is_list_of_links(&self, page: &Page, line: &Line) -> bool {
        match line.kind {
            BlockKind::ListItem => self.sums.of(&page.nodes(line.group)).is_mostly_links(6),
            BlockKind::Paragraph if !line.is_in_link => {
                line.size.is_mostly_links(6)
                    && page.name(line.owner) != "p"
                    && !line.text.contains(['@', '/'])
            }
            _ => line.is_in_link || line.size.is_mostly_links(8),
        }
    }
}

/// For each node, what part of the page it stands in.
fn parts(page: &Page, sums: &Sums) -> Vec<Part> {
    let total = sums.total();
    let mut found = Vec::new();
    for at in 0..page.len() {
        let parent = page.parent(at);
        let around = part(&found, parent);
        // A class that holds most of the page means something else by the word.
        let may_be_named = sums.weight(&page.nodes(at)) <= total / 2;
        let own = if around != Part::Furniture && hints::is_furniture(page, at, may_be_named) {
            Part::Furniture
        } else if page.name(at) == "header" && page.name(parent) != "section" {
            // The header of a section inside the text is one of its headings.
            Part::Header
        } else {
            Part::Text
        };
        found.push(around.max(own));
    }
    found
}
