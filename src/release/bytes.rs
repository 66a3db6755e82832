//! Files as text: which encoding their bytes are in, which format their text is in, and what is no text at all.

use super::markdown::is_markdown;
use super::plain::{contains, without_prefix};
use crate::tag::named;

/// The largest file that is read, in bytes (5 MB): some hundred times the longest press release.
pub const LARGEST_FILE_BYTES: usize = 5 * 1024 * 1024;

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
    #[error("this file is empty: choose another one, or paste the text here")]
    Empty,
    /// It is larger than [`LARGEST_FILE_BYTES`].
    #[error("this file has {} MB, and Pressloupe reads up to 5 MB: copy the part you need and paste it here", .bytes.div_ceil(1024 * 1024))]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// A picture.
    #[error("this is a picture, which Pressloupe does not read: type or paste its text here")]
    Image,
    /// A PDF file.
    #[error("this is a PDF file, which Pressloupe does not read: open it, copy its text and paste it here")]
    Pdf,
    /// A file of a word processor.
    #[error(
        "this is a word processor's file (Word, OpenDocument or RTF), which Pressloupe does not read: open it, copy its text and paste it here"
    )]
    Word,
    /// Files packed into one.
    #[error("this is an archive, which Pressloupe does not read: unpack it and open the text file in it")]
    Archive,
    /// Anything else that is no text.
    #[error("this is not a text file: choose a text, Markdown or HTML file, or paste the text here")]
    Binary,
    /// A text, most likely, in an encoding that its bytes do not tell.
    #[error(
        "the encoding of this file could not be told (it is not UTF-8, not UTF-16 with its mark, not Windows-1252): save it as UTF-8 and open it again, or paste the text here"
    )]
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
            Ok(text) => (text.trim_start_matches('\u{feff}').to_owned(), Encoding::Utf8),
            Err(_) => (windows_1252(content)?, Encoding::Windows1252),
        },
    };
    if text.contains('\0') {
        return Err(if is_unmarked_utf16(content) { NotText::UnknownEncoding } else { NotText::Binary });
    }
    if text.trim().is_empty() { Err(NotText::Empty) } else { Ok(Decoded { text, encoding }) }
}

/// What the first bytes of a file say that it is, if that is no text.
fn signature(content: &[u8]) -> Option<NotText> {
    let holds = |part: &[u8]| content.windows(part.len()).any(|window| window == part);
    Some(match content {
        [b'%', b'P', b'D', b'F', b'-', ..] => NotText::Pdf,
        [0x89, b'P', b'N', b'G', ..] | [0xff, 0xd8, 0xff, ..] | [b'G', b'I', b'F', b'8', ..] => {
            NotText::Image
        }
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => NotText::Image,
        [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] | [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => {
            NotText::Image
        }
        [
            _,
            _,
            _,
            _,
            b'f',
            b't',
            b'y',
            b'p',
            b'h' | b'a' | b'm',
            b'e' | b'v' | b'i',
            b'i' | b'f' | b'c',
            ..,
        ] => NotText::Image,
        [b'P', b'K', 3, 4, ..] if holds(b"word/document") || holds(b"opendocument.text") => NotText::Word,
        [0xd0, 0xcf, 0x11, 0xe0, ..] | [b'{', b'\\', b'r', b't', b'f', ..] => NotText::Word,
        [b'P', b'K', 3 | 5, 4 | 6, ..] | [0x1f, 0x8b, ..] | [b'7', b'z', 0xbc, 0xaf, ..] => NotText::Archive,
        [b'R', b'a', b'r', b'!', ..] | [0xfd, b'7', b'z', b'X', ..] | [0x28, 0xb5, 0x2f, 0xfd, ..] => {
            NotText::Archive
        }
        [b'B', b'Z', b'h', b'1'..=b'9', b'1', b'A', ..] => NotText::Archive,
        _ => return None,
    })
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
    first.min(second) == 0 && first.max(second) > pairs.len() / 2
}

fn windows_1252(content: &[u8]) -> Result<String, NotText> {
    /// The characters of 0x80 to 0x9F; the five that are not defined are themselves.
    const MIDDLE: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    let is_control = |byte: &u8| matches!(byte, 0..=8 | 0xb | 0xe..=0x1f | 0x7f);
    if content.iter().any(is_control) {
        return Err(NotText::Binary);
    }
    let letters = content.iter().filter(|byte| byte.is_ascii_alphabetic()).count();
    let beyond = content.iter().filter(|byte| !byte.is_ascii()).count();
    let (sound, faults) = content.utf8_chunks().fold((0, 0), |(sound, faults), chunk| {
        let characters = chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        (sound + characters, faults + usize::from(!chunk.invalid().is_empty()))
    });
    let undefined = content.iter().any(|byte| matches!(byte, 0x81 | 0x8d | 0x8f | 0x90 | 0x9d));
    if undefined || beyond > letters || sound > faults {
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
    let extension = name.and_then(|name| name.rsplit_once('.')).map(|(_, end)| {
        let end = end.split(['?', '#']).next().unwrap_or(end);
        end.to_ascii_lowercase()
    });
    match extension.as_deref() {
        Some("md" | "markdown" | "mdown" | "mkd") => return Format::Markdown,
        Some("html" | "htm" | "xhtml") => return Format::Html,
        Some("txt" | "text") => return Format::Plain,
        _ => {}
    }
    let media_type =
        media_type.and_then(|kind| kind.split(';').next()).map(|kind| kind.trim().to_ascii_lowercase());
    match media_type.as_deref() {
        Some("text/markdown" | "text/x-markdown") => return Format::Markdown,
        Some("text/html" | "application/xhtml+xml") => return Format::Html,
        Some("text/plain") => return Format::Plain,
        _ => {}
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
    const ELEMENTS: &str = "html head body main article section header div p h1 h2 h3 ul ol table blockquote figure \
        span a b strong em i img meta link title style script center font press-loupe";
    let text = text.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
    if without_prefix(text, "<!doctype html").is_some() {
        return true;
    }
    // A comment or an XML declaration says nothing by itself.
    let text = match ["<!--", "<?xml"].iter().find_map(|start| text.strip_prefix(start)) {
        Some(rest) => rest.split_once('>').map_or("", |(_, rest)| rest).trim_start(),
        None => text,
    };
    if without_prefix(text, "<!doctype html").is_some() {
        return true;
    }
    text.strip_prefix('<').is_some_and(|inside| {
        let end = inside.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(inside.len());
        let name = inside.get(..end).unwrap_or_default();
        let closed =
            inside.get(end..).is_some_and(|rest| rest.starts_with(['>', ' ', '\n', '\r', '\t', '/']));
        closed && ELEMENTS.split(' ').any(|known| known.eq_ignore_ascii_case(name)) && contains(inside, ">")
    })
}
