//! Files as text: which encoding their bytes are in, which format their text is in, and what is no text at all.

use super::markdown::is_markdown;
use super::plain::cut::{SPACE, after, after_one_of, before, from, has, is_among, past, trim};
use crate::messages::errors as m;
use crate::tag::named;

/// The largest file that is read, in bytes (5 MB): some hundred times the longest press release.
pub const LARGEST_FILE_BYTES: usize = 5 * 1024 * 1024;

/// How many lines of a text are read: a long release has some hundred.
pub const MOST_LINES: usize = 200_000;

/// Whether `text` has more than [`MOST_LINES`].
///
/// # Examples
/// ```
/// use press_loupe::release::bytes::{MOST_LINES, has_too_many_lines};
/// assert!(!has_too_many_lines(&"a\n".repeat(MOST_LINES)));
/// assert!(has_too_many_lines(&"a\r".repeat(MOST_LINES + 1)));
/// ```
#[must_use]
pub fn has_too_many_lines(text: &str) -> bool {
    // Whichever way its lines end, or both at once.
    let ends = |end: u8| text.bytes().filter(|byte| *byte == end).count();
    ends(b'\n').max(ends(b'\r')) > MOST_LINES
}

named! {
    /// How the bytes of a file stand for characters.
    Encoding {
        /// UTF-8, with or without its mark.
        Utf8 = "utf-8",
        /// UTF-16, the lower byte first, with its mark.
        Utf16Le = "utf-16le",
        /// UTF-16, the higher byte first, with its mark.
        Utf16Be = "utf-16be",
        /// Windows-1252, what Western European Windows programs wrote.
        Windows1252 = "windows-1252",
    }
}

named! {
    /// What a text is written in.
    Format {
        /// Plain text.
        Plain = "plain",
        /// Markdown.
        Markdown = "markdown",
        /// HTML.
        Html = "html",
    }
}

/// The text of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// How its bytes stood for it.
    pub encoding: Encoding,
}

/// Why a file was not read as text; each says what can be done about it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotText {
    /// Nothing is in it, or white space alone.
    #[error("{}", m::empty())]
    Empty,
    /// It is larger than [`LARGEST_FILE_BYTES`].
    #[error("{}", m::too_large(.bytes.div_ceil(1024 * 1024)))]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// A picture.
    #[error("{}", m::picture())]
    Image,
    /// A PDF file.
    #[error("{}", m::pdf())]
    Pdf,
    /// A file of a word processor.
    #[error("{}", m::word_processor())]
    Word,
    /// Files packed into one.
    #[error("{}", m::archive())]
    Archive,
    /// Anything else that is no text.
    #[error("{}", m::no_text_file())]
    Binary,
    /// A text, most likely, in an encoding that its bytes do not tell.
    #[error("{}", m::unknown_encoding())]
    UnknownEncoding,
}

/// The text of a file's `content`.
///
/// UTF-8 is told by itself and UTF-16 by its mark; what is left is Windows-1252 if it can be, and reads as a
/// language of Western Europe: letters beyond ASCII are few, and do not add up to UTF-8 with a fault in it.
///
/// # Examples
/// ```
/// use press_loupe::release::bytes::{Encoding, NotText, decode};
/// let decoded = decode(b"caf\xe9 \x93ouvert\x94").unwrap();
/// assert_eq!((decoded.text.as_str(), decoded.encoding), ("café “ouvert”", Encoding::Windows1252));
/// assert_eq!(decode(b"%PDF-1.7\n"), Err(NotText::Pdf));
/// ```
///
/// # Errors
/// If it is too large, empty, no text, or in an encoding that cannot be told.
pub fn decode(content: &[u8]) -> Result<Decoded, NotText> {
    if content.len() > LARGEST_FILE_BYTES {
        return Err(NotText::TooLarge { bytes: content.len() });
    }
    if let Some(other) = signature(content) {
        return Err(other);
    }
    let (text, encoding) = match content {
        [0xff, 0xfe, rest @ ..] => (utf16(rest, u16::from_le_bytes)?, Encoding::Utf16Le),
        [0xfe, 0xff, rest @ ..] => (utf16(rest, u16::from_be_bytes)?, Encoding::Utf16Be),
        _ => match core::str::from_utf8(content) {
            Ok(text) => (past(text, "\u{feff}").to_owned(), Encoding::Utf8),
            Err(_) if is_unmarked_utf16(content) => return Err(NotText::UnknownEncoding),
            Err(_) => (windows_1252(content)?, Encoding::Windows1252),
        },
    };
    if text.contains('\0') {
        return Err(if is_unmarked_utf16(content) { NotText::UnknownEncoding } else { NotText::Binary });
    }
    if trim(&text).is_empty() { Err(NotText::Empty) } else { Ok(Decoded { text, encoding }) }
}

/// What the first bytes of a file say that it is, if that is no text.
fn signature(content: &[u8]) -> Option<NotText> {
    const SIGNATURES: [(&[u8], NotText); 16] = [
        (b"%PDF-", NotText::Pdf),
        (b"\x89PNG", NotText::Image),
        (b"\xff\xd8\xff", NotText::Image),
        (b"GIF8", NotText::Image),
        (b"RIFF", NotText::Image),
        (b"II*\0", NotText::Image),
        (b"MM\0*", NotText::Image),
        (b"\xd0\xcf\x11\xe0", NotText::Word),
        (b"{\\rtf", NotText::Word),
        (b"PK\x03\x04", NotText::Archive),
        (b"PK\x05\x06", NotText::Archive),
        (b"\x1f\x8b", NotText::Archive),
        (b"7z\xbc\xaf", NotText::Archive),
        (b"Rar!\x1a", NotText::Archive),
        (b"\xfd7zXZ", NotText::Archive),
        (b"\x28\xb5\x2f\xfd", NotText::Archive),
    ];
    // The names of the files in an archive stand in it as they are.
    let holds = |part: &[u8]| content.windows(part.len()).any(|window| window == part);
    // AVIF and HEIC pictures.
    if matches!(content.get(4..10), Some(b"ftypav" | b"ftyphe" | b"ftypmi")) {
        return Some(NotText::Image);
    }
    let (_, found) = SIGNATURES.iter().find(|(start, _)| content.starts_with(start))?;
    let document = *found == NotText::Archive && (holds(b"word/document") || holds(b"opendocument.text"));
    Some(if document { NotText::Word } else { found.clone() })
}

fn utf16(content: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, NotText> {
    let (pairs, rest) = content.as_chunks::<2>();
    let text = char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect::<Result<String, _>>();
    text.ok().filter(|_| rest.is_empty()).ok_or(NotText::UnknownEncoding)
}

/// Whether every other byte, of one side, is mostly zero.
fn is_unmarked_utf16(content: &[u8]) -> bool {
    let (pairs, _) = content.as_chunks::<2>();
    let (first, second) = pairs.iter().fold((0, 0), |(first, second), [one, other]| {
        (first + usize::from(*one == 0), second + usize::from(*other == 0))
    });
    // Nearly all zeros on one side, hardly any on the other.
    first.min(second) * 20 < first.max(second) && first.max(second) > pairs.len() / 2
}

fn windows_1252(content: &[u8]) -> Result<String, NotText> {
    /// The characters of 0x80 to 0x9F; the five that are not defined are themselves.
    const MIDDLE: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    let is_control = |byte: &u8| matches!(byte, 0..=8 | 0xb | 0xe..=0x1f | 0x7f);
    if content.iter().any(is_control) {
        return Err(NotText::Binary);
    }
    let (mut letters, mut beyond, mut undefined, mut sound) = (0, 0, false, 0);
    let mut before = 0;
    for byte in content {
        letters += usize::from(byte.is_ascii_alphabetic());
        beyond += usize::from(!byte.is_ascii());
        undefined |= matches!(byte, 0x81 | 0x8d | 0x8f | 0x90 | 0x9d);
        // A lead byte of UTF-8 and a byte that goes on.
        sound += usize::from(matches!((before, byte), (0xc2..=0xf4, 0x80..=0xbf)));
        before = *byte;
    }
    // Characters of UTF-8 are of two to four bytes; of Windows-1252, of one.
    if undefined || beyond > letters || sound * 4 > beyond {
        return Err(NotText::UnknownEncoding);
    }
    let middle: Vec<char> = MIDDLE.chars().collect();
    let character =
        |byte: &u8| middle.get(usize::from(byte.wrapping_sub(0x80))).copied().unwrap_or(char::from(*byte));
    Ok(content.iter().map(character).collect())
}

/// What a text is most likely written in: its name tells, else its media type, else its looks.
///
/// By its looks a text is HTML if it begins with a tag that pages have, and Markdown if it has a heading or several
/// of Markdown's marks; else it is plain.
///
/// # Examples
/// ```
/// use press_loupe::release::bytes::{Format, sniff};
/// assert_eq!(sniff(Some("release.md"), None, "Bridge opens"), Format::Markdown);
/// assert_eq!(sniff(None, Some("text/html; charset=utf-8"), ""), Format::Html);
/// assert_eq!(sniff(None, None, "<p>Bridge opens</p>"), Format::Html);
/// assert_eq!(sniff(None, None, "PRESS RELEASE\n\n* Bridge opens"), Format::Plain);
/// ```
#[must_use]
pub fn sniff(name: Option<&str>, media_type: Option<&str>, text: &str) -> Format {
    let name = name.unwrap_or_default();
    let dot = name.bytes().rposition(|byte| byte == b'.');
    let (end, _) = before(dot.map_or("", |dot| from(name, dot + 1)), "?#");
    let (kind, _) = before(media_type.unwrap_or_default(), "; ");
    let told = [
        (Format::Markdown, "md|markdown|mdown|mkd", "text/markdown|text/x-markdown"),
        (Format::Html, "html|htm|xhtml", "text/html|application/xhtml+xml"),
        (Format::Plain, "txt|text", "text/plain"),
    ];
    let by_name = told.iter().find(|(_, ends, _)| is_among(ends, end));
    if let Some((format, ..)) = by_name.or_else(|| told.iter().find(|(.., kinds)| is_among(kinds, kind))) {
        return *format;
    }
    if is_html(text) {
        Format::Html
    } else if is_markdown(text) {
        Format::Markdown
    } else {
        Format::Plain
    }
}

fn is_html(text: &str) -> bool {
    const ELEMENTS: &str = "html|head|body|main|article|section|header|div|p|h1|h2|h3|ul|ol|table|blockquote|figure|\
        span|a|b|strong|em|i|img|meta|link|title|style|script|center|font|press-loupe";
    let mut rest = past(past(text, "\u{feff}"), SPACE);
    // A comment or an XML declaration says nothing by itself.
    while after_one_of("<!--|<?xml", rest).is_some() {
        rest = past(past(before(rest, ">").1, ">"), SPACE);
    }
    let (name, end) = before(after(rest, "<").unwrap_or_default(), "> /\t\r\n");
    is_among(ELEMENTS, name) && has(end, ">") || after_one_of("<!doctype html", rest).is_some()
}
