"""How the review of a draft speaks: where it stands, what was done, a table by kind, in German or English.

`say` gives a sentence of the interface by its name: `say("accepted", entry="der Ausweis")`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields

from lessons.authoring.proposals import FEWEST, Tally
from lessons.authoring.tasks import Followed
from lessons.content.drafted import Proposed
from lessons.content.interface import label
from lessons.content.load import LISTS

Say = Callable[..., str]
LEFT = ("open", "doubtful", "sure")
DECIDED = ("accepted", "changed", "dropped", "unchanged", "minutes")
SLOW_TO_BELIEVE = 180  # seconds at the expected speed, before somebody else's is believed
FACTS = {noun for _model, noun in LISTS.values()}


def said(language: str, name: str, /, **values: object) -> str:
    """A sentence of the review.

    >>> said("en", "dropped", entry="summit")
    'Dropped: summit'
    """
    return label(name, language, "proposals").format(**values)


def kind_name(kind: str, say: Say) -> str:
    """What the proposals of a kind are called; items of a teacher's own kinds by their ids."""
    if kind in FACTS:
        return say(kind)
    try:
        return say(f"kind_{kind}")
    except KeyError:
        return say("item", name=kind)


def standing_sentence(tallies: Sequence[Tally], say: Say) -> str:
    """How much is reviewed and left, and how long it took."""
    whole = summed(tallies)
    standing = say(
        "standing",
        reviewed=whole.reviewed,
        total=whole.total,
        open=whole.open,
        doubtful=whole.doubtful,
        minutes=minutes(whole.seconds, say),
    )
    told = "left" if whole.reviewed >= FEWEST else "left_by_words"
    return standing + (say(told, minutes=minutes(left, say)) if (left := seconds_left(tallies)) else "")


def seconds_left(tallies: Sequence[Tally]) -> int:
    """How long the rest takes, each kind at its own pace.

    A kind of which too few were decided on takes what its words take to read, faster or slower as what was
    decided on so far: little by little, for a list that is accepted at once tells nothing of the rest.

    >>> words = Tally("word", open=30, accepted=20, seconds=160, pace=8.0, expected=16.0, due=320)
    >>> tasks = Tally("02-forms", open=5, expected=20.0)
    >>> seconds_left([words, tasks]), seconds_left([tasks])
    (308, 100)
    """
    whole = summed(tallies)
    speed = (whole.seconds + SLOW_TO_BELIEVE) / (whole.due + SLOW_TO_BELIEVE)
    return round(sum(each.open * (each.pace or each.expected * speed) for each in tallies))


def minutes(seconds: int, say: Say) -> str:
    """A time in whole minutes, begun ones counted."""
    count = -(-seconds // 60)
    return say("minute") if count == 1 else say("minutes", count=count)


def summed(tallies: Sequence[Tally], kind: str = "") -> Tally:
    """Several kinds as one."""
    columns = [field.name for field in fields(Tally) if field.type == "int"]
    return Tally(kind, **{name: sum(getattr(each, name) for each in tallies) for name in columns})


def dropped(chosen: Sequence[Proposed], followed: Followed, say: Say) -> str:
    """What was dropped, what went with it, and how many tasks no longer ask for it."""
    entry, others = ", ".join(each.entry for each in chosen), ", ".join(id for _file, id in followed.gone)
    said = say("dropped_with", entry=entry, others=others) if others else say("dropped", entry=entry)
    return _sentences(said, _counted("no_longer_asked", len(followed.changed), say))


def carried_on(said: str, followed: Followed, say: Say) -> str:
    """What was done, what else has the correction, and which tasks have nothing left to ask for."""
    words = say("words_too", words=", ".join(followed.words)) if followed.words else ""
    gone = say("gone_along", others=", ".join(id for _file, id in followed.gone)) if followed.gone else ""
    return _sentences(said, words, _counted("carried_on", len(followed.changed), say), gone)


def _counted(name: str, count: int, say: Say) -> str:
    return say(f"{name}_{'one' if count == 1 else 'many'}", count=count) if count else ""


def _sentences(first: str, *others: str) -> str:
    """Sentences one after the other; the first may lack its full stop."""
    more = " ".join(filter(None, others))
    return f"{first.removesuffix('.')}. {more}" if first and more else first or more


def tally_table(tallies: Sequence[Tally], columns: Sequence[str], say: Say) -> list[str]:
    """The kinds as lines of a table, those in sum at the end; each column is a number of a tally."""
    head = [say("column_kind"), *(say(f"column_{name}") for name in columns)]
    rows = [head, *(_row(each, _named(each.kind, columns, say), columns) for each in tallies)]
    rows.append(_row(summed(tallies), say("total"), columns))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [_line(row, widths) for row in rows]


def _named(kind: str, columns: Sequence[str], say: Say) -> str:
    """What a kind is called; where it can be accepted by its name, that name."""
    return kind if columns is LEFT else kind_name(kind, say)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    """The cells below each other: the name to the left, numbers to the right."""
    first, *numbers = row
    cells = [number.rjust(width) for number, width in zip(numbers, widths[1:], strict=True)]
    return "  ".join([first.ljust(widths[0]), *cells])


def _row(one: Tally, name: str, columns: Sequence[str]) -> list[str]:
    return [name, *(str(getattr(one, column)) for column in columns)]
