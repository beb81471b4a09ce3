"""Degrees by the names that people give them, as levels of the European Qualifications Framework (EQF, 1 to 8)."""

from __future__ import annotations

EDUCATION = {
    "school": 4,
    "high school": 4,
    "associate": 5,
    "foundation degree": 5,
    "bachelor": 6,
    "bachelors": 6,
    "bsc": 6,
    "master": 7,
    "masters": 7,
    "msc": 7,
    "md": 7,
    "doctorate": 8,
    "phd": 8,
}
"""The names that `--education` takes. A medical degree stands at 7 in most countries, whatever it is called."""

NAMES = {4: "school", 5: "associate", 6: "bachelor", 7: "master", 8: "doctorate"}
"""A level by the name that it is written down by; those below have none."""

RIGHT = "say school, associate, bachelor, master or doctorate, or a number from 1 to 8 (EQF)"
"""What would be right where a level is not understood."""


def eqf_of(typed: str) -> int | None:
    """The level that a name, the beginning of one, or a figure means; None: it means none."""
    word = typed.strip().casefold().replace("'", "").replace(".", "").replace("-", " ")
    if word.isascii() and word.isdigit() and 1 <= int(word) <= 8:
        return int(word)
    fits = {level for name, level in EDUCATION.items() if word == name} or {
        level for name, level in EDUCATION.items() if word and name.startswith(word)
    }
    return fits.pop() if len(fits) == 1 else None
