"""Whose phones can be held, as the demo hands them in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.sandbox.records import Json

Role = Literal["resident", "leader", "staff", "administrator", "other"]
#: A text in each language of the page: "zh" and "en".
Titles = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PhoneLink:
    """A link that lies before somebody, as on a slip at their door; offered wherever the page asks for a link."""

    title: Titles
    url: str

    def shown(self) -> Json:
        """The link as the page reads it."""
        return {"title": dict(self.title), "url": self.url}


@dataclass(frozen=True, slots=True)
class PhoneOwner:
    """Somebody whose phone can be held; the title says who it is ("3-2-501 王姐（住户）"), the group where to look."""

    person_id: int
    title: Titles
    group: Titles
    role: Role = "resident"
    links: tuple[PhoneLink, ...] = ()

    def shown(self) -> Json:
        """The owner as the page reads it."""
        return {
            "id": str(self.person_id),
            "title": dict(self.title),
            "group": dict(self.group),
            "role": self.role,
            "links": [link.shown() for link in self.links],
        }


People = Sequence[PhoneOwner] | Callable[[], Sequence[PhoneOwner]]


def people_now(people: People) -> Sequence[PhoneOwner]:
    """Who can be held at this moment."""
    return people() if callable(people) else people
