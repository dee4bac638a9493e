# Believes: The middleware sees every answer, so it sets the request id of every answer.
# Loses: ["GET /boom hides the failure from the client, not from the log"]
# Told: An answer that is made outside of your middleware needs it as well
from itertools import count
from typing import Optional, Union
from uuid import uuid4

from fastapi import Depends, FastAPI, Header, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, StrictStr, ValidationError, confloat, conint, constr
from starlette.exceptions import HTTPException

from boom import boom

app = FastAPI()

items = {}
ids = count(1)


class NewItem(BaseModel):
    name: constr(strict=True, min_length=1)
    price: Union[conint(strict=True, ge=0), confloat(strict=True, ge=0)]
    stock: conint(strict=True, ge=0) = 0
    note: Optional[StrictStr] = None


class Purchase(BaseModel):
    quantity: conint(strict=True, ge=1)


class Problem(Exception):
    """What goes wrong, in the words of this service."""

    def __init__(self, status, kind, title, headers=None, **more):
        self.status = status
        self.body = {"type": f"/problems/{kind}", "title": title, "status": status, **more}
        self.headers = headers


def request_id(request: Request):
    return request.headers.get("X-Request-Id") or str(uuid4())


@app.middleware("http")
async def add_request_id(request: Request, call_next):
    response = await call_next(request)
    response.headers["X-Request-Id"] = request_id(request)
    return response


@app.exception_handler(Problem)
async def answer(request: Request, problem: Problem):
    body = {"instance": request.url.path, **problem.body}
    return JSONResponse(body, problem.status, problem.headers, media_type="application/problem+json")


@app.exception_handler(HTTPException)
async def answer_unknown(request: Request, error: HTTPException):
    if error.status_code != 405:
        return await answer(request, Problem(error.status_code, "no-path", "Nothing here"))
    routes = [route for route in app.routes if route.path_regex.match(request.url.path)]
    methods = ", ".join(sorted({method for route in routes for method in route.methods}))
    return await answer(request, Problem(405, "method", "Method not allowed", {"Allow": methods}))


@app.exception_handler(RequestValidationError)
@app.exception_handler(ValidationError)
async def answer_invalid(request: Request, error: ValidationError):
    errors = error.errors()
    if errors[0]["type"] in ("json_invalid", "value_error.jsondecode"):
        return await answer(request, Problem(400, "malformed", "Malformed JSON"))
    # A member may have several errors, one for each of the types that it could have had.
    details = {pointer(error["loc"]): error["msg"] for error in errors}
    errors = [{"detail": detail, "pointer": place} for place, detail in details.items()]
    return await answer(request, Problem(422, "invalid", "Invalid content", errors=errors))


def pointer(loc):
    """Which member of the body has this place, as a JSON Pointer; `#` is the body as a whole."""
    return "/".join(["#", *[part for part in loc if part != "body"][:1]])


@app.exception_handler(Exception)
async def answer_failure(request: Request, error: Exception):
    return await answer(request, Problem(500, "internal", "Internal server error"))


def takes(media_type, headers=None):
    async def check(content_type: str = Header("")):
        if content_type.split(";")[0].strip().lower() != media_type:
            raise Problem(415, "media-type", "Unsupported media type", headers, detail=f"Send {media_type}.")

    return Depends(check)


async def find(id: str):
    if id not in items:
        raise Problem(404, "no-item", "No such item", detail=f"There is no item {id}.")
    return items[id]


def store(id: str, new: NewItem):
    members = {name: value for name, value in dict(new).items() if value is not None}
    items[id] = {"id": int(id), **members}
    return items[id]


@app.get("/items")
async def list_items():
    return list(items.values())


@app.post("/items", status_code=201, dependencies=[takes("application/json")])
async def create_item(new: NewItem, response: Response):
    id = str(next(ids))
    response.headers["Location"] = f"/items/{id}"
    return store(id, new)


@app.api_route("/items/{id}", methods=["GET", "HEAD"])
async def read_item(item: dict = Depends(find)):
    return item


merge_patch = "application/merge-patch+json"


@app.patch("/items/{id}", dependencies=[takes(merge_patch, {"Accept-Patch": merge_patch})])
async def patch_item(id: str, patch: dict, item: dict = Depends(find)):
    merged = {name: value for name, value in {**item, **patch}.items() if value is not None}
    return store(id, NewItem(**merged))


@app.delete("/items/{id}", status_code=204, dependencies=[Depends(find)])
async def delete_item(id: str):
    del items[id]


@app.post("/items/{id}/buy", dependencies=[takes("application/json")])
async def buy(purchase: Purchase, item: dict = Depends(find)):
    if purchase.quantity > item["stock"]:
        raise Problem(409, "out-of-stock", "Out of stock", available=item["stock"])
    item["stock"] -= purchase.quantity
    return item


@app.get("/boom")
async def fail():
    return boom()
