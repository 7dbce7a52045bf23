#!/usr/bin/env python3
"""Makes a folder of mixed articles in all formats, and says what a run over it must give.

    mixed_folder.py FOLDER N [--no-pdf]

One article in a hundred is broken, in ten ways, and one is not English. The folder gets the files
under `articles/`, and beside them `expected.json`: articles by format, those to be skipped, and
for each broken one its source with the stage and a word of the reason. The same N gives the same
bytes. Needs Python 3.9 or later and nothing else; articles in PDF are made where pdftotext is there.
"""

import base64
import json
import pathlib
import shutil
import struct
import sys

import containers
from articles import Stories

GROUP = 1000  # files of one folder, at most


class Broken:
    """Ten ways in which an article cannot be read: bytes, file's ending, what comes after its path
    in the source, stage, a word of the reason."""

    def nul(self, a):
        return a.text.encode() + b"\0\0", ".txt", "", "decode", "NUL byte"

    def half_utf8(self, a):
        words = "Zölle für Äpfel, Öl, Müsli und Käse: ".encode()
        return a.text.encode() + words + b"\xff now\n", ".txt", "", "decode", "not UTF-8"

    def empty(self, a):
        return b"\n \n", ".txt", "", "decode", "is empty"

    def row(self, a):
        return containers.rows([a])[:-20] + b"\n", ".jsonl", "", "parse", "not valid JSON"

    def record(self, a):
        data = containers.record("conversion", a, a.text.encode(), "text/plain")
        return data.replace(b"Content-Length: ", b"Content-Length: 9"), ".warc", "#1", "parse", \
            "Content-Length"

    def checksum(self, a):
        data = bytearray(containers.zip_file([a]))
        entry = data.index(b"PK\1\2")
        right = struct.unpack_from("<I", data, entry + 16)[0]
        for place in (14, entry + 16):
            struct.pack_into("<I", data, place, right ^ 1)
        return bytes(data), ".zip", f"/s-{a.number}.txt", "unpack", "CRC"

    def traversal(self, a):
        name = f"../s-{a.number}.txt"
        return containers.tarred([(name, a.text.encode())]), ".tar", "/" + name, "unpack", \
            "leads out of the archive"

    def cut(self, a):
        return containers.text_gz([a])[:-30], ".txt.gz", "", "unpack", "truncated"

    def attachment(self, a):
        data = (f"From: desk@wire.example.org\nSubject: {a.number}\nMIME-Version: 1.0\n"
                "Content-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n").encode()
        return data + base64.encodebytes(a.text.encode()), ".eml", "", "parse", "holds no text"

    def feed(self, a):
        return containers.rss([a])[:-80], ".rss", "", "parse", "is broken near line"

    WAYS = [nul, half_utf8, empty, row, record, checksum, traversal, cut, attachment, feed]


class Folder:
    """The files, as they are written."""

    def __init__(self, path):
        self.path = path
        self.files = 0

    def write(self, label, ending, data):
        """Gives the source of the file."""
        source = f"{self.files // GROUP:03d}/{label}-{self.files:06d}{ending}"
        path = self.path / source
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        self.files += 1
        return source


def main(folder, count, with_pdf):
    out = Folder(pathlib.Path(folder) / "articles")
    stories, broken = Stories(), Broken()
    formats = dict(containers.FORMATS)
    names = list(formats)
    done = {name: 0 for name in names}
    waiting = {name: [] for name in names}
    skipped, failed = [], []

    def flush(name):
        ending, _, write = formats[name]
        if waiting[name]:
            out.write(name, ending, write(waiting[name]))
            done[name] += len(waiting[name])
            waiting[name] = []

    for number in range(count):
        if number % 100 == 37:
            way = broken.WAYS[number // 100 % len(broken.WAYS)]
            data, ending, part, stage, word = way(broken, stories.article(number))
            source = out.write("broken-" + way.__name__, ending, data) + part
            failed.append({"source": source, "stage": stage, "word": word})
        elif number % 100 == 71:
            skipped.append(out.write("other", ".txt", stories.foreign(number).text.encode()))
        elif with_pdf and number % 100 == 93:
            done["pdf"] = done.get("pdf", 0) + 1
            out.write("pdf", ".pdf", containers.pdf([stories.article(number)]))
        else:
            name = names[number % len(names)]
            waiting[name].append(stories.article(number))
            if len(waiting[name]) == formats[name][1]:
                flush(name)
    for name in names:
        flush(name)
    expected = {
        "articles": done, "skipped": skipped, "failed": failed,
        "counts": {"inputs": count, "articles": sum(done.values()), "skipped": len(skipped),
                   "failed": len(failed)}}
    (pathlib.Path(folder) / "expected.json").write_text(json.dumps(expected, indent=1) + "\n")


if __name__ == "__main__":
    words = [w for w in sys.argv[1:] if not w.startswith("--")]
    if len(words) != 2 or not words[1].isdigit() or "--help" in sys.argv:
        sys.exit(__doc__)
    main(words[0], int(words[1]), "--no-pdf" not in sys.argv and shutil.which("pdftotext"))
