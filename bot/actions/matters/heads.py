"""Who has a matter on each level that it climbs to (domain §3): no level ever ends in nobody."""

from bot.actions.matters.climbing import Heads
from bot.actions.matters.subjects import About
from bot.domain.matters import Cause, Level, Matter, Staff, Visibility
from bot.domain.places import Body
from bot.i18n import plain_of
from bot.screens.base import text

OF_THE_COMMUNITY = ("committee", "service_station", "work_station")
"""Kinds of bodies that take what climbs from the unit, the first first."""


def heads_of(about: About) -> Heads:
    """Who has this matter on a level above.

    What is confidential goes to the administrator (no body), then to the street, which names another mediator.
    After a second refusal it lies before the community party organisation, which decides who leads.
    """

    def head(matter: Matter, level: Level, cause: Cause) -> Staff:
        is_confidential = matter.visibility is Visibility.CONFIDENTIAL
        if level is Level.STREET:
            return _street(about, None if is_confidential else _first(about, ("street",), matter))
        if cause is Cause.TWO_REFUSALS and not is_confidential:
            return Staff(None, plain_of(text("matters-who-party"), about.community.language))
        found = None if is_confidential else _first(about, OF_THE_COMMUNITY, matter)
        return Staff(found.id, found.name) if found else Staff(None, "")

    return head


def _street(about: About, body: Body | None) -> Staff:
    """The street's body; where it has none here, the street by its name, to which a letter goes."""
    if body is not None:
        return Staff(body.id, body.name)
    return Staff(None, about.community.street or plain_of(text("matters-who-street"), about.community.language))


def _first(about: About, kinds: tuple[str, ...], matter: Matter) -> Body | None:
    """The first body of these kinds that neither has it now nor refused it; else the first there is."""
    of_kind = [body for kind in kinds for body in about.bodies.values() if body.kind == kind]
    fresh = [body for body in of_kind if body.id != matter.body_id and body.id not in matter.refused_by]
    return next(iter([*fresh, *of_kind]), None)
