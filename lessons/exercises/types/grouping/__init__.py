"""Grouping: sort things into groups."""
