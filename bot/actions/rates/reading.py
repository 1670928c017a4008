"""A community's month as it is read: what counts in it, what was mended, what is late; and sheets made of that."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

import storage.rates
import storage.whistles
from bot.domain.base import BodyId, UnitId
from bot.domain.months import Month
from bot.domain.places import Community
from bot.domain.rates import Verdict, confidential_ones, public_ones, together, verdicts
from bot.screens.rates import LateLine, Sheet
from storage.rates import Late, Mended
from storage.whistles import CalledLate


@dataclass(frozen=True, slots=True)
class MonthRead:
    """What a month was like in a community; `bodies` are names, also of those that were taken out."""

    community: Community
    month: Month
    verdicts: tuple[Verdict, ...]
    mended: tuple[Mended, ...]
    late: tuple[Late, ...]
    called_late: tuple[CalledLate, ...]
    bodies: dict[BodyId, str]

    def of_community(self) -> Sheet:
        """The community's sheet, with the confidential matters apart where they are enough."""
        sheet = self._sheet(self.community.name, lambda _: True, lambda _: True, lambda _: True)
        return replace(sheet, called_late=self._called(lambda _: True))

    def of_unit(self, unit_id: UnitId, label: str) -> Sheet:
        """A unit's sheet, which all neighbours read: nothing of what is confidential is in it."""
        of_all = self._sheet(
            label, lambda one: one.unit_id == unit_id, lambda one: one.unit_id == unit_id,
            lambda one: one.unit_id == unit_id,
        )  # fmt: skip
        return replace(of_all, confidential=None, called_late=self._called(lambda one: one.unit_id == unit_id))

    def of_body(self, body_id: BodyId, name: str) -> Sheet:
        """A body's sheet: of what is late, what it has and what it was late with."""
        sheet = self._sheet(
            name, lambda one: one.body_id == body_id, lambda one: one.body_id == body_id,
            lambda one: body_id == one.body_id or body_id in one.missed_by,
        )  # fmt: skip
        return replace(sheet, called_late=self._called(lambda one: one.body_id == body_id))

    def _sheet(
        self, name: str, counts: Callable[[Verdict], bool], mended: Callable[[Mended], bool],
        late: Callable[[Late], bool],
    ) -> Sheet:  # fmt: skip
        found = [one for one in self.verdicts if counts(one)]
        return Sheet(
            name, self.month, self.community.zone, together(public_ones(found)),
            tuple((str(one.number), one.words) for one in self.mended if mended(one)),
            tuple(self._late(one) for one in self.late if late(one)),
            confidential_ones(found),
        )  # fmt: skip

    def _called(self, counts: Callable[[CalledLate], bool]) -> tuple[tuple[str, int], ...]:
        """Which bodies were called in and late, and how often in all; the most often late first."""
        by_body = Counter[str]()
        for one in self.called_late:
            if counts(one):
                by_body[one.name] += one.count
        return tuple(by_body.most_common())

    def _late(self, one: Late) -> LateLine:
        missed = tuple(self.bodies[body_id] for body_id in one.missed_by if body_id in self.bodies)
        return LateLine(str(one.number), one.words, one.responsible, one.settle_by, missed)


def read_month(
    connection: Connection, community: Community, month: Month, now: datetime, unit_id: UnitId | None = None
) -> MonthRead:
    """The month, of the whole community or (to be quick) of one unit."""
    begins, ends = month.begins_at(community.zone), month.ends_at(community.zone)
    facts = storage.rates.facts(connection, community.id, begins, ends, unit_id)
    counted = (one for matter in facts for one in verdicts(matter, now) if begins <= one.at < ends)
    return MonthRead(
        community, month, tuple(counted),
        tuple(storage.rates.mended(connection, community.id, begins, ends, now, unit_id)),
        tuple(storage.rates.late(connection, community.id, now, unit_id)),
        tuple(storage.whistles.late_in(connection, community.id, begins, ends)),
        storage.rates.body_names(connection, community.id),
    )  # fmt: skip
