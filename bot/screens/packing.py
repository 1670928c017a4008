"""A button is a packed command: its code and its fields, at most 64 bytes; and what was packed may be forged."""

import types
import typing
from collections.abc import Mapping
from dataclasses import fields
from enum import Enum
from functools import cache
from typing import Any

from bot.domain.base import Command

LIMIT = 64
"""Bytes Telegram takes in callback_data."""

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


class NotACommand(ValueError):
    """The data was not made by `pack` for one of these commands."""


def pack(command: Command) -> str:
    """The command as callback_data.

    Raises ValueError where it has no code or does not fit into 64 bytes: a mistake of the code, not of a person.
    """
    if not command.code:
        raise ValueError(f"{type(command).__name__} has no code and cannot be a button")
    names = _names(typing.cast("typing.Hashable", type(command)))
    parts = [command.code] + [_packed(getattr(command, name)) for name in names]
    data = ":".join(parts)
    if len(data.encode()) > LIMIT:
        raise ValueError(f"{type(command).__name__} packs to {len(data.encode())} bytes")
    return data


def unpack(data: str, commands: Mapping[str, type[Command]]) -> Command:
    """The command behind callback_data; raises NotACommand for anything not packed from one of `commands`."""
    code, *parts = data.split(":")
    kind = commands.get(code)
    if kind is None:
        raise NotACommand(data)
    types_of: tuple[Any, ...] = _types(typing.cast("typing.Hashable", kind))
    if len(parts) != len(types_of):
        raise NotACommand(data)
    try:
        return kind(*(_unpacked(part, type_) for part, type_ in zip(parts, types_of, strict=True)))
    except ValueError as wrong:
        raise NotACommand(data) from wrong


def _packed(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, int):
        return base36(value)
    if isinstance(value, str) and ":" not in value:
        return value
    raise ValueError(f"cannot pack {value!r}")


def _unpacked(part: str, kind: Any) -> Any:
    if typing.get_origin(kind) in (typing.Union, types.UnionType):
        if part == "":
            return None
        (kind,) = (one for one in typing.get_args(kind) if one is not type(None))
    kind = getattr(kind, "__supertype__", kind)
    if kind is bool:
        if part not in ("0", "1"):
            raise ValueError(part)
        return part == "1"
    if kind is int:
        value = int(part, 36)
        if base36(value) != part or abs(value) >= 2**63:
            raise ValueError(part)
        return value
    return kind(part)


def base36(value: int) -> str:
    """The number as buttons and links carry it."""
    sign, value = ("-", -value) if value < 0 else ("", value)
    digits = DIGITS[value % 36]
    while value >= 36:
        value //= 36
        digits = DIGITS[value % 36] + digits
    return sign + digits


def number_in_link(digits: str) -> int:
    """The number that a link carries; 0, which nothing has, for anything else."""
    return int(digits, 36) if 0 < len(digits) <= 12 and set(digits) <= set(DIGITS) else 0


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _types(kind: Any) -> tuple[Any, ...]:
    hints = typing.get_type_hints(kind)
    return tuple(hints[name] for name in _names(kind))
