"""Ways to a role through one or two jobs, beside the direct one."""

from hcai_career.advise.route.find import routes
from hcai_career.advise.route.result import Routes
from hcai_career.advise.route.terms import Terms

__all__ = ["Routes", "Terms", "routes"]
