# TODO: the model answer in FastAPI, with the same answers.
from fastapi import FastAPI, HTTPException, Response

app = FastAPI()

notes = {}


@app.post("/notes", status_code=201)
def create_note(note: dict, response: Response):
    note_id = len(notes) + 1
    notes[note_id] = {**note, "id": note_id}
    response.headers["Location"] = f"/notes/{note_id}"
    return notes[note_id]


@app.get("/notes/{note_id}")
def read_note(note_id: int):
    if note_id not in notes:
        raise HTTPException(404, "Note not found")
    return notes[note_id]
