// Plain node:http, which listens by itself.
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { boom } from '../boom.ts';
import { tokens, users } from '../data.ts';

const families = new Map([
  ['1', 'informational'],
  ['2', 'success'],
  ['3', 'redirection'],
  ['4', 'client_error'],
  ['5', 'server_error'],
]);

const server = createServer(async (request, response) => {
  const send = (status: number, value?: unknown) => {
    response.statusCode = status;
    if (value === undefined) return response.end();
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    return response.end(JSON.stringify(value));
  };
  const [, resource = '', parameter = '', ...deeper] = (request.url ?? '').split('/');

  try {
    switch (deeper.length > 0 ? 'nothing' : `${request.method} ${resource}`) {
      case 'GET items':
        return send(200, { id: parseInt(parameter, 10) });
      case 'POST items':
        return send(201, { id: 99, ...JSON.parse(await text(request)) });
      case 'DELETE items':
        return send(204);
      case 'GET users': {
        const found = users.filter((user) => String(user.id) === parameter);
        return found.length > 0 ? send(200, found[0]) : send(404, { detail: 'User not found' });
      }
      case 'GET protected': {
        const [scheme, token = ''] = (request.headers.authorization ?? '').split(' ');
        if (scheme !== 'Bearer' || !tokens.has(token)) {
          response.setHeader('WWW-Authenticate', 'Bearer realm="course", error="invalid_request"');
          return send(401);
        }
        return tokens.get(token) === 'admin' ? send(200, { data: 'secret' }) : send(403);
      }
      case 'GET boom':
        return send(200, boom());
      case 'GET classify': {
        const family = parameter.length === 3 ? families.get(parameter.charAt(0)) : undefined;
        if (!family) return send(400, { detail: `${parameter} is no status code`, min: 100, max: 599 });
        return send(200, { class: family, code: Number(parameter) });
      }
      default:
        return send(404, { detail: 'There is nothing here', path: request.url });
    }
  } catch (error) {
    console.error(error);
    return send(500, { detail: 'Something went wrong on our side.' });
  }
});

server.listen(Number(process.env.PORT));
