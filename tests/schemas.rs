//! The words of the schemas in `docs/schema/` are the program's words. What is written is held to the schemas by
//! `tests/exchange/*.test.mjs`.

#![cfg(not(target_arch = "wasm32"))]
// Tests stop at the first surprise.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic
)]

use press_loupe::annotation::LinkKind;
use press_loupe::tag::{
    Certainty, Checkability, ClaimKind, Identification, Relation, Reporting, SpeculationKind, Tag, Terms,
};
use serde_json::{Value, json};

const EXPORT: &str = include_str!("../docs/schema/export.schema.json");
const RECORD: &str = include_str!("../docs/schema/record.schema.json");

/// The names of every value of a set, as a schema has them.
fn names<T: Copy>(all: &[T], name: fn(T) -> &'static str) -> Value {
    json!(all.iter().map(|one| name(*one)).collect::<Vec<_>>())
}

#[test]
fn tags_kinds_and_attributes_are_those_of_the_program() {
    let schemas: [Value; 2] = [EXPORT, RECORD].map(|schema| serde_json::from_str(schema).unwrap());
    for schema in &schemas {
        let check = |tag: &str, name: &str, values: Value| {
            let attributes = &schema["$defs"][format!("{tag}Attributes")]["properties"];
            assert_eq!(attributes[name]["enum"], values, "{name} of a {tag}");
        };
        check("claim", "reporting", names(Reporting::ALL, Reporting::name));
        check("claim", "kind", names(ClaimKind::ALL, ClaimKind::name));
        check("claim", "checkability", names(Checkability::ALL, Checkability::name));
        check("source", "identification", names(Identification::ALL, Identification::name));
        check("source", "relation", names(Relation::ALL, Relation::name));
        check("source", "terms", names(Terms::ALL, Terms::name));
        check("speculation", "certainty", names(Certainty::ALL, Certainty::name));
        check("speculation", "kind", names(SpeculationKind::ALL, SpeculationKind::name));
    }
    let [export, record] = schemas.map(|schema| schema["$defs"].clone());
    let (tags, kinds) = (names(Tag::ALL, Tag::name), names(LinkKind::ALL, LinkKind::name));
    assert_eq!(
        export["annotation"]["properties"]["body"]["prefixItems"][0]["properties"]["value"]["enum"],
        tags
    );
    assert_eq!(export["link"]["properties"]["kind"]["enum"], kinds);
    assert_eq!(record["annotation"]["properties"]["t"]["enum"], tags);
    assert_eq!(record["link"]["properties"]["t"]["enum"], kinds);
}

#[test]
fn the_page_on_exports_names_all_of_them() {
    let page = include_str!("../docs/web-annotation.md");
    let schema: Value = serde_json::from_str(EXPORT).unwrap();
    for tag in Tag::ALL {
        for (name, values) in
            schema["$defs"][format!("{}Attributes", tag.name())]["properties"].as_object().unwrap()
        {
            let values = values["enum"].as_array().into_iter().flatten();
            let named: Vec<_> = values.map(|value| format!("`{}`", value.as_str().unwrap())).collect();
            assert!(page.contains(&format!("| `{name}` | {}", named.join(", "))), "{name}: {named:?}");
        }
    }
    assert!(LinkKind::ALL.iter().all(|kind| page.contains(&format!("`{}`", kind.name()))));
}

/// Whoever writes a schema needs to know what each part means.
#[test]
fn whatever_is_defined_is_described() {
    for schema in [EXPORT, RECORD] {
        let schema: Value = serde_json::from_str(schema).unwrap();
        assert!(schema["description"].is_string());
        for (name, part) in schema["$defs"].as_object().unwrap() {
            assert!(part["description"].is_string() || name == "id", "{name}");
        }
    }
}
