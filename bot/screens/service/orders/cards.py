"""What the group sees of an order: a living card with doors and no names."""

from bot.domain.commands.orders import ClaimOrder
from bot.screens.base import Button, Rows, Screen, lines, paragraphs, text
from bot.screens.service.orders.shown import Shown, doors, head, look, places


def card(shown: Shown, *, silent: bool) -> Screen:
    """The living card; its button while somebody can still come."""
    body = paragraphs(
        head(shown),
        lines(
            places(shown),
            text("orders-comes", doors=doors(shown, shown.inside)) if shown.inside else None,
            text("orders-waits", doors=doors(shown, shown.waiting)) if shown.waiting else None,
        ),
        text("orders-hidden-hint") if shown.is_hidden and shown.takes else None,
    )
    rows: Rows = ()
    if shown.takes:
        label = text("orders-claim-button") if shown.left else text("orders-wait-button")
        rows = ((Button(label, ClaimOrder(shown.id, on=True)), look(shown.id)),)
    return Screen(body, rows, silent=silent)
