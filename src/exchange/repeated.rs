//! Keys that stand more than once in the same object.
//!
//! JSON leaves open what such an object means. The last value counts, as in every browser, and the reader is told:
//! two programs that read the same file may otherwise see two different files.

use std::borrow::Cow;

use serde_json::Value;

/// How many repeated keys are told of one file; whoever repeats more of them has repeated enough.
const MOST_TOLD: usize = 100;

/// A key that stands more than once in the same object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Repeated {
    /// The key.
    pub(super) key: String,
    /// The line of its last time, from 1.
    pub(super) line: usize,
}

/// The keys of `json` that stand more than once in the same object, inner objects first.
///
/// `json` is known to be JSON: outside of strings a colon follows a key and nothing else. Nothing recurses, however
/// deep the objects are, and the time is that of sorting the keys.
pub(super) fn repeated(json: &str) -> Vec<Repeated> {
    let mut found = Vec::new();
    let mut line = 1;
    // The keys of all objects that are open, outermost first, and where those of each object begin.
    let mut keys: Vec<(Cow<'_, str>, usize)> = Vec::new();
    let mut begins = Vec::new();
    let mut string = "";
    let mut bytes = json.bytes().enumerate();
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'\n' => line += 1,
            b'{' => begins.push(keys.len()),
            b'"' => {
                let mut end = at;
                while let Some((here, byte)) = bytes.next() {
                    end = here;
                    match byte {
                        b'\\' => drop(bytes.next()),
                        b'"' => break,
                        _ => {}
                    }
                }
                string = json.get(at..=end).unwrap_or_default();
            }
            b':' => keys.push((key(string), line)),
            b'}' => {
                let begin = begins.pop().unwrap_or_default();
                let own = keys.get_mut(begin..).unwrap_or_default();
                own.sort_unstable();
                for same in own.chunk_by(|one, other| one.0 == other.0) {
                    if let [_, .., (key, line)] = same
                        && found.len() < MOST_TOLD
                    {
                        found.push(Repeated { key: key.clone().into_owned(), line: *line });
                    }
                }
                keys.truncate(begin);
            }
            _ => {}
        }
    }
    found
}

/// What a string says that stands in quotation marks; `"\u0069d"` is "id".
fn key(string: &str) -> Cow<'_, str> {
    if string.contains('\\')
        && let Ok(Value::String(key)) = serde_json::from_str(string)
    {
        return Cow::Owned(key);
    }
    Cow::Borrowed(string.get(1..string.len().saturating_sub(1)).unwrap_or_default())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
// Tests stop at the first surprise.
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use core::fmt;
    use proptest::prelude::*;
    use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

    #[track_caller]
    fn check(json: &str, expected: &[(&str, usize)]) {
        let found = repeated(json);
        let found: Vec<_> = found.iter().map(|one| (one.key.as_str(), one.line)).collect();
        assert_eq!(found, expected, "in {json}");
    }

    #[test]
    fn a_key_is_repeated_in_its_own_object_only() {
        check(r#"{"id": 1, "id": 2}"#, &[("id", 1)]);
        check(r#"{"id": {"id": 1}, "ID": 2}"#, &[]);
        check(r#"[{"id": 1}, {"id": 2}]"#, &[]);
        check(
            r#"{"a": {"b": 1, "b": [{"c": 0, "c": 0}]}, "a": "a", "a": null}"#,
            &[("c", 1), ("b", 1), ("a", 1)],
        );
        check(r#"{"": 0, "": 0}"#, &[("", 1)]);
    }

    #[test]
    fn the_line_is_that_of_the_one_that_counts() {
        check("{\n\"id\": 1,\n\"body\": \"\\n\",\n\"id\": 2\n}", &[("id", 4)]);
    }

    #[test]
    fn signs_in_strings_are_no_signs() {
        check(r#"{"a": "b\": {", "}": ":", "{": "\\", "b\\": 1, "b": 2}"#, &[]);
        check(r#"["a", "a", {"b": "a", "c": "a:a"}]"#, &[]);
    }

    #[test]
    fn a_key_is_the_same_however_it_is_written() {
        check(r#"{"id": 1, "\u0069d": 2}"#, &[("id", 1)]);
        check(r#"{"\/": 1, "/": 2}"#, &[("/", 1)]);
        // Two ways to write an é that looks the same: two keys.
        check("{\"\u{e9}\": 1, \"e\u{301}\": 2}", &[]);
    }

    #[test]
    fn a_thousand_repeated_keys_are_enough_to_tell_of_some() {
        let json = ["{", &r#""a": {"b": 0, "b": 0},"#.repeat(1000), r#""z": 0}"#].concat();
        assert_eq!(repeated(&json).len(), MOST_TOLD);
    }

    /// What serde sees: each object's keys counted, inner objects first.
    #[derive(Debug, Default)]
    struct Slow(Vec<String>);

    impl<'de> Deserialize<'de> for Slow {
        fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
            from.deserialize_any(Walk)
        }
    }

    struct Walk;

    impl<'de> Visitor<'de> for Walk {
        type Value = Slow;
        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("anything")
        }
        fn visit_unit<E>(self) -> Result<Slow, E> {
            Ok(Slow::default())
        }
        fn visit_str<E>(self, _: &str) -> Result<Slow, E> {
            Ok(Slow::default())
        }
        fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Slow, A::Error> {
            let mut found = Slow::default();
            while let Some(Slow(inner)) = items.next_element()? {
                found.0.extend(inner);
            }
            Ok(found)
        }
        fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Slow, A::Error> {
            let mut found = Slow::default();
            let mut keys = Vec::new();
            while let Some(key) = members.next_key::<String>()? {
                keys.push(key);
                found.0.extend(members.next_value::<Slow>()?.0);
            }
            let mut told: Vec<_> = keys
                .iter()
                .filter(|key| keys.iter().filter(|other| other == key).count() > 1)
                .cloned()
                .collect();
            told.sort();
            told.dedup();
            found.0.extend(told);
            Ok(found)
        }
    }

    /// JSON in which few keys are used, so that many are repeated; written in several ways.
    fn json() -> impl Strategy<Value = String> {
        let string = prop::sample::select(vec![
            r#""a""#,
            r#""\u0061""#,
            r#""b""#,
            r#""""#,
            r#""\"""#,
            r#""}:{""#,
            r#""\\""#,
        ]);
        let leaf = prop_oneof![string.clone().prop_map(str::to_owned), Just("null".to_owned())];
        leaf.prop_recursive(4, 40, 6, move |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6)
                    .prop_map(|items| format!("[{}]", items.join(" ,"))),
                prop::collection::vec((string.clone(), inner), 0..6).prop_map(|members| {
                    let members: Vec<_> =
                        members.iter().map(|(key, value)| format!("{key} : {value}")).collect();
                    format!("{{\n{}}}", members.join(",\n"))
                }),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_serde_sees_is_found(json in json()) {
            let slow: Slow = serde_json::from_str(&json).unwrap();
            let found: Vec<_> = repeated(&json).into_iter().map(|one| one.key).collect();
            prop_assert_eq!(found, slow.0);
        }

        #[test]
        fn no_text_at_all_makes_it_fail(json in "[{}\\[\\]:\",\\\\a\n]{0,40}") {
            let _ = serde_json::from_str::<IgnoredAny>(&json);
            repeated(&json);
        }
    }
}
