"""One story of a house, told whatever goes wrong meanwhile; how it ends is compared with how it ends undisturbed."""
