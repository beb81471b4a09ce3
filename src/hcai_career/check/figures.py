"""Claims: prices, hours, fees and waits of one record that cannot all hold."""

from __future__ import annotations

from collections.abc import Iterator

from hcai_career.catalog.found import Found
from hcai_career.check.content import Content


def price_twice(content: Content) -> Iterator[Found]:
    """A price is given in two ways that cannot both hold.

    A resource that a subscription opens has no amount of its own, and the price of a certificate says per what.

    Bad:

        cost: {amount: 0, subscription: course-pass}

    Good:

        cost: {amount: null, subscription: course-pass}
    """
    for id_, record in content.resources.items():
        cost = record.cost
        if cost.amount is not None and cost.subscription is not None:
            what = f"costs {cost.amount:g} and is opened by the subscription {cost.subscription}"
            yield Found(("resources", id_, "cost"), what, "amount: null, or no subscription")
        if (cost.certificate is None) != (cost.certificate_per is None):
            what = "certificate and certificate_per go together"
            yield Found(("resources", id_, "cost"), what, "such as certificate: 49, certificate_per: course")


def hours_basis(content: Content) -> Iterator[Found]:
    """Hours without a basis, or a basis without hours.

    Whether hours are the provider's or our estimate decides how they are shown, and unknown hours rest on nothing.

    Bad:

        workload: {hours: 40, basis: null}

    Good:

        workload: {hours: 40, basis: estimate}
    """
    for section in ("resources", "practice"):
        for id_, record in content.section(section).items():
            if (record.workload.hours is None) != (record.workload.basis is None):
                yield Found((section, id_, "workload"), "hours and basis go together", "stated, estimate, or both null")


def fee_order(content: Content) -> Iterator[Found]:
    """A reduced fee is above the standard one, or the part of a price above the whole.

    The two were swapped, or one is in another currency.

    Bad:

        fee: {currency: USD, standard: 250, member: 300}

    Good:

        fee: {currency: USD, standard: 300, member: 250}
    """
    for id_, record in content.credentials.items():
        fee = record.fee
        for name in ("member", "trainee", "student") if fee else ():
            reduced = getattr(fee, name)
            if fee and reduced is not None and reduced > fee.standard:
                what = f"{name} fee {reduced:g} is above the standard fee {fee.standard:g}"
                yield Found(("credentials", id_, "fee", name), what, "are the two swapped?")
    for id_, degree in content.degrees.items():
        if (
            degree.months is not None
            and degree.part_time_months is not None
            and degree.part_time_months < degree.months
        ):
            what = f"part time takes {degree.part_time_months:g} months, less than full time ({degree.months:g})"
            yield Found(("degrees", id_, "part_time_months"), what, "are the two swapped?")


def open_but_waiting(content: Content) -> Iterator[Found]:
    """A data set is open to all, but takes days of approval.

    Plans wait for approval in parallel with study; a wrong wait moves the date of the whole plan.

    Bad:

        access: open
        approval: {days_low: 7, days_high: 28}

    Good:

        access: credentialed
        approval: {days_low: 7, days_high: 28}
    """
    for one in content.datasets.values():
        if one.access == "open" and one.approval is not None and one.approval.days_high > 0:
            yield Found(("datasets", one.id, "approval"), "is open, but waits for approval", "which of the two?")
