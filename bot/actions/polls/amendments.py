"""更正名册: leader and witness set a roll right before the poll closes; everybody may read what was changed."""

import random
from collections.abc import Sequence

import storage.polls
from bot.actions import forms
from bot.actions.base import Action, Subject, Table, Transaction
from bot.actions.forms import Form, Forms, State
from bot.actions.polls.hands import LEADS, WITNESSES, find_poll, hand, may, relations
from bot.actions.polls.opening import roll_of
from bot.actions.polls.subjects import VOTER, About, change, find, where_of
from bot.actions.polls.telling import tell_line
from bot.domain.base import Refused
from bot.domain.codes import make_code
from bot.domain.commands.polls_paper import Amend, ShowAmendments, SignAmendment
from bot.domain.polls import amendments as rules
from bot.domain.polls.amendments import OnRoll, Signed, Totals, What
from bot.domain.polls.paper import require_second
from bot.domain.polls.poll import State as PollState
from bot.domain.polls.poll import require_running
from bot.domain.polls.values import LineId, PollId
from bot.domain.rights import Person, require
from bot.screens.base import Screen, Toast
from bot.screens.polls import amendments as screens
from storage.polls.amendments import KeptAmendment
from storage.polls.rolls import KeptLine

Of = tuple[About, KeptAmendment]
_source = random.SystemRandom()


def _find(tx: Transaction, command: Amend | ShowAmendments) -> Subject[About]:
    return find_poll(tx, command.poll_id)


def _find_one(tx: Transaction, command: SignAmendment) -> Subject[Of]:
    before = storage.polls.amendments.read(tx.connection, command.amendment_id)
    if before is None:
        raise Refused("polls-refused-gone")
    subject = find_poll(tx, before.poll_id)
    one = storage.polls.amendments.read(tx.connection, command.amendment_id)
    if one is None:
        raise Refused("polls-refused-gone")
    return Subject((subject.of, one), subject.where, subject.relations)


def _kept(tx: Transaction, about: About) -> list[KeptLine]:
    return storage.polls.rolls.lines(tx.connection, about.poll.id)


def _offered(tx: Transaction, about: About, what: str) -> list[OnRoll]:
    """The lines that this can be done to."""
    kept = _kept(tx, about)
    match what:
        case What.ADD:
            return list(rules.missing(kept, roll_of(tx, about)))
        case What.CORRECT:
            return [after for _, after in rules.differing(kept, roll_of(tx, about))]
    return list(kept)


def _after(tx: Transaction, about: About, what: What, who: str) -> tuple[Totals, Totals]:
    """The roll as a whole, before and after; raises Refused where there is no such line any more."""
    kept = _kept(tx, about)
    line = next((one for one in _offered(tx, about, what) if rules.who(one) == who), None)
    if line is None:
        raise Refused("paper-refused-line-gone")
    gone = {one.id for one in _displaced(tx, about, what, line)}
    rest: Sequence[OnRoll] = [one for one in kept if rules.who(one) != who and one.id not in gone]
    return rules.totals(kept), rules.totals(list(rest) if what is What.REMOVE else [*rest, line])


def _displaced(tx: Transaction, about: About, what: What, line: OnRoll) -> list[KeptLine]:
    """The lines of those who moved out of a flat, or sold it: it counts once."""
    return [] if what is What.REMOVE else rules.displaced(_kept(tx, about), roll_of(tx, about), line)


# the first signature


def _amend(tx: Transaction, person: Person, about: About, command: Amend) -> Toast | None:
    hand(person)
    _require_open(tx, about)
    state = {
        "stage": "what", "page": 0, "what": "", "who": "", "why": "", "poll_id": about.poll.id,
        "community_id": about.unit.community.id,
    }  # fmt: skip
    forms.begin(tx, person, "poll-amend", state)
    return None


def _require_open(tx: Transaction, about: About) -> None:
    require_running(about.poll, tx.now)
    rules.require_can_amend(about.poll)


def _look(tx: Transaction, person: Person, state: State) -> State:
    """A line that cannot be written is refused when it is chosen."""
    if state.get("stage") == "why":
        _after(tx, find(tx, PollId(state["poll_id"])).of, What(state["what"]), state["who"])
    return state


def _screen(tx: Transaction, person: Person, state: State) -> Screen:
    about = find(tx, PollId(state["poll_id"])).of
    offered = _offered(tx, about, state["what"]) if state["what"] else []
    doors = [(rules.who(one), one.label) for one in offered]
    if state["stage"] != "check":
        return screens.question(state, about.poll, doors)
    what, who = What(state["what"]), state["who"]
    change_ = _after(tx, about, what, who)
    gone = any(_displaced(tx, about, what, one) for one in offered if rules.who(one) == who)
    return screens.question(state, about.poll, doors, change_, replaces=gone)


def _written(tx: Transaction, person: Person, state: State) -> Toast | None:
    about = find(tx, PollId(state["poll_id"])).of
    require(LEADS, person, where_of(about.unit), relations(tx.connection, about, person))
    _require_open(tx, about)
    what, who = What(state["what"]), state["who"]
    line = next((one for one in _offered(tx, about, what) if rules.who(one) == who), None)
    if line is None:
        raise Refused("paper-refused-line-gone")
    old = [one for one in _kept(tx, about) if rules.who(one) == who] or _displaced(tx, about, what, line)
    line_id = next((one.id for one in old), None)
    if not storage.polls.amendments.write(
        tx.connection, about.poll, what, line_id, who, line.label, state["why"], hand(person), tx.now
    ):
        raise Refused("paper-refused-amend-waits")
    tx.show(screens.written(about.poll))
    return None


# looking, and the second signature


def _show(tx: Transaction, person: Person, about: About, command: ShowAmendments) -> Toast | None:
    show(tx, person, about)
    return None


def show(tx: Transaction, person: Person, about: About) -> None:
    """What was changed of the roll."""
    found = storage.polls.amendments.of_poll(tx.connection, about.poll.id)
    is_open = about.poll.state is PollState.OPEN and tx.now < about.poll.closes_at
    waiting = next((one for one in found if one.state is Signed.WAITING), None)
    change_ = _foreseen(tx, about, waiting) if waiting is not None and is_open else None
    can_sign = (
        waiting is not None
        and change_ is not None
        and may(WITNESSES, tx.connection, person, about)
        and _is_second(person, waiting)
    )
    can_amend = is_open and waiting is None and may(LEADS, tx.connection, person, about)
    tx.show(screens.amendments(about.poll, found, change_, can_amend=can_amend, can_sign=can_sign))


def _foreseen(tx: Transaction, about: About, one: KeptAmendment) -> tuple[Totals, Totals] | None:
    try:
        return _after(tx, about, one.what, one.who)
    except Refused:
        return None


def _is_second(person: Person, one: KeptAmendment) -> bool:
    try:
        require_second(one.first, hand(person))
    except Refused:
        return False
    return True


def _sign(tx: Transaction, person: Person, of: Of, command: SignAmendment) -> Toast | None:
    about, one = of
    by = hand(person)
    require_second(one.first, by)
    if one.state is not Signed.WAITING:
        raise Refused("paper-refused-decided")
    if not command.agrees:
        storage.polls.amendments.refuse(tx.connection, about.poll, one, by.resident_id, tx.now)
        show(tx, person, about)
        return screens.signed(agrees=False)
    _require_open(tx, about)
    before, after = _after(tx, about, one.what, one.who)
    _do(tx, about, one)
    storage.polls.amendments.sign(tx.connection, about.poll, one, by.resident_id, tx.now, before, after)
    about = change(tx, about, roll_hash=after.hash)
    show(tx, person, about)
    return screens.signed(agrees=True)


def _do(tx: Transaction, about: About, one: KeptAmendment) -> None:
    """The roll says it; whose line it is hears it."""
    poll, line_id = about.poll, one.line_id
    if one.what is What.REMOVE:
        if line_id is not None:
            _remove(tx, about, one, line_id)
        return
    line = next(line for line in roll_of(tx, about) if rules.who(line) == one.who)
    for gone in _displaced(tx, about, one.what, line):
        _remove(tx, about, one, gone.id)
    if one.what is What.ADD:
        line_id = storage.polls.amendments.add_line(tx.connection, poll, line, make_code(_source))
    elif line_id is not None:
        storage.polls.amendments.correct_line(tx.connection, poll, line_id, line)
    if line_id is not None:
        tell_line(tx, about, line_id, screens.told(poll, one), f"amended:{one.id}")


def _remove(tx: Transaction, about: About, one: KeptAmendment, line_id: LineId) -> None:
    """What the line has given counts no more; a slip in the box cannot be taken out, so it is returned first."""
    tell_line(tx, about, line_id, screens.told(about.poll, one), f"amended:{one.id}")
    line = storage.polls.rolls.line(tx.connection, line_id)
    if line is not None and line.has_slip:
        raise Refused("paper-refused-slip-out")
    storage.polls.secret.take_out(tx.connection, line_id)
    storage.polls.amendments.remove_line(tx.connection, about.poll, line_id, tx.now)


ACTIONS: Table = {
    Amend: Action(_find, LEADS, _amend),
    ShowAmendments: Action(_find, VOTER, _show),
    SignAmendment: Action(_find_one, WITNESSES, _sign),
}
FORMS: Forms = {"poll-amend": Form(rules.step, _screen, _written, _look)}
