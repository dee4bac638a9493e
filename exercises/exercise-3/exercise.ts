import { z } from 'zod';
import { type Answer, byTrack, check, defineExercise, matching, together, tokens } from '../../grader/index.ts';

const asUser = { authorization: 'Bearer user-token' };
const asAdmin = { authorization: 'Bearer admin-token' };

/** Items of the list in data.ts. */
function item(id: number, name: string) {
  return z.looseObject({ id: z.literal(id), name: z.literal(name) });
}

const [pen, ink] = [item(1, 'Pen'), item(2, 'Ink')];
const rest = [item(3, 'Paper'), item(4, 'Stamp'), item(5, 'Envelope')] as const;

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

const noUser = z.strictObject({ detail: z.literal('User not found') });
const someDetail = z.looseObject({ detail: z.string().min(1) });
const refusal = z.looseObject({ detail: z.literal('Not authorized') });

/** This schema, if the earlier answer fits it; a mistake that was judged there costs nothing here. */
function asBefore(schema: z.ZodType, { text }: Answer): z.ZodType {
  try {
    return schema.safeParse(JSON.parse(text)).success ? schema : z.unknown();
  } catch {
    return z.unknown();
  }
}

const placeOfLimit = /"loc"\s*:\s*\[\s*"query"\s*,\s*"limit"\s*\]/;

/** A 422 that says where the limit stands, if the answer to limit=abc does; a body that is wrong there was judged there. */
const noIntegerAsBefore = {
  status: 422,
  text: ({ text }: Answer) => (placeOfLimit.test(text) ? placeOfLimit : /^/),
} as const;

export default defineExercise(({ integer, word }) => {
  const none = integer('nobody', 700, 900);
  const [stranger, name, another, third] = [
    word('unknown token'),
    word('user name'),
    word('another user'),
    word('third user'),
  ];

  const limited = check({
    name: 'GET /items?limit=2 answers with two items',
    points: { status: 2, json: 2 },
    request: { path: '/items?limit=2' },
    expect: { status: 200, json: z.looseObject({ items: z.tuple([pen, ink]) }) },
    hint: {
      status: 'There is nothing wrong with this request, so it is a plain success.',
      json: byTrack('Send the first items of the list, in its order, and only as many as the client asked for.', {
        typescript: 'items.slice(0, limit) takes them, with the limit as a number.',
        fastapi: 'items[:limit] takes them, with limit: int.',
      }),
    },
  });

  const high = check({
    name: 'GET /items?limit=100 answers with all five items',
    points: { status: 1, json: 1 },
    request: { path: '/items?limit=100' },
    expect: { status: 200, json: z.looseObject({ items: z.tuple([pen, ink, ...rest]) }) },
    hint: {
      status: 'A limit says how many at most. Fewer items than that are no mistake of the client.',
      json: 'There are five items. When more are asked for, send all that there are.',
    },
  });

  const tooLow = check({
    name: 'GET /items?limit=0 is refused, because the limit is too low',
    points: { status: 3, json: 2 },
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

  const negative = check({
    name: 'GET /items?limit=-1 is refused, because it is below 1 as well',
    points: { status: 1, json: 1 },
    request: { path: '/items?limit=-1' },
    expect: { status: 400, json: z.looseObject({ detail: z.literal('limit must be at least 1') }) },
    hint: {
      status: 'A negative number is an integer too, and it is lower than 1. Let it go the way that 0 goes.',
      json: 'Every limit that is too low gets the same body, with the text of the README.',
    },
  });

  const lowest = check({
    name: 'GET /items?limit=1 is fine',
    points: { status: 1, json: 1 },
    request: { path: '/items?limit=1' },
    expect: { status: 200, json: z.looseObject({ items: z.tuple([pen]) }) },
    hint: {
      status: 'At least 1 means that 1 itself is allowed. Compare with < 1, not with <= 1.',
      json: 'A limit of 1 asks for a list with one item, the first.',
    },
  });

  const notANumber = check({
    name: 'GET /items?limit=abc is refused, because abc is not an integer',
    points: { status: 3, json: 2 },
    request: { path: '/items?limit=abc' },
    expect: { status: 422, json: problemAt('query', 'limit') },
    hint: {
      status: byTrack(
        'This is no number at all, and no comparison finds that out. The README has a code of its own for it.',
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

  const fraction = check({
    name: 'GET /items?limit=1.5 is refused, because 1.5 is not an integer',
    after: notANumber,
    points: 1,
    request: { path: '/items?limit=1.5' },
    expect: noIntegerAsBefore,
    hint: byTrack('A number with a fraction is no integer either. Look at the whole text, not only at its beginning.', {
      typescript: 'parseInt("1.5") is 1, Number("1.5") is 1.5; Number.isInteger() tells them apart.',
      fastapi: 'A parameter limit: int refuses it by itself.',
    }),
  });

  const missingLimit = check({
    name: 'GET /items without a limit is refused',
    after: notANumber,
    points: { status: 1, json: 1 },
    request: { path: '/items' },
    expect: { status: 422, json: (refused) => asBefore(problemAt('query', 'limit'), refused) },
    hint: {
      status: byTrack('A missing limit is like one that is no number. Do not fill one in.', {
        typescript: 'In Hono, c.req.query("limit") is undefined then.',
        fastapi: 'A parameter limit: int has to be there; limit: int = 10 may be missing.',
      }),
      json: 'What is missing has a place as well: the loc is ["query", "limit"], as for a limit that is no number.',
    },
  });

  const emptyLimit = check({
    name: 'GET /items?limit= is refused, because an empty text is not an integer',
    after: notANumber,
    points: 1,
    request: { path: '/items?limit=' },
    expect: noIntegerAsBefore,
    hint: byTrack('There is a limit, but nothing in it, so it is no integer, not even 0.', {
      typescript: 'Number("") is 0. Look at the text before you make a number of it.',
      fastapi: 'A parameter limit: int refuses it by itself.',
    }),
  });

  const anonymous = check({
    name: 'GET /protected without credentials asks who the caller is',
    points: { status: 3, headers: 2, json: 1 },
    request: { path: '/protected' },
    expect: {
      status: 401,
      headers: { 'www-authenticate': matching(/^Bearer(?=$|[\s,])/i, 'a challenge for the scheme Bearer') },
      json: someDetail,
    },
    hint: {
      status: byTrack('You do not know who asks, so you cannot say yet whether they may. Ask for credentials first.', {
        fastapi: 'HTTPBearer(auto_error=False) leaves this answer to you.',
      }),
      headers: byTrack('Say in WWW-Authenticate how a client can prove who it is: with the scheme Bearer.', {
        typescript: 'In Hono: c.header("WWW-Authenticate", "Bearer").',
        fastapi: 'In FastAPI: HTTPException(status, "…", {"WWW-Authenticate": "Bearer"}).',
      }),
      json: 'Tell the caller what is missing, in a member with the name detail: {"detail": "…"}.',
    },
  });

  const badToken = check({
    name: 'GET /protected with an unknown token asks again',
    after: anonymous,
    points: { status: 3, headers: 1, json: 1 },
    request: { path: '/protected', headers: { authorization: `Bearer wrong-${stranger}` } },
    expect: {
      status: 401,
      headers: { 'www-authenticate': matching(/^Bearer(?=$|[\s,])/i, 'a challenge for the scheme Bearer') },
      json: (asked) => asBefore(someDetail, asked),
    },
    hint: {
      status: 'A token that you do not know is worth as much as none: you still do not know who asks.',
      headers: 'Every answer with this status carries WWW-Authenticate, whatever was wrong with the credentials.',
      json: 'Say here as well what is wrong with the credentials: {"detail": "…"}.',
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

  const adminWelcome = check({
    name: 'GET /protected with admin-token succeeds',
    points: 1,
    request: { path: '/protected', headers: asAdmin },
    expect: { status: 200, json: z.looseObject({ data: z.literal('secret') }) },
    hint: 'This path answers alike for both tokens. An admin is a caller that you know, too.',
  });

  const longerTokens = check({
    name: 'GET /protected with a token that only contains a known one asks as well',
    after: badToken,
    points: 1,
    request: (_asked) =>
      together(
        { path: '/protected', headers: { authorization: `Bearer user-token${stranger}` } },
        { path: '/protected', headers: { authorization: `Bearer ${stranger}user-token` } },
      ),
    // What happens to a token that is not known was judged above.
    expect: { statuses: ({ status }) => ({ [status < 500 ? status : 401]: 2 }) },
    hint: 'Compare the whole token. One that has a known token somewhere in it is another token.',
  });

  const notAdmin = check({
    name: 'DELETE /admin/users/1 with user-token is refused',
    points: { status: 3, json: 2 },
    request: { method: 'DELETE', path: '/admin/users/1', headers: asUser },
    expect: { status: 403, json: refusal },
    hint: {
      status: 'You know this caller, and the token is fine. It is the permission that is missing.',
      json: 'Send {"detail": "Not authorized"}, with exactly this text.',
    },
  });

  const nobody = check({
    name: 'DELETE /admin/users/1 without credentials asks who the caller is',
    points: 2,
    request: { method: 'DELETE', path: '/admin/users/1' },
    expect: { status: 401 },
    hint: 'Nobody is logged in here. Find out who asks before you ask whether they may.',
  });

  const strangerAsked = check({
    name: 'DELETE /admin/users/1 with an unknown token asks who the caller is',
    points: 1,
    request: { method: 'DELETE', path: '/admin/users/1', headers: { authorization: `Bearer wrong-${stranger}` } },
    expect: { status: 401 },
    hint: 'A token that you do not know does not make a caller known. Ask whether you know the token, before you ask whose it is.',
  });

  const stillThere = check({
    name: 'GET /users/1 still finds the user after the refusal',
    after: [notAdmin, nobody, strangerAsked],
    points: { status: 3, json: 1 },
    request: (..._refused) => ({ path: '/users/1' }),
    expect: {
      status: 200,
      json: z.looseObject({ id: z.literal(1), name: z.literal('Ada'), age: z.literal(36) }),
    },
    hint: {
      status: 'A refused request must not change anything. Check who asks first, and delete only after that.',
      json: 'Send the user as it stands in the data, with id, name and age, and nothing around it.',
    },
  });

  const askedFirst = check({
    name: 'DELETE /admin/users/999 with user-token is refused without a look at the users',
    after: notAdmin,
    points: 1,
    request: { method: 'DELETE', path: '/admin/users/999', headers: asUser },
    expect: { status: 403, json: (refused) => asBefore(refusal, refused) },
    hint: 'Who may not delete users must not learn which there are. Ask for the permission before you look for the user, and give the same answer.',
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
    points: { status: 2, json: 2 },
    request: { path: '/users/2' },
    expect: { status: 404, json: noUser },
    hint: {
      status: 'DELETE has to remove the user, and the status of GET then says that there is none.',
      json: 'Send {"detail": "User not found"}, with exactly this text.',
    },
  });

  const neverThere = check({
    name: 'GET /users/{id} finds nobody under an id that no user ever had',
    after: gone,
    points: 1,
    request: (_gone) => together({ path: '/users/999' }, { path: `/users/${none}` }),
    // That DELETE removes the user, and which status says that there is none, was judged above.
    expect: {
      statuses: ({ status, text }) => ({ [status < 500 && !text.includes('Linus') ? status : 404]: 2 }),
    },
    hint: 'Ask whether there is such a user before you use one. Whoever was never there is like one who is gone.',
  });

  const otherStays = check({
    name: 'GET /users/1 still finds the other user after that',
    after: deleted,
    points: 1,
    request: { path: '/users/1' },
    expect: { status: 200 },
    hint: 'Remove the user with the id of the path, and nobody else.',
  });

  const nothingToDelete = check({
    name: 'DELETE /admin/users/999 says that there is no such user',
    points: 2,
    request: { method: 'DELETE', path: '/admin/users/999', headers: asAdmin },
    expect: { status: 404 },
    hint: byTrack('Nobody has this id, so there is nobody to delete. Say so, and do not report a success.', {
      typescript: 'The delete() of a Map tells you whether there was anything to delete.',
      fastapi: 'Ask "user_id in users" before you delete from a dict.',
    }),
  });

  const deletedAgain = check({
    name: 'DELETE /admin/users/2 again says so, too',
    after: [deleted, gone],
    points: 1,
    request: (_deleted, { text }) => ({
      method: 'DELETE',
      // That the user is gone at all was judged above.
      path: text.includes('Linus') ? '/admin/users/999' : '/admin/users/2',
      headers: asAdmin,
    }),
    expect: { status: 404 },
    hint: 'This user was deleted, and is nobody now. To delete is to take somebody away, so it works once.',
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
      status: byTrack(
        'Nothing is wrong with this body: name is a text, and age a number as JSON has them. Say that it worked.',
        {
          fastapi: 'A parameter name: str would be read from the query; a pydantic model is read from the body.',
        },
      ),
      json: 'Send back what you stored: the name and the age of the request, and the id that you chose, as a number.',
    },
  });

  const createdAgain = check({
    name: 'POST /users gives every user an id of its own, and takes an age of 0',
    after: created,
    points: { status: 1, json: 1 },
    request: { method: 'POST', path: '/users', json: { name: another, age: 0 } },
    expect: {
      status: [200, 201],
      json: (user) =>
        z.looseObject({
          id: z.union([z.number(), z.string()]).refine((id) => id !== user.value('id'), 'an id that no other user has'),
          age: z.literal(0),
        }),
    },
    hint: {
      status: byTrack('An age of 0 is an integer and is not missing, so nothing is wrong with this body.', {
        typescript: 'In an if, 0 counts as false. Ask for the type of the age.',
        fastapi: 'In an if, 0 counts as false. A pydantic model with age: int knows the difference.',
      }),
      json: 'This is one more user: the age that was sent, which is 0, and an id that none of the others has.',
    },
  });

  const found = check({
    name: 'GET /users/{id} finds the new user',
    after: [created, createdAgain],
    points: { status: 1, json: 1 },
    request: (user, _another) => ({ path: `/users/${user.value('id')}` }),
    expect: {
      status: 200,
      json: (user, _another) =>
        z.looseObject({ id: z.literal(Number(user.value('id'))), name: z.literal(name), age: z.literal(30) }),
    },
    hint: {
      status: 'What you have answered with must be stored as well, under the id that you sent.',
      json: 'Give the new user an id that nobody else has, and keep the name and the age under it.',
    },
  });

  const newDeleted = check({
    name: 'DELETE /admin/users/{id} with admin-token removes the new user as well',
    after: [created, deleted, found],
    points: 1,
    request: (user, _deleted, _found) => ({
      method: 'DELETE',
      path: `/admin/users/${user.value('id')}`,
      headers: asAdmin,
    }),
    expect: { status: [200, 204] },
    hint: 'A user who came later is a user like those who were there at the start. Keep them all in one place.',
  });

  const createdAfter = check({
    name: 'POST /users after a deletion finds an id that nobody has',
    after: [createdAgain, newDeleted],
    points: 1,
    request: (_user, _deleted) => ({ method: 'POST', path: '/users', json: { name: third, age: 30 } }),
    expect: {
      status: [200, 201],
      json: (user, _deleted) =>
        z.looseObject({
          id: z
            .union([z.number(), z.string()])
            .refine((id) => ![1, user.value('id')].includes(id), 'an id that no other user has'),
        }),
    },
    hint: 'The number of users falls when one is deleted, so an id made of it may belong to somebody. Keep a counter.',
  });

  const wrongType = check({
    name: 'POST /users with a text as age is refused',
    points: { status: 3, json: 2 },
    request: { method: 'POST', path: '/users', json: { name: 'John', age: 'invalid' } },
    expect: { status: 422, json: problemAt('body', 'age') },
    hint: {
      status: byTrack(
        'The body is JSON, but its content cannot be used. What arrives can be of any type: check each field.',
        {
          typescript: 'Number.isInteger(age) says whether the age is an integer.',
          fastapi: 'A pydantic model with age: int does it for you.',
        },
      ),
      json: byTrack(
        'Name the field that is wrong: an object in the list detail, with the loc ["body", "age"], msg and type.',
        { fastapi: 'FastAPI makes just this body when the parameter is a pydantic model.' },
      ),
    },
  });

  const missingField = check({
    name: 'POST /users without an age is refused',
    points: { status: 3, json: 2 },
    request: { method: 'POST', path: '/users', json: { name: 'John' } },
    expect: { status: 422, json: problemAt('body', 'age') },
    hint: {
      status: 'The age has to be there. A field that is missing is as wrong as one of the wrong type.',
      json: 'A missing field has a place as well: its loc is ["body", "age"].',
    },
  });

  const missingName = check({
    name: 'POST /users without a name is refused',
    points: { status: 2, json: 1 },
    request: { method: 'POST', path: '/users', json: { age: 30 } },
    expect: { status: 422, json: problemAt('body', 'name') },
    hint: {
      status: 'Both fields have to be there. Check the name as carefully as the age.',
      json: 'The loc says which field it is, so it ends with "name" here.',
    },
  });

  const wrongName = check({
    name: 'POST /users with an object as name is refused',
    after: missingName,
    points: 1,
    // Not a number: pydantic 1 and Fastify make a text of it.
    request: { method: 'POST', path: '/users', json: { name: { en: 'John' }, age: 30 } },
    expect: { status: 422, json: (missing) => asBefore(problemAt('body', 'name'), missing) },
    hint: 'It is not enough that the name is there: it has to be a text. Its place is the same.',
  });

  const malformed = check({
    name: 'POST /users with broken JSON is not the fault of the server',
    points: 3,
    request: {
      method: 'POST',
      path: '/users',
      headers: { 'content-type': 'application/json' },
      body: '{"name": ',
    },
    expect: { status: [400, 422] },
    hint: byTrack('Reading this body as JSON fails, and you have to notice. Say that the mistake is in the request.', {
      typescript: 'In Hono, await c.req.json() throws here, so catch it.',
      fastapi: 'A pydantic model as parameter does so by itself; await request.json() raises, so catch it.',
    }),
  });

  const wrongMethod = check({
    name: 'PUT /users/1 is refused, because this path does not take PUT',
    points: { status: 3, headers: 2 },
    request: { method: 'PUT', path: '/users/1', json: {} },
    expect: { status: 405, headers: { allow: tokens(['GET'], ['PUT', 'PATCH', 'DELETE', 'POST']) } },
    hint: {
      status: byTrack('The path is right and the method is not. There is a code for exactly that.', {
        typescript: 'In Hono, app.all("/users/:id", …) after the other routes catches it.',
        fastapi: 'FastAPI says so by itself, unless a route such as /{path:path} takes every method.',
      }),
      headers: byTrack('List in Allow the methods that do work here, and no others.', {
        typescript: 'In Hono: c.header("Allow", "GET, HEAD").',
        fastapi: 'FastAPI does so in its own answer; HTTPException takes headers={"Allow": "GET"}.',
      }),
    },
  });

  const wrongMethods = check({
    name: 'PATCH, DELETE and POST /users/1 are refused as well',
    after: wrongMethod,
    points: 1,
    request: together(
      { method: 'PATCH', path: '/users/1', json: {} },
      { method: 'DELETE', path: '/users/1' },
      { method: 'POST', path: '/users/1', json: {} },
    ),
    // Which status refuses a method was judged above.
    expect: { statuses: ({ status }) => ({ [status >= 400 && status < 500 ? status : 405]: 3 }) },
    hint: 'PUT is only one of the methods that this path does not take. All others get the same answer.',
  });

  const methodFirst = check({
    name: 'PUT and DELETE /users/{id} are refused in the same way when there is no such user',
    after: wrongMethod,
    points: 1,
    request: together(
      { method: 'PUT', path: '/users/999', json: {} },
      { method: 'PUT', path: `/users/${none}`, json: {} },
      { method: 'DELETE', path: '/users/999' },
    ),
    expect: { statuses: ({ status }) => ({ [status >= 400 && status < 500 ? status : 405]: 3 }) },
    hint: 'What a path takes does not depend on who is there. Look at the method first, then for the user.',
  });

  return {
    title: '4xx client errors',
    level: 'beginner',
    checks: [
      limited,
      high,
      tooLow,
      negative,
      lowest,
      notANumber,
      fraction,
      missingLimit,
      emptyLimit,
      anonymous,
      badToken,
      welcome,
      adminWelcome,
      longerTokens,
      notAdmin,
      nobody,
      strangerAsked,
      stillThere,
      askedFirst,
      deleted,
      gone,
      neverThere,
      otherStays,
      nothingToDelete,
      deletedAgain,
      created,
      createdAgain,
      found,
      newDeleted,
      createdAfter,
      wrongType,
      missingField,
      missingName,
      wrongName,
      malformed,
      wrongMethod,
      wrongMethods,
      methodFirst,
    ],
    harmless: [
      {
        checks: [wrongMethods],
        operator: ['header-removed', 'header-emptied', 'header-replaced'],
        of: 'allow',
        reason: 'What Allow says is judged for PUT.',
      },
      {
        checks: [otherStays, createdAfter],
        operator: ['answer-stale', 'answers-swapped'],
        reason: 'What the bodies of such answers say is judged by the checks before; here the status or the id counts.',
      },
    ],
  };
});
