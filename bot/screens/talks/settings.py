"""When talk days are held in a community, and in which of its units: for administrators."""

from collections.abc import Sequence

from bot.domain.base import UnitId
from bot.domain.commands.residents import OpenSettings
from bot.domain.commands.talks import BeginRhythm, SetTalks, SwitchTalks, TalkSettings
from bot.domain.talks import Rhythm
from bot.screens.base import Button, Joined, Rows, Screen, paragraphs, text


def settings(rhythm: Rhythm, units: Sequence[tuple[UnitId, str, bool]], page: int, *, more: bool) -> Screen:
    """Days and hour, whether at all, and a switch a unit."""
    days = Joined(tuple(text("talks-day", day=str(day)) for day in rhythm.days), "list")
    body = text("talks-settings", days=days, hour=rhythm.hour.strftime("%H:%M"))
    back: Rows = ((Button(text("menu-settings"), OpenSettings()),),)
    if not rhythm.on:
        rows: Rows = ((Button(text("talks-community-on"), SetTalks(on=True)),), *back)
        return Screen(paragraphs(body, text("talks-settings-off")), rows)
    turn = [Button(text("matters-page-before"), TalkSettings(page - 1))] if page else []
    if more:
        turn.append(Button(text("matters-page-next"), TalkSettings(page + 1)))
    switches: Rows = tuple(
        (Button(text("talks-unit-on" if on else "talks-unit-off", unit=label), SwitchTalks(unit_id, not on, True)),)
        for unit_id, label, on in units
    )
    rows = (
        (Button(text("talks-set-days"), BeginRhythm("days")), Button(text("talks-set-hour"), BeginRhythm("hour"))),
        *switches,
        *((tuple(turn),) if turn else ()),
        (Button(text("talks-community-off"), SetTalks(on=False)),),
        *back,
    )
    return Screen(paragraphs(body, text("talks-settings-units")), rows)
