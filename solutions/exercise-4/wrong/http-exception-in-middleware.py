# Believes: FastAPI turns an HTTPException into an answer wherever it is raised, in middleware too.
# Loses: ["GET /items says during maintenance when to come back","GET /health does not claim to be well during maintenance","GET /items/13 asks about maintenance before it asks the database","POST /items, POST /reports and GET /items/14 say during maintenance that the service is away"]
# Told: an error that is raised so early may become a 500
import os

from fastapi import Body, FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse

import database

app = FastAPI()
app.state.maintenance = False


@app.middleware("http")
async def refuse_during_maintenance(request: Request, call_next):
    if app.state.maintenance and request.url.path != "/admin/maintenance":
        raise HTTPException(503, "Down for maintenance", {"Retry-After": os.environ.get("RETRY_S", "60")})
    return await call_next(request)


@app.exception_handler(Exception)
async def hide_error(request: Request, error: Exception):
    return JSONResponse({"detail": "Internal server error"}, 500)


@app.get("/items")
def list_items():
    return {"items": database.items}


@app.get("/items/{id}")
async def read_item(id: int):
    item = await database.get(id)
    if item is None:
        raise HTTPException(404, "Item not found")
    return item


@app.post("/items", status_code=201)
def create_item(name: str = Body(embed=True)):
    return database.add(name)


@app.post("/reports")
def create_report():
    raise HTTPException(501, "Reports are not built yet")


@app.get("/health")
def health():
    return {"status": "ok"}


@app.put("/admin/maintenance")
def switch_maintenance(on: bool = Body(embed=True)):
    app.state.maintenance = on
    return {"on": on}
