// Bodies read what they were made to draw: cases come in as JSON, and what each body reads goes out.
import process from "node:process";
import { Model } from "./page.js";
import { Words } from "../../lessons/widgets/static/words.js";
import { bodies } from "../../lessons/widgets/static/tasks/bodies.js";
import { leftOut } from "../../lessons/widgets/static/tasks/marks.js";

const [files, words, cases] = JSON.parse(await new Response(process.stdin).text());
for (const file of files) await import(file);

function read({ item, answer }) {
  const card = {
    item,
    grammar: { any: false, offer() {} },
    words: new Words(new Model({ words, language: "en" })),
    changed() {},
    say() {},
    submit() {},
    stateOf: (part) => part.status,
  };
  const body = bodies[item.type](card);
  const nothing = body.read();
  const state = { answer: null, own: null, solution: null, tries: 0, shown: false };
  body.write({ answer, parts: {}, locked: new Set(), frozen: false, state });
  const found = body.read();
  return { nothing, read: found, leftOut: found === null ? null : leftOut(body, found).length };
}

process.stdout.write(JSON.stringify(cases.map(read)));
