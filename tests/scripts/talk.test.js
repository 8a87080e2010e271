import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Model } from "./page.js";
import { Talk } from "../../lessons/widgets/static/talk.js";

function asking(message = { do: "answer" }) {
  mock.timers.enable({ apis: ["setTimeout"] });
  const model = new Model({});
  const said = [];
  const talk = new Talk(model);
  talk.ask(message, (reply) => said.push(reply.did), () => said.push("lost"));
  return { model, talk, said };
}

test("an answer reaches the one who asked, once", () => {
  const { model, said } = asking();
  const [{ nonce }] = model.sent;
  model.answer({ did: "answer", nonce: "another" });
  model.answer({ did: "answer", nonce });
  model.answer({ did: "answer", nonce });
  mock.timers.tick(10_000);
  assert.deepEqual(said, ["answer"]);
  mock.timers.reset();
});

test("who hears nothing is told, and a late answer still counts", () => {
  const { model, said } = asking();
  mock.timers.tick(1500);
  assert.deepEqual(said, ["lost"]);
  model.answer({ did: "answer", nonce: model.sent[0].nonce });
  assert.deepEqual(said, ["lost", "answer"]);
  mock.timers.reset();
});

test("a connection that is gone is told at once", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const model = new Model({});
  model.send = () => {
    throw new Error("closed");
  };
  const said = [];
  new Talk(model).ask({ do: "answer" }, () => said.push("answer"), () => said.push("lost"));
  assert.deepEqual(said, ["lost"]);
  mock.timers.tick(10_000);
  assert.deepEqual(said, ["lost"]);
  mock.timers.reset();
});

test("one who leaves hears nothing more", () => {
  const { model, talk, said } = asking();
  talk.leave();
  mock.timers.tick(10_000);
  model.answer({ did: "answer", nonce: model.sent[0].nonce });
  assert.deepEqual(said, []);
  mock.timers.reset();
});
