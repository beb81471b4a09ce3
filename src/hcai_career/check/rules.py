"""Every rule, by code. A new rule is a function in the module of its family, a line here, and a case in tests/check/cases."""

from __future__ import annotations

from collections.abc import Iterator

from hcai_career.check import (
    acronyms,
    characters,
    claims,
    figures,
    graph,
    levels,
    lifts,
    links,
    links_reading,
    pay,
    prose,
    shape_reading,
    shape_style,
    shape_values,
    wording,
)
from hcai_career.check.content import Content
from hcai_career.check.rule import Rule
from hcai_career.problem import Problem


def bare_ignore(_: Content) -> Iterator[Problem]:
    """A comment that ignores a rule gives no code or no reason.

    It silences nothing: whoever reads it next must know why the rule was wrong there.

    Bad:

        cobol:      # hcai: ignore[LK003]

    Good:

        cobol:      # hcai: ignore[LK003] asked for by the roles of next year
    """
    return iter(())


def unknown_ignore(_: Content) -> Iterator[Problem]:
    """A comment ignores a code that no rule has.

    Bad:

        cobol:      # hcai: ignore[LK999] asked for by the roles of next year

    Good:

        cobol:      # hcai: ignore[LK003] asked for by the roles of next year
    """
    return iter(())


def unused_ignore(_: Content) -> Iterator[Problem]:
    """A comment ignores a rule that finds nothing there.

    What it silenced was mended; left in place it would hide the next mistake.

    Bad:

        python:     # hcai: ignore[LK003] asked for by the roles of next year (which came)

    Good:

        python:
    """
    return iter(())


BARE, UNKNOWN, UNUSED = "IG001", "IG002", "IG003"

RULES: tuple[Rule, ...] = (
    Rule("CL001", "missing-source", "error", claims.missing_source),
    Rule("CL002", "label-and-source", "error", claims.label_and_source),
    Rule("CL003", "date-ahead", "error", claims.date_ahead),
    Rule("CL004", "source-overdue", "warning", claims.source_overdue),
    Rule("CL005", "source-dates", "error", claims.source_dates),
    Rule("CL006", "checked-field", "error", claims.checked_field),
    Rule("CL007", "checked-nothing", "warning", claims.checked_nothing),
    Rule("CL008", "price-twice", "error", figures.price_twice),
    Rule("CL009", "hours-basis", "error", figures.hours_basis),
    Rule("CL010", "fee-order", "error", figures.fee_order),
    Rule("CL011", "mention-evidence", "warning", claims.mention_evidence),
    Rule("CL012", "open-but-waiting", "warning", figures.open_but_waiting),
    Rule("CL013", "currency-of-region", "error", pay.currency_of_region),
    Rule("CL014", "pay-period", "error", pay.pay_period),
    Rule("CL015", "pay-outside-official", "warning", pay.pay_outside_official),
    Rule("CL016", "pay-disagrees", "warning", pay.pay_disagrees),
    Rule("CL017", "proxy-unlabelled", "error", pay.proxy_unlabelled),
    Rule("CL018", "shares-sum", "error", pay.shares_sum),
    Rule("CL019", "projection-sums", "error", pay.projection_sums),
    Rule("CL020", "rate-of-itself", "error", pay.rate_of_itself),
    Rule("GR001", "prerequisite-circle", "error", links_reading.prerequisite_circle),
    Rule("GR002", "unreachable-prerequisite", "error", graph.unreachable_prerequisite),
    Rule("GR003", "unplannable-role", "error", graph.unplannable_role),
    Rule("GR004", "needs-out-of-reach", "error", graph.needs_out_of_reach),
    Rule("GR005", "untaught-core", "warning", graph.no_way_to_start),
    Rule("GR006", "pathway-backwards", "error", graph.pathway_backwards),
    Rule("GR007", "circle-of-records", "error", graph.circle_of_records),
    Rule("GR008", "first-role-barred", "warning", graph.first_role_barred),
    Rule("GR009", "empty-stage", "warning", graph.empty_stage),
    Rule("IG001", "bare-ignore", "error", bare_ignore),
    Rule("IG002", "unknown-ignore", "error", unknown_ignore),
    Rule("IG003", "unused-ignore", "warning", unused_ignore),
    Rule("LK001", "unknown-id", "error", links_reading.unknown_id),
    Rule("LK002", "name-twice", "error", links_reading.name_twice),
    Rule("LK003", "unused-skill", "warning", links.unused_skill),
    Rule("LK004", "idle-resource", "warning", links.idle_resource),
    Rule("LK005", "uncited-source", "warning", links.uncited_source),
    Rule("LK006", "empty-group", "warning", links.empty_group),
    Rule("LK007", "one-way-adjacency", "warning", links.one_way_adjacency, fixable=True),
    Rule("LK008", "lonely-role", "warning", links.lonely_role),
    Rule("LK009", "retired-target", "warning", links.retired_target),
    Rule("LK010", "same-address", "warning", links.same_address),
    Rule("LK011", "copied-record", "warning", links.copied_record),
    Rule("LK012", "role-without-gates", "warning", links.role_without_gates),
    Rule("LK013", "unused-subscription", "warning", links.unused_subscription),
    Rule("LK014", "named-twice", "error", links_reading.named_twice),
    Rule("LK015", "names-itself", "error", links_reading.names_itself),
    Rule("LV001", "senior-asks-less", "warning", levels.senior_asks_less),
    Rule("LV002", "weak-core", "warning", levels.weak_core),
    Rule("LV003", "all-core", "warning", levels.all_core),
    Rule("LV004", "no-core", "warning", levels.no_core),
    Rule("LV005", "needs-order", "warning", levels.needs_order),
    Rule("LV006", "need-below-its-base", "warning", levels.need_below_its_base),
    Rule("LV007", "lift-too-far", "error", lifts.lift_too_far),
    Rule("LV008", "lift-above-cap", "warning", lifts.lift_above_cap),
    Rule("LV009", "lift-without-need", "error", lifts.lift_without_need),
    Rule("LV010", "need-above-lift", "error", lifts.need_above_lift),
    Rule("LV011", "too-few-hours", "warning", lifts.too_few_hours),
    Rule("LV012", "rungs-order", "error", lifts.rungs_order),
    Rule("LV013", "effort-order", "error", lifts.effort_order),
    Rule("PR001", "copied-text", "warning", prose.copied_text),
    Rule("PR002", "placeholder", "error", wording.placeholder),
    Rule("PR003", "gendered-term", "warning", wording.gendered_term),
    Rule("PR004", "doubled-word", "warning", wording.doubled_word),
    Rule("PR005", "long-sentence", "warning", prose.long_sentence),
    Rule("PR006", "long-title", "warning", prose.long_title),
    Rule("PR007", "title-form", "warning", prose.title_form),
    Rule("PR008", "near-title", "warning", prose.near_title),
    Rule("PR009", "unexplained-acronym", "info", acronyms.unexplained_acronym),
    Rule("PR010", "spacing", "warning", wording.spacing),
    Rule("PR011", "brackets", "warning", wording.brackets),
    Rule("PR012", "mojibake", "error", wording.mojibake),
    Rule("PR013", "markup", "warning", wording.markup),
    Rule("PR014", "bidi-override", "error", characters.bidi_override),
    Rule("PR015", "hidden-character", "error", characters.hidden_character),
    Rule("PR016", "odd-blank", "warning", characters.odd_blank, fixable=True),
    Rule("SH001", "unreadable-file", "error", shape_reading.unreadable_file),
    Rule("SH002", "encoding", "error", shape_reading.encoding),
    Rule("SH003", "syntax", "error", shape_reading.syntax),
    Rule("SH004", "plain-yaml", "error", shape_reading.plain_yaml),
    Rule("SH005", "duplicate-key", "error", shape_reading.duplicate_key),
    Rule("SH006", "sections", "error", shape_reading.sections),
    Rule("SH007", "unknown-key", "error", shape_reading.unknown_key),
    Rule("SH008", "missing-key", "error", shape_reading.missing_key),
    Rule("SH009", "wrong-type", "error", shape_reading.wrong_type),
    Rule("SH010", "unknown-word", "error", shape_reading.unknown_word),
    Rule("SH011", "out-of-range", "error", shape_reading.out_of_range),
    Rule("SH012", "empty-text", "error", shape_reading.empty_text),
    Rule("SH013", "bad-id", "error", shape_reading.bad_id),
    Rule("SH014", "date", "error", shape_reading.date),
    Rule("SH015", "address", "error", shape_values.address),
    Rule("SH016", "currency", "error", shape_values.currency),
    Rule("SH017", "language", "error", shape_values.language),
    Rule("SH018", "occupation-code", "error", shape_values.occupation_code),
    Rule("SH019", "contradiction", "error", shape_reading.contradiction),
    Rule("SH020", "falling-figures", "error", shape_reading.falling_figures),
    Rule("SH021", "stray-file", "warning", shape_style.stray_file),
    Rule("SH022", "key-order", "warning", shape_style.key_order, fixable=True),
    Rule("SH023", "default-written", "warning", shape_style.default_written, fixable=True),
    Rule("SH024", "whitespace", "warning", shape_style.whitespace, fixable=True),
    Rule("SH025", "schema-comment", "warning", shape_style.schema_comment, fixable=True),
    Rule("SH026", "url-form", "warning", shape_values.url_form, fixable=True),
)
"""In the order of the codes."""
