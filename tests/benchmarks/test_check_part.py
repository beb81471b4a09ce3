"""What is said of `hcai check` beside its peer."""

from __future__ import annotations

import pytest
from benchmarks.check.part import PEER, said, verdicts


def row(size: int, hcai: list[float], peer: list[float]) -> dict[str, object]:
    return {"size": size, "wall": {"hcai": hcai, PEER: peer}}


@pytest.mark.parametrize(
    ("hcai", "peer", "words"),
    [
        ([1.0, 1.2, 1.1], [11.0, 11.0, 11.0], "10.0"),
        ([10.0, 10.0], [60.0], "6.0"),
        ([10.0, 10.0], [86.0], "at least 8.6"),
    ],
)
def test_a_peer_that_was_stopped_would_have_taken_longer(hcai: list[float], peer: list[float], words: str) -> None:
    assert said(row(100, hcai, peer)) == words


def test_a_promise_holds_by_the_ratio_or_was_not_measured() -> None:
    rows = [row(1, [1.0], [0.9]), row(100, [10.0], [50.0])]
    assert [holds for _, _, holds in verdicts({"sizes": rows})] == [False, True]
    assert [holds for _, _, holds in verdicts({"sizes": []})] == [None, None]
