# FastAPI with lax types, sync handlers, a route for wrong methods, and one store class for items and users.
from fastapi import APIRouter, Depends, FastAPI, Path, Response
from fastapi.exceptions import HTTPException
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field


class Item(BaseModel):
    price: float = Field(ge=0)
    name: str


class User(BaseModel):
    email: str
    name: str


class Store:
    def __init__(self, kind: str):
        self.kind = kind
        self.rows = {}
        self.last = 100

    def add(self, row: dict) -> JSONResponse:
        self.last += 1
        self.rows[self.last] = {**row, "id": self.last}
        location = f"http://testserver/{self.kind}/{self.last}"
        return JSONResponse(self.rows[self.last], 201, {"Location": location})

    def __call__(self, id: int = Path()) -> int:
        if id in self.rows:
            return id
        raise HTTPException(status_code=404, detail=f"{self.kind} has no {id}")


items = Store("items")
users = Store("users")
router = APIRouter()


@router.get("/items")
def all_items():
    return [*items.rows.values()]


@router.post("/items")
def add_item(item: Item):
    return items.add(dict(item))


@router.get("/items/{id}")
def one_item(id: int = Depends(items)):
    return items.rows[id]


@router.put("/items/{id}")
def put_item(item: Item, id: int = Depends(items)):
    items.rows[id] = {**dict(item), "id": id}
    return {**items.rows[id], "replaced": True}


@router.delete("/items/{id}")
def drop_item(id: int = Depends(items)):
    items.rows.pop(id)
    return Response(status_code=204)


@router.api_route("/items/{id}", methods=["PATCH", "POST", "HEAD"])
def other_methods():
    return JSONResponse({"detail": "Not like this"}, 405, {"Allow": "DELETE, OPTIONS, GET, PUT"})


@router.get("/users")
def all_users():
    return [*users.rows.values()]


@router.post("/users")
def add_user(user: User):
    if user.email in [other["email"] for other in users.rows.values()]:
        raise HTTPException(409, detail="User with this email already exists")
    return users.add(dict(user))


@router.get("/users/{id}")
def one_user(id: int = Depends(users)):
    return users.rows[id]


@router.delete("/users/{id}", status_code=204, response_class=Response)
def drop_user(id: int = Depends(users)):
    users.rows.pop(id)


app = FastAPI(title="Twins")
app.include_router(router)
