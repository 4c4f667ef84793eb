import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoWorld, demoWorld, smallDistrict } from '../../test/demo-district.ts';
import { addDays, dayOf } from '../law/index.ts';
import { type Figure, figures, indicatorOf, oneFigure } from './count.ts';
import { demoAccounts, fillDemo } from './demo/index.ts';
import { type FigureList, type FigureListQuery, figureList, sidesOf } from './figure-list.ts';
import { sessionOf } from './identity/index.ts';
import { decide, relationsOf } from './permission/index.ts';
import { publicFigure } from './public-figure.ts';
import { anonymous, type Session } from './session.ts';

let w: DemoWorld;
let all: readonly Figure[];
const readers = new Map<string, Session>();

beforeAll(async () => {
  w = await demoWorld();
  await fillDemo(w.p, undefined, undefined, smallDistrict);
  for (const { login, person } of demoAccounts) {
    const session = await sessionOf(w.p, person.id, w.p.now());
    if (session) readers.set(login, session);
  }
  all = await figures(w.p, { from: '2024-01-01', by: ['org', 'part'] });
}, 300_000);
afterAll(() => w?.close());

const reader = (login: string) => readers.get(login) as Session;
const today = () => dayOf(w.p.now());

/** The whole list, page after page. */
async function whole(s: Session, query: FigureListQuery, limit = 7): Promise<FigureList & { pages: number }> {
  let page = await figureList(w.p, s, query, { limit });
  const [rows, entries] = [[...page.rows], [...page.entries]];
  let pages = 1;
  for (; page.next; pages++) {
    page = await figureList(w.p, s, query, { limit, after: page.next });
    rows.push(...page.rows);
    entries.push(...page.entries);
  }
  return { ...page, rows, entries, pages };
}

/** What a side of a figure says by itself. */
function counted({ kind, n, of, overdue }: Figure, side: string): number {
  if (side === 'overdue') return overdue;
  if (side === 'missed') return of - n;
  if (side === 'denominator') return of;
  return kind === 'days' ? of : n;
}

const draw = () =>
  fc.record({
    figure: fc.oneof(
      fc.constantFrom(...all),
      fc.constantFrom(...all.filter(({ overdue }) => overdue > 0)),
      fc.constantFrom(...all.filter(({ part }) => part)),
      fc.constantFrom(...all.filter(({ kind, n }) => kind === 'standing' && n > 0)),
      fc.constantFrom(...all.filter(({ kind, of }) => kind === 'days' && of > 0)),
    ),
    narrow: fc.subarray(['org', 'part'] as const),
    side: fc.nat(3),
    login: fc.oneof(fc.constantFrom(...readers.keys()), fc.constant('quzhang')),
    days: fc.tuple(fc.nat(900), fc.nat(900)),
    limit: fc.constantFrom(3, 7, 50),
  });

describe('the list that makes a figure', () => {
  test('with what the reader may not see is always the figure, and lists only what he may', {
    timeout: 240_000,
  }, async () => {
    const seen = { listed: 0, hidden: 0, overdue: 0, days: 0, items: 0, entries: 0, pages: 0 };
    await fc.assert(
      fc.asyncProperty(draw(), async ({ figure, narrow, side: n, login, days, limit }) => {
        const [to, from] = days
          .map((d) => addDays(today(), 60 - d))
          .sort()
          .reverse() as [string, string];
        const place = {
          procedure: figure.procedure,
          indicator: figure.indicator,
          from,
          to,
          ...(narrow.includes('org') && figure.org ? { org: figure.org } : {}),
          ...(narrow.includes('part') && figure.part ? { part: figure.part } : {}),
        };
        const definition = w.p.procedures.findLast(({ id }) => id === figure.procedure)?.indicators?.[figure.indicator];
        if (!definition) throw new Error('a figure without a definition');
        const allowed = sidesOf(definition.measure);
        const side = allowed[n % allowed.length] as (typeof allowed)[number];
        const list = await whole(reader(login), { ...place, side }, limit);
        const one = await oneFigure(w.p, place);
        expect(list.figure).toEqual(one);
        expect(list.listed + list.hidden).toBe(counted(one, side));
        expect(list.rows.reduce((sum, row) => sum + row.n, 0) + list.entries.length).toBe(list.listed);
        expect(new Set(list.rows.map((row) => JSON.stringify(row))).size).toBe(list.rows.length);
        if (one.kind === 'days' && list.hidden === 0)
          expect(list.rows.reduce((sum, row) => sum + (row.days ?? 0), 0)).toBe(one.n);
        for (const { case: id, day } of list.rows) {
          expect(from <= day && day <= to).toBe(true);
          const row = await w.p.ledger.caseById(w.p.district.code, id);
          expect(row && decide('figures.drill', relationsOf(w.p, reader(login), row)).allow).toBe(true);
        }
        seen.listed += list.rows.length;
        seen.hidden += list.hidden;
        seen.entries += list.entries.length;
        seen.overdue += list.rows.filter((row) => row.outcome === 'overdue').length;
        seen.days += list.rows.filter((row) => row.days !== undefined).length;
        seen.items += list.rows.filter((row) => row.item !== undefined).length;
        seen.pages = Math.max(seen.pages, list.pages);
      }),
      { numRuns: 250 },
    );
    // It is no property of empty lists.
    expect(Object.entries(seen).filter(([, n]) => n < 3)).toEqual([]);
  });

  test('is whole for who sees every case, and all hidden from who sees none', async () => {
    const place = { procedure: 'approval', indicator: 'received', from: '2024-01-01' };
    const { n } = await oneFigure(w.p, place);
    expect(n).toBeGreaterThan(10);
    expect(await whole(reader('quzhang'), place)).toMatchObject({ listed: n, hidden: 0 });
    for (const nobody of [reader('xitong'), anonymous])
      expect(await whole(nobody, place)).toMatchObject({ listed: 0, hidden: n, rows: [] });
    const some = await whole(reader('chengban'), place);
    expect(some.listed).toBeGreaterThan(0);
    expect(some.hidden).toBeGreaterThan(0);
  });

  test('the lists of a deadline are what was met, what was missed and what is late and still open', async () => {
    const late = all.find((f) => f.kind === 'onTime' && f.overdue > 0);
    if (!late) throw new Error('nothing is late');
    const place = { procedure: late.procedure, indicator: late.indicator, from: '2024-01-01' };
    const sums = Object.fromEntries(
      await Promise.all(
        (['numerator', 'denominator', 'missed', 'overdue'] as const).map(async (side) => {
          const { rows, sides } = await whole(reader('quzhang'), { ...place, side }, 200);
          expect(sides).toContain(side);
          return [side, rows.map(({ outcome }) => outcome)];
        }),
      ),
    ) as { [side: string]: string[] };
    expect(new Set(sums.overdue)).toEqual(new Set(['overdue']));
    expect(sums.missed?.filter((o) => o === 'overdue')).toEqual(sums.overdue);
    expect([...(sums.numerator ?? []), ...(sums.missed ?? [])].sort()).toEqual([...(sums.denominator ?? [])].sort());
  });

  test('for anyone names what is public, where the indicator allows it, and counts the rest', {
    timeout: 60_000,
  }, async () => {
    const year = Number(today().slice(0, 4)) - 1;
    const seen = { cases: 0, entries: 0, kept: 0 };
    for (const { procedure, indicator, kind } of await figures(w.p)) {
      const { made, figure } = await publicFigure(w.p, { procedure, indicator, year });
      const may = kind === 'standing' || indicatorOf(w.p, procedure, indicator).namesCases === true;
      expect(made !== undefined, `${procedure}/${indicator}`).toBe(may);
      if (!made) {
        seen.kept++;
        continue;
      }
      seen.cases += made.cases.length;
      seen.entries += made.entries.length;
      for (const { found } of made.cases) expect(found.views.length).toBeGreaterThan(0);
      if (made.next === undefined && kind !== 'standing')
        expect(made.cases.length + made.hidden).toBe(counted(figure, kind === 'count' ? 'numerator' : 'denominator'));
    }
    expect(Object.entries(seen).filter(([, n]) => n < 3)).toEqual([]);
    await expect(publicFigure(w.p, { procedure: 'approval', indicator: 'none' })).rejects.toMatchObject({
      code: 'indicator.not-found',
    });
  });

  test('of an unknown indicator or side is refused with what there is', async () => {
    const ask = (indicator: string, side?: 'overdue') =>
      figureList(w.p, reader('quzhang'), { procedure: 'approval', indicator, ...(side ? { side } : {}) });
    await expect(ask('toString')).rejects.toMatchObject({ code: 'indicator.not-found' });
    await expect(ask('received', 'overdue')).rejects.toMatchObject({ code: 'figure.no-such-list' });
    await expect(
      figureList(w.p, reader('quzhang'), { procedure: 'nothing', indicator: 'received' }),
    ).rejects.toMatchObject({ code: 'procedure.not-found' });
  });

  test('is written down for data of a program that kept the figures alone', async () => {
    const kept = async () =>
      (await w.database.owner.query('SELECT * FROM counted WHERE n <> 0 OR sum <> 0 ORDER BY 1, 2, 3, 4, 5, 6, 7, 8'))
        .rows;
    const before = await kept();
    await w.database.owner.query('DELETE FROM counted');
    const { fillCounted } = await import('./settle-again.ts');
    expect(await fillCounted(w.p)).toBeGreaterThan(100);
    expect(await kept()).toEqual(before);
    expect(await fillCounted(w.p)).toBe(0);
  });
});
