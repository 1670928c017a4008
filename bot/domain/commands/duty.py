"""What can be asked for around the duty rota."""

from dataclasses import dataclass

from bot.domain.base import Command


@dataclass(frozen=True, slots=True)
class AdvanceRota(Command):
    """Something falls due in a rota: a turn starts, somebody is reminded, the leader is told."""

    rota_id: int
