"""发通知 and 接龙: the form, what is posted, and what is written anew."""

from collections.abc import Sequence
from datetime import datetime

import storage.communities
import storage.notices
import storage.outgoing
import storage.residents
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.forms import Form, Forms, Input, State
from bot.actions.matters import filing
from bot.actions.matters.form import fresh
from bot.actions.notices import looking
from bot.actions.notices.subjects import WRITER, About, find, led_units, touch, where_of
from bot.domain import notices as rules
from bot.domain.base import Refused, UnitId
from bot.domain.commands.forms import Choose, Given
from bot.domain.commands.notices import CorrectNotice, OpenNotices
from bot.domain.danger import find_danger
from bot.domain.notices import Kind, Notice, NoticeId, has_appeared, require_open
from bot.domain.places import Unit
from bot.domain.quiet import NIGHT, QUIET, next_allowed
from bot.domain.rights import Person, Where, require
from bot.domain.saying import says_nothing
from bot.screens import notices as screens
from bot.screens.base import Screen, Toast

LISTED = 8
"""Notices that are listed before a new one is written."""


def _find_units(tx: Transaction, command: OpenNotices) -> Subject[tuple[Unit, ...]]:
    """The unit that is named, else those the person leads."""
    if command.kind not in list(Kind):
        raise Refused("button-unknown")
    if command.unit_id is None:
        person = storage.residents.person_in(tx.connection, tx.account, tx.account.community_id)
        led = led_units(tx, person)
        return Subject(tuple(led), where_of(led[0]) if led else Where(tx.account.community_id))
    unit = storage.communities.unit(tx.connection, command.unit_id)
    if unit is None:
        raise Refused("residents-unit-unknown")
    return Subject((unit,), where_of(unit))


def _open(tx: Transaction, person: Person, units: tuple[Unit, ...], command: OpenNotices) -> Toast | None:
    kind = Kind(command.kind)
    if len(units) != 1:
        tx.show(screens.choose_unit(kind, tuple((one.id, one.label) for one in units)))
        return None
    unit = units[0]
    found = storage.notices.of_unit(tx.connection, unit.id, kind, tx.now - screens.LISTED_FOR, LISTED)
    if found and not command.fresh:
        tx.show(screens.listed(kind, unit.id, unit.label, found, tx.now))
        return None
    begin(tx, person, unit, kind)
    return None


def begin(
    tx: Transaction, person: Person, unit: Unit, kind: Kind, words: str = "", photos: Sequence[Sequence[str]] = ()
) -> None:
    """Open the form, with words and pictures already given or not."""
    if unit.chat_id is None:
        raise Refused("notices-refused-no-group")
    context = {"community_id": unit.community.id, "unit_id": unit.id, "source": f"{tx.account.id}:{tx.now.isoformat()}"}
    forms.begin(tx, person, "notice", rules.begun_with(kind, words, photos, **context))


def _step(state: State, given: Input) -> State:
    """Danger first, whatever was asked; words of which nothing can be seen are none."""
    if isinstance(given, Given) and given.kind == "text" and says_nothing(given.text):
        raise Refused("forms-refused-text-wanted")
    if isinstance(given, Given) and state["stage"] != "danger" and find_danger(given.text) is not None:
        return rules.alarmed(state, given)
    return rules.step(state, given)


def _look(tx: Transaction, person: Person, state: State) -> State:
    """The instant at which it closes is fixed when the day is chosen."""
    if state.get("stage") != "check" or state["until"] == "none" or "closes_at" in state:
        return state
    at = rules.closing(state["until"], tx.now, _unit(tx, state).community.zone)
    return {**state, "closes_at": at.isoformat() if at else None}


def _unit(tx: Transaction, state: State) -> Unit:
    unit = storage.communities.unit(tx.connection, UnitId(state["unit_id"]))
    if unit is None:
        raise Refused("residents-unit-unknown")
    return unit


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    unit = _unit(tx, state)
    if state["stage"] == "danger":
        danger = find_danger(state["alarm"])
        if danger is None:
            raise LookupError("no danger")
        return screens.danger(filing.danger_screen(unit.community.numbers, danger))
    offered = tuple(one for one in rules.UNTIL if _is_ahead(tx, one, unit.community.zone))
    return screens.question(state, offered, unit.label, unit.community.zone)


def _is_ahead(tx: Transaction, until: str, zone: str) -> bool:
    try:
        rules.closing(until, tx.now, zone)
    except Refused:
        return False
    return True


def _finish(tx: Transaction, person: Person, state: State) -> Toast | None:
    """Post it; or it is a danger, and becomes a matter at once."""
    unit = _unit(tx, state)
    require(WRITER, person, where_of(unit), frozenset())
    if state.get("cries"):
        return cry(tx, person, unit, state["alarm"])
    post(tx, person, unit, state)
    return None


def cry(tx: Transaction, person: Person, unit: Unit, words: str) -> Toast | None:
    """What was written is a danger: it is said as a matter, which tells everybody at once."""
    said = fresh(tx, unit, household_id=person.household_id, own_door=person.door)
    forms.keep(tx, "say", said | {"words": words, "stage": "danger"})
    return forms.take(tx, person, Choose("danger", "tell"))


def post(tx: Transaction, person: Person, unit: Unit, state: State) -> None:
    """It stands in the group: at once, or when quiet hours are over; urgent words wait for the morning alone."""
    if unit.chat_id is None or person.resident_id is None:
        raise Refused("notices-refused-no-group")
    closes_at = datetime.fromisoformat(state["closes_at"]) if state.get("closes_at") else None
    if closes_at is not None and closes_at <= tx.now:
        raise Refused("notices-refused-past")
    appears_at = next_allowed(tx.now, unit.community.zone, NIGHT if state["urgent"] else QUIET)
    notice_id = storage.notices.add(
        tx.connection, unit.community.id, state["source"], unit_id=unit.id, kind=state["kind"], by=person.resident_id,
        words=state["words"], photos=state["photos"], urgent=state["urgent"], places=state["places"],
        posted_at=tx.now, appears_at=appears_at, closes_at=closes_at,
    )  # fmt: skip
    if notice_id is None:
        raise Refused("forms-refused-old-button")
    about = find(tx, notice_id).of
    _has_seen_it(tx, person, about)
    if about.notice.photos:
        tx.announce(
            unit.chat_id, screens.pictures(about.notice), community_id=unit.community.id, due_at=appears_at,
            once=screens.photos_key(about.notice), rank=rank_of(about.notice),
        )  # fmt: skip
    storage.outgoing.live(
        tx.connection, now=tx.now, kind="notice", subject_id=notice_id, chat_id=unit.chat_id,
        community_id=unit.community.id, due_at=appears_at,
    )  # fmt: skip
    touch(tx, about)
    looking.show(tx, about, posted=True)


def rank_of(notice: Notice) -> int:
    """What goes with urgent words is not held back at noon."""
    return storage.outgoing.ANSWER if notice.urgent else storage.outgoing.NOTICE


def _has_seen_it(tx: Transaction, person: Person, about: About) -> None:
    """Whoever writes a notice need not press 收到 at home."""
    lives_here = person.household_id is not None and person.unit_id == about.unit.id
    if about.notice.kind is Kind.NOTICE and lives_here and person.household_id and person.resident_id:
        storage.notices.respond(tx.connection, about.notice, person.household_id, person.resident_id, tx.now)


# written anew


def _find_notice(tx: Transaction, command: CorrectNotice) -> Subject[About]:
    return find(tx, command.notice_id)


def _correct(tx: Transaction, person: Person, about: About, command: CorrectNotice) -> Toast | None:
    notice = about.notice
    require_open(notice, tx.now)
    state = {
        "stage": "words", "kind": notice.kind.value, "notice_id": notice.id, "words": notice.words,
        "community_id": about.unit.community.id,
    }  # fmt: skip
    forms.begin(tx, person, "notice-correct", state)
    return None


def _correct_screen(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.correction(state)


def _corrected(tx: Transaction, person: Person, state: State) -> Toast | None:
    """The card shows the new words and that they are new; who had seen it is asked again only if that is wanted."""
    about = find(tx, NoticeId(state["notice_id"])).of
    notice, unit = about.notice, about.unit
    require(WRITER, person, where_of(unit), frozenset())
    require_open(notice, tx.now)
    round_ = notice.round + int(state["again"])
    storage.notices.correct(tx.connection, notice, state["words"], round_, tx.now)
    _has_seen_it(tx, person, find(tx, notice.id).of)
    touch(tx, about)
    looking.no_more_reminders(tx, about)
    if state["again"] and unit.chat_id is not None and has_appeared(notice, tx.now):
        tx.announce(
            unit.chat_id, screens.look_again(), community_id=unit.community.id,
            due_at=next_allowed(tx.now, unit.community.zone, NIGHT if notice.urgent else QUIET),
            reply_to=storage.outgoing.surface_message(tx.connection, "notice", notice.id, unit.chat_id),
            once=f"notice-again:{notice.id}:{round_}", rank=rank_of(notice),
        )  # fmt: skip
    looking.show(tx, find(tx, notice.id).of)
    return None


ACTIONS: Table = {
    OpenNotices: Action(_find_units, WRITER, _open),
    CorrectNotice: Action(_find_notice, WRITER, _correct),
}
FORMS: Forms = {
    "notice": Form(_step, _screen, _finish, _look),
    "notice-correct": Form(rules.corrected, _correct_screen, _corrected),
}
