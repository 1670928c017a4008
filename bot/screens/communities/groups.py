"""What a unit's group and its leader hear: the link to bring the bot in, the greeting, the farewell."""

from bot.domain.commands.communities import GoWithoutGroup, ShowUnit
from bot.domain.commands.residents import ShowMissing
from bot.domain.places import Unit
from bot.screens.base import Button, Rows, Screen, Value, paragraphs, text
from bot.screens.packing import base36


def unit_link(unit: Unit, payload: str, link: str, days: int) -> Screen:
    """The link for a unit, to be passed on to whoever shall lead it."""
    body = text("communities-unit-link", unit=unit.label, link=link, days=days)
    chooses = Button(text("communities-unit-choose-group"), startgroup=payload)
    return Screen(body, ((chooses,), (Button(text("residents-copy"), copies=link),)))


def choose_group(unit: Unit, code: str) -> Screen:
    """The link was opened in the private chat: which group is it, or is there none?"""
    rows: Rows = (
        (Button(text("communities-unit-choose-group"), startgroup=f"g_{code}"),),
        (Button(text("communities-unit-no-group"), GoWithoutGroup(code)),),
    )
    return Screen(text("communities-unit-choose", unit=unit.label), rows)


def leads_now(unit: Unit) -> Screen:
    """To the one who bound the group: they lead it now, and what comes next."""
    return Screen(
        text("communities-unit-leads", unit=unit.label, community=unit.community.name),
        ((Button(text("menu-missing"), ShowMissing(unit.id)),), (Button(text("menu-open"), does="mn"),)),
    )


def ask_leader_in_group(payload: str) -> Screen:
    """To whoever bound the group and cannot be written to: the way to the question whether they lead it."""
    return Screen(text("communities-greeting-leader"), ((Button(text("communities-greeting-lead"), start=payload),),))


def leader_declined(unit: Unit) -> Screen:
    """To the administrators: whoever bound the group does not lead it."""
    return Screen(text("communities-unit-declined", unit=unit.label), _look_at(unit))


def leader_unanswered(unit: Unit) -> Screen:
    """To the administrators: whoever bound the group has not said yet that they lead it."""
    return Screen(text("communities-unit-unanswered", unit=unit.label), _look_at(unit))


def _look_at(unit: Unit) -> Rows:
    return ((Button(text("communities-unit-open"), ShowUnit(unit.id)),),)


def greeting(unit: Unit, *, is_admin: bool, again: bool) -> Screen:
    """What the group hears when the bot comes: what it reads and keeps, and how a matter is said."""
    body = paragraphs(
        text("communities-greeting-again" if again else "communities-greeting", unit=unit.label),
        text("communities-greeting-reads"),
        how_to_say(is_admin=is_admin),
        None if is_admin else text("communities-greeting-make-admin"),
    )
    return Screen(body, ((Button(text("communities-greeting-register"), start=f"u_{base36(unit.id)}"),),))


def how_to_say(*, is_admin: bool) -> Value:
    """How a matter is said in this group: only ways that work here."""
    return text("communities-how-to-say" if is_admin else "communities-how-to-say-plain")


def group_closed_line(unit: Unit) -> Value:
    """The same as a line of a digest."""
    return text("communities-group-closed-line", unit=unit.label)


def group_closed(unit: Unit, payload: str | None) -> Screen:
    """The bot was removed from the group: nothing is lost, and how it comes back."""
    if payload is None:
        button = Button(text("communities-unit-open"), ShowUnit(unit.id))
    else:
        button = Button(text("communities-unit-choose-group"), startgroup=payload)
    return Screen(text("communities-group-closed", unit=unit.label), ((button,),))
