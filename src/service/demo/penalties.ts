import type { Facts, Row } from '../../kernel/index.ts';
import type { ActResult } from '../act.ts';
import type { Day } from './day.ts';
import { carriedOut } from './penalties-carried-out.ts';
import { judged, proposed, told } from './penalties-decided.ts';
import { spotStory } from './penalties-on-the-spot.ts';
import { type DemoPerson, holderOf, inventedName } from './people.ts';
import type { DemoPower } from './powers.ts';
import { does, type Story } from './story.ts';
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
