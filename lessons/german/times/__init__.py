"""Time expressions: what German words name as a date, a time, a duration or a repetition, and its value.

Importing the package registers the component `german_times`.
"""

from lessons.german.times.find import find_times
from lessons.german.times.timeml import AnnotatedText, TimemlError, read_timeml, to_timeml
from lessons.german.times.timex import Timex

__all__ = ["AnnotatedText", "TimemlError", "Timex", "find_times", "read_timeml", "to_timeml"]
