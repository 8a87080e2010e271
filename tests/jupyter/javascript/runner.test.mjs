// The runner's promise: one run for each life of a kernel, never two at once, whatever happens meanwhile.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Runner } from "../../../lessons/jupyter/labextensions/article-lessons/static/runner.js";

// A kernel made of a counter; `ran` notes life and cell of everything that was run.
function notebook(cells = ["a", "b", "c"]) {
  const book = { life: 1, ran: [], told: [], atOnce: 0, most: 0, during: () => {} };
  book.work = {
    ready: async () => book.life,
    life: () => book.life,
    begin: async () => {},
    cells: () => cells,
    pause: async () => {},
    tell: (state) => book.told.push(state),
    run: async (cell) => {
      book.most = Math.max(book.most, ++book.atOnce);
      await Promise.resolve();
      book.atOnce -= 1;
      book.during(cell);
      book.ran.push(`${book.life}${cell}`);
    },
  };
  book.runner = new Runner(book.work);
  return book;
}

test("every cell runs once, however often one asks", async () => {
  const book = notebook();
  await Promise.all([book.runner.request(), book.runner.request(), book.runner.request()]);
  await book.runner.request();
  assert.deepEqual(book.ran, ["1a", "1b", "1c"]);
  assert.equal(book.most, 1);
  assert.equal(book.told.at(-1), "ready");
});

test("a new life has a run of its own", async () => {
  const book = notebook();
  await book.runner.request();
  book.life = 2;
  await book.runner.request();
  assert.deepEqual(book.ran, ["1a", "1b", "1c", "2a", "2b", "2c"]);
});

test("a restart in the middle: the rest is left, and all is run anew from the top", async () => {
  const book = notebook();
  book.during = (cell) => {
    if (cell === "b" && book.life === 1) {
      book.life = 2;
      book.runner.request();
    }
  };
  await book.runner.request();
  assert.deepEqual(book.ran, ["1a", "2b", "2a", "2b", "2c"]);
  assert.equal(book.most, 1);
});

test("a kernel that dies in the middle: its next life has a whole run", async () => {
  const book = notebook();
  book.during = (cell) => {
    if (cell !== "b" || book.life > 1) return;
    book.life = 2;
    throw new Error("Canceled");
  };
  await book.runner.request();
  assert.deepEqual(book.ran, ["1a", "2a", "2b", "2c"]);
  assert.equal(book.told.at(-1), "ready");
});

test("a kernel that dies at once, again and again, is given up until it is heard of", async () => {
  const book = notebook();
  book.during = () => {
    throw new Error("Canceled");
  };
  await book.runner.request();
  assert.equal(book.told.at(-1), "stuck");
  book.during = () => {};
  await book.runner.request();
  assert.deepEqual(book.ran, ["1a", "1b", "1c"]);
  assert.equal(book.told.at(-1), "ready");
});

test("another notebook in the same life runs again when asked to", async () => {
  const book = notebook(["a"]);
  await book.runner.request();
  await book.runner.again();
  assert.deepEqual(book.ran, ["1a", "1a"]);
});

test("where another page takes the kernel a run ends between two cells, and nothing starts another but `again`", async () => {
  const book = notebook();
  book.during = (cell) => cell === "b" && book.runner.taken();
  await book.runner.request();
  book.life = 2;
  await book.runner.request();
  assert.deepEqual(book.ran, ["1a", "1b"]);
  assert.equal(book.told.at(-1), "elsewhere");
  book.during = () => {};
  await book.runner.again();
  assert.deepEqual(book.ran.slice(2), ["2a", "2b", "2c"]);
  assert.equal(book.told.at(-1), "ready");
});

test("who asks again before the stopped run has ended gets a whole one", async () => {
  const book = notebook();
  book.during = (cell) => {
    if (cell !== "b" || book.ran.length > 1) return;
    book.runner.taken();
    book.again = book.runner.again();
  };
  await book.runner.request();
  await book.again;
  assert.deepEqual(book.ran, ["1a", "1b", "1a", "1b", "1c"]);
});

test("while a run is under way that somebody chose, another page's is answered once; afterwards it has the kernel", async () => {
  const book = notebook(["a", "b"]);
  book.runner.taken();
  let others = 0;
  book.during = (cell) => cell === "a" && others++ < 1 && book.runner.taken();
  await book.runner.here();
  assert.deepEqual([book.ran, book.told.at(-1)], [["1a", "1a", "1b"], "ready"]);
  book.runner.taken();
  assert.equal(book.told.at(-1), "elsewhere");
  others = -1;
  await book.runner.here();
  assert.deepEqual([book.ran.slice(3), book.told.at(-1)], [["1a", "1a"], "elsewhere"]);
});
