"""Looking up data to practise on: what it is, and what it takes to get at it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, get_args

from hcai_career.advise.query.choose import choose, find, require_some
from hcai_career.catalog.model.datasets import Access, DataKind, DatasetLevel
from hcai_career.catalog.searched import words_of
from hcai_career.problem import NotFoundError, UsageError

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.datasets import Dataset
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

DatasetSort = Literal["kind", "title", "access", "level"]

KINDS: tuple[DataKind, ...] = get_args(DataKind)
ACCESS: tuple[Access, ...] = get_args(Access)
LEVELS: tuple[DatasetLevel, ...] = get_args(DatasetLevel)


@dataclass(frozen=True, slots=True)
class DatasetList:
    """Data sets that passed the filters, in order. `role` is the id of the role that was filtered by."""

    datasets: tuple[Dataset, ...]
    sort: DatasetSort
    role: str | None = None


@dataclass(frozen=True, slots=True)
class DatasetSheet:
    """A data set, and the ids of the practice that works on it."""

    dataset: Dataset
    practice: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DatasetFilter:
    """What `datasets` keeps; empty keeps all. `open` is short for access open."""

    access: str | None = None
    modality: str | None = None
    role: str | None = None
    level: str | None = None
    open: bool = False


ALL = DatasetFilter()


def datasets(content: Catalog, wanted: DatasetFilter = ALL, sort: DatasetSort = "kind") -> DatasetList:
    """The data sets that pass a filter, in order. NotFoundError when none does."""
    role = find(content, "roles", wanted.role) if wanted.role is not None else None
    tests = _tests(content, wanted)
    if role is not None:
        tests.append(lambda each: role in each.roles)
    kept = [each for each in content.datasets.values() if all(test(each) for test in tests)]
    require_some(kept, "data set", "datasets")
    return DatasetList(tuple(sorted(kept, key=_order(sort))), sort, role)


def dataset_sheet(content: Catalog, name: str) -> DatasetSheet:
    """One data set, with the practice that works on it."""
    dataset = content.datasets[find(content, "datasets", name)]
    users = (each.id for each in content.naming("practice", dataset.id) if each.dataset == dataset.id)
    return DatasetSheet(dataset, tuple(users))


def _tests(content: Catalog, wanted: DatasetFilter) -> list[Callable[[Dataset], bool]]:
    tests: list[Callable[[Dataset], bool]] = []
    access = "open" if wanted.open else None
    if wanted.access is not None:
        access = choose("access", wanted.access, {word: word for word in ACCESS})
    if access is not None:
        if wanted.open and access != "open":
            raise UsageError(f"--open and --access {access} exclude each other", "give one of the two")
        tests.append(lambda each: each.access == access)
    if wanted.level is not None:
        level = choose("level", wanted.level, {word: word for word in LEVELS})
        tests.append(lambda each: each.level == level)
    if wanted.modality is not None:
        fitting = _of_modality(content, wanted.modality)
        tests.append(lambda each: each.id in fitting)
    return tests


def _of_modality(content: Catalog, typed: str) -> frozenset[str]:
    """Ids of the data sets of a kind, or whose modality has words that begin like those typed."""
    asked = words_of(typed)

    def fits(each: Dataset) -> bool:
        known = words_of(each.modality)
        named = len(asked) == 1 and any(kind.startswith(asked[0]) for kind in each.kinds)
        return named or all(any(word.startswith(start) for word in known) for start in asked)

    fitting = frozenset(each.id for each in content.datasets.values() if asked and fits(each))
    if not fitting:
        hint = f"there are: {', '.join(KINDS)}; words such as ECG, CT or FHIR work too"
        raise NotFoundError(f"no data set is of modality '{typed}'", hint)
    return fitting


def _order(sort: DatasetSort) -> Callable[[Dataset], Any]:
    def kind(each: Dataset) -> int:
        return KINDS.index(each.kinds[0]) if each.kinds else len(KINDS)

    orders: dict[DatasetSort, Callable[[Dataset], Any]] = {
        "kind": lambda each: (kind(each), LEVELS.index(each.level), each.title.casefold()),
        "title": lambda each: each.title.casefold(),
        "access": lambda each: (ACCESS.index(each.access), each.title.casefold()),
        "level": lambda each: (LEVELS.index(each.level), ACCESS.index(each.access), each.title.casefold()),
    }
    return orders[sort]
