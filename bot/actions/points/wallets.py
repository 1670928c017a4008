"""我家的积分: what a household has, is kept for it and lapses; its members' shares; where it came from and went.

Only who lives there sees whose it is and the statement; a helper, who reserves and collects for the household, sees
what there is to spend.
"""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

import storage.communities
import storage.outgoing
import storage.points
import storage.residents
from bot.actions.base import Action, Links, Subject, Table, Transaction
from bot.actions.communities.rights import page_in
from bot.actions.points.naming import members, named, together
from bot.domain.base import CommunityId, HouseholdId, Refused, ResidentId
from bot.domain.commands.points import OpenStatement, OpenWallet, SendStatement
from bot.domain.places import Community
from bot.domain.points.ledger import Account, Posted, held_for, wallet_of
from bot.domain.points.lots import by_year, lots_of, shares
from bot.domain.points.rates import gift_limit, lapses_at_end_of
from bot.domain.rights import Person, Right, Role, Scope, Where
from bot.screens import points as screens
from bot.screens.base import Print, Rows, Toast, Value, text
from bot.screens.packing import base36, number_in_link

OWNER = Right(((Role.RESIDENT, Scope.SUBJECT),), refusal="points-refused-not-yours")
"""Who lives in the household, or whose own wallet it is."""
SPENDER = Right((*OWNER.grants, (Role.HELPER, Scope.SUBJECT)), refusal=OWNER.refusal)


@dataclass(frozen=True, slots=True)
class Purse:
    """A wallet with where it stands."""

    community: Community
    wallet: Account
    door: str = ""

    @property
    def home(self) -> HouseholdId | None:
        """Whose it is; None: one person's own."""
        return self.wallet.household_id


def purse_of(tx: Transaction, person: Person) -> Purse:
    """The person's wallet: their household's, else their own; raises Refused for who is not registered."""
    if person.community_id is None or person.resident_id is None:
        raise Refused("rights-refused-unregistered")
    return purse(tx, person.community_id, wallet_of(person.household_id, person.resident_id))


def purse(tx: Transaction, community_id: CommunityId, wallet: Account) -> Purse:
    """A wallet of the community, with the door it belongs to."""
    home = wallet.household_id
    door = storage.points.wallets.doors(tx.connection, [home])[home] if home is not None else ""
    return Purse(storage.communities.community(tx.connection, community_id), wallet, door)


def subject_of(tx: Transaction, of: Purse) -> Subject[Purse]:
    """The wallet, and what a person is to it."""

    def relations(person: Person) -> frozenset[Role]:
        if person.resident_id is None:
            return frozenset()
        if wallet_of(person.household_id, person.resident_id) == of.wallet:
            return frozenset({Role.RESIDENT})
        helps = of.home is not None and of.home in helped(tx, person.resident_id)
        return frozenset({Role.HELPER}) if helps else frozenset()

    return Subject(of, Where(of.community.id, household_id=of.home), relations)


def helped(tx: Transaction, resident_id: ResidentId) -> dict[HouseholdId, str]:
    """The households that named this person as their helper, with their doors."""
    ties = [one for one in storage.residents.ties_of(tx.connection, resident_id) if one.kind == "helper"]
    flats = (storage.residents.flat(tx.connection, one.flat_id) for one in ties)
    return {flat.household_id: flat.place for flat in flats if flat is not None and flat.household_id is not None}


def mine(tx: Transaction) -> Purse:
    """The wallet of who acts, in the community their private chat is about."""
    return purse_of(tx, storage.residents.person_in(tx.connection, tx.account, tx.account.community_id))


def _find(tx: Transaction, command: OpenWallet) -> Subject[Purse]:
    if command.household_id is None:
        return subject_of(tx, mine(tx))
    community_id = tx.account.community_id
    doors = storage.points.wallets.doors(tx.connection, [command.household_id])
    if community_id is None or command.household_id not in doors:
        raise Refused("points-refused-not-yours")
    return subject_of(tx, purse(tx, community_id, wallet_of(command.household_id, None)))


def _find_mine(tx: Transaction, command: OpenStatement | SendStatement) -> Subject[Purse]:
    return subject_of(tx, mine(tx))


def _open(tx: Transaction, person: Person, of: Purse, command: OpenWallet) -> Toast | None:
    show(tx, person, of)
    return None


def show(tx: Transaction, person: Person, of: Purse) -> None:
    """The wallet as this person may see it."""
    tx.show(screens.wallet(seen(tx, person, of)))


def seen(tx: Transaction, person: Person, of: Purse) -> screens.Wallet:
    """What a screen shows of the wallet to this person."""
    is_mine = wallet_of(person.household_id, person.resident_id) == of.wallet
    lots = lots_of(of.wallet, _history(tx, of))
    this_year = today(tx, of.community).year
    lapses: dict[int, int] = {}
    for year, amount in by_year(lots).items():
        last = lapses_at_end_of(year, this_year)
        lapses[last] = lapses.get(last, 0) + amount
    return screens.Wallet(
        of.door, sum(lapses.values()), _held(tx, of), sorted(lapses.items()),
        _shares(tx, person, shares(lots)) if is_mine and of.home is not None else (), is_mine,
        is_mine and _may_give(person, of) and bool(lapses),
    )  # fmt: skip


def _may_give(person: Person, of: Purse) -> bool:
    return of.home is not None and person.is_adult and gift_limit(of.community.settings) > 0


def _shares(tx: Transaction, person: Person, found: dict[ResidentId | None, int]) -> list[tuple[Value, int]]:
    """Each member's, who lived there before, and what is the household's as such; the largest first."""
    earners = [one for one in found if one is not None]
    names = members(tx.connection, earners, person.resident_id)
    living = storage.points.wallets.households_of(tx.connection, storage.points.wallets.selves(tx.connection, earners))
    here = {one for one, home in living.items() if home == person.household_id}
    same = storage.points.wallets.selves(tx.connection, here)
    listed: list[tuple[Value, int]] = []
    before = 0
    for earner, amount in found.items():
        if earner is None:
            listed.append((text("points-everybody"), amount))
        elif earner in same:
            listed.append((names[earner], amount))
        else:
            before += amount
    if before:
        listed.append((text("points-former"), before))
    return sorted(listed, key=lambda one: -one[1])


def _statement(tx: Transaction, person: Person, of: Purse, command: OpenStatement) -> Toast | None:
    number = page_in(command.page)
    every = together(of.wallet, _history(tx, of))
    found = every[number * screens.PAGE : (number + 1) * screens.PAGE]
    lines = named(tx.connection, of.community.id, found, person.resident_id)
    more = len(every) > (number + 1) * screens.PAGE
    balance = every[0][2] if every else 0
    tx.show(
        screens.statement(
            screens.Wallet(of.door, balance, 0, ()), lines, of.community.zone, number, more=more
        )
    )  # fmt: skip
    return None


def _send(tx: Transaction, person: Person, of: Purse, command: SendStatement) -> Toast | None:
    if command.of not in ("wallet", "mine") or person.resident_id is None:
        raise Refused("button-unknown")
    is_home = command.of == "wallet" and of.home is not None
    kind = "book-points-home" if is_home else "book-points-mine"
    whose = of.home if is_home and of.home is not None else person.resident_id
    wanted = Print(kind, whose, on=tx.now.isoformat())
    tx.tell(
        person.account_id, tx.account.telegram_id, screens.table(wanted, of.door if is_home else ""),
        community_id=of.community.id, rank=storage.outgoing.ANSWER,
        once=f"{kind}:{whose}:{person.account_id}:{tx.now:%Y%m%d%H%M}",
    )  # fmt: skip
    return None


def part(tx: Transaction, person: Person) -> tuple[Value | None, Rows]:
    """What the screen of service says of the wallet: what there is, and how it is reached."""
    of = purse_of(tx, person)
    balance = storage.points.ledger.balance(tx.connection, of.community.id, of.wallet)
    stands = screens.Wallet(of.door, balance, _held(tx, of), ())
    others = helped(tx, person.resident_id) if person.resident_id is not None else {}
    says = screens.hub_line(stands) if balance or stands.held or of.home is not None else None
    return says, screens.hub_rows(sorted(others.items()), has_home=of.home is not None)


def today(tx: Transaction, community: Community) -> date:
    """The local date."""
    return tx.now.astimezone(ZoneInfo(community.zone)).date()


def _held(tx: Transaction, of: Purse) -> int:
    return storage.points.ledger.balance(tx.connection, of.community.id, held_for(of.wallet))


def _history(tx: Transaction, of: Purse) -> list[Posted]:
    return storage.points.ledger.history(tx.connection, of.community.id, of.wallet)


def link(community_id: CommunityId) -> str:
    """What a link of the bot carries that opens the person's wallet there."""
    return f"sp_{base36(community_id)}"


def _linked(tx: Transaction, person: Person, rest: str) -> Toast | None:
    here = storage.residents.person_in(tx.connection, tx.account, CommunityId(number_in_link(rest)))
    show(tx, here, purse_of(tx, here))
    return None


LINKS: Links = {"sp": _linked}
ACTIONS: Table = {
    OpenWallet: Action(_find, SPENDER, _open),
    OpenStatement: Action(_find_mine, OWNER, _statement),
    SendStatement: Action(_find_mine, OWNER, _send),
}
