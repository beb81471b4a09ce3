"""A mistake at the command line: what was wrong in plain words, and what would be right."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("command", "says"),
    [
        ("match --limit some", "'some' is not a whole number."),
        ("match --within long", "'long' is not a number."),
        ("match --limit 0", "0 is out of range: from 1 to 500."),
        ("match --from", "Option '--from' needs a value behind it."),
        ("roles list --width 5", "5 is out of range: from 40 to 500."),
    ],
)
def test_a_wrong_value_is_told_without_the_words_of_programmers(hcai, command, says):
    ran = hcai(*command.split())
    assert ran.code == 2
    assert says in ran.err


@pytest.mark.parametrize(
    ("command", "example"),
    [
        ("search", "hcai search sepsis prediction"),
        ("route", "hcai route --from"),
        ("progress show my.yaml", "hcai progress show"),
    ],
)
def test_where_something_is_missing_an_example_is_shown(hcai, command, example):
    ran = hcai(*command.split())
    assert ran.code == 2
    assert f"for example: {example}" in ran.err


def test_a_group_says_which_commands_it_has(hcai):
    ran = hcai("progress", "xyzzy")
    assert ran.code == 2
    assert "there are: show, start, done" in ran.err
    assert "there are" not in hcai("xyzzy").err, "at the top there are too many: the help groups them"


@pytest.mark.parametrize("command", ["skills list --category xyzzy", "salaries --region xyzzy"])
def test_no_command_is_named_that_does_not_exist(hcai, command):
    ran = hcai(*command.split())
    assert ran.code == 1
    assert "there are: " in ran.err


def test_the_help_of_a_group_is_not_cut_short(hcai):
    said = " ".join(hcai("progress", "--help").out.split())
    assert "..." not in said.partition("Commands:")[2]
    assert "Show how far the plan is: what is done, what comes next, ahead or behind" in said
