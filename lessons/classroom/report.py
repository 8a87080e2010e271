"""The report on a class: one page that needs nothing else, in which every name and answer is only text."""

from __future__ import annotations

from datetime import datetime

from lessons.classroom.decisions import Decision
from lessons.classroom.feedback import sheet_name
from lessons.classroom.figures import TaskFigures, worth_discussing
from lessons.classroom.marking import ClassResult, Marked, Student
from lessons.classroom.parts import bar, german_number, percent, report_style, table_of
from lessons.classroom.spoken import interface_word, note, report_label, report_sentence
from lessons.content.date_words import date_words
from lessons.markup.elements import Markup, element, page, together

MOST_DECISIONS = 40  # that the page shows; the file has all


def report(result: ClassResult, figures: list[TaskFigures], listed: list[Decision], renewed: int = 0) -> str:
    """The report as an HTML document; `renewed` after so many seconds while a folder is watched."""
    title = result.lesson.info.title
    body = [
        *report_heading(result),
        *discuss(figures),
        *skills(result),
        *students(result),
        *decide(listed),
        *own_texts(result),
        *tasks(figures),
        *skipped(result),
        element("p", element("small", report_label("figures"))),
    ]
    return page(f"{report_label('title')}: {title}", report_style(), *body, renewed=renewed)


def report_heading(result: ClassResult) -> list[Markup]:
    """What it is, of when, and of how many."""
    shares = [result.share(student) for student in result.students]
    mean = percent(sum(shares) / len(shares)) if shares else "–"
    now = datetime.now().astimezone()
    day = f"{report_label('title')} · {date_words().say(now.date().isoformat())}, {now:%H:%M}"
    size = report_sentence("class_size", count=len(shares), mean=mean)
    return [element("h1", result.lesson.info.title), element("p", day), element("p", size)]


def discuss(figures: list[TaskFigures]) -> list[Markup]:
    """The tasks to talk about, each with its reasons."""
    found = [
        element("section", element("h3", each.task.title), *map_reasons(each), class_="entry")
        for each in worth_discussing(figures)
    ]
    return [element("h2", report_label("discuss")), *(found or [element("p", report_label("discuss_none"))])]


def map_reasons(figures: TaskFigures) -> list[Markup]:
    """Why a task is worth discussing."""
    lines = {
        "hard": together(report_sentence("hard", mean=percent(figures.mean))),
        "common_mistake": together(f"{report_label('common_mistake')} ", mistake(figures)),
        "weak": together(report_label("weak")),
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
        [each.task, each.right, element("strong", each.answer), report_label(each.why), str(each.students)]
        for each in listed[:MOST_DECISIONS]
    ]
    head = [report_label("task"), report_label("accepted"), report_label("answer"), "", report_label("times")]
    left = len(listed) - len(rows)
    more = [element("p", report_sentence("decide_more", count=left))] if left else []
    return [
        element("h2", report_label("decide")),
        element("p", report_label("decide_how")),
        table_of(head, rows, 1),
        *more,
    ]


def skills(result: ClassResult) -> list[Markup]:
    """The class's points by skill."""
    found = {skill: summed(result, skill) for skill in skills_asked(result)}
    rows = [
        [interface_word(skill), bar(points / most if most else 0)] for skill, (points, most) in found.items()
    ]
    return [
        element("h2", report_label("by_skill")),
        table_of([interface_word("skill"), report_label("mean")], rows),
    ]


def skills_asked(result: ClassResult) -> list[str]:
    """The skills that the tasks are about."""
    return list(dict.fromkeys(task.item.skill for task in result.tasks))


def summed(result: ClassResult, skill: str) -> tuple[float, float]:
    """The points of all students in a skill, and the most there could be."""
    each = [found[skill] for found in result.skills.values()]
    return sum(points for points, _ in each), sum(most for _, most in each)


def students(result: ClassResult) -> list[Markup]:
    """Each student's points, with the way to their sheet."""
    graded = [report_label("grade")] if result.settings.scale else []
    head = [
        report_label("student"),
        *graded,
        report_label("points"),
        report_label("percent"),
        report_label("answered"),
        *map(interface_word, skills_asked(result)),
    ]
    rows = [standing_row(place, each, result) for place, each in enumerate(result.students, 1)]
    return [element("h2", report_label("students")), table_of(head, rows, len(head) - 1)]


def standing_row(place: int, student: Student, result: ClassResult) -> list[str]:
    """One line: name, perhaps the grade, points, per cent, how many are answered, per cent by skill."""
    link = element("a", student.name, href=f"feedback/{sheet_name(place, student)}")
    seen = sum(each.given.solution_seen for each in student.marked.values())
    notes = [f"{report_label('seen')}: {seen}"] if seen else []
    notes += [f"{report_label('outdated')}: {len(student.outdated)}"] if student.outdated else []
    name = together(link, *[together(element("br"), element("small", text)) for text in notes])
    graded = [result.grade(student)] if result.settings.scale else []
    points = f"{german_number(student.points)} / {german_number(result.most(student))}"
    found = result.skills[student.handed.student].values()
    shares = [percent(earned / most) if most else "–" for earned, most in found]
    return [name, *graded, points, percent(result.share(student)), str(len(student.marked)), *shares]


def own_texts(result: ClassResult) -> list[Markup]:
    """Texts of their own, each with its checklist and room for a comment."""
    found = [
        own_text(student, marked)
        for task in result.tasks
        if task.item.type == "free_writing"
        for student in result.students
        if (marked := student.marked.get(task.item.id))
    ]
    return [element("h2", report_label("texts")), *found] if found else []


def own_text(student: Student, marked: Marked) -> Markup:
    """One text."""
    points = [
        element("li", f"{interface_word(f'check_{name}')}: {part.feedback} {note(part.note)}")
        for name, part in marked.mark.parts.items()
    ]
    return element(
        "section",
        element("h3", f"{student.name} · {marked.task.number}"),
        element("p", *marked.outcome.said, class_="text"),
        element("ul", *points),
        element("div", element("small", report_label("comment")), class_="comment"),
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
            "–" if each.discrimination is None else german_number(each.discrimination),
        ]
        for each in figures
    ]
    return [element("h2", report_label("tasks")), table_of([report_label(name) for name in names], rows, 3)]


def skipped(result: ClassResult) -> list[Markup]:
    """The files that are not marked, each with its reason."""
    if not result.skipped:
        return []
    rows = [element("li", element("strong", each.file), f": {each.reason}") for each in result.skipped]
    return [element("h2", report_label("skipped")), element("ul", *rows, class_="notice")]
