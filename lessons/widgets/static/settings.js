// The learner's choices.
import { onChanges } from "./changes.js";
import { el, freshId } from "./elements.js";
import { helpName, Words } from "./words.js";
import { Talk } from "./talk.js";

class Settings {
  constructor(model, root) {
    this.model = model;
    this.words = new Words(model);
    this.root = el("section", {
      class: "le le-settings",
      lang: "de",
      "aria-label": this.words.german("settings"),
    });
    this.said = el("p", { class: "le-said-line", role: "status", "aria-live": "polite" });
    root.replaceChildren(this.root);
    this.talk = new Talk(model);
    this.unwatch = onChanges(model, ["language", "text", "glosses"], () => this.paint());
    this.paint();
  }

  leave() {
    this.talk.leave();
    this.unwatch();
  }

  paint() {
    this.words.show(this.root);
    const help = [
      ...this.words.others().map((language) => [language, this.words.both(helpName(this.words, language))]),
      ["de", this.words.label("help_off")],
    ];
    const texts = this.model
      .get("texts")
      .map((text) => [
        text.id,
        [`${text.level} · `, ...this.words.both(text.title)],
      ]);
    const glosses = [
      ["guess", this.words.label("glosses_guess")],
      ["plain", this.words.label("glosses_plain")],
    ];
    const focused = this.root.querySelector(":focus")?.dataset.choice;
    this.root.replaceChildren(
      this.question("help", "help_language", help, this.model.get("language")),
      this.question("text", "text_level", texts, this.model.get("text")),
      this.question("glosses", "glosses", glosses, this.model.get("glosses")),
      this.said,
    );
    if (focused) this.root.querySelector(`[data-choice="${CSS.escape(focused)}"]`)?.focus();
  }

  question(name, label, choices, chosen) {
    const group = freshId(name);
    const options = choices.map(([value, text]) => {
      const input = el("input", {
        type: "radio",
        name: group,
        value,
        "data-choice": `${name}-${value}`,
        onchange: () => this.choose(name, value),
      });
      input.checked = value === chosen;
      return el("label", { class: "le-setting" }, input, el("span", {}, text));
    });
    return el("fieldset", {}, el("legend", {}, this.words.label(label)), options);
  }

  choose(name, value) {
    const lost = () => this.tell(this.words.label("not_saved"));
    this.model.set(name === "help" ? "language" : name, value);
    this.talk.ask({ do: "set", name, value }, (reply) => this.answered(reply), lost);
  }

  answered({ problem }) {
    if (problem) this.tell(this.words.both(problem));
    else this.tell(this.words.label("saved"), "le-saved");
  }

  tell(said, kind = "") {
    this.said.className = `le-said-line ${kind}`;
    this.said.replaceChildren(...said.filter(Boolean));
  }
}

function render({ model, el: root }) {
  const settings = new Settings(model, root);
  return () => settings.leave();
}

export default { render };
