import type { CaseState, Procedure, World } from '../../kernel/index.ts';
import { lengthWritten } from './length.ts';

/**
 * What may be done against a decision, with the periods of the law: reconsideration and the court.
 * @returns undefined for a paper that is no decision which can be attacked
 */
export function remedyWritten(
  definition: Procedure,
  paper: string,
  state: CaseState,
  world: World,
): string | undefined {
  const { attackable } = definition;
  const attacked = [attackable?.paper, ...Object.values(attackable?.instead ?? {}).map((own) => own?.paper)];
  if (!attacked.includes(paper)) return undefined;
  const review = world.rule('reconsider.apply', state.filedOn);
  const court = world.rule('litigation.file', state.filedOn);
  const reviewTime = review && lengthWritten(review.value, review.unit);
  const courtTime = court && lengthWritten(court.value, court.unit);
  if (!reviewTime) return undefined;
  const government = world.orgOfKind('government');
  const organ = !government || government.id === state.org ? '依法有管辖权的行政复议机关' : government.name;
  const sue = courtTime ? `，也可以自收到之日起${courtTime}内依法向人民法院提起行政诉讼` : '';
  return `如不服本决定，可以自收到本文书之日起${reviewTime}内向${organ}申请行政复议${sue}。`;
}
