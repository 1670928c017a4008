"""What stands on each print: every text localised by the caller, none of it markup."""

from dataclasses import dataclass
from typing import Literal

Language = Literal["zh-Hans", "zh-Hant", "en"]


@dataclass(frozen=True, slots=True)
class Slip:
    """One door's own: its number as neighbours say it, the link with its code, the code grouped for reading."""

    door: str
    link: str
    code: str


@dataclass(frozen=True, slots=True)
class SlipSheet:
    """The slips of one unit and the words that all of them share; `about` is one sentence, steps are numbered."""

    language: Language
    community: str
    place: str
    about: str
    steps: tuple[str, str, str]
    code_label: str
    valid_until: str
    keep: str
    slips: tuple[Slip, ...]


@dataclass(frozen=True, slots=True)
class BallotSlip:
    """One slip of a poll: its serial number, and the door it is for; of a secret poll the door is ""."""

    serial: str
    door: str = ""


@dataclass(frozen=True, slots=True)
class BallotSheet:
    """The slips of a poll and what stands on each; `how` says how options are marked, `sign` "" where nobody signs.

    The stub has room for the receipt and bears neither door nor serial number.
    """

    language: Language
    community: str
    place: str
    heading: str
    question: str
    details: str
    how: str
    options: tuple[str, ...]
    until: str
    hand_in: str
    sign: str
    day: str
    stub: str
    receipt: str
    link: str
    scan: str
    slips: tuple[BallotSlip, ...]


@dataclass(frozen=True, slots=True)
class WallPoster:
    """The poster of one stairwell; `link` carries no code, `admission` says who lets people in."""

    language: Language
    community: str
    place: str
    title: str
    about: str
    link: str
    scan: str
    steps: tuple[str, ...]
    admission: str
    footer: str


@dataclass(frozen=True, slots=True)
class Field:
    """A label and what stands beside it."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class DoorLine:
    """A door of a list, and what is known of it."""

    door: str
    note: str


@dataclass(frozen=True, slots=True)
class DoorSheet:
    """A list of doors: what it is `about` in the leader's words, the headings of door, note and signature."""

    language: Language
    community: str
    place: str
    title: str
    written_on: str
    about: str
    count: str
    columns: tuple[str, str, str]
    lines: tuple[DoorLine, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """A hand-over letter (转办单) to a body without an account.

    `asked_by` names a unit, a person only where the matter is public and the person wants it. The answer's labels
    stand before empty lines: who answers, telephone, date, signature, seal.
    """

    language: Language
    sender: str
    title: str
    number: Field
    written_on: Field
    addressed_to: Field
    opening: str
    what: Field
    where: Field
    deadline: Field
    asked_by: Field
    request: str
    signature: str
    signed_on: str
    answer_title: str
    answer_lines: tuple[str, ...]
    answer_signature: str
    seal: str
    footer: str


@dataclass(frozen=True, slots=True)
class Big:
    """A rate in large figures: what it is, the figure ("" where there is none), its base or why there is none."""

    label: str
    figure: str
    base: str


@dataclass(frozen=True, slots=True)
class Point:
    """A matter of a list: its number, its words, what else there is to say ("": nothing)."""

    number: str
    words: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """A list under its title; `more` says what it lacks ("": nothing)."""

    title: str
    points: tuple[Point, ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class MonthSheet:
    """How a month was, as a picture for a phone: three figures, a list that stands out, one of what went well.

    Lists that are empty are left out.
    """

    language: Language
    name: str
    title: str
    figures: tuple[Big, ...]
    pressing: Listed
    good: Listed
    footer: str


@dataclass(frozen=True, slots=True)
class CallRow:
    """A matter of the list of calls: number and words, unit, since and until when, what was promised."""

    number: str
    words: str
    unit: str
    dates: tuple[str, ...]
    promised: str


@dataclass(frozen=True, slots=True)
class CallSheet:
    """The list of calls to one off-line body, with room for what it answers."""

    language: Language
    sender: str
    title: str
    contact: tuple[Field, ...]
    written_on: str
    columns: tuple[str, str, str, str]
    rows: tuple[CallRow, ...]
    none: str
    footer: str


@dataclass(frozen=True, slots=True)
class MinutesSheet:
    """The minutes of a talk day; each item stands above how it ended. Doors only; names are signed by hand."""

    language: Language
    sender: str
    title: str
    place: str
    held: str
    present: str
    items: tuple[Field, ...]
    empty: str
    corrections: tuple[str, ...]
    next: str
    clerk: str
    witness: str
    signature: str
    day: str
    footer: str


@dataclass(frozen=True, slots=True)
class YearTurn:
    """A turn of a picture: its days ("" where the month says all), its door, why it is so ("": by the order)."""

    days: str
    door: str
    mark: str
    now: bool = False


@dataclass(frozen=True, slots=True)
class YearMonth:
    """The turns that start in a month; the year stands where it begins."""

    year: str
    label: str
    turns: tuple[YearTurn, ...]


@dataclass(frozen=True, slots=True)
class YearSheet:
    """Whose turn it is for a year, as a picture for a phone, so many turns beside each other."""

    language: Language
    name: str
    title: str
    columns: int
    months: tuple[YearMonth, ...]
    notes: tuple[str, ...]
    footer: str


@dataclass(frozen=True, slots=True)
class Bar:
    """An option of a result: what it is called, its figure, and how long its bar is, in thousandths."""

    label: str
    figure: str
    part: int


@dataclass(frozen=True, slots=True)
class Gauge:
    """A ratio against its bound: the part and the bound in thousandths of the base, and how much is short."""

    label: str
    figure: str
    needed: str
    standing: str
    holds: bool
    part: int
    bound: int


@dataclass(frozen=True, slots=True)
class ResultPicture:
    """What came of a poll, as a picture for a phone; `tone` is "good", "bad" or "open", lists may be empty."""

    language: Language
    name: str
    title: str
    question: str
    verdict: str
    tone: str
    bars: tuple[Bar, ...]
    below: str
    gauges: tuple[Gauge, ...]
    count_title: str
    count: tuple[str, ...]
    origins: str
    notes: tuple[str, ...]
    footer: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ResultSheet:
    """The result for the notice board (公示): tables of figures, fingerprints, where to object, room to sign."""

    language: Language
    sender: str
    title: str
    place: str
    question: str
    details: str
    facts: tuple[Field, ...]
    verdict: str
    options_title: str
    options: tuple[Field, ...]
    ratios_title: str
    ratios: tuple[Field, ...]
    count_title: str
    count: tuple[str, ...]
    objections_title: str
    objections: str
    hashes_title: str
    hashes: tuple[Field, ...]
    hashes_how: str
    law_title: str
    law: tuple[str, ...]
    clerk: str
    witness: str
    signature: str
    day: str
    footer: str


@dataclass(frozen=True, slots=True)
class ServiceSheet:
    """Services in a table: the weekly list for the wall, or a member's quarter with room for a seal.

    `widths` are the columns' shares of the page, as many as there are columns; `signs` stand before empty lines.
    """

    language: Language
    sender: str
    title: str
    place: str
    facts: tuple[Field, ...]
    columns: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]
    none: str
    total: str
    notes: tuple[str, ...]
    signs: tuple[str, ...]
    seal: str
    footer: str


@dataclass(frozen=True, slots=True)
class CertificateSheet:
    """A certificate of service; `name` "" leaves a line to write on, `link` "" says in `check` whom to ask."""

    language: Language
    organisation: str
    title: str
    number: str
    name_label: str
    name: str
    says: str
    table_title: str
    table: tuple[Field, ...]
    link: str
    check: str
    handled: str
    made_on: str
    seal: str
    hash: str
    footer: str


@dataclass(frozen=True, slots=True)
class PickupSheet:
    """What is shown at a counter: a picture for a phone, or a slip of paper with the word for a neighbour below.

    `lines` say what, where and until when; `word` is "" on a phone.
    """

    language: Language
    community: str
    title: str
    name: str
    show: str
    code_label: str
    code: str
    link: str
    lines: tuple[str, ...]
    word: str
    thanks: str
