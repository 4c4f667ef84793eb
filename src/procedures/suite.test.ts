import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chart, chartText } from '../kernel/chart/index.ts';
import { type CheckContext, examine, explain } from '../kernel/check/index.ts';
import { defineProcedure } from '../kernel/index.ts';
import { lawBase, play } from '../kernel/play/index.ts';
import { localKeys, parseStatutes, rowsOf } from '../law/index.ts';
import recorded from './act-ids.json' with { type: 'json' };
import { folders, procedures, registers } from './suite/folders.ts';
import { articlesOf, choicesOf, columnsOf, labelsOf, partsOf } from './suite/parts.ts';

const here = import.meta.dirname;
const statutes = join(here, '../../../shared/law/texts');
const context: CheckContext = {
  rows: rowsOf,
  setting: (key) => localKeys.find((local) => local.key === key)?.default,
  registers,
  procedures,
};
const chapters = readdirSync(here, { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && entry.name !== 'suite',
);
const onDisk = chapters.flatMap(({ name }) => readdirSync(join(here, name)).map((folder) => `${name}/${folder}`));

test('every folder is in the registry, under its chapter and id, and nothing else is', () => {
  expect(folders.map((folder) => folder.path).sort()).toEqual(onDisk.sort());
  const registered = registers.map((register) => register.id);
  expect(new Set(registered).size).toBe(registered.length);
});

describe.each(folders)('$definition.id', ({ definition, versions, path, examples, coverage, texts }) => {
  test('the checker finds nothing wrong with any version, and says how much it searched', () => {
    for (const version of versions) {
      const report = examine(version, context);
      expect(report.findings, explain(report, 'zh')).toEqual([]);
      expect(report.states).toBeGreaterThan(1);
    }
  });

  test('is plain data: read back from JSON it is the same', () => {
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
    expect(defineProcedure(definition as never)).toBe(definition);
  });

  describe('examples', () => {
    test.each(examples)('$kind: $title', (example) => {
      expect(play(definition, example, lawBase).problems).toEqual([]);
    });

    test('an ordinary, a refused and an urgent one, or the README says why nothing is urgent', () => {
      const kinds = new Set(examples.map((example) => example.kind));
      expect([kinds.has('ordinary'), kinds.has('refused')]).toEqual([true, true]);
      const readme = readFileSync(join(here, path, 'README.md'), 'utf8');
      expect(
        kinds.has('urgent') || /没有紧急/.test(readme),
        'README.md 应写明“没有紧急……”的理由，或者补一个 urgent 例子',
      ).toBe(true);
    });

    test('their titles differ, and each refusal names its code', () => {
      const titles = examples.map((example) => example.title);
      expect(new Set(titles).size).toBe(titles.length);
      for (const { kind, steps, title } of examples)
        if (kind === 'refused')
          expect(
            steps.some((step) => step.refused),
            title,
          ).toBe(true);
    });
  });

  describe('coverage', () => {
    const listed = coverage.map(({ law, article }) => `${law} ${article}`);

    test('every article appears once, carried out or excused', () => {
      expect(listed.filter((line, n) => listed.indexOf(line) !== n)).toEqual([]);
      expect(
        coverage.filter(({ by, not }) => !by?.length && !not).map(({ law, article }) => `${law} ${article}`),
      ).toEqual([]);
    });

    test('what it names is there', () => {
      const parts = partsOf(definition, registers);
      expect(coverage.flatMap(({ by }) => by ?? []).filter((part) => !parts.has(part))).toEqual([]);
    });

    test('has every article on which the procedure rests, and its articles of the plan', () => {
      const plan = definition.planArticles.map((article) => `实施计划 ${article}`);
      expect([...articlesOf(definition), ...plan].filter((article) => !listed.includes(article))).toEqual([]);
    });

    test('an instrument that is covered from its first article is covered without a gap', () => {
      const laws = new Set(
        coverage.filter(({ law, article }) => article === 1 && law !== '实施计划').map(({ law }) => law),
      );
      for (const law of laws) {
        const articles = coverage.filter((line) => line.law === law).map((line) => line.article);
        expect(
          articles.sort((a, b) => a - b),
          law,
        ).toEqual(articles.map((_, n) => n + 1));
      }
    });

    test.skipIf(!existsSync(statutes))(
      'and to its last article; no article is named that the statute does not have',
      () => {
        const texts = readdirSync(statutes).flatMap((file) =>
          parseStatutes(readFileSync(join(statutes, file), 'utf8'), file),
        );
        const bare = (title: string) => title.replace(/^中华人民共和国/, '');
        for (const law of new Set(coverage.map((line) => line.law))) {
          const known = texts.filter((statute) => bare(statute.title) === bare(law));
          const last = Math.max(...known.flatMap((statute) => statute.articles.map((article) => article.n)), 0);
          if (last === 0) continue;
          const articles = coverage.filter((line) => line.law === law).map((line) => line.article);
          expect(
            articles.filter((article) => article > last),
            law,
          ).toEqual([]);
          if (articles.includes(1)) expect(Math.max(...articles), law).toBe(last);
        }
      },
    );
  });

  test('no act has ever lost its name', () => {
    const known = (recorded as { [id: string]: readonly string[] })[definition.id] ?? [];
    const older = versions.slice(1).flatMap((version) => Object.keys(version.acts));
    expect(
      [...known, ...older].filter((act) => !(act in definition.acts)),
      'act ids are permanent',
    ).toEqual([]);
    expect(
      Object.keys(definition.acts).filter((act) => !known.includes(act)),
      'write new acts into src/procedures/act-ids.json',
    ).toEqual([]);
  });

  describe('texts', () => {
    test.each(Object.entries(labelsOf(definition)))('English labels for %s: all and no others', (group, names) => {
      const labels = (texts?.[group as 'stages'] ?? {}) as { readonly [name: string]: string };
      expect(Object.keys(labels).sort()).toEqual([...names].sort());
      for (const label of Object.values(labels)) expect(label).toMatch(/^[\x20-\x7e–—’“”é]+$/);
    });

    test('English labels for every choice and column', () => {
      for (const [field, choices] of Object.entries(choicesOf(definition)))
        expect(Object.keys(texts?.choices?.[field] ?? {}).sort(), field).toEqual([...choices].sort());
      for (const [list, columns] of Object.entries(columnsOf(definition)))
        expect(Object.keys(texts?.columns?.[list] ?? {}).sort(), list).toEqual([...columns].sort());
    });

    test('hints are for facts that exist, in both languages', () => {
      const fields = new Set([
        ...Object.keys(definition.facts),
        ...Object.entries(columnsOf(definition)).flatMap(([list, all]) => all.map((column) => `${list}.${column}`)),
      ]);
      expect(Object.keys(texts?.hints ?? {}).filter((fact) => !fields.has(fact))).toEqual([]);
      for (const [fact, { zh, en }] of Object.entries(texts?.hints ?? {}))
        expect([zh, en].every(Boolean), fact).toBe(true);
    });
  });

  test('the chart has every stage and every act', () => {
    const drawn = chart(definition);
    const ids = drawn.nodes.map((node) => node.id);
    expect(Object.keys(definition.stages).filter((stage) => !ids.includes(stage))).toEqual([]);
    const acts = [...drawn.edges, ...drawn.anywhere, ...drawn.nodes.flatMap((node) => node.inside)].map(
      (act) => act.act,
    );
    expect(Object.keys(definition.acts).filter((act) => !acts.includes(act))).toEqual([]);
    const words = chartText(drawn, 'zh').join('\n');
    for (const { title } of Object.values(definition.stages)) expect(words).toContain(title);
  });
});
