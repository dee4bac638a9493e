from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

app = FastAPI()


# TODO GET /quotes/{symbol}: ask the upstream once, translate what comes back, and stop asking while the breaker is open.
@app.get("/quotes/{symbol}")
def read_quote(symbol):
    return PlainTextResponse("not implemented", 501)


# TODO GET /health: say that this server works, and in which state the breaker is.
@app.get("/health")
def health():
    return PlainTextResponse("not implemented", 501)


@app.api_route("/{path:path}", methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
def not_found(path):
    return PlainTextResponse("not implemented", 501)
