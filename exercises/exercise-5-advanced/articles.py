"""Given: the articles that are there at the start, by id; each has a title and the time of its last change."""

from datetime import datetime, timezone

articles = {
    "1": {"title": "One", "modified": datetime(2024, 3, 1, 10, tzinfo=timezone.utc)},
}
