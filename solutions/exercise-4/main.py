import os

from fastapi import FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, StrictBool, StrictStr

import database

app = FastAPI()

retry_after = os.environ.get("RETRY_S", "60")
maintenance = False


@app.middleware("http")
async def refuse_during_maintenance(request: Request, call_next):
    if maintenance and request.url.path != "/admin/maintenance":
        return JSONResponse({"detail": "Down for maintenance"}, 503, {"Retry-After": retry_after})
    return await call_next(request)


@app.exception_handler(Exception)
async def hide_error(request: Request, error: Exception):
    # The error goes on to uvicorn, which writes it to the log.
    return JSONResponse({"detail": "Internal server error"}, 500)


@app.get("/items")
def list_items():
    return {"items": database.items}


@app.get("/items/{id}")
async def read_item(id: int):
    item = await database.get(id)
    if item is None:
        raise HTTPException(404, "Item not found")
    return item


class NewItem(BaseModel):
    name: StrictStr


@app.post("/items", status_code=201)
def create_item(item: NewItem):
    return database.add(item.name)


@app.post("/reports")
def create_report():
    raise HTTPException(501, "Reports are not built yet")


@app.get("/health")
def health():
    return {"status": "ok"}


class Switch(BaseModel):
    on: StrictBool


@app.put("/admin/maintenance")
async def switch_maintenance(switch: Switch):
    global maintenance
    maintenance = switch.on
    return {"on": maintenance}
