"""What `shuoshi rights` prints: the one table of rights, as people read it; docs/rights.md is this page."""

from collections.abc import Iterator
from typing import Any

from bot.actions.base import Action
from bot.actions.matters.rights import STEPS
from bot.actions.table import ACTIONS
from bot.domain.base import Command
from bot.domain.rights import Right, Role, Scope

HEAD = """# Who may do what · 谁能做什么

`shuoshi rights` prints this page from the one table that the service itself asks before every action, in the chat
and on the pages alike (`bot/actions/table.py`); nothing else gives a right. A test tries each line for somebody of
every kind, at home and in another household, unit and community. 本页由程序按权限表生成，聊天和网页用的是同一张表。

- "Of the unit", "of the community" and so on: of the unit, the community … that the thing is of. What another
  community has is never shown, whoever asks; a role there counts for nothing here.
- "To it" is what somebody is to this very thing: who said it, whom it is for, who has a place in it.
- A right is where an action begins. What the rules of the action then say (a poll that has closed, a place that is
  taken) is said by its own sentence.
- The clock does by itself what falls due; nobody else can.
- {words}.
"""
ROLES = {
    Role.ANYONE: ("anybody", "任何人"), Role.CLOCK: ("the clock", "时钟"),
    Role.RESIDENT: ("registered people", "登记的居民"),
    Role.LEADER: ("unit leader", "单元小组长"), Role.GRID_WORKER: ("grid worker", "网格员"),
    Role.STAFF: ("staff", "工作人员"), Role.MEDIATOR: ("mediator", "调解员"),
    Role.PARTY_ORGANISATION: ("party organisation", "社区党组织"),
    Role.PARTY_GROUP_LEADER: ("party-group leader", "党小组长"), Role.PARTY_MEMBER: ("party member", "党员"),
    Role.ADMINISTRATOR: ("administrator", "管理员"), Role.AUDITOR: ("auditor", "监督员"),
}  # fmt: skip
"""Roles as somebody holds them, and as the office calls them."""
TO_IT = {
    Role.RESIDENT: "those it concerns", Role.REPORTER: "who said or asked it", Role.FILER: "who entered it",
    Role.SUPPORTER: "who supports it", Role.READER: "who may read it", Role.HANDLER: "who has it to do",
    Role.CALLED: "who was called in or asked for it", Role.DECIDER: "who decides it",
    Role.HEAD: "head of the household", Role.OTHER_SIDE: "the other side", Role.HELPER: "who acts for the household",
    Role.CLERK: "its clerk", Role.ON_DUTY: "the household on duty", Role.VOLUNTEER: "who serves",
    Role.BENEFICIARY: "whom it is for", Role.COUNTER: "who serves at the counter", Role.MEDIATOR: "its mediator",
}  # fmt: skip
"""What somebody is to the thing itself; another role counts where it was found to for this very thing."""
PLACES = {
    Scope.COMMUNITY: "of the community", Scope.GRID: "of the grid", Scope.UNIT: "of the unit",
    Scope.HOUSEHOLD: "of the household", Scope.BODY: "of the body",
}  # fmt: skip


def page() -> str:
    """The table as a page of Markdown, a chapter a capability."""
    words = ", ".join(f"{english} {chinese}" for english, chinese in ROLES.values())
    return "\n".join([HEAD.format(words=words), *_chapters(), *_steps(), ""])


def _chapters() -> Iterator[str]:
    chapter = ""
    for kind, action in sorted(ACTIONS.items(), key=lambda row: _chapter(row[0])):
        if _chapter(kind) != chapter:
            yield from [""] if chapter else []
            chapter = _chapter(kind)
            yield from (f"## {chapter}\n", "| What | Who may | Never |", "|---|---|---|")
        yield _row(_words(kind), action)
    yield ""


def _steps() -> Iterator[str]:
    yield from ("## steps of a matter\n", "What `Begin` begins, asked again at each step.\n")
    yield from ("| Step | Who may |", "|---|---|")
    for name, right in STEPS.items():
        yield f"| {name} | {_who(right)} |"


def _row(what: str, action: Action[Any, Any]) -> str:
    return f"| {what} | {_who(action.right)} | {', '.join(_to_it(role) for role in action.right.not_for)} |"


def _chapter(kind: type[Command]) -> str:
    return kind.__module__.rsplit(".", 1)[1].replace("_", " ")


def _words(kind: type[Command]) -> str:
    said = " ".join((kind.__doc__ or "").split()).replace("|", "/")
    return f"**{kind.__name__}**: {said}"


def _who(right: Right) -> str:
    return ", ".join(_granted(role, scope) for role, scope in right.grants)


def _granted(role: Role, scope: Scope) -> str:
    if scope is Scope.ANYWHERE:
        return ROLES[role][0]
    if scope is Scope.SUBJECT:
        return _to_it(role)
    return f"{ROLES[role][0]} {PLACES[scope]}"


def _to_it(role: Role) -> str:
    return TO_IT[role] if role in TO_IT else f"{ROLES[role][0]} of it"
