"""The review page in a real browser, by keyboard. Run by Scripts/test where chromium is there."""

import json
import pathlib
import subprocess
import tempfile
import unittest

from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from checks import contrast_faults, name_faults
from review_page import PROGRAM, Page, Review, browser, fact, many, write

HOSTILE = ("Norvik <script>window.hurt = 1</script> said \u202eliaf\u202c \x1b[31m "
           "<img src=x onerror='window.hurt = 2'> would impose a duty.")


class ReviewPage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.driver = browser()

    @classmethod
    def tearDownClass(cls):
        cls.driver.quit()

    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)
        write(self.folder / "old.jsonl", [])

    def start(self, facts, *arguments, **options):
        if facts is not None:
            write(self.folder / "new.jsonl", facts)
        review = Review(self.folder, "new.jsonl", *arguments, **options)
        self.addCleanup(review.close)
        return review

    def open(self, facts, *arguments):
        review = self.start(facts, *arguments)
        return Page(self.driver, review.address)

    def decisions(self):
        """What holds for each key, as `review export` tells it."""
        output = subprocess.run(
            [PROGRAM, "review", "export", "new.jsonl"], cwd=self.folder, text=True,
            capture_output=True, check=True).stdout
        lines = [json.loads(line) for line in output.splitlines()]
        return {line["key"]: line for line in lines}

    def verdicts(self):
        return [line["verdict"] for _, line in sorted(self.decisions().items())]

    def test_words_of_a_fact_that_is_gone_are_shown(self):
        sentence = "Norvik would impose a duty on oats, and Halden said so."
        gone = fact(1, sentence, 100, "said")
        kept = fact(2, sentence, 160, "impose")
        write(self.folder / "old.jsonl", [gone])
        page = self.open([kept], "--against", "old.jsonl")
        page.wait(lambda: "no longer found" in page.text("detail"))
        self.assertEqual([one.text for one in page.all(".gone")], ["said"])

    def test_thirty_changes_by_keyboard(self):
        page = self.open(many(30), "--against", "old.jsonl")
        self.assertEqual(page.text("progress"), "0 of 30")
        for number in range(30):
            page.keys("ard"[number % 3])
        page.wait(lambda: page.text("progress") == "20 of 30")
        self.assertEqual(self.verdicts(), ["accept", "reject", "defer"] * 10)
        page.keys("u")
        page.wait(lambda: page.text("said").startswith("Undone"))
        page.keys(Keys.HOME, "j", "k", "r")
        page.wait(lambda: self.verdicts()[0] == "reject")
        self.assertIsNone(self.verdicts()[29])

    def test_a_value_is_edited_and_there_after_a_reload(self):
        page = self.open(many(3))
        page.keys("j", "e")
        page.wait(lambda: page.driver.find_elements("name", "rate.percent"))
        page.driver.find_element("name", "rate.percent").send_keys(Keys.END, "5")
        page.driver.find_element("name", "status").send_keys(Keys.CONTROL, "a")
        page.driver.find_element("name", "status").send_keys("in_effect")
        page.keys(Keys.CONTROL + Keys.ENTER)
        page.wait(lambda: page.text("progress") == "1 of 3")
        page.driver.refresh()
        page.wait(lambda: page.text("progress") == "1 of 3")
        edits = self.decisions()["k-%016x" % 2]["edits"]
        self.assertEqual(edits["rate"]["percent"], "15")
        self.assertEqual(edits["status"], "in_effect")

    def test_words_of_the_article_fill_a_role(self):
        page = self.open(many(3))
        page.keys("e")
        page.wait(lambda: page.driver.find_elements("css selector", "form.fields"))
        page.script("""
          const piece = [...document.querySelectorAll('#article-text [data-at]')]
            .find((one) => one.textContent.includes('oats'));
          const node = piece.firstChild, at = node.data.indexOf('oats');
          getSelection().setBaseAndExtent(node, at, node, at + 4);""")
        page.find("[aria-label='Role to fill']").send_keys("product")
        page.script("""
          const piece = [...document.querySelectorAll('#article-text [data-at]')]
            .find((one) => one.textContent.includes('oats'));
          const node = piece.firstChild, at = node.data.indexOf('oats');
          getSelection().setBaseAndExtent(node, at, node, at + 4);""")
        page.button("Use the words")
        page.button("Save")
        page.wait(lambda: page.text("progress") == "1 of 3")
        roles = self.decisions()["k-%016x" % 1]["edits"]["roles"]
        self.assertEqual(roles, {"product": [{"span": {"start": 43, "end": 47, "text": "oats"}}]})

    def test_words_are_typed_without_a_mouse(self):
        page = self.open(many(3))
        page.keys("j", "e")
        page.find("[aria-label='Role to fill']").send_keys("product")
        page.find("[aria-label^='Words of the article']").send_keys("bananas")
        page.button("Use the words")
        page.wait(lambda: "These words are not in the article" in page.text("detail"))
        field = page.find("[aria-label^='Words of the article']")
        field.send_keys(Keys.CONTROL, "a")
        field.send_keys("oats")
        page.button("Use the words")
        page.find("form.fields input").send_keys(Keys.CONTROL + Keys.ENTER)
        page.wait(lambda: page.text("progress") == "1 of 3")
        [filler] = self.decisions()["k-%016x" % 2]["edits"]["roles"]["product"]
        self.assertEqual(filler["span"]["start"], 60 + 43)

    def test_an_edit_is_not_lost_by_a_key_beside_it(self):
        page = self.open(many(3))
        page.keys("e")
        page.find("form.fields input").send_keys("_kept")
        page.find("#article").send_keys("j", "a")
        self.assertIn("Save the edit", page.text("said"))
        page.driver.find_elements("css selector", ".row")[2].click()
        self.assertIn("_kept", page.find("form.fields input").get_attribute("value"))
        page.find("#article").send_keys(Keys.ESCAPE, "j")
        page.wait(lambda: page.find("[aria-selected='true']").get_attribute("id") == "row-1")
        self.assertEqual(self.decisions(), {})

    def test_an_entity_of_the_article_fills_a_role(self):
        facts = many(2)
        facts.append(fact(
            9, facts[0]["context"]["text"], 0, "Norvik", "0000.txt", type="entity",
            subtype="agency", entity="x-norvik", name="Norvik Board", kind="agency"))
        page = self.open(facts)
        page.keys("e")
        page.find("[aria-label='Role to fill']").send_keys("target")
        Select(page.find("[aria-label='Entity to fill it with']")).select_by_index(1)
        page.button("Remove")
        page.button("Save")
        page.wait(lambda: page.text("progress") == "1 of 3")
        roles = self.decisions()["k-%016x" % 1]["edits"]["roles"]
        self.assertEqual(roles, {"actor": [], "target": [{
            "entity": "x-norvik", "name": "Norvik Board", "kind": "agency", "form": "name"}]})

    def test_a_later_run_opens_what_changed_and_shows_the_rejection(self):
        page = self.open(many(3))
        page.keys("r", "r", "a")
        page.wait(lambda: page.text("progress") == "3 of 3")
        facts = many(3)
        facts[0].update(id="f-00000000000000ff", status="in_effect")
        page = self.open(facts)
        self.assertEqual(page.text("progress"), "2 of 3")
        page.keys(Keys.HOME)
        page.wait(lambda: "Re-opened: it was rejected by Ann" in page.text("detail"))
        self.assertIn("re-opened", page.find("[aria-selected='true']").text)

    def test_quick_second_thoughts_are_no_conflict(self):
        page = self.open(many(2))
        page.script("""
          for (const key of 'akrkaku')
            document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));""")
        page.wait(lambda: page.text("said").startswith("Undone"))
        self.assertEqual(page.text("trouble"), "")
        self.assertEqual(self.decisions()["k-%016x" % 1]["revision"], 4)

    def test_a_killed_program_loses_nothing(self):
        review = self.start(many(5))
        page = Page(self.driver, review.address)
        page.keys("a", "r")
        page.wait(lambda: page.text("progress") == "2 of 5")
        review.kill()
        page.keys("a")
        page.wait(lambda: "does not answer" in page.text("trouble"))
        page = Page(self.driver, self.start(None).address)
        self.assertEqual(page.text("progress"), "2 of 5")
        self.assertIn("impose", page.find("[aria-selected='true']").text)
        page.keys("a")
        page.wait(lambda: page.text("progress") == "3 of 5")
        self.assertEqual(self.verdicts(), ["accept", "reject", "accept"])

    def test_two_windows_do_not_overwrite_each_other(self):
        page = self.open(many(2))
        page.script("for (let timer = 0; timer < 1000; timer++) clearInterval(timer)")
        other = browser()
        self.addCleanup(other.quit)
        ben = Page(other, self.start(None, name="Ben").address)
        ben.keys("r")
        ben.wait(lambda: ben.text("progress") == "1 of 2")
        page.keys("a")
        page.wait(lambda: "Ben decided meanwhile: rejected" in page.text("trouble"))
        self.assertEqual(self.verdicts()[0], "reject")

    def test_what_others_decide_is_seen(self):
        page = self.open(many(2))
        other = browser()
        self.addCleanup(other.quit)
        Page(other, self.start(None, name="Ben").address).keys("r")
        page.wait(lambda: "Ben decided on this fact just now: rejected" in page.text("trouble"))
        self.assertEqual(page.text("progress"), "1 of 2")

    def test_the_text_of_an_article_is_inert(self):
        page = self.open([fact(1, HOSTILE, 0, "impose", roles={
            "actor": [{"entity": "x", "name": HOSTILE, "kind": "agency"}]})])
        page.keys("w")
        page.wait(lambda: page.driver.find_elements("css selector", "#detail pre"))
        self.assertIsNone(page.script("return window.hurt || null"))
        self.assertIn("<script>", page.text("article-text"))
        self.assertIn("\\u{202E}", page.text("article-text"))
        self.assertIn("\\u{001B}", page.text("list"))
        shown = page.script("return document.body.textContent")
        self.assertFalse(set(shown) & set("\u202e\u202c\x1b"))
        self.assertEqual(page.driver.find_elements("css selector", "main script, main img"), [])

    def test_bulk_search_and_filters(self):
        page = self.open(many(40))
        page.keys("/")
        page.keys("0001.txt")
        page.wait(lambda: page.text("progress") == "0 of 20")
        page.keys(Keys.ESCAPE, "b")
        page.button("Reject 20")
        page.wait(lambda: page.text("progress") == "20 of 20")
        self.assertEqual(self.verdicts(), ["reject"] * 20)
        page.keys("u")
        page.wait(lambda: page.text("said") == "Undone: 20 decisions.")

    def test_a_filter_chooses(self):
        page = self.open(many(40))
        Select(page.find("#document")).select_by_visible_text("0001.txt")
        page.wait(lambda: page.text("progress") == "0 of 20")
        Select(page.find("#show")).select_by_visible_text("rejected")
        page.wait(lambda: page.text("progress") == "0 of 0")
        self.assertIn("No fact is shown", page.text("detail"))

    def test_a_note_is_kept(self):
        page = self.open(many(2))
        page.keys("a", "k", "n")
        page.keys("see the annex")
        page.keys(Keys.CONTROL + Keys.ENTER)
        page.wait(lambda: "see the annex" in page.text("detail"))
        first = self.decisions()["k-%016x" % 1]
        self.assertEqual((first["verdict"], first["note"]), ("accept", "see the annex"))

    def test_ten_thousand_facts_are_no_burden(self):
        page = self.open(many(10_000), "--against", "old.jsonl")
        self.assertEqual(page.text("progress"), "0 of 10000")
        self.assertLess(page.script("return document.querySelectorAll('.row').length"), 60)
        page.keys(Keys.END)
        page.wait(lambda: "0499.txt" in page.text("article-title"))

    def test_names_roles_and_contrast(self):
        page = self.open(many(3), "--against", "old.jsonl")
        page.keys("a", "j", "w")
        self.look_everywhere(page)
        page.keys("?")
        self.look_everywhere(page)
        page.button("Close")
        page.find("#list").send_keys("e")
        self.look_everywhere(page)

    def look_everywhere(self, page):
        """In light and dark, wide and narrow."""
        for scheme in ["light", "dark"]:
            for width in [1400, 360]:
                self.driver.set_window_size(width, 800)
                self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
                    "features": [{"name": "prefers-color-scheme", "value": scheme}]})
                self.assertEqual(name_faults(self.driver), [], f"{scheme} {width}")
                self.assertEqual(contrast_faults(self.driver), [], f"{scheme} {width}")
                width_used = page.script("return document.documentElement.scrollWidth")
                self.assertLessEqual(width_used, page.script("return innerWidth"))
        self.driver.set_window_size(1400, 900)

    def test_the_focus_goes_through_the_page_in_order(self):
        page = self.open(many(3))
        page.script("document.getElementById('search').focus()")
        seen = ["search"]
        for _ in range(20):
            page.keys(Keys.TAB)
            seen.append(page.script(
                "const e = document.activeElement; return e.id || e.textContent.trim()"))
        self.assertEqual(seen[:15], [
            "search", "show", "type", "rule", "document", "bulk", "undo", "help",
            "article", "list", "detail", "Accept a", "Reject r", "Edit e", "Defer d"])

    def test_nothing_leaves_this_machine(self):
        self.driver.get_log("performance")
        review = self.start(many(3))
        page = Page(self.driver, review.address)
        page.keys("a", "e")
        sent = []
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                sent.append(message["params"]["request"]["url"])
        self.assertTrue(sent)
        self.assertEqual([url for url in sent if not url.startswith(review.origin + "/")], [])
        severe = [entry for entry in self.driver.get_log("browser")
                  if "favicon" not in entry["message"] and review.origin in entry["message"]]
        self.assertEqual(severe, [])


if __name__ == "__main__":
    unittest.main()
