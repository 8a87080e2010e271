"""YAML comes in as strings with lines; what cannot be read is told in one sentence."""

import time

import pytest

from lessons.content.fault import LessonError
from lessons.content.yaml_file import MOST_BYTES, read_yaml


def written(tmp_path, text):
    path = tmp_path / "a.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def problem(path):
    with pytest.raises(LessonError) as caught:
        read_yaml(path)
    return str(caught.value)


def test_every_scalar_is_the_string_that_was_written(tmp_path):
    text = "- {a: no, b: 2008-09, c: 12:30, d: 0123, e: ~, f: 1e3, g: }\n"
    values = {"a": "no", "b": "2008-09", "c": "12:30", "d": "0123", "e": "~", "f": "1e3", "g": ""}
    assert read_yaml(written(tmp_path, text)).data == [values]


def test_every_value_knows_its_line_and_a_missing_one_that_of_what_should_hold_it(tmp_path):
    document = read_yaml(written(tmp_path, "# head\n- a: x\n  b:\n    - y\n    - z: 1\n\n- a: w\n"))
    paths = [(), (0,), (0, "b"), (0, "b", 1), (0, "b", 1, "z"), (0, "b", 1, "nothing"), (1, "a"), (5,)]
    assert [document.line_of(path) for path in paths] == [2, 2, 3, 5, 5, 5, 7, 2]


def test_a_double_is_noted_with_both_lines_and_the_first_one_counts(tmp_path):
    document = read_yaml(written(tmp_path, "- a: 1\n  b: 2\n  a: 3\n"))
    assert document.data == [{"a": "1", "b": "2"}]
    assert document.doubles == [((0, "a"), 3, 1)]


def test_decomposed_umlauts_and_a_byte_order_mark_do_no_harm(tmp_path):
    text = "\ufeff- Abru\u0308stung\n"
    assert read_yaml(written(tmp_path, text)).data == ["Abrüstung"]


def test_windows_line_ends_count_as_one_line(tmp_path):
    document = read_yaml(written(tmp_path, b"- a: x\r\n- a: y\r\n"))
    assert document.line_of((1, "a")) == 2


def test_html_is_text_like_any_other(tmp_path):
    text = "- <script>alert(1)</script> & <b>fett</b>\n"
    assert read_yaml(written(tmp_path, text)).data == ["<script>alert(1)</script> & <b>fett</b>"]


def test_a_tag_does_not_make_python_objects(tmp_path):
    told = problem(written(tmp_path, "- !!python/object/apply:os.getcwd []\n"))
    assert told.startswith("a.yaml, line 1: begins with & or !, which YAML takes for a mark of its own; ")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "a.yaml: is empty."),
        ("x" * (MOST_BYTES + 1), "a.yaml: has 2,000,001 bytes; at most 2,000,000 are read."),
        ("- a\n- &x [b]\n- *x\n", "a.yaml, line 2: text with an anchor (&) is used again by an alias (*); "
         "write it out in both places."),
        ("- &x [*x]\n", "a.yaml, line 1: text with an anchor (&) is used again by an alias (*); "
         "write it out in both places."),
        ("[" * 200_000, "a.yaml: is nested more than 20 levels deep."),
        ("- " * 200_000, "a.yaml: is nested more than 20 levels deep."),
        ("{a: " * 200_000, "a.yaml: is nested more than 20 levels deep."),
        ("%YAML 9\n", "a.yaml, line 1: is not valid YAML here; "),
    ],
    ids=["empty", "too large", "alias", "ring", "brackets", "dashes", "braces", "directive"],
)  # fmt: skip
def test_what_cannot_be_read_is_told_in_one_sentence(text, sentence, tmp_path):
    assert problem(written(tmp_path, text)).startswith(sentence)


def test_aliases_cannot_make_a_small_file_grow(tmp_path):
    lines = ["- &a0 [x, x]"] + [f"- &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60)]
    start = time.perf_counter()
    assert "is used again by an alias" in problem(written(tmp_path, "\n".join(lines)))
    assert time.perf_counter() - start < 1


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path):
    assert problem(tmp_path / "no.yaml") == f"no.yaml: is missing; it was looked for in {tmp_path}."
    assert problem(tmp_path) == f"{tmp_path.name}: is a folder; expected a file."
