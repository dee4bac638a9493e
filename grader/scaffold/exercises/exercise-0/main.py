from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

app = FastAPI()


# TODO POST /notes: store the note under a new id, answer with it, and say in Location where it lives.
@app.post("/notes")
def create_note():
    return PlainTextResponse("not implemented", 501)


# TODO GET /notes/{id}: answer with the stored note, or say that there is none.
@app.get("/notes/{note_id}")
def read_note(note_id):
    return PlainTextResponse("not implemented", 501)


@app.api_route("/{path:path}", methods=["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
def not_found(path):
    return PlainTextResponse("not implemented", 501)
