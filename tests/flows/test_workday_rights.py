"""Buttons of the staff's day that are none of whoever presses them."""

from functools import partial

import storage.workday
from bot.domain.base import BodyId, Command, MatterId
from bot.domain.commands.workday import (
    AddAnswer,
    ChangeAnswer,
    EndLeave,
    EnterLeave,
    ListAnswers,
    ListCalls,
    ListLeaves,
    NextTask,
    OpenAnswers,
    PrintCalls,
    RemoveAnswer,
    ShowAnswer,
    ShowCalls,
)
from bot.sandbox.persons import Person
from tests.flows.test_handling import filed
from tests.flows.test_saying_in_private import goes
from tests.flows.test_workday import adds_answer, presses
from tests.people import House, gives_role, settled_house
from tests.world import world


async def test_forged_buttons(database_url: str) -> None:
    """A resident, somebody of another body and somebody of another community press what is none of theirs."""
    async with world(database_url) as w:
        house = await settled_house(w, ("501", "503"), offline=("committee",))
        await settled_house(w, ("801",))
        clerk, ann = house.staff["property"], house.people["501"]
        body, off = house.bodies["property"], house.bodies["committee"]
        await filed(house, "501", "三楼灯坏了")
        await w.arrange(partial(adds_answer, house, "师傅下午来"))
        answer = (await w.stored(lambda c: storage.workday.answers(c, body)))[0].id
        stranger = await colleague_elsewhere(house)
        await house.says(clerk, "/leave")
        await goes(house, clerk, "我要请假", "今天", "1 天")
        of_staff: tuple[Command, ...] = (
            ListAnswers(body), AddAnswer(body), ShowAnswer(answer), ChangeAnswer(answer), RemoveAnswer(answer),
            EndLeave(house.residents[clerk]),
        )  # fmt: skip
        for command in (
            *of_staff,
            OpenAnswers(),
            ListLeaves(),
            EnterLeave(),
            ListCalls(),
            ShowCalls(off),
            PrintCalls(off),
        ):
            assert "不归您办" in await presses(house, ann, command), command
        for command in of_staff:
            assert "不归您办" in await presses(house, stranger, command), command
        assert "不归您办" in await presses(house, clerk, ShowCalls(off)), "property does not ring for others"
        for command in (
            ListAnswers(BodyId(999)),
            ShowAnswer(999),
            EndLeave(house.residents[ann]),
            NextTask(MatterId(99)),
        ):
            assert await presses(house, clerk, command)
        assert len(await w.stored(lambda c: storage.workday.answers(c, body))) == 1


async def colleague_elsewhere(house: House) -> Person:
    """Somebody of the staff of another body."""
    other = house.people["503"]
    await gives_role(house, other, "staff", f"body:{house.bodies['committee']}", body_id=house.bodies["committee"])
    return other
