"""What can be made to go wrong, and how often."""

from dataclasses import dataclass


@dataclass(slots=True)
class Fault:
    """Something that befalls the next `times` requests of a method (empty: any but getUpdates) to a chat (0: any).

    `status` answers so without effect; `retry_after` goes with status 429; `cut` lets the request take effect and
    closes the connection without an answer; `delay` lets it take effect and holds the answer back for so many
    seconds.
    """

    method: str = ""
    chat_id: int = 0
    times: int = 1
    status: int = 0
    retry_after: int = 0
    cut: bool = False
    delay: float = 0.0


class Faults:
    """The faults that are to come; a fault is spent by the requests it befalls, the oldest first."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []
        self.duplicates = 0
        self.reorder = 0

    def fail(self, method: str = "", times: int = 1, status: int = 502, chat_id: int = 0) -> None:
        """Answer with this status, without effect; getUpdates and the file download can be named too."""
        self._waiting.append(Fault(method.lower(), chat_id, times, status=status))

    def cut(self, method: str = "", times: int = 1, chat_id: int = 0) -> None:
        """Let the request take effect, then close the connection without an answer."""
        self._waiting.append(Fault(method.lower(), chat_id, times, cut=True))

    def delay(self, method: str, seconds: float, times: int = 1, chat_id: int = 0) -> None:
        """Let the request take effect, and answer so many seconds of the sandbox's clock later."""
        self._waiting.append(Fault(method.lower(), chat_id, times, delay=seconds))

    def flood(self, method: str = "", retry_after: int = 5, times: int = 1, chat_id: int = 0) -> None:
        """Answer 429 with this `retry_after`, without effect."""
        self._waiting.append(Fault(method.lower(), chat_id, times, status=429, retry_after=retry_after))

    def duplicate_next_update(self, times: int = 1) -> None:
        """Let the next update (of any bot) come twice under one id."""
        self.duplicates += times

    def reorder_next(self, count: int) -> None:
        """Hold the next updates of a bot back until there are `count`, and let them come in reverse order."""
        self.reorder = count

    def clear(self) -> None:
        """Let everything go well from now on."""
        self._waiting.clear()
        self.duplicates = self.reorder = 0

    def take(self, method: str, chat_id: int = 0) -> Fault | None:
        """The fault that befalls this request, if any; one of its times is used up."""
        for fault in self._waiting:
            if _befalls(fault.method, method.lower()) and fault.chat_id in (0, chat_id):
                fault.times -= 1
                if fault.times <= 0:
                    self._waiting.remove(fault)
                return fault
        return None


def _befalls(wanted: str, method: str) -> bool:
    return wanted == method if wanted else method != "getupdates"
