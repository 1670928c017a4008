"""What can be asked for around elections: calling, nominating, accepting, a lot, the role; and what the clock does."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import Command, ResidentId, UnitId
from bot.domain.polls.elections import CandidateId, ElectionId, Kind


@dataclass(frozen=True, slots=True)
class OpenElections(Command):
    """选举: those of a unit (None: the one the person leads), and calling one."""

    code: ClassVar[str] = "jop"
    unit_id: UnitId | None = None


@dataclass(frozen=True, slots=True)
class CallElection(Command):
    """Call an election of this kind in the unit; the form asks how long."""

    code: ClassVar[str] = "jca"
    unit_id: UnitId
    kind: Kind


@dataclass(frozen=True, slots=True)
class ShowElection(Command):
    """Everything of an election: phase, candidates with what they say, dates, what I can do; paged from 0."""

    code: ClassVar[str] = "jsh"
    election_id: ElectionId
    page: int = 0


@dataclass(frozen=True, slots=True)
class ChooseNominee(Command):
    """提名: whom? Paged from 0."""

    code: ClassVar[str] = "jcn"
    election_id: ElectionId
    page: int = 0


@dataclass(frozen=True, slots=True)
class Nominate(Command):
    """My household nominates this resident, or, for an award, this household (`who`)."""

    code: ClassVar[str] = "jno"
    election_id: ElectionId
    who: int


@dataclass(frozen=True, slots=True)
class WithdrawNomination(Command):
    """My household nominates nobody."""

    code: ClassVar[str] = "jwn"
    election_id: ElectionId


@dataclass(frozen=True, slots=True)
class AnswerNomination(Command):
    """我愿意 or 不参加: whoever was nominated stands, or does not."""

    code: ClassVar[str] = "jan"
    candidate_id: CandidateId
    stands: bool


@dataclass(frozen=True, slots=True)
class WriteStatement(Command):
    """A candidate says a few words; the form asks which."""

    code: ClassVar[str] = "jst"
    candidate_id: CandidateId


@dataclass(frozen=True, slots=True)
class CancelElection(Command):
    """Take an election back; the form asks why."""

    code: ClassVar[str] = "jcx"
    election_id: ElectionId


@dataclass(frozen=True, slots=True)
class EnterLot(Command):
    """The lot fell on this candidate; who was there? Paged from 0."""

    code: ClassVar[str] = "jlo"
    candidate_id: CandidateId
    page: int = 0


@dataclass(frozen=True, slots=True)
class NameWitness(Command):
    """This neighbour saw the lot fall on this candidate, and is asked."""

    code: ClassVar[str] = "jwi"
    candidate_id: CandidateId
    witness_id: ResidentId


@dataclass(frozen=True, slots=True)
class ConfirmLot(Command):
    """The witness says that it was so, or was not."""

    code: ClassVar[str] = "jcl"
    candidate_id: CandidateId
    right: bool


@dataclass(frozen=True, slots=True)
class GiveOffice(Command):
    """The administrator makes the elected leader of the unit."""

    code: ClassVar[str] = "jgo"
    election_id: ElectionId


@dataclass(frozen=True, slots=True)
class AdvanceElection(Command):
    """What is due around an election (the clock's)."""

    election_id: ElectionId
