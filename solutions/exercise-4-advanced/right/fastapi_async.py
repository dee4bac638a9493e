# FastAPI with async functions and http.client in threads; the state as attributes, 502 and 504 with a status member.
import asyncio
import http.client
import json
import math
import os
import time
from urllib.parse import urlsplit

from fastapi import FastAPI
from fastapi.responses import JSONResponse

app = FastAPI()
url = urlsplit(os.getenv("UPSTREAM_URL", "http://localhost:4000"))
timeout = float(os.getenv("UPSTREAM_TIMEOUT_MS", "2000")) / 1000
threshold = int(os.getenv("BREAKER_THRESHOLD", "10"))
cooldown = float(os.getenv("BREAKER_COOLDOWN_S", "30"))


class Breaker:
    def __init__(self):
        self.state = "closed"
        self.failures = 0
        self.opened = 0.0
        self.busy = False

    def trip(self):
        self.state = "open"
        self.opened = time.monotonic()


breaker = Breaker()


def problem(status, detail, retry_after=None):
    headers = {} if retry_after is None else {"retry-after": str(retry_after)}
    return JSONResponse({"detail": detail, "status": status}, status, headers)


def call(symbol):
    connection = http.client.HTTPConnection(url.hostname, url.port, timeout=timeout)
    try:
        connection.request("GET", f"{url.path}/quotes/{symbol}")
        response = connection.getresponse()
        return response.status, response.read(), response.getheader("Retry-After")
    finally:
        connection.close()


async def translate(symbol):
    try:
        status, body, retry_after = await asyncio.wait_for(asyncio.to_thread(call, symbol), timeout + 0.2)
    except (TimeoutError, asyncio.TimeoutError):
        return problem(504, "It took too long")
    except (OSError, http.client.HTTPException):
        return problem(502, "No answer")
    if status == 404:
        return problem(404, "Unknown")
    if status == 503:
        return problem(503, "Away", retry_after)
    try:
        assert status == 200
        quote = json.loads(body)
        return JSONResponse({"price": quote["price"], "symbol": quote["symbol"]})
    except (AssertionError, ValueError, KeyError, TypeError):
        return problem(502, "Useless answer")


@app.get("/quotes/{symbol}")
async def quotes(symbol: str):
    left = breaker.opened + cooldown - time.monotonic()
    if breaker.state == "open":
        if left > 0:
            return problem(503, "Resting", max(1, math.ceil(left)))
        breaker.state = "half-open"
    trial = False
    if breaker.state == "half-open":
        if breaker.busy:
            return problem(503, "Trying", 1)
        breaker.busy = trial = True
    response = await translate(symbol)
    if trial:
        breaker.busy = False
    if response.status_code == 200 and (trial or breaker.state == "closed"):
        breaker.state, breaker.failures = "closed", 0
    elif response.status_code >= 500:
        breaker.failures += 1
        if trial or (breaker.state == "closed" and breaker.failures >= threshold):
            breaker.trip()
    return response


@app.get("/health")
async def health():
    return {"status": "ok", "breaker": breaker.state}
