import { createInterface } from 'node:readline';
import { UsageError } from '../error.ts';
import type { Sheet } from '../reporters/layout.ts';
import { outcomeOf, readGuess } from './guesses.ts';
import type { Question } from './questions.ts';
import { outcomeLine, questionLines, reasonLines, scoreLine } from './report.ts';

/** How a quiz ended: all questions asked, left before (Ctrl-D, q), or interrupted (Ctrl-C). */
export interface Played {
  readonly ended: 'done' | 'left' | 'interrupted';
  readonly right: number;
  readonly asked: number;
}

const help = 'Type a status, such as 404 or "not found". s skips the question, q ends.';

/** Asks one question after the other in a terminal; however it ends, the terminal is as it was before. */
export async function playQuiz(
  questions: readonly Question[],
  sheet: Sheet,
  { input = process.stdin, output = process.stdout, signal }: QuizOptions = {},
): Promise<Played> {
  const lines = createInterface({ input, output, historySize: 0 });
  const ended = new Promise<'left' | 'interrupted'>((resolve) => {
    lines.once('SIGINT', () => resolve('interrupted'));
    signal?.addEventListener('abort', () => resolve('interrupted'), { once: true });
    lines.once('close', () => resolve('left'));
  });
  const ask = (prompt: string) =>
    Promise.race([
      new Promise<{ readonly typed: string }>((resolve) => lines.question(prompt, (typed) => resolve({ typed }))),
      ended,
    ]);
  const say = (text: string) => output.write(`${text}\n`);
  let [right, asked] = [0, 0];
  try {
    say(`${help}\n`);
    for (const [at, question] of questions.entries()) {
      say(questionLines(question, `${at + 1}/${questions.length}`, sheet).join('\n'));
      const guess = await guessed(question, ask, say);
      if (typeof guess === 'string') {
        say('');
        return { ended: guess, right, asked };
      }
      asked += 1;
      if (outcomeOf(question, guess) === 'right') right += 1;
      const said = [outcomeLine(question, guess, sheet), '', ...reasonLines(question, guess, sheet), ''];
      say(`\n${said.join('\n')}\n${scoreLine(right, asked, sheet)}\n`);
    }
    return { ended: 'done', right, asked };
  } finally {
    lines.close();
  }
}

interface QuizOptions {
  readonly input?: NodeJS.ReadableStream;
  readonly output?: NodeJS.WritableStream;
  readonly signal?: AbortSignal;
}

type Ended = 'left' | 'interrupted';

/** Asks until there is a guess, none (a question that is skipped), or an end. */
async function guessed(
  question: Question,
  ask: (prompt: string) => Promise<{ readonly typed: string } | Ended>,
  say: (text: string) => void,
): Promise<readonly number[] | Ended> {
  const prompt = `\n      ${(question.wantsAll ? 'Which statuses come?' : 'Status?').padEnd(9)} `;
  for (;;) {
    const answer = await ask(prompt);
    if (typeof answer === 'string') return answer;
    const typed = answer.typed.trim();
    if (/^(q|quit|exit)$/i.test(typed)) return 'left';
    if (/^(s|skip)$/i.test(typed)) return [];
    if (typed === '' || typed === '?') {
      say(`      ${help}`);
      continue;
    }
    try {
      return readGuess(typed, question);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      say(`      ${error.message}`);
    }
  }
}
