"""The board that is pinned in a unit's group: what is open and who has it until when, what was mended."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from bot.domain.communities import Holder
from bot.domain.matters import Number
from bot.domain.notices import Notice
from bot.domain.pages import is_page
from bot.domain.places import Unit
from bot.domain.polls.poll import Poll
from bot.domain.redemption.goods import Counter
from bot.domain.redemption.windows import Window
from bot.domain.service.publishing import ServiceList
from bot.screens.base import Button, Joined, Moment, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.communities.groups import how_to_say
from bot.screens.duty.shown import day, link
from bot.screens.packing import base36
from bot.screens.redemption import when
from bot.screens.shortening import in_one_line

LONGEST = 40
"""Characters of a matter's words that the board shows."""
SHORTER = 24
"""UTF-16 units of what a sign-up is for."""


class Line(Protocol):
    """A matter as the board shows it."""

    @property
    def number(self) -> Number: ...  # noqa: D102
    @property
    def words(self) -> str: ...  # noqa: D102
    @property
    def responsible(self) -> str: ...  # noqa: D102
    @property
    def settle_by(self) -> datetime | None: ...  # noqa: D102
    @property
    def done_at(self) -> datetime | None: ...  # noqa: D102


class OnDuty(Protocol):
    """Who is on duty: no door where the leader looks after the turn."""

    @property
    def door(self) -> str | None: ...  # noqa: D102
    @property
    def until_on(self) -> date: ...  # noqa: D102


def board(
    unit: Unit, leaders: Sequence[Holder], still_open: Sequence[Line], how_many: int, mended: Sequence[Line], *,
    is_admin: bool, talk_at: datetime | None = None, sign_ups: Sequence[Notice] = (), polls: Sequence[Poll] = (),
    on_duty: OnDuty | None = None, topics: int = 0, helps: int = 0, service: ServiceList | None = None,
    exchange: tuple[Counter, Window] | None = None,
) -> Screen:  # fmt: skip
    """The whole board; `sign_ups`, `polls` and the list of `service` are those that are open, `topics` and `helps` how
    many there are, `exchange` the counter that opens next, and when."""
    body = paragraphs(
        lines(text("board-title", unit=unit.label), _leader(leaders), _on_duty(on_duty, unit.community.zone)),
        _open(still_open, how_many, unit.community.zone),
        lines(*(_sign_up(one, unit.community.zone) for one in sign_ups)) if sign_ups else None,
        lines(*(_poll(one, unit.community.zone) for one in polls)) if polls else None,
        text("board-topics", count=topics) if topics else None,
        text("board-helps", count=helps) if helps else None,
        text("board-service", until=Moment(service.open_until, unit.community.zone)) if service else None,
        _exchange(*exchange, unit.community.zone) if exchange else None,
        _mended(mended, unit.community.zone),
        text("board-talk-at", at=Moment(talk_at, unit.community.zone)) if talk_at else None,
        None if is_page(unit.chat_id) else how_to_say(is_admin=is_admin),
    )
    here = base36(unit.id)
    rows: Rows = ((Button(text("board-say"), start=f"say_{here}"), Button(text("board-look"), start=f"list_{here}")),)
    if sign_ups:
        rows = (*rows, tuple(_sign_up_button(nth, one, len(sign_ups)) for nth, one in enumerate(sign_ups, 1)))
    if polls:
        rows = (*rows, tuple(_poll_button(nth, one, len(polls)) for nth, one in enumerate(polls, 1)))
    if topics:
        rows = (*rows, (Button(text("board-topics-button"), start=f"topics_{here}"),))
    if helps:
        rows = (*rows, (Button(text("board-helps-button"), start="so_list"),))
    if service is not None:
        rows = (*rows, (Button(text("board-service-button"), start=f"sr_l{base36(service.id)}"),))
    if exchange is not None:
        rows = (*rows, (Button(text("redemption-open-button"), start="goods"),))
    if mended:
        rows = (*rows, (Button(text("board-mended-button"), start=f"done_{here}"),))
    if talk_at is not None:
        rows = (*rows, (Button(text("board-talk"), start=f"talk_{here}"),))
    if on_duty is not None:
        rows = (*rows, (Button(text("board-duty"), start=link(unit.id)),))
    return Screen(body, rows, silent=True)


def _leader(leaders: Sequence[Holder]) -> Value | None:
    """The leader by door or chosen name; nothing while neither is known."""
    names = tuple(one.called for one in leaders if one.called)
    return text("board-leader", names=Joined(names, "list")) if names else None


def _on_duty(on_duty: OnDuty | None, zone: str) -> Value | None:
    if on_duty is None:
        return None
    until = day(on_duty.until_on, zone)
    if on_duty.door is None:
        return text("board-on-duty-leader", until=until)
    return text("board-on-duty", door=on_duty.door, until=until)


def _open(still_open: Sequence[Line], how_many: int, zone: str) -> Value:
    if not still_open:
        return text("board-nothing-open")
    rest = how_many - len(still_open)
    return lines(
        text("board-open", count=how_many),
        *(_open_line(one, zone) for one in still_open),
        text("board-more", count=rest) if rest > 0 else None,
    )


def _open_line(one: Line, zone: str) -> Value:
    about: dict[str, Value] = {"number": str(one.number), "words": _short(one.words)}
    if one.responsible and one.settle_by is not None:
        until = Moment(one.settle_by, zone, "day")
        return text("board-line-until", **about, who=one.responsible, until=until)
    if one.responsible:
        return text("board-line-with", **about, who=one.responsible)
    return text("board-line", **about)


def _sign_up(one: Notice, zone: str) -> Value:
    words = in_one_line(one.words, SHORTER)
    if one.closes_at is None:
        return text("board-sign-up", words=words)
    return text("board-sign-up-until", words=words, until=Moment(one.closes_at, zone))


def _sign_up_button(nth: int, one: Notice, count: int) -> Button:
    label = text("board-sign-up-button") if count == 1 else text("board-sign-up-nth", nth=str(nth))
    return Button(label, start=f"join_{base36(one.id)}")


def _poll(one: Poll, zone: str) -> Value:
    return text("board-poll", words=in_one_line(one.question, SHORTER), until=Moment(one.closes_at, zone))


def _poll_button(nth: int, one: Poll, count: int) -> Button:
    label = text("board-poll-button") if count == 1 else text("board-poll-nth", nth=str(nth))
    return Button(label, start=f"v_{base36(one.id)}")


def _exchange(counter: Counter, window: Window, zone: str) -> Value:
    """From–to when things are exchanged and collected, and where."""
    return text("board-exchange", name=counter.name, place=counter.place, when=when(window, zone))


def _mended(mended: Sequence[Line], zone: str) -> Value | None:
    if not mended:
        return None
    shown = [
        text("board-mended-line", number=str(one.number), words=_short(one.words), on=Moment(one.done_at, zone, "day"))
        for one in mended
        if one.done_at is not None
    ]
    return lines(text("board-mended"), *shown)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
