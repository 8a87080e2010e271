"""Nothing is installed for a lesson whose licence does not let an MIT project use it."""

import licences
from cases import for_each


def test_all_that_a_lesson_installs_fits_and_says_under_what_licence():
    found = list(licences.licences())
    assert len(found) > 150
    assert [each for each in found if not each.fits] == []
    assert "unknown" not in {each.words for each in found}


@for_each(
    ("words", "fits"),
    [
        ("GPL-3.0-or-later", False),
        ("MIT AND AGPL-3.0-only", False),
        ("MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later", True),
        ("MPL-2.0 AND (Apache-2.0 OR MIT)", True),
        ("MIT AND (GPL-2.0-only OR GPL-3.0-only)", False),
        ("GNU General Public License v3 (GPLv3)", False),
        ("unknown", False),
        ("", True),  # a package for another kind of computer
    ],
)
def test_what_fits(words, fits):
    assert licences.Licence("one", "lesson", words).fits is fits


def test_a_program_of_the_tests_may_be_under_any_licence():
    assert licences.Licence("one", "test", "AGPL-3.0-or-later").fits
