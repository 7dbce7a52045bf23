#!/usr/bin/env python3
"""Makes a rule pack with more rules or longer lists, to see what they cost. Always the same one.

    python3 Benchmarks/larger_pack.py Rules OUT --rules 4   four times the rules
    python3 Benchmarks/larger_pack.py Rules OUT --rows 10   ten times the rows of the lists

A copied rule has another id and other words: those of its patterns and of the word classes that it
uses are replaced by words that occur in Corpus/, so that it is tried, as a rule to come would be,
and seldom matches. Its tests stay as they are: `rules check` finds fault with some. A made-up row
of a list has a name of its own; a tenth of the names begins with a word that occurs in Corpus/.
"""

import argparse
import pathlib
import re
import shutil
import zlib

CORPUS = pathlib.Path(__file__).resolve().parent.parent / "Corpus"
SYLLABLES = ["vo", "tre", "lu", "quin", "sar", "beth", "wy", "mo", "dra", "pel", "zan", "ost"]
# Whose names are multiplied; the others are closed lists (countries, currencies, legal forms).
LISTS = ["agencies", "companies", "instruments", "media", "organizations", "places", "products"]


def words_of_corpus(pattern):
    """Words of the articles, in order of the alphabet."""
    found = set()
    for article in sorted(CORPUS.glob("*.txt")):
        found.update(re.findall(pattern, article.read_text("utf-8")))
    return sorted(found)


class RuleCopy:
    """One more copy of all rules."""

    def __init__(self, number):
        self.mark = f"-x{number}"
        self.words = words_of_corpus(r"\b[a-z]{5,}\b")
        self.classes = set()

    def other(self, word):
        place = zlib.crc32((word + self.mark).encode()) % len(self.words)
        return self.words[place]

    def copy_classes(self, path):
        text = path.read_text("utf-8")
        names = re.findall(r"^  ([a-z][a-z-]*):", text, re.M)
        self.classes.update(names)
        text = re.sub(r"^  ([a-z][a-z-]*):", rf"  \1{self.mark}:", text, flags=re.M)
        text = re.sub(r"\b(verbs|nouns|words): \[([^\]]*)\]", self.vary_items, text)
        path.with_name(path.stem + self.mark + ".yaml").write_text(text, "utf-8")
        return names

    def rename_uses(self, path):
        """Of a copied file of classes: classes of classes."""
        def renamed(match):
            names = [self.class_name(name.strip()) for name in match[1].split(",")]
            return f"classes: [{', '.join(names)}]"
        text = path.read_text("utf-8")
        path.write_text(re.sub(r"\bclasses: \[([^\]]*)\]", renamed, text), "utf-8")

    def class_name(self, name):
        return name + self.mark if name in self.classes else name

    def vary_items(self, match):
        items = [item.strip().strip("'\"") for item in match[2].split(",")]
        varied = [re.sub(r"^[A-Za-z'-]+", lambda word: self.other(word[0]), item) for item in items]
        return f"{match[1]}: [{', '.join(dict.fromkeys(varied))}]"

    def vary_pattern(self, text):
        """Words of a pattern, but not its slots, groups, sets and escapes."""
        parts = re.split(r"(\{[^{}]*\}|\(\?<[a-z_]+>|\[[^\]]*\]|\\.)", text)
        for place, part in enumerate(parts):
            if place % 2 == 0:
                parts[place] = re.sub(r"[a-z]{5,}", lambda word: self.other(word[0]), part)
            elif "@" in part:
                parts[place] = re.sub(
                    r"(?<=[@|])[a-z][a-z-]*", lambda name: self.class_name(name[0]), part)
        return "".join(parts)

    def copy_rules(self, path):
        lines = []
        inside = ""                       # the key of a rule whose lines are read
        for line in path.read_text("utf-8").splitlines():
            key = re.match(r"^(?: {4}|  - )([a-z]+):", line)
            if key:
                inside = key[1]
            elif re.match(r"^\S", line):
                inside = line.split(":")[0]
            if inside == "id":
                line = re.sub(r"(id: [\w.-]+)", rf"\1{self.mark}", line)
            elif inside in ("match", "define"):
                head, colon, pattern = line.partition("'")
                line = head + colon + self.vary_pattern(pattern)
            elif inside == "hint":
                line = re.sub(
                    r"(?<=[\[ ,])[a-z]{5,}(?=[\],]|$)", lambda word: self.other(word[0]), line)
            lines.append(line)
        path.with_name(path.stem + self.mark + ".yaml").write_text("\n".join(lines) + "\n", "utf-8")


def more_rules(folder, times):
    rules = [path for path in sorted(folder.glob("*/*.yaml"))
             if re.search(r"^rules:", path.read_text("utf-8"), re.M)]
    classes = [folder / "words" / name for name in ("verbs.yaml", "nouns.yaml")]
    for number in range(2, times + 1):
        copy = RuleCopy(number)
        for path in classes:
            copy.copy_classes(path)
        for path in classes:
            copy.rename_uses(path.with_name(path.stem + copy.mark + ".yaml"))
        for path in rules:
            copy.copy_rules(path)


def made_up_name(number):
    name = ""
    while number or len(name) < 4:
        name += SYLLABLES[number % len(SYLLABLES)]
        number //= len(SYLLABLES)
    return name.capitalize()


def more_rows(path, times, starts):
    lines = path.read_text("utf-8").splitlines()
    columns = lines[0].split("\t")
    name_at = columns.index("canonical" if "canonical" in columns else "name")
    kept = {"kind", "country", "jurisdiction", "sector"}
    made = []
    for number in range((len(lines) - 1) * (times - 1)):
        cells = lines[1 + number % (len(lines) - 1)].split("\t")
        cells += [""] * (len(columns) - len(cells))
        last = cells[name_at].split(" ")[-1]
        row = [cell if column in kept else "" for column, cell in zip(columns, cells)]
        row[name_at] = f"{made_up_name(number * 7 + len(lines))} {last}"
        if number % 10 == 0:
            row[name_at] = f"{starts[number // 10 % len(starts)]} {row[name_at]}"
        if "id" in columns:
            row[columns.index("id")] = f"made-{path.stem}-{number}"
        made.append("\t".join(row))
    path.write_text("\n".join(lines + made) + "\n", "utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pack", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--rules", type=int, default=1, metavar="TIMES")
    parser.add_argument("--rows", type=int, default=1, metavar="TIMES")
    arguments = parser.parse_args()
    shutil.copytree(arguments.pack, arguments.out)
    more_rules(arguments.out, arguments.rules)
    if arguments.rows > 1:
        starts = words_of_corpus(r"(?<=[a-z] )[A-Z][a-z]{3,}\b")
        for name in LISTS:
            more_rows(arguments.out / "lists" / f"{name}.tsv", arguments.rows, starts)


if __name__ == "__main__":
    main()
