# FastAPI with a dependency for maintenance, try/except in the handler, the body read by hand, 204 for the switch.
import json
import logging
import os
from math import ceil
from time import monotonic

from fastapi import APIRouter, Depends, FastAPI, HTTPException, Request, Response, status

from database import DatabaseError, add, get, items

log = logging.getLogger("shop")
since = None


def be_available():
    if since is not None:
        left = ceil(since + int(os.environ["RETRY_S"]) - monotonic())
        raise HTTPException(503, "We are repairing something.", {"Retry-After": str(left)})


shop = APIRouter(dependencies=[Depends(be_available)])


@shop.get("/items")
async def all_items():
    return {"count": len(items), "items": items}


@shop.get("/items/{number}")
async def one_item(number: int):
    try:
        found = await get(number)
    except DatabaseError:
        log.exception("The database failed")
        raise HTTPException(status.HTTP_500_INTERNAL_SERVER_ERROR) from None
    if not found:
        raise HTTPException(status.HTTP_404_NOT_FOUND)
    return found


@shop.post("/items", status_code=status.HTTP_201_CREATED)
async def new_item(request: Request):
    try:
        body = json.loads(await request.body())
    except ValueError:
        raise HTTPException(400, "That is not JSON.")
    if not body.get("name"):
        raise HTTPException(422, "A name is missing.")
    return add(body["name"])


@shop.post("/reports", status_code=501)
async def new_report():
    return {"detail": "Reports are planned."}


@shop.get("/health")
async def health():
    return {"status": "ok"}


app = FastAPI()
app.include_router(shop)


@app.put("/admin/maintenance", status_code=204)
async def switch(request: Request):
    global since
    since = monotonic() if (await request.json())["on"] else None
    return Response(status_code=204)
