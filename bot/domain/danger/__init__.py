"""Danger in people's words: recognised at once, before any form, with the numbers to ring (domain §3).

A danger missed is worse than a false alarm, and a false alarm at night costs trust. So words of danger count unless
they are part of a harmless expression, or said to be not so, past, over, feared, or an exercise.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from bot.domain.danger.words import (
    EXERCISE,
    FEARED,
    GOES_ON,
    HARMLESS,
    LIFT_ACROSS,
    NOT_SO,
    NOT_SO_AFTER,
    OVER,
    PAST,
    SILENT_ACROSS,
    SIMPLE,
    SOMEBODY,
    WORDS,
)


class Kind(StrEnum):
    """What threatens; in the order in which several are named."""

    FIRE = "fire"
    GAS = "gas"
    HURT = "hurt"
    ELECTRICITY = "electricity"
    LIFT = "lift"
    PERIL = "peril"
    FLOOD = "flood"
    FALLING = "falling"


class Call(StrEnum):
    """Whom to ring; the community says under which number (*default* 119, 120, 110, its own for the others)."""

    FIRE = "fire"
    AMBULANCE = "ambulance"
    POLICE = "police"
    GAS = "gas"
    LIFT = "lift"
    POWER = "power"


CALLS = MappingProxyType(
    {
        Kind.FIRE: (Call.FIRE, Call.AMBULANCE, Call.POLICE),
        Kind.GAS: (Call.FIRE, Call.GAS, Call.AMBULANCE),
        Kind.HURT: (Call.AMBULANCE, Call.POLICE, Call.FIRE),
        Kind.ELECTRICITY: (Call.POWER, Call.FIRE, Call.AMBULANCE),
        Kind.LIFT: (Call.LIFT, Call.FIRE, Call.AMBULANCE),
        Kind.PERIL: (Call.POLICE, Call.FIRE, Call.AMBULANCE),
        Kind.FLOOD: (Call.POWER, Call.FIRE),
        Kind.FALLING: (Call.FIRE, Call.POLICE, Call.AMBULANCE),
    }
)
"""The numbers shown for each kind, the first to ring first."""


NEAR = 32
"""Within how many characters a word can be denied or feared; more would make a long text slow."""


@dataclass(frozen=True, slots=True)
class Danger:
    """The kinds found, the gravest first, and the words by which each was recognised."""

    kinds: tuple[Kind, ...]
    words: tuple[str, ...]

    @property
    def calls(self) -> tuple[Call, ...]:
        """Whom to ring, in order, each once."""
        return tuple(dict.fromkeys(call for kind in self.kinds for call in CALLS[kind]))


def find_danger(text: str) -> Danger | None:
    """The danger that somebody's words tell of now, or None; takes any text, in Chinese (both scripts) or English."""
    found: dict[Kind, str] = {}
    for sentence in _SENTENCES.split(_plain(text)):
        clauses = [part for part in _CLAUSES.split(sentence) if part.strip()]
        for number, clause in enumerate(clauses):
            before = clauses[number - 1] if number else ""
            after = clauses[number + 1] if number + 1 < len(clauses) else ""
            for kind, word in _in_clause(clause, before, after):
                found.setdefault(kind, word)
        for kind, word in _across_clauses(sentence):
            found.setdefault(kind, word)
    if not found:
        return None
    kinds = tuple(kind for kind in Kind if kind in found)
    return Danger(kinds, tuple(found[kind] for kind in kinds))


def _in_clause(clause: str, before: str, after: str) -> Iterator[tuple[Kind, str]]:
    masked = HARMLESS.sub(lambda match: "\0" * len(match[0]), clause)
    if _is_exercise(clause, before) or _is_past(clause, before):
        return
    over = OVER.search(masked) or OVER.search(after)
    for kind, words in WORDS.items():
        for match in words.finditer(masked):
            if _denied(masked, match) or (over and not GOES_ON.search(masked + after)):
                continue
            yield Kind(kind), match[0]
            break


def _across_clauses(sentence: str) -> Iterator[tuple[Kind, str]]:
    """What is often told in two breaths: "电梯卡住了，我们出不来"; "老人几天没出门，敲门没人应"."""
    if not _is_exercise(sentence, "") and not _is_past(sentence, "") and not OVER.search(sentence):
        for kind, words in ((Kind.LIFT, LIFT_ACROSS), (Kind.HURT, SILENT_ACROSS)):
            for match in words.finditer(sentence):
                yield kind, match[0]


def _is_exercise(clause: str, before: str) -> bool:
    return bool(EXERCISE.search(before + clause)) and not SOMEBODY.search(clause)


def _is_past(clause: str, before: str) -> bool:
    if GOES_ON.search(clause):
        return False
    return bool(PAST.search(clause) or (len(before) <= 14 and PAST.search(before) and not GOES_ON.search(before)))


def _denied(clause: str, match: re.Match[str]) -> bool:
    lead, rest = clause[max(0, match.start() - NEAR) : match.start()], clause[match.end() : match.end() + NEAR]
    return bool(NOT_SO.search(lead) or FEARED.search(lead) or NOT_SO_AFTER.match(rest))


def _plain(text: str) -> str:
    """One form of writing: narrow, small letters, simplified, no invisible characters, no spaces between Han."""
    text = unicodedata.normalize("NFKC", text).casefold().replace("’", "'").translate(SIMPLE)
    text = "".join(char for char in text if unicodedata.category(char) != "Cf")
    return _HAN_SPACE.sub("", text)


_HAN_SPACE = re.compile(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])")
_SENTENCES = re.compile(r"[。!?;\n…]+|\.(?=\s|$)")
_CLAUSES = re.compile(r"[,、:()“”\"]+|\b(?:but|however)\b|但是?|不过|结果|可是")
