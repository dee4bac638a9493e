from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

app = FastAPI()


# TODO GET /items/{id}: answer with {"id": …}, the id as a number; 422 if it is not an integer.
@app.get("/items/{id}")
def read_item():
    return PlainTextResponse("not implemented", 501)


# TODO POST /items: say that an item was created, and answer with the object that was sent.
@app.post("/items")
def create_item():
    return PlainTextResponse("not implemented", 501)


# TODO DELETE /items/{id}: say that it is done, without a body.
@app.delete("/items/{id}")
def delete_item():
    return PlainTextResponse("not implemented", 501)


# TODO GET /users/{id}: answer with the user from data.py, or say that there is none.
@app.get("/users/{id}")
def read_user():
    return PlainTextResponse("not implemented", 501)


# TODO GET /protected: find out who asks, then answer with the data or refuse; the tokens are in data.py.
@app.get("/protected")
def read_protected():
    return PlainTextResponse("not implemented", 501)


# TODO GET /boom: call boom() from boom.py, and when it raises, own up to it without giving anything away.
@app.get("/boom")
def fail():
    return PlainTextResponse("not implemented", 501)


# TODO GET /classify/{code}: name the class of the status code, or refuse what is none.
@app.get("/classify/{code}")
def classify():
    return PlainTextResponse("not implemented", 501)


# TODO any other path: say as JSON that there is nothing here; without this route, FastAPI does.
@app.get("/{path:path}")
def find_nothing():
    return PlainTextResponse("not implemented", 501)
