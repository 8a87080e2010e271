"""Items about the forms of single words: article, plural, verb forms, compounds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count
from typing import Any

from lessons.drafting.item_parts import chunks, item
from lessons.drafting.proposal import Findings, Proposal
from lessons.drafting.reflexive import is_reflexive, with_sich, without_sich
from lessons.language.genders import FOREIGN, noun_genders, telling_ending
from lessons.language.verbs import PRESENT, PRETERITE, split_verb
from lessons.lexicon.compounds import LINKS, parts
from lessons.lexicon.tables import is_verb, is_word, noun_plurals, zipf

GENDERS = {"der": "maskulin", "die": "feminin", "das": "Neutrum"}
THIRD = 2  # he, among the six persons
IN_USE = 2.0  # Zipf, of a plural that is worth asking for
RARER = 1.0  # Zipf, by which a plural is rarer than its singular where hardly anybody says it: Durchschnitte
MOST_COMPOUNDS = 4


def proposed_nouns(material: Findings) -> list[dict[str, Any]]:
    """The proposed nouns whose article two tables agree about."""
    proposed = [word.entry for word in material.of("vocabulary.yaml") if word.entry["pos"] == "noun"]
    return [each for each in proposed if _ending(each) or noun_genders(each["lemma"])]


def article_items(material: Findings) -> Iterator[Proposal]:
    """Nouns sorted by their article."""
    for group in chunks(proposed_nouns(material), 6, 3):
        if len({each["article"] for each in group}) == 1:
            continue
        things = [{"text": each["lemma"], "group": each["article"], "feedback": _why(each)} for each in group]
        there = {each["article"] for each in group}
        articles = [article for article in GENDERS if article in there]
        groups = [{"id": article, "name": article} for article in articles]
        first, last = ", ".join(articles[:-1]).capitalize(), articles[-1]
        prompt = (f"{first} oder {last}? Ordnen Sie die Nomen zu.", f"{first} or {last}? Sort the nouns.")
        found = "Artikel: Wiktionary und die Tabelle der Lektion sind sich einig."
        yield item(
            material,
            "02-articles",
            "grouping",
            "articles",
            prompt,
            "",
            found,
            "sure",
            groups=groups,
            things=things,
        )


def _ending(noun: dict[str, Any]) -> str:
    return telling_ending(noun["lemma"], noun["article"])


def _why(noun: dict[str, Any]) -> str:
    ending, article = _ending(noun), noun["article"]
    if not ending:
        return f"Man sagt „{article} {noun['lemma']}“."
    kind = "Fremdwörter" if ending in FOREIGN else "Nomen"
    return f"{kind} auf -{ending} sind {GENDERS[article]}."


def plural_items(material: Findings) -> Iterator[Proposal]:
    """The plurals of nouns, typed."""
    usual = [each for each in proposed_nouns(material) if "/" not in each["plural"] and common_plural(each)]
    for group in chunks(usual, 3, 2):
        lines = [f"{each['article']} {each['lemma']}, die {{{n}}}" for n, each in enumerate(group, 1)]
        gaps = [
            {
                "answers": [each["plural"]],
                "feedback": f"Der Plural von „{each['lemma']}“ ist „die {each['plural']}“.",
                **({"also": also} if (also := _other_plurals(each)) else {}),
            }
            for each in group
        ]
        prompt = ("Wie heißt der Plural?", "What is the plural?")
        found = f"Plural aus Wiktionary, im Deutschen gebräuchlich{_second_plurals(group)}."
        yield item(
            material,
            "02-plurals",
            "gap_fill",
            "plurals",
            prompt,
            "",
            found,
            "likely",
            text="; ".join(lines) + ".",
            gaps=gaps,
        )


def _second_plurals(nouns: Sequence[dict[str, Any]]) -> str:
    """Which nouns may have another plural, too, as far as the tables know one."""
    several = [noun["lemma"] for noun in nouns if _other_plurals(noun)]
    return f"; ein zweiter Plural ist möglich bei {', '.join(several)}" if several else ""


def _other_plurals(noun: dict[str, Any]) -> list[str]:
    """What the tables know as the plural of a noun beside the usual one: "Umbaue" beside "Umbauten"."""
    return [form for form in noun_plurals(noun["lemma"]) if form != noun["plural"]]


def common_plural(noun: dict[str, Any]) -> bool:
    """Whether a noun's plural is common, and not far rarer than its singular."""
    plural, adjective = noun["plural"], noun["lemma"].lower().removesuffix("e")
    if adjective != noun["lemma"].lower() and is_word(adjective):
        return False  # "Fernen" is counted with the adjective "fern"
    return plural != "–" and zipf(plural) >= max(IN_USE, zipf(noun["lemma"]) - RARER)


def verb_form_items(material: Findings) -> Iterator[Proposal]:
    """Present and preterite of verbs, where two tables agree about one form each."""
    verbs = [word.entry for word in material.of("vocabulary.yaml") if word.entry["pos"] == "verb"]
    known = [
        (each["lemma"], forms) for each in verbs if (forms := agreed_forms(each["lemma"], each["forms"]))
    ]
    prompt = ("Wie heißen die Verbformen bei „er, sie, es“?", "What are the verb forms with “er, sie, es”?")
    found = "Verbformen: zwei Tabellen sind sich einig."
    for group in chunks(known, 3, 1):
        asked = {"text": _verb_lines(group), "gaps": list(_verb_gaps(group))}
        yield item(material, "02-forms", "gap_fill", "verbs", prompt, "", found, "sure", **asked)


def _verb_lines(group: Sequence[tuple[str, tuple[str, str]]]) -> str:
    lines = [
        f"{lemma}: {{{number}}} (Präsens), {{{number + 1}}} (Präteritum)"
        for number, (lemma, _) in zip(count(1, 2), group, strict=False)
    ]
    return "; ".join(lines) + "."


def _verb_gaps(group: Sequence[tuple[str, tuple[str, str]]]) -> Iterator[dict]:
    for lemma, (present, preterite) in group:
        for tense, form in (("Präsens", present), ("Präteritum", preterite)):
            with_sich = _with_and_without_sich(lemma, form) if is_reflexive(lemma) else {}
            yield {"answers": [form], "feedback": f"Im {tense} heißt es „{form}“.", **with_sich}


def _with_and_without_sich(lemma: str, form: str) -> dict[str, list]:
    """*sich* stands before the verb in a clause with *dass*; where it is missing, that is said."""
    finite, sich, *particle = form.split()
    said = f"Das Verb heißt „{lemma}“: „{sich}“ gehört dazu."
    without = {"answer": " ".join([finite, *particle]), "feedback": said}
    return {"also": [f"{sich} {''.join([*particle, finite])}"], "near": [without]}


def agreed_forms(lemma: str, line: str) -> tuple[str, str] | None:
    """Present and preterite if there is one form of each, the same in both tables.

    >>> agreed_forms("ankündigen", "kündigt an, kündigte an, hat angekündigt")
    ('kündigt an', 'kündigte an')
    """
    particle, verb = split_verb(without_sich(lemma))
    tables = [verb.persons(tense)[THIRD] for tense in (PRESENT, PRETERITE)]
    given = line.split(", ")[:2]
    both = [f"{forms[0]} {particle}".strip() for forms in tables if len(forms) == 1]
    both = with_sich(", ".join(both)).split(", ") if is_reflexive(lemma) and both else both
    return (given[0], given[1]) if both == given else None


def compound_items(material: Findings) -> Iterator[Proposal]:
    """The part of a compound that decides its article, where the other one has another."""
    nouns = [(noun, cut) for noun in proposed_nouns(material) if (cut := _two_parts(noun["lemma"]))]
    for noun, (first, head) in nouns[:MOST_COMPOUNDS]:
        lemma = noun["lemma"]
        prompt = (
            f"Welcher Teil von „{lemma}“ bestimmt den Artikel?",
            f"Which part of “{lemma}” decides its article?",
        )
        found = f"Zerlegt in {first} + {head}."
        asked = {"options": _compound_options(noun, first, head)}
        yield item(
            material, "02-compounds", "single_choice", "compounds", prompt, "", found, "likely", **asked
        )


def _two_parts(lemma: str) -> tuple[str, str] | None:
    """The parts of a compound of two nouns, if the last one has its gender, and the first another.

    "Haushalt" comes from the verb *haushalten*, and is no "Halt".
    """
    cut = [part for part in parts(lemma) if part not in LINKS]
    if len(cut) != 2 or not lemma.lower().startswith(cut[0].lower()) or is_verb(f"{lemma.lower()}en"):
        return None
    first, head = cut
    told = noun_genders(head) == noun_genders(lemma) and len(noun_genders(first)) == 1
    return (first, head) if told and noun_genders(first) != noun_genders(head) and _is_noun(first) else None


def _is_noun(first: str) -> bool:
    """Whether the first part of a compound is no adjective or verb: not "Alt" of "Altstadt"."""
    small = first.lower()
    verb = f"{small}en"
    return (
        first[0].isupper() and not is_word(small) and not (is_verb(verb) and zipf(verb) > zipf(first) - RARER)
    )


def _compound_options(noun: dict[str, Any], first: str, head: str) -> list[dict]:
    article, lemma = noun["article"], noun["lemma"]
    right = f"Der letzte Teil bestimmt den Artikel: {article} {head}, also {article} {lemma}."
    return [
        {"text": head, "correct": True, "feedback": right},
        {"text": first, "feedback": "Der erste Teil sagt nur genauer, was gemeint ist."},
        {"text": "beide Teile zusammen", "feedback": "Nur ein Teil bestimmt den Artikel."},
    ]


MAKERS = (article_items, plural_items, verb_form_items, compound_items)
