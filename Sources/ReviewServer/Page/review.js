// The review page: what is shown, which fact is current, and what keys and buttons do.

import * as server from "/server.js";
import { ArticleView } from "/article.js";
import { drawDetail } from "/detail.js";
import { askBulk, askNote, showHelp } from "/dialogs.js";
import { FactEditor } from "/editor.js";
import { FactList, saying, stateNames } from "/list.js";
import { make, put, shown, words } from "/text.js";

const by = (id) => document.getElementById(id);
const pageSize = 2000;
const bulkSize = 5000;

const page = { items: [], byKey: new Map(), documents: [], current: null, sequence: 0 };
let showsWhy = false;
let editor = null;
let articleNow = null;
let chosen = 0;

const article = new ArticleView(by("article-title"), by("article-text"), chooseByMark);
const list = new FactList(by("list"), by("rows"), (place) => choose(place));

// MARK: What is said

function tell(id, text) {
  by(id).replaceChildren();
  put(by(id), text);
}

const say = (text) => tell("said", text);

const warningSeconds = 15;
let warning = 0;
let isCutOff = false;

/** Says what must be seen for a while, whatever goes on meanwhile. */
function warn(text) {
  tell("trouble", text);
  clearTimeout(warning);
  warning = setTimeout(() => tell("trouble", ""), warningSeconds * 1000);
}

/** What keeps the page from working stays in sight until it works again. */
async function trying(work) {
  try {
    const result = await work();
    if (isCutOff) tell("trouble", "");
    isCutOff = false;
    return result;
  } catch (error) {
    clearTimeout(warning);
    isCutOff = true;
    tell("trouble", error.message);
    return null;
  }
}

const isDone = (item) => ["accept", "reject", "edit"].includes(item.state.state);

function drawProgress() {
  const done = list.shown.filter(isDone).length;
  tell("progress", `${done} of ${list.shown.length}`);
  document.title = `Review: ${done} of ${list.shown.length}`;
}

// MARK: What is shown

function fill(select, name, values) {
  const before = select.value;
  select.replaceChildren(make("option", { value: "" }, name),
    ...values.map(([value, text]) => make("option", { value }, shown(text))));
  select.value = before;
}

const distinct = (name) =>
  [...new Set(page.items.map((item) => item[name]).filter(Boolean))].sort();

function fillFilters() {
  const pairs = (name) => distinct(name).map((value) => [value, words(value)]);
  fill(by("change"), "any", pairs("change"));
  const causes = [...new Set(page.items.flatMap((item) => item.causes || []))].sort();
  fill(by("cause"), "any", causes.map((value) => [value, value]));
  for (const id of ["change", "cause"]) by(id).parentElement.hidden = !page.compares;
  fill(by("type"), "all", pairs("type"));
  fill(by("rule"), "all", distinct("rule").map((value) => [value, value]));
  fill(by("document"), "all", page.documents.map((known, index) => [String(index), known.source]));
}

function isShown(item, filter) {
  const { state } = item.state;
  if (filter.show === "changes" && !item.change) return false;
  if (filter.show === "todo" && isDone(item)) return false;
  if (stateNames[filter.show] && state !== filter.show) return false;
  if (filter.change && item.change !== filter.change) return false;
  if (filter.cause && !(item.causes || []).includes(filter.cause)) return false;
  if (filter.type && item.type !== filter.type) return false;
  if (filter.rule && item.rule !== filter.rule) return false;
  if (filter.document && String(item.document) !== filter.document) return false;
  return !filter.search || searchText(item).includes(filter.search);
}

function searchText(item) {
  item.text ||= [
    item.words, item.subtype, item.type, item.rule, saying(item), item.key, item.id,
    ...(item.causes || []),
    page.documents[item.document].source,
  ].join("\n").toLowerCase();
  return item.text;
}

function refilter() {
  const filter = {};
  for (const id of ["show", "change", "cause", "type", "rule", "document"])
    filter[id] = by(id).value;
  filter.search = by("search").value.trim().toLowerCase();
  list.show(page.items.filter((item) => isShown(item, filter)));
  drawProgress();
  const place = list.shown.indexOf(page.current);
  if (list.shown.length) choose(Math.max(0, place), true);
  else if (!editor) {
    page.current = null;
    by("detail").replaceChildren(make("p", "", "No fact is shown. Change what is shown above."));
  }
}

// MARK: The current fact

async function choose(place, isQuiet = false) {
  if (isEditing()) return;
  if (place < 0 || place >= list.shown.length) {
    if (!isQuiet) say(place < 0 ? "This is the first fact." : "This is the last fact.");
    return;
  }
  const item = list.shown[place];
  page.current = item;
  list.select(place);
  const ticket = ++chosen;
  await trying(async () => {
    const answer = await server.fact(item.n);
    if (ticket !== chosen) return;
    if (articleNow !== item.document) {
      const text = await server.article(item.document);
      if (ticket !== chosen) return;
      page.entities = text.entities;
      articleNow = item.document;
      article.show(text, page.documents[item.document].title,
        page.items.filter((other) => other.document === item.document));
    }
    page.answer = answer;
    draw();
  });
}

function draw() {
  const item = page.current;
  if (editor || !item || !page.answer || page.answer.fact.key !== item.key) return;
  const spans = Object.values(page.answer.fact.roles || {}).flat()
    .map((filler) => filler.span).filter(Boolean);
  article.paint(item, spans, page.answer.fact.context);
  // The buttons are made anew; the focus stays on the one that was used.
  const used = by("detail").contains(document.activeElement) && document.activeElement;
  const shortcut = used && used.getAttribute("aria-keyshortcuts");
  drawDetail(by("detail"), item, page.answer, run, showsWhy);
  if (!used) return;
  (by("detail").querySelector(`[aria-keyshortcuts="${shortcut}"]`) || by("detail")).focus();
}

/** Of several facts at the chosen words the one after the current one. */
function chooseByMark(numbers) {
  const places = numbers.map((n) => list.shown.findIndex((item) => item.n === n))
    .filter((place) => place >= 0);
  if (!places.length) return say("The facts of these words are not among those shown.");
  const at = places.indexOf(list.current);
  choose(places[(at + 1) % places.length]);
}

// MARK: Decisions

function take(answer) {
  for (const { key, state } of [...answer.done, ...answer.stale]) {
    for (const item of page.byKey.get(key) || []) item.state = state;
  }
  for (const { key } of answer.stale) {
    const [item] = page.byKey.get(key);
    const { state, by: who } = item.state;
    warn(`${who || "Somebody"} decided meanwhile: ${stateNames[state] || "taken back"}: `
      + `${item.words}. That holds; go back to it to decide again.`);
  }
  list.draw(true);
  drawProgress();
}

const proposal = (item, verdict, more = {}) => ({
  key: item.key, id: item.id, base: item.state.revision, verdict, ...more,
});

let writing = Promise.resolve();

/** What is posted goes out one after the other, each upon what came back before. */
function post(work) {
  writing = writing.then(async () => {
    const answer = await trying(work);
    if (answer) take(answer);
    return answer;
  });
  return writing;
}

async function decide(item, verdict, more) {
  const answer = await post(() => server.decide([proposal(item, verdict, more)]));
  if (!answer) return;
  if (answer.done.length) say(`${stateNames[verdict]}: ${item.words}`);
  if (page.current === item) choose(list.current, true);
}

/** The next fact is shown at once; the answer comes while it is read. */
function decideAndGoOn(verdict) {
  const item = page.current;
  const isLast = list.current + 1 >= list.shown.length;
  const note = item.state.note;
  decide(item, verdict, note ? { note } : {});
  if (!isLast) choose(list.current + 1);
}

async function decideOnAll(items, verdict) {
  let count = 0;
  for (let start = 0; start < items.length; start += bulkSize) {
    const part = items.slice(start, start + bulkSize);
    const answer = await post(() =>
      server.decide(part.map((item) => proposal(item, verdict))));
    if (!answer) break;
    count += answer.done.length;
  }
  say(`${count} facts ${stateNames[verdict]}. Undo takes them back together.`);
  choose(list.current, true);
}

async function undo() {
  const answer = await post(server.undo);
  if (!answer) return;
  if (!answer.done.length) return say("There is nothing to undo.");
  say(`Undone: ${answer.done.length === 1 ? "1 decision" : answer.done.length + " decisions"}.`);
  const place = list.shown.findIndex((item) => item.key === answer.done[0].key);
  if (place >= 0) choose(place, true);
}

function edit() {
  const item = page.current;
  if (!page.answer || page.answer.fact.key !== item.key || item.change === "removed") return;
  const known = (name) => [...new Set(page.items.filter((other) => other.type === item.type)
    .map((other) => other[name]).filter(Boolean))].sort();
  const roles = [...new Set(page.items.filter((other) => other.type === item.type)
    .flatMap((other) => other.roles.map(([role]) => role)))].sort();
  const close = () => { editor = null; draw(); by("list").focus(); };
  editor = new FactEditor(page.answer.fact, item.state.edits, {
    statuses: known("status"), subtypes: known("subtype"), roles, entities: page.entities,
    selection: () => article.selection(), find: (text) => article.find(text, item.start),
    note: item.state.note,
  }, (edits, note) => { close(); decide(item, "edit", { edits, note }); }, close);
  by("detail").replaceChildren(make("h2", "", "Edit: ", item.words), editor.form);
  editor.form.querySelector("input, select").focus();
}

function note() {
  const item = page.current;
  const { state, verdict, edits } = item.state;
  // A fact that is not decided is put off, with the note to tell why.
  const kept = state === "open" || state === "reopened" ? "defer" : verdict;
  askNote(item.state.note, (text) =>
    decide(item, kept, { note: text, ...(kept === "edit" ? { edits } : {}) }));
}

function bulk() {
  const open = list.shown.filter((item) => !isDone(item) && item.state.state !== "defer");
  const [rule, cause] = [by("rule").value, by("cause").value];
  const about = [rule && `of the rule ${rule}`, cause && `changed by ${cause}`].filter(Boolean);
  askBulk(open.length, about.join(" ") || "that are shown",
    (verdict) => decideOnAll(open, verdict));
}

// MARK: Keys and buttons

const commands = {
  next: () => choose(list.current + 1), previous: () => choose(list.current - 1),
  first: () => choose(0), last: () => choose(list.shown.length - 1),
  accept: () => decideAndGoOn("accept"), reject: () => decideAndGoOn("reject"),
  defer: () => decideAndGoOn("defer"), edit, note, undo, bulk, help: showHelp,
  why: () => { showsWhy = !showsWhy; draw(); },
  rule: () => { by("rule").value = page.current.rule; refilter(); },
  search: () => by("search").focus(),
};
const needFact = new Set(["accept", "reject", "defer", "edit", "note", "rule", "why"]);
const keys = {
  j: "next", k: "previous", ArrowDown: "next", ArrowUp: "previous", Home: "first", End: "last",
  a: "accept", r: "reject", d: "defer", e: "edit", n: "note", u: "undo", w: "why", b: "bulk",
  "?": "help", "/": "search",
};

/** What was typed into the form is not lost by a key or click beside it. */
function isEditing() {
  if (editor) say("Save the edit with Ctrl+Enter, or leave it with Esc, first.");
  return editor !== null;
}

function run(command) {
  if (command !== "help" && isEditing()) return;
  if (needFact.has(command) && !page.current) return;
  commands[command]();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || by("dialog").open) return;
  const inField = event.target.closest("input, select, textarea");
  if (inField) {
    if (event.key !== "Escape" || editor) return; // the form has its own
    // Browsers empty a search field by this key; what is shown is to stay.
    event.preventDefault();
    by("list").focus();
    return;
  }
  if (event.key === "Escape" && editor) return editor.cancel();
  const command = keys[event.key];
  const scrolls = ["ArrowDown", "ArrowUp", "Home", "End"].includes(event.key);
  if (!command || (scrolls && !event.target.closest("#list"))) return;
  event.preventDefault();
  run(command);
});

by("filters").addEventListener("submit", (event) => event.preventDefault());
by("filters").addEventListener("change", refilter);
by("search").addEventListener("input", refilter);
for (const id of ["bulk", "undo", "help"]) by(id).addEventListener("click", () => run(id));

// MARK: Start

async function follow() {
  const answer = await server.news(page.sequence).catch(() => null);
  if (!answer) return;
  page.sequence = answer.sequence;
  let changed = 0;
  for (const { key, state } of answer.states) {
    for (const item of page.byKey.get(key) || []) {
      if (item.state.revision === state.revision) continue;
      item.state = state;
      changed += 1;
      if (item === page.current && state.by)
        warn(`${state.by} decided on this fact just now: ${stateNames[state.state]}.`);
    }
  }
  if (!changed) return;
  list.draw(true);
  drawProgress();
  draw();
}

async function start() {
  const session = await server.session();
  page.documents = session.documents;
  page.sequence = session.sequence;
  page.compares = session.compares;
  if (session.compares) by("show").value = "changes";
  for (let from = 0; from < session.items; from += pageSize) {
    const { items } = await server.items(from, pageSize);
    for (const item of items) {
      page.items.push(item);
      if (!page.byKey.has(item.key)) page.byKey.set(item.key, []);
      page.byKey.get(item.key).push(item);
    }
    if (from === 0) refilter();
  }
  fillFilters();
  refilter();
  const first = list.shown.findIndex((item) => !isDone(item));
  if (first > 0) choose(first);
  by("list").focus();
  say(`${page.items.length} facts. You decide as ${session.reviewer}. Press ? for the keys.`);
  setInterval(follow, 5000);
  window.addEventListener("focus", follow);
}

trying(start);
