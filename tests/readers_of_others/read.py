"""Reads the samples with readers of others: python read.py FOLDER."""
import csv
import json
import logging
import pathlib
import re
import tempfile

import html5lib
import pandas
from bioc import brat
from label_studio_sdk.converter import Converter
from label_studio_sdk.label_interface import LabelInterface
from markdown_it import MarkdownIt

from samples import FOLDER, documented, raw, same, samples, words

logging.disable(logging.WARNING)


def passages_of(rows):
    for row in rows:
        if row["item"] == "annotation" and row["start_code_point"]:
            yield row["tag"], int(row["start_code_point"]), int(row["end_code_point"]), words(row["quote"])


def read_csv(sample):
    with open(FOLDER / f"{sample.name}.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    same("csv", sample, list(passages_of(rows)), sample.passages)
    same("csv, notes", sample, [words(row["note"]) for row in rows if row["start_code_point"]], sample.notes)
    found = [("urn:uuid:" + row["from"], row["link"], "urn:uuid:" + row["to"]) for row in rows if row["item"] == "link"]
    same("csv, links", sample, found, sample.links)
    unplaced = [(row["tag"], words(row["quote"])) for row in rows if row["anchor"] in ("orphan", "ambiguous")]
    same("csv, without a place", sample, unplaced, sample.unplaced)
    frame = pandas.read_csv(FOLDER / f"{sample.name}.csv", dtype=str, keep_default_na=False)
    same("pandas", sample, list(passages_of(frame.to_dict("records"))), sample.passages)


def read_brat(sample):
    document = brat.loads(raw(sample.name, "txt"), raw(sample.name, "ann"))
    entities = list(document.entities)
    for entity in entities:
        spans = [document.text[span.begin:span.end] for span in sorted(entity.locations)]
        assert " ".join(spans) == entity.text, entity
    found = [
        (entity.type.lower(), entity.locations.begin(), entity.locations.end())
        for entity in entities if entity.type in ("Claim", "Source", "Speculation")
    ]
    same("bioc.brat", sample, found, [passage[:3] for passage in sample.passages])
    notes = [note.text for note in document.notes if note.type == "AnnotatorNotes"]
    same("bioc.brat, notes", sample, notes, [re.sub(r"[\n\t]+", " ", note) for note in sample.notes if note])
    others = [link for link in sample.placed_links if link[1] != "attributed-to"]
    same("bioc.brat, relations", sample, [one.type for one in document.relations], [link[1] for link in others])
    sources = [role for event in document.events for role in event.arguments if role.startswith("Source")]
    same("bioc.brat, sources", sample, len(sources) * ["Source"], (len(sample.placed_links) - len(others)) * ["Source"])
    ids = {entity.id: entity for entity in entities}
    for event in document.events:
        assert ids[event.trigger_id].type == event.type == "Attribution"
        assert all(target in ids for target in event.arguments.values())


def read_label_studio(sample):
    config = documented("xml")
    interface = LabelInterface(config)
    interface.validate()
    path = FOLDER / f"{sample.name}.label-studio.json"
    [task] = json.loads(path.read_text("utf-8"))
    [annotation] = task["annotations"]
    errors = interface._validate_object(annotation, return_errors=True)
    same("label-studio-sdk, errors", sample, errors, [])
    # Of a whole task it asks for the annotation without naming it (2.1.2), so the two are validated apart.
    assert interface.validate_task({"data": task["data"]})
    assert interface.validate_annotation(annotation)
    regions = [one for one in annotation["result"] if one["type"] == "labels"]
    text = task["data"]["text"]
    assert all(text[one["value"]["start"]:one["value"]["end"]] == one["value"]["text"] for one in regions)
    found = [
        (one["value"]["labels"][0], one["value"]["start"], one["value"]["end"], one["value"]["text"])
        for one in regions if one["value"]["labels"] != ["cue"]
    ]
    same("label-studio-sdk", sample, found, sample.passages)
    with tempfile.TemporaryDirectory() as folder:
        # Its own converter wants the fields that a server fills in.
        exported = json.loads(path.read_text("utf-8"))
        exported[0]["id"] = 1
        exported[0]["annotations"][0].update(id=1, completed_by={"id": 1})
        given = pathlib.Path(folder) / "given.json"
        given.write_text(json.dumps(exported), "utf-8")
        converter = Converter(config, project_dir=None)
        converter.convert_to_json_min(str(given), folder + "/min", is_dir=False)
        [least] = json.loads((pathlib.Path(folder) / "min" / "result.json").read_text("utf-8"))
        found = [
            (one["labels"][0], one["start"], one["end"], one["text"])
            for one in least.get("tag", []) if one["labels"] != ["cue"]
        ]
        same("label-studio-sdk, JSON_MIN", sample, found, sample.passages)
        converter.convert_to_conll2003(str(given), folder + "/conll", is_dir=False)
        lines = (pathlib.Path(folder) / "conll" / "result.conll").read_text("utf-8").splitlines()
        begun = sum(" B-" in line for line in lines)
        print(f"label-studio-sdk, CONLL2003, {sample.name}: {len(lines)} lines, {begun} begun of {len(regions)}")


def read_markdown(sample):
    tokens = MarkdownIt("commonmark").enable("table").parse(raw(sample.name, "md"))
    found = []
    for token in tokens:
        if token.type != "inline":
            continue
        kinds = {child.type for child in token.children}
        assert kinds <= {"text", "text_special", "hardbreak", "strong_open", "strong_close"}, kinds
        shown = "".join("\n" if child.type == "hardbreak" else child.content for child in token.children)
        match = re.fullmatch(r"(\d+) “(.*)” \((\d+)–(\d+)\)", shown, re.S)
        if match and token.children[1].type == "strong_open":
            found.append((int(match[1]), int(match[3]), int(match[4]), match[2]))
    same("markdown-it-py", sample, [one[1:] for one in sorted(found)], [one[1:] for one in sample.passages])
    headings = [tokens[nth + 1].content for nth, token in enumerate(tokens) if token.type == "heading_open"]
    assert len(headings) == 4, headings


def read_html(sample):
    parser = html5lib.HTMLParser(namespaceHTMLElements=False, strict=True)
    page = parser.parse(raw(sample.name, "html"))
    known = set(
        "html head meta title style body header main article section h1 h2 p ul ol li blockquote mark sup a b q".split()
    )
    assert {element.tag for element in page.iter()} <= known
    article = page.find(".//article")
    blocks = [one for one in article if one.tag != "ul"] + [one for ul in article.iter("ul") for one in ul]
    blocks.sort(key=list(article.iter()).index)
    text, covered = [], {}

    def take(words, marks):
        for character in words or "":
            for mark in marks:
                covered.setdefault(mark, []).append(len(text))
            text.append(character)

    def walk(element, marks):
        if element.tag != "sup":
            inside = marks + [int(element.get("aria-details")[1:])] if element.tag == "mark" else marks
            take(element.text, inside)
            for child in element:
                walk(child, inside)
                take(child.tail, inside)

    for nth, block in enumerate(blocks):
        take("\n" if nth else "", [])
        walk(block, [])
    assert "".join(text) == sample.text
    found = [(places[0], places[-1] + 1) for _, places in sorted(covered.items())]
    same("html5lib, marks", sample, found, [passage[1:3] for passage in sample.passages])
    items = [one for one in page.iter("li") if one.get("data-start")]
    found = [
        (one.find("p/b").text, int(one.get("data-start")), int(one.get("data-end")), one.find("p/q").text)
        for one in items
    ]
    same("html5lib, list", sample, found, sample.passages)
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    targets = [one.get("href")[1:] for one in page.iter("a")] + [one.get("aria-details") for one in page.iter("mark")]
    assert set(targets) <= set(ids)


for sample in samples():
    for read in (read_csv, read_brat, read_label_studio, read_markdown, read_html):
        read(sample)
