"""The sheet that a student gets back: points, skills, and task by task what was right and why."""

from __future__ import annotations

import re

from lessons.classroom.decisions import doubtful
from lessons.classroom.handed_in import slug
from lessons.classroom.marking import ClassResult, Marked, Student, Task
from lessons.classroom.parts import percent, report_style, shown_name, table_of
from lessons.classroom.settings import in_percent
from lessons.classroom.spoken import ReportWords
from lessons.exercises.item import Mark, PartMark
from lessons.markup.elements import Markup, element, page, together

SHEET = re.compile(r"\d{3,}_[A-Za-z0-9-]+\.html")


def sheet_name(place: int, student: Student) -> str:
    """The name of a student's file: nothing that they wrote is more than letters and digits in it."""
    return f"{place:03}_{slug(student.name)}.html"


class Sheets:
    """The sheets of a class; what is said of the same answer to the same question is written once."""

    def __init__(self, result: ClassResult):
        self.result, self.words = result, result.words
        self._written: dict[int, Markup] = {}

    def sheet(self, student: Student) -> str:
        """A student's sheet as a page of its own."""
        title = self.result.lesson.info.title
        body = [
            element("h1", title),
            element("p", f"{self.words.label('feedback')} · ", element("strong", shown_name(student.name))),
            element("p", self.sum(student)),
            self.skills(student),
            *(self.task(task, student) for task in self.result.tasks),
            *self.claiming(student),
        ]
        whole = element("main", *body)
        return page(f"{student.name} – {title}", report_style(), whole, language=self.words.language)

    def sum(self, student: Student) -> str:
        """The points, and the grade if there are grades."""
        result, grade = self.result, self.result.grade(student)
        share = self.words.number(in_percent(result.share(student)))
        line = self.words.sentence(
            "of_points",
            points=self.words.number(student.points),
            most=self.words.number(result.most(student)),
            share=share,
        )
        return f"{line} · {self.words.label('grade')} {grade}" if grade else line

    def skills(self, student: Student) -> Markup:
        """Points by skill."""
        found = self.result.skills[student.handed.student]
        rows = [
            [
                self.words.word(skill),
                self.words.number(points),
                self.words.number(most),
                percent(points / most) if most else "–",
            ]
            for skill, (points, most) in found.items()
        ]
        return table_of(
            [
                self.words.word("skill"),
                self.words.label("points"),
                self.words.word("of"),
                self.words.label("percent"),
            ],
            rows,
            3,
        )

    def claiming(self, student: Student) -> list[Markup]:
        """How to say that a typed answer was right after all, where there is one to say it of."""
        typed = any(any(doubtful(marked)) for marked in student.marked.values())
        return [element("p", self.words.label("claim"))] if typed else []

    def task(self, task: Task, student: Student) -> Markup:
        """A task: what it asked, what was answered, and what there is to say."""
        marked = student.marked.get(task.item.id)
        if marked is None:
            left = self.words.label("changed" if task.item.id in student.outdated else "not_answered")
            return task_entry(task, element("p", left, class_="quiet"))
        key = id(marked.outcome)
        if key not in self._written:
            self._written[key] = task_entry(task, *lines_about(marked, self.words))
        return self._written[key]


def task_entry(task: Task, *content: Markup) -> Markup:
    """A task with what is said about it."""
    return element("section", element("h2", task.title), *content, class_="entry")


def lines_about(marked: Marked, words: ReportWords) -> list[Markup]:
    """An answer, its verdict, the sentences that say why, and what is right, where it is not."""
    points = f"{words.number(marked.points)} / {words.number(marked.task.points)}"
    item, shown = marked.outcome.item, marked.outcome.shown
    verdict = element("p", element("strong", verdict_word(item.type, marked.mark, words)), f" · {points}")
    given = element("p", " · ".join(marked.outcome.said), class_="text")
    lines = [together(given, verdict), *part_sentences(marked, words)]
    if marked.mark.status != "right" and item.type != "free_writing":
        model = " · ".join(shown.spoken(item.solution()))
        lines.append(element("p", f"{words.label('accepted')}: ", element("strong", model)))
    return lines


def verdict_word(type: str, mark: Mark, words: ReportWords) -> str:
    """How an answer is called; a text of one's own is never wrong."""
    if type == "free_writing":
        return words.word("written_right" if mark.status == "right" else "written_open")
    if mark.status != "almost":
        return words.word(mark.status)
    parts = list(mark.parts.values())
    return words.word(parts[0].word if len(parts) == 1 else "partly")


def part_sentences(marked: Marked, words: ReportWords) -> list[Markup]:
    """What is said of the parts of an answer, each sentence once; of several parts with their names."""
    parts, named = marked.mark.parts, marked.outcome.shown.names
    heads = {key: f"{named.get(key, key)} – {words.word(part.word)}: " for key, part in parts.items()}
    lines = (sentence_about(part, heads[key] if len(parts) > 1 else "", words) for key, part in parts.items())
    return [line for line in dict.fromkeys(lines) if line]


def sentence_about(part: PartMark, head: str, words: ReportWords) -> Markup:
    """What is said of one part, after its name; nothing where nothing is."""
    said = " ".join(filter(None, [words.reason(part.feedback), words.note(part.note_told)]))
    return element("p", element("small", head), said) if said else Markup()
