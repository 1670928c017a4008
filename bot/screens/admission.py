"""The admission list as its administrator sees it: pages, one row, one question a screen; a file."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.domain.categories import LEVELS, URGENCIES, AdmissionRow, BodyKind, CategoryCode
from bot.domain.categories.changing import ABOVE, EDITED, NEVER, SHIPPED, TOLD, takes_the_rest, title_of, value_of
from bot.domain.categories.sheets import Fault
from bot.domain.commands.admission import (
    AddAdmissionRow,
    EditAdmissionRow,
    EditLimits,
    OpenAdmission,
    RemoveAdmissionRow,
    ResetAdmission,
    ResetAdmissionRow,
    SendAdmission,
    ShowAdmissionRow,
    ShowLimits,
)
from bot.domain.commands.forms import OpenMenu
from bot.domain.deadlines import Limits, Span
from bot.domain.roster import Problem
from bot.screens.base import Button, Joined, Print, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.forms import cancel, choices
from bot.screens.matters.shown import category, told_words
from bot.screens.roster import PROBLEMS, problem
from bot.screens.shortening import in_one_line, shortened

PAGE = 6
"""Rows on one page."""
DIFFERENCES = 12
"""So many differences are named of each kind."""
ACCEPT = ("2 hours", "24 hours", "1 working_days", "2 working_days")
SETTLE = ("24 hours", "3 days", "7 days", "15 days", "30 days")
"""Times that can be pressed; any other is typed."""


def page(
    shown: Sequence[tuple[AdmissionRow, bool]], number: int, count: int, language: str, *, more: bool
) -> Screen:  # fmt: skip
    """A page of the list: each row in two lines, and a button to open it."""
    rows: list[tuple[Button, ...]] = [
        (Button(text("admission-row-button", title=title_of(row, language)), ShowAdmissionRow(row.code)),)
        for row, _ in shown
    ]
    turn = []
    if number > 0:
        turn.append(Button(text("communities-page-before"), OpenAdmission(number - 1)))
    if more:
        turn.append(Button(text("communities-page-after"), OpenAdmission(number + 1)))
    rows += [tuple(turn)] if turn else []
    rows += [
        (Button(text("admission-add"), AddAdmissionRow()), Button(text("admission-limits-button"), ShowLimits())),
        (Button(text("admission-send"), SendAdmission()), Button(text("admission-reset"), ResetAdmission(sure=False))),
        (_menu(),),
    ]
    said = [_in_short(row, language, removed=removed) for row, removed in shown]
    return Screen(paragraphs(text("admission-head", count=count), *said), tuple(rows))


def _in_short(row: AdmissionRow, language: str, *, removed: bool) -> Value:
    parts: list[Value] = [value("level", row.level), value("urgency", row.urgency)]
    if row.limits:
        accept, settle = value("accept", value_of(row, "accept")), value("settle", value_of(row, "settle"))
        parts.append(text("admission-limits-short", accept=accept, settle=settle))
    if row.needs_decision:
        parts.append(text("admission-decides"))
    if not row.community_may:
        parts.append(text("admission-may-not"))
    if removed:
        parts.append(text("admission-removed"))
    head = text("admission-row-line", title=title_of(row, language), category=category(row.category))
    return lines(
        head,
        text("admission-row-parts", who=value("route", value_of(row, "route")), parts=Joined(tuple(parts), "list")),
    )


def row(one: AdmissionRow, limits: Limits, number: int, language: str, *, removed: bool) -> Screen:
    """One row: everything it says, and a button for each thing that can be changed."""
    said = {field: value(field, value_of(one, field)) for field in ("category", "route", "level", "urgency", "may")}
    times = (_count(value_of(one, "accept")), _count(value_of(one, "settle"))) if one.limits else None
    accept, settle = times or (_span(limits.accept), _span(limits.settle))
    body = paragraphs(
        text("admission-title", title=title_of(one, language), code=one.code),
        text("admission-is-removed") if removed else None,
        lines(
            *(_line(field, said[field]) for field in ("category", "route", "level", "urgency")),
            text("admission-line-limits", accept=accept, settle=settle),
            None if one.limits else text("admission-limits-of-urgency"),
            _line("decide", value("decide", value_of(one, "decide"))),
            _line("may", said["may"]),
            _line("told", told_words(one.told)) if one.told else None,
        ),
        _line("words", in_one_line("、".join(one.words), 600)) if one.words else text("admission-takes-the-rest"),
    )
    edits = [Button(text(f"admission-edit-{field}"), EditAdmissionRow(one.code, field)) for field in _editable(one)]
    rows = [tuple(edits[at : at + 3]) for at in range(0, len(edits), 3)]
    below = []
    if removed:
        below.append(Button(text("admission-restore"), RemoveAdmissionRow(one.code, on=True)))
    elif one.code not in NEVER and not takes_the_rest(one):
        below.append(Button(text("admission-remove"), RemoveAdmissionRow(one.code, on=False)))
    if one.code in SHIPPED and one != SHIPPED[one.code]:
        below.append(Button(text("admission-reset-row"), ResetAdmissionRow(one.code)))
    rows += [tuple(below)] if below else []
    return Screen(body, (*rows, (Button(text("admission-back"), OpenAdmission(number)), _menu())))


def _editable(one: AdmissionRow) -> list[str]:
    """What may be changed of this row at all."""
    out = {"told"} if one.community_may else {"level"}
    if takes_the_rest(one):
        out |= {"words", "category"}
    if one.code in NEVER:
        out.add("may")
    return [field for field in EDITED if field not in out]


def _line(field: str, said: Value) -> Value:
    return text("admission-line", name=text(f"admission-edit-{field}"), value=said)


def value(field: str, stored: str) -> Value:
    """One thing of a row in words; `stored` as `value_of` gives it."""
    match field:
        case "category":
            return category(CategoryCode(stored))
        case "route":
            return Joined(tuple(text(f"communities-body-{kind}") for kind in stored.split()), "list")
        case "level":
            return text(f"admission-level-{stored}")
        case "urgency":
            return text(f"admission-urgency-{stored}")
        case "accept" | "settle":
            return _count(stored) if stored else text("admission-by-urgency")
        case "decide":
            return text(f"admission-decide-{stored}")
        case "may":
            return text(f"admission-may-{stored}")
        case "told":
            return told_words(stored) if stored else "—"
        case _:
            return shortened(stored, 200) or "—"


def _count(stored: str) -> Value:
    count, _, unit = stored.partition(" ")
    return text(f"admission-count-{unit.replace('_', '-')}", count=int(count))


def _span(span: Span) -> Value:
    return _count(f"{span.count} {span.of.value}")


def question(state: dict[str, Any]) -> Screen:
    """The question that is open about a row, or about the times of an urgency."""
    stage = str(state["stage"])
    if urgency := state.get("urgency"):
        about: Value = text(f"admission-urgency-{urgency}")
    else:
        about = state["title"] or text("admission-new")
    known = state["known"] if stage == state["field"] and stage != "may" else ""
    body = paragraphs(
        text(f"admission-ask-{stage}", about=about),
        text("communities-known", value=value(stage, known)) if known else None,
        text("admission-chosen", chosen=value("route", " ".join(state["route"]))) if state.get("route") else None,
    )
    return Screen(body, (*_answers(stage, state), cancel()))


def _answers(stage: str, state: dict[str, Any]) -> Rows:
    match stage:
        case "category":
            return choices(stage, *((code.value, category(code)) for code in CategoryCode))
        case "level":
            return choices(stage, *((one, value("level", one)) for one in LEVELS), a_row=3)
        case "urgency":
            return choices(stage, *((one, value("urgency", one)) for one in URGENCIES), a_row=3)
        case "accept" | "settle":
            times = ACCEPT if stage == "accept" else SETTLE
            usual = (("urgency", text("admission-usual-times")),) if stage == "accept" else ()
            return choices(stage, *usual, *((one.replace(" ", "_", 1), _count(one)) for one in times))
        case "decide" | "may":
            return choices(stage, *((one, value(stage, one)) for one in ("yes", "no")))
        case "told":
            return choices(stage, *((one, text(f"admission-{one}")) for one in TOLD))
        case "route":
            return _route(stage, state)
        case _:
            return ()


def _route(stage: str, state: dict[str, Any]) -> Rows:
    chosen = state.get("route", ())
    kinds = [kind.value for kind in BodyKind if (not state["above"] or kind in ABOVE) and kind.value not in chosen]
    rows = choices(stage, *((kind, text(f"communities-body-{kind}")) for kind in kinds))
    if not chosen:
        return rows
    ready = choices(stage, ("done", text("admission-route-done")), ("again", text("admission-route-again")))
    return (*ready, *rows)


def ask_reset() -> Screen:
    """Asked once before the whole list is the shipped one again."""
    sure = Button(text("admission-reset-sure"), ResetAdmission(sure=True))
    return Screen(text("admission-ask-reset"), ((sure, Button(text("admission-back"), OpenAdmission())),))


def limits(known: Mapping[str, Limits]) -> Screen:
    """Within what time matters of each urgency are accepted and settled here."""
    said = [
        text(
            "admission-limits-line", urgency=text(f"admission-urgency-{urgency}"), accept=_span(one.accept),
            settle=_span(one.settle),
        )
        for urgency, one in known.items()
    ]  # fmt: skip
    buttons = [Button(text(f"admission-urgency-{urgency}"), EditLimits(urgency)) for urgency in known]
    rows: Rows = (tuple(buttons[:2]), tuple(buttons[2:]), (Button(text("admission-back"), OpenAdmission()), _menu()))
    return Screen(paragraphs(text("admission-limits-head"), lines(*said)), rows)


def workbook(community_id: int) -> Screen:
    """The list as a file."""
    return Screen(text("admission-file-sent"), document=Print("list", of=community_id))


def problems(file_name: str, found: Sequence[Fault]) -> Screen:
    """Everything that is wrong with a file, the first twenty by line, column and reason."""
    rest = len(found) - PROBLEMS
    body = paragraphs(
        text("roster-problems", file=file_name, count=len(found)),
        lines(*(_problem(one) for one in found[:PROBLEMS])),
        text("roster-problems-more", count=rest) if rest > 0 else None,
        text("roster-problems-again"),
    )
    return Screen(body, ((Button(text("admission-back"), OpenAdmission()), _menu()),))


def _problem(one: Fault) -> Value:
    """One fault; where the cell is empty, it says so."""
    named = Problem(one.line, one.column, one.reason, one.value, one.first_line)
    return problem(named, text("admission-file-empty") if one.line and not one.value else one.value)


def preview(state: dict[str, Any], language: str) -> Screen:
    """What loading the file would change."""
    added, changed = state["added"], state["changed"]
    names = Joined(tuple(titles.get(language) or next(iter(titles.values())) for titles in added[:DIFFERENCES]), "list")
    body = paragraphs(
        text("roster-preview", file=state["file_name"]),
        text("admission-file-added", count=len(added), titles=names) if added else None,
        text("admission-file-changed", count=len(changed)) if changed else None,
        lines(*(difference(*one) for one in changed[:DIFFERENCES])) if changed else None,
        text("roster-problems-more", count=len(changed) - DIFFERENCES) if len(changed) > DIFFERENCES else None,
        _missing(state["missing"]),
        text("roster-preview-ask"),
    )
    return Screen(body, (*choices("preview", ("load", text("roster-load"))), cancel()))


def difference(title: str, field: str, before: str, after: str) -> Value:
    """One thing of one row: what it was and what it is; of the words, those that came and went."""
    name = text(f"admission-field-{field}")
    if field == "words" and (words := _words_changed(before.split("、"), after.split("、"))):
        return text("admission-difference-words", title=title, name=name, words=Joined(words, "list"))
    return text(
        "admission-difference", title=title, name=name, before=value(field, before), after=value(field, after)
    )  # fmt: skip


def _words_changed(before: list[str], after: list[str]) -> tuple[Value, ...]:
    came = "、".join(one for one in after if one not in before)
    went = "、".join(one for one in before if one not in after)
    found = (
        text("admission-words-came", words=shortened(came, 200)) if came else None,
        text("admission-words-went", words=shortened(went, 200)) if went else None,
    )
    return tuple(one for one in found if one is not None)


def nothing_to_do(missing: int) -> Screen:
    """The file says what the list says already."""
    back = (Button(text("admission-back"), OpenAdmission()), _menu())
    return Screen(paragraphs(text("admission-file-same"), _missing(missing)), (back,))


def loaded(added: int, changed: int) -> Screen:
    """The file is in."""
    body = text("admission-file-loaded", added=added, changed=changed)
    return Screen(body, ((Button(text("admission-back"), OpenAdmission()), _menu()),))


def logged(what: str, about: dict[str, Any]) -> Value:
    """A change of the list as the log tells it."""
    titles = about.get("title") or {}
    title = titles.get("zh-Hans") or next(iter(titles.values()), "")
    match what:
        case "row-changed":
            change = difference(title, about["field"], about["from"], about["to"])
            return text("admission-log-row-changed", change=change)
        case "limits-changed":
            before, after = (
                text("admission-limits-short", accept=_count(one[0]), settle=_count(one[1]))
                for one in (about["from"], about["to"])
            )
            urgency = text(f"admission-urgency-{about['urgency']}")
            return text("admission-log-limits-changed", urgency=urgency, before=before, after=after)
        case "list-reset":
            return text("admission-log-list-reset")
        case _:
            return text(f"admission-log-{what}", title=title)


def _missing(count: int) -> Value | None:
    return text("admission-file-missing", count=count) if count else None


def _menu() -> Button:
    return Button(text("menu-open"), OpenMenu())
