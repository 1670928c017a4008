"""What `shuoshi` starts, and the process that draws with it: so nothing is loaded before it is called."""

import os

from bot.loading import loading


def main() -> None:
    """Run the command line."""
    with loading():
        from bot.__main__ import main as run

    # Databases, keys and backups are for whoever runs this alone, whatever the machine's custom is.
    os.umask(0o077)
    run()
