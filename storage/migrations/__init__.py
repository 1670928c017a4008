"""The schema's history: one line, walked up and down on both databases by the tests."""
