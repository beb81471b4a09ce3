"""A result in a format. The room of a format (rich, for text) is opened only when that format is asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from hcai_career.catalog import Catalog
    from hcai_career.person.used import UsedProfile


class View(NamedTuple):
    """How a kind of result is shown: its JSON schema, and its text view as `module:function` in `show.text`.

    A result that `cites` is written to JSON together with the sources that it names, and shows them in full with
    `--why`.
    """

    schema: str
    text: str
    cites: bool = False


VIEWS: dict[str, View] = {
    "RoleList": View("hcai.roles/1", "roles:role_list"),
    "RoleTree": View("hcai.role-tree/1", "roles:role_tree"),
    "RoleSheet": View("hcai.role/1", "role:role_sheet", cites=True),
    "SkillList": View("hcai.skills/1", "skills:skill_list"),
    "SkillSheet": View("hcai.skill/1", "skill:skill_sheet"),
    "BackgroundList": View("hcai.backgrounds/1", "backgrounds:background_list"),
    "OccupationSheet": View("hcai.occupation/1", "occupations:occupation_sheet", cites=True),
    "BackgroundSheet": View("hcai.background/1", "backgrounds:background_sheet", cites=True),
    "ResourceList": View("hcai.resources/1", "resources:resource_list"),
    "ResourceSheet": View("hcai.resource/1", "resource:resource_sheet"),
    "CredentialList": View("hcai.credentials/1", "credentials:credential_list"),
    "CredentialSheet": View("hcai.credential/1", "credential:credential_sheet", cites=True),
    "DegreeList": View("hcai.degrees/1", "degrees:degree_list"),
    "DegreeSheet": View("hcai.degree/1", "degrees:degree_sheet", cites=True),
    "DatasetList": View("hcai.datasets/1", "datasets:dataset_list"),
    "DatasetSheet": View("hcai.dataset/1", "datasets:dataset_sheet", cites=True),
    "RegulationList": View("hcai.regulations/1", "regulations:regulation_list"),
    "RegulationSheet": View("hcai.regulation/1", "regulations:regulation_sheet", cites=True),
    "CommunityList": View("hcai.communities/1", "communities:community_list"),
    "CommunitySheet": View("hcai.community/1", "communities:community_sheet", cites=True),
    "PathwayList": View("hcai.pathways/1", "pathways:pathway_list"),
    "PathwaySheet": View("hcai.pathway/1", "pathways:pathway_sheet", cites=True),
    "GuideTopics": View("hcai.guide-topics/1", "guide:guide_topics"),
    "GuideTopic": View("hcai.guide-topic/1", "guide:guide_topic", cites=True),
    "GuidePage": View("hcai.guide-entry/1", "guide:guide_page", cites=True),
    "Glossary": View("hcai.glossary/1", "guide:glossary", cites=True),
    "SourceList": View("hcai.sources/1", "sources:source_list"),
    "SourceSheet": View("hcai.source/1", "sources:source_sheet"),
    "Comparison": View("hcai.comparison/1", "compare:comparison", cites=True),
    "SideBySide": View("hcai.side-by-side/1", "sides:side_by_side", cites=True),
    "Matches": View("hcai.matches/1", "match:matches", cites=True),
    "TooLittle": View("hcai.too-little/1", "match:too_little"),
    "Questions": View("hcai.quiz-questions/1", "quiz:questions"),
    "QuizResult": View("hcai.quiz/1", "quiz:result", cites=True),
    "Plan": View("hcai.plan/1", "plan:plan", cites=True),
    "Routes": View("hcai.routes/1", "route:routes", cites=True),
    "Fork": View("hcai.plan-fork/1", "fork:fork", cites=True),
    "Barred": View("hcai.barred/1", "noplan:barred", cites=True),
    "NoPlan": View("hcai.no-plan/1", "noplan:no_plan"),
    "Why": View("hcai.plan-step/1", "why:why"),
    "PayList": View("hcai.salaries/1", "pay:pay_list", cites=True),
    "PayOverview": View("hcai.salary-regions/1", "pay:pay_overview"),
    "OutlookSheet": View("hcai.outlook/1", "outlook:outlook_sheet", cites=True),
    "OutlookList": View("hcai.projections/1", "outlook:outlook_list", cites=True),
    "Progress": View("hcai.progress/1", "progress:progress"),
    "Changes": View("hcai.plan-changes/1", "progress:changes"),
    "ContentDiff": View("hcai.diff/1", "diff:content_diff"),
    "Extract": View("hcai.resume/1", "resume:extract"),
    "Posting": View("hcai.posting/1", "posting:posting"),
    "ProfileSheet": View("hcai.profile/1", "profile:profile_sheet"),
    "Report": View("hcai.check/1", "check:report"),
    "Statistics": View("hcai.check-statistics/1", "check:statistics"),
    "Hits": View("hcai.search/1", "search:hits"),
}
"""By the name of the result's class, so that nothing is imported to look one up."""


class Manner(NamedTuple):
    """What is asked for besides the result: columns to fill, citations in full, and the profile that was used."""

    width: int | None = None
    why: bool = False
    profile: UsedProfile | None = None


Renderer = Callable[[object, View, "Catalog", Manner], str]


def write(
    result: object,
    content: Catalog,
    format: str = "text",
    width: int | None = None,
    *,
    why: bool = False,
    profile: UsedProfile | None = None,
) -> None:
    """Write a result of `advise` to stdout, in a format of `RENDERERS`. `why` adds the citations to a text.

    Of a profile that was used for the result a text says so below it, and JSON beside it.
    """
    from hcai_career.show.terminal import emit

    emit(RENDERERS[format](result, VIEWS[type(result).__name__], content, Manner(width, why, profile)))


def _text(result: object, view: View, content: Catalog, manner: Manner) -> str:
    from hcai_career.show import text

    return text.render(result, view.text, content, manner.width, why=manner.why, profile=manner.profile)


def _json(result: object, view: View, content: Catalog, manner: Manner) -> str:
    from hcai_career.show import json

    return json.render(result, view.schema, content, cites=view.cites, profile=manner.profile)


def _of_check(format: str) -> Renderer:
    """A format that only the report of a check has, in the module of its name in `show.check`."""

    def render(result: object, view: View, content: Catalog, manner: Manner) -> str:
        from importlib import import_module

        text: str = import_module(f"hcai_career.show.check.{format}").render(result)
        return text

    return render


RENDERERS: dict[str, Renderer] = {
    "text": _text,
    "json": _json,
    **{name: _of_check(name) for name in ("github", "gitlab", "sarif", "junit")},
}
