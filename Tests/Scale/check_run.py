#!/usr/bin/env python3
"""Compares a run with what `mixed_folder.py` expects of it.

    check_run.py RUN EXPECTED.json

Every broken article must be listed with its stage and reason, every one that is not English as
skipped, and the counts must add up: inputs = articles + skipped + failed. Says what differs; exit
code 1 where anything does.
"""

import json
import pathlib
import sys


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def differences(run, expected):
    articles = sum(1 for _ in open(run / "articles.jsonl", encoding="utf-8"))
    errors = lines(run / "errors.jsonl")
    skips = [e for e in errors if e["stage"] == "language"]
    failures = [e for e in errors if e["stage"] != "language"]
    counts = {"inputs": articles + len(errors), "articles": articles, "skipped": len(skips),
              "failed": len(failures)}
    for name, right in expected["counts"].items():
        if counts[name] != right:
            yield f"{name}: {counts[name]}, not {right}"
    stated = json.loads((run / "manifest.json").read_text("utf-8"))["counts"]
    counts["errors"] = len(errors)
    for name in counts.keys() & stated.keys():
        if stated[name] != counts[name]:
            yield f"the manifest counts {stated[name]} {name}, the files {counts[name]}"
    for source in sorted(set(expected["skipped"]) ^ {e["source"] for e in skips}):
        yield f"skipped in one of both only: {source}"
    yield from reasons({e["source"]: e for e in failures}, expected["failed"])


def reasons(failures, expected):
    for right in expected:
        found = failures.pop(right["source"], None)
        if found is None:
            yield f"not listed: {right['source']}"
        elif found["stage"] != right["stage"] or right["word"] not in found["message"]:
            yield f"{right['source']}: {found['stage']}: {found['message']}, not {right['stage']}:" \
                f" {right['word']}"
    for source, found in sorted(failures.items()):
        yield f"failed against expectation: {source}: {found['message']}"


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    found = list(differences(pathlib.Path(sys.argv[1]), json.loads(pathlib.Path(sys.argv[2]).read_text())))
    for line in found[:50]:
        print(line)
    if found:
        sys.exit(f"{len(found)} differences")
    print("as expected")
