import { inertLine } from '../../inert.ts';
import { isHidden } from '../../learner-view.ts';
import type { CheckGrade, ExerciseGrade } from '../../result.ts';
import { counted, nextCheck, toWin, whyStopped } from '../words.ts';
import { checkPart } from './check.ts';
import { type Markup, markup } from './markup.ts';
import { serverPart } from './server.ts';

/** An exercise: how it stands, its server, and its checks in the order in which they were played. */
export function exercisePart(exercise: ExerciseGrade, id: string, { cwd, isOnly }: { cwd: string; isOnly: boolean }) {
  const { title, level, track, server, checks, earned, possible } = exercise;
  const idOf = (check: CheckGrade) => `${id}-c${checks.indexOf(check) + 1}`;
  const parts = checks.map((check, at) => {
    const isSaid = !server.started || check.skipped === checks[at - 1]?.skipped;
    return checkPart(check, idOf(check), isSaid);
  });
  // The score of the only exercise is the heading of the page.
  const score = isOnly ? undefined : markup`<strong>${earned} of ${counted(possible, 'point')}.</strong> `;
  return markup`
<section class="exercise" aria-labelledby="${id}">
<h2 id="${id}">${inertLine(exercise.id)} <span class="subtitle">${inertLine(title)}</span></h2>
<p>${score}${outcomeOf(exercise)}${nextPart(exercise, idOf)}</p>
<p class="meta">${level}, ${inertLine(track)}</p>${serverPart(server, cwd)}
<div class="checks">${parts}
</div>
</section>`;
}

/** How many checks passed; in what learners see, of those that are visible. */
export function passedOf({ checks, hidden = 0 }: ExerciseGrade): string {
  const visible = hidden > 0 ? checks.filter((check) => !isHidden(check)) : checks;
  const passed = visible.filter(({ verdict }) => verdict === 'passed').length;
  return hidden > 0
    ? `${passed} of ${visible.length} visible passed, ${hidden} hidden`
    : `${passed} of ${visible.length} passed`;
}

/** A sentence about the state of an exercise; where checks are hidden, it is about the visible ones only. */
function outcomeOf(exercise: ExerciseGrade): string {
  const { earned, possible, complete, checks, stopped, hidden = 0 } = exercise;
  if (stopped) return `Incomplete: ${whyStopped[stopped]}.`;
  if (hidden > 0) return `Checks: ${passedOf(exercise)}.`;
  if (complete) return 'Complete.';
  const open = checks.filter((check) => check.verdict !== 'passed' && check.possible > 0);
  return `${possible - earned} still to win in ${counted(open.length, 'check')}.`;
}

function nextPart(exercise: ExerciseGrade, idOf: (check: CheckGrade) => string): Markup | undefined {
  const next = nextCheck(exercise);
  if (!next) return undefined;
  const points = counted(toWin(next), 'point');
  return markup` Next: <a href="#${idOf(next)}">${inertLine(next.name)}</a> (${points}).`;
}
