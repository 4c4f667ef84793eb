import type { Facts } from '../../kernel/index.ts';
import type { ActResult } from '../act.ts';
import type { AttackWay } from './attack-ways.ts';
import { type Penalised, reported } from './penalties.ts';
import { closed } from './penalties-carried-out.ts';
import { decision, hasHearing, notice, proposal } from './penalties-decided.ts';
import { spotClosed } from './penalties-on-the-spot.ts';
import { type Permitted, permitDecision } from './permits.ts';
import { type Attacked, attackStory } from './reconsiderations.ts';
import { dayOfAct, does, factOf, type Story } from './story.ts';
import type { DemoViolation } from './violations.ts';

/** An attack that the demonstration has for a decision. */
export interface DemoAttack {
  readonly way: AttackWay;
  readonly document: NonNullable<Attacked['document']>;
}

/** A penalty is attacked; afterwards its own case goes on as the result demands. */
export function* penaltyAttacked(
  { way, document }: DemoAttack,
  violation: DemoViolation,
  n: number,
  who: Penalised,
  decided: ActResult,
): Story {
  const { name, person, facts, org, head, handler } = who;
  const spot = decided.stage === 'paying';
  const attacked: Attacked = {
    case: decided.case,
    org,
    number: String(factOf(decided, 'decisionNo')),
    madeOn: dayOfAct(decided),
    matterKind: 'penalty',
    matter: `${violation.matter}的处罚`,
    applicant: { kind: person ? 'person' : 'legal', name, id: String(facts.partyCode) },
    amount: Number(factOf(decided, 'fine')),
    n,
    document,
  };
  yield* attackStory(attacked, way, function* (result) {
    const takeDownReason = `复议决定${result === 'annulled' ? '撤销' : '改变'}了原决定。（演示数据）`;
    if (!spot) yield does(handler, 'takeDown', { takeDownReason }, { after: 1, item: '网站' });
    if (result === 'redo') yield* penaltyRedone(who, violation);
  });
  if (way === 'annulled' || way === 'noReply') yield does(handler, 'archive', undefined, { after: 3 });
  else if (spot) yield* spotClosed(head, handler);
  else yield* closed(who);
}

/** Investigated, told and decided anew, and not heavier than told before. */
function* penaltyRedone(who: Penalised, violation: DemoViolation): Story {
  const { officer, second, head, handler } = who;
  yield does(
    officer,
    'inspect',
    (t) => ({
      inspectedOn: t.day,
      inspectedAt: '当事人的经营场所（演示数据）',
      cardsShown: true,
      record: '补充检查笔录（演示数据）',
      recordSigned: 'signed',
    }),
    { after: 4 },
  );
  yield does(second, 'cosign', undefined);
  const columns = { name: '补充的照片', kind: 'audiovisual', source: '现场拍摄', use: 'cited' };
  yield does(officer, 'collect', undefined, { items: [{ key: '补充证据', columns }] });
  yield* reported(who, violation.conduct, false);
  const lighter = proposal(violation.fine, 'light');
  const right = hasHearing(who, Number(lighter.proposedFine));
  yield does(officer, 'propose', lighter, { after: 1 });
  yield does(officer, 'tellAgain', notice(violation, who, right), { after: 1 });
  yield does('citizen', 'waive', undefined, { days: 1 });
  if (right) yield does('citizen', 'waiveHearing', undefined);
  yield does(officer, 'conclude', { reviewGround: 'none', reviewDue: false }, { after: 5 });
  const decided = yield does(head, 'decide', decision(false), { after: 1 });
  yield does(handler, 'serve', { serviceMode: 'direct' }, { after: 2 });
  const place = { place: '区政府网站（演示数据）', influence: '重新作出的决定。（演示数据）' };
  yield does(handler, 'disclose', undefined, {
    after: 1,
    items: [{ key: `网站${dayOfAct(decided)}`, columns: place }],
  });
  yield does(handler, 'payOff', { surchargePaid: 0 }, { after: 1 });
}

/** A refusal is attacked; where it falls, the application is examined and decided anew. */
export function* permitAttacked(
  { way, document }: DemoAttack,
  n: number,
  permitted: Permitted,
  decided: ActResult,
): Story {
  const { power, person, name } = permitted;
  const attacked: Attacked = {
    case: decided.case,
    org: power.org,
    number: String(factOf(decided, 'decisionNo')),
    madeOn: dayOfAct(decided),
    matterKind: 'licence',
    matter: `不予${power.name}的决定`,
    applicant: { kind: person ? 'person' : 'legal', name, id: `91000000MA1${100_000 + n}` },
    n: n + 7,
    document,
  };
  yield* attackStory(attacked, way, function* (result) {
    if (result === 'redo') yield* permitRedone(permitted);
  });
  if (way !== 'annulled') yield does(permitted.handler, 'archive', undefined, { after: 3 });
}

function* permitRedone({ power, window, handler, reviewer, head }: Permitted): Story {
  const facts: Facts = { affectsOthers: false, hearingNeeded: false, opinion: 'grant', again: 'ordinary' };
  yield does(handler, 'resubmit', { ...facts, findings: '场所条件符合，原认定有误。（演示数据）' }, { after: 4 });
  yield does(reviewer, 'review', { reviewNote: '同意。（演示数据）' }, { after: 1 });
  yield does(head, 'decide', (t) => permitDecision(power, 'granted', t), { after: 2 });
  yield does(window, 'serve', undefined, { after: 2 });
  yield does(handler, 'disclose', { withheld: 'none' }, { after: 1 });
}
