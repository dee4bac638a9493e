from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

app = FastAPI()


# TODO GET /api/data: answer with an empty list of data, but not more often than the rate limit allows.
@app.get("/api/data")
def read_data():
    return PlainTextResponse("not implemented", 501)


# TODO GET /items: answer with the items of items.py: all, the first few (?limit=), or the part that Range asks for.
@app.get("/items")
def list_items():
    return PlainTextResponse("not implemented", 501)


# TODO POST /items: store a new item and say that it was created.
@app.post("/items")
def create_item():
    return PlainTextResponse("not implemented", 501)


# TODO GET /items/{id}: answer with the item, or say that there is none.
@app.get("/items/{id}")
def read_item(id):
    return PlainTextResponse("not implemented", 501)


# TODO DELETE /items/{id}: remove the item and answer without a body.
@app.delete("/items/{id}")
def delete_item(id):
    return PlainTextResponse("not implemented", 501)


# TODO POST /process: say that the job is accepted, but not done yet.
@app.post("/process")
def process():
    return PlainTextResponse("not implemented", 501)


# TODO GET /constants/{name}: answer with the number that belongs to the name, or say that there is no such name.
@app.get("/constants/{name}")
def read_constant(name):
    return PlainTextResponse("not implemented", 501)


@app.api_route("/{path:path}", methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
def not_found(path):
    return PlainTextResponse("not implemented", 501)
