import { shorten } from '../inert.ts';
import { block, fieldLines, labelled, type Sheet } from '../reporters/layout.ts';
import { mismatchLines, requestLines, titleLine } from '../reporters/text.ts';
import type { CheckGrade } from '../result.ts';
import { describeStatus } from '../status.ts';
import type { HintStep } from './steps.ts';

/** What the model answer does in a check, and which of its header fields are of interest. */
export interface Model {
  readonly check: CheckGrade;
  readonly fields: readonly string[];
}

/** A step of help, and where it stands among the others: `at` counts from 0. */
export interface StepShown {
  readonly at: number;
  readonly of: number;
  readonly step: HintStep;
  /** For the step that needs it. */
  readonly model?: Model | undefined;
}

/** A failing check with one step of help, for people. */
export function hintReport(check: CheckGrade, shown: StepShown, sheet: Sheet): string {
  const { exchange, flow } = check;
  const request = exchange ? ['', ...requestLines(exchange, flow)] : [];
  return [titleLine(check, sheet), ...request, '', ...mismatchLines(check, sheet), '', ...stepLines(shown, sheet)].join(
    '\n',
  );
}

/** One step of help, behind its number: `Hint 1/3`. */
export function stepLines({ at, of, step, model }: StepShown, sheet: Sheet): string[] {
  const label = `Hint ${at + 1}/${of}`;
  if (step.kind === 'words') return step.lines.flatMap((line, row) => labelled(row === 0 ? label : '', line, sheet));
  const response = model?.check.exchange?.response;
  if (model?.check.exchange === undefined || response === undefined)
    return labelled(label, 'The model answer did not answer this time. Ask again.', sheet);
  return [
    ...labelled(label, 'This is what the model answer does.', sheet),
    '',
    ...requestLines(model.check.exchange, model.check.flow),
    ...responseLines(response, model.fields),
  ];
}

/** A response, with those of its header fields that are of interest. */
export function responseLines(
  { status, headers, body, interim = [] }: NonNullable<NonNullable<CheckGrade['exchange']>['response']>,
  fields: readonly string[],
): string[] {
  const asked = (all: Readonly<Record<string, string>>) =>
    fieldLines(Object.fromEntries(Object.entries(all).filter(([name]) => fields.includes(name))));
  return block('Response', [
    ...interim.flatMap((early) => [describeStatus(early.status), ...asked(early.headers), '']),
    describeStatus(status),
    ...asked(headers),
    ...(body === '' ? ['(no body)'] : shorten(body, 1_000).split('\n')),
  ]);
}
