from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

app = FastAPI()


# TODO POST /documents: check who asks and what was sent, store the document, say where it is and which version.
@app.post("/documents")
def create_document():
    return PlainTextResponse("not implemented", 501)


# TODO GET /documents/{id}: answer with the document and its tag, to its owner only, and in a format that fits.
@app.get("/documents/{id}")
def read_document(id):
    return PlainTextResponse("not implemented", 501)


# TODO PUT /documents/{id}: check what was sent, then the version that the client knows, then replace the document.
@app.put("/documents/{id}")
def replace_document(id):
    return PlainTextResponse("not implemented", 501)


# TODO DELETE /documents/{id}: check the version that the client knows, then delete, and remember that it was there.
@app.delete("/documents/{id}")
def delete_document(id):
    return PlainTextResponse("not implemented", 501)


@app.api_route("/{path:path}", methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
def not_found(path):
    return PlainTextResponse("not implemented", 501)
