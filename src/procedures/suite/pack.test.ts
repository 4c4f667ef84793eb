import { describe, expect, test } from 'vitest';
import { type CaseState, compile, type Procedure, packGate, packOf, withPack } from '../../kernel/index.ts';
import { lawBase, worldAfter } from '../../kernel/play/index.ts';
import { procedure } from '../registry.ts';

const major = procedure('major-decision') as Procedure;
const world = worldAfter({}, lawBase, []);
const file = (more: Partial<CaseState>): CaseState => ({
  case: 'c',
  procedure: major.id,
  version: major.version,
  org: 'government',
  filedOn: '2026-03-02',
  openedAt: '2026-03-02T09:00:00.000+08:00',
  seq: 1,
  lastAt: '2026-03-02T09:00:00.000+08:00',
  recordedAt: '2026-03-02T09:00:00.000+08:00',
  stage: 'reviewing',
  facts: {},
  done: {},
  clocks: {},
  pauses: [],
  lists: {},
  served: {},
  actors: [],
  recused: [],
  links: [],
  irregular: 0,
  ...more,
});
const standing = (state: CaseState) =>
  Object.fromEntries(packOf(compile(major).definition, state, world).map((one) => [one.item, one]));

describe('the pack of a file', () => {
  test('is a gate for each item, with its article, before the acts that it blocks', () => {
    const { definition } = compile(major);
    for (const [item, { basis }] of Object.entries(major.pack?.items ?? {}))
      expect(definition.gates[packGate(item)]).toMatchObject({ blocks: ['putOnAgenda'], basis });
    expect(withPack({ ...major, pack: undefined }).gates).toBe(major.gates);
  });

  test('wants what the file calls for; while the file does not say, it is wanted', () => {
    const empty = standing(file({}));
    expect(empty.hearing).toEqual({ item: 'hearing', wanted: 'unknown', there: false });
    const none = standing(file({ facts: { hearingDuty: 'none' } }));
    expect(none.hearing?.wanted).toBe('no');
    const due = standing(file({ facts: { hearingDuty: 'interests', hearingRecord: 'f1' } }));
    expect(due.hearing).toMatchObject({ wanted: 'yes', there: true });
  });

  test('knows a fact, a list, an act and a paper that was made', () => {
    const mark = { seq: 1, at: '', day: '', by: { person: 'p', role: 'r' }, times: 1 };
    const full = standing(
      file({
        facts: { text: '稿', touchesUnits: true },
        lists: { unitOpinions: [{ key: '1', columns: { unit: 'a', agreed: true, opinion: '无' }, done: {} }] },
        done: { fairReview: mark, legalReview: mark },
      }),
    );
    for (const item of ['text', 'units', 'fair', 'legality']) expect(full[item]?.there, item).toBe(true);
    for (const item of ['explanation', 'risk', 'argument']) expect(full[item]?.there, item).toBe(false);
    expect(full.disagreements?.wanted).toBe('no');
  });
});
