import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Facts } from '../src/kernel/index.ts';
import type { Api } from '../src/server/api.ts';
import { createServer } from '../src/server/create-server.ts';
import { grantDelegation, revokeDelegation } from '../src/service/identity/index.ts';
import { addAccount } from '../src/service/login/accounts.ts';
import { compareWithEvents } from '../src/service/rebuild.ts';
import { operator } from '../src/service/session.ts';
import { yifa } from './cli.ts';
import { debateOf, openDebate } from './deliberations.ts';
import { type More, type TestDistrict, testDistrict, type Who } from './district.ts';
import { application, enterPower, granting, onTheSpot, writeDocument } from './district-stories.ts';

const PASSWORD = 'Plumtree4711';
const licensing = '中华人民共和国行政许可法';
const deciding = '重大行政决策程序暂行条例';
const organic = '中华人民共和国地方各级人民代表大会和地方各级人民政府组织法';

let d: TestDistrict;
let server: Api;
let power: string;
let days = 0;

/** Everybody who acts in these tests; the clerks of the water bureau draft documents. */
const staff: readonly Exclude<Who, object>[] = [
  'market.window',
  'market.handler',
  'market.reviewer',
  'market.head',
  'water.handler',
  'water.reviewer',
  'water.head',
  'justice.legal-reviewer',
  'government.meeting-clerk',
  'government.district-head',
  'office.registrar',
];

beforeAll(async () => {
  d = await testDistrict();
  server = await createServer(d.p, { rateLimits: false }, { routes: [] });
  // The command line runs by the real clock: a password that is old by then would have to be changed.
  d.at(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16));
  for (const who of staff) {
    const person = who.replace('.', '-');
    await addAccount(d.p, operator, { login: person, person, password: PASSWORD, mustChange: false });
  }
  newDay();
  power = await enterPower(d);
});
afterAll(async () => {
  await server?.close();
  await d?.close();
});

/** A day of its own for every case, so that no clock of another runs out meanwhile. */
function newDay(): string {
  const day = new Date(Date.UTC(2026, 2, 2 + 7 * days++)).toISOString().slice(0, 10);
  d.at(`${day}T09:00`);
  tokens.clear();
  return day;
}

// Cases as they stand just before the step that is skipped.

const received = async () => {
  newDay();
  return (await d.open('citizen', 'approval', 'apply', application(power))).case;
};
const examining = async () => {
  const id = await received();
  await d.act('market.window', id, 'accept');
  return id;
};
const reviewing = async () => {
  const id = await examining();
  await d.act('market.handler', id, 'examine', { ...onTheSpot, route: 'ordinary' });
  return id;
};
const served = async () => {
  const id = await examining();
  await d.act('market.handler', id, 'examine', onTheSpot);
  await d.act('market.head', id, 'decide', granting(d.p.now().slice(0, 10)));
  await d.act('market.window', id, 'serve');
  return id;
};
/** A document of the government, sent to the legality review. */
const written = () => writeDocument(d, newDay());
/** The debate on a document that was found lawful. */
const putToMeeting = async () => {
  const id = await written();
  await d.act('justice.legal-reviewer', id, 'legalReview', found);
  await d.act('government.meeting-clerk', id, 'putToMeeting', { meetingKind: 'executive' });
  return debateOf(d, id);
};
const draft = {
  draftText: '第一条 征求意见稿。（演示数据）',
  explanation: '说明。',
  touchesInterests: false,
  touchesMarket: true,
  needsArgument: true,
  needsHearing: false,
};
const commenting = async () => {
  const day = newDay();
  const project = {
    title: '户外招牌管理办法（演示数据）',
    level: 'government',
    issuer: 'government',
    drafter: 'water',
    topic: '水务',
    necessity: '需要统一。',
    problems: '标准不一。',
    mainMeasures: '明确标准。',
  };
  const { case: id } = await d.open('water.handler', 'normative-document', 'propose', project);
  const established = { projectResult: 'established', projectOpinion: '有必要。' };
  await d.act('justice.legal-reviewer', id, 'assessProject', established);
  await d.act('water.handler', id, 'writeDraft', draft);
  await d.act('water.handler', id, 'publishDraft', { commentUntil: day, shortCommentReason: '事项紧急。' });
  return id;
};
const revising = async () => {
  const id = await commenting();
  d.at(`${newDay()}T10:00`);
  await d.act('water.handler', id, 'argue', { experts: ['甲专家'], argumentReport: '论证报告（演示数据）' });
  await d.act('water.handler', id, 'closeComment');
  await d.act('water.handler', id, 'revise', text());
  return id;
};
const text = () => {
  const day = d.p.now().slice(0, 10);
  const year = Number(day.slice(0, 4));
  const dates = { effectiveOn: `${year}-12-31`, endsOn: `${year + 2}-01-01` };
  return { text: '第一条 正文。', bases: [{ law: '实施计划', article: '第十条' }], trial: false, ...dates };
};
const found = {
  setsLicence: false,
  setsPenalty: false,
  setsCoercion: false,
  setsFee: false,
  cutsRights: 'no',
  opinion: 'lawful',
  opinionText: '合法。',
  hasteReason: '事项紧急。',
};
const refusing = { result: 'refused', legalBasis: '《食品安全法》' };

/** A mandatory step left out: the case, who tries what instead, and the code and article of the refusal. */
interface Skip {
  readonly step: string;
  readonly before: () => Promise<string>;
  readonly who: Exclude<Who, object>;
  readonly act: string;
  readonly facts?: () => Facts;
  readonly code: string;
  readonly law: string;
  readonly article: number;
}

const skips: readonly Skip[] = [
  {
    step: 'acceptance and examination, by deciding at once',
    before: received,
    who: 'market.head',
    act: 'decide',
    facts: () => granting('2026-03-02'),
    code: 'stage.wrong',
    law: licensing,
    article: 37,
  },
  {
    step: 'the check on the spot by two officers',
    before: examining,
    who: 'market.handler',
    act: 'examine',
    facts: () => ({ ...onTheSpot, needsSiteCheck: true }),
    code: 'gate.shut',
    law: licensing,
    article: 34,
  },
  {
    step: 'hearing those with a major interest',
    before: examining,
    who: 'market.handler',
    act: 'examine',
    facts: () => ({ ...onTheSpot, affectsOthers: true }),
    code: 'gate.shut',
    law: licensing,
    article: 36,
  },
  {
    step: 'the reasons of a refusal',
    before: async () => {
      const id = await examining();
      await d.act('market.handler', id, 'examine', { ...onTheSpot, opinion: 'refuse' });
      return id;
    },
    who: 'market.head',
    act: 'decide',
    facts: () => refusing,
    code: 'gate.shut',
    law: licensing,
    article: 38,
  },
  {
    step: 'publication, by filing away',
    before: served,
    who: 'market.handler',
    act: 'archive',
    code: 'gate.shut',
    law: licensing,
    article: 40,
  },
  {
    step: 'the expert argument',
    before: commenting,
    who: 'water.handler',
    act: 'closeComment',
    code: 'gate.shut',
    law: '规章制定程序条例',
    article: 16,
  },
  {
    step: 'the fair-competition review',
    before: revising,
    who: 'water.head',
    act: 'submitReview',
    code: 'gate.shut',
    law: '公平竞争审查条例',
    article: 18,
  },
  {
    step: 'the legality review',
    before: written,
    who: 'government.meeting-clerk',
    act: 'putToMeeting',
    facts: () => ({ meetingKind: 'executive' }),
    code: 'gate.shut',
    law: organic,
    article: 75,
  },
  {
    step: 'a paper of the file pack',
    before: written,
    who: 'government.meeting-clerk',
    act: 'putToMeeting',
    facts: () => ({ meetingKind: 'executive' }),
    code: 'gate.shut',
    law: '规章制定程序条例',
    article: 19,
  },
  {
    step: 'the roll and the quorum',
    before: putToMeeting,
    who: 'government.meeting-clerk',
    act: 'convene',
    facts: () => ({ meetingOn: '2026-03-02' }),
    code: 'gate.shut',
    law: deciding,
    article: 30,
  },
  {
    step: 'the speeches of the members',
    before: async () => {
      const debate = await putToMeeting();
      await openDebate(d, debate);
      return debate;
    },
    who: 'government.district-head',
    act: 'headSpeak',
    facts: () => ({ headOpinion: '同意。' }),
    code: 'gate.shut',
    law: deciding,
    article: 30,
  },
  {
    step: 'the reasons for a decision against the majority',
    before: async () => {
      const debate = await putToMeeting();
      const [clerk, head] = ['government.meeting-clerk', 'government.district-head'] as const;
      for (const item of await openDebate(d, debate))
        await d.act(clerk, debate, 'speak', {}, { item, columns: { opinion: 'against', statement: '不同意。' } });
      await d.act(head, debate, 'headSpeak', { headOpinion: '同意。' });
      return debate;
    },
    who: 'government.district-head',
    act: 'resolve',
    facts: () => ({ outcome: 'adopted' }),
    code: 'fact.required',
    law: deciding,
    article: 30,
  },
  {
    step: 'the last word of the head',
    before: async () => {
      const debate = await putToMeeting();
      for (const item of await openDebate(d, debate)) {
        const columns = { opinion: 'agree', statement: '同意。' };
        await d.act('government.meeting-clerk', debate, 'speak', {}, { item, columns });
      }
      return debate;
    },
    who: 'government.district-head',
    act: 'resolve',
    facts: () => ({ outcome: 'adopted' }),
    code: 'gate.shut',
    law: deciding,
    article: 30,
  },
  {
    step: 'deliberation and signature, by publishing',
    before: written,
    who: 'office.registrar',
    act: 'publish',
    code: 'stage.wrong',
    law: '实施计划',
    article: 10,
  },
];

// Over HTTP.

const tokens = new Map<string, Promise<string>>();
async function token(who: Exclude<Who, object>): Promise<string> {
  const login = who.replace('.', '-');
  const payload = { login, password: PASSWORD, token: true };
  const asked =
    tokens.get(who) ??
    server.inject({ method: 'POST', url: '/api/session', payload }).then((r) => r.json<{ token: string }>().token);
  tokens.set(who, asked);
  return asked;
}

interface Answer {
  readonly status: number;
  readonly code: string;
  readonly replayed: boolean;
  readonly errors: readonly { readonly code: string; readonly basis?: readonly object[] }[];
}

/** Does an act over HTTP, as one who has logged in. */
async function post(who: Exclude<Who, object>, id: string, act: string, body: More & { facts?: Facts } = {}, key = '') {
  const headers = { authorization: `Bearer ${await token(who)}`, ...(key ? { 'idempotency-key': key } : {}) };
  const response = await server.inject({ method: 'POST', url: `/api/cases/${id}/acts/${act}`, payload: body, headers });
  const answer = response.json<Partial<Answer>>();
  return { ...answer, errors: answer.errors ?? [], status: response.statusCode } as Answer;
}

/** Everything that happened in a case, which a refusal must leave as it was. */
const events = async (id: string) => (await d.p.ledger.eventsOf(d.p.district.code, id)).map((e) => JSON.stringify(e));
const acts = async (id: string) =>
  (await d.p.ledger.eventsOf(d.p.district.code, id)).flatMap((e) => (e.kind === 'act' ? [e.act] : []));

const anyRefusal = (code: string, law: string, article: number) =>
  expect.arrayContaining([
    expect.objectContaining({ code, basis: expect.arrayContaining([expect.objectContaining({ law, article })]) }),
  ]);

describe.each(skips)('$step', ({ before, who, act, facts, code, law, article }) => {
  test('is not skipped over HTTP or on the command line: the refusal names the article', async () => {
    const id = await before();
    const recorded = await events(id);
    const body = facts ? { facts: facts() } : {};
    const over = await post(who, id, act, body);
    expect([over.status, over.errors]).toEqual([422, anyRefusal(code, law, article)]);

    const env = { DATABASE_URL: d.database.url, YIFA_PASSWORD: PASSWORD };
    const line = await yifa(['act', id, act, '--as', who.replace('.', '-'), '--data', JSON.stringify(body)], env);
    expect(line).toMatchObject({ code: 1, out: '' });
    const named = line.err.split('\n').filter((l) => l.includes(`[${code}]`) && l.includes(`《${law}》第${article}条`));
    expect(named, line.err).not.toEqual([]);
    expect(await events(id)).toEqual(recorded);
  });
});

test('a case does not begin with a later step', async () => {
  newDay();
  for (const [procedure, who, act, facts] of [
    ['approval', 'market.head', 'decide', { item: power, ...granting('2026-03-02') }],
    ['normative-document', 'office.registrar', 'publish', { issuer: 'government' }],
  ] as const) {
    const headers = { authorization: `Bearer ${await token(who)}` };
    const url = `/api/procedures/${procedure}/cases`;
    const response = await server.inject({ method: 'POST', url, payload: { act, facts }, headers });
    expect(response.statusCode, response.body).toBe(422);
    const line = await yifa(
      ['open', procedure, act, '--as', who.replace('.', '-'), '--data', JSON.stringify({ facts })],
      {
        DATABASE_URL: d.database.url,
        YIFA_PASSWORD: PASSWORD,
      },
    );
    expect([line.code, line.out]).toEqual([1, '']);
  }
});

describe('somebody else’s step', () => {
  test('is refused to another role, to the one who did the step before, and to whom the post was lent for that', async () => {
    const id = await reviewing();
    const recorded = await events(id);
    const note = { facts: { reviewNote: '同意。' } };
    const other = await post('market.window', id, 'review', note);
    expect([other.status, other.code]).toEqual([403, 'role.not-held']);
    expect(other.errors[0]?.basis).toEqual([{ house: expect.stringContaining('实施计划第十三条') }]);

    const today = d.p.now().slice(0, 10);
    const span = { validFrom: today, validUntil: today };
    const lender = await d.session('market.reviewer');
    const lent = { to: 'market-handler', org: 'market', post: 'reviewer', ...span };
    const elsewhere = await grantDelegation(d.p, lender, { ...lent, procedures: ['power-inventory'] });
    expect((await post('market.handler', id, 'review', note)).code).toBe('role.not-held');
    await revokeDelegation(d.p, lender, lender.person, elsewhere.id);
    await grantDelegation(d.p, lender, lent);
    const borrowed = await post('market.handler', id, 'review', note);
    expect([borrowed.status, borrowed.code]).toEqual([403, 'role.same-person']);
    expect(borrowed.errors[0]?.basis).toEqual([{ house: expect.stringContaining('职能分离') }]);
    expect(await events(id)).toEqual(recorded);
  });

  test('and a decision lent to the examiner is refused with the article too', async () => {
    const id = await examining();
    await d.act('market.handler', id, 'examine', onTheSpot);
    const today = d.p.now().slice(0, 10);
    await grantDelegation(d.p, await d.session('market.head'), {
      to: 'market-handler',
      org: 'market',
      post: 'head',
      validFrom: today,
      validUntil: today,
    });
    const own = await post('market.handler', id, 'decide', { facts: granting(today) });
    expect([own.status, own.code]).toEqual([403, 'role.same-person']);
    const colleague = await post('market.window', id, 'decide', { facts: granting(today) });
    expect([colleague.status, colleague.errors]).toEqual([403, anyRefusal('role.not-held', licensing, 37)]);
    const stranger = await post('water.head', id, 'decide', { facts: granting(today) });
    expect([stranger.status, stranger.code]).toEqual([404, 'case.not-found']);
    expect(await acts(id)).not.toContain('decide');
  });

  test('the drafter signs and registers nothing of his own document', async () => {
    const id = await written();
    const review = await post('water.handler', id, 'legalReview', { facts: found });
    expect([review.status, review.errors]).toEqual([403, anyRefusal('role.not-held', organic, 75)]);
  });
});

describe('a past day', () => {
  test('moves no step before another: neither where paper may be entered late nor where it may not', async () => {
    const id = await examining();
    const recorded = await events(id);
    const back = await post('market.handler', id, 'examine', { facts: onTheSpot, on: '2026-03-02' });
    expect([back.status, back.errors]).toEqual([422, anyRefusal('date.back', licensing, 34)]);
    const before = { on: d.p.now().slice(0, 10), facts: { scan: 'x' } };
    const late = await post('market.handler', id, 'accept', { ...before, on: '2020-01-02' });
    expect(late.status).toBe(422);
    expect(late.errors.map((e) => e.code)).toEqual(['date.too-late']);
    expect(await events(id)).toEqual(recorded);
  });

  test('filed as an irregular paper act, a step has no effect', async () => {
    const id = await received();
    const body = { facts: { scan: 'x', missing: ['申请书'] }, on: '2026-02-02' };
    const headers = { authorization: `Bearer ${await token('market.window')}` };
    const url = `/api/cases/${id}/acts/askCorrection?irregular=true`;
    const filed = await server.inject({ method: 'POST', url, payload: body, headers });
    expect([filed.statusCode, filed.json<{ stage: string }>().stage]).toEqual([200, 'received']);
    const state = await d.state(id);
    expect([state.stage, state.done.askCorrection, state.facts.missing]).toEqual(['received', undefined, undefined]);
    const next = await post('market.window', id, 'correct', { facts: { materials: [{ name: '申请书' }] } });
    expect([next.status, next.errors]).toEqual([422, anyRefusal('stage.wrong', licensing, 32)]);
  });

  test('does not put a signature before the review', async () => {
    const id = await written();
    const signed = await post('government.district-head', id, 'sign', { on: '2026-03-02' });
    expect([signed.status, signed.errors]).toEqual([422, anyRefusal('date.back', '规章制定程序条例', 29)]);
    expect(await acts(id)).not.toContain('sign');
  });
});

describe('a request sent again', () => {
  test('is the same act and no other: not a later step under its key, not a second time under another', async () => {
    const id = await received();
    const first = await post('market.window', id, 'accept', {}, 'request-one');
    const recorded = await events(id);
    expect(await post('market.window', id, 'accept', {}, 'request-one')).toMatchObject({ status: 200, replayed: true });
    expect(first.replayed).toBe(false);
    const other = await post('market.window', id, 'serve', {}, 'request-one');
    expect([other.status, other.code]).toEqual([422, 'idempotency.reused']);
    const again = await post('market.window', id, 'accept', {}, 'request-two');
    expect([again.status, again.errors]).toEqual([422, anyRefusal('stage.wrong', licensing, 32)]);
    expect(await events(id)).toEqual(recorded);
  });

  test('does not stand for the review of a text that was changed since', async () => {
    const id = await written();
    const review = { facts: found };
    expect((await post('justice.legal-reviewer', id, 'legalReview', review, 'review-of-first-text')).status).toBe(200);
    await d.act('water.handler', id, 'revise', text());
    await d.act('water.head', id, 'submitReview');
    const recorded = await events(id);
    const replayed = await post('justice.legal-reviewer', id, 'legalReview', review, 'review-of-first-text');
    expect(replayed).toMatchObject({ status: 200, replayed: true });
    const meeting = await post('government.meeting-clerk', id, 'putToMeeting', { facts: { meetingKind: 'executive' } });
    expect([meeting.status, meeting.errors]).toEqual([422, anyRefusal('gate.shut', '实施计划', 10)]);
    expect(await events(id)).toEqual(recorded);
  });
});

describe('two requests at once', () => {
  test('the step and the one after it: never in the wrong order', async () => {
    for (let n = 0; n < 5; n++) {
      const id = await examining();
      const answers = await Promise.all([
        post('market.head', id, 'decide', { facts: granting(d.p.now().slice(0, 10)) }),
        post('market.handler', id, 'examine', { facts: onTheSpot }),
        post('market.head', id, 'decide', { facts: granting(d.p.now().slice(0, 10)) }),
      ]);
      const done = (await acts(id)).filter((act) => act === 'examine' || act === 'decide');
      expect([['examine'], ['examine', 'decide']]).toContainEqual(done);
      for (const { status } of answers) expect([200, 409, 422]).toContain(status);
    }
  });

  test('a meeting and a changed text: what was not reviewed is not adopted', async () => {
    for (let n = 0; n < 5; n++) {
      const id = await written();
      await d.act('justice.legal-reviewer', id, 'legalReview', found);
      await Promise.all([
        post('government.meeting-clerk', id, 'putToMeeting', { facts: { meetingKind: 'executive' } }),
        post('water.handler', id, 'revise', { facts: text() }),
      ]);
      const order = (await acts(id)).slice((await acts(id)).indexOf('legalReview') + 1);
      expect([['revise'], ['putToMeeting'], ['putToMeeting', 'revise']]).toContainEqual(order);
      const state = await d.state(id);
      if (order.includes('revise')) expect([state.stage, state.done.putToMeeting]).toEqual(['revising', undefined]);
    }
  });

  test('the same step twice by two requests is one step', async () => {
    const id = await received();
    const answers = await Promise.all(Array.from({ length: 8 }, () => post('market.window', id, 'accept')));
    expect(answers.filter((a) => a.status === 200)).toHaveLength(1);
    for (const { status, code } of answers.filter((a) => a.status !== 200))
      expect([`409 case.conflict`, `422 stage.wrong`]).toContain(`${status} ${code}`);
    expect((await acts(id)).filter((act) => act === 'accept')).toHaveLength(1);
  });
});

describe('past the program, in the database itself', () => {
  test('what happened is neither changed nor taken away, and a forged event is found', async () => {
    const id = await examining();
    const { app } = d.database;
    const denied = { code: '42501' };
    await expect(app.query('UPDATE events SET act = $1 WHERE case_id = $2', ['decide', id])).rejects.toMatchObject(
      denied,
    );
    await expect(app.query('DELETE FROM events WHERE case_id = $1', [id])).rejects.toMatchObject(denied);
    await expect(app.query('TRUNCATE events')).rejects.toMatchObject(denied);
    expect((await compareWithEvents(d.p)).differences).toEqual([]);

    const forged = {
      kind: 'act',
      seq: (await d.state(id)).seq + 1,
      act: 'decide',
      at: d.p.now(),
      recordedAt: d.p.now(),
      day: d.p.now().slice(0, 10),
      by: { person: 'market-head', role: 'decider', org: 'market' },
      to: 'serving',
      facts: granting('2026-03-02'),
    };
    await app.query(
      `INSERT INTO events (district, case_id, seq, kind, act, at, recorded_at, body)
        VALUES ($1, $2, $3, 'act', 'decide', $4, $4, $5)`,
      [d.p.district.code, id, forged.seq, forged.at, JSON.stringify(forged)],
    );
    const { differences } = await compareWithEvents(d.p);
    expect(differences.map(({ table, key }) => `${table} ${key}`)).toEqual(expect.arrayContaining([`cases ${id}`]));
    await app.query(
      `INSERT INTO events (district, case_id, seq, kind, act, at, recorded_at, body)
        VALUES ($1, 'made-up', 1, 'act', 'decide', $2, $2, '{"kind": "act"}')`,
      [d.p.district.code, forged.at],
    );
    const line = await yifa(['rebuild', '--compare'], { DATABASE_URL: d.database.url });
    expect([line.code, line.err]).toEqual([1, expect.not.stringContaining('    at ')]);
    expect(line.out).toContain(id);
    expect(line.out).toContain('made-up');
  });
});
