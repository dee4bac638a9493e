import type { NoResponse } from '../http/no-response.ts';
import type { Diagnosis } from './rule.ts';

/** Explains why a request got no complete response, and what a server does instead (RFC 9110, RFC 9112). */
export function diagnoseNoAnswer(reason: NoResponse, ended: boolean): Diagnosis | undefined {
  if (!ended) return explanations[reason];
  return reason === 'timeout' ? stuck : crash;
}

const crash: Diagnosis = {
  received:
    'The program ended, and the connection with it. The client learns nothing, not even that it should stop waiting.',
  called: 'Every request gets a response. 500 Internal Server Error is for a failure that nobody expected.',
  decides:
    'An exception that nobody catches ends the whole process, and everything it kept in memory is lost. ' +
    'Catch it where it happens: try and catch around the call, and await in front of every promise.',
  source: 'RFC 9110 §15.6.1',
};

/** Explains why a server must not end after an answer either. */
export const crashAfterwards: Diagnosis = {
  received:
    'The client has its answer, but the program ended right after it, and every client after this one finds nobody.',
  called: 'A server outlives its requests, whatever becomes of one of them.',
  decides:
    'Something that the handler had begun went on after the answer: a timer, a promise without await, or a call that ' +
    'ends the program. What throws there can no longer become a 500, so it has to be caught where it happens.',
  source: 'RFC 9110 §15.6.1',
};

const stuck: Diagnosis = {
  received:
    'A client that gets no answer does not know whether its request arrived, and no other client gets one either.',
  called: 'Every request gets a response, and soon enough that the next one need not wait for it.',
  decides:
    'JavaScript does one thing at a time. While a loop does not end, nothing else happens in the whole program. ' +
    'Which loop in this handler has a condition that stays true?',
  source: 'RFC 9110 §3.4, §15.6.1',
};

const explanations: Readonly<Record<NoResponse, Diagnosis | undefined>> = {
  timeout: {
    received: 'A client that gets no answer does not know whether its request arrived, or whether it was carried out.',
    called: 'Every request gets a response, also when there is nothing good to say.',
    decides:
      'Either a path through the handler never ends the response, or it takes too long. Look for one that returns ' +
      'nothing, or that waits for something that never happens, such as a promise that is rejected and not awaited.',
    source: 'RFC 9110 §3.4, §15.6.1',
  },
  closed: {
    received: 'The connection was closed before there was a complete header section, so there is no status at all.',
    called: 'A response begins with a status from 200 to 599; a 1xx only announces that the real response follows.',
    decides: 'Did the handler send a status and end the response, or did it destroy the connection?',
    source: 'RFC 9110 §15, §15.2; RFC 9112 §4',
  },
  'not-http': {
    received: 'What came cannot be read as an HTTP response, so no client can tell whether the request worked.',
    called: 'A response starts with a status line such as "HTTP/1.1 200 OK"; header fields and an empty line follow.',
    decides:
      'A framework or node:http writes this for you. Check the status, a whole number from 200 to 599, and the header values.',
    source: 'RFC 9112 §4, §5; RFC 9110 §15',
  },
  length: {
    received: 'The response broke off: less came than its header fields promise.',
    called: 'Content-Length, if it is sent, is the exact number of bytes in the body.',
    decides: 'A client cannot use half a body. Leave Content-Length to the framework, and count bytes, not characters.',
    source: 'RFC 9110 §8.6; RFC 9112 §8',
  },
  'too-large': {
    received: 'The response is far larger than anything this exercise asks for.',
    called: 'An answer to this request is small.',
    decides: 'Does the handler write in a loop that never ends?',
    source: 'RFC 9110 §6.4',
  },
  refused: undefined,
  unsendable: undefined,
};
