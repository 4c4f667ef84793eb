import { beforeAll, describe, expect, test } from 'vitest';
import { routesOn } from '../src/portal/index.ts';
import { languages } from '../src/portal/language.ts';
import type { PortalRoute } from '../src/portal/route.ts';
import { sheet } from '../src/portal/style/sheet.ts';
import { ask, cookiesOf } from './portal-fixture/ask.ts';
import { type Fixture, fixture } from './portal-fixture/source.ts';
import { openPages } from './portal-fixture/pages.ts';

let f: Fixture;
let routes: readonly PortalRoute[];
const failures: unknown[] = [];

beforeAll(() => {
  f = fixture();
  routes = routesOn(f.source, (error) => failures.push(error));
});

/** The cookie of somebody who has proved to be the party of the running case. */
const party = () => ({ 'yifa-case': encodeURIComponent(`${f.proof.receipt}.${f.proof.secret}`) });

describe.each(languages)('in %s', (language) => {
  test.each([...openPages, '/track/case', '/track/case/acts/withdraw'])('%s is a whole page', async (url) => {
    const answer = await ask(routes, url, { language, cookies: party() });
    const page = String(answer.html);
    expect(failures.splice(0)).toEqual([]);
    expect(answer.status).toBe(200);
    expect(Buffer.byteLength(page), 'bytes').toBeLessThan(30_000);
    expect(page).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${language}">`));
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:/i);
    expect(page).not.toMatch(/\{[a-z]+\}|undefined|\[object|NaN/i);
    const { holes, headings } = outline(page);
    expect(headings.filter((level) => level === 1)).toHaveLength(1);
    expect(holes).toEqual([]);
    expect(repeated(page)).toEqual([]);
    expect(answer.headers?.['content-language']).toBe(language);
  });
});

/** Levels of the headings in order, and those that skip one. */
function outline(page: string): { headings: readonly number[]; holes: readonly string[] } {
  const found = [...page.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/gs)].map((m) => ({ level: Number(m[1]), text: m[2] ?? '' }));
  const main = found.filter((_, n) => n > 0);
  const holes = main.filter(({ level }, n) => level > (found[n]?.level ?? 1) + 1).map(({ text }) => text);
  return { headings: found.map(({ level }) => level), holes };
}

/** Ids that stand twice. */
function repeated(page: string): readonly string[] {
  const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map((m) => m[1] as string);
  return ids.filter((id, n) => ids.indexOf(id) !== n);
}

test('the style sheet is small and named by its content', async () => {
  expect(Buffer.byteLength(sheet.css)).toBeLessThan(20_000);
  const answer = await ask(routes, sheet.url);
  expect(answer.headers?.['cache-control']).toContain('immutable');
  expect(cookiesOf(answer)).toEqual({});
});
