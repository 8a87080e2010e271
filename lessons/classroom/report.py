"""The report on a class: one page that needs nothing else, in which every name and answer is only text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from lessons.classroom.collect import Skipped
from lessons.classroom.decisions import Decision
from lessons.classroom.feedback import sheet_name
from lessons.classroom.figures import TaskFigures, worth_discussing
from lessons.classroom.marking import ClassResult, Marked, Student
from lessons.classroom.parts import bar, percent, report_style, shown_name, table_of
from lessons.classroom.remarks import remarks
from lessons.classroom.settings import in_percent
from lessons.content.date_words import date_words
from lessons.exercises.item import PartMark
from lessons.markup.elements import Markup, element, page, together

MOST_DECISIONS = 40  # that the page shows; the file has all


class Report:
    """The parts of a report on a class, in the language of its result."""

    def __init__(self, result: ClassResult):
        self.result, self.words = result, result.words

    def page(self, figures: list[TaskFigures], listed: list[Decision], renewed: int = 0) -> str:
        """The report as an HTML document; `renewed` after so many seconds while a folder is watched."""
        title = f"{self.words.label('title')}: {self.result.lesson.info.title}"
        body = [
            *self.heading(),
            *self.discuss(figures),
            *self.skills(),
            *self.students(),
            *self.decide(listed),
            *self.own_texts(),
            *self.tasks(figures),
            *self.files("noticed", remarks(self.result)),
            *self.files("skipped", self.result.skipped),
            element("p", element("small", self.words.label("figures"))),
        ]
        whole = element("main", *body)
        return page(title, report_style(), whole, renewed=renewed, language=self.words.language)

    def heading(self) -> list[Markup]:
        """What it is, of when, of how many, and which notebooks count."""
        students = self.result.students
        shares = [self.result.share(each) for each in students if self.result.most(each)]
        mean = percent(sum(shares) / len(shares)) if shares else "–"
        now = datetime.now().astimezone()
        today = date_words(self.words.language).say(now.date().isoformat())
        day = f"{self.words.label('title')} · {today}, {now:%H:%M}"
        size = self.words.sentence("class_size", count=len(students), mean=mean)
        named = dict.fromkeys(task.notebook.title for task in self.result.tasks)
        counted = self.words.sentence("counted", names=", ".join(named) or "–")
        lines = [element("p", line) for line in (day, size, counted)]
        return [element("h1", self.result.lesson.info.title), *lines]

    def discuss(self, figures: list[TaskFigures]) -> list[Markup]:
        """The tasks to talk about, each with its reasons."""
        found = [
            element("section", element("h3", each.task.title), *self.map_reasons(each), class_="entry")
            for each in worth_discussing(figures)
        ]
        return [
            element("h2", self.words.label("discuss")),
            *(found or [element("p", self.words.label("discuss_none"))]),
        ]

    def map_reasons(self, figures: TaskFigures) -> list[Markup]:
        """Why a task is worth discussing."""
        lines = {
            "hard": together(self.words.sentence("hard", mean=percent(figures.mean))),
            "common_mistake": together(f"{self.words.label('common_mistake')} ", self.mistake(figures)),
            "weak": together(self.words.label("weak")),
        }
        return [element("p", lines[reason]) for reason in figures.reasons]

    def mistake(self, figures: TaskFigures) -> Markup:
        """The commonest mistake, and how many made it."""
        if not figures.mistakes:
            return Markup()
        first = figures.mistakes[0]
        return together(element("strong", first.said), f" ({first.count} / {figures.answered})")

    def decide(self, listed: list[Decision]) -> list[Markup]:
        """Typed answers that may have been right."""
        if not listed:
            return []
        label, shown = self.words.label, listed[:MOST_DECISIONS]
        rows = [
            [each.task, each.right, element("strong", each.answer), label(each.why), str(each.students)]
            for each in shown
        ]
        head = [label("task"), label("accepted"), label("answer"), "", label("times")]
        left = len(listed) - len(shown)
        more = [element("p", self.words.sentence("decide_more", count=left))] if left else []
        return [
            element("h2", label("decide")),
            element("p", label("decide_how")),
            table_of(head, rows, 1),
            *more,
        ]

    def skills(self) -> list[Markup]:
        """The class's points by skill."""
        found = {skill: self.summed(skill) for skill in self.skills_asked()}
        rows = [
            [self.words.word(skill), bar(points / most if most else 0)]
            for skill, (points, most) in found.items()
        ]
        return [
            element("h2", self.words.label("by_skill")),
            table_of([self.words.word("skill"), self.words.label("mean")], rows),
        ]

    def skills_asked(self) -> list[str]:
        """The skills that the tasks are about."""
        return list(dict.fromkeys(task.item.skill for task in self.result.tasks))

    def summed(self, skill: str) -> tuple[float, float]:
        """The points of all students in a skill, and the most there could be."""
        each = [found[skill] for found in self.result.skills.values()]
        return sum(points for points, _ in each), sum(most for _, most in each)

    def students(self) -> list[Markup]:
        """Each student's points, with the way to their sheet."""
        graded = [self.words.label("grade")] if self.result.settings.scale else []
        head = [
            self.words.label("student"),
            *graded,
            self.words.label("points"),
            self.words.label("percent"),
            self.words.label("answered"),
            *map(self.words.word, self.skills_asked()),
        ]
        rows = [self.standing_row(place, each) for place, each in enumerate(self.result.students, 1)]
        return [element("h2", self.words.label("students")), table_of(head, rows, len(head) - 1)]

    def standing_row(self, place: int, student: Student) -> list[str]:
        """One line: name, perhaps the grade, points, per cent, how many are answered, per cent by skill."""
        link = element("a", shown_name(student.name), href=f"feedback/{sheet_name(place, student)}")
        seen = sum(each.given.solution_seen for each in student.marked.values())
        account = student.handed.file.rpartition("/")[0]
        notes = [account] if account else []
        notes += [f"{self.words.label('seen')}: {seen}"] if seen else []
        notes += [f"{self.words.label('outdated')}: {len(student.outdated)}"] if student.outdated else []
        name = together(link, *[together(element("br"), element("small", text)) for text in notes])
        graded = [self.result.grade(student)] if self.result.settings.scale else []
        points = f"{self.words.number(student.points)} / {self.words.number(self.result.most(student))}"
        found = self.result.skills[student.handed.student].values()
        shares = [percent(earned / most) if most else "–" for earned, most in found]
        share = self.words.number(in_percent(self.result.share(student)))
        return [name, *graded, points, share, str(len(student.marked)), *shares]

    def own_texts(self) -> list[Markup]:
        """Texts of their own, each with its checklist and room for a comment."""
        found = [
            self.own_text(student, marked)
            for task in self.result.tasks
            if task.item.type == "free_writing"
            for student in self.result.students
            if (marked := student.marked.get(task.item.id))
        ]
        return [element("h2", self.words.label("texts")), *found] if found else []

    def own_text(self, student: Student, marked: Marked) -> Markup:
        """A text of a student's own, with its checklist and room for a comment."""
        points = [element("li", self.point(name, part)) for name, part in marked.mark.parts.items()]
        return element(
            "section",
            element("h3", shown_name(student.name), f" · {marked.task.number}"),
            element("p", *marked.outcome.said, class_="text"),
            element("ul", *points),
            element("div", element("small", self.words.label("comment")), class_="comment"),
            class_="entry",
        )

    def point(self, name: str, part: PartMark) -> str:
        """One point of a checklist."""
        said = f"{self.words.reason(part.feedback)} {self.words.note(part.note)}"
        return f"{self.words.word(f'check_{name}')}: {said}"

    def tasks(self, figures: list[TaskFigures]) -> list[Markup]:
        """All tasks with their figures."""
        names = ("task", "mean", "mistake", "answered", "right", "discrimination")
        rows = [
            [
                each.task.title,
                bar(each.mean) if each.answered else "–",
                self.mistake(each),
                str(each.answered),
                f"{percent(each.right)} %" if each.answered else "–",
                "–" if each.discrimination is None else self.words.number(each.discrimination),
            ]
            for each in figures
        ]
        return [
            element("h2", self.words.label("tasks")),
            table_of([self.words.label(name) for name in names], rows, 3),
        ]

    def files(self, title: str, named: Sequence[Skipped]) -> list[Markup]:
        """Files that should be looked at, or are not marked, each with the reason."""
        if not named:
            return []
        rows = [
            element("li", element("strong", each.file), f": {self.words.refused(each.reason)}")
            for each in named
        ]
        return [element("h2", self.words.label(title)), element("ul", *rows, class_="notice")]
