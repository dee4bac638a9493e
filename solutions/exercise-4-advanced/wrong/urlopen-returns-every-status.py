# Believes: urlopen returns the answer of the upstream, whatever its status is.
# Loses: ["GET /quotes/{symbol} does not pass on a quote without a price", "GET /quotes/{symbol} passes on that there is no such symbol", "GET /quotes/{symbol} passes on when the upstream will be back"]
# Told: Some HTTP clients make an error of such a status
import asyncio
import json
import os
from http.client import IncompleteRead
from math import ceil
from time import monotonic
from urllib.error import URLError
from urllib.parse import quote
from urllib.request import urlopen

from fastapi import FastAPI
from fastapi.responses import JSONResponse

app = FastAPI()

upstream_url = os.environ.get("UPSTREAM_URL", "http://localhost:4000")
timeout_s = int(os.environ.get("UPSTREAM_TIMEOUT_MS", "2000")) / 1000
threshold = int(os.environ.get("BREAKER_THRESHOLD", "10"))
cooldown_s = int(os.environ.get("BREAKER_COOLDOWN_S", "30"))


def error(status: int, detail: str, retry_after=None):
    return JSONResponse({"detail": detail}, status, {"Retry-After": retry_after} if retry_after else None)


def ask(symbol: str):
    try:
        with urlopen(f"{upstream_url}/quotes/{quote(symbol, safe='')}", timeout=timeout_s) as response:
            if response.status == 404:
                return error(404, "No such symbol")
            if response.status == 503:
                return error(503, "No quotes for now", response.headers["Retry-After"])
            answer = json.load(response)
            return JSONResponse({"symbol": answer["symbol"], "price": answer["price"]})
    except TimeoutError:
        return error(504, "No quote in time")
    except (URLError, OSError, ValueError, IncompleteRead):
        return error(502, "No usable quote")


class Breaker:
    state = "closed"
    failures = 0
    open_until = 0.0

    def may_call(self):
        if self.state == "open" and monotonic() >= self.open_until:
            self.state = "half-open"
            return True
        return self.state == "closed"

    def count(self, status: int):
        self.failures = 0 if status < 500 else self.failures + 1
        self.state = "closed" if self.failures < threshold else "open"
        if self.state == "open":
            self.open_until = monotonic() + cooldown_s


breaker = Breaker()


@app.get("/quotes/{symbol}")
async def read_quote(symbol: str):
    if not breaker.may_call():
        return error(503, "No quotes for now", str(max(1, ceil(breaker.open_until - monotonic()))))
    answer = await asyncio.to_thread(ask, symbol)
    breaker.count(answer.status_code)
    return answer


@app.get("/health")
async def health():
    return {"status": "ok", "breaker": breaker.state}
