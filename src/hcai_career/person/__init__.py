"""Who is asking: levels with their evidence, and how they are brought in."""

from hcai_career.person.person import Held, Person, from_background, from_nothing
from hcai_career.person.standing import Standing, of_background

__all__ = ["Held", "Person", "Standing", "from_background", "from_nothing", "of_background"]
