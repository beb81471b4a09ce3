"""The contract of the JSON output: schema names and keys. A change that breaks this test breaks programs of others.

Adding a key is fine (add it here). Renaming or removing one raises the number behind the schema's name.
"""

from __future__ import annotations

import dataclasses
import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from hcai_career import show
from hcai_career.advise.changes import compare as content_diff
from hcai_career.advise.changes import of_background
from hcai_career.advise.compare import compare
from hcai_career.advise.fork import fork
from hcai_career.advise.match import Wanted, match
from hcai_career.advise.plan import Wishes
from hcai_career.advise.posting.result import (
    AskedCredential,
    AskedDegree,
    AskedLicence,
    AskedSkill,
    AskedYears,
    NearRole,
    Posting,
)
from hcai_career.advise.query import (
    backgrounds,
    communities,
    credentials,
    datasets,
    degrees,
    guide,
    outlook,
    pathways,
    pay,
    regulations,
    resources,
    roles,
    search,
    skills,
    sources,
)
from hcai_career.advise.query.profile import profile_sheet
from hcai_career.advise.quiz import questions, sheet
from hcai_career.advise.route import Terms, routes
from hcai_career.advise.sides import side_by_side
from hcai_career.catalog import Catalog
from hcai_career.check.run import check
from hcai_career.check.settings import Settings
from hcai_career.person import Standing, from_background, from_nothing
from hcai_career.person.profile import HeldDegree, HeldLicence, HeldSkill, Profile
from hcai_career.person.resume.extract import (
    CertificateFound,
    DegreeFound,
    Extract,
    LicenceFound,
    Passed,
    SkillFound,
    Words,
)
from hcai_career.person.used import UsedProfile
from hcai_career.show import json as as_json

ROLE = (
    "id title family summary focus differentiator responsibilities needs education experience employers employer_types "
    "applications adjacent codes evidence aliases named_in note"
)
SKILL = "id name category definition effort aliases prerequisites levels effort_note study_cap cap_reason learnt_with evidence sources"
BACKGROUND = "id title group summary levels strengths typical_gaps first_roles aliases onet soc eqf licences years exposure evidence note"
CREDENTIAL = (
    "id title issuer url status eligibility checked aliases fee exam_hours exam_format renewal_years renewal_terms "
    "status_since replaced_by roles skills fact note"
)
DEGREE = (
    "id title institution country award modes entry url checked aliases eqf eqf_high months part_time_months credits "
    "cost funded roles fact note"
)
ELIGIBILITY = "asks text licences eqf years years_in credentials routes"
DATASET = (
    "id title url access access_terms modality level checked kinds aliases training approval size licence roles ideas "
    "fact note"
)
REGULATION = "id title kind body jurisdiction status url checked aliases year dates applies_to roles learn fact note"
COMMUNITY = "id title kind region url summary first_step cost checked aliases roles fact note"
RESOURCE = "id title provider url kind languages status workload cost lifts checked needs part_of note"
SALARY = (
    "id title scope region currency period evidence source as_of low low_basis p25 median mean mid_step p75 high "
    "high_basis threshold modal floors soc industry place roles sample note"
)
PROJECTION = (
    "id title region start_year end_year jobs_start jobs_end change change_percent openings evidence source as_of "
    "entry_education work_experience training median_wage median_wage_floor wage_year note"
)
DEMAND = "id finding region evidence source as_of value unit roles note"
GUIDE_ENTRY = (
    "id topic title summary evidence source aliases step parts facts weighed application employer_type entries roles "
    "skills backgrounds resources datasets credentials degrees regulations communities pathways named_in note"
)
GATES = "role gates standing jurisdiction barred open_roles official posts note"
GATE = (
    "kind strength asks verdict why evidence source settle text as_of basis jurisdiction elsewhere professions eqf "
    "years_low years_high exposure credential resource"
)
PROFILE = Profile("nurse", (HeldSkill("python", 2),), HeldDegree(6), (HeldLicence("nurse", "uk", "2020-01-01"),))
WORDS = Words("Python", "Python, three years", "line 3")
EXTRACT = Extract(
    "me.txt", "text", "2026-11-25",
    skills=(SkillFound("python", 3, "high", "three years of work that names it", (WORDS,), 36, "2026-11"),),
    passed=(Passed("vision", "wished", WORDS),),
    degrees=(DegreeFound(6, "finished", WORDS),),
    licences=(LicenceFound("nurse", "in-force", WORDS),),
    certificates=(CertificateFound("model-certificate", "in-force", WORDS),),
    languages=("en",), eqf=6, years=3.0, background="nurse", background_words=WORDS,
)  # fmt: skip
POSTING = Posting(
    "ad.txt", "text", "Data Scientist",
    skills=(AskedSkill("python", 3, "required", "no level named", WORDS, ("r",)),),
    credentials=(AskedCredential("model-certificate", "preferred", WORDS),),
    near=(NearRole("data-scientist", 0.4),),
    licence=AskedLicence(("nurse",), "required", WORDS),
    degree=AskedDegree(6, "required", WORDS),
    years=AskedYears(3, WORDS),
)  # fmt: skip

CONTRACT: dict[str, dict[str, str]] = {
    "hcai.roles/1": {"": "roles sort skills", "roles": ROLE, "roles.needs": "level importance skill any_of"},
    "hcai.role-tree/1": {"": "branches", "branches": "family roles", "branches.family": "id title summary"},
    "hcai.role/1": {
        "": "role gates first_role_for pay outlook around",
        "pay": "salary match proxy converted",
        "outlook": "projection match proxy note",
        "around": "pathways credentials degrees datasets communities",
        "around.credentials": "id title remark",
        "role": ROLE,
        "gates": GATES,
        "gates.gates": GATE,
        "gates.gates.elsewhere": "jurisdiction strength basis evidence source professions text as_of",
        "gates.standing": "eqf licences years exposure credentials years_of",
        "gates.official": "entry experience source occupation match",
        "gates.posts": "id title jurisdictions instrument gate evidence source roles regulations credential sources note as_of",
        "role.education": "norm evidence official_entry official_experience official_source job_zone required required_source",
        "role.experience": "typical evidence years_low years_high source",
        "role.codes": "onet onet_title onet_match soc soc_title pay_match isco isco_title esco esco_title esco_version "
        "alternate_title evidence sources note",
        "role.named_in": "source section label",
        "role.evidence": "listing description focus needs employers",
    },
    "hcai.skills/1": {"": "skills sort roles", "skills": SKILL},
    "hcai.skill/1": {
        "": "skill levels prerequisites opens asked_by effort supply",
        "skill": SKILL,
        "levels": "level means",
        "prerequisites": "options rungs below repeated",
        "prerequisites.rungs": "at hold",
        "asked_by": "role level importance any_of",
        "effort": "to low typical high",
        "supply": "to resources practice",
    },
    "hcai.backgrounds/1": {"": "backgrounds", "backgrounds": BACKGROUND},
    "hcai.background/1": {
        "": "background upkeep leaving",
        "background": BACKGROUND,
        "background.levels": "skill level",
        "upkeep": "id profession jurisdiction to_keep lapses way_back non_clinical_work evidence source sources checked as_of",
        "leaving": "id text evidence source",
    },
    "hcai.resources/1": {"": "resources left_out skill", "resources": RESOURCE, "left_out": "reason count"},
    "hcai.resource/1": {
        "": "resource parts",
        "resource": RESOURCE,
        "resource.workload": "hours basis",
        "resource.cost": "amount currency subscription certificate certificate_per note",
        "resource.lifts": "skill start reach",
        "resource.checked": "source retrieved fields note as_of",
    },
    "hcai.salaries/1": {
        "": "rows role region currency rates",
        "rows": "salary match proxy converted",
        "rows.salary": SALARY,
        "rows.salary.sample": "of number",
        "rows.converted": "currency rate rates as_of low p25 median mean mid_step p75 high",
        "rates": "id base quote rate evidence source as_of basis",
    },
    "hcai.salary-regions/1": {
        "": "regions",
        "regions": "region rows official roles currencies newest",
        "regions.region": "id title currencies aliases within",
    },
    "hcai.outlook/1": {
        "": "rows demand general role roles",
        "rows": "projection match proxy note",
        "rows.projection": PROJECTION,
    },
    "hcai.projections/1": {"": "projections demand", "projections": PROJECTION, "demand": DEMAND},
    "hcai.credentials/1": {
        "": "credentials left_out other_status background eligible",
        "credentials": CREDENTIAL,
        "left_out": "reason count",
        "eligible": "state conditions",
    },
    "hcai.credential/1": {
        "": "credential replaces background eligible",
        "credential": CREDENTIAL,
        "credential.eligibility": ELIGIBILITY,
        "credential.fee": "currency standard member trainee student application retake renewal renewal_months includes",
        "credential.fact": "text evidence source as_of",
        "eligible": "state conditions",
        "eligible.conditions": "kind asks state because",
    },
    "hcai.degrees/1": {
        "": "degrees left_out currency background eligible",
        "degrees": DEGREE,
        "eligible": "state conditions",
    },
    "hcai.degree/1": {
        "": "degree background eligible",
        "degree": DEGREE,
        "degree.entry": ELIGIBILITY,
        "degree.cost": "currency total total_abroad per_credit basis year",
    },
    "hcai.datasets/1": {"": "datasets sort role", "datasets": DATASET},
    "hcai.dataset/1": {
        "": "dataset practice",
        "dataset": DATASET,
        "dataset.approval": "days_low days_high text",
        "dataset.checked": "source retrieved fields note as_of",
    },
    "hcai.regulations/1": {
        "": "regulations today upcoming sort by_date role",
        "regulations": REGULATION,
        "upcoming": "regulation what on days",
    },
    "hcai.regulation/1": {
        "": "regulation today upcoming",
        "regulation": REGULATION,
        "regulation.dates": "what on evidence",
        "upcoming": "regulation what on days",
    },
    "hcai.communities/1": {"": "communities sort role", "communities": COMMUNITY},
    "hcai.community/1": {
        "": "community",
        "community": COMMUNITY,
        "community.fact": "text evidence source as_of",
    },
    "hcai.comparison/1": {
        "": "roles gates rows pairs travels employer_types applications every_row",
        "roles": ROLE,
        "gates": GATES,
        "gates.gates": GATE,
        "rows": "options category asks",
        "pairs": "roles overlap shared skills adjacent",
        "travels": "start goal share reached asked gaps core everything",
        "travels.gaps": "options skill have level weight",
        "travels.core": "low high climbs stops",
        "travels.everything": "low high climbs stops",
        "travels.everything.climbs": "skill start reach low high asked",
        "travels.everything.stops": "options level reach because reason",
        "employer_types": "id roles",
        "applications": "id roles",
    },
    "hcai.side-by-side/1": {
        "": "sides rows pairs journeys every_row",
        "sides": "id kind title role gates occupation background pay outlook",
        "sides.occupation": "occupation levels like_title sources upkeep leaving",
        "sides.occupation.levels": "skill level basis about",
        "sides.pay": "salary match proxy converted",
        "sides.outlook": "projection match proxy note",
        "rows": "options category asks has",
        "pairs": "sides likeness few",
        "pairs.likeness": "of to score shared",
        "pairs.likeness.shared": "part name share usual",
        "journeys": "start goal share reached asked gaps core everything gates",
        "journeys.gaps": "options skill have level weight",
        "journeys.core": "low high climbs stops",
        "journeys.everything": "low high climbs stops",
        "journeys.gates": GATES,
    },
    "hcai.matches/1": {
        "": "person background standing wanted ranked open untouched shut left_out openers near looked_at",
        "wanted": "by family region jurisdiction licence_free no_code remote limit plans hours_per_week within",
        "ranked": "place tied rank role share typical lift least_hours stops plan pay outlook interest gates reasons_for "
        "reasons_against holds",
        "ranked.reasons_for": "kind worth skill have need typical importance gate",
        "ranked.holds": "bands best worst moves tried",
        "ranked.holds.bands": "importance now low high open_end",
        "shut": "role barred gates share typical lift open_roles",
        "shut.gates": GATE,
        "openers": "skill have level hours roles",
    },
    "hcai.routes/1": {
        "": "person background role terms direct direct_gates direct_too_far routes candidates planned",
        "terms": "hop_hours jobs years hours_per_week region jurisdiction",
        "direct": "hops hours hours_high cost unknown_prices months months_to_job pay currency",
        "direct.hops": "role plan years pay stops gates",
        "direct.hops.plan": "hours hours_high cost unknown_prices weeks hours_per_week proven",
    },
    "hcai.plan-fork/1": {
        "": "person background wishes shared branches choices best",
        "branches": "role direct plan",
        "branches.direct": "hours hours_high cost unknown_prices",
        "choices": "first ends worst",
        "choices.ends": "role sums regret",
    },
    "hcai.too-little/1": {"": "person known needed tell", "tell": "kind ids count"},
    "hcai.quiz-questions/1": {
        "": "activities preferences activity_scale preference_scale",
        "activities": "id letter text",
        "preferences": "id dimension text wants",
    },
    "hcai.quiz/1": {
        "": "answered of code flat letters wishes roles fitting caveats",
        "letters": "letter points answered of",
        "letters.letter": "id title summary",
        "wishes": "dimension wants answer",
        "roles": "role fit scores match stands_in",
        "roles.fit": "interests preferences both",
        "roles.scores": "id title code r i a s e c method evidence source as_of",
        "caveats": "id text evidence source",
    },
    "hcai.pathways/1": {"": "pathways start role max_months", "pathways": "pathway role months_low months_high"},
    "hcai.pathway/1": {
        "": "line demand",
        "line.pathway": "id title start stages suits risks evidence source aliases sources demand note",
        "line.pathway.stages": "kind months_low months_high gain what gate role resources degrees credentials datasets",
        "demand": "id finding region evidence source as_of value unit roles note",
    },
    "hcai.guide-topics/1": {"": "topics counts", "topics": "id title summary aliases"},
    "hcai.guide-topic/1": {"": "topic entries", "topic": "id title summary aliases", "entries": GUIDE_ENTRY},
    "hcai.guide-entry/1": {
        "": "entry topic_title links",
        "entry": GUIDE_ENTRY,
        "entry.parts": "points title evidence",
        "entry.facts": "text evidence source as_of",
        "entry.weighed": "claim findings",
        "entry.weighed.findings": "text evidence source as_of",
        "links": "kind id title command",
    },
    "hcai.glossary/1": {"": "words terms", "terms": "id title meaning evidence source aliases regulation"},
    "hcai.diff/1": {
        "": "old new old_digest new_digest changes roles plan",
        "changes": "what section one id title details roles",
        "changes.details": "field text before after",
        "roles": "role title through",
        "plan": "role background before after changes",
    },
    "hcai.check/1": {
        "": "directory as_of strict findings errors warnings infos ignored files records rules",
        "findings": "code rule severity file line column message hint fixable source",
    },
    "hcai.check-statistics/1": {
        "": "directory as_of tallies errors warnings infos ignored",
        "tallies": "code rule severity count",
    },
    "hcai.search/1": {"": "kind words read_as hits more partial", "hits": "id title where text kind command"},
    "hcai.occupation/1": {
        "": "occupation levels like_title sources upkeep leaving",
        "occupation": "id title advanced independent guided aware core aliases zone eqf licences exposure ratings like "
        "evidence",
        "levels": "skill level basis about",
    },
    "hcai.posting/1": {
        "": "file format title skills credentials near licence degree years ask",
        "skills": "skill level asking because words instead",
        "skills.words": "text about place",
        "credentials": "credential asking words",
        "near": "role overlap",
        "licence": "professions asking words",
        "degree": "eqf asking words",
        "years": "years words",
    },
    "hcai.resume/1": {
        "": "file format as_of skills passed degrees licences certificates languages eqf years background "
        "background_words ask",
        "skills": "skill level confidence because words months last",
        "skills.words": "text about place",
        "passed": "skill reason words",
        "degrees": "eqf state words",
        "licences": "profession state words",
        "certificates": "credential state words",
        "background_words": "text about place",
    },
    "hcai.profile/1": {
        "": "file profile place not_counted unsaid",
        "profile": "background skills education licences years exposure credentials hours_per_week budget region "
        "jurisdiction languages interests targets",
        "profile.skills": "skill level evidence words",
        "profile.education": "eqf title",
        "profile.licences": "profession jurisdiction expires",
    },
    "hcai.sources/1": {
        "": "sources",
        "sources": "id title publisher url kind licence published retrieved reliability review_by note",
    },
    "hcai.source/1": {"": "source claims limit", "claims": "kind id title what value evidence as_of"},
}


@pytest.fixture
def results(tiny, tiny_dir) -> dict[str, Any]:
    report, _ = check(tiny_dir, Settings(date(2026, 11, 25), select=("LK",)))
    found = [
        report,
        report.statistics(),
        replace(
            content_diff(
                Catalog.of(roles=[replace(tiny.roles["ml-engineer"], focus="Models")]),
                Catalog.of(roles=[tiny.roles["ml-engineer"]]),
            ),
            plan=of_background(tiny, tiny, "nobody", "ml-engineer", date(2026, 11, 25)),
        ),
        roles.roles(tiny),
        roles.role_tree(tiny),
        roles.role_sheet(tiny, "ml-engineer", Standing(licences=())),
        skills.skills(tiny),
        skills.skill_sheet(tiny, "machine-learning"),
        backgrounds.backgrounds(tiny),
        backgrounds.background_sheet(tiny, "nurse"),
        backgrounds.start_sheet(tiny, "respiratory therapist"),
        resources.resources(tiny, resources.ResourceFilter(max_cost=60)),
        resources.resource_sheet(tiny, "statistics-two"),
        pay.salaries(tiny, "ml-engineer", None, "GBP"),
        pay.salaries(tiny, None),
        outlook.outlook(tiny, "ml-engineer"),
        outlook.outlook(tiny, None),
        credentials.credentials(tiny, credentials.CredentialFilter(max_fee=400, background="nurse")),
        credentials.credential_sheet(tiny, "model-certificate", "nurse"),
        degrees.degrees(tiny, degrees.DegreeFilter(background="nurse")),
        degrees.degree_sheet(tiny, "health-data-master"),
        datasets.datasets(tiny),
        datasets.dataset_sheet(tiny, "ward-records"),
        regulations.regulations(tiny, date(2026, 11, 25)),
        regulations.regulation_sheet(tiny, "device-law", date(2026, 11, 25)),
        communities.communities(tiny),
        communities.community_sheet(tiny, "ward-society"),
        compare(tiny, ["ml-engineer", "ai-specialist"]),
        side_by_side(tiny, ["15-2051.00", "ml-engineer"]),
        match(tiny, from_background(tiny.skills, tiny.background("nurse"), {"statistics": 1}), Wanted()),
        match(tiny, from_nothing(tiny.skills, {"python": 1}), Wanted()),
        fork(
            tiny,
            from_background(tiny.skills, tiny.background("software-engineer"), {}),
            [tiny.role("ml-engineer"), tiny.role("data-scientist")],
            Wishes(date(2027, 1, 4)),
        ),
        routes(
            tiny,
            from_background(tiny.skills, tiny.background("software-engineer"), {}),
            tiny.role("ml-engineer"),
            Terms(),
        ),
        questions(tiny),
        sheet(tiny, {"r1": 5, "r2": 4, "i1": 1, "p-coding": 5}),
        pathways.pathways(tiny),
        pathways.pathway_sheet(tiny, "nurse-to-specialist"),
        guide.topics(tiny),
        guide.topic_of(tiny, "challenges"),
        guide.page(tiny, "bias"),
        guide.glossary(tiny),
        search.search(tiny, "roles", "data"),
        profile_sheet(tiny, PROFILE, "me.yaml", date(2026, 11, 25)),
        EXTRACT,
        POSTING,
        sources.sources(tiny),
        sources.source_sheet(tiny, "pay-survey"),
    ]
    return {show.VIEWS[type(each).__name__].schema: each for each in found}


def as_plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else dict(value)


def at(data: Any, path: str) -> Any:
    for key in path.split(".") if path else ():
        data = data[key]
        data = data[0] if isinstance(data, list) else data
    return data


@pytest.mark.parametrize("schema", CONTRACT)
def test_keys(schema, results, tiny):
    written = json.loads(as_json.render(results[schema], schema, tiny))
    assert list(written) == ["schema", "catalog", "data"]
    assert written["schema"] == schema
    assert written["catalog"] == {"version": tiny.version, "digest": tiny.digest}
    for path, keys in CONTRACT[schema].items():
        assert list(at(written["data"], path)) == keys.split(), path


def test_keys_of_the_roles_that_are_open_where_one_is_barred(tiny):
    barred = roles.role_sheet(tiny, "ai-lead", Standing(licences=()))
    written = json.loads(as_json.render(barred, "hcai.role/1", tiny))
    assert list(at(written["data"], "gates.open_roles")) == ["role", "overlap", "licence"]


def test_values_are_those_of_the_result(results, tiny):
    for schema, result in results.items():
        written = json.loads(as_json.render(result, schema, tiny))
        assert written["data"] == json.loads(json.dumps(dataclasses.asdict(result), default=as_plain))


def test_json_is_one_line_for_a_program(results, tiny):
    assert as_json.render(results["hcai.roles/1"], "hcai.roles/1", tiny).count("\n") == 1


def test_what_has_no_form_in_json_is_refused():
    with pytest.raises(TypeError, match="object has no form"):
        as_json.dumps(object())


def test_a_profile_that_was_used_is_named_beside_the_answer(results, tiny):
    used = UsedProfile("/home/me/profile.yaml", ("the licence as nurse expired on 2020-01-01",))
    written = json.loads(as_json.render(results["hcai.roles/1"], "hcai.roles/1", tiny, profile=used))
    assert list(written) == ["schema", "catalog", "data", "profile"]
    assert written["profile"] == {"file": used.file, "notes": list(used.notes)}
