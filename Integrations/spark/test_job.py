"""The job in Spark itself, on two local cores: the same facts as a run on one machine, for rows,
Parquet and lists of files, and with a worker that is killed midway. Scripts/test runs it."""

import gzip
import html
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

TOP = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("TRADEFACTS") or str(TOP / ".build/debug/tradefacts")
JOB = pathlib.Path(__file__).with_name("tradefacts_job.py")

# Kills itself once, after some facts, and leaves a mark so that it does not do it again.
KILLED_ONCE = """#!/bin/bash
if mkdir "{mark}" 2>/dev/null; then
  "{program}" "$@" | head -20
  kill -9 $$
fi
exec "{program}" "$@"
"""


def corpus_rows():
    """Some of the corpus as rows, dated over three months, one without a date and one that fails."""
    rows = []
    for number, path in enumerate(sorted((TOP / "Corpus").glob("*.txt"))[:12]):
        text = path.read_text(encoding="utf-8")
        rows.append({
            "id": path.name, "text": text, "published": f"2024-0{number % 3 + 1}-15",
            "publisher": "Corpus", "url": None})
    rows.append({"id": "undated", "text": "Canada imposed a 25% tariff on steel from Norway."})
    rows.append({"id": "empty", "text": "  "})
    return rows


def web_archive(rows):
    """Texts as pages in a WARC file, each record a gzip member of its own."""
    members = []
    for row in rows:
        page = f"<html><body><p>{html.escape(row['text'])}</p></body></html>".encode()
        block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
        fields = [
            "WARC/1.0", "WARC-Type: response", f"WARC-Target-URI: https://wire.example/{row['id']}",
            "Content-Type: application/http; msgtype=response", f"Content-Length: {len(block)}"]
        head = "\r\n".join(fields).encode() + b"\r\n\r\n"
        members.append(gzip.compress(head + block + b"\r\n\r\n"))
    return b"".join(members)


class SparkJob(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        holder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(holder.cleanup)
        cls.folder = pathlib.Path(holder.name)
        cls.rows = corpus_rows()
        (cls.folder / "rows").mkdir()
        for part in range(2):
            cls.write(f"rows/part-{part}.jsonl", cls.rows[part::2])
        cls.local = sorted(cls.extract("rows"))

    @classmethod
    def write(cls, name, rows):
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (cls.folder / name).write_text(text, encoding="utf-8")

    @classmethod
    def extract(cls, *paths):
        """The lines of facts of a run without Spark."""
        done = subprocess.run(
            [PROGRAM, "extract", *paths, "--rules", str(TOP / "Rules")], cwd=cls.folder,
            capture_output=True, text=True)
        assert done.returncode in (0, 1), done.stderr
        return done.stdout.splitlines()

    def submit(self, name, *arguments, program=PROGRAM):
        """Runs the job; gives the folder of its output."""
        output = self.folder / name
        environment = os.environ | {
            "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"}
        done = subprocess.run(
            [shutil.which("spark-submit", path=str(pathlib.Path(sys.executable).parent)),
             "--master", "local[2,4]", "--conf", "spark.ui.enabled=false", str(JOB),
             "--output", str(output), "--tradefacts", str(program), "--rules", str(TOP / "Rules"),
             *arguments],
            cwd=self.folder, env=environment, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr[-3000:])
        return output

    def read(self, output):
        import pandas

        return pandas.read_parquet(output)

    def assert_same_facts(self, table, expected=None):
        facts = table[table["fact"].notna()]
        self.assertEqual(sorted(facts["fact"]), expected or self.local)
        return facts

    def test_rows(self):
        output = self.submit("from-rows", "--input", "rows")
        table = self.read(output)
        facts = self.assert_same_facts(table)
        months = {path.name for path in output.iterdir() if path.is_dir()}
        self.assertEqual(
            months, {f"published_month={month}" for month in (
                "2024-01", "2024-02", "2024-03", "unknown", "problems")})
        problems = [json.loads(text) for text in table["problem"].dropna()]
        self.assertEqual([(one["source"], one["outcome"]) for one in problems], [("empty", "failed")])
        claim = facts[facts["type"] == "claim"].iloc[0]
        self.assertEqual(json.loads(claim["fact"])["key"], claim["key"])

    def test_parquet_with_columns_of_other_names(self):
        import pandas

        table = pandas.DataFrame(
            [{"address": row["id"], "body": row["text"], "published": row.get("published")}
             for row in self.rows])
        table.to_parquet(self.folder / "articles.parquet")
        output = self.submit(
            "from-parquet", "--input", "articles.parquet", "--format", "parquet", "--column",
            "id=address", "--column", "text=body", "--partitions", "3")
        rows = [{key: row[key] for key in ("id", "text", "published") if key in row}
                for row in self.rows]
        self.write("same.jsonl", rows)
        self.assert_same_facts(self.read(output), sorted(self.extract("same.jsonl")))

    def test_lists_of_files(self):
        paths = [str(path) for path in sorted((self.folder / "rows").iterdir())]
        (self.folder / "list.txt").write_text("\n".join(paths) + "\n", encoding="utf-8")
        output = self.submit("from-files", "--input", "list.txt", "--format", "files")
        self.assert_same_facts(self.read(output))

    def test_lists_of_web_archives(self):
        for part in range(2):
            (self.folder / f"crawl-{part}.warc.gz").write_bytes(web_archive(self.rows[part:12:2]))
        paths = [str(self.folder / f"crawl-{part}.warc.gz") for part in range(2)]
        (self.folder / "crawls.txt").write_text("\n".join(paths) + "\n", encoding="utf-8")
        output = self.submit("from-crawls", "--input", "crawls.txt", "--format", "files")
        expected = sorted(self.extract(*paths))
        self.assertTrue(expected)
        for line in expected:
            self.assertTrue(json.loads(line)["document"]["url"].startswith("https://wire.example/"))
        self.assert_same_facts(self.read(output), expected)

    def test_a_worker_that_is_killed_is_started_again(self):
        mark = self.folder / "was-killed"
        program = self.folder / "killed-once"
        program.write_text(KILLED_ONCE.format(mark=mark, program=PROGRAM), encoding="utf-8")
        program.chmod(0o755)
        output = self.submit("after-a-kill", "--input", "rows", program=program)
        self.assertTrue(mark.exists())
        self.assert_same_facts(self.read(output))


if __name__ == "__main__":
    unittest.main()
