"""Links to bots: t.me/bot?start=…, ?startgroup=…&admin=…, and tg://resolve."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")


@dataclass(frozen=True, slots=True)
class BotLink:
    """Which bot a link leads to, and with what; `rights` are those `admin=` asks for, None where it asks for none."""

    username: str
    start: str | None = None
    startgroup: str | None = None
    rights: frozenset[str] | None = None


def read_link(link: str) -> BotLink | None:
    """What a link to a bot says; None for other links. ValueError where the payload is one Telegram drops."""
    parts = urlsplit(link)
    given = {name: values[0] for name, values in parse_qs(parts.query, keep_blank_values=True).items()}
    if parts.scheme == "tg" and parts.netloc == "resolve":
        username = given.get("domain", "")
    elif parts.netloc in ("t.me", "telegram.me"):
        username = parts.path.strip("/")
    else:
        return None
    if "/" in username or not username:
        return None
    for name in ("start", "startgroup"):
        if not _PAYLOAD.fullmatch(given.get(name, "")):
            raise ValueError(f"{name} takes up to 64 of A-Z a-z 0-9 _ -: {given[name]}")
    start = given.get("start", None if given.keys() & {"startgroup", "startapp"} else "")
    return BotLink(username, start, given.get("startgroup"), _rights(given.get("admin")))


def _rights(asked: str | None) -> frozenset[str] | None:
    if asked is None:
        return None
    return frozenset(f"can_{name.removeprefix('can_')}" for name in re.split(r"[+ ]", asked) if name)
