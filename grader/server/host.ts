/**
 * Runs inside the child process, beside the learner's program: serves what `server.ts` exports, or the server that it
 * starts by itself, on the grader's socket, and tells the grader what the wire does not show.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, Server, type ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { getRequestListener } from '@hono/node-server';
import { documents, type HostCommand, type HostEvent, type Loading, type Relay, type Thrown } from './channel.ts';

const socketPath = process.argv[2] ?? '';
/** The server that answers on the grader's socket. */
let hosted: Server | undefined;
/** The request that all that runs was begun for, also after its answer: a timer, a promise that nobody awaits. */
const answering = new AsyncLocalStorage<string>();

process.setSourceMapsEnabled(true);
// What is graded runs a few dozen times: optimising it as early as V8 does costs more than it saves.
setFlagsFromString('--interrupt-budget=500000');
const channel = new Socket({ fd: 3 });
channel.on(
  'data',
  documents((command) => obey(command as HostCommand)),
);
channel.on('close', () => process.exit(1)); // the grader is gone, so nobody needs this process
channel.on('error', () => {});

const listen = Server.prototype.listen;
redirectListen();
process.on('uncaughtExceptionMonitor', (error) => {
  tell({ kind: 'uncaught', thrown: describe(error) });
  tellRequest();
});
process.on('exit', tellRequest);
/** What listened to the process before there was a program of a learner's. */
const ownListeners = new Map(process.eventNames().map((name) => [name, listenersOf(name)]));

tell({ kind: 'booted', about: undefined });

function obey(command: HostCommand): void {
  switch (command.kind) {
    case 'load':
      load(command);
      break;
    case 'ping':
      tell({ kind: 'pong' });
      break;
    case 'reset':
      reset();
      break;
  }
}

async function load({ file, env, relay }: Loading): Promise<void> {
  process.env = { ...env };
  if (relay) await startRelay(relay);
  let loaded: { readonly [name: string]: unknown };
  try {
    loaded = await import(pathToFileURL(file).href);
  } catch (error) {
    tell({ kind: 'load-failed', thrown: describe(error) });
    process.exit(1);
  }
  const app = await exportedApp(loaded);
  const server = serverOf(app);
  await (app as { ready?: () => unknown } | undefined)?.ready?.(); // Fastify has to finish its start first
  if (hosted) return;
  if (server) {
    serve(server, 'export');
    return;
  }
  channel.unref(); // a program that does nothing more may end, one that goes on may still listen
  tell({
    kind: 'waiting',
    exports: Object.keys(loaded),
    problem: app === undefined ? undefined : inspect(app, { depth: 0 }),
  });
}

/**
 * Closes the server and forgets the program, as far as one process can: what it has imported stays, and so do its timers.
 * That is enough for servers of the course's own, of which many are graded one after the other.
 */
function reset(): void {
  for (const name of process.eventNames()) {
    for (const listener of listenersOf(name)) {
      if (!ownListeners.get(name)?.includes(listener)) process.off(String(name), listener);
    }
  }
  channel.ref();
  const server = hosted;
  hosted = undefined;
  server?.close(() => tell({ kind: 'reset' }));
  server?.closeAllConnections();
}

function listenersOf(name: string | symbol): ((...values: unknown[]) => void)[] {
  return process.rawListeners(String(name)) as ((...values: unknown[]) => void)[]; // what was put there with on or once
}

/** Passes calls of a port on to a Unix socket, in a thread of its own, which the learner's program cannot hold up. */
async function startRelay(workerData: Relay): Promise<void> {
  const code = `
    const { connect, createServer } = require('node:net');
    const { parentPort, workerData } = require('node:worker_threads');
    const server = createServer((inside) => {
      const outside = connect(workerData.socket);
      inside.on('error', () => {}).on('close', () => outside.destroy()).pipe(outside);
      outside.on('error', () => {}).on('close', () => inside.destroy()).pipe(inside);
    });
    server.listen(workerData.port, '127.0.0.1', () => parentPort.postMessage('ready'));`;
  const worker = new Worker(code, { eval: true, workerData });
  worker.unref();
  await once(worker, 'message');
}

/** The default export; of a CommonJS module, what it assigned, and nothing if that is nothing. */
function exportedApp(loaded: { readonly [name: string]: unknown }): unknown {
  const exported = loaded.default;
  if (typeof exported !== 'object' || exported === null) return exported;
  if ('__esModule' in exported && 'default' in exported) return exported.default;
  return Object.getPrototypeOf(exported) === Object.prototype && Object.keys(exported).length === 0
    ? undefined
    : exported;
}

/** A Node server that answers for a default export; undefined if the export cannot answer requests. */
function serverOf(app: unknown): Server | undefined {
  if (app instanceof Server) return app;
  if (typeof app === 'function') {
    // fetch(request) has one parameter; (request, response) and Express's (request, response, next) have more.
    if (app.length >= 2) return createServer(app as RequestListener);
    return createServer(getRequestListener(app as Parameters<typeof getRequestListener>[0]));
  }
  if (typeof app !== 'object' || app === null) return undefined;
  const { fetch, routing, callback } = app as { fetch?: unknown; routing?: unknown; callback?: unknown };
  if (typeof fetch === 'function') {
    return createServer(getRequestListener((request, env) => fetch.call(app, request, env)));
  }
  if (typeof routing === 'function') return createServer(routing.bind(app)); // Fastify
  if (typeof callback === 'function') return createServer(callback.call(app) as RequestListener); // Koa
  return undefined;
}

function serve(server: Server, via: 'export' | 'listen', listening?: () => void): void {
  hosted = server;
  server.prependListener('request', observe);
  listen.call(server, socketPath, () => {
    channel.unref();
    tell({ kind: 'ready', via });
    listening?.();
  });
}

/** The first server that asks to listen gets the grader's socket whatever port it names; later ones stay unused. */
function redirectListen(): void {
  let unused = 0;
  Server.prototype.listen = function (this: Server, ...options: unknown[]) {
    const listening = options.find((option) => typeof option === 'function') as (() => void) | undefined;
    const asked = options.find((option) => typeof option !== 'function');
    const port = Number(typeof asked === 'object' && asked !== null && 'port' in asked ? asked.port : asked) || 0;
    this.address = () => ({ address: '127.0.0.1', family: 'IPv4', port });
    if (!hosted) {
      serve(this, 'listen', listening?.bind(this));
    } else if (this === hosted) {
      if (listening) setImmediate(() => listening.call(this)); // exported, and listening for the grader already
    } else {
      unused += 1;
      listen.call(this, `${socketPath}.unused-${unused}`, listening);
    }
    return this;
  } as typeof listen;
}

/** Counts what the handler writes: node:http silently drops the content of a 204 or 304. */
function observe(request: IncomingMessage, response: ServerResponse): void {
  const name = `${request.method} ${request.url}`;
  answering.enterWith(name);
  let attempted = 0;
  const count = (chunk: unknown) => {
    if (typeof chunk === 'string') attempted += Buffer.byteLength(chunk);
    else if (chunk instanceof Uint8Array) attempted += chunk.byteLength;
  };
  const { write, end } = response;
  response.write = function (this: ServerResponse, ...values: unknown[]) {
    count(values[0]);
    return Reflect.apply(write, this, values);
  } as typeof write;
  response.end = function (this: ServerResponse, ...values: unknown[]) {
    count(values[0]);
    return Reflect.apply(end, this, values);
  } as typeof end;
  response.on('close', () => {
    const { statusCode: status } = response;
    if (status === 204 || status === 304) tell({ kind: 'responded', request: name, status, attempted });
  });
}

function describe(error: unknown): Thrown {
  if (!(error instanceof Error)) return { summary: `a value that is not an Error: ${inspect(error)}`, stack: '' };
  const summary = error.message ? `${error.name}: ${error.message}` : error.name;
  const isOurs = (line: string) => line.includes(__filename) || /\(?node:internal\//.test(line);
  const stack = String(error.stack ?? summary)
    .split('\n')
    .filter((line) => !isOurs(line));
  return { summary, stack: stack.join('\n') };
}

/** Tells which request it was that ends the process. */
function tellRequest(): void {
  const request = answering.getStore();
  if (request !== undefined) tell({ kind: 'ending', request });
}

function tell(event: HostEvent): void {
  try {
    writeSync(3, `${JSON.stringify(event)}\n`);
  } catch {
    channel.write(`${JSON.stringify(event)}\n`); // the pipe was full for a moment
  }
}
