// Any word of the text, without an element of its own: under the pointer, or where the arrow keys have gone.
import { Marker, rangeOf } from "./text.js";

const WORD = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu;

// The words of a text as places in it.
export function wordsIn(text) {
  return [...text.matchAll(WORD)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
}

// The word after a character, or before it; undefined where there is none.
export function nextWord(words, at, step) {
  return step > 0 ? words.find(({ start }) => start > at) : words.findLast(({ end }) => end <= at);
}

export class AnyWord {
  constructor(article) {
    this.article = article;
    this.pointed = new Marker("le-pointed-word");
    this.reached = new Marker("le-reached-word");
    article.addEventListener("pointermove", (event) => this.hover(event));
    article.addEventListener("pointerleave", () => this.pointed.clear());
  }

  blocks() {
    return [...this.article.querySelectorAll("[data-block]")];
  }

  // A word as the kernel knows it by its place.
  place({ block, start }) {
    return { paragraph: Number(block.dataset.block), heading: "heading" in block.dataset, at: start };
  }

  range({ block, start, end }) {
    return rangeOf(block, start, end);
  }

  // What the pointer is on; null beside the words.
  under({ target, clientX, clientY }) {
    const block = target.closest("[data-block]");
    const caret = block && caretAt(clientX, clientY);
    if (!caret || !block.contains(caret.node)) return null;
    const before = new Range();
    before.setStart(block, 0);
    before.setEnd(caret.node, caret.offset);
    const at = before.toString().length;
    const word = wordsIn(block.textContent).find(({ start, end }) => start <= at && at <= end && covers(rangeOf(block, start, end), clientX, clientY));
    return word ? { block, ...word } : null;
  }

  hover(event) {
    const word = event.pointerType === "mouse" && !event.target.closest("[data-layer]") ? this.under(event) : null;
    this.article.classList.toggle("le-on-word", Boolean(word));
    if (word) this.pointed.set(this.range(word));
    else this.pointed.clear();
  }

  // From a character of a block to the next word, into the block after or before it if need be; null at the ends.
  step(block, at, step) {
    const blocks = this.blocks();
    for (let here = blocks.indexOf(block), from = at; here >= 0 && here < blocks.length; here += step) {
      const word = nextWord(wordsIn(blocks[here].textContent), from, step);
      if (word) return { block: blocks[here], ...word };
      from = step > 0 ? -1 : (blocks[here - 1]?.textContent.length ?? 0);
    }
    return null;
  }

  reach(word) {
    this.word = word;
    this.reached.set(this.range(word));
  }

  leave() {
    this.word = null;
    this.reached.clear();
    this.pointed.clear();
  }
}

function caretAt(x, y) {
  if (document.caretPositionFromPoint) {
    const found = document.caretPositionFromPoint(x, y);
    return found && { node: found.offsetNode, offset: found.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y); // Safari
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

function covers(range, x, y) {
  return [...range.getClientRects()].some((box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom);
}
