//! Markdown.

use press_loupe::release::markdown;

use super::draft;

pub(crate) fn check(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let read = markdown::read(&text);
    // Entities and the bars between cells are the only characters that do not stand in the source as they are.
    if !text.contains(['&', '|']) {
        let mut source = text.chars();
        let words = read.blocks.iter().flat_map(|block| block.text.chars()).filter(|letter| *letter != ' ');
        for letter in words {
            assert!(source.any(|one| one == letter), "{letter:?} of {:?} was made up: {text:?}", read.blocks);
        }
    }
    draft::check(read);
}
