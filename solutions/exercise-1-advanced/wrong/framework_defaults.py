# Believes: FastAPI knows HTTP, so I need not think of methods and redirects.
# Loses: ["HEAD /articles/1 says that the article is there, without sending it","HEAD /articles/1 has the header fields of GET","HEAD /articles/999 says that there is no such article","HEAD /articles/999 has the header fields of GET, too","DELETE /articles/1 is refused, with the methods of an article","OPTIONS /articles/1 lists the methods of an article","DELETE /articles is refused, with the methods of the list","PROPFIND /articles/1 is beyond this server","PURGE /articles is beyond this server, too","GET /posts/{id} leads to the article for good","GET /posts/{id} leads on even if there is no such article","POST /drafts/1/publish sends the client to the new article","HEAD /articles/13 answers as GET does","HEAD /articles/451 answers as GET does, too"]
# Told: a path that answers GET answers HEAD too
from codes import registered
from data import add_article, articles, blockers, drafts, withdrawn
from early_hints import send_early_hints
from fastapi import FastAPI, HTTPException, Response
from fastapi.responses import HTMLResponse, RedirectResponse

app = FastAPI()

classes = {1: "informational", 2: "success", 3: "redirection", 4: "client_error", 5: "server_error"}


@app.get("/articles")
def list_articles():
    return articles


@app.post("/articles", status_code=201)
def create_article(body: dict, response: Response):
    article = add_article(body["title"])
    response.headers["Location"] = f"/articles/{article['id']}"
    return article


@app.get("/articles/{id}")
def read_article(id: int):
    if id in blockers:
        raise HTTPException(451, "Blocked by law", {"Link": f'<{blockers[id]}>; rel="blocked-by"'})
    if id in withdrawn:
        raise HTTPException(410, "Withdrawn")
    found = [article for article in articles if article["id"] == id]
    if not found:
        raise HTTPException(404, "Article not found")
    return found[0]


@app.get("/posts/{id}")
def read_post(id: int):
    return RedirectResponse(f"/articles/{id}")


@app.post("/posts")
def create_post():
    return RedirectResponse("/articles")


@app.post("/drafts/{id}/publish")
def publish_draft(id: int):
    article = add_article(drafts[id - 1]["title"])
    return RedirectResponse(f"/articles/{article['id']}")


@app.post("/validate")
def validate(body: dict):
    if "required_field" not in body:
        raise HTTPException(400, "required_field is missing")
    return {"status": "valid"}


@app.get("/page")
def read_page():
    send_early_hints("</style.css>; rel=preload; as=style")
    return HTMLResponse("<p>Hello</p>")


@app.get("/classify/{code}")
def classify(code: int):
    if not 100 <= code <= 599:
        return {"code": code, "class": "invalid", "treat_as": 500}
    return {
        "code": code,
        "class": classes[code // 100],
        "treat_as": code if code in registered else code // 100 * 100,
    }
