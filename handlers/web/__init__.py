"""Over HTTP: health, readiness, metrics; never imports telegram."""
