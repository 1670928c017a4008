"""When talk days are held: the community's settings, a unit's switch, and what the clock does with a planned one."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import Connection

import storage.communities
import storage.matters
import storage.rights
import storage.talks
import storage.units
from bot.actions.base import Action, Due, Dues, Subject, Table, Transaction, nothing
from bot.actions.communities.rights import ADMINISTRATOR, page_in
from bot.actions.forms import begin
from bot.actions.reminding import BY_THE_CLOCK, cancel, remind, remind_unit
from bot.actions.talks import agendas
from bot.actions.talks.subjects import SWITCHER, About, agenda, find, find_unit, link_of, view
from bot.domain import talks as rules
from bot.domain.base import CommunityId, Refused
from bot.domain.commands.talks import (
    BeginRhythm,
    CloseMissed,
    SetTalks,
    SwitchTalks,
    TalkSettings,
    TellAgenda,
)
from bot.domain.places import Community, Unit
from bot.domain.rights import Person, Where, require
from bot.domain.talks import MISSED_AFTER, NAME, Rhythm, State
from bot.screens import talks as screens
from bot.screens.base import Toast

# settings of the community


def _community(tx: Transaction) -> Community:
    if tx.account.community_id is None:
        raise Refused("rights-refused-unregistered")
    return storage.communities.lock_community(tx.connection, CommunityId(tx.account.community_id))


def _settings(tx: Transaction, person: Person, _: None, command: TalkSettings) -> Toast | None:
    _show_settings(tx, command.page)
    return None


def _show_settings(tx: Transaction, page: int = 0) -> None:
    community = _community(tx)
    found, more = storage.units.page_of(tx.connection, community.id, page_in(page))
    on = set(storage.talks.units_on(tx.connection, community.id))
    units = [(unit.id, unit.label, unit.id in on) for unit in found]
    tx.show(screens.settings(rules.rhythm_of(community.settings), units, page_in(page), more=more))


def _set(tx: Transaction, person: Person, _: None, command: SetTalks) -> Toast | None:
    rhythm = rules.rhythm_of(_community(tx).settings)
    change_rhythm(tx, person, lambda _: Rhythm(rhythm.days, rhythm.hour, command.on))
    return None


def _begin_rhythm(tx: Transaction, person: Person, _: None, command: BeginRhythm) -> Toast | None:
    if command.what not in ("days", "hour"):
        raise Refused("button-unknown")
    state = {"stage": "words", "does": command.what, "community_id": tx.account.community_id}
    begin(tx, person, "talk", state)
    return None


def require_administrator(tx: Transaction, person: Person) -> None:
    """Ask again when the form is finished: whoever began it may have lost the role meanwhile."""
    require(ADMINISTRATOR, person, Where(community_id=tx.account.community_id), frozenset())


def change_rhythm(tx: Transaction, person: Person, change: Callable[[Rhythm], Rhythm]) -> None:
    """Talk days are held so from now on, in every unit that holds any."""
    community = _community(tx)
    rhythm = change(rules.rhythm_of(community.settings))
    settings = {**community.settings, NAME: rules.rhythm_kept(rhythm)}
    storage.communities.change_community(tx.connection, community.id, settings=settings)
    about = {"days": list(rhythm.days), "on": rhythm.on}
    storage.rights.log_change(tx.connection, community.id, tx.now, person.resident_id, "rhythm-changed", about)
    for unit_id in storage.talks.units_on(tx.connection, community.id):
        unit = storage.communities.unit(tx.connection, unit_id)
        if unit is not None:
            _plan_anew(tx, unit)
    _show_settings(tx)


# a unit's switch


def _unit(tx: Transaction, command: SwitchTalks) -> Subject[Unit]:
    return find_unit(tx, command.unit_id)


def _switch(tx: Transaction, person: Person, unit: Unit, command: SwitchTalks) -> Toast | None:
    storage.talks.switch(tx.connection, unit.id, on=command.on)
    changed = storage.communities.unit(tx.connection, unit.id) or unit
    if command.on and not rules.rhythm_of(changed.community.settings).on:
        raise Refused("talks-refused-community-off")
    what = {"place": unit.label, "on": command.on}
    storage.rights.log_change(tx.connection, unit.community.id, tx.now, person.resident_id, "unit-switched", what)
    _plan_anew(tx, changed)
    if command.listed:
        _show_settings(tx)
    else:
        agendas.show_unit(tx, changed, person)
    return None


def _plan_anew(tx: Transaction, unit: Unit) -> None:
    """The unit's next talk day by the settings of now; none where it holds none. What was told of another is moot."""
    planned = storage.talks.planned(tx.connection, unit.id)
    if not rules.are_held(unit.community.settings, unit.switches):
        if planned is not None:
            cancel(tx, "talks", f"talk:{planned.id}")
            storage.talks.unplan(tx.connection, unit.id)
        tx.touch("board", unit.id)
        return
    held_at = _next(tx, unit)
    if planned is None or planned.held_at != held_at:
        if planned is not None:
            cancel(tx, "talks", f"talk:{planned.id}")
        _plan(tx, unit, held_at)


def plan_next(tx: Transaction, unit: Unit) -> None:
    """One talk day is over or under way: the next one is planned, where the unit holds any."""
    if rules.are_held(unit.community.settings, unit.switches):
        _plan(tx, unit, _next(tx, unit))


def _next(tx: Transaction, unit: Unit) -> datetime:
    last = storage.talks.last_at(tx.connection, unit.id)
    after = tx.now if last is None else max(tx.now, last)
    return rules.next_date(rules.rhythm_of(unit.community.settings), unit.community.zone, after)


def _plan(tx: Transaction, unit: Unit, held_at: datetime) -> None:
    storage.talks.plan(tx.connection, unit.community.id, unit.id, held_at, held_at - rules.TOLD_BEFORE)
    tx.touch("board", unit.id)


# the clock's


def _talk(tx: Transaction, command: TellAgenda | CloseMissed) -> Subject[About]:
    return find(tx, command.talk_id)


def _tell(tx: Transaction, person: Person, about: About, command: TellAgenda) -> Toast | None:
    """The group reads the agenda, the leader is reminded an hour before; when it is too late for either, nobody is."""
    talk = about.talk
    if talk.remind_at is None or talk.remind_at > tx.now:
        return None
    storage.talks.change(tx.connection, talk, remind_at=None)
    if talk.state is not State.PLANNED or talk.held_at <= tx.now:
        return None
    seen, found = view(tx.connection, talk, about.unit), agenda(tx.connection, talk, tx.now)
    occurrence = f"{talk.held_at:%Y%m%d%H%M}"
    remind_unit(
        tx, about.unit, screens.agenda_aloud(seen, found), kind="talks", subject=about.subject,
        occurrence=f"agenda:{occurrence}", useful_until=talk.held_at,
    )  # fmt: skip
    leaders = storage.matters.owners_of(tx.connection, talk.community_id, ("leader",), unit_id=talk.unit_id)
    remind(
        tx, leaders, screens.soon(seen), kind="talks", subject=about.subject,
        community=about.unit.community, occurrence=f"soon:{occurrence}", line=screens.soon_line(seen),
        opens=link_of(about.unit),
        due_at=talk.held_at - rules.LEADER_TOLD_BEFORE, useful_until=talk.held_at + timedelta(hours=1),
    )  # fmt: skip
    return None


def _close(tx: Transaction, person: Person, about: About, command: CloseMissed) -> Toast | None:
    talk = about.talk
    if talk.state is not State.PLANNED or tx.now < talk.held_at + MISSED_AFTER:
        return None
    storage.talks.change(tx.connection, talk, state=State.MISSED.value, remind_at=None)
    cancel(tx, "talks", about.subject)
    plan_next(tx, about.unit)
    tx.touch("board", about.unit.id)
    return None


def _to_tell(connection: Connection, *, now: datetime, limit: int) -> list[TellAgenda]:
    return [TellAgenda(talk_id) for talk_id in storage.talks.to_tell(connection, now, limit)]


def _unopened(connection: Connection, *, now: datetime, limit: int) -> list[CloseMissed]:
    return [CloseMissed(talk_id) for talk_id in storage.talks.unopened(connection, now - MISSED_AFTER, limit)]


ACTIONS: Table = {
    TalkSettings: Action(nothing, ADMINISTRATOR, _settings),
    SetTalks: Action(nothing, ADMINISTRATOR, _set),
    BeginRhythm: Action(nothing, ADMINISTRATOR, _begin_rhythm),
    SwitchTalks: Action(_unit, SWITCHER, _switch),
    TellAgenda: Action(_talk, BY_THE_CLOCK, _tell),
    CloseMissed: Action(_talk, BY_THE_CLOCK, _close),
}
DUES: Dues = (Due(_unopened, storage.talks.FIRST_PLANNED, after=MISSED_AFTER), Due(_to_tell, storage.talks.FIRST_TOLD))
"""What was missed is closed first, so that its next one can be told in the same tick."""
