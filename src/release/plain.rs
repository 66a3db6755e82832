//! Plain text as it is pasted or saved from a mail: blocks are told apart by their lines and their looks.
//!
//! The reader of Markdown shares [`arrange`], which tells the parts of a release once its blocks are known.

use super::date::PartialDate;
use super::dateline::{Dateline, date_line, dateline};
use super::{Block, BlockKind, Draft, Facts};

/// The longest line, in characters, that was perhaps broken by hand or by a mail program. In a group with a longer
/// one every line is a paragraph.
const WRAPPED_LINE_CHARS: usize = 120;

/// The longest headline, in characters.
const HEADLINE_CHARS: usize = 200;

/// How many blocks of letterhead may stand before "PRESS RELEASE".
const LETTERHEAD_BLOCKS: usize = 6;

/// Reads a press release from plain text.
///
/// Blank lines separate paragraphs, and lines between them are joined; without any blank line, every line is a
/// paragraph. Marks of a list are taken off, its numbers stay. Nothing fails: what is not recognised is a
/// paragraph.
///
/// # Examples
/// ```
/// use press_loupe::release::{BlockKind, plain};
/// let draft = plain::read(
///     "PRESS RELEASE\n\nBridge opens\n\nNorthport, 18 October 2016 (HN) — The bridge\nis open.\n\n“At last.”",
/// );
/// let kinds: Vec<_> = draft.blocks.iter().map(|block| block.kind).collect();
/// assert_eq!(kinds, [BlockKind::Kicker, BlockKind::Headline, BlockKind::Paragraph, BlockKind::Quotation]);
/// assert_eq!(draft.facts.title.as_deref(), Some("Bridge opens"));
/// assert_eq!(draft.facts.date.as_deref(), Some("2016-10-18"));
/// assert_eq!(draft.facts.issuer.as_deref(), Some("HN"));
/// ```
#[must_use]
pub fn read(text: &str) -> Draft {
    arrange(blocks(text), Facts::default())
}

/// The lines of `text`, however they are ended, without a byte order mark.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.trim_start_matches('\u{feff}').split('\n').flat_map(|line| {
        let line = line.strip_suffix('\r').unwrap_or(line);
        line.split(['\r', '\u{b}', '\u{85}', '\u{2028}', '\u{2029}'])
    })
}

/// The blocks of plain text; those whose kind their looks do not tell are paragraphs.
fn blocks(text: &str) -> Vec<Block> {
    // A form feed alone on its line turns the page, which may be in the middle of a paragraph.
    let lines: Vec<&str> = lines(text)
        .filter(|line| !(line.contains('\u{c}') && line.trim().is_empty()))
        .map(str::trim)
        .collect();
    let (Some(first), Some(last)) =
        (lines.iter().position(|line| !line.is_empty()), lines.iter().rposition(|line| !line.is_empty()))
    else {
        return Vec::new();
    };
    let lines = lines.get(first..=last).unwrap_or_default();
    let spaced = lines.iter().any(|line| line.is_empty());
    let mut gathered = Gathered::default();
    for group in lines.split(|line| line.is_empty()) {
        let wrapped = spaced && group.iter().all(|line| line.chars().count() <= WRAPPED_LINE_CHARS);
        for line in group {
            gathered.line(line, wrapped);
        }
        gathered.end();
    }
    gathered.blocks
}

/// The blocks so far, and the one to which lines are still added.
#[derive(Default)]
struct Gathered {
    blocks: Vec<Block>,
    open: String,
    /// Whether the open block is an item of a list.
    item: bool,
    /// Whether sentences have been seen, after which nothing is a kicker or a date any more.
    prose: bool,
}

impl Gathered {
    fn line(&mut self, line: &str, wrapped: bool) {
        if is_rule(line) {
            return self.end();
        }
        if let Some((sure, item)) = list_item(line) {
            // A dash or a number can also come to stand at the start of a line of prose.
            if sure || !wrapped || self.item || self.open.is_empty() || self.open.ends_with(':') {
                self.end();
                self.item = true;
                self.open.push_str(item);
                return;
            }
        }
        let apart = !self.prose && !self.item && (is_kicker(line) || date_line(line).is_some());
        let awaited = self.item && self.open.is_empty();
        if apart || !(wrapped || awaited) {
            self.end();
        }
        if !self.open.is_empty() {
            self.open.push(' ');
        }
        self.open.push_str(line);
        if apart {
            self.end();
        }
    }

    fn end(&mut self) {
        let kind = if self.item { BlockKind::ListItem } else { BlockKind::Paragraph };
        self.prose |= is_prose(&self.open);
        self.blocks.extend(Block::new(kind, &self.open));
        self.open.clear();
        self.item = false;
    }
}

/// Tells the parts of a release: among `blocks`, paragraphs are those of which nothing is known yet.
///
/// What the parts say goes into `facts`, except where those know better.
pub(super) fn arrange(mut blocks: Vec<Block>, mut facts: Facts) -> Draft {
    let kicker = blocks
        .iter()
        .take(LETTERHEAD_BLOCKS)
        .take_while(|block| !is_prose(&block.text))
        .enumerate()
        .filter(|(_, block)| is_open(block) && is_kicker(&block.text))
        .map(|(nth, _)| nth)
        .last();
    let headline = blocks.iter().position(|block| block.kind == BlockKind::Headline);
    let headline = headline
        .or_else(|| guess_headline(&blocks, kicker? + 1, true))
        .or_else(|| guess_headline(&blocks, 0, false));
    // Whether the text proper has not begun.
    let mut head = true;
    let mut before = None;
    let mut rest = blocks.iter_mut().enumerate().peekable();
    while let Some((nth, block)) = rest.next() {
        let next = rest.peek().map_or("", |(_, next)| next.text.as_str());
        let text = block.text.as_str();
        if Some(nth) == headline {
            facts.title.get_or_insert_with(|| text.to_owned());
            block.kind = BlockKind::Headline;
        } else if is_open(block) {
            block.kind = if head && is_kicker(text) {
                BlockKind::Kicker
            } else if let Some(dated) = date_line(text) {
                if head {
                    note(dated, &mut facts);
                }
                BlockKind::Date
            } else if is_contact(text) {
                before = Some(BlockKind::Paragraph);
                continue;
            } else if head && Some(nth) < kicker && Some(nth) < headline {
                BlockKind::Byline
            } else if head && before.is_some() && is_byline(text) {
                BlockKind::Byline
            } else if head && before == Some(BlockKind::Headline) && is_title(text) && leads_to_text(next) {
                BlockKind::Subheadline
            } else if quotation(text).is_some() {
                BlockKind::Quotation
            } else if !head && is_heading(text) && leads_to_text(next) {
                BlockKind::Heading
            } else {
                if let (true, Some(dateline)) = (head, dateline(text)) {
                    note(dateline, &mut facts);
                }
                BlockKind::Paragraph
            };
        }
        head &= !matches!(block.kind, BlockKind::Paragraph | BlockKind::Quotation | BlockKind::ListItem);
        before = Some(block.kind);
    }
    Draft { blocks, facts }
}

/// Whether the block after a heading is one that headings have after them.
fn leads_to_text(next: &str) -> bool {
    is_prose(next) || is_byline(next) || date_line(next).is_some() || dateline(next).is_some()
}

/// Whether nothing is known of what part a block plays.
fn is_open(block: &Block) -> bool {
    block.kind == BlockKind::Paragraph
}

/// The number of the block that is most likely the headline, from `start` on.
fn guess_headline(blocks: &[Block], start: usize, after_kicker: bool) -> Option<usize> {
    let passed = |block: &Block| {
        is_open(block)
            && (is_kicker(&block.text) || date_line(&block.text).is_some() || is_contact(&block.text))
    };
    let nth = start + blocks.get(start..)?.iter().position(|block| !passed(block))?;
    let block = blocks.get(nth)?;
    let text = block.text.as_str();
    let short = text.chars().count() <= HEADLINE_CHARS / 2;
    let looks = match block.kind {
        BlockKind::Heading => true,
        BlockKind::Paragraph => is_title(text) || after_kicker && short && dateline(text).is_none(),
        _ => false,
    };
    (looks && blocks.len() > 1).then_some(nth)
}

/// Takes what a dateline is sure of into `facts`.
fn note(dateline: Dateline, facts: &mut Facts) {
    if facts.date.is_none() {
        facts.date = dateline.date.and_then(PartialDate::iso);
    }
    // PRNewswire, Business Wire, GlobeNewswire and their like carry releases; they issue none.
    let issuer = dateline.issuer.filter(|name| !contains(name, "wire"));
    if facts.issuer.is_none() {
        facts.issuer = issuer;
    }
}

/// Whether `text` may be a headline: short, and not a sentence.
fn is_title(text: &str) -> bool {
    text.chars().count() <= HEADLINE_CHARS
        && !ends_sentence(text)
        && !text.ends_with([',', ';', ':'])
        && quotation(text).is_none()
        && dateline(text).is_none()
}

/// Whether `text` is plainly no heading of any kind.
fn is_prose(text: &str) -> bool {
    text.chars().count() > WRAPPED_LINE_CHARS || ends_sentence(text)
}

/// Whether `text` ends with a full stop that is not that of an abbreviation.
fn ends_sentence(text: &str) -> bool {
    let text = text.trim_end_matches(['"', '”', '“', '»', '«', '’', ')']);
    text.strip_suffix('.').is_some_and(|text| {
        let word = text.rsplit(' ').next().unwrap_or(text);
        !word.contains('.') && !matches!(word, "Inc" | "Corp" | "Ltd" | "Co" | "Jr" | "Sr" | "Bros")
    })
}

/// Whether `text` is a heading inside the text: in capitals, or one that many releases have.
fn is_heading(text: &str) -> bool {
    let capitals = text.bytes().filter(u8::is_ascii_uppercase).count();
    let shouted = capitals > 4 && !text.contains(|c: char| c.is_ascii_lowercase());
    text.chars().count() <= 60
        && is_title(text)
        && (shouted || ["About ", "Notes to ", "Note to "].iter().any(|known| text.starts_with(known)))
}

fn is_byline(text: &str) -> bool {
    text.len() <= 60 && !ends_sentence(text) && (text.starts_with("By ") || text.starts_with("BY "))
}

/// Whether `text` says whom to ask.
fn is_contact(text: &str) -> bool {
    let label = text.split_once(':').map_or("", |(label, _)| label);
    let labelled = label.len() <= 40
        && ["contact", "inquir", "enquir", "phone", "e-mail", "email", "tel", "information"]
            .iter()
            .any(|known| contains(label, known));
    labelled || text.chars().count() <= HEADLINE_CHARS && text.contains('@')
}

/// Whether `line` says that what follows is a release, or from when it may be used.
pub(super) fn is_kicker(line: &str) -> bool {
    const WHOLE: [&str; 14] = [
        "press release",
        "news release",
        "media release",
        "joint press release",
        "for immediate release",
        "immediate release",
        "media advisory",
        "press advisory",
        "news advisory",
        "media alert",
        "press statement",
        "pressemitteilung",
        "communiqué de presse",
        "comunicado de prensa",
    ];
    const START: [&str; 9] = [
        "embargoed until",
        "embargoed for",
        "embargoed:",
        "embargo until",
        "embargo:",
        "under embargo",
        "strictly embargoed",
        "for release",
        "not for release",
    ];
    if line.len() > 100 {
        return false;
    }
    let mut rest = line;
    loop {
        rest = rest.trim_matches(|c: char| !c.is_ascii_alphanumeric() && c.is_ascii() || "–—•·|".contains(c));
        if let Some(after) = WHOLE.iter().find_map(|known| without_prefix(rest, known)) {
            // "Press release writing made easy" is a headline.
            if !after.trim_start().starts_with(|c: char| c.is_ascii_lowercase()) {
                rest = after;
                continue;
            }
        }
        if START.iter().any(|known| without_prefix(rest, known).is_some()) {
            return true;
        }
        // "Press release no. 12/2018", "For immediate release: March 13, 2018".
        let ends = rest.is_empty() || date_line(rest).is_some();
        let numbered = rest.len() <= 16 && rest.contains(|c: char| c.is_ascii_digit());
        return rest.len() < line.trim().len() && (ends || numbered);
    }
}

/// The inside of a text that one pair of quotation marks encloses; the number of a note may follow it.
///
/// # Examples
/// ```
/// use press_loupe::release::plain::quotation;
/// assert_eq!(quotation("“We are done.”22"), Some("We are done."));
/// assert_eq!(quotation("\"We are done,\" she said. \"At last.\""), None);
/// ```
#[must_use]
pub fn quotation(text: &str) -> Option<&str> {
    let closed = text.trim_end_matches([']', ')']).trim_end_matches(|c: char| {
        c.is_ascii_digit() || matches!(c, '[' | '(' | ' ' | '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
    });
    let mark = closed.chars().next()?;
    let closers: &[char] = match mark {
        '"' => &['"'],
        '“' => &['”'],
        '„' => &['“', '”'],
        '«' => &['»'],
        '»' => &['«'],
        '‘' => &['’'],
        _ => return None,
    };
    let inside = closed.strip_prefix(mark)?;
    let mut depth = 1_u32;
    let mut places = inside.char_indices().peekable();
    while let Some((at, character)) = places.next() {
        let next = places.peek().map(|&(_, next)| next);
        // An apostrophe inside a word closes nothing.
        let closes = closers.contains(&character)
            && !(character == '’' && next.is_some_and(|next| next.is_ascii_alphanumeric()));
        if closes {
            depth -= 1;
        } else if character == mark {
            depth += 1;
        }
        if depth == 0 {
            let (words, rest) = inside.split_at_checked(at)?;
            let rest = rest.strip_prefix(character)?;
            return (matches!(rest, "" | "." | "," | ";") && !words.trim().is_empty()).then_some(words);
        }
    }
    None
}

/// Whether `line` is drawn, not written: `* * *`, `-----`, `###`.
pub(super) fn is_rule(line: &str) -> bool {
    line.chars().filter(|c| *c != ' ').count() > 2 && line.chars().all(|c| "#*-=_~+–—•· ".contains(c))
}

/// The text of a list's item; the first is whether its mark is one that only lists have.
fn list_item(line: &str) -> Option<(bool, &str)> {
    if let Some(item) = line.strip_prefix(['•', '●', '▪', '■', '‣', '◦', '○', '\u{f0b7}']) {
        return Some((true, item.trim_start()));
    }
    if let Some(item) = line.strip_prefix(['-', '–', '—', '*', '+', '·']) {
        return item.starts_with([' ', '\t']).then(|| (false, item.trim_start()));
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let after = line.get(digits..)?.strip_prefix(['.', ')'])?;
    ((1..=2).contains(&digits) && after.starts_with([' ', '\t'])).then_some((false, line))
}

/// `text` without `prefix`, whatever the case of their ASCII letters.
pub(super) fn without_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(prefix.len())?;
    // "COMMUNIQUÉ": the one letter beyond ASCII in our lists.
    let same = |(one, other): (char, char)| one.eq_ignore_ascii_case(&other) || (one, other) == ('É', 'é');
    start.chars().zip(prefix.chars()).all(same).then_some(rest)
}

/// Whether `part`, in lower-case ASCII, is in `text` in any case.
pub(super) fn contains(text: &str, part: &str) -> bool {
    text.as_bytes().windows(part.len()).any(|window| window.eq_ignore_ascii_case(part.as_bytes()))
}
