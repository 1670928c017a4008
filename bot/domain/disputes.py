"""Disputes: who mediates, when the other side may be told, and when both agree (domain §3, Visibility).

The other side hears of a dispute only with the reporter's consent, which can be taken back until it is told.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.base import HouseholdId, Refused, ResidentId

COPIED = 8
"""So many of the reporter's characters in a row are their words, which the other side shall not read."""


class Side(StrEnum):
    """Whose thread with the mediator it is."""

    REPORTER = "reporter"
    OTHER = "other"


class Consent(StrEnum):
    """Whether the mediator may talk to the other side, as the reporter said."""

    UNASKED = "unasked"
    ASKED = "asked"
    GIVEN = "given"
    REFUSED = "refused"


class Answer(StrEnum):
    """What somebody of the other side said to the invitation."""

    INVITED = "invited"
    WILLING = "willing"
    UNWILLING = "unwilling"


class Outcome(StrEnum):
    """How the talks ended."""

    OPEN = "open"
    AGREED = "agreed"
    NOT_AGREED = "not_agreed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Dispute:
    """A confidential matter as its mediator has it; `other`: the household that was told, nobody before.

    `version` counts the texts that were put to both sides; `agreed` are the sides that said yes to the last one.
    """

    mediator: ResidentId | None = None
    consent: Consent = Consent.UNASKED
    other: HouseholdId | None = None
    answers: tuple[tuple[ResidentId, Answer], ...] = ()
    agreement: str = ""
    version: int = 0
    agreed: frozenset[Side] = frozenset()
    outcome: Outcome = Outcome.OPEN

    @property
    def willing(self) -> frozenset[ResidentId]:
        """Those of the other side who take part."""
        return frozenset(one for one, answer in self.answers if answer is Answer.WILLING)

    @property
    def invited(self) -> frozenset[ResidentId]:
        """Everybody of the other side who was asked."""
        return frozenset(one for one, _ in self.answers)


@dataclass(frozen=True, slots=True)
class Message:
    """A message as a thread shows it."""

    by: ResidentId
    is_mediators: bool
    words: str
    photos: tuple[str, ...]
    voice: str | None
    at: datetime


def name(
    dispute: Dispute, who: ResidentId, household: HouseholdId | None, *, reporter: ResidentId,
    reporter_household: HouseholdId | None,
) -> Dispute:  # fmt: skip
    """This person mediates from now on; nobody does whose own household is one of the sides."""
    if who == dispute.mediator:
        raise Refused("disputes-refused-already-named")
    sides = {one for one in (reporter_household, dispute.other) if one is not None}
    if who == reporter or who in dispute.invited or household in sides:
        raise Refused("disputes-refused-own")
    return replace(dispute, mediator=who, agreement="", agreed=frozenset())


def release(dispute: Dispute) -> Dispute:
    """It went up or to another body: whoever mediated does not any more; what the sides allowed still holds."""
    return replace(dispute, mediator=None, agreement="", agreed=frozenset())


def ask_consent(dispute: Dispute) -> Dispute:
    """The reporter is asked, once; a no is not asked again."""
    if dispute.other is not None:
        raise Refused("disputes-refused-told")
    if dispute.consent is not Consent.UNASKED:
        raise Refused(f"disputes-refused-consent-{dispute.consent.value}")
    return replace(dispute, consent=Consent.ASKED)


def answer_consent(dispute: Dispute, *, yes: bool) -> Dispute:
    """The reporter's word, which they can change until the other side was told."""
    if dispute.other is not None:
        raise Refused("disputes-refused-told")
    if dispute.consent is Consent.UNASKED:
        raise Refused("disputes-refused-nothing-asked")
    return replace(dispute, consent=Consent.GIVEN if yes else Consent.REFUSED)


def require_consent(dispute: Dispute) -> None:
    """Return where the other side may be told now."""
    if dispute.other is not None:
        raise Refused("disputes-refused-told")
    if dispute.consent is not Consent.GIVEN:
        raise Refused("disputes-refused-no-consent")


def invite(
    dispute: Dispute, household: HouseholdId, people: tuple[ResidentId, ...], *,
    reporter_household: HouseholdId | None, mediator_household: HouseholdId | None,
) -> Dispute:  # fmt: skip
    """The people of a household are asked to take part; one household, with the reporter's consent, once."""
    require_consent(dispute)
    if household == reporter_household:
        raise Refused("disputes-refused-same-household")
    if household == mediator_household:
        raise Refused("disputes-refused-own")
    if not people:
        raise Refused("disputes-refused-nobody-there")
    return replace(dispute, other=household, answers=tuple((one, Answer.INVITED) for one in people))


def answer_invitation(dispute: Dispute, who: ResidentId, *, willing: bool) -> Dispute:
    """Somebody of the other side takes part, or does not (any more)."""
    said = Answer.WILLING if willing else Answer.UNWILLING
    if (who, said) in dispute.answers:
        raise Refused("disputes-refused-said-so")
    answers = tuple((one, said if one == who else answer) for one, answer in dispute.answers)
    return replace(dispute, answers=answers)


def propose(dispute: Dispute, words: str) -> Dispute:
    """A text is put to both sides; what they said to an earlier one counts no more."""
    if not dispute.willing:
        raise Refused("disputes-refused-nobody-willing")
    return replace(dispute, agreement=words, version=dispute.version + 1, agreed=frozenset())


def agree(dispute: Dispute, side: Side, version: int, *, yes: bool) -> Dispute:
    """A side's word to the text that it was shown; a no takes the text off the table."""
    if not dispute.agreement or version != dispute.version:
        raise Refused("disputes-refused-other-text")
    if not yes:
        return replace(dispute, agreement="", agreed=frozenset())
    if side in dispute.agreed:
        raise Refused("disputes-refused-said-so")
    agreed = dispute.agreed | {side}
    return replace(dispute, agreed=agreed, outcome=Outcome.AGREED if agreed == frozenset(Side) else dispute.outcome)


def end(dispute: Dispute, outcome: Outcome) -> Dispute:
    """The talks ended so; OPEN: they go on."""
    if outcome is Outcome.OPEN:
        return replace(dispute, outcome=outcome, agreement="", agreed=frozenset())
    return replace(dispute, outcome=outcome)


def repeats(said: str, written: str) -> bool:
    """Whether somebody's own words stand in a text, spaces and line ends apart."""
    bare, text = "".join(said.split()), "".join(written.split())
    return any(bare[i : i + COPIED] in text for i in range(len(bare) - COPIED + 1))
