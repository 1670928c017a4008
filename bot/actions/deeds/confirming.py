"""Whoever did it answers; neighbours have seen it; three make it stand, with thanks and points; or its time is over."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

import storage.deeds
import storage.points
from bot.actions import forms
from bot.actions.base import Action, Due, Dues, Subject, Table, Transaction
from bot.actions.deeds import looking
from bot.actions.deeds.subjects import (
    DOER,
    LEADER,
    NEIGHBOUR,
    About,
    change,
    doers,
    find,
    household_of,
    load,
    namers,
    post_card,
    shown,
    stop_asking,
    tell,
)
from bot.actions.forms import Form, Forms, State
from bot.actions.points.earning import Earning, earn
from bot.actions.reminding import BY_THE_CLOCK, cancel
from bot.domain import deeds as rules
from bot.domain import talking
from bot.domain.base import Refused
from bot.domain.commands.deeds import AnswerDeed, ConfirmDeed, FoldDeed, LapseDeed
from bot.domain.deeds import DeedId
from bot.domain.places import Flat
from bot.domain.points.ledger import Why
from bot.domain.rights import Person, require
from bot.screens import deeds as screens
from bot.screens.base import Screen, Toast


def _find(tx: Transaction, command: AnswerDeed | ConfirmDeed | FoldDeed) -> Subject[About]:
    return find(tx, command.deed_id)


def _answer(tx: Transaction, person: Person, about: About, command: AnswerDeed) -> Toast | None:
    """Agreed, its card asks the neighbours; declined, nothing is left but a word to whoever named it."""
    state, until = rules.answered(about.deed, agrees=command.agrees, now=tx.now)
    is_theirs = person.household_id == about.deed.household_id
    stop_asking(tx, about)
    about = change(
        tx, about, state=state.value, until=until, answered_by=person.resident_id,
        doer_id=person.resident_id if is_theirs and command.agrees else None,
    )  # fmt: skip
    if command.agrees:
        post_card(tx, about)
    tell(tx, about, namers(tx, about), screens.answered(shown(tx, about), agrees=command.agrees), "answered")
    tx.show(screens.answered_own(agrees=command.agrees))
    return None


def _confirm(tx: Transaction, person: Person, about: About, command: ConfirmDeed) -> Toast | None:
    deed, household_id = about.deed, household_of(person)
    rules.require_can_confirm(deed, household_id, tx.now)
    if person.resident_id is None:
        raise Refused("rights-refused-unregistered")
    if command.on:
        changed = storage.deeds.confirm(tx.connection, deed, household_id, person.resident_id, tx.now)
    else:
        changed = storage.deeds.take_back(tx.connection, deed, household_id)
    if changed:
        tx.touch("deed", deed.id)
    count = len(storage.deeds.confirmed_by(tx.connection, deed))
    if rules.is_enough(count):
        about = _stands(tx, about)
    if tx.origin.is_private:
        looking.show(tx, about, person)
    return Toast(screens.confirmed_toast(count, on=command.on, changed=changed))


def _stands(tx: Transaction, about: About) -> About:
    """Enough have seen it: it stands, and is thanked with points by the rule, once, where its doer lives now."""
    deed, community = about.deed, about.unit.community
    about = change(tx, about, state=rules.State.CONFIRMED.value, until=None, confirmed_at=tx.now)
    on = tx.now.astimezone(ZoneInfo(community.zone)).date()
    home = deed.household_id if deed.doer_id is None else storage.points.wallets.home_now(tx.connection, deed.doer_id)
    posted = earn(tx, community, [Earning(Why.DEED, str(deed.id), on, home, deed.doer_id)])
    points = sum(one.entry.amount for one in posted)
    tell(tx, about, doers(tx, about), screens.stands(shown(tx, about), points), "stands")
    tell(tx, about, namers(tx, about), screens.stands_named(shown(tx, about)), "stands:named")
    return about


# the leader's


def _fold(tx: Transaction, person: Person, about: About, command: FoldDeed) -> Toast | None:
    _require_shown(about)
    state = {
        "stage": "words", "does": "fold", "deed_id": about.deed.id, "community_id": about.unit.community.id,
    }  # fmt: skip
    forms.begin(tx, person, "deed-fold", state)
    return None


def _require_shown(about: About) -> None:
    if about.deed.state is not rules.State.OPEN:
        raise Refused("deeds-refused-over")


def _ask_why(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.ask_why()


def _folded(tx: Transaction, person: Person, state: State) -> Toast | None:
    subject = find(tx, DeedId(state["deed_id"]))
    about = subject.of
    require(LEADER, person, subject.where, subject.relations(person))
    _require_shown(about)
    about = change(tx, about, state=rules.State.FOLDED.value, until=None, folded_why=state["words"])
    told = screens.folded(state["words"])
    tell(tx, about, [*doers(tx, about), *namers(tx, about)], told, "folded")
    tx.show(told)
    return None


# the clock's


def _find_lapsing(tx: Transaction, command: LapseDeed) -> Subject[About]:
    about = load(tx.connection, command.deed_id, lock=True)
    if about is None:
        raise Refused("deeds-refused-gone")
    return Subject(about, about.where)


def _lapse(tx: Transaction, person: Person, about: About, command: LapseDeed) -> Toast | None:
    if rules.lapses(about.deed, tx.now):
        stop_asking(tx, about)
        was_shown = about.deed.state is rules.State.OPEN
        about = change(tx, about, state=rules.State.LAPSED.value, until=None)
        tell(tx, about, namers(tx, about), screens.lapsed(shown(tx, about), was_shown=was_shown), "lapsed")
    return None


def ended(tx: Transaction, flat: Flat) -> None:
    """A household is no more: what was under way about it, or was named by it, is over."""
    if flat.household_id is None:
        return
    for deed in storage.deeds.end_of(tx.connection, flat.household_id):
        tx.touch("deed", deed.id)
        for kind in ("service", "tasks"):
            cancel(tx, kind, f"deed:{deed.id}")


def _due(connection: Connection, *, now: datetime, limit: int) -> list[LapseDeed]:
    return [LapseDeed(one) for one in storage.deeds.due(connection, now, limit)]


ACTIONS: Table = {
    AnswerDeed: Action(_find, DOER, _answer),
    ConfirmDeed: Action(_find, NEIGHBOUR, _confirm),
    FoldDeed: Action(_find, LEADER, _fold),
    LapseDeed: Action(_find_lapsing, BY_THE_CLOCK, _lapse),
}
FORMS: Forms = {"deed-fold": Form(talking.step, _ask_why, _folded)}
DUES: Dues = (Due(_due, storage.deeds.FIRST_DUE),)
