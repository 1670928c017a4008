"""What draws pictures ends with the service, also where that is killed."""

import os
import select
import signal
import subprocess
import sys

import pytest

DRAWS = """
import asyncio, os, sys
from bot.delivery.apart import Apart

async def main():
    apart = Apart()
    sys.stdout.write(f"{await apart.work(os.getpid)}\\n")
    sys.stdout.flush()
    await asyncio.Event().wait()

asyncio.run(main())
"""


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="only Linux tells when a process that is no child ends")
def test_nothing_goes_on_drawing_for_a_service_that_was_killed() -> None:
    with subprocess.Popen([sys.executable, "-c", DRAWS], stdout=subprocess.PIPE, text=True) as service:
        assert service.stdout is not None
        drawing = os.pidfd_open(int(service.stdout.readline()))
        try:
            assert not select.select([drawing], [], [], 0)[0], "it waits for more to draw"
            service.send_signal(signal.SIGKILL)
            assert select.select([drawing], [], [], 20)[0]
        finally:
            os.close(drawing)
