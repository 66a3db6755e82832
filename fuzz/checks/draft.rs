//! What holds for whatever any reader of any format gives.

use press_loupe::release::{BlockKind, Draft, Release, collapse};
use press_loupe::saved::{TextName, release_of, release_record};
use press_loupe::text::{Bytes, CodePoints, Range};

use super::moment;

pub(crate) fn check(draft: Draft) {
    for block in &draft.blocks {
        assert!(!block.text.is_empty(), "an empty block in {draft:?}");
        assert_eq!(block.text, collapse(&block.text), "white space is collapsed");
    }
    let headlines = draft.blocks.iter().filter(|block| block.kind == BlockKind::Headline).count();
    assert!(headlines <= 1, "{headlines} headlines in {draft:?}");
    let facts = &draft.facts;
    for fact in [&facts.title, &facts.issuer, &facts.date, &facts.address, &facts.language] {
        assert!(fact.as_ref().is_none_or(|fact| !fact.is_empty()), "what is not known is absent: {facts:?}");
    }
    assert!(facts.date.as_deref().is_none_or(is_day), "{:?} is no day", facts.date);
    let language = |tag: &str| tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    assert!(facts.language.as_deref().is_none_or(language), "{:?} is no language", facts.language);

    let release = Release::new(draft.clone());
    check_text(&release);
    assert_eq!(release.to_draft(), draft, "a release gives back its blocks");
    let text = release.text().as_str();
    let record = release_record("an identity", &release, TextName::of(text), &moment(0));
    let kept = release_of(&record, text).expect("a release that was written is read");
    assert_eq!(kept.release, release, "a release is read as it was written");
}

/// Expects that the blocks lie in the text, one line feed apart, and that their ends are the same in all units.
fn check_text(release: &Release) {
    let text = release.text();
    let mut end = None;
    for (_, range) in release.blocks() {
        assert_eq!(range.start(), end.map_or(CodePoints(0), |end: CodePoints| end.plus(1)));
        end = Some(range.end());
        assert!(text.slice(*range).is_some_and(|words| !words.contains(['\n', '\r'])));
        let place = range.start();
        let (bytes, utf16) = (text.bytes(place).expect("in bytes"), text.utf16(place).expect("in UTF-16"));
        assert_eq!(text.code_points(bytes), Some(place));
        assert_eq!(text.code_points_of_utf16(utf16), Some(place));
    }
    let bytes = text.as_str().len();
    for near in bytes.saturating_sub(4)..=bytes {
        let place = text.code_points(Bytes(u32::try_from(near).expect("inputs are small")));
        assert_eq!(place.is_some(), text.as_str().is_char_boundary(near), "{near} in {text:?}");
    }
    assert_eq!(end.unwrap_or_default(), text.len());
    assert_eq!(text.slice(text.range()), Some(text.as_str()));
    assert_eq!(text.bytes(text.len().plus(1)), None);
    let past_the_end = Range::new(CodePoints(0), text.len().plus(1)).expect("it is not reversed");
    assert_eq!(text.slice(past_the_end), None);
}

/// Whether `date` has the form of `2016-10-18`.
fn is_day(date: &str) -> bool {
    let form = |(byte, form): (u8, u8)| if form == b'0' { byte.is_ascii_digit() } else { byte == form };
    date.len() == 10 && date.bytes().zip(*b"0000-00-00").all(form)
}
