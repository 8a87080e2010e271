"""Ordering: bring things into the right order."""
