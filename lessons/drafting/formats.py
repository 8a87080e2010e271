"""The text in a file of any usual kind, as lines with `#` before headings: page, Word, OpenDocument, PDF.

What reads a kind of file is imported where such a file is read: no article needs all of them.
"""

from __future__ import annotations

import codecs
import logging
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from lessons.content.fault import LessonError
from lessons.content.pasted import cleaned, unbroken
from lessons.content.yaml_file import read_text

LARGEST = 20_000_000  # bytes; an article with its pictures has far less
ESCAPED = re.compile(r"\\([\\`*_{}\[\]<>#|~])")  # Markdown's backslash before a sign that is only a sign
GAP = "\n\n"  # between paragraphs
LONGEST_HEAD = 1000  # bytes by which a kind of file is known
ARCHIVES = {".docx": "word/document.xml", ".odt": "content.xml"}  # and a part that each has


def article_source(path: Path) -> str:
    """The text of a file, paragraph by paragraph.  Raises LessonError, one clear sentence."""
    if not path.is_file():
        raise LessonError(
            f"{path}: is no file; expected an article such as article.txt, .html, .docx or .pdf."
        )
    if path.stat().st_size > LARGEST:
        raise LessonError(f"{path.name}: has more than {LARGEST // 1_000_000} MB; expected one article.")
    return cleaned(READERS.get(_ending(path), _plain)(path))


def _ending(path: Path) -> str:
    """How the name of such a file should end, by what it begins with; its own where that does not tell."""
    with path.open("rb") as file:
        begin = file.read(LONGEST_HEAD).removeprefix(codecs.BOM_UTF8).lstrip().lower()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
        return next((ending for ending, part in ARCHIVES.items() if part in names), path.suffix.lower())
    if begin.startswith(b"%pdf"):
        return ".pdf"
    if begin.startswith((b"<!doctype html", b"<html")):
        return ".html"
    is_text = bool(begin) and b"\0" not in begin and not begin.startswith(b"pk")
    return ".txt" if is_text and path.suffix.lower() in ARCHIVES else path.suffix.lower()


def _plain(path: Path) -> str:
    return unbroken(cleaned(read_text(path)))


def _page(path: Path) -> str:
    """A saved web page without menus, comments and advertisements, by trafilatura."""
    try:
        import trafilatura
    except ImportError:
        raise LessonError(
            f"{path.name}: web pages need the package trafilatura; install it with pip install trafilatura."
        ) from None
    found = _read(
        path,
        "a web page",
        lambda: trafilatura.extract(
            path.read_bytes(), output_format="markdown", include_comments=False, include_tables=False
        ),
    )
    if not found:
        raise LessonError(f"{path.name}: has no article that could be told from menus and lists of links.")
    return ESCAPED.sub(r"\1", found)


def _word(path: Path) -> str:
    import docx

    _refuse_swollen(path)
    document = _read(path, "a Word document", lambda: docx.Document(str(path)))
    found = [each for each in document.paragraphs if each.text.strip()]
    if not found:  # the page is laid out as a table; cells that are joined come once for each place
        cells = {cell.text: cell for table in document.tables for row in table.rows for cell in row.cells}
        found = [each for cell in cells.values() for each in cell.paragraphs if each.text.strip()]
    return GAP.join(_marked(each.text, each.style.name or "") for each in found)


def _open_document(path: Path) -> str:
    import odfdo

    _refuse_swollen(path)

    def blocks() -> Iterator[str]:
        for element in odfdo.Document(str(path)).body.children:
            if isinstance(element, odfdo.Header):
                yield ("# " if element.level == 1 else "## ") + element.inner_text
            elif isinstance(element, odfdo.Paragraph):
                yield element.inner_text

    return GAP.join(
        block for block in _read(path, "an OpenDocument text", lambda: list(blocks())) if block.strip()
    )


def _pdf(path: Path) -> str:
    import pypdf

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it says of a damaged file is said below
    pages = _read(path, "a PDF", lambda: [page.extract_text() for page in pypdf.PdfReader(path).pages])
    if not "".join(pages).strip():
        raise LessonError(
            f"{path.name}: has no text, perhaps only pictures of pages; expected a PDF with text."
        )
    return unbroken("\n".join(pages))


def _marked(text: str, style: str) -> str:
    """A paragraph of a Word document, as a heading if its style says so."""
    line = " ".join(text.split())
    if style in ("Title", "Titel", "Heading 1", "Überschrift 1"):
        return f"# {line}"
    return f"## {line}" if style.startswith(("Heading", "Überschrift", "Subtitle", "Untertitel")) else line


def _refuse_swollen(path: Path) -> None:
    """Raise LessonError for an archive whose text unpacked would be far larger than any article."""
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as archive:
        sizes = [part.file_size for part in archive.infolist() if part.filename.endswith(".xml")]
    if sum(sizes) > LARGEST:
        raise LessonError(
            f"{path.name}: has more than {LARGEST // 1_000_000} MB of text; expected one article."
        )


def _read(path: Path, kind: str, read: Callable[[], Any]) -> Any:
    """What a library reads from a file; anything that it meets in a damaged one is told in a sentence."""
    try:
        return read()
    except Exception as problem:  # each library has errors of its own, and of those below it
        raise LessonError(
            f"{path.name}: cannot be read as {kind} ({type(problem).__name__}): it is damaged, protected by a"
            " password, or another kind of file under this name."
        ) from None


READERS: dict[str, Callable[[Path], str]] = {
    ".html": _page,
    ".htm": _page,
    ".docx": _word,
    ".odt": _open_document,
    ".pdf": _pdf,
}
