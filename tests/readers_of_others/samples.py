"""What every file must say: the passages of the Web Annotation collection, which the host tests check."""
import hashlib
import json
import pathlib
import re
import sys

FOLDER = pathlib.Path(sys.argv[1])
NAMES = ["full", "hard", "empty"]


def raw(name, extension):
    return (FOLDER / f"{name}.{extension}").read_bytes().decode("utf-8")


class Sample:
    def __init__(self, name):
        self.name = name
        collection = json.loads(raw(name, "jsonld"))
        self.text = raw(name, "txt")
        digest = hashlib.sha256(self.text.encode("utf-8")).hexdigest()
        assert digest == collection["release"]["digest"], "the .txt is the release's text"
        self.passages, self.notes, self.unplaced, self.links = [], [], [], []
        placed = set()
        for item in collection["first"]["items"]:
            if item["motivation"] == "linking":
                self.links.append((item["target"], item["kind"], item["body"]))
                continue
            quote, *position = item["target"]["selector"]
            notes = [body["value"] for body in item["body"] if body["purpose"] == "commenting"]
            tag = item["body"][0]["value"]
            if position:
                placed.add(item["id"])
                start, end = position[0]["start"], position[0]["end"]
                assert self.text[start:end] == quote["exact"]
                self.passages.append((tag, start, end, quote["exact"]))
                self.notes.append(notes[0] if notes else "")
            else:
                self.unplaced.append((tag, quote["exact"]))
        self.placed_links = [link for link in self.links if link[0] in placed and link[2] in placed]
        # In these samples whatever has a cue has a place.
        self.cues = [item["cue"]["selector"] for item in collection["first"]["items"] if "cue" in item]
        self.cues = [
            (cue[1]["start"], cue[1]["end"], cue[0]["exact"]) for cue in self.cues if len(cue) > 1
        ]


def samples():
    return [Sample(name) for name in NAMES]


# As docs/exports.md gives it.
FORMULA = re.compile(r"'+(?:[\x00-\x1f\x7f-\x9f]|['\s\x00-\x1f\x7f-\x9f]*[=+\-@＝＋－＠])")


def words(cell):
    return cell[1:] if FORMULA.match(cell) else cell


def documented(language):
    """The block of that language in docs/exports.md."""
    page = pathlib.Path(__file__).parents[2] / "docs" / "exports.md"
    return re.search(rf"```{language}\n(.*?)```", page.read_text("utf-8"), re.S)[1]


def same(reader, sample, found, expected):
    if found != expected:
        print(f"{reader}, {sample.name}: differs\n  found    {found}\n  expected {expected}")
        sys.exit(1)
    print(f"{reader}, {sample.name}: {len(expected)} as expected")
