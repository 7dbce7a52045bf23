#!/usr/bin/env python3
"""Tries runs hard: killed, stopped, on a full disk, done again, with many articles.

Usage: runs.py PROGRAM [kill] [signal] [disk] [again] [memory] [workers]

Without a name all are tried. It takes many minutes; each part prints what it measured and ends
the program with 1 where something is not as it must be.
"""

import filecmp
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import run_articles as articles

FILES = ["facts.jsonl", "articles.jsonl", "errors.jsonl", "manifest.json", "pack.json",
         "duplicates.jsonl"]


class Trial:
    def __init__(self, program):
        self.program = pathlib.Path(program).resolve()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="tradefacts-scale-"))

    def command(self, source, run, *more):
        return [str(self.program), "extract", str(source), "-o", f"{run}/", *more]

    def run(self, source, run, *more):
        """The seconds it took, and what it said."""
        start = time.monotonic()
        done = subprocess.run(self.command(source, run, *more), capture_output=True, text=True)
        return time.monotonic() - start, done.returncode, done.stderr.strip()

    def memory(self, source, run, *more):
        """The peak of the resident memory in MB."""
        with subprocess.Popen(self.command(source, run, *more), stderr=subprocess.DEVNULL) as child:
            _, _, usage = os.wait4(child.pid, 0)
        return usage.ru_maxrss / 1024

    def start(self, source, run):
        return subprocess.Popen(
            self.command(source, run), stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)

    def same(self, one, other, what):
        wrong = [name for name in FILES
                 if not filecmp.cmp(f"{one}/{name}", f"{other}/{name}", shallow=False)]
        if wrong:
            sys.exit(f"{what}: other bytes in {', '.join(wrong)}; look into {one} and {other}")


def mixed(trial, count):
    source = articles.make(trial.folder / f"in-{count}", count)
    (source / "0000" / "broken.txt").write_bytes(b"caf\xe9")
    (source / "0000" / "empty.txt").write_bytes(b"")
    return source


def stopped(trial, number, many):
    """Ends the program at random moments until it is done, again and again."""
    source = mixed(trial, 400)
    whole = trial.folder / "whole"
    seconds, _, said = trial.run(source, whole)
    print(f"undisturbed: {seconds:.1f} s: {said.splitlines()[-1]}")
    chance = random.Random(7)
    stops = runs = 0
    while stops < many:
        run = trial.folder / f"run-{runs}"
        runs += 1
        done = False
        while not done:
            child = trial.start(source, run)
            try:
                child.communicate(timeout=chance.uniform(0.05, 0.7) * seconds)
                done = True
            except subprocess.TimeoutExpired:
                child.send_signal(number)
                child.communicate()
                stops += 1
        trial.same(whole, run, f"after {stops} stops")
        shutil.rmtree(run)
    print(f"{signal.Signals(number).name}: {stops} stops in {runs} runs, each with the same bytes")


def disk(trial):
    if os.geteuid() != 0:
        print("full disk: left out, only root may mount a small one")
        return
    source = mixed(trial, 400)
    whole = trial.folder / "whole"
    trial.run(source, whole)
    size = sum((whole / name).stat().st_size for name in FILES)
    place = trial.folder / "disk"
    place.mkdir()
    for share in [0.02, 0.1, 0.5, 0.9, 1.0, 1.05, 1.1, 1.3]:
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={int(size * share)}", "tmpfs", place],
                       check=True)
        try:
            _, code, said = trial.run(source, place / "run")
            print(f"disk of {share:.0%} of the output: exit {code}: {said.splitlines()[-1]}")
            subprocess.run(["mount", "-o", f"remount,size={size * 3}", place], check=True)
            trial.run(source, place / "run")
            trial.same(whole, place / "run", f"disk of {share:.0%}")
        finally:
            subprocess.run(["umount", place], check=True)
    print("full disk: each resumed to the same bytes")


def again(trial, count=10_000):
    source = mixed(trial, count)
    run = trial.folder / "again"
    first, _, said = trial.run(source, run)
    print(f"first run: {first:.1f} s: {said.splitlines()[-1]}")
    same, _, said = trial.run(source, run)
    print(f"nothing changed: {same:.1f} s ({same / first:.1%}): {said.splitlines()[-1]}")
    files = sorted(source.glob("*/0*.txt"))
    for file in files[::len(files) // (count // 100)][:count // 100]:
        file.write_text(file.read_text() + "\nBrevik Metals Inc denied the report.\n")
    touched, _, said = trial.run(source, run)
    print(f"1 % touched: {touched:.1f} s ({touched / first:.1%}): {said.splitlines()[-1]}")
    if touched > 0.05 * first:
        sys.exit("after touching 1 % it took more than 5 % of the time of the first run")
    trial.run(source, trial.folder / "fresh")
    trial.same(trial.folder / "fresh", run, "done again")
    print("the same bytes as of a fresh run")


def memory(trial):
    small, large = (
        trial.memory(articles.make_small(trial.folder / f"small-{count}", count),
                     trial.folder / f"memory-{count}")
        for count in (10_000, 100_000))
    print(f"peak memory: {small:.0f} MB at 10,000 articles, {large:.0f} MB at 100,000")
    if large > 1.1 * small or large > 200:
        sys.exit("memory grows with the number of articles, or is more than 200 MB")


def workers(trial):
    source = mixed(trial, 1000)
    for jobs in ("1", "2"):
        seconds, _, _ = trial.run(source, trial.folder / f"jobs-{jobs}", "-j", jobs)
        print(f"-j {jobs}: {seconds:.1f} s")
    trial.same(trial.folder / "jobs-1", trial.folder / "jobs-2", "workers")


PARTS = {
    "kill": lambda trial: stopped(trial, signal.SIGKILL, 50),
    "signal": lambda trial: stopped(trial, signal.SIGINT, 20),
    "disk": disk, "again": again, "memory": memory, "workers": workers,
}


def main():
    if len(sys.argv) < 2 or re.match("-h|--help", sys.argv[1]):
        sys.exit(__doc__)
    for name in sys.argv[2:] or PARTS:
        trial = Trial(sys.argv[1])
        try:
            PARTS[name](trial)
        finally:
            shutil.rmtree(trial.folder, ignore_errors=True)


main()
