//! The marks inside a paragraph of Markdown, reduced to the words between them.

use std::borrow::Cow;

use crate::release::collapse;

/// The longest label of a link, in bytes, as CommonMark limits it.
const LABEL_BYTES: usize = 999;

/// How deep the parentheses of an address may nest; a limit keeps `[a]([a]([a](` linear.
const ADDRESS_DEPTH: u32 = 32;

/// Elements that stand inside a line: their tags part no words.
const INLINE_ELEMENTS: &str = " a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span \
    strike strong sub sup time tt u var wbr ";

const ENTITIES: [(&str, &str); 21] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", "\u{a0}"),
    ("mdash", "—"),
    ("ndash", "–"),
    ("hellip", "…"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("bdquo", "„"),
    ("bull", "•"),
    ("copy", "©"),
    ("reg", "®"),
    ("trade", "™"),
    ("euro", "€"),
];

/// What reads the inside of paragraphs: it knows which labels of links the text defines.
#[derive(Default)]
pub(super) struct Inline {
    /// Sorted.
    labels: Vec<String>,
}

/// A run of `*`, `_` or `~` that may begin emphasis.
struct Opener {
    mark: char,
    piece: usize,
}

/// A `[` that may begin a link.
struct Bracket {
    piece: usize,
    /// Where its text starts in the source.
    text: usize,
    /// Whether there were brackets in it, which no label may have.
    nested: bool,
}

impl Inline {
    /// Gathers the labels that `lines` define.
    pub(super) fn new(lines: &[&str]) -> Self {
        let mut labels: Vec<String> =
            lines.iter().filter_map(|line| Some(normal(definition(line.trim_start())?.0))).collect();
        labels.sort();
        Self { labels }
    }

    fn defines(&self, label: &str) -> bool {
        !self.labels.is_empty()
            && label.len() <= LABEL_BYTES
            && self.labels.binary_search(&normal(label)).is_ok()
    }

    /// The words of `source`, with its white space as it is.
    pub(super) fn words(&self, source: &str) -> String {
        let mut scan =
            Scan { source, pieces: Vec::new(), openers: Vec::new(), begun: (0, 0, 0), brackets: Vec::new() };
        let mut ticks = Ticks::new(source);
        let mut comments = true;
        let mut rest = source;
        while let Some((text, tail)) = rest
            .find(['\\', '`', '*', '_', '~', '[', ']', '!', '<', '&'])
            .and_then(|at| rest.split_at_checked(at))
        {
            scan.push(text);
            let mark = tail.chars().next().unwrap_or_default();
            let (this, after) = tail.split_at_checked(mark.len_utf8()).unwrap_or((tail, ""));
            let at = source.len() - tail.len();
            rest = match mark {
                '\\' if after.starts_with(|c: char| c.is_ascii_punctuation()) => {
                    let (escaped, after) = after.split_at_checked(1).unwrap_or((after, ""));
                    scan.push(escaped);
                    after
                }
                '\\' if after.starts_with('\n') => after,
                '`' => {
                    let (marks, inside) = run(tail, '`');
                    match ticks.close(at, marks.len()).and_then(|end| source.get(at + marks.len()..end)) {
                        Some(code) => {
                            scan.push(code);
                            inside.get(code.len() + marks.len()..).unwrap_or_default()
                        }
                        None => {
                            scan.push(marks);
                            inside
                        }
                    }
                }
                '*' | '_' | '~' => scan.emphasis(tail, mark),
                '!' if after.starts_with('[') => scan.bracket(tail, 2),
                '[' => scan.bracket(tail, 1),
                ']' => match self.link(&mut scan, at, after) {
                    Some(rest) => rest,
                    None => {
                        scan.push(this);
                        after
                    }
                },
                '<' => match tag(tail, &mut comments) {
                    Some((words, rest)) => {
                        scan.push(words);
                        rest
                    }
                    None => {
                        scan.push(this);
                        after
                    }
                },
                '&' => match entity(after) {
                    Some((words, rest)) => {
                        scan.pieces.push(words);
                        rest
                    }
                    None => {
                        scan.push(this);
                        after
                    }
                },
                _ => {
                    scan.push(this);
                    after
                }
            };
        }
        scan.push(rest);
        scan.pieces.concat()
    }

    /// Ends the innermost open bracket at `at`: what follows the link, if it is one.
    fn link<'a>(&self, scan: &mut Scan<'a>, at: usize, after: &'a str) -> Option<&'a str> {
        let open = scan.brackets.pop()?;
        if let Some(outer) = scan.brackets.last_mut() {
            outer.nested = true;
        }
        let text = scan.source.get(open.text..at)?;
        let labelled = || {
            let label = after.strip_prefix('[')?;
            let (label, rest) = label.split_at_checked(label.find(['[', ']'])?)?;
            let rest = rest.strip_prefix(']')?;
            let whole = if label.is_empty() { text } else { label };
            ((!open.nested || !label.is_empty()) && self.defines(whole)).then_some(rest)
        };
        let rest = after
            .strip_prefix('(')
            .and_then(address)
            .or_else(labelled)
            .or_else(|| (!open.nested && self.defines(text)).then_some(after))?;
        scan.set(open.piece, "");
        Some(rest)
    }
}

/// The words so far, and the marks among them whose fate is open.
struct Scan<'a> {
    source: &'a str,
    pieces: Vec<Cow<'a, str>>,
    openers: Vec<Opener>,
    /// How many of `openers` are `*`, `_` and `~`: a look saves a search.
    begun: (usize, usize, usize),
    brackets: Vec<Bracket>,
}

impl<'a> Scan<'a> {
    fn push(&mut self, piece: &'a str) {
        if !piece.is_empty() {
            self.pieces.push(Cow::Borrowed(piece));
        }
    }

    fn set(&mut self, piece: usize, words: &'a str) {
        if let Some(piece) = self.pieces.get_mut(piece) {
            *piece = Cow::Borrowed(words);
        }
    }

    fn bracket(&mut self, tail: &'a str, length: usize) -> &'a str {
        let (mark, rest) = tail.split_at_checked(length).unwrap_or((tail, ""));
        let piece = self.pieces.len();
        self.push(mark);
        // `[^1]` refers to a footnote.
        let rest = rest.strip_prefix('^').unwrap_or(rest);
        self.brackets.push(Bracket { piece, text: self.source.len() - rest.len(), nested: false });
        rest
    }

    /// Takes in a run of `*`, `_` or `~~`: it ends emphasis, begins some, or is words.
    fn emphasis(&mut self, tail: &'a str, mark: char) -> &'a str {
        let (marks, rest) = run(tail, mark);
        let before =
            self.source.get(..self.source.len() - tail.len()).and_then(|text| text.chars().next_back());
        let (before, after) = (Side::of(before), Side::of(rest.chars().next()));
        let left = after != Side::Space && (after == Side::Letter || before != Side::Letter);
        let right = before != Side::Space && (before == Side::Letter || after != Side::Letter);
        let (opens, closes) = match mark {
            '_' => (left && (!right || before == Side::Mark), right && (!left || after == Side::Mark)),
            '~' if marks.len() != 2 => (false, false),
            _ => (left, right),
        };
        let mut left_over = marks;
        while closes && !left_over.is_empty() && *self.begun(mark) > 0 {
            let Some(open) = self.openers.last() else { break };
            let (begun, piece) = (open.mark, open.piece);
            if begun == mark
                && let Some(Cow::Borrowed(begun)) = self.pieces.get_mut(piece)
            {
                let both = begun.len().min(left_over.len());
                left_over = left_over.get(both..).unwrap_or_default();
                *begun = begun.get(both..).unwrap_or_default();
                if !begun.is_empty() {
                    break;
                }
            }
            // Ended, or begun inside and not ended, which makes it words.
            self.openers.pop();
            *self.begun(begun) -= 1;
        }
        if opens && !left_over.is_empty() {
            self.openers.push(Opener { mark, piece: self.pieces.len() });
            *self.begun(mark) += 1;
        }
        self.push(left_over);
        rest
    }

    fn begun(&mut self, mark: char) -> &mut usize {
        match mark {
            '*' => &mut self.begun.0,
            '_' => &mut self.begun.1,
            _ => &mut self.begun.2,
        }
    }
}

/// What stands beside a run of marks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Space,
    Mark,
    Letter,
}

impl Side {
    fn of(character: Option<char>) -> Self {
        match character {
            None => Self::Space,
            Some(c) if c.is_whitespace() => Self::Space,
            Some('\u{2010}'..='\u{205e}' | '«' | '»' | '¡' | '¿' | '§' | '¶' | '·') => Self::Mark,
            Some(c) if c.is_ascii_punctuation() => Self::Mark,
            Some(_) => Self::Letter,
        }
    }
}

/// Where the runs of backticks are, and for each the next one of the same length.
struct Ticks {
    /// Place and length of each run, and the place of the next that is as long.
    runs: Vec<(usize, usize, Option<usize>)>,
    next: usize,
}

impl Ticks {
    fn new(source: &str) -> Self {
        let mut runs = Vec::new();
        let mut rest = source;
        while let Some((_, tail)) = rest.find('`').and_then(|at| rest.split_at_checked(at)) {
            let (marks, after) = run(tail, '`');
            runs.push((source.len() - tail.len(), marks.len(), None));
            rest = after;
        }
        let longest = runs.iter().map(|run| run.1).max().unwrap_or(0);
        let mut latest = vec![None; longest + 1];
        for (at, length, next) in runs.iter_mut().rev() {
            if let Some(latest) = latest.get_mut(*length) {
                *next = latest.replace(*at);
            }
        }
        Self { runs, next: 0 }
    }

    /// Where the code ends that a run at `at` begins; places are asked for in ascending order.
    fn close(&mut self, at: usize, length: usize) -> Option<usize> {
        while self.runs.get(self.next).is_some_and(|run| run.0 < at) {
            self.next += 1;
        }
        self.runs.get(self.next).filter(|run| (run.0, run.1) == (at, length))?.2
    }
}

/// The marks at the start of `text`, and what follows them.
fn run(text: &str, mark: char) -> (&str, &str) {
    let rest = text.trim_start_matches(mark);
    text.split_at_checked(text.len() - rest.len()).unwrap_or((text, ""))
}

/// The label that a line defines, and what it stands for: `[label]: https://example.org`.
pub(super) fn definition(line: &str) -> Option<(&str, &str)> {
    let inside = line.strip_prefix('[')?;
    let (label, rest) = inside.split_at_checked(inside.find(['[', ']'])?)?;
    let rest = rest.strip_prefix("]:")?.trim();
    (!label.trim().is_empty() && label.len() <= LABEL_BYTES && !rest.is_empty()).then_some((label, rest))
}

fn normal(label: &str) -> String {
    collapse(label).to_ascii_lowercase()
}

/// What follows the address and the title of a link, whose opening parenthesis is already taken.
fn address(text: &str) -> Option<&str> {
    let text = text.trim_start();
    let rest = match text.strip_prefix('<') {
        Some(text) => {
            let (_, rest) = text.split_at_checked(text.find(['<', '>', '\n'])?)?;
            rest.strip_prefix('>')?
        }
        None => {
            let (mut depth, mut escaped) = (0, false);
            let end = text.find(|c: char| {
                match c {
                    _ if c.is_whitespace() || depth > ADDRESS_DEPTH => return true,
                    '(' if !escaped => depth += 1,
                    ')' if !escaped && depth == 0 => return true,
                    ')' if !escaped => depth -= 1,
                    _ => {}
                }
                escaped = c == '\\' && !escaped;
                false
            })?;
            text.get(end..)?
        }
    };
    let spaced = rest.trim_start();
    let titled = ['"', '\''].iter().find_map(|mark| Some(spaced.strip_prefix(*mark)?.split_once(*mark)?.1));
    titled.unwrap_or(spaced).trim_start().strip_prefix(')')
}

/// What a tag, a comment or an address in angle brackets leaves, and what follows it.
fn tag<'a>(text: &'a str, comments: &mut bool) -> Option<(&'a str, &'a str)> {
    if let Some(comment) = text.strip_prefix("<!--").filter(|_| *comments) {
        match comment.split_once("-->") {
            Some((_, rest)) => return Some(("", rest)),
            // None ends after here, so no later one needs to look.
            None => *comments = false,
        }
    }
    let inside = text.strip_prefix('<')?;
    let (inside, rest) = inside.split_at_checked(inside.find(['<', '>'])?)?;
    let rest = rest.strip_prefix('>')?;
    if inside.contains([':', '@']) && !inside.contains(char::is_whitespace) {
        return Some((inside, rest));
    }
    if inside.starts_with(['!', '?']) {
        return Some(("", rest));
    }
    let name = inside.strip_prefix('/').unwrap_or(inside);
    let end = name.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(name.len());
    let (name, attributes) = name.split_at_checked(end)?;
    let well_formed = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && (attributes.is_empty() || attributes.starts_with(|c: char| c == '/' || c.is_whitespace()));
    let parts = !INLINE_ELEMENTS.split(' ').any(|known| known.eq_ignore_ascii_case(name));
    well_formed.then_some((if parts { " " } else { "" }, rest))
}

/// The character that an entity stands for, whose ampersand is already taken, and what follows it.
fn entity(text: &str) -> Option<(Cow<'static, str>, &str)> {
    let end = text.bytes().take(10).position(|b| b == b';')?;
    let name = text.get(..end)?;
    let rest = text.get(end + 1..)?;
    let Some(number) = name.strip_prefix('#') else {
        let (_, words) = ENTITIES.iter().find(|(known, _)| *known == name)?;
        return Some((Cow::Borrowed(words), rest));
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) if hex.bytes().all(|b| b.is_ascii_hexdigit()) => u32::from_str_radix(hex, 16).ok()?,
        None if number.bytes().all(|b| b.is_ascii_digit()) => number.parse().ok()?,
        _ => return None,
    };
    let character = char::from_u32(code).filter(|c| *c != '\0').unwrap_or(char::REPLACEMENT_CHARACTER);
    Some((Cow::Owned(character.to_string()), rest))
}
