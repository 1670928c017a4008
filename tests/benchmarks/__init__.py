"""What things cost, as ratios; run by hand, never by the tests."""
