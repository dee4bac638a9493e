export type {
  Answer,
  Check,
  ExerciseDefinition,
  Expectation,
  HeaderMatcher,
  Level,
  Path,
  Request,
} from './exercise.ts';
export { absent, check, defineExercise, delay, matching, present, reference, tokens } from './exercise.ts';
export type { Seeded } from './seed.ts';
