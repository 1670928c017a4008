"""The ways in: parse what arrived, perform the command, answer."""
