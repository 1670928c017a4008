"""The living cards of a unit's chat: those whose subject goes on, and the last of those that are over."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Subquery, Table, bindparam, or_, select, union_all

from storage.base import ID, MOST_ASKED, NOW_ASKED
from storage.deeds import DeedRow
from storage.duty.tables import DutySwap, DutyTurn, Rota
from storage.matters.lists import UNSETTLED
from storage.matters.tables import Matter
from storage.notices import Notice
from storage.outgoing import Living, Surface
from storage.polls.election_tables import ElectionRow
from storage.polls.records import UNDER_WAY as POLL_UNDER_WAY
from storage.polls.tables import Poll
from storage.service.order_tables import ServiceOccurrence
from storage.talks.tables import TalkDay
from storage.topics.records import UNDER_WAY as TOPIC_UNDER_WAY
from storage.topics.tables import Topic

_surface = Surface.__table__
_matter, _notice, _poll = Matter.__table__, Notice.__table__, Poll.__table__
_turn, _rota, _swap, _deed = DutyTurn.__table__, Rota.__table__, DutySwap.__table__, DeedRow.__table__
_topic, _talk, _election, _time = Topic.__table__, TalkDay.__table__, ElectionRow.__table__, ServiceOccurrence.__table__
_OVER = ("done", "failed", "cancelled")
_EVER_IN_CHAT = (_surface.c.chat_id == bindparam("of_chat", type_=ID), _surface.c.kind != "board")
"""What the board says stands on the first page."""
_IN_CHAT = (
    *_EVER_IN_CHAT, _surface.c.state == "live", or_(_surface.c.due_at.is_(None), _surface.c.due_at <= NOW_ASKED),
)  # fmt: skip
"""What waits for its instant to appear does not stand there yet."""
Kind = tuple[str, Table, int, tuple[ColumnElement[bool], ...]]


def _cards(kinds: tuple[Kind, ...], *where: ColumnElement[bool]) -> Subquery:
    """The cards whose subject goes on; those of a lower rank stand before the others."""
    return union_all(*(
        select(_surface, bindparam(f"rank_{kind}", rank).label("rank"))
        .join(table, table.c.id == _surface.c.subject_id)
        .where(*where, _surface.c.kind == kind, *goes_on)
        for kind, table, rank, goes_on in kinds
    )).subquery()  # fmt: skip


_SERVES = (
    select(_rota.c.id)
    .where(_rota.c.id == _turn.c.rota_id, _rota.c.ended_at.is_(None))
    .correlate(_turn)
    .exists()
)  # fmt: skip
_later = _turn.alias()
_FOLLOWED = (
    select(_later.c.id)
    .where(_later.c.rota_id == _turn.c.rota_id, _later.c.starts_on > _turn.c.starts_on)
    .correlate(_turn)
    .exists()
)  # fmt: skip
_KINDS: tuple[Kind, ...] = (
    ("duty", _turn, 1, (_turn.c.handed_over_at.is_(None), _SERVES, ~_FOLLOWED)),
    ("poll", _poll, 2, (_poll.c.state.in_(POLL_UNDER_WAY),)),
    ("election", _election, 2, (_election.c.stage.not_in(_OVER),)),
    ("notice", _notice, 3, (_notice.c.ended_at.is_(None),)),
    ("matter", _matter, 4, (_matter.c.state.in_((*UNSETTLED, "done")),)),
    ("duty-swap", _swap, 4, (_swap.c.state == "offered",)),
    ("topic", _topic, 5, (_topic.c.state.in_(TOPIC_UNDER_WAY),)),
    ("order", _time, 5, (_time.c.state == "open",)),
    ("deed", _deed, 5, (_deed.c.state == "open",)),
    ("talk", _talk, 5, (_talk.c.state.in_(("planned", "open")),)),
)
_GO_ON = _cards(_KINDS, *_IN_CHAT)
_CARDS = select(_GO_ON).order_by(_GO_ON.c.rank, _GO_ON.c.id.desc())
_PAGE = _CARDS.limit(MOST_ASKED).offset(bindparam("skipped"))
_EVER = _cards(_KINDS, *_EVER_IN_CHAT)
_OPEN = select(_EVER).order_by(_EVER.c.rank, _EVER.c.id).limit(MOST_ASKED)
_REST = (
    select(_surface)
    .where(*_IN_CHAT, _surface.c.id.not_in(select(_GO_ON.c.id)))
    .order_by(_surface.c.id.desc())
    .limit(MOST_ASKED)
)


def going_on(connection: Connection, chat_id: int, now: datetime, limit: int, skipped: int = 0) -> list[Living]:
    """The cards whose subject goes on: who is on duty first, then what to vote on, and the newest."""
    values = {"of_chat": chat_id, "now": now, "most": limit, "skipped": skipped}
    return [_as_living(row) for row in connection.execute(_PAGE, values)]


def still_open(connection: Connection, chat_id: int, limit: int) -> list[tuple[str, int, datetime | None]]:
    """Kind, subject and when it appears of each card whose subject goes on, whether or not the chat is there still."""
    rows = connection.execute(_OPEN, {"of_chat": chat_id, "most": limit})
    return [(row.kind, row.subject_id, row.due_at) for row in rows]


def over(connection: Connection, chat_id: int, now: datetime, limit: int) -> list[Living]:
    """The newest of the cards whose subject is over."""
    found = connection.execute(_REST, {"of_chat": chat_id, "now": now, "most": limit})
    return [_as_living(row) for row in found]


def _as_living(row: Any) -> Living:
    return Living(row.id, row.kind, row.subject_id, row.chat_id, row.message_id, False, row.wanted, row.showing)
