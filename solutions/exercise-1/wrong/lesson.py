# Believes: The four endpoints of the lesson are the whole service.
# Loses: ["GET /protected without credentials asks who the caller is","GET /protected with user-token is refused","GET /protected with admin-token succeeds","GET /boom admits a failure without giving anything away","GET /classify/103 is informational","GET /classify/204 is a success","GET /classify/304 is a redirection","GET /classify/471 is a client error, although nobody registered it","GET /classify/503 is a server error","GET /classify/600 is refused, because no status code is that high","GET /classify/100 and /classify/599 are codes, too"]
# Told: does a route fit the path and the method
from fastapi import FastAPI, HTTPException, status

app = FastAPI()

users = {1: {"id": 1, "name": "Ada"}, 2: {"id": 2, "name": "Linus"}}


@app.get("/items/{item_id}", status_code=status.HTTP_200_OK)
def get_item(item_id: int):
    return {"id": item_id}


@app.post("/items", status_code=status.HTTP_201_CREATED)
def create_item(item: dict):
    return item


@app.delete("/items/{item_id}", status_code=status.HTTP_204_NO_CONTENT)
def delete_item(item_id: int):
    return None


@app.get("/users/{user_id}")
def get_user(user_id: int):
    user = users.get(user_id)
    if not user:
        raise HTTPException(status_code=404, detail="User not found")
    return user
