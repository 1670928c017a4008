"""Open data: the board's tables as CSV and JSON, and what their columns are, for people and for programs."""

import csv
import io
import json
from functools import partial

from aiohttp import web

from bot.actions.openboard import data
from bot.actions.openboard.data import DATASETS, Rows
from bot.actions.openboard.reading import Open
from bot.domain.openboard import Part
from bot.screens.openboard.settings import PARTS
from handlers.web.openboard.pages import SLUG, kept, page_of
from handlers.web.site import SITE

NAME = "{name:" + "|".join(DATASETS) + "}"
TYPES = {"csv": "text/csv", "json": "application/json"}
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Words that begin so would be a formula in a spreadsheet; wide signs are ones in those of East Asia."""


def mount(site: web.Application) -> None:
    """Add the tables to the site."""
    site.router.add_get(f"/b/{SLUG}/data", kept(_about))
    site.router.add_get(f"/b/{SLUG}/data/datapackage.json", kept(_package))
    site.router.add_get(f"/b/{SLUG}/data/{NAME}." + "{kind:csv|json}", kept(_table))


async def _about(request: web.Request, of: Open) -> tuple[bytes, str] | None:
    sets = [(name, PARTS[DATASETS[name].part], DATASETS[name].columns) for name in data.offered(of)]
    return page_of(
        request, of, "openboard_data.html", None, sets=sets, units=list(of.standing.units.values()),
        reads_311=of.standing.shows(Part.MATTERS), slug=of.standing.board.slug,
    )  # fmt: skip


async def _table(request: web.Request, of: Open) -> tuple[bytes, str] | None:
    name, kind = request.match_info["name"], request.match_info["kind"]
    if name not in data.offered(of):
        return None
    rows: Rows = await request.app[SITE].database.read(partial(data.read, of=of, name=name))
    columns = [column for column, _ in DATASETS[name].columns]
    return (_csv(columns, rows) if kind == "csv" else _json(columns, rows)), TYPES[kind]


def _csv(columns: list[str], rows: Rows) -> bytes:
    """UTF-8 with its mark, which spreadsheets ask for."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([cell(one) for one in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def cell(value: data.Cell) -> str | int:
    """The value as it stands in a table of text; words that a spreadsheet would take for a formula are words."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and value.startswith(FORMULA):
        return f"'{value}"
    return "" if value is None else value


def _json(columns: list[str], rows: Rows) -> bytes:
    listed = [dict(zip(columns, row, strict=True)) for row in rows]
    return json.dumps(listed, ensure_ascii=False, indent=1).encode()


async def _package(request: web.Request, of: Open) -> tuple[bytes, str] | None:
    """What there is, as a Data Package describes it."""
    address = request.app[SITE].address + f"/b/{of.standing.board.slug}"
    resources = [
        {
            "name": name, "path": f"{address}/data/{name}.csv", "format": "csv", "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": {
                "fields": [{"name": column, "type": kind} for column, kind in DATASETS[name].columns],
                "missingValues": [""],
            },
        }
        for name in data.offered(of)
    ]  # fmt: skip
    described = {
        "name": of.standing.board.slug, "title": of.community.name, "homepage": address, "resources": resources
    }  # fmt: skip
    return json.dumps(described, ensure_ascii=False, indent=1).encode(), "application/json"
