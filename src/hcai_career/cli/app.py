"""The table of commands, and how a command line is run.

How to add a command:

1. A line in `COMMANDS`, and a module in `cli` with a function of that name, or, for a group, with
   `app = group("What it is about.", example="hcai roles list")` and a function below `@app.command("list")` for each
   of its commands. Such a module imports neither Typer nor, at its top, any of `catalog`, `advise` and `show`.
2. Each parameter is declared where it stands: `Annotated[str, Argument(metavar=…, help=…, complete="roles")]` or
   `Annotated[int | None, Option(metavar=…, help=…, min=1)] = None` (`parameters`); what commands share is in
   `options`. Types are `str`, `int`, `float`, `bool` (a flag, `= False`), `Path`, a `Literal` of words, a `list[str]`,
   and each of them `| None`. An option without flags is called as its parameter is.
3. The docstring is the help: a sentence, and a paragraph `$ hcai …` with an example that works as it stands.
4. The function writes its answer with `show.write`, and returns nothing, or an exit code. What can go wrong is
   raised as an `HcaiError`.
"""

from __future__ import annotations

import os

from hcai_career.cli.group import Entry

COMPLETE_VAR = "_HCAI_COMPLETE"
EXPLORE, ADVICE, CONTENT = "Look around", "Get advice", "Work on content"

COMMANDS: dict[str, Entry] = {
    "roles": Entry("roles", "The jobs in healthcare AI.", EXPLORE),
    "skills": Entry("skills", "What the jobs ask for.", EXPLORE),
    "backgrounds": Entry("backgrounds", "Where people start from.", EXPLORE),
    "resources": Entry("resources", "Courses, books and docs, with hours and cost.", EXPLORE),
    "credentials": Entry("credentials", "Certifications: who may apply, fee, renewal.", EXPLORE),
    "degrees": Entry("degrees", "Degrees and fellowships: level, length, cost.", EXPLORE),
    "datasets": Entry("datasets", "Health data to practise on, and how one gets at it.", EXPLORE),
    "regulations": Entry("regulations", "Laws, guidance and standards, with the dates to come.", EXPLORE),
    "communities": Entry("communities", "Societies, conferences, newsletters, open projects.", EXPLORE),
    "salaries": Entry("salaries", "What a role is paid, by region, with who says so.", EXPLORE),
    "outlook": Entry("outlook", "The years ahead: official projections, and demand.", EXPLORE),
    "pathways": Entry("pathways", "Routes that people take, stage by stage, with months and risks.", EXPLORE),
    "guide": Entry("guide", "What the field is: uses, employers, challenges, steps, questions, words.", EXPLORE),
    "sources": Entry("sources", "Where the figures come from, and what rests on each source.", EXPLORE),
    "search": Entry("search", "Everything by words: roles, courses, credentials, rules, questions.", EXPLORE),
    "compare": Entry("compare", "Roles side by side, and the way from each to each other.", ADVICE),
    "match": Entry("match", "Which roles fit you, gates first, and how sure that is.", ADVICE),
    "quiz": Entry("quiz", "What you would like to do, and which roles fit that.", ADVICE),
    "plan": Entry("plan", "What to do, in which order: proven best, dated, with hours and cost.", ADVICE),
    "route": Entry("route", "Ways to a role through one or two jobs, beside the direct plan.", ADVICE),
    "resume": Entry("resume", "What your résumé shows, and from which words.", ADVICE),
    "posting": Entry("posting", "What a job posting asks, and which roles come nearest.", ADVICE),
    "profile": Entry("profile", "Who you are, written down once: make, show, change your own file.", ADVICE),
    "progress": Entry("progress", "Follow a plan that was saved: mark, log, plan the rest anew.", ADVICE),
    "report": Entry("report", "A plan, a comparison or a role as a page of HTML to look at, print and send.", ADVICE),
    "export": Entry("export", "A plan, a résumé or the whole content for other programs.", CONTENT),
    "check": Entry("check", "The content, tested like code: what is wrong, where, and what would be right.", CONTENT),
    "diff": Entry("diff", "What changed in the content, which roles that touches, and how a plan changes.", CONTENT),
    "schema": Entry("schema", "The JSON Schemas of the content files, for editors.", CONTENT),
}
"""Every command, in the order of the help. A new command is one line here and a module in `cli`."""


def run(args: list[str]) -> int:
    """Run a command line, or answer a shell's request for completions; errors are raised, for `main` to tell."""
    if COMPLETE_VAR not in os.environ:
        from hcai_career.cli import parameters, quick

        call = quick.read(args, COMMANDS)
        if call is not None:
            return parameters.call(call.function, call.values) or 0
    from hcai_career.cli import typer_app

    return typer_app.run(args)
