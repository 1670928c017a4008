"""What people are told around an election."""

from bot.domain.commands.communities import ShowUnit
from bot.domain.commands.elections import ShowElection
from bot.domain.polls.elections import Candidate, CandidateId, Election, Kind, Why
from bot.screens.base import Button, Joined, Moment, Screen, lines, paragraphs, text
from bot.screens.polls.elections.shown import title
from bot.screens.polls.elections.views import answer_row, lot_row
from bot.screens.polls.shown import code


def nominated_told(election: Election, unit: str, candidate: Candidate, zone: str, *, again: bool) -> Screen:
    """Somebody was nominated and is asked; who says nothing does not stand."""
    at, kind = Moment(election.accept_until, zone), code(election.kind)
    if again:
        ask = text(f"elections-told-again-{kind}", who=candidate.label, at=at)
    else:
        ask = text(f"elections-told-first-{kind}", who=candidate.label, at=at)
    return Screen(lines(title(election, unit), ask), (answer_row(candidate), _look(election)))


def elected_told(election: Election, unit: str, until: Moment) -> Screen:
    """Who was elected hears it, and until when somebody can object."""
    name = "elections-told-elected-home" if election.kind is Kind.HOUSEHOLD else "elections-told-elected"
    return Screen(lines(title(election, unit), text(name, until=until)), (_look(election),))


def failed_told(election: Election, unit: str, why: Why, was_leader: str = "") -> Screen:
    """Whoever called it hears that nobody was elected, and can call it anew; or that the elected leads no longer."""
    why_so = text(f"elections-why-{code(why)}")
    if not was_leader:
        return Screen(paragraphs(title(election, unit), why_so, text("elections-told-failed")), (_look(election),))
    body = paragraphs(title(election, unit), why_so, text("elections-told-taken", who=was_leader, unit=unit))
    name = (Button(text("elections-to-unit"), ShowUnit(election.unit_id)),)
    return Screen(body, (name, _look(election)))


def repeated_told(election: Election, unit: str, closes: Moment) -> Screen:
    """Too few took part: the same ballot is held once more."""
    return Screen(lines(title(election, unit), text("elections-told-repeated", at=closes)), (_look(election),))


def lot_told(election: Election, unit: str, names: tuple[str, ...]) -> Screen:
    """They are equal: a lot decides, drawn before everybody."""
    told = text("elections-told-lot", names=Joined(names, "list"))
    return Screen(lines(title(election, unit), told), (_look(election),))


def witness_asked(election: Election, unit: str, who: str, candidate_id: CandidateId) -> Screen:
    """The neighbour who was there is asked whether the lot fell so."""
    return Screen(lines(title(election, unit), text("elections-told-witness", who=who)), (lot_row(candidate_id),))


def lot_wrong_told(election: Election, unit: str, witness: str) -> Screen:
    """The witness says that it was not so."""
    return Screen(lines(title(election, unit), text("elections-told-lot-wrong", witness=witness)), (_look(election),))


def offered_told(election: Election, unit: str, who: str) -> Screen:
    """The time for objections is over: one press makes the elected leader."""
    return Screen(lines(title(election, unit), text("elections-told-offered", who=who)), (_look(election),))


def cancelled_told(election: Election, unit: str, why: str) -> Screen:
    """Who was nominated hears that the election was taken back."""
    return Screen(lines(title(election, unit), text("elections-now-cancelled", why=why)))


def _look(election: Election) -> tuple[Button, ...]:
    return (Button(text("elections-look"), ShowElection(election.id)),)
