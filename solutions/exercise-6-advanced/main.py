import os
import time
from math import ceil
from typing import List

from fastapi import FastAPI, Header, HTTPException
from fastapi.responses import JSONResponse
from pydantic import BaseModel, PositiveInt

from bank import balance, charge, payments

app = FastAPI()

limit = int(os.environ.get("RATE_LIMIT", 10))
window_s = int(os.environ.get("RATE_WINDOW_S", 60))
windows = {}


@app.get("/api/data")
async def read_data(x_api_key: str = Header("")):
    if not x_api_key:
        raise HTTPException(401, "Send your key in X-API-Key", {"WWW-Authenticate": 'ApiKey realm="data"'})

    now = time.monotonic()
    window = windows.get(x_api_key)
    if window is None or now >= window["end"]:
        window = windows[x_api_key] = {"end": now + window_s, "requests": 0}
    window["requests"] += 1
    left = max(limit - window["requests"], 0)
    seconds = ceil(window["end"] - now)
    headers = {
        "RateLimit-Policy": f'"default";q={limit};w={window_s}',
        "RateLimit": f'"default";r={left};t={seconds}',
    }
    if window["requests"] <= limit:
        return JSONResponse({"data": []}, headers=headers)

    headers["Retry-After"] = str(seconds)
    problem = {
        "type": "https://iana.org/assignments/http-problem-types#quota-exceeded",
        "title": "Too many requests",
        "status": 429,
        "violated-policies": ["default"],
    }
    return JSONResponse(problem, 429, headers, media_type="application/problem+json")


class NewPayment(BaseModel):
    amount: PositiveInt


attempts = {}


@app.post("/payments", status_code=201)
async def create_payment(new: NewPayment, idempotency_key: str = Header("")):
    if not idempotency_key:
        raise HTTPException(400, "Send an Idempotency-Key")

    earlier = attempts.get(idempotency_key)
    if earlier:
        if earlier["amount"] != new.amount:
            raise HTTPException(422, "This key belongs to another payment")
        if earlier["payment"] is None:
            raise HTTPException(409, "This payment is not finished yet")
        return earlier["payment"]
    if new.amount > balance():
        return JSONResponse({"detail": "Not enough money", "balance": balance()}, 402)

    attempt = attempts[idempotency_key] = {"amount": new.amount, "payment": None}
    attempt["payment"] = await charge(new.amount)
    return attempt["payment"]


@app.get("/payments")
async def list_payments():
    return {"payments": payments}


items = []


@app.post("/items/bulk", status_code=207)
async def create_items(entries: List[dict]):
    results = []
    for entry in entries:
        name = entry.get("name")
        if not isinstance(name, str) or name == "":
            results.append({"status": 422, "detail": "name must be a text"})
            continue
        item = {"id": len(items) + 1, "name": name}
        items.append(item)
        results.append({"status": 201, "item": item})
    return {"results": results}


@app.get("/items")
async def list_items():
    return {"items": items}
