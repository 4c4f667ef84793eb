import { compile, type IndicatorDef, type MeasureDef, mask } from '../kernel/index.ts';
import type { CountedKey, CountedQuery, CountedRow } from '../ledger/counted.ts';
import type { EntryKey } from '../ledger/registers.ts';
import { clockOf, type Figure, type FigurePlace, indicatorOf, lateBefore, oneFigure, spanOf } from './count.ts';
import { ServiceError } from './errors.ts';
import { latest } from './figure-words.ts';
import { type Action, maskedLists, relationsOf } from './permission/index.ts';
import type { Platform } from './platform.ts';
import { procedureOf } from './procedures.ts';
import { publicRegisters } from './registers.ts';
import { readerScope } from './scope.ts';
import type { Session } from './session.ts';

/** Lists that a figure can open: what it counts, over what, what was not in time, what is late and still open. */
export const sides = ['numerator', 'denominator', 'missed', 'overdue'] as const;
export type Side = (typeof sides)[number];

/** A case, or one entry of a list in it, that makes a figure. */
export interface MakerRow {
  readonly case: string;
  readonly title: string;
  readonly receipt: string | null;
  readonly version: number;
  readonly stage: string;
  readonly filedOn: string;
  readonly day: string;
  readonly item?: string;
  /** What the list entry is about, where the reader may see it. */
  readonly itemTitle?: string;
  /** n, good, of, met, missed, days, overdue. */
  readonly outcome: string;
  readonly org: string;
  readonly part?: string;
  /** How often it was counted on that day; more than once is rare. */
  readonly n: number;
  /** Days used, where the figure counts days. */
  readonly days?: number;
}

/** An entry of a register that makes a figure, as anyone may see it. */
export interface MakerEntry {
  readonly register: string;
  readonly entry: string;
  readonly title: string;
  readonly org?: string;
  readonly from: string;
}

/** Where a page of such a list begins. */
export type FigureListKey = CountedKey | EntryKey;

/** What makes one side of a figure. `listed` and `hidden` together are that side, whole. */
export interface FigureList {
  readonly figure: Figure;
  readonly side: Side;
  /** The lists that this figure has. */
  readonly sides: readonly Side[];
  /** How many the reader may see, over all pages. */
  readonly listed: number;
  /** How many there are besides, which he may not see. */
  readonly hidden: number;
  readonly rows: readonly MakerRow[];
  readonly entries: readonly MakerEntry[];
  readonly next: FigureListKey | undefined;
}

/** The lists of an indicator of this kind. */
export function sidesOf(measure: MeasureDef): readonly Side[] {
  if (measure.kind === 'onTime') return sides;
  const whole = measure.kind === 'count' || measure.kind === 'days' || (measure.kind === 'standing' && !apart(measure));
  return whole ? ['numerator'] : ['numerator', 'denominator'];
}

const apart = ({ is, isNot }: Extract<MeasureDef, { kind: 'standing' }>) => (is ?? isNot) !== undefined;

export interface FigureListQuery extends FigurePlace {
  readonly side?: Side;
}

/**
 * What makes a figure, the latest day first: the cases that the reader may see behind it, and how many more there are.
 * @throws ServiceError `procedure.not-found`, `indicator.not-found`, `figure.no-such-list`
 */
export async function figureList(
  p: Platform,
  s: Session,
  query: FigureListQuery,
  page: { readonly after?: FigureListKey; readonly limit?: number } = {},
  action: Extract<Action, 'figures.drill' | 'case.export' | 'public.list'> = 'figures.drill',
): Promise<FigureList> {
  const def = indicatorOf(p, query.procedure, query.indicator);
  const { side = 'numerator', ...place } = query;
  const allowed = sidesOf(def.measure);
  if (!allowed.includes(side)) throw new ServiceError('figure.no-such-list', { id: side, allowed: allowed.join(', ') });
  const base = { side, sides: allowed };
  if (def.measure.kind === 'standing') {
    const figure = await oneFigure(p, place);
    return { ...base, figure, ...(await entries(p, def.measure, figure, side, page)) };
  }
  const scope = readerScope(p, s, action);
  const counted = countedQuery(p, def, { ...place, ...spanOf(p, place) }, side);
  const [figure, { listed, hidden }, found] = await Promise.all([
    oneFigure(p, place),
    p.ledger.countedSum(scope, counted),
    p.ledger.countedRows(scope, counted, { ...page, after: page.after as CountedKey | undefined }),
  ]);
  const rows = found.rows.map((row) => makerOf(row, def.measure.kind === 'days'));
  return {
    ...base,
    figure,
    listed,
    hidden,
    rows: action === 'public.list' ? rows : await withItems(p, s, query.procedure, rows, action),
    entries: [],
    next: found.next,
  };
}

const outcomes: {
  readonly [K in Exclude<MeasureDef['kind'], 'standing'>]: { readonly [S in Side]?: readonly string[] };
} = {
  count: { numerator: ['n'] },
  share: { numerator: ['good'], denominator: ['of'] },
  ratio: { numerator: ['good'], denominator: ['of'] },
  finished: { numerator: ['good'], denominator: ['of'] },
  days: { numerator: ['days'] },
  onTime: { numerator: ['met'], denominator: ['met', 'missed'], missed: ['missed'], overdue: [] },
};

function countedQuery(
  p: Platform,
  def: IndicatorDef,
  { procedure, indicator, from, to, org, part }: FigurePlace & { readonly from: string; readonly to: string },
  side: Side,
): CountedQuery {
  const { measure } = def;
  if (measure.kind === 'standing') throw new Error('a standing is not counted from acts');
  const definition = latest(p.procedures).find(({ id }) => id === procedure);
  const late = measure.kind === 'onTime' && side !== 'numerator' && definition;
  return {
    procedure,
    indicator,
    from,
    to,
    ...(org === undefined ? {} : { org }),
    ...(part === undefined ? {} : { part }),
    outcomes: outcomes[measure.kind][side] ?? [],
    ...(late ? { overdue: { clock: clockOf(late, measure.clock, def.by), before: lateBefore(p, to) } } : {}),
  };
}

function makerOf({ item, part, sum, ...row }: CountedRow, days: boolean): MakerRow {
  return { ...row, ...(item ? { item } : {}), ...(part ? { part } : {}), ...(days ? { days: sum } : {}) };
}

/** Names the list entries among the rows by the first words in them that the reader may see. */
async function withItems(
  p: Platform,
  s: Session,
  procedure: string,
  rows: readonly MakerRow[],
  action: Action,
): Promise<readonly MakerRow[]> {
  const path = action === 'case.export' ? 'export' : 'list';
  const cases = new Set(rows.filter(({ item }) => item !== undefined).map((row) => row.case));
  const titles = new Map<string, string>();
  for (const id of cases) {
    const row = await p.ledger.caseById(p.district.code, id);
    if (!row) continue;
    const { definition } = compile(procedureOf(p, procedure, row.state.filedOn, row.version));
    const lists = maskedLists(definition, row.state.lists, relationsOf(p, s, row), { path });
    for (const [list, items] of Object.entries(lists)) {
      const words = Object.entries(definition.lists?.[list]?.columns ?? {}).find(
        ([, { type }]) => type === 'text',
      )?.[0];
      for (const { key, columns } of items)
        if (words !== undefined && columns[words] !== undefined) titles.set(`${id}/${key}`, String(columns[words]));
    }
  }
  return rows.map((row) => {
    const itemTitle = titles.get(`${row.case}/${row.item}`);
    return itemTitle === undefined ? row : { ...row, itemTitle };
  });
}

/** Register entries are open to all; those of a register that names none to the public are counted and not listed. */
async function entries(
  p: Platform,
  measure: Extract<MeasureDef, { kind: 'standing' }>,
  { to, org, n, of }: Figure,
  side: Side,
  page: { readonly after?: FigureListKey; readonly limit?: number },
): Promise<Pick<FigureList, 'listed' | 'hidden' | 'rows' | 'entries' | 'next'>> {
  const total = side === 'denominator' ? of : n;
  const register = publicRegisters(p).find(({ id }) => id === measure.register);
  if (!register?.public.includes(register.entryTitle))
    return { listed: 0, hidden: total, rows: [], entries: [], next: undefined };
  const personal = register.facts[register.entryTitle]?.personal;
  const asked = { ...measure, side: apart(measure) && side === 'numerator' ? ('n' as const) : ('of' as const) };
  const found = await p.ledger.standingEntries(
    p.district.code,
    { ...asked, day: to, ...(org === undefined ? {} : { holder: org }) },
    { ...page, after: page.after as EntryKey | undefined },
  );
  return {
    listed: total,
    hidden: 0,
    rows: [],
    entries: found.rows.map(({ entry, title, holder, from }) => ({
      register: register.id,
      entry,
      title: personal ? mask(personal, title) : title,
      ...(holder === undefined ? {} : { org: holder }),
      from: from ?? '',
    })),
    next: found.next,
  };
}
