"""`hcai profile`: who you are, written down once for every command that asks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from hcai_career.cli.group import group
from hcai_career.cli.options import DataDir, Format, Width
from hcai_career.cli.parameters import Argument, Option
from hcai_career.cli.profile_fields import NO_FIELDS, ProfileFields
from hcai_career.cli.profiles import ProfileFile

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog

app = group(
    "Your own file: who you are, for plan, compare and roles show. It stays on your disk.",
    example="hcai profile init",
)


@app.command("init")
def init(fields: ProfileFields = NO_FIELDS, profile: ProfileFile = None, data: DataDir = None) -> int:
    """Make your profile: by a few questions on a terminal, or from options.

    $ hcai profile init --from registered-nurse --have python=1 --hours-per-week 6

    Without an option it asks, one question for each field; Enter skips one. Each answer is kept at once, so that after
    Ctrl-C the same command goes on with the questions that are left.
    """
    from hcai_career import catalog
    from hcai_career.cli import asking, profile_dialogue
    from hcai_career.person import profile_file
    from hcai_career.problem import UsageError

    content, path = catalog.read(data), profile_file.place(profile)
    if fields != NO_FIELDS:
        if profile_file.is_there(path):
            raise UsageError(f"there is a profile already: {path}", "change it with: hcai profile set")
        _change(content, path, fields)
        return 0
    if not asking.can_ask():
        hint = "here, say what to keep with options, such as: hcai profile init --from registered-nurse"
        raise UsageError("the questions of 'hcai profile init' need a terminal", hint)
    return profile_dialogue.run(content, path)


@app.command("show")
def show_(profile: ProfileFile = None, format: Format = "text", width: Width = None, data: DataDir = None) -> None:
    """Show your profile as hcai understands it: what counts, what does not, and what is not said.

    $ hcai profile show
    """
    from datetime import date

    from hcai_career import catalog, show
    from hcai_career.advise.query.profile import profile_sheet
    from hcai_career.person import profile_file

    content, path = catalog.read(data), profile_file.place(profile)
    found = profile_file.read(path, content)
    today = date.today()  # noqa: DTZ011 — the user's own calendar day
    show.write(profile_sheet(content, found, str(path.absolute()), today), content, format, width)


@app.command("set")
def set_(
    named: Annotated[
        list[str] | None,
        Argument(metavar="[FIELD VALUE...]", help="A field by its name, such as budget, and what it shall say."),
    ] = None,
    fields: ProfileFields = NO_FIELDS,
    profile: ProfileFile = None,
    data: DataDir = None,
) -> None:
    """Set what is given, and leave the rest of your profile as it is, comments and order too.

    $ hcai profile set budget 1500

    $ hcai profile set --have python=2 --evidence course --words "CS50P, 2025"

    $ hcai profile set --licence nurse --licensed-in us --expires 2028-03-31 --hours-per-week 6

    What is a list (skills, licences, credentials, languages, interests, targets) is added to; unset takes away.
    """
    from hcai_career import catalog
    from hcai_career.cli import profile_fields
    from hcai_career.person import profile_file
    from hcai_career.problem import UsageError

    given = profile_fields.with_named(fields, named) if named else fields
    if given == NO_FIELDS:
        raise UsageError("nothing to set", "for example: hcai profile set budget 1500")
    _change(catalog.read(data), profile_file.place(profile), given)


@app.command("unset")
def unset(
    fields: Annotated[
        list[str],
        Argument(metavar="FIELD...", help="A field, such as budget, or one of its values, such as skills.python."),
    ],
    profile: ProfileFile = None,
    data: DataDir = None,
) -> None:
    """Take fields, or single values of them, out of your profile.

    $ hcai profile unset budget skills.python
    """
    from hcai_career import catalog
    from hcai_career.cli import profile_unset
    from hcai_career.person import profile_file
    from hcai_career.show.terminal import emit
    from hcai_career.show.text.used import short

    content, path = catalog.read(data), profile_file.place(profile)
    profile_file.require(path)
    profile_file.change(path, content, profile_unset.change(content, fields))
    emit(f"Taken out of {short(str(path))}: {', '.join(fields)}.\n")


@app.command("import")
def import_(
    file: Annotated[
        Path, Argument(metavar="FILE", help="A résumé: text, Markdown, PDF, DOCX, JSON Resume, LinkedIn, Europass.")
    ],
    yes: Annotated[bool, Option(help="Keep all findings without asking.")] = False,
    confidence: Annotated[
        Literal["high", "medium", "low"], Option(help="With --yes: the least that is kept.")
    ] = "medium",
    dry_run: Annotated[bool, Option(help="Only show what was found.")] = False,
    profile: ProfileFile = None,
    format: Format = "text",
    width: Width = None,
    data: DataDir = None,
) -> int:
    """Read a résumé into your profile: each finding with its words, to be kept, corrected or refused.

    $ hcai profile import resume.txt --dry-run

    $ hcai profile import resume.txt --yes

    On a terminal it asks for each finding. With --yes nothing that your profile says already is changed, other than what
    an earlier import said. Where too little is found, nothing is kept, and it says what would help; the exit code is 1.
    """
    from hcai_career import catalog, show
    from hcai_career.cli import asking, profile_import
    from hcai_career.person import profile_file, resume
    from hcai_career.problem import UsageError

    content, path = catalog.read(data), profile_file.place(profile)
    if not (yes or dry_run or asking.can_ask()):
        raise UsageError("the questions of 'hcai profile import' need a terminal", "here: --yes, or --dry-run to look")
    found = resume.read(file, content)
    if dry_run or found.ask:
        show.write(found, content, format, width)
        return 1 if found.ask else 0
    return profile_import.run(content, path, found, confidence if yes else None)


@app.command("edit")
def edit(profile: ProfileFile = None, data: DataDir = None) -> int:
    """Open your profile in $VISUAL or $EDITOR, and keep the change if it can be read.

    $ hcai profile edit

    A change that cannot be read is not kept in its place: the profile stays as it was, and where yours lies is told.
    """
    from hcai_career import catalog
    from hcai_career.cli import profile_editor
    from hcai_career.person import profile_file

    return profile_editor.edit(catalog.read(data), profile_file.place(profile))


@app.command("path")
def path_(profile: ProfileFile = None) -> int:
    """Say where your profile lies or would lie; the exit code is 1 when there is none.

    $ hcai profile path
    """
    from hcai_career.person import profile_file
    from hcai_career.show.terminal import emit

    found = profile_file.place(profile).absolute()
    emit(f"{found}\n")
    return 0 if profile_file.is_there(found) else 1


def _change(content: Catalog, path: Path, fields: ProfileFields) -> None:
    from hcai_career.cli import profile_fields
    from hcai_career.person import profile_file
    from hcai_career.show.terminal import emit
    from hcai_career.show.text.used import short

    before, after = profile_file.change(path, content, profile_fields.change(content, fields))
    changed = profile_file.differences(before, after)
    where = short(str(path.absolute()))
    emit(f"Kept in {where}: {', '.join(changed)}.\n" if changed else f"{where} says so already.\n")
