"""Filing: what was said becomes one matter with a number, a body, deadlines, a card and people who hear of it."""

from dataclasses import dataclass, replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from rapidfuzz import fuzz

import storage.communities
import storage.matters
import storage.outgoing
import storage.residents
from bot.actions.base import Transaction
from bot.actions.matters import telling
from bot.actions.matters.subjects import About
from bot.domain import matters as rules
from bot.domain.base import HouseholdId, MatterId, Refused, ResidentId
from bot.domain.categories import CATEGORIES, AdmissionRow, CategoryCode, guess, guess_within
from bot.domain.danger import Danger
from bot.domain.deadlines import DEFAULT_LIMITS, Counted, Limits, Span, Urgency, accept_by, plan_from_filing, settle_by
from bot.domain.matters import Level, Matter, Number, Visibility
from bot.domain.places import Body, Unit
from bot.domain.rights import Person
from bot.screens import matters as screens
from bot.screens.base import Screen
from storage.matters import Filing, Listed

AGAIN_WITHIN = timedelta(minutes=1)
"""Same person, same words within this time: one matter."""
ALBUM_OPEN = timedelta(minutes=10)
"""How long further pictures of an album find their matter."""
ALIKE, ALIKE_ANYWHERE = 55, 75
"""How alike words are (0–100) to be asked about: in the same category, and in any."""
LONGEST = 2000
"""Characters of a matter's words."""


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said, ready to be filed; files are (kind, file id, unique id)."""

    unit: Unit
    words: str
    source: str
    household_id: HouseholdId | None
    place: str = ""
    files: tuple[tuple[str, str, str], ...] = ()
    location: tuple[float, float] | None = None
    visibility: Visibility = Visibility.PUBLIC
    photos_public: bool = True
    category: str | None = None
    is_danger: bool = False


def file(tx: Transaction, person: Person, said: Said) -> About:
    """File it; raises Refused where the household has too many open matters, or it was said a moment ago."""
    if person.resident_id is None:
        raise Refused("rights-refused-unregistered")
    refuse_repetition(tx, person.resident_id, said.words)
    rows = storage.matters.admission_list(tx.connection, said.unit.community.id)
    category = CategoryCode(said.category) if said.category else None
    row = guess_within(said.words, rows, category) if category else guess(said.words, rows)
    urgency = Urgency.DANGER if said.is_danger else Urgency(row.urgency)
    if said.household_id is not None:
        open_now = storage.matters.open_of_household(tx.connection, said.household_id)
        rules.check_open_limit(open_now, urgency.value)
    bodies = storage.communities.bodies(tx.connection, said.unit.community.id)
    body = responsible_body(row, bodies, said.visibility)
    matter_id = _store(tx, said, person.resident_id, row, urgency, body)
    about = _about(tx, matter_id, said.unit, bodies)
    _publish(tx, about, said)
    return about


def refuse_repetition(tx: Transaction, reporter: ResidentId, words: str) -> None:
    """Raise Refused where the same person said the same words a moment ago; what else they say waits meanwhile."""
    storage.residents.lock_account(tx.connection, tx.account.id)
    again = storage.matters.filed_just_now(tx.connection, reporter, words, tx.now, AGAIN_WITHIN)
    if again is not None:
        raise Refused("matters-refused-just-said", number=str(again))


def responsible_body(row: AdmissionRow, bodies: list[Body], visibility: Visibility) -> Body | None:
    """The first body of the row's route that the community has; a confidential matter goes to the mediators.

    None where there is none: then the administrators have it, and know whom to ring.
    """
    wanted = tuple(kind.value for kind in row.route)
    if visibility is Visibility.CONFIDENTIAL:
        wanted = ("mediation",)
    elif row.community_may:
        wanted += ("property", "committee", "service_station")
    for kind in wanted:
        for body in bodies:
            if body.kind == kind:
                return body
    return None


def _store(
    tx: Transaction, said: Said, reporter: ResidentId, row: AdmissionRow, urgency: Urgency, body: Body | None
) -> MatterId:
    community, now = said.unit.community, tx.now
    calendar = storage.matters.calendar_of(community)
    plan = plan_from_filing(urgency, _limits(row, urgency), now)
    year = rules.year_of_number(now, ZoneInfo(community.zone))
    anonymous = said.visibility is Visibility.ANONYMOUS
    matter = Matter(
        id=MatterId(0), community_id=community.id, number=Number(year, 1), urgency=urgency.value,
        category=row.category, reporter_id=reporter, filed_at=now, visibility=said.visibility,
        level=Level(row.level), unit_id=said.unit.id, reporter_household=said.household_id,
        body_id=body.id if body else None, responsible=body.name if body else "",
        accept_by=accept_by(plan, calendar), settle_by=settle_by(plan, calendar),
    )  # fmt: skip
    filing = Filing(
        matter=matter, source=said.source, words=said.words, plan=plan, row_code=row.code, filed_by=reporter,
        appears_at=rules.appears_at(now, tx.random()) if anonymous else now, place=said.place,
        location=said.location, photos_public=said.photos_public, files=said.files,
    )  # fmt: skip
    filed = storage.matters.file(tx.connection, filing, year)
    if filed is None:
        raise Refused("matters-refused-just-said", number="")
    return filed[0]


def told_by(tx: Transaction, about: About) -> str | None:
    """The text that says who is responsible where a community may not be; None where it may."""
    rows = storage.matters.admission_list(tx.connection, about.community.id)
    return next((row.told for row in rows if row.code == about.kept.row_code), None)


def _limits(row: AdmissionRow, urgency: Urgency) -> Limits:
    if row.limits is None or row.urgency != urgency:
        return DEFAULT_LIMITS[urgency]
    accept, settle = (Span(count, Counted(of)) for count, of in row.limits)
    return Limits(accept, settle)


def _about(tx: Transaction, matter_id: MatterId, unit: Unit, bodies: list[Body]) -> About:
    kept = storage.matters.lock(tx.connection, matter_id)
    if kept is None:
        raise LookupError(matter_id)
    return About(kept, unit.community, {body.id: body for body in bodies}, frozenset())


def _publish(tx: Transaction, about: About, said: Said) -> None:
    """Card and board where there is a card, an album's later pictures, and those who have to hear of it."""
    kept, matter = about.kept, about.kept.matter
    if matter.visibility is not Visibility.CONFIDENTIAL and said.unit.chat_id is not None:
        storage.outgoing.live(
            tx.connection, now=tx.now, kind="matter", subject_id=matter.id, chat_id=said.unit.chat_id,
            community_id=matter.community_id, due_at=kept.appears_at,
        )  # fmt: skip
        tx.touch("board", said.unit.id)
    if tx.origin.media_group_id:
        storage.matters.keep_album(
            tx.connection, matter.community_id, tx.origin.media_group_id, matter.id, tx.now + ALBUM_OPEN
        )
    if matter.urgency == Urgency.DANGER:
        telling.tell_of_danger(tx, about)
    telling.tell_body(tx, about, "filed", category=screens.category(matter.category))


def danger_screen(unit: Unit, danger: Danger) -> Screen:
    """The community's numbers, the first to ring first."""
    numbers = tuple(
        (key.value, unit.community.numbers[key.value]) for key in danger.calls if key.value in unit.community.numbers
    )
    return screens.danger(numbers, tuple(kind.value for kind in danger.kinds))


def same_matter(tx: Transaction, unit: Unit, words: str) -> Listed | None:
    """The open matter of this unit that most likely is the same, or None."""
    rows = storage.matters.admission_list(tx.connection, unit.community.id)
    category = guess(words, rows).category
    best: tuple[float, Listed | None] = (0.0, None)
    for listed in storage.matters.similar(tx.connection, unit.id, tx.now):
        likeness = max(fuzz.ratio(words, listed.words), fuzz.partial_ratio(words, listed.words) - 5)
        needed = ALIKE if listed.category == category else ALIKE_ANYWHERE
        if likeness >= needed and likeness > best[0]:
            best = (likeness, listed)
    return best[1]


def recategorised(tx: Transaction, about: About, person: Person, category: str) -> About:
    """Another category, with its row's body where nobody has accepted yet; the clock still runs from filing."""
    kept, matter = about.kept, about.kept.matter
    if category not in CATEGORIES or person.resident_id is None:
        raise Refused("button-unknown")
    if matter.state not in rules.OPEN:
        raise rules.already(matter)
    rows = storage.matters.admission_list(tx.connection, about.community.id)
    row = guess_within(kept.words, rows, CategoryCode(category))
    values: dict[str, object] = {"category": category}
    body = None
    if matter.state is rules.State.FILED and matter.visibility is not Visibility.CONFIDENTIAL:
        body = responsible_body(row, list(about.bodies.values()), matter.visibility)
        urgency = matter.urgency if matter.urgency == Urgency.DANGER else row.urgency
        plan = plan_from_filing(Urgency(urgency), _limits(row, Urgency(urgency)), matter.filed_at)
        calendar = storage.matters.calendar_of(about.community)
        values |= {
            "row_code": row.code, "urgency": str(urgency), "plan": storage.matters.plan_to_json(plan),
            "accept_by": accept_by(plan, calendar, matter.pauses),
            "settle_by": settle_by(plan, calendar, matter.pauses),
            "body_id": body.id if body else None, "responsible": body.name if body else "",
        }  # fmt: skip
    storage.matters.recategorise(tx.connection, kept, values, {"category": category}, person.resident_id, tx.now)
    again = storage.matters.read(tx.connection, matter.id)
    after = replace(about, kept=again or kept)
    if body is not None and body.id != matter.body_id:
        telling.tell_body(tx, after, "filed", occurrence=str(body.id), category=screens.category(category))
    return after
