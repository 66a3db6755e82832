//! Pressloupe lays a magnifier on a press release.
//!
//! # The map, in reading order
//!
//! - [`text`]: offsets as types (bytes, UTF-16 units, code points), ranges, and the index between them.
//! - [`release`]: a release as blocks of one text, and the readers of plain text, Markdown and web pages.
//! - [`flow`]: the text of a page as it flows from its text nodes, and the way back to them.
//! - [`tag`]: claim, source and speculation, each with its optional attributes.
//! - [`selector`]: how an annotation remembers its passage; [`anchor`]: where that lands in a text.
//! - [`annotation`]: annotations and the links between them.
//! - [`reading`]: one reader's annotations on one release. Edits in, changes out; undo and redo.
//! - [`analysis`]: how the release is built: sources with their mentions and statements, and what a summary counts.
//! - [`linking`]: what an annotation can be linked to, and in which words.
//! - [`agreement`]: several readings of one release beside each other: who marked what, and how far they agree.
//! - [`picture`]: two pictures of that, the release in miniature and who says what, as a tree of SVG.
//! - [`filter`]: which annotations a list shows; [`margin`]: where their cards stand.
//! - [`sentence`]: the sentences of a release; [`word`]: the words of a sentence; [`stepper`]: choosing a passage by
//!   both, without a mouse; [`finding`]: by its first and last words; [`pointing`]: by two taps, and moving its ends.
//! - [`options`]: what a page asks of the tool; [`messages`]: the words in which all of it speaks, by language.
//! - [`sorted`]: the map that all of them use.
//! - [`saved`]: the shape on disk; what cannot be read is set aside, never lost.
//! - [`exchange`]: the formats in which a reading travels.
//! - `browser` (wasm32 only): everything that touches a page.
//!
//! Data flows one way: *input → release → view*, and *gesture → passage → edit → reading → changes → storage,
//! highlights, list and events*.
//!
//! # What stays true
//!
//! - Nothing outside `browser` knows a browser, a clock or a random source: ids and moments are parameters. The
//!   compiler sees to it, the browser crates are dependencies of wasm32 alone.
//! - The words at an exported range are the exported quote, in every format.
//! - Bytes, UTF-16 units and code points never meet without the index. Exported positions are code points.
//! - The release's text nodes belong to the page: they are read and painted over, never split or wrapped.
//! - Nothing in storage is overwritten by something that could not be read.
//! - The model derives no serialisation. `saved` and `exchange` own the shapes they write.
//! - There is no panic outside tests, no network, and no score of truth.

#![warn(missing_docs)]

pub mod agreement;
pub mod analysis;
pub mod anchor;
pub mod annotation;
pub mod exchange;
pub mod filter;
pub mod finding;
pub mod flow;
pub mod linking;
pub mod margin;
pub mod messages;
pub mod options;
pub mod picture;
pub mod pointing;
pub mod reading;
pub mod release;
pub mod saved;
pub mod selector;
pub mod sentence;
pub mod sorted;
pub mod stepper;
pub mod tag;
pub mod text;
pub mod word;

#[cfg(target_arch = "wasm32")]
pub mod browser;
