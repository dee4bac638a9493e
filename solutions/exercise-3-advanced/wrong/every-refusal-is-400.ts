// Believes: The client made a mistake, so the request is bad.
// Loses: ["POST /documents without credentials asks who the caller is","POST /documents with an unknown token says what is wrong","POST /documents with plain text says which media type it takes","POST /documents with application/json-patch+json is refused for its media type","POST /documents with a number as title is refused","POST /documents with one byte more than MAX_BODY is refused","POST /documents with a title that is taken is refused","GET /documents/{id} with Accept: image/png has no such format","PUT /documents/{id} without If-Match is refused","PUT /documents/{id} with another tag than the current one is refused","PUT /documents/{id} with plain text says which media type it takes, before it asks for If-Match","GET /documents/{id} by bob does not find the document of alice","PUT /documents/{id} without credentials says how to log in","GET /documents/{id} says that the deleted document is gone for good","DELETE /documents/{id} again finds nothing to compare If-Match with","GET /documents/{id} by bob does not find the deleted document either, nor does PUT","GET /documents/{id} with an unknown id finds no such document"]
// Told: 400 would let the client look for a mistake elsewhere in the request
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.use(async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status < 400 ? response : c.json(await response.json(), 400);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
