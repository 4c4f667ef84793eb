import { expect, test } from 'vitest';
import type { Fault, Possibility } from '../api/types.ts';
import type { Definition } from '../procedure/definition.ts';
import { sortOut } from './sort-out.ts';

const fault = (code: string, more: Partial<Fault> = {}): Fault => ({ code, zh: code, en: code, ...more });
const may = (act: string, ...refusals: Fault[]): Possibility => ({ act, title: act, refusals });
const definition = {
  acts: { examine: { records: { checked: 'required' } }, wait: { records: { why: 'optional' } }, decide: {} },
  gates: {
    checked: { blocks: ['examine', 'decide'], until: { is: ['checked', false] }, says: { zh: '须核查', en: '' } },
    opined: { blocks: ['examine'], until: { done: 'opine' }, says: { zh: '意见未齐', en: '' } },
  },
} as unknown as Definition;
const sort = (...all: Possibility[]) => {
  const { open, notYet, others } = sortOut(all, definition);
  return [open.map(({ possibility }) => possibility.act), notYet.map(({ act }) => act), others.map(({ act }) => act)];
};

test('what can be done, what of one’s own cannot yet, and what is others’ business', () => {
  expect(
    sort(
      may('a'),
      may('b', fault('stage.wrong')),
      may('c', fault('stage.wrong'), fault('role.not-held')),
      may('d', fault('role.same-person')),
      may('e', fault('act.by-law-only')),
    ),
  ).toEqual([['a'], ['b', 'd'], ['c', 'e']]);
});

test('an act that only its own form can tell about may be tried', () => {
  const gate = fault('gate.shut', { zh: '须核查' });
  expect(sort(may('examine', gate))).toEqual([['examine'], [], []]);
  expect(sortOut([may('examine', gate)], definition).open[0]?.provided).toEqual([gate]);
  expect(sort(may('decide', gate))).toEqual([[], ['decide'], []]);
  expect(sort(may('examine', gate, fault('stage.wrong')))).toEqual([[], ['examine'], []]);
  expect(sort(may('examine', fault('gate.shut', { zh: '意见未齐' })))).toEqual([[], ['examine'], []]);
  expect(sort(may('wait', fault('wait.running', { path: '/facts/why' })))).toEqual([['wait'], [], []]);
  expect(sort(may('wait', fault('wait.running', { path: '/facts/other' })))).toEqual([[], ['wait'], []]);
});
