// Express 5, which listens by itself.
import express from 'express';
import { report } from '../report.ts';

const app = express();
app.use(express.json());

const users = new Map<number, object>();
let lastId = 0;

app.get('/items/:item_id', (request, response) => {
  const id = Number(request.params.item_id);
  if (!Number.isInteger(id)) {
    const problem = { loc: ['path', 'item_id'], msg: 'must be an integer', type: 'integer' };
    response.status(422).json({ detail: [problem] });
    return;
  }
  response.json({ id, name: 'Item' });
});

app.post('/users', (request, response) => {
  lastId += 1;
  const user = { ...request.body, id: lastId };
  users.set(lastId, user);
  response.status(201).location(`/users/${lastId}`).json(user);
});

app
  .route('/users/:user_id')
  .get((request, response) => {
    const user = users.get(Number(request.params.user_id));
    if (user) response.json(user);
    else response.sendStatus(404);
  })
  .delete((request, response) => {
    response.sendStatus(users.delete(Number(request.params.user_id)) ? 204 : 404);
  });

app.post('/items', (request, response) => {
  response.status(201).json(request.body);
});

app.post('/process', (_request, response) => {
  response.status(202).json({ status: 'processing' });
});

app.get('/report', (request, response) => {
  response.type('text').set('Accept-Ranges', 'bytes');
  const ranges = request.range(report.length);
  const [range] = Array.isArray(ranges) ? ranges : [];
  if (!range) {
    response.send(report);
    return;
  }
  const { start, end } = range;
  response.status(206).set('Content-Range', `bytes ${start}-${end}/${report.length}`);
  response.send(report.slice(start, end + 1));
});

app.listen(Number(process.env.PORT ?? 3000));
