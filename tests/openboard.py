"""People around the open board: the administrator and the leader open theirs, anybody reads."""

from tests.browser import Browser, Pages
from tests.people import House

ADDRESS = "https://shuo.example"


async def goes(house: House, *buttons: str) -> str:
    """The administrator goes to the board's settings and on; what is shown."""
    await house.says(house.administrator, "/menu")
    for button in ("社区设置", "公示栏", *buttons):
        await house.taps(house.administrator, button)
    return house.last(house.administrator).text


async def opens(house: House, name: str = "yangguang") -> None:
    """The administrator opens the community's board under this name."""
    await goes(house, "打开", "打开")
    await house.taps(house.administrator, "换网址")
    await house.says(house.administrator, name)


async def opens_unit(house: House) -> None:
    """The leader opens the board of the unit."""
    await house.says(house.leader, "/settings")
    for button in ("公示栏", "打开", "打开"):
        await house.taps(house.leader, button)


async def reads(site: Pages, path: str = "/b/yangguang") -> Browser:
    """Somebody passing by opens a page of the board."""
    passer = site.browser()
    await passer.opens(path)
    return passer
