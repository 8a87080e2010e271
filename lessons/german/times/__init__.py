"""Time expressions: what German words name as a date, a time, a duration or a repetition, and its value.

`find_times` needs nothing but the text; importing the package also registers the component `german_times`.
"""

from lessons.german.times import component  # noqa: F401  (registers the component)
from lessons.german.times.find import find_times
from lessons.german.times.timeml import Document, TimemlError, read_timeml, to_timeml
from lessons.german.times.timex import Timex

__all__ = ["Document", "TimemlError", "Timex", "find_times", "read_timeml", "to_timeml"]
