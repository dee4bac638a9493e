import { Hono } from 'hono';

const app = new Hono();

// TODO GET, HEAD /articles/{id}: choose a representation of an article in ./articles.ts; answer with it, or say that
// the client has it already, that it cannot be had in the form that the client wants, or that there is no such article.
app.get('/articles/:id', (c) => c.text('not implemented', 501));

// TODO PUT /articles/{id}: check the conditions of the request; then create or replace the article, or refuse to.
app.put('/articles/:id', (c) => c.text('not implemented', 501));

// TODO POST /searches: search, keep the result, and send the client to the place where it can be read.
app.post('/searches', (c) => c.text('not implemented', 501));

// TODO GET /searches/{n}: answer with the result of that search.
app.get('/searches/:n', (c) => c.text('not implemented', 501));

app.notFound((c) => c.text('not implemented', 501));

export default app;
