# Believes: The page shows the pattern, and what it does not show goes without saying.
# Loses: ["POST /items creates an item","PUT /items/{id} replaces the item","GET /items/{id} shows the replacement","PUT /items/999999 does not create an item","POST /items refuses a negative price","POST /items refuses an item without a price, one without a name, and a price that is a text","POST /items refuses a name that is no text, and names the field","GET /items lists the stored items and none of the refused ones","PUT /items/{id} works a second time in the same way","GET /users answers with an empty list while there are no users","POST /users creates a user","GET /users/{id} finds the new user","POST /users checks the body before it looks for a conflict","GET /users lists the first user and none of the refused ones","POST /users refuses a user without an email, and fields that are no texts","GET /users lists both users","DELETE /users/{id} removes the user","GET /users/{id} still finds the other user","POST /users accepts the email of the deleted user","PATCH /items/1 is refused, because this path does not take PATCH"]
# Told: no handler there takes PUT. This one should
from itertools import count

from fastapi import FastAPI, HTTPException, status

app = FastAPI()


class Database:
    def __init__(self):
        self.rows = {}
        self.ids = count(1)

    def create(self, row):
        row_id = next(self.ids)
        self.rows[row_id] = {"id": row_id, **row}
        return self.rows[row_id]

    def get(self, row_id):
        return self.rows.get(row_id)

    def delete(self, row_id):
        del self.rows[row_id]

    def exists(self, email):
        return any(row["email"] == email for row in self.rows.values())


items = Database()
db = Database()


@app.get("/items/{item_id}", status_code=status.HTTP_200_OK)
def get_item(item_id: int):
    item = items.get(item_id)
    if not item:
        raise HTTPException(status_code=status.HTTP_404_NOT_FOUND, detail="Not found")
    return item


@app.post("/items", status_code=status.HTTP_201_CREATED)
def create_item(item: dict):
    return items.create(item)


@app.delete("/items/{item_id}", status_code=status.HTTP_204_NO_CONTENT)
def delete_item(item_id: int):
    if not items.get(item_id):
        raise HTTPException(status_code=status.HTTP_404_NOT_FOUND, detail="Not found")
    items.delete(item_id)


@app.post("/users")
def create_user(user: dict):
    if db.exists(user["email"]):
        raise HTTPException(status_code=status.HTTP_409_CONFLICT, detail="User with this email already exists")
    return db.create(user)
