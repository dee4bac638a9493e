# FastAPI with a pydantic model and UUIDs in the path; its own 422 becomes 400 where the body is no JSON.
import os
from typing import Dict, Optional
from uuid import UUID, uuid4

from fastapi import Depends, FastAPI, Header, HTTPException, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, StrictStr

from data import tokens

app = FastAPI()
store: Dict[UUID, dict] = {}
security = HTTPBearer(auto_error=False)


class Content(BaseModel):
    title: StrictStr
    body: StrictStr


class Shown(Content):
    id: UUID


@app.exception_handler(RequestValidationError)
async def invalid(request, error):
    kinds = {problem["type"] for problem in error.errors()}
    return JSONResponse({"detail": str(kinds)}, 400 if kinds & {"json_invalid", "value_error.jsondecode"} else 422)


@app.middleware("http")
async def limit(request: Request, call_next):
    is_json = request.headers.get("content-type", "").startswith("application/json")
    if is_json and int(request.headers.get("content-length", 0)) > int(os.environ["MAX_BODY"]):
        return JSONResponse({"detail": "too long"}, 413)
    return await call_next(request)


def current_user(credentials: Optional[HTTPAuthorizationCredentials] = Depends(security)):
    if credentials is None:
        raise HTTPException(401, "Not authenticated", headers={"WWW-Authenticate": "Bearer"})
    if credentials.credentials not in tokens:
        raise HTTPException(401, "Bad token", headers={"WWW-Authenticate": 'Bearer realm="x", error="invalid_token"'})
    return tokens[credentials.credentials]


def found(document_id: UUID, user: str = Depends(current_user)):
    document = store.get(document_id)
    if document is None or document["owner"] != user:
        raise HTTPException(status_code=404)
    if "deleted" in document:
        raise HTTPException(status_code=410)
    return document


def only_json(content_type: str = Header("")):
    if content_type.split(";")[0].strip() != "application/json":
        raise HTTPException(415, headers={"Accept": "application/json"})


def tag(document):
    return f'"{document["tag"].hex}"'


def precondition(if_match: Optional[str] = Header(None), document: dict = Depends(found)):
    if not if_match:
        raise HTTPException(428)
    if if_match != "*" and tag(document) not in if_match.split(", "):
        raise HTTPException(412)


def unique(title, user, but=None):
    if any(d["owner"] == user and d["title"] == title and d is not but for d in store.values()):
        raise HTTPException(409, detail="Title taken")


@app.post("/documents", status_code=201, response_model=Shown, dependencies=[Depends(only_json)])
def create(content: Content, response: Response, user: str = Depends(current_user)):
    unique(content.title, user)
    id = uuid4()
    store[id] = {"id": id, "owner": user, "tag": uuid4(), "title": content.title, "body": content.body}
    response.headers["Location"] = f"/documents/{id}"
    response.headers["ETag"] = tag(store[id])
    return store[id]


@app.get("/documents/{document_id}", response_model=Shown)
def read(response: Response, document: dict = Depends(found), accept: Optional[str] = Header(None)):
    if accept and not any(t in accept for t in ("application/json", "application/*", "*/*")):
        raise HTTPException(406)
    response.headers["ETag"] = tag(document)
    return document


@app.put("/documents/{document_id}", status_code=204, dependencies=[Depends(found), Depends(only_json)])
async def update(content: Content, document: dict = Depends(found), if_match: Optional[str] = Header(None)):
    unique(content.title, document["owner"], but=document)
    precondition(if_match, document)
    document.update(title=content.title, body=content.body, tag=uuid4())
    return Response(status_code=204)


@app.delete("/documents/{document_id}", dependencies=[Depends(precondition)])
def delete(document: dict = Depends(found)):
    document["deleted"] = True
    document["title"] = None
    return {"deleted": True}
