# FastAPI that reads every body by hand and answers with plain dicts; PATCH is 204, a deletion is remembered as 410.
import json
import logging
import uuid

from boom import boom
from fastapi import FastAPI, Request, Response

app = FastAPI(openapi_url=None)

GONE = object()
shelf = {}


class Refused(Exception):
    def __init__(self, status, slug, headers=(), **members):
        super().__init__(slug)
        self.status, self.slug, self.headers, self.members = status, slug, dict(headers), members


@app.middleware("http")
async def every_request(request, call_next):
    try:
        response = await call_next(request)
        # The router answers unknown paths and methods by itself, in its own words.
        if response.headers.get("content-type") == "application/json" and response.status_code in (404, 405):
            methods = {m for r in app.routes if r.path_regex.match(request.url.path) for m in r.methods}
            headers = {"Allow": ",".join(methods)} if response.status_code == 405 else {}
            raise Refused(response.status_code, "nowhere", headers)
    except Refused as refused:
        response = problem(request, refused)
    except Exception:
        logging.exception("unexpected")
        response = problem(request, Refused(500, "internal", detail="Something went wrong on our side."))
    response.headers["x-request-id"] = request.headers.get("x-request-id", uuid.uuid4().hex)
    return response


def problem(request, refused):
    body = {
        "type": f"urn:problem:{refused.slug}",
        "title": refused.slug.replace("-", " ").capitalize(),
        "status": refused.status,
        "instance": str(request.url),
        **refused.members,
    }
    return Response(json.dumps(body), refused.status, refused.headers, "application/problem+json; charset=utf-8")


async def read(request, kind, headers=()):
    if request.headers.get("content-type", "").split(";")[0] != kind:
        raise Refused(415, "wrong-type", headers)
    try:
        return json.loads(await request.body())
    except ValueError:
        raise Refused(400, "not-json", detail="Expecting JSON, but this is none.") from None


def check(item):
    rules = {
        "name": lambda v: isinstance(v, str) and v,
        "price": lambda v: type(v) in (int, float) and v >= 0,
        "stock": lambda v: type(v) is int and v >= 0,
        "note": lambda v: v is None or isinstance(v, str),
    }
    errors = [{"pointer": f"#/{m}", "detail": "no"} for m, rule in rules.items() if not rule(item.get(m))]
    if errors:
        raise Refused(422, "wrong-members", errors=errors)


def find(id):
    if shelf.get(id) is GONE:
        raise Refused(410, "gone", detail="No longer here.")
    if id not in shelf:
        raise Refused(404, "no-item", detail="Not here.")
    return shelf[id]


@app.post("/items")
async def add(request: Request):
    item = {"stock": 0, **await read(request, "application/json")}
    check(item)
    id = str(len(shelf) + 5000)
    shelf[id] = {**item, "id": int(id)}
    return Response(json.dumps(shelf[id]), 201, {"location": f"/items/{id}"}, "application/json; charset=utf-8")


@app.get("/items")
def everything():
    return [item for item in shelf.values() if item is not GONE]


@app.head("/items/{id}")
@app.get("/items/{id}")
def one(id: str):
    return find(id)


@app.patch("/items/{id}")
async def change(id: str, request: Request):
    types = {"Accept-Patch": "application/merge-patch+json, application/xml"}
    patch = await read(request, "application/merge-patch+json", types)
    item = {k: v for k, v in {**find(id), **patch}.items() if v is not None}
    check(item)
    shelf[id] = item
    return Response(status_code=204)


@app.delete("/items/{id}")
def remove(id: str):
    find(id)
    shelf[id] = GONE
    return Response(status_code=204)


@app.post("/items/{id}/buy")
async def buy(id: str, request: Request):
    item = find(id)
    quantity = (await read(request, "application/json"))["quantity"]
    if quantity > item["stock"]:
        raise Refused(409, "out-of-stock", available=item["stock"])
    item["stock"] -= quantity
    return "sold"


@app.get("/boom")
def explode():
    boom()
