"""Service (公益): the record of what somebody did for others (`record`). Pure."""
