//! The [Web Annotation](https://www.w3.org/TR/annotation-model/) format: JSON-LD, what other annotation tools read.
//!
//! A reading is written as an `AnnotationCollection` with one embedded page. In it:
//!
//! - an annotation's `id` is `urn:uuid:` and its own id; its tag is a `TextualBody` with the purpose `tagging`, its
//!   note one with the purpose `commenting`;
//! - its `target` has a `TextQuoteSelector` with context, and a `TextPositionSelector` in code points of the
//!   release's text. The words at that position are the quote. A passage that has no place in the text has no
//!   position there either; the one it had in another text is told as `remembered`;
//! - a link is an annotation with the motivation `linking`, from its `target` to its `body`, both ids of annotations.
//!
//! For those who read and write such files `docs/web-annotation.md` says the same with an example, and what is imported
//! of other tools; `docs/schema/export.schema.json` is the schema, `docs/context.jsonld` our context.
//!
//! # Our own terms
//! Terms that the W3C's context does not define fall to the vocabulary `urn:press-loupe:`, which needs no address.
//!
//! | term | on | is |
//! |---|---|---|
//! | `release` | the collection | the release that was read: `identity`, `digest` (SHA-256 of its text in UTF-8, hexadecimal), `title`, `issuer`, `date`, `address`, `language` |
//! | `attributes` | an annotation | its attributes: `reporting`, `kind`, `checkability` of a claim, `identification`, `relation`, `terms`, `name` of a source, `certainty`, `kind` of a speculation; the values are those of [`tag`](crate::tag) |
//! | `cue` | an annotation | the words that report a claim: `selector` (and `remembered`) like a target's |
//! | `revision` | an annotation, a link | how often it was changed: of two versions the one with the higher number is newer, whatever the clocks said |
//! | `copyOf` | an annotation | the annotation (its `id`) of which it is the other version: two tabs changed it at the same time |
//! | `record` | an annotation | the record of a newer version, as it is: this one can only carry it |
//! | `kind` | a link | `attributed-to`, `supported-by`, `qualified-by` or `same-source-as` |
//! | `remembered` | a target or cue | the position in another text, of a passage that has no place in this one |

mod hypothesis;
mod read;
mod rules;
mod write;

pub use read::read;
pub use rules::{Rule, Violation};
pub use write::write;

/// The context of the W3C.
const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// What our own terms begin with.
const VOCABULARY: &str = "urn:press-loupe:";
