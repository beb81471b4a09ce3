"""Where a profile lies, and how it is read and changed. The file is its owner's: what they wrote in it stays as it is.

It is never sent anywhere, and nobody but its owner may read it. A change is made under a lock and in one move, so that
two commands at once both keep theirs, and whatever happens in between leaves the old file or the new one.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hcai_career import folders
from hcai_career.problem import HcaiError, NotFoundError

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.catalog.source import Document
    from hcai_career.person.profile import Profile

ENV = "HCAI_PROFILE"
Data = dict[str, Any]
TEMPLATE = """\
# Your profile for hcai. It stays on this disk and is sent nowhere.
# Change it here or with 'hcai profile set': what you write yourself, these comments too, stays as it is.
#
# background: registered-nurse       where you start: see 'hcai backgrounds list', or any occupation
# skills:                            levels from 0 to 5, and what they rest on, if you like
#   python: 2
#   statistics: {level: 3, evidence: course, words: "two terms at university"}
# education: bachelor                or {eqf: 6, title: BSc Nursing}
# licences:                          or none; one that has expired does not count
#   - {profession: nurse, jurisdiction: us, expires: 2028-03-31}
# years: 8                           of work in your background
# exposure: care                     none, visits, presence or care
# credentials: [chda]                see 'hcai credentials list'
# hours_per_week: 8
# budget: 1500                       in US dollars
# region: united-states              where you would work; the rules on licences follow from it
# languages: [en, es]
# interests: [clinical-informatics, medical-imaging]
# targets: [clinical-ai-specialist]

hcai: profile/1
"""


def default() -> Path | None:
    """Where the profile lies or would lie; None when the user has no home."""
    named = os.environ.get(ENV, "").strip()
    if named:
        return Path(named)
    found = folders.config()
    return None if found is None else found / "profile.yaml"


def place(asked: Path | None) -> Path:
    """The file that is meant: the one that was named, or the one where it lies by default. HcaiError without a home."""
    found = asked or default()
    if found is None:
        raise HcaiError("there is no home folder to keep a profile in", "name a file with --profile FILE")
    return found


def is_there(path: Path) -> bool:
    """Whether something lies there, if only a link to nothing, which is then told rather than passed over."""
    try:
        return os.path.lexists(path)
    except ValueError:  # a name that no file can have
        return False


def read(path: Path, content: Catalog) -> Profile:
    """The profile in a file. NotFoundError where there is none; ProfileError with each problem and its place."""
    from hcai_career.person import profile_read

    return profile_read.admit(document(text(path), path), content)


def text(path: Path) -> str:
    """What stands in a file. NotFoundError where there is none; ProfileError for what is no text."""
    from hcai_career.catalog.textfile import UnreadableError, decode, read_bytes
    from hcai_career.person.profile_read import ProfileError

    try:
        return decode(read_bytes(path, str(path)), str(path))
    except FileNotFoundError:
        raise NotFoundError(f"there is no profile {path}", "make one: hcai profile init") from None
    except UnreadableError as error:
        raise ProfileError(error.problems) from None


def text_or_template(path: Path) -> str:
    """What stands in the file, or what a new one begins with."""
    return text(path) if is_there(path) else TEMPLATE


def document(said: str, path: Path) -> Document:
    """The data of a profile's text, with their places. ProfileError for what is no YAML."""
    from hcai_career.catalog.source import parse
    from hcai_career.catalog.textfile import UnreadableError
    from hcai_career.person.profile_read import ProfileError

    if all(not line or line.startswith("#") for line in map(str.strip, said.splitlines())):
        said = f"{_ended(said)}hcai: profile/1\n"  # nothing is said yet, which is no mistake
    try:
        return parse(said, str(path))
    except UnreadableError as error:
        raise ProfileError(error.problems) from None


def change(path: Path, content: Catalog, make: Callable[[Data], None]) -> tuple[Data, Data]:
    """Change the data of the file, which is made if there is none: `make` is given sound ones. The data before and after.

    Comments, order and layout stay. Raises ProfileError when the file is broken or would be, CannotKeepError when it
    cannot be written, HcaiError when it is written in a way that cannot be changed without risk.
    """
    from copy import deepcopy

    from hcai_career.person import keep, profile_read

    keep.make_folder(path)
    with keep.locked(path):
        found = document(text_or_template(path), path)
        profile_read.admit(found, content)
        wanted = deepcopy(found.data)
        make(wanted)
        if wanted != found.data or not path.exists():
            keep.replace(path, _rewritten(found, wanted, path, content), mode=keep.OWN)
    return found.data, wanted


def _rewritten(found: Document, wanted: Data, path: Path, content: Catalog) -> str:
    from hcai_career.catalog.editing import NotEditableError, edited
    from hcai_career.person import profile_read

    try:
        new = edited(found, wanted)
    except NotEditableError:
        what = f"{path} is written in a way that hcai cannot change without losing something of yours"
        raise HcaiError(what, "nothing was changed; make the change yourself: hcai profile edit") from None
    profile_read.admit(document(new, path), content)
    return new


def put(path: Path, before: str, after: str) -> None:
    """Put a text in the place of another. Raises HcaiError where something else stands there by now."""
    from hcai_career.person import keep

    keep.make_folder(path)
    with keep.locked(path):
        if text_or_template(path) != before:
            raise HcaiError(f"{path} was changed by another command meanwhile", "bring the two together, and try again")
        keep.replace(path, after, mode=keep.OWN)


def copy(path: Path, said: str) -> Path:
    """A text in a file of its own beside another, for its owner's eyes only. Raises CannotKeepError."""
    from hcai_career.person import keep

    keep.make_folder(path)
    beside = path.with_name(f"{path.stem}.edit-{os.getpid()}.yaml")
    keep.replace(beside, said, mode=keep.OWN)
    return beside


def require(path: Path) -> None:
    """NotFoundError where there is no profile."""
    if not is_there(path):
        raise NotFoundError(f"there is no profile {path}", "make one: hcai profile init")


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """The fields in which two states differ, a skill by itself."""
    found = []
    for key in dict.fromkeys((*before, *after)):
        old, new = before.get(key), after.get(key)
        if isinstance(old or {}, dict) and isinstance(new or {}, dict) and key == "skills":
            found += [f"{key}.{each}" for each in differences(old or {}, new or {})]
        elif old != new:
            found.append(key)
    return found


def _ended(said: str) -> str:
    return said if not said or said.endswith("\n") else f"{said}\n"
