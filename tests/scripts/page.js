// As much of a page as the scripts' tests need: elements with attributes, text and children.

class Node {
  constructor(tag) {
    Object.assign(this, { tag, value: "", parentElement: null, attributes: {}, children: [], listeners: {}, hidden: false });
    this.style = { setProperty: (name, value) => (this.style[name] = value) };
  }
  setAttribute(name, value) {
    this.attributes[name] = String(value);
    if (["hidden", "lang", "id", "value"].includes(name)) this[name] = name === "hidden" ? true : value;
  }
  getAttribute(name) {
    return this.attributes[name] ?? null;
  }
  addEventListener(name, action) {
    this.listeners[name] = action;
  }
  append(...children) {
    for (const child of children) if (child instanceof Node) child.parentElement = this;
    this.children.push(...children);
  }
  insertBefore(child, next) {
    this.children = this.children.filter((each) => each !== child);
    const at = this.children.indexOf(next);
    this.children.splice(at < 0 ? this.children.length : at, 0, child);
    child.parentElement = this;
  }
  replaceChildren(...children) {
    this.children = [];
    this.append(...children);
  }
  contains(node) {
    return [...this.all()].includes(node);
  }
  remove() {
    this.parentElement.children = this.parentElement.children.filter((each) => each !== this);
  }
  isEqualNode(other) {
    const written = (node) => (node instanceof Node ? [node.tag, node.attributes, node.children.map(written)] : node);
    return JSON.stringify(written(this)) === JSON.stringify(written(other));
  }
  before(...others) {
    for (const other of others) {
      if (other.parentElement) other.parentElement.children = other.parentElement.children.filter((each) => each !== other);
      other.parentElement = this.parentElement;
    }
    this.parentElement?.children.splice(this.parentElement.children.indexOf(this), 0, ...others);
  }
  focus() {
    document.activeElement = this;
  }
  scrollIntoView() {}
  getBoundingClientRect() {
    return { height: 0 };
  }
  closest() {
    return null;
  }
  dispatchEvent(event) {
    this.listeners[event.type]?.(event);
    return !event.defaultPrevented;
  }
  get dataset() {
    return {};
  }
  removeAttribute(name) {
    delete this.attributes[name];
  }
  get className() {
    return this.attributes.class ?? "";
  }
  set className(names) {
    this.attributes.class = names;
  }
  get classList() {
    const names = new Set(this.className.split(" ").filter(Boolean));
    const keep = () => (this.attributes.class = [...names].join(" "));
    const add = (name) => (names.add(name), keep());
    return { add, toggle: (name, on) => (on ? names.add(name) : names.delete(name), keep()), contains: (name) => names.has(name) };
  }
  set textContent(text) {
    this.children = [text];
  }
  get textContent() {
    return this.children.map((child) => (child instanceof Node ? child.textContent : String(child))).join("");
  }
  *all() {
    yield this;
    for (const child of this.children) if (child instanceof Node) yield* child.all();
  }
  querySelector(selector) {
    return this.querySelectorAll(selector)[0] ?? null;
  }
  querySelectorAll(selector) {
    const tags = selector.split(", "); // a class or some tags are all that can be asked for
    return [...this.all()].filter((node) => (selector[0] === "." ? node.classList.contains(selector.slice(1)) : tags.includes(node.tag)));
  }
}

globalThis.document = {
  querySelectorAll: () => [],
  querySelector: () => null,
  getElementById: () => null,
  addEventListener() {},
  removeEventListener() {},
  createElement: (tag) => new Node(tag),
  createElementNS: (_, tag) => new Node(tag),
  createTextNode: (text) => text,
};
globalThis.window = { innerHeight: 900, matchMedia: () => ({ matches: false }) };
globalThis.getComputedStyle = () => ({ order: "0" }); // no style sheet
globalThis.localStorage = { getItem: () => null, setItem() {}, removeItem() {} };

// A widget's model: traits, and what was sent to the kernel.
export class Model {
  constructor(traits) {
    Object.assign(this, { traits, sent: [], hearers: {} });
  }
  get(name) {
    return this.traits[name];
  }
  set(name, value) {
    this.traits[name] = value;
  }
  on(name, hearer) {
    this.hearers[name] = hearer;
  }
  off(name) {
    delete this.hearers[name];
  }
  send(message) {
    this.sent.push(message);
  }
  change(name, value) {
    this.traits[name] = value;
    this.hearers[`change:${name}`]?.();
  }
  answer(message) {
    this.hearers["msg:custom"]?.(message);
  }
}
