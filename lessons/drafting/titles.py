"""The title of an event: its sentence without the time, with something else before the verb where that stood.

A German main clause has one part before its finite verb.  Where the time is that part, the next one takes its
place: "2008 übernahm der Fonds die Mehrheit" becomes "Der Fonds übernahm die Mehrheit".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from lessons.content.analysis import Sentence, Span, Token
from lessons.drafting.plain_sentences import FINITE
from lessons.language.verbs import PRETERITE, THIRD, split_verb
from lessons.lexicon.compounds import parts
from lessons.lexicon.tables import nouns
from lessons.lexicon.verbs import principal_parts_line

BEFORE_TIME = frozenset("am an im in für zum zur ab um".split())  # noqa: SIM905
FROM, ON = "von", ("an", "ab")  # "von Juni an"
PARTS_OF_DAY = ("Nacht", "Abend", "Morgen", "Nachmittag", "Vormittag")
ARTICLES = ("der", "die", "das", "den", "dem")
FOCUS = frozenset("schon bereits erst noch gleich".split())  # noqa: SIM905 -- before a time
OTHER_TIME = re.compile(r"\b(?:19|20)\d\d\b|\bUhr\b")
ALONE = re.compile(r"(?:(?:Anfang|Mitte|Ende) )?(?:[A-ZÄ]\w+ )?\d{4}|(?:Anfang|Mitte|Ende) \w+")
# After these a bare year belongs to what is before it: "mehr als 2024", "die Messe 2023".
CLOSE = ("APPR", "APPRART", "KOKOM", "NN", "NE", "CARD", "ADJA", "TRUNC")
SKIPPED = ("ADV", "ADJD", "PRF")  # stay behind the verb, whatever goes before it
DROPPED = frozenset("dann damals zunächst da".split())  # noqa: SIM905 -- only go on from what was told
WITH_NUMBER = frozenset("rund etwa fast knapp gut mehr weniger als insgesamt mindestens nur sogar".split())  # noqa: SIM905
WITH_VON = ("Nähe", "Höhe", "Umgebung", "Norden", "Süden", "Osten", "Westen", "Zentrum", "Rand", "Form")
INSIDE = ("ART", "PPOSAT", "PIAT", "CARD", "ADJA", "TRUNC", "NN", "NE", "FM")
SELBST = re.compile(r"^(\S+(?: \S+){0,2}) selbst\b")  # goes on from who did it before: "Berger selbst kam"
PLUPERFECT = {"hatte": "hat", "hatten": "hat", "war": "ist", "waren": "ist"}  # and the perfect's
SAME_END = ("VVINF", "VVPP")
NO_CONDITION = frozenset("nachdem weil obwohl da bevor obgleich".split())  # noqa: SIM905


def title_without_time(sentence: Sentence, span: Span) -> str:
    """The sentence without a time, no full stop at its end; "" where it is not sure to be a sentence then."""
    words = [token for token in sentence.tokens if token.is_word]
    verb = next((token for token in words if token.tag in FINITE), None)
    place = _time_phrase(words, span)
    if verb is None or place is None:
        return ""
    start, end = place
    front = [token for token in words if token.end <= verb.start]
    if front and start <= front[0].start and front[-1].end <= end:
        title = _turned(sentence, [token for token in words if token.start > verb.start], verb)
    elif start < verb.start or not front:
        return ""
    else:
        title = _cut(sentence, start, end)
    if OTHER_TIME.search(title) or not title:
        return ""
    return _in_preterite(SELBST.sub(r"\1", title.strip(" .")), words)


def _in_preterite(title: str, words: Sequence[Token]) -> str:
    """A title in the Plusquamperfekt, which needs another event, told in the preterite; "" if it cannot be.

    "Der Rat hatte dem Plan zugestimmt" becomes "Der Rat stimmte dem Plan zu".
    """
    helping = next((token for token in words if token.form in PLUPERFECT), None)
    participles = [token for token in words if token.tag in ("VVPP", "VAPP", "VMPP")]
    if helping is None or not participles:
        return title
    last = participles[-1]
    particle, verb = split_verb(last.lemma)
    forms = verb.persons(PRETERITE)[THIRD[helping.form.endswith("n")]]
    fits = principal_parts_line(last.lemma).endswith(f"{PLUPERFECT[helping.form]} {last.form}")
    if len(participles) > 1 or len(forms) != 1 or not fits or not title.endswith(f" {last.form}"):
        return ""
    told = re.sub(rf"\b{helping.form}\b", forms[0], title.removesuffix(f" {last.form}"), count=1)
    return f"{told} {particle}".strip()


def first_conjunct(sentence: Sentence, span: Span) -> Sentence:
    """The sentence up to an *und* that another statement follows, if the time stands before it.

    The second has a verb of its own or the same kind of ending ("soll im Mai beginnen und bis Juni dauern").
    A clause with *nachdem* or *weil* at the end is left out, too.
    """
    words = [token for token in sentence.tokens if token.is_word]
    for token in sentence.tokens:
        if token.start >= span.end and (_joins(words, token) or _opens_reason(sentence, token)):
            return _until(sentence, token)
    return sentence


def _joins(words: Sequence[Token], token: Token) -> bool:
    """Whether an *und* stands between two statements with one subject."""
    if token.form != "und" or token.tag != "KON":
        return False
    place = words.index(token)
    before, after = words[:place], words[place + 1 :]
    if not before or not after:
        return False
    same_end = before[-1].tag in SAME_END and after[-1].tag == before[-1].tag
    return after[0].tag in FINITE or same_end


def _opens_reason(sentence: Sentence, token: Token) -> bool:
    place = sentence.tokens.index(token)
    after = sentence.tokens[place + 1 : place + 2]
    return token.form == "," and bool(after) and after[0].form in NO_CONDITION and after[0].tag == "KOUS"


def _until(sentence: Sentence, token: Token) -> Sentence:
    """The sentence before a token, with a full stop."""
    tokens = tuple(each for each in sentence.tokens if each.end <= token.start)
    end = tokens[-1].end
    spans = tuple(each for each in sentence.spans if each.end <= end)
    stop = replace(sentence.tokens[-1], form=".", lemma=".", tag="$.", start=end, end=end + 1)
    text = f"{sentence.text[: end - sentence.start]}."
    return replace(sentence, text=text, tokens=(*tokens, stop), spans=spans)


def _time_phrase(words: Sequence[Token], span: Span) -> tuple[int, int] | None:
    """From where to where the whole phrase of a time stands: "schon im April", "von Juni an", "2008"."""
    before = [token for token in words if token.end <= span.start]
    after = [token for token in words if token.start >= span.end]
    if len(before) > 1 and before[-1].form in ARTICLES:
        before = before[:-1]
    last = before[-1] if before else None
    start, end = span.start, span.end
    if last and last.form.lower() == FROM and after and after[0].form in ON:
        start, end = last.start, after[0].end
    elif last and last.form.lower() in BEFORE_TIME and last.tag in ("APPR", "APPRART"):
        start = _with_night(before)
    elif not ALONE.fullmatch(span.words) or (last and last.tag in CLOSE):
        return None
    focus = [token for token in before if token.end <= start][-1:]
    return (focus[0].start if focus and focus[0].form.lower() in FOCUS else start), end


def _with_night(before: Sequence[Token]) -> int:
    """Where the phrase before a date begins: of "in der Nacht zum 3. Mai" at *in*, else at the last word."""
    last, *rest = reversed(before)
    if not rest or rest[0].form not in PARTS_OF_DAY:
        return last.start
    return next((token.start for token in rest if token.tag in ("APPR", "APPRART")), last.start)


def _cut(sentence: Sentence, start: int, end: int) -> str:
    """The sentence without the characters between two places of its paragraph."""
    before, after = sentence.text[: start - sentence.start], sentence.text[end - sentence.start :]
    return f"{before.rstrip()}{after}" if after.startswith((" ", ".")) else f"{before.rstrip()} {after}"


def _turned(sentence: Sentence, after: Sequence[Token], verb: Token) -> str:
    """The sentence with its first phrase after the verb before it; "" where none is sure to be whole."""
    behind = list(takewhile(lambda token: token.tag in SKIPPED and not _counts(token), after))
    phrase = _phrase(sentence, after[len(behind) :])
    if not phrase:
        return ""
    start, end = phrase[0].start - sentence.start, phrase[-1].end - sentence.start
    kept = [token.form for token in behind if token.form not in DROPPED]
    rest = sentence.text[end:]
    first = sentence.text[start:end]
    return f"{first[:1].upper()}{first[1:]} {' '.join([verb.form, *kept])}{rest}"


def _counts(token: Token) -> bool:
    return token.form in WITH_NUMBER


def _phrase(sentence: Sentence, words: Sequence[Token]) -> list[Token]:
    """The noun phrase at the beginning, with its preposition and genitive; empty if there is none."""
    count = len(list(takewhile(_counts, words)))
    if len(words) > count and words[count].tag in ("APPR", "APPRART"):
        count += 1
    end = _past_nouns(sentence, words, count)
    if end and end < len(words) and _goes_on(words[end - 1], words[end]):
        end = _past_nouns(sentence, words, end + 1) or end
    elif end and end < len(words) and words[end].form in ("der", "des", "einer", "eines"):
        end = _past_nouns(sentence, words, end) or end
    if end and end + 1 < len(words) and words[end].form in ("und", "sowie"):
        end = _past_nouns(sentence, words, end + 1)
    return list(words[:end])


def _goes_on(noun: Token, following: Token) -> bool:
    """Whether a noun that says where or how much goes on with *von*: "in der Nähe von Linz"."""
    return noun.form in WITH_VON and following.form in ("von", "vom")


def _past_nouns(sentence: Sentence, words: Sequence[Token], start: int) -> int:
    """Past the noun or name that a phrase from `start` on has; 0 if there is none, or a bare noun follows."""
    inside = list(takewhile(lambda token: token.tag in INSIDE, words[start:]))
    noun = next((n for n, token in enumerate(inside) if token.tag in ("NN", "NE", "FM")), -1)
    if noun < 0:
        return 0
    before = [span.end for span in sentence.spans_of("name") if span.start <= inside[noun].start]
    named = max(before, default=0)
    after = words[start + noun + 1 :]
    names = list(takewhile(lambda token: token.start < named or _can_be_name(token), after))
    bare = after[len(names) : len(names) + 1]
    return 0 if bare and bare[0].tag == "NN" else start + noun + 1 + len(names)


def _can_be_name(token: Token) -> bool:
    """Whether a word right behind a noun is a name: one that is no common noun is, too."""
    known = any(noun.gender for noun in nouns(token.lemma)) or parts(token.lemma)
    return token.tag == "NE" or (token.tag == "NN" and not known)
