import type { Facts, Row } from '../../kernel/index.ts';
import type { ActResult } from '../act.ts';
import type { Day } from './day.ts';
import { hearingStory } from './hearings.ts';
import { carriedOut } from './penalties-carried-out.ts';
import { spotStory } from './penalties-on-the-spot.ts';
import { type DemoPerson, holderOf, inventedName } from './people.ts';
import type { DemoPower } from './powers.ts';
import { does, linkedCase, type Story } from './story.ts';
import type { DemoViolation, PenaltyWay } from './violations.ts';

/** A penalty case: who did what, who handles it. */
export interface DemoPenalty {
  readonly power: DemoPower;
  readonly violation: DemoViolation;
  readonly n: number;
  readonly way: PenaltyWay;
}

/** Played after service where the decision is attacked. */
export type PenaltyAttack = (decided: ActResult, who: Penalised) => Story;

/** What is known of the one who is punished, and of those who handle the case. */
export interface Penalised {
  readonly facts: Facts;
  readonly name: string;
  readonly org: string;
  readonly officer: DemoPerson;
  readonly second: DemoPerson;
  readonly handler: DemoPerson;
  readonly head: DemoPerson;
  readonly lawyer: DemoPerson;
  readonly recorder: DemoPerson;
  readonly person: boolean;
}

/** One penalty from the lead to the archive. */
export function* penaltyStory(demo: DemoPenalty, attack: PenaltyAttack): Story {
  const { way, violation } = demo;
  const spot = way === 'spot' || way === 'spotCash' || way === 'attackedSpot';
  const who = punished(demo, spot);
  yield* registered(demo, who);
  if (way === 'barred' || way === 'notFiled' || way === 'handedOver') return yield* notPursued(way, who);
  if (spot) return yield* spotStory(demo, who, attack);
  yield does(who.head, 'open', { periodBy: 'law' }, { after: 2 });
  yield* investigated(way, who, violation);
  if (way === 'spared') return yield* spared(who, demo.n);
  yield* proposed(way, who, violation);
  yield* told(way, who, violation);
  const decided = yield* judged(way, who);
  yield* carriedOut(demo, who, decided, attack);
}

function punished({ violation: { org }, n }: DemoPenalty, spot: boolean): Penalised {
  const person = spot ? n % 5 !== 1 : n % 4 === 2;
  const name = person ? inventedName(900 + n) : `清源${inventedName(900 + n)}经营部（演示数据）`;
  const id = String(100_000 + n);
  return {
    org,
    name,
    person,
    facts: person
      ? { partyKind: 'person', partyName: name, partyCode: `000000199001${id}` }
      : { partyKind: 'org', partyOrg: name, partyCode: `91000000MA0${id}` },
    officer: holderOf(org, 'officer', n % 2),
    second: holderOf(org, 'officer', 1 - (n % 2)),
    handler: holderOf(org, 'handler'),
    head: holderOf(org, 'head'),
    lawyer: holderOf(org, 'legal-reviewer'),
    recorder: holderOf(org, 'recorder'),
  };
}

function* registered({ power, violation, n, way }: DemoPenalty, { officer, handler, facts }: Penalised): Story {
  const reported = way === 'notFiled' || n % 6 === 5;
  yield does(
    reported ? handler : officer,
    'register',
    (t) => ({
      power: power.entry ?? '',
      source: reported ? 'report' : 'check',
      matter: `${violation.matter}案（演示数据）`,
      conduct: `${violation.conduct}。（演示数据）`,
      violation: violation.code,
      occurredAt: `清源区望江路${(n % 90) + 1}号（演示数据）`,
      endedOn: way === 'barred' ? t.plus(-800) : way.startsWith('spot') ? t.day : t.plus(-3 - (n % 20)),
      discoveredOn: t.day,
      safetyHarm: false,
      phone: `1370000${1000 + n}`,
      ...facts,
    }),
    { opens: 'penalty' },
  );
}

function* notPursued(way: 'barred' | 'notFiled' | 'handedOver', { head, handler }: Penalised): Story {
  if (way === 'barred')
    yield does(head, 'endBarred', { barredReason: '行为终了已超过二年才发现。（演示数据）' }, { after: 3 });
  else if (way === 'notFiled')
    yield does(head, 'notFile', { notFiledReason: '举报内容经核实不属实。（演示数据）' }, { after: 4 });
  else {
    const to = { toOrgan: 'emergency', transferReason: '违法行为属于应急管理部门管辖。（演示数据）' };
    yield does(head, 'transferOrgan', to, { after: 3 });
    yield does(handler, 'acknowledge', { transferResult: '受移送机关已经立案。（演示数据）' }, { after: 12 });
  }
  yield does(handler, 'archive', undefined, { after: 4 });
}

/** Inspected by two, evidence collected, reported and confirmed. */
export function* investigated(way: PenaltyWay, who: Penalised, { conduct }: DemoViolation): Story {
  const { officer, second, head } = who;
  yield does(
    officer,
    'inspect',
    (t) => ({
      inspectedOn: t.day,
      inspectedAt: '当事人的经营场所（演示数据）',
      cardsShown: true,
      record: '现场检查笔录（演示数据）',
      recordSigned: 'signed',
    }),
    { after: 2 },
  );
  yield does(second, 'cosign', undefined);
  const evidence: Row = { name: '现场照片', kind: 'audiovisual', source: '现场拍摄', use: 'cited' };
  yield does(officer, 'collect', undefined, { items: [{ key: '证据1', columns: evidence }] });
  if (way === 'preserved') {
    const columns = { name: '涉案物品', quantity: 3, place: '本局仓库' };
    yield does(head, 'preserve', undefined, { items: [{ key: '物品1', columns }] });
    const disposal = { disposal: 'recorded', disposalNote: '拍照取证后退还。（演示数据）' };
    yield does(officer, 'disposePreserved', undefined, { after: 3, item: '物品1', columns: disposal });
  }
  yield* reported(who, conduct, way === 'spared');
}

/** Which law applies, what was found, confirmed by the second officer. */
export function* reported({ officer, second }: Penalised, conduct: string, slight: boolean): Story {
  const chosen = (t: Day) => ({ actEndedOn: t.plus(-20), specialLawChanged: false });
  yield does(officer, 'chooseLaw', chosen, { after: 4 });
  const facts = {
    findings: `查明：${conduct}。（演示数据）`,
    capacity: 'full',
    slight,
    corrected: true,
    harm: slight ? 'none' : 'slight',
    first: true,
    faultless: false,
    spareGround: slight ? 'slight' : 'none',
  };
  yield does(officer, 'report', facts, { after: 2 });
  yield does(second, slight ? 'confirmNone' : 'confirmReport', undefined);
}

function* spared({ head, handler }: Penalised, n: number): Story {
  const decision = {
    noneGround: 'slight',
    noneReasons: '违法行为轻微，及时改正，没有造成危害后果。（演示数据）',
    education: '当面讲解有关规定。（演示数据）',
  };
  yield does(head, 'decideNone', decision, { after: 3 });
  yield does(handler, 'serveNone', { serviceMode: n % 2 === 0 ? 'direct' : 'post' }, { after: 2 });
  yield does(handler, 'archive', undefined, { after: 5 });
}

const benchmark = (fine: number): readonly Row[] => [
  { grade: 'mitigated', circumstances: '有减轻情形', min: 0, max: fine * 0.3 - 100 },
  { grade: 'light', circumstances: '有从轻情形', min: fine * 0.3, max: fine * 0.7 - 100 },
  { grade: 'ordinary', circumstances: '没有从轻、从重情形', min: fine * 0.7, max: fine * 1.5 },
  { grade: 'heavy', circumstances: '有从重情形', min: fine * 1.5 + 100, max: fine * 10 },
];

/** Whether a fine gives a right to a hearing: in fen, for a person and for an organisation. */
export const hasHearing = ({ person }: Penalised, fine: number): boolean => fine >= (person ? 200_000 : 2_000_000);

/** So large a fine that a hearing is due to anybody. */
const large = (way: PenaltyWay) => way === 'heard' || way === 'hearingWaived' || way === 'grave';

/** What is proposed, by grade. */
export function proposal(fine: number, grade: 'ordinary' | 'light' | 'heavy'): Facts {
  return {
    lenientGround: grade === 'light' ? 'reduced' : 'none',
    grade,
    gradeReason: grade === 'light' ? '主动减轻危害后果。（演示数据）' : '依裁量基准。（演示数据）',
    benchmark: benchmark(fine),
    benchmarkNo: '清源规〔2023〕1号（演示数据）',
    benchmarkOn: '2023-01-01',
    fined: true,
    proposedFine: grade === 'light' ? fine * 0.5 : grade === 'heavy' ? Math.max(fine * 8, 2_400_000) : fine,
    departure: grade === 'heavy' && fine * 10 < 2_400_000 ? 'above' : 'inside',
    ...(grade === 'heavy' && fine * 10 < 2_400_000 ? { departureReason: '涉及面广，情节严重。（演示数据）' } : {}),
  };
}

function* proposed(way: PenaltyWay, { officer, head }: Penalised, { fine }: DemoViolation): Story {
  const facts = proposal(fine, large(way) ? 'heavy' : 'ordinary');
  yield does(officer, 'propose', facts, { after: 2 });
  if (facts.departure === 'above')
    yield does(head, 'approveDeparture', { departureOpinion: '同意。（演示数据）' }, { after: 1 });
}

export const notice = ({ conduct, basis }: DemoViolation, { person }: Penalised, hearingRight: boolean): Facts => ({
  toldFacts: `${conduct}，有现场检查笔录、照片为证。（演示数据）`,
  reasons: '违法事实清楚，依裁量基准处罚。（演示数据）',
  legalBasis: basis,
  correction: '责令十五日内改正。（演示数据）',
  measure: 'none',
  partyKind: person ? 'person' : 'org',
  hearingRight,
});

/** Told of it, and heard: a statement, a hearing, or neither. */
function* told(way: PenaltyWay, who: Penalised, violation: DemoViolation): Story {
  const { officer, name, handler, lawyer, recorder } = who;
  const right = large(way) || hasHearing(who, violation.fine);
  yield does(officer, 'tell', notice(violation, who, right), { after: 2 });
  if (way === 'heard' || way === 'hearingWaived') {
    const asked = yield does(
      'citizen',
      'requestHearing',
      { hearingAsk: '对罚款数额有异议。（演示数据）' },
      { days: 2 },
    );
    const hearing = linkedCase(asked, 'hearings');
    if (way === 'heard')
      yield* hearingStory({
        hearing,
        organiser: handler,
        host: lawyer,
        recorder,
        matters: `${violation.matter}案拟作处罚（演示数据）`,
        seated: [
          [officer.name, '调查人员', 'organ'],
          [name, '当事人', 'party'],
        ],
        summary: '当事人对事实没有异议，请求从轻。（演示数据）',
      });
    else {
      const waived = (t: { readonly day: string }) => ({
        waiveGround: 'withdrawn',
        waivedOn: t.day,
        waiveNote: '当事人书面表示不再要求听证。（演示数据）',
        waiveProof: '放弃听证声明书（演示数据）',
      });
      yield does(handler, 'waive', waived, { after: 4, in: hearing });
    }
    return;
  }
  if (way === 'defended' || way === 'lighter') {
    const text = way === 'lighter' ? '已主动退赔，请求从轻。（演示数据）' : '经营困难，请求免罚。（演示数据）';
    yield does('citizen', 'state', undefined, { days: 1, items: [{ key: '申辩1', columns: { who: name, text } }] });
    const columns =
      way === 'lighter'
        ? { result: 'adopted', answer: '退赔属实，采纳。（演示数据）' }
        : { result: 'declined', answer: '不属于法定不予处罚的情形。（演示数据）' };
    yield does(officer, 'answer', undefined, { after: 1, item: '申辩1', columns });
    if (way === 'lighter') {
      yield does(officer, 'reconsider', { reconsiderReason: '采纳申辩，从轻。（演示数据）' });
      yield does(officer, 'propose', proposal(violation.fine, 'light'), { after: 1 });
      yield does(officer, 'adoptDefence', undefined);
    }
    return;
  }
  yield does('citizen', 'waive', undefined, { days: 1 });
  if (right) yield does('citizen', 'waiveHearing', undefined);
}

/** Concluded, reviewed and discussed where that is due, decided. */
function* judged(
  way: PenaltyWay,
  { officer, lawyer, head, recorder }: Penalised,
): Generator<ReturnType<typeof does>, ActResult, ActResult> {
  const ground = way === 'heard' ? 'heard' : way === 'reviewed' || way === 'grave' ? 'complex' : 'none';
  const grave = way === 'grave';
  const facts = { reviewGround: ground, reviewDue: ground !== 'none' };
  yield does(officer, grave ? 'concludeGrave' : 'conclude', facts, { after: 7 });
  if (ground !== 'none') {
    const reviewResult = grave ? 'discuss' : 'pass';
    yield does(
      lawyer,
      'legalReview',
      { reviewResult, reviewOpinion: '事实清楚，程序合法。（演示数据）' },
      { after: 2 },
    );
  }
  if (grave) {
    const discussion = { attendees: [head.name, '副局长甲', '副局长乙'], discussion: '一致同意。（演示数据）' };
    yield does(recorder, 'discuss', { ...discussion, minutes: '集体讨论记录（演示数据）' }, { after: 2 });
  }
  const spoke = way === 'heard' || way === 'defended' || way === 'lighter';
  return yield does(head, 'decide', decision(spoke), { after: 1 });
}

export const decision = (considered: boolean): Facts => ({
  ...(considered ? { considered: '意见已经复核，采纳情况见答复和笔录。（演示数据）' } : {}),
  performance: '收到决定书之日起十五日内到指定银行缴纳。（演示数据）',
  remedies: '可以在六十日内申请行政复议，或者在六个月内提起行政诉讼。',
});
