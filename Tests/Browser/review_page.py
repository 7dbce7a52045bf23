"""What the browser tests share: facts to review, the program under test, and a browser."""

import json
import os
import pathlib
import shutil
import subprocess
import time

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By

TOP = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("TRADEFACTS") or str(TOP / ".build/debug/tradefacts")


def fact(number, sentence, start, words, article="a.txt", **fields):
    """A line of facts on `words` of a sentence that begins at `start`."""
    at = start + sentence.index(words)
    record = {
        "id": "f-%016x" % number, "key": "k-%016x" % number, "type": "action",
        "subtype": "tariff", "sentence": 0,
        "span": {"start": at, "end": at + len(words), "text": words}, "roles": {},
        "status": "planned", "certainty": "probable", "polarity": "+", "holder": "author",
        "confidence": "high", "rule": "action.tariff",
    }
    record.update(fields)
    record["document"] = {
        "key": "l-" + article, "source": article, "title": "On " + article, "published": None}
    record["context"] = {"start": start, "end": start + len(sentence), "text": sentence}
    return record


def many(count, article_size=20):
    """That many facts, some on each of several articles."""
    facts = []
    for number in range(count):
        article, place = divmod(number, article_size)
        sentence = f"Norvik would impose a duty of {place} percent on oats."
        facts.append(fact(
            number + 1, sentence, place * 60, "impose", f"{article:04}.txt",
            rate={"percent": str(place), "min": None, "max": None, "modifier": "exact"},
            roles={"actor": [{"entity": "x-norvik", "name": "Norvik", "kind": "agency"}]}))
    return facts


def write(path, facts):
    path.write_text(
        "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in facts), encoding="utf-8")


class Review:
    """The program, started on a file of facts."""

    def __init__(self, folder, *arguments, name="Ann"):
        self.process = subprocess.Popen(
            [PROGRAM, "review", *arguments, "--no-browser", "--name", name], cwd=folder,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.address = self.process.stdout.readline().strip()
        self.origin = self.address.split("/?")[0]

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    close = kill


def browser(width=1400, height=900):
    options = webdriver.ChromeOptions()
    for argument in [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--disable-background-networking", "--disable-component-update", "--no-first-run",
        f"--window-size={width},{height}",
    ]:
        options.add_argument(argument)
    options.binary_location = shutil.which("chromium")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))


class Page:
    """The review page in a browser window."""

    def __init__(self, driver, address):
        self.driver = driver
        driver.get(address)
        self.wait(lambda: "Press ?" in self.text("said"))
        self.wait(lambda: self.driver.find_elements(By.CSS_SELECTOR, "#detail h2, #detail p"))

    def wait(self, holds, seconds=10):
        end = time.monotonic() + seconds
        while not holds():
            assert time.monotonic() < end, f"waited in vain; said: {self.text('said')!r}, " \
                f"trouble: {self.text('trouble')!r}"
            time.sleep(0.02)

    def find(self, css):
        return self.driver.find_element(By.CSS_SELECTOR, css)

    def all(self, css):
        return self.driver.find_elements(By.CSS_SELECTOR, css)

    def text(self, name):
        return self.driver.find_element(By.ID, name).text

    def keys(self, *keys):
        for key in keys:
            self.driver.switch_to.active_element.send_keys(key)

    def button(self, text):
        buttons = self.driver.find_elements(By.TAG_NAME, "button")
        next(one for one in buttons if one.is_displayed() and one.text.startswith(text)).click()

    def script(self, text, *arguments):
        return self.driver.execute_script(text, *arguments)
