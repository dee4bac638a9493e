# FastAPI with plain functions, which run in threads: a lock around the state, http.client, exceptions for every failure.
import http.client
import json
import math
import os
import threading
import time
from urllib.parse import urlsplit

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel


class Quote(BaseModel):
    symbol: str
    price: float


class Breaker:
    def __init__(self, threshold, cooldown):
        self.threshold, self.cooldown = threshold, cooldown
        self.lock = threading.Lock()
        self.row = 0
        self.opened = None
        self.trying = False

    @property
    def state(self):
        if self.opened is None:
            return "closed"
        return "half-open" if self.trying or self.left() <= 0 else "open"

    def left(self):
        return self.opened + self.cooldown - time.time()

    def __enter__(self):
        with self.lock:
            if self.opened is None:
                return
            if self.trying or self.left() > 0:
                seconds = max(1, math.ceil(self.left()))
                raise HTTPException(503, "circuit breaker open", {"Retry-After": str(seconds)})
            self.trying = True

    def __exit__(self, kind, error, trace):
        with self.lock:
            self.trying = False
            if error is None or getattr(error, "status_code", 500) == 404:
                self.row, self.opened = 0, None
                return
            self.row += 1
            if self.row >= self.threshold:
                self.opened = time.time()


upstream = urlsplit(os.environ["UPSTREAM_URL"])
timeout = int(os.environ["UPSTREAM_TIMEOUT_MS"]) / 1000
breaker = Breaker(int(os.environ["BREAKER_THRESHOLD"]), int(os.environ["BREAKER_COOLDOWN_S"]))
app = FastAPI()


@app.get("/quotes/{symbol}", response_model=Quote)
def quote(symbol: str):
    with breaker:
        connection = http.client.HTTPConnection(upstream.netloc, timeout=timeout)
        try:
            connection.request("GET", f"/quotes/{symbol}")
            response = connection.getresponse()
            body = response.read()
        except TimeoutError as error:
            raise HTTPException(504, "the exchange is slow") from error
        except (OSError, http.client.HTTPException) as error:
            raise HTTPException(502, "the exchange hung up") from error
        finally:
            connection.close()

        if response.status == 404:
            raise HTTPException(404, f"nobody trades {symbol}")
        if response.status == 503:
            retry_after = response.getheader("retry-after")
            raise HTTPException(503, "the exchange is closed", {"Retry-After": retry_after} if retry_after else None)
        try:
            assert response.status == 200
            return Quote(**json.loads(body))
        except Exception as error:
            raise HTTPException(502, "the exchange talks nonsense") from error


@app.get("/health")
def health():
    return {"status": "ok", "breaker": breaker.state}
