"""Items about how what is said hangs together: what connecting words show, what is fact and what opinion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from lessons.content.analysis import Sentence, Token
from lessons.drafting.events import is_past
from lessons.drafting.item_parts import chunks, item
from lessons.drafting.plain_sentences import told_sentences
from lessons.drafting.proposal import Findings, Proposal
from lessons.drills.wording import inner

TABLE = Path(__file__).with_name("connectors.tsv")
SIZE, LEAST, MOST = 6, 3, 2  # words to sort; items
LONGEST_SENTENCE = 170  # characters
OPINIONS, FEWEST_OPINIONS = 4, 2  # of facts and of opinions
COMMENTARY = re.compile(
    r"\b(?:Kommentar|Leitartikel|Glosse|Kolumne|Meinung|Standpunkt|Gastbeitrag|Gastkommentar|Essay)\b"
)
LIMITING = ("auch", "selbst", "sogar", "nur", "erst", "als", "wie", "außer")
OUGHT = {"müssen", "dürfen", "sollen"}
SHOWN = {
    "reason": ("Grund", "reason", "nennt den Grund"),
    "result": ("Folge", "result", "nennt, was daraus folgt"),
    "contrast": ("Gegensatz", "contrast", "nennt einen Gegensatz oder etwas, was man nicht erwartet"),
    "condition": ("Bedingung", "condition", "nennt die Bedingung"),
    "time": ("Zeit", "time", "sagt, wann"),
    "purpose": ("Zweck", "purpose", "sagt, wozu"),
    "more": ("noch etwas", "one more thing", "fügt noch etwas hinzu"),
}
OF_OPINION = {
    "fact": "Das ist geschehen; man kann es nachprüfen.",
    "opinion": "Der Satz sagt, was man tun muss, soll oder nicht darf. Darüber kann man anders denken.",
}


class Connector(NamedTuple):
    """A connecting word in its sentence, and what it may show."""

    token: Token
    sentence: Sentence
    shows: list[str]


def connectors_sorted(material: Findings) -> Iterator[Proposal]:
    """Connecting words of the text, sorted by what they show."""
    for group in islice(chunks(_connectors(material), SIZE, LEAST), MOST):
        there = [name for name in SHOWN if any(each.shows[0] == name for each in group)]
        if len(there) > 1:
            yield _sorting(material, group, there)


def _connectors(material: Findings) -> list[Connector]:
    """Each connecting word where it stands first, one in a sentence."""
    found: dict[str, Connector] = {}
    for sentence in material.sentences:
        told = [
            (token, shows)
            for token in sentence.tokens
            if (shows := _table().get((token.form.lower(), token.tag))) and not _is_limited(sentence, token)
        ]
        if len(told) == 1 and len(sentence.text) <= LONGEST_SENTENCE and material.evidence(sentence.text):
            token, shows = told[0]
            found.setdefault(token.form.lower(), Connector(token, sentence, shows))
    return list(found.values())


def _is_limited(sentence: Sentence, token: Token) -> bool:
    """Whether the word before a conjunction makes another one: *auch wenn*, *nur wenn*."""
    place = sentence.tokens.index(token)
    return place > 0 and sentence.tokens[place - 1].form.lower() in LIMITING


def _sorting(material: Findings, group: list[Connector], there: list[str]) -> Proposal:
    groups = [{"id": name, "name": {"de": SHOWN[name][0], "en": SHOWN[name][1]}} for name in there]
    prompt = (
        "Was zeigen diese Wörter? Ordnen Sie zu.",
        "What do these words show? Sort them.",
    )
    found = "Verbindungswörter mit einer Bedeutung."
    things = [_thing(each, there) for each in group]
    return item(
        material, "01-connectors", "grouping", "connections", prompt, "", found, "likely",
        groups=groups, things=things,
    )  # fmt: skip


def _thing(connector: Connector, there: list[str]) -> dict[str, Any]:
    word, told = connector.token.form, [name for name in connector.shows if name in there]
    where = {"group": told[0]} if len(told) == 1 else {"groups": told}
    text = f"{word}: „{inner(connector.sentence.text)}“"
    return {"text": text, "feedback": f"„{word}“ {SHOWN[told[0]][2]}.", **where}


@cache
def _table() -> dict[tuple[str, str], list[str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return {(word, tag): shows.split() for word, tags, shows in rows for tag in tags.split()}


def opinions_sorted(material: Findings) -> Iterator[Proposal]:
    """Sentences of a commentary: what happened, and what its author thinks ought to be."""
    if not _is_commentary(material):
        return
    facts = [(each, "fact") for each in told_sentences(material) if _is_fact(each)][:OPINIONS]
    opinions = [(each, "opinion") for each in told_sentences(material) if _says_what_ought_to_be(each)][
        :OPINIONS
    ]
    if min(len(facts), len(opinions)) < FEWEST_OPINIONS:
        return
    things = [
        {"text": sentence.text, "group": kind, "feedback": OF_OPINION[kind]}
        for sentence, kind in facts + opinions
    ]
    groups = [
        {"id": "fact", "name": {"de": "Tatsache", "en": "fact"}},
        {"id": "opinion", "name": {"de": "Meinung", "en": "opinion"}},
    ]
    prompt = ("Tatsache oder Meinung? Ordnen Sie zu.", "Fact or opinion? Sort the sentences.")
    found = "Sätze über Vergangenes, und Sätze mit „müssen“, „sollen“ oder „nicht dürfen“."
    yield item(
        material, "01-opinion", "grouping", "opinion", prompt, "", found, "likely",
        groups=groups, things=things,
    )  # fmt: skip


def _is_commentary(material: Findings) -> bool:
    """Whether the text says of itself, at its beginning, that it tells an opinion."""
    text = material.text
    return bool(COMMENTARY.search(f"{text.headline} {text.paragraphs[0].heading} {text.paragraphs[0].text}"))


def _is_fact(sentence: Sentence) -> bool:
    """Whether a sentence tells of something that happened, with its time, its place or a number."""
    told = any(sentence.spans_of(kind) for kind in ("time", "name")) or any(
        t.tag == "CARD" for t in sentence.tokens
    )
    quoted = sentence.spans_of("speech") or any(token.konjunktiv for token in sentence.tokens)
    short = len(sentence.text) <= LONGEST_SENTENCE and not quoted
    return (
        short
        and is_past(sentence)
        and told
        and not OUGHT.intersection(token.lemma for token in sentence.tokens)
    )


def _says_what_ought_to_be(sentence: Sentence) -> bool:
    """Whether a sentence says what one must, ought to, or must not do, and nobody else is quoted."""
    words = {token.form.lower() for token in sentence.tokens}
    if (
        sentence.spans_of("speech")
        or not sentence.text.endswith(".")
        or len(sentence.text) > LONGEST_SENTENCE
    ):
        return False
    must = bool(words & {"muss", "müssen"}) and "man" in words
    may_not = bool(words & {"darf", "dürfen"}) and "nicht" in words
    return must or may_not or bool(words & {"sollte", "sollten"})


MAKERS = (connectors_sorted, opinions_sorted)
