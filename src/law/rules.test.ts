import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dayNumber } from './day.ts';
import { rowsOf, topics } from './law.ts';
import { isAnnualDate } from './period.ts';
import { COUNT_UNITS, PERIOD_UNITS, type Rule, rules } from './rules.ts';

const folder = new URL('./rules/', import.meta.url);
const shared = new URL('../../../shared/law/', import.meta.url);

/** Says what is wrong with each rule that fails a test, by id. */
const failing = (sound: (rule: Rule) => boolean) => rules.filter((rule) => !sound(rule)).map((rule) => rule.id);

describe('the law table', () => {
  test('holds 481 rules with ids of their own', () => {
    expect(rules).toHaveLength(481);
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(481);
  });

  test('every file is read, one rule a line, each in the file of its mechanism', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    let lines = 0;
    for (const name of files) {
      const rows = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Rule[];
      const text = readFileSync(new URL(name, folder), 'utf8');
      expect(
        text.split('\n').filter((line) => line.startsWith('  {')),
        name,
      ).toHaveLength(rows.length);
      expect(
        rows.every((row) => `${row.mechanism}.json` === name),
        name,
      ).toBe(true);
      lines += rows.length;
    }
    expect(lines).toBe(481);
  });

  test('no two rows of a topic hold on one day', () => {
    for (const topic of topics()) {
      const rows = rowsOf(topic);
      rows.slice(1).forEach((row, i) => {
        const before = rows[i]!;
        expect(before.effectiveTo, `${before.id} is open before ${row.id}`).not.toBeNull();
        expect(before.effectiveTo! < row.effectiveFrom, `${before.id} and ${row.id}`).toBe(true);
      });
    }
  });

  test('a number has a unit that is known, and fits it', () => {
    const units: readonly string[] = [...PERIOD_UNITS, ...COUNT_UNITS];
    expect(failing(({ value, unit }) => value === null || (unit !== null && units.includes(unit)))).toEqual([]);
    expect(failing(({ value }) => value === null || (Number.isInteger(value) && value >= 0))).toEqual([]);
    expect(failing(({ value, unit }) => unit !== 'annual-date' || isAnnualDate(value!))).toEqual([]);
  });

  test('dates are real and run forward', () => {
    expect(
      failing(
        ({ effectiveFrom, effectiveTo }) =>
          dayNumber(effectiveFrom) <= (effectiveTo ? dayNumber(effectiveTo) : Infinity),
      ),
    ).toEqual([]);
  });

  test('every rule cites law and article and speaks both languages', () => {
    expect(failing(({ law, article, zh, en }) => [law, article, zh, en].every((text) => text.trim() !== ''))).toEqual(
      [],
    );
    expect(failing(({ verified, note }) => verified || note !== null)).toEqual([]);
  });

  test('a deadline has bound and roll-over; minimum periods never roll over', () => {
    expect(
      failing(({ kind, bound, rollover }) => kind !== 'deadline' || (bound !== null && rollover !== null)),
    ).toEqual([]);
    expect(
      failing(({ bound, rollover }) => (bound !== 'min' && bound !== 'before') || rollover !== 'next-working-day'),
    ).toEqual([]);
    expect(failing(({ unit, rollover }) => unit !== 'working-day' || rollover !== 'next-working-day')).toEqual([]);
  });

  test('who is burdened: only numbers burden, and what is counted back or kept free protects', () => {
    expect(failing(({ value, burdens }) => value !== null || burdens === null)).toEqual([]);
    expect(failing(({ burdens, bound }) => burdens !== 'protects' || bound === 'min' || bound === 'before')).toEqual(
      [],
    );
    const asking = /\.(apply|file|appeal|pay|hearing-request|review-ask|rereview-ask|complain|query)(\.|$)/;
    expect(failing(({ id, burdens }) => !asking.test(id) || burdens === 'person')).toEqual([]);
  });
});

describe.skipIf(!existsSync(shared))('against the source table', () => {
  /** Rules read from their statutes after the table was made. */
  const addedSince = [
    'reconsider.hearing-panel',
    'penalty.hand-in.1996',
    'penalty.surcharge-cap.2012',
    'penalty.surcharge-rate.1996',
  ];
  // The body of a skipped group runs all the same.
  const names = existsSync(shared) ? ['rules.json', 'rules-supplement.json'] : [];
  const source = names.flatMap((name) => JSON.parse(readFileSync(new URL(name, shared), 'utf8')) as Rule[]);

  test('nothing was lost or changed on the way', () => {
    const kept = [
      'id',
      'topic',
      'mechanism',
      'planArticle',
      'kind',
      'zh',
      'en',
      'value',
      'unit',
      'bound',
      'rollover',
      'from',
      'law',
      'article',
      'effectiveFrom',
      'effectiveTo',
      'verified',
    ] as const;
    const pick = (rule: Rule) => Object.fromEntries(kept.map((key) => [key, rule[key]]));
    const byId = (a: Rule, b: Rule) => (a.id < b.id ? -1 : 1);
    const old = rules.filter(({ id }) => !addedSince.includes(id));
    expect(old.sort(byId).map(pick)).toEqual(source.sort(byId).map(pick));
  });
});
