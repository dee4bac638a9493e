# Believes: A required header and an HTTPException say everything that there is to say.
# Loses: ["GET /api/data refuses the request after the limit", "GET /api/data tells the refused client how long the window still lasts", "POST /payments refuses an amount that the account does not hold", "POST /payments without Idempotency-Key is refused"]
# Told: A problem has a media type of its own
import os
import time
from math import ceil
from typing import List

from fastapi import FastAPI, Header, HTTPException, Response
from pydantic import BaseModel

from bank import balance, charge, payments

app = FastAPI()

limit = int(os.environ["RATE_LIMIT"])
window_s = int(os.environ["RATE_WINDOW_S"])
windows = {}


@app.get("/api/data")
async def read_data(response: Response, x_api_key: str = Header("")):
    if not x_api_key:
        raise HTTPException(401, "Send your key in X-API-Key", {"WWW-Authenticate": "ApiKey"})

    now = time.monotonic()
    end, requests = windows.get(x_api_key, (0, 0))
    if now >= end:
        end, requests = now + window_s, 0
    windows[x_api_key] = (end, requests + 1)
    seconds = ceil(end - now)
    response.headers["RateLimit-Policy"] = f'"default";q={limit};w={window_s}'
    response.headers["RateLimit"] = f'"default";r={max(limit - requests - 1, 0)};t={seconds}'
    if requests >= limit:
        problem = {"type": "https://iana.org/assignments/http-problem-types#quota-exceeded"}
        raise HTTPException(429, {**problem, "violated-policies": ["default"]}, {"Retry-After": str(seconds)})
    return {"data": []}


class NewPayment(BaseModel):
    amount: int


attempts = {}


@app.post("/payments", status_code=201)
async def create_payment(new: NewPayment, idempotency_key: str = Header()):
    if idempotency_key in attempts:
        amount, payment = attempts[idempotency_key]
        if amount != new.amount:
            raise HTTPException(422, "This key belongs to another payment")
        if payment is None:
            raise HTTPException(409, "This payment is not finished yet")
        return payment
    if new.amount > balance():
        raise HTTPException(402, {"balance": balance()})

    attempts[idempotency_key] = (new.amount, None)
    payment = await charge(new.amount)
    attempts[idempotency_key] = (new.amount, payment)
    return payment


@app.get("/payments")
async def list_payments():
    return {"payments": payments}


items = []


@app.post("/items/bulk", status_code=207)
async def create_items(entries: List[dict]):
    good = [isinstance(entry.get("name"), str) and entry["name"] != "" for entry in entries]
    items.extend(entry for entry, is_good in zip(entries, good) if is_good)
    return {"results": [{"status": 201 if is_good else 422} for is_good in good]}


@app.get("/items")
async def list_items():
    return {"items": items}
