"""The report on a class: one page that needs nothing else, in which every name and answer is only text."""

from __future__ import annotations

from datetime import datetime

from lessons.classroom.decisions import Decision
from lessons.classroom.feedback import sheet_name
from lessons.classroom.figures import TaskFigures, worth_discussing
from lessons.classroom.marking import ClassResult, Marked, Student
from lessons.classroom.parts import bar, number, percent, style, table
from lessons.classroom.spoken import note, said, told, word
from lessons.content.date_words import date_words
from lessons.markup.elements import Markup, element, page, together

MOST_DECISIONS = 40  # that the page shows; the file has all


def report(result: ClassResult, figures: list[TaskFigures], listed: list[Decision], renewed: int = 0) -> str:
    """The report as an HTML document; `renewed` after so many seconds while a folder is watched."""
    title = result.lesson.info.title
    body = [
        *heading(result),
        *discuss(figures),
        *skills(result),
        *students(result),
        *decide(listed),
        *texts(result),
        *tasks(figures),
        *skipped(result),
        element("p", element("small", said("figures"))),
    ]
    return page(f"{said('title')}: {title}", style(), *body, renewed=renewed)


def heading(result: ClassResult) -> list[Markup]:
    """What it is, of when, and of how many."""
    shares = [result.share(student) for student in result.students]
    mean = percent(sum(shares) / len(shares)) if shares else "–"
    now = datetime.now().astimezone()
    day = f"{said('title')} · {date_words().say(now.date().isoformat())}, {now:%H:%M}"
    size = told("class_size", count=len(shares), mean=mean)
    return [element("h1", result.lesson.info.title), element("p", day), element("p", size)]


def discuss(figures: list[TaskFigures]) -> list[Markup]:
    """The tasks to talk about, each with its reasons."""
    found = [
        element("section", element("h3", each.task.title), *map_reasons(each), class_="entry")
        for each in worth_discussing(figures)
    ]
    return [element("h2", said("discuss")), *(found or [element("p", said("discuss_none"))])]


def map_reasons(figures: TaskFigures) -> list[Markup]:
    """Why a task is worth discussing."""
    lines = {
        "hard": together(told("hard", mean=percent(figures.mean))),
        "common_mistake": together(f"{said('common_mistake')} ", mistake(figures)),
        "weak": together(said("weak")),
    }
    return [element("p", lines[reason]) for reason in figures.reasons]


def mistake(figures: TaskFigures) -> Markup:
    """The commonest mistake, and how many made it."""
    if not figures.mistakes:
        return Markup()
    first = figures.mistakes[0]
    return together(element("strong", first.said), f" ({first.count} / {figures.answered})")


def decide(listed: list[Decision]) -> list[Markup]:
    """Typed answers that may have been right."""
    if not listed:
        return []
    rows = [
        [each.task, each.right, element("strong", each.answer), said(each.why), str(each.students)]
        for each in listed[:MOST_DECISIONS]
    ]
    head = [said("task"), said("accepted"), said("answer"), "", said("times")]
    left = len(listed) - len(rows)
    more = [element("p", told("decide_more", count=left))] if left else []
    return [element("h2", said("decide")), element("p", said("decide_how")), table(head, rows, 1), *more]


def skills(result: ClassResult) -> list[Markup]:
    """The class's points by skill."""
    found = {skill: summed(result, skill) for skill in skills_asked(result)}
    rows = [[word(skill), bar(points / most if most else 0)] for skill, (points, most) in found.items()]
    return [element("h2", said("by_skill")), table([word("skill"), said("mean")], rows)]


def skills_asked(result: ClassResult) -> list[str]:
    """The skills that the tasks are about."""
    return list(dict.fromkeys(task.item.skill for task in result.tasks))


def summed(result: ClassResult, skill: str) -> tuple[float, float]:
    """The points of all students in a skill, and the most there could be."""
    each = [found[skill] for found in result.skills.values()]
    return sum(points for points, _ in each), sum(most for _, most in each)


def students(result: ClassResult) -> list[Markup]:
    """Each student's points, with the way to their sheet."""
    graded = [said("grade")] if result.settings.scale else []
    head = [
        said("student"),
        *graded,
        said("points"),
        said("percent"),
        said("answered"),
        *map(word, skills_asked(result)),
    ]
    rows = [standing_row(place, each, result) for place, each in enumerate(result.students, 1)]
    return [element("h2", said("students")), table(head, rows, len(head) - 1)]


def standing_row(place: int, student: Student, result: ClassResult) -> list[str]:
    """One line: name, perhaps the grade, points, per cent, how many are answered, per cent by skill."""
    link = element("a", student.name, href=f"feedback/{sheet_name(place, student)}")
    seen = sum(each.given.solution_seen for each in student.marked.values())
    notes = [f"{said('seen')}: {seen}"] if seen else []
    notes += [f"{said('outdated')}: {len(student.outdated)}"] if student.outdated else []
    name = together(link, *[together(element("br"), element("small", text)) for text in notes])
    graded = [result.grade(student)] if result.settings.scale else []
    points = f"{number(student.points)} / {number(result.most(student))}"
    found = result.skills[student.handed.student].values()
    shares = [percent(earned / most) if most else "–" for earned, most in found]
    return [name, *graded, points, percent(result.share(student)), str(len(student.marked)), *shares]


def texts(result: ClassResult) -> list[Markup]:
    """Texts of their own, each with its checklist and room for a comment."""
    found = [
        text(student, marked)
        for task in result.tasks
        if task.item.type == "free_writing"
        for student in result.students
        if (marked := student.marked.get(task.item.id))
    ]
    return [element("h2", said("texts")), *found] if found else []


def text(student: Student, marked: Marked) -> Markup:
    """One text."""
    points = [
        element("li", f"{word(f'check_{name}')}: {part.feedback} {note(part.note)}")
        for name, part in marked.mark.parts.items()
    ]
    return element(
        "section",
        element("h3", f"{student.name} · {marked.task.number}"),
        element("p", *marked.outcome.said, class_="text"),
        element("ul", *points),
        element("div", element("small", said("comment")), class_="comment"),
        class_="entry",
    )


def tasks(figures: list[TaskFigures]) -> list[Markup]:
    """All tasks with their figures."""
    names = ("task", "mean", "mistake", "answered", "right", "discrimination")
    rows = [
        [
            each.task.title,
            bar(each.mean) if each.answered else "–",
            mistake(each),
            str(each.answered),
            f"{percent(each.right)} %" if each.answered else "–",
            "–" if each.discrimination is None else number(each.discrimination),
        ]
        for each in figures
    ]
    return [element("h2", said("tasks")), table([said(name) for name in names], rows, 3)]


def skipped(result: ClassResult) -> list[Markup]:
    """The files that are not marked, each with its reason."""
    if not result.skipped:
        return []
    rows = [element("li", element("strong", each.file), f": {each.reason}") for each in result.skipped]
    return [element("h2", said("skipped")), element("ul", *rows, class_="notice")]
