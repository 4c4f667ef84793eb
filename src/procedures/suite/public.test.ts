import { describe, expect, test } from 'vitest';
import type { CaseState, DoneMark, FactDef, Procedure, Row, Value } from '../../kernel/index.ts';
import { compile, partyFacts, publicViews } from '../../kernel/index.ts';
import { lawBase, worldAfter } from '../../kernel/play/index.ts';
import { folders } from './folders.ts';

const moment = '2026-03-02T09:00:00.000+08:00';
const mark: DoneMark = { seq: 9, at: moment, day: '2026-03-02', by: { person: '甲', role: 'r' }, times: 1 };

/** A value that can be told again wherever it comes out, long enough that no mask leaves it whole. */
function marked(path: string, def: FactDef): Value {
  const text = `〔${def.inside ? '内部' : '私人'}${path}共二十个字以上的一段话到此为止〕`;
  switch (def.type) {
    case 'table':
      return [
        Object.fromEntries(
          Object.entries(def.columns).map(([column, cell]) => [column, marked(`${path}.${column}`, cell) as never]),
        ),
      ];
    case 'list':
      return [text];
    case 'ref':
      return def.many ? [text] : text;
    default:
      return text;
  }
}

/** Marks of everything in a definition that nobody outside may read whole. */
function secrets(path: string, def: FactDef): readonly string[] {
  if (def.type === 'table') {
    const cells = Object.entries(def.columns).flatMap(([column, cell]) => secrets(`${path}.${column}`, cell));
    return def.inside || def.personal
      ? [...Object.keys(def.columns).map((column) => `${path}.${column}`), ...cells]
      : cells;
  }
  return def.inside || def.personal ? [path] : [];
}

/** A case in which everything has been done and every fact is known, all of them marked. */
function open(definition: Procedure): CaseState {
  const { lists = {}, facts, acts } = compile(definition).definition;
  const filled = Object.fromEntries(Object.entries(facts).map(([name, def]) => [name, marked(name, def)]));
  const item = (list: string, columns: { readonly [column: string]: FactDef }) => ({
    key: '一',
    columns: Object.fromEntries(
      Object.entries(columns).map(([column, def]) => [column, marked(`${list}.${column}`, def)]),
    ) as Row,
    done: {},
  });
  return {
    case: 'C1',
    procedure: definition.id,
    version: definition.version,
    org: 'department',
    filedOn: '2026-03-02',
    openedAt: moment,
    seq: 9,
    lastAt: moment,
    recordedAt: moment,
    stage: Object.keys(definition.stages)[0] as string,
    facts: filled,
    done: Object.fromEntries(Object.keys(acts).map((act) => [act, mark])),
    clocks: {},
    pauses: [],
    lists: Object.fromEntries(Object.entries(lists).map(([list, { columns }]) => [list, [item(list, columns)]])),
    served: {},
    actors: [],
    recused: [],
    links: [],
    irregular: 0,
  };
}

describe.each(folders)('$definition.id', ({ definition }) => {
  /** The same definition with every view always open. */
  const bare: Procedure = {
    ...definition,
    publish: Object.fromEntries(
      Object.entries(definition.publish ?? {}).map(([name, view]) => [
        name,
        { ...view, when: undefined, downBy: undefined },
      ]),
    ),
  };
  const state = open(definition);
  const world = worldAfter({}, lawBase, []);
  const all = compile(definition).definition;
  const hidden = [
    ...Object.entries(all.facts).flatMap(([name, def]) => secrets(name, def)),
    ...Object.entries(all.lists ?? {}).flatMap(([list, { columns }]) =>
      Object.entries(columns).flatMap(([column, def]) => secrets(`${list}.${column}`, def)),
    ),
  ];

  test('no public view lets a personal or inside fact out whole', () => {
    const views = publicViews(bare, state, world);
    for (const [name, view] of Object.entries(views)) {
      expect(view, name).not.toBeNull();
      const shown = JSON.stringify(view);
      for (const path of hidden) expect(shown.includes(`${path}共二十个字`), `${name} shows ${path}`).toBe(false);
    }
  });

  test('a view shows what it lists and no more', () => {
    for (const [name, view] of Object.entries(publicViews(bare, state, world))) {
      const listed = definition.publish?.[name];
      expect(
        Object.keys(view?.facts ?? {}).filter((fact) => !listed?.shows.includes(fact)),
        name,
      ).toEqual([]);
      for (const [list, rows] of Object.entries(view?.lists ?? {}))
        for (const row of rows)
          expect(
            Object.keys(row).filter((column) => !listed?.lists?.[list]?.includes(column)),
            name,
          ).toEqual([]);
    }
  });

  test('the party is shown no inside note', () => {
    const shown = JSON.stringify(partyFacts(definition, state));
    for (const [name, def] of Object.entries(all.facts))
      if (def.inside) expect(shown.includes(`内部${name}共`), name).toBe(false);
  });
});
