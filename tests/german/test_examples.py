"""The examples in the docstrings say what is true."""

import doctest
import importlib

import pytest

MODULES = (
    "compounds",
    "lemmas",
    "lexicon",
    "morphology",
    "nouns",
    "reporting",
    "spelling",
    "verbs",
    "wordlists",
)


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings_hold(name):
    results = doctest.testmod(importlib.import_module(f"lessons.german.{name}"))
    assert results.attempted > 0
    assert results.failed == 0
