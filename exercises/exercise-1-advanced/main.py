from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

app = FastAPI()


# TODO GET /articles: answer with all articles of data.py.
@app.get("/articles")
def list_articles():
    return PlainTextResponse("not implemented", 501)


# TODO POST /articles: store a new article, and say in Location where it can be read.
@app.post("/articles")
def create_article():
    return PlainTextResponse("not implemented", 501)


# TODO GET and HEAD /articles/{id}: answer with the article, or say why there is none.
@app.api_route("/articles/{id}", methods=["GET", "HEAD"])
def read_article():
    return PlainTextResponse("not implemented", 501)


# TODO OPTIONS /articles/{id}: say in Allow which methods this path has.
@app.options("/articles/{id}")
def list_methods():
    return PlainTextResponse("not implemented", 501)


# TODO any other method of a path: refuse it, and say in Allow which methods there are; if it is a method that this
# server knows nowhere, say that the server cannot do it at all. FastAPI calls this when the path has no such method.
@app.exception_handler(405)
def refuse_method(request, error):
    return PlainTextResponse("not implemented", 500)


# TODO GET /posts/{id}: say that the post is an article now, and where.
@app.get("/posts/{id}")
def read_post():
    return PlainTextResponse("not implemented", 501)


# TODO POST /posts: send the same request to the articles.
@app.post("/posts")
def create_post():
    return PlainTextResponse("not implemented", 501)


# TODO POST /drafts/{id}/publish: make an article of the draft, and send the client there.
@app.post("/drafts/{id}/publish")
def publish_draft():
    return PlainTextResponse("not implemented", 501)


# TODO POST /validate: say whether required_field is there.
@app.post("/validate")
def validate():
    return PlainTextResponse("not implemented", 501)


# TODO GET /page: send the early hint with send_early_hints() from early_hints.py, then the page.
@app.get("/page")
def read_page():
    return PlainTextResponse("not implemented", 501)


# TODO GET /classify/{code}: name the class of the status code, and the code that a client treats it as.
@app.get("/classify/{code}")
def classify():
    return PlainTextResponse("not implemented", 501)


# Any other path is not asked for.
@app.get("/{path:path}")
def find_nothing():
    return PlainTextResponse("not implemented", 501)
