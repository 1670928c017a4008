"""What `shuoshi` starts, and the process that draws with it: so nothing is loaded before it is called."""


def main() -> None:
    """Run the command line."""
    from bot.__main__ import main as run

    run()
