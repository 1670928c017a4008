"""Marks on the open board: no unit's few can be computed from what is shown of the others."""

from datetime import UTC, datetime

from bot.actions.openboard.months import HIDDEN, YearRead
from bot.domain.base import MatterId, UnitId
from bot.domain.months import Month
from bot.domain.rates import Count, Rate, Verdict
from bot.screens.base import text
from bot.screens.openboard.entries import chart, rates
from bot.screens.openboard.sheet import Grid

MAY, JUNE = Month(2026, 5), Month(2026, 6)
ONE, TWO, THREE = UnitId(1), UnitId(2), UnitId(3)


def marks(unit_id: UnitId, many: int) -> tuple[Verdict, ...]:
    at = datetime(2026, 5, 5, tzinfo=UTC)
    return tuple(Verdict(Rate.SATISFIED, True, at, None, unit_id, "light", MatterId(nth), False) for nth in range(many))


READ = YearRead(((MAY, (*marks(ONE, 2), *marks(TWO, 6), *marks(THREE, 9))), (JUNE, ())))


def test_a_few_marks_take_the_next_fewest_with_them() -> None:
    shown = {unit_id: count for unit_id, _, count in READ.last_by_unit()}
    assert shown == {ONE: None, TWO: None, THREE: Count(9, 9)}
    assert READ.of_unit(ONE)[0][1].satisfied == HIDDEN
    assert READ.of_unit(TWO)[0][1].satisfied == HIDDEN
    assert READ.of_unit(THREE)[0][1].satisfied == Count(9, 9)
    assert READ.of_community()[0][1].satisfied == Count(17, 17)


def test_what_is_hidden_is_neither_a_point_of_the_chart_nor_a_figure_of_the_table() -> None:
    lines = chart(READ.of_unit(TWO))
    assert lines.series[2].percents == (None, None)
    table = rates(READ.of_unit(TWO), "3栋2单元").blocks[2]
    assert isinstance(table, Grid)
    assert [row[3] for row in table.rows] == ["—", text("rates-few")]
