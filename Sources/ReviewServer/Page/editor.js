// The form in which a fact is corrected: its value, status and roles.

import { fillerName, make, put, shown, words } from "/text.js";

const certainties = ["certain", "probable", "possible", "unknown"];

/** A fact as it is with the fields that were set before. */
function edited(fact, edits) {
  return { ...fact, ...edits, roles: { ...fact.roles, ...(edits || {}).roles } };
}

const same = (left, right) => JSON.stringify(left) === JSON.stringify(right);

export class FactEditor {
  /** @param tools the known statuses and subtypes, the entities, and what gives the chosen words */
  constructor(fact, edits, tools, save, cancel) {
    this.fact = fact;
    this.tools = tools;
    this.cancel = cancel;
    const now = edited(fact, edits);
    this.roles = structuredClone(now.roles || {});
    this.readers = [];
    this.roleBox = make("div");
    this.form = make("form", {
      class: "fields", "aria-label": "Edit the fact",
      onsubmit: (event) => { event.preventDefault(); this.submit(save); },
      onkeydown: (event) => {
        if (event.key === "Escape") cancel();
        else if (event.key === "Enter" && event.ctrlKey) this.submit(save);
        else return;
        event.preventDefault();
        event.stopPropagation();
      },
    });
    this.trouble = make("p", { role: "alert" });
    this.addFields(now);
    this.note = make("input", { value: tools.note || "" });
    this.form.append(
      make("fieldset", "", make("legend", "", "Roles"), this.roleBox, this.adder()),
      make("label", "", "Note", this.note), this.trouble,
      make("div", "actions",
        make("button", { type: "submit" }, "Save ", make("kbd", "", "Ctrl+Enter")),
        make("button", { type: "button", onclick: cancel }, "Cancel ", make("kbd", "", "Esc"))));
    this.drawRoles();
  }

  addFields(now) {
    this.text("subtype", now.subtype, this.tools.subtypes);
    if ("status" in this.fact || this.tools.statuses.length)
      this.text("status", now.status, this.tools.statuses);
    for (const name of ["value", "rate"]) if (name in this.fact) this.value(name, now[name]);
    if (this.fact.type === "entity") {
      this.text("entity", now.entity, this.tools.entities.map((known) => known.entity));
      this.text("name", now.name, this.tools.entities.map((known) => known.name));
    }
    this.choice("certainty", now.certainty, certainties);
    this.choice("polarity", now.polarity, ["+", "-"]);
  }

  /** A field with proposals; empty means that the fact does not have it. */
  text(name, value, known) {
    const list = make("datalist", { id: "known-" + name },
      known.map((text) => make("option", { value: text })));
    const input = make("input", { list: list.id, value: value ?? "", name });
    this.form.append(make("label", "", words(name), input), list);
    this.readers.push((edits) => {
      const given = input.value.trim() === "" ? null : input.value.trim();
      if (given !== (this.fact[name] ?? null)) edits[name] = given;
    });
  }

  choice(name, value, choices) {
    const select = make("select", { name }, choices.map((text) =>
      make("option", { value: text, selected: text === value }, text)));
    this.form.append(make("label", "", words(name), select));
    this.readers.push((edits) => {
      if (select.value !== this.fact[name]) edits[name] = select.value;
    });
  }

  /** Each plain member of a value; numbers stay the texts that they are. */
  value(name, value) {
    const before = this.fact[name];
    if (value === null || typeof value !== "object") return this.text(name, value, []);
    const inputs = Object.entries(value)
      .filter(([, part]) => part === null || typeof part === "string")
      .map(([key, part]) => [key, make("input", { value: part ?? "", name: `${name}.${key}` })]);
    this.form.append(make("fieldset", "", make("legend", "", words(name)),
      inputs.map(([key, input]) => make("label", "", words(key), input))));
    this.readers.push((edits) => {
      const given = { ...value };
      for (const [key, input] of inputs)
        given[key] = input.value.trim() === "" ? null : input.value.trim();
      if (!same(given, before)) edits[name] = given;
    });
  }

  drawRoles() {
    this.roleBox.replaceChildren();
    for (const [role, fillers] of Object.entries(this.roles)) {
      fillers.forEach((filler, place) => {
        const name = fillerName(filler);
        this.roleBox.append(make("div", "actions", `${words(role)}: `, name,
          make("button", {
            type: "button", "aria-label": shown(`Remove ${name} from ${words(role)}`),
            onclick: () => { fillers.splice(place, 1); this.drawRoles(); },
          }, "Remove")));
      });
    }
  }

  /** Fills a role with the words chosen in the article, or with an entity of the article. */
  adder() {
    const names = make("datalist", { id: "known-roles" },
      this.tools.roles.map((text) => make("option", { value: text })));
    const role = make("input", {
      list: names.id, "aria-label": "Role to fill", placeholder: "role",
    });
    const entity = make("select", { "aria-label": "Entity to fill it with" },
      make("option", { value: "" }, "pick an entity"),
      this.tools.entities.map((known, place) =>
        make("option", { value: String(place) }, shown(`${known.name} (${known.kind})`))));
    const add = (filler) => {
      if (!role.value.trim()) return this.say("Name the role first.");
      this.say("");
      (this.roles[role.value.trim()] ||= []).push(filler);
      this.drawRoles();
    };
    entity.addEventListener("change", () => {
      const known = this.tools.entities[Number(entity.value)];
      if (entity.value !== "" && known)
        add({ entity: known.entity, name: known.name, kind: known.kind, form: "name" });
      entity.value = "";
    });
    const typed = make("input", {
      "aria-label": "Words of the article to fill it with", placeholder: "words of the article",
    });
    // The words stay chosen when the button is pressed.
    const take = make("button", {
      type: "button", onmousedown: (event) => event.preventDefault(),
      onclick: () => {
        const text = typed.value.trim();
        const span = text ? this.tools.find(text) : this.tools.selection();
        if (span) add({ span });
        else if (text) this.say("These words are not in the article.");
        else this.say("Choose words in the article, or type them, first.");
        if (span) typed.value = "";
      },
    }, "Use the words");
    return make("div", "actions", role, names, entity, typed, take);
  }

  say(text) {
    this.trouble.replaceChildren();
    put(this.trouble, text);
  }

  submit(save) {
    const edits = {};
    for (const read of this.readers) read(edits);
    const before = this.fact.roles || {};
    for (const [role, fillers] of Object.entries(this.roles))
      if (!same(fillers, before[role] || [])) (edits.roles ||= {})[role] = fillers;
    if (!Object.keys(edits).length)
      return this.say("Nothing is different. Accept the fact, or change a field.");
    save(edits, this.note.value);
  }
}
