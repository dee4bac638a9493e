import { z } from 'zod';

/**
 * The machine-readable result, version 1. Every reporter reads it and every total in every format equals the totals
 * here. Fields may be added within a version; a field that changes its meaning makes a new version.
 */
const headers = z.record(z.string(), z.string());

const exchange = z.strictObject({
  request: z.strictObject({ method: z.string(), path: z.string(), headers, body: z.string().optional() }),
  response: z
    .strictObject({
      status: z.int(),
      reason: z.string(),
      headers,
      body: z.string().describe('The body as text, at most 4,000 characters.'),
      bodyBytes: z.int().describe('The size of the whole body.'),
      interim: z
        .array(z.strictObject({ status: z.int(), headers }))
        .optional()
        .describe('The informational responses that came first, if any.'),
    })
    .optional(),
  problem: z.string().optional().describe('Why there was no complete response.'),
  received: z
    .strictObject({
      text: z.string().describe('On one line; all but visible ASCII characters are escaped.'),
      column: z.int().optional().describe('Where in the text the first byte stands that HTTP does not allow there.'),
    })
    .optional()
    .describe('Some of the bytes that came in place of a response.'),
  upstream: z.string().optional().describe('What the scripted upstream does with calls, after "The upstream …".'),
  ms: z.int().describe('Milliseconds from the request to the last byte.'),
  log: z.string().describe('What the server wrote to its output meanwhile, at most 4,000 characters.'),
});

const mismatch = z.strictObject({
  where: z
    .string()
    .describe(
      'status, statuses, requests, informational response, header NAME, json PATH, body, part N, server output, ' +
        'upstream, time, answer, after the answer or earlier answer.',
    ),
  expected: z.string(),
  actual: z.string(),
  message: z.string(),
});

const diagnosis = z.strictObject({
  received: z.string().describe('What the thing that came promises a client.'),
  called: z.string().describe('What the situation called for.'),
  decides: z.string().describe('The fact that decides between the two.'),
  source: z.string().describe('The RFC sections that say so.'),
});

const flow = z.strictObject({
  kind: z.enum(['poll', 'repeat', 'together']),
  answers: z.array(z.strictObject({ status: z.int(), ms: z.int() })).describe('In the order of the requests.'),
});

const check = z.strictObject({
  name: z.string(),
  verdict: z.enum(['passed', 'failed', 'skipped']),
  visibility: z
    .enum(['visible', 'hidden', 'after-due'])
    .optional()
    .describe('Who may see more than name and verdict; everybody unless stated.'),
  earned: z.int(),
  possible: z.int().describe('0 for advice, which costs nothing and does not keep an exercise from being complete.'),
  mismatches: z.array(mismatch),
  reason: z
    .enum(['refused', 'timeout', 'closed', 'not-http', 'length', 'too-large', 'unsendable', 'crashed'])
    .optional()
    .describe(
      'Why no complete answer came: nobody accepted the connection; it took too long; the connection was closed ' +
        'first; what came is not HTTP, does not have the length that it says, or is too much; the request cannot be ' +
        'sent; or the server ended, also right after its answer.',
    ),
  skipped: z.string().optional().describe('Why the check was skipped.'),
  hint: z.string().optional().describe("The first step of the author's hint: one line for each part that failed."),
  hints: z
    .array(z.string())
    .optional()
    .describe(
      'All steps of the hint, if there are several: the first is hint, each says what the one before says, and more.',
    ),
  diagnosis: diagnosis.optional(),
  curl: z
    .string()
    .optional()
    .describe('A command that sends the same request to the URL that was graded, or to http://localhost:3000.'),
  exchange: exchange.optional().describe('The exchange that was judged.'),
  flow: flow.optional().describe('All answers of a check that sends more than one request.'),
});

const hidden = z
  .int()
  .optional()
  .describe(
    'There in what learners see: so many checks are hidden. Of those this document holds the name and the verdict; ' +
      'their points are 0 here, the totals are those of the visible checks, and `complete` is never true.',
  );

const place = z.strictObject({ file: z.string(), line: z.int(), column: z.int() });

const stopped = z.enum(['interrupted', 'deadline']);

/** What was run; one of the three, unless nothing was found to run. */
const names = {
  file: z.string().optional().describe("The file that holds the learner's server."),
  command: z.string().optional().describe('The command that starts the server.'),
  url: z.string().optional().describe('Where the server already runs.'),
  env: z.record(z.string(), z.string()).optional().describe('The environment variables that the exercise sets.'),
};

const server = z.discriminatedUnion('started', [
  z.strictObject({
    started: z.literal(true),
    ...names,
    ms: z.int(),
    restarts: z.int(),
    notes: z.array(z.string()).optional().describe('What is worth knowing about how the server runs.'),
  }),
  z.strictObject({
    started: z.literal(false),
    ...names,
    reason: z.enum(['missing', 'not-bundled', 'threw', 'exited', 'nothing-to-serve', 'silent', 'stopped']),
    message: z.string(),
    place: place.optional(),
    detail: z.string(),
  }),
]);

const exercise = z.strictObject({
  id: z.string(),
  title: z.string(),
  level: z.enum(['beginner', 'advanced']),
  track: z.string().describe('typescript, fastapi, command or url: how the server is run.'),
  earned: z.int(),
  possible: z.int(),
  complete: z.boolean().describe('Every check that has points passed, and nothing was left out.'),
  hidden,
  stopped: stopped.optional().describe('Why some checks were not played: Ctrl-C and its like, or the time was over.'),
  server,
  checks: z.array(check),
});

export const gradeSchema = z.strictObject({
  version: z.literal(1),
  grader: z.string().describe('The version of the grader.'),
  seed: z.int().describe('--seed with this number replays the same values.'),
  submission: z.string(),
  trust: z
    .enum(['self-check', 'learner-ci', 'instructor'])
    .describe('Whose word this is: the machine of a learner, the CI job of a learner, or an instructor.'),
  isolation: z
    .strictObject({ kind: z.enum(['none', 'process', 'bubblewrap']), holds: z.string() })
    .describe('How the programs were kept apart from the machine.'),
  earned: z.int(),
  possible: z.int(),
  complete: z.boolean(),
  hidden,
  stopped: stopped.optional().describe('The same for the whole run; an interruption counts before a deadline.'),
  exercises: z.array(exercise),
});

export type Grade = z.infer<typeof gradeSchema>;
export type ExerciseGrade = z.infer<typeof exercise>;
export type CheckGrade = z.infer<typeof check>;
export type Stopped = z.infer<typeof stopped>;
export type ServerGrade = z.infer<typeof server>;

/** The schema of the machine-readable result as a JSON Schema document (draft 2020-12). */
export function gradeJsonSchema(): unknown {
  // A reader of version 1 must not refuse a field that a later grader adds.
  const override = ({ jsonSchema }: { jsonSchema: { additionalProperties?: unknown; properties?: unknown } }) => {
    if (jsonSchema.properties) delete jsonSchema.additionalProperties;
  };
  return { title: 'Grade', ...z.toJSONSchema(gradeSchema, { override }) };
}
