import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDistrict, testDistrict } from '../../test/district.ts';
import { application, enterPower, publishDocument } from '../../test/district-stories.ts';
import type { CaseKey } from '../ledger/case-order.ts';
import { caseOrder, type Sorting, sortings } from './case-order.ts';
import { listCases, worklist } from './worklist.ts';

let d: TestDistrict;
beforeAll(async () => {
  d = await testDistrict();
  const power = await enterPower(d);
  for (let n = 0; n < 6; n++) {
    const { case: id } = await d.open('citizen', 'approval', 'apply', application(power));
    if (n % 2) await d.act('market.window', id, 'accept');
  }
  await publishDocument(d, '2026-03-05');
});
afterAll(() => d.close());

const sound = new Intl.Collator('zh-u-co-pinyin-kn-true');

/** The words that a reader sees in a column. */
function words(by: Sorting, row: { procedure: string; stage: string; org: string; title: string }): string {
  const p = d.p.procedures.findLast(({ id }) => id === row.procedure);
  if (by === 'procedure') return p?.title.zh ?? '';
  if (by === 'stage') return p?.stages[row.stage]?.title ?? '';
  return by === 'org' ? (d.p.orgs.org(row.org)?.name ?? '') : row.title;
}

describe('a list by a column', () => {
  const texts = ['title', 'procedure', 'stage', 'org'] as const;
  test.each(texts.flatMap((by) => [false, true].map((down) => [by, down] as const)))(
    '%s runs by what is read there (down: %s)',
    async (by, down) => {
      const s = await d.session('supervision.supervisor');
      const { rows } = await listCases(d.p, s, {}, { order: caseOrder(d.p, by, down), limit: 100 });
      expect(rows.length).toBeGreaterThan(6);
      const seen = rows.map((row) => words(by, row));
      const sorted = seen.toSorted(sound.compare);
      expect(seen).toEqual(down ? sorted.reverse() : sorted);
      expect(new Set(seen).size).toBeGreaterThan(1);
    },
  );

  test.each(sortings)('%s shows each case once, page by page, on a desk and among all', async (by) => {
    const s = await d.session('market.window');
    for (const list of [worklist, listCases]) {
      const usual = (await list(d.p, s, {}, { limit: 100 })).rows.map(({ id }) => id);
      const found: string[] = [];
      let after: CaseKey | undefined;
      do {
        const order = caseOrder(d.p, by, false);
        const page = await list(d.p, s, {}, { order, limit: 2, ...(after ? { after } : {}) });
        found.push(...page.rows.map(({ id }) => id));
        after = page.next;
      } while (after);
      expect(found.toSorted()).toEqual(usual.toSorted());
    }
  });

  test('knows every stage of every version, so that no case falls out of a list', () => {
    const order = caseOrder(d.p, 'stage', false);
    const known = new Set((order.by === 'groups' ? order.groups : []).map((g) => `${g.procedure}/${g.stage}`));
    for (const p of d.p.procedures)
      for (const stage of Object.keys(p.stages)) expect(known).toContain(`${p.id}/${stage}`);
  });

  test('in English runs by the English words', () => {
    const order = caseOrder(d.p, 'procedure', false, 'en');
    const titles = (order.by === 'groups' ? order.groups : []).map(
      (g) => d.p.procedures.findLast(({ id }) => id === g.procedure)?.title.en ?? '',
    );
    expect(titles).toEqual(titles.toSorted(new Intl.Collator('en').compare));
  });
});
