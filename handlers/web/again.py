"""What was typed into a form whose answer failed: it is given back, to be sent once more or to be copied."""

from dataclasses import dataclass

from aiohttp import web
from aiohttp.web import FileField
from multidict import MultiDictProxy


@dataclass(frozen=True, slots=True)
class Form:
    """A form that was read."""

    fields: MultiDictProxy[str | bytes | bytearray | FileField]


FORM = web.RequestKey("form", Form)
"""Where a request keeps the form it carried, once it was read."""
SENT_AGAIN = frozenset((429, 503))
"""After these the very same form may be sent once more: nothing of it was done."""
TYPED = ("words", "code")
"""Fields in which people write."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What a form carried: what was `typed` into its field `name`, and what else it needs, to go `to` once more.

    `to` is "" where it cannot be sent again as it is: it was refused, it failed, or had files, which are gone.
    """

    name: str = ""
    typed: str = ""
    others: tuple[tuple[str, str], ...] = ()
    had_files: bool = False
    to: str = ""

    @property
    def anything(self) -> bool:
        """Whether there is anything to give back."""
        return bool(self.typed or self.to or self.had_files)


def kept(request: web.Request, status: int) -> Kept:
    """What this request carried, as the page says it that tells why it failed.

    Other sites' forms are not shown: nobody shall be made to send what they did not write.
    """
    sent = request.get(FORM)
    if sent is None or request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
        return Kept()
    form = sent.fields
    fields = [(name, value) for name, value in form.items() if isinstance(value, str)]
    had_files = any(isinstance(value, FileField) and value.filename for value in form.values())
    name, typed = next(((name, value) for name, value in fields if name in TYPED and value.strip()), ("", ""))
    may_go = status in SENT_AGAIN and bool(form.get("csrf")) and (bool(typed) or not had_files)
    others = tuple((one, value) for one, value in fields if one != name) if may_go else ()
    return Kept(name, typed, others, had_files, request.path if may_go else "")
