"""Given: the items, tasks and jobs that are there at the start, by id."""

items = {
    "foo": {"name": "Fighters", "size": 6},
    "bar": {"name": "Tenders", "size": 3},
}

# The ids of the tasks.
tasks = {"foo"}

# How far each job is.
jobs = {"1": "done", "2": "processing"}
