"""Slips in a notebook's cell that Python itself complains about: said in a sentence, in both languages.

An id without quotation marks is no Python: `lesson.ask(01-headline)` is a wrong number, `lesson.read(b2)` an
unknown name; and `lesson` itself is one where the cell that opens it was not run.  In the lesson's own
JupyterLab each kernel loads this module as an extension of IPython; elsewhere `open_lesson` does.
"""

from __future__ import annotations

import re
import sys
from typing import Any

from lessons.content.fault import LessonError

OPENED = ("lesson", "instructor")  # what a notebook's first cells give a name to
CALL = re.compile(r"\b((?:lesson|instructor)\.\w+)\(\s*([\w-]+)\s*[,)]")


def load_ipython_extension(shell: Any) -> None:
    """What IPython calls when it loads this module as an extension."""
    explain_slips(shell)


def explain_slips(shell: Any = None) -> None:
    """In IPython, let such a cell end in a sentence; everything else is told as always."""
    shell = shell or _shell()
    if shell is not None and not getattr(shell, "explains_slips", False):
        shell.set_custom_exc((SyntaxError, NameError, LessonError), _tell)
        shell.explains_slips = True


def slip(source: str, error: BaseException) -> list[str]:
    """What to say of an error in a cell, in German and English; nothing if it is none of these slips.

    >>> slip("lesson.ask(01-headline)", SyntaxError("leading zeros"))[1]
    'A name stands in quotation marks: lesson.ask("01-headline")'
    """
    unknown = getattr(error, "name", None)
    if unknown in OPENED:
        return [
            f"„{unknown}“ gibt es noch nicht: Führen Sie zuerst die Zellen weiter oben aus.",
            f"There is no “{unknown}” yet: run the cells further up first.",
        ]
    for found in CALL.finditer(source):
        call, name = found.groups()
        if isinstance(error, SyntaxError) or unknown == name.split("-")[0]:
            right = f'{call}("{name}")'
            return [
                f"Ein Name steht in Anführungszeichen: {right}",
                f"A name stands in quotation marks: {right}",
            ]
    return []


def _shell() -> Any:
    """IPython's shell, if this is one."""
    module = sys.modules.get("IPython")
    return module.get_ipython() if module else None


def _refusal(error: LessonError) -> list[str]:
    from lessons.content.german_faults import german_and_english  # here, for it is needed for mistakes only

    return german_and_english(error)


def _tell(
    shell: Any, kind: type[BaseException], error: BaseException, trace: Any, tb_offset: Any = None
) -> None:
    """Show the sentence, or what is shown of any error."""
    cell = shell.history_manager.input_hist_raw[-1] if shell.history_manager else ""
    if said := _refusal(error) if isinstance(error, LessonError) else slip(cell, error):
        shell._showtraceback(kind, error, said)
    elif isinstance(error, SyntaxError):
        shell.showsyntaxerror()
    else:
        shell.showtraceback((kind, error, trace), tb_offset=tb_offset)
