import type { Facts } from '../../kernel/index.ts';
import type { ActResult } from '../act.ts';
import type { AttackWay } from './attack-ways.ts';
import { reconsidered } from './attacks-decided.ts';
import { attachedReview } from './attacks-on-documents.ts';
import { hearingStory } from './hearings.ts';
import { type DemoPerson, holderOf } from './people.ts';
import { does, linkedCase, type Scene, type Story } from './story.ts';

/** The decision that is attacked, and by whom. */
export interface Attacked {
  readonly case: string;
  readonly org: string;
  readonly number: string;
  readonly madeOn: string;
  readonly matterKind: 'penalty' | 'licence';
  readonly matter: string;
  readonly applicant: { readonly kind: 'person' | 'legal'; readonly name: string; readonly id: string };
  readonly amount?: number;
  readonly n: number;
  /** A document in force that may be attacked too: its entry and title. */
  readonly document?: { readonly entry?: string; readonly title: string };
}

/** Who deals with it: three officers take turns, two a case; none of them had a hand in the decision attacked. */
interface Office {
  readonly officer: DemoPerson;
  readonly second: DemoPerson;
  readonly third: DemoPerson;
  readonly head: DemoPerson;
  readonly mayor: DemoPerson;
  readonly respondent: DemoPerson;
}

type Act = (
  who: DemoPerson | 'citizen',
  act: string,
  facts?: Parameters<typeof does>[2],
  when?: Parameters<typeof does>[3],
) => Scene;

export interface Trial extends Office {
  readonly attacked: Attacked;
  readonly way: AttackWay;
  /** The case of the reconsideration. */
  readonly id: string;
  readonly act: Act;
}

/** What the organ does in the case attacked, once the decision has changed it or made it fall. */
export type Answer = (result: string) => Story;

/**
 * A reconsideration from the application to the archive (演示数据).
 * @param answer what follows from it in the case attacked
 */
export function* attackStory(attacked: Attacked, way: AttackWay, answer: Answer): Story {
  const { n } = attacked;
  const officers = [0, 1, 2].map((nth) => holderOf('justice', 'reconsideration-officer', (nth + n) % 3)) as [
    DemoPerson,
    DemoPerson,
    DemoPerson,
  ];
  const applied = yield does('citizen', 'apply', application(attacked, way), {
    days: 12 + (n % 20),
    opens: 'reconsideration',
  });
  const id = applied.case;
  const t: Trial = {
    officer: officers[0],
    second: officers[1],
    third: officers[2],
    head: holderOf('justice', 'head'),
    mayor: holderOf('government', n % 2 === 0 ? 'district-head' : 'deputy-head'),
    respondent: holderOf(attacked.org, 'handler'),
    attacked,
    way,
    id,
    act: (who, name, facts, when = {}) => does(who, name, facts, { ...when, in: id }),
  };
  if (!(yield* accepted(t))) return;
  if (!(yield* tried(t, answer))) return;
  yield* reconsidered(t, answer);
}

function application({ matter, matterKind, applicant, n, document }: Attacked, way: AttackWay) {
  const reviewed = way === 'document' && document;
  return (t: { readonly day: string }): Facts => ({
    matter: `不服${matter}（演示数据）`,
    channel: 'online',
    appliedOn: t.day,
    applicantKind: applicant.kind,
    applicantName: applicant.name,
    applicantId: applicant.id,
    phone: `1360000${1000 + n}`,
    against: '作出决定的区政府部门（演示数据）',
    request: matterKind === 'penalty' ? '撤销处罚决定。（演示数据）' : '撤销不予许可的决定。（演示数据）',
    reasons: '认定事实不清，适用依据错误。（演示数据）',
    ...(reviewed ? { documentName: document.title, documentClauses: '第一条超出权限。（演示数据）' } : {}),
  });
}

/** In fen; a case about more is tried in short only where all agree. */
const SMALL = 300_000;

/** Registered and accepted, in one of the ways in which that happens. @returns whether it is tried */
function* accepted(t: Trial): Generator<Scene, boolean, ActResult> {
  const { officer, attacked, way, act } = t;
  if (way === 'withdrawnEarly') {
    yield act('citizen', 'withdraw', { withdrawReason: '已经与对方沟通清楚。（演示数据）' }, { days: 2 });
    return false;
  }
  if (way === 'corrected' || way === 'abandoned') {
    yield act(officer, 'askCorrection', { missing: ['申请人身份证明'] }, { after: 2 });
    if (way === 'abandoned') {
      yield act(officer, 'abandon', { abandonFinding: '期满没有补正，也没有说明理由。（演示数据）' }, { after: 14 });
      yield act(officer, 'archive', undefined, { after: 3 });
      return false;
    }
    yield act('citizen', 'supplement', { corrected: '已补身份证明。（演示数据）' }, { days: 4 });
  }
  const registration: Facts = {
    attackedCase: attacked.case,
    respondent: attacked.org,
    attackedNumber: attacked.number,
    matterKind: attacked.matterKind,
    madeOn: attacked.madeOn,
    knownOn: attacked.madeOn,
    told: true,
    realEstate: false,
    precondition: false,
    applicantId: attacked.applicant.id,
  };
  yield act(officer, 'register', registration, { after: 1 });
  if (way === 'refused') {
    const ground = { refuseGround: 'noInterest', refuseReasons: '申请人与该决定没有利害关系。（演示数据）' };
    yield act(officer, 'refuse', { ...ground, remedies: '可以依法提起行政诉讼。' }, { after: 2 });
    yield act(officer, 'archive', undefined, { after: 3 });
    return false;
  }
  if (way !== 'silent') yield act(officer, 'accept', undefined, { after: 2 });
  if (way === 'simple') {
    const amount = attacked.amount ?? 0;
    const small =
      amount <= SMALL ? { simpleGround: 'amount' } : { simpleGround: 'consent', simpleConsent: '同意书（演示数据）' };
    yield act(officer, 'chooseSimple', { ...small, caseAmount: amount } as Facts);
  }
  // In silence the law accepts at the end of the fifth working day.
  yield act(officer, 'sendCopy', undefined, { after: way === 'silent' ? 8 : 2 });
  return true;
}

/** Replied to, heard, reviewed; or over before its end. @returns whether it is decided */
function* tried(t: Trial, answer: Answer): Generator<Scene, boolean, ActResult> {
  const { officer, second, third, head, respondent, attacked, way, act } = t;
  if (way === 'stayed')
    yield act(
      head,
      'stay',
      { stayGround: 'organ', stayReasons: '执行将造成难以弥补的损失。（演示数据）' },
      { after: 1 },
    );
  if (way === 'document') yield* attachedReview(t);
  // Without reply the law notes it on the last day.
  if (way !== 'noReply') {
    const evidence = { name: '办案卷宗', from: 'respondent', kind: 'written' };
    const reply = { replyText: '决定合法适当。（演示数据）', replyBasis: '作出决定所依据的规定。（演示数据）' };
    yield act(respondent, 'reply', reply, { after: 3, items: [{ key: '证据1', columns: evidence }] });
  }
  const heard = { opinionRecord: '双方各自坚持意见。（演示数据）', heardBy: attacked.n % 2 === 0 ? 'phone' : 'person' };
  if (way !== 'simple') yield act(officer, 'hearParties', heard, { after: way === 'noReply' ? 14 : 3 });
  if (way === 'mediated' || way === 'mediatedKept') {
    yield* mediated(t, answer);
    return false;
  }
  if (way === 'settled') {
    yield act('citizen', 'askWithdrawal', { withdrawReason: '双方和解。（演示数据）' }, { days: 5 });
    const permitted = { withdrawalPaper: '撤回申请书（演示数据）', allConsent: true, settled: true };
    yield act(head, 'permitWithdrawal', { ...permitted, settlement: '和解协议（演示数据）' }, { after: 2 });
    yield act(officer, 'archive', undefined, { after: 3 });
    return false;
  }
  if (way === 'suspended') {
    const columns = { ground: 'cannotAttend', reason: '申请人住院。（演示数据）' };
    yield act(
      officer,
      'suspend',
      { suspensionPaper: '住院证明（演示数据）' },
      { after: 2, items: [{ key: '中止1', columns }] },
    );
    yield act(officer, 'resume', undefined, { after: 20, item: '中止1', columns: { cleared: 'gone' } });
  }
  if (way === 'extended') yield act(head, 'extend', { extensionReasons: '情况复杂。（演示数据）' }, { after: 24 });
  if (way === 'heard') {
    const ordered = yield act(officer, 'orderHearing', { hearingMatters: '事实和裁量。（演示数据）' }, { after: 2 });
    yield* hearingStory({
      hearing: linkedCase(ordered, 'hearings'),
      organiser: officer,
      host: officer,
      recorder: holderOf('justice', 'recorder'),
      members: [second, third],
      matters: attacked.matter,
      seated: [
        [respondent.name, '被申请人', 'organ'],
        [attacked.applicant.name, '申请人', 'party'],
      ],
      summary: '双方对裁量有争议。（演示数据）',
    });
  }
  const facts = { hearingNeeded: way === 'heard', committeeNeeded: false, thirdEvidence: false };
  yield act(officer, 'propose', { findings: '审查意见见附件。（演示数据）', ...facts }, { after: 3 });
  yield act(second, 'concur', { concurrence: '同意。（演示数据）' }, { after: 1 });
  yield act(head, 'endorse', { endorsement: '同意。（演示数据）' }, { after: 1 });
  return true;
}

function* mediated({ officer, head, respondent, way, act }: Trial, answer: Answer): Story {
  yield act(officer, 'mediate', { mediationNote: '双方愿意调解。（演示数据）' }, { after: 3 });
  const result = way === 'mediated' ? 'mediatedChanged' : 'mediatedKept';
  const paper = { result, mediationText: '双方达成协议。（演示数据）', mediationLawful: true, allSigned: true };
  yield act(head, 'signMediation', paper, { after: 4 });
  if (way === 'mediated') yield* answer(result);
  yield act(respondent, 'reportPerformance', { performanceNote: '已按调解书办理。（演示数据）' }, { after: 8 });
  yield act(
    officer,
    'confirmPerformance',
    { performance: 'full', performanceNote: '已核实。（演示数据）' },
    { after: 2 },
  );
  yield act(officer, 'disclose', { withheld: 'privacy' }, { after: 2 });
  yield act(officer, 'archive', undefined, { after: 3 });
}
