"""The sheet that a student gets back: points, skills, and task by task what was right and why."""

from __future__ import annotations

from lessons.classroom.handed_in import slug
from lessons.classroom.marking import ClassResult, Marked, Student, Task
from lessons.classroom.parts import german_number, percent, report_style, table_of
from lessons.classroom.spoken import interface_word, note, report_label, report_sentence
from lessons.exercises.item import Mark, PartMark
from lessons.markup.elements import Markup, element, page, together


def sheet_name(place: int, student: Student) -> str:
    """The name of a student's file: nothing that they wrote is more than letters and digits in it."""
    return f"{place:03}_{slug(student.name)}.html"


class Sheets:
    """The sheets of a class; what is said of the same answer to the same question is written once."""

    def __init__(self, result: ClassResult):
        self.result = result
        self._written: dict[int, Markup] = {}

    def sheet(self, student: Student) -> str:
        """A student's sheet as a page of its own."""
        title = self.result.lesson.info.title
        body = [
            element("h1", title),
            element("p", f"{report_label('feedback')} · ", element("strong", student.name)),
            element("p", self.sum(student)),
            self.skills(student),
            *(self.task(task, student) for task in self.result.tasks),
        ]
        return page(f"{student.name} – {title}", report_style(), *body)

    def sum(self, student: Student) -> str:
        """The points, and the grade if there are grades."""
        result, grade = self.result, self.result.grade(student)
        share = percent(result.share(student))
        line = report_sentence(
            "of_points",
            points=german_number(student.points),
            most=german_number(result.most(student)),
            share=share,
        )
        return f"{line} · {report_label('grade')} {grade}" if grade else line

    def skills(self, student: Student) -> Markup:
        """Points by skill."""
        found = self.result.skills[student.handed.student]
        rows = [
            [
                interface_word(skill),
                german_number(points),
                german_number(most),
                percent(points / most) if most else "–",
            ]
            for skill, (points, most) in found.items()
        ]
        return table_of(
            [interface_word("skill"), report_label("points"), interface_word("of"), report_label("percent")],
            rows,
            3,
        )

    def task(self, task: Task, student: Student) -> Markup:
        """A task: what it asked, what was answered, and what there is to say."""
        marked = student.marked.get(task.item.id)
        if marked is None:
            left = report_label("changed" if task.item.id in student.outdated else "not_answered")
            return task_entry(task, element("p", left, class_="quiet"))
        key = id(marked.outcome)
        if key not in self._written:
            self._written[key] = task_entry(task, *lines_about(marked))
        return self._written[key]


def task_entry(task: Task, *content: Markup) -> Markup:
    """A task with what is said about it."""
    return element("section", element("h3", task.title), *content, class_="entry")


def lines_about(marked: Marked) -> list[Markup]:
    """An answer, its verdict, the sentences that say why, and what is right, where it is not."""
    points = f"{german_number(marked.points)} / {german_number(marked.task.points)}"
    item, shown = marked.outcome.item, marked.outcome.shown
    verdict = element("p", element("strong", verdict_word(item.type, marked.mark)), f" · {points}")
    given = element("p", " · ".join(marked.outcome.said), class_="text")
    lines = [together(given, verdict), *part_sentences(marked)]
    if marked.mark.status != "right" and item.type != "free_writing":
        model = " · ".join(shown.spoken(item.solution()))
        lines.append(element("p", f"{report_label('accepted')}: ", element("strong", model)))
    return lines


def verdict_word(type: str, mark: Mark) -> str:
    """How an answer is called; a text of one's own is never wrong."""
    if type == "free_writing":
        return interface_word("written_right" if mark.status == "right" else "written_open")
    return interface_word("partly" if mark.status == "almost" and len(mark.parts) > 1 else mark.status)


def part_sentences(marked: Marked) -> list[Markup]:
    """What is said of the parts of an answer, each sentence once; of several parts with their names."""
    parts, named = marked.mark.parts, marked.outcome.shown.names
    heads = {key: f"{named.get(key, key)} – {interface_word(part.status)}: " for key, part in parts.items()}
    lines = (sentence_about(part, heads[key] if len(parts) > 1 else "") for key, part in parts.items())
    return [line for line in dict.fromkeys(lines) if line]


def sentence_about(part: PartMark, head: str) -> Markup:
    """What is said of one part, after its name; nothing where nothing is."""
    words = " ".join(filter(None, [str(part.feedback), note(part.note)]))
    return element("p", element("small", head), words) if words else Markup()
