"""Every command there is is died at by some flow, but for those named here.

`tests.ordeal.mortals` says which flows are lived through so; this looks when all have been.
"""

import pytest

from bot.actions.table import ACTIONS
from tests.ordeal.deaths import STRUCK

NEVER: dict[str, str] = {}
"""Commands that no flow dies at, and why."""


@pytest.mark.soak
@pytest.mark.last
def test_every_command_is_died_at(request: pytest.FixtureRequest) -> None:
    if request.config.option.keyword or request.config.args_source is not pytest.Config.ArgsSource.TESTPATHS:
        pytest.skip("only some flows were lived through")
    died_at = {name for name, _ in STRUCK}
    assert {command.__name__ for command in ACTIONS} - died_at == set(NEVER)
