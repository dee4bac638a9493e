import re
from itertools import count
from math import ceil
from uuid import uuid4

from fastapi import BackgroundTasks, FastAPI, Header, HTTPException, Request, Response
from fastapi.responses import PlainTextResponse, RedirectResponse
from pydantic import BaseModel, StrictStr

from report import etag, report
from work import job_ms, upper_case

app = FastAPI()


def parts_of(header: str):
    """The parts that a Range header asks for, as far as the report has them; None if it does not ask for bytes."""
    unit, _, specs = header.partition("=")
    if unit != "bytes":
        return None

    parts = []
    for spec in specs.split(","):
        asked = re.fullmatch(r"(\d*)-(\d*)", spec.strip())
        if not asked or spec.strip() == "-":
            return None
        start, stop = asked.groups()
        first = int(start) if start else max(0, len(report) - int(stop))
        last = min(int(stop), len(report) - 1) if start and stop else len(report) - 1
        if first <= last:
            parts.append((f"bytes {first}-{last}/{len(report)}", report[first : last + 1]))
    return parts


@app.api_route("/report", methods=["GET", "HEAD"])
def read_report(request: Request, range: str = Header(""), if_range: str = Header(etag)):
    headers = {"ETag": etag, "Accept-Ranges": "bytes"}
    parts = parts_of(range) if request.method == "GET" and if_range == etag else None
    if parts is None:
        return PlainTextResponse(report, headers=headers)
    if not parts:
        return Response(status_code=416, headers={"Content-Range": f"bytes */{len(report)}"})
    if len(parts) == 1:
        content_range, text = parts[0]
        return PlainTextResponse(text, 206, headers={**headers, "Content-Range": content_range})

    boundary = uuid4().hex
    body = "".join(
        f"--{boundary}\r\nContent-Type: text/plain\r\nContent-Range: {content_range}\r\n\r\n{text}\r\n"
        for content_range, text in parts
    )
    media_type = f"multipart/byteranges; boundary={boundary}"
    return Response(f"{body}--{boundary}--\r\n", 206, headers=headers, media_type=media_type)


class NewUser(BaseModel):
    name: str


users = {}
ids = count(1)


@app.get("/users")
def list_users():
    return list(users.values())


@app.post("/users", status_code=201)
def create_user(user: NewUser):
    user_id = next(user_id for user_id in ids if user_id not in users)
    users[user_id] = {"id": user_id, "name": user.name}
    return users[user_id]


@app.put("/users/{user_id}")
def put_user(user_id: int, user: NewUser, response: Response):
    response.status_code = 200 if user_id in users else 201
    users[user_id] = {"id": user_id, "name": user.name}
    return users[user_id]


class NewJob(BaseModel):
    text: StrictStr


results = {}  # None until the job is done


async def run(job_id: str, text: str):
    results[job_id] = await upper_case(text)


@app.post("/jobs", status_code=202)
def create_job(job: NewJob, response: Response, background: BackgroundTasks):
    job_id = uuid4().hex
    results[job_id] = None
    background.add_task(run, job_id, job.text)
    response.headers["Location"] = f"/jobs/{job_id}"
    response.headers["Retry-After"] = str(ceil(job_ms / 1000))
    return {"id": job_id, "status": "pending"}


@app.get("/jobs/{job_id}")
def read_job(job_id: str, response: Response):
    if job_id not in results:
        raise HTTPException(404, "Job not found")
    if results[job_id] is not None:
        return RedirectResponse(f"/results/{job_id}", 303, headers={"Cache-Control": "no-store"})
    response.headers["Cache-Control"] = "no-store"
    return {"status": "pending"}


@app.get("/results/{job_id}")
def read_result(job_id: str):
    if results.get(job_id) is None:
        raise HTTPException(404, "Result not found")
    return {"result": results[job_id]}
