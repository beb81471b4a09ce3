"""A plan on the tiny content, fresh and ready to be followed."""

from __future__ import annotations

import pytest
from tests.show.plan.plans import keep, make

from hcai_career.advise.plan import Plan
from hcai_career.catalog import Catalog
from hcai_career.person.saved import SavedPlan


@pytest.fixture(scope="session")
def made(tiny: Catalog) -> Plan:
    return make(tiny, scope="all")


@pytest.fixture(scope="session")
def kept(tiny: Catalog) -> SavedPlan:
    return keep(tiny, scope="all")
