import type { Row } from '../../kernel/index.ts';
import { addDays } from '../../law/index.ts';
import type { ActResult } from '../act.ts';
import type { DemoPerson } from './people.ts';
import { does, factOf, type Scene, type Story } from './story.ts';

/** Who holds a hearing, and who is heard. */
export interface DemoHearing {
  /** The case that the law opened. */
  readonly hearing: string;
  readonly organiser: DemoPerson;
  readonly host: DemoPerson;
  readonly recorder: DemoPerson;
  readonly matters: string;
  /** Whoever is seated: name, what for, in which capacity; the first presents the case of the organ. */
  readonly seated: readonly (readonly [name: string, represents: string, capacity: string])[];
  /** Two more who hear with the host, at a reconsideration. */
  readonly members?: readonly DemoPerson[];
  /** The public signs up first, at a hearing on a decision. */
  readonly signUp?: true;
  readonly summary: string;
  /** Stops after the notice: the day is still to come. */
  readonly until?: 'noticed';
}

/** A hearing from its preparation to its report (演示数据). */
export function* hearingStory(h: DemoHearing): Story {
  const { hearing, organiser, host, recorder, members, signUp, seated } = h;
  const arranged = yield does(
    organiser,
    'arrange',
    (t) => ({
      matters: h.matters,
      hearingOn: t.working(signUp ? 22 : 12),
      hearingTime: '上午九时',
      hearingPlace: '区政务服务中心三楼听证室（演示数据）',
      publicity: 'open',
      host: host.name,
      recorder: recorder.name,
      ...(signUp ? { papers: '草案及说明（演示数据）', selecting: true } : {}),
    }),
    { after: 1, in: hearing },
  );
  const hearingOn = String(factOf(arranged, 'hearingOn'));
  const now = { in: hearing };
  if (members)
    yield does(organiser, 'appoint', undefined, {
      ...now,
      items: members.map(({ name }, n) => ({ key: `听证员${n + 1}`, columns: { name } })),
    });
  const byHand = signUp ? seated.slice(0, 1) : seated;
  for (const [n, [name, represents, capacity]] of byHand.entries())
    yield does(
      organiser,
      'seat',
      { capacity },
      { ...now, items: [{ key: `参加人${n + 1}`, columns: { name, represents } }] },
    );
  const drawn = signUp ? yield* signingUp(h) : [];
  const heard = [...byHand.map(([name], n) => ({ key: `参加人${n + 1}`, name })), ...drawn];
  if (signUp) yield does(organiser, 'publishRoster', undefined, now);
  yield does(organiser, 'notify', undefined, now);
  if (h.until) return;
  yield does(host, 'begin', (t) => ({ heldOn: t.day, ...(members ? { respondentHead: 'head' } : {}) }), {
    ...now,
    on: hearingOn,
    sharp: true,
  });
  const each = (act: string, columns: Row) =>
    heard.map(({ key }) => does(recorder, act, undefined, { ...now, item: key, columns }));
  yield* each('attend', { attendance: 'self' });
  for (const [n, { name: speaker }] of heard.entries()) {
    const kind = n === 0 ? 'present' : n === 1 ? 'state' : 'debate';
    const text = n === 0 ? '介绍事实、依据和拟作的处理。（演示数据）' : '陈述意见并质证。（演示数据）';
    yield does(recorder, 'speak', undefined, {
      ...now,
      items: [{ key: `发言${n + 1}`, columns: { speaker, kind, text } }],
    });
  }
  yield does(host, 'close', { record: '听证笔录（演示数据）' }, now);
  yield* each('signRecord', { signing: 'signed' });
  yield does(host, 'report', { summary: h.summary }, { ...now, after: 2 });
}

/** More sign up than there are seats: the roll is made public, then a seed that nobody could know draws from it. */
function* signingUp({ hearing, organiser, seated }: DemoHearing): Generator<Scene, Heard[], ActResult> {
  const inHearing = { in: hearing };
  const rule = '住本区的居民都可以报名，超过名额的抽签。（演示数据）';
  const source = '当日演示福利彩票的号码，按公布的先后连写。（演示数据）';
  const announced = yield does(
    organiser,
    'announceSignUp',
    (t) => ({
      selectionRule: rule,
      seatPlan: [{ kind: 'resident', places: 2 }],
      signUpUntil: t.working(8),
      seedSource: source,
      seedOn: t.working(11),
    }),
    inHearing,
  );
  const names = seated.slice(1).flatMap(([name]) => [name, `${name}（邻居）`]);
  for (const [n, name] of names.entries())
    yield does('citizen', 'signUp', undefined, {
      ...inHearing,
      ...(n % 2 === 0 ? { days: 1 } : {}),
      items: [
        { key: `报名${n + 1}`, columns: { name, phone: `1390000${2000 + n}`, kind: 'resident', represents: '居民' } },
      ],
    });
  for (const [n] of names.entries())
    yield does(organiser, 'select', undefined, {
      ...inHearing,
      ...(n === 0 ? { on: addDays(String(factOf(announced, 'signUpUntil')), 1) } : {}),
      item: `报名${n + 1}`,
      columns: { chosen: true, why: '住在本区。（演示数据）' },
    });
  yield does(organiser, 'closeSignUp', undefined, inHearing);
  const seed = { seed: 2_611_083_345, seedProof: '演示彩票中心当日公告。（演示数据）' };
  const lots = yield does(organiser, 'drawLots', seed, {
    ...inHearing,
    on: String(factOf(announced, 'seedOn')),
  });
  const event = lots.events.findLast((one) => one.kind === 'act' && one.act === 'drawLots');
  const items = event?.kind === 'act' ? (event.items ?? []) : [];
  return items.map(({ key, columns }) => ({ key, name: String(columns.name) }));
}

/** Who takes part, by the key in the list of participants. */
interface Heard {
  readonly key: string;
  readonly name: string;
}
