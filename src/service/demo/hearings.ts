import type { Row } from '../../kernel/index.ts';
import { addDays } from '../../law/index.ts';
import type { DemoPerson } from './people.ts';
import { does, factOf, type Story } from './story.ts';

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
  if (signUp) yield* signingUp(h);
  for (const [n, [name, represents, capacity]] of seated.entries())
    yield does(
      organiser,
      'seat',
      { capacity },
      { ...now, items: [{ key: `参加人${n + 1}`, columns: { name, represents } }] },
    );
  if (signUp) yield does(organiser, 'publishRoster', undefined, now);
  yield does(organiser, 'notify', undefined, now);
  if (h.until) return;
  yield does(host, 'begin', (t) => ({ heldOn: t.day, ...(members ? { respondentHead: 'head' } : {}) }), {
    ...now,
    on: hearingOn,
    sharp: true,
  });
  const each = (act: string, columns: Row) =>
    seated.map((_, n) => does(recorder, act, undefined, { ...now, item: `参加人${n + 1}`, columns }));
  yield* each('attend', { attendance: 'self' });
  for (const [n, [speaker]] of seated.entries()) {
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

/** Whoever is to be seated for the public signs up and is chosen. */
function* signingUp({ hearing, organiser, seated }: DemoHearing): Story {
  const announced = yield does(
    organiser,
    'announceSignUp',
    (t) => ({ selectionRule: '按报名先后，各方面都有代表。（演示数据）', seats: 2, signUpUntil: t.working(8) }),
    { in: hearing },
  );
  const names = seated.slice(1).map(([name]) => name);
  for (const [n, name] of names.entries())
    yield does('citizen', 'signUp', undefined, {
      in: hearing,
      days: 1,
      items: [{ key: `报名${n + 1}`, columns: { name, phone: `1390000${2000 + n}`, represents: '居民' } }],
    });
  for (const [n] of names.entries())
    yield does(organiser, 'select', undefined, {
      in: hearing,
      ...(n === 0 ? { on: addDays(String(factOf(announced, 'signUpUntil')), 1) } : {}),
      item: `报名${n + 1}`,
      columns: { chosen: true, why: '名额以内，按报名先后选定。（演示数据）' },
    });
}
