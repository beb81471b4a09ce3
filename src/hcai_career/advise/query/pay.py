"""What a role is paid: the rows that speak of it, how well each fits, and which of them to believe first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Literal

from hcai_career.advise.query.choose import find
from hcai_career.advise.query.convert import Converted, Converter
from hcai_career.advise.query.regions import inside, whole
from hcai_career.problem import NotFoundError

if TYPE_CHECKING:
    from dataclasses import dataclass

    from hcai_career.catalog import Catalog
    from hcai_career.catalog.model.parts import Match
    from hcai_career.catalog.model.pay import Rate, Region, Salary
    from hcai_career.catalog.model.roles import Role
else:
    from hcai_career.catalog.record import dataclass  # the same, made faster

Proxy = Literal["broad occupation match", "broad match"]

MATCHES: tuple[Match, ...] = ("exact", "close", "broad")
RANKS = {
    "official-statistics": 0,
    "official": 1,
    "seed": 2,
    "issuer": 3,
    "survey": 4,
    "aggregator": 5,
    "third-party": 6,
    "editorial": 7,
}
"""Which sources come first, by their reliability; figures of the founding documents stand right beside official ones."""
SCOPES = ("occupation", "occupation-industry", "occupation-state")


@dataclass(frozen=True, slots=True)
class PayRow:
    """A row of pay. `match` says how well what was counted fits the role; `proxy` is set where that is only broadly.

    Without a role both are null.
    """

    salary: Salary
    match: Match | None = None
    proxy: Proxy | None = None
    converted: Converted | None = None


@dataclass(frozen=True, slots=True)
class PayList:
    """Pay of a role, of a region, or of a role in a region: most reliable first within each large region.

    `currency` was asked for with `--in`, and `rates` are the exchange rates that were used.
    """

    rows: tuple[PayRow, ...]
    role: str | None = None
    region: str | None = None
    currency: str | None = None
    rates: tuple[Rate, ...] = ()


@dataclass(frozen=True, slots=True)
class RegionPay:
    """How much there is about a region and all that lies in it. `newest` is the latest year a figure speaks of."""

    region: Region
    rows: int
    official: int
    roles: int
    currencies: tuple[str, ...]
    newest: str | None


@dataclass(frozen=True, slots=True)
class PayOverview:
    """What there is about pay, by large region."""

    regions: tuple[RegionPay, ...]


def pay_of(content: Catalog, role: Role, region: str | None = None) -> tuple[PayRow, ...]:
    """The rows that speak of a role, in a region (an id) and all that lies in it, or everywhere; in order.

    Pay of a whole occupation comes through the role's codes; a code without `pay_match` lends none.
    """
    rows: dict[str, PayRow] = {}
    for soc, match in _occupations(role).items():
        for salary in content.naming("salaries", soc):
            if salary.soc == soc:
                rows[salary.id] = _row(salary, match)
    for salary in content.naming("salaries", role.id):
        for named in salary.roles:
            if named.role == role.id:
                rows[salary.id] = _row(salary, named.match)
    return in_order(content, _inside(content, rows.values(), region))


def top_rows(content: Catalog, rows: Iterable[PayRow]) -> tuple[PayRow, ...]:
    """What a short page shows: the first row of each large region and, where it is a proxy, the first that is none."""
    first: dict[tuple[str, bool], PayRow] = {}
    direct: set[str] = set()
    for row in rows:
        region = whole(content, row.salary.region)
        if region not in direct:
            first.setdefault((region, row.proxy is not None), row)
        if row.proxy is None:
            direct.add(region)
    return tuple(first.values())


def salaries(
    content: Catalog, role: str | None, region: str | None = None, currency: str | None = None
) -> PayList | PayOverview:
    """Pay of a role and in a region, each as it was typed; with neither, what there is by region."""
    place = find(content, "regions", region) if region is not None else None
    if role is None and place is None:
        return overview(content)
    if role is None:
        key = None
        every = [PayRow(salary) for salary in content.salaries.values()]
        rows = in_order(content, _inside(content, every, place))
    else:
        key = find(content, "roles", role)
        rows = pay_of(content, content.roles[key], place)
    if not rows:
        raise _nothing(content, key, place)
    if currency is None:
        return PayList(rows, key, place)
    return _converted(content, PayList(rows, key, place), Converter(content, currency))


def overview(content: Catalog) -> PayOverview:
    """How many rows there are about each large region, and how many roles they speak of."""
    large: dict[str, list[Salary]] = {each.id: [] for each in content.regions.values() if each.within is None}
    for salary in content.salaries.values():
        large[whole(content, salary.region)].append(salary)
    return PayOverview(tuple(_about(content, content.regions[id_], rows) for id_, rows in large.items() if rows))


def in_order(content: Catalog, rows: Iterable[PayRow]) -> tuple[PayRow, ...]:
    """Region by region, official statistics before surveys before aggregators before the rest, best match first."""
    return tuple(sorted(rows, key=_order(content)))


def _occupations(role: Role) -> dict[str, Match]:
    """The occupations that lend a role their pay, with the better match where two codes share one."""
    found: dict[str, Match] = {}
    for code in role.codes:
        if code.soc is not None and code.pay_match is not None:
            found[code.soc] = min(code.pay_match, found.get(code.soc, "broad"), key=MATCHES.index)
    return found


def _row(salary: Salary, match: Match) -> PayRow:
    broad: Proxy = "broad match" if salary.soc is None else "broad occupation match"
    return PayRow(salary, match, broad if match == "broad" else None)


def _inside(content: Catalog, rows: Iterable[PayRow], region: str | None) -> list[PayRow]:
    if region is None:
        return list(rows)
    places = inside(content, region)
    return [row for row in rows if row.salary.region in places]


def _order(content: Catalog) -> Callable[[PayRow], tuple[object, ...]]:
    position = {region: index for index, region in enumerate(content.regions)}

    def key(row: PayRow) -> tuple[object, ...]:
        salary = row.salary
        return (
            position[whole(content, salary.region)],
            _rank(content, salary),
            MATCHES.index(row.match or "broad"),
            -_year(salary),
            salary.soc or "",
            SCOPES.index(salary.scope) if salary.scope in SCOPES else len(SCOPES),
            position[salary.region] if salary.soc is None else 0,
            _place_in_block(salary),
            salary.id,
        )

    return key


def _rank(content: Catalog, salary: Salary) -> int:
    """A published pay scale counts as official wherever it was reprinted."""
    if salary.scope == "pay-band":
        return RANKS["official"]
    source = content.sources.get(salary.source)
    return RANKS[source.reliability if source is not None else "editorial"]


def _year(salary: Salary) -> int:
    return int(salary.as_of[:4]) if salary.as_of else 0


def _place_in_block(salary: Salary) -> float:
    """Industries and states from the best paid down, levels of experience from the lowest up."""
    if salary.soc is not None:
        return -_middle(salary)
    return 0.0 if salary.scope == "field" else _middle(salary)


def _middle(salary: Salary) -> float:
    """One figure to sort by."""
    known = (salary.median, salary.mid_step, salary.mean, salary.low, salary.high)
    return next((each for each in known if each is not None), 0.0)


def _converted(content: Catalog, found: PayList, converter: Converter) -> PayList:
    rows = [PayRow(row.salary, row.match, row.proxy, converter.convert(row.salary)) for row in found.rows]
    used = dict.fromkeys(id_ for row in rows if row.converted for id_ in row.converted.rates)
    if not used and all(row.salary.currency != converter.currency for row in rows):
        hint = "they have been converted by their sources already, or no rate leads there; leave --in out"
        raise NotFoundError(f"none of these rows can be converted into {converter.currency}", hint)
    rates = tuple(content.rates[each] for each in used)
    return PayList(tuple(rows), found.role, found.region, converter.currency, rates)


def _about(content: Catalog, region: Region, rows: list[Salary]) -> RegionPay:
    occupations = {row.soc for row in rows if row.soc}
    roles = {named.role for row in rows for named in row.roles}
    roles |= {role.id for role in content.roles.values() if occupations & set(_occupations(role))}
    return RegionPay(
        region=region,
        rows=len(rows),
        official=sum(_rank(content, row) < RANKS["seed"] for row in rows),
        roles=len(roles),
        currencies=tuple(sorted({row.currency for row in rows})),
        newest=max((row.as_of[:4] for row in rows if row.as_of), default=None),
    )


def _nothing(content: Catalog, role: str | None, region: str | None) -> NotFoundError:
    there = content.regions[region].title if region is not None else None
    if role is None:
        return NotFoundError(f"no pay is known in {there}", "'hcai salaries' shows what there is")
    known = [content.regions[each].title for each in _regions_of(content, role)]
    title = content.roles[role].title
    if not known:
        return NotFoundError(f"no pay is known for {title}", "'hcai salaries' shows what there is")
    return NotFoundError(f"no pay is known for {title} in {there}", f"there is some for {', '.join(known)}")


def _regions_of(content: Catalog, role: str) -> tuple[str, ...]:
    rows = pay_of(content, content.roles[role])
    return tuple(dict.fromkeys(whole(content, row.salary.region) for row in rows))
