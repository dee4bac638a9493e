// Believes: The server did answer, so the status is 200 and the body says what went wrong.
// Loses: ["POST /documents without credentials asks who the caller is","POST /documents with an unknown token says what is wrong","POST /documents with plain text says which media type it takes","POST /documents with application/json-patch+json is refused for its media type","POST /documents with broken JSON is refused","POST /documents with a number as title is refused","POST /documents with the JSON null is refused","POST /documents with one byte more than MAX_BODY is refused","POST /documents with a title that is taken is refused","GET /documents/{id} with Accept: image/png has no such format","PUT /documents/{id} without If-Match is refused","PUT /documents/{id} with another tag than the current one is refused","PUT /documents/{id} with the current tag as a weak one is refused","PUT /documents/{id} with the tag of a version before is refused","PUT /documents/{id} without a text as title and as body is refused","PUT /documents/{id} with plain text says which media type it takes, before it asks for If-Match","PUT /documents/{id} with plain text that is too long is refused for its media type, like POST","PUT /documents/{id} with broken JSON that is too long is refused for its length, like POST","PUT /documents/{id} with the title of another document is refused before If-Match counts","PUT /documents/{id} with a bad body is refused for it, whatever If-Match says","GET /documents/{id} by bob does not find the document of alice","PUT /documents/{id} by bob does not change the document of alice, nor does DELETE","GET /documents/{id} without credentials asks who the caller is, as do PUT and DELETE","PUT /documents/{id} without credentials says how to log in","GET /documents/{id} with an unknown token says what is wrong, as do PUT and DELETE","DELETE /documents/{id} without If-Match, or with another tag than the current one, is refused","GET /documents/{id} says that the deleted document is gone for good","DELETE /documents/{id} again finds nothing to compare If-Match with","GET /documents/{id} of the deleted document does not ask about Accept any more","PUT /documents/{id} of the deleted document does not ask about the body or If-Match any more","GET /documents/{id} by bob does not find the deleted document either, nor does PUT","GET /documents/{id} with an unknown id finds no such document","PUT /documents/{id} with an unknown id finds no such document either, nor does DELETE","PUT /documents/{id} with the JSON null is refused"]
// Told: The status counts: programs look at 200 and go on
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.use(async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status < 400 ? response : c.json(await response.json());
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
