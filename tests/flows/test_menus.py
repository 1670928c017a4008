"""The first words with the bot."""

from tests.world import world


async def test_a_stranger_is_greeted_and_told_what_this_is(database_url: str) -> None:
    async with world(database_url) as w:
        ann = w.sandbox.add_person("安")
        ann.starts(w.bot)
        await w.settle()
        assert "说事" in ann.chat(w.bot).last.text
