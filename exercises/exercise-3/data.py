"""Given: the items that GET /items lists, the users who are there when the server starts, and the tokens."""

# In the order of the list.
items = [
    {"id": 1, "name": "Pen"},
    {"id": 2, "name": "Ink"},
    {"id": 3, "name": "Paper"},
    {"id": 4, "name": "Stamp"},
    {"id": 5, "name": "Envelope"},
]

users = [
    {"id": 1, "name": "Ada", "age": 36},
    {"id": 2, "name": "Linus", "age": 28},
]

# Each with the role of the caller who has it.
tokens = {"user-token": "user", "admin-token": "admin"}
