"""What came of a poll: picture, result sheet, published file and its verifier; read when their turn comes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import cast

from sqlalchemy import Connection

import storage.communities
import storage.polls
import storage.residents
from bot.actions.openboard.reading import standing_open
from bot.actions.openboard.results import is_election, plain_poll
from bot.actions.polls.counting import count
from bot.actions.polls.publishing import fingerprint, invalid, published_file
from bot.actions.polls.subjects import About, load
from bot.delivery.prints import (
    Bar,
    Field,
    Gauge,
    Language,
    ResultPicture,
    ResultSheet,
    result_pdf,
    result_png,
)
from bot.domain.base import ResidentId
from bot.domain.polls.poll import State
from bot.domain.polls.values import PollId
from bot.i18n import plain_of
from bot.screens.base import Joined, Moment, Print, Value, text
from bot.screens.polls import publication
from bot.screens.polls.results import caution, verdict

VERIFIER = Path(__file__).with_name("verify_poll.py")
Made = tuple[str, Callable[[], bytes] | bytes]


def prepare_picture(connection: Connection, wanted: Print, language: str) -> Made:
    """The picture of a result."""
    about = _decided(connection, wanted)
    poll, counted = about.poll, count(connection, about.poll)

    def said(value: Value | None) -> str:
        return plain_of(value, language) if value is not None else ""

    title, rounds = publication.count_lines(poll, counted)
    drawn = ResultPicture(
        language=cast("Language", language), name=about.unit.label, title=said(text("results-title")),
        question=poll.question, verdict=said(verdict(poll, counted)), tone=publication.tone(counted),
        bars=tuple(Bar(said(one.label), said(one.figure), one.part) for one in publication.option_rows(poll, counted)),
        below=said(publication.cast_line(poll, counted)),
        gauges=tuple(
            Gauge(said(one.label), said(one.figure), said(one.needed), said(one.standing), one.holds, one.part,
                  one.bound)
            for one in publication.ratio_rows(poll, counted)
        ),
        count_title=said(title), count=tuple(map(said, publication.shortened_count(rounds))),
        origins=said(publication.origins_line(counted)),
        notes=(said(caution(poll)),),
        footer=(
            said(text("results-footer", number=str(poll.id), at=Moment(poll.closes_at, about.unit.community.zone))),
            said(text("results-footer-hash", hash=publication.grouped(poll.result_hash))),
        ),
    )  # fmt: skip
    return f"{said(text('results-title'))}-{poll.id}.png", partial(result_png, drawn)


def prepare_sheet(connection: Connection, wanted: Print, language: str) -> Made:
    """The result sheet for the notice board."""

    def name(resident_id: ResidentId | None) -> str:
        return storage.residents.shown_name(connection, resident_id) if resident_id is not None else ""

    return _sheet(connection, _decided(connection, wanted), language, name)


def prepare_open_sheet(connection: Connection, wanted: Print, language: str) -> Made:
    """The result sheet for everybody: nobody is named, and who signed it signs by hand."""
    about = _decided(connection, wanted)
    of = standing_open(connection, about.unit.community.id, datetime.fromisoformat(wanted.on or ""))
    if of is None or is_election(connection, about.poll):
        raise LookupError(wanted)
    return _sheet(connection, replace(about, poll=plain_poll(about.poll, of.plain)), language, lambda _: "")


def _sheet(connection: Connection, about: About, language: str, name: Callable[[ResidentId | None], str]) -> Made:
    poll, counted = about.poll, count(connection, about.poll)

    def said(value: Value | None) -> str:
        return plain_of(value, language) if value is not None else ""

    facts = publication.facts(poll, counted, about.unit.community.zone, invalid(connection, poll))
    title, rounds = publication.count_lines(poll, counted)
    hashes = publication.hashes(poll, fingerprint(connection, poll))
    ratios = publication.ratio_rows(poll, counted)
    drawn = ResultSheet(
        language=cast("Language", language), sender=about.unit.community.name, title=said(text("results-sheet-title")),
        place=said(_place(connection, about)), question=poll.question, details=poll.details,
        facts=tuple(Field(said(label), said(value)) for label, value in facts), verdict=said(verdict(poll, counted)),
        options_title=said(text("results-sheet-options")),
        options=tuple(Field(said(one.label), said(one.figure)) for one in publication.option_rows(poll, counted)),
        ratios_title=said(text("results-sheet-ratios")) if ratios else "",
        ratios=tuple(
            Field(said(Joined((one.label, text("results-sheet-needed", needed=one.needed)), "nothing")),
                  said(text("results-sheet-ratio", figure=one.figure, standing=one.standing)))
            for one in ratios
        ),
        count_title=said(title), count=tuple(map(said, rounds)),
        objections_title=said(text("results-sheet-objections")), objections=said(_where(connection, about)),
        hashes_title=said(text("results-sheet-hashes")),
        hashes=tuple(Field(said(label), value) for label, value in hashes),
        hashes_how=said(text("results-sheet-hashes-how")), law_title=said(text("results-sheet-law")),
        law=tuple(map(said, publication.law(poll))), clerk=said(text("results-sheet-clerk", who=name(poll.clerk_id))),
        witness=said(text("results-sheet-witness", who=name(poll.witness_id))),
        signature=said(text("letter-minutes-signature")), day=said(text("letter-signed-on")),
        footer=said(text("results-sheet-footer", number=str(poll.id))),
    )  # fmt: skip
    return f"{said(text('results-sheet-title'))}-{poll.id}.pdf", partial(result_pdf, drawn)


def prepare_file(connection: Connection, wanted: Print, language: str) -> Made:
    """The published file."""
    poll = _decided(connection, wanted).poll
    return f"poll-{poll.id}.json", published_file(connection, poll)


def prepare_verifier(connection: Connection, wanted: Print, language: str) -> Made:
    """The verifier, as it stands here."""
    return VERIFIER.name, VERIFIER.read_bytes()


def _place(connection: Connection, about: About) -> Value:
    units = (storage.communities.unit(connection, one) for one in about.reached)
    return Joined(tuple(unit.label for unit in units if unit is not None), "list")


def _where(connection: Connection, about: About) -> Value:
    """Until when, and with whom, the result can be objected to."""
    poll, community = about.poll, about.unit.community
    bodies = storage.communities.bodies(connection, community.id)
    committee = next((one for one in bodies if one.kind == "committee"), None)
    until = Moment(poll.objections_until or poll.closes_at, community.zone)
    if committee is None:
        return text("results-sheet-object", until=until)
    reached = Joined(tuple(one for one in (committee.name, committee.address, committee.telephone) if one), "list")
    return text("results-sheet-object-at", until=until, committee=reached)


def _decided(connection: Connection, wanted: Print) -> About:
    about = load(connection, PollId(wanted.of))
    if about is None or about.poll.state not in (State.DECIDED, State.VOID):
        raise LookupError(wanted)
    return about


PREPARED: dict[str, Callable[[Connection, Print, str], Made]] = {
    "poll-result": prepare_picture,
    "poll-sheet": prepare_sheet,
    "poll-sheet-open": prepare_open_sheet,
    "poll-file": prepare_file,
    "poll-verifier": prepare_verifier,
}
"""Print kind → reads what is needed."""
