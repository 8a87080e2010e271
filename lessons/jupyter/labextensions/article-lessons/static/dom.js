// Elements and sentences. Whatever comes from a lesson or a file is set as text, never as HTML.

export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

// Brings an element's children up to date. One that is the same stays where it is, with the focus and with a press on it
// that is no click yet; where the one with the focus has changed, its successor gets it, at the same of its controls.
export function renew(parent, fresh) {
  const there = [...parent.children];
  const focused = there.find((old) => old.contains(document.activeElement));
  const place = focused && controls(focused).indexOf(document.activeElement);
  const wanted = fresh.map((node) => there.find((old) => old.isEqualNode(node)) ?? node);
  for (const old of there) if (!wanted.includes(old)) old.remove();
  wanted.forEach((node, at) => parent.children[at] === node || parent.insertBefore(node, parent.children[at] ?? null));
  if (!focused || parent.contains(document.activeElement)) return;
  const successor = wanted.find((node) => node.className === focused.className);
  if (successor) (controls(successor)[place] ?? successor).focus();
}

const controls = (node) => [...node.querySelectorAll("a, button, summary")];

// The German words and, beside them, those in the learner's language of help.
export function both(sentence, language, values = {}) {
  const german = el("span", { lang: "de" }, filled(sentence.de, values));
  const help = sentence[language];
  if (language === "de" || !help || help === sentence.de) return [german];
  return [german, " ", el("span", { lang: language, class: "al-help" }, filled(help, values, language))];
}

// "noch {minutes} Min." with its values; a value may itself be in several languages: {de, en}.
export function filled(text, values, language = "de") {
  return text.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === "object" ? (value[language] ?? value.de) : String(value);
  });
}

// Of the text cells, what is in another language than German is shown where it is the learner's language of help.
export function speak(language) {
  const sheet = document.getElementById("al-speak") ?? document.head.appendChild(el("style", { id: "al-speak" }));
  const chosen = /^[a-z-]+$/.test(language) ? `:not([lang="${language}"])` : "";
  sheet.textContent = `.al-lesson .jp-MarkdownOutput [lang]:not([lang="de"])${chosen} { display: none; }`;
}
