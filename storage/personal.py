"""One person across all tables: everything that is stored about them, and how they are forgotten."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, or_, select, update

import storage.reminders
import storage.uploads
from bot.domain.base import AccountId
from storage import deeds, disputes, errands, roster_loads
from storage.communities import Body, Flat, Household
from storage.deeds import DeedConfirmation, DeedRow
from storage.disputes import Party, ThreadMessage
from storage.duty.tables import Feed
from storage.errands import ErrandFile, ErrandRow, ErrandStep
from storage.invitations import Invitation
from storage.matters.tables import Attachment, Entry, Matter, Support
from storage.notices import Notice, Response
from storage.openboard import ApiKey, OpenUnitRow
from storage.outgoing import HANDLED, WAITING, Outgoing, Surface
from storage.pages import personal as pages
from storage.points.tables import PointAccount, PointEntry, PointLeaver, PointWords
from storage.polls import elections
from storage.polls.decisions import Decision
from storage.polls.election_tables import CandidateRow, ElectionRow, Lot, Nomination
from storage.polls.objections import Objection
from storage.polls.paper_tables import Amendment, BoxCount, Delivery, PaperEntry, Proxy, SlipTick
from storage.polls.tables import Ballot, Poll, RollLine, Selection
from storage.redemption.tables import CounterRow, CounterStaff, GoodsRow, ReservationRow, StockMove
from storage.reminders import Quota, Reminder, recipient_of
from storage.residents import Account, Admission, Resident, Tie, Try
from storage.residents.tables import naming, near
from storage.rights import Audit, RoleGrant
from storage.service import orders
from storage.service import personal as served
from storage.service.order_tables import ServiceAsk, ServiceClaim, ServiceOrder
from storage.talks.tables import TalkDay, TalkDoor, TalkMinutes
from storage.thanks import NamedInThanks
from storage.topics.tables import Topic, TopicQuestion, TopicSign, TopicStatement
from storage.updates import Draft, ParkedUpdate
from storage.uploads import Upload
from storage.whistles import Call
from storage.workday import LeaveRow

Rows = list[dict[str, Any]]

_account, _resident, _tie, _try = Account.__table__, Resident.__table__, Tie.__table__, Try.__table__
_admission, _grant, _audit = Admission.__table__, RoleGrant.__table__, Audit.__table__
_matter, _support, _entry = Matter.__table__, Support.__table__, Entry.__table__
_attachment, _body, _surface = Attachment.__table__, Body.__table__, Surface.__table__
_out, _draft, _parked = Outgoing.__table__, Draft.__table__, ParkedUpdate.__table__
_notice, _response = Notice.__table__, Response.__table__
_errand, _errand_step, _errand_file = ErrandRow.__table__, ErrandStep.__table__, ErrandFile.__table__
_party, _message = Party.__table__, ThreadMessage.__table__
_reminder, _quota = Reminder.__table__, Quota.__table__
_leave = LeaveRow.__table__
_talk, _talk_door, _minutes = TalkDay.__table__, TalkDoor.__table__, TalkMinutes.__table__
_topic, _topic_sign = Topic.__table__, TopicSign.__table__
_statement, _question = TopicStatement.__table__, TopicQuestion.__table__
_call = Call.__table__
_poll, _line, _ballot, _selection = Poll.__table__, RollLine.__table__, Ballot.__table__, Selection.__table__
_paper, _slip, _box, _proxy = PaperEntry.__table__, SlipTick.__table__, BoxCount.__table__, Proxy.__table__
_delivery, _amendment = Delivery.__table__, Amendment.__table__
_objection, _decision, _election = Objection.__table__, Decision.__table__, ElectionRow.__table__
_feed = Feed.__table__
_api_key, _open_unit = ApiKey.__table__, OpenUnitRow.__table__
_candidate, _nomination, _lot = CandidateRow.__table__, Nomination.__table__, Lot.__table__
_deed, _deed_seen, _thanked = DeedRow.__table__, DeedConfirmation.__table__, NamedInThanks.__table__
_order, _comes, _asked = ServiceOrder.__table__, ServiceClaim.__table__, ServiceAsk.__table__
_point, _point_words = PointEntry.__table__, PointWords.__table__
_point_account, _point_leaver = PointAccount.__table__, PointLeaver.__table__
_counter, _counter_staff, _goods = CounterRow.__table__, CounterStaff.__table__, GoodsRow.__table__
_stock_move, _reservation = StockMove.__table__, ReservationRow.__table__
_invitation, _flat, _household = Invitation.__table__, Flat.__table__, Household.__table__
_upload = Upload.__table__


def everything(connection: Connection, account_id: AccountId) -> dict[str, Any]:
    """All that is stored about a person, table by table, as JSON values; instants in UTC."""
    account = _rows(connection, _account, _account.c.id == account_id)
    telegram_id = account[0]["telegram_id"] if account else None
    mine = _residents_of(connection, account_id)
    flats = _flats_of(connection, mine)
    return {
        "account": account,
        "residents": _rows(connection, _resident, _resident.c.account_id == account_id),
        "ties": _rows(connection, _tie, _tie.c.resident_id.in_(mine)),
        "flats": _rows(connection, _flat, _flat.c.id.in_(flats)),
        "households": _rows(connection, _household, _household.c.id.in_(_households_of(connection, mine))),
        "roles": _rows(connection, _grant, _grant.c.resident_id.in_(mine)),
        "links_used": _rows(connection, _invitation, _invitation.c.used_by == account_id),
        "links_kept_for_them": _rows(connection, _invitation, _invitation.c.for_account == account_id),
        "links_made": _rows(connection, _invitation, naming(_invitation, mine, "made_by")),
        "requests_to_be_let_in": _rows(connection, _admission, _admission.c.account_id == account_id),
        "requests_decided": _rows(connection, _admission, naming(_admission, mine, "decided_by")),
        "half_filled_forms": _rows(connection, _draft, _draft.c.account_id == account_id),
        "wrong_codes": _rows(connection, _try, _try.c.account_id == account_id),
        **_said(connection, mine, account_id),
        **_asked_and_told(connection, mine),
        "calendar_addresses_made": [
            one | {"secret": "…"} for one in _rows(connection, _feed, naming(_feed, mine, "made_by"))
        ],
        "keys_of_services_made": [
            one | {"key_hash": "…"} for one in _rows(connection, _api_key, _api_key.c.made_by.in_(mine))
        ],
        "open_boards_opened": _rows(connection, _open_unit, naming(_open_unit, mine, "opened_by")),
        **_thanked_with(connection, mine),
        **_decided(connection, mine, account_id),
        **_ordered(connection, mine),
        **served.everything(connection, mine),
        **_exchanged(connection, mine),
        "files_sent_from_pages": [
            one | {"content": "…"} for one in _rows(connection, _upload, _upload.c.account_id == account_id)
        ],
        "messages": _rows(connection, _out, _out.c.account_id == account_id),
        **pages.everything(connection, account_id),
        "reminders": _rows(connection, _reminder, _reminder.c.account_id == account_id),
        "reminders_counted": _rows(connection, _quota, _quota.c.recipient == recipient_of(account_id, None)),
        "rosters_loaded": roster_loads.everything(connection, mine),
        "changes_made": _rows(connection, _audit, naming(_audit, mine, "by")),
        "messages_set_aside": [
            {"at": row.at.isoformat(), "update": row.update, "error": row.error}
            for row in _set_aside(connection, telegram_id)
        ],
    }


def _said(connection: Connection, mine: list[int], account_id: AccountId) -> dict[str, Rows]:
    """Matters they said, filed or answered for, with what they added."""
    matters = _ids(connection, _matter, naming(_matter, mine, "reporter_id", "filed_by"))
    entries = _ids(connection, _entry, naming(_entry, mine, "by"))
    return {
        "matters": _rows(connection, _matter, _matter.c.id.in_(matters)),
        "matters_responsible_for": _rows(connection, _matter, _handled(mine, account_id)),
        "supports": _rows(connection, _support, naming(_support, mine, "resident_id")),
        "timeline": _rows(connection, _entry, naming(_entry, mine, "by")),
        "whistles": _rows(connection, _call, naming(_call, mine, "called_by", "answered_by")),
        "attachments": _rows(
            connection,
            _attachment,
            near(_attachment, mine) & or_(_attachment.c.matter_id.in_(matters), _attachment.c.entry_id.in_(entries)),
        ),
    }


def _asked_and_told(connection: Connection, mine: list[int]) -> dict[str, Rows]:
    """Talk days, leaves, notices, disputes, services on behalf."""
    return {
        "talk_days_written": _rows(connection, _talk, naming(_talk, mine, "clerk_id")),
        "talk_day_doors_entered": _rows(connection, _talk_door, naming(_talk_door, mine, "entered_by")),
        "minutes_signed": _rows(connection, _minutes, naming(_minutes, mine, "clerk_id", "witness_id")),
        "leaves": _rows(connection, _leave, naming(_leave, mine, "resident_id", "stand_in_id")),
        "notices_written": _rows(connection, _notice, naming(_notice, mine, "by")),
        "notices_answered": _rows(connection, _response, _response.c.resident_id.in_(mine)),
        "disputes_mediated": [
            {"matter_id": one} for one in _ids(connection, _matter, naming(_matter, mine, "mediator_id"))
        ],
        "disputes_invited_to": _rows(connection, _party, _party.c.resident_id.in_(mine)),
        "written_in_disputes": _rows(connection, _message, naming(_message, mine, "by")),
        "errands": _rows(connection, _errand, _errand.c.resident_id.in_(mine)),
        "errand_steps": _rows(connection, _errand_step, naming(_errand_step, mine, "by")),
        "errand_files": _rows(
            connection,
            _errand_file,
            _errand_file.c.errand_id.in_(_ids(connection, _errand, _errand.c.resident_id.in_(mine))),
        ),
    }


def _thanked_with(connection: Connection, mine: list[int]) -> dict[str, Rows]:
    """Points that they earned or moved, and wallets of their own."""
    return {
        "points_earned_and_moved": _rows(connection, _point, _point.c.earner_id.in_(mine)),
        "words_about_points": _rows(
            connection, _point_words, _point_words.c.entry_id.in_(_points_of(connection, mine))
        ),
        "accounts_of_points": _rows(connection, _point_account, _point_account.c.resident_id.in_(mine)),
        "households_left": _rows(connection, _point_leaver, naming(_point_leaver, mine, "resident_id")),
    }


def _decided(connection: Connection, mine: list[int], account_id: AccountId) -> dict[str, Rows]:
    """Topics, polls, elections, good deeds; what lies in an envelope is read on its ballot, and nowhere else."""

    def by(table: Table, *columns: str) -> Rows:
        return _rows(connection, table, naming(table, mine, *columns))

    return {
        "topics_proposed": by(_topic, "by"),
        "topics_signed": by(_topic_sign, "resident_id"),
        "topics_spoken_about": by(_statement, "resident_id"),
        "topics_asked_about": by(_question, "by", "replied_by"),
        "polls": by(_poll, "by", "clerk_id", "witness_id"),
        "lines_of_rolls": by(_line, "resident_id", "voter_id"),
        "ballots": by(_ballot, "cast_by", "entered_by", "confirmed_by"),
        "ticked_on_ballots": _rows(connection, _selection, _selection.c.account_id == account_id),
        "ballots_on_paper": by(_paper, "entered_by", "decided_by"),
        "slips_given_out": by(_slip, "ticked_by", "returned_to"),
        "boxes_counted": by(_box, "entered_by", "decided_by"),
        "proxies": by(_proxy, "holder_id", "given_by", "entered_by"),
        "polls_delivered": by(_delivery, "by"),
        "rolls_amended": by(_amendment, "first_by", "second_by"),
        "objections": by(_objection, "by"),
        "objections_answered": by(_objection, "answered_by"),
        "decisions_written": by(_decision, "by"),
        "elections_called": by(_election, "called_by"),
        "elections_stood_in": by(_candidate, "resident_id", "answered_by"),
        "nominated_in_elections": by(_nomination, "by"),
        "lots_seen_in_elections": by(_lot, "entered_by", "witness_id"),
        "good_deeds": by(_deed, "by", "doer_id", "answered_by"),
        "good_deeds_confirmed": by(_deed_seen, "resident_id"),
        "named_in_thanks": by(_thanked, "resident_id"),
    }


def _ordered(connection: Connection, mine: list[int]) -> dict[str, Rows]:
    """What they asked help for, came to, were asked to come to."""
    return {
        "help_asked_for": _rows(connection, _order, naming(_order, mine, "by")),
        "help_given": _rows(connection, _comes, naming(_comes, mine, "resident_id", "absent_by")),
        "asked_to_help": _rows(connection, _asked, naming(_asked, mine, "resident_id", "by")),
    }  # fmt: skip


def _exchanged(connection: Connection, mine: list[int]) -> dict[str, Rows]:
    """What they reserved, gave out and took back; codes and words of what waits are read on the reservation alone."""
    who = ("holder_id", "by", "ended_by", "consented_by", "returned_by")
    rows = _rows(connection, _reservation, naming(_reservation, mine, *who))
    return {
        "reservations": [one | {"code": "…", "word": "…"} for one in rows],
        "counters_set_up": _rows(connection, _counter, naming(_counter, mine, "made_by")),
        "counters_served_at": _rows(
            connection, _counter_staff, naming(_counter_staff, mine, "resident_id", "given_by")
        ),
        "goods_put_in": _rows(connection, _goods, naming(_goods, mine, "made_by")),
        "stock_moved": _rows(connection, _stock_move, naming(_stock_move, mine, "by")),
    }


ACTING = ("by", "to")
"""What of a line in a timeline names who acts."""


def forget(connection: Connection, account_id: AccountId, telegram_id: int, now: datetime) -> None:
    """Anonymise a person: what the house decided and had done stays, what says who they were goes.

    Words of public matters stay as the house's record, without voice, exact place and reporter; those of others go.
    """
    mine = _residents_of(connection, account_id)
    _forget_acting(connection, account_id, mine)
    _forget_matters(connection, account_id, telegram_id, mine)
    disputes.forget(connection, mine)
    errands.forget(connection, mine, now)
    served.forget(connection, mine)
    roster_loads.forget(connection, mine)
    _forget_messages(connection, account_id, telegram_id)
    held = (_grant.c.resident_id.in_(mine), _grant.c.taken_at.is_(None))
    connection.execute(update(_grant).where(*held).values(taken_at=now))
    ties = (_tie.c.resident_id.in_(mine), _tie.c.until.is_(None))
    connection.execute(update(_tie).where(*ties).values(until=now, is_head=False))
    connection.execute(
        update(_resident)
        .where(_resident.c.id.in_(mine))
        .values(name="", shows_name=False, shows_party=False, household_id=None, left_at=now)
    )
    storage.matters.wake_returned(connection, mine, now)
    kept = update(_invitation).where(_invitation.c.for_account == account_id, _invitation.c.used_at.is_(None))
    connection.execute(kept.values(for_account=None, expires_at=now))
    remarked = update(_response).where(_response.c.resident_id.in_(mine), _response.c.for_others.is_(False))
    connection.execute(remarked.values(remark=""))
    elections.forget(connection, mine)
    deeds.forget(connection, mine)
    connection.execute(delete(_thanked).where(_thanked.c.resident_id.in_(mine)))
    orders.forget(connection, mine)
    connection.execute(delete(_point_words).where(_point_words.c.entry_id.in_(_points_of(connection, mine))))
    serving = (_counter_staff.c.resident_id.in_(mine), _counter_staff.c.taken_at.is_(None))
    connection.execute(update(_counter_staff).where(*serving).values(taken_at=now))
    theirs = naming(_reservation, mine, "holder_id", "by", "returned_by")
    connection.execute(update(_reservation).where(theirs).values(returned_why=""))
    connection.execute(delete(_draft).where(_draft.c.account_id == account_id))
    connection.execute(delete(_admission).where(_admission.c.account_id == account_id))
    connection.execute(delete(_leave).where(_leave.c.resident_id.in_(mine)))
    connection.execute(update(_leave).where(naming(_leave, mine, "stand_in_id")).values(stand_in_id=None))
    connection.execute(delete(_try).where(_try.c.account_id == account_id))
    connection.execute(
        update(_account)
        .where(_account.c.id == account_id)
        .values(telegram_id=None, muted=[], community_id=None, started_at=None, blocked_at=None)
    )


def _forget_matters(connection: Connection, account_id: AccountId, telegram_id: int, mine: list[int]) -> None:
    reported = _matter.c.reporter_id.in_(mine)
    hidden = _ids(connection, _matter, and_(reported, _matter.c.visibility != "public"))
    all_of_mine = _ids(connection, _matter, reported)
    said = or_(
        _attachment.c.matter_id.in_(all_of_mine),
        _attachment.c.entry_id.in_(_ids(connection, _entry, naming(_entry, mine, "by"))),
    ) & near(_attachment, mine)
    connection.execute(delete(_attachment).where(said, _attachment.c.kind.in_(("voice", "answer-voice"))))
    connection.execute(delete(_attachment).where(_attachment.c.matter_id.in_(hidden)))
    left = connection.execute(select(_attachment.c.file_id).where(said)).scalars()
    storage.uploads.forget(connection, account_id, left.all())
    connection.execute(update(_matter).where(reported).values(location=None))
    connection.execute(update(_matter).where(_matter.c.id.in_(hidden)).values(words="", place="", for_door=""))
    for matter_id in hidden:
        storage.reminders.cancel(connection, None, f"matter:{matter_id}")
    written = update(_entry).where(_entry.c.matter_id.in_(hidden), _entry.c.by.in_(mine))
    connection.execute(written.values(words="", about={}))
    asked = update(_call).where(_call.c.matter_id.in_(hidden), _call.c.called_by.in_(mine))
    connection.execute(asked.values(question=""))
    from_private_chat = near(_matter, mine) & or_(
        _matter.c.source.like(f"{telegram_id}:%"), _matter.c.source.like(f"page:{account_id}:%")
    )
    for matter_id in _ids(connection, _matter, from_private_chat):
        connection.execute(update(_matter).where(_matter.c.id == matter_id).values(source=f"forgotten:{matter_id}"))
    name_of_body = select(_body.c.name).where(_body.c.id == _matter.c.body_id).scalar_subquery()
    connection.execute(
        update(_matter).where(_handled(mine, account_id)).values(responsible_account_id=None, responsible=name_of_body)
    )
    connection.execute(
        update(_surface)
        .where(_surface.c.kind == "matter", _surface.c.subject_id.in_(all_of_mine), _surface.c.state == "live")
        .values(wanted=_surface.c.wanted + 1)
    )


def _forget_acting(connection: Connection, account_id: AccountId, mine: list[int]) -> None:
    """What they did for a body is the body's: timelines go on without their name, also where the clock wrote it."""
    own = connection.execute(select(_entry.c.matter_id, _entry.c.about).where(naming(_entry, mine, "by"))).all()
    held = connection.execute(select(_matter.c.id, _matter.c.responsible).where(_handled(mine, account_id))).all()
    borne = {str(row.about.get("by", "")) for row in own} | {row.responsible for row in held}
    bodies = select(_body.c.name).where(
        _body.c.community_id.in_(select(_resident.c.community_id).where(_resident.c.id.in_(mine)))
    )
    plain = _without_names(borne, set(connection.execute(bodies).scalars()))
    matters = {row.matter_id for row in own} | {row.id for row in held}
    lines = connection.execute(select(_entry.c.id, _entry.c.about).where(_entry.c.matter_id.in_(sorted(matters))))
    for row in lines.all():
        about = row.about | {part: plain[row.about[part]] for part in ACTING if row.about.get(part) in plain}
        if about != row.about:
            connection.execute(update(_entry).where(_entry.c.id == row.id).values(about=about))


def _without_names(borne: set[str], bodies: set[str]) -> dict[str, str]:
    """How bodies with a person's name behind are written without it: "好邻居物业 王师傅" → "好邻居物业"."""
    found: dict[str, str] = {}
    for body in sorted(bodies, key=len):
        found |= {said: body for said in borne if said.startswith(f"{body} ")}
    return found


def _forget_messages(connection: Connection, account_id: AccountId, telegram_id: int) -> None:
    there = _out.c.chat_id == telegram_id
    for to_them in (_out.c.account_id == account_id, and_(there, WAITING), and_(there, HANDLED)):
        connection.execute(delete(_out).where(to_them, _out.c.state.in_(("waiting", "parked"))))
        connection.execute(update(_out).where(to_them).values(account_id=None, chat_id=None))
    pages.forget(connection, account_id)
    connection.execute(delete(_reminder).where(_reminder.c.account_id == account_id))
    connection.execute(delete(_quota).where(_quota.c.recipient == recipient_of(account_id, None)))
    keys = [row.key for row in _set_aside(connection, telegram_id)]
    connection.execute(delete(_parked).where(_parked.c.key.in_(keys)))


def _set_aside(connection: Connection, telegram_id: int | None) -> list[Any]:
    """Updates of this person that failed and were kept as they came."""
    rows = connection.execute(select(_parked)).all()
    return [row for row in rows if telegram_id is not None and _sender(row.update) == telegram_id]


def _sender(received: dict[str, Any]) -> int | None:
    for kind in ("message", "callback_query", "my_chat_member"):
        if isinstance(part := received.get(kind), dict):
            sender = part.get("from") or {}
            return sender.get("id") if isinstance(sender, dict) else None
    return None


def _residents_of(connection: Connection, account_id: AccountId) -> list[int]:
    return _ids(connection, _resident, _resident.c.account_id == account_id)


def _points_of(connection: Connection, mine: list[int]) -> list[int]:
    return _ids(connection, _point, _point.c.earner_id.in_(mine))


def _flats_of(connection: Connection, mine: list[int]) -> list[int]:
    return list(connection.execute(select(_tie.c.flat_id).where(_tie.c.resident_id.in_(mine)).distinct()).scalars())


def _households_of(connection: Connection, mine: list[int]) -> list[int]:
    found = select(_resident.c.household_id).where(_resident.c.id.in_(mine), _resident.c.household_id.is_not(None))
    return list(connection.execute(found).scalars())


def _handled(mine: list[int], account_id: AccountId) -> ColumnElement[bool]:
    return near(_matter, mine) & (_matter.c.responsible_account_id == account_id)


def _ids(connection: Connection, table: Table, where: ColumnElement[bool]) -> list[int]:
    return list(connection.execute(select(table.c.id).where(where).order_by(table.c.id)).scalars())


def _rows(connection: Connection, table: Table, where: ColumnElement[bool]) -> Rows:
    found = connection.execute(select(table).where(where).order_by(*table.primary_key.columns))
    return [_plain(dict(row).items()) for row in found.mappings()]


def _plain(items: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    return {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in items}
