from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

app = FastAPI()

# TODO every response: send X-Request-Id, the one of the request or a new one.
# TODO every error, also 404 and 405 of unknown paths and methods: problem details, made in one place.


# TODO GET /items: answer with the list of all items.
@app.get("/items")
async def list_items():
    return PlainTextResponse("not implemented", 501)


# TODO POST /items: check media type, JSON and content, report all problems at once, store the item, say where it lives.
@app.post("/items")
async def create_item():
    return PlainTextResponse("not implemented", 501)


# TODO other methods on /items: say which methods this path takes.
@app.api_route("/items", methods=["PUT", "PATCH", "DELETE"])
async def refuse_method():
    return PlainTextResponse("not implemented", 501)


# TODO GET /items/{id}, HEAD /items/{id}: answer with the item, or say that there is none.
@app.api_route("/items/{id}", methods=["GET", "HEAD"])
async def read_item(id):
    return PlainTextResponse("not implemented", 501)


# TODO PATCH /items/{id}: merge the patch into the item; take no other kind of patch.
@app.patch("/items/{id}")
async def patch_item(id):
    return PlainTextResponse("not implemented", 501)


# TODO DELETE /items/{id}: remove the item and answer without a body.
@app.delete("/items/{id}")
async def delete_item(id):
    return PlainTextResponse("not implemented", 501)


# TODO POST /items/{id}/buy: take from the stock, or say how many are left.
@app.post("/items/{id}/buy")
async def buy(id):
    return PlainTextResponse("not implemented", 501)


# TODO GET /boom: call boom() of boom.py and let your error handling do the rest.
@app.get("/boom")
async def fail():
    return PlainTextResponse("not implemented", 501)


# TODO any other path: say that there is nothing here, as a problem.
@app.api_route("/{path:path}", methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
async def not_found(path):
    return PlainTextResponse("not implemented", 501)
