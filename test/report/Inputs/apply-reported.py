"""Makes the fixes of a JSON and a SARIF report on copies: by-json/, by-sarif/."""

import json
import os
import sys

json_path, sarif_path = sys.argv[1:3]


def apply(folder, name, edits):
    with open(name, encoding="utf-8", newline="") as source:
        text = source.read()
    for start, end, inserted in sorted(edits, reverse=True):
        text = text[:start] + inserted + text[end:]
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as out:
        out.write(text)


def characters(name, offset):
    """Of a byte offset."""
    with open(name, "rb") as source:
        return len(source.read(offset).decode("utf-8"))


def position(name, line, column):
    """Of a line and a column in characters."""
    with open(name, encoding="utf-8", newline="") as source:
        lines = source.read().split("\n")
    return sum(len(each) + 1 for each in lines[: line - 1]) + column - 1


def by_file(pairs):
    out = {}
    for name, edit in pairs:
        out.setdefault(name, []).append(edit)
    return out


def json_edits(report):
    for finding in report["findings"]:
        for r in (finding["fix"] or {}).get("replacements", []):
            name = os.path.basename(r["file"])
            start = characters(name, r["offset"])
            end = characters(name, r["offset"] + r["length"])
            yield name, (start, end, r["text"])


def sarif_edits(log):
    for result in log["runs"][0]["results"]:
        for fix in result.get("fixes", []):
            for change in fix["artifactChanges"]:
                name = os.path.basename(change["artifactLocation"]["uri"])
                for r in change["replacements"]:
                    at = r["deletedRegion"]
                    start = position(name, at["startLine"], at["startColumn"])
                    end = position(name, at["endLine"], at["endColumn"])
                    yield name, (start, end, r.get("insertedContent", {}).get("text", ""))


for folder, path, edits in (
    ("by-json", json_path, json_edits),
    ("by-sarif", sarif_path, sarif_edits),
):
    with open(path, encoding="utf-8") as report:
        found = by_file(edits(json.load(report)))
    for name, each in found.items():
        apply(folder, name, each)
