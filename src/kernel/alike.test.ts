import { describe, expect, test } from 'vitest';
import { context } from '../../test/kernel-fixture/context.ts';
import { Run } from '../../test/kernel-fixture/index.ts';
import { courtBase } from '../../test/kernel-fixture/world.ts';
import { groupsIn, headOf } from './alike.ts';
import { houseRule } from './basis.ts';
import { check } from './check/index.ts';
import { choice, longText, number, text } from './fact.ts';
import { defineProcedure } from './procedure.ts';
import { publicViews } from './view.ts';

const basis = houseRule('虚构的规定');

/** An invented survey on a playground: opinions that say the same stand together and get one answer. */
const survey = defineProcedure({
  id: 'playground-survey',
  mechanism: 'M00',
  title: { zh: '游乐场意见', en: 'Opinions on a playground' },
  chapter: 'functions',
  planArticles: [],
  version: 1,
  inForce: '2025-01-01',
  caseTitle: 'matter',
  handledBy: { kind: 'department' },
  stages: { asking: { title: '征求意见' }, told: { title: '已答复', final: true, requires: ['ask', 'tell'] } },
  facts: { matter: text('事由') },
  lists: {
    opinions: {
      title: '意见',
      columns: {
        contact: text('联系方式', { personal: 'phone' }),
        opinion: longText('意见', { inside: true }),
        way: text('途径'),
        under: text('归入'),
        answer: choice('答复', { yes: '采纳', no: '不采纳' }),
        entries: number('件数'),
        people: number('人数'),
      },
      required: ['opinion'],
      alike: { by: 'opinion', under: 'under', contact: 'contact', entries: 'entries', persons: 'people' },
    },
  },
  roles: { clerk: { title: '承办人', post: 'clerk' }, anyone: { title: '公众', outside: 'anyone' } },
  acts: {
    ask: { title: '征求意见', from: 'start', to: 'asking', by: 'clerk', records: { matter: 'required' }, basis },
    say: { title: '提意见', from: 'asking', by: 'anyone', adds: 'opinions', times: 'many', basis },
    enter: { title: '录入', from: 'asking', by: 'clerk', adds: 'opinions', needs: ['way'], times: 'many', basis },
    join: {
      title: '归并',
      from: 'asking',
      by: 'clerk',
      each: 'opinions',
      itemRecords: { under: 'required' },
      times: 'many',
      basis,
    },
    answer: {
      title: '答复',
      from: 'asking',
      by: 'clerk',
      each: 'opinions',
      itemRecords: { answer: 'required' },
      times: 'many',
      basis,
    },
    tell: { title: '公布', from: 'asking', to: 'told', by: 'clerk', basis },
  },
  clocks: {},
  gates: {
    answered: {
      blocks: ['tell'],
      until: { every: 'opinions', done: 'answer', through: 'under', orEmpty: true },
      says: { zh: '还有意见没有答复', en: 'Not all are answered' },
      basis,
    },
    enough: {
      blocks: ['tell'],
      until: { count: 'opinions', persons: 'contact', atLeast: 2 },
      says: { zh: '提意见的人不够', en: 'Too few persons' },
      basis,
    },
  },
  publish: {
    told: { title: '答复', at: 'tell', shows: ['matter'], lists: { opinions: ['answer', 'entries', 'people'] }, basis },
  },
});

let minute = 0;
const at = () => `2026-03-02T10:${String(minute++).padStart(2, '0')}`;
const asked = () => {
  minute = 0;
  const run = new Run(survey, courtBase);
  run.do('ask', '2026-03-02T09:00', { facts: { matter: '滑梯' } });
  return run;
};
const say = (run: Run, key: string, opinion: string, contact?: string) =>
  run.do('say', at(), { items: [{ key, columns: { opinion, ...(contact ? { contact } : {}) } }] });
const entries = (run: Run) => run.state.lists.opinions ?? [];
const under = (run: Run) => Object.fromEntries(entries(run).map(({ key, columns }) => [key, columns.under]));

describe('entries that say the same', () => {
  test('stand under the first of them from the act that adds them; every one stays', () => {
    const run = asked();
    say(run, 'a', '滑梯太高。', '13900000001');
    say(run, 'b', '滑梯 太高', '13900000002');
    say(run, 'c', '要秋千');
    say(run, 'd', '“滑梯太高！”', '139-0000-0001');
    expect(under(run)).toEqual({ a: undefined, b: 'a', c: undefined, d: 'a' });
    expect(run.events.at(-1)).toMatchObject({ items: [{ key: 'd', columns: { under: 'a' } }] });
    const alike = survey.lists?.opinions?.alike;
    if (!alike) throw new Error('the list has no word');
    expect(
      groupsIn(alike, entries(run)).map(({ head, members, persons }) => [head.key, members.length, persons]),
    ).toEqual([
      ['a', 3, 2],
      ['c', 1, 1],
    ]);
  });

  test('several of one act are compared with each other too', () => {
    const run = asked();
    const items = ['秋千', '沙坑', '秋千。'].map((opinion, n) => ({ key: `k${n}`, columns: { opinion, way: '来信' } }));
    run.do('enter', at(), { items });
    expect(under(run)).toEqual({ k0: undefined, k1: undefined, k2: 'k0' });
  });

  test('nobody who adds one says where it stands or how many there are', () => {
    const run = asked();
    for (const column of ['under', 'entries', 'people'])
      expect(
        run.refused('say', at(), {
          items: [{ key: 'x', columns: { opinion: '秋千', [column]: column === 'under' ? 'a' : 9 } }],
        }),
      ).toEqual(['fact.unknown']);
  });

  test('an act may need columns that others who add do not', () => {
    const run = asked();
    expect(run.refused('enter', at(), { items: [{ key: 'x', columns: { opinion: '秋千' } }] })).toEqual([
      'fact.required',
    ]);
  });

  test('share one answer; what a person joins shares it too, and parted it needs its own', () => {
    const run = asked();
    say(run, 'a', '滑梯太高', '13900000001');
    say(run, 'b', '滑梯太高。', '13900000002');
    say(run, 'c', '把滑梯改低一点', '13900000003');
    run.do('answer', at(), { item: 'a', columns: { answer: 'yes' } });
    expect(run.refused('tell', at())).toEqual(['gate.shut']);
    run.do('join', at(), { item: 'c', columns: { under: 'b' } });
    expect(headOf(entries(run), 'under')(entries(run)[2] as never).key).toBe('a');
    expect(publicViews(survey, run.state, run.world).told).toBeNull();
    run.do('join', at(), { item: 'c', columns: { under: 'c' } });
    expect(run.refused('tell', at())).toEqual(['gate.shut']);
    run.do('answer', at(), { item: 'c', columns: { answer: 'no' } });
    run.do('tell', at());
    const view = publicViews(survey, run.state, run.world).told;
    expect(view?.lists.opinions).toEqual([
      { answer: 'yes', entries: 2, people: 2 },
      { answer: 'no', entries: 1, people: 1 },
    ]);
  });

  test('cannot be joined in a circle, nor under what is not there', () => {
    const run = asked();
    say(run, 'a', '滑梯');
    say(run, 'b', '秋千');
    run.do('join', at(), { item: 'b', columns: { under: 'a' } });
    expect(run.refused('join', at(), { item: 'a', columns: { under: 'b' } })).toEqual(['fact.invalid']);
    expect(run.refused('join', at(), { item: 'a', columns: { under: 'z' } })).toEqual(['fact.invalid']);
    run.do('join', at(), { item: 'a', columns: { under: 'a' } });
  });

  test('persons are counted, not entries', () => {
    const run = asked();
    for (let n = 0; n < 5; n++) say(run, `a${n}`, `意见${n}`, '13900000001');
    run.do('answer', at(), { item: 'a0', columns: { answer: 'yes' } });
    for (let n = 1; n < 5; n++) run.do('join', at(), { item: `a${n}`, columns: { under: 'a0' } });
    expect(run.refused('tell', at())).toEqual(['gate.shut']);
    say(run, 'b', '意见0', '13900000002');
    expect(run.try('tell', at()).ok).toBe(true);
  });
});

describe('the checker', () => {
  test('has nothing against it', () => expect(check(survey, context)).toEqual([]));

  test.each([
    ['by', '{"alike":{"by":"nowhere"}}'],
    ['under', '{"alike":{"under":"nowhere"}}'],
  ])('names a column of `alike` that the list lacks: %s', (_, change) => {
    const list = survey.lists?.opinions as NonNullable<typeof survey.lists>[string];
    const alike = { ...list.alike, ...JSON.parse(change).alike };
    const changed = { ...survey, lists: { opinions: { ...list, alike } } } as typeof survey;
    const codes = check(changed, context).map(({ code }) => code);
    expect(codes).toContain('name.unknown');
  });
});
