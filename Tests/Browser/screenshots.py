"""Makes the pictures of docs/reviewing.md: python3 Tests/Browser/screenshots.py

Monday's run knows fewer agencies than Tuesday's, so that there are changes to review.
"""

import pathlib
import shutil
import subprocess
import tempfile
import time

from selenium.webdriver.support.ui import Select

from review_page import PROGRAM, TOP, Page, Review, browser


def extract(folder, name, rules):
    subprocess.run(
        [PROGRAM, "extract", TOP / "Corpus", "-o", f"{folder / name}/", "--rules", rules], check=False,
        stderr=subprocess.DEVNULL)


def fewer_agencies(folder):
    shutil.copytree(TOP / "Rules", folder / "Rules")
    path = folder / "Rules/lists/agencies.tsv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(
        line for number, line in enumerate(lines) if number % 12 != 5 or line.startswith("#")))
    return folder / "Rules"


def main():
    images = TOP / "docs/images"
    images.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        extract(folder, "tuesday", TOP / "Rules")
        extract(folder, "monday", fewer_agencies(folder))
        review = Review(folder, "tuesday", "--against", "monday", "--articles", str(TOP / "Corpus"))
        driver = browser(1280, 860)
        page = Page(driver, review.address)
        page.keys("a", "a", "r")
        Select(page.find("#change")).select_by_value("changed")
        time.sleep(0.5)
        page.find("#list").send_keys("j", "j")
        page.wait(lambda: "What changed" in page.text("detail"))
        time.sleep(0.5)
        driver.save_screenshot(str(images / "review.png"))
        page.keys("e")
        page.wait(lambda: "Roles" in page.text("detail"))
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "features": [{"name": "prefers-color-scheme", "value": "dark"}]})
        time.sleep(0.5)
        driver.save_screenshot(str(images / "review-edit-dark.png"))
        driver.quit()
        review.close()


main()
