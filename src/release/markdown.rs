//! Markdown: its blocks, and their words without the marks.
//!
//! A reader of [CommonMark](https://spec.commonmark.org/0.31.2/)'s blocks and of the tables and strikethrough of
//! GitHub's flavour, as far as a release needs them: nesting is flattened (a list in a quotation is a list), code
//! is read as paragraphs, and links keep their words alone. Time is linear and nothing recurses, whatever the
//! text.

use super::plain::arrange;
use super::plain::cut::{
    DIGITS, SPACE, after, after_one_of, before, find, from, has, only, past, run, starts, tail, trim,
    without_end,
};
use super::plain::next_line;
use super::{Block, BlockKind, Draft, Facts, collapse, date};

mod inline;
use inline::{Inline, definition};

/// Reads a press release from Markdown.
///
/// The first heading of level 1 is the headline, or the `title` of the front matter where there is none; the other
/// parts are told as in plain text.
///
/// # Examples
/// ```
/// use press_loupe::release::{BlockKind, markdown};
/// let draft = markdown::read("# Bridge *opens*\n\nThe [bridge](https://example.org) is\nopen.\n\n> At last.");
/// assert_eq!(draft.blocks[0].kind, BlockKind::Headline);
/// assert_eq!(draft.blocks[1].text, "The bridge is open.");
/// assert_eq!(draft.blocks[2].kind, BlockKind::Quotation);
/// ```
#[must_use]
pub fn read(text: &str) -> Draft {
    let mut reader = Reader::default();
    let mut facts = Facts::default();
    let body = front_matter(text, &mut facts).unwrap_or(text);
    let mut rest = body;
    while let Some(line) = next_line(&mut rest) {
        reader.inline.learn(line);
    }
    rest = body;
    while let Some(line) = next_line(&mut rest) {
        reader.line(line);
    }
    reader.end();
    let title = facts.title.as_deref().filter(|_| !reader.headline);
    if let Some(title) = title.and_then(|title| Block::new(BlockKind::Headline, title)) {
        reader.blocks.insert(0, title);
    }
    arrange(reader.blocks, facts)
}

/// Takes what the YAML at the start of a file says in lines of `key: value`; the text after it, if there is any.
fn front_matter<'a>(text: &'a str, facts: &mut Facts) -> Option<&'a str> {
    let mut rest = text;
    next_line(&mut rest).filter(|line| without_end(line, SPACE) == "---")?;
    let mut found = Facts::default();
    while let Some(line) = next_line(&mut rest) {
        if without_end(line, SPACE) == "---" {
            *facts = found;
            return Some(rest);
        }
        let (key, value) = before(line, ":");
        // Two thematic breaks with a paragraph between them are no front matter.
        if found == Facts::default() && value.is_empty() && !only(line, SPACE) && !starts(line, "#-") {
            return None;
        }
        let value = collapse(without_end(past(value, ": \t\"'"), " \t\"'"));
        let is_language = value.len() < 36 && value.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        let known = Some(value).filter(|value| !value.is_empty());
        match key {
            "title" => found.title = known,
            "date" => found.date = known.and_then(|value| date::leading(&value)?.0.iso()),
            "publisher" | "issuer" => found.issuer = known,
            "author" if found.issuer.is_none() => found.issuer = known,
            "lang" | "language" if is_language => found.language = known,
            _ => {}
        }
    }
    None
}

/// What the lines to come belong to, unless they end it.
#[derive(Default)]
enum Inside {
    #[default]
    Nothing,
    /// A code block, fenced by at least so many of those marks.
    Code(&'static str, usize),
    /// What is skipped up to and with the line that holds this.
    Skipped(&'static str),
    /// A table.
    Table,
}

#[derive(Default)]
struct Reader {
    inline: Inline,
    blocks: Vec<Block>,
    /// The lines of the open block.
    open: String,
    /// How many those are.
    lines: usize,
    /// What the open block is so far: a paragraph, a quotation or a list's item.
    kind: Option<BlockKind>,
    inside: Inside,
    /// Whether an indented line would still belong to a list's item.
    list: bool,
    /// Whether there is a headline already.
    headline: bool,
}

impl Reader {
    fn line(&mut self, line: &str) {
        match self.inside {
            Inside::Code(mark, length) => {
                let (fence, rest) = run(past(line, " \t>"), mark);
                if fence.len() >= length && only(rest, SPACE) {
                    self.inside = Inside::Nothing;
                    let code = self.take();
                    self.blocks.extend(Block::new(BlockKind::Paragraph, &code));
                } else {
                    self.push(line);
                }
                return;
            }
            Inside::Skipped(end) => {
                if find(line, end).is_some() {
                    self.inside = Inside::Nothing;
                }
                return;
            }
            Inside::Nothing | Inside::Table => {}
        }
        let (mut rest, mut indent) = indented(line);
        // Marks of quotations and lists, from the outside in.
        let mut kind = None;
        while indent < 4 || self.list || kind.is_some() {
            if let Some(inner) = after(rest, ">") {
                kind = kind.or(Some(BlockKind::Quotation));
                (rest, indent) = indented(inner);
            } else if let Some(item) = self.item(rest, kind) {
                self.end();
                self.list = true;
                kind = Some(BlockKind::ListItem);
                self.kind = kind;
                if starts(rest, DIGITS) {
                    self.push(before(rest, " \t").0);
                }
                (rest, indent) = indented(item);
            } else {
                break;
            }
        }
        if rest.is_empty() {
            return self.end();
        }
        // A quotation begins; without a mark, its last paragraph goes on.
        if kind == Some(BlockKind::Quotation) && self.kind != kind && !matches!(self.inside, Inside::Table) {
            self.end();
        }
        if self.lines == 0 && kind.is_none() {
            self.list &= indent > 1;
            kind = self.list.then_some(BlockKind::ListItem);
        }
        if (indent > 3 && kind.is_none()) || !self.block(rest, kind) {
            if self.lines == 0 {
                self.kind = kind;
            }
            self.push(rest);
        }
    }

    /// Reads a line that is a block of its own, or ends one; whether it was one.
    fn block(&mut self, line: &str, kind: Option<BlockKind>) -> bool {
        const SKIPPED: [(&str, &str); 3] = [("<!--", "-->"), ("<script", "</script"), ("<style", "</style")];
        if let Some((level, words)) = heading(line) {
            self.end();
            self.heading(level, words);
            return true;
        }
        let marks = without_end(line, SPACE);
        // The words so far were a heading, underlined.
        if self.kind.is_none() && self.lines > 0 && (only(marks, "=") || only(marks, "-")) {
            let words = self.take();
            self.heading(if starts(marks, "=") { 1 } else { 2 }, &words);
            return true;
        }
        if is_break(line) {
            self.end();
            self.list = false;
            return true;
        }
        for mark in ["`", "~"] {
            let (fence, info) = run(line, mark);
            if fence.len() > 2 && !has(info, "`") {
                self.end();
                self.inside = Inside::Code(mark, fence.len());
                return true;
            }
        }
        for (start, end) in SKIPPED {
            if after_one_of(start, line).is_some() && find(line, end).is_none() {
                self.end();
                self.inside = Inside::Skipped(end);
                return true;
            }
        }
        if matches!(self.inside, Inside::Table) {
            self.row(line);
            return true;
        }
        if self.lines == 1 && has(line, "|") && has(line, "-") && only(line, "|:- \t") && has(&self.open, "|")
        {
            let header = self.take();
            self.kind = None;
            self.row(&header);
            self.inside = Inside::Table;
            return true;
        }
        self.lines == 0 && kind.is_none() && definition(line).is_some()
    }

    /// What follows the mark of a list's item at the start of `line`, if it may begin one here.
    fn item<'a>(&self, line: &'a str, kind: Option<BlockKind>) -> Option<&'a str> {
        let (number, rest) = run(line, DIGITS);
        let after = tail(rest);
        let marked = starts(rest, if number.is_empty() { "-*+" } else { ".)" });
        if !marked || number.len() > 9 || !(after.is_empty() || starts(after, " \t")) {
            return None;
        }
        // In the middle of a paragraph, "2018. " is not a number of a list, and a lone dash underlines.
        let inside = self.lines > 0 && self.kind != Some(BlockKind::ListItem) && kind.is_none();
        if inside && (only(after, SPACE) || !matches!(number, "" | "1")) {
            return None;
        }
        // Asked once a line: it looks at the whole of it.
        (kind == Some(BlockKind::ListItem) || !is_break(line)).then_some(after)
    }

    fn heading(&mut self, level: usize, words: &str) {
        let first = level == 1 && !self.headline && !words.is_empty();
        self.headline |= first;
        self.list = false;
        self.add(if first { BlockKind::Headline } else { BlockKind::Heading }, words);
    }

    /// A row of a table, its cells with bars between them.
    fn row(&mut self, line: &str) {
        let cells = self.inline.words(line, true);
        let mut row = String::new();
        let mut rest = cells.as_str();
        while !past(rest, "\n ").is_empty() {
            let (cell, others) = before(past(rest, "\n "), "\n");
            if !row.is_empty() {
                row.push_str(" | ");
            }
            row.push_str(cell);
            rest = others;
        }
        self.blocks.extend(Block::new(BlockKind::Row, &row));
    }

    fn push(&mut self, line: &str) {
        if self.lines > 0 {
            self.open.push('\n');
        }
        self.open.push_str(line);
        self.lines += 1;
    }

    /// The source of the open block, which is none any more.
    fn take(&mut self) -> String {
        self.lines = 0;
        core::mem::take(&mut self.open)
    }

    fn add(&mut self, kind: BlockKind, source: &str) {
        let words = self.inline.words(source, false);
        // A paragraph of one no-break space is how some editors write an empty line.
        if !only(&words, SPACE) {
            self.blocks.extend(Block::new(kind, &words));
        }
    }

    fn end(&mut self) {
        self.inside = Inside::Nothing;
        let kind = self.kind.take().unwrap_or(BlockKind::Paragraph);
        let source = self.take();
        self.add(kind, &source);
    }
}

/// A line without its indentation, and how many columns that had.
fn indented(line: &str) -> (&str, usize) {
    let (indent, rest) = run(line, SPACE);
    (rest, indent.bytes().map(|byte| if byte == b'\t' { 4 } else { 1 }).sum())
}

/// Whether `line` is a thematic break: `***`, `- - -`.
fn is_break(line: &str) -> bool {
    ["* ", "- ", "_ "].iter().any(|marks| only(line, marks))
        && line.bytes().filter(|byte| *byte != b' ').count() > 2
}

/// The level and the words of a heading that is marked with `#`.
fn heading(line: &str) -> Option<(usize, &str)> {
    let (marks, words) = run(line, "#");
    if !(1..=6).contains(&marks.len()) || !(words.is_empty() || starts(words, SPACE)) {
        return None;
    }
    // Marks may also close it, after a space.
    let words = without_end(words, SPACE);
    let open = without_end(words, "#");
    Some((marks.len(), past(if without_end(open, SPACE) == open { words } else { open }, SPACE)))
}

/// Whether `text` looks written in Markdown: a heading in it, or two sorts of other marks that plain text has not.
pub(super) fn is_markdown(text: &str) -> bool {
    let mut seen = [false; 4];
    let mut before_rule = false;
    let mut rest = text;
    while let Some(line) = next_line(&mut rest) {
        let line = trim(line);
        let titled = heading(line).is_some_and(|(_, words)| !only(words, "# "));
        let rule = line.len() > 2 && only(line, "=");
        if titled || (rule && before_rule) {
            return true;
        }
        before_rule = !rule && !line.is_empty();
        let strong = find(line, "**").and_then(|at| find(from(line, at + 2), "**"));
        let marks = [
            strong.is_some(),
            find(line, "](").is_some(),
            after(line, "> ").is_some(),
            after(line, "```").is_some(),
        ];
        for (seen, mark) in seen.iter_mut().zip(marks) {
            *seen |= mark;
        }
    }
    seen.into_iter().filter(|seen| *seen).count() > 1
}
