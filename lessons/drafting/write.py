"""A lesson drafted from an article: made beside its place, checked, and put there as a whole."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from lessons.authoring.analyse import analyse_text
from lessons.authoring.annotate import annotate
from lessons.authoring.new import NAME
from lessons.authoring.sharing import OWN_CLASS
from lessons.content.analysis import Analysis
from lessons.content.check import check_lesson
from lessons.content.fault import LessonError
from lessons.content.load import data_folders, load_lesson
from lessons.content.stored import stored_analysis
from lessons.content.texts import Text
from lessons.drafting.actors import actors
from lessons.drafting.article import Article, read_article, stored_text
from lessons.drafting.events import events
from lessons.drafting.glosses import glossed_vocabulary, licences
from lessons.drafting.items import item_proposals
from lessons.drafting.notebooks import Planned, in_order_of_plan, planned_notebooks, write_notebooks
from lessons.drafting.proposal import Findings, Proposal, id_from
from lessons.drafting.statements import statements

MAKERS: tuple[Callable[[Findings], Iterator[Proposal]], ...] = (
    glossed_vocabulary,
    statements,
    events,
    item_proposals,
)
FIRST_NOTEBOOK = {"id": "01_reading", "title": "Lesen", "minutes": 30}  # until it is known what can be asked
STEPS = ("read", "analyse", "propose", "check")  # of which a draft says that it has begun them
HEADS = {
    "draft.yaml": "How each entry was proposed, and how sure it is. The lesson works without this file.",
}


class _Plain(yaml.SafeDumper):
    """Writes what stands in two places out in both."""

    def ignore_aliases(self, _data: Any) -> bool:
        """No text refers to another."""
        return True


@dataclass(frozen=True)
class Drafted:
    """Where a drafted lesson lies, what was proposed for it, and the day that the article gives itself."""

    folder: Path
    notebooks: Path
    proposals: list[Proposal]
    day: datetime.date | None = None


def draft_lesson(
    file: Path,
    published: datetime.date,
    name: str = "",
    level: str = "B1",
    told: Callable[[str], None] = lambda _step: None,
    dictionaries: Path | None = None,
) -> Drafted:
    """Make `data/NAME` and `notebooks/NAME` of an article; both are there at the end, or neither.

    `told` is called with each step as it begins; `dictionaries` is the folder of those that were added.
    Raises LessonError, one clear sentence, if the article or the name is no good.
    """
    name = name or name_from(file)
    folder, notebooks = _free_places(name)
    told("read")
    article = read_article(file, level.lower(), level)
    with _both_or_neither(folder, notebooks) as beside:
        proposals = _fill(beside, name, article, published, told, dictionaries)
    return Drafted(folder, notebooks, proposals, article.day)


def _free_places(name: str) -> tuple[Path, Path]:
    """Where the lesson's data and notebooks will lie.  Raises LessonError if something is there."""
    if not NAME.fullmatch(name):
        such_as = name_from(Path(f"{name}.txt"))
        raise LessonError(
            f"“{name}” cannot be a lesson's name; use small letters, digits and _, such as {such_as}."
        )
    places = data_folders()[0] / name, data_folders()[0].parent / "notebooks" / name
    for place in places:
        if place.exists():
            raise LessonError(f"{place} is there already; choose another name.")
    return places


@contextmanager
def _both_or_neither(folder: Path, notebooks: Path) -> Iterator[tuple[Path, Path]]:
    """Two empty folders that get their places at the end; whatever happens, no half lesson is left."""
    beside = _beside(folder), _beside(notebooks)
    try:
        for place in beside:
            shutil.rmtree(place, ignore_errors=True)
            place.mkdir(parents=True)
        yield beside
        beside[0].rename(folder)
        beside[1].rename(notebooks)
    except BaseException:
        for place in (*beside, *([folder] if not notebooks.exists() else [])):
            shutil.rmtree(place, ignore_errors=True)
        raise


def _beside(place: Path) -> Path:
    return place.with_name(f"_{place.name}.new")


def name_from(file: Path) -> str:
    """A lesson's name made from that of a file; it begins with a letter.

    >>> name_from(Path("Neue Brücke.txt")), name_from(Path("2026-03-01.txt"))
    ('neue_bruecke', 'lesson_2026_03_01')
    """
    name = id_from(file.stem).replace("-", "_")
    return name if name[0].isalpha() else f"lesson_{name}"


def _fill(
    beside: tuple[Path, Path],
    name: str,
    article: Article,
    published: datetime.date,
    told: Callable[[str], None],
    dictionaries: Path | None,
) -> list[Proposal]:
    """Write all files of the lesson: from the analysis come the proposals, and from these the notebooks."""
    folder, notebooks = beside
    told("analyse")
    material = _analysed(folder, article, published.isoformat())
    material.dictionaries = dictionaries
    told("propose")
    _propose(material)
    asked = planned_notebooks(material.proposals, load_lesson(folder))
    if not asked:
        raise LessonError(
            f"{name}: nothing can be asked about this text; expected an article in whole sentences."
        )
    _write_proposals(folder, article, material, asked)
    write_notebooks(notebooks, name, str(article.text.headline), asked)
    told("check")
    if faults := check_lesson(folder):
        raise LessonError("The draft has a fault that it should not have:", faults[0])
    return material.proposals


def _propose(material: Findings) -> None:
    for make in MAKERS:
        material.proposals += list(make(material))
    material.proposals = in_order_of_plan(material.proposals)


def _write_proposals(folder: Path, article: Article, material: Findings, asked: list[Planned]) -> None:
    """Write what was proposed, and beside it how it was found."""
    notebooks = [each.info for each in asked]
    _write(
        folder / "lesson.yaml", _info(article, material.published, notebooks, licences(material.dictionaries))
    )
    _write_lists(folder, material.proposals)
    _write(folder / "draft.yaml", [_told(proposal) for proposal in material.proposals])


def _analysed(folder: Path, article: Article, day: str) -> Findings:
    """Write text and analysis; the actors that a first analysis named are known to the second."""
    text = article.text
    _write(folder / "lesson.yaml", _info(article, day, [FIRST_NOTEBOOK]))
    _write(folder / f"texts/{text.id}.md", stored_text(text))
    named = list(actors(_material(text, analyse_text(load_lesson(folder), text), day)))
    _write_lists(folder, named)
    for _done in annotate(load_lesson(folder)):
        pass
    material = _material(text, stored_analysis(load_lesson(folder), text.id), day)
    material.proposals = named
    return material


def _material(text: Text, analysis: Analysis | None, day: str) -> Findings:
    assert analysis is not None  # it was stored a moment ago
    return Findings(
        text, analysis, day, text.level, {number: id for number, (id, _) in _topics(text).items()}
    )


def _topics(text: Text) -> dict[int, tuple[str, str]]:
    """For each paragraph a topic's id and name: its sub-heading, at first the headline."""
    found, topic, count = {}, ("part-1", text.headline), 1
    for paragraph in text.paragraphs:
        if paragraph.heading:
            count += 1
            topic = (f"part-{count}", paragraph.heading)
        found[paragraph.number] = topic
    return found


def _info(
    article: Article, day: str, notebooks: list[dict], translations: Iterable[str] = ()
) -> dict[str, Any]:
    """What goes into lesson.yaml; `translations` are the licences of the dictionaries that were asked."""
    text = article.text
    return {
        "title": text.headline,
        "published": day,
        "summary": text.paragraphs[0].text[:1500],
        "source": article.byline or "Quelle bitte ergänzen",
        "licence": "; ".join([OWN_CLASS, *(f"Übersetzungen: {each}" for each in translations)]),
        "glosses": "plain",
        "texts": [
            {"id": text.id, "file": f"texts/{text.id}.md", "level": text.level, "title": "Nachrichtentext"}
        ],
        "topics": [{"id": id, "name": name} for id, name in dict.fromkeys(_topics(text).values())],
        "notebooks": notebooks,
    }


def _write_lists(folder: Path, proposals: list[Proposal]) -> None:
    for name in dict.fromkeys(proposal.file for proposal in proposals):
        _write(folder / name, [proposal.entry for proposal in proposals if proposal.file == name])


def _told(proposal: Proposal) -> dict[str, Any]:
    """A proposal as the review finds it."""
    told = {"file": proposal.file, "entry": proposal.key, "found": proposal.found, "sure": proposal.sure}
    return {**told, "state": "open", **({"offered": proposal.offered} if proposal.offered else {})}


def _write(file: Path, content: Any) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    if not isinstance(content, str):
        dumped = yaml.dump(content, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=110)
        head = HEADS.get(file.name, "")
        content = (f"# {head}\n" if head else "") + dumped
    file.write_text(content, encoding="utf-8", newline="\n")
