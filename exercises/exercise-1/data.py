"""Given: the users that GET /users/{id} knows, and the tokens that GET /protected knows."""

users = [
    {"id": 1, "name": "Ada"},
    {"id": 2, "name": "Linus"},
]

# Each token has the role of the caller who has it.
tokens = {
    "user-token": "user",
    "admin-token": "admin",
}
