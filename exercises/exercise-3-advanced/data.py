"""Given: the tokens that the server knows, each with the name of the caller who has it."""

tokens = {"alice-token": "alice", "bob-token": "bob"}
