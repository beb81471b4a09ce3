"""Answers as a file: what is written is read, and what is wrong is told with its place."""

from __future__ import annotations

import stat

import pytest

from hcai_career.person import answers
from hcai_career.person.keep import CannotKeepError
from hcai_career.problem import ContentError, NotFoundError


def test_what_is_written_is_read(tiny, tmp_path):
    path = tmp_path / "folder" / "mine.yaml"
    answers.write(path, {"r1": 4, "p-coding": 1})
    assert answers.read(tiny, path) == {"r1": 4, "p-coding": 1}
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_no_answers_yet_can_be_kept(tiny, tmp_path):
    answers.write(tmp_path / "mine.yaml", {})
    assert answers.read(tiny, tmp_path / "mine.yaml") == {}


def test_no_file_is_told(tiny, tmp_path):
    with pytest.raises(NotFoundError, match="no answers"):
        answers.read(tiny, tmp_path / "none.yaml")


@pytest.mark.parametrize(
    ("answer", "says"),
    [("r1: 6", "6 is no answer"), ("r1: yes please", "is no answer"), ("r9: 3", "no statement has this id")],
)
def test_what_is_wrong_is_told_with_its_place(tiny, tmp_path, answer, says):
    path = tmp_path / "mine.yaml"
    path.write_text(f"hcai: quiz-answers/1\nanswers:\n  {answer}\n", encoding="utf-8")
    with pytest.raises(ContentError) as raised:
        answers.read(tiny, path)
    (problem,) = raised.value.problems
    assert says in problem.message
    assert problem.place.line == 3


@pytest.mark.parametrize("text", ["r1: 3\n", "hcai: plan/1\nanswers: {}\n", "hcai: quiz-answers/1\nanswers: 3\n"])
def test_another_file_is_refused(tiny, tmp_path, text):
    path = tmp_path / "mine.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as raised:
        answers.read(tiny, path)
    assert raised.value.problems[0].message == "is no file of answers"


def test_they_lie_beside_the_profile(monkeypatch, tmp_path):
    monkeypatch.setenv("HCAI_PROFILE", str(tmp_path / "profile.yaml"))
    assert answers.usual() == tmp_path / "quiz-answers.yaml"


def test_a_folder_that_cannot_be_made_is_told_with_what_would_do(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(CannotKeepError, match=r"cannot be made: Not a directory|cannot be made: File exists") as caught:
        answers.write(tmp_path / "file" / "answers.yaml", {})
    assert caught.value.hint == "--answers FILE names another"
