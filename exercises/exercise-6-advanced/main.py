from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

app = FastAPI()


# TODO GET /api/data: answer each client as often as its rate limit allows, and say how often it may still ask.
@app.get("/api/data")
async def read_data():
    return PlainTextResponse("not implemented", 501)


# TODO POST /payments: charge each Idempotency-Key once, and answer its repetitions as the first time.
@app.post("/payments")
async def create_payment():
    return PlainTextResponse("not implemented", 501)


# TODO GET /payments: answer with all payments of bank.py.
@app.get("/payments")
async def list_payments():
    return PlainTextResponse("not implemented", 501)


# TODO POST /items/bulk: store the good entries of the list, and answer with one status for each entry.
@app.post("/items/bulk")
async def create_items():
    return PlainTextResponse("not implemented", 501)


# TODO GET /items: answer with all items that were stored.
@app.get("/items")
async def list_items():
    return PlainTextResponse("not implemented", 501)


@app.api_route("/{path:path}", methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
async def not_found(path):
    return PlainTextResponse("not implemented", 501)
