from codes import registered
from data import add_article, articles, blockers, drafts, withdrawn
from early_hints import send_early_hints
from fastapi import Body, FastAPI, HTTPException, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse
from pydantic import StrictStr
from starlette.routing import Match

app = FastAPI()

known_methods = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}
classes = ["informational", "success", "redirection", "client_error", "server_error"]


def methods_of(request: Request) -> str:
    """All methods of the routes that have the path of this request, as Allow lists them."""
    routes = [route for route in app.routes if route.matches(request.scope)[0] != Match.NONE]
    return ", ".join(sorted(method for route in routes for method in route.methods))


@app.exception_handler(405)
def refuse_method(request: Request, error: HTTPException):
    if request.method not in known_methods:
        return JSONResponse({"detail": f"This server does not know {request.method}"}, 501)
    return JSONResponse({"detail": "Method not allowed"}, 405, {"Allow": methods_of(request)})


@app.api_route("/articles", methods=["GET", "HEAD"])
def list_articles():
    return articles


@app.post("/articles", status_code=201)
def create_article(response: Response, title: StrictStr = Body(embed=True)):
    article = add_article(title)
    response.headers["Location"] = f"/articles/{article['id']}"
    return article


@app.api_route("/articles/{id}", methods=["GET", "HEAD"])
def read_article(id: int):
    if id in blockers:
        raise HTTPException(451, "Blocked by law", {"Link": f'<{blockers[id]}>; rel="blocked-by"'})
    if id in withdrawn:
        raise HTTPException(410, "Withdrawn")
    for article in articles:
        if article["id"] == id:
            return article
    raise HTTPException(404, "Article not found")


@app.options("/articles/{id}", status_code=204)
def list_methods(request: Request, response: Response):
    response.headers["Allow"] = methods_of(request)


@app.get("/posts/{id}")
def read_post(id: int):
    return RedirectResponse(f"/articles/{id}", 308)


@app.post("/posts")
def create_post():
    return RedirectResponse("/articles", 308)


@app.post("/drafts/{id}/publish")
def publish_draft(id: int):
    for draft in drafts:
        if draft["id"] == id:
            article = add_article(draft["title"])
            return RedirectResponse(f"/articles/{article['id']}", 303)
    raise HTTPException(404, "Draft not found")


@app.post("/validate")
def validate(body: dict):
    if "required_field" not in body:
        raise HTTPException(400, "required_field is missing")
    return {"status": "valid"}


@app.get("/page")
def read_page():
    send_early_hints("</style.css>; rel=preload; as=style")
    return HTMLResponse('<link rel="stylesheet" href="/style.css"><p>This is the page.</p>')


@app.get("/classify/{code}")
def classify(code: int):
    if not 100 <= code <= 599:
        return {"code": code, "class": "invalid", "treat_as": 500}
    x00 = code // 100 * 100
    return {"code": code, "class": classes[code // 100 - 1], "treat_as": code if code in registered else x00}
