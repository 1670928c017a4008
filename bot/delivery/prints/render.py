"""Prints made with typst: people's texts reach the templates as data only, never as markup."""

import io
import json
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any, Literal

import segno

from bot.delivery.prints.font import drawable, font_folder
from bot.delivery.prints.sheets import (
    BallotSheet,
    CallSheet,
    CertificateSheet,
    DoorSheet,
    Letter,
    MinutesSheet,
    MonthSheet,
    PickupSheet,
    ResultPicture,
    ResultSheet,
    ServiceSheet,
    SlipSheet,
    WallPoster,
    YearSheet,
)

Sheet = (
    BallotSheet | SlipSheet | WallPoster | Letter | MonthSheet | CallSheet | MinutesSheet | DoorSheet | YearSheet
    | ResultPicture | ResultSheet | ServiceSheet | CertificateSheet | PickupSheet
)  # fmt: skip

QUIET = 4
"""Modules of white around a QR code, as its standard asks."""

PHONE = 144
"""Pixels an inch: the page of a picture for a phone is 390 points wide, two pixels each."""

_TEMPLATES = Path(__file__).parent
_TEMPLATE = {
    SlipSheet: "slips.typ", WallPoster: "wall.typ", Letter: "letter.typ", MonthSheet: "month.typ",
    CallSheet: "calls.typ", MinutesSheet: "minutes.typ", DoorSheet: "doors.typ",
    YearSheet: "year.typ", ResultPicture: "result.typ", ResultSheet: "publication.typ", BallotSheet: "ballots.typ",
    ServiceSheet: "services.typ", CertificateSheet: "certificate.typ", PickupSheet: "pickup.typ",
}  # fmt: skip


def slips_pdf(sheet: SlipSheet) -> bytes:
    """A4 pages of eight slips with cutting lines, a slip a door in the given order; the same input, the same bytes."""
    return _made(sheet, "pdf")[0]


def wall_pdf(poster: WallPoster) -> bytes:
    """One A4 page for the wall of a stairwell; the same input, the same bytes."""
    return _made(poster, "pdf")[0]


def ballots_pdf(sheet: BallotSheet) -> bytes:
    """A4 pages of a poll's slips, two a page, or one where there are many options; the same input, the same bytes."""
    return _made(sheet, "pdf")[0]


def letter_pdf(letter: Letter) -> bytes:
    """A letter on A4, on more pages where the matter is long; the same input, the same bytes."""
    return _made(letter, "pdf")[0]


def month_png(sheet: MonthSheet) -> bytes:
    """One picture 780 pixels wide, for a phone of 390; the same input, the same bytes."""
    return _made(sheet, "png", PHONE)[0]


def calls_pdf(sheet: CallSheet) -> bytes:
    """A list of calls on A4, on as many pages as it needs; the same input, the same bytes."""
    return _made(sheet, "pdf")[0]


def minutes_pdf(minutes: MinutesSheet) -> bytes:
    """Minutes on A4, on more pages where they are long; the same input, the same bytes."""
    return _made(minutes, "pdf")[0]


def doors_pdf(sheet: DoorSheet) -> bytes:
    """A list of doors on A4, on as many pages as it needs; the same input, the same bytes."""
    return _made(sheet, "pdf")[0]


def year_png(sheet: YearSheet) -> bytes:
    """One picture 780 pixels wide, for a phone of 390; the same input, the same bytes."""
    return _made(sheet, "png", PHONE)[0]


def result_png(sheet: ResultPicture) -> bytes:
    """One picture 780 pixels wide, for a phone of 390; the same input, the same bytes."""
    return _made(sheet, "png", PHONE)[0]


def result_pdf(sheet: ResultSheet) -> bytes:
    """The result sheet on A4, on more pages where it is long; the same input, the same bytes."""
    return _made(sheet, "pdf")[0]


def services_pdf(sheet: ServiceSheet) -> bytes:
    """Services in a table on A4, on as many pages as it needs; the same input, the same bytes."""
    return _made(sheet, "pdf")[0]


def certificate_pdf(sheet: CertificateSheet) -> bytes:
    """A certificate on one A4 page; the same input, the same bytes."""
    return _made(sheet, "pdf")[0]


def pickup_png(sheet: PickupSheet) -> bytes:
    """One picture 780 pixels wide, for a phone of 390; the same input, the same bytes."""
    return _made(sheet, "png", PHONE)[0]


def pickup_pdf(sheet: PickupSheet) -> bytes:
    """One slip on A6; the same input, the same bytes."""
    return _made(sheet, "pdf")[0]


def as_png(sheet: Sheet, ppi: float = 110) -> tuple[bytes, ...]:
    """The pages of a print as PNG pictures, for looking at."""
    return _made(sheet, "png", ppi)


def qr_png(payload: str) -> bytes:
    """The QR code of a link, middle correction at least, eight pixels a module, with its quiet zone."""
    out = io.BytesIO()
    segno.make_qr(payload, error="m").save(out, kind="png", scale=8, border=QUIET)
    return out.getvalue()


def data_of(sheet: Sheet) -> str:
    """What the template gets: the sheet's fields as JSON, undrawable signs left out, links drawn as `qr`."""
    data = _cleaned(asdict(sheet))
    if isinstance(sheet, SlipSheet):
        for slip, given in zip(data["slips"], sheet.slips, strict=True):
            slip["qr"] = list(qr_png(given.link))
    elif isinstance(sheet, WallPoster | BallotSheet | PickupSheet):
        data["qr"] = list(qr_png(sheet.link))
    elif isinstance(sheet, CertificateSheet):
        data["qr"] = list(qr_png(sheet.link)) if sheet.link else []
    return json.dumps(data, ensure_ascii=False)


def template_of(sheet: Sheet) -> Path:
    """The template of a kind of print."""
    return _TEMPLATES / _TEMPLATE[type(sheet)]


def _made(sheet: Sheet, kind: Literal["pdf", "png"], ppi: float = 144) -> tuple[bytes, ...]:
    import typst  # only where it draws, so that the service does not carry it

    pages: bytes | list[bytes] = typst.compile(
        template_of(sheet),
        root=_TEMPLATES,
        format=kind,
        ppi=ppi,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": data_of(sheet)},
        timestamp=0,
    )
    return (pages,) if isinstance(pages, bytes) else tuple(pages)


@cache
def _fonts() -> Any:
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[font_folder()])


def _cleaned(value: Any) -> Any:
    """Every text within `value` with only what the font can draw."""
    match value:
        case str():
            return drawable(value)
        case dict():
            return {key: _cleaned(inner) for key, inner in value.items()}
        case tuple() | list():
            return [_cleaned(inner) for inner in value]
        case _:
            return value
