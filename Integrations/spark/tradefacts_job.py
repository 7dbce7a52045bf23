"""Facts of many articles, on a cluster: each partition of articles goes through one `tradefacts`
worker, and the facts come out as Parquet, one folder for each month of publication.

    spark-submit Integrations/spark/tradefacts_job.py --input rows/*.jsonl --output facts/

Needs pyspark, pandas and pyarrow, and the program with its rules on every machine. README.md says
how to lay out a large job.
"""

import argparse
import json
import pathlib
import sys

from pyspark.sql import SparkSession, functions
from pyspark.sql.types import IntegerType, StringType, StructField, StructType

from worker import Worker

# Plain columns to filter and count by; `fact` is the whole line as the program wrote it.
FACTS = StructType(
    [StructField("published_month", StringType())]
    + [StructField(name, StringType()) for name in (
        "key", "id", "type", "subtype", "source", "title", "published", "url", "sentence", "words",
        "status", "certainty", "polarity", "holder", "rule", "fact", "problem")]
    + [StructField("place", IntegerType())])

COLUMNS = ("id", "text", "title", "published", "url", "publisher", "language")


def columns_of(line, place):
    """A line of facts as a row of FACTS."""
    fact = json.loads(line)
    document, context = fact["document"], fact.get("context") or {}
    published = document.get("published")
    holder = fact.get("holder")
    return {
        "published_month": published[:7] if published else "unknown",
        "key": fact["key"], "id": fact["id"], "type": fact["type"], "subtype": fact["subtype"],
        "source": document["source"], "title": document.get("title"), "published": published,
        "url": document.get("url"), "sentence": context.get("text"), "words": fact["span"]["text"],
        "status": fact.get("status"), "certainty": fact.get("certainty"),
        "polarity": fact.get("polarity"),
        "holder": holder["fact"] if isinstance(holder, dict) else holder,
        "rule": fact.get("rule"), "fact": line, "problem": None, "place": place,
    }


def problem_row(error):
    """An article that was skipped or failed; the run goes on without it."""
    return dict.fromkeys(FACTS.fieldNames()) | {"published_month": "problems", "problem": error}


def frames(rows, size=2000):
    """Rows as data frames of a bounded size."""
    import pandas

    names = FACTS.fieldNames()
    part = []
    for row in rows:
        part.append(row)
        if len(part) == size:
            yield pandas.DataFrame(part, columns=names)
            part = []
    if part:
        yield pandas.DataFrame(part, columns=names)


def rows_of(lines):
    for place, (line, error) in enumerate(lines):
        yield problem_row(error) if line is None else columns_of(line, place)


def facts_of_rows(command):
    """For mapInPandas: data frames of articles in, data frames of facts out."""
    def extract(parts):
        def inputs():
            for part in parts:
                for row in part.to_dict("records"):
                    yield json.dumps(
                        {name: row[name] for name in COLUMNS if isinstance(row.get(name), str)},
                        ensure_ascii=False)
        worker = Worker(command + ["-", "--input-format", "jsonl", "--format", "facts"])
        yield from frames(rows_of(worker.run(inputs())))
    return extract


def facts_of_files(command):
    """For mapInPandas: data frames with a column `path`; the worker reads each file itself."""
    def extract(parts):
        for part in parts:
            for path in part["path"]:
                worker = Worker(command + [path, "--format", "facts"])
                yield from frames(rows_of(worker.run([])))
    return extract


def articles(spark, arguments):
    """The articles as a data frame of text columns."""
    if arguments.format == "parquet":
        found = spark.read.parquet(*arguments.input)
    else:
        # With a schema of its own no pass over the data is needed to guess one.
        schema = StructType([StructField(name, StringType()) for name in COLUMNS])
        found = spark.read.schema(schema).json(arguments.input)
    renamed = dict(pair.split("=", 1) for pair in arguments.column)
    names = [name for name in COLUMNS if renamed.get(name, name) in found.columns]
    return found.select(
        [functions.col(renamed.get(name, name)).cast("string").alias(name) for name in names])


def listed_files(spark, arguments):
    """The paths of lists of web archives or other files, one a line, each a partition of its own."""
    paths = spark.read.text(arguments.input).select(functions.trim("value").alias("path"))
    paths = paths.filter("path != ''")
    return paths.repartition(max(1, paths.count()), "path")


def parsed(arguments):
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--input", nargs="+", required=True, help="files or folders")
    parser.add_argument(
        "--format", choices=["jsonl", "parquet", "files"], default="jsonl",
        help="files: lists of paths (WARC, archives ...), one a line")
    parser.add_argument("--output", required=True, help="a folder for Parquet; must not be there")
    parser.add_argument("--tradefacts", default="tradefacts", help="the program on each machine")
    parser.add_argument("--rules", help="its rule pack; default: the installed one")
    parser.add_argument(
        "--column", action="append", default=[], metavar="NAME=COLUMN",
        help="the column that holds id, text, title, published, url, publisher or language")
    parser.add_argument(
        "--partitions", type=int, help="articles are dealt out anew to so many partitions")
    return parser.parse_args(arguments)


def main(arguments):
    arguments = parsed(arguments)
    spark = SparkSession.builder.appName("tradefacts").getOrCreate()
    spark.sparkContext.addPyFile(str(pathlib.Path(__file__).with_name("worker.py")))
    # One core a worker: Spark itself runs as many at once as there are cores.
    command = [arguments.tradefacts, "extract", "-j", "1"]
    if arguments.rules:
        command += ["--rules", arguments.rules]
    if arguments.format == "files":
        facts = listed_files(spark, arguments).mapInPandas(facts_of_files(command), FACTS)
    else:
        rows = articles(spark, arguments)
        if arguments.partitions:
            rows = rows.repartition(arguments.partitions)
        facts = rows.mapInPandas(facts_of_rows(command), FACTS)
    facts.write.partitionBy("published_month").parquet(arguments.output)
    spark.stop()


if __name__ == "__main__":
    main(sys.argv[1:])
