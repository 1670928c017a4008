"""One occurrence as a person sees it, in the private chat."""

from bot.actions.base import Transaction
from bot.actions.service.orders.subjects import About, again, may_of, shown_to
from bot.domain.rights import Person
from bot.screens.service.orders import views


def show(tx: Transaction, person: Person, about: About, *, posted: bool = False) -> None:
    """The occurrence as it stands now; `posted`: it was asked for just now."""
    now = again(tx, about)
    seen = shown_to(tx, now, person)
    tx.show(views.view(seen, may_of(tx, now, person, seen), tx.now if posted else None))
