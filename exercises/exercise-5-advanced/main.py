from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

app = FastAPI()


# TODO GET, HEAD /articles/{id}: choose a representation of an article in articles.py; answer with it, or say that
# the client has it already, that it cannot be had in the form that the client wants, or that there is no such article.
@app.get("/articles/{id}")
def read_article(id):
    return PlainTextResponse("not implemented", 501)


# TODO PUT /articles/{id}: check the conditions of the request; then create or replace the article, or refuse to.
@app.put("/articles/{id}")
def put_article(id):
    return PlainTextResponse("not implemented", 501)


# TODO POST /searches: search, keep the result, and send the client to the place where it can be read.
@app.post("/searches")
def search():
    return PlainTextResponse("not implemented", 501)


# TODO GET /searches/{n}: answer with the result of that search.
@app.get("/searches/{n}")
def read_search(n):
    return PlainTextResponse("not implemented", 501)


@app.api_route("/{path:path}", methods=["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"])
def not_found(path):
    return PlainTextResponse("not implemented", 501)
