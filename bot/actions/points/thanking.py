"""What is thanked beside service: a turn of duty handed over, a matter that a neighbour confirmed, a poll."""

from datetime import date
from zoneinfo import ZoneInfo

import storage.matters
import storage.points
import storage.polls
from bot.actions.base import Transaction
from bot.actions.duty.subjects import Duty
from bot.actions.matters.subjects import About as AboutMatter
from bot.actions.points.earning import Earning, earn
from bot.actions.points.wallets import link
from bot.actions.polls.subjects import About as AboutPoll
from bot.actions.polls.subjects import part_of
from bot.actions.reminding import remind
from bot.domain.base import HouseholdId, ResidentId
from bot.domain.matters import Change, Event, Visibility
from bot.domain.places import Community
from bot.domain.points.ledger import Why
from bot.domain.polls.poll import State
from bot.domain.polls.values import RollKind
from bot.screens import points as screens
from bot.screens.base import Value
from storage.duty.turns import KeptTurn
from storage.polls.rolls import KeptLine

AT_ONCE = 1000
"""Households that are thanked with one posting."""


def turn_handed_over(tx: Transaction, duty: Duty, kept: KeptTurn) -> Value | None:
    """The household that serves is thanked, whoever of it handed the turn over; nobody is for what the leader has."""
    household_id = kept.turn.household_id
    if household_id is None or kept.is_the_leaders:
        return None
    community = duty.unit.community
    posted = earn(tx, community, [Earning(Why.DUTY, str(kept.id), _today(tx, community), household_id)])
    return screens.thanked_for_duty(posted[0].entry.amount) if posted else None


def matter_changed(tx: Transaction, about: AboutMatter, change: Change, by: ResidentId | None) -> AboutMatter:
    """Who said it is thanked once another household says that it is solved.

    Only of public matters: an entry for any other would tell the household, and who checks the ledger, who said it.
    """
    matter, said = about.kept.matter, change.entry
    is_confirmed = said.kind is Event.REVIEW and said.args.get("solved") == 1 and said.args.get("reporter") == 0
    if (
        not is_confirmed
        or by is None
        or matter.visibility is not Visibility.PUBLIC
        or matter.reporter_household is None
    ):
        return about
    home = storage.points.wallets.households_of(tx.connection, [by, matter.reporter_id])
    confirmer, reporter = home.get(by), matter.reporter_id
    own = {matter.reporter_household, home.get(reporter)}
    if confirmer is None or confirmer in own or reporter not in home:
        return about
    day = _today(tx, about.community)
    thanked = Earning(Why.MATTER, f"{matter.id}:{reporter}", day, home[reporter], reporter)
    for posted in earn(tx, about.community, [thanked]):
        remind(
            tx, storage.matters.people_of(tx.connection, reporter),
            screens.thanked_for_matter(str(matter.number), posted.entry.amount), kind="points",
            subject=f"matter:{matter.id}", community=about.community, alone=False, opens=link(about.community.id),
        )  # fmt: skip
    return about


def poll_over(tx: Transaction, about: AboutPoll) -> None:
    """Every household that took part is thanked the same, whatever it chose and however it was cast.

    Never for elections or owners' votes; in the order of the roll, which says nothing about anybody's ballot.
    """
    poll = about.poll
    if poll.state is not State.DECIDED or poll.roll_kind is RollKind.OWNERS or part_of(tx.connection, poll.id):
        return
    voted = [line for line in storage.polls.rolls.lines(tx.connection, poll.id) if line.has_voted]
    community, day = about.unit.community, _today(tx, about.unit.community)
    earnings = [Earning(Why.POLL, f"{poll.id}:{one}", day, one) for one in _households(tx, voted)]
    for start in range(0, len(earnings), AT_ONCE):
        earn(tx, community, earnings[start : start + AT_ONCE])


def _households(tx: Transaction, lines: list[KeptLine]) -> list[HouseholdId]:
    """The households behind these lines, each once; of a person's line the one they live in."""
    persons = [one.resident_id for one in lines if one.household_id is None and one.resident_id is not None]
    living = storage.points.wallets.households_of(tx.connection, persons)
    found = (one.household_id or (living.get(one.resident_id) if one.resident_id else None) for one in lines)
    return list(dict.fromkeys(one for one in found if one is not None))


def _today(tx: Transaction, community: Community) -> date:
    return tx.now.astimezone(ZoneInfo(community.zone)).date()
