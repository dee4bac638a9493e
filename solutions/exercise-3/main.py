from itertools import count
from typing import Optional

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel

import data

app = FastAPI()

users = {user["id"]: user for user in data.users}
ids = count(len(users) + 1)
bearer = HTTPBearer(auto_error=False)


class NewUser(BaseModel):
    name: str
    age: int


def role_of_caller(credentials: Optional[HTTPAuthorizationCredentials] = Depends(bearer)):
    role = data.tokens.get(credentials.credentials) if credentials else None
    if role is None:
        raise HTTPException(401, "Not authenticated", {"WWW-Authenticate": "Bearer"})
    return role


@app.get("/items")
def list_items(limit: int):
    if limit < 1:
        raise HTTPException(400, "limit must be at least 1")
    return {"items": data.items[:limit]}


@app.get("/protected", dependencies=[Depends(role_of_caller)])
def read_protected():
    return {"data": "secret"}


@app.delete("/admin/users/{user_id}")
def delete_user(user_id: int, role: str = Depends(role_of_caller)):
    if role != "admin":
        raise HTTPException(403, "Not authorized")
    if user_id not in users:
        raise HTTPException(404, "User not found")
    del users[user_id]
    return {"deleted": True}


@app.get("/users/{user_id}")
def read_user(user_id: int):
    if user_id not in users:
        raise HTTPException(404, "User not found")
    return users[user_id]


@app.post("/users", status_code=201)
def create_user(user: NewUser):
    user_id = next(ids)
    users[user_id] = {"id": user_id, "name": user.name, "age": user.age}
    return users[user_id]
