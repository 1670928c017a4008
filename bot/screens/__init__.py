"""What is said: pure functions from values to texts and buttons, without a word of any language in them."""
