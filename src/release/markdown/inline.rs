//! The marks inside a paragraph of Markdown, reduced to the words between them.
//!
//! Words are copied byte by byte, since all marks are ASCII. A mark whose fate is open is copied as well; once it
//! has its partner, both are overwritten by zeros, and zeros are dropped at the end.

use crate::release::plain::cut::{SPACE, before, find, has, is_among, past, run, starts};

/// How many labels of links are remembered: more than any release defines, few enough to look through.
const LABELS: usize = 500;

/// The longest label of a link, in bytes, as CommonMark limits it.
const LABEL_BYTES: usize = 999;

/// The longest run of backticks that begins code; a limit keeps the search for its end linear.
const TICKS: usize = 31;

/// How deep the parentheses of an address may nest; a limit keeps `[a]([a]([a](` linear.
const ADDRESS_DEPTH: u32 = 32;

/// Elements that stand inside a line: their tags part no words.
const INLINE_ELEMENTS: &str = "a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|\
    strike|strong|sub|sup|time|tt|u|var|wbr";

/// Names of characters, each followed by its character.
const ENTITIES: &str = "amp& lt< gt> quot\" apos' nbsp\u{a0} mdash— ndash– hellip… lsquo‘ rsquo’ ldquo“ rdquo” laquo« \
    raquo» bdquo„ bull• copy© reg® trade™ euro€";

/// What reads the inside of paragraphs: it knows which labels of links the text defines.
#[derive(Default)]
pub(super) struct Inline {
    labels: Vec<String>,
}

/// Marks of one kind that may begin something: emphasis, or a link.
struct Open {
    mark: u8,
    /// Where they are in the words.
    at: usize,
    length: usize,
    /// Where in the source what they open starts.
    inside: usize,
}

/// The words so far, and the marks among them whose fate is open.
struct Words<'a> {
    source: &'a str,
    out: Vec<u8>,
    emphasis: Vec<Open>,
    /// How many of `emphasis` are `*`, `_` and `~`: a look saves a search.
    begun: [usize; 3],
    brackets: Vec<Open>,
    /// For each length of a run of backticks, as a bit, whether no more of that length come.
    unclosed: u32,
    /// Whether no more comments end.
    uncommented: bool,
}

impl Inline {
    /// Remembers the label that `line` defines, if it does.
    pub(super) fn learn(&mut self, line: &str) {
        if let Some(label) = definition(line)
            && self.labels.len() < LABELS
        {
            self.labels.push(crate::release::collapse(label));
        }
    }

    fn defines(&self, label: &str) -> bool {
        if self.labels.is_empty() || label.len() > LABEL_BYTES {
            return false;
        }
        let label = crate::release::collapse(label);
        self.labels.iter().any(|known| known.eq_ignore_ascii_case(&label))
    }

    /// The words of `source`, with its white space as it is; bars between the cells of a `row` become line feeds.
    pub(super) fn words(&self, source: &str, row: bool) -> String {
        let mut words = Words {
            source,
            out: Vec::with_capacity(source.len()),
            emphasis: Vec::new(),
            begun: [0; 3],
            brackets: Vec::new(),
            unclosed: 0,
            uncommented: false,
        };
        let mut rest = source;
        while let Some(&mark) = rest.as_bytes().first() {
            let after = rest.get(1..).unwrap_or_default();
            let taken = match mark {
                b'\\' => words.escape(after),
                b'`' => Some(words.code(rest)),
                b'*' | b'_' | b'~' => Some(words.emphasis(rest, mark)),
                b'[' => Some(words.bracket(after, 1)),
                b'!' if after.starts_with('[') => {
                    words.out.push(mark);
                    after.get(1..).map(|after| words.bracket(after, 2))
                }
                b']' => words.link(after, self),
                b'<' => words.tag(rest),
                b'&' => words.entity(after),
                b'|' if row => {
                    words.out.push(b'\n');
                    Some(after)
                }
                _ => None,
            };
            rest = taken.unwrap_or_else(|| {
                // Up to the next mark; what was none here is words.
                let mut characters = rest.chars();
                characters.next();
                let (_, next) = before(characters.as_str(), "\\`*_~[]!<&|");
                words.copy(rest.get(..rest.len() - next.len()));
                next
            });
        }
        words.out.retain(|byte| *byte != 0);
        String::from_utf8(words.out).unwrap_or_default()
    }
}

impl<'a> Words<'a> {
    fn copy(&mut self, words: Option<&str>) {
        self.out.extend_from_slice(words.unwrap_or_default().as_bytes());
    }

    /// Overwrites marks that have had their effect.
    fn clear(&mut self, at: usize, length: usize) {
        if let Some(marks) = self.out.get_mut(at..at + length) {
            marks.fill(0);
        }
    }

    fn escape(&mut self, after: &'a str) -> Option<&'a str> {
        let escaped = after.bytes().next()?;
        if escaped.is_ascii_punctuation() || escaped == b'\n' {
            self.out.push(escaped);
            return after.get(1..);
        }
        None
    }

    fn code(&mut self, text: &'a str) -> &'a str {
        let (ticks, inside) = run(text, "`");
        let mut rest = inside;
        while ticks.len() <= TICKS && self.unclosed & (1 << ticks.len()) == 0 {
            let (_, end) = before(rest, "`");
            let (closing, after) = run(end, "`");
            if closing.len() == ticks.len() {
                self.copy(inside.get(..inside.len() - end.len()));
                return after;
            }
            if end.is_empty() {
                self.unclosed |= 1 << ticks.len();
            }
            rest = after;
        }
        self.copy(Some(ticks));
        inside
    }

    /// Takes in a run of `*`, `_` or `~~`: it ends emphasis, begins some, or is words.
    fn emphasis(&mut self, text: &'a str, mark: u8) -> &'a str {
        let (marks, rest) = run(
            text,
            match mark {
                b'*' => "*",
                b'_' => "_",
                _ => "~",
            },
        );
        let at = self.source.len() - text.len();
        let beside = |byte: Option<u8>| match byte {
            None => Side::Space,
            Some(byte) if byte.is_ascii_whitespace() => Side::Space,
            Some(byte) if byte.is_ascii_punctuation() => Side::Mark,
            Some(_) => Side::Letter,
        };
        let first = beside(at.checked_sub(1).and_then(|at| self.source.as_bytes().get(at).copied()));
        let last = beside(rest.bytes().next());
        let left = last != Side::Space && (last == Side::Letter || first != Side::Letter);
        let right = first != Side::Space && (first == Side::Letter || last != Side::Letter);
        let (opens, closes) = match mark {
            b'_' => (left && (!right || first == Side::Mark), right && (!left || last == Side::Mark)),
            b'~' if marks.len() != 2 => (false, false),
            _ => (left, right),
        };
        let mut length = marks.len();
        while closes && length > 0 && *self.begun(mark) > 0 {
            let Some(mut open) = self.emphasis.pop() else { break };
            *self.begun(open.mark) -= 1;
            // Other marks began inside and did not end, which makes them words.
            if open.mark == mark {
                let both = open.length.min(length);
                length -= both;
                open.length -= both;
                self.clear(open.at + open.length, both);
                if open.length > 0 {
                    self.open(open);
                }
            }
        }
        if opens && length > 0 {
            self.open(Open { mark, at: self.out.len(), length, inside: 0 });
        }
        self.copy(marks.get(..length));
        rest
    }

    fn open(&mut self, open: Open) {
        *self.begun(open.mark) += 1;
        self.emphasis.push(open);
    }

    fn begun(&mut self, mark: u8) -> &mut usize {
        let [star, low, tilde] = &mut self.begun;
        match mark {
            b'*' => star,
            b'_' => low,
            _ => tilde,
        }
    }

    /// Takes in a `[` that may begin a link, or with a mark before it a picture.
    fn bracket(&mut self, after: &'a str, length: usize) -> &'a str {
        self.out.push(b'[');
        let at = self.out.len() - length;
        // `[^1]` refers to a footnote.
        let rest = after.strip_prefix('^').unwrap_or(after);
        let inside = self.source.len() - rest.len();
        self.brackets.push(Open { mark: b'[', at, length, inside });
        rest
    }

    /// Ends the innermost open bracket: what follows the link, if it is one.
    fn link(&mut self, after: &'a str, inline: &Inline) -> Option<&'a str> {
        let open = self.brackets.pop()?;
        let text = self.source.get(open.inside..self.source.len() - after.len() - 1)?;
        let mut rest = after.strip_prefix('(').and_then(address);
        if rest.is_none() && inline.defines(text) {
            rest = Some(after.strip_prefix("[]").unwrap_or(after));
        }
        // `[text][label]`, though the text were a label as well.
        let (label, end) = before(after.strip_prefix('[').unwrap_or_default(), "[]");
        if inline.defines(label) && end.starts_with(']') {
            rest = end.get(1..);
        }
        let rest = rest?;
        self.clear(open.at, open.length);
        Some(rest)
    }

    /// What follows a tag, a comment or an address in angle brackets.
    fn tag(&mut self, text: &'a str) -> Option<&'a str> {
        if text.starts_with("<!--") && !self.uncommented {
            match find(text, "-->") {
                Some(end) => return text.get(end + 3..),
                // None ends after here, so no later one needs to look.
                None => self.uncommented = true,
            }
        }
        let (inside, rest) = before(text.get(1..)?, "<>");
        let rest = rest.strip_prefix('>')?;
        if has(inside, ":@") && !has(inside, SPACE) {
            self.copy(Some(inside));
            return Some(rest);
        }
        let (name, _) = before(inside.strip_prefix('/').unwrap_or(inside), " \t\n/");
        let first = name.bytes().next()?;
        let named = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        if first.is_ascii_alphabetic() && named {
            if !is_among(INLINE_ELEMENTS, name) {
                self.out.push(b' ');
            }
            return Some(rest);
        }
        matches!(first, b'!' | b'?').then_some(rest)
    }

    /// What follows an entity, whose ampersand is already taken.
    fn entity(&mut self, after: &'a str) -> Option<&'a str> {
        let (name, rest) = before(after, "; \n&");
        let rest = rest.strip_prefix(';').filter(|_| name.len() < 10)?;
        let mut known = ENTITIES;
        let character = match name.strip_prefix('#') {
            Some(number) => {
                let figures = past(number, "xX");
                let radix = if figures.len() < number.len() { 16 } else { 10 };
                let add = |code, digit: char| Some(code * radix + digit.to_digit(radix)?);
                let code = figures.chars().try_fold(0, add).filter(|_| !figures.is_empty())?;
                char::from_u32(code).filter(|c| *c != '\0').unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            None => loop {
                let (entity, others) = before(known, " ");
                let mut characters = entity.chars();
                let character = characters.next_back()?;
                if characters.as_str() == name {
                    break character;
                }
                known = past(others, " ");
            },
        };
        self.copy(Some(character.encode_utf8(&mut [0; 4])));
        Some(rest)
    }
}

/// What stands beside a run of marks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Space,
    Mark,
    Letter,
}

/// The label that a line defines: `[label]: https://example.org`.
pub(super) fn definition(line: &str) -> Option<&str> {
    let (label, rest) = before(past(line, " ").strip_prefix('[')?, "[]");
    let address = rest.strip_prefix("]:")?;
    let defines = !label.is_empty() && label.len() <= LABEL_BYTES && !past(address, SPACE).is_empty();
    (defines && !label.starts_with('^')).then_some(label)
}

/// What follows the address and the title of a link, whose opening parenthesis is already taken.
fn address(text: &str) -> Option<&str> {
    let text = past(text, SPACE);
    let mut rest = text;
    if let Some(text) = text.strip_prefix('<') {
        rest = before(text, "<>\n").1.strip_prefix('>')?;
    } else {
        let mut depth = 0;
        loop {
            let (_, next) = before(rest, "() \t\n\\");
            let mark = next.bytes().next()?;
            rest = next;
            match mark {
                b'(' if depth < ADDRESS_DEPTH => depth += 1,
                b')' if depth > 0 => depth -= 1,
                b'\\' => rest = rest.get(1..)?,
                b'(' => return None,
                _ => break,
            }
            rest = rest.get(1..)?;
        }
    }
    rest = past(rest, SPACE);
    for mark in ["\"", "'"] {
        if starts(rest, mark) {
            rest = before(rest.get(1..)?, mark).1.get(1..)?;
            break;
        }
    }
    past(rest, SPACE).strip_prefix(')')
}
