"""One occurrence as a person sees it, in the private chat."""

from bot.actions.base import Transaction
from bot.actions.service.orders.subjects import About, again, may_of, shown_to
from bot.domain.rights import Person
from bot.screens.base import Value
from bot.screens.service.orders import views


def show(tx: Transaction, person: Person, about: About, *, posted: Value | None = None) -> None:
    """The occurrence as it stands now; `posted`: that it was asked for just now, and where it stands."""
    now = again(tx, about)
    seen = shown_to(tx, now, person)
    tx.show(views.view(seen, may_of(tx, now, person, seen), posted))
