"""Files with random damage: always a report, never a traceback; and what is reported stands somewhere in a file."""

from __future__ import annotations

from random import Random

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.check import edits

BASE = edits.read(edits.BASE)
PIECES = [b"", b" ", b"\n", b":", b"- ", b"[", b"{", b"}", b"'", b'"', b"null", b"~", b"true", b"-1", b"9e99", b"\xc3", b"|", b"&a ", b"*a", b"!x ", b"#", b"? ", b"\t"]  # fmt: skip


def damaged(raw: bytes, random: Random, times: int) -> bytes:
    """A file in which some stretches have become something else."""
    for _ in range(times):
        at = random.randrange(len(raw) + 1)
        length = random.choice((0, 0, 1, 3, 20, 200))
        raw = raw[:at] + random.choice(PIECES) + raw[at + length :]
    return raw


@pytest.mark.parametrize("seed", range(150))
def test_bytes_at_random(seed: int) -> None:
    random = Random(seed)
    raw = dict(BASE)
    for name in random.sample(sorted(raw), 3):
        raw[name] = damaged(raw[name], random, random.randint(1, 4))
    for one in edits.check(raw).findings:
        text = raw.get(one.file, b"").decode("utf-8", "replace")
        assert 0 <= one.line <= text.count("\n") + 1
        assert one.column >= 0
        assert one.message
        assert one.message.isprintable()


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 99) | st.floats(allow_nan=False, allow_infinity=False) | st.text("ab -:'\"\n", max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["title", "needs", "skill", "level", "url", "x"]), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_values_at_random(data) -> None:
    """A field of a record becomes anything that YAML can say."""
    name = data.draw(st.sampled_from(sorted(BASE)))
    content = yaml.safe_load(BASE[name])
    section = data.draw(st.sampled_from(sorted(content)))
    record = data.draw(st.sampled_from(sorted(content[section])))
    field = data.draw(st.sampled_from(sorted(content[section][record])))
    content[section][record][field] = data.draw(VALUES)
    raw = {**BASE, name: yaml.safe_dump(content, sort_keys=False).encode("utf-8")}
    assert all(one.message for one in edits.check(raw).findings)
