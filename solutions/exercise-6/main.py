import os
import re
import time
from itertools import count
from math import ceil
from typing import Optional

from fastapi import FastAPI, Header, HTTPException, Query, Response, status
from pydantic import BaseModel

from items import items

app = FastAPI()

rate_limit = int(os.environ.get("RATE_LIMIT", 3))
window_s = int(os.environ.get("RATE_WINDOW_S", 60))
window_end = 0.0
requests = 0


@app.get("/api/data")
async def read_data():
    global window_end, requests
    now = time.monotonic()
    if now >= window_end:
        window_end = now + window_s
        requests = 0
    requests += 1
    if requests > rate_limit:
        retry_after = ceil(window_end - now)
        raise HTTPException(429, "Rate limit exceeded", {"Retry-After": str(retry_after)})
    return {"data": []}


@app.get("/items")
def list_items(response: Response, limit: Optional[int] = Query(None, ge=0), range: str = Header("")):
    response.headers["Accept-Ranges"] = "items"
    asked = re.fullmatch(r"items=(\d+)-(\d*)", range)
    if not asked:
        return {"items": items[:limit]}

    end = len(items) - 1
    first = int(asked[1])
    last = min(int(asked[2] or end), end)
    if first > last:
        raise HTTPException(416, "There is no such part", {"Content-Range": f"items */{len(items)}"})
    response.status_code = 206
    response.headers["Content-Range"] = f"items {first}-{last}/{len(items)}"
    return {"items": items[first : last + 1]}


class NewItem(BaseModel):
    name: str


ids = count(len(items) + 1)


def find(item_id: int):
    for item in items:
        if item["id"] == item_id:
            return item
    raise HTTPException(404, "Item not found")


@app.post("/items", status_code=201)
def create_item(new: NewItem, response: Response):
    item = {"id": next(ids), "name": new.name}
    items.append(item)
    response.headers["Location"] = f"/items/{item['id']}"
    return item


@app.get("/items/{item_id}")
def read_item(item_id: int):
    return find(item_id)


@app.delete("/items/{item_id}", status_code=204)
def delete_item(item_id: int):
    items.remove(find(item_id))


@app.post("/process", status_code=202)
def process():
    return {"status": "processing"}


@app.get("/constants/{name}")
def read_constant(name: str):
    if not name.startswith("HTTP_") or not hasattr(status, name):
        raise HTTPException(404, "Constant not found")
    return {"name": name, "code": getattr(status, name)}
