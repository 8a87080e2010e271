"""A name that is not there: what it might have been, or what there is, in English and in German."""

from __future__ import annotations

from collections.abc import Collection

from lessons.content.fault import LessonError

MOST = 25  # names that are listed; of more, the nearest and how many there are
NEAREST = 3
LIKELY = 0.7  # of 1: how alike a name must be to be asked for instead


class UnknownNameError(LessonError):
    """A name that is not there: as a string one sentence in English; `german` is the same in German."""

    def __init__(self, english: str, german: str):
        super().__init__(english)
        self.german = german


def require(name: str, known: Collection[str], nothing: str) -> None:
    """Raise UnknownNameError if there is no such name; `nothing` begins its English sentence.

    >>> require("b3", ["b2", "b1"], "The lesson has no text")
    Traceback (most recent call last):
    lessons.content.names.UnknownNameError: The lesson has no text 'b3'; there are: b2, b1.
    """
    if name not in known:
        english, german = instead(str(name), [str(each) for each in known])
        raise UnknownNameError(f"{nothing} {name!r}; {english}", f"„{name}“ gibt es hier nicht. {german}")


def instead(name: str, known: list[str]) -> tuple[str, str]:
    """What could have been meant, or what there is: in English and in German.

    >>> instead("01-gap", ["01-gaps", "01-order"])
    ('did you mean 01-gaps?', 'Meinten Sie „01-gaps“?')
    """
    from lessons.content.wording import near  # here, for it is needed for mistakes only

    if not known:
        return "there are none.", "Es gibt nichts dieser Art."
    if meant := near(name, known, cutoff=LIKELY):
        return f"did you mean {meant[0]}?", f"Meinten Sie „{meant[0]}“?"
    if len(known) > MOST:
        names = ", ".join(near(name, known, NEAREST, cutoff=0))
        count = len(known)
        return (
            f"there are {count}; the nearest are {names}.",
            f"Es gibt {count}; am ähnlichsten sind {names}.",
        )
    return f"there are: {', '.join(known)}.", f"Es gibt: {', '.join(known)}."
