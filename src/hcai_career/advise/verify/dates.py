"""Days and weeks: steps follow one another at the pace asked for, and data is there when a step begins.

The tolerances are those of whole days and weeks: an hour in the plan falls on a day of a week.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from hcai_career.advise.plan.result import DataAccess, Step
from hcai_career.advise.verify.case import Case
from hcai_career.catalog.model.datasets import Dataset


def of_step(case: Case, step: Step, clock: float) -> Iterator[str]:
    """The step begins when the one before ends, `clock` hours into the plan, at the pace that was asked for."""
    pace, start = case.pace, case.plan.wishes.start
    end = clock + step.own + step.practice
    if abs((step.start - start).days - clock * 7 / pace) > 1.01 or step.end < step.start:
        yield f"starts on {step.start}, {clock:.1f} h into the plan"
    if not 0 <= end * 7 / pace - (step.end - start).days <= 1.5 + 0.7 / pace:
        yield f"ends on {step.end}, {end:.1f} h into the plan"
    if not -0.01 <= clock / pace + 1 - step.first_week <= 1.01 or step.last_week < step.first_week:
        yield f"is put in week {step.first_week}"
    if not -0.01 <= end / pace + 1 - step.last_week <= 1.01:
        yield f"is said to last until week {step.last_week}"


def of_the_whole(case: Case, idle: float) -> Iterator[str]:
    """The finish is that of the last step, and the late one is as late as the hours make it.

    `idle` are the hours of the pace that go by in waiting for data.
    """
    totals, start = case.plan.totals, case.plan.wishes.start
    if totals.finish != max((step.end for step in case.plan.steps), default=start):
        yield "the finish is not the end of the last step"
    if totals.finish_high < totals.finish - timedelta(days=1):
        yield "the late finish is before the early one"
    late = (totals.finish_high - start).days
    if not 0 <= (totals.hours_high + idle) * 7 / case.pace - late <= 2.5 + 0.7 / case.pace:
        yield f"the late finish is {totals.finish_high}, after {totals.hours_high} h"


def data_days(case: Case, step: Step) -> int:
    """Days after which the data of a step is there, if it is asked for on the first day."""
    dataset = case.dataset(step)
    return dataset.approval.days_high if dataset and dataset.approval else 0


def data(case: Case, step: Step) -> Iterator[str]:
    """The data set is the one of the practice, its terms are told, and it is asked for in time."""
    dataset, told = case.dataset(step), step.data
    if (told.dataset if told else None) != (dataset.id if dataset else None):
        yield "works on another data set than the catalog says"
    elif told and dataset:
        if (told.access, told.terms, told.training) != (dataset.access, dataset.access_terms, dataset.training):
            yield f"tells other terms of {dataset.id} than the catalog"
        yield from _asked_in_time(case, step, told, dataset)


def _asked_in_time(case: Case, step: Step, told: DataAccess, dataset: Dataset) -> Iterator[str]:
    days = data_days(case, step)
    if dataset.approval is None:
        if (told.ask is None) != (dataset.access == "open"):
            yield f"says nothing of asking for {dataset.id}, which is {dataset.access}"
    elif told.days_high != days:
        yield f"waits {told.days_high} days for {dataset.id}, the catalog says {days}"
    elif told.ask is None or told.ask < case.plan.wishes.start or (step.start - told.ask).days < days - 1:
        yield f"asks for {dataset.id} on {told.ask}, which is too late or before the plan"
