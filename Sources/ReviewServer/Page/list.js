// The list of facts: only the rows in sight are in the page, so that 10,000 are no burden.

import { make, words, valueText } from "/text.js";

export const stateNames = {
  open: "", accept: "accepted", reject: "rejected", edit: "edited", defer: "deferred",
  reopened: "re-opened",
};

/** The line that says what a fact says. */
export function saying(item) {
  const parts = item.roles.map(([role, ...names]) => `${words(role)}: ${names.join(", ")}`);
  if (item.name) parts.unshift(item.name);
  if (item.value) parts.push(valueText(item.value));
  if (item.status) parts.push(words(item.status));
  if (item.polarity === "-") parts.push("not");
  return parts.join(" · ");
}

export class FactList {
  constructor(box, rows, choose) {
    Object.assign(this, { box, rows, choose, shown: [], current: -1, drawn: new Map() });
    box.addEventListener("scroll", () => this.draw(), { passive: true });
    new ResizeObserver(() => this.draw(true)).observe(box);
    rows.addEventListener("click", (event) => {
      const row = event.target.closest(".row");
      if (row) this.choose(Number(row.dataset.place));
    });
  }

  get rowHeight() {
    return 4.2 * parseFloat(getComputedStyle(document.documentElement).fontSize);
  }

  show(items) {
    this.shown = items;
    this.draw(true);
  }

  /** Makes a place the current one and brings it into sight. */
  select(place) {
    this.current = place;
    const top = place * this.rowHeight;
    const bottom = top + this.rowHeight;
    if (top < this.box.scrollTop) this.box.scrollTop = top;
    else if (bottom > this.box.scrollTop + this.box.clientHeight)
      this.box.scrollTop = bottom - this.box.clientHeight;
    this.draw(true);
  }

  draw(anew = false) {
    const height = this.rowHeight;
    this.rows.style.setProperty("height", this.shown.length * height + "px");
    const first = Math.max(0, Math.floor(this.box.scrollTop / height) - 4);
    const last = Math.min(
      this.shown.length, Math.ceil((this.box.scrollTop + this.box.clientHeight) / height) + 4);
    for (const [place, row] of this.drawn) {
      if (!anew && place >= first && place < last) continue;
      row.remove();
      this.drawn.delete(place);
    }
    for (let place = first; place < last; place++) {
      if (this.drawn.has(place)) continue;
      const row = this.row(this.shown[place], place, height);
      this.drawn.set(place, row);
      this.rows.append(row);
    }
    if (this.drawn.has(this.current))
      this.box.setAttribute("aria-activedescendant", "row-" + this.current);
    else this.box.removeAttribute("aria-activedescendant");
  }

  row(item, place, height) {
    const state = item.state.state;
    const row = make("div", {
      class: "row", role: "option", id: "row-" + place, "data-place": place,
      "aria-selected": String(place === this.current), "aria-setsize": this.shown.length,
      "aria-posinset": place + 1,
    },
      make("div", "",
        stateNames[state] ? make("span", "badge " + state, stateNames[state]) : null,
        item.change ? make("span", "badge", item.change) : null,
        make("strong", "", `${words(item.subtype)}`), ` ${item.type} · “`, item.words, "”"),
      make("div", "say", saying(item)));
    row.style.setProperty("top", place * height + "px");
    return row;
  }
}
