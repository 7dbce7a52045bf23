// Texts of articles and facts. They are only ever put in as text nodes, and what would change how
// the text around them is shown (controls, marks of direction, invisible signs) is spelled out.

// Controls but tab and line feed; format signs (marks of direction, joiners, tags); separators.
const hidden = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u{e0000}-\u{e0fff}\ufff0-\ufff8]/u;

/** The escape of one code point: \u{202E}. */
export function escapeOf(sign) {
  return "\\u{" + sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0") + "}";
}

/** A text with escapes, for places that take only text (titles, options, attributes). */
export function shown(text) {
  let out = "";
  for (const sign of String(text)) out += hidden.test(sign) ? escapeOf(sign) : sign;
  return out;
}

/** Adds a text to an element; escapes get an element of their own. */
export function put(element, text) {
  let plain = "";
  for (const sign of String(text)) {
    if (!hidden.test(sign)) {
      plain += sign;
      continue;
    }
    if (plain) element.append(document.createTextNode(plain));
    plain = "";
    const escape = document.createElement("span");
    escape.className = "escape";
    escape.textContent = escapeOf(sign);
    element.append(escape);
  }
  if (plain) element.append(document.createTextNode(plain));
  return element;
}

/** An element: its name, its class or attributes, and texts or elements in it. */
export function make(name, attributes, ...contents) {
  const element = document.createElement(name);
  const all = typeof attributes === "string" ? { class: attributes } : attributes || {};
  for (const [key, value] of Object.entries(all)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  for (const content of contents.flat()) {
    if (content == null || content === "") continue;
    if (content instanceof Node) element.append(content);
    else put(element, content);
  }
  return element;
}

/** A name of the program as words. */
export const words = (name) => String(name).replaceAll("_", " ");

/** Who or what fills a role. */
export const fillerName = (filler) =>
  filler.name || (filler.span && filler.span.text) || filler.source_type || filler.fact || "";

/** A field's value as a person reads it. */
export function valueText(value) {
  if (value == null) return "none";
  if (Array.isArray(value)) return value.map(valueText).join(", ");
  if (typeof value !== "object") return String(value);
  return Object.entries(value)
    .filter(([, part]) => part != null && part !== "exact")
    .map(([key, part]) => words(key) + " " + valueText(part))
    .join(", ");
}
