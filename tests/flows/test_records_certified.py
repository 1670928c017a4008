"""Certificates of somebody without a phone: printed by their leader or the administrator, and by nobody else."""

from sqlalchemy import select

from bot.domain.base import ResidentId
from bot.domain.commands.forms import Choose
from bot.domain.commands.records import (
    ConfirmService,
    FindWithoutPhone,
    MakeCertificateOf,
    OpenCertificatesOf,
    SendCertificateOf,
)
from bot.domain.service.record import RecordId
from bot.sandbox.persons import Person
from storage.rights import Audit
from storage.service.record_tables import CertificateRow, ServicePerson
from tests.flows.test_danger import texts
from tests.flows.test_disputes import forges
from tests.flows.test_records_party import file_of
from tests.flows.test_saying_in_private import goes
from tests.people import House, settled_house
from tests.served import final, published, starts_weeks
from tests.world import World, world

PERSON, CERTIFICATE, AUDIT = ServicePerson.__table__, CertificateRow.__table__, Audit.__table__


async def _served(w: World) -> tuple[House, ResidentId]:
    """王大爷 of 502, without a phone, has two final hours."""
    house = await settled_house(w)
    await starts_weeks(house)
    await house.says(house.leader, "/service")
    assert "替人开证明" not in _labels(house, house.leader), "nobody has hours yet"
    await goes(house, house.leader, "替别人记", "502")
    await house.says(house.leader, "王大爷")
    await goes(house, house.leader, "打扫绿化", "2 小时")
    await house.says(house.leader, "扫了院子")
    await goes(house, house.leader, "今天", "给大家做的", "发出去")
    await forges(house, house.administrator, ConfirmService(RecordId(1)))
    await published(house)
    await final(house)
    return house, ResidentId(await w.stored(lambda c: c.execute(select(PERSON.c.resident_id)).scalar_one()))


def _labels(house: House, person: Person) -> list[str]:
    return [one.text for row in house.last(person).keyboard for one in row]


async def test_the_leader_prints_the_certificate_of_somebody_without_a_phone(database_url: str) -> None:
    async with world(database_url) as w:
        house, _ = await _served(w)
        await house.says(house.leader, "/service")
        await goes(house, house.leader, "替人开证明")
        assert _labels(house, house.leader)[0] == "3-2-502 王大爷 2 小时"
        await goes(house, house.leader, "王大爷", "今年的")
        assert "3-2-502 王大爷 的证明上写什么姓名" in house.last(house.leader).text
        await house.says(house.leader, "王建国")
        assert "2026-000001：2026年1月1日 到 2026年6月11日，2 小时，有效" in house.last(house.leader).text
        await goes(house, house.leader, "📄 2026-000001")
        name, content = file_of(house, house.leader)
        assert name.endswith("2026-000001.pdf")
        assert content.startswith(b"%PDF")
        kept = await w.stored(lambda c: c.execute(select(CERTIFICATE.c.name, CERTIFICATE.c.minutes)).all())
        assert [tuple(one) for one in kept] == [("王建国", 120)]
        await w.passes(hours=10)
        told = "3-2-101 替 3-2-502 王大爷 开了一张服务证明，编号 2026-000001"
        assert any(told in one for one in texts(house, house.people["502"])), "the household hears who made it"
        whats = await w.stored(lambda c: list(c.execute(select(AUDIT.c.what)).scalars()))
        assert whats.count("certificate-for-other") == 1
        await house.says(house.administrator, "/service")
        await goes(house, house.administrator, "替人开证明", "王大爷", "今年的")
        assert await w.stored(lambda c: len(c.execute(select(CERTIFICATE.c.id)).all())) == 1, "and not twice"


async def test_nobody_else_prints_it_whatever_they_make_up(database_url: str) -> None:
    async with world(database_url) as w:
        house, who = await _served(w)
        await forges(house, house.leader, MakeCertificateOf(who, "this"))
        await forges(house, house.leader, Choose("name", "skip"))
        made = await w.stored(lambda c: c.execute(select(CERTIFICATE.c.name)).scalars().all())
        assert list(made) == [""]
        for person in (house.people["501"], house.people["502"]):
            for command in (OpenCertificatesOf(who), MakeCertificateOf(who, "all"), SendCertificateOf(1, "zh")):
                assert "由他那个楼道的小组长" in await forges(house, person, command)
            assert "不归您" in await forges(house, person, FindWithoutPhone())
        own = house.residents[house.people["501"]]
        assert "由他自己" in await forges(house, house.leader, OpenCertificatesOf(own)), "who has a phone"
        assert "由他自己" in await forges(house, house.administrator, MakeCertificateOf(own, "all"))
        for wrong in ("", "next"):
            assert "按钮" in await forges(house, house.leader, MakeCertificateOf(who, wrong))
        assert "没有找到" in await forges(house, house.leader, SendCertificateOf(99, "zh"))
        assert "还没有算数" in await forges(house, house.leader, MakeCertificateOf(who, "last"))
        assert len(await w.stored(lambda c: c.execute(select(CERTIFICATE.c.id)).all())) == 1


async def test_the_leader_of_another_stairwell_prints_nothing_here(database_url: str) -> None:
    async with world(database_url) as w:
        house, who = await _served(w)
        other = await settled_house(w, doors=("201",), unit="1", community_id=house.community_id)
        for command in (OpenCertificatesOf(who), MakeCertificateOf(who, "all")):
            assert "由他那个楼道的小组长" in await forges(other, other.leader, command)
        await forges(other, other.leader, FindWithoutPhone())
        assert "还没有算数的服务" in other.last(other.leader).text
