// The fields of an entry, made from their descriptions; what is typed goes straight into the entry's data.
import { el, freshId } from "../elements.js";

const LANGUAGES = ["de", "en"];
const REFERS = { topic: "topic", speaker: "actor", actors: "actor", about: "actor", side: "actor", after: "event" };

// `at` is the way to the value in words of the check: options[2].feedback
export function valueFields(fields, data, form, at = "") {
  return el("div", { class: "le-adapt-fields" }, fields.map((field) => labelledField(field, data, form, at)));
}

function labelledField(field, data, form, above) {
  const at = above ? `${above}.${field.name}` : field.name;
  const label = field.label[form.language] ?? field.name;
  const change = (value) => {
    if (value === undefined || (value === "" && !field.required)) delete data[field.name];
    else data[field.name] = value;
    form.typed();
  };
  const control = makers[field.kind](field, data[field.name], change, form, at);
  const nested = ["phrase", "texts", "list", "group"].includes(field.kind);
  return framed(nested, label, withoutMarks(field.help[form.language] ?? field.help.de), control, at);
}

function framed(nested, label, help, control, at) {
  const hint = help ? el("span", { class: "le-adapt-help", id: freshId("help") }, help) : null;
  const faults = el("p", { class: "le-adapt-faults", "data-at": at, id: freshId("faults") });
  const described = [control, hint, faults].filter(Boolean);
  if (nested) return el("fieldset", {}, el("legend", {}, label), ...described);
  const id = freshId("field");
  control.id = id;
  control.setAttribute("aria-describedby", hint ? `${hint.id} ${faults.id}` : faults.id);
  return el("div", { class: "le-adapt-field" }, el("label", { for: id }, label), ...described);
}

function typing(value, change, { long, label, list, at }) {
  const attributes = { "aria-label": label, "data-at": at, list, rows: long ? 2 : null };
  const input = el(long ? "textarea" : "input", { ...attributes, oninput: () => change(input.value) });
  input.value = value ?? "";
  return input;
}

function choosing(options, value, change, at) {
  const select = el("select", { "data-at": at, onchange: () => change(select.value) });
  select.append(...options.map(([each, text]) => el("option", { value: each }, text)));
  select.value = value ?? "";
  return select;
}

function line(field, value, change, form, at) {
  const known = form.refers[REFERS[field.name]];
  if (!known) return typing(value, change, { at });
  const options = [...new Set([...(field.required ? [] : [""]), ...(value ? [value] : []), ...known])];
  return choosing(options.map((each) => [each, each || form.say("nothing")]), value, change, at);
}

function choice(field, value, change, form, at) {
  const options = [...new Set(["", ...field.options])];
  return choosing(options.map((each) => [each, each || form.say("nothing")]), value, change, at);
}

function yesno(field, value, change, form, at) {
  const options = [["", form.say("nothing")], ["yes", form.say("yes")], ["no", form.say("no")]];
  return choosing(options, value, change, at);
}

// German alone is written as a text, German with others under the codes of the languages.
function phrase(field, value, change, form, at) {
  const texts = typeof value === "object" ? { ...value } : { de: value ?? "" };
  const names = [...new Set([...LANGUAGES, ...Object.keys(texts)])];
  const plain = typeof value !== "object";
  const changed = (name) => (text) => {
    if (text || name === "de") texts[name] = text;
    else delete texts[name];
    change(plain && Object.keys(texts).every((each) => each === "de") ? texts.de : { ...texts });
  };
  return el("div", { class: "le-adapt-phrase" }, names.map((name) => named(name, texts[name], changed(name), field.long, at)));
}

function named(name, value, change, long, at) {
  const id = freshId("phrase");
  const input = typing(value, change, { long, at: `${at}.${name}` });
  input.id = id;
  if (LANGUAGES.includes(name)) input.lang = name;
  const faults = el("p", { class: "le-adapt-faults", "data-at": `${at}.${name}` });
  return el("div", { class: "le-adapt-named" }, el("label", { for: id }, name), el("div", {}, input, faults));
}

// What the field reference says, without its marks for code.
function withoutMarks(help) {
  return help?.replaceAll("`", "") ?? "";
}

// A text, or a list of texts, under each name: evidence by text, translations by language.
function texts(field, value, change, form, at) {
  const data = { ...value };
  const offered = field.name === "evidence" || field.name === "says_in" ? form.refers.text : ["en"];
  const names = [...new Set([...offered, ...Object.keys(data)])];
  const changed = (name) => (text) => {
    if (text === undefined || text === "" || text.length === 0) delete data[name];
    else data[name] = text;
    change({ ...data });
  };
  return el(
    "div",
    { class: "le-adapt-phrase" },
    names.map((name) =>
      field.of.kind === "list"
        ? framed(true, name, "", list(field.of, data[name], changed(name), form, `${at}.${name}`), `${at}.${name}`)
        : named(name, data[name], changed(name), true, at),
    ),
  );
}

function list(field, value, change, form, at) {
  const data = [...(value ?? [])];
  const box = el("div", { class: "le-adapt-list" });
  const told = () => change(data.length ? [...data] : undefined);
  const draw = () => box.replaceChildren(...data.map((_, place) => part(place)), more);
  const part = (place) => {
    const here = `${at}[${place + 1}]`;
    const set = (next) => {
      data[place] = next ?? "";
      told();
    };
    const body = makers[field.of.kind]({ ...field.of, name: field.name, required: true }, data[place], set, form, here);
    if (!["group", "phrase", "list", "texts"].includes(field.of.kind)) body.setAttribute("aria-label", here);
    const gone = () => {
      data.splice(place, 1);
      told();
      draw();
    };
    const faults = el("p", { class: "le-adapt-faults", "data-at": here });
    const less = el("button", { type: "button", class: "le-button le-adapt-small", "aria-label": `${form.say("less")} ${here}`, onclick: gone }, form.say("less"));
    return el("div", { class: "le-adapt-part" }, body, faults, less);
  };
  const add = () => {
    data.push(field.of.kind === "group" ? {} : "");
    told();
    draw();
  };
  const more = el("button", { type: "button", class: "le-button le-adapt-small", onclick: add }, form.say("one_more"));
  draw();
  return box;
}

function group(field, value, change, form, at) {
  const data = value && typeof value === "object" ? value : {};
  return valueFields(field.fields, data, { ...form, typed: () => change(data) }, at);
}

const text = (field, value, change, form, at) => typing(value, change, { long: true, at });

const makers = { line, text, choice, yesno, phrase, texts, list, group };

// Each fault stands beside its field; what has no field here stands beside the nearest one around it.
export function faultsOf(root, faults, none) {
  const places = new Map([...root.querySelectorAll(".le-adapt-faults")].map((node) => [node.dataset.at, node]));
  for (const node of places.values()) node.replaceChildren();
  let rest = root.querySelector(".le-adapt-rest");
  if (!rest) root.prepend((rest = el("p", { class: "le-adapt-rest", role: "status" })));
  rest.textContent = faults.length ? "" : none;
  for (const { field, said, sure } of faults) {
    const line = el("span", { class: sure ? "le-adapt-fault" : "le-adapt-remark" }, said);
    (nearest(places, field) ?? rest).append(line);
  }
}

function nearest(places, field) {
  for (let at = field; at; at = at.replace(/(\.[^.[\]]+|\[\d+\]|[^.[\]]+)$/, "")) {
    if (places.has(at)) return places.get(at);
  }
  return undefined;
}
