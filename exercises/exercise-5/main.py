from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

app = FastAPI()


# TODO GET /ping: answer with {"ping": "pong"}.
@app.get("/ping")
def ping():
    return PlainTextResponse("not implemented", 501)


# TODO GET /items/{id}: answer with the item of data.py, or raise an error that becomes a 404 with X-Error.
@app.get("/items/{id}")
def read_item(id):
    return PlainTextResponse("not implemented", 501)


# TODO PUT /items/{id}: check the item that was sent, store it, and say whether it is new or replaced.
@app.put("/items/{id}")
def put_item(id):
    return PlainTextResponse("not implemented", 501)


# TODO DELETE /items/{id}: remove the item and answer without a body, or say that there is none.
@app.delete("/items/{id}")
def delete_item(id):
    return PlainTextResponse("not implemented", 501)


# TODO PUT /get-or-create-task/{id}: answer with the task, and say whether it had to be created.
@app.put("/get-or-create-task/{id}")
def get_or_create_task(id):
    return PlainTextResponse("not implemented", 501)


# TODO GET /jobs/{id}: say by the status whether the job is done.
@app.get("/jobs/{id}")
def read_job(id):
    return PlainTextResponse("not implemented", 501)


# TODO GET /old-items/{id}: send the client to /items/{id}.
@app.get("/old-items/{id}")
def find_old_item(id):
    return PlainTextResponse("not implemented", 501)


# TODO GET /unicorns/{name}: answer with the name; raise an error of your own for yolo and set its status elsewhere.
@app.get("/unicorns/{name}")
def read_unicorn(name):
    return PlainTextResponse("not implemented", 501)


# TODO GET /banner: answer with plain text that starts with hello.
@app.get("/banner")
def banner():
    return PlainTextResponse("not implemented", 501)


@app.api_route("/{path:path}", methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
def not_found(path):
    return PlainTextResponse("not implemented", 501)
