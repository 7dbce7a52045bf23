"""One `tradefacts` process: lines in, lines out, and what it says of single articles."""

import collections
import pathlib
import subprocess
import tempfile
import threading


class WorkerFailed(Exception):
    """The process ended before its work was done; the partition has to be tried again."""


class Worker:
    # 1: done, but some articles were not; each is in the file of errors.
    DONE = (0, 1)

    def __init__(self, command):
        self.command = command
        self.trouble = None

    def run(self, inputs):
        """Gives pairs: (fact, None) for each line of facts, then (None, error) for each article that
        was skipped or failed, both as the JSON that the program wrote.

        The input is written by a thread of its own, so that neither side waits for the other, and
        nothing is held but what the pipes hold.
        """
        with tempfile.TemporaryDirectory() as folder:
            errors = pathlib.Path(folder) / "errors.jsonl"
            yield from self._facts(inputs, errors)
            if errors.exists():
                with errors.open(encoding="utf-8") as lines:
                    for line in lines:
                        yield None, line.rstrip("\n")

    def _facts(self, inputs, errors):
        process = subprocess.Popen(
            self.command + ["--errors", str(errors)], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        said = collections.deque(maxlen=3)
        threads = [
            threading.Thread(target=self._feed, args=(process.stdin, inputs), daemon=True),
            threading.Thread(target=self._listen, args=(process.stderr, said), daemon=True),
        ]
        for thread in threads:
            thread.start()
        try:
            for line in process.stdout:
                yield line.decode("utf-8").rstrip("\n"), None
            for thread in threads:
                thread.join()
            code = process.wait()
        finally:
            process.kill()
            process.wait()
        if self.trouble:
            raise self.trouble
        if code not in self.DONE:
            raise WorkerFailed(f"{self.command[0]} ended with {code}: {' / '.join(said)}")

    def _feed(self, pipe, inputs):
        try:
            for line in inputs:
                pipe.write(line.encode("utf-8") + b"\n")
        except BrokenPipeError:
            pass  # The exit code of the process says why.
        except Exception as trouble:  # Of the source of the rows: raised where the facts are read.
            self.trouble = trouble
        finally:
            try:
                pipe.close()
            except BrokenPipeError:
                pass

    @staticmethod
    def _listen(pipe, said):
        for line in pipe:
            said.append(line.decode("utf-8", "replace").strip())
