"""Limits that stand in a type annotation, so that the model itself stays free of pydantic.

Pydantic asks an annotation's metadata for a schema through the two hooks below; nobody else does. The
model can therefore be imported by a query that never validates anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema


class Bound:
    """What a number or a text must keep to: `ge`, `le`, `min_length`, `max_length`, `pattern`, as pydantic names them."""

    __slots__ = ("limits",)

    def __init__(self, **limits: Any) -> None:
        self.limits = limits

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return cast("CoreSchema", {**handler(source), **self.limits})
