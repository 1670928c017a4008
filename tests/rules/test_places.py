"""Places as they are said."""

from bot.domain.base import CommunityId, FlatId, UnitId
from bot.domain.places import Flat, placed


def test_a_door_is_said_with_its_estate_where_it_has_one() -> None:
    assert placed("", "3-2-501") == "3-2-501"
    assert placed("东苑", "3-2-501") == "东苑 3-2-501"
    assert placed("东苑", "") == "东苑"
    flat = Flat(FlatId(1), CommunityId(1), UnitId(1), "3-2-501", "501", "dwelling", False, None, estate="西苑")
    assert (flat.place, flat.door) == ("西苑 3-2-501", "3-2-501")
