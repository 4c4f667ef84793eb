import { expect, test } from 'vitest';
import type { CasePage } from '../api/types.ts';
import type { Definition } from '../procedure/definition.ts';
import { alike, batchable, sharedFields } from './batchable.ts';

const basis = { house: '演示' };
const act = { title: '', from: 'open', by: 'clerk', basis };
const definition = {
  id: 'p',
  title: { zh: '', en: '' },
  stages: {},
  roles: {},
  facts: {
    day: { type: 'date', title: '日期' },
    reasons: { type: 'longText', title: '理由' },
    scan: { type: 'file', title: '扫描件' },
  },
  acts: {
    accept: { ...act, records: { day: 'required', scan: 'optional' } },
    refuse: { ...act, records: { reasons: 'required' } },
    perhaps: { ...act, records: { reasons: { requiredIf: { known: 'day' } } } },
    list: { ...act, adds: 'people' },
    entry: { ...act, each: 'people' },
    lapse: { ...act, automatic: true },
    archive: act,
  },
} as unknown as Definition;

const page = (...open: string[]) =>
  ({
    possibilities: Object.keys(definition.acts).map((name) => ({
      act: name,
      title: '',
      refusals: open.includes(name) ? [] : [{ code: 'stage.wrong', zh: '', en: '' }],
    })),
  }) as unknown as CasePage;
const every = page(...Object.keys(definition.acts));

test('what is written for one case alone is never done on several', () => {
  expect(batchable(definition, [every, every])).toEqual(['accept', 'archive']);
});

test('only what is open on each of them', () => {
  expect(batchable(definition, [every, page('archive')])).toEqual(['archive']);
  expect(batchable(definition, [])).toEqual([]);
});

test('fields are asked once for all, but for what belongs to one case', () => {
  expect(sharedFields(definition.acts.accept as never, definition)).toEqual(['day']);
});

test('cases are alike at one stage of one version of a procedure', () => {
  const row = { procedure: 'p', version: 1, stage: 'a' };
  expect(alike([row, row])).toBe(true);
  expect(alike([row, { ...row, stage: 'b' }])).toBe(false);
  expect(alike([row, { ...row, version: 2 }])).toBe(false);
  expect(alike([])).toBe(false);
});
