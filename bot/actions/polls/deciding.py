"""What a poll decided: written down, followed up as a matter, looked at again on its day."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

import storage.communities
import storage.polls
import storage.rights
from bot.actions import forms
from bot.actions.base import Action, Due, Dues, Subject, Table, Transaction
from bot.actions.duty.subjects import leaders
from bot.actions.forms import Form, Forms, State
from bot.actions.matters.changing import apply
from bot.actions.matters.changing import find as find_matter
from bot.actions.matters.filing import Said, file
from bot.actions.polls.counting import count
from bot.actions.polls.results import CONCERNED, concerns, found
from bot.actions.polls.subjects import WRITER, About, find, where_of
from bot.actions.reminding import BY_THE_CLOCK, cancel, remind, remind_unit
from bot.domain import matters as matter_rules
from bot.domain.base import BodyId, MatterId, Refused
from bot.domain.commands.matters import ShowMatter
from bot.domain.commands.polls_results import (
    JudgeDecision,
    RecordDecision,
    ReviewDecision,
    ShowDecision,
    ShowDecisions,
)
from bot.domain.places import Unit
from bot.domain.polls.decisions import NUDGES, Standing, begun, may_be_adopted, step
from bot.domain.polls.outcome import Verdict
from bot.domain.polls.poll import Poll
from bot.domain.polls.poll import State as PollState
from bot.domain.polls.values import PollId
from bot.domain.rights import Person, Right, Role, Scope, require
from bot.i18n import plain_of
from bot.screens.base import Button, Rows, Screen, Toast, text
from bot.screens.polls import decisions as screens
from bot.screens.polls.results import verdict
from storage.polls.decisions import Kept

READER = Right(((Role.RESIDENT, Scope.COMMUNITY), (Role.LEADER, Scope.UNIT), (Role.AUDITOR, Scope.COMMUNITY)))
REVIEWED_AT = time(9, 0)
"""When a decision is asked about on its day, local."""
PAGE = 6


def _find(tx: Transaction, command: RecordDecision | JudgeDecision | ReviewDecision) -> Subject[About]:
    return find(tx, command.poll_id)


def _find_read(tx: Transaction, command: ShowDecision) -> Subject[About]:
    return found(tx, find(tx, command.poll_id).of)


def _find_unit(tx: Transaction, command: ShowDecisions) -> Subject[Unit]:
    unit = storage.communities.unit(tx.connection, command.unit_id)
    if unit is None:
        raise Refused("residents-unit-unknown")
    return Subject(unit, where_of(unit))


def rows(tx: Transaction, person: Person, about: About) -> Rows:
    """What was decided; for whoever leads the way to write it down."""
    poll = about.poll
    if poll.state is not PollState.DECIDED:
        return ()
    if storage.polls.decisions.read(tx.connection, poll) is not None:
        return ((screens.button(poll),),) if concerns(tx, person, about) else ()
    if not writes(person, about) or not may_be_adopted(count(tx.connection, poll).outcome):
        return ()
    if _is_of_election(tx, poll):
        return ()
    return ((screens.record_button(poll),),)


def writes(person: Person, about: About) -> bool:
    """Whether this person writes decisions down and judges them."""
    try:
        require(WRITER, person, where_of(about.unit), frozenset())
    except Refused:
        return False
    return True


def _is_of_election(tx: Transaction, poll: Poll) -> bool:
    """Whether nobody has to do anything about what came of it: the elected take office by the election itself."""
    return storage.polls.elections.poll(tx.connection, poll.id) is not None


def ask_for(tx: Transaction, about: About) -> None:
    """It passed: whoever leads is reminded, until it is written down, to do so."""
    if count(tx.connection, about.poll).outcome.verdict is not Verdict.PASSED or _is_of_election(tx, about.poll):
        return
    for nth, after in enumerate(NUDGES, 1):
        remind(
            tx, leaders(tx, about.unit), screens.nudge(about.poll), kind="tasks", subject=_subject(about.poll),
            occurrence=str(nth), community=about.unit.community, due_at=tx.now + after,
        )  # fmt: skip


def _subject(poll: Poll) -> str:
    return f"poll-decision:{poll.id}"


# writing it down


def _record(tx: Transaction, person: Person, about: About, command: RecordDecision) -> Toast | None:
    _require_open(tx, about)
    poll, language = about.poll, about.unit.language
    came = plain_of(verdict(poll, count(tx.connection, poll)), language)
    words = plain_of(text("results-decision-words", question=poll.question, came=came), language)
    bodies = [(int(one.id), one.name) for one in storage.communities.bodies(tx.connection, poll.community_id)
              if one.kind != "mediation"]  # fmt: skip
    if not bodies:
        raise Refused("talks-refused-no-body")
    forms.begin(
        tx, person, "poll-decision", begun(words, bodies, community_id=poll.community_id, poll_id=poll.id)
    )  # fmt: skip
    return None


def _require_open(tx: Transaction, about: About) -> None:
    """Return where something was decided and is not written down."""
    poll = about.poll
    if poll.state is not PollState.DECIDED:
        raise Refused("results-refused-not-counted")
    if not may_be_adopted(count(tx.connection, poll).outcome) or _is_of_election(tx, poll):
        raise Refused("results-refused-nothing-decided")
    if storage.polls.decisions.read(tx.connection, poll) is not None:
        raise Refused("results-refused-decided")


def _question(tx: Transaction, person: Person, state: State) -> Screen:
    return screens.question(state, find(tx, PollId(state["poll_id"])).of.poll)


def _recorded(tx: Transaction, person: Person, state: State) -> Toast | None:
    """It stands among the decisions, and is a matter with a body and a date like any other."""
    about = find(tx, PollId(state["poll_id"])).of
    require(WRITER, person, where_of(about.unit), frozenset())
    _require_open(tx, about)
    poll, zone = about.poll, ZoneInfo(about.unit.community.zone)
    today = tx.now.astimezone(zone).date()
    body_id, review_on = BodyId(state["body"]), today + timedelta(days=state["review"])
    storage.polls.decisions.add(
        tx.connection, poll, words=state["words"], body_id=body_id, due_on=today + timedelta(days=state["due"]),
        review_on=review_on, matter_id=_filed(tx, person, about, state["words"], body_id, state["due"]),
        by=person.resident_id, at=tx.now, next_at=_at(review_on, about),
    )  # fmt: skip
    cancel(tx, "tasks", _subject(poll))
    _show_one(tx, person, about)
    return None


def _filed(tx: Transaction, person: Person, about: About, words: str, body_id: BodyId, days: int) -> MatterId:
    """A matter of the poll: `source` says so, and the first line of its timeline."""
    said = Said(
        about.unit, words, f"poll:{about.poll.id}", household_id=None, is_heard=True, body_id=body_id, settle_days=days
    )
    filed = file(tx, person, said)
    origin = plain_of(text("results-decision-origin", number=str(about.poll.id)), about.unit.language)
    apply(tx, filed, person.resident_id, matter_rules.note(filed.kept.matter, origin, tx.now))
    return filed.kept.matter.id


def _at(day: date, about: About) -> datetime:
    return datetime.combine(day, REVIEWED_AT, tzinfo=ZoneInfo(about.unit.community.zone))


# looking, and looking again


def _line(tx: Transaction, about: About, kept: Kept) -> screens.Line:
    bodies = storage.communities.bodies(tx.connection, about.poll.community_id)
    body = next((one.name for one in bodies if one.id == kept.body_id), "")
    due_at, review_at = _at(kept.due_on, about), _at(kept.review_on, about)
    return screens.Line(kept.poll_id, kept.words, body, due_at, review_at, kept.matter_id, kept.standing)


def _kept(tx: Transaction, about: About) -> Kept:
    kept = storage.polls.decisions.read(tx.connection, about.poll)
    if kept is None:
        raise Refused("results-refused-nothing-decided")
    return kept


def _show(tx: Transaction, person: Person, about: About, command: ShowDecision) -> Toast | None:
    _show_one(tx, person, about)
    return None


def _show_one(tx: Transaction, person: Person, about: About) -> None:
    kept = _kept(tx, about)
    matter = Button(text("results-matter-button"), ShowMatter(kept.matter_id)) if kept.matter_id is not None else None
    judges = writes(person, about) and about.poll.state is PollState.DECIDED
    line, zone = _line(tx, about, kept), about.unit.community.zone
    tx.show(screens.one(line, about.unit.id, zone, judges=judges, matter=matter))


def _list(tx: Transaction, person: Person, unit: Unit, command: ShowDecisions) -> Toast | None:
    page = max(0, command.page)
    kept = storage.polls.decisions.of_units(tx.connection, unit.id, limit=PAGE + 1, offset=page * PAGE)
    shown = [_line(tx, find(tx, one.poll_id).of, one) for one in kept[:PAGE]]
    tx.show(screens.listed(unit.id, unit.label, unit.community.zone, shown, page, has_more=len(kept) > PAGE))
    return None


def listed(tx: Transaction, unit: Unit, over: bool) -> Rows:
    """Among the polls of a unit: what was decided, where something was."""
    found = storage.polls.decisions.of_units(tx.connection, unit.id, limit=1)
    return screens.all_row(unit.id) if found else ()


def fall(tx: Transaction, about: About) -> None:
    """The result was declared void: what was written down of it holds no longer, and whoever does it reads so."""
    kept = storage.polls.decisions.read(tx.connection, about.poll)
    if kept is None or kept.standing is Standing.ENDED:
        return
    storage.polls.decisions.change(tx.connection, about.poll, standing=Standing.ENDED.value, next_at=None)
    cancel(tx, "tasks", f"poll-review:{about.poll.id}")
    if kept.matter_id is None:
        return
    matter = find_matter(tx, kept.matter_id).of
    if matter.kept.matter.state in matter_rules.UNSETTLED:
        why = plain_of(text("results-decision-void", number=str(about.poll.id)), about.unit.language)
        apply(tx, matter, None, matter_rules.note(matter.kept.matter, why, tx.now))


def _review(tx: Transaction, person: Person, about: About, command: ReviewDecision) -> Toast | None:
    """Whoever leads is asked whether it holds."""
    kept = storage.polls.decisions.read(tx.connection, about.poll)
    storage.polls.decisions.change(tx.connection, about.poll, next_at=None)
    if kept is not None and about.poll.state is PollState.DECIDED and kept.standing is Standing.RUNNING:
        remind(
            tx, leaders(tx, about.unit), screens.ask(_line(tx, about, kept)), kind="tasks",
            subject=f"poll-review:{about.poll.id}", community=about.unit.community,
        )  # fmt: skip
    return None


def _judge(tx: Transaction, person: Person, about: About, command: JudgeDecision) -> Toast | None:
    """The group hears whether it holds."""
    kept = _kept(tx, about)
    if kept.standing is Standing.ENDED:
        raise Refused("results-refused-ended")
    after = Standing.HOLDS if command.holds else Standing.ENDED
    storage.polls.decisions.change(tx.connection, about.poll, standing=after.value, next_at=None)
    cancel(tx, "tasks", f"poll-review:{about.poll.id}")
    told = {"poll": about.poll.id, "holds": command.holds}
    storage.rights.log_change(
        tx.connection, about.unit.community.id, tx.now, person.resident_id, "decision-reviewed", told
    )  # fmt: skip
    for unit_id in about.reached:
        unit = storage.communities.unit(tx.connection, unit_id)
        if unit is not None and unit.chat_id is not None:
            remind_unit(
                tx, unit, screens.told(_line(tx, about, kept), holds=command.holds), kind="polls",
                subject=f"poll:{about.poll.id}", occurrence=after.value,
            )  # fmt: skip
    _show_one(tx, person, about)
    return None


def _due(connection: Connection, *, now: datetime, limit: int) -> list[ReviewDecision]:
    return [ReviewDecision(one) for one in storage.polls.decisions.due(connection, now, limit)]


ACTIONS: Table = {
    RecordDecision: Action(_find, WRITER, _record),
    ShowDecision: Action(_find_read, CONCERNED, _show),
    ShowDecisions: Action(_find_unit, READER, _list),
    JudgeDecision: Action(_find, WRITER, _judge),
    ReviewDecision: Action(_find, BY_THE_CLOCK, _review),
}
FORMS: Forms = {"poll-decision": Form(step, _question, _recorded)}
DUES: Dues = (Due(_due, storage.polls.decisions.FIRST_DUE),)
