# Believes: The page says it all: name the status of each endpoint, and raise an HTTPException with the right code.
# Loses: ["GET /api/data refuses the request after the limit","GET /api/data limits the next window in the same way","GET /items answers with all items and offers ranges","GET /items without a Range header is a plain success","GET /items with Range: items=0-1 answers with those two items","GET /items with Range: items=3-9 answers with the two items that are left","GET /items with Range: items=2- answers with the items up to the end","GET /items?limit=2 is better answered as a plain success","GET /items lists the new item as well","GET /items with a Range behind the last item says that there is no such part","DELETE /items/2 removes the item","DELETE /items/4 removes that item as well","GET /items shows the other items after that, and not those that were removed","GET /constants/HTTP_200_OK answers with its number","GET /constants/HTTP_201_CREATED answers with its number","GET /constants/HTTP_202_ACCEPTED answers with its number","GET /constants/HTTP_204_NO_CONTENT answers with its number","GET /constants/HTTP_206_PARTIAL_CONTENT answers with its number","GET /constants/HTTP_400_BAD_REQUEST answers with its number","GET /constants/HTTP_404_NOT_FOUND answers with its number","GET /constants/HTTP_429_TOO_MANY_REQUESTS answers with its number","GET /constants/HTTP_500_INTERNAL_SERVER_ERROR answers with its number"]
# Told: 206 answers only requests that carry one
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
