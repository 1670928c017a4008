"""The roster at the administrator's desk: what it holds, what was loaded, and all that a file would change."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.commands.forms import Cancel, Choose
from bot.domain.roster import Change, Differences, Flat, area_text
from bot.screens.base import Button, Moment, Value, lines, text
from bot.screens.desk.parts import NOTHING, Cell, Heading, Page, Table
from bot.screens.roster import Totals, undo_button

NAMED = 200
"""So many flats of each kind of difference are named."""
FIELDS = ("area", "use", "vacant", "owners")
Load = tuple[datetime, str, int, int, datetime | None]
"""When, the file's name, how many were added and changed, when it was undone."""


def roster(totals: Totals, loads: Sequence[Load], zone: str, *, may_undo: bool) -> Page:
    """What the roster holds and what was loaded lately."""
    held = tuple(
        (Cell(text(f"desk-roster-{name}")), Cell(count, is_number=True)) for name, count in totals.to_json().items()
    )
    holds = Table(text("desk-roster-holds"), _heads("figure", "number"), held)
    rows = tuple(
        (
            Cell(Moment(at, zone)), Cell(name or text("desk-roster-operator")), Cell(added, is_number=True),
            Cell(changed, is_number=True), Cell(Moment(undone_at, zone) if undone_at else NOTHING),
        )
        for at, name, added, changed, undone_at in loads
    )  # fmt: skip
    loaded = Table(
        text("desk-roster-loads"), _heads("at", "file", "added", "changed", "undone"), rows, text("desk-none")
    )
    files = (
        (text("desk-take-roster"), "/desk/export/roster"), (text("roster-template-xlsx"), "/desk/export/template-xlsx"),
        (text("roster-template-csv"), "/desk/export/template-csv"),
    )  # fmt: skip
    buttons = (undo_button(),) if may_undo else ()
    return Page(text("communities-menu-roster"), text("desk-roster-about"), buttons, (holds, loaded), files=files)


def preview(file_name: str, found: Differences) -> Page:
    """All that loading a file would change, to be loaded or thrown away."""
    added = tuple((Cell(_named(flat)), *(Cell(_said(flat, field)) for field in FIELDS)) for flat in found.added[:NAMED])
    changed = tuple((Cell(_named(one.after)), Cell(_difference(one))) for one in found.changed[:NAMED])
    missing = tuple((Cell(_named(flat)),) for flat in found.missing[:NAMED])
    tables = [
        Table(text("desk-roster-added", count=len(found.added)), _heads("door", *FIELDS), added),
        Table(text("desk-roster-changed", count=len(found.changed)), _heads("door", "difference"), changed),
        Table(text("desk-roster-missing", count=len(found.missing)), _heads("door"), missing),
    ]
    buttons = (
        Button(text("roster-load"), Choose("preview", "load")), Button(text("forms-cancel"), Cancel()),
    )  # fmt: skip
    about = lines(text("desk-roster-preview", file=file_name), text("desk-roster-named", count=NAMED))
    return Page(text("desk-roster-waits"), about, buttons, tuple(one for one in tables if one.rows))


def _heads(*names: str) -> tuple[Heading, ...]:
    return tuple(Heading(text(f"desk-column-{one}")) for one in names)


def _named(flat: Flat) -> str:
    return f"{flat.estate} {flat.door}".strip()


def _difference(one: Change) -> Value:
    """Only what differs, before and after."""
    parts = [
        text(
            "desk-roster-difference", name=text(f"desk-column-{field}"), before=_said(one.before, field),
            after=_said(one.after, field),
        )
        for field in FIELDS if _said(one.before, field) != _said(one.after, field)
    ]  # fmt: skip
    return lines(*parts)


def _said(flat: Flat, field: str) -> Value:
    match field:
        case "area":
            return text("desk-square-metres", area=area_text(flat.area_cm2))
        case "use":
            return text(f"desk-use-{flat.use}")
        case "vacant":
            return text("desk-yes") if flat.vacant else text("desk-no")
        case _:
            return "、".join(flat.owners) or NOTHING
