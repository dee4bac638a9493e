from fastapi import FastAPI
from fastapi.responses import PlainTextResponse

app = FastAPI()


# TODO GET /report: send the text and the ETag of report.py, or the part or parts that a Range header asks for.
# TODO HEAD /report: answer in the same way as without a Range header.
@app.api_route("/report", methods=["GET", "HEAD"])
def read_report():
    return PlainTextResponse("not implemented", 501)


# TODO GET /users: answer with the list of all users.
@app.get("/users")
def list_users():
    return PlainTextResponse("not implemented", 501)


# TODO POST /users: store the user under an id that you choose, and answer with it.
@app.post("/users")
def create_user():
    return PlainTextResponse("not implemented", 501)


# TODO PUT /users/{id}: create or replace the user with this id, and say which of the two it was.
@app.put("/users/{id}")
def put_user(id):
    return PlainTextResponse("not implemented", 501)


# TODO POST /jobs: start upper_case() of work.py, and say at once that the job is accepted and where to ask about it.
@app.post("/jobs")
def create_job():
    return PlainTextResponse("not implemented", 501)


# TODO GET /jobs/{id}: say that the job is still running, or lead to its result.
@app.get("/jobs/{id}")
def read_job(id):
    return PlainTextResponse("not implemented", 501)


# TODO GET /results/{id}: answer with the result.
@app.get("/results/{id}")
def read_result(id):
    return PlainTextResponse("not implemented", 501)


@app.api_route("/{path:path}", methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
def not_found(path):
    return PlainTextResponse("not implemented", 501)
