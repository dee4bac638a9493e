from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

app = FastAPI()


# TODO POST /items: check the body, store the item under a new id, answer with it, and say in Location where it lives.
@app.post("/items")
async def create_item():
    return PlainTextResponse("not implemented", 501)


# TODO GET /items: answer with the list of all items.
@app.get("/items")
async def list_items():
    return PlainTextResponse("not implemented", 501)


# TODO GET /items/{id}: answer with the stored item; refuse an id that is not an integer or that no item has.
@app.get("/items/{id}")
async def read_item(id):
    return PlainTextResponse("not implemented", 501)


# TODO PUT /items/{id}: replace the item and answer with it; never create one.
@app.put("/items/{id}")
async def replace_item(id):
    return PlainTextResponse("not implemented", 501)


# TODO DELETE /items/{id}: remove the item and answer without a body.
@app.delete("/items/{id}")
async def delete_item(id):
    return PlainTextResponse("not implemented", 501)


# TODO PATCH /items/{id} and other methods: say which methods this path takes.
@app.api_route("/items/{id}", methods=["PATCH", "POST"])
async def refuse_method(id):
    return PlainTextResponse("not implemented", 501)


# TODO POST /users: check the body, then look for a conflict, and only then store the user, as for an item.
@app.post("/users")
async def create_user():
    return PlainTextResponse("not implemented", 501)


# TODO GET /users: answer with the list of all users.
@app.get("/users")
async def list_users():
    return PlainTextResponse("not implemented", 501)


# TODO GET /users/{id}: answer with the stored user, or say that there is none.
@app.get("/users/{id}")
async def read_user(id):
    return PlainTextResponse("not implemented", 501)


# TODO DELETE /users/{id}: remove the user and answer without a body.
@app.delete("/users/{id}")
async def delete_user(id):
    return PlainTextResponse("not implemented", 501)


# TODO any other path: say that there is nothing here, in the shape that all errors have.
@app.api_route("/{path:path}", methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
async def not_found(path):
    return PlainTextResponse("not implemented", 501)
