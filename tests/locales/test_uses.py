"""Code and catalogues together: what is asked for is there, with its arguments; what is there is asked for."""

from collections.abc import Iterable, Mapping

from bot.actions.communities.offices import GIVEN
from bot.actions.duty.books import COLUMNS as DUTY_COLUMNS
from bot.actions.points.books import COLUMNS as POINT_COLUMNS
from bot.actions.rates.books import COLUMNS
from bot.delivery.commands import BY_ROLE, EVERYBODY, GROUP
from bot.delivery.records import BOOK, QUARTER, WALL
from bot.delivery.redemption import ISSUED as BOOK_ISSUED
from bot.delivery.redemption import MOVES as BOOK_MOVES
from bot.delivery.redemption import STOCK as BOOK_STOCK
from bot.delivery.residents import STEPS
from bot.domain.categories import CATEGORIES, LEVELS, URGENCIES
from bot.domain.categories.changing import EDITED, FIELDS, TOLD
from bot.domain.danger import Kind
from bot.domain.deadlines import Urgency
from bot.domain.disputes import Consent, Side
from bot.domain.duty.rota import How
from bot.domain.duty.swaps import Kind as Swapped
from bot.domain.duty.turns import THEMES, Step
from bot.domain.errands import Progress
from bot.domain.history import CHANGES
from bot.domain.matters import WORKING, Cause, Event, Level, State
from bot.domain.notices import UNTIL
from bot.domain.points.ledger import Why as PointWhy
from bot.domain.points.rates import RULES as POINT_RULES
from bot.domain.polls.amendments import What
from bot.domain.polls.deliveries import BY_HAND, Reached
from bot.domain.polls.deliveries import Method as Delivered
from bot.domain.polls.elections import LENGTHS, Answer, Phase, Why
from bot.domain.polls.elections import Kind as Elected
from bot.domain.polls.outcome import Measure, Verdict
from bot.domain.polls.paper import ORIGINS, Entered
from bot.domain.polls.poll import Reach, Reminds
from bot.domain.polls.poll import State as PollState
from bot.domain.polls.posting import MORE
from bot.domain.polls.values import Kind as PollKind
from bot.domain.polls.values import Method, Origin, RollKind, Rule
from bot.domain.rates import Rate
from bot.domain.redemption.asking import REASONS, RETURNS
from bot.domain.redemption.goods import Moved
from bot.domain.redemption.reservation import To
from bot.domain.reminders import KINDS as MUTABLE
from bot.domain.saying import PLACES, SEEN
from bot.domain.service.certificates import PERIODS
from bot.domain.service.orders import Reach as OrderReach
from bot.domain.service.record import ACTIVITIES, Confirmer
from bot.domain.service.record import State as RecordState
from bot.domain.setup.days import KINDS
from bot.domain.setup.questions import BODY_FIELDS, BODY_KINDS, NUMBERS, ZONES
from bot.domain.talking import HANDS
from bot.domain.talks import WAYS
from bot.domain.topics.sharing import Share
from bot.domain.topics.topic import Side as TopicSide
from bot.domain.topics.topic import State as TopicState
from bot.domain.whistles import DAYS
from bot.domain.workday import QUEUES, STARTS, Standing
from bot.i18n import LANGUAGES
from bot.screens.residents.doors import ORDER
from bot.screens.talks.shown import NOW
from handlers.web.desk.exports import EXPORTS as DESK_EXPORTS
from handlers.web.desk.reading import LOGGED
from tests.locales.catalogues import messages
from tests.locales.uses import Use, mentioned, uses

TOLD_OF_TURNS = (
    *(step for step in Step if step is not Step.LEADER_TOLD), "day-before-accepted", "begins-accepted",
)  # fmt: skip
DESK_COLUMNS = (
    "unit", "group", "leader", "registered", "open", "late", "duty", "next", "turnout", "name", "kind", "reached",
    "telephone", "contact", "address", "role", "who", "written-to", "title", "category", "route", "level", "urgency",
    "limits", "words", "counter", "place", "opening", "state", "goods", "price", "stock", "held", "limit", "rule",
    "today", "later", "at", "what", "figure", "number", "file", "added", "changed", "undone", "door", "difference",
    "area", "use", "vacant", "owners",
)  # fmt: skip
GROUP_STATES = ("unbound", "bound", "plain", "closed", "page")

TOLD_OF_MATTERS = (
    "filed", "danger", "accepted", "asked", "declined", "answered", "reopened", "unsolved", "folded", "withdrawn",
    "dropped", "handed", "to-hand-on", "calm", "climbed", "to-decide", "nobodys", "warn", "overdue", "unreviewed",
    "hastened", "agenda", "put", "extended", "passed", "merged", "to-mediate", "no-answer", "asked-again",
)  # fmt: skip

HOLES: Mapping[str, Iterable[str]] = {
    "*-more": ("roster-added", "roster-changed", "roster-missing"),
    "admission-*": TOLD,
    "admission-ask-*": (*(one for one in EDITED if one != "limits"), "accept", "settle"),
    "admission-count-*": ("hours", "working-days", "days"),
    "admission-decide-*": ("yes", "no"),
    "admission-edit-*": EDITED,
    "admission-field-*": FIELDS,
    "admission-file-*": ("title", "category", "route", "level", "urgency", "decide", "may", "told", "words"),
    "admission-level-*": LEVELS,
    "admission-log-*": ("row-added", "row-removed", "row-restored"),
    "admission-may-*": ("yes", "no"),
    "admission-urgency-*": Urgency,
    "category-*": CATEGORIES,
    "communities-ask-*": ("name", "street", "zone"),
    "communities-ask-body-*": BODY_FIELDS[1:],
    "communities-body-*": (*BODY_KINDS, "unit"),
    "communities-change-*": ("name", "street", "zone", "numbers", "bodies", "slip_days", *KINDS),
    "communities-command-*": (*GROUP, *EVERYBODY, *(name for names in BY_ROLE.values() for name in names)),
    "communities-days-*": KINDS,
    "communities-days-*-add": KINDS,
    "communities-days-*-ask": KINDS,
    "communities-days-*-head": KINDS,
    "communities-edit-*": BODY_FIELDS,
    "communities-log-*": (
        "role-given", "role-taken", "body-added", "body-changed", "body-removed", "grid-added", "days-added",
        "days-removed", "roster-loaded", "roster-undone",
    ),
    "communities-number-*": NUMBERS,
    "communities-role-*": GIVEN,
    "communities-unit-*": GROUP_STATES,
    "communities-unit-state-*": GROUP_STATES,
    "communities-zone-*": (zone.rpartition("/")[2] for zone in ZONES),
    "danger-*": Kind,
    "history-changed-*": CHANGES,
    "history-column-*": ("number", "at", "who", "what", "from", "to", "changed"),
    "history-level-*": Level,
    "history-state-*": State,
    "history-urgency-*": ("danger", *URGENCIES),
    "desk-column-*": DESK_COLUMNS,
    "desk-export-*": DESK_EXPORTS,
    "desk-figure-*": ("units", "groups", "leaders", "doors", "open", "late"),
    "desk-group-*": GROUP_STATES,
    "desk-log-*": (*LOGGED, "other"),
    "desk-roster-*": ("buildings", "units", "flats", "vacant", "shops", "parking"),
    "desk-use-*": ("dwelling", "shop", "parking", "other"),
    "disputes-by-*": ("me", "mediator", "ours", *Side),
    "disputes-message-*": Side,
    "disputes-not-yet-*": Side,
    "disputes-outcome-*": ("agreed", "not-agreed", "withdrawn"),
    "disputes-refused-consent-*": ("asked", "given", "refused"),
    "disputes-standing-*": (*(f"consent-{one}" for one in Consent), "invited", "willing", "unwilling"),
    "disputes-step-*": (
        *(event for event in Event if "whistle" not in event and "support" not in event),
        "named", "released", "consent_asked", "consent_given", "consent_refused", "invited", "willing",
        "unwilling", "proposed", "agreed_reporter", "agreed_other", "not_agreed_reporter", "not_agreed_other",
        "not_agreed", "withdrawn", "go_on",
    ),
    "disputes-thread-*": ("mine", *Side),
    "disputes-write-*": ("door", "invite", "agreement", *Side),
    "duty-book-column-*": DUTY_COLUMNS,
    "duty-card-*": ("open", "left"),
    "duty-line-*": TOLD_OF_TURNS,
    "duty-mine-*": ("coming", "open", "accepted", "left", "over"),
    "duty-records-how-*": How,
    "duty-swaps-is-*": (
        *(f"{how}-{kind}" for how in ("offered", "all", "agreed", "undone") for kind in Swapped), "declined",
        "withdrawn", "void",
    ),
    "duty-theme-*": THEMES,
    "duty-toast-*": (
        "accepted", "accepted-already", "refused", "ticked", "unticked", "another-day", "asked", "asked-at-the-door",
    ),
    "duty-told-*": TOLD_OF_TURNS,
    "duty-year-mark-*": ("now", "swap", "stand-in", "owed"),
    "elections-ask-*": LENGTHS,
    "elections-ask-household*": ("", "-run-off"),
    "elections-ask-leader*": ("", "-run-off"),
    "elections-call-*": Elected,
    "elections-check-*": Elected,
    "elections-choose-*": Elected,
    "elections-mine-home-*": Answer,
    "elections-mine-me-*": Answer,
    "elections-now-done-*": Elected,
    "elections-now-elected-*": Elected,
    "elections-phase-*": [one for one in Phase if one is not Phase.LATER],
    "elections-told-again-*": Elected,
    "elections-told-first-*": Elected,
    "elections-why-*": Why,
    "errands-*-button": (Progress.RECEIVED, Progress.DOING, Progress.DONE),
    "errands-progress-*": Progress,
    "errands-step-*": (
        "asked", "papers", "sent", "told", "received", "doing", "done", "visit", "visit_cancelled", "closed",
        "withdrawn",
    ),
    "errands-told-*": (
        "papers", "told", "sent", "received", "doing", "done", "closed", "visit", "moved", "before", "morning",
        "no-day",
    ),
    "errands-write-*": ("papers", "send", "tell", "visit"),
    "lateness-step-*": [cause for cause in Cause if cause is not Cause.ASKED],
    "letter-answer-*": ("who", "telephone", "date"),
    "matters-cause-*": [
        cause for cause in Cause
        if cause not in (Cause.WARNING, Cause.OVERDUE, Cause.UNREVIEWED, Cause.NO_ANSWER)
    ],
    "matters-event-*": Event,
    "matters-line-*": (
        *(one for one in TOLD_OF_MATTERS if one not in ("danger", "calm", "to-mediate", "asked-again")),
        "review", "ring", "to-the-street", "filed-for",
    ),
    "matters-list-*": ("open", "open-wide", "closed", "closed-wide", "mended", "mine", "found", *QUEUES),
    "matters-list-*-button": ("open", "mine", "closed", "mended", *QUEUES),
    "matters-list-*-none": ("open", "open-wide", "closed", "closed-wide", "mended", "mine", "found", *QUEUES),
    "matters-outcome-*": ("accept", "done", "decline", "nobody"),
    "matters-state-*": State,
    "matters-state-*-until": (State.FILED, *WORKING),
    "matters-step-*": ("ask", "note", "done", "decline", "answer", "reopen", "fold", "ring", "extend"),
    "matters-told-*": TOLD_OF_MATTERS,
    "media-refused-*": ("picture", "heic", "voice", "large", "often"),
    "notices-until-*": (*UNTIL, "none"),
    "orders-ask-*": ("cancel", "why", "review"),
    "orders-line-*": ("news", "before", "soon", "thanks", "unclaimed", "to-send"),
    "orders-list-*": ("open", "asked", "claimed"),
    "orders-list-*-button": ("open", "asked", "claimed"),
    "orders-list-*-none": ("open", "asked", "claimed"),
    "orders-reach-*": OrderReach,
    "orders-remind-*-asker": ("before", "soon"),
    "orders-remind-*-volunteer": ("before", "soon"),
    "orders-toast-*": ("kept", "thanks", "declined", "arrived", "ended", "widened", "asked"),
    "orders-told-*": (
        "comes", "entered", "cancelled", "cancelled-why", "absent", "nobody-came", "lapsed",
        "to-send", "nobody-yet",
    ),
    "orders-widen-*": OrderReach,
    "points-book-column-*": POINT_COLUMNS,
    "points-hub-*": ("home", "own"),
    "points-line-gift-*": ("gave", "got"),
    "points-line-moved-*": ("in", "out"),
    "points-rules-*": ("duty", "poll", "deed", "month"),
    "points-statement-*": ("plus", "minus"),
    "points-what-*": (one.replace("_", "-") for one in POINT_RULES),
    "points-why-*": PointWhy,
    "polls-about-roll-*": RollKind,
    "polls-ask-*": ("reminds", "parking", "kind", "roll", "rule", "secret", "opens", "reach"),
    "polls-choice-date-*": ("0", "1", "2"),
    "paper-amend-*": What,
    "paper-amend-no-*": What,
    "paper-amended-*": What,
    "paper-deliver-*": BY_HAND,
    "paper-delivery-*": Reached,
    "paper-line-*": (*Entered, "replaced"),
    "paper-method-*": Delivered,
    "paper-origin-*": ORIGINS,
    "paper-printed-*": ("slips", "wall", "doors"),
    "paper-proxy-line-*": ("offered", "held"),
    "paper-proxy-toast-*": ("revoked",),
    "paper-slip-how-*": PollKind,
    "paper-state-*": (*Entered, "replaced"),
    "paper-told-*": (Entered.COUNTED, Entered.SET_ASIDE, Entered.INVALID),
    "paper-waits-*": ("witness", "paper", "box"),
    "polls-kind-*": PollKind,
    "polls-line-*": PollState,
    "polls-method-*": Method,
    "polls-ratio-*": Measure,
    "polls-ratio-short-*": Measure,
    "polls-reach-*": Reach,
    "polls-reminds-*": Reminds,
    "polls-roll-*": RollKind,
    "polls-rule-*": Rule,
    "polls-set-*": MORE,
    "polls-short-kind-*": [one for one in PollKind if one is not PollKind.RANKED],
    "polls-short-method-*": Method,
    "polls-short-roll-*": RollKind,
    "polls-short-rule-*": Rule,
    "polls-unit-*": RollKind,
    "polls-verdict-*": Verdict,
    "topics-ask-*": ("ask", "answer", "aside", "reject", "state-for", "state-against"),
    "topics-by-*": Share,
    "topics-is-*": (TopicState.IN_POLL, TopicState.ENDED, TopicState.LAPSED),
    "topics-line-*": TopicState,
    "topics-outcome-*": Verdict,
    "topics-share-*": Share,
    "topics-side-*": TopicSide,
    "rates-column-*": ("by", "name", "kept", "base", "percent", *COLUMNS),
    "rates-month-*": (str(month) for month in range(1, 13)),
    "rates-name-*": Rate,
    "records-activity-*": ACTIVITIES,
    "records-ask-own-*": ("name", "unit"),
    "records-asks-*": Confirmer,
    "records-certificate-*": PERIODS,
    "records-day-*": map(str, range(3)),
    "records-decided-doer-*": ("stays", "refused", "nobody"),
    "records-decided-objector-*": ("stays", "refused", "nobody"),
    "records-is-*": ("waiting", "confirmed", "objected", "final", "withdrawn"),
    "records-line-*": ("shorten", "deny", "answer", "stays", "refuse", "back"),
    "records-page-*": ("number", "period", "total", "state"),
    "records-paper-column-*": {*WALL, *QUARTER, *BOOK},
    "records-refused-is-*": RecordState,
    "records-told-*": ("confirmed", "shortened", "refused", "withdrawn", "objected"),
    "records-told-line-*": (
        "confirmed", "shortened", "refused", "withdrawn", "objected", "answered", "taken-back", "objection-stays",
        "objection-refused", "objection-nobody",
    ),
    "records-*-button": ("shorten", "deny", "answer", "back"),
    "redemption-book-*": ("issued", "stock", "moves"),
    "redemption-book-column-*": {*BOOK_ISSUED, *BOOK_STOCK, *BOOK_MOVES},
    "redemption-log-*": (
        "counter-added", "counter-changed", "counter-on", "counter-off", "counter-staff-added",
        "counter-staff-removed", "goods-added", "goods-changed", "goods-price", "goods-on", "goods-off",
    ),
    "redemption-move-*": Moved,
    "redemption-reason-*": REASONS,
    "redemption-return-*": RETURNS,
    "redemption-to-*": To,
    "redemption-weekday-*": "0123456",
    "residents-door-*": ORDER,
    "residents-door-button-*": ORDER,
    "residents-kind-*": MUTABLE,
    "residents-language-*": LANGUAGES,
    "residents-log-*": (
        "door-lived", "door-vacant", "door-no_phone", "helper-named", "helper-invited", "tie-removed",
        "owner-confirmed", "slips-printed", "slip-printed", "slip-revoked", "role-forgotten", "page-by-slip",
    ),
    "residents-set-*": ("lived", "no_phone", "vacant"),
    "residents-tie-*": ("owner", "tenant", "family", "helper"),
    "devices-slip-step-*": STEPS,
    "devices-wall-step-*": STEPS,
    "residents-slip-step-*": STEPS,
    "residents-wall-step-*": STEPS,
    "results-ask-*": ("object", "uphold", "answer", "void"),
    "results-decision-*": ("running", "holds", "ended"),
    "results-hash-*": ("result", "roll", "file"),
    "results-measure-*": Measure,
    "results-objection-*": ("roll", "result", "answered", "upheld"),
    "results-origin-*": Origin,
    "roster-*": ("added", "changed", "missing"),
    "roster-column-*": ("door", "area"),
    "roster-total-*": ("buildings", "units", "flats", "vacant", "shops", "parking"),
    "saying-place-*": PLACES,
    "saying-seen-*": SEEN,
    "talks-ask-*": ("topic", "off", "answered", "matter", "poll", "correct", "days", "hour"),
    "talks-count-*": HANDS,
    "talks-now-*": sorted(set(NOW.values())),
    "talks-way-*": WAYS,
    "workday-leave-from-*": map(str, STARTS),
    "workday-log-*": ("answer-added", "answer-changed", "answer-removed", "leave-entered", "leave-ended"),
    "workday-morning-*": (*Standing, "answer", "unsolved", "withdraw", "hastened", "called", "asked", "no-answer"),
    "workday-sheet-*": ("telephone", "contact", "address"),
    "whistles-in-*": [str(days) for days in DAYS],
}  # fmt: skip
"""Ids put together while running: what may stand in the hole."""

AS_WRITTEN = ("communities-body-*", "communities-zone-*", "residents-log-*")
"""Those whose `_` stays; everywhere else it becomes `-`."""

NOT_TEXTS = frozenset({"duty-swap", "link-given", "roster-template"})
"""Strings that only look like ids."""

GIVEN_LATER = {"bot/domain/roster.py": {"value"}}
"""Refusals that are caught where they are raised, and shown with these arguments besides."""


def expanded(pattern: str) -> list[str]:
    """Every id that a pattern can become."""
    if "*" not in pattern:
        return [pattern]
    values = FILLED[pattern]
    return [pattern.replace("*", one if pattern in AS_WRITTEN else one.replace("_", "-")) for one in values]


FILLED = {pattern: tuple(str(one) for one in values) for pattern, values in HOLES.items()}
_IDS = messages("zh-Hans")
_PREFIXES = frozenset(text_id.partition("-")[0] for text_id in _IDS)


def test_every_id_with_a_hole_is_in_the_table_and_in_the_code() -> None:
    asked = {one.id: one.where for one in (*uses(), *mentioned(_PREFIXES)) if "*" in one.id}
    assert sorted((one, where) for one, where in asked.items() if one not in HOLES) == []
    assert sorted(set(HOLES) - set(asked)) == []


def test_every_text_that_is_asked_for_is_there() -> None:
    missing = {
        (text_id, one.where)
        for one in (*uses(), *mentioned(_PREFIXES))
        if "*" not in one.id or one.id in HOLES
        for text_id in expanded(one.id)
        if text_id not in _IDS and text_id not in NOT_TEXTS
    }
    assert sorted(missing) == []


def test_every_text_is_asked_for() -> None:
    asked = {
        text_id
        for one in (*uses(), *mentioned(_PREFIXES))
        if "*" not in one.id or one.id in HOLES
        for text_id in expanded(one.id)
    }
    assert sorted(set(_IDS) - asked) == []


def test_every_text_gets_its_arguments() -> None:
    """Where an id has a hole, one of the places that fill it gives what the text needs."""
    needs = [(one, text_id) for one in uses() if "*" not in one.id or one.id in HOLES for text_id in expanded(one.id)]
    enough = {(one.id, text_id) for one, text_id in needs if text_id in _IDS and not _lacking(one, text_id)}
    short = [
        (text_id, one.where, sorted(_lacking(one, text_id)))
        for one, text_id in needs
        if text_id in _IDS and _lacking(one, text_id) and ("*" not in one.id or (one.id, text_id) not in enough)
    ]
    assert short == []


def _lacking(use: Use, text_id: str) -> set[str]:
    if use.args is None:
        return set()
    return set(_IDS[text_id].args - use.args - GIVEN_LATER.get(use.where.partition(":")[0], set()))


def test_screens_give_no_argument_that_the_text_does_not_use() -> None:
    """A rule's refusal carries what it knows; a screen is written for its text, or for a choice of two."""
    together: dict[str, set[str]] = {}
    for one in uses():
        if one.id in _IDS:
            together.setdefault(one.where, set()).update(_IDS[one.id].args)
    idle = {
        (one.id, one.where, tuple(sorted(one.args - together[one.where])))
        for one in uses()
        if one.kind != "Refused" and one.args is not None and one.id in _IDS and one.args - together[one.where]
    }
    assert sorted(idle) == []


def test_the_code_is_read() -> None:
    found = {one.id for one in uses()}
    assert {"matters-card-head", "rights-refused", "matters-state-*-until", "matters-unfold-button"} <= found
