"""Runs spaCy's EntityRuler and tradefacts over the same articles, in turn; Scripts/compare_spacy.

spaCy gets all that finds names in our lists (canonical names, aliases, acronyms, demonyms), and
token patterns for money, percentages, durations and dates. It tags these; tradefacts does the same
and besides reads the values, knows names that no list has, resolves pronouns, links claims, and
writes JSON. Times are those of the processor, so other programs disturb them little. Start-up is
left out on both sides: spaCy is timed when its pipeline is ready and has its texts in memory, of
tradefacts the time of one article is taken off the time of all; reading the file is counted.
"""

import argparse
import csv
import json
import os
import pathlib
import resource
import statistics
import subprocess
import time

import spacy

# Names of things, by list; those that need more than being in a list to count are in it, too.
LABELS = {
    "agencies": "AGENCY", "companies": "COMPANY", "countries": "COUNTRY", "instruments": "LAW",
    "media": "MEDIA", "organizations": "ORGANIZATION", "places": "PLACE", "products": "PRODUCT",
}
NAMES = ["canonical", "name", "aliases", "acronym", "demonyms", "capital_metonym"]


def names_of_lists(rules):
    """(label, name) of every row."""
    for stem, label in LABELS.items():
        with open(rules / "lists" / f"{stem}.tsv", encoding="utf-8") as lines:
            rows = csv.DictReader(
                (line for line in lines if not line.startswith("#")), delimiter="\t",
                quoting=csv.QUOTE_NONE)
            for row in rows:
                for column in NAMES:
                    for name in (row.get(column) or "").split("|"):
                        if name.strip():
                            yield label, name.strip()


def values():
    """Token patterns as a user of spaCy writes them."""
    number = {"LIKE_NUM": True}
    scale = {"LOWER": {"IN": ["million", "billion", "trillion", "thousand", "hundred"]}, "OP": "?"}
    unit = {"LOWER": {"IN": [
        "day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours",
        "decade", "decades", "quarter", "quarters", "minute", "minutes"]}}
    month = {"LOWER": {"IN": [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.",
        "dec."]}}
    currency = {"LOWER": {"IN": [
        "dollar", "dollars", "euro", "euros", "pound", "pounds", "yen", "yuan", "rupees", "won",
        "francs", "pesos", "rubles", "reais"]}}
    sign = {"IS_CURRENCY": True}
    weekday = {"LOWER": {"IN": [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]}}
    return {
        "MONEY": [[sign, number, scale], [number, scale, currency]],
        "PERCENT": [
            [number, {"TEXT": "%"}], [number, {"LOWER": {"IN": ["percent", "pct"]}}],
            [number, {"LOWER": "percentage"}, {"LOWER": {"IN": ["point", "points"]}}]],
        "DURATION": [[number, unit], [number, {"TEXT": "-"}, unit]],
        "DATE": [
            [month, number, {"TEXT": ",", "OP": "?"}, {"SHAPE": "dddd", "OP": "?"}],
            [number, month, {"SHAPE": "dddd", "OP": "?"}], [month, {"SHAPE": "dddd"}], [weekday],
            [{"LOWER": {"IN": ["last", "next", "this"]}},
             {"LOWER": {"IN": ["week", "month", "year", "quarter"]}}]],
    }


def make_ruler(rules):
    model = spacy.blank("en")
    ruler = model.add_pipe("entity_ruler")
    patterns = [{"label": label, "pattern": name} for label, name in names_of_lists(rules)]
    for label, forms in values().items():
        patterns += [{"label": label, "pattern": form} for form in forms]
    ruler.add_patterns(patterns)
    return model, len(patterns)


def run_spacy(model, texts):
    """Seconds of the processor, and how much was found."""
    start = time.process_time()
    found = sum(len(document.ents) for document in model.pipe(texts, n_process=1))
    return time.process_time() - start, found


def run_tradefacts(program, rules, path, out):
    """Seconds of the processor, of all its threads together."""
    def spent():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime
    start = spent()
    subprocess.run(
        [program, "extract", path, "--rules", rules, "-j", "1", "-o", out], check=True,
        stderr=subprocess.DEVNULL)
    return spent() - start


def one_core():
    """This process and those it starts stay on one core, where the system can do that."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", help="tradefacts")
    parser.add_argument("rules", type=pathlib.Path)
    parser.add_argument("sample", type=pathlib.Path, help="JSON Lines with id and text")
    parser.add_argument("work", type=pathlib.Path, help="a folder for files in between")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", dest="form", action="store_const", const=json_text)
    parser.add_argument("--markdown", dest="form", action="store_const", const=markdown)
    parser.set_defaults(form=table)
    arguments = parser.parse_args()
    one_core()
    texts = [json.loads(line)["text"] for line in arguments.sample.open(encoding="utf-8")]
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    one = arguments.work / "one.jsonl"
    one.write_text(json.dumps({"id": "one", "text": texts[0]}) + "\n", "utf-8")
    out = str(arguments.work / "compared.facts.jsonl")
    tradefacts = lambda path: run_tradefacts(
        arguments.program, str(arguments.rules), str(path), out)
    begin = time.process_time()
    model, patterns = make_ruler(arguments.rules)
    run_spacy(model, texts[:20])
    loading = time.process_time() - begin
    tradefacts(one)
    rounds = []
    for _ in range(arguments.rounds):
        theirs, entities = run_spacy(model, texts)
        start = tradefacts(one)
        rounds.append((theirs, tradefacts(arguments.sample) - start, start))
    facts = sum(1 for _ in open(out, "rb"))
    theirs, ours, start = (statistics.median(column) for column in zip(*rounds))
    figures = {
        "megabytes": round(megabytes, 3), "articles": len(texts), "rounds": len(rounds),
        "spacy": {"version": spacy.__version__, "patterns": patterns, "seconds": theirs,
                  "megabytes_per_second": megabytes / theirs, "entities": entities,
                  "start_seconds": loading},
        "tradefacts": {"seconds": ours, "megabytes_per_second": megabytes / ours, "facts": facts,
                       "start_seconds": start},
        "ratio": theirs / ours,
    }
    print(arguments.form(figures))


def json_text(figures):
    return json.dumps(figures, indent=2)


def markdown(figures):
    """As docs/performance.md has it."""
    lines = ["| program | MB/s | start-up s | found |", "| --- | ---: | ---: | ---: |"]
    for name, side, found in (
        (f"spaCy {figures['spacy']['version']}", figures["spacy"], "entities"),
        ("tradefacts", figures["tradefacts"], "facts"),
    ):
        lines.append(
            f"| {name} | {side['megabytes_per_second']:.2f} | {side['start_seconds']:.2f} |"
            f" {side[found]:,} {found} |")
    return "\n".join(lines + ["", f"ratio: {figures['ratio']:.1f}"])


def table(figures):
    spacy_side, our_side = figures["spacy"], figures["tradefacts"]
    rows = [
        ("", "spaCy", "tradefacts"),
        ("MB/s", *(f"{side['megabytes_per_second']:.2f}" for side in (spacy_side, our_side))),
        ("seconds", *(f"{side['seconds']:.2f}" for side in (spacy_side, our_side))),
        ("start-up, not counted, s",
         *(f"{side['start_seconds']:.2f}" for side in (spacy_side, our_side))),
        ("found", f"{spacy_side['entities']:,} entities", f"{our_side['facts']:,} facts"),
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = [f"{a:<{widths[0]}}  {b:>{widths[1]}}  {c:>{widths[2]}}" for a, b, c in rows]
    return "\n".join([
        f"{figures['megabytes']:.1f} MB, {figures['articles']:,} articles, one core, processor time,"
        f" medians of {figures['rounds']} rounds in turn", *lines,
        f"ratio: {figures['ratio']:.1f}",
        f"spaCy {spacy_side['version']}: blank English, EntityRuler with"
        f" {spacy_side['patterns']:,} patterns: the names of our lists, money, percentages,"
        " durations, dates; it marks where they stand",
        "tradefacts: files to facts JSON with all rules: the same and names that no list has,"
        " values, pronouns, claims and who answers them, measures and their status",
    ])


if __name__ == "__main__":
    main()
