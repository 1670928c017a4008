"""What is done around a record of service: written down, confirmed, published, objected to, certified."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.base import Command, CommunityId, ResidentId
from bot.domain.service.record import RecordId


@dataclass(frozen=True, slots=True)
class LogService(Command):
    """Write down what one did; or, for leader and duty household, what somebody without a phone did."""

    code: ClassVar[str] = "frn"
    for_other: bool = False


@dataclass(frozen=True, slots=True)
class MyService(Command):
    """One's own services with their hours, the newest first; paged from 0."""

    code: ClassVar[str] = "frm"
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowServiceRecord(Command):
    """One of them, with what this person can do."""

    code: ClassVar[str] = "frs"
    record_id: RecordId


@dataclass(frozen=True, slots=True)
class ShowServicePhotos(Command):
    """Its pictures."""

    code: ClassVar[str] = "frp"
    record_id: RecordId


@dataclass(frozen=True, slots=True)
class WithdrawService(Command):
    """Take it back while it waits."""

    code: ClassVar[str] = "frw"
    record_id: RecordId


@dataclass(frozen=True, slots=True)
class FindToConfirm(Command):
    """What waits for this person's word; paged from 0."""

    code: ClassVar[str] = "frq"
    page: int = 0


@dataclass(frozen=True, slots=True)
class ConfirmService(Command):
    """It was so."""

    code: ClassVar[str] = "frc"
    record_id: RecordId


@dataclass(frozen=True, slots=True)
class WriteOfService(Command):
    """Begin a line about it: "shorten", "deny", "answer"; "object", "stays", "refuse", "back" once it is published."""

    code: ClassVar[str] = "fwr"
    record_id: RecordId
    what: str


@dataclass(frozen=True, slots=True)
class AskNext(Command):
    """Nobody answered in time: the next one is asked."""

    record_id: RecordId


@dataclass(frozen=True, slots=True)
class PublishService(Command):
    """The week's list appears, where there is something to publish."""

    community_id: CommunityId


@dataclass(frozen=True, slots=True)
class CloseServiceList(Command):
    """The time for objections is over: what stands in the list is final."""

    list_id: int


@dataclass(frozen=True, slots=True)
class LookAtObjection(Command):
    """Somebody else can decide it by now, or nobody could for too long."""

    objection_id: int


@dataclass(frozen=True, slots=True)
class FindServiceLists(Command):
    """The community's lists, the newest first; paged from 0."""

    code: ClassVar[str] = "frl"
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowServiceList(Command):
    """A list, paged from 0."""

    code: ClassVar[str] = "fsl"
    list_id: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class PrintServiceList(Command):
    """The list for the wall."""

    code: ClassVar[str] = "fsp"
    list_id: int


@dataclass(frozen=True, slots=True)
class FindObjected(Command):
    """What was objected to and waits for the administrator; paged from 0."""

    code: ClassVar[str] = "fso"
    page: int = 0


@dataclass(frozen=True, slots=True)
class OpenParty(Command):
    """A party member's goal, work unit and quarterly lists."""

    code: ClassVar[str] = "fpo"


@dataclass(frozen=True, slots=True)
class WriteOfMember(Command):
    """Begin to write: "name" (for lists and certificates), "unit" (one's work unit), "goal" (hours of a year)."""

    code: ClassVar[str] = "fpw"
    what: str


@dataclass(frozen=True, slots=True)
class ShowPartyGroup(Command):
    """The members of the party group that this person leads; paged from 0."""

    code: ClassVar[str] = "fpg"
    page: int = 0


@dataclass(frozen=True, slots=True)
class SendQuarter(Command):
    """The list of a member's quarter ("2026-Q2") as a "book" (XLSX) or a "sheet" (PDF)."""

    code: ClassVar[str] = "fpq"
    resident_id: ResidentId
    quarter: str
    form: str


@dataclass(frozen=True, slots=True)
class OpenGoalRule(Command):
    """How many hours of a year are the community's goal."""

    code: ClassVar[str] = "fgo"


@dataclass(frozen=True, slots=True)
class SetGoalRule(Command):
    """So many."""

    code: ClassVar[str] = "fgs"
    hours: int


@dataclass(frozen=True, slots=True)
class OpenCertificates(Command):
    """One's certificates, and a new one."""

    code: ClassVar[str] = "fco"


@dataclass(frozen=True, slots=True)
class MakeCertificate(Command):
    """A certificate of "this" year, the "last" one, or "all"."""

    code: ClassVar[str] = "fcm"
    period: str


@dataclass(frozen=True, slots=True)
class SendCertificate(Command):
    """The certificate as a PDF in a language."""

    code: ClassVar[str] = "fcs"
    certificate_id: int
    language: str


@dataclass(frozen=True, slots=True)
class FindWithoutPhone(Command):
    """Those without a phone who have hours that are final, for who prints their certificates; paged from 0."""

    code: ClassVar[str] = "fcf"
    page: int = 0


@dataclass(frozen=True, slots=True)
class OpenCertificatesOf(Command):
    """The certificates of somebody without a phone, and a new one."""

    code: ClassVar[str] = "fcp"
    resident_id: ResidentId


@dataclass(frozen=True, slots=True)
class MakeCertificateOf(Command):
    """A certificate of somebody without a phone, of a period as in `MakeCertificate`."""

    code: ClassVar[str] = "fcn"
    resident_id: ResidentId
    period: str


@dataclass(frozen=True, slots=True)
class SendCertificateOf(Command):
    """The certificate of somebody without a phone as a PDF in a language, to print."""

    code: ClassVar[str] = "fcd"
    certificate_id: int
    language: str
