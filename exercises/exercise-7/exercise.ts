import { z } from 'zod';
import {
  type Answer,
  byTrack,
  type Check,
  check,
  defineExercise,
  matching,
  optional,
  present,
  reference,
  together,
  tokens,
} from '../../grader/index.ts';

const onlyDetail = z.strictObject({ detail: z.string().min(1) });

/** The body of a 422 that names this field, and nothing beside its list. */
function problemsOf(field: string) {
  const loc = z
    .array(z.union([z.string(), z.number()]))
    .refine((places) => places.includes(field), `a list with "${field}" in it`);
  return z.strictObject({ detail: z.array(z.looseObject({ loc, msg: z.string(), type: z.string() })).min(1) });
}

/** This schema, if the earlier answer fits `before`; a mistake that was judged there costs nothing here. */
function asBefore(schema: z.ZodType, before: z.ZodType, { text }: Answer): z.ZodType {
  try {
    return before.safeParse(JSON.parse(text)).success ? schema : z.unknown();
  } catch {
    return z.unknown();
  }
}

/** The status that refused a request before, if it is one of a refusal. */
const refusedWith = <Status extends number>({ status }: Answer, right: Status) =>
  status >= 400 && status < 500 ? status : right;

const someId = z.union([z.number(), z.string()]);

const json = 'application/json';

/** What Content-Type says; undefined if there is no answer, or none with JSON in it, which is judged elsewhere. */
function typeOf(answer: Answer): string | undefined {
  try {
    JSON.parse(answer.text);
    return answer.headers['content-type'] ?? 'missing';
  } catch {
    return undefined;
  }
}

/** The item in an answer that was a success, if it is one. */
function itemOf(answer: Answer) {
  try {
    const item = z.object({ id: someId, name: z.unknown(), price: z.unknown() }).safeParse(JSON.parse(answer.text));
    return answer.status < 400 && item.success ? [item.data] : [];
  } catch {
    return [];
  }
}

const isJson = (type: string | undefined) => type === undefined || /^application\/json\s*(;|$)/i.test(type);

// A Location that leads elsewhere costs its own points once: then the path is made of the id.
const itemPath = (item: Answer) =>
  item.location && /^\/items\/\d+$/.test(item.location) ? item.location : (`/items/${item.value('id')}` as const);

export default defineExercise(({ integer, word }) => {
  const [first, second, third] = [word('first name'), word('second name'), word('third name')];
  const fourth = word('fourth name');
  const email = `${first}@example.com`;
  const otherEmail = `${second}@example.com`;
  const thirdEmail = `${fourth}.${second}@example.com`;
  const price = integer('price');
  const newItem = { name: second, price: 1 };

  const itemCreated = check({
    name: 'POST /items creates an item',
    points: { status: 2, mediaType: 1, headers: 2, json: 2 },
    request: { method: 'POST', path: '/items', json: { name: first, price } },
    expect: {
      status: 201,
      mediaType: json,
      headers: { location: reference('/items/{id}', (item) => `/items/${item.value('id')}`) },
      json: z.looseObject({ id: z.int(), name: z.literal(first), price: z.literal(price) }),
    },
    hint: {
      status: 'Something new exists after this request. A plain success does not say so.',
      mediaType: byTrack('Say in Content-Type that the body is JSON.', {
        typescript: 'In Hono, c.json(value) does this for you.',
        fastapi: 'Return a dict, and FastAPI does this for you.',
      }),
      headers: byTrack('Tell the client where the new item lives: Location is the path of that one item.', {
        typescript: 'c.header("Location", …) sets it.',
        fastapi: 'response.headers["Location"] = … sets it, with a parameter response: Response.',
      }),
      json: 'Send back what you stored: the name and the price of the request, and the id you chose, as a number.',
    },
  });

  const itemRead = check({
    name: 'GET /items/{id} finds the new item',
    after: itemCreated,
    points: { status: 2, json: 2 },
    request: (item) => ({ path: itemPath(item) }),
    expect: {
      status: 200,
      json: (item) =>
        z.looseObject({ id: z.literal(item.value('id')), name: z.literal(first), price: z.literal(price) }),
    },
    hint: {
      status: byTrack('An item that was created can be read. Keep each new item under its id, and look it up there.', {
        typescript: 'A Map does it.',
        fastapi: 'A dict does it, with a parameter item_id: int, because the path has a text.',
      }),
      json: 'Send the item with this id, with all that was sent to store it. The path gives you a text; make a number of it.',
    },
  });

  const replaced = check({
    name: 'PUT /items/{id} replaces the item',
    after: itemCreated,
    points: { status: 2, json: 2 },
    request: (item) => ({ method: 'PUT', path: itemPath(item), json: newItem }),
    expect: {
      status: 200,
      json: (item) => z.looseObject({ id: z.literal(item.value('id')), name: z.literal(second), price: z.literal(1) }),
    },
    hint: {
      status: 'A PUT to an item that exists changes it and creates nothing new. This is a plain success.',
      json: 'Send the item as it is now: the id that it always had, and the name and price of this request.',
    },
  });

  const ownId = check({
    name: 'POST /items gives every item an id of its own',
    after: itemCreated,
    points: { headers: 1, json: 1 },
    request: { method: 'POST', path: '/items', json: { name: third, price } },
    expect: {
      headers: {
        // A Location that is wrong for the first item as well was judged there.
        location: (item) =>
          item.location === `/items/${item.value('id')}`
            ? reference('/items/{id}', (another) => `/items/${another.value('id')}`)
            : optional(present),
      },
      json: (item) =>
        z.looseObject({
          id: z.union([z.number(), z.string()]).refine((id) => id !== item.value('id'), 'an id that no other item has'),
          name: z.literal(third).optional(), // that it is there was judged above
        }),
    },
    hint: {
      headers: 'Another item has another address. Make Location from the id that you just chose.',
      json: 'An id names one item only. Count up for each new one, and send back the new item: never the same id twice.',
    },
  });

  const replacedAgain = check({
    name: 'PUT /items/{id} works a second time in the same way',
    after: [itemCreated, replaced, ownId],
    points: 2,
    request: (item, ..._before) => ({ method: 'PUT', path: itemPath(item), json: newItem }),
    expect: { status: 200 },
    hint: 'A client that is not sure whether its PUT arrived sends it again. That has to be harmless, and to succeed.',
  });

  const replacementKept = check({
    name: 'GET /items/{id} shows the replacement',
    after: [itemCreated, replaced],
    points: 2,
    request: (item, _replaced) => ({ path: itemPath(item) }),
    expect: { json: z.looseObject({ name: z.literal(second), price: z.literal(1) }) },
    hint: 'PUT has to store what it was sent, under the same id; answering with it is not enough.',
  });

  const replacedNothing = check({
    name: 'PUT /items/999999 does not create an item',
    points: { status: 2, json: 1 },
    request: { method: 'PUT', path: '/items/999999', json: { name: third, price: 1 } },
    expect: { status: 404, json: onlyDetail },
    hint: {
      status:
        'In this service the server chooses the ids, so there is nothing to replace here. Look the item up first.',
      json: 'A PUT that is refused has a body like every other error: {"detail": "…"}, and nothing beside it.',
    },
  });

  const stillNothing = check({
    name: 'GET /items/999999 still finds nothing',
    after: replacedNothing,
    points: 1,
    request: { path: '/items/999999' },
    expect: { status: 404 },
    hint: 'No item has this id: PUT must not store one under it, and the status of GET has to say that there is none.',
  });

  const negativePrice = check({
    name: 'POST /items refuses a negative price',
    points: { status: 2, mediaType: 1, json: 2 },
    request: { method: 'POST', path: '/items', json: { name: third, price: -1 } },
    expect: { status: 422, mediaType: json, json: problemsOf('price') },
    hint: {
      status: byTrack(
        'The body is JSON and the price a number, yet it makes no sense. Check the value before you store it.',
        { fastapi: 'A pydantic model with price: float = Field(ge=0) does that by itself.' },
      ),
      mediaType: byTrack('Say in Content-Type that the list of problems is JSON.', {
        typescript: 'In Hono, c.json(value, status) does this for you.',
        fastapi: 'FastAPI does this for you, and so does JSONResponse(…).',
      }),
      json: byTrack(
        'For this status, detail is a list, with one object for each problem; each has loc, msg and type. The name of the field is in loc, so that the client knows what to change.',
        { fastapi: 'FastAPI makes it by itself when a pydantic model refuses the body.' },
      ),
    },
  });

  const wrongFields = check({
    name: 'POST /items refuses an item without a price, one without a name, and a price that is a text',
    after: negativePrice,
    points: 1,
    request: together(
      { method: 'POST', path: '/items', json: { name: third } },
      { method: 'POST', path: '/items', json: { price: 1 } },
      { method: 'POST', path: '/items', json: { name: third, price: third } },
    ),
    // Which status refuses a wrong body was judged above.
    expect: { statuses: ({ status }) => ({ [status >= 400 && status < 500 ? status : 422]: 3 }) },
    hint: byTrack(
      'A field that is missing is neither too big nor too small. Look first whether it is there, and of the right type.',
      {
        typescript: 'undefined < 0 is false, and so is "text" < 0.',
        fastapi: 'A pydantic model with name: str and price: float does that by itself.',
      },
    ),
  });

  const freeItem = check({
    name: 'POST /items takes a price of 0',
    points: 1,
    request: { method: 'POST', path: '/items', json: { name: second, price: 0 } },
    expect: { json: z.looseObject({ price: z.literal(0) }) },
    hint: byTrack(
      '0 is a price like any other: something may be free. Ask for the type of the price, and whether it is below 0.',
      {
        typescript: 'In an if, 0 counts as false, so !price is true for it.',
        fastapi: 'Field(ge=0) takes it, Field(gt=0) does not.',
      },
    ),
  });

  const fraction = check({
    name: 'POST /items takes a price with a fraction',
    points: 1,
    request: { method: 'POST', path: '/items', json: { name: second, price: 2.5 } },
    expect: { json: z.looseObject({ price: z.literal(2.5) }) },
    hint: byTrack('A price is a number, and a number need not be whole. Store it as it comes.', {
      typescript: 'typeof price is "number" for all of them.',
      fastapi: 'price: float takes it, price: int does not.',
    }),
  });

  const wrongName = check({
    name: 'POST /items refuses a name that is no text, and names the field',
    after: negativePrice,
    points: { status: 1, json: 1 },
    // Not a number: pydantic 1 and Fastify make a text of it.
    request: { method: 'POST', path: '/items', json: { name: { en: third }, price: 1 } },
    expect: { status: 422, json: (refused) => asBefore(problemsOf('name'), problemsOf('price'), refused) },
    hint: {
      status: 'It is not enough that the name is there: it has to be a text.',
      json: 'Here it is the name that is wrong, so loc has "name" in it.',
    },
  });

  const itemList = check({
    name: 'GET /items lists the stored items and none of the refused ones',
    after: [replacementKept, freeItem, fraction, negativePrice, wrongName],
    points: { status: 1, json: 1 },
    request: (..._before) => ({ path: '/items' }),
    expect: {
      status: 200,
      json: (kept, free, part, negative, wrong) => {
        // Ids that are not there or not different are judged elsewhere.
        const items = [kept, free, part].flatMap(itemOf);
        const stored = new Set(items.map(({ id }) => id)).size === items.length ? items : [];
        return (
          z
            .array(z.looseObject({ id: someId.optional(), name: z.unknown(), price: z.unknown() }))
            .refine(
              (list) =>
                stored.every((item) =>
                  list.some(({ id, name, price }) => id === item.id && name === item.name && price === item.price),
                ),
              'each item in the list, with the id, name and price that it had before',
            )
            // What was accepted instead of refused has cost points above, and may be in the list.
            .refine(
              (list) => negative.status < 400 || list.every(({ price }) => price !== -1),
              'no item with the price -1, which was refused',
            )
            .refine(
              (list) => wrong.status < 400 || list.every(({ name }) => typeof name !== 'object'),
              'no item whose name is no text, which was refused',
            )
        );
      },
    },
    hint: {
      status: 'The list is there, and it can be read: a plain success.',
      json: 'The body is the list itself, with all three members of each item. A refused request changes nothing: check first, and store only after that.',
    },
  });

  const unknownItem = check({
    name: 'GET /items/888888 says that there is no such item',
    points: { status: 2, mediaType: 1, json: 1 },
    request: { path: '/items/888888' },
    expect: { status: 404, mediaType: json, json: onlyDetail },
    hint: {
      status: 'That there is no such item belongs in the status. Whoever sees a success does not look for an error.',
      mediaType: byTrack('Errors are JSON too.', {
        typescript: 'Answer with c.json(…), not with c.text(…).',
        fastapi: 'Raise an HTTPException, or return a JSONResponse.',
      }),
      json: 'All errors share one shape: {"detail": "…"}, with a text in it and nothing beside it.',
    },
  });

  const invalidId = check({
    name: 'GET /items/abc is refused, because abc is not an integer',
    points: 2,
    request: { path: '/items/abc' },
    expect: { status: 422 },
    hint: byTrack('Check that the id is an integer before you look for the item. No item could ever have this id.', {
      typescript: 'Number.isInteger(Number(id)) tells.',
      fastapi: 'A parameter item_id: int does that by itself.',
    }),
  });

  const halfIntegers = check({
    name: 'GET /items/1.5 and /items/12abc are refused as well',
    after: invalidId,
    points: 1,
    request: together({ path: '/items/1.5' }, { path: '/items/12abc' }),
    // Which status refuses what is no integer was judged above.
    expect: { statuses: (refused) => ({ [refusedWith(refused, 422)]: 2 }) },
    hint: byTrack('Both begin with an integer, and are none. Look at the whole text of the path.', {
      typescript: 'Number.parseInt(text) stops where the integer ends; Number.isInteger(Number(text)) sees the rest.',
      fastapi: 'A parameter item_id: int does that for you.',
    }),
  });

  const itemDeleted = check({
    name: 'DELETE /items/{id} removes the item',
    after: [itemCreated, ownId, replacedAgain],
    points: { status: 3, empty: 2 },
    request: (item, ..._before) => ({ method: 'DELETE', path: itemPath(item) }),
    expect: { status: 204, empty: true },
    hint: {
      status: 'It is done and there is nothing to tell. There is a success code for exactly that.',
      empty: byTrack('Here the answer ends after its header fields: no null, no {}, no Content-Length.', {
        typescript: 'In Hono: c.body(null, status).',
        fastapi: 'In FastAPI: return None, with status_code= at the route.',
      }),
    },
  });

  const itemDeletedAgain = check({
    name: 'DELETE /items/{id} finds nothing the second time',
    after: [itemCreated, itemDeleted],
    points: { status: 2, json: 1 },
    request: (item, _deleted) => ({ method: 'DELETE', path: itemPath(item) }),
    expect: { status: 404, json: onlyDetail },
    hint: {
      status: byTrack('The first DELETE has to remove the item; this one finds none.', {
        typescript: 'The delete() of a Map says whether there was one.',
        fastapi: 'Ask whether the id is in your dict before you delete it.',
      }),
      json: 'Only a DELETE that worked has no body. One that is refused has the body of every other error: {"detail": "…"}.',
    },
  });

  const itemGone = check({
    name: 'GET /items/{id} no longer finds the deleted item',
    after: [itemCreated, itemDeleted],
    points: 1,
    request: (item, _deleted) => ({ path: itemPath(item) }),
    expect: { status: 404 },
    hint: 'An item that is gone is answered like one that never was.',
  });

  const otherItemStays = check({
    name: 'GET /items/{id} still finds the other item, as it was',
    after: [ownId, itemDeleted],
    points: 1,
    request: (item, _deleted) => ({ path: `/items/${item.value('id')}` }),
    // What else a stored item shows was judged above.
    expect: { status: 200, json: z.looseObject({ name: z.literal(third) }) },
    hint: 'PUT and DELETE are about the item with the id of the path, and about no other.',
  });

  const freshId = check({
    name: 'POST /items after a deletion finds an id that no item has',
    after: [ownId, itemDeleted],
    points: 1,
    request: (_item, _deleted) => ({ method: 'POST', path: '/items', json: { name: first, price } }),
    expect: {
      json: (item, _deleted) =>
        z.looseObject({ id: someId.refine((id) => id !== item.value('id'), 'an id that no other item has') }),
    },
    hint: 'The number of items falls when one is deleted, so an id made of it may belong to another. Keep a counter.',
  });

  const noUsers = check({
    name: 'GET /users answers with an empty list while there are no users',
    points: { status: 1, json: 1 },
    request: { path: '/users' },
    expect: { status: 200, json: z.array(z.unknown()).length(0) },
    hint: {
      status: 'The list is there, and there is just nothing in it. A read that worked is a plain success.',
      json: 'A list without entries is [].',
    },
  });

  const userCreated = check({
    name: 'POST /users creates a user',
    after: noUsers,
    points: { status: 2, headers: 1, json: 2 },
    request: { method: 'POST', path: '/users', json: { name: first, email } },
    expect: {
      status: 201,
      headers: { location: reference('/users/{id}', (user) => `/users/${user.value('id')}`) },
      json: z.looseObject({ id: z.int(), name: z.literal(first), email: z.literal(email) }),
    },
    hint: {
      status: 'Creating a user deserves the same status as creating an item.',
      headers: 'A new user has an address as well. Send it in Location, as for an item.',
      json: 'Send back what you stored, as for an item: the name, the email, and the id you chose, as a number.',
    },
  });

  const userRead = check({
    name: 'GET /users/{id} finds the new user',
    after: userCreated,
    points: { status: 1, json: 1 },
    request: (user) => ({ path: `/users/${user.value('id')}` }),
    expect: {
      status: 200,
      json: (user) =>
        z.looseObject({ id: z.literal(user.value('id')), name: z.literal(first), email: z.literal(email) }),
    },
    hint: {
      status: 'One user can be read as one item can, at the address that Location names.',
      json: 'Send the user with this id as it was stored: id, name and email.',
    },
  });

  const conflict = check({
    name: 'POST /users refuses an email that is taken',
    after: userCreated,
    points: { status: 3, mediaType: 1, json: 2 },
    request: { method: 'POST', path: '/users', json: { name: second, email } },
    expect: {
      status: 409,
      mediaType: json,
      json: z.strictObject({ detail: z.literal('User with this email already exists') }),
    },
    hint: {
      status:
        'The request is valid, but it clashes with what is stored. There is a code for just this kind of trouble.',
      mediaType: byTrack('Errors are JSON for users, too, and Content-Type says so.', {
        typescript: 'Answer with c.json(…), not with c.text(…).',
        fastapi: 'Raise an HTTPException, or return a JSONResponse.',
      }),
      json: 'Send {"detail": "User with this email already exists"}, with exactly this text and nothing beside it.',
    },
  });

  const invalidFirst = check({
    name: 'POST /users checks the body before it looks for a conflict',
    after: userCreated,
    points: 2,
    request: { method: 'POST', path: '/users', json: { email } },
    expect: { status: 422 },
    hint: 'The name is missing here. Check the whole body first; only a valid one can be in conflict with anything.',
  });

  const onlyOneUser = check({
    name: 'GET /users lists the first user and none of the refused ones',
    after: [userCreated, conflict, invalidFirst],
    points: { mediaType: 1, json: 2 },
    request: { path: '/users' },
    expect: {
      mediaType: json,
      json: (user, ...others) => {
        // Whoever was accepted instead of refused has cost points above, and may be in the list.
        const accepted = others.filter(({ status }) => status < 400).length;
        return z
          .array(z.looseObject({ id: z.union([z.number(), z.string()]) }))
          .length(1 + accepted)
          .refine(
            (list) => list.some((one) => one.id === user.value('id') && one.name === first && one.email === email),
            'the first user, with its id, name and email, in the list',
          );
      },
    },
    hint: {
      mediaType: byTrack('Say in Content-Type that the list is JSON.', {
        typescript: 'In Hono, c.json(value) does this for you.',
        fastapi: 'Return a list, and FastAPI does this for you.',
      }),
      json: 'The body is the list itself, with all three members of each user. Too many users? Check first, and store only after that.',
    },
  });

  const wrongUsers = check({
    name: 'POST /users refuses a user without an email, and fields that are no texts',
    after: [invalidFirst, onlyOneUser],
    points: 1,
    request: (..._before) =>
      together(
        { method: 'POST', path: '/users', json: { name: third } },
        { method: 'POST', path: '/users', json: { name: { en: third }, email: `${third}@example.com` } },
        { method: 'POST', path: '/users', json: { name: third, email: { work: `${third}@example.com` } } },
      ),
    // Which status refuses a wrong body was judged above.
    expect: { statuses: (refused, _listed) => ({ [refusedWith(refused, 422)]: 3 }) },
    hint: 'Both fields have to be there, and both are texts. Check one as carefully as the other.',
  });

  const secondUser = check({
    name: 'POST /users gives every user an id of its own',
    after: [userCreated, onlyOneUser],
    points: 1,
    request: (..._before) => ({ method: 'POST', path: '/users', json: { name: second, email: otherEmail } }),
    expect: {
      json: (user, _listed) =>
        z.looseObject({ id: someId.refine((id) => id !== user.value('id'), 'an id that no other user has') }),
    },
    hint: 'Another email is no conflict, and another user has another id.',
  });

  const bothListed = check({
    name: 'GET /users lists both users',
    after: [userCreated, secondUser],
    points: 1,
    request: (..._before) => ({ path: '/users' }),
    expect: {
      json: (one, two) =>
        z
          .array(z.looseObject({ id: someId }))
          .refine(
            (list) => [one, two].every((user) => list.some(({ id }) => id === user.value('id'))),
            'both users in the list, each with its id',
          ),
    },
    hint: 'The list has all users, not only the first or the last.',
  });

  const conflictAgain = check({
    name: 'POST /users refuses the email of either user',
    after: [conflict, secondUser],
    points: 1,
    request: (..._before) =>
      together(
        { method: 'POST', path: '/users', json: { name: third, email } },
        { method: 'POST', path: '/users', json: { name: third, email: otherEmail } },
      ),
    // Which status refuses a conflict was judged above.
    expect: { statuses: (refused, _second) => ({ [refusedWith(refused, 409)]: 2 }) },
    hint: 'Compare the email with those of all users, not only with the first or the last.',
  });

  const userDeleted = check({
    name: 'DELETE /users/{id} removes the user',
    after: [userCreated, bothListed, conflictAgain],
    points: { status: 2, empty: 1 },
    request: (user, ..._before) => ({ method: 'DELETE', path: `/users/${user.value('id')}` }),
    expect: { status: 204, empty: true },
    hint: {
      status: 'Deleting a user deserves the same status as deleting an item.',
      empty: 'Nothing follows the header fields here, as for an item.',
    },
  });

  const userGone = check({
    name: 'GET /users/{id} no longer finds the deleted user',
    after: [userCreated, userDeleted],
    points: { status: 2, json: 1 },
    request: (user, _deleted) => ({ path: `/users/${user.value('id')}` }),
    expect: { status: 404, json: onlyDetail },
    hint: {
      status:
        'DELETE has to remove the user, and GET then answers with the same status as for an item that is not there.',
      json: 'Use the same shape of error for users as for items: {"detail": "…"}, and nothing beside it.',
    },
  });

  const otherUserStays = check({
    name: 'GET /users/{id} still finds the other user',
    after: [secondUser, userDeleted],
    points: 1,
    request: (user, _deleted) => ({ path: `/users/${user.value('id')}` }),
    expect: { status: 200, json: (user, _deleted) => z.looseObject({ id: z.literal(user.value('id')) }) },
    hint: 'Remove the user with the id of the path, and no other.',
  });

  const emailFree = check({
    name: 'POST /users accepts the email of the deleted user',
    after: [userCreated, userDeleted, secondUser],
    points: { status: 1, headers: 1, json: 1 },
    request: (..._before) => ({ method: 'POST', path: '/users', json: { name: fourth, email } }),
    expect: {
      status: 201,
      headers: {
        // A Location that is wrong for the first user as well was judged there.
        location: (user) =>
          user.location === `/users/${user.value('id')}`
            ? reference('/users/{id}', (another) => `/users/${another.value('id')}`)
            : optional(present),
      },
      // That both members are there was judged above.
      json: (_first, _deleted, other) =>
        z.looseObject({
          id: someId.refine((id) => id !== other.value('id'), 'an id that no other user has').optional(),
          name: z.literal(fourth).optional(),
          email: z.literal(email).optional(),
        }),
    },
    hint: {
      status:
        'With its user gone, an email is free again, and a user is created as before. Compare with the users stored now.',
      headers: 'Make Location from the id that you just chose: every user has an address of its own.',
      json: 'This is a new user, with a name of its own and an id of its own. The number of users is no id: it falls when one is deleted.',
    },
  });

  const sameName = check({
    name: 'POST /users takes a name that another user has',
    after: [secondUser, emailFree],
    points: 1,
    request: (..._before) => ({ method: 'POST', path: '/users', json: { name: second, email: thirdEmail } }),
    // That all members are there was judged above.
    expect: {
      json: (other) =>
        z.looseObject({
          id: someId.refine((id) => id !== other.value('id'), 'an id that no other user has'),
          email: z.literal(thirdEmail).optional(),
        }),
    },
    hint: 'Two people may have one name. Only the email decides whether a user is in conflict with another.',
  });

  const wrongMethod = check({
    name: 'PATCH /items/1 is refused, because this path does not take PATCH',
    points: { status: 2, headers: 2 },
    request: { method: 'PATCH', path: '/items/1', json: {} },
    expect: { status: 405, headers: { allow: tokens(['GET', 'PUT', 'DELETE'], ['PATCH', 'POST']) } },
    hint: {
      status: byTrack('The path is right and the method is not.', {
        typescript: 'app.all("/items/:id", …), after the other routes, catches it.',
        fastapi: 'FastAPI says so by itself, unless a route for every other path catches it first.',
      }),
      headers: byTrack(
        'List every method that works on this path, also those of your other routes: GET, PUT and DELETE.',
        {
          fastapi:
            'FastAPI lists those of one route only: send all of them yourself, in an exception handler for this status.',
        },
      ),
    },
  });

  const wrongPost = check({
    name: 'POST /items/1 is refused as well',
    after: wrongMethod,
    points: 1,
    request: together(
      { method: 'POST', path: '/items/1', json: {} },
      { method: 'POST', path: '/items/777777', json: {} },
    ),
    // Which status refuses a method was judged above.
    expect: { statuses: (refused) => ({ [refusedWith(refused, 405)]: 2 }) },
    hint: 'PATCH is only one of the methods that this path does not take. All others get the same answer, whether or not there is such an item.',
  });

  const unknownPath = check({
    name: 'GET /no/such/route says so like every other error',
    points: { status: 1, json: 2 },
    request: { path: '/no/such/route' },
    expect: { status: 404, json: onlyDetail },
    hint: {
      status: byTrack('A path that leads nowhere is like an item that does not exist.', {
        typescript: 'app.notFound(…) answers for all of them.',
        fastapi: 'FastAPI says so by itself, once no route takes every other path.',
      }),
      json: byTrack('Give this error the shape of every other one.', {
        typescript: 'In Hono: app.notFound((c) => c.json({ detail: "…" }, …)).',
        fastapi: 'An HTTPException has it.',
      }),
    },
  });

  const unknownPost = check({
    name: 'POST /no/such/route says so as well',
    after: unknownPath,
    points: 1,
    request: { method: 'POST', path: '/no/such/route', json: {} },
    expect: { status: 404, json: (seen) => asBefore(onlyDetail, onlyDetail, seen) },
    hint: 'No endpoint has this path, whatever the method. Answer every method there in the same way.',
  });

  // In these answers it was judged above.
  const labelled: readonly Check[] = [itemCreated, negativePrice, unknownItem, conflict, onlyOneUser];
  // Answers whose bodies are not graded are not among these.
  const others: readonly Check[] = [
    ...[itemRead, replaced, replacementKept, replacedNothing, stillNothing, wrongFields, freeItem, fraction, wrongName],
    ...[itemList, ownId, replacedAgain, itemDeletedAgain, itemGone, otherItemStays, freshId, noUsers, userCreated],
    ...[userRead, secondUser, bothListed, userGone, otherUserStays, emailFree, sameName, unknownPath, unknownPost],
  ];

  const allJson = check({
    name: 'GET /items says that its body is JSON, as every answer above does',
    after: [...labelled, ...others],
    points: 1,
    request: { path: '/items' },
    expect: {
      headers: {
        'content-type': (...answers) => {
          const types = answers.map(typeOf);
          const at = types.findIndex((type) => !isJson(type));
          if (at === -1) return matching(/^application\/json\s*(;|$)/i, json);
          if (at < labelled.length) return optional(present);
          const name = [...labelled, ...others][at]?.name;
          return matching(/(?!)/, `${json}, and so in the answer to "${name}", where it was ${types[at]}`);
        },
      },
    },
    hint: 'All bodies are JSON, and Content-Type says so in each answer: of every method, for successes and for errors, for items, for users and for paths that lead nowhere. Make all answers in the same way.',
  });

  return {
    title: 'Best practices',
    level: 'beginner',
    checks: [
      itemCreated,
      itemRead,
      replaced,
      replacementKept,
      replacedNothing,
      stillNothing,
      negativePrice,
      wrongFields,
      freeItem,
      fraction,
      wrongName,
      itemList,
      unknownItem,
      invalidId,
      halfIntegers,
      ownId,
      replacedAgain,
      itemDeleted,
      itemDeletedAgain,
      itemGone,
      otherItemStays,
      freshId,
      noUsers,
      userCreated,
      userRead,
      conflict,
      invalidFirst,
      onlyOneUser,
      wrongUsers,
      secondUser,
      bothListed,
      conflictAgain,
      userDeleted,
      userGone,
      otherUserStays,
      emailFree,
      sameName,
      wrongMethod,
      wrongPost,
      unknownPath,
      unknownPost,
      allJson,
    ],
    harmless: [
      {
        checks: [negativePrice, wrongFields, wrongName],
        operator: 'array-reordered',
        of: '$.detail[].loc',
        reason: 'The README asks for the name of the field in loc, wherever in the list it stands.',
      },
      {
        checks: [invalidId, halfIntegers, wrongMethod, wrongPost, invalidFirst, wrongUsers],
        operator: ['header-removed', 'header-emptied', 'header-replaced', 'header-duplicated', 'media-type-changed'],
        of: 'content-type',
        reason: 'The bodies of these answers are not graded, as the README says, and so neither is what they are.',
      },
      {
        checks: [allJson, replacedAgain],
        operator: ['answers-swapped', 'answer-stale'],
        reason:
          'Of these two answers only the Content-Type and the status are judged; their bodies are in other checks.',
      },
      {
        checks: [freshId],
        operator: 'answer-stale',
        reason: 'Whether an id may be used again after a deletion is up to the learner; it must not be one in use.',
      },
      {
        checks: [wrongPost],
        operator: ['header-removed', 'header-emptied', 'header-replaced'],
        of: 'allow',
        reason: 'What Allow says is judged for PATCH.',
      },
    ],
  };
});
