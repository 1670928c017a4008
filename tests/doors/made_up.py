"""Updates that nobody wrote: every type of the Bot API as aiogram's models describe it, whole and damaged; buttons.

All follows from a seed. Most of it names people, groups and things of the town, so that it comes far.
"""

import random
import types
import typing
from collections.abc import Iterator
from copy import deepcopy
from datetime import datetime
from enum import Enum
from functools import cache
from typing import Any

from aiogram.types import Update
from aiogram.types.base import TelegramObject

from bot.actions.table import BUTTONS
from bot.domain.commands.communities import AcceptOffice, DeclineOffice, GoWithoutGroup
from bot.screens.packing import LIMIT, base36, pack
from handlers.telegram.reading import SLASHES
from tests.doors.commands import made
from tests.doors.town import NOW, PEOPLE, Town

BY_LINK = (AcceptOffice, DeclineOffice, GoWithoutGroup)
"""Whoever has such a link may use it, and would be no outsider any more."""
DEEPEST = 4
"""Below this only what a model must have is made."""
HOSTILE = (
    "", " ", "\x00", "\ud800", "‮txt.exe", "<b>&lt;/b>", "'; DROP TABLE residents; --", "=1+1", "{{7*7}}", "%s%n",
    "../../etc/passwd", "\x1b[31mred\nupdate-failed", "说" * 5000, "𝕏" * 40, "1e999", "-1", "9" * 40, "\u200f\u202e",
    "ACDEFH99", "SLIP2399", "2026-0001", "说事 三楼漏水", "说事\n\n\n", "着火了！", "@shuoshi_bot 说事", "3-2-501",
)  # fmt: skip
NUMBERS = (0, 1, 2, 3, -1, 2**31, 2**53, -(2**63), 2**63, 10**30)


class MadeUp:
    """Makes updates, one after another."""

    def __init__(self, town: Town, seed: int) -> None:
        self.town = town
        self.random = random.Random(seed)
        self._packed = [pack(made(kind, town)) for kind in BUTTONS.values() if kind not in BY_LINK]
        self._users = [{"id": town.telegram[name], "is_bot": False, "first_name": name} for name in PEOPLE]
        self._users += [
            {"id": 5000 + nth, "is_bot": False, "first_name": "谁", "language_code": "en"} for nth in range(3)
        ]
        self._groups = [{"id": -100 - nth, "type": "supergroup", "title": "楼"} for nth in range(3)]

    def updates(self, count: int, since: int = 1) -> Iterator[dict[str, Any]]:
        """So many, with update ids from `since` on."""
        for number in range(since, since + count):
            made_up = self._pressed() if self.random.random() < 0.4 else self._any()
            update = {"update_id": number, **made_up}
            yield self._damaged(deepcopy(update)) if self.random.random() < 0.3 else update

    def _any(self) -> dict[str, Any]:
        kind = self.random.choice([name for name in Update.model_fields if name != "update_id"])
        if self.random.random() < 0.4:
            kind = "message"
        return {kind: self._value(Update.model_fields[kind].annotation, kind, 0)}

    def _pressed(self) -> dict[str, Any]:
        user = self.random.choice(self._users)
        private = {"id": user["id"], "type": "private", "first_name": "谁"}
        chat = private if self.random.random() < 0.8 else self.random.choice(self._groups)
        message = {"message_id": 1, "date": int(NOW.timestamp()), "chat": chat, "text": "…"}
        press = {"id": "1", "from": user, "message": message, "chat_instance": "1", "data": self.data()}
        return {"callback_query": press}

    def data(self) -> str:
        """What a modified client may send as a button: a real one, one with other parts, or any 64 bytes."""
        dice = self.random.random()
        if dice < 0.1:
            return self.random.randbytes(LIMIT).decode("utf-8", "surrogateescape" if dice < 0.05 else "replace")
        data = self.random.choice(self._packed)
        if dice < 0.4:
            return data
        parts = data.split(":")
        for _ in range(self.random.randint(1, 3)):
            parts[self.random.randrange(len(parts))] = self._part()
        return ":".join(parts).encode("utf-8", "surrogatepass")[:LIMIT].decode("utf-8", "replace")

    def _part(self) -> str:
        number = self.random.choice([*range(40), *NUMBERS])
        return self.random.choice((base36(number), "0", "1", "", self.random.choice(HOSTILE), self._code()))

    def _code(self) -> str:
        return self.random.choice(list(BUTTONS))

    def _model(self, kind: type[TelegramObject], depth: int) -> dict[str, Any]:
        whole = {}
        for name, info in kind.model_fields.items():
            if (
                info.is_required()
                or info.get_default() is not None
                or (depth < DEEPEST and self.random.random() < 0.25)
            ):
                whole[info.alias or name] = self._value(info.annotation, name, depth + 1)
        return whole

    def _value(self, hint: Any, name: str, depth: int) -> Any:
        if name == "data":
            return self.data()
        kind = self.random.choice(_choices(hint))
        if typing.get_origin(kind) is list:
            (of,) = typing.get_args(kind)
            return [self._value(of, name, depth) for _ in range(self.random.randint(0, 2))]
        if typing.get_origin(kind) is typing.Literal:
            return self.random.choice(typing.get_args(kind))
        if isinstance(kind, type) and issubclass(kind, TelegramObject):
            return self._object(kind, depth)
        return self._plain(kind, name)

    def _object(self, kind: type[TelegramObject], depth: int) -> Any:
        if kind.__name__ == "User":
            return self.random.choice(self._users)
        if kind.__name__ == "Chat":
            user = self.random.choice(self._users)
            private = {"id": user["id"], "type": "private", "first_name": "谁"}
            return private if self.random.random() < 0.5 else self.random.choice(self._groups)
        return self._model(kind, depth)

    def _plain(self, kind: Any, name: str) -> Any:
        if kind is bool:
            return self.random.random() < 0.5
        if kind is int:
            return self.random.choice((0, 2**31, 2**52, -(2**52), *range(1, 30)))
        if kind is float:
            return self.random.choice((0.0, 31.7, 104.7, -90.0))
        if kind is datetime or "date" in name:
            return int(NOW.timestamp()) - self.random.randint(0, 10**6)
        if isinstance(kind, type) and issubclass(kind, Enum):
            return self.random.choice(list(kind)).value
        return self._words()

    def _words(self) -> str:
        slash = f"/{self.random.choice(list(SLASHES))}"
        return self.random.choice((slash, f"{slash} {self.random.choice(HOSTILE)}", *HOSTILE))

    def _damaged(self, update: dict[str, Any]) -> dict[str, Any]:
        """One thing in it is gone, or of another kind."""
        where: Any = update
        while isinstance(where, dict) and where:
            name = self.random.choice([one for one in where if one != "update_id"] or ["update_id"])
            inner = where[name]
            if isinstance(inner, dict) and inner and self.random.random() < 0.8:
                where = inner
                continue
            if name != "update_id":
                self._break(where, name)
            break
        return update

    def _break(self, where: dict[str, Any], name: str) -> None:
        if self.random.random() < 0.3:
            del where[name]
            return
        where[name] = self.random.choice((None, True, -1, 10**30, "", "…", [], {}, [{}], {"id": []}, 1.5))


@cache
def _choices(hint: Any) -> list[Any]:
    """What a hint allows, without None."""
    if typing.get_origin(hint) is typing.Annotated:
        return _choices(typing.get_args(hint)[0])
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return [one for of in typing.get_args(hint) if of is not type(None) for one in _choices(of)]
    return [hint]
