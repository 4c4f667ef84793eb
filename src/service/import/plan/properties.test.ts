import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PlanError, planErrors } from './errors.ts';
import { examplePlan } from './example-plan.ts';
import { readPlan } from './read-plan.ts';
import type { PlanText } from './types.ts';

const seed = new URL('../../../../../shared/seed/implementation-plan.txt', import.meta.url);
const plans = [examplePlan, ...(existsSync(seed) ? [readFileSync(seed, 'utf8')] : [])];
const utf8 = (text: string) => new TextEncoder().encode(text);
const solid = (text: string) => text.replace(/[\s\u200b\ufeff]/gu, '');

/** A plan, or the typed error that says why not; anything else thrown fails the test. */
function readOrRefuse(bytes: Uint8Array): PlanText | PlanError {
  try {
    return readPlan(bytes, 'x.txt');
  } catch (error) {
    expect(error).toBeInstanceOf(PlanError);
    expect(Object.keys(planErrors)).toContain((error as PlanError).code);
    return error as PlanError;
  }
}

/** The stretches follow each other over the whole text, and the fields put together hold every character. */
function nothingLost(plan: PlanText): void {
  expect(plan.layout[0]?.from).toBe(0);
  expect(plan.layout.at(-1)?.to).toBe(plan.original.length);
  for (const [i, stretch] of plan.layout.slice(1).entries()) expect(stretch.from).toBe(plan.layout[i]!.to);
  const words = plan.layout.map(({ kind, index }) => {
    const chapter = plan.chapters[index];
    const article = plan.articles[index];
    if (kind === 'title') return plan.title;
    if (kind === 'preface') return plan.preface[index];
    if (kind === 'closing') return plan.closing[index];
    if (kind === 'lead') return chapter!.lead;
    return kind === 'chapter' ? chapter!.marker + chapter!.heading : article!.marker + article!.text;
  });
  expect(solid(words.join(''))).toBe(solid(plan.original));
  for (const article of plan.articles)
    expect(solid(article.sentences.map((one) => one.text).join(''))).toBe(solid(article.text));
}

const signs = [
  ...'一二三四五十、（）()。，；：\n\r \u3000每年次率不超过至少达到100%底前〔2012〕号第条“”《》半隔0123456789.-',
];
const planLike = fc
  .array(
    fc.oneof(
      fc.constantFrom(...signs),
      fc.constantFrom('一、', '（一）', '（二）', '\n二、', '2015年底', '下降50%', '附件1：'),
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(''));

describe('whatever the file holds', () => {
  test('random bytes are read or refused by name', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void readOrRefuse(bytes)),
      { numRuns: 500 },
    );
  });

  test('random text is read or refused by name, and what is read is whole', () => {
    fc.assert(
      fc.property(fc.oneof(planLike, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        const plan = readOrRefuse(utf8(`一、总则\n（一）目标。${text}`));
        if (!(plan instanceof PlanError)) nothingLost(plan);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(planLike, (text) => {
        const plan = readOrRefuse(utf8(text));
        if (!(plan instanceof PlanError)) nothingLost(plan);
      }),
      { numRuns: 500 },
    );
  });

  test('every target is well formed and stands in its article', () => {
    fc.assert(
      fc.property(planLike, (text) => {
        const plan = readOrRefuse(utf8(`一、总则\n（一）目标。${text}`));
        if (plan instanceof PlanError) return;
        for (const target of plan.articles.flatMap((article) => article.targets)) {
          expect(Number.isFinite(target.value)).toBe(true);
          expect(target.unit).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/);
          if (target.deadline !== null) expect(target.deadline).toMatch(/^\d{4}-\d\d-\d\d$/);
          expect(target.text).toContain(target.phrase);
          expect(target.phrase).not.toBe('');
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe.each(plans.map((text, i) => [i === 0 ? 'the invented plan' : 'the plan in ../shared', text] as const))(
  '%s',
  (_, text) => {
    const whole = readPlan(utf8(text));
    const targets = (plan: PlanText) =>
      plan.articles.map((article) => [article.number, article.title, article.targets]);

    test('nothing is lost', () => {
      nothingLost(whole);
      expect(whole.original).toBe(text);
    });

    test('empty lines and other line ends change no target', () => {
      const breaks = fc.constantFrom('\n', '\r\n', '\n\n', '\r\n\r\n', '\n\u3000\u3000', '\n \n', '\r');
      const count = text.split('\n').length;
      fc.assert(
        fc.property(fc.array(breaks, { minLength: count, maxLength: count }), (chosen) => {
          const lines = text.split('\n');
          const changed = lines.map((line, i) => (i === 0 ? line : chosen[i - 1]! + line)).join('');
          const plan = readPlan(utf8(changed));
          expect(targets(plan)).toEqual(targets(whole));
          nothingLost(plan);
        }),
        { numRuns: 60 },
      );
    });

    test('a new paragraph behind any sentence changes no target', () => {
      const ends = [...text.matchAll(/。(?!\n|$)/gu)].map((match) => match.index + 1);
      fc.assert(
        fc.property(fc.subarray(ends), fc.constantFrom('\n', '\r\n', '\n\n\u3000\u3000'), (at, mark) => {
          const changed = [0, ...at].map((from, i) => text.slice(from, at[i] ?? text.length)).join(mark);
          const plan = readPlan(utf8(changed));
          expect(targets(plan)).toEqual(targets(whole));
          nothingLost(plan);
        }),
        { numRuns: 60 },
      );
    });

    test('cut anywhere, it is read or refused by name', () => {
      fc.assert(
        fc.property(fc.nat({ max: text.length }), (length) => {
          const plan = readOrRefuse(utf8(text.slice(0, length)));
          if (!(plan instanceof PlanError)) nothingLost(plan);
        }),
        { numRuns: 100 },
      );
    });
  },
);

describe('large files', () => {
  test.each([
    ['one endless sentence', '每年2次'.repeat(60_000)],
    ['blanks', ' '.repeat(300_000)],
    ['markers', '(二)\n'.repeat(50_000)],
    ['numerals', '一'.repeat(300_000)],
    ['dates', '到2015年底下降50%'.repeat(20_000)],
    ['letters', 'A'.repeat(300_000)],
  ])('%s are read in a few seconds', (_, text) => {
    const start = performance.now();
    readOrRefuse(utf8(`一、总则\n（一）目标。${text}`));
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
