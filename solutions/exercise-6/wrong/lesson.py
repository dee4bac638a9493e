# Believes: The page says it all: name the status of each endpoint, and raise an HTTPException with the right code.
# Loses: []
import os
import time

from fastapi import FastAPI, HTTPException, status

app = FastAPI()

times = []


def rate_limit_exceeded():
    now = time.monotonic()
    while times and now - times[0] > float(os.environ["RATE_WINDOW_S"]):
        del times[0]
    if len(times) >= int(os.environ["RATE_LIMIT"]):
        return True
    times.append(now)
    return False


@app.post("/process", status_code=status.HTTP_202_ACCEPTED)
def process_data(data: dict):
    return {"status": "processing"}


@app.get("/items", status_code=status.HTTP_206_PARTIAL_CONTENT)
def get_items(limit: int = 10):
    return {"items": [{"id": item_id} for item_id in range(1, 6)][:limit]}


@app.get("/api/data")
def get_data():
    if rate_limit_exceeded():
        raise HTTPException(status_code=status.HTTP_429_TOO_MANY_REQUESTS, detail="Rate limit exceeded")
    return {"data": []}


@app.post("/items", status_code=status.HTTP_201_CREATED)
def create_item(item: dict):
    return item
