// Which task comes after another one, and where a link to a task leads.
import assert from "node:assert/strict";
import { test } from "node:test";
import "./page.js";
import { followLink, following, followingOwn, OTHER_TEXT, PASSED } from "../../lessons/widgets/static/tasks/onward.js";
import { below } from "../../lessons/jupyter/labextensions/article-lessons/static/way.js";

test("the next task is the one below, and none follows the last", () => {
  assert.equal(following("a", ["a", "b"]), "b");
  assert.equal(following("b", ["a", "b"]), null);
});

test("Weiter passes over what is optional, also from a task that is so itself", () => {
  const notebook = { querySelectorAll: () => tasks };
  const task = (...classes) => ({ classList: { contains: (name) => classes.includes(name) }, closest: () => notebook });
  const tasks = [task(PASSED), task(PASSED), task(), task("le-mute"), task()];
  assert.deepEqual([0, 1, 2].map((at) => tasks.indexOf(following(tasks[at]))), [2, 2, 4]);
});

test("tasks on a text that is not the learner's can be passed over", () => {
  const task = (...classes) => ({ classList: { contains: (name) => classes.includes(name) } });
  const [mine, theirs, alsoTheirs, last] = [task(), task(OTHER_TEXT), task(OTHER_TEXT), task()];
  assert.equal(followingOwn(theirs, [mine, theirs, alsoTheirs, last]), last);
  assert.equal(followingOwn(theirs, [mine, theirs, alsoTheirs]), null);
});

test("after the last task comes what everybody should see: nothing hidden, nothing for the curious", () => {
  const cell = (height, classes, nextElementSibling) => ({
    getBoundingClientRect: () => ({ height }), classList: { contains: (name) => classes.includes(name) }, nextElementSibling,
  });
  const end = cell(90, []);
  assert.equal(below(cell(90, [], cell(0, [], cell(90, ["al-curious"], end)))), end);
  assert.equal(below(end), undefined);
});

test("a link to a task of this notebook leads to it at once, one to another notebook asks whoever shows it", () => {
  const task = { getAttribute: () => "01-ort", dispatchEvent: (event) => came.push(event.type) };
  const came = [];
  const click = (href, taken) => {
    const link = { href, closest: (name) => (name === "a[href]" ? link : { querySelectorAll: () => [task] }) };
    link.dispatchEvent = (event) => (came.push({ ...event.detail }), !taken);
    let followed = true;
    followLink({ target: link, preventDefault: () => (followed = false), stopPropagation() {} });
    return followed;
  };
  assert.equal(click("http://x/lab/tree/01_reading.ipynb#task-01-ort", false), false);
  assert.equal(click("http://x/02_vocabulary.ipynb#task-02-wort", true), false);
  assert.equal(click("http://x/02_vocabulary.ipynb#task-02-wort", false), true);
  assert.equal(click("http://x/02_vocabulary.ipynb", false), true);
  const asked = { notebook: "02_vocabulary.ipynb", task: "02-wort" };
  assert.deepEqual(came, ["article-lessons:arrive", asked, asked]);
});
