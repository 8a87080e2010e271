"""Items about who says what and how: speakers, roles, the Konjunktiv, reported speech and back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lessons.content.analysis import Sentence, Token
from lessons.drafting.item_parts import can_have_gaps, chunks, gap_item, gap_of, item
from lessons.drafting.proposal import Findings, Proposal

LONGEST, LONGEST_TURNED = 40, 18  # words
MOST_MARKED, MOST_TYPED = 8, 8
OTHERWISE = "Das ist keine Verbform im Konjunktiv."


def roles(material: Findings) -> Iterator[Proposal]:
    """Persons and the titles that stand before their names."""
    known = [each.entry for each in material.of("actors.yaml") if isinstance(each.entry["role"], str)]
    single = Counter(each["role"] for each in known)
    for group in chunks([each for each in known if single[each["role"]] == 1], 6, 2):
        pairs = [
            {
                "left": each["name"],
                "right": each["role"],
                "feedback": f"Im Text steht „{each['role']} {each['name']}“.",
            }
            for each in group
        ]
        prompt = ("Wer ist das? Ordnen Sie zu.", "Who is that? Match.")
        found = "Das Nomen steht im Text vor dem Namen."
        yield item(material, "03-roles", "matching", "persons", prompt, "", found, "likely", pairs=pairs)


def who_said(material: Findings) -> Iterator[Proposal]:
    """Statements and their speakers, where the sentence names the speaker."""
    names = {each.key: each.entry["name"] for each in material.of("actors.yaml")}
    sure = [each.entry for each in material.of("statements.yaml") if each.sure == "sure"]
    for group in chunks(sure, 5, 3):
        ids = list(dict.fromkeys(each["speaker"] for each in group))
        if 2 <= len(ids) <= 10 and len({each["says"] for each in group}) == len(group):
            said = [
                {
                    "text": each["says"],
                    "speakers": [each["speaker"]],
                    "feedback": f"In Absatz {each['paragraph']} sagt das {names[each['speaker']]}.",
                }
                for each in group
            ]
            speakers = [{"id": id, "name": names[id]} for id in ids]
            prompt = ("Wer sagt das?", "Who says this?")
            found = "Aussagen, deren Sprecher im selben Satz steht."
            yield item(
                material,
                "03-said",
                "who_said",
                "said",
                prompt,
                "",
                found,
                "likely",
                speakers=speakers,
                statements=said,
            )


def marked(material: Findings) -> Iterator[Proposal]:
    """The verbs in the Konjunktiv, marked in a sentence."""
    made = 0
    for sentence in material.sentences:
        verbs = [token for token in sentence.tokens if token.konjunktiv]
        forms = Counter(token.form for token in sentence.tokens)
        if (
            not verbs
            or made >= MOST_MARKED
            or not _fits(material, sentence)
            or any(forms[v.form] > 1 for v in verbs)
        ):
            continue
        made += 1
        targets = [{"words": token.form, "feedback": _mood(token)} for token in verbs]
        prompt = ("Markieren Sie alle Verbformen im Konjunktiv.", "Mark all verbs in the Konjunktiv.")
        found = "Formen im Konjunktiv, wie die Analyse sie findet."
        yield item(
            material,
            "05-mark",
            "mark_words",
            "find",
            prompt,
            sentence.text,
            found,
            "likely",
            passage=sentence.text,
            targets=targets,
            otherwise=OTHERWISE,
        )


def typed(material: Findings) -> Iterator[Proposal]:
    """One Konjunktiv I of a sentence, typed; the infinitive is given."""
    made = 0
    for sentence in material.sentences:
        verbs = [token for token in sentence.tokens if token.konjunktiv == "I"]
        if len(verbs) != 1 or made >= MOST_TYPED or not can_have_gaps(material, sentence, LONGEST):
            continue
        made += 1
        token = verbs[0]
        gaps = [gap_of(token, sentence, _mood(token))]
        prompt = (
            f"Ergänzen Sie den Konjunktiv I von „{token.lemma}“.",
            f"Fill in the Konjunktiv I of “{token.lemma}”.",
        )
        found = "Konjunktiv I im Satz, Schlüssel wörtlich aus dem Text."
        yield gap_item(material, "05-form", "form", prompt, sentence, gaps, found)


def direct_items(material: Findings) -> Iterator[Proposal]:
    """Reported speech, turned back into direct speech, where only the verb changes."""
    for statement in material.of("statements.yaml"):
        says = statement.entry["says"]
        quotation = statement.entry["evidence"][material.text.id]
        same = set(quotation.lower().split()) & set(says.lower().rstrip(".").split())
        if len(quotation.split()) > LONGEST_TURNED or len(set(quotation.lower().split()) - same) != 1:
            continue
        fields = {
            "direction": "to_direct",
            "source": f"{quotation[:1].upper()}{quotation[1:]}.",
            "answers": [says],
            "feedback": "In der direkten Rede steht der Indikativ.",
        }
        prompt = ("Schreiben Sie den Satz in direkter Rede.", "Write the sentence in direct speech.")
        found = "Indirekte Rede ohne Pronomen; nur das Verb ändert sich."
        yield item(
            material, "05-direct", "transform", "transform", prompt, quotation, found, "likely", **fields
        )


def _mood(token: Token) -> str:
    return f"„{token.form}“ ist eine Form von „{token.unit or token.lemma}“ im Konjunktiv {token.konjunktiv}."


def _fits(material: Findings, sentence: Sentence) -> bool:
    return len(sentence.text.split()) <= LONGEST and bool(material.evidence(sentence.text))


MAKERS = (roles, who_said, marked, typed, direct_items)
