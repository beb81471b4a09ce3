"""Who is asking: levels with their evidence, and how they are brought in."""

from hcai_career.person.person import Held, Person, from_background, from_nothing

__all__ = ["Held", "Person", "from_background", "from_nothing"]
