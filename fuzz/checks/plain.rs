//! Files as bytes, and plain text.

use press_loupe::release::bytes::{Decoded, Encoding, Format, decode, sniff};
use press_loupe::release::{Draft, plain};

use super::draft;

pub(crate) fn check(input: &[u8]) {
    let text = match decode(input) {
        Ok(decoded) => {
            check_decoded(input, &decoded);
            decoded.text
        }
        Err(why) => {
            assert!(!why.to_string().is_empty());
            String::from_utf8_lossy(input).into_owned()
        }
    };
    assert_eq!(sniff(Some("release.txt"), None, &text), Format::Plain, "a name tells");
    let _ = sniff(None, Some("application/octet-stream"), &text);
    let read = plain::read(&text);
    assert!(written(&read).eq(text.chars().filter(|letter| letter.is_alphanumeric())), "letters of {text:?}");
    draft::check(read);
}

/// The letters and figures of a draft, in order: of plain text, none is lost or made up.
fn written(draft: &Draft) -> impl Iterator<Item = char> {
    draft.blocks.iter().flat_map(|block| block.text.chars()).filter(|letter| letter.is_alphanumeric())
}

/// Expects that the text stands for these bytes.
fn check_decoded(input: &[u8], decoded: &Decoded) {
    let Decoded { text, encoding } = decoded;
    let is_blank = text.trim_matches([' ', '\t', '\r', '\n']).is_empty();
    assert!(!text.contains('\0') && !is_blank, "{text:?} is a text");
    match encoding {
        Encoding::Utf8 => assert!(input.ends_with(text.as_bytes())),
        Encoding::Utf16Le => {
            assert!(text.encode_utf16().flat_map(u16::to_le_bytes).eq(input.iter().skip(2).copied()))
        }
        Encoding::Utf16Be => {
            assert!(text.encode_utf16().flat_map(u16::to_be_bytes).eq(input.iter().skip(2).copied()))
        }
        Encoding::Windows1252 => assert_eq!(text.chars().count(), input.len()),
    }
}
