"""Given: a database that fails for two ids."""


class DatabaseError(Exception):
    """Given: what the database raises when it fails; its message is written for the log, not for clients."""


# Given: all items of the database.
items = [
    {"id": 1, "name": "Pen"},
    {"id": 2, "name": "Paper"},
    {"id": 3, "name": "Ink"},
]

_failure = "connect ECONNREFUSED 10.0.0.5:5432 password=hunter2"


def get(id: int):
    """Given: an awaitable of the item with this id, or of None; raises at once for 13, when it is awaited for 14."""
    if id == 13:
        raise DatabaseError(_failure)
    return _find(id)


async def _find(id: int):
    if id == 14:
        raise DatabaseError(_failure)
    return next((item for item in items if item["id"] == id), None)


def add(name: str):
    """Given: stores a new item under the next id and returns it."""
    item = {"id": len(items) + 1, "name": name}
    items.append(item)
    return item
