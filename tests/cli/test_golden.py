"""What the main commands say on the tiny content, at three widths. Renew with `pytest --renew-golden`."""

from __future__ import annotations

import pytest

PAGES = {
    "roles-list": "roles list",
    "roles-list-by-skill": "roles list --skill machine-learning --level 3 --sort title",
    "roles-list-by-demand": "roles list --sort needs",
    "roles-show": "roles show ml-engineer",
    "roles-show-plain": "roles show ai-lead",
    "roles-show-barred": "roles show ai-lead --from software-engineer",
    "roles-show-met": "roles show ai-specialist --from nurse --jurisdiction england",
    "roles-tree": "roles tree",
    "roles-search": "roles search data",
    "search": "search programmer",
    "backgrounds-search": "backgrounds search therapist",
    "sources-show": "sources show pay-survey",
    "roles-search-typo": "roles search enginer",
    "skills-list": "skills list",
    "skills-show": "skills show machine-learning",
    "skills-show-capped": "skills show patient-care",
    "skills-search": "skills search llm",
    "backgrounds-list": "backgrounds list",
    "backgrounds-show": "backgrounds show nurse",
    "backgrounds-show-unlicensed": "backgrounds show student",
    "backgrounds-show-occupation": "backgrounds show 29-1126",
    "resources-list": "resources list",
    "resources-list-cheap": "resources list --max-cost 60 --sort cost",
    "resources-show": "resources show statistics-two",
    "resources-show-unknown": "resources show records-explained",
    "resources-search": "resources search statistics",
    "credentials-list": "credentials list --for nurse --max-fee 400",
    "credentials-list-all": "credentials list --status all --sort fee",
    "credentials-show": "credentials show model-certificate --for nurse --why",
    "credentials-show-retired": "credentials show old-certificate",
    "credentials-search": "credentials search nursing",
    "degrees-list": "degrees list --for nurse",
    "degrees-show": "degrees show health-data-master --for nurse",
    "datasets-list": "datasets list",
    "datasets-show": "datasets show ward-records --why",
    "datasets-show-open": "datasets show open-images",
    "datasets-search": "datasets search readmission",
    "regulations-list": "regulations list --on 2026-11-25",
    "regulations-list-upcoming": "regulations list --upcoming --on 2026-07-26",
    "regulations-show": "regulations show device-law --on 2026-11-25 --why",
    "regulations-show-plain": "regulations show model-card --on 2026-11-25",
    "communities-list": "communities list",
    "communities-show": "communities show ward-society --why",
    "salaries": "salaries",
    "salaries-role": "salaries ml-engineer --why",
    "salaries-seed": "salaries data-scientist",
    "salaries-converted": "salaries ml-engineer --region united-states --in gbp",
    "salaries-region": "salaries --region uk",
    "outlook": "outlook",
    "outlook-role": "outlook ml-engineer --why",
    "outlook-occupation": "outlook 15-2051",
    "pathways-list": "pathways list",
    "pathways-list-to": "pathways list --from nurse --to ai-specialist --max-months 20",
    "pathways-show": "pathways show nurse-to-specialist --why",
    "pathways-search": "pathways search ward",
    "match": "match --from software-engineer --have machine-learning=2",
    "match-barred": "match --from nurse --within 60 --why",
    "match-pay": "match --from software-engineer --by pay --family building",
    "quiz-questions": "quiz --questions",
    "route": "route --from software-engineer --to data-scientist --hop 750",
    "plan-fork": "plan --from software-engineer --to ml-engineer --to data-scientist --start 2027-01-04",
    "guide": "guide",
    "guide-topic": "guide challenges",
    "guide-entry": "guide challenges bias --why",
    "guide-question": "guide need-code",
    "guide-glossary": "guide glossary",
    "guide-term": "guide samd",
    "guide-search": "guide search models",
}


@pytest.mark.parametrize("name", PAGES)
def test_page(name, page):
    page(name, PAGES[name])


@pytest.mark.parametrize("name", ["hcai", "hcai-help", "roles-help", "roles-list-help"])
def test_help(name, hcai, golden):
    args = {
        "hcai": (),
        "hcai-help": ("--help",),
        "roles-help": ("roles",),
        "roles-list-help": ("roles", "list", "--help"),
    }
    ran = hcai(*args[name])
    assert (ran.code, ran.err) == (0, "")
    golden(f"help-{name}", ran.out)
