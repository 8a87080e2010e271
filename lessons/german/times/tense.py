"""Whether a sentence speaks of the past or of what is to come, judged by its verb forms alone.

"Am Freitag" is last Friday in "Am Freitag sprach er" and next Friday in "Am Freitag wird er sprechen".
"""

from __future__ import annotations

import re

from lessons.german.times.tables import listed

# Preterites of strong and auxiliary verbs, which no ending gives away.
PRETERITES = listed(
    """
    war hatte wurde konnte musste sollte wollte durfte mochte wusste kam ging gab stand nahm sprach fand sah
    hielt blieb lag schrieb trat zog ließ lief fiel rief schlug starb traf trug warf verlor gewann begann
    entschied erschien floh flog fuhr galt griff half hieß hing lud las lieh litt riet saß schied schien
    schloss schnitt schoss schwieg schwamm schwor sank sang sprang stieg stieß stritt tat trank verschwand
    verbot vergaß wies wuchs warb bat bot brach brachte dachte nannte kannte rannte sandte bekam verließ
    entstand betrug beschloss unterschrieb erhielt empfing übernahm übertraf verschob
    """
)
PAST = {form + ending for form in PRETERITES for ending in ("", "n", "en")}
FUTURE = set(
    listed(
        """
        wird werden werde soll sollen solle will wollen wolle möchte möchten kann können könne könnte könnten
        dürfte dürften muss müsse plant planen plane steht
        """
    )
)
PERFECT = set(listed("hat haben habe ist sind sei seien"))
PARTICIPLE = re.compile(r"\w*ge\w{2,}(?:t|en)|(?:be|ver|er|ent|zer|miss)\w{2,}(?:t|en)|\w+iert")
WEAK_PRETERITE = re.compile(r"[a-zäöüß]{2,}(?:te|ten)")
# Forms in -te that are no verbs, and words after which such a form is an adjective.
NO_VERBS = set(
    listed("heute leute seite seiten letzte letzten zweite dritte rechte gute guten bitte erste ersten mitte")
)
NOUN_MARKERS = set(listed("der die das den dem des ein eine einen einem einer im am zum zur vom beim ins"))
WORD = re.compile(r"\w+")


def lean(sentence: str, position: int) -> int:
    """-1 if the verb nearest to the position is in a past tense, 1 if it is in the future, 0 if none says.

    >>> lean("Am Freitag sprach er in Genf.", 3), lean("Am Freitag wird er sprechen.", 3)
    (-1, 1)
    """
    found = [(abs(start - position), way) for start, way in _signs(sentence)]
    return min(found)[1] if found else 0


def _signs(sentence: str) -> list[tuple[int, int]]:
    """Where verb forms stand in the sentence and where each of them points."""
    tokens = [(token.start(), token.group()) for token in WORD.finditer(sentence)]
    perfect = any(PARTICIPLE.fullmatch(word) for _, word in tokens)
    signs, before = [], ""
    for start, word in tokens:
        way = _way(word, before, perfect)
        if way:
            signs.append((start, way))
        before = word.lower()
    return signs


def _way(word: str, before: str, perfect: bool) -> int:
    """Where one word points."""
    if word.lower() in FUTURE:
        return 1
    if word.lower() in PAST or (perfect and word.lower() in PERFECT):
        return -1
    weak = WEAK_PRETERITE.fullmatch(word) and word not in NO_VERBS and before not in NOUN_MARKERS
    return -1 if weak else 0
