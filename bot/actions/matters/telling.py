"""Who hears of what around a matter, privately, at an hour when people are awake; danger at any hour."""

from datetime import datetime, timedelta

import storage.matters
import storage.outgoing
from bot.actions.base import Transaction
from bot.actions.matters.subjects import About, shown
from bot.domain.base import AccountId, CommunityId, UnitId
from bot.domain.matters import Visibility, review_ends_at
from bot.domain.places import Unit
from bot.domain.quiet import next_allowed
from bot.screens import matters as screens
from bot.screens.base import Screen, Value

People = list[tuple[AccountId, int | None, frozenset[str]]]
"""Account, chat id where reachable, and the kinds of messages the person has muted."""

DANGER_FOR = timedelta(hours=24)
"""How long it is of use to hear of a danger."""


def touch(tx: Transaction, about: About) -> None:
    """Card and board show something that has changed."""
    tx.touch("matter", about.kept.matter.id)
    if about.kept.matter.unit_id is not None:
        tx.touch("board", about.kept.matter.unit_id)


def tell(
    tx: Transaction, about: About, people: People, screen: Screen, event: str, *,
    danger: bool = False, doer_too: bool = False, not_before: datetime | None = None,
    useful_until: datetime | None = None, kind: str | None = None,
) -> None:  # fmt: skip
    """Tell each of them once, but for whoever did it and those who muted the kind.

    In quiet hours it waits; danger does not, and cannot be muted.
    """
    matter = about.kept.matter
    due_at = tx.now if danger else next_allowed(max(tx.now, not_before or tx.now), about.community.zone)
    for account_id, chat_id, muted in people:
        if (doer_too or account_id != tx.account.id) and kind not in muted:
            tx.tell(
                account_id, chat_id, screen, community_id=matter.community_id,
                once=f"matter:{matter.id}:{event}:{account_id}", due_at=due_at, useful_until=useful_until,
                rank=storage.outgoing.DANGER if danger else storage.outgoing.NOTICE,
            )  # fmt: skip


def tell_reporter(
    tx: Transaction, about: About, event: str, occurrence: str, *, supporters: bool = False, **args: Value
) -> None:
    """The reporter hears of it; the supporting households too where it may end without anything being done."""
    people = storage.matters.concerned(tx.connection, about.kept, supporters=supporters)
    tell(tx, about, people, screens.told(event, shown(tx, about), **args), f"{event}:{occurrence}", kind="matters")


def ask_for_review(tx: Transaction, about: About, occurrence: str) -> None:
    """Reporter and the members of supporting households are asked whether it is solved, as long as that counts."""
    people = storage.matters.concerned(tx.connection, about.kept, supporters=True)
    screen, until = screens.ask_review(shown(tx, about)), review_ends_at(about.kept.matter)
    tell(tx, about, people, screen, f"review:{occurrence}", useful_until=until, kind="review")


def tell_body(tx: Transaction, about: About, event: str, occurrence: str = "", **args: Value) -> None:
    """The responsible body's staff hear of it; of an off-line one whoever has to ring them does."""
    matter, body = about.kept.matter, about.body
    view = shown(tx, about)
    hidden_until = about.kept.appears_at if matter.visibility is Visibility.ANONYMOUS else None
    key = f"{event}:{matter.body_id}:{occurrence}"
    if body is not None and not body.is_offline and body.kind != "unit":
        people = storage.matters.owners_of(tx.connection, matter.community_id, ("staff",), body_id=body.id)
        tell(tx, about, people, screens.told(event, view, **args), key)
    elif event == "filed" and body is not None and body.kind != "unit":
        _ask_to_ring(tx, about, f"ring:{body.id}:{occurrence}", not_before=hidden_until)
    else:
        tell(tx, about, who_rings(tx, about), screens.told(event, view, **args), key, not_before=hidden_until)


def _ask_to_ring(
    tx: Transaction, about: About, event: str, *, danger: bool = False, not_before: datetime | None = None
) -> None:
    """The task to ring an off-line body: also for whoever filed it, for nobody else has it."""
    body = about.body
    if body is not None:
        screen = screens.ring(shown(tx, about), body.telephone, body.address)
        tell(tx, about, who_rings(tx, about), screen, event, danger=danger, doer_too=True, not_before=not_before)


def who_rings(tx: Transaction, about: About) -> People:
    """The unit's leader; where there is none, or the matter is confidential, the administrators."""
    matter = about.kept.matter
    found: People = []
    if matter.visibility is not Visibility.CONFIDENTIAL:
        found = storage.matters.owners_of(tx.connection, matter.community_id, ("leader",), unit_id=matter.unit_id)
    return found or storage.matters.owners_of(tx.connection, matter.community_id, ("administrator",))


def tell_of_danger(tx: Transaction, about: About, event: str = "danger") -> None:
    """Leader, grid worker and the body's people (or who rings it, or the administrators) hear it at any hour.

    `event` is "danger", or "calm" once somebody looked and there is none.
    """
    matter, kept, body = about.kept.matter, about.kept, about.body
    people: People = []
    if matter.visibility is not Visibility.CONFIDENTIAL:
        people = _on_the_spot(tx, kept.community.id, matter.unit_id, kept.grid_id)
    if body is not None and not body.is_offline:
        people += storage.matters.owners_of(tx.connection, matter.community_id, ("staff",), body_id=body.id)
    if body is None or not people:
        people += storage.matters.owners_of(tx.connection, matter.community_id, ("administrator",))
    screen, until = screens.told(event, shown(tx, about)), tx.now + DANGER_FOR
    tell(tx, about, people, screen, event, danger=True, useful_until=until)
    if event == "danger" and body is not None and body.is_offline and body.kind != "unit":
        _ask_to_ring(tx, about, f"ring:{body.id}:", danger=True)


def alarm(tx: Transaction, unit: Unit, words: str) -> None:
    """Somebody whom nobody knows yet tells of danger: leader and grid worker (else the administrators) hear it."""
    people = _on_the_spot(tx, unit.community.id, unit.id, unit.grid_id)
    people = people or storage.matters.owners_of(tx.connection, unit.community.id, ("administrator",))
    for account_id, chat_id, _ in people:
        if account_id != tx.account.id:
            tx.tell(
                account_id, chat_id, screens.alarm(unit.label, words), community_id=unit.community.id,
                once=f"alarm:{tx.origin.source}:{account_id}", rank=storage.outgoing.DANGER,
                useful_until=tx.now + DANGER_FOR,
            )  # fmt: skip


def _on_the_spot(tx: Transaction, community_id: CommunityId, unit_id: UnitId | None, grid_id: int | None) -> People:
    """The unit's leader and the grid's worker."""
    people: People = []
    if unit_id is not None:
        people += storage.matters.owners_of(tx.connection, community_id, ("leader",), unit_id=unit_id)
    if grid_id is not None:
        people += storage.matters.owners_of(tx.connection, community_id, ("grid_worker",), grid_id=grid_id)
    return people
