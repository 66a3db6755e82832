//! Markdown: its blocks, and their words without the marks.
//!
//! A reader of [CommonMark](https://spec.commonmark.org/0.31.2/)'s blocks and of the tables and strikethrough of
//! GitHub's flavour, as far as a release needs them: nesting is flattened (a list in a quotation is a list), code
//! is read as paragraphs, and links keep their words alone. Time is linear and nothing recurses, whatever the
//! text.

use super::plain::{arrange, is_rule, lines, without_prefix};
use super::{Block, BlockKind, Draft, Facts, date};

mod inline;
use inline::Inline;

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
    let all: Vec<&str> = lines(text).collect();
    let (mut facts, body) = front_matter(&all);
    let mut reader = Reader { inline: Inline::new(body), ..Reader::default() };
    for line in body {
        reader.line(line);
    }
    reader.end();
    let mut blocks = reader.blocks;
    if !reader.headline
        && let Some(title) = facts.title.as_deref().and_then(|title| Block::new(BlockKind::Headline, title))
    {
        blocks.insert(0, title);
    }
    facts.title = facts.title.filter(|title| !title.is_empty());
    arrange(blocks, facts)
}

/// What the YAML at the start of a file says in lines of `key: value`, and the lines after it.
fn front_matter<'a, 'b>(all: &'a [&'b str]) -> (Facts, &'a [&'b str]) {
    let mut facts = Facts::default();
    let fence = |line: &&str| matches!(line.trim_end(), "---" | "...");
    let Some((_, rest)) = all.split_first().filter(|(first, _)| first.trim_end() == "---") else {
        return (facts, all);
    };
    let Some(end) = rest.iter().position(fence) else { return (facts, all) };
    let (matter, body) = rest.split_at_checked(end).unwrap_or((rest, &[]));
    // Two thematic breaks with a paragraph between them are no front matter.
    if matter.iter().find(|line| !line.trim().is_empty()).is_some_and(|line| !line.contains(':')) {
        return (facts, all);
    }
    for line in matter {
        let Some((key, value)) = line.split_once(':') else { continue };
        let value = super::collapse(value.trim().trim_matches(['"', '\'']));
        if value.is_empty() {
            continue;
        }
        match key {
            "title" => facts.title = Some(value),
            "date" => facts.date = date::leading(&value).and_then(|(date, _)| date.iso()),
            "publisher" | "issuer" => facts.issuer = Some(value),
            "author" if facts.issuer.is_none() => facts.issuer = Some(value),
            "lang" | "language"
                if value.len() <= 35 && value.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') =>
            {
                facts.language = Some(value);
            }
            _ => {}
        }
    }
    (facts, body.get(1..).unwrap_or_default())
}

/// What the lines to come belong to, unless they end it.
#[derive(Default)]
enum Inside {
    #[default]
    Nothing,
    /// A code block, fenced by at least so many of that character.
    Code(char, usize),
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
    open_lines: usize,
    /// Whether there is a headline already.
    headline: bool,
    /// What the open block is so far: a paragraph, a quotation or a list's item.
    kind: Option<BlockKind>,
    inside: Inside,
    /// Whether an indented line would still belong to a list's item.
    list: bool,
}

impl Reader {
    fn line(&mut self, line: &str) {
        match self.inside {
            Inside::Code(mark, length) => {
                let fence = without_containers(line).trim();
                if fence.len() >= length && fence.trim_start_matches(mark).is_empty() {
                    self.inside = Inside::Nothing;
                    let code = self.take();
                    self.blocks.extend(Block::new(BlockKind::Paragraph, &code));
                } else {
                    self.push(line);
                }
                return;
            }
            Inside::Skipped(end) => {
                if super::plain::contains(line, end) {
                    self.inside = Inside::Nothing;
                }
                return;
            }
            Inside::Nothing | Inside::Table => {}
        }
        let (mut rest, mut indent) = indented(line);
        // Marks of quotations and lists, from the outside in.
        let mut kind = None;
        loop {
            if indent > 3 && !(self.list || kind.is_some()) {
                break;
            }
            if let Some(inner) = rest.strip_prefix('>') {
                if kind != Some(BlockKind::ListItem) {
                    kind = Some(BlockKind::Quotation);
                }
                (rest, indent) = indented(inner);
            } else if let Some(item) = self.item(rest, kind) {
                self.end();
                self.list = true;
                kind = Some(BlockKind::ListItem);
                self.kind = kind;
                let number = rest.split_at_checked(rest.len() - item.len()).map_or("", |(mark, _)| mark);
                if number.starts_with(|c: char| c.is_ascii_digit()) {
                    self.push(number);
                }
                (rest, indent) = indented(item);
            } else {
                break;
            }
        }
        if rest.is_empty() {
            self.end();
            return;
        }
        // A quotation begins or ends; without a mark, its last paragraph goes on.
        if kind == Some(BlockKind::Quotation) && self.kind != kind && !matches!(self.inside, Inside::Table) {
            self.end();
        }
        if self.open.is_empty() && kind.is_none() {
            self.list &= indent > 1;
            kind = self.list.then_some(BlockKind::ListItem);
        }
        if (indent > 3 && kind.is_none()) || !self.block(rest, kind) {
            if self.open.is_empty() {
                self.kind = self.kind.or(kind);
            }
            self.push(rest);
        }
    }

    /// Reads a line that is a block of its own, or ends one; whether it was one.
    fn block(&mut self, rest: &str, kind: Option<BlockKind>) -> bool {
        if let Some((level, words)) = heading(rest) {
            self.end();
            self.heading(level, words);
            return true;
        }
        // The words so far were a heading, underlined.
        let underlined = rest.trim_end();
        let level = if underlined.trim_start_matches('=').is_empty() { 1 } else { 2 };
        if (level == 1 || underlined.trim_start_matches('-').is_empty())
            && self.kind.is_none()
            && !self.open.is_empty()
        {
            let words = self.take();
            self.end();
            self.heading(level, &words);
            return true;
        }
        let mark = rest.chars().next().unwrap_or_default();
        if is_rule(rest) && "*-_".contains(mark) && rest.chars().all(|c| c == mark || c == ' ') {
            self.end();
            self.list = false;
            return true;
        }
        let fence = rest.bytes().take_while(|b| *b == b'`' || *b == b'~').count();
        let info = rest.trim_start_matches(mark);
        if "`~".contains(mark) && rest.len() - info.len() == fence && fence > 2 && !info.contains('`') {
            self.end();
            self.inside = Inside::Code(mark, fence);
            return true;
        }
        const SKIPPED: [(&str, &str); 3] = [("<!--", "-->"), ("<script", "</script"), ("<style", "</style")];
        if let Some((_, end)) = SKIPPED.iter().find(|(start, _)| without_prefix(rest, start).is_some())
            && !super::plain::contains(rest, end)
        {
            self.end();
            self.inside = Inside::Skipped(end);
            return true;
        }
        if matches!(self.inside, Inside::Table) {
            self.row(rest);
            return true;
        }
        if self.open_lines == 1 && is_delimiter_row(rest) && self.open.contains('|') {
            let header = self.take();
            self.kind = None;
            self.row(&header);
            self.inside = Inside::Table;
            return true;
        }
        if self.open.is_empty() && kind.is_none() {
            return inline::definition(rest).is_some_and(|(label, _)| !label.starts_with('^'));
        }
        false
    }

    /// What follows the mark of a list's item at the start of `rest`, if it may begin one here.
    fn item<'a>(&self, rest: &'a str, kind: Option<BlockKind>) -> Option<&'a str> {
        // Asked once a line: it looks at the whole of it.
        if kind != Some(BlockKind::ListItem) && is_rule(rest) {
            return None;
        }
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let after = match digits {
            0 => rest.strip_prefix(['-', '*', '+'])?,
            _ if digits > 9 => return None,
            _ => rest.get(digits..)?.strip_prefix(['.', ')'])?,
        };
        // In the middle of a paragraph, "2018. " is not a number of a list, and a lone dash underlines.
        let inside = !self.open.is_empty() && self.kind != Some(BlockKind::ListItem) && kind.is_none();
        let allowed = !inside || (!after.trim().is_empty() && matches!(rest.get(..digits), Some("" | "1")));
        (allowed && (after.is_empty() || after.starts_with([' ', '\t']))).then_some(after)
    }

    fn heading(&mut self, level: usize, words: &str) {
        let kind = if level == 1 && !self.headline { BlockKind::Headline } else { BlockKind::Heading };
        self.headline |= level == 1 && !words.trim().is_empty();
        self.add(kind, words);
        self.list = false;
    }

    /// A row of a table, its cells with bars between them.
    fn row(&mut self, line: &str) {
        let line = line.trim();
        let line = line.strip_prefix('|').unwrap_or(line);
        let mut cells = vec![String::new()];
        let mut escaped = false;
        for character in line.chars() {
            match (cells.last_mut(), character) {
                (Some(cell), '|') if escaped => {
                    cell.pop();
                    cell.push('|');
                }
                (_, '|') => cells.push(String::new()),
                (Some(cell), _) => cell.push(character),
                (None, _) => {}
            }
            escaped = character == '\\' && !escaped;
        }
        let cells: Vec<String> = cells
            .iter()
            .map(|cell| super::collapse(&self.inline.words(cell)))
            .filter(|cell| !cell.is_empty())
            .collect();
        self.blocks.extend(Block::new(BlockKind::Row, &cells.join(" | ")));
    }

    fn push(&mut self, line: &str) {
        if !self.open.is_empty() {
            self.open.push('\n');
        }
        self.open.push_str(line);
        self.open_lines += 1;
    }

    /// The source of the open block, which is none any more.
    fn take(&mut self) -> String {
        self.open_lines = 0;
        core::mem::take(&mut self.open)
    }

    fn add(&mut self, kind: BlockKind, source: &str) {
        let words = self.inline.words(source);
        // A paragraph of one no-break space is how some editors write an empty line.
        self.blocks.extend(Block::new(kind, &words).filter(|block| !block.text.trim().is_empty()));
    }

    fn end(&mut self) {
        self.inside = Inside::Nothing;
        let kind = self.kind.take().unwrap_or(BlockKind::Paragraph);
        let open = self.take();
        if !open.is_empty() {
            self.add(kind, &open);
        }
    }
}

/// A line without its indentation, and how many columns that had.
fn indented(line: &str) -> (&str, usize) {
    let rest = line.trim_start_matches([' ', '\t', '\u{c}']);
    let indent = line.get(..line.len() - rest.len()).unwrap_or_default();
    (rest, indent.bytes().map(|b| if b == b'\t' { 4 } else { 1 }).sum())
}

fn without_containers(line: &str) -> &str {
    line.trim_start_matches([' ', '\t', '>'])
}

/// The level and the words of a heading that is marked with `#`.
fn heading(line: &str) -> Option<(usize, &str)> {
    let words = line.trim_start_matches('#');
    let level = line.len() - words.len();
    if !(1..=6).contains(&level) || !(words.is_empty() || words.starts_with([' ', '\t'])) {
        return None;
    }
    let words = words.trim();
    // Marks may also close it, after a space.
    let open = words.trim_end_matches('#');
    Some((level, if open.is_empty() || open.ends_with([' ', '\t']) { open } else { words }))
}

/// The line between a table's heads and its rows: `|---|:--:|`.
fn is_delimiter_row(line: &str) -> bool {
    line.contains('|') && line.contains('-') && line.chars().all(|c| "|:- \t".contains(c))
}

/// Whether `text` looks written in Markdown: a heading in it, or two sorts of other marks that plain text has not.
pub(super) fn is_markdown(text: &str) -> bool {
    let (mut strong, mut link, mut quotation, mut code) = (false, false, false, false);
    let mut before = "";
    for line in lines(text) {
        let line = line.trim();
        let underlines = line.len() > 2 && line.trim_start_matches('=').is_empty();
        let titled = heading(line)
            .is_some_and(|(_, words)| words.contains(|c: char| c.is_ascii_alphabetic() || c > '¿'));
        if titled || (underlines && !before.is_empty()) {
            return true;
        }
        strong |= line.matches("**").take(2).count() == 2;
        link |= line.split_once("](").is_some_and(|(text, rest)| text.contains('[') && rest.contains(')'));
        quotation |= line.starts_with("> ");
        code |= line.starts_with("```");
        before = line;
    }
    [strong, link, quotation, code].into_iter().filter(|seen| *seen).count() > 1
}
