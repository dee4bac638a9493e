# FastAPI with tasks in place of background tasks, responses made by hand, and 400 for a job without text.
import asyncio

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, RedirectResponse, Response, StreamingResponse

from work import upper_case

app = FastAPI()

REPORT = b"abcdefghijklmnopqrstuvwxyz"
ETAG = '"%d-1"' % len(REPORT)

users = []
tasks = []


def span(spec):
    start, _, stop = spec.strip().partition("-")
    if start == "":
        return range(max(26 - int(stop), 0), 26)
    return range(int(start), min(int(stop or 25), 25) + 1)


@app.head("/report")
@app.get("/report")
async def report(request: Request):
    wanted = request.headers.get("range", "")
    known = request.headers.get("if-range") in (None, ETAG)
    if request.method == "HEAD" or not wanted.startswith("bytes=") or not known:
        return StreamingResponse(iter([REPORT]), media_type="text/plain", headers={"ETag": ETAG})

    spans = [found for found in map(span, wanted[6:].split(",")) if len(found) > 0]
    if not spans:
        return JSONResponse({"detail": "too far"}, 416, {"Content-Range": "bytes */26"})
    ranges = [f"bytes {found[0]}-{found[-1]}/26" for found in spans]
    texts = [REPORT[found[0] : found[-1] + 1] for found in spans]
    if len(spans) == 1:
        return Response(texts[0], 206, {"ETag": ETAG, "Content-Range": ranges[0]}, "application/octet-stream")

    async def body():
        for name, text in zip(ranges, texts):
            yield b"--cut\r\nContent-Range: " + name.encode() + b"\r\n\r\n" + text + b"\r\n"
        yield b"--cut--"

    return StreamingResponse(body(), 206, {"ETag": ETAG, "Content-Type": "multipart/byteranges; boundary=cut"})


@app.get("/users")
async def list_users():
    return [{"name": name, "id": user_id} for user_id, name in users]


@app.post("/users")
async def create_user(user: dict):
    user_id = max([4999, *(other for other, _ in users)]) + 1
    users.append((user_id, user["name"]))
    return JSONResponse({**user, "id": user_id}, 201, {"Location": f"/users/{user_id}"})


@app.put("/users/{user_id}")
async def put_user(user_id: int, user: dict):
    others = [other for other in users if other[0] != user_id]
    status = 201 if len(others) == len(users) else 204
    users[:] = [*others, (user_id, user["name"])]
    return Response(status_code=status)


@app.post("/jobs")
async def create_job(request: Request):
    job = await request.json()
    if "text" not in job:
        return JSONResponse({"detail": "text is missing"}, 400)
    tasks.append(asyncio.create_task(upper_case(job["text"])))
    location = str(request.url_for("read_job", number=str(len(tasks) - 1)))
    return Response(status_code=202, headers={"Location": location, "Retry-After": "1"})


def task(number):
    return tasks[int(number)] if number.isdigit() and int(number) < len(tasks) else None


@app.get("/jobs/{number}")
async def read_job(number: str):
    if task(number) is None:
        return JSONResponse({"detail": "no such job"}, 404)
    if task(number).done():
        return RedirectResponse(f"/results/{number}", status_code=303)
    return JSONResponse({"status": "running"}, headers={"Cache-Control": "no-cache"})


@app.get("/results/{number}")
async def read_result(number: str):
    found = task(number)
    if found is None or not found.done():
        return JSONResponse({"detail": "no such result"}, 404)
    return {"result": found.result()}
