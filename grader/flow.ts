import { setTimeout as wait } from 'node:timers/promises';
import { type Exchange, type ExchangeLimits, exchange } from './exchange.ts';
import type { Request, Sending } from './exercise.ts';
import type { Address } from './wire.ts';

/** Milliseconds that a check may wait, or go on asking, whatever its definition computes. */
export const longestWaitMs = 5_000;

export interface FlowOptions {
  /** Milliseconds per answer unless the request says something else. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Called before each pause that a request asks for. */
  readonly onPause?: (() => void) | undefined;
  /** Whether this is the answer that a poll or a repeat waits for. */
  readonly isAwaited: (exchange: Exchange) => boolean;
}

/** What a check sends, one by one or all at once: the requests of its flow. */
export function requestsOf(sending: Sending): readonly Request[] {
  if (!('kind' in sending)) return [sending];
  return sending.kind === 'together' ? sending.requests : [sending.request];
}

/**
 * Sends what a check sends and resolves with every exchange, in the order of the requests; at least one. A poll or
 * repeat ends with the awaited answer, with a request that got none, or when it is too late.
 */
export async function sendAll(
  address: Address,
  sending: Sending,
  options: FlowOptions,
): Promise<readonly [Exchange, ...Exchange[]]> {
  const send = async (request: Request): Promise<Exchange> => {
    await pause(request.waitMs ?? 0, options);
    const limits: ExchangeLimits = { timeoutMs: request.timeoutMs ?? options.timeoutMs, signal: options.signal };
    return exchange(address, request, limits);
  };
  if (!('kind' in sending)) return [await send(sending)];
  if (sending.kind === 'together') {
    const [first, ...others] = await Promise.all(sending.requests.map(send));
    return [first as Exchange, ...others]; // a valid definition sends at least two requests
  }

  const { request } = sending;
  const everyMs = sending.kind === 'poll' ? sending.everyMs : 0;
  const most = sending.kind === 'poll' ? Number.POSITIVE_INFINITY : sending.times;
  const exchanges: [Exchange, ...Exchange[]] = [await send(request)];
  const deadline = performance.now() + (sending.kind === 'poll' ? Math.min(sending.forMs, longestWaitMs) : Infinity);
  const isOver = (last: Exchange) => last.kind === 'unanswered' || options.isAwaited(last);
  for (let last = exchanges[0]; !isOver(last) && exchanges.length < most && performance.now() < deadline; ) {
    await pause(everyMs, options);
    last = await send({ ...request, waitMs: 0 });
    exchanges.push(last);
  }
  return exchanges;
}

async function pause(ms: number, { signal, onPause }: FlowOptions): Promise<void> {
  if (!(ms > 0)) return;
  onPause?.();
  try {
    await wait(Math.min(ms, longestWaitMs), undefined, { signal });
  } catch {
    // The run was stopped; the next exchange throws for it.
  }
}
