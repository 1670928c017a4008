"""A door as somebody types it, anywhere in the community: 502 of one's own unit, 3-2-502, or with its estate before."""

import storage.points
import storage.residents
from bot.actions.base import Transaction
from bot.domain.base import CommunityId, FlatId, Refused, UnitId
from bot.domain.doors import parse_door
from bot.domain.places import Flat


def flat_named(tx: Transaction, community_id: CommunityId, typed: str, near: UnitId | None = None) -> Flat:
    """The flat that these words name; raises Refused where there is none, or several."""
    flat = storage.residents.flat(tx.connection, _found(tx, community_id, " ".join(typed.split()), near))
    if flat is None or flat.community_id != community_id:
        raise Refused("points-refused-door")
    return flat


def _found(tx: Transaction, community_id: CommunityId, typed: str, near: UnitId | None) -> FlatId:
    beside = storage.residents.doors(tx.connection, near) if near is not None else []
    for one in beside:
        if typed in (one.flat.short, one.flat.place):
            return one.flat.id
    estate, _, door = typed.rpartition(" ")
    try:
        door = str(parse_door(door))
    except Refused:
        raise Refused("points-refused-door") from None
    found = storage.points.wallets.flats_called(tx.connection, community_id, door)
    wanted = [flat_id for flat_id, of in found if not estate or of == estate]
    if len(wanted) > 1:
        raise Refused("points-refused-which-estate", door=door)
    if not wanted:
        raise Refused("points-refused-door")
    return wanted[0]
