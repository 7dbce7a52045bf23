// Questions that stand before the page: help, note, bulk decisions.

import { make } from "/text.js";

const box = () => document.getElementById("dialog");

function open(title, ...contents) {
  box().replaceChildren(make("h2", { id: "dialog-title" }, title), ...contents);
  if (!box().open) box().showModal();
}

const button = (name, act) => make("button", {
  type: "button", onclick: () => { box().close(); if (act) act(); },
}, name);

const keys = [
  ["j, ↓", "next fact"], ["k, ↑", "previous fact"], ["a", "accept"], ["r", "reject"],
  ["e", "edit"], ["d", "defer: look at it later"], ["n", "note"], ["u", "undo"],
  ["w", "why the fact is there"], ["b", "decide on all that are shown"], ["/", "search"],
  ["Home, End", "first and last fact"], ["Esc", "leave a field or this window"], ["?", "this help"],
];

export function showHelp() {
  open("Keys",
    make("table", "", make("tbody", "", keys.map(([key, does]) =>
      make("tr", "", make("th", { scope: "row" }, make("kbd", "", key)), make("td", "", does))))),
    make("p", "", "Every decision is kept at once. You may close the page at any time."),
    make("div", "actions", button("Close")));
}

export function askNote(text, save) {
  const field = make("textarea", { rows: 4, cols: 40, "aria-labelledby": "dialog-title" });
  field.value = text || "";
  const keep = () => save(field.value.trim());
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.ctrlKey) return;
    event.preventDefault();
    box().close();
    keep();
  });
  open("Note", field, make("div", "actions", button("Save", keep), button("Cancel")));
  field.focus();
}

export function askBulk(count, about, decide) {
  open("Decide on all that are shown",
    make("p", "", count
      ? `${count} facts ${about} are not decided yet. What was decided before stays.`
      : "All facts that are shown are decided."),
    make("div", "actions",
      count ? [
        button(`Accept ${count}`, () => decide("accept")),
        button(`Reject ${count}`, () => decide("reject")),
        button(`Defer ${count}`, () => decide("defer")),
      ] : [], button("Cancel")));
}
