"""What is said around an election: to the nominated, to whoever called it, to who was elected."""

import storage.outgoing
import storage.polls
import storage.roles
from bot.actions.base import Transaction
from bot.actions.communities import rights
from bot.actions.polls.elections.subjects import About
from bot.actions.reminding import People, cancel, remind
from bot.domain.polls.elections import Candidate, Kind
from bot.domain.rights import Role
from bot.screens.base import Screen
from bot.screens.polls import elections as screens


def ask(tx: Transaction, about: About, candidate: Candidate, *, again: bool) -> None:
    """Whoever was nominated hears it and is asked whether they stand; of a household all its adults are."""
    election, community = about.election, about.unit.community
    remind(
        tx, people_of(tx, about, candidate),
        screens.nominated_told(election, about.unit.label, candidate, community.zone, again=again), kind="polls",
        subject=_asked(candidate), occurrence="again" if again else "first", community=community,
        opens=screens.link(election), useful_until=election.accept_until,
    )  # fmt: skip


def ask_no_more(tx: Transaction, candidate: Candidate) -> None:
    """They have answered."""
    cancel(tx, "polls", _asked(candidate))


def tell_deciders(tx: Transaction, about: About, what: Screen, occurrence: str) -> None:
    """Those who see to the election hear how it goes on: the administrators, of an award the unit's leader, too."""
    held = storage.roles.holders(tx.connection, about.unit.community.id, role=Role.ADMINISTRATOR)
    if about.election.kind is Kind.HOUSEHOLD:
        held += storage.roles.holders(
            tx.connection, about.unit.community.id, role=Role.LEADER, unit_id=about.unit.id
        )  # fmt: skip
    remind(
        tx, rights.people(held), what, kind="tasks", subject=f"election:{about.election.id}", occurrence=occurrence,
        community=about.unit.community, opens=screens.link(about.election),
    )  # fmt: skip


def tell_candidate(tx: Transaction, about: About, candidate: Candidate, what: Screen, occurrence: str) -> None:
    """A candidate hears what came of it."""
    remind(
        tx, people_of(tx, about, candidate), what, kind="polls", subject=f"election-candidate:{candidate.id}",
        occurrence=occurrence, community=about.unit.community, opens=screens.link(about.election),
    )  # fmt: skip


def people_of(tx: Transaction, about: About, candidate: Candidate) -> People:
    """Whoever answers for somebody who was nominated."""
    return [
        (one.account_id, one.chat_id, one.muted)
        for one in storage.polls.elections.adults(tx.connection, about.unit.id)
        if (
            one.household_id == candidate.household_id
            if candidate.resident_id is None
            else one.resident_id == candidate.resident_id
        )
    ]


def _asked(candidate: Candidate) -> str:
    return f"election-asked:{candidate.id}"
