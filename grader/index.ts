export type { Seeded } from './definition/seed.ts';
export type {
  Answer,
  Check,
  ExerciseDefinition,
  Expectation,
  HeaderMatcher,
  Level,
  Path,
  Request,
  Sending,
  Upstream,
} from './exercise.ts';
export {
  absent,
  byTrack,
  check,
  defineExercise,
  delay,
  matching,
  optional,
  otherThan,
  poll,
  present,
  reference,
  repeat,
  together,
  tokens,
} from './exercise.ts';
