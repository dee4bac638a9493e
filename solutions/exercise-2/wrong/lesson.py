# Believes: The lesson's page is a whole server.
# Loses: ["POST /users creates a user","GET /users/{user_id} finds the new user","POST /users gives every user an id of its own","GET /users/{user_id} no longer finds the deleted user","DELETE /users/{user_id} leaves the other users alone","POST /users never uses an id again","GET /users/{user_id} finds only those who are left","GET /users/{user_id} finds nobody under an id that no user ever had","GET /report answers with the whole report","GET /report with Range: bytes=0-9 answers with those ten bytes","GET /report with Range: bytes=20- answers with the rest","GET /report with Range: bytes=20- has the status of a part, too","GET /report answers with any other range as well"]
# Told: A user that was created can be read
from fastapi import FastAPI, status

app = FastAPI()


@app.get("/items/{item_id}")
def read_item(item_id: int):
    return {"id": item_id, "name": "Item"}


@app.post("/users", status_code=201)
def create_user(user: dict):
    return {"id": 1, **user}


@app.delete("/users/{user_id}", status_code=204)
def delete_user(user_id: int):
    return None


@app.post("/items", status_code=status.HTTP_201_CREATED)
def create_item(item: dict):
    return item


@app.post("/process", status_code=status.HTTP_202_ACCEPTED)
def process():
    return {"status": "processing"}
