// The article with the words of every fact marked.

import { make, put } from "/text.js";

const signs = (text) => Array.from(text);

export class ArticleView {
  constructor(title, box, choose) {
    Object.assign(this, { title, box, paragraphs: [] });
    box.addEventListener("click", (event) => {
      const mark = event.target.closest("mark");
      if (mark && String(getSelection()) === "") choose(mark.dataset.facts.split(" ").map(Number));
    });
  }

  /** Sentences that have no fact are not in the output of a run; their place is shown. */
  show(article, title, items) {
    this.title.replaceChildren();
    put(this.title, title || article.source);
    this.box.replaceChildren();
    this.sentences = article.sentences;
    this.paragraphs = [];
    let end = 0;
    for (const sentence of article.sentences) {
      const gap = sentence.start - end;
      if (gap > 3) this.box.append(make("p", "gap", `… ${gap} characters without facts …`));
      const inside = items.filter((item) => item.change !== "removed"
        && item.start < sentence.end && item.end > sentence.start);
      const paragraph = { sentence, inside, element: make("p"), pieces: [], isCut: false };
      this.fill(paragraph, []);
      this.paragraphs.push(paragraph);
      this.box.append(paragraph.element);
      end = sentence.end;
    }
    if (article.sentences.length) return;
    this.box.append(make("p", "gap", "The text is not in this file; review the folder of a run."));
  }

  /** Cuts a sentence where a fact or one of `spans` begins or ends. */
  fill(paragraph, spans) {
    const { sentence, inside, element } = paragraph;
    const cuts = new Set([sentence.start, sentence.end]);
    for (const span of [...inside, ...spans]) {
      cuts.add(Math.max(span.start, sentence.start));
      cuts.add(Math.min(span.end, sentence.end));
    }
    const places = [...cuts].sort((left, right) => left - right);
    const text = signs(sentence.text);
    element.replaceChildren();
    paragraph.pieces = [];
    paragraph.isCut = spans.length > 0;
    for (let index = 0; index + 1 < places.length; index++) {
      const [start, end] = [places[index], places[index + 1]];
      const facts = inside.filter((item) => item.start <= start && item.end >= end);
      const words = text.slice(start - sentence.start, end - sentence.start).join("");
      const piece = make(facts.length ? "mark" : "span", { "data-at": start });
      piece.dataset.facts = facts.map((item) => item.n).join(" ");
      put(piece, words);
      paragraph.pieces.push({ piece, start, end, facts });
      element.append(piece);
    }
  }

  /**
   * Sets off the words of the current fact and of its roles, and what was decided on each. The words
   * of a fact that is gone are shown where its sentence, `context`, stands now.
   */
  paint(current, fillerSpans, context) {
    const isGone = Boolean(current) && current.change === "removed";
    const shift = isGone ? this.shift(context) : 0;
    const moved = (span) => ({ start: span.start + shift, end: span.end + shift });
    const words = current && shift !== null ? [moved(current)] : [];
    const roleSpans = shift === null ? [] : fillerSpans.map(moved);
    const cutSpans = isGone ? [...roleSpans, ...words] : roleSpans;
    for (const paragraph of this.paragraphs) {
      const { start, end } = paragraph.sentence;
      const spans = cutSpans.filter((span) => span.start < end && span.end > start);
      if (spans.length || paragraph.isCut) this.fill(paragraph, spans);
    }
    const pieces = this.paragraphs.flatMap((paragraph) => paragraph.pieces);
    for (const { piece, start, end, facts } of pieces) {
      const isNow = words.some((span) => start >= span.start && end <= span.end);
      const inRole = roleSpans.some((span) => start < span.end && end > span.start);
      const states = new Set(facts.map((item) => item.state.state));
      const state = states.size === 1 ? [...states][0] : "";
      const names = [isNow && "now", isNow && isGone && "gone", !isNow && inRole && "in-role", state && "is-" + state];
      piece.className = names.filter(Boolean).join(" ");
    }
    const now = pieces.find(({ piece }) => piece.classList.contains("now"));
    if (now) now.piece.scrollIntoView({ block: "nearest" });
  }

  /** How far a sentence of the former text has moved; null where it is not there any more. */
  shift(context) {
    const moves = this.sentences.filter((sentence) => context && sentence.text === context.text)
      .map((sentence) => sentence.start - context.start);
    if (!moves.length) return null;
    return moves.reduce((best, move) => (Math.abs(move) < Math.abs(best) ? move : best));
  }

  /** The chosen words with their place in code points; null where none are chosen. */
  selection() {
    const chosen = getSelection();
    if (!chosen.rangeCount || chosen.isCollapsed) return null;
    const range = chosen.getRangeAt(0);
    if (!this.box.contains(range.commonAncestorContainer)) return null;
    const start = this.place(range.startContainer, range.startOffset);
    const end = this.place(range.endContainer, range.endOffset);
    if (start == null || end == null || end <= start) return null;
    const text = this.textBetween(start, end);
    return text.trim() ? trimmed({ start, end, text }) : null;
  }

  /** Typed words at their place: in the sentence of the fact, else the first; null if nowhere. */
  find(text, near) {
    const isNear = (sentence) => sentence.start <= near && near < sentence.end;
    const sentences = this.sentences || [];
    const ordered = [...sentences.filter(isNear), ...sentences];
    const sentence = ordered.find((one) => one.text.includes(text));
    if (!sentence) return null;
    const start = sentence.start + signs(sentence.text.split(text)[0]).length;
    return { start, end: start + signs(text).length, text };
  }

  place(node, offset) {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    const piece = element.closest("[data-at]");
    if (!piece) return null;
    let count = Number(piece.dataset.at);
    for (const child of piece.childNodes) {
      const isEscape = child.nodeType !== Node.TEXT_NODE;
      if (child === node) return count + signs(child.data.slice(0, offset)).length;
      if (isEscape && child.contains(node)) return count + (offset > 0 ? 1 : 0);
      count += isEscape ? 1 : signs(child.data).length;
    }
    return node === piece && offset === 0 ? Number(piece.dataset.at) : count;
  }

  textBetween(start, end) {
    let text = "";
    for (const sentence of this.sentences || []) {
      const from = Math.max(start, sentence.start);
      const to = Math.min(end, sentence.end);
      if (from < to)
        text += signs(sentence.text).slice(from - sentence.start, to - sentence.start).join("");
    }
    return text;
  }
}

/** Without white space at the ends. */
function trimmed({ start, end, text }) {
  const front = signs(text).length - signs(text.trimStart()).length;
  const back = signs(text).length - signs(text.trimEnd()).length;
  return { start: start + front, end: end - back, text: text.trim() };
}
