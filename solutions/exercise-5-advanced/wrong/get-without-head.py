# Believes: A route for GET answers HEAD too, as in other frameworks.
# Loses: ["HEAD /articles/1 answers like GET, without the body","HEAD /articles/999 says that there is no such article"]
# Told: a path that answers GET answers HEAD too
import json
import re
from datetime import datetime, timezone
from email.utils import format_datetime, parsedate_to_datetime
from hashlib import sha256

from fastapi import Body, FastAPI, HTTPException, Request, Response
from fastapi.responses import JSONResponse, RedirectResponse

from articles import articles

app = FastAPI()

searches = []

# How to write an article in each type that can be had; the first one is the default.
writers = {
    "application/json": lambda article: json.dumps({"title": article["title"]}),
    "text/plain": lambda article: article["title"] + "\n",
}


def negotiate(accept):
    """The type with the highest q above 0, if any; for each type the most specific entry decides (RFC 9110 §12.5.1)."""
    weights = {}
    for entry in accept.lower().split(","):
        q = re.search(r";\s*q=([01](\.\d+)?)", entry)
        weights[entry.split(";")[0].strip()] = float(q[1]) if q else 1

    def weight(media_type):
        names = [media_type, media_type.split("/")[0] + "/*", "*/*"]
        return next((weights[name] for name in names if name in weights), 0)

    best = max(writers, key=weight)
    return best if weight(best) > 0 else None


def represent(article, media_type="application/json"):
    body = writers[media_type](article)
    return body, f'"{sha256(body.encode()).hexdigest()}"'


def seconds(date):
    """The whole seconds of a date in a header field, or NaN, which is neither less nor greater than any number."""
    try:
        return parsedate_to_datetime(date).timestamp()
    except (TypeError, ValueError):
        return float("nan")


def unmet(request, article=None, tag=None):
    """The status that the conditions of the request lead to, if they are not met (RFC 9110 §13.2.2)."""

    def has(tags):
        return article is not None and (tags == "*" or tag in re.split(r"\s*,\s*", tags))

    headers = request.headers
    is_reading = request.method in ("GET", "HEAD")
    modified = int(article["modified"].timestamp()) if article else float("nan")

    if "if-match" in headers:
        if not has(headers["if-match"]):
            return 412
    elif "if-unmodified-since" in headers and modified > seconds(headers["if-unmodified-since"]):
        return 412

    if "if-none-match" in headers:
        if has(headers["if-none-match"].replace('W/"', '"')):
            return 304 if is_reading else 412
    elif is_reading and "if-modified-since" in headers and modified <= seconds(headers["if-modified-since"]):
        return 304


@app.get("/articles/{id}")
def read_article(id: str, request: Request):
    article = articles.get(id)
    if article is None:
        raise HTTPException(404, "Article not found")

    headers = {"Vary": "Accept"}
    media_type = negotiate(request.headers.get("accept") or "*/*")
    if media_type is None:
        return JSONResponse({"detail": "Not available in this form", "available": list(writers)}, 406, headers)

    body, headers["ETag"] = represent(article, media_type)
    status = unmet(request, article, headers["ETag"])
    if status:
        return Response(status_code=status, headers=headers)
    headers["Last-Modified"] = format_datetime(article["modified"], usegmt=True)
    return Response(body, 200, headers, media_type)


@app.put("/articles/{id}")
def put_article(id: str, request: Request, response: Response, title: str = Body(embed=True)):
    article = articles.get(id)
    tag = represent(article)[1] if article else None
    if unmet(request, article, tag):
        raise HTTPException(412, "A condition of the request is not met")

    if article is None:
        response.status_code = 201
    articles[id] = {"title": title, "modified": datetime.now(timezone.utc)}
    return {"title": title}


@app.post("/searches")
def search(q: str = Body(embed=True)):
    found = [{"id": id, "title": article["title"]} for id, article in articles.items() if q in article["title"]]
    searches.append({"q": q, "results": found})
    return RedirectResponse(f"/searches/{len(searches)}", 303)


@app.get("/searches/{n}")
def read_search(n: int):
    if not 1 <= n <= len(searches):
        raise HTTPException(404, "Search not found")
    return searches[n - 1]
