"""Records of service: written down, confirmed by somebody else, looked at, taken back."""
