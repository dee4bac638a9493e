# Believes: FastAPI knows best which methods a path takes.
# Loses: ["PATCH /items/1 is refused, because this path does not take PATCH"]
# Told: also those of your other routes
from itertools import count
from typing import Union

from fastapi import FastAPI, HTTPException, Response
from pydantic import BaseModel, StrictStr, confloat, conint

app = FastAPI()

items = {}
item_ids = count(1)
users = {}
user_ids = count(1)


class NewItem(BaseModel):
    name: StrictStr
    price: Union[conint(strict=True, ge=0), confloat(strict=True, ge=0)]


class NewUser(BaseModel):
    name: StrictStr
    email: StrictStr


def find_item(item_id: int):
    if item_id not in items:
        raise HTTPException(404, "Item not found")
    return items[item_id]


def find_user(user_id: int):
    if user_id not in users:
        raise HTTPException(404, "User not found")
    return users[user_id]


@app.get("/items")
async def list_items():
    return list(items.values())


@app.post("/items", status_code=201)
async def create_item(new: NewItem, response: Response):
    item = {"id": next(item_ids), **dict(new)}
    items[item["id"]] = item
    response.headers["Location"] = f"/items/{item['id']}"
    return item


@app.get("/items/{item_id}")
async def read_item(item_id: int):
    return find_item(item_id)


@app.put("/items/{item_id}")
async def replace_item(item_id: int, new: NewItem):
    find_item(item_id)
    items[item_id] = {"id": item_id, **dict(new)}
    return items[item_id]


@app.delete("/items/{item_id}", status_code=204)
async def delete_item(item_id: int):
    find_item(item_id)
    del items[item_id]


@app.get("/users")
async def list_users():
    return list(users.values())


@app.post("/users", status_code=201)
async def create_user(new: NewUser, response: Response):
    if any(user["email"] == new.email for user in users.values()):
        raise HTTPException(409, "User with this email already exists")
    user = {"id": next(user_ids), **dict(new)}
    users[user["id"]] = user
    response.headers["Location"] = f"/users/{user['id']}"
    return user


@app.get("/users/{user_id}")
async def read_user(user_id: int):
    return find_user(user_id)


@app.delete("/users/{user_id}", status_code=204)
async def delete_user(user_id: int):
    find_user(user_id)
    del users[user_id]
