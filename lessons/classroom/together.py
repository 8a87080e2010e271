"""Several files of one student: taken together where they fit each other, else each for itself.

Who made a file last can be claimed, and so can whose it is; but of a student's own files each goes on where
the other was.  Whoever has only seen another's sign cannot make one that fits, and takes nobody's place.
"""

from __future__ import annotations

from collections.abc import Collection as Names
from collections.abc import Iterable
from dataclasses import replace

from lessons.classroom.collect import Collection, Given, HandedIn, Skipped


def each_student_once(found: Collection) -> Collection:
    """The students of a collection, with all that each of them answered."""
    signs: dict[str, list[HandedIn]] = {}
    skipped, accounts = list(found.skipped), folders_of_one(found.students)
    for each in sorted(found.students, key=lambda each: (each.made, each.file)):
        known = signs.setdefault(each.student, [])
        place = next((place for place, other in enumerate(known) if fit(other, each, accounts)), None)
        if place is None:
            known.append(each)
        else:
            skipped.append(Skipped(known[place].file, again(known[place], each)))
            known[place] = put_together(known[place], each)
    students = [each for known in signs.values() for each in with_own_signs(known)]
    students.sort(key=lambda each: (each.name.casefold(), each.student))
    return Collection(students, sorted(skipped, key=lambda each: each.file))


def folders_of_one(students: Iterable[HandedIn]) -> set[str]:
    """The folders, such as those of a hub's accounts, in which all files have one sign."""
    signs: dict[str, set[str]] = {}
    for each in students:
        signs.setdefault(folder_of(each), set()).add(each.student)
    return {folder for folder, found in signs.items() if folder and len(found) == 1}


def folder_of(handed: HandedIn) -> str:
    """The folder in which a file lies; empty for the one with all."""
    return handed.file.rpartition("/")[0]


def with_own_signs(known: list[HandedIn]) -> Iterable[HandedIn]:
    """Those of one sign whose files do not fit each other, each with a sign of its own."""
    if len(known) == 1:
        return known
    return [
        replace(each, student=f"{each.student} {number}", against=others(each, known))
        for number, each in enumerate(known, 1)
    ]


def others(one: HandedIn, known: list[HandedIn]) -> str:
    """The names of the other files among those known."""
    return ", ".join(each.file for each in known if each is not one)


def fit(older: HandedIn, newer: HandedIn, accounts: Names[str]) -> bool:
    """Whether two files can be one student's: what one says of a name or an answer, the other does not deny.

    Of an account whose folder is its own the name may change.
    """
    if older.name.casefold() != newer.name.casefold() and folder_of(newer) not in accounts:
        return False
    answers = {(each.item, each.question): each for each in older.answers}
    both = [(answers[key], each) for each in newer.answers if (key := (each.item, each.question)) in answers]
    return all(go_on(one, other) for one, other in both)


def go_on(one: Given, other: Given) -> bool:
    """Whether two answers to a question are two times in one history."""
    if one.begun != other.begun or (one.begun and one.first != other.first):
        return False
    return one.tries != other.tries or (one.last, one.at) == (other.last, other.at)


def put_together(older: HandedIn, newer: HandedIn) -> HandedIn:
    """All answers of two files, to each question the later."""
    answers = {(each.item, each.question): each for each in older.answers}
    for each in newer.answers:
        known = answers.setdefault((each.item, each.question), each)
        if known.tries <= each.tries:
            answers[each.item, each.question] = each
    return replace(newer, answers=tuple(answers.values()), twice=(*older.twice, *newer.twice))


def again(older: HandedIn, newer: HandedIn) -> str:
    """Why the older file does not stand for itself."""
    more = {each.item for each in older.answers} - {each.item for each in newer.answers}
    counted = "; the answers that only this file has count as well" if more else ""
    return f"{older.name} has handed in again: {newer.file}{counted}"
