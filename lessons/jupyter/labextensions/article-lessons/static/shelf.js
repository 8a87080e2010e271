// The list of lessons: what opens where no notebook was used yet and there is more than one lesson.

import { both, el } from "./dom.js";
import { isDone } from "./steps.js";

export class Shelf {
  static ID = "article-lessons-shelf";

  constructor(shelf, { widgets }, open) {
    const { language, sentences, lessons } = shelf;
    const say = (name, values) => both(sentences[name], language, values);
    const card = (lesson) => {
      const { resume } = lesson;
      const step = lesson.steps.find((each) => !isDone(each)) ?? lesson.steps[0];
      const go = () => (resume ? open(resume.path, resume.task) : open(step.path));
      const words = resume ? say("resume", resume) : say("open_lesson", { title: step.title });
      return el(
        "li",
        {},
        el("h2", {}, ...both(lesson.title, language)),
        el("p", {}, ...both(lesson.summary, language)),
        el("button", { class: "al-button al-main", type: "button", onclick: go }, ...words),
      );
    };
    const list = lessons.length ? el("ul", {}, ...lessons.map(card)) : el("p", {}, ...say("no_lessons"));
    const node = el("main", { class: "al-shelf" }, el("h1", {}, ...say("lessons")), list);
    this.widget = new widgets.Widget({ node: el("div", { class: "al-shelf-page", tabindex: "-1" }, node) });
    this.widget.id = Shelf.ID;
    this.widget.title.label = sentences.lessons.de;
    this.widget.title.closable = true;
  }
}
