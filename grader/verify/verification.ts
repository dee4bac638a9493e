import { z } from 'zod';
import { mutationSchema } from '../mutation/summary.ts';

const exercise = z.strictObject({
  id: z.string(),
  verified: z.boolean(),
  tracks: z.array(z.string()).describe('The tracks that were proved.'),
  runs: z.int().describe('How often each solution was graded, each time with other values.'),
  right: z.int().describe('How many servers have to earn everything, beside the solutions.'),
  wrong: z.int().describe('How many servers have to lose what they declare.'),
  problems: z.array(z.string()).describe('What is wrong, a sentence each, sorted.'),
  mutation: mutationSchema
    .optional()
    .describe('What the checks notice of wrong answers; absent if the solution has no full marks.'),
});

/** What `grade verify` found out, version 1. Fields may be added within a version. */
export const verificationSchema = z.strictObject({
  version: z.literal(1),
  verified: z.boolean(),
  servers: z.int().describe('How many servers were graded.'),
  exercises: z.array(exercise),
  vanished: z
    .array(z.string())
    .describe('Problems that were not found again when the server was graded once more, alone.'),
  noPython: z.string().optional().describe('Why nothing was proved of servers in Python.'),
});

export type Verification = z.infer<typeof verificationSchema>;
export type ExerciseVerification = z.infer<typeof exercise>;
