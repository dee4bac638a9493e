# Believes: An HTTPException is an answer, and answers are returned.
# Loses: ["GET /items/{id} says that there is no such item","GET /items/{id} finds nothing after a refused PUT","GET /items/{id} finds nothing after a PUT that was refused for its size","GET /items/{id} finds nothing after the DELETE"]
# Told: What a handler returns is content, sent as a success
from typing import Union

from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse, RedirectResponse
from pydantic import BaseModel, StrictFloat, StrictInt, StrictStr

from data import items, jobs, tasks

app = FastAPI()


class Item(BaseModel):
    name: StrictStr
    size: Union[StrictInt, StrictFloat, None] = None


class UnicornError(Exception):
    pass


@app.get("/ping")
def ping():
    return {"ping": "pong"}


@app.get("/items/{id}")
def read_item(id: str):
    if id not in items:
        return HTTPException(404, "Item not found", headers={"X-Error": "unknown-item"})
    return items[id]


@app.put("/items/{id}")
def put_item(id: str, item: Item, response: Response):
    if id not in items:
        response.status_code = 201
    items[id] = item
    return item


@app.delete("/items/{id}", status_code=204)
def delete_item(id: str):
    if id not in items:
        raise HTTPException(404, "Item not found")
    del items[id]


@app.put("/get-or-create-task/{id}")
def get_or_create_task(id: str, response: Response):
    if id not in tasks:
        tasks.add(id)
        response.status_code = 201
    return {"id": id}


@app.get("/jobs/{id}")
def read_job(id: str, response: Response):
    if id not in jobs:
        raise HTTPException(404, "Job not found")
    if jobs[id] == "processing":
        response.status_code = 202
    return {"status": jobs[id]}


@app.get("/old-items/{id}")
def find_old_item(id: str):
    return RedirectResponse(f"/items/{id}", status_code=307)


@app.get("/unicorns/{name}")
def read_unicorn(name: StrictStr):
    if name == "yolo":
        raise UnicornError(f"{name} did something")
    return {"unicorn_name": name}


@app.exception_handler(UnicornError)
def answer_unicorn_error(request: Request, error: UnicornError):
    return JSONResponse({"message": str(error)}, 418)


@app.get("/banner")
def banner():
    return PlainTextResponse("hello, and welcome")
