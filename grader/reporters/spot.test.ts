import { expect, test } from 'vitest';
import { routeLine } from './spot.ts';

const hono = `import { Hono } from 'hono';
const app = new Hono();
app.get('/users', list);
app.post('/users', create);
app.get('/users/me', me);
app.get('/users/:id', find);
app.on(['PUT', 'PATCH'], '/users/:id', change);
app.get('/files/*', file);
export default app;
`;

const fastapi = `app = FastAPI()

@app.post("/users")
def create(): ...

@app.get("/users/{user_id}")
def find(user_id: int): ...
`;

test.each([
  [hono, 'GET', '/users', 3],
  [hono, 'POST', '/users?draft=1', 4],
  [hono, 'GET', '/users/me', 5],
  [hono, 'GET', '/users/7', 6],
  [hono, 'PATCH', '/users/7', 7],
  [hono, 'GET', '/files/a/b', 8],
  [hono, 'DELETE', '/users', 3], // the path is there, and the method has to come
  [hono, 'GET', '/nowhere', 1],
  [fastapi, 'POST', '/users', 3],
  [fastapi, 'GET', '/users/7', 6],
  ['', 'GET', '/', 1],
])('%# %s %s is handled on line %i', (source, method, path, line) => {
  expect(routeLine(source, { method, path })).toBe(line);
});
