"""Who hears of what around a matter, privately, at an hour when people are awake."""

import storage.matters
import storage.outgoing
from bot.actions.base import Transaction
from bot.actions.matters.subjects import About, shown
from bot.domain.base import AccountId
from bot.domain.matters import Visibility
from bot.domain.quiet import next_allowed
from bot.screens import matters as screens
from bot.screens.base import Screen, Value

People = list[tuple[AccountId, int | None, frozenset[str]]]
"""Account, chat id where reachable, and the kinds of messages the person has muted."""


def touch(tx: Transaction, about: About) -> None:
    """Card and board show something that has changed."""
    tx.touch("matter", about.kept.matter.id)
    if about.kept.matter.unit_id is not None:
        tx.touch("board", about.kept.matter.unit_id)


def tell(
    tx: Transaction, about: About, people: People, screen: Screen, event: str, *,
    danger: bool = False, kind: str | None = None,
) -> None:  # fmt: skip
    """Tell each of them once, but for whoever did it and those who muted the kind.

    In quiet hours it waits; danger does not, and cannot be muted.
    """
    matter = about.kept.matter
    due_at = tx.now if danger else next_allowed(tx.now, about.community.zone)
    for account_id, chat_id, muted in people:
        if account_id != tx.account.id and kind not in muted:
            tx.tell(
                account_id, chat_id, screen, community_id=matter.community_id,
                once=f"matter:{matter.id}:{event}:{account_id}", due_at=due_at,
                rank=storage.outgoing.DANGER if danger else storage.outgoing.NOTICE,
            )  # fmt: skip


def tell_reporter(tx: Transaction, about: About, event: str, occurrence: str, **args: Value) -> None:
    """The reporter hears of it."""
    people = storage.matters.concerned(tx.connection, about.kept, supporters=False)
    tell(tx, about, people, screens.told(event, shown(tx, about), **args), f"{event}:{occurrence}", kind="matters")


def ask_concerned(tx: Transaction, about: About, screen: Screen, event: str) -> None:
    """Reporter and the members of supporting households are asked whether it is solved."""
    people = storage.matters.concerned(tx.connection, about.kept, supporters=True)
    tell(tx, about, people, screen, event, kind="review")


def tell_body(tx: Transaction, about: About, event: str, occurrence: str = "", **args: Value) -> None:
    """The responsible body's staff hear of it; of an off-line one whoever has to ring them does."""
    matter, body = about.kept.matter, about.body
    view = shown(tx, about)
    if body is not None and not body.is_offline and body.kind != "unit":
        people = storage.matters.owners_of(tx.connection, matter.community_id, ("staff",), body_id=body.id)
        tell(tx, about, people, screens.told(event, view, **args), f"{event}:{occurrence}")
        return
    people = who_rings(tx, about)
    if body is None or body.kind == "unit":
        tell(tx, about, people, screens.told(event, view, **args), f"{event}:{occurrence}")
    else:
        tell(tx, about, people, screens.ring(view, body.telephone, body.address), f"ring:{body.id}:{occurrence}")


def who_rings(tx: Transaction, about: About) -> People:
    """The unit's leader; where there is none, or the matter is confidential, the administrators."""
    matter = about.kept.matter
    found: People = []
    if matter.visibility is not Visibility.CONFIDENTIAL:
        found = storage.matters.owners_of(tx.connection, matter.community_id, ("leader",), unit_id=matter.unit_id)
    return found or storage.matters.owners_of(tx.connection, matter.community_id, ("administrator",))


def tell_of_danger(tx: Transaction, about: About) -> None:
    """Leader, grid worker and the body's people hear of danger at any hour."""
    matter, kept = about.kept.matter, about.kept
    connection, community_id = tx.connection, matter.community_id
    people = storage.matters.owners_of(connection, community_id, ("leader",), unit_id=matter.unit_id)
    if kept.grid_id is not None:
        people += storage.matters.owners_of(connection, community_id, ("grid_worker",), grid_id=kept.grid_id)
    if matter.body_id is not None:
        people += storage.matters.owners_of(connection, community_id, ("staff",), body_id=matter.body_id)
    tell(tx, about, people, screens.told("danger", shown(tx, about), unit=kept.unit_label), "danger", danger=True)
