"""Given: the library of articles."""

# All articles that can be read.
articles = [
    {"id": 1, "title": "Ink"},
    {"id": 2, "title": "Paper"},
    {"id": 3, "title": "Pens"},
]

# The drafts that can be published.
drafts = [{"id": 1, "title": "Erasers"}]

# The ids of articles that were withdrawn for good.
withdrawn = {13}

# Who had an article blocked by law, under the id of the article.
blockers = {451: "https://court.example"}


def add_article(title):
    """Given: stores a new article under the next id and returns it."""
    article = {"id": len(articles) + 1, "title": title}
    articles.append(article)
    return article
