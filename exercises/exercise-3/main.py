from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

app = FastAPI()


# TODO GET /items: answer with the first items of data.py, as many as ?limit= says; refuse a limit that is wrong.
@app.get("/items")
def list_items():
    return PlainTextResponse("not implemented", 501)


# TODO GET /protected: answer with the data, but only to callers with a token from data.py.
@app.get("/protected")
def read_protected():
    return PlainTextResponse("not implemented", 501)


# TODO DELETE /admin/users/{id}: check who asks, then whether they may, then remove the user.
@app.delete("/admin/users/{id}")
def delete_user(id):
    return PlainTextResponse("not implemented", 501)


# TODO GET /users/{id}: answer with the user, or say that there is none.
@app.get("/users/{id}")
def read_user(id):
    return PlainTextResponse("not implemented", 501)


# TODO POST /users: check the body, then store the user and answer with it; say which field is wrong if one is.
@app.post("/users")
def create_user():
    return PlainTextResponse("not implemented", 501)


# TODO PUT /users/{id} and other methods: say that this path does not take the method; without this route, FastAPI does.
@app.api_route("/{path:path}", methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
def not_found(path):
    return PlainTextResponse("not implemented", 501)
