from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

app = FastAPI()


# TODO GET /items: answer with all items of database.py.
@app.get("/items")
def list_items():
    return PlainTextResponse("not implemented", 501)


# TODO GET /items/{id}: answer with the item, say that there is none, or survive a failing database and log its error.
@app.get("/items/{id}")
def read_item(id):
    return PlainTextResponse("not implemented", 501)


# TODO POST /items: store a new item; refuse a body that is not JSON or has no name.
@app.post("/items")
def create_item():
    return PlainTextResponse("not implemented", 501)


# TODO POST /reports: say that this feature is not built yet.
@app.post("/reports")
def create_report():
    return PlainTextResponse("not implemented", 500)


# TODO GET /health: say whether the service can be used at the moment.
@app.get("/health")
def health():
    return PlainTextResponse("not implemented", 501)


# TODO PUT /admin/maintenance: switch maintenance on or off; while it is on, every other path says so.
@app.put("/admin/maintenance")
def switch_maintenance():
    return PlainTextResponse("not implemented", 501)


@app.api_route("/{path:path}", methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
def not_found(path):
    return PlainTextResponse("not implemented", 501)
