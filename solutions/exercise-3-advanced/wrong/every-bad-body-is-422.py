# Believes: FastAPI checks the body, so its 422 is right for whatever is wrong with one.
# Loses: ["POST /documents with plain text says which media type it takes","POST /documents with application/json-patch+json is refused for its media type","POST /documents with broken JSON is refused","PUT /documents/{id} with plain text says which media type it takes, before it asks for If-Match","PUT /documents/{id} with broken JSON that is too long is refused for its length, like POST"]
# Told: A type that you do not read has a status of its own.
import os
import re
from dataclasses import dataclass
from typing import Optional

from fastapi import Depends, FastAPI, Header, HTTPException, Request, Response
from pydantic import BaseModel, StrictStr

from data import tokens

app = FastAPI()

MAX_BODY = int(os.environ.get("MAX_BODY", 1024))


@dataclass
class Document:
    id: int
    owner: str
    title: str
    body: str
    version: int = 1
    deleted: bool = False

    @property
    def etag(self):
        return f'"{self.version}"'


documents = []


# The checks; FastAPI runs them in the order in which a handler names them.


def caller_of(authorization: str = Header("")):
    token = re.fullmatch(r"(?i:bearer) +(\S+)", authorization)
    if not token:
        raise HTTPException(401, "Not authenticated", {"WWW-Authenticate": "Bearer"})
    if token[1] not in tokens:
        raise HTTPException(401, "Unknown token", {"WWW-Authenticate": 'Bearer error="invalid_token"'})
    return tokens[token[1]]


def own_document(document_id: str, caller=Depends(caller_of)):
    for document in documents:
        if str(document.id) == document_id and document.owner == caller:
            if document.deleted:
                raise HTTPException(410, "This document was deleted")
            return document
    raise HTTPException(404, "Document not found")


class Content(BaseModel):
    title: StrictStr
    body: StrictStr


def content_of(content: Content, request: Request, caller=Depends(caller_of)):
    if int(request.headers["Content-Length"]) > MAX_BODY:
        raise HTTPException(413, f"At most {MAX_BODY} bytes")
    return {"title": content.title, "body": content.body}


def check_title(title, caller, replaced=None):
    for other in documents:
        if other is not replaced and not other.deleted and (other.owner, other.title) == (caller, title):
            raise HTTPException(409, "You have another document with this title")


def check_version(document, if_match):
    if if_match is None:
        raise HTTPException(428, "Say in If-Match which version you know")
    tags = [tag.strip() for tag in if_match.split(",")]
    if "*" not in tags and document.etag not in tags:
        raise HTTPException(412, "The document has changed since then")


def show(document, response):
    response.headers["ETag"] = document.etag
    return {"id": document.id, "title": document.title, "body": document.body}


# The handlers are async, so that no other request slips in between a check and the change.


@app.post("/documents", status_code=201)
async def create_document(response: Response, caller=Depends(caller_of), content=Depends(content_of)):
    check_title(content["title"], caller)
    document = Document(len(documents) + 1, caller, content["title"], content["body"])
    documents.append(document)
    response.headers["Location"] = f"/documents/{document.id}"
    return show(document, response)


@app.get("/documents/{document_id}")
async def read_document(response: Response, document=Depends(own_document), accept: str = Header("*/*")):
    # Weights such as q=0.5 do not matter here: there is only one format to choose from.
    if not re.search(r"application/(json|\*)|\*/\*", accept):
        raise HTTPException(406, "There is only application/json")
    return show(document, response)


@app.put("/documents/{document_id}")
async def replace_document(
    response: Response,
    document=Depends(own_document),
    content=Depends(content_of),
    if_match: Optional[str] = Header(None),
):
    check_title(content["title"], document.owner, replaced=document)
    check_version(document, if_match)
    document.title, document.body = content["title"], content["body"]
    document.version += 1
    return show(document, response)


@app.delete("/documents/{document_id}", status_code=204)
async def delete_document(document=Depends(own_document), if_match: Optional[str] = Header(None)):
    check_version(document, if_match)
    document.deleted = True
