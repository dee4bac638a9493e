import { z } from 'zod';
import { byTrack, check, defineExercise, matching, tokens } from '../../grader/index.ts';

const asUser = { authorization: 'Bearer user-token' };
const asAdmin = { authorization: 'Bearer admin-token' };

/** A 422 body that names this place of the request, beside any others. */
function problemAt(where: 'query' | 'body', field: string) {
  const problem = z.looseObject({ loc: z.array(z.union([z.string(), z.number()])), msg: z.string(), type: z.string() });
  return z.looseObject({
    detail: z
      .array(problem)
      .refine(
        (problems) => problems.some(({ loc }) => loc.length === 2 && loc[0] === where && loc[1] === field),
        `an object in the list whose loc is ["${where}", "${field}"]`,
      ),
  });
}

export default defineExercise(({ word }) => {
  const [stranger, name] = [word('unknown token'), word('user name')];

  const limited = check({
    name: 'GET /items?limit=2 answers with two items',
    points: { status: 2, json: 2 },
    request: { path: '/items?limit=2' },
    expect: { status: 200, json: z.looseObject({ items: z.array(z.unknown()).length(2) }) },
    hint: {
      status: 'There is nothing wrong with this request, so it is a plain success.',
      json: byTrack('Send as many items as the limit says, from the beginning of the list.', {
        typescript: 'items.slice(0, limit) takes them, with the limit as a number.',
        fastapi: 'items[:limit] takes them, with limit: int.',
      }),
    },
  });

  const tooLow = check({
    name: 'GET /items?limit=0 is refused, because the limit is too low',
    points: { status: 5, json: 3 },
    request: { path: '/items?limit=0' },
    expect: { status: 400, json: z.strictObject({ detail: z.literal('limit must be at least 1') }) },
    hint: {
      status: byTrack(
        'Look at the value before you use it. The README has one code for too low a number, one for what is no number.',
        { fastapi: 'Query(ge=1) answers with the other one, so compare the limit yourself.' },
      ),
      json: byTrack('Send {"detail": "limit must be at least 1"}, with exactly this text.', {
        fastapi: 'HTTPException(status, "…") makes such a body of its text.',
      }),
    },
  });

  const lowest = check({
    name: 'GET /items?limit=1 is fine',
    points: 3,
    request: { path: '/items?limit=1' },
    expect: { status: 200 },
    hint: 'At least 1 means that 1 itself is allowed. Compare with < 1, not with <= 1.',
  });

  const notANumber = check({
    name: 'GET /items?limit=abc is refused, because abc is not an integer',
    points: { status: 4, json: 3 },
    request: { path: '/items?limit=abc' },
    expect: { status: 422, json: problemAt('query', 'limit') },
    hint: {
      status: byTrack(
        'This is no number at all, and the README has another code for that than for a number that is too low.',
        {
          typescript: 'Number("abc") is NaN, and every comparison with NaN is false.',
          fastapi: 'A parameter limit: int refuses it by itself.',
        },
      ),
      json: byTrack('detail is a list here, and the loc of its object says where the mistake is: ["query", "limit"].', {
        fastapi: 'FastAPI makes just this body when the parameter is limit: int.',
      }),
    },
  });

  const missingLimit = check({
    name: 'GET /items without a limit is refused',
    points: 3,
    request: { path: '/items' },
    expect: { status: 422 },
    hint: byTrack('A missing limit is like one that is no number. Do not fill one in.', {
      typescript: 'In Hono, c.req.query("limit") is undefined then.',
      fastapi: 'A parameter limit: int has to be there; limit: int = 10 may be missing.',
    }),
  });

  const anonymous = check({
    name: 'GET /protected without credentials asks who the caller is',
    points: { status: 5, headers: 4, json: 1 },
    request: { path: '/protected' },
    expect: {
      status: 401,
      headers: { 'www-authenticate': matching(/^Bearer\b/i, 'a challenge for the scheme Bearer') },
      json: z.looseObject({ detail: z.string().min(1) }),
    },
    hint: {
      status: byTrack('You do not know who asks, so you cannot say yet whether they may. Ask for credentials first.', {
        fastapi: 'HTTPBearer(auto_error=False) leaves this answer to you.',
      }),
      headers: byTrack('Say in WWW-Authenticate how a client can prove who it is: with the scheme Bearer.', {
        typescript: 'In Hono: c.header("WWW-Authenticate", "Bearer").',
        fastapi: 'In FastAPI: HTTPException(status, "…", {"WWW-Authenticate": "Bearer"}).',
      }),
      json: 'Tell the caller what is missing: {"detail": "…"}.',
    },
  });

  const badToken = check({
    name: 'GET /protected with an unknown token asks again',
    points: { status: 4, headers: 2 },
    request: { path: '/protected', headers: { authorization: `Bearer wrong-${stranger}` } },
    expect: {
      status: 401,
      headers: { 'www-authenticate': matching(/^Bearer\b/i, 'a challenge for the scheme Bearer') },
    },
    hint: {
      status: 'A token that you do not know is worth as much as none: you still do not know who asks.',
      headers: 'Every answer with this status carries WWW-Authenticate, whatever was wrong with the credentials.',
    },
  });

  const welcome = check({
    name: 'GET /protected with user-token succeeds',
    points: { status: 2, json: 1 },
    request: { path: '/protected', headers: asUser },
    expect: { status: 200, json: z.looseObject({ data: z.literal('secret') }) },
    hint: {
      status: 'The header is the word Bearer, a space, and the token. Any token that you know will do here.',
      json: 'Send {"data": "secret"}.',
    },
  });

  const notAdmin = check({
    name: 'DELETE /admin/users/1 with user-token is refused',
    points: { status: 5, json: 2 },
    request: { method: 'DELETE', path: '/admin/users/1', headers: asUser },
    expect: { status: 403, json: z.looseObject({ detail: z.literal('Not authorized') }) },
    hint: {
      status: 'You know this caller, and the token is fine. It is the permission that is missing.',
      json: 'Send {"detail": "Not authorized"}, with exactly this text.',
    },
  });

  const stillThere = check({
    name: 'GET /users/1 still finds the user after the refusal',
    after: notAdmin,
    points: 4,
    request: { path: '/users/1' },
    expect: { status: 200 },
    hint: 'A refused request must not change anything. Check who asks first, and delete only after that.',
  });

  const nobody = check({
    name: 'DELETE /admin/users/1 without credentials asks who the caller is',
    points: 3,
    request: { method: 'DELETE', path: '/admin/users/1' },
    expect: { status: 401 },
    hint: 'Nobody is logged in here. Find out who asks before you ask whether they may.',
  });

  const deleted = check({
    name: 'DELETE /admin/users/2 with admin-token removes the user',
    points: 3,
    request: { method: 'DELETE', path: '/admin/users/2', headers: asAdmin },
    expect: { status: [200, 204] },
    hint: 'An admin may do this, and the user is there, so it is a success, with a body or without one.',
  });

  const gone = check({
    name: 'GET /users/2 no longer finds the deleted user',
    after: deleted,
    points: { status: 4, json: 2 },
    request: { path: '/users/2' },
    expect: { status: 404, json: z.strictObject({ detail: z.literal('User not found') }) },
    hint: {
      status: 'DELETE has to remove the user, and the status of GET then says that there is none.',
      json: 'Send {"detail": "User not found"}, with exactly this text.',
    },
  });

  const nothingToDelete = check({
    name: 'DELETE /admin/users/999 says that there is no such user',
    points: 4,
    request: { method: 'DELETE', path: '/admin/users/999', headers: asAdmin },
    expect: { status: 404 },
    hint: byTrack('Nobody has this id, so there is nobody to delete. Say so, and do not report a success.', {
      typescript: 'The delete() of a Map tells you whether there was anything to delete.',
      fastapi: 'Ask "user_id in users" before you delete from a dict.',
    }),
  });

  const created = check({
    name: 'POST /users creates a user',
    points: { status: 3, json: 2 },
    request: { method: 'POST', path: '/users', json: { name, age: 30 } },
    expect: {
      status: [200, 201],
      json: z.looseObject({ id: z.number(), name: z.literal(name), age: z.literal(30) }),
    },
    hint: {
      status: byTrack('Nothing is wrong with this body: name is a text and age a number. Say that it worked.', {
        fastapi: 'A parameter name: str would be read from the query; a pydantic model is read from the body.',
      }),
      json: 'Send back what you stored: the name and the age of the request, and the id that you chose, as a number.',
    },
  });

  const wrongType = check({
    name: 'POST /users with a text as age is refused',
    points: { status: 4, json: 3 },
    request: { method: 'POST', path: '/users', json: { name: 'John', age: 'invalid' } },
    expect: { status: 422, json: problemAt('body', 'age') },
    hint: {
      status: byTrack('The body is JSON, but its content cannot be used. Check the type of each field.', {
        typescript: 'Number.isInteger(age) says whether the age is an integer.',
        fastapi: 'A pydantic model with age: int does it for you.',
      }),
      json: byTrack(
        'Name the field that is wrong: an object in the list detail, with the loc ["body", "age"], msg and type.',
        { fastapi: 'FastAPI makes just this body when the parameter is a pydantic model.' },
      ),
    },
  });

  const missingField = check({
    name: 'POST /users without an age is refused',
    points: { status: 4, json: 2 },
    request: { method: 'POST', path: '/users', json: { name: 'John' } },
    expect: { status: 422, json: problemAt('body', 'age') },
    hint: {
      status: 'The age has to be there. A field that is missing is as wrong as one of the wrong type.',
      json: 'A missing field has a place as well: its loc is ["body", "age"].',
    },
  });

  const malformed = check({
    name: 'POST /users with broken JSON is not the fault of the server',
    points: 4,
    request: {
      method: 'POST',
      path: '/users',
      headers: { 'content-type': 'application/json' },
      body: '{"name": ',
    },
    expect: { status: [400, 422] },
    hint: byTrack('This body cannot be read as JSON. Say that the mistake is in the request.', {
      typescript: 'In Hono, await c.req.json() throws here, so catch it.',
      fastapi: 'A pydantic model as parameter does so by itself; await request.json() raises, so catch it.',
    }),
  });

  const wrongMethod = check({
    name: 'PUT /users/1 is refused, because this path does not take PUT',
    points: { status: 4, headers: 3 },
    request: { method: 'PUT', path: '/users/1', json: {} },
    expect: { status: 405, headers: { allow: tokens(['GET'], ['PUT']) } },
    hint: {
      status: byTrack('The path is right and the method is not. There is a code for exactly that.', {
        typescript: 'In Hono, app.all("/users/:id", …) after the other routes catches it.',
        fastapi: 'FastAPI says so by itself, unless a route such as /{path:path} takes every method.',
      }),
      headers: byTrack('List in Allow the methods that do work here.', {
        typescript: 'In Hono: c.header("Allow", "GET, HEAD").',
        fastapi: 'FastAPI does so in its own answer; HTTPException takes headers={"Allow": "GET"}.',
      }),
    },
  });

  return {
    title: '4xx client errors',
    level: 'beginner',
    checks: [
      limited,
      tooLow,
      lowest,
      notANumber,
      missingLimit,
      anonymous,
      badToken,
      welcome,
      notAdmin,
      stillThere,
      nobody,
      deleted,
      gone,
      nothingToDelete,
      created,
      wrongType,
      missingField,
      malformed,
      wrongMethod,
    ],
  };
});
