// The chosen fact in full: what changed, what it says, why it is there, what was decided on it.

import { fillerName, make, put, words, valueText } from "/text.js";
import { stateNames } from "/list.js";

/** Fields that stand elsewhere, or tell people nothing. */
const left = new Set([
  "id", "key", "type", "subtype", "sentence", "span", "roles", "rule", "document", "context",
  "mentions", "polarity", "holder", "cluster", "confidence",
]);

export function drawDetail(box, item, answer, run, showsWhy) {
  const fact = answer.fact;
  box.replaceChildren(
    make("h2", "", `${words(fact.subtype)} · ${fact.type}`),
    actions(item, run),
    decided(item),
    item.change === "removed"
      ? make("p", "", "This fact is no longer found. Accept: it was right and is missed. "
        + "Reject: it is rightly gone.") : "",
    deltas(answer.deltas),
    item.causes && item.causes.length
      ? make("p", "", "Why it changed: ", make("strong", "", item.causes.join(", "))) : "",
    sentence(fact),
    fields(fact),
    make("p", "", "Found by ", make("code", "", fact.rule || "?"), " ",
      make("button", { type: "button", onclick: () => run("rule") }, "Only this rule"), " ",
      make("button", {
        type: "button", "aria-expanded": String(showsWhy), "aria-keyshortcuts": "w",
        onclick: () => run("why"),
      }, "Why ", make("kbd", "", "w"))));
  if (showsWhy) box.append(why(fact));
  if (answer.history.length) box.append(history(answer.history));
}

function actions(item, run) {
  const isGone = item.change === "removed";
  const button = (key, name, command) =>
    make("button", { type: "button", "aria-keyshortcuts": key, onclick: () => run(command) },
      name, " ", make("kbd", "", key));
  return make("div", { class: "actions decide", role: "group", "aria-label": "Decide" },
    button("a", "Accept", "accept"), button("r", "Reject", "reject"),
    isGone ? null : button("e", "Edit", "edit"), button("d", "Defer", "defer"),
    button("n", "Note", "note"));
}

function decided(item) {
  const { state, verdict, by, note } = item.state;
  if (state === "open") return make("p", "", "Not decided.");
  const tail = note ? `: ${note}` : "";
  if (state !== "reopened")
    return make("p", state, stateNames[state], ` by ${by}`, tail);
  return make("p", "former reopened",
    `Re-opened: it was ${stateNames[verdict]} by ${by}${tail}, and says something else now.`);
}

function deltas(list) {
  if (!list.length) return "";
  return make("table", "", make("caption", "", "What changed"),
    make("thead", "", make("tr", "", ["Field", "Before", "Now"].map((name) =>
      make("th", { scope: "col" }, name)))),
    make("tbody", "", list.map((delta) => make("tr", "",
      make("th", { scope: "row" }, words(delta.path)),
      make("td", "", make("del", "", valueText(delta.from))),
      make("td", "", make("ins", "", valueText(delta.to)))))));
}

function sentence(fact) {
  if (!fact.context) return "";
  const signs = Array.from(fact.context.text);
  const [start, end] = [fact.span.start - fact.context.start, fact.span.end - fact.context.start];
  return make("blockquote", "", signs.slice(0, start).join(""),
    make("strong", "", signs.slice(start, end).join("")), signs.slice(end).join(""));
}

function fields(fact) {
  const list = make("dl");
  const row = (name, value) => list.append(make("dt", "", words(name)), make("dd", "", value));
  for (const [role, fillers] of Object.entries(fact.roles || {}))
    row(role, fillers.map(fillerName).join(", "));
  for (const [name, value] of Object.entries(fact))
    if (!left.has(name)) row(name, valueText(value));
  if (fact.polarity === "-") row("polarity", "not");
  if (fact.holder && fact.holder.fact) row("said in", `the claim ${fact.holder.fact}`);
  return list;
}

function why(fact) {
  return make("div", "",
    make("p", "", "The steps of the rule: ", make("code", "", `tradefacts explain ${fact.id} RUN`)),
    make("pre", "", JSON.stringify(fact, null, 2)));
}

function history(list) {
  return make("div", "", make("h3", "", "Decisions so far"),
    make("ol", "", list.map((step) => put(make("li"),
      `${step.verdict || "taken back"} by ${step.reviewer}${step.note ? ": " + step.note : ""}`))));
}
