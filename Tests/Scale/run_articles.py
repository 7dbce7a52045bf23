"""Makes folders of any number of articles from those in Corpus/, always the same ones.

An article is one of the corpus with numbers and names changed, so that no two are the same.
"""

import json
import pathlib
import random
import re

CORPUS = pathlib.Path(__file__).resolve().parents[2] / "Corpus"
COMPANIES = ["Norvik", "Halden", "Brevik", "Lindal", "Osterby", "Kestrel", "Marlow", "Tarnow"]


def corpus():
    return [path.read_text() for path in sorted(CORPUS.glob("*.txt"))]


def varied(text, number):
    """The text with other numbers, and a last paragraph of its own."""
    chance = random.Random(number)
    text = re.sub(r"(?<![\d-])(\d)(?=\d* (million|billion|percent))",
                  lambda _: str(chance.randint(1, 9)), text)
    names = chance.sample(COMPANIES, 2)
    return (f"{text.rstrip()}\n\nNotice {number}: {names[0]} Trading Ltd said on Tuesday that"
            f" {names[1]} Metals Inc owes it ${chance.randint(2, 900)} million.\n")


def make(folder, count, rows_in=2):
    """Writes `count` articles: of each `rows_in`, one as a row of JSON Lines, the others as files."""
    folder = pathlib.Path(folder)
    texts = corpus()
    rows = []
    for number in range(count):
        text = varied(texts[number % len(texts)], number)
        if number % rows_in == 0:
            rows.append(json.dumps({"id": f"row-{number}", "text": text}))
        else:
            place = folder / f"{number // 1000:04}"
            place.mkdir(parents=True, exist_ok=True)
            (place / f"{number:07}.txt").write_text(text)
    for start in range(0, len(rows), 1000):
        (folder / f"rows-{start // 1000:04}.jsonl").write_text(
            "\n".join(rows[start:start + 1000]) + "\n")
    return folder


def make_small(folder, count):
    """Writes `count` short articles, as rows: for memory, not for time."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "rows.jsonl", "w") as file:
        for number in range(count):
            chance = random.Random(number)
            names = chance.sample(COMPANIES, 2)
            text = (f"{names[0]} said on Tuesday it would pay ${chance.randint(2, 900)} million to"
                    f" {names[1]} Metals Inc. Shipment {number} left the port of Oslo.")
            file.write(json.dumps({"id": f"row-{number}", "text": text}) + "\n")
    return folder
