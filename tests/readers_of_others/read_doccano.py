"""Imports the samples into doccano, with a database of its own: python read_doccano.py FOLDER."""
import importlib.util
import os
import pathlib
import sys
import tempfile

from samples import FOLDER, same, samples

backend = pathlib.Path(importlib.util.find_spec("backend").submodule_search_locations[0])
sys.path.insert(0, str(backend))
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.development"
os.environ["DATABASE_URL"] = f"sqlite:///{tempfile.mkdtemp()}/db.sqlite3"

import django

django.setup()

from django.core.management import call_command

call_command("migrate", verbosity=0)

from data_import.datasets import load_dataset
from data_import.pipeline.catalog import RELATION_EXTRACTION, create_file_format
from data_import.pipeline.readers import FileName
from django.contrib.auth import get_user_model
from examples.models import Example
from labels.models import Relation, Span
from projects.models import ProjectType, SequenceLabelingProject

user = get_user_model().objects.create(username="reader")


def imported(sample, task, encoding, **project):
    project = SequenceLabelingProject.objects.create(
        name=sample.name, project_type=ProjectType.SEQUENCE_LABELING, created_by=user, **project
    )
    path = str(FOLDER / f"{sample.name}.jsonl")
    names = [FileName(full_path=path, generated_name=path, upload_name=path)]
    options = {"encoding": encoding, "column_label": "entities"}
    dataset = load_dataset(task, create_file_format("JSONL"), names, project, **options)
    dataset.save(user)
    assert not dataset.errors, dataset.errors
    [example] = Example.objects.filter(project=project)
    assert example.text == sample.text
    spans = sorted(
        ((span.label.text, span.start_offset, span.end_offset) for span in Span.objects.filter(example=example)),
    )
    return example, spans, Relation.objects.filter(example=example)


for sample in samples():
    expected = [passage[:3] for passage in sample.passages] + [("cue", *cue[:2]) for cue in sample.cues]
    for encoding in ("Auto", "utf_8"):
        example, spans, relations = imported(
            sample, RELATION_EXTRACTION, encoding, use_relation=True, allow_overlapping=True
        )
        same(f"doccano, {encoding}", sample, spans, sorted(expected))
        for span in Span.objects.filter(example=example):
            words = {(start, end): words for _, start, end, words in sample.passages}
            words |= {(start, end): words for start, end, words in sample.cues}
            assert example.text[span.start_offset:span.end_offset] == words[span.start_offset, span.end_offset]
        kinds = sorted(relation.type.text for relation in relations)
        same(f"doccano, {encoding}, relations", sample, kinds, sorted([link[1] for link in sample.placed_links] + ["cue"] * len(sample.cues)))
    assert example.meta["offsets"] == "Unicode code points", example.meta
    # A project without relations reads the entities as its labels.
    _, spans, _ = imported(sample, ProjectType.SEQUENCE_LABELING, "Auto", allow_overlapping=True)
    same("doccano, without relations", sample, spans, sorted(expected))
