"""Content: what it is (`model`), how it is read (`read`), and how it is asked (`Catalog`)."""

from hcai_career.catalog.catalog import Catalog
from hcai_career.catalog.read import read

__all__ = ["Catalog", "read"]
