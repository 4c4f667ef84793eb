import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkProject } from './check-rooms.ts';
import { readImports } from './rooms/imports.ts';

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'yifa-rooms-'));
});

afterEach(() => rmSync(project, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

/** What the check says of one file, as "line: sentence". */
function say(path: string, text: string): string[] {
  write(path, text);
  return checkProject(project).map(({ line, sentence }) => `${line}: ${sentence}`);
}

const NORMATIVE = 'src/procedures/documents/normative-document/procedure.ts';

describe('doors between rooms', () => {
  test.each([
    ['src/law/rules.ts', "import { apply } from '../kernel/apply.ts';", 'law imports nothing'],
    ['src/law/rules.ts', "import fs from 'node:fs';", 'law may not import node:fs'],
    ['src/kernel/apply.ts', "import { append } from '../ledger/append.ts';", 'the kernel is pure'],
    ['src/kernel/apply.ts', "import { z } from 'typebox';", 'kernel may not import typebox'],
    [NORMATIVE, "import x from '../../enforcement/penalty/procedure.ts';", 'name another procedure by its id'],
    [NORMATIVE, "import { registry } from '../../registry.ts';", 'name another procedure by its id'],
    ['src/ledger/append.ts', "import { apply } from '../kernel/apply.ts';", 'only its types, by import type'],
    ['src/ledger/append.ts', "import type { S } from '../server/http.ts';", 'ledger may not import server'],
    ['src/service/act.ts', "import { p } from '../procedures/documents/x/procedure.ts';", 'procedures/registry alone'],
    ['src/service/act.ts', "import { route } from '../server/routes.ts';", 'knows no server'],
    ['src/service/act.ts', "import { Pool } from 'pg';", 'only the ledger speaks SQL'],
    ['src/portal/page.ts', "const { read } = await import('../ledger/read.ts');", 'ask there'],
    ['src/server/http.ts', "export { append } from '../ledger/append.ts';", 'the server asks the service'],
    ['src/cli/yifa.ts', "import '../ledger/append.ts';", 'a command asks the service'],
    ['src/desk/page.tsx', "import { x } from '../service/act.ts';", 'generated API client'],
    ['src/cellar/wine.ts', 'export const red = 1;', 'no room of the house'],
    ['src/service/act.ts', "import { testDatabase } from '../../test/database.ts';", 'not part of the product'],
  ])('%s refuses %s', (path, line, reason) => {
    const said = say(path, `// why\n${line}\n`);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(reason);
    expect(said[0]).toMatch(path.startsWith('src/cellar') ? /^1: / : /^2: /);
  });

  test.each([
    ['src/kernel/due.ts', "import { add } from '../law/period.ts';"],
    [NORMATIVE, "import { defineProcedure } from '../../../kernel/procedure.ts';\nimport { t } from './texts.ts';"],
    [NORMATIVE, "import { organs } from '../../organs.ts';"],
    ['src/procedures/registry.ts', "import p from './documents/normative-document/procedure.ts';"],
    [
      'src/ledger/append.ts',
      "import type { Event } from '../kernel/case.ts';\nimport { type Day } from '../law/day.ts';",
    ],
    [
      'src/service/act.ts',
      "import { registry } from '../procedures/registry.ts';\nimport { a } from '../ledger/a.ts';",
    ],
    ['src/server/http.ts', "import fastify from 'fastify';\nimport { portal } from '../portal/portal.ts';"],
    ['src/law/day.test.ts', "import { test } from 'vitest';\nimport fc from 'fast-check';"],
    ['src/ledger/append.test.ts', "import { testDatabase } from '../../test/database.ts';"],
    ['src/service/act.ts', "// import { Pool } from 'pg';\n/* import fastify from 'fastify'; */"],
  ])('%s may say %s', (path, text) => {
    expect(say(path, text)).toEqual([]);
  });
});

describe('reading imports', () => {
  test('every form is seen, with its line and whether only types cross', () => {
    const text = [
      "import a, { type B } from './1.ts';",
      'import {',
      '  type C,',
      '  type D,',
      "} from './2.ts';",
      "import type E from './3.ts';",
      "export * from './4.ts';",
      "import './5.ts';",
      "const f = await import('./6.ts');",
      "import type, { g } from './7.ts';",
      "/* import h from './8.ts'; */",
    ].join('\n');
    expect(readImports(text).map(({ from, line, typeOnly }) => [from, line, typeOnly])).toEqual([
      ['./1.ts', 1, false],
      ['./2.ts', 2, true],
      ['./3.ts', 6, true],
      ['./4.ts', 7, false],
      ['./5.ts', 8, false],
      ['./6.ts', 9, false],
      ['./7.ts', 10, false],
    ]);
  });
});

describe('pure rooms', () => {
  test.each([
    ['Date.now()', 'reads the clock'],
    ['new Date()', 'reads the clock'],
    ['Math.random()', 'draws at random'],
    ['process.env.HOME', 'looks at the process'],
    ["fetch('http://localhost')", 'uses the network'],
    ['setTimeout(() => 1, 1)', 'sets a timer'],
  ])('the kernel may not say %s', (code, reason) => {
    expect(say('src/kernel/apply.ts', `export const x = ${code};\n`)).toEqual([expect.stringContaining(reason)]);
    rmSync(join(project, 'src'), { recursive: true });
    expect(say('src/service/act.ts', `export const x = ${code};\n`)).toEqual([]);
  });
});

describe('wording', () => {
  const word = (...parts: string[]) => parts.join('');

  test.each([
    [`// ${word('TO', 'DO')} later`, 'unfinished work'],
    [`// ${word('FIX', 'ME')}`, 'unfinished work'],
    [`const ${word('st', 'ub')} = 1;`, 'not real'],
    [`// a ${word('place', 'holder')} value`, 'not real'],
  ])('%s is refused', (text, reason) => {
    expect(say('src/service/act.ts', text)).toEqual([expect.stringContaining(reason)]);
  });

  test('an input may have its hint', () => {
    const hint = word('place', 'holder');
    expect(say('src/portal/form.ts', `html\`<input ${hint}="x">\``)).toEqual([]);
    expect(say('src/portal/form.css', `input::${hint} { color: gray; }`)).toEqual([]);
  });

  test('tests may not be switched off, save for a reason that is checked', () => {
    expect(say('src/law/a.test.ts', `test.${word('sk', 'ip')}('x', () => 1);`)).toEqual([
      expect.stringContaining('switches tests off'),
    ]);
    expect(say('src/law/a.test.ts', `describe.${word('on', 'ly')}('x', () => 1);`)).toHaveLength(1);
    expect(say('src/law/a.test.ts', "test.skipIf(true)('x', () => 1);")).toEqual([]);
  });

  test('a file of more than 600 lines is refused', () => {
    expect(say('src/law/long.ts', 'export const a = 1;\n'.repeat(600))).toEqual([]);
    expect(say('src/law/long.ts', 'export const a = 1;\n'.repeat(601))).toEqual([
      expect.stringContaining('split the file'),
    ]);
  });
});
