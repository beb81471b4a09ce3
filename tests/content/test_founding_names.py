"""Every role that the two founding documents name is found by its own name."""

from __future__ import annotations

import json

import pytest

from hcai_career import catalog
from hcai_career.cli import main

CAREERS = """
AI Engineer; Machine Learning Engineer; Natural Language Processing (NLP) Engineer; Computer Vision Engineer;
Generative AI Engineer; AI Robotics Engineer; Edge AI Engineer; MLOps Engineer; AI Performance Engineer;
AI Solutions Engineer; AI Product Designer; AI Product Manager; AI UX Designer; AI Interaction Designer;
AI Voice Interface Designer; HAX (Human-AI Experience) Designer; AI Personalization Engineer; AI Creative Technologist;
AI Curriculum Designer; AI Accessibility Designer; AI Data Analyst; AI Data Scientist; AI Data Curator;
AI Knowledge Engineer; AI Research Scientist; AI Research Analyst; AI Consultant; AI Change Manager; AI Strategist;
AI Project Coordinator; AI Product Evangelist; AI Lifecycle Manager; AI Business Analyst;
AI Workforce Transformation Specialist; AI Implementation Specialist; AI Ethics Specialist; AI Policy Analyst;
AI Bias Auditor; AI Explainability Specialist; AI Compliance Officer; AI Security Specialist;
AI Data Privacy Specialist; AI Risk Manager; AI Content Writer; AI Technical Writer; AI Conversation Designer;
AI Community Manager; AI Trainer; AI Auditor; Generative AI Specialist; Prompt Engineer; AI Simulation Specialist;
AI Healthcare Specialist; AI Education Specialist
"""
TYPES = """
Medical Imaging Specialist; Healthcare Data Analyst; Clinical AI Specialist;
Natural Language Processing (NLP) Specialist; AI Research Scientist; Healthcare Robotics Specialist
"""
COMPARED = """
Artificial Intelligence Healthcare Specialist; Healthcare Data Scientist; Clinical Informaticist; Biomedical Engineer;
Machine Learning Engineer
"""
EMERGING = """
AI Regulatory Science; Clinical NLP for Ambient Scribing; AI for Global Health;
Generative AI for Synthetic Data Creation
"""


def names(text: str) -> list[str]:
    return [" ".join(name.split()) for name in text.split(";")]


ALL = [*names(CAREERS), *names(TYPES), *names(COMPARED), *names(EMERGING)]


@pytest.fixture(scope="module")
def content() -> catalog.Catalog:
    return catalog.read()


def test_the_lists_are_whole() -> None:
    assert [len(names(text)) for text in (CAREERS, TYPES, COMPARED, EMERGING)] == [54, 6, 5, 4]


@pytest.mark.parametrize("name", dict.fromkeys(ALL))
def test_a_named_role_is_found_by_its_name_and_says_where_it_is_named(content: catalog.Catalog, name: str) -> None:
    role = content.role(name)
    assert name.casefold() in {role.title.casefold(), *(alias.casefold() for alias in role.aliases)}
    assert role.named_in, f"{role.id} does not say which founding document names it"


def test_the_command_finds_them_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["roles", "show", "Natural Language Processing (NLP) Engineer", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["data"]["role"]["id"] == "nlp-engineer"


def test_roles_list_has_all_of_them(capsys: pytest.CaptureFixture[str], content: catalog.Catalog) -> None:
    assert main(["roles", "list", "--format", "json"]) == 0
    listed = {role["id"] for role in json.loads(capsys.readouterr().out)["data"]["roles"]}
    assert len(listed) >= 87
    assert {content.role(name).id for name in ALL} <= listed


@pytest.mark.parametrize("name", names(COMPARED))
def test_the_five_compared_roles_give_focus_and_differentiator_of_the_document(
    content: catalog.Catalog, name: str
) -> None:
    role = content.role(name)
    assert role.evidence.focus == "seed"
    assert role.focus
    assert role.differentiator
