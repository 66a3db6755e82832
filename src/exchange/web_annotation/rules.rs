//! What a [Web Annotation](https://www.w3.org/TR/annotation-model/) must be.
//!
//! The reader takes whatever says which words are tagged as what, and forgives the rest: tools write ids like `#1`, and
//! targets without a source. These rules are asked when there was nothing to take, so that whoever made the file learns
//! whether it is the file that is wrong.

use serde_json::Value;

use super::CONTEXT;
use super::read::{each, is_a, term};
use crate::annotation::Moment;
use crate::messages::errors as m;

/// What the standard wants of the value of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// It must be there.
    There,
    /// It must name the context of the W3C.
    Context,
    /// It must be, or hold, the type "Annotation".
    Annotation,
    /// It must be one IRI.
    OneIri,
    /// It must be IRIs.
    Iris,
    /// It must be an IRI or an object that names something.
    Resource,
    /// It must be one of a set of classes of resources.
    Set,
    /// It must be one moment.
    Moment,
    /// It must be one text.
    OneText,
    /// It must be texts.
    Texts,
    /// It must be a number of characters.
    Count,
    /// It must not be before the start.
    Reversed,
    /// It must be one of the terms of the standard, or one of another vocabulary.
    Term,
    /// It must not stand beside the other way to say the same.
    Beside,
}

impl Rule {
    /// Says that the value of `key` breaks it.
    fn broken_by(self, key: &str) -> String {
        match self {
            Self::There => m::missing(key),
            Self::Context => m::names_no_context(key, CONTEXT),
            Self::Annotation => m::no_annotation_type(key),
            Self::OneIri => m::not_one_iri(key),
            Self::Iris => m::not_an_iri(key),
            Self::Resource => m::names_no_resource(key),
            Self::Set => m::no_set(key),
            Self::Moment => m::not_one_moment(key),
            Self::OneText => m::not_one_text(key),
            Self::Texts => m::not_text(key),
            Self::Count => m::not_a_count(key),
            Self::Reversed => m::before_start(key),
            Self::Term => m::no_term(key),
            Self::Beside => m::beside_body(key),
        }
    }
}

/// What of an annotation is not as it must be.
///
/// # Examples
/// ```
/// use press_loupe::exchange::web_annotation::{Rule, Violation};
/// let violation = Violation { key: "created", rule: Rule::Moment };
/// assert_eq!(violation.to_string(), "its \"created\" is not one moment");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .rule.broken_by(.key))]
pub struct Violation {
    /// The key, wherever in the annotation it is or should be.
    pub key: &'static str,
    /// The rule that its value breaks.
    pub rule: Rule,
}

type Checked = Result<(), Violation>;

/// The motivations and purposes of the standard.
const TERMS: [&str; 13] = [
    "assessing",
    "bookmarking",
    "classifying",
    "commenting",
    "describing",
    "editing",
    "highlighting",
    "identifying",
    "linking",
    "moderating",
    "questioning",
    "replying",
    "tagging",
];

/// Resources that are made of others.
const SETS: [&str; 4] = ["Choice", "Composite", "List", "Independents"];

/// Expects that an annotation is as it must be. One in a page or collection has its context from there.
pub(super) fn annotation(item: &Value, is_alone: bool) -> Checked {
    if is_alone {
        some(item, "@context")?;
        check(each(item.get("@context")).iter().any(|one| one == CONTEXT), "@context", Rule::Context)?;
    }
    check(is_a(item, "Annotation"), "type", Rule::Annotation)?;
    for target in some(item, "target")? {
        resource(target, "target")?;
    }
    for body in each(item.get("body")) {
        resource(body, "body")?;
    }
    one(item, "bodyValue", Rule::OneText, Value::is_string)?;
    check(item.get("bodyValue").is_none() || item.get("body").is_none(), "bodyValue", Rule::Beside)?;
    described(item)?;
    terms(item, "motivation")?;
    some(item, "id")?;
    one(item, "id", Rule::OneIri, is_iri)
}

/// What a body or target is.
fn resource(value: &Value, key: &'static str) -> Checked {
    if !value.is_object() {
        let rule = if value.is_string() { Rule::Iris } else { Rule::Resource };
        return check(is_iri(value), key, rule);
    }
    described(value)?;
    terms(value, "purpose")?;
    all(value, "format", Rule::Texts, Value::is_string)?;
    all(value, "language", Rule::Texts, Value::is_string)?;
    one(value, "processingLanguage", Rule::OneText, Value::is_string)?;
    let is_direction = |one: &Value| ["ltr", "rtl", "auto"].iter().any(|direction| one == direction);
    one(value, "textDirection", Rule::Term, is_direction)?;
    for one in each(value.get("selector")) {
        selector(one, "selector")?;
    }
    if value.get("items").is_some() || SETS.iter().any(|set| is_a(value, set)) {
        check(SETS.iter().filter(|set| is_a(value, set)).count() == 1, "type", Rule::Set)?;
        return some(value, "items")?.iter().try_for_each(|item| resource(item, "items"));
    }
    if value.get("value").is_some() || is_a(value, "TextualBody") {
        some(value, "value")?;
        return one(value, "value", Rule::OneText, Value::is_string);
    }
    let has_part = ["selector", "state", "source"].iter().any(|key| value.get(key).is_some());
    if has_part || is_a(value, "SpecificResource") {
        return some(value, "source")?.iter().try_for_each(|source| resource(source, "source"));
    }
    check(value.get("id").is_some(), key, Rule::Resource)?;
    one(value, "id", Rule::OneIri, is_iri)
}

/// What a selector is; one that is elsewhere is an IRI.
fn selector(value: &Value, key: &'static str) -> Checked {
    if !value.is_object() {
        return check(is_iri(value), key, Rule::Resource);
    }
    let text = |key| some(value, key).and_then(|_| one(value, key, Rule::OneText, Value::is_string));
    let is_any = |classes: &[&str]| classes.iter().any(|class| is_a(value, class));
    if is_any(&["FragmentSelector", "CssSelector", "XPathSelector"]) {
        text("value")?;
    }
    if is_any(&["TextQuoteSelector"]) {
        text("exact")?;
        one(value, "prefix", Rule::OneText, Value::is_string)?;
        one(value, "suffix", Rule::OneText, Value::is_string)?;
    }
    if is_any(&["TextPositionSelector", "DataPositionSelector"]) {
        for key in ["start", "end"] {
            some(value, key)?;
            one(value, key, Rule::Count, Value::is_u64)?;
        }
        let place = |key| value.get(key).and_then(Value::as_u64);
        check(place("start") <= place("end"), "end", Rule::Reversed)?;
    }
    if is_any(&["RangeSelector"]) {
        for key in ["startSelector", "endSelector"] {
            some(value, key)?.iter().try_for_each(|one| selector(one, key))?;
        }
    }
    each(value.get("refinedBy")).iter().try_for_each(|one| selector(one, "refinedBy"))
}

/// What may be told of an annotation, a body or a target alike.
fn described(value: &Value) -> Checked {
    for key in ["created", "modified", "generated"] {
        one(value, key, Rule::Moment, |one| one.as_str().and_then(Moment::new).is_some())?;
    }
    for key in ["creator", "generator"] {
        all(value, key, Rule::Resource, |one| one.is_object() || one.is_string())?;
    }
    for key in ["rights", "via"] {
        all(value, key, Rule::Iris, is_iri)?;
    }
    one(value, "canonical", Rule::OneIri, is_iri)
}

/// Motivations and purposes.
fn terms(value: &Value, key: &'static str) -> Checked {
    let is_term =
        |one: &Value| one.as_str().is_some_and(|one| one.contains(':') || TERMS.contains(&term(one)));
    all(value, key, Rule::Term, is_term)
}

/// A string of the form of an IRI that is not relative: a scheme, and no character that an IRI cannot have.
fn is_iri(value: &Value) -> bool {
    let Some((scheme, rest)) = value.as_str().and_then(|text| text.split_once(':')) else { return false };
    let is_scheme = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
    let cannot_be = |one: char| one <= ' ' || one == '\u{7f}' || "<>\"{}|\\^`".contains(one);
    scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.bytes().all(is_scheme)
        && !rest.is_empty()
        && !rest.contains(cannot_be)
}

/// The values of a key that must be there.
fn some<'a>(value: &'a Value, key: &'static str) -> Result<&'a [Value], Violation> {
    let values = each(value.get(key));
    check(!values.is_empty(), key, Rule::There).map(|()| values)
}

/// What is there must be one, and `fit`.
fn one(value: &Value, key: &'static str, rule: Rule, fit: impl Fn(&Value) -> bool) -> Checked {
    check(each(value.get(key)).len() <= 1, key, rule)?;
    all(value, key, rule, fit)
}

/// Whatever is there must `fit`.
fn all(value: &Value, key: &'static str, rule: Rule, fit: impl Fn(&Value) -> bool) -> Checked {
    check(each(value.get(key)).iter().all(fit), key, rule)
}

const fn check(holds: bool, key: &'static str, rule: Rule) -> Checked {
    if holds { Ok(()) } else { Err(Violation { key, rule }) }
}
