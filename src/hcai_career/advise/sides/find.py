"""Which role or occupation a name means. Roles win over occupations of the same name, and come first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hcai_career.advise.query.choose import find
from hcai_career.catalog import starts
from hcai_career.catalog.find import is_code
from hcai_career.problem import NotFoundError

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog

SECTIONS = ("roles", "occupations")
NEAREST = 3
ALIKE = 0.7
"""How much of two codes must agree for one to be taken for the other, as `difflib` counts it."""


def find_side(content: Catalog, typed: str) -> str:
    """The id of the role or, failing that, of the occupation that a name means. Raises NotFoundError."""
    if is_code(typed) and content.occupations:
        return _coded(content, typed.strip())
    try:
        return find(content, "roles", typed)
    except NotFoundError:
        if not content.occupations:
            raise
    try:
        return starts.find(content, typed.strip(), SECTIONS)[1]
    except NotFoundError as miss:
        raise _background(content, typed.strip()) or miss from None


def _coded(content: Catalog, typed: str) -> str:
    code = typed if "." in typed else f"{typed}.00"
    if code not in content.occupations:
        raise _no_code(content, code)
    return code


def _no_code(content: Catalog, code: str) -> NotFoundError:
    from difflib import get_close_matches  # only a miss needs it

    group = [each for each in content.occupations if each.startswith(code[:3])]
    near = get_close_matches(code, group, n=NEAREST, cutoff=ALIKE)
    named = ", ".join(f"{each} ({content.occupations[each].title})" for each in near)
    hint = f"did you mean {named}?" if near else "an occupation is found by a common title too"
    return NotFoundError(f"no occupation of the table has the O*NET code {code}", hint)


def _background(content: Catalog, typed: str) -> NotFoundError | None:
    """Where a name is a background's: what would be right. None where it is not."""
    try:
        background = content.background(typed)
    except NotFoundError:
        return None
    hint = f"'hcai match --from {background.id}' says which roles fit it"
    occupation = content.occupations.get(background.onet or "")
    if occupation:
        hint = f"name its occupation, {occupation.id} ({occupation.title}); {hint}"
    return NotFoundError(f"'{typed}' is a background, and no role or occupation", hint)
