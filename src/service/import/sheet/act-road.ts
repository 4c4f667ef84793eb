import { createHash } from 'node:crypto';
import { type ActDef, type Command, compile, type Procedure, type Refusal, refuse } from '../../../kernel/index.ts';
import { dayOf } from '../../../law/index.ts';
import { textsOf } from '../../../procedures/registry.ts';
import { type ActResult, act, mayName, openCase } from '../../act.ts';
import { inEnglish } from '../../english.ts';
import type { Platform } from '../../platform.ts';
import { procedureOf } from '../../procedures.ts';
import type { Session } from '../../session.ts';
import { wouldAct } from '../../would-act.ts';
import { wouldOpen } from '../../would-open.ts';
import { actColumns } from './act-columns.ts';
import type { Both } from './column.ts';
import { faultAt, type RowFault } from './errors.ts';
import { faultsIn } from './faults.ts';
import { alone, type Done, type Road, type SheetRow, type Unit, type UnitFault } from './road.ts';

/**
 * Whether rows can be imported for an act: it opens a case, or it adds entries to one. What does both at once is the
 * implementation plan, which is imported as a text.
 */
export function importable({ from, adds, automatic }: ActDef): boolean {
  return !automatic && (from === 'start') === (adds === undefined);
}

/**
 * Rows that open cases or add entries to them, each by `openCase` or `act`. An act that can be done only once on a
 * case takes all rows of the case together: half a list would shut the door on the rest.
 * @returns undefined where the procedure has no such act
 */
export function actRoad(p: Platform, s: Session, id: string, name: string): Road | undefined {
  if (!p.procedures.some((procedure) => procedure.id === id)) return undefined;
  const procedure = procedureOf(p, id, dayOf(p.now()));
  const { definition } = compile(procedure);
  const def = Object.hasOwn(definition.acts, name) ? definition.acts[name] : undefined;
  if (!def || !importable(def)) return undefined;
  const starts = def.from === 'start';
  const together = def.adds !== undefined && def.times !== 'many';
  const columns = actColumns(definition, name);
  const judged = async (unit: Unit): Promise<readonly RowFault[]> => {
    const command = commandOf(name, def, unit);
    if (starts) return refused(await wouldOpen(p, s, id, command, (one) => mayName(p, s, one)));
    const of = caseOf(unit);
    if (of === undefined) return refused(inEnglish(id, [refuse('fact.required', { fact: '案件' }, { path: 'case' })]));
    return refused(await wouldAct(p, s, of, command));
  };
  const faults: Road['faults'] = (unit, error) => faultsIn(error).map((fault) => placed(unit, fault));
  const cells: Road['cells'] = (unit) => [
    ...unit.rows.flatMap(({ number, faults: wrong }) => wrong.map((fault) => ({ ...fault, row: number }))),
    ...differences(unit, columns),
  ];
  return {
    what: `${id}/${name}`,
    title: titleOf(definition, name),
    columns,
    onlyThen: [
      ...(def.numbers ? [numbersThen] : []),
      ...((compile(procedure).acts[name]?.keyed ?? []).length > 0 ? [entriesThen] : []),
    ],
    units: (rows) => (together ? byCase(rows) : alone(rows)),
    async earlier(unit) {
      const found = await p.ledger.idempotent(p.district.code, unit.key, s.person);
      return found && { ...doneOf(found.answer as ActResult), before: true };
    },
    cells,
    async judge(unit) {
      const found = cells(unit);
      const known = new Set(found.map(({ row, column }) => `${row} ${column}`));
      const law = await judged(unit).then(
        (refusals) => refusals.map((fault) => placed(unit, fault)),
        (error: unknown) => faults(unit, error),
      );
      const doubts =
        law.length > 0
          ? unit.rows.flatMap(({ number, doubts: own }) => own.map((one) => ({ ...one, row: number })))
          : [];
      const further = law.filter(
        ({ row, column, code }) => !known.has(`${row} ${column}`) && (found.length === 0 || sure(code, column)),
      );
      return withOthers(unit, [...found, ...doubts, ...further]);
    },
    async run(unit) {
      const command = commandOf(name, def, unit);
      const options = { idempotencyKey: unit.key };
      const done = starts
        ? await openCase(p, s, id, command, options)
        : await act(p, s, caseOf(unit) ?? '', command, options);
      return doneOf(done);
    },
    faults,
  };
}

/** What stands against a row whatever its unreadable cells may come to say; the rest is judged once they are mended. */
const sure = (code: string, column: string | undefined) => column !== undefined || /^(role|case)\./.test(code);

function titleOf(definition: Procedure, name: string): Both {
  const zh = definition.acts[name]?.title ?? name;
  return {
    zh: `${definition.title.zh}：${zh}`,
    en: `${definition.title.en}: ${textsOf(definition.id)?.acts[name] ?? zh}`,
  };
}

const numbersThen: Both = {
  zh: '文号、编号在导入时依次取得，预览中没有',
  en: 'Numbers are taken one after another by the import itself and do not show in the preview',
};
const entriesThen: Both = {
  zh: '两行登记同一目录条目的，导入时后一行会被拒绝，预览不能判断',
  en: 'Where two rows enter the same entry of a register, the import refuses the later one; the preview cannot tell',
};

const doneOf = ({ case: id, receipt, secret, replayed }: ActResult): Done => ({
  case: id,
  ...(receipt === undefined ? {} : { receipt }),
  ...(secret === undefined ? {} : { secret }),
  before: replayed,
});

/** Refusals as faults; the column is still the path of the kernel. */
const refused = (refusals: readonly Refusal[]): readonly RowFault[] =>
  refusals.map(({ code, zh, en, basis, path }) => ({
    code,
    zh,
    en,
    ...(basis ? { basis } : {}),
    ...(path === undefined ? {} : { column: path }),
  }));

/** At its row and column: `facts.basis.0` is `facts.basis`, `items.2.columns.name` is `items.name` of the third row. */
function placed({ rows }: Unit, { column: path, ...fault }: RowFault): UnitFault {
  const first = (rows[0] as SheetRow).number;
  const [part = '', second, , third] = (path ?? (fault.code === 'case.not-found' ? 'case' : '')).split('.');
  const row = part === 'items' ? (rows[Number(second)]?.number ?? first) : first;
  const column =
    part === 'items'
      ? third && `items.${third}`
      : part === 'facts' && second !== undefined
        ? `facts.${second}`
        : part === 'served'
          ? 'served.day'
          : part;
  return { ...fault, row, ...(column ? { column } : {}) };
}

/** Who sent the rows of an act sees in each of them that the others hold it up. */
function withOthers({ rows }: Unit, faults: readonly UnitFault[]): readonly UnitFault[] {
  if (rows.length === 1 || faults.length === 0) return faults;
  const wrong = new Set(faults.map(({ row }) => row));
  const others = (of: number) =>
    rows
      .map(({ number }) => number)
      .filter((number) => number !== of)
      .join('、');
  return [
    ...faults,
    ...rows
      .filter(({ number }) => !wrong.has(number))
      .map(({ number }) => ({ ...faultAt(undefined, 'row.together', { rows: others(number) }), row: number })),
  ];
}

const caseOf = ({ rows }: Unit): string | undefined =>
  rows.map(({ values }) => values.case).find((value) => typeof value === 'string') as string | undefined;

/** What rows say of the case as a whole and not of an entry. */
const common = (values: SheetRow['values']) => Object.entries(values).filter(([key]) => !key.startsWith('items.'));

function commandOf(name: string, def: ActDef, { rows }: Unit): Command {
  const whole = Object.fromEntries([...rows].reverse().flatMap(({ values }) => common(values)));
  const under = (prefix: string, values: SheetRow['values']) =>
    Object.fromEntries(
      Object.entries(values).flatMap(([key, value]) =>
        key.startsWith(prefix) ? [[key.slice(prefix.length), value]] : [],
      ),
    );
  const facts = under('facts.', whole);
  const { day, mode } = under('served.', whole);
  const { on, note } = whole;
  return {
    act: name,
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
    ...(def.adds === undefined
      ? {}
      : { items: rows.map(({ key, values }) => ({ key: entryKey(key), columns: under('items.', values) as never })) }),
    ...(day === undefined && mode === undefined
      ? {}
      : { served: { day: String(day ?? ''), mode: String(mode ?? '') } }),
    ...(on === undefined ? {} : { on: String(on) }),
    ...(note === undefined ? {} : { note: String(note) }),
  };
}

/** The same entry has the same key however often its row is sent. */
const entryKey = (key: string) => createHash('sha256').update(key).digest('hex').slice(0, 12);

const unitOf = (rows: readonly SheetRow[]): Unit => {
  const [only] = rows;
  const keys = rows.map(({ key }) => key).join(' ');
  const key =
    rows.length === 1 && only ? only.key : `sheet-${createHash('sha256').update(keys).digest('hex').slice(0, 48)}`;
  return { rows, key };
};

/** Rows of the same case are one act, wherever they stand; a row that names none belongs to the one above. */
function byCase(rows: readonly SheetRow[]): readonly Unit[] {
  const units = new Map<string, SheetRow[]>();
  let last = '';
  for (const row of rows) {
    const { case: named } = row.values;
    if (typeof named === 'string') last = named;
    units.set(last, [...(units.get(last) ?? []), row]);
  }
  return [...units.values()].map(unitOf);
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Rows of one act that say different things of it. */
function differences({ rows }: Unit, columns: Road['columns']): readonly UnitFault[] {
  const said = new Map<string, SheetRow>();
  return rows.flatMap((row) =>
    common(row.values).flatMap(([key, value]) => {
      const before = said.get(key);
      if (!before) {
        said.set(key, row);
        return [];
      }
      if (same(before.values[key], value)) return [];
      const title = columns.find((column) => column.key === key)?.title;
      const words = { title: [title?.zh ?? key, title?.en ?? key] as const, row: String(before.number) };
      return [{ ...faultAt(key, 'row.differs', words), row: row.number }];
    }),
  );
}
