// A bare fetch function, without any framework; addresses are absolute, and Retry-After is a date.
import { report } from '../report.ts';
import { upperCase } from '../work.ts';

interface Job {
  id: string;
  result?: string;
}

const version = '"2024-03-01/26"';
const whole = new Blob([report], { type: 'text/plain' });
const users: { id: number; name: string }[] = [];
const jobs: Job[] = [];

async function sendReport(request: Request): Promise<Response> {
  const headers = { ETag: version, Vary: 'Range', 'Content-Type': 'text/plain' };
  const { size } = whole;
  const range = request.headers.get('range')?.match(/^bytes=([-\d, ]+)$/)?.[1];
  const isOutdated = request.headers.has('if-range') && request.headers.get('if-range') !== version;
  if (request.method === 'HEAD') return new Response(null, { headers: { ...headers, 'Content-Length': String(size) } });
  if (!range || isOutdated) return new Response(whole, { headers });

  const parts = range.split(/, */).flatMap((spec) => {
    const [from, to] = spec.split('-').map((number) => (number === '' ? undefined : Number(number)));
    const start = from ?? Math.max(size - (to ?? 0), 0);
    const end = from === undefined || to === undefined || to >= size ? size : to + 1;
    return start < end ? [{ part: whole.slice(start, end), contentRange: `bytes ${start}-${end - 1}/${size}` }] : [];
  });
  const [first, second] = parts;
  if (!first)
    return Response.json({ detail: 'too far' }, { status: 416, headers: { 'Content-Range': `bytes */${size}` } });
  if (!second) {
    return new Response(first.part, { status: 206, headers: { ...headers, 'Content-Range': first.contentRange } });
  }
  const boundary = '3d6b6a416f9b5';
  const pieces = parts.flatMap(({ part, contentRange }) => [
    `--${boundary}\r\nContent-Length: ${part.size}\r\nContent-Range: ${contentRange}\r\nContent-Type: text/plain\r\n\r\n`,
    part,
    '\r\n',
  ]);
  return new Response(new Blob([...pieces, `--${boundary}--\r\n`]), {
    status: 206,
    headers: { ...headers, 'Content-Type': `Multipart/Byteranges; charset=utf-8; boundary=${boundary}` },
  });
}

export default async function answer(request: Request): Promise<Response> {
  const { pathname, origin } = new URL(request.url);
  const [, collection = '', id = ''] = pathname.split('/');
  const body = async () => (await request.json()) as { id?: number; name: string; text?: string };

  switch (`${request.method} ${collection}`) {
    case 'GET report':
    case 'HEAD report':
      return sendReport(request);

    case 'GET users':
      return Response.json(users);

    case 'POST users': {
      const user = { ...(await body()), id: Math.max(0, ...users.map((other) => other.id)) + 1 };
      users.push(user);
      return Response.json(user, { status: 201, headers: { Location: `${origin}/users/${user.id}` } });
    }
    case 'PUT users': {
      const user = { name: (await body()).name, id: Number(id) };
      const at = users.findIndex((other) => other.id === user.id);
      if (at >= 0) users[at] = user;
      else users.push(user);
      return Response.json(user, { status: at >= 0 ? 200 : 201 });
    }
    case 'POST jobs': {
      const { text } = await body();
      if (!text) return Response.json({ title: 'text is missing' }, { status: 422 });
      const job: Job = { id: crypto.randomUUID() };
      jobs.push(job);
      void (async () => {
        job.result = await upperCase(text);
      })();
      const headers = {
        Location: `${origin}/jobs/${job.id}`,
        'Retry-After': new Date(Date.now() + 2500).toUTCString(),
      };
      return Response.json({ job: job.id, state: 'accepted' }, { status: 202, headers });
    }
    case 'GET jobs': {
      const job = jobs.find((other) => other.id === id);
      if (!job) return new Response('no such job', { status: 404 });
      if (job.result) return Response.redirect(`${origin}/results/${id}`, 303);
      return Response.json(
        { status: 'running', percent: 50 },
        { headers: { 'Cache-Control': 'private, no-cache, max-age=0', 'Retry-After': '1' } },
      );
    }
    case 'GET results': {
      const result = jobs.find((other) => other.id === id)?.result;
      return result ? Response.json({ id, result }) : new Response('no such result', { status: 404 });
    }
    default:
      return new Response(null, { status: 404 });
  }
}
