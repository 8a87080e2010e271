// What the body of a text of one's own counts while it is written: cases come in as JSON, what it says goes out.
import process from "node:process";
import { Model } from "./page.js";
import { Words } from "../../lessons/widgets/static/words.js";
import { bodies } from "../../lessons/widgets/static/tasks/bodies.js";
import "../../lessons/exercises/types/free_writing/body.js";

const cases = JSON.parse(await new Response(process.stdin).text());

function said({ item, answer }) {
  const card = { item, words: new Words(new Model({ words: {}, language: "de" })), changed() {}, say() {} };
  const body = bodies.free_writing(card);
  const state = { answer, own: answer, solution: null, tries: 0, shown: false };
  body.write({ answer, parts: {}, locked: new Set(), frozen: false, state });
  return body.element.textContent;
}

process.stdout.write(JSON.stringify(cases.map(said)));
