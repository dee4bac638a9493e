# Believes: What the lesson shows about a failing database is the whole service.
# Loses: ["POST /items stores a new item","GET /items shows the new item, too","POST /items refuses a body that is not JSON","POST /items refuses an object without a name","POST /reports says that the feature is not built yet","GET /health reports that the service works","PUT /admin/maintenance switches maintenance on","GET /items says during maintenance when to come back","GET /health does not claim to be well during maintenance","GET /items/13 asks about maintenance before it asks the database","POST /items, POST /reports and GET /items/14 say during maintenance that the service is away","PUT /admin/maintenance switches maintenance off again","PUT /admin/maintenance with {\"on\": false} is fine a second time"]
# Told: There should be something at /health.
import logging

from fastapi import FastAPI, HTTPException, status

import database

app = FastAPI()

logger = logging.getLogger(__name__)


@app.get("/items")
def get_items():
    try:
        return {"items": database.items}
    except database.DatabaseError:
        raise HTTPException(
            status_code=status.HTTP_500_INTERNAL_SERVER_ERROR,
            detail="Database connection failed",
        )


@app.get("/items/{item_id}")
async def get_item(item_id: int):
    try:
        item = await database.get(item_id)
    except Exception as e:
        logger.error(f"Error: {e}")
        raise HTTPException(status_code=500, detail="Internal server error")
    if item is None:
        raise HTTPException(status_code=404, detail="Item not found")
    return item
