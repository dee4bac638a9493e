import re
from itertools import count

from fastapi import FastAPI, Header, HTTPException, Response
from fastapi.responses import PlainTextResponse

from report import report

app = FastAPI()

users = {}
ids = count(1)


@app.get("/items/{item_id}")
def read_item(item_id: int):
    return {"id": item_id, "name": "Item"}


@app.post("/users", status_code=201)
def create_user(user: dict, response: Response):
    user_id = next(ids)
    users[user_id] = {**user, "id": user_id}
    response.headers["Location"] = f"/users/{user_id}"
    return users[user_id]


@app.get("/users/{user_id}")
def read_user(user_id: int):
    if user_id not in users:
        raise HTTPException(404, "User not found")
    return users[user_id]


@app.delete("/users/{user_id}", status_code=204)
def delete_user(user_id: int):
    if user_id not in users:
        raise HTTPException(404, "User not found")
    del users[user_id]


@app.post("/items", status_code=201)
def create_item(item: dict):
    return item


@app.post("/process", status_code=202)
def process():
    return {"status": "processing"}


@app.get("/report")
def read_report(range: str = Header("")):
    asked = re.fullmatch(r"bytes=(\d+)-(\d*)", range)
    if not asked:
        return PlainTextResponse(report, headers={"Accept-Ranges": "bytes"})

    end = len(report) - 1
    first = int(asked[1])
    last = min(int(asked[2] or end), end)
    content_range = f"bytes {first}-{last}/{len(report)}"
    return PlainTextResponse(report[first : last + 1], 206, headers={"Content-Range": content_range})
