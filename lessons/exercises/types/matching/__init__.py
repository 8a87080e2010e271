"""Matching: bring together what belongs together."""
