# FastAPI with async handlers, a middleware, and a route for each method that is refused.
import asyncio
from typing import Optional

from codes import registered
from data import add_article, articles, blockers, withdrawn
from early_hints import send_early_hints
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, PlainTextResponse, Response
from pydantic import BaseModel

app = FastAPI(redirect_slashes=False)


class Valid(BaseModel):
    required_field: Optional[str] = None


@app.middleware("http")
async def refuse_what_nobody_knows(request: Request, call_next):
    if request.method not in ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"):
        return PlainTextResponse("Not Implemented", 501)
    return await call_next(request)


def article_response(id: int):
    for article in articles:
        if article["id"] == id:
            return JSONResponse({**article, "href": f"/articles/{id}"})
    if id in withdrawn:
        return JSONResponse({"detail": "It will not come back"}, status_code=410)
    if id in blockers:
        return Response(status_code=451, headers={"link": f"<{blockers[id]}>; rel=blocked-by"})
    return JSONResponse({"detail": "Not here"}, status_code=404)


@app.get("/articles/{id}")
async def read(id: int):
    return article_response(id)


@app.head("/articles/{id}")
async def probe(id: int):
    return article_response(id)


@app.options("/articles/{id}")
async def options():
    return PlainTextResponse("GET, HEAD, OPTIONS", headers={"allow": "GET, HEAD, OPTIONS"})


@app.api_route("/articles/{id}", methods=["POST", "PUT", "PATCH", "DELETE"])
async def refuse_for_one():
    return PlainTextResponse("Read it", 405, {"allow": "GET, HEAD, OPTIONS"})


@app.get("/articles")
async def read_all():
    return articles


@app.post("/articles")
async def create(request: Request):
    article = add_article((await request.json())["title"])
    return Response(status_code=201, headers={"location": str(request.url_for("read", id=article["id"]))})


@app.api_route("/articles", methods=["PUT", "PATCH", "DELETE"])
async def refuse_for_all():
    return PlainTextResponse("Read it", 405, {"allow": "GET, HEAD, POST"})


@app.get("/posts/{id}")
async def moved(id: int):
    return Response(status_code=301, headers={"location": f"/articles/{id}"})


@app.post("/posts")
async def moved_too():
    return Response(status_code=307, headers={"location": "/articles"})


@app.post("/drafts/1/publish")
async def publish(request: Request):
    article = add_article("Erasers")
    return JSONResponse(article, 303, {"location": str(request.url_for("read", id=article["id"]))})


@app.post("/validate")
async def validate(body: Valid):
    if body.required_field is None:
        return JSONResponse({"detail": "There is no required_field"}, 400)
    return {"status": "valid", "required_field": body.required_field}


@app.get("/page")
async def page():
    send_early_hints("</style.css>; rel=preload; as=style")
    await asyncio.sleep(0.05)
    return PlainTextResponse("Hello", headers={"link": "</style.css>; rel=stylesheet"})


@app.get("/classify/{code}")
async def classify(code: int):
    families = {1: "informational", 2: "success", 3: "redirection", 4: "client_error", 5: "server_error"}
    family = families.get(code // 100, "invalid")
    treat_as = code if code in registered else 500 if family == "invalid" else code // 100 * 100
    return {"class": family, "code": code, "treat_as": treat_as}
