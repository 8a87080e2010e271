"""Words worth learning, by how rare they are and how often the text has them, with what tables know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lessons.content.analysis import Sentence, Token
from lessons.content.checks.words import shows
from lessons.content.model import Word
from lessons.drafting.around import prepositions_in, surroundings, telling_stems
from lessons.drafting.definitions import is_faulty, is_poor
from lessons.drafting.governed import GOVERNED
from lessons.drafting.levels import word_level
from lessons.drafting.meant import meant_sense
from lessons.drafting.proposal import Findings, Proposal, Sure
from lessons.drafting.reflexive import as_learnt, is_reflexive, with_sich, without_sich
from lessons.drafting.roles import PEOPLE
from lessons.drafting.senses import Chosen, fitting_sense, plain_senses
from lessons.drafting.usefulness import may_be_learnt, usefulness
from lessons.language.explained import explained
from lessons.language.genders import ARTICLE_OF, noun_genders
from lessons.lexicon.compounds import parts
from lessons.lexicon.headword import Headword, headword
from lessons.lexicon.tables import is_word, noun_plurals, nouns, verb_lemmas, zipf

MOST = 45
FEWEST = 30  # of a text, also those whose definition explains little
EXPLAINED = "Die einzige Bedeutung, die in den Tabellen steht; für Lernende erklärt."
NO_PLURAL = "–"
MAN = "mann"  # how nouns of persons end that have two plurals
LONGEST_EXAMPLE = 240  # characters
MUCH = 0.7  # Zipf, by which a word is clearly commoner
SAID, RARE = 2.0, 3.5  # Zipf of a plural that is in use; of a noun so rare that no plural may be counted
VERB_FORM = 0.8  # Zipf, by which the form "beginne" is rarer than its verb
RARE_PLURAL = 2.5  # Zipf, by which a plural is rarer than its singular where hardly anybody says it
# What is counted or said so often that it is no word of this text.
NOT_TO_LEARN = frozenset(
    """
    Million Milliarde Prozent Euro Cent Meter Kilometer Kubikmeter Quadratmeter Hektar Liter Tonne Kilogramm
    Gramm Jahr Uhr Mensch anderer erst zweit dritt viert fünft sechst siebt acht neunt zehnt letzter nächster
    """.split()  # noqa: SIM905 -- read as lines
)
# Before some verbs they stay, before others they do not: "umgehen" is two verbs.
TWO_WAYS = ("durch", "hinter", "über", "um", "unter", "voll", "wider")
POS = {"noun": "NOUN", "verb": "VERB", "adjective": "ADJ"}
KINDS = {"NN": "noun", "ADJA": "adjective", "ADJD": "adjective"}


def vocabulary(material: Findings) -> Iterator[Proposal]:
    """The most useful words of the text, in its order, each with its sentence."""
    seen: dict[tuple[str, str], Sentence] = {}
    often: Counter[tuple[str, str]] = Counter()
    for sentence in material.sentences:
        for token in common_words(sentence):
            kind = "verb" if token.tag.startswith("VV") else KINDS.get(token.tag, "")
            if kind and token.lemma[0].isupper() == (kind == "noun"):
                key = (as_learnt(sentence, token) if kind == "verb" else token.lemma, kind)
                seen.setdefault(key, sentence)
                often[key] += 1
    usable, words = {}, telling_stems([token.lemma for each in material.sentences for token in each.tokens])
    for (lemma, kind), sentence in seen.items():
        word = headword(without_sich(lemma), POS[kind])
        useful = may_be_learnt(word, material.level)
        if useful and (made := _entry(lemma, word, kind, sentence, material, words)):
            usable[lemma, kind] = (usefulness(word, made.entry, often[lemma, kind], material.level), made)
    ranked = sorted(usable, key=lambda key: usable[key][0], reverse=True)
    clear = [key for key in ranked[FEWEST:] if _is_clear(*key, usable[key][1].entry["definition"])]
    chosen = [*ranked[:FEWEST], *clear][:MOST]
    lemmas = Counter(without_sich(lemma) for lemma, _ in chosen)
    for key in usable:
        if key in chosen and lemmas[without_sich(key[0])] == 1:
            yield usable[key][1]


def _is_clear(lemma: str, kind: str, definition: str) -> bool:
    """Whether a word is explained for learners, or the dictionary's definition explains it well."""
    bare = without_sich(lemma)
    return bool(explained(bare, kind)) or not is_poor(bare, definition)


def common_words(sentence: Sentence) -> Iterator[Token]:
    """The tokens of a sentence that belong to no name and no time, and are no measure."""
    others = (*sentence.spans_of("name"), *sentence.spans_of("time"))
    names = [(span.start, span.end) for span in others]
    for token in sentence.tokens:
        if (
            token.form.isalpha()
            and token.lemma not in NOT_TO_LEARN
            and not any(start <= token.start < end for start, end in names)
        ):
            yield token


def _entry(
    lemma: str, word: Headword, kind: str, sentence: Sentence, material: Findings, words: frozenset[str]
) -> Proposal | None:
    """The word as vocabulary.yaml has it; None where the tables do not know enough of it."""
    around = surroundings(sentence, words, lemma)
    known = explained(word.lemma, kind)
    sense = meant_sense(word.lemma, kind, around) if known else fitting_sense(word.lemma, around)
    grammar = _noun(word) if kind == "noun" else _verb(lemma, word, sense, sentence) if kind == "verb" else {}
    if not sense or grammar is None or sense.text.startswith(PEOPLE) or _is_faulty(kind, sense):
        return None
    grammar |= {"plural": NO_PLURAL} if sense.no_plural else {}
    entry = {"lemma": lemma, "pos": kind, **grammar, "definition": sense.text, "example": sentence.text}
    entry |= {"level": sense.level or word_level(word.lemma), "topic": material.topics[sentence.paragraph]}
    if len(sentence.text) > LONGEST_EXAMPLE or not _stands_in(entry):
        return None
    if sense.count == 1:
        sure: Sure = "doubtful" if is_poor(word.lemma, sense.text) else "likely"
        found = EXPLAINED if sense.level else "Wiktionary kennt nur diese Bedeutung."
        return Proposal("vocabulary.yaml", entry, found, sure)
    return Proposal("vocabulary.yaml", entry, _how_chosen(sense, word_meanings(lemma, kind)), "doubtful")


def _is_faulty(kind: str, sense: Chosen) -> bool:
    """Whether a meaning is no plain German; those that are explained for learners are."""
    return not sense.level and is_faulty(kind, sense.text)


def _how_chosen(sense: Chosen, shown: list[str]) -> str:
    """Which of the meanings that can be shown was chosen, and why."""
    if len(shown) == 1:
        return (
            f"Wiktionary kennt {sense.count} Bedeutungen; nur diese ist kurz erklärt. Passt sie in den Satz?"
        )
    why = f"; für sie spricht „{sense.why}“" if sense.why else ""
    place = shown.index(sense.text) + 1
    source = "für Lernende erklärt" if sense.level else "aus Wiktionary"
    return f"Bedeutung {place} von {len(shown)}, {source}{why}. Passt sie in den Satz?"


def _noun(word: Headword) -> dict[str, str] | None:
    """Article and plural, where all readings agree and the table of genders does not contradict."""
    readings = {(noun.gender, noun.plural) for noun in word.nouns}
    known = noun_genders(word.lemma)
    if len(readings) != 1 or any(noun.kind for noun in word.nouns):
        return None
    gender, plural = readings.pop()
    if gender not in ARTICLE_OF or "," in plural or (known and known != gender):
        return None
    return {"article": ARTICLE_OF[gender], "plural": _usual_plural(word.lemma, plural) or NO_PLURAL}


def _usual_plural(lemma: str, plural: str) -> str:
    """The plural, or another that is far commoner ("Risiken"); "" where hardly anybody says any.

    Of a compound its head tells: who says "Plätze" may say "Stammplätze"; of *-mann* it may be "Kaufleute".
    """
    people = [f"{lemma.removesuffix(MAN)}leute"] if lemma.endswith(MAN) else []
    others = (*noun_plurals(lemma), *people) if plural else ()
    best = next((form for form in others if zipf(form) > zipf(plural) + MUCH), plural)
    head = parts(lemma)[-1] if parts(lemma) else lemma
    many = next((form for form in noun_plurals(head) if best.lower().endswith(form.lower())), best)
    return best if best.endswith("innen") or _is_said(head, many) else ""


def _is_said(lemma: str, plural: str) -> bool:
    """Whether a plural is in use: it is counted, and not for the form of a verb or adjective.

    What looks like a noun in the singular and has another plural beside is an amount ("die Wasser"), unless
    it is masculine ("die Wagen").
    """
    often, small = zipf(plural), lemma.lower()
    if plural == lemma:
        masculine = any(noun.gender == "m" for noun in nouns(lemma))
        return masculine or all(form.startswith(lemma) for form in noun_plurals(lemma))
    if small.endswith("e") and is_word(small[:-1]) and zipf(f"{small}s") >= SAID:
        return False  # "Fernen" is counted with "fern", "fernes"
    verbs = verb_lemmas(plural.lower())
    rare = RARE_PLURAL - MUCH if verbs else RARE_PLURAL
    akin = [verb for verb in verbs if verb.startswith(small)]  # not "tun", whose form "taten" is
    same = [zipf(verb) for verb in akin if plural.startswith(lemma)]  # "Hänge" is told by its umlaut
    counted = often >= SAID or zipf(lemma) < RARE
    return counted and often > zipf(lemma) - rare and (not same or often > max(same) - VERB_FORM)


def _verb(lemma: str, word: Headword, sense: Chosen | None, sentence: Sentence) -> dict[str, str] | None:
    """Three forms, those of the meaning if it has its own, and the preposition that the verb has there."""
    forms = (sense.forms if sense else "") or word.forms
    forms = with_sich(forms) if is_reflexive(lemma) else forms
    if forms.count(",") != 2 or _may_stay_whole(word, sentence):
        return None
    preposition, case = GOVERNED.get(word.lemma, ("", ""))
    told = {"government": f"{lemma} {preposition} + {case[:3]}."}
    return {"forms": forms} | (told if preposition in prepositions_in(sentence) else {})


def _may_stay_whole(word: Headword, sentence: Sentence) -> bool:
    """Whether forms in two parts may be those of another verb: "geht um", where the text means "umgeht".

    The sentence tells, where it has the two parts, *ge* or *zu* between them.
    """
    prefix = next((each for each in TWO_WAYS if word.lemma.startswith(each)), "")
    apart = any(token.tag == "PTKVZ" and token.unit == word.lemma for token in sentence.tokens)
    between = any(token.form.lower().startswith((f"{prefix}ge", f"{prefix}zu")) for token in sentence.tokens)
    return bool(prefix) and " " in word.forms.split(",")[0] and not apart and not between


def word_meanings(lemma: str, kind: str) -> list[str]:
    """The plain German explanations that are known of a word, to choose from; first those for learners.

    >>> len(word_meanings("Bank", "noun")) > 1
    True
    """
    bare = without_sich(lemma)
    told = [each.meaning for each in explained(bare, kind)]
    return list(dict.fromkeys([*told, *(each.text for each in plain_senses(bare) if kind in POS)]))


def _stands_in(entry: dict[str, str]) -> bool:
    plain = {name: entry.get(name, "") for name in ("lemma", "plural", "forms")}
    return shows(entry["example"], Word.model_construct(**plain, also=[]))
