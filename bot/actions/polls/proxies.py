"""委托: a household lets another cast its ballot in one poll; accepted by who holds it, taken back by who gave it."""

import random

import storage.communities
import storage.polls
import storage.residents
import storage.updates
from bot.actions import forms
from bot.actions.base import Action, Links, Subject, Table, Transaction
from bot.actions.forms import Form, Forms, State
from bot.actions.polls import voting
from bot.actions.polls.hands import LEADS, find_line_of, find_poll, hand, may, relations
from bot.actions.polls.subjects import VOTER, About, find, where_of
from bot.actions.polls.telling import stop_reminding_holder, tell_line
from bot.actions.reminding import remind
from bot.domain.base import AccountId, HouseholdId, Refused, ResidentId
from bot.domain.codes import make_code
from bot.domain.commands.polls_paper import (
    AnswerProxy,
    EnterProxy,
    GiveProxy,
    RevokeProxy,
    ShowProxies,
    ShowProxy,
)
from bot.domain.polls import proxies as rules
from bot.domain.polls.poll import require_running, takes_ballots
from bot.domain.polls.proxies import Held
from bot.domain.polls.values import LineId, PollId
from bot.domain.rights import Person, require
from bot.screens.base import Rows, Screen, Toast
from bot.screens.polls import proxies as screens
from storage.polls.proxies import KeptProxy
from storage.polls.rolls import KeptLine

OfLine = tuple[About, KeptLine]
Of = tuple[About, KeptProxy]
_source = random.SystemRandom()


def _find_line(tx: Transaction, command: ShowProxy | GiveProxy | RevokeProxy) -> Subject[OfLine]:
    return find_line_of(tx, command.line_id)


def _find_poll(tx: Transaction, command: ShowProxies | EnterProxy) -> Subject[About]:
    return find_poll(tx, command.poll_id)


def _find(tx: Transaction, command: AnswerProxy) -> Subject[Of]:
    return _called(tx, command.proxy)


def _called(tx: Transaction, code: str) -> Subject[Of]:
    """A proxy as it is now that its poll is locked."""
    before = storage.polls.proxies.called(tx.connection, code)
    if before is None:
        raise Refused("polls-refused-gone")
    subject = find_poll(tx, before.poll_id)
    one = storage.polls.proxies.called(tx.connection, code)
    if one is None:
        raise Refused("polls-refused-gone")
    return Subject((subject.of, one), subject.where, subject.relations)


def _is_own(tx: Transaction, person: Person, about: About, line: KeptLine) -> bool:
    own = storage.polls.rolls.lines_of(
        tx.connection, about.poll.id, person.household_id, person.resident_id, with_proxies=False
    )
    return any(one.id == line.id for one in own)


def _require_giver(tx: Transaction, person: Person, about: About, line: KeptLine) -> ResidentId:
    """Whoever may cast for the line gives its proxy; raises Refused."""
    by = hand(person).resident_id
    if not _is_own(tx, person, about, line):
        raise Refused("polls-refused-not-yours")
    return by


def _may_end(tx: Transaction, person: Person, about: About, line: KeptLine) -> None:
    """The household itself, or the leader for one that gave it on paper; raises Refused.

    What a household gave by itself the leader does not open: its link is for whoever the household sends it to.
    """
    hand(person)
    if _is_own(tx, person, about, line):
        return
    one = storage.polls.proxies.of_line(tx.connection, line.id)
    is_on_paper = one is None or one.given_by is None
    if not is_on_paper or not may(LEADS, tx.connection, person, about):
        raise Refused("polls-refused-not-yours")


# giving


def _show(tx: Transaction, person: Person, of: OfLine, command: ShowProxy) -> Toast | None:
    about, line = of
    _may_end(tx, person, about, line)
    _show_line(tx, about, line)
    return None


def _show_line(tx: Transaction, about: About, line: KeptLine) -> None:
    one = storage.polls.proxies.of_line(tx.connection, line.id)
    if one is None:
        tx.show(screens.none(about.poll, line, most_of(about)))
        return
    bot = storage.updates.bot_username(tx.connection)
    tx.show(screens.given(about.poll, line, one, _holder_name(tx, about, one), about.unit.community.zone, bot))


def _holder_name(tx: Transaction, about: About, one: KeptProxy) -> str:
    if one.holder_id is not None:
        return storage.residents.shown_name(tx.connection, one.holder_id)
    return next((door for home, door in _homes(tx, about) if home == one.household_id), "")


def most_of(about: About) -> int:
    """How many households one holder may vote for in this community."""
    return rules.most_of(about.unit.community.settings)


def _homes(tx: Transaction, about: About) -> list[tuple[HouseholdId, str]]:
    """The households with somebody registered that a proxy can be offered to, by door."""
    return [
        (one.flat.household_id, one.flat.short)
        for unit_id in about.reached
        for one in storage.residents.doors(tx.connection, unit_id)
        if one.flat.household_id is not None and one.registered
    ]


def _give(tx: Transaction, person: Person, of: OfLine, command: GiveProxy) -> Toast | None:
    about, line = of
    by = _require_giver(tx, person, about, line)
    require_running(about.poll, tx.now)
    if command.linked:
        _offer(tx, about, line, to=None, given_by=by, entered_by=by)
        _show_line(tx, about, line)
        return None
    state = _begun(about, "door", is_entered=False) | {"line_id": line.id}
    forms.begin(tx, person, "poll-proxy", state)
    return None


def _begun(about: About, stage: str, *, is_entered: bool) -> State:
    return {
        "stage": stage, "page": 0, "poll_id": about.poll.id, "line_id": None, "household_id": None, "photo": "",
        "is_entered": is_entered, "community_id": about.unit.community.id,
    }  # fmt: skip


def _enter(tx: Transaction, person: Person, about: About, command: EnterProxy) -> Toast | None:
    hand(person)
    require_running(about.poll, tx.now)
    forms.begin(tx, person, "poll-proxy", _begun(about, "line", is_entered=True))
    return None


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    about = find(tx, PollId(state["poll_id"])).of
    listed = [one for one in storage.polls.rolls.lines(tx.connection, about.poll.id) if one.may_vote]
    line = next((one for one in listed if one.id == state["line_id"]), None)
    homes = [one for one in _homes(tx, about) if line is None or one[0] != line.household_id]
    return screens.question(state, about.poll, listed, homes)


def _given(tx: Transaction, person: Person, state: State) -> Toast | None:
    about = find(tx, PollId(state["poll_id"])).of
    line = storage.polls.rolls.line(tx.connection, LineId(state["line_id"]))
    homes = dict(_homes(tx, about))
    to = HouseholdId(state["household_id"])
    if line is None or line.poll_id != about.poll.id or not line.may_vote or to not in homes:
        raise Refused("paper-refused-door")
    if to == line.household_id:
        raise Refused("paper-refused-own-proxy")
    require_running(about.poll, tx.now)
    if state["is_entered"]:
        require(LEADS, person, where_of(about.unit), relations(tx.connection, about, person))
        by, given_by = hand(person).resident_id, None
    else:
        by = given_by = _require_giver(tx, person, about, line)
    one = _offer(tx, about, line, to=to, given_by=given_by, entered_by=by, photo=state["photo"])
    _ask_home(tx, about, one, to)
    if state["is_entered"]:
        tell_line(tx, about, line.id, screens.given_told(about.poll, one, homes[to]), f"proxy:{one.id}")
    _show_line(tx, about, line)
    return None


def _offer(
    tx: Transaction, about: About, line: KeptLine, *, to: HouseholdId | None, given_by: ResidentId | None,
    entered_by: ResidentId, photo: str = "",
) -> KeptProxy:  # fmt: skip
    one = storage.polls.proxies.offer(
        tx.connection, about.poll, line.id, make_code(_source), tx.now, to=to, given_by=given_by,
        entered_by=entered_by, photo=photo,
    )  # fmt: skip
    if one is None:
        raise Refused("paper-refused-proxy-given", door=line.short)
    return one


def _ask_home(tx: Transaction, about: About, one: KeptProxy, to: HouseholdId) -> None:
    """The grown-ups of the household are asked; the first who accepts holds it."""
    by = storage.residents.shown_name(tx.connection, one.entered_by)
    _tell_home(tx, about, one, to, screens.offered(about.poll, one, by), "asked")


def _tell_home(tx: Transaction, about: About, one: KeptProxy, to: HouseholdId, what: Screen, occurrence: str) -> None:
    flats = {
        door.flat.household_id: door.flat.id
        for unit_id in about.reached
        for door in storage.residents.doors(tx.connection, unit_id)
    }
    hearers = [one for one in storage.residents.hearers(tx.connection, [flats[to]]) if one.lives] if to in flats else []
    people = [(AccountId(one.account_id), one.chat_id, one.muted) for one in hearers]
    remind(
        tx, people, what, kind="polls", subject=f"proxy:{one.id}", occurrence=occurrence,
        community=about.unit.community, opens=f"xp_{one.code}", useful_until=about.poll.closes_at,
    )  # fmt: skip


# answering


def _answer(tx: Transaction, person: Person, of: Of, command: AnswerProxy) -> Toast | None:
    about, one = of
    _require_asked(person, one)
    require_running(about.poll, tx.now)
    by = hand(person).resident_id
    if command.accepts:
        _accept(tx, person, about, one)
    elif not storage.polls.proxies.decide(tx.connection, one, Held.REFUSED, tx.now):
        raise Refused("paper-refused-proxy-over")
    name = storage.residents.shown_name(tx.connection, by)
    said = screens.answered_told(about.poll, one, name, accepts=command.accepts)
    tell_line(tx, about, one.line_id, said, f"proxy-answer:{one.id}")
    tx.show(screens.accepted(about.poll, one) if command.accepts else screens.declined())
    return None


def _require_asked(person: Person, one: KeptProxy) -> None:
    if one.household_id is not None and person.household_id != one.household_id:
        raise Refused("paper-refused-not-asked")


def _accept(tx: Transaction, person: Person, about: About, one: KeptProxy) -> None:
    line = storage.polls.rolls.line(tx.connection, one.line_id)
    if line is None:
        raise Refused("polls-refused-gone")
    by = hand(person)
    is_staff = bool(person.bodies() & voting.property_bodies(tx, about.unit.community.id))
    holder = rules.Holder(by.resident_id, by.household_id, person.is_adult, is_staff)
    rules.require_can_hold(holder, line.household_id, _is_own(tx, person, about, line))
    slot = rules.free_slot(storage.polls.proxies.slots(tx.connection, about.poll.id, by.resident_id), most_of(about))
    if not storage.polls.proxies.decide(tx.connection, one, Held.HELD, tx.now, holder=by.resident_id, slot=slot):
        raise Refused("paper-refused-proxy-over")


def _revoke(tx: Transaction, person: Person, of: OfLine, command: RevokeProxy) -> Toast | None:
    """It ends; a ballot that was cast stays until the household takes it back or casts its own."""
    about, line = of
    _may_end(tx, person, about, line)
    one = storage.polls.proxies.of_line(tx.connection, line.id)
    if one is None:
        raise Refused("paper-refused-proxy-over")
    if not command.sure:
        tx.show(screens.ask_revoke(about.poll, line))
        return None
    require_running(about.poll, tx.now)
    storage.polls.proxies.decide(tx.connection, one, Held.REVOKED, tx.now)
    stop_reminding_holder(tx, line.id)
    holder_home = storage.polls.proxies.household_of(tx.connection, one.holder_id) or one.household_id
    if holder_home is not None:
        _tell_home(tx, about, one, holder_home, screens.revoked_told(about.poll, one), "revoked")
    _show_line(tx, about, line)
    return screens.toast("revoked")


def _show_all(tx: Transaction, person: Person, about: About, command: ShowProxies) -> Toast | None:
    tx.show(screens.proxies(about.poll, storage.polls.proxies.of_poll(tx.connection, about.poll.id)))
    return None


def _linked(tx: Transaction, person: Person, rest: str) -> Toast | None:
    """`?start=xp_CODE`: a proxy, for whoever is asked to hold it."""
    subject = _called(tx, rest)
    about, one = subject.of
    here = storage.residents.person_in(tx.connection, tx.account, subject.where.community_id)
    require(VOTER, here, subject.where, frozenset())
    if one.state is Held.HELD and one.holder_id == here.resident_id:
        tx.show(screens.accepted(about.poll, one))
        return None
    _require_asked(here, one)
    if one.state is not Held.OFFERED:
        raise Refused("paper-refused-proxy-over")
    tx.show(screens.offered(about.poll, one, storage.residents.shown_name(tx.connection, one.entered_by)))
    return None


def rows(tx: Transaction, person: Person, about: About) -> Rows:
    """The proxies of a poll, for whoever leads."""
    if not takes_ballots(about.poll, tx.now) or not may(LEADS, tx.connection, person, about):
        return ()
    return ((screens.to_proxies(about.poll),),)


ACTIONS: Table = {
    ShowProxy: Action(_find_line, VOTER, _show),
    GiveProxy: Action(_find_line, VOTER, _give),
    RevokeProxy: Action(_find_line, VOTER, _revoke),
    AnswerProxy: Action(_find, VOTER, _answer),
    EnterProxy: Action(_find_poll, LEADS, _enter),
    ShowProxies: Action(_find_poll, LEADS, _show_all),
}
FORMS: Forms = {"poll-proxy": Form(rules.given, _screen, _given)}
LINKS: Links = {"xp": _linked}
