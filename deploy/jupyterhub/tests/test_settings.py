"""hub.toml is checked before anything starts; names become accounts that no other account can be."""

import pytest
from accounts import ForeignAccountError, ensure_user, remove_account
from conftest import HUB
from names import account_name
from settings import SettingsError, read_settings


def settings_of(tmp_path, text):
    file = tmp_path / "hub.toml"
    file.write_text(text, encoding="utf-8")
    return read_settings(file)


def test_the_examples_are_right():
    assert read_settings(HUB / "hub.toml").sign_in == "passwords"
    assert read_settings(HUB / "hub_lti.toml").lti.client_ids


GOOD = 'address = "https://x.example"\nsign_in = "passwords"\nteachers = ["weber"]\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GOOD + 'students = ["Mia"]', "students.0: “Mia”: a name is"),
        (GOOD + 'students = ["../root"]', "a name is"),
        (GOOD + 'students = ["weber"]', "under teachers and under students: weber"),
        (GOOD + "pupils = []", "pupils"),
        (GOOD.replace('["weber"]', "[]"), "nobody is named under teachers"),
        (GOOD.replace("passwords", "lti"), "[lti] is missing"),
        (GOOD.replace("https://x.example", "x.example"), "address"),
        (GOOD + "[limits]\nservers = 0", "limits.servers"),
        ("address = ", "is no TOML"),
    ],
)
def test_faults_are_told_in_a_sentence(tmp_path, text, said):
    with pytest.raises(SettingsError) as told:
        settings_of(tmp_path, text)
    assert said in str(told.value) and "hub.toml: " in str(told.value)


@pytest.mark.parametrize("name", ["root", "postgres", "le-root", "42", "../x", "a b", "-x", "Mia", "é" * 99])
def test_any_name_is_an_account_of_the_hubs(name):
    account = account_name(name)
    assert (
        account.startswith("le-")
        and len(account) < 32
        and set(account) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    )


@pytest.mark.parametrize("account", ["root", "postgres", "nobody"])
def test_no_other_account_is_touched(account, tmp_path):
    with pytest.raises(ForeignAccountError):
        ensure_user(account, "lesson-students", tmp_path)
    with pytest.raises(ForeignAccountError):
        remove_account(account)
