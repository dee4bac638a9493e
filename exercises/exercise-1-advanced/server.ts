import { Hono } from 'hono';

const app = new Hono();

// TODO GET /articles: answer with all articles of ./data.ts.
app.get('/articles', (c) => c.text('not implemented', 501));

// TODO POST /articles: store a new article, and say in Location where it can be read.
app.post('/articles', (c) => c.text('not implemented', 501));

// TODO GET and HEAD /articles/{id}: answer with the article, or say why there is none; Hono calls this for HEAD too.
app.get('/articles/:id', (c) => c.text('not implemented', 501));

// TODO OPTIONS /articles/{id}: say in Allow which methods this path has.
app.options('/articles/:id', (c) => c.text('not implemented', 501));

// TODO any other method of /articles and of /articles/{id}: refuse it, and say in Allow which methods there are.
app.on(['PUT', 'PATCH', 'DELETE'], ['/articles', '/articles/:id'], (c) => c.text('not implemented', 501));

// TODO GET /posts/{id}: say that the post is an article now, and where.
app.get('/posts/:id', (c) => c.text('not implemented', 501));

// TODO POST /posts: send the same request to the articles.
app.post('/posts', (c) => c.text('not implemented', 501));

// TODO POST /drafts/{id}/publish: make an article of the draft, and send the client there.
app.post('/drafts/:id/publish', (c) => c.text('not implemented', 501));

// TODO POST /validate: say whether required_field is there.
app.post('/validate', (c) => c.text('not implemented', 501));

// TODO GET /page: send the early hint, then the page.
app.get('/page', (c) => c.text('not implemented', 501));

// TODO GET /classify/{code}: name the class of the status code, and the code that a client treats it as.
app.get('/classify/:code', (c) => c.text('not implemented', 501));

// TODO a method that this server knows nowhere: say that the server cannot do it at all.
app.notFound((c) => c.text('not implemented', 500));

export default app;
