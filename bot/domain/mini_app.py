"""What Telegram says of whom a page is opened for in its window, and how it is known that Telegram said it.

https://core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app
"""

import hmac
import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from urllib.parse import parse_qsl

from bot.domain.devices import PROOF_LASTS

LONGEST = 4096
"""Characters that are looked at at all."""
AHEAD = timedelta(minutes=5)
"""So much may Telegram's clock be ahead of ours."""


@dataclass(frozen=True, slots=True)
class Signed:
    """Whom Telegram signed for; `proof` is the signature, which no other opening has."""

    telegram_id: int
    language: str
    proof: str


def key_of(token: str) -> bytes:
    """The key that only Telegram and the bot have, made of its token."""
    return hmac.new(b"WebAppData", token.encode(), sha256).digest()


def signed_for(init_data: str, key: bytes, now: datetime) -> Signed | None:
    """Whom Telegram signed for; None where it did not, too long ago, or for nobody."""
    if len(init_data) > LONGEST:
        return None
    pairs = parse_qsl(init_data, keep_blank_values=True)
    fields = dict(pairs)
    if len(fields) != len(pairs):
        return None
    shown = fields.pop("hash", "")
    checked = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()))
    expected = hmac.new(key, checked.encode("utf-8", "surrogatepass"), sha256).hexdigest()
    if not hmac.compare_digest(shown.encode("utf-8", "surrogatepass"), expected.encode()):
        return None
    if not _is_fresh(fields.get("auth_date", ""), now):
        return None
    return _user(fields.get("user", ""), expected)


def _is_fresh(auth_date: str, now: datetime) -> bool:
    if not (auth_date.isascii() and auth_date.isdigit() and len(auth_date) <= 11):
        return False
    signed_at = datetime.fromtimestamp(int(auth_date), UTC)
    return signed_at <= now + AHEAD and now - signed_at <= PROOF_LASTS


def _user(written: str, proof: str) -> Signed | None:
    try:
        user = json.loads(written)
    except ValueError:
        return None
    if not isinstance(user, dict) or user.get("is_bot") is True:
        return None
    telegram_id, language = user.get("id"), user.get("language_code", "")
    if type(telegram_id) is not int or not 0 < telegram_id < 1 << 53:
        return None
    return Signed(telegram_id, language if isinstance(language, str) else "", proof)
