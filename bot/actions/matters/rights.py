"""Who may do what with a matter: rows of the one table."""

from bot.actions.matters.subjects import About, relations, where_of
from bot.domain.base import Refused
from bot.domain.rights import Person, Right, Role, Scope, require

READER = Right(((Role.READER, Scope.SUBJECT),))
LOOKER = Right(((Role.READER, Scope.SUBJECT), (Role.AUDITOR, Scope.SUBJECT)))
"""Who may look at a matter: an auditor at a confidential one too, at its steps and never at its words."""
HANDLER = Right(((Role.HANDLER, Scope.SUBJECT),))
CALLED = Right(((Role.CALLED, Scope.SUBJECT),))
"""Whoever answers for a body that was called in: it may read, answer and note, nothing else."""
NOTER = Right((*HANDLER.grants, *CALLED.grants))
HANDER = Right(((Role.HANDLER, Scope.SUBJECT), (Role.DECIDER, Scope.SUBJECT), (Role.ADMINISTRATOR, Scope.COMMUNITY)))
"""Who may hand a matter to another body: who has it, the administrator, and the party organisation where it decides."""
REPORTER = Right(((Role.REPORTER, Scope.SUBJECT), (Role.FILER, Scope.SUBJECT)))
NEIGHBOUR = Right(((Role.RESIDENT, Scope.COMMUNITY),))
SORTER = Right(
    (
        (Role.REPORTER, Scope.SUBJECT),
        (Role.FILER, Scope.SUBJECT),
        (Role.LEADER, Scope.UNIT),
        (Role.HANDLER, Scope.SUBJECT),
        (Role.ADMINISTRATOR, Scope.COMMUNITY),
    )
)
FOLDER = Right(
    (
        (Role.LEADER, Scope.UNIT),
        (Role.HANDLER, Scope.SUBJECT),
        (Role.GRID_WORKER, Scope.GRID),
        (Role.ADMINISTRATOR, Scope.COMMUNITY),
    )
)
REVIEWER = Right(((Role.REPORTER, Scope.SUBJECT), (Role.FILER, Scope.SUBJECT), (Role.SUPPORTER, Scope.SUBJECT)))

STEPS: dict[str, Right] = {
    "ask": HANDLER, "note": NOTER, "done": HANDLER, "decline": HANDLER, "ring": HANDLER, "hand": HANDER,
    "extend": HANDLER, "answer": REPORTER, "reopen": REPORTER, "fold": FOLDER,
}  # fmt: skip
"""Who may take which step; asked when it is begun, and again when it is finished."""

OF_THE_REPORTER = frozenset(name for name, right in STEPS.items() if right is REPORTER)
"""The steps that a reporter takes."""

BEGINNER = Right(tuple({grant: None for right in STEPS.values() for grant in right.grants}))
"""Who may take any step at all."""


def may(right: Right, person: Person, about: About) -> bool:
    """Whether the person has the right to this matter: for showing buttons only, never instead of asking."""
    try:
        require(right, person, where_of(about), relations(about, person))
    except Refused:
        return False
    return True


def require_step(name: str, person: Person, about: About) -> None:
    """Return where the person may take the step; raises Refused."""
    if name not in STEPS:
        raise Refused("button-unknown")
    require(STEPS[name], person, where_of(about), relations(about, person))
