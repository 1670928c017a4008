"""Telegram's own polls: sent by a bot, voted in by people, stopped; and what the bot hears of it."""

from typing import Any

import aiohttp
import pytest

from bot.clock import SimulatedClock
from bot.sandbox import BotAccount, Group, Impossible, Limits, NoSuchButton, Person, Sandbox
from tests.sandbox.api import Api


@pytest.fixture
def group(sandbox: Sandbox, house: BotAccount, ann: Person) -> Group:
    group = sandbox.add_group("Stairwell", ann, [sandbox.add_person("Ben"), house])
    sandbox.inbox(house).clear()
    return group


def ben_of(sandbox: Sandbox, group: Group) -> Person:
    user = next(one.user for one in group.members if one.user.first_name == "Ben")
    return Person(sandbox.world, user)


async def test_a_poll_is_sent_voted_in_and_stopped(sandbox: Sandbox, api: Api, ann: Person, group: Group) -> None:
    sent = await api.ok("sendPoll", chat_id=group.id, question="Tea or coffee?", options=[{"text": "Tea"}, "Coffee"])
    assert sent["poll"]["is_anonymous"]
    assert [one["text"] for one in sent["poll"]["options"]] == ["Tea", "Coffee"]
    message, ben = group.last, ben_of(sandbox, group)
    assert message.poll is not None
    ann.votes(message, "Tea")
    ben.votes(message, "Coffee")
    ben.votes(message, "Tea")
    ben.votes(message, "Tea")
    heard = await api.updates()
    assert [one["poll"]["total_voter_count"] for one in heard] == [1, 2, 2], "the same vote again is nothing new"
    assert [one["voter_count"] for one in heard[-1]["poll"]["options"]] == [2, 0]
    ben.votes(message)
    (taken_back,) = await api.updates()
    assert taken_back["poll"]["total_voter_count"] == 1
    ended = await api.ok("stopPoll", chat_id=group.id, message_id=message.id)
    assert (ended["is_closed"], ended["options"][0]["voter_count"]) == (True, 1)
    assert (await api.updates())[0]["poll"]["is_closed"]
    with pytest.raises(Impossible):
        ben.votes(message, "Tea")
    again = await api.refused("stopPoll", chat_id=group.id, message_id=message.id)
    assert again == "400 Bad Request: poll has already been closed"


async def test_votes_that_are_not_anonymous_are_told(api: Api, ann: Person, group: Group) -> None:
    await api.ok(
        "sendPoll", chat_id=group.id, question="When?", options=["Sat", "Sun", "Mon"], is_anonymous=False,
        allows_multiple_answers=True,
    )  # fmt: skip
    ann.votes(group.last, "Mon", "Sat")
    answer, poll = await api.updates()
    assert answer["poll_answer"]["user"]["id"] == ann.id
    assert answer["poll_answer"]["option_ids"] == [0, 2]
    assert answer["poll_answer"]["poll_id"] == poll["poll"]["id"]
    ann.votes(group.last)
    assert (await api.updates())[0]["poll_answer"]["option_ids"] == []


async def test_what_a_phone_does_not_let_one_do(sandbox: Sandbox, api: Api, ann: Person, group: Group) -> None:
    await api.ok("sendPoll", chat_id=group.id, question="?", options=["a", "b"], allows_revoting=False)
    stranger = sandbox.add_person("Stranger")
    with pytest.raises(Impossible):
        stranger.votes(group.last, "a")
    with pytest.raises(Impossible):
        ann.votes(group.last, "a", "b")
    with pytest.raises(NoSuchButton):
        ann.votes(group.last, "c")
    ann.votes(group.last, "a")
    with pytest.raises(Impossible):
        ann.votes(group.last, "b")


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"question": "  "}, "poll question must be non-empty"),
        ({"question": "x" * 301}, "poll question length must not exceed 300"),
        ({"options": ["a"]}, "poll must have at least 2 option"),
        ({"options": [str(one) for one in range(13)]}, "poll can't have more than 12 options"),
        ({"options": ["a", "x" * 101]}, "poll options length must not exceed 100"),
        ({"options": ["a", " "]}, "poll options must be non-empty"),
        ({"options": ["a", {"text": "b", "votes": 3}]}, 'unknown field "votes" of InputPollOption'),
        ({"options": ["a", 3]}, "can't parse InputPollOption: text must be a string"),
        ({"type": "quiz"}, "the sandbox knows regular polls only"),
    ],
)
async def test_polls_that_are_refused(api: Api, group: Group, wrong: dict[str, Any], why: str) -> None:
    asked = {"chat_id": group.id, "question": "?", "options": ["a", "b"]} | wrong
    assert await api.refused("sendPoll", **asked) == f"400 Bad Request: {why}"


async def test_only_own_polls_are_stopped_and_none_is_edited(api: Api, ann: Person, group: Group) -> None:
    ann.says(group, "no poll")
    not_found = "400 Bad Request: message with poll to stop not found"
    assert await api.refused("stopPoll", chat_id=group.id, message_id=group.last.id) == not_found
    await api.ok("sendPoll", chat_id=group.id, question="?", options=["a", "b"])
    edited = await api.refused("editMessageText", chat_id=group.id, message_id=group.last.id, text="x")
    assert edited == "400 Bad Request: there is no text in the message to edit"


async def test_a_poll_counts_against_the_limits(clock: SimulatedClock) -> None:
    limited = Sandbox(clock, Limits())
    bot = limited.add_bot("8111222333:limited", "house_bot", "House")
    group = limited.add_group("Stairwell", limited.add_person("Ann"), [bot])
    async with limited.serving() as address, aiohttp.ClientSession() as session:
        api = Api(session, address, bot.token)
        answers = [await api("sendPoll", chat_id=group.id, question="?", options=["a", "b"]) for _ in range(25)]
    assert 429 in [one.get("error_code") for one in answers]
