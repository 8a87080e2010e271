// What a page asks a kernel that may have ended meanwhile.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answerOf } from "../../../lessons/jupyter/labextensions/article-lessons/static/kernel.js";

const nothing = () => new Promise(() => {});

// A kernel that answers with each of these in turn.
const kernelThat = (...answers) => ({
  connectionStatus: "connected",
  requestKernelInfo: () => answers.shift()(),
});

test("a question that was lost with the kernel's former life is asked again", async () => {
  assert.equal(await answerOf(kernelThat(nothing, nothing, async () => "here"), 1), "here");
});

test("a late answer to the first question is as good", async () => {
  let late;
  const first = () => new Promise((resolve) => (late = resolve));
  const second = async () => (late("at last"), nothing());
  assert.equal(await answerOf(kernelThat(first, second, nothing), 20), "at last");
});

test("nobody asks a kernel that was given up", async () => {
  assert.equal(await answerOf({ ...kernelThat(), isDisposed: true }, 1), null);
});
