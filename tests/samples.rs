//! What other tools really write, from the folder of data beside the project; without it nothing is checked here.

#![cfg(not(target_arch = "wasm32"))]
// Tests stop at the first surprise.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic
)]

mod fixture;

use std::fs;
use std::path::{Path, PathBuf};

use fixture::moment;
use press_loupe::exchange::web_annotation::read;
use press_loupe::exchange::{Imported, Refusal};
use serde_json::Value;

/// A folder of the data; `None`, and a line that says so, where it is not there.
fn data(folder: &str) -> Option<PathBuf> {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/web-annotation").join(folder);
    if place.is_dir() {
        return Some(place);
    }
    println!("skipped: {} is not there", place.display());
    None
}

/// The files of a folder in the order of their numbers, with their names.
fn files(folder: &Path) -> Vec<(String, String)> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().extension().is_some_and(|end| end == "json"))
        .map(|entry| {
            let name = entry.file_name().into_string().unwrap();
            (name.trim_end_matches(".json").to_owned(), fs::read_to_string(entry.path()).unwrap())
        })
        .collect();
    files.sort_by_key(|(name, _)| (name.len(), name.clone()));
    files
}

/// What is said of a file, and of each of its items that is not taken.
fn said(json: &str) -> Vec<String> {
    match read(json, &moment(0)) {
        Ok(Imported { annotations, refused, .. }) => {
            assert_eq!(annotations, []);
            refused.iter().map(|one| one.why.to_string()).collect()
        }
        Err(why) => vec![why.to_string()],
    }
}

#[test]
fn every_incorrect_sample_of_the_w3c_is_refused_with_a_reason() {
    let Some(folder) = data("w3c-web-annotation-tests/samples/incorrect") else { return };
    let files = files(&folder);
    assert_eq!(files.len(), 39);
    for (name, json) in &files {
        let said = said(json);
        println!("{name}: {said:?}");
        assert_eq!(said.len(), 1, "{name}");
        assert!(
            said[0].starts_with("the file ") || said[0].contains("not a valid Web Annotation: its "),
            "{name}"
        );
    }
}

/// Many of the incorrect samples are wrong in more than their label says: they have two ids, or a comma too many.
/// Without that the reason is the one of the label.
#[test]
fn an_incorrect_sample_is_refused_for_what_it_is_a_sample_of() {
    let Some(folder) = data("w3c-web-annotation-tests/samples/incorrect") else { return };
    let reasons: Vec<_> = files(&folder)
        .into_iter()
        .map(|(name, json)| {
            let is_about_ids = json.contains("multiple identifiers");
            let words: Vec<_> = json.split_whitespace().collect();
            let json = words.join(" ").replace(", }", " }");
            let two = r#"["http://example.org/1", "http://example.org/2"]"#;
            let json = if is_about_ids { json } else { json.replacen(two, r#""http://example.org/1""#, 1) };
            let said = said(&json);
            let said =
                said.first().map_or("", |one| one.trim_start_matches("it is not a valid Web Annotation: "));
            format!("{} {said}", name.trim_start_matches("anno"))
        })
        .collect();
    let expected = [
        "1 the file is not JSON: expected ident at line 1 column 2",
        "2 the file holds no annotations",
        "3 its \"@context\" is missing",
        "4 its \"@context\" does not name http://www.w3.org/ns/anno.jsonld",
        "5 its \"@context\" does not name http://www.w3.org/ns/anno.jsonld",
        "6 its \"id\" is not one IRI",
        "7 its \"id\" is not one IRI",
        "8 its \"type\" is not \"Annotation\"",
        "9 its \"type\" is not \"Annotation\"",
        "10 its \"target\" is missing",
        "11 its \"target\" names no resource",
        "12 its \"body\" is not an IRI",
        "13 its \"id\" is not one IRI",
        "14 its \"format\" is not text",
        // Its wrong language stands under a key that is misspelt, and means nothing.
        "15 ",
        "16 its \"textDirection\" is not a term of the standard",
        "17 its \"value\" is missing",
        "18 its \"value\" is not one text",
        "19 its \"bodyValue\" stands beside \"body\"",
        "20 its \"bodyValue\" is not one text",
        "21 its \"bodyValue\" is not one text",
        "22 its \"type\" is not one of Choice, Composite, List and Independents",
        "23 its \"processingLanguage\" is not one text",
        "24 its \"textDirection\" is not a term of the standard",
        "25 its \"type\" is not one of Choice, Composite, List and Independents",
        "26 its \"creator\" names no resource",
        "27 its \"generator\" names no resource",
        "28 its \"created\" is not one moment",
        "29 its \"modified\" is not one moment",
        "30 its \"generated\" is not one moment",
        "31 its \"modified\" is not one moment",
        "32 its \"created\" is not one moment",
        "33 its \"generated\" is not one moment",
        "34 its \"rights\" is not an IRI",
        "35 its \"via\" is not an IRI",
        "36 its \"canonical\" is not one IRI",
        "37 its \"source\" is missing",
        "38 its \"value\" is missing",
        "39 its \"value\" is not one text",
    ];
    assert_eq!(reasons, expected);
}

#[test]
fn every_correct_sample_of_the_w3c_is_read() {
    let Some(folder) = data("w3c-web-annotation-tests/samples/correct") else { return };
    let files = files(&folder);
    assert_eq!(files.len(), 45);
    for (name, json) in &files {
        let imported = read(json, &moment(0)).expect(name);
        // None has a tag of ours, and nothing is wrong with any.
        assert_eq!((&imported.annotations, &imported.refused), (&vec![], &vec![]), "{name}");
        assert!(!imported.passed_over.is_empty(), "{name}");
        assert!(imported.passed_over.iter().all(|one| one.why.is_in_order()), "{name}");
    }
}

/// With a tag of ours a correct sample is taken if it marks words, and only then.
#[test]
fn a_correct_sample_that_marks_words_is_taken_once_it_is_tagged() {
    let Some(folder) = data("w3c-web-annotation-tests/samples/correct") else { return };
    let mut taken = Vec::new();
    for (name, json) in files(&folder) {
        let mut value: Value = serde_json::from_str(&json).unwrap();
        value["body"] = serde_json::json!({ "purpose": "tagging", "value": "Claim" });
        let imported = read(&value.to_string(), &moment(0)).unwrap();
        // One has its body in another place already, where there must not be two.
        assert_eq!(imported.refused.is_empty(), name != "anno6", "{name}");
        taken.extend(imported.annotations.iter().map(|one| format!("{name}: {}", one.passage.quote)));
    }
    assert_eq!(taken, ["anno26: anotation", "anno32: Selected Text"]);
}

#[test]
fn exports_of_recogito_are_read() {
    let Some(folder) = data("recogito-samples") else { return };
    let check = |name: &str, passed_over: &[&str]| {
        let json = fs::read_to_string(folder.join(name)).unwrap();
        let imported = read(&json, &moment(0)).unwrap();
        assert_eq!((&imported.annotations, &imported.refused), (&vec![], &vec![]), "{name}");
        let said: Vec<_> = imported.passed_over.iter().map(|one| one.why.to_string()).collect();
        assert_eq!(said, passed_over, "{name}");
        json
    };
    let no_quote = Refusal::NoQuote.to_string();
    let untagged = check("text-annotator.annotations.w3c.json", &["it has no tag"; 5]);
    check(
        "annotorious-connectors.annotations.json",
        &[&no_quote, &no_quote, &no_quote, "it is a link that does not say of which kind"],
    );
    check("tei.annotations.json", &[&no_quote]);
    let connections = check(
        "recogito-connections.annotations.w3c.json",
        &[
            "it has no tag",
            "its tag \"Overlapping\" is neither claim nor source nor speculation",
            "its tag \"Multiline\" is neither claim nor source nor speculation",
            "its tag \"Overlap\" is neither claim nor source nor speculation",
            "it is a link that does not say of which kind",
        ],
    );

    // The same, by a reader who tags with our words.
    let tagged = untagged.replace(r#""body": []"#, r#""body": [{ "purpose": "tagging", "value": "Claim" }]"#);
    let imported = read(&tagged, &moment(0)).unwrap();
    assert_eq!((imported.annotations.len(), imported.left_out.len()), (5, 0));
    assert_eq!(imported.annotations[0].creator.as_deref(), Some("ktKoKXUSAY88XxClOvGp"));
    let tagged = connections
        .replace("Another comment\"", "Claim\", \"purpose\": \"tagging\"")
        .replace("\"Overlap\"", "\"source\"")
        .replace("MyTag", "attributed-to");
    let imported = read(&tagged, &moment(0)).unwrap();
    assert_eq!((imported.annotations.len(), imported.links.len(), imported.left_out.len()), (2, 1, 0));
    let ends: Vec<_> = imported.annotations.iter().map(|one| one.id).collect();
    assert_eq!([imported.links[0].from, imported.links[0].to], ends[..]);
}

#[test]
fn exports_of_readium_are_read() {
    let Some(folder) = data("readium-annotations") else { return };
    let file: Value =
        serde_json::from_str(&fs::read_to_string(folder.join("samples.json")).unwrap()).unwrap();
    let samples = file["samples"].as_array().unwrap();
    let said: Vec<_> = samples
        .iter()
        .map(|sample| match read(&sample.to_string(), &moment(0)) {
            Ok(imported) => {
                assert_eq!(imported.annotations, []);
                let all = imported.refused.iter().chain(&imported.passed_over);
                all.map(|one| one.why.to_string()).collect::<Vec<_>>().join("; ")
            }
            Err(why) => why.to_string(),
        })
        .collect();
    let not_valid = |what: &str| format!("it is not a valid Web Annotation: its {what}");
    // They are pieces of annotations, with dots where the rest would be.
    let expected = [
        not_valid("\"target\" names no resource"),
        not_valid("\"source\" is not an IRI"),
        "the file holds no annotations".to_owned(),
        "the file holds no annotations".to_owned(),
        "the file holds no annotations".to_owned(),
        not_valid("\"source\" is not an IRI"),
        not_valid("\"target\" is missing"),
        Refusal::NoQuote.to_string(),
        "the file holds no annotations".to_owned(),
    ];
    assert_eq!(said, expected);

    // Put together they are an annotation, in a set as Readium exports it.
    let (mut set, mut whole) = (samples[7].clone(), samples[6].clone());
    whole["target"] = samples[1]["target"].clone();
    whole["target"]["selector"] = samples[2]["selector"].clone();
    whole["body"]["tags"] = serde_json::json!(["Source"]);
    set["items"] = serde_json::json!([whole]);
    let imported = read(&set.to_string(), &moment(0)).unwrap();
    assert_eq!((&imported.refused, &imported.passed_over), (&vec![], &vec![]));
    let taken = &imported.annotations[0];
    assert_eq!((taken.tag().name(), taken.note.as_str()), ("source", "j'adore !"));
    assert!(taken.passage.quote.starts_with("Combien de fois"));
}
