"""The first page of a household, read as things stand: nothing is changed by looking at it."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import storage.communities
import storage.duty
import storage.matters
import storage.notices
import storage.polls
import storage.residents
import storage.service
import storage.talks
import storage.today
import storage.topics
from bot.actions import menus
from bot.actions.base import Transaction
from bot.actions.duty.subjects import load, today
from bot.actions.service.records.confirming import waiting_for
from bot.domain.duty.periods import at_handover
from bot.domain.duty.turns import ACCEPTS_BEFORE
from bot.domain.notices import Kind, is_open
from bot.domain.places import Unit
from bot.domain.polls.poll import takes_ballots
from bot.domain.redemption.windows import windows
from bot.domain.rights import Person
from bot.domain.talks import are_held
from bot.screens import today as screens
from bot.screens.today import First, Item
from storage.duty.rotas import KeptRota
from storage.duty.turns import KeptTurn
from storage.today import Uncast

NOTICES_SINCE = timedelta(days=30)
"""How long a notice that was not seen is expected of a household."""
COMES_WITHIN = timedelta(hours=36)
"""How long before it begins a service that somebody comes to is named."""
HANDS_OVER_WITHIN = timedelta(days=3)
"""How long before its end a turn is to be handed over."""
OPEN, POLLS, SIGN_UPS = 8, 4, 4
"""What is named of each at the most."""


def first_page(tx: Transaction, person: Person) -> First | None:
    """What stands on the first page of somebody who is registered; None of a stranger."""
    if person.resident_id is None or person.community_id is None:
        return None
    community = storage.communities.community(tx.connection, person.community_id)
    unit = storage.communities.unit(tx.connection, person.unit_id) if person.unit_id is not None else None
    uncast = storage.today.uncast(tx.connection, person, tx.now) if person.is_adult else []
    rota = storage.duty.rotas.of_unit(tx.connection, unit.id) if unit is not None else None
    expected = (
        *_ballots(person, uncast, community.zone),
        *_notices(tx, person),
        *(_turns(tx, person, unit, rota) if unit is not None and rota is not None else ()),
        *_matters(tx, person),
        *_answers(tx, person),
        *_dates(tx, person, community.zone),
    )
    more, draft = menus.everything_of(tx, person)
    door = person.door or screens.nowhere(community.name)
    if unit is None:
        return First(door, community.name if person.door else "", expected, more=more, draft=draft)
    found = storage.duty.turns.on_duty(tx.connection, unit.id) if rota is not None else None
    lines = storage.matters.board_lines(tx.connection, unit.id, tx.now, OPEN)
    return First(
        door, community.name, expected,
        screens.on_duty(found, community.zone) if found is not None else None,
        tuple(screens.open_matter(one.id, one, tx.now, community.zone) for one in lines),
        storage.matters.open_on_board(tx.connection, unit.id, tx.now) if len(lines) == OPEN else len(lines),
        lives_here=True, together=tuple(_together(tx, person, unit, uncast)), more=more, draft=draft,
    )  # fmt: skip


# what is expected


def _ballots(person: Person, uncast: list[Uncast], zone: str) -> Iterator[Item]:
    for one in uncast:
        door = "" if one.door == person.door else one.door
        yield screens.ballot(one.line_id, door, one.question, one.closes_at, zone)


def _notices(tx: Transaction, person: Person) -> Iterator[Item]:
    for one in storage.today.unseen(tx.connection, person, tx.now, tx.now - NOTICES_SINCE):
        yield screens.notice(one.id, one.words, urgent=one.urgent)


def _turns(tx: Transaction, person: Person, unit: Unit, rota: KeptRota) -> Iterator[Item]:
    """The household's turn that runs or waits to be accepted, and turns that are offered to it."""
    if person.household_id is None or not person.is_adult:
        return
    zone, running = unit.community.zone, storage.duty.turns.running_in(tx.connection, unit.id)
    if running is not None and running.turn.household_id == person.household_id and not running.is_left:
        yield from _running(tx, rota, running, zone, today(tx.now, unit))
    if running is None or tx.now >= at_handover(running.turn.until_on - ACCEPTS_BEFORE, zone):
        duty = load(tx.connection, rota)
        following = duty.coming[0] if duty.coming else None
        if following is not None and following.household_id == person.household_id:
            accepted = storage.duty.rotas.accepted_early(tx.connection, rota, following.starts_on)
            opens_at = at_handover(following.starts_on - ACCEPTS_BEFORE, zone)
            if accepted is None and tx.now >= opens_at:
                yield screens.to_accept(rota.id, following.starts_on, zone)
    for swap_id in storage.today.offered(tx.connection, person, tx.now):
        yield screens.swap(swap_id, person.household_id)


def _running(tx: Transaction, rota: KeptRota, running: KeptTurn, zone: str, here: date) -> Iterator[Item]:
    turn = running.turn
    if running.accepted_at is None:
        yield screens.to_accept(rota.id, turn.starts_on, zone)
        return
    if running.handed_over_at is not None:
        return
    entries = storage.duty.turns.entries(tx.connection, running)
    ticked = frozenset(one.theme for one in entries if one.theme and one.done_on == here)
    yield screens.turn(rota.id, turn.starts_on, turn.until_on, zone, ticked, here)
    if tx.now >= at_handover(turn.until_on, zone) - HANDS_OVER_WITHIN:
        yield screens.to_hand_over(rota.id, turn.until_on, zone)


def _matters(tx: Transaction, person: Person) -> Iterator[Item]:
    for one in storage.today.waiting(tx.connection, person, tx.now):
        yield screens.matter(one.id, str(one.number), one.words, asked=one.asked)


def _answers(tx: Transaction, person: Person) -> Iterator[Item]:
    """What waits for a yes or no."""
    for admission_id, name in storage.today.joiners(tx.connection, person, tx.now):
        yield screens.joiner(admission_id, name)
    to_confirm = len(waiting_for(tx, person))
    if to_confirm:
        yield screens.to_confirm(to_confirm)
    for deed_id, words in storage.today.deeds(tx.connection, person, tx.now):
        yield screens.deed(deed_id, words)
    for candidate_id in storage.today.nominated(tx.connection, person, tx.now):
        yield screens.nominated(candidate_id)
    for code, door in storage.today.proxies(tx.connection, person, tx.now):
        yield screens.proxy(code, door)


def _dates(tx: Transaction, person: Person, zone: str) -> Iterator[Item]:
    """Where somebody is expected: services, and the counter."""
    for one in storage.today.coming(tx.connection, person, tx.now, tx.now + COMES_WITHIN):
        yield screens.coming(one.id, one.words, one.at, tx.now, zone, one.part)
    for kept in storage.today.to_collect(tx.connection, person, tx.now):
        window = next(windows(kept.opening, zone, tx.now), None)
        yield screens.to_collect(kept.id, kept.name, kept.code, kept.counter, window, kept.until, zone)


# how the unit stands


def _together(tx: Transaction, person: Person, unit: Unit, uncast: list[Uncast]) -> Iterator[Item]:
    """What is decided and done together: polls, sign-ups, topics, who needs help, the talk day."""
    connection, zone, now = tx.connection, unit.community.zone, tx.now
    waits = {one.poll_id for one in uncast}
    for poll in storage.polls.records.of_unit(connection, unit.id, under_way=True, limit=POLLS):
        if takes_ballots(poll, now):
            yield screens.poll(poll, zone, waits=poll.id in waits)
    for notice in storage.notices.of_unit(connection, unit.id, Kind.SIGN_UP, now, SIGN_UPS):
        if is_open(notice, now):
            yield screens.sign_up(notice, zone)
    topics = storage.topics.records.under_way(connection, unit.id)
    if topics:
        yield screens.topics(topics)
    helps = storage.service.orders.how_many_near(connection, unit.community.id, unit.id, now, own=person.household_id)
    if helps:
        yield screens.helps(helps)
    talk_at = _talk_at(tx, unit)
    if talk_at is not None:
        yield screens.talk(talk_at, zone, unit.id)


def _talk_at(tx: Transaction, unit: Unit) -> datetime | None:
    """When the unit's next talk day is, where it holds any."""
    if not are_held(unit.community.settings, unit.switches):
        return None
    planned = storage.talks.planned(tx.connection, unit.id)
    return planned.held_at if planned is not None else None
