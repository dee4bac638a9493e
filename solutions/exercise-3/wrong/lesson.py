# Believes: The examples of the lesson are a finished program.
# Loses: ["GET /items?limit=2 answers with two items","GET /items?limit=100 answers with all five items","GET /items?limit=1 is fine","GET /protected without credentials asks who the caller is","GET /protected with an unknown token asks again","DELETE /admin/users/1 without credentials asks who the caller is","DELETE /admin/users/1 with an unknown token asks who the caller is","GET /users/2 no longer finds the deleted user","DELETE /admin/users/999 says that there is no such user","DELETE /admin/users/2 again says so, too","POST /users creates a user","POST /users gives every user an id of its own, and takes an age of 0","GET /users/{id} finds the new user","DELETE /admin/users/{id} with admin-token removes the new user as well","POST /users after a deletion finds an id that nobody has","POST /users with a text as age is refused","POST /users without an age is refused","POST /users without a name is refused"]
# Told: DELETE has to remove the user
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPBearer

import data

app = FastAPI()
# auto_error=False lets every version of FastAPI come to the 401 of the lesson.
security = HTTPBearer(auto_error=False)


def get_current_user(credentials=Depends(security)):
    return {"role": data.tokens.get(credentials.credentials) if credentials else None}


@app.get("/items")
def list_items(limit: int):
    if limit < 1:
        raise HTTPException(status_code=400, detail="limit must be at least 1")
    return {"items": []}


@app.get("/protected")
def read_protected(credentials=Depends(security)):
    if not credentials:
        raise HTTPException(status_code=401, detail="Not authenticated")
    return {"data": "secret"}


@app.delete("/admin/users/{user_id}")
def delete_user(user_id: int, user=Depends(get_current_user)):
    if user["role"] != "admin":
        raise HTTPException(status_code=403, detail="Not authorized")
    return {"deleted": True}


@app.get("/users/{user_id}")
def read_user(user_id: int):
    for user in data.users:
        if user["id"] == user_id:
            return user
    raise HTTPException(status_code=404, detail="User not found")


@app.post("/users")
def create_user(name: str, age: int):
    return {"id": 1, "name": name, "age": age}
