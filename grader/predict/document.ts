import type { Exercise } from '../exercise.ts';
import { rightIn, type Sheaf } from './class-report.ts';
import { outcomeOf } from './guesses.ts';
import type { Question } from './questions.ts';
import { sentBy } from './report.ts';

/** What `grade predict --answers --json` prints: the questions with what is right, and each file of guesses with its score. */
export function predictionDocument(
  { id, title }: Exercise,
  seed: number,
  questions: readonly Question[],
  sheaves: readonly Sheaf[],
): unknown {
  return {
    version: 1,
    exercise: id,
    title,
    seed,
    questions: questions.map((question) => {
      const { method, path } = question.model.exchange.request;
      return { name: question.name, request: { method, path }, sent: sentBy(question), accepted: question.right };
    }),
    answers: sheaves.map(({ file, guesses }) => ({
      file,
      right: rightIn(questions, guesses),
      of: questions.length,
      guesses: questions.map((question) => {
        const guess = guesses.get(question.name) ?? [];
        return { name: question.name, guess, outcome: outcomeOf(question, guess) };
      }),
    })),
  };
}
