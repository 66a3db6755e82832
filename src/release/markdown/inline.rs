//! The marks inside a paragraph of Markdown, reduced to the words between them.
//!
//! Words are copied byte by byte, since all marks are ASCII. A mark whose fate is open is copied as well; once it
//! has its partner, both are overwritten by zeros, and zeros are dropped at the end.

use crate::release::plain::cut::{
    self, SPACE, before, find, first, from, has, is_among, past, run, starts, tail, upto,
};

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
        while !rest.is_empty() {
            let (mark, after) = (first(rest), tail(rest));
            let taken = match mark {
                b'\\' => words.escape(after),
                b'`' => Some(words.code(rest)),
                b'*' | b'_' | b'~' => Some(words.emphasis(rest, mark)),
                b'[' => Some(words.bracket(after, 1)),
                b'!' if first(after) == b'[' => {
                    words.out.push(mark);
                    Some(words.bracket(tail(after), 2))
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
                let (_, next) = before(after, "\\`*_~[]!<&|");
                words.copy(upto(rest, rest.len() - next.len()));
                next
            });
        }
        words.out.retain(|byte| *byte != 0);
        String::from_utf8(words.out).unwrap_or_default()
    }
}

impl<'a> Words<'a> {
    #[inline(never)]
    fn copy(&mut self, words: &str) {
        self.out.extend_from_slice(words.as_bytes());
    }

    /// Overwrites marks that have had their effect.
    fn clear(&mut self, at: usize, length: usize) {
        if let Some(marks) = self.out.get_mut(at..at + length) {
            marks.fill(0);
        }
    }

    fn escape(&mut self, after: &'a str) -> Option<&'a str> {
        let escaped = first(after);
        if escaped.is_ascii_punctuation() || escaped == b'\n' {
            self.out.push(escaped);
            return Some(tail(after));
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
                self.copy(upto(inside, inside.len() - end.len()));
                return after;
            }
            if end.is_empty() {
                self.unclosed |= 1 << ticks.len();
            }
            rest = after;
        }
        self.copy(ticks);
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
        let before = self.source.as_bytes().get(at.wrapping_sub(1)).copied();
        let (first, last) = (Side::of(before.unwrap_or_default()), Side::of(first(rest)));
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
        self.copy(upto(marks, length));
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
        let rest = cut::after(after, "^").unwrap_or(after);
        let inside = self.source.len() - rest.len();
        self.brackets.push(Open { mark: b'[', at, length, inside });
        rest
    }

    /// Ends the innermost open bracket: what follows the link, if it is one.
    fn link(&mut self, after: &'a str, inline: &Inline) -> Option<&'a str> {
        let open = self.brackets.pop()?;
        let text = from(upto(self.source, self.source.len() - after.len() - 1), open.inside);
        let mut rest = cut::after(after, "(").and_then(address);
        if rest.is_none() && inline.defines(text) {
            rest = Some(cut::after(after, "[]").unwrap_or(after));
        }
        // `[text][label]`, though the text were a label as well.
        let (label, end) = before(cut::after(after, "[").unwrap_or_default(), "[]");
        if inline.defines(label) && first(end) == b']' {
            rest = Some(tail(end));
        }
        let rest = rest?;
        self.clear(open.at, open.length);
        Some(rest)
    }

    /// What follows a tag, a comment or an address in angle brackets.
    fn tag(&mut self, text: &'a str) -> Option<&'a str> {
        if cut::after(text, "<!--").is_some() && !self.uncommented {
            match find(text, "-->") {
                Some(end) => return Some(from(text, end + 3)),
                // None ends after here, so no later one needs to look.
                None => self.uncommented = true,
            }
        }
        let (inside, rest) = before(tail(text), "<>");
        let rest = cut::after(rest, ">")?;
        if has(inside, ":@") && !has(inside, SPACE) {
            self.copy(inside);
            return Some(rest);
        }
        let (name, _) = before(cut::after(inside, "/").unwrap_or(inside), " \t\n/");
        let named = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        if first(name).is_ascii_alphabetic() && named {
            if !is_among(INLINE_ELEMENTS, name) {
                self.out.push(b' ');
            }
            return Some(rest);
        }
        matches!(first(inside), b'!' | b'?').then_some(rest)
    }

    /// What follows an entity, whose ampersand is already taken.
    fn entity(&mut self, after: &'a str) -> Option<&'a str> {
        let (name, rest) = before(after, "; \n&");
        let rest = cut::after(rest, ";").filter(|_| name.len() < 10)?;
        let mut known = ENTITIES;
        let character = match cut::after(name, "#") {
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
        self.copy(character.encode_utf8(&mut [0; 4]));
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

impl Side {
    /// What a byte is; zero stands for none.
    fn of(byte: u8) -> Self {
        match byte {
            0 => Self::Space,
            _ if byte.is_ascii_whitespace() => Self::Space,
            _ if byte.is_ascii_punctuation() => Self::Mark,
            _ => Self::Letter,
        }
    }
}

/// The label that a line defines: `[label]: https://example.org`.
pub(super) fn definition(line: &str) -> Option<&str> {
    let (label, rest) = before(cut::after(past(line, " "), "[")?, "[]");
    let address = cut::after(rest, "]:")?;
    let defines = !label.is_empty() && label.len() <= LABEL_BYTES && !past(address, SPACE).is_empty();
    (defines && first(label) != b'^').then_some(label)
}

/// What follows the address and the title of a link, whose opening parenthesis is already taken.
fn address(text: &str) -> Option<&str> {
    let text = past(text, SPACE);
    let mut rest = text;
    if let Some(text) = cut::after(text, "<") {
        rest = cut::after(before(text, "<>\n").1, ">")?;
    } else {
        let mut depth = 0;
        loop {
            let (_, next) = before(rest, "() \t\n\\");
            let mark = first(next);
            rest = next;
            match mark {
                b'(' if depth < ADDRESS_DEPTH => depth += 1,
                b')' if depth > 0 => depth -= 1,
                b'\\' => rest = tail(rest),
                b'(' | 0 => return None,
                _ => break,
            }
            rest = tail(rest);
        }
    }
    rest = past(rest, SPACE);
    for mark in ["\"", "'"] {
        if starts(rest, mark) {
            rest = tail(before(tail(rest), mark).1);
            break;
        }
    }
    cut::after(past(rest, SPACE), ")")
}
