from boom import boom
from data import tokens, users
from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse
from fastapi.security import HTTPBearer

app = FastAPI()

bearer = HTTPBearer(auto_error=False)
classes = ["informational", "success", "redirection", "client_error", "server_error"]


@app.get("/items/{id}")
def read_item(id: int):
    return {"id": id}


@app.post("/items", status_code=201)
def create_item(item: dict):
    return item


@app.delete("/items/{id}", status_code=204)
def delete_item(id: int):
    return None


@app.get("/users/{id}")
def read_user(id: int):
    for user in users:
        if user["id"] == id:
            return user
    raise HTTPException(404, "User not found")


@app.get("/protected")
def read_protected(credentials=Depends(bearer)):
    role = tokens.get(credentials.credentials) if credentials else None
    if role is None:
        raise HTTPException(401, "Not authenticated", {"WWW-Authenticate": "Bearer"})
    if role != "admin":
        raise HTTPException(403, "Not authorized")
    return {"data": "secret"}


@app.get("/boom")
def fail():
    boom()


@app.get("/classify/{code}")
def classify(code: int):
    if not 100 <= code <= 599:
        raise HTTPException(400, "A status code is a number from 100 to 599")
    return {"code": code, "class": classes[code // 100 - 1]}


# Whatever a handler raises is in the log by now: uvicorn writes it there.
@app.exception_handler(Exception)
def own_up(request: Request, error: Exception):
    return JSONResponse({"detail": "Internal Server Error"}, 500)
