"""The quiz at the command line: asked on a terminal, stopped and gone on with, and read from a file elsewhere."""

from __future__ import annotations

import io
import json
import sys

import pytest

from hcai_career.cli.quiz_dialogue import progress


class Terminal(io.StringIO):
    """Lines typed at a terminal."""

    def isatty(self):
        return True


@pytest.fixture
def typed(hcai, monkeypatch, tmp_path):
    """`typed("4\\n5\\nq\\n")` runs the quiz at a terminal, its answers in a file of its own."""
    path = tmp_path / "answers.yaml"

    def run(lines, *args):
        monkeypatch.setattr(sys, "stdin", Terminal(lines))
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
        return hcai("quiz", "--answers", str(path), *args)

    run.path = path
    return run


def test_elsewhere_than_on_a_terminal_it_shows_the_questions(hcai):
    ran = hcai("quiz")
    assert ran.code == 0
    assert "r1  Calibrate a monitor" in ran.out
    assert "quiz-answers/1" in ran.out


def test_all_answers_give_a_result(typed):
    ran = typed("5\n" * 3 + "2\n" * 9 + "4\n" * 3)
    assert ran.code == 0
    assert "1 of 15" in ran.err
    assert "from 15 of 15 answers" in ran.out
    assert "Kept in" not in ran.err


def test_stopped_it_is_kept_and_gone_on_with(typed):
    ran = typed("4\n5\nq\n")
    assert "Kept in" in ran.err
    assert typed.path.read_text(encoding="utf-8").endswith("answers:\n  r1: 4\n  i1: 5\n")
    again = typed("3\nq\n")
    assert "3 of 15" in again.err
    assert "Draw a screen" in again.err
    assert "Calibrate" not in again.err
    assert typed.path.read_text(encoding="utf-8").endswith("  a1: 3\n")


def test_the_end_of_input_is_a_stop(typed):
    assert "Kept in" in typed("4\n").err


def test_an_interrupt_says_what_is_kept(typed, hcai, monkeypatch):
    class Interrupted(Terminal):
        def readline(self, *size):
            line = super().readline(*size)
            if not line:
                raise KeyboardInterrupt
            return line

    typed("")  # a terminal
    monkeypatch.setattr(sys, "stdin", Interrupted("4\n5\n"))
    ran = hcai("quiz", "--answers", str(typed.path))
    assert ran.code == 130
    assert f"Stopped; 2 answers kept in {typed.path}. Go on with: hcai quiz" in ran.err
    assert typed.path.read_text(encoding="utf-8").endswith("answers:\n  r1: 4\n  i1: 5\n")
    monkeypatch.setattr(sys, "stdin", Interrupted(""))
    assert (
        "before an answer was kept" in hcai("quiz", "--again", "--answers", str(typed.path.with_name("new.yaml"))).err
    )


def test_stopped_before_the_first_answer_it_shows_the_questions(typed):
    assert "quiz-answers/1" in typed("q\n").out


def test_letters_without_enough_answers_are_not_scored(typed):
    assert "R Realistic     not scored: 0 of 2 answered" in typed("\n5\nq\n").out


def test_back_asks_the_last_one_again(typed):
    typed("4\nb\n2\nq\n")
    assert typed.path.read_text(encoding="utf-8").endswith("answers:\n  r1: 2\n")


def test_enter_leaves_out_and_nonsense_is_asked_again(typed):
    ran = typed("\nsix\n5\nq\n")
    assert "1 to 5, Enter, b or q" in ran.err
    assert typed.path.read_text(encoding="utf-8").endswith("answers:\n  i1: 5\n")


def test_again_begins_anew(typed):
    typed("4\nq\n")
    typed("1\nq\n", "--again")
    assert typed.path.read_text(encoding="utf-8").endswith("answers:\n  r1: 1\n")


def test_answers_of_a_file_that_is_not_there_are_missed(hcai, tmp_path):
    ran = hcai("quiz", "--answers", str(tmp_path / "none.yaml"))
    assert ran.code == 1
    assert "there are no answers" in ran.err


def test_a_match_by_interest_reads_them(typed, hcai, monkeypatch):
    typed("1\n5\n1\n5\n1\n3\n" * 2 + "5\n1\n1\n")
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    ran = hcai("match", "--from", "nurse", "--by", "interest", "--answers", str(typed.path), "--format", "json")
    data = json.loads(ran.out)["data"]
    assert data["ranked"][0]["interest"]["both"] is not None
    assert data["wanted"]["by"] == "interest"


def test_a_match_by_interest_without_answers_says_what_to_do(hcai):
    ran = hcai("match", "--from", "nurse", "--by", "interest")
    assert ran.code == 2
    assert "hcai quiz" in ran.err


def test_the_bar_grows():
    assert progress(0, 48).startswith("▕░")
    assert progress(24, 48) == "▕" + "█" * 12 + "░" * 12 + "▏ 25 of 48"
