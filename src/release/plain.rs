//! Plain text as it is pasted or saved from a mail: blocks are told apart by their lines and their looks.
//!
//! The reader of Markdown shares `arrange`, which tells the parts of a release once its blocks are known.

pub(super) mod cut;

use self::cut::{
    DIGITS, LOWER, SPACE, after, after_one_of, before, find, from, has, is_among, is_longer, only, past, run,
    starts, tail, trim, upto, without_end,
};
use super::date::PartialDate;
use super::dateline::{Dateline, date_line, dateline};
use super::{Block, BlockKind, Draft, Facts};

/// The longest line, in characters, that was perhaps broken by hand or by a mail program; a longer one is a
/// paragraph by itself.
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

/// Whether `html` is plain text that a browser has copied: one `pre` with nothing but text in it, and no text around.
///
/// Browsers show a page of plain text so, and what is copied there has lost nothing as plain text; as a web page it
/// would lose its lines.
///
/// # Examples
/// ```
/// use press_loupe::release::plain::is_plain_in_html;
/// assert!(is_plain_in_html("<meta charset=\"utf-8\"><pre style=\"color: black\">Bridge opens\nOn Friday.</pre>"));
/// assert!(!is_plain_in_html("<p>See:</p><pre>cargo run</pre>"));
/// assert!(!is_plain_in_html("<pre>Bridge <b>opens</b></pre>"));
/// ```
#[must_use]
pub fn is_plain_in_html(html: &str) -> bool {
    let Some((before, rest)) = html.split_once("<pre") else { return false };
    let Some((inside, after)) = rest.split_once("</pre>") else { return false };
    let has_text =
        |around: &str| around.split('<').any(|part| !part.rsplit('>').next().unwrap_or("").trim().is_empty());
    inside.starts_with(['>', ' ']) && !inside.contains('<') && ![before, after].into_iter().any(has_text)
}

/// Takes the next line off `rest`, however it is ended; `None` at the end of the text.
pub(super) fn next_line<'a>(rest: &mut &'a str) -> Option<&'a str> {
    if rest.is_empty() {
        return None;
    }
    let (line, end) = before(past(rest, "\u{feff}"), "\n\r\u{b}\u{85}\u{2028}\u{2029}");
    *rest = after(end, "\r\n").unwrap_or(tail(end));
    Some(line)
}

/// The blocks of plain text; those whose kind their looks do not tell are paragraphs.
fn blocks(text: &str) -> Vec<Block> {
    let text = without_end(past(text, BLANK), BLANK);
    let (mut rest, mut spaced) = (text, false);
    while let Some(line) = next_line(&mut rest) {
        spaced |= is_blank(line);
    }
    let mut gathered = Gathered::default();
    let (mut rest, mut long_before) = (text, false);
    while let Some(line) = next_line(&mut rest) {
        let long = is_longer(line, WRAPPED_LINE_CHARS);
        if is_blank(line) {
            gathered.end();
        } else {
            gathered.line(trim(line), spaced && !long && !long_before);
        }
        long_before = long;
    }
    gathered.end();
    gathered.blocks
}

/// What may stand before and after the whole text.
const BLANK: &str = " \t\n\r\u{b}\u{c}\u{a0}\u{85}\u{2028}\u{2029}\u{feff}";

/// Whether `line` is empty; a form feed alone on it turns the page, which may be in the middle of a paragraph.
fn is_blank(line: &str) -> bool {
    only(line, SPACE) && !has(line, "\u{c}")
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
            if sure || !wrapped || self.item || matches!(self.open.as_bytes().last(), None | Some(b':')) {
                self.end();
                self.item = true;
                self.open.push_str(item);
                return;
            }
        }
        let apart = !self.prose && !self.item && is_kicker_or_date(line);
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
            } else if head
                && (Some(nth) < kicker && Some(nth) < headline || before.is_some() && is_byline(text))
            {
                BlockKind::Byline
            } else if head && before == Some(BlockKind::Headline) && is_title(text) && leads_to_text(next) {
                BlockKind::Subheadline
            } else if quotation(text).is_some() {
                BlockKind::Quotation
            } else if !head && is_heading(text) && leads_to_text(next) {
                BlockKind::Heading
            } else {
                // Only the head of a release has one: what follows is not searched for it.
                if head && let Some(dateline) = dateline(text) {
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
    let passed =
        |block: &Block| is_open(block) && (is_kicker_or_date(&block.text) || is_contact(&block.text));
    let nth = start + blocks.get(start..)?.iter().position(|block| !passed(block))?;
    let block = blocks.get(nth)?;
    let text = block.text.as_str();
    let short = after_kicker && !is_longer(text, HEADLINE_CHARS / 2) && dateline(text).is_none();
    let looks = block.kind == BlockKind::Heading || is_open(block) && (short || is_title(text));
    (looks && blocks.len() > 1).then_some(nth)
}

/// Takes what a dateline is sure of into `facts`.
fn note(dateline: Dateline, facts: &mut Facts) {
    if facts.date.is_none() {
        facts.date = dateline.date.and_then(PartialDate::iso);
    }
    // PRNewswire, Business Wire, GlobeNewswire and their like carry releases; they issue none.
    let issuer = dateline.issuer.filter(|name| find(name, "wire").is_none());
    if facts.issuer.is_none() {
        facts.issuer = issuer;
    }
}

/// Whether `text` may be a headline: short, and not a sentence.
fn is_title(text: &str) -> bool {
    !is_longer(text, HEADLINE_CHARS)
        && !ends_sentence(text)
        && without_end(text, ",;:") == text
        && quotation(text).is_none()
        && dateline(text).is_none()
}

/// Whether `text` is plainly no heading of any kind.
fn is_prose(text: &str) -> bool {
    is_longer(text, WRAPPED_LINE_CHARS) || ends_sentence(text)
}

/// Whether `text` ends with a full stop that is not that of an abbreviation.
fn ends_sentence(text: &str) -> bool {
    let end = without_end(text, "\"”“»«’)");
    let text = upto(end, end.len().saturating_sub(1));
    if from(end, text.len()) != "." {
        return false;
    }
    // "U.S." has a point before its last, which the word that begins after it shows.
    let word = from(text, without_end(text, LETTERS).len());
    let rest = upto(text, text.len() - word.len());
    without_end(rest, ".") == rest && !matches!(word, "Inc" | "Corp" | "Ltd" | "Co" | "Jr" | "Sr" | "Bros")
}

const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// Whether `text` is a heading inside the text: in capitals, or one that many releases have.
fn is_heading(text: &str) -> bool {
    let shouted = text.len() > 4 && has(text, LETTERS) && !has(text, LOWER);
    text.len() <= 60
        && (shouted || after_one_of("about |notes to |note to ", text).is_some())
        && is_title(text)
}

fn is_byline(text: &str) -> bool {
    text.len() <= 60 && after_one_of("by ", text).is_some() && !ends_sentence(text)
}

/// How long is what stands before the colon of "For further information, please contact:", in bytes, at most?
const LABEL_BYTES: usize = 40;

/// Whether `text` says whom to ask.
fn is_contact(text: &str) -> bool {
    const LABELS: &str =
        "contact|contacts|phone|tel|email|mail|information|inquiries|enquiries|kontakt|contacto";
    let start = upto(text, text.floor_char_boundary(LABEL_BYTES + 1));
    let (label, rest) = before(start, ":");
    let mut words = if rest.is_empty() || text.len() == label.len() + 1 { "" } else { label };
    while !words.is_empty() {
        let (word, others) = before(words, " -");
        if is_among(LABELS, word) {
            return true;
        }
        words = past(others, " -");
    }
    !is_longer(text, HEADLINE_CHARS) && has(text, "@")
}

fn is_kicker_or_date(line: &str) -> bool {
    is_kicker(line) || date_line(line).is_some()
}

/// Whether `line` says that what follows is a release, or from when it may be used.
fn is_kicker(line: &str) -> bool {
    const WHOLE: &str = "press release|news release|media release|joint press release|for immediate release|\
        immediate release|media advisory|press advisory|news advisory|media alert|press statement|\
        pressemitteilung|communiqué de presse|comunicado de prensa";
    const START: &str = "embargoed until|embargoed for|embargoed:|embargo until|embargo:|under embargo|\
        strictly embargoed|for release|not for release";
    const MARKS: &str = " \t*#=-_–—•·|:/.,!()[]";
    if line.len() > 100 {
        return false;
    }
    let mut rest = without_end(past(line, MARKS), MARKS);
    if after_one_of(START, rest).is_some() {
        return true;
    }
    let whole = rest.len();
    // "Press release writing made easy" is a headline.
    while let Some(after) = after_one_of(WHOLE, rest).filter(|rest| !starts(past(rest, " "), LOWER)) {
        rest = past(after, MARKS);
    }
    // "Press release no. 12/2018", "For immediate release: March 13, 2018".
    let numbered = rest.len() <= 16 && has(rest, DIGITS);
    rest.len() < whole
        && (rest.is_empty() || numbered || date_line(rest).is_some() || after_one_of(START, rest).is_some())
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
    let closed = without_end(text, "0123456789 []()¹²³⁰⁴⁵⁶⁷⁸⁹");
    let mark = closed.chars().next()?;
    let closers = match mark {
        '"' => "\"",
        '“' => "”",
        '„' => "“”",
        '«' => "»",
        '»' => "«",
        '‘' => "’",
        _ => return None,
    };
    let inside = tail(closed);
    let mut depth = 1;
    let mut rest = inside.chars();
    let mut here = inside;
    while let Some(character) = rest.next() {
        let next = rest.as_str();
        if starts(here, closers) {
            // An apostrophe inside a word closes nothing.
            if character != '’' || !(starts(next, LETTERS) || starts(next, DIGITS)) {
                depth -= 1;
            }
        } else if character == mark {
            depth += 1;
        }
        if depth == 0 {
            let words = upto(inside, inside.len() - here.len());
            return (next.len() < 2 && only(next, ".,;") && !only(words, SPACE)).then_some(words);
        }
        here = next;
    }
    None
}

/// Whether `line` is drawn, not written: `* * *`, `-----`, `###`.
pub(super) fn is_rule(line: &str) -> bool {
    is_longer(line, 2) && only(line, "#*-=_~+–—•· ")
}

/// The text of a list's item; the first is whether its mark is one that only lists have.
fn list_item(line: &str) -> Option<(bool, &str)> {
    const SURE: &str = "•●▪■‣◦○\u{f0b7}";
    if starts(line, SURE) {
        return Some((true, past(past(line, SURE), SPACE)));
    }
    let (number, rest) = run(line, DIGITS);
    if number.is_empty() {
        let item = tail(line);
        return (starts(line, "-–—*+·") && starts(item, SPACE)).then(|| (false, past(item, SPACE)));
    }
    let after = past(rest, ".)");
    (number.len() < 3 && after.len() + 1 == rest.len() && starts(after, SPACE)).then_some((false, line))
}
