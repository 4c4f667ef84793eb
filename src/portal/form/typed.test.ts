import { describe, expect, test } from 'vitest';
import type { ActDef, FactDef, Procedure } from '../../kernel/index.ts';
import { typedFacts } from './typed.ts';

const facts: { readonly [name: string]: FactDef } = {
  name: { type: 'text', title: '名称' },
  about: { type: 'longText', title: '内容' },
  size: { type: 'number', title: '面积' },
  fee: { type: 'money', title: '费用' },
  on: { type: 'date', title: '日期' },
  own: { type: 'yesNo', title: '是否自有' },
  kind: { type: 'choice', title: '种类', choices: { new: '新办' } },
  missing: { type: 'list', title: '缺少' },
  powers: { type: 'ref', title: '事项', register: 'powers', many: true, pin: 'live' },
  materials: {
    type: 'table',
    title: '材料',
    columns: { name: { type: 'text', title: '名称' }, pages: { type: 'number', title: '页数' } },
  },
};
const act = {
  title: '申请',
  from: 'start',
  by: 'filer',
  records: Object.fromEntries(Object.keys(facts).map((name) => [name, 'optional'])),
  basis: [],
} as unknown as ActDef;
const read = (typed: { readonly [field: string]: string | readonly string[] }) =>
  typedFacts({ facts } as unknown as Procedure, act, typed);

describe('what a form brings', () => {
  test('empty fields are left out', () => {
    expect(read({ 'facts.name': '  ', 'facts.size': '', 'facts.materials.0.name': '' })).toEqual({});
  });

  test('texts lose the spaces around them and the line ends of Windows', () => {
    expect(read({ 'facts.name': ' 阿明 ', 'facts.about': '一\r\n二' })).toEqual({ name: '阿明', about: '一\n二' });
  });

  test.each([
    ['12', 12],
    ['１２．５', 12.5],
    ['1,200', 1200],
    ['-3', -3],
    ['十二', '十二'],
    ['1e3', '1e3'],
  ])('the number %j is read as %j', (typed, expected) => {
    expect(read({ 'facts.size': typed })).toEqual({ size: expected });
  });

  test.each([
    ['12.34', 1234],
    ['0.1', 10],
    ['19.99元', 1999],
    ['免费', '免费'],
  ])('%j yuan are %j fen', (typed, expected) => {
    expect(read({ 'facts.fee': typed })).toEqual({ fee: expected });
  });

  test.each(['2026-03-02', '2026/3/2', '2026.3.2', '2026年3月2日', '２０２６-３-２'])('%s is a day', (typed) => {
    expect(read({ 'facts.on': typed })).toEqual({ on: '2026-03-02' });
  });

  test('what is no day stays as typed, so that the refusal names it', () => {
    expect(read({ 'facts.on': '明天', 'facts.own': 'maybe' })).toEqual({ on: '明天', own: 'maybe' });
  });

  test('yes and no, choices, lists and several entries', () => {
    expect(
      read({
        'facts.own': 'no',
        'facts.kind': 'new',
        'facts.missing': '平面图\n\n 证明 ',
        'facts.powers': ['p1', '', 'p2'],
      }),
    ).toEqual({
      own: false,
      kind: 'new',
      missing: ['平面图', '证明'],
      powers: ['p1', 'p2'],
    });
  });

  test('rows keep their order, and gaps close up', () => {
    expect(
      read({
        'facts.materials.10.name': '三',
        'facts.materials.2.name': '二',
        'facts.materials.2.pages': '4',
        'facts.materials.0.name': '一',
        'facts.materials.x.name': '四',
      }),
    ).toEqual({
      materials: [{ name: '一' }, { name: '二', pages: 4 }, { name: '三' }],
    });
  });

  test('fields that the act does not record are not taken', () => {
    expect(
      typedFacts({ facts } as unknown as Procedure, { ...act, records: { name: 'required' } } as ActDef, {
        'facts.name': '甲',
        'facts.size': '1',
        'facts.__proto__': 'x',
      }),
    ).toEqual({ name: '甲' });
  });
});
