# Given: the five items that are there at the start, in the order in which GET /items sends them.
items = [
    {"id": 1, "name": "Pen"},
    {"id": 2, "name": "Paper"},
    {"id": 3, "name": "Ink"},
    {"id": 4, "name": "Ruler"},
    {"id": 5, "name": "Eraser"},
]
