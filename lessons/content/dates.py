"""Dates of a lesson: `lessons.dates`, under the name that goes with the other content."""

from lessons.dates import FORMS, DateError, Span, is_day, read_date

__all__ = ["FORMS", "DateError", "Span", "is_day", "read_date"]
