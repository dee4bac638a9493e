# Believes: An async def handles several requests at a time, whatever it calls.
# Loses: ["GET /quotes/{symbol} waits for a slow upstream, for six clients at a time", "GET /quotes/{symbol} answers four clients while the upstream is silent"]
# Told: your server can wait for several calls at the same time
import json
import logging
import os
from math import ceil
from time import monotonic
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import urlopen

from fastapi import FastAPI
from fastapi.responses import JSONResponse

app = FastAPI()
log = logging.getLogger("uvicorn.error")

upstream_url = os.environ.get("UPSTREAM_URL", "http://localhost:4000")
timeout_s = int(os.environ.get("UPSTREAM_TIMEOUT_MS", "2000")) / 1000
threshold = int(os.environ.get("BREAKER_THRESHOLD", "10"))
cooldown_s = int(os.environ.get("BREAKER_COOLDOWN_S", "30"))


def error(status: int, detail: str, retry_after=None):
    return JSONResponse({"detail": detail}, status, {"Retry-After": retry_after} if retry_after else None)


def ask(symbol: str):
    """Calls the upstream once and translates what comes back."""
    try:
        with urlopen(f"{upstream_url}/quotes/{quote(symbol, safe='')}", timeout=timeout_s) as response:
            answer = json.load(response)
            return JSONResponse({"symbol": answer["symbol"], "price": answer["price"]})
    except HTTPError as answer:
        if answer.code == 404:
            return error(404, "No such symbol")
        if answer.code == 503:
            return error(503, "No quotes for now", answer.headers["Retry-After"])
        log.warning("The upstream answered %d", answer.code)
    except TimeoutError:
        return error(504, "No quote in time")
    except Exception:
        log.exception("The upstream sent no quote")
    return error(502, "No usable quote")


class Breaker:
    state = "closed"
    failures = 0
    open_until = 0.0

    def may_call(self):
        """Whether a request may call the upstream. After the cool-down the first one that asks may: it is the trial."""
        if self.state == "open" and monotonic() >= self.open_until:
            self.state = "half-open"
            return True
        return self.state == "closed"

    def count(self, status: int):
        """Counts failures in a row. When a trial fails, the count is still full."""
        self.failures = 0 if status < 500 else self.failures + 1
        self.state = "closed" if self.failures < threshold else "open"
        if self.state == "open":
            self.open_until = monotonic() + cooldown_s


breaker = Breaker()


@app.get("/quotes/{symbol}")
async def read_quote(symbol: str):
    if not breaker.may_call():
        seconds = max(1, ceil(breaker.open_until - monotonic()))
        return error(503, "No quotes for now", str(seconds))
    answer = ask(symbol)
    breaker.count(answer.status_code)
    return answer


@app.get("/health")
async def health():
    return {"status": "ok", "breaker": breaker.state}
