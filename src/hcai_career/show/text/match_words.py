"""The standing words of a match: orders, filters, and what its figures mean."""

from __future__ import annotations

BY = {
    "readiness": "by how much more of each you bring than a typical start",
    "hours": "the fewest hours of study first",
    "pay": "the best paid first",
    "growth": "the fastest growing occupation first",
    "interest": "by your answers to the quiz",
}
LEFT_OUT = {
    "family": "of another family",
    "region": "without pay known in this region",
    "licence": "with a licence that is required or usual",
    "code": "with more code (estimate)",
    "remote": "less often done from anywhere (estimate)",
    "no-profile": "of which this is not known",
}
ELSEWHERE = (
    "Pay is of the place that stands behind it, which need not be yours: --region REGION keeps to roles whose pay is known "
    "there."
)
LEAST = (
    "Hours behind “at least” are a floor: no plan takes fewer, and yours will usually take more. --plans 3 makes real "
    "plans for the first 3, with hours, weeks and cost."
)
HOLDS = (
    "“Holds” says between which weights of core, important and nice skills (ours in brackets) a place stays the same, and "
    "whether one level more or less in a skill moves it."
)
BEHIND = (
    "You bring less than a typical start even to the first of these, so the order says little. What you would like says more "
    "('hcai quiz'), or what is nearest (--by hours)."
)
NOTHING_YET = (
    "You bring nothing yet of any role that is open: 'hcai quiz' asks what you would like, --by hours what is nearest."
)
