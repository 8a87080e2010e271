// What stands over a notebook is brought up to date while somebody may be pressing a button of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import "../../scripts/page.js";
import { el, renew } from "../../../lessons/jupyter/labextensions/article-lessons/static/dom.js";

const bar = (...names) => names.map((name) => el("button", { class: name.split(" ")[0] }, name));
const words = (node) => node.children.map((child) => child.textContent);

test("what is the same stays in its place, so that a press on it becomes a click", () => {
  const node = el("div");
  renew(node, bar("minutes 9", "next", "view"));
  const [, next, view] = node.children;
  renew(node, bar("minutes 8", "resume at 2", "next", "view"));
  assert.deepEqual(words(node), ["minutes 8", "resume at 2", "next", "view"]);
  assert.equal(node.children[2], next);
  assert.equal(node.children[3], view);
  renew(node, bar("view"));
  assert.deepEqual(node.children, [view]);
});

test("the focus stays, or goes to what has come in the place", () => {
  const node = el("div");
  renew(node, bar("next", "view normal"));
  node.children[1].focus();
  renew(node, bar("minutes 9", "next", "view normal"));
  assert.equal(document.activeElement, node.children[2]);
  renew(node, bar("next", "view lesson"));
  assert.equal(document.activeElement.textContent, "view lesson");
});

test("the focus stays at the same control of what has changed", () => {
  const node = el("div");
  const steps = (state) => el("nav", { class: "steps" }, el("a", {}, "1"), el("a", { class: state }, "2"));
  renew(node, [steps("to_come")]);
  node.children[0].children[1].focus();
  renew(node, [steps("done")]);
  assert.equal(document.activeElement, node.children[0].children[1]);
});
