"""How a month was: three rates with their base, what was mended, what is late and who has it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.domain.base import BodyId, MatterId
from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.matters import ShowMatter
from bot.domain.commands.rates import ExportMonth, ExportRates, ListHistory, ListOpen, OpenRates, ShowRates
from bot.domain.months import Month
from bot.domain.rates import Count, Rate, Rates, may_show_marks
from bot.screens.base import Button, Joined, Moment, Print, Rows, Screen, Text, Value, lines, paragraphs, text
from bot.screens.shortening import in_one_line

LATE = 5
"""Late matters that are named in a message; the picture has room for more."""
WORDS = 24
"""UTF-16 units of a matter's words in a line."""


@dataclass(frozen=True, slots=True)
class LateLine:
    """A late matter: who has it now ("": nobody yet), by when, and who was late with it."""

    number: str
    words: str
    who: str
    until: datetime | None
    missed_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a month was in a unit, for a body or in the community `name`; `mended`: numbers and words.

    `called_late`: bodies that were called in and did not answer in time, and how often.
    """

    name: str
    month: Month
    zone: str
    rates: Rates
    mended: tuple[tuple[str, str], ...]
    late: tuple[LateLine, ...]
    confidential: Rates | None = None
    called_late: tuple[tuple[str, int], ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to say."""
        said = self.mended or self.late or self.called_late
        return self.rates.is_empty and not said and self.confidential is None


@dataclass(frozen=True, slots=True)
class May:
    """What else a person may ask for beside the sheet; `body_id` 0 is the community."""

    body_id: int = 0
    export: bool = False
    open: bool = False
    before: bool = True
    after: bool = False


def month_name(month: Month) -> Text:
    """The month as people say it."""
    return text("rates-month", year=str(month.year), month=text(f"rates-month-{month.month}"))


def named_counts(rates: Rates) -> tuple[tuple[Rate, Count], ...]:
    """The three in their order."""
    return (Rate.RESPONDED, rates.responded), (Rate.RESOLVED, rates.resolved), (Rate.SATISFIED, rates.satisfied)


def rate_name(rate: Rate) -> Text:
    """What a rate is called among neighbours."""
    return text(f"rates-name-{rate.value}")


def rate_line(rate: Rate, count: Count) -> Text:
    """A rate, never without its base, marks only from five on."""
    name = rate_name(rate)
    if not count.base:
        return text("rates-line-nothing", rate=name)
    if rate is Rate.SATISFIED and not may_show_marks(count.base):
        return text("rates-line-few", rate=name)
    percent, kept, base = str(count.percent), str(count.kept), str(count.base)
    if rate is Rate.SATISFIED:
        return text("rates-line-marks", rate=name, percent=percent, kept=kept, base=base)
    return text("rates-line", rate=name, percent=percent, kept=kept, base=base)


def late_who(late: LateLine, zone: str) -> Value:
    """Who has it now and by when, and who was late."""
    who: Value = late.who or text("rates-nobody")
    now = text("rates-late-until", who=who, until=Moment(late.until, zone, "day")) if late.until else None
    missed = text("rates-missed-by", who=Joined(late.missed_by, "list")) if late.missed_by else None
    parts = (now or text("rates-late-who", who=who), missed)
    return Joined(tuple(part for part in parts if part is not None), "nothing")


def told(sheet: Sheet) -> Value:
    """The sheet in words: the rates, how much was mended, what is late and who has it."""
    late = [
        text("rates-late-line", number=one.number, words=in_one_line(one.words, WORDS), who=late_who(one, sheet.zone))
        for one in sheet.late[:LATE]
    ]
    more = len(sheet.late) - LATE
    return paragraphs(
        text("rates-title", name=sheet.name, month=month_name(sheet.month)),
        lines(*(rate_line(rate, count) for rate, count in named_counts(sheet.rates))),
        text("rates-mended", count=len(sheet.mended)) if sheet.mended else None,
        lines(
            text("rates-late", count=len(sheet.late)), *late, text("rates-more", count=more) if more > 0 else None
        ) if sheet.late else None,
        _called_late(sheet.called_late),
        _confidential(sheet.confidential),
    )  # fmt: skip


def _called_late(called_late: tuple[tuple[str, int], ...]) -> Value | None:
    """Bodies that were called in and did not answer in time, by name."""
    if not called_late:
        return None
    named = tuple(text("rates-called-late-one", who=name, count=count) for name, count in called_late)
    return text("rates-called-late", who=Joined(named, "list"))


def _confidential(rates: Rates | None) -> Value | None:
    if rates is None:
        return None
    counts = (rate_line(rate, count) for rate, count in named_counts(rates))
    return lines(text("rates-confidential"), *counts)


def short(sheet: Sheet) -> Value:
    """The sheet in a line of a digest."""
    counts = [_short_rate(rate, count) for rate, count in named_counts(sheet.rates) if count.base]
    return text("rates-short", month=month_name(sheet.month), rates=Joined(tuple(counts), "list"))


def _short_rate(rate: Rate, count: Count) -> Value:
    if rate is Rate.SATISFIED and not may_show_marks(count.base):
        return rate_line(rate, count)
    return text(
        "rates-short-one", rate=rate_name(rate), percent=str(count.percent), kept=str(count.kept),
        base=str(count.base),
    )  # fmt: skip


def said(sheet: Sheet, picture: Print) -> Screen:
    """The sheet with its picture, for a group."""
    return Screen(told(sheet), document=picture)


def sent(sheet: Sheet, picture: Print, body_id: int) -> Screen:
    """The sheet with its picture, to somebody who may look further."""
    more = Button(text("rates-look"), ShowRates(str(sheet.month), body_id))
    return Screen(told(sheet), ((more,),), document=picture)


def shown(sheet: Sheet, may: May) -> Screen:
    """The sheet in the private chat, with the months around and what else there is."""
    body = told(sheet) if not sheet.is_empty else paragraphs(
        text("rates-title", name=sheet.name, month=month_name(sheet.month)), text("rates-nothing")
    )  # fmt: skip
    turn = [Button(text("rates-before"), ShowRates(str(sheet.month.before), may.body_id))] if may.before else []
    if may.after:
        turn.append(Button(text("rates-after"), ShowRates(str(sheet.month.after), may.body_id)))
    rows: list[tuple[Button, ...]] = [tuple(turn)] if turn else []
    if may.open:
        rows.append((Button(text("rates-open"), ListOpen(BodyId(may.body_id))),))
    if may.export:
        export = Button(text("rates-export"), ExportRates(str(sheet.month)))
        rows.append((export, Button(text("history-export-month"), ExportMonth(str(sheet.month)))))
        rows.append((Button(text("history-open"), ListHistory()),))
    return Screen(body, (*rows, _menu()))


def choose(community: str, bodies: Iterable[tuple[BodyId, str]]) -> Screen:
    """Of whom? `community` is "" where only bodies may be read."""
    rows: Rows = ((Button(community, ShowRates("", 0)),),) if community else ()
    of_bodies: Rows = tuple((Button(name, ShowRates("", body_id)),) for body_id, name in bodies)
    return Screen(text("rates-choose"), (*rows, *of_bodies, _menu()))


def open_matters(
    name: str, body_id: BodyId, found: Iterable[tuple[MatterId, str, str]], page: int, *, more: bool
) -> Screen:  # fmt: skip
    """What a body has open: id, number and words of each."""
    rows: list[tuple[Button, ...]] = [
        (Button(text("rates-open-line", number=number, words=in_one_line(words, WORDS)), ShowMatter(matter_id)),)
        for matter_id, number, words in found
    ]
    body = text("rates-open-list" if rows or page else "rates-open-none", name=name)
    turn = [Button(text("matters-page-before"), ListOpen(body_id, page - 1))] if page else []
    if more:
        turn.append(Button(text("matters-page-next"), ListOpen(body_id, page + 1)))
    back = Button(text("rates-menu"), ShowRates("", body_id))
    return Screen(body, (*rows, *((tuple(turn),) if turn else ()), (back, *_menu())))


def workbook(month: Month, kind: str, community_id: int, named: str) -> Screen:
    """The month's workbook of this kind, as a file."""
    return Screen(text("rates-book", month=month_name(month)), document=Print(kind, community_id, on=named))


def menu_button() -> Button:
    """The way to the months."""
    return Button(text("rates-menu"), OpenRates())


def _menu() -> tuple[Button, ...]:
    return (Button(text("menu-open"), OpenMenu()),)
