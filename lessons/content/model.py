"""A lesson's nouns: words, actors, statements, events, topics, texts.

Each class is one entry of one file in the lesson's folder (data/README.md has a table for each).
Identifiers are what other files refer to.
"""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import Field

from lessons.content.alternatives import alternative_parts, alternatives
from lessons.fields import (
    NOTHING,
    Entry,
    Evidence,
    Gloss,
    Identifier,
    Language,
    Level,
    Line,
    Phrase,
    Reference,
    Remark,
    Said,
)

PartOfSpeech = Literal["noun", "verb", "adjective", "adverb", "preposition", "conjunction", "expression"]


class TextInfo(Entry):
    """An entry of `texts:` in lesson.yaml: a text of the lesson and its level.

    The lesson works without the file of an `optional` text: whoever holds that text puts it there.
    """

    id: Identifier
    file: Line
    level: Level
    title: Said
    optional: bool = False


class Topic(Entry):
    """An entry of `topics:` in lesson.yaml: what words, statements and events are about."""

    id: Identifier
    name: Said


class NotebookInfo(Entry):
    """An entry of `notebooks:` in lesson.yaml: one sitting, and the file of questions that belongs to it.

    `sections` are those that a notebook may show even when no item is left in them.
    """

    id: Identifier
    title: Said
    minutes: int = Field(gt=0, le=180)
    sections: list[Identifier] = Field(default_factory=list)


class LessonInfo(Entry):
    """The file lesson.yaml: what the lesson is called, its date, its texts, topics and notebooks.

    `glosses` says whether the reader lets a learner guess a word's meaning first or shows it plainly; a
    learner's own choice comes before it.  `unreviewed` says whether learners get what a draft proposed and
    nobody has reviewed yet.
    """

    title: Said
    published: Line  # a day, ISO 8601: what "am Mittwoch" is counted from
    summary: Said
    source: Said
    licence: Line
    glosses: Literal["guess", "plain"] = "guess"
    unreviewed: Literal["shown", "hidden"] = "shown"
    texts: list[TextInfo] = Field(min_length=1)
    topics: list[Topic] = Field(min_length=1)
    notebooks: list[NotebookInfo] = Field(min_length=1)


class Word(Entry):
    """An entry of vocabulary.yaml: one word or fixed expression; its lemma is its identifier.

    `article` and `plural` belong to nouns (plural "–" where there is none), `forms` to verbs: third person
    present, preterite and perfect ("kündigt an, kündigte an, hat angekündigt").  Of forms that are right
    alike both have all, the usual one first ("Komas / Komata").
    """

    lemma: Line
    pos: PartOfSpeech
    article: Literal["der", "die", "das", ""] = ""
    plural: str = ""
    forms: str = ""
    government: str = ""
    definition: Said
    gloss: Gloss = NOTHING
    wrong_glosses: dict[Language, Annotated[list[Line], Field(min_length=2, max_length=2)]] = Field(
        default_factory=dict
    )
    example: Said
    level: Level
    topic: Reference
    parts: str = ""  # of a compound: "Rüstung|s|Kontrolle"
    family: list[Line] = Field(default_factory=list)
    also: list[Line] = Field(default_factory=list)  # other forms in which a text may have it: "Mutmassung"
    fits: list[Line] = Field(default_factory=list)  # other words that are right in its example: "Annexion"
    near_synonyms: list[Line] = Field(default_factory=list)  # good there, but not quite what is meant
    similar: list[Line] = Field(default_factory=list)  # lemmas that mean nearly the same, for either may fit

    @property
    def plurals(self) -> list[str]:
        """All plurals that are right, the usual one first; none where there is none."""
        return alternatives(self.plural)

    @property
    def principal_parts(self) -> list[list[str]]:
        """For present, preterite and perfect all forms that are right, the usual one first."""
        return alternative_parts(self.forms)

    @property
    def named(self) -> str:
        """The word as one speaks of it: a noun with its article, `der Ausweis`."""
        return f"{self.article} {self.lemma}".strip()

    @property
    def learnt(self) -> str:
        """What is learnt along with the word: a verb's forms, `die Ausweise`; else empty."""
        return self.forms or (f"die {self.plural}" if self.plurals else "")

    @property
    def governed(self) -> str:
        """The word as one speaks of it; a verb with its one preposition if the example has that, too.

        >>> from lessons.content.load import find_lesson, load_lesson
        >>> words = {word.lemma: word for word in load_lesson(find_lesson("geneva_2021")).words}
        >>> words["sich halten"].governed, words["überreichen"].governed, words["Vorwurf"].governed
        ('sich halten an + Akk.', 'überreichen', 'der Vorwurf')
        """
        one = re.fullmatch(rf"{re.escape(self.lemma)} (\w+) \+ \w+\.", self.government)
        there = one and self.pos == "verb" and one[1] in self.example.split()
        return self.government if there else self.named

    @property
    def headword(self) -> str:
        """The word as a dictionary has it, with what is learnt along with it.

        >>> from lessons.content.load import find_lesson, load_lesson
        >>> [word.headword for word in load_lesson(find_lesson("_template")).words][0]
        'der Ausweis, die Ausweise'
        """
        if self.forms:
            return f"{self.named} ({self.forms})"
        if self.article and not self.plurals:
            return f"{self.named} (kein Plural)" if self.plural else self.named
        return f"{self.named}, {self.learnt}" if self.learnt else self.named

    @property
    def wrong_meanings(self) -> list[Phrase]:
        """The two wrong glosses, each in the languages of help that have it."""
        return [
            Phrase({language: pair[place] for language, pair in self.wrong_glosses.items()})
            for place in (0, 1)
        ]


class Actor(Entry):
    """An entry of actors.yaml: a person, a state or place, an organisation, a group.

    `side` is the state (an actor's id) for which a person speaks or to which a place belongs; `stands_for` is
    the state whose government a capital's name stands for ("Moskau").
    """

    id: Identifier
    name: Said
    kind: Literal["person", "state", "place", "organisation", "group"]
    role: Said
    aliases: list[Line] = Field(default_factory=list)
    side: Reference | Literal[""] = ""
    stands_for: Reference | Literal[""] = ""
    note: Remark = NOTHING


class Statement(Entry):
    """An entry of statements.yaml: who says what, about what and whom, with which verb.

    `stance` is how the speaker talks about the topic: `supports` (approves, hopes, offers), `criticises`
    (accuses, rejects, warns) or `neutral`.  `disputed` says whether another side contradicts it.
    """

    id: Identifier
    speaker: Reference
    topic: Reference
    verb: Line  # the reporting verb's lemma: "hervorheben"
    says: Said  # our own words, as direct speech
    says_in: dict[Reference, Line] = Field(default_factory=dict)  # the same for readers of a simpler text
    about: list[Reference] = Field(default_factory=list)
    kind: Literal["fact", "claim", "assessment", "announcement", "warning", "demand", "accusation", "irony"]
    stance: Literal["supports", "criticises", "neutral"] = "neutral"
    disputed: bool
    paragraph: int = Field(ge=1)
    evidence: Evidence

    @property
    def people(self) -> list[str]:
        """The ids of who speaks, and of whom it is about."""
        return [self.speaker, *self.about]

    def said_in(self, text: str) -> str:
        """What is said, in words for the readers of a text.

        >>> from lessons.content.load import find_lesson, load_lesson
        >>> said = load_lesson(find_lesson("_template")).statements[1]
        >>> said.said_in("b1"), said.said_in("a2")
        ('Das Projekt ist gut, aber die Reparaturen können teuer werden.', 'Reparaturen kosten viel Geld.')
        """
        return self.says_in.get(text, self.says)


class Event(Entry):
    """An entry of timeline.yaml: something that happened, with EDTF dates.

    `date` is what the article itself says (empty where it gives none), `wording` its words for it ("im
    Vorjahr"), `background` a finer or added date that it does not give. `source: background` marks events
    that the article leaves out; `epilogue: yes` marks what came after it. `after` names events that the
    article puts before.
    """

    id: Identifier
    title: Said
    date: str = ""
    wording: str = ""
    background: str = ""
    background_note: Remark = NOTHING
    source: Literal["article", "background"] = "article"
    epilogue: bool = False
    topic: Reference
    actors: list[Reference] = Field(default_factory=list)
    after: list[Reference] = Field(default_factory=list)
    paragraph: int | None = Field(default=None, ge=1)
    evidence: Evidence = Field(default_factory=dict)

    @property
    def people(self) -> list[str]:
        """The ids of who takes part."""
        return self.actors
