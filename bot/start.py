"""What `shuoshi` starts, and the process that draws with it: so nothing is loaded before it is called."""

import gc
import os


def main() -> None:
    """Run the command line."""
    gc.disable()  # nothing that is loaded is garbage: looking for it takes a sixth of a start
    from bot.__main__ import main as run

    gc.enable()
    # Databases, keys and backups are for whoever runs this alone, whatever the machine's custom is.
    os.umask(0o077)
    run()
