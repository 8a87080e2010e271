// What was made in the browser saved as a file, without a server.
import { el } from "./elements.js";

const KEPT = 60_000; // milliseconds: some browsers read it only after they have asked where to

export function save(blob, name) {
  const address = URL.createObjectURL(blob);
  el("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}

export function saveText(text, name, type) {
  save(new Blob([text], { type: `${type};charset=utf-8` }), name);
}
