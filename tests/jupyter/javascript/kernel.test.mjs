// What a page asks a kernel that may have ended meanwhile.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answerOf } from "../../../lessons/jupyter/labextensions/article-lessons/static/answer.js";
import { Kernel } from "../../../lessons/jupyter/labextensions/article-lessons/static/kernel.js";

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

// A kernel that is busy as far as this page has heard, of which the server says something in turn.
function heardBusy(...states) {
  const signal = { connect() {}, disconnect() {} };
  const kernel = { id: "k", status: "busy", anyMessage: signal };
  const signals = { kernelChanged: signal, statusChanged: signal, connectionStatusChanged: signal };
  const KernelAPI = { getKernelModel: async () => ({ execution_state: states.shift() }) };
  const panel = { sessionContext: { session: { kernel }, ...signals } };
  return new Kernel(panel, { services: { KernelAPI } }, { heard() {}, taken() {}, silence: 1 });
}

test("a kernel that has ended its work unheard is not waited for", async () => {
  await assert.rejects(heardBusy("busy", "busy", "idle").alive(nothing()), /silent/);
});

test("a kernel that works for long is waited for", async () => {
  let done;
  const kernel = heardBusy();
  kernel.lab.services.KernelAPI.getKernelModel = async () => (done("result"), { execution_state: "busy" });
  assert.equal(await kernel.alive(new Promise((resolve) => (done = resolve))), "result");
});

test("a page lets go when another takes the kernel after it, not when one took it before", () => {
  const kernel = heardBusy();
  let taken = 0;
  Object.assign(kernel, { letGo: () => taken++ });
  kernel.hearOfTaking("this page before it was reloaded", "me");
  kernel.hearOfTaking(null, "me");
  assert.equal(taken, 0);
  kernel.hearOfTaking("me", "me");
  kernel.hearOfTaking("another", "me");
  assert.equal(taken, 1);
});
