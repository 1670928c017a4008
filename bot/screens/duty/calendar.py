"""The addresses of a rota's calendars, how they are subscribed to, and the picture of the year."""

from dataclasses import dataclass

from bot.domain.base import HouseholdId
from bot.domain.commands.duty import DrawRota, RenewFeed, SendCalendar, SendRota, ShowCalendar, ShowDuty
from bot.domain.commands.forms import OpenMenu
from bot.screens.base import Button, Print, Screen, Value, lines, paragraphs, text


@dataclass(frozen=True, slots=True)
class Address:
    """A calendar that somebody may see: the unit's (no household), or a household's with its door; `url` "" is none."""

    household_id: HouseholdId | None
    door: str
    url: str
    may_renew: bool


def addresses(rota_id: int, unit: str, found: tuple[Address, ...]) -> Screen:
    """The addresses with how to subscribe to them; where the service has none, the files."""
    has_address = any(one.url for one in found)
    body = paragraphs(
        text("duty-calendar", unit=unit),
        *(_address(one) for one in found if one.url),
        lines(
            text("duty-calendar-how"), text("duty-calendar-apple"), text("duty-calendar-android"),
            text("duty-calendar-computer"),
        ) if has_address else text("duty-calendar-no-address"),
        text("duty-calendar-secret") if has_address else None,
    )  # fmt: skip
    rows = [row for one in found for row in _rows(rota_id, one)]
    return Screen(body, (*rows, (Button(text("duty-year-button"), DrawRota(rota_id)), *back())))


def sure(rota_id: int, address: Address) -> Screen:
    """Shall the old address end?"""
    said = text("duty-calendar-renew-home", door=address.door) if address.door else text("duty-calendar-renew-unit")
    yes = Button(text("duty-calendar-renew-yes-button"), RenewFeed(rota_id, address.household_id, sure=True))
    return Screen(said, ((yes, Button(text("duty-calendar-renew-no-button"), ShowCalendar(rota_id))),))


def renewed(rota_id: int, door: str) -> Screen:
    """What the others of a household hear."""
    look = Button(text("duty-calendar-button"), ShowCalendar(rota_id))
    return Screen(text("duty-calendar-renewed", door=door), ((look,),))


def file(wanted: Print, door: str) -> Screen:
    """A calendar as a file."""
    said = text("duty-calendar-file-home", door=door) if door else text("duty-calendar-file-unit")
    return Screen(said, document=wanted)


def year(unit: str, rota_id: int, picture: Print, *, may_send: bool) -> Screen:
    """The picture of the turns to come."""
    rows = ((Button(text("duty-year-send-button"), SendRota(rota_id)),),) if may_send else ()
    return Screen(text("duty-year", unit=unit), rows, document=picture)


def year_in_group(unit: str, picture: Print) -> Screen:
    """The same, said aloud."""
    return Screen(text("duty-year", unit=unit), document=picture)


def year_line() -> Value:
    """The same in a line of the group's digest, which has no pictures."""
    return text("duty-year-line")


def back() -> tuple[Button, ...]:
    """Back to the rota, or to the menu."""
    return Button(text("duty-calendar-back-button"), ShowDuty()), Button(text("menu-open"), OpenMenu())


def _address(one: Address) -> Value:
    if one.door:
        return text("duty-calendar-home", door=one.door, url=one.url)
    return text("duty-calendar-unit", url=one.url)


def _rows(rota_id: int, one: Address) -> list[tuple[Button, ...]]:
    """Copy, file, new address: as far as they can be had."""
    file_label, copy_label, renew_label = _labels(one)
    file_button = Button(file_label, SendCalendar(rota_id, one.household_id))
    if not one.url:
        return [(file_button,)]
    rows: list[tuple[Button, ...]] = [(Button(copy_label, copies=one.url), file_button)]
    if one.may_renew:
        rows.append((Button(renew_label, RenewFeed(rota_id, one.household_id, sure=False)),))
    return rows


def _labels(one: Address) -> tuple[Value, Value, Value]:
    if one.door:
        return (
            text("duty-calendar-file-home-button", door=one.door),
            text("duty-calendar-copy-home-button", door=one.door),
            text("duty-calendar-renew-home-button", door=one.door),
        )
    return (
        text("duty-calendar-file-unit-button"), text("duty-calendar-copy-unit-button"),
        text("duty-calendar-renew-unit-button"),
    )  # fmt: skip
