"""Answers to points, points to roles: by hand on small cases, and what too few or too even answers say."""

from __future__ import annotations

from itertools import pairwise
from statistics import mean

import pytest

from hcai_career import catalog
from hcai_career.advise.quiz import fits, questions, sheet
from hcai_career.advise.quiz.fit import INTERESTS, PREFERENCES, correlation
from hcai_career.advise.quiz.score import code, flat, letters
from hcai_career.catalog.read import built_in

LETTERS = "riasec"


@pytest.fixture(scope="module")
def content():
    return catalog.read(built_in())


def answers(content, **by_letter):
    """The same answer to all six statements of each letter."""
    return {each.id: by_letter.get(each.letter, 3) for each in content.quiz.values()}


def test_the_quiz_is_complete(content):
    assert len(content.quiz) == 36
    assert len(content.preferences) == 12
    assert len({each.dimension for each in content.preferences.values()}) == 12
    for letter in LETTERS:
        assert sum(each.letter == letter for each in content.quiz.values()) == 6
    order = [each.letter for each in content.quiz.values()]
    assert all(a != b for a, b in pairwise(order))


def test_every_role_has_a_leaning_with_interests(content):
    assert set(content.leanings) == set(content.roles)
    for leaning in content.leanings.values():
        assert leaning.onet in content.interests


def test_points_are_the_sum_of_six_answers(content):
    found = {score.letter.id: score.points for score in letters(content, answers(content, i=5, s=1))}
    assert (found["i"], found["s"], found["r"]) == (30, 6, 18)


def test_a_letter_with_a_third_missing_is_scored_by_its_mean_and_with_more_missing_not(content):
    given = answers(content, i=5)
    asked = [each.id for each in content.quiz.values() if each.letter == "i"]
    for id_ in asked[:2]:
        del given[id_]
    score = next(each for each in letters(content, given) if each.letter.id == "i")
    assert (score.points, score.answered, score.of) == (30, 4, 6)
    del given[asked[2]]
    assert next(each for each in letters(content, given) if each.letter.id == "i").points is None


def test_letters_count_from_21_points_and_within_3_of_the_one_before(content):
    assert code(letters(content, answers(content, i=5, s=4))) == (("I",),)
    assert code(letters(content, answers(content, i=4, s=4))) == (("I", "S"),)
    assert code(letters(content, answers(content))) == ()


def test_ties_stand_together(content):
    assert code(letters(content, answers(content, i=5, r=5, a=4))) == (("R", "I"),)


@pytest.mark.parametrize("given", [3, 5])
def test_the_same_answer_to_everything_is_flat(content, given):
    even = dict.fromkeys(content.quiz, given)
    assert flat(content, even, letters(content, even))
    found = sheet(content, even)
    assert found.flat
    assert found.code == ()
    assert found.roles == ()  # nothing is known of preferences either


def test_with_a_flat_profile_only_preferences_say_something(content):
    given = {**dict.fromkeys(content.quiz, 3), "p-coding": 5}
    found = sheet(content, given, limit=500)
    assert len(found.roles) == len(content.roles)
    assert all(each.fit.interests is None and each.fit.both == each.fit.preferences for each in found.roles)
    coding = [content.leanings[each.role].coding for each in found.roles]
    assert coding == sorted(coding, reverse=True)


def test_a_fit_by_hand(tiny):
    given = {"r1": 1, "r2": 1, "i1": 5, "i2": 5, "a1": 2, "a2": 2, "s1": 1, "s2": 1, "e1": 2, "e2": 2, "c1": 4, "c2": 4}
    given |= {"p-coding": 5, "p-patient": 3, "p-remote": 1}
    fit = fits(tiny, given)["ml-engineer"]
    shape = correlation([6, 30, 12, 6, 12, 24], [2.0, 6.5, 2.0, 1.5, 2.0, 5.0])
    assert fit.interests == pytest.approx((shape + 1) / 2, abs=1e-4)
    # coding: +2 · (4 − 2), remote: −2 · (4 − 2), over 4 · 2
    assert fit.preferences == pytest.approx(0.5)
    assert fit.both == pytest.approx(INTERESTS * fit.interests + PREFERENCES * fit.preferences, abs=1e-4)


def test_fits_lie_between_0_and_1(content):
    given = {**answers(content, i=5, c=4, r=1), **dict.fromkeys(content.preferences, 5)}
    for fit in fits(content, given).values():
        assert 0 <= fit.interests <= 1
        assert 0 <= fit.preferences <= 1


@pytest.mark.parametrize(
    ("a", "b", "found"), [([1, 2, 3], [2, 4, 6], 1), ([1, 2, 3], [3, 2, 1], -1), ([1, 1, 1], [1, 2, 3], None)]
)
def test_correlation(a, b, found):
    assert correlation(a, b) == (found if found is None else pytest.approx(found))


def test_whoever_likes_care_is_led_to_care_and_whoever_likes_models_to_models(content):
    care = sheet(content, {**answers(content, s=5, r=4, e=1, c=2), "p-patient": 5, "p-coding": 1})
    models = sheet(content, {**answers(content, i=5, c=4, s=1, e=1), "p-patient": 1, "p-coding": 5, "p-maths": 5})
    all_roles = content.leanings.values()
    contact = mean(content.leanings[each.role].patient_contact for each in care.roles)
    assert contact > mean(each.patient_contact for each in all_roles) + 0.5
    coding = mean(content.leanings[each.role].coding for each in models.roles)
    assert coding > mean(each.coding for each in all_roles) + 0.5


def test_it_asks_what_the_content_holds_and_says_what_it_does_not(content):
    asked = questions(content)
    assert len(asked.activities) + len(asked.preferences) == 48
    assert len(sheet(content, {}).caveats) == 5
