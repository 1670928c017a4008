"""Party members: goal, work unit, the list of a quarter; certificates in the private chat."""

import io

from openpyxl import load_workbook
from sqlalchemy import select

from bot.domain.commands.records import (
    MakeCertificate,
    OpenGoalRule,
    SendCertificate,
    SendQuarter,
    SetGoalRule,
    ShowPartyGroup,
)
from bot.sandbox.persons import Person
from storage.service.record_tables import CertificateRow
from tests.flows.test_disputes import forges
from tests.flows.test_saying_in_private import goes
from tests.people import House, gives_role, settled_house
from tests.served import confirmed, final, logs, published, starts_weeks
from tests.world import World, world

CERTIFICATE = CertificateRow.__table__


async def served(w: World) -> House:
    """501, a party member, has two final hours; 503 leads the party group of the stairwell."""
    house = await settled_house(w)
    await starts_weeks(house)
    ann, dan = house.people["501"], house.people["503"]
    await gives_role(house, ann, "party_member")
    await gives_role(house, dan, "party_group_leader", f"unit:{house.unit_id}", unit_id=house.unit_id)
    await confirmed(house, ann, house.people["502"], words="给502的王奶奶扛米")
    await logs(house, ann, words="还没人确认的")
    await published(house)
    await final(house)
    return house


async def opens_own(house: House, person: Person) -> str:
    await house.says(person, "/service")
    await goes(house, person, "我的服务")
    labels = [one.text for row in house.last(person).keyboard for one in row]
    await goes(house, person, "党员服务" if "党员服务" in labels else "我的目标")
    return house.last(person).text


def file_of(house: House, person: Person) -> tuple[str, bytes]:
    """The name and the content of the newest document."""
    files = [m.file for m in person.chat(house.world.bot).messages if m.file is not None]
    return files[-1].name, files[-1].content


async def test_goal_name_and_work_unit_are_the_members_own(database_url: str) -> None:
    async with world(database_url) as w:
        house = await served(w)
        ann, dan = house.people["501"], house.people["503"]
        assert "今年目标 50 小时：░░░░░░░░░░ 还差 48 小时" in await opens_own(house, ann)
        await goes(house, ann, "改目标")
        assert "请写整小时数" in (await house.says(ann, "很多")).text
        assert "今年目标 2 小时：▓▓▓▓▓▓▓▓▓▓ 做到了" in (await house.says(ann, "2")).text
        await goes(house, ann, "改工作单位")
        await house.says(ann, "江油一中")
        await goes(house, ann, "改姓名")
        assert "江油一中" in (await house.says(ann, "王建国")).text
        await opens_own(house, dan)
        await goes(house, dan, "党小组")
        assert "3-2-501" in house.last(dan).text
        for secret in ("江油一中", "王建国"):
            assert secret not in house.last(dan).text
        bea = house.people["502"]
        assert "我的目标" in await opens_own(house, bea)
        assert "工作单位" not in house.last(bea).text


async def test_the_communitys_goal_holds_for_who_has_none_of_their_own(database_url: str) -> None:
    async with world(database_url) as w:
        house = await served(w)
        administrator, ann = house.administrator, house.people["501"]
        for person in (ann, house.leader):
            for forged in (OpenGoalRule(), SetGoalRule(20)):
                assert "不归您" in await forges(house, person, forged)
        await house.says(administrator, "/menu")
        await forges(house, administrator, OpenGoalRule())
        await goes(house, administrator, "40 小时")
        assert "现在是 40 小时" in house.last(administrator).text
        assert "今年目标 40 小时" in await opens_own(house, ann)
        await house.says(administrator, "/log")
        assert "40 小时" in house.last(administrator).text
        await forges(house, administrator, SetGoalRule(41))
        assert "今年目标 40 小时" in await opens_own(house, ann), "no goal that was not offered"


async def test_the_list_of_a_quarter_goes_to_the_member_and_the_groups_leader_alone(database_url: str) -> None:
    async with world(database_url) as w:
        house = await served(w)
        ann, dan = house.people["501"], house.people["503"]
        mine = house.residents[ann]
        await opens_own(house, ann)
        await goes(house, ann, "本季表格")
        name, content = file_of(house, ann)
        assert name == "服务清单-2026-Q2.xlsx"
        sheet = load_workbook(io.BytesIO(content)).worksheets[0]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        assert len(rows) == 2, "only what is final"
        assert rows[1][:3] == ["2026年6月1日", "跑腿搬东西", "给某户的某人扛米"]
        assert rows[1][4] == 120
        assert "502" not in str(rows)
        assert "王奶奶" not in str(rows)
        await opens_own(house, dan)
        await goes(house, dan, "党小组", "1 本季打印版")
        name, content = file_of(house, dan)
        assert name == "服务清单-2026-Q2.pdf"
        assert content.startswith(b"%PDF")
        for person in (house.people["502"], house.leader, house.administrator):
            for form in ("book", "sheet"):
                assert "只有本人" in await forges(house, person, SendQuarter(mine, "2026-Q2", form))
            assert "只有本人" in await forges(house, person, ShowPartyGroup())
        other = house.residents[house.people["502"]]
        assert "只有本人" in await forges(house, dan, SendQuarter(other, "2026-Q2", "sheet")), "no party member"
        assert "按钮" in await forges(house, ann, SendQuarter(mine, "2026-Q9", "sheet"))


async def test_certificates_are_numbered_and_the_same_one_is_not_made_twice(database_url: str) -> None:
    async with world(database_url) as w:
        house = await served(w)
        ann, bea = house.people["501"], house.people["502"]
        await house.says(ann, "/service")
        await goes(house, ann, "我的服务", "服务证明", "今年的")
        await house.says(ann, "王建国")
        listed, sent = ann.chat(w.bot).messages[-2:]
        assert "2 小时" in listed.text
        assert "服务证明 2026-000001" in sent.text
        await forges(house, ann, MakeCertificate("this"))
        await forges(house, ann, MakeCertificate("this"))
        assert len(await w.stored(lambda c: c.execute(select(CERTIFICATE.c.id)).all())) == 1
        await forges(house, ann, MakeCertificate("all"))
        assert "2026-000002" in house.last(ann).text
        assert "还没有算数" in await forges(house, ann, MakeCertificate("last"))
        assert "还没有算数" in await forges(house, bea, MakeCertificate("this"))
        await forges(house, ann, SendCertificate(1, "en"))
        name, content = file_of(house, ann)
        assert name.endswith(".pdf")
        assert content.startswith(b"%PDF")
        for person in (bea, house.leader, house.administrator):
            assert "不归您" in await forges(house, person, SendCertificate(1, "zh"))
        assert "没有找到" in await forges(house, ann, SendCertificate(99, "zh"))
