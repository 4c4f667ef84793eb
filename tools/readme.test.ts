import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { procedures } from '../src/procedures/registry.ts';

const PROJECT = resolve(import.meta.dirname, '..');
const readme = readFileSync(join(PROJECT, 'README.md'), 'utf8');
const MECHANISMS = 57;

/** Rows of the table of mechanisms: number, and the procedure that it names as built. */
function rows(): { readonly mechanism: string; readonly state: string }[] {
  const table = /<!-- mechanisms -->([\s\S]*?)<!-- \/mechanisms -->/.exec(readme)?.[1] ?? '';
  return [...table.matchAll(/^\| (M\d\d) \|.*\| ([^|]+) \|$/gm)].map(([, mechanism = '', state = '']) => ({
    mechanism,
    state,
  }));
}

describe('the table of mechanisms in README.md', () => {
  test('names each of the fifty-seven once, in order', () => {
    const all = Array.from({ length: MECHANISMS }, (_, n) => `M${String(n + 1).padStart(2, '0')}`);
    expect(rows().map(({ mechanism }) => mechanism)).toEqual(all);
  });

  test('marks as built what the registry holds, and nothing else', () => {
    const standing = new Map(procedures.map(({ mechanism, id }) => [mechanism, `已建成 \`${id}\``]));
    for (const { mechanism, state } of rows()) expect(state, mechanism).toBe(standing.get(mechanism) ?? '未建');
  });

  test('counts right in the sentences above it', () => {
    const built = new Set(procedures.map(({ mechanism }) => mechanism)).size;
    expect(readme).toContain(`目前建成 ${built} 项，其余 ${MECHANISMS - built} 项还没有`);
    expect(readme).toContain(`${built} of the plan's ${MECHANISMS} mechanisms stand today`);
  });
});

const pages = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(join(PROJECT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

test.each(pages)('every link of %s leads to a file', (page) => {
  const text = readFileSync(join(PROJECT, page), 'utf8').replace(/```[\s\S]*?```/g, '');
  const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
  const broken = links.filter((link) => !/^https?:/.test(link) && !existsSync(join(PROJECT, dirname(page), link)));
  expect(broken).toEqual([]);
});
