import type { Condition, Facts, Value } from '../../kernel/index.ts';

type Answer = 'yes' | 'no' | 'unknown';

/**
 * Whether a condition holds for what has been typed so far, to tell which questions to ask. Whatever needs more than
 * the answers is unknown; the kernel alone judges the act.
 */
export function holds(condition: Condition, facts: Facts): Answer {
  if ('all' in condition) return worst(condition.all.map((part) => holds(part, facts)));
  if ('any' in condition) return best(condition.any.map((part) => holds(part, facts)));
  if ('not' in condition) return turned(holds(condition.not, facts));
  if ('known' in condition) return facts[condition.known] === undefined ? 'no' : 'yes';
  if ('is' in condition && !('every' in condition) && !('some' in condition) && !('count' in condition)) {
    const [fact, ...values] = condition.is;
    const value: Value | undefined = facts[fact];
    return value === undefined ? 'unknown' : values.some((one) => one === value) ? 'yes' : 'no';
  }
  return 'unknown';
}

function worst(all: readonly Answer[]): Answer {
  return all.includes('no') ? 'no' : all.includes('unknown') ? 'unknown' : 'yes';
}

function best(all: readonly Answer[]): Answer {
  return all.includes('yes') ? 'yes' : all.includes('unknown') ? 'unknown' : 'no';
}

function turned(answer: Answer): Answer {
  return answer === 'unknown' ? answer : answer === 'yes' ? 'no' : 'yes';
}
