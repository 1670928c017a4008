"""Screens of service orders: the group's card, questions, what people see and hear in the private chat."""
