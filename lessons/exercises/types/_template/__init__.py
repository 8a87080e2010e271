"""Odd one out: find the word that does not belong to the others."""
