"""Disputes: a mediator, consent, private threads, an agreement; and everybody else sees nothing of it."""

from sqlalchemy import func, select

from bot.domain.base import MatterId
from bot.domain.commands.disputes import (
    Agree,
    AnswerInvitation,
    AskConsent,
    BeginTalk,
    ChooseMediator,
    EndTalks,
    GiveConsent,
    NameMediator,
    ShowSteps,
    ShowThread,
    ShowThreadFiles,
)
from bot.domain.commands.matters import Accept, ShowMatter
from bot.sandbox.persons import Person
from bot.screens.packing import pack
from storage.disputes import DisputeStep, ThreadMessage
from tests.flows.test_danger import texts
from tests.flows.test_hidden_matters import MEDIATED, looks, says_to_the_mediator
from tests.flows.test_saying_in_private import goes, sends
from tests.people import House, gives_role, is_called, settled_house, shares_home
from tests.world import World, world

SECRETS = ("麻将", "睡不着", "夜里都有人打牌", "孩子要高考", "我家也有难处", "十点以后不打")
"""Words of the reporter, of the threads, of the agreement."""
MATTER = MatterId(1)


async def disputed(w: World) -> tuple[House, Person, Person, Person]:
    """The reporter 501, the mediator who has taken it on, and 502, the other side."""
    house = await settled_house(w, ("501", "502", "503"), bodies={**MEDIATED, "street": ("街道", "4")})
    ann, mediator = house.people["501"], house.staff["mediation"]
    await is_called(house, mediator, "样调解员")
    await says_to_the_mediator(house, ann)
    await looks(house, mediator)
    await goes(house, mediator, "我来调解")
    return house, ann, mediator, house.people["502"]


async def consents(house: House, ann: Person, mediator: Person) -> None:
    await looks(house, mediator)
    await goes(house, mediator, "问能告诉吗")
    await goes(house, ann, "可以告诉")


async def invites(house: House, mediator: Person, words: str = "想请您聊聊夜里的声音，您方便吗？") -> None:
    await looks(house, mediator)
    await goes(house, mediator, "请对方来谈")
    await house.says(mediator, "502")
    await house.says(mediator, words)


async def talking(w: World) -> tuple[House, Person, Person, Person]:
    """The other side takes part."""
    house, ann, mediator, bob = await disputed(w)
    await consents(house, ann, mediator)
    await invites(house, mediator)
    await goes(house, bob, "愿意谈")
    return house, ann, mediator, bob


async def forges(house: House, person: Person, command: object) -> str:
    """What is answered to somebody who makes up a button."""
    if not person.chat(house.world.bot).messages:
        await house.says(person, "/menu")
    press = person.forges(house.last(person), pack(command))  # type: ignore[arg-type]
    await house.world.settle()
    answer = await press.answered()
    return answer.text


async def sees_nothing(house: House, person: Person) -> None:
    """By lists, search, links, all buttons that can be made up, and their own data."""
    for command in ("/matters", "/matters 1", "/matters 麻将", "/mine", "/queue", "/disputes", "/mydata"):
        await house.says(person, command)
    await looks(house, person)
    person.starts(house.world.bot, "d_1")
    await house.world.settle()
    assert "不归您" in house.last(person).text
    for forged in (
        ShowMatter(MATTER), Accept(MATTER), ShowThread(MATTER, "reporter"), ShowThread(MATTER, "other"),
        ShowThreadFiles(MATTER, "reporter"), ShowThreadFiles(MATTER, "other"), BeginTalk(MATTER, "reporter"),
        BeginTalk(MATTER, "other"), BeginTalk(MATTER, "invite"), BeginTalk(MATTER, "agreement"), AskConsent(MATTER),
        GiveConsent(MATTER, yes=True), AnswerInvitation(MATTER, willing=True), Agree(MATTER, 1, yes=True),
        EndTalks(MATTER, sure=True), ChooseMediator(MATTER), NameMediator(MATTER, house.residents[person]),
        ShowSteps(MATTER),
    ):  # fmt: skip
        assert "不归您" in await forges(house, person, forged), forged
    heard = "\n".join(texts(house, person))
    assert not [secret for secret in SECRETS if secret in heard.replace("/matters 麻将", "")]


async def test_a_dispute_from_the_first_word_to_an_agreement(database_url: str) -> None:
    async with world(database_url) as w:
        house, ann, mediator, bob = await disputed(w)
        assert "样调解员" in await looks(house, ann)
        await goes(house, ann, "和调解员说", "写给他")
        await house.says(ann, "夜里都有人打牌，孩子要高考")
        assert "夜里都有人打牌" in house.last(mediator).text
        await consents(house, ann, mediator)
        assert not any("调解" in said for said in texts(house, bob)), "consent alone tells nobody"
        await invites(house, mediator)
        assert "聊聊夜里的声音" in house.last(bob).text
        assert "501" not in house.last(bob).text
        await goes(house, bob, "愿意谈", "写给他")
        await house.says(bob, "我家也有难处")
        await looks(house, mediator)
        await goes(house, mediator, "和对方")
        assert "我家也有难处" in house.last(mediator).text
        assert "夜里都有人打牌" not in house.last(mediator).text
        await looks(house, mediator)
        await goes(house, mediator, "写下约定")
        await house.says(mediator, "晚上十点以后不打了")
        await w.passes(hours=10)
        await looks(house, ann)
        await goes(house, ann, "同意")
        assert "办好了" not in await looks(house, ann), "one side is not both"
        await house.says(bob, "/disputes")
        await goes(house, bob, "🤝 2026-0001")
        bob.starts(w.bot, "d_1")
        await w.settle()
        await goes(house, bob, "同意")
        await w.passes(hours=24)
        assert "说好了" in await looks(house, ann)
        assert any("两边都同意了" in said for said in texts(house, bob))
        await goes(house, ann, "解决了", "5 分")
        both = set(texts(house, ann)), set(texts(house, bob))
        assert not any("我家也有难处" in said for said in both[0])
        assert not any(word in said for said in both[1] for word in ("麻将", "孩子要高考", "501"))


async def test_nobody_else_sees_anything_of_it(database_url: str) -> None:
    async with world(database_url) as w:
        house, ann, mediator, bob = await talking(w)
        for person, side, words in ((ann, "和调解员说", "夜里都有人打牌，孩子要高考"), (bob, "", "我家也有难处")):
            if side:
                await looks(house, person)
                await goes(house, person, side)
            await goes(house, person, "写给他")
            await house.says(person, words)
        await looks(house, mediator)
        await goes(house, mediator, "写下约定")
        await house.says(mediator, "晚上十点以后不打")
        grid_worker, colleague = house.people["503"], w.sandbox.add_person("另一位调解员")
        await w.arrange(lambda c: c.exec_driver_sql("INSERT INTO grids (id, community_id, name) VALUES (1, 1, 'x')"))
        await w.arrange(lambda c: c.exec_driver_sql("UPDATE buildings SET grid_id = 1"))
        await gives_role(house, grid_worker, "grid_worker", "grid:1", grid_id=1)
        mate, wife = await shares_home(house, "501"), await shares_home(house, "502")
        colleague = await shares_home(house, "503")
        body = house.bodies["mediation"]
        await gives_role(house, colleague, "staff", f"body:{body}", body_id=body)
        others = (house.leader, grid_worker, house.staff["property"], house.staff["committee"], mate, wife, colleague)
        for person in others:
            await sees_nothing(house, person)
        await w.passes(hours=48)
        for person in others:
            assert not any("0001" in said and "没有" not in said for said in texts(house, person)), "nor in a digest"
        assert not any("0001" in m.text or s in m.text for m in house.group.messages for s in SECRETS)


async def test_the_auditor_sees_the_steps_and_no_word(database_url: str) -> None:
    async with world(database_url) as w:
        house, _ann, _mediator, _bob = await talking(w)
        auditor = house.people["503"]
        await gives_role(house, auditor, "auditor")
        await house.says(auditor, "/disputes")
        await goes(house, auditor, "🤝 2026-0001")
        steps = house.last(auditor).text
        for step in ("请了调解员", "可以告诉", "请了对方来谈", "对方愿意谈"):
            assert step in steps
        assert not any(word in steps for word in (*SECRETS, "501", "502", "夜里"))
        await looks(house, auditor)
        assert not any(secret in said for said in texts(house, auditor) for secret in SECRETS)
        assert "不归您" in await forges(house, auditor, ShowThread(MATTER, "reporter"))


async def test_without_consent_the_other_side_is_not_told(database_url: str) -> None:
    async with world(database_url) as w:
        house, ann, mediator, bob = await disputed(w)
        assert "还没有说可以" in await forges(house, mediator, BeginTalk(MATTER, "invite"))
        await looks(house, mediator)
        await goes(house, mediator, "问能告诉吗")
        await goes(house, ann, "可以告诉")
        await looks(house, mediator)
        await goes(house, mediator, "请对方来谈")
        await house.says(mediator, "502")
        await looks(house, ann)
        await goes(house, ann, "先别告诉")
        assert "还没有说可以" in (await house.says(mediator, "想请您聊聊夜里的声音")).text, "taken back in time"
        assert not any("调解" in said for said in texts(house, bob))
        assert "不归您" in await forges(house, bob, AnswerInvitation(MATTER, willing=True))
        await looks(house, ann)
        await goes(house, ann, "可以告诉")
        await invites(house, mediator)
        assert any("调解员" in said for said in texts(house, bob))
        assert "已经告诉" in await forges(house, ann, GiveConsent(MATTER, yes=False))


async def test_the_invitation_carries_neither_the_reporters_words_nor_a_door(database_url: str) -> None:
    async with world(database_url) as w:
        house, ann, mediator, bob = await disputed(w)
        await consents(house, ann, mediator)
        await invites(house, mediator, "有人说天天半夜打麻将吵得睡不着")
        assert "原话" in house.last(mediator).text
        await house.says(mediator, "501 的人想和您聊聊")
        assert "门牌" in house.last(mediator).text
        assert not any("调解" in said for said in texts(house, bob))
        await house.says(mediator, "想请您聊聊夜里的声音")
        assert "聊聊夜里的声音" in house.last(bob).text
        await goes(house, bob, "不想谈")
        assert "不打扰" in house.last(bob).text
        assert "不归您" in await forges(house, bob, ShowThread(MATTER, "other"))
        assert "不归您" in await forges(house, bob, ShowMatter(MATTER))
        assert "没有说愿意" in await forges(house, mediator, BeginTalk(MATTER, "other"))


async def test_pictures_and_voice_are_handed_on_to_the_right_side_only(database_url: str) -> None:
    async with world(database_url) as w:
        house, ann, mediator, bob = await talking(w)
        await looks(house, mediator)
        await goes(house, mediator, "和对方", "写给他")
        await house.says(mediator, "您好")
        assert "您好" in house.last(bob).text
        await goes(house, bob, "看和回", "写给他")
        await sends(house, bob, "photo")
        await goes(house, bob, "发出去")
        assert house.last(mediator).photo, "it answers what the mediator wrote a moment ago"
        await goes(house, mediator, "看和回", "写给他")
        await sends(house, mediator, "voice")
        await goes(house, mediator, "发出去")
        sent = [m.file.kind for m in bob.chat(w.bot).messages if m.file is not None and m.sender.is_bot]
        assert sent == ["voice"]
        assert not any(m.file for m in ann.chat(w.bot).messages if m.sender.is_bot)
        await house.says(bob, "/disputes")
        await goes(house, bob, "🤝 2026-0001", "📷 照片 2")
        kinds = [m.file.kind for m in bob.chat(w.bot).messages[-2:] if m.file is not None]
        assert kinds == ["photo", "voice"]


async def test_it_climbs_to_the_administrator_and_the_street_names_another(database_url: str) -> None:
    async with world(database_url) as w:
        house, ann, mediator, bob = await talking(w)
        await goes(house, bob, "写给他")
        await house.says(bob, "我家也有难处")
        await w.passes(days=7, hours=1)
        assert "报上" in "".join(texts(house, house.administrator))
        assert "不归您" in await forges(house, mediator, ShowMatter(MATTER)), "whoever had it does not see it any more"
        assert "没有调解员" in await forges(house, bob, BeginTalk(MATTER, "other"))
        await w.passes(days=3)
        street = house.staff["street"]
        await is_called(house, street, "样街道")
        assert not any(secret in said for said in texts(house, street) for secret in SECRETS)
        assert "不归您" in await forges(house, street, ShowMatter(MATTER))
        await house.says(street, "/disputes")
        await goes(house, street, "🤝 2026-0001", "样街道 街道")
        assert "请您" in "".join(texts(house, street)) or "样街道" in house.last(street).text
        assert "麻将" in await looks(house, street), "the mediator of the street reads it"
        await goes(house, street, "和对方")
        assert "我家也有难处" not in house.last(street).text, "what was written to another is not theirs"
        await goes(house, street, "写给他")
        await house.says(street, "您好，我来接着谈")
        await w.passes(hours=24)
        assert any("我来接着谈" in said or "新的进展" in said for said in texts(house, bob))
        assert "样街道" in await looks(house, ann)


async def test_the_administrator_names_and_no_side_mediates(database_url: str) -> None:
    async with world(database_url) as w:
        house = await settled_house(w, bodies=MEDIATED)
        ann, administrator, mediator = house.people["501"], house.administrator, house.staff["mediation"]
        await is_called(house, mediator, "样调解员")
        body = house.bodies["mediation"]
        await gives_role(house, ann, "staff", f"body:{body}", body_id=body)
        await says_to_the_mediator(house, ann)
        assert "自己家" in await forges(house, ann, Accept(MATTER))
        await looks(house, administrator)
        await goes(house, administrator, "请调解员")
        assert "自己家" in await forges(house, administrator, NameMediator(MATTER, house.residents[ann]))
        await goes(house, administrator, "样调解员 调解委员会")
        assert "请您来调解" in house.last(mediator).text
        assert "不归您" in await forges(house, administrator, ShowThread(MATTER, "reporter")), "threads are not theirs"
        await goes(house, mediator, "看这件事", "收到了")
        assert "样调解员" in await looks(house, ann)


async def test_nothing_came_of_it_and_it_goes_on_elsewhere(database_url: str) -> None:
    async with world(database_url) as w:
        house, ann, mediator, bob = await talking(w)
        await looks(house, mediator)
        await goes(house, mediator, "没谈成", "就到这里")
        await w.passes(hours=10)
        assert any("先谈到这里" in said or "新的进展" in said for said in texts(house, bob))
        assert "已经结束" in await forges(house, bob, BeginTalk(MATTER, "other"))
        await looks(house, ann)
        await goes(house, ann, "没解决")
        await looks(house, mediator)
        await goes(house, mediator, "没谈成", "就到这里")
        await looks(house, ann)
        await goes(house, ann, "没解决")
        await w.passes(hours=24)
        assert "请调解员" in str((await house.opens(house.administrator, 1)).buttons)


async def test_withdrawn_ends_the_talks(database_url: str) -> None:
    async with world(database_url) as w:
        house, ann, _mediator, bob = await talking(w)
        await looks(house, ann)
        await goes(house, ann, "不说了", "收回这件事")
        await w.passes(hours=10)
        assert any("收回" in said or "新的进展" in said for said in texts(house, bob))
        assert "已经结束" in await forges(house, bob, BeginTalk(MATTER, "other"))


async def test_who_is_forgotten_leaves_no_word_in_a_thread(database_url: str) -> None:
    async with world(database_url) as w:
        house, ann, _mediator, bob = await talking(w)
        await goes(house, bob, "写给他")
        await house.says(bob, "我家也有难处")
        await looks(house, ann)
        await goes(house, ann, "和调解员说", "写给他")
        await house.says(ann, "孩子要高考")
        written = select(func.count()).select_from(ThreadMessage.__table__)
        assert await w.stored(lambda c: c.execute(written).scalar_one()) == 2
        await house.says(ann, "/forgetme")
        await goes(house, ann, "忘掉我", "真的忘掉")
        left = await w.stored(lambda c: list(c.execute(select(ThreadMessage.__table__.c.words)).scalars()))
        assert left == ["我家也有难处"]
        kinds = await w.stored(lambda c: set(c.execute(select(DisputeStep.__table__.c.kind)).scalars()))
        assert "willing" in kinds, "that it was is still known, without a word"
