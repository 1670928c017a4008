from bot.clock import SimulatedClock
from bot.sandbox import BotAccount, Person, Sandbox, World, events
from bot.sandbox.events import Event
from tests.sandbox.api import Api


async def test_listeners_hear_of_everything(api: Api, sandbox: Sandbox, ann: Person, house: BotAccount) -> None:
    heard: list[Event] = []
    unsubscribe = sandbox.world.subscribe(heard.append)
    rows = [[{"text": "One", "callback_data": "1"}]]
    sent = await api.ok("sendMessage", chat_id=ann.id, text="x", reply_markup={"inline_keyboard": rows})
    card = {"chat_id": ann.id, "message_id": sent["message_id"]}
    press = ann.taps(ann.chat(house).last, "One")
    assert press.query is not None
    await api.ok("answerCallbackQuery", callback_query_id=press.query.id)
    await api.ok("editMessageText", **card, text="y")
    await api.ok("pinChatMessage", **card)
    await api.ok("sendChatAction", chat_id=ann.id, action="typing")
    await api.ok("deleteMessage", **card)
    ann.blocks(house)
    assert [type(event) for event in heard] == [
        events.MessagePosted,
        events.QueryMade,
        events.QueryAnswered,
        events.MessageEdited,
        events.PinChanged,
        events.MessagePosted,
        events.ActionShown,
        events.PinChanged,
        events.MessageDeleted,
        events.MemberChanged,
    ]
    unsubscribe()
    ann.unblocks(house)
    assert len(heard) == 10


def test_one_seed_gives_one_world(clock: SimulatedClock) -> None:
    def ids(seed: int) -> list[int]:
        world = World(clock, seed)
        people = [world.add_user("A"), world.add_user("B")]
        return [one.id for one in people] + [world.add_group("G", people[0]).id]

    assert ids(1) == ids(1) != ids(2)


def test_the_past_of_a_message(sandbox: Sandbox, ann: Person, house: BotAccount) -> None:
    said = ann.says(house, "漏水 at 3-2-501")
    ann.edits(said, "漏水 at 3-2-502")
    assert [one.content.text for one in said.versions] == ["漏水 at 3-2-501", "漏水 at 3-2-502"]
    assert said.edited
    ann.deletes(said)
    assert said.deleted
    assert said not in ann.chat(house).messages
