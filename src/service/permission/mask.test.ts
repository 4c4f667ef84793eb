import { describe, expect, test } from 'vitest';
import {
  art,
  type CaseState,
  choice,
  date,
  defineProcedure,
  file,
  type Item,
  list,
  longText,
  person,
  table,
  text,
} from '../../kernel/index.ts';
import type { Standing } from './decide.ts';
import { masked, maskedLists, visibilityOf } from './mask.ts';

const basis = art('行政许可法', 29, '');
const definition = defineProcedure({
  id: 'tea-house',
  mechanism: 'M07',
  title: { zh: '茶馆登记（演示数据）', en: 'Tea house registration' },
  chapter: 'functions',
  planArticles: [5],
  version: 1,
  inForce: '2020-01-01',
  caseTitle: 'matter',
  handledBy: { kind: 'department' },
  stages: { received: { title: '已收' }, decided: { title: '已决', final: true, requires: ['decide'] } },
  facts: {
    matter: text('事项'),
    applicant: person('申请人', { personal: 'name' }),
    identity: text('证件号', { personal: 'identity' }),
    phone: text('电话', { personal: 'phone' }),
    address: text('住址', { personal: 'address' }),
    health: longText('健康状况', { personal: 'sensitive' }),
    phones: list('其他电话', { personal: 'phone' }),
    card: file('证件照片', { personal: 'identity' }),
    plan: file('图纸'),
    staff: table('店员', {
      name: text('姓名', { personal: 'name' }),
      duty: text('职务'),
      remark: text('评价', { inside: true }),
    }),
    opinion: longText('内部意见', { inside: true }),
    result: choice('结果', { granted: '准', refused: '不准' }),
    due: date('答复日'),
  },
  roles: { applicant: { title: '申请人', outside: 'anyone' }, head: { title: '负责人', post: 'head' } },
  lists: {
    visitors: {
      title: '来访人',
      columns: { name: text('姓名', { personal: 'name' }), note: text('记录', { inside: true }), day: date('日期') },
    },
  },
  acts: {
    apply: {
      title: '申请',
      from: 'start',
      to: 'received',
      by: 'applicant',
      records: {
        matter: 'required',
        applicant: 'required',
        identity: 'optional',
        phone: 'optional',
        staff: 'optional',
        card: 'optional',
      },
      basis,
    },
    decide: {
      title: '决定',
      from: 'received',
      to: 'decided',
      by: 'head',
      records: { result: 'required', opinion: 'optional' },
      basis,
    },
  },
  clocks: {},
  gates: {},
  partySees: ['result'],
});

const facts = {
  matter: '开茶馆',
  applicant: '欧阳小明',
  identity: '110101199003071234',
  phone: '13812345678',
  address: '清源区和平路十八号',
  health: '良好',
  phones: ['13800001111', '13900002222'],
  card: 'file-1',
  plan: 'file-2',
  staff: [{ name: '王二小', duty: '店员', remark: '勤快' }],
  opinion: '可以',
  result: 'granted',
};
const items: { [name: string]: readonly Item[] } = {
  visitors: [{ key: 'v1', columns: { name: '李四', note: '态度好', day: '2026-03-02' }, done: {} }],
};
const state = { facts, done: { apply: {}, decide: {} } } as unknown as CaseState;

const handler: Standing = { signedIn: true, staff: true, sameOrgan: true, holdsRole: true };
const colleague: Standing = { signedIn: true, staff: true, sameOrgan: true };
const party: Standing = { party: true };

describe('what a reader sees of the facts', () => {
  test('who has a role in the case sees it whole, inside notes too', () => {
    expect(masked(definition, facts, handler)).toEqual(facts);
    expect(maskedLists(definition, items, handler)).toEqual(items);
  });

  test('a colleague sees personal facts masked, no inside note and no file of personal data', () => {
    expect(masked(definition, facts, colleague)).toEqual({
      matter: '开茶馆',
      applicant: '欧**明',
      identity: '110101********1234',
      phone: '138****5678',
      address: '清源区和平路****',
      health: '****',
      phones: ['138****1111', '139****2222'],
      plan: 'file-2',
      staff: [{ name: '王*小', duty: '店员' }],
      result: 'granted',
    });
    expect(maskedLists(definition, items, colleague)).toEqual({
      visitors: [{ key: 'v1', columns: { name: '李*', day: '2026-03-02' }, done: {} }],
    });
  });

  test('the party sees what it gave and what it is told, and nothing inside', () => {
    expect(masked(definition, facts, party, { state })).toEqual({
      matter: '开茶馆',
      applicant: '欧阳小明',
      identity: '110101199003071234',
      phone: '13812345678',
      card: 'file-1',
      staff: [{ name: '王二小', duty: '店员' }],
      result: 'granted',
    });
    expect(masked(definition, facts, party)).toEqual({});
    expect(maskedLists(definition, items, party, { state })).toEqual({});
  });

  test.each([
    ['a stranger', {}],
    ['a stranger to something public', { publicFact: true }],
    ['the recused', { ...handler, recused: true }],
    ['an administrator', { signedIn: true, system: true }],
    ['an administrator with a post', { ...handler, audit: true }],
    ['a colleague at a sealed case', { ...colleague, sealed: true }],
  ] as const)('%s sees no fact at all', (_, standing) => {
    for (const path of ['page', 'list', 'export'] as const) {
      expect(masked(definition, facts, standing, { state, path })).toEqual({});
      expect(maskedLists(definition, items, standing, { path })).toEqual({});
    }
  });

  test('a list shows less than the file, and an export less again', () => {
    const listed = masked(definition, facts, handler, { path: 'list' });
    expect(listed).toMatchObject({ applicant: '欧阳小明', phone: '138****5678', identity: '110101********1234' });
    expect(listed).not.toHaveProperty('health');
    expect(listed).not.toHaveProperty('card');
    const exported = masked(definition, facts, handler, { path: 'export' });
    expect(exported).toMatchObject({
      applicant: '欧**明',
      phone: '138****5678',
      staff: [{ name: '王*小', duty: '店员', remark: '勤快' }],
    });
    expect(exported).not.toHaveProperty('health');
    expect(masked(definition, facts, colleague, { path: 'export' })).not.toHaveProperty('health');
  });

  test('on no path does anybody see more than on the page', () => {
    const rank = { none: 0, masked: 1, whole: 2 };
    for (const standing of [handler, colleague, party, {}])
      for (const fact of Object.keys(definition.facts)) {
        const [page, listed, exported] = (['page', 'list', 'export'] as const).map(
          (path) => rank[visibilityOf(definition, fact, standing, { path })],
        ) as [number, number, number];
        expect(page).toBeGreaterThanOrEqual(listed);
        expect(listed).toBeGreaterThanOrEqual(exported);
      }
  });

  test('a fact that the definition does not know is left out, and so are inherited names', () => {
    expect(masked(definition, { stranger: 'x', toString: 'y', matter: 'z' }, handler)).toEqual({ matter: 'z' });
    expect(visibilityOf(definition, 'stranger', handler)).toBe('none');
  });

  test('with two capacities the better one is shown whole only if it may itself', () => {
    expect(masked(definition, { phone: '13812345678' }, [colleague, { ...handler, recused: true }])).toEqual({
      phone: '138****5678',
    });
  });
});
