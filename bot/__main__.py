"""The commands: run, demo, migrate, check, import-roster, backup …"""

import typer

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Shuoshi (说事)")


def main() -> None:
    """Run the command line."""
    app()


if __name__ == "__main__":
    main()
