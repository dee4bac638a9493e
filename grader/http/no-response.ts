import { GraderError } from '../error.ts';
import { excerptOf } from './excerpt.ts';
import { misreadOf } from './misread.ts';
import { combine, type Head, headLimit, NotHttp, type Wire } from './wire.ts';

/** Why there is no complete response. */
export type NoResponse = 'refused' | 'timeout' | 'closed' | 'not-http' | 'length' | 'too-large' | 'unsendable';

/** Bytes that the body of a response may take. */
export const bodyLimit = 1024 * 1024;
/** What an exchange ends with that takes too long. */
export const tooLate = new Error('The exchange took too long.');

/** Why an exchange failed with this error, from what its wire shows; throws for an error that is not known. */
export function whyUnanswered(
  error: unknown,
  wire: Wire | undefined,
  timeoutMs: number,
): { reason: NoResponse; message: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const head = wire?.head();
  const nothingYet = !wire || wire.firstBytes().length === 0;
  if (error instanceof NotHttp) {
    return { reason: 'not-http', message: `The server sent ${error.message}.` };
  }
  if (error === tooLate) {
    const what = nothingYet
      ? 'did not answer'
      : head
        ? 'sent its header fields but did not finish the body'
        : 'did not finish its header fields';
    return { reason: 'timeout', message: `The server ${what} within ${timeoutMs} ms.` };
  }
  switch (code) {
    case 'ECONNREFUSED':
    case 'ENOENT':
      return { reason: 'refused', message: 'The server does not accept connections any more.' };
    case 'ENOTSOCK':
      return { reason: 'refused', message: 'The server has put something else in the place of its socket.' };
    case 'UND_ERR_RES_EXCEEDED_MAX_SIZE':
      return {
        reason: 'too-large',
        message: `The body is larger than ${bodyLimit} bytes, which is where the grader stops reading.`,
      };
    case 'UND_ERR_HEADERS_OVERFLOW':
      return { reason: 'too-large', message: `The header fields are larger than ${headLimit} bytes.` };
    case 'UND_ERR_INVALID_ARG':
      return { reason: 'unsendable', message: `The request cannot be sent: ${(error as Error).message}.` };
    case 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH':
      return { reason: 'length', message: lengthMessage(head, wire) };
  }
  if (['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'].includes(code)) {
    if (nothingYet) return { reason: 'closed', message: 'The server closed the connection without an answer.' };
    return head
      ? { reason: 'length', message: lengthMessage(head, wire) }
      : { reason: 'closed', message: closedEarly(wire) };
  }
  // undici's parser has an error of its own, and asserts what a sane server never breaks.
  if ((error instanceof Error && error.name === 'HTTPParserError') || code === 'ERR_ASSERTION') {
    return { reason: 'not-http', message: notHttp(wire?.firstBytes() ?? Buffer.alloc(0)) };
  }
  throw new GraderError(`An exchange failed in a way the grader does not know: ${String(error)}`, { cause: error });
}

/** What is wrong with a response that is none. */
function notHttp(received: Buffer): string {
  const misread = misreadOf(received);
  const wrong = misread && received.subarray(misread.at, misread.at + 1);
  const what = 'What the server sent is not a valid HTTP response';
  return misread && wrong
    ? `${what}: byte ${misread.at + 1} is ${excerptOf(wrong).text}, where there has to be ${misread.expected}.`
    : `${what}.`;
}

/** What came before the connection was closed without a final response. */
function closedEarly(wire: Wire | undefined): string {
  const [first] = wire?.interim() ?? [];
  return first
    ? `The server announced a response with ${first.status} and closed the connection without sending it.`
    : 'The server closed the connection in the middle of its header fields.';
}

function lengthMessage(head: Head | undefined, wire: Wire | undefined): string {
  const promised = head && combine(head)['content-length'];
  return promised === undefined
    ? 'The server closed the connection in the middle of the body.'
    : `Content-Length promised ${promised} bytes, but ${wire?.contentBytes() ?? 0} came.`;
}
