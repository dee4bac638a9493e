import { besideRules } from './diagnosis/besides.ts';
import { bodyRules } from './diagnosis/bodies.ts';
import { cite } from './diagnosis/citation.ts';
import { decisionFor, sourceOf } from './diagnosis/decision.ts';
import { excessRules } from './diagnosis/excess.ts';
import { flowRules } from './diagnosis/flows.ts';
import { headerRules } from './diagnosis/headers.ts';
import { labelRules } from './diagnosis/labels.ts';
import { calledFor, promiseOf } from './diagnosis/phrases.ts';
import type { Diagnosis, PartRule, Sentence } from './diagnosis/rule.ts';
import type { Situation } from './diagnosis/situation.ts';

export type { Diagnosis, Situation };

/** The explanations of mismatches other than the status; the first that fits is used. */
export const partRules: readonly PartRule[] = [
  ...excessRules,
  ...flowRules,
  ...headerRules,
  ...labelRules,
  ...bodyRules,
  ...besideRules,
];

/** Explains a mismatch in terms of HTTP semantics (RFC 9110), or returns undefined when HTTP has nothing to say. */
export function diagnose(situation: Situation): Diagnosis | undefined {
  const { response, expected, mismatches } = situation;
  const wrongStatus = mismatches.some(({ part }) => part === 'status') && !expected.includes(response.status);
  if (wrongStatus && expected.length > 0) return diagnoseStatus(situation);
  return diagnosePart(situation);
}

function diagnosePart(situation: Situation): Diagnosis | undefined {
  const rule = partRules.find(({ when }) => when(situation));
  if (rule === undefined) return undefined;
  const say = (sentence: Sentence) => (typeof sentence === 'string' ? sentence : sentence(situation));
  return {
    received: say(rule.received),
    called: say(rule.called),
    decides: say(rule.decides),
    source: rule.source,
  };
}

function diagnoseStatus(situation: Situation): Diagnosis {
  const { response, expected } = situation;
  const { decides, choice, look, also, called } = decisionFor(situation);
  const others = expected.length > 3 ? [] : expected;
  const sources = [sourceOf(called), ...(also === undefined ? [] : [also]), ...others.map(sourceOf)];
  return {
    received: promiseOf(response.status),
    called: calledFor(expected),
    decides: [decides, choice, look].filter((sentence) => sentence !== undefined).join(' '),
    source: cite(...sources, sourceOf(response.status)),
  };
}
