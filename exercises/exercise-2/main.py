from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

app = FastAPI()


# TODO GET /items/{item_id}: answer with {"id": …, "name": "Item"}, the id as a number; 422 if it is not an integer.
@app.get("/items/{item_id}")
def read_item(item_id):
    return PlainTextResponse("not implemented", 501)


# TODO POST /users: store the user under a new id, answer with it, and say in Location where it lives.
@app.post("/users")
def create_user():
    return PlainTextResponse("not implemented", 501)


# TODO GET /users/{user_id}: answer with the stored user, or say that there is none.
@app.get("/users/{user_id}")
def read_user(user_id):
    return PlainTextResponse("not implemented", 501)


# TODO DELETE /users/{user_id}: remove the user and answer without a body.
@app.delete("/users/{user_id}")
def delete_user(user_id):
    return PlainTextResponse("not implemented", 501)


# TODO POST /items: answer with the object that was sent.
@app.post("/items")
def create_item():
    return PlainTextResponse("not implemented", 501)


# TODO POST /process: say that the job is accepted, but not done yet.
@app.post("/process")
def process():
    return PlainTextResponse("not implemented", 501)


# TODO GET /report: send the text from report.py, or the part of it that a Range header asks for.
@app.get("/report")
def read_report():
    return PlainTextResponse("not implemented", 501)


@app.api_route("/{path:path}", methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
def not_found(path):
    return PlainTextResponse("not implemented", 501)
