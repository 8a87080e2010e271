import assert from "node:assert/strict";
import { test } from "node:test";
import { Model } from "./page.js";
import { el } from "../../lessons/widgets/static/elements.js";
import { Hearing } from "../../lessons/widgets/static/tasks/hearing.js";
import { Talk } from "../../lessons/widgets/static/talk.js";
import { Words } from "../../lessons/widgets/static/words.js";

// The voices of a computer; those of a service on the network do not count.
function computer(...voices) {
  const said = [];
  globalThis.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
  globalThis.speechSynthesis = { getVoices: () => voices, speak: (speech) => said.push(speech), cancel() {} };
  return said;
}

function heard() {
  const model = new Model({ words: { labels: {} }, language: "de" });
  const card = { model, words: new Words(model), talk: new Talk(model), warn() {} };
  return { model, hearing: new Hearing(card, el("p", {}, "Antwort")) };
}

test("the sentence is asked for when it is to be heard, goes to the voice, and never into the page", () => {
  const said = computer({ lang: "de-DE", localService: true });
  const { model, hearing } = heard();
  assert.equal(hearing.unheard(), false);
  assert.deepEqual(model.sent, []);
  hearing.play.listeners.click();
  const [{ do: wish, nonce }] = model.sent;
  model.answer({ did: "hear", nonce, sentence: "Es war das nicht." });
  assert.deepEqual([wish, said.map((speech) => speech.text)], ["hear", ["Es war das nicht."]]);
  assert.doesNotMatch(hearing.element.textContent, /Es war/);
  assert.equal(hearing.play.textContent, "read_stop");
  said[0].onend();
  assert.equal(hearing.play.textContent, "hear_again");
});

test("where no voice of the computer is German, one line says so", () => {
  computer({ lang: "de-DE", localService: false }, { lang: "en-GB", localService: true });
  const { hearing } = heard();
  assert.equal(hearing.unheard(), true);
  assert.ok(hearing.element.classList.contains("le-unheard"));
});
