"""What each event makes of a matter: a `Change`, or `Refused`."""

from dataclasses import replace
from datetime import date, datetime

from bot.domain.base import Argument, Refused
from bot.domain.matters.steps import is_due, review_ends_at
from bot.domain.matters.values import (
    CLOCK_STANDS,
    NOT_YET,
    OPEN,
    TRANSITIONS,
    Cause,
    Change,
    Entry,
    Event,
    Level,
    Matter,
    Staff,
    State,
    Visibility,
    already,
)

E, S = Event, State


def file(matter: Matter) -> Change:
    """The first line of a new matter's timeline."""
    return Change(matter, Entry(E.FILE, None, matter.state, matter.filed_at))


def accept(matter: Matter, by: Staff, now: datetime) -> Change:
    """The body takes the matter on, with a named person; the row of refusals ends."""
    _check(matter, E.ACCEPT, by)
    taken = replace(_held(matter, by), accepted_at=matter.accepted_at or now, refusals=0)
    return _moved(matter, taken, E.ACCEPT, S.ACCEPTED, now, by=by.name)


def start(matter: Matter, by: Staff, now: datetime, note: str = "") -> Change:
    """Work begins."""
    _check(matter, E.START, by)
    return _moved(matter, matter, E.START, S.IN_PROGRESS, now, by=by.name, note=note)


def ask_back(matter: Matter, by: Staff, question: str, now: datetime) -> Change:
    """Return the matter to its reporter with a question; the clock stands until the answer."""
    _check(matter, E.ASK_BACK, by)
    asked = replace(_held(matter, by), return_to=matter.state)
    return _moved(matter, asked, E.ASK_BACK, S.RETURNED, now, by=by.name, question=_said(question))


def note(matter: Matter, text: str, now: datetime) -> Change:
    """A line more in the timeline, by whoever; nothing else changes."""
    _check(matter, E.NOTE)
    return _moved(matter, matter, E.NOTE, matter.state, now, note=_said(text))


def whistle(matter: Matter, by: Staff, to: str, question: str, now: datetime) -> Change:
    """The body calls another in with a question; it stays responsible, and the clock goes on."""
    if matter.visibility is Visibility.CONFIDENTIAL:
        raise Refused("whistles-refused-confidential", number=str(matter.number))
    _check(matter, E.WHISTLE, by)
    return _moved(matter, matter, E.WHISTLE, matter.state, now, by=by.name, to=to, question=_said(question))


def whistle_answered(matter: Matter, by: str, answer: str, now: datetime) -> Change:
    """A body that was called in answers; nothing else changes."""
    _check(matter, E.WHISTLE_ANSWER)
    return _moved(matter, matter, E.WHISTLE_ANSWER, matter.state, now, by=by, answer=_said(answer))


def whistle_late(matter: Matter, by: str, now: datetime) -> Change:
    """The time of a body that was called in ran out."""
    _check(matter, E.WHISTLE_LATE)
    return _moved(matter, matter, E.WHISTLE_LATE, matter.state, now, by=by)


def whistle_ended(matter: Matter, by: Staff, to: str, now: datetime) -> Change:
    """The body does not need the other any more."""
    _check(matter, E.WHISTLE_END, by)
    return _moved(matter, matter, E.WHISTLE_END, matter.state, now, by=by.name, to=to)


def begin_consultation(matter: Matter, by: Staff, now: datetime) -> Change:
    """The neighbours talk it over; the clock goes on."""
    _check(matter, E.BEGIN_CONSULTATION, by)
    return _moved(matter, matter, E.BEGIN_CONSULTATION, S.IN_CONSULTATION, now, by=by.name)


def end_consultation(matter: Matter, by: Staff, outcome: str, now: datetime) -> Change:
    """It was talked over, with this outcome; work goes on."""
    _check(matter, E.END_CONSULTATION, by)
    return _moved(matter, matter, E.END_CONSULTATION, S.IN_PROGRESS, now, by=by.name, outcome=_said(outcome))


def extend(matter: Matter, by: Staff, until: datetime, reason: str, now: datetime) -> Change:
    """The one extension, asked for before the time is up, with a reason that the reporter sees."""
    _check(matter, E.EXTEND, by)
    number = str(matter.number)
    if matter.extended:
        raise Refused("matters-refused-already-extended", number=number)
    if matter.settle_by is None or now >= matter.settle_by:
        raise Refused("matters-refused-too-late-to-extend", number=number)
    if until <= matter.settle_by:
        raise Refused("matters-refused-extension-too-short", number=number)
    longer = replace(matter, extended=True, settle_by=until)
    return _moved(matter, longer, E.EXTEND, matter.state, now, by=by.name, until=until, reason=_said(reason))


def done(matter: Matter, by: Staff, now: datetime, note: str = "") -> Change:
    """The body says it is done; reporter and supporters are asked."""
    _check(matter, E.DONE, by)
    ready = replace(_held(matter, by), accepted_at=matter.accepted_at or now, done_at=now, refusals=0)
    return _moved(matter, ready, E.DONE, S.DONE, now, by=by.name, note=note)


def decline(matter: Matter, by: Staff, reason: str, responsible: str, now: datetime) -> Change:
    """The body refuses, once, with a reason and the name of who is responsible; the clock goes on."""
    _check(matter, E.DECLINE, by)
    if by.body_id is None:
        raise Refused("matters-refused-nobody-responsible")
    if by.body_id in matter.refused_by:
        raise Refused("matters-refused-declined-before", number=str(matter.number), by=by.name)
    if not responsible.strip():
        raise Refused("matters-refused-nobody-named")
    refused = replace(matter, refusals=matter.refusals + 1, refused_by=matter.refused_by | {by.body_id})
    return _moved(
        matter, refused, E.DECLINE, S.DECLINED, now, by=by.name, reason=_said(reason), responsible=responsible
    )


def reassign(matter: Matter, to: Staff, now: datetime, reason: str = "") -> Change:
    """Another body leads; the clock is not started anew.

    It has still to accept, unless the party organisation decided after a second refusal: then it leads at once.
    Within a body it may be given to a named person.
    """
    _check(matter, E.REASSIGN)
    if to.body_id == matter.body_id and to.account_id is None and matter.state is not S.DECLINED:
        raise Refused("matters-refused-already-there", number=str(matter.number), by=to.name)
    if awaits_decision(matter):
        decided = replace(matter, accepted_at=now)
        return _given(matter, to, E.REASSIGN, now, decided, reason=reason)
    return _given(matter, to, E.REASSIGN, now, reason=reason)


def awaits_decision(matter: Matter) -> bool:
    """Whether the community party organisation has to say who leads, after two bodies in a row refused.

    Of a dispute it never hears: there the administrator names another mediator.
    """
    if matter.visibility is Visibility.CONFIDENTIAL:
        return False
    refused_twice = bool(matter.climbed) and matter.climbed[-1] is Cause.TWO_REFUSALS
    return refused_twice and matter.level is Level.COMMUNITY and matter.body_id is None and matter.accepted_at is None


def escalate(matter: Matter, cause: Cause, to: Staff, now: datetime, units_behind: int = 0) -> Change:
    """One level up, to its body, which has still to accept; refused where the cause is not due or is used up."""
    _check(matter, E.ESCALATE)
    if matter.level is Level.STREET:
        raise Refused("matters-refused-highest-level", number=str(matter.number), by=matter.responsible)
    if cause is not Cause.ASKED and not is_due(matter, cause, now, units_behind):
        raise Refused("matters-refused-not-due", number=str(matter.number))
    levels = list(Level)
    up = replace(
        matter,
        level=levels[levels.index(matter.level) + 1],
        climbed=(*matter.climbed, cause),
        accepted_at=None,
        extended=False,
        refusals=0,
        not_solved=0,
        warned=False,
    )
    return _given(matter, to, E.ESCALATE, now, up, cause=cause.value, level=up.level.value)


# the reporter's, the neighbours', the clock's


def answer(matter: Matter, text: str, now: datetime) -> Change:
    """The reporter answers; the matter goes on where it stood, and so does the clock."""
    _check(matter, E.ANSWER)
    return _moved(matter, matter, E.ANSWER, matter.return_to or S.FILED, now, answer=text)


def no_answer(matter: Matter, now: datetime) -> Change:
    """No answer came: the matter goes on without it where it stood, and so does the clock."""
    _check(matter, E.NO_ANSWER)
    return _moved(matter, matter, E.NO_ANSWER, matter.return_to or S.FILED, now)


def withdraw(matter: Matter, now: datetime) -> Change:
    """The reporter takes it back."""
    _check(matter, E.WITHDRAW)
    return _moved(matter, matter, E.WITHDRAW, S.WITHDRAWN, now)


def review(matter: Matter, solved: bool, satisfied: int | None, by_reporter: bool, now: datetime) -> Change:
    """Solved? satisfied 1–5 (None: not said)? The reporter's word closes or reopens; a supporter's is only kept.

    After the second "not solved" a step up lies before the matter at once. Both are heard for 7 days.
    """
    _check(matter, E.REVIEW)
    if satisfied is not None and not 1 <= satisfied <= 5:
        raise Refused("matters-refused-mark", number=str(matter.number))
    ends = review_ends_at(matter)
    if matter.state is S.CLOSED and by_reporter:
        raise already(matter)
    if ends is not None and now >= ends:
        raise Refused("matters-refused-review-over", number=str(matter.number))
    args: dict[str, Argument] = {"solved": int(solved), "reporter": int(by_reporter)}
    if satisfied is not None:
        args["satisfied"] = satisfied
    if not by_reporter:
        return _moved(matter, matter, E.REVIEW, matter.state, now, **args)
    if solved:
        return _moved(matter, replace(matter, closed_at=now), E.REVIEW, S.CLOSED, now, **args)
    return _moved(matter, _unsolved(matter), E.REVIEW, S.IN_PROGRESS, now, **args)


def close_unreviewed(matter: Matter, now: datetime) -> Change:
    """Nobody answered in 7 days: it closes as unreviewed."""
    _check(matter, E.CLOSE_UNREVIEWED)
    ends = review_ends_at(matter)
    if ends is not None and now < ends:
        raise Refused("matters-refused-review-open", number=str(matter.number), until=ends)
    return _moved(matter, replace(matter, closed_at=now), E.CLOSE_UNREVIEWED, S.CLOSED, now)


def reopen(matter: Matter, reason: str, now: datetime) -> Change:
    """The reporter reopens a closed matter: it counts as "not solved", and the clock goes on where it stood."""
    _check(matter, E.REOPEN)
    return _moved(matter, _unsolved(matter), E.REOPEN, S.IN_PROGRESS, now, reason=_said(reason))


def merge(matter: Matter, into: Matter, now: datetime) -> Change:
    """The matter goes on as another, open one of the same community and seen by the same people."""
    _check(matter, E.MERGE)
    if into.id == matter.id or into.community_id != matter.community_id:
        raise Refused("matters-refused-merge-other", number=str(matter.number))
    if Visibility.CONFIDENTIAL in (matter.visibility, into.visibility):
        raise Refused("matters-refused-merge-confidential", number=str(matter.number))
    if into.state not in OPEN:
        raise already(into)
    merged = replace(matter, merged_into=into.number)
    return _moved(matter, merged, E.MERGE, S.MERGED, now, into=str(into.number))


def warn(matter: Matter, now: datetime) -> Change:
    """Little time is left, and its body was told so."""
    return _moved(matter, replace(matter, warned=True), E.WARN, matter.state, now, by=matter.responsible)


def overdue(matter: Matter, now: datetime) -> Change:
    """On the highest level the time ran out, too: it is written down, and stays with who has it."""
    return _moved(matter, replace(matter, overdue=True), E.OVERDUE, matter.state, now, by=matter.responsible)


def supported(matter: Matter, on: bool, supporters: int, now: datetime) -> Change:
    """One household more has it too, or one less: how many do now, and not which."""
    event = E.SUPPORT if on else E.UNSUPPORT
    _check(matter, event)
    return _moved(matter, matter, event, matter.state, now, count=supporters)


def hasten(matter: Matter, urgency: str, now: datetime, supporters: int) -> Change:
    """So many households have it too that it becomes urgent; where time is short already, that says so as well."""
    _check(matter, E.HASTEN)
    is_short = matter.warn_at is not None and matter.warn_at <= now
    pressing = replace(matter, urgency=urgency, warned=matter.warned or is_short)
    return _moved(matter, pressing, E.HASTEN, matter.state, now, count=supporters)


def put_on_agenda(matter: Matter, now: datetime, supporters: int) -> Change:
    """The neighbours have to decide, and enough of them want to; what needs no decision goes on meanwhile."""
    _check(matter, E.AGENDA)
    return _moved(matter, replace(matter, on_agenda=True), E.AGENDA, matter.state, now, count=supporters)


def recategorise(matter: Matter, category: str, now: datetime, needs_decision: bool) -> Change:
    """It belongs to another category; the clock still runs from filing."""
    _check(matter, E.RECATEGORISE)
    sorted_ = replace(matter, category=category, needs_decision=needs_decision)
    return _moved(matter, sorted_, E.RECATEGORISE, matter.state, now, category=category)


def calm(matter: Matter, urgency: str, now: datetime) -> Change:
    """Somebody looked and there is no danger: it is as urgent as its kind is."""
    _check(matter, E.CALM)
    if matter.urgency != "danger":
        raise Refused("matters-refused-no-danger", number=str(matter.number))
    return _moved(matter, replace(matter, urgency=urgency), E.CALM, matter.state, now)


def hand_letter(matter: Matter, on: date, now: datetime) -> Change:
    """The letter to a body without account was handed over on this local day."""
    _check(matter, E.LETTER)
    if matter.letter_on is not None:
        raise Refused("matters-refused-letter-handed", number=str(matter.number), on=on.isoformat())
    return _moved(matter, replace(matter, letter_on=on), E.LETTER, matter.state, now, to=matter.responsible)


def fold(matter: Matter, reason: str, now: datetime) -> Change:
    """Leader or staff fold the card away, with a reason; the matter itself goes on."""
    if matter.visibility is Visibility.CONFIDENTIAL:
        raise Refused("matters-refused-no-card", number=str(matter.number))
    if matter.folded:
        raise Refused("matters-refused-already-folded", number=str(matter.number))
    folded = replace(matter, folded=True)
    return _moved(matter, folded, E.FOLD, matter.state, now, reason=_said(reason))


def unfold(matter: Matter, now: datetime) -> Change:
    """The card is shown again."""
    if not matter.folded:
        raise Refused("matters-refused-not-folded", number=str(matter.number))
    return _moved(matter, replace(matter, folded=False), E.UNFOLD, matter.state, now)


# how it is done


def _check(matter: Matter, event: Event, by: Staff | None = None) -> None:
    """Refuse an event that the table does not know from here, and a body that does not have the matter."""
    if matter.state not in TRANSITIONS[event][0]:
        states, code = NOT_YET.get(event, (frozenset(), ""))
        raise Refused(code, number=str(matter.number)) if matter.state in states else already(matter)
    if by is not None and matter.body_id is not None and by.body_id != matter.body_id:
        raise Refused("matters-refused-other-body", number=str(matter.number), by=matter.responsible)


def _moved(before: Matter, after: Matter, event: Event, to: State, now: datetime, /, **args: Argument) -> Change:
    if to not in TRANSITIONS[event][1]:
        raise AssertionError(f"{event} does not lead to {to}")
    pauses = before.pauses
    if to in CLOCK_STANDS and before.state not in CLOCK_STANDS:
        pauses = (*pauses, (now, None))
    elif to not in CLOCK_STANDS and before.state in CLOCK_STANDS and pauses:
        pauses = (*pauses[:-1], (pauses[-1][0], max(now, pauses[-1][0])))
    return_to = after.return_to if to is S.RETURNED else None
    return Change(
        replace(after, state=to, pauses=pauses, return_to=return_to), Entry(event, before.state, to, now, args)
    )


def _given(
    matter: Matter, to: Staff, event: Event, now: datetime, up: Matter | None = None, **args: Argument
) -> Change:
    """The matter in other hands: to be accepted there, after the reporter's answer where one is awaited."""
    given = _held(up or matter, to)
    state = S.RETURNED if matter.state is S.RETURNED else S.FILED
    return _moved(matter, replace(given, return_to=S.FILED), event, state, now, to=to.name, **args)


def _held(matter: Matter, by: Staff) -> Matter:
    return replace(matter, body_id=by.body_id, responsible=by.name, responsible_account=by.account_id)


def _unsolved(matter: Matter) -> Matter:
    return replace(matter, not_solved=matter.not_solved + 1, done_at=None, closed_at=None)


def _said(text: str) -> str:
    if not text.strip():
        raise Refused("matters-refused-no-reason")
    return text
