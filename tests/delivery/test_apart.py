"""What draws pictures is small, and ends with the service, also where that is killed."""

import os
import select
import signal
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from bot.delivery import apart

PROJECT = Path(__file__).parents[2] / "pyproject.toml"
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


def test_what_draws_loads_nothing_else_of_the_service() -> None:
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    command = project["scripts"]["shuoshi"].partition(":")[0]
    with apart.process() as process:
        # What is started as a command is loaded there once more.
        process.submit(exec, f"import {command}, bot.delivery.prints").result()
        loaded = set(process.submit(eval, "list(__import__('sys').modules)").result())
    assert "bot.delivery.prints.render" in loaded
    assert not loaded & {"telegram", "sqlalchemy", "bot.screens", "bot.domain"}
