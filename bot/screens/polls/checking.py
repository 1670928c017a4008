"""Checking a result oneself: picture, sheet, published file and verifier, fingerprints, a recount."""

from bot.domain.commands.forms import OpenMenu
from bot.domain.commands.polls import ShowPoll
from bot.domain.commands.polls_results import (
    CheckPoll,
    DrawResult,
    PrintResult,
    RecountPoll,
    SendFile,
    SendVerifier,
)
from bot.domain.polls.poll import Poll
from bot.screens.base import Button, Moment, Print, Rows, Screen, Value, lines, paragraphs, text
from bot.screens.polls import publication, results
from bot.screens.polls.publication import grouped
from bot.screens.polls.shown import Counted, title

Hashes = tuple[str, str, str]
"""Of the result, of the roll, of the published file."""
NAMES = ("result", "roll", "file")


def rows(poll: Poll) -> Rows:
    """What can be had of a counted poll."""
    return (
        (Button(text("results-picture-button"), DrawResult(poll.id)),
         Button(text("results-sheet-button"), PrintResult(poll.id))),
        (Button(text("results-check-button"), CheckPoll(poll.id)),),
    )  # fmt: skip


def picture(poll: Poll) -> Screen:
    """The result as a picture."""
    return Screen(text("results-picture", title=title(poll)), document=results.picture(poll))


def sheet(poll: Poll, counted: Counted, file_hash: str, zone: str) -> Screen:
    """The result sheet, to be printed and hung up, and the same as a text."""
    until = Moment(poll.objections_until or poll.closes_at, zone)
    figures = publication.option_rows(poll, counted)
    ratios = publication.ratio_rows(poll, counted)
    body = paragraphs(
        text("results-sheet", title=title(poll), until=until),
        lines(
            results.verdict(poll, counted),
            *(text("results-sheet-line", label=one.label, figure=one.figure) for one in figures),
            publication.cast_line(poll, counted),
            publication.origins_line(counted),
        ),
        lines(*(_ratio_line(one) for one in ratios)) if ratios else None,
        _hashes((poll.result_hash, poll.roll_hash, file_hash)),
        lines(*publication.law(poll)),
    )
    return Screen(body, document=Print("poll-sheet", poll.id))


def _ratio_line(one: publication.RatioRow) -> Value:
    said = text("results-sheet-ratio", figure=one.figure, standing=one.standing)
    return text("results-sheet-line", label=one.label, figure=said)


def file(poll: Poll, file_hash: str) -> Screen:
    """The published file."""
    body = text("results-file", title=title(poll), hash=grouped(file_hash))
    return Screen(body, document=Print("poll-file", poll.id))


def verifier(poll: Poll) -> Screen:
    """The program that checks the file."""
    return Screen(text("results-verifier"), document=Print("poll-verifier", poll.id))


def check(poll: Poll, file_hash: str, *, is_whole: bool) -> Screen:
    """The fingerprints, and how to check the count oneself."""
    body = paragraphs(
        text("results-check", title=title(poll), number=str(poll.id)),
        _hashes((poll.result_hash, poll.roll_hash, file_hash)),
        text("results-check-how" if is_whole else "results-check-totals"),
    )
    buttons: Rows = (
        (Button(text("results-file-button"), SendFile(poll.id)),
         Button(text("results-verifier-button"), SendVerifier(poll.id))),
        (Button(text("results-recount-button"), RecountPoll(poll.id)),),
        _back(poll),
    )  # fmt: skip
    return Screen(body, buttons)


def recounted(poll: Poll, kept: Hashes, found: Hashes, *, is_the_same: bool) -> Screen:
    """What came of counting again."""
    if is_the_same:
        body = paragraphs(text("results-recounted-same", title=title(poll)), _hashes(found))
    else:
        body = paragraphs(
            text("results-recounted-differs", title=title(poll)),
            text("results-recounted-kept"), _hashes(kept), text("results-recounted-found"), _hashes(found),
        )  # fmt: skip
    return Screen(body, ((Button(text("results-check-button"), CheckPoll(poll.id)),), _back(poll)))


def _hashes(found: Hashes) -> Value:
    named = zip(NAMES, found, strict=True)
    return lines(*(text(f"results-hash-{name}", hash=grouped(one)) for name, one in named))


def _back(poll: Poll) -> tuple[Button, ...]:
    return (Button(text("polls-back"), ShowPoll(poll.id)), Button(text("menu-open"), OpenMenu()))
