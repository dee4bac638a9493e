import { z } from 'zod';
import { type Answer, byTrack, check, defineExercise, reference, together, tokens } from '../../grader/index.ts';

const onlyDetail = z.strictObject({ detail: z.string().min(1) });

const aboutPrice = z
  .array(z.union([z.string(), z.number()]))
  .refine((loc) => loc.includes('price'), 'a list with "price" in it');

const problemList = z.looseObject({
  detail: z.array(z.looseObject({ loc: aboutPrice, msg: z.string(), type: z.string() })).min(1),
});

const json = 'application/json';

// A Location that leads elsewhere costs its own points once: then the path is made of the id.
const itemPath = (item: Answer) =>
  item.location && /^\/items\/\d+$/.test(item.location) ? item.location : (`/items/${item.value('id')}` as const);

export default defineExercise(({ integer, word }) => {
  const [first, second, third] = [word('first name'), word('second name'), word('third name')];
  const fourth = word('fourth name');
  const email = `${first}@example.com`;
  const price = integer('price');
  const newItem = { name: second, price: 1 };

  const itemCreated = check({
    name: 'POST /items creates an item',
    points: { status: 3, mediaType: 1, headers: 2, json: 2 },
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
    points: { status: 3, json: 2 },
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

  const replacedAgain = check({
    name: 'PUT /items/{id} works a second time in the same way',
    after: [itemCreated, replaced],
    points: 2,
    request: (item, _replaced) => ({ method: 'PUT', path: itemPath(item), json: newItem }),
    expect: { status: 200 },
    hint: 'A client that is not sure whether its PUT arrived sends it again. That has to be harmless, and to succeed.',
  });

  const replacementKept = check({
    name: 'GET /items/{id} shows the replacement',
    after: [itemCreated, replaced],
    points: 3,
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
    points: { status: 3, mediaType: 1, json: 2 },
    request: { method: 'POST', path: '/items', json: { name: third, price: -1 } },
    expect: { status: 422, mediaType: json, json: problemList },
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

  const unknownItem = check({
    name: 'GET /items/888888 says that there is no such item',
    points: { status: 3, mediaType: 1, json: 2 },
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

  const ownId = check({
    name: 'POST /items gives every item an id of its own',
    after: itemCreated,
    points: 1,
    request: { method: 'POST', path: '/items', json: { name: third, price } },
    expect: {
      json: (item) =>
        z.looseObject({
          id: z.union([z.number(), z.string()]).refine((id) => id !== item.value('id'), 'an id that no other item has'),
          name: z.literal(third).optional(), // that it is there was judged above
        }),
    },
    hint: 'An id names one item only. Count up for each new one, and send back the new item: never the same id twice.',
  });

  const itemDeleted = check({
    name: 'DELETE /items/{id} removes the item',
    after: itemCreated,
    points: { status: 4, empty: 3 },
    request: (item) => ({ method: 'DELETE', path: itemPath(item) }),
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
    points: { status: 4, json: 1 },
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
    points: { status: 3, headers: 2, json: 2 },
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
    points: { status: 6, mediaType: 1, json: 3 },
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
    points: 3,
    request: { method: 'POST', path: '/users', json: { email } },
    expect: { status: 422 },
    hint: 'The name is missing here. Check the whole body first; only a valid one can be in conflict with anything.',
  });

  const onlyOneUser = check({
    name: 'GET /users lists the first user and none of the refused ones',
    after: [userCreated, conflict, invalidFirst],
    points: { mediaType: 1, json: 3 },
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

  const userDeleted = check({
    name: 'DELETE /users/{id} removes the user',
    after: userCreated,
    points: { status: 2, empty: 1 },
    request: (user) => ({ method: 'DELETE', path: `/users/${user.value('id')}` }),
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

  const emailFree = check({
    name: 'POST /users accepts the email of the deleted user',
    after: [userCreated, userDeleted],
    points: { status: 2, json: 1 },
    request: { method: 'POST', path: '/users', json: { name: fourth, email } },
    expect: {
      status: 201,
      // That both members are there was judged above.
      json: z.looseObject({ name: z.literal(fourth).optional(), email: z.literal(email).optional() }),
    },
    hint: {
      status:
        'With its user gone, an email is free again, and a user is created as before. Compare with the users stored now.',
      json: 'This is a new user, with a name of its own. Only the email was seen before.',
    },
  });

  const wrongMethod = check({
    name: 'PATCH /items/1 is refused, because this path does not take PATCH',
    points: { status: 2, headers: 3 },
    request: { method: 'PATCH', path: '/items/1', json: {} },
    expect: { status: 405, headers: { allow: tokens(['GET', 'PUT', 'DELETE'], ['PATCH']) } },
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

  return {
    title: 'Best practices',
    level: 'beginner',
    checks: [
      itemCreated,
      itemRead,
      replaced,
      replacedAgain,
      replacementKept,
      replacedNothing,
      stillNothing,
      negativePrice,
      wrongFields,
      freeItem,
      unknownItem,
      invalidId,
      ownId,
      itemDeleted,
      itemDeletedAgain,
      noUsers,
      userCreated,
      userRead,
      conflict,
      invalidFirst,
      onlyOneUser,
      userDeleted,
      userGone,
      emailFree,
      wrongMethod,
      unknownPath,
    ],
    harmless: [
      {
        operator: ['header-removed', 'header-emptied', 'header-replaced', 'header-duplicated', 'media-type-changed'],
        of: 'content-type',
        reason:
          'Content-Type is judged for two successes and three errors, of items and of users; asked of every answer, one mistake would cost its points over and over.',
      },
      {
        checks: [negativePrice, wrongFields],
        operator: 'array-reordered',
        of: '$.detail[].loc',
        reason: 'The README asks for the name of the field in loc, wherever in the list it stands.',
      },
      {
        checks: [wrongFields],
        operator: 'answers-swapped',
        reason: 'What is in the body of this 422 is judged for the negative price.',
      },
    ],
  };
});
