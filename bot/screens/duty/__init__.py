"""What is said of the duty rota: the group's card, the household's own screens, what people are told."""
