import {
  allowed,
  type CaseEvent,
  type ClockView,
  clockViews,
  compile,
  type Facts,
  type Item,
  type Possibility,
  type PublicView,
  partyFacts,
  publicViews,
} from '../kernel/index.ts';
import { addDays, type Explanation, explain } from '../law/index.ts';
import type { CaseRow } from '../ledger/cases.ts';
import { possibilitiesInEnglish } from './english.ts';
import { ServiceError } from './errors.ts';
import { actorIn } from './identity/index.ts';
import { type Urging, urgingOf } from './notes/urge.ts';
import { type CasePack, casePack } from './pack.ts';
import { decide, masked, maskedLists, relationsOf } from './permission/index.ts';
import type { Platform } from './platform.ts';
import { procedureOf } from './procedures.ts';
import { movesIn, reasonsOf, standingReturn } from './returned.ts';
import { isParty, type Session } from './session.ts';
import { worldFor } from './world.ts';

/** A case as one reader may see it. */
export interface CasePage {
  readonly case: string;
  readonly receipt: string | null;
  readonly procedure: { readonly id: string; readonly version: number };
  readonly title: string;
  readonly org: { readonly id: string; readonly name: string };
  readonly stage: string;
  readonly final: boolean;
  readonly filedOn: string;
  readonly openedAt: string;
  readonly seq: number;
  readonly facts: Facts;
  readonly lists: { readonly [list: string]: readonly Item[] };
  readonly timeline: readonly TimelineEntry[];
  readonly clocks: readonly ClockView[];
  readonly possibilities: readonly Possibility[];
  readonly links: readonly {
    readonly link: string;
    readonly case: string;
    readonly procedure: string;
    readonly title?: string;
    readonly stage?: string;
  }[];
  /** Papers that have reached their addressees. */
  readonly papers: readonly ServedPaper[];
  readonly public: { readonly [view: string]: PublicView | null };
  /** The return that it stands under: who sent it back, and the facts in which he says why. */
  readonly returned?: { readonly seq: number; readonly reasons: readonly string[] };
  /** What the law wants in the file before which act, and whether it is there. */
  readonly pack?: CasePack;
  /** The line of the permission table that let the reader in. */
  readonly rule: string;
}

export interface ServedPaper {
  readonly paper: string;
  readonly day: string;
  readonly mode: string;
}

export interface TimelineEntry {
  readonly seq: number;
  readonly kind: CaseEvent['kind'];
  readonly act: string;
  readonly at: string;
  readonly recordedAt: string;
  readonly who: string;
  readonly org: string;
  readonly role: string;
  readonly late: boolean;
  readonly automatic: boolean;
  readonly voided: boolean;
  readonly facts: Facts;
  readonly note?: string;
}

/**
 * A case for one reader. Who may not see it gets the same answer as for a case that does not exist.
 * @throws ServiceError `case.not-found`
 */
export async function casePage(p: Platform, s: Session, caseId: string): Promise<CasePage> {
  const { row, relations, verdict } = await readableCase(p, s, caseId);
  const procedure = procedureOf(p, row.procedure, row.state.filedOn, row.version);
  const { definition } = compile(procedure);
  const now = p.now();
  const actor = actorIn(s, row.procedure, isParty(s, caseId, row.party));
  const [world, events, links] = await Promise.all([
    worldFor(p, { procedure, act: '', state: row.state, actor, day: now.slice(0, 10) }),
    p.ledger.eventsOf(p.district.code, caseId),
    linksOf(p, s, row),
  ]);
  const see = (facts: Facts) => masked(definition, facts, relations, { state: row.state });
  const returned = standingReturn(definition, movesIn(events));
  const pack = casePack(procedure, row.state, world);
  return {
    ...heading(p, row),
    facts: see(row.state.facts),
    lists: maskedLists(definition, row.state.lists, relations, { state: row.state }),
    timeline: timeline(events, see, decide('case.read-inside-notes', relations).allow),
    clocks: clockViews(procedure, row.state, now, world),
    possibilities: possibilitiesInEnglish(row.procedure, allowed(procedure, row.state, actor, now, world)),
    links,
    papers: papersOf(row),
    public: publicViews(procedure, row.state, world),
    ...(returned ? { returned: { seq: returned.seq, reasons: reasonsOf(definition, returned.act) } } : {}),
    ...(pack ? { pack } : {}),
    rule: verdict.rule,
  };
}

/**
 * A case that somebody may read, with what lets him.
 * @throws ServiceError `case.not-found`, also for whoever may not see it
 */
export async function readableCase(p: Platform, s: Session, caseId: string) {
  const row = await p.ledger.caseById(p.district.code, caseId);
  if (!row) throw new ServiceError('case.not-found');
  const relations = relationsOf(p, s, row);
  const verdict = decide('case.read', relations);
  if (!verdict.allow) throw new ServiceError('case.not-found');
  return { row, relations, verdict };
}

/** A case as its party sees it, by receipt number and secret. */
export interface TrackPage {
  readonly case: string;
  readonly receipt: string | null;
  readonly procedure: { readonly id: string; readonly version: number };
  readonly title: string;
  readonly org: { readonly id: string; readonly name: string };
  readonly stage: string;
  readonly final: boolean;
  readonly filedOn: string;
  readonly seq: number;
  readonly facts: Facts;
  readonly clocks: readonly (ClockView & { readonly explanation: Explanation | undefined })[];
  readonly papers: readonly ServedPaper[];
  readonly steps: readonly {
    readonly act: string;
    readonly at: string;
    readonly org: string;
    readonly automatic: boolean;
  }[];
  readonly possibilities: readonly Possibility[];
  readonly urging: Urging;
}

/** What the party sees: its own papers and what the law tells it, never inside notes, never who behind the organ. */
export async function trackPage(p: Platform, s: Session, row: CaseRow): Promise<TrackPage> {
  const procedure = procedureOf(p, row.procedure, row.state.filedOn, row.version);
  const now = p.now();
  const world = await worldFor(p, { procedure, act: '', state: row.state, day: now.slice(0, 10) });
  const events = await p.ledger.eventsOf(p.district.code, row.id);
  const outside = new Set(
    Object.entries(procedure.roles)
      .filter(([, role]) => role.outside)
      .map(([name]) => name),
  );
  const { acts } = compile(procedure).definition;
  const mine = (act: string) => [acts[act]?.by ?? []].flat().some((role) => outside.has(role));
  return {
    ...heading(p, row),
    facts: partyFacts(procedure, row.state),
    clocks: clockViews(procedure, row.state, now, world).map((clock) => ({
      ...clock,
      explanation: explanationOf(p, clock),
    })),
    papers: papersOf(row),
    steps: events.flatMap((e) =>
      e.kind === 'act'
        ? [{ act: e.act, at: e.at, org: p.orgs.org(e.by.org ?? '')?.name ?? '', automatic: e.automatic === true }]
        : [],
    ),
    possibilities: possibilitiesInEnglish(
      row.procedure,
      allowed(procedure, row.state, actorIn({ ...s, partyOf: row.id }, row.procedure, true), now, world),
    ).filter((x) => mine(x.act)),
    urging: await urgingOf(p, row),
  };
}

/**
 * Why a due date is what it is: rule, article, start, each day skipped or added, each pause.
 * @throws ServiceError `case.not-found`, `clock.not-found`
 */
export async function explainDue(
  p: Platform,
  s: Session,
  caseId: string,
  key: string,
): Promise<Explanation | undefined> {
  const { clocks } = await casePage(p, s, caseId);
  const clock = clocks.find((c) => c.key === key);
  if (!clock) throw new ServiceError('clock.not-found', { key, allowed: clocks.map((c) => c.key).join(', ') });
  return explanationOf(p, clock);
}

/** The explanation of one clock; undefined where its end is a date in the file and there is nothing to count. */
export function explanationOf(p: Platform, clock: ClockView): Explanation | undefined {
  const { limit } = clock;
  if (!('value' in limit)) return undefined;
  const longer = clock.extensions.reduce(
    (sum, more) => ('value' in more && more.unit === limit.unit ? sum + more.value : sum),
    0,
  );
  return explain({
    value: limit.value + longer,
    unit: limit.unit as never,
    bound: limit.bound as never,
    rollover: limit.rollover as never,
    start: clock.start,
    exclude: apart(clock.excluded),
    calendar: p.law.calendar,
  });
}

const papersOf = (row: CaseRow): readonly ServedPaper[] =>
  Object.entries(row.state.served).map(([paper, { day, mode }]) => ({ paper, day, mode }));

/** The spans cut where they overlap: a day is left out once, and named after all that left it out. */
function apart(spans: ClockView['excluded']): readonly { from: string; to: string; why: string }[] {
  const named = spans.map(({ from, to, why, item }) => ({
    from,
    to,
    why: item === undefined ? why : `${why}（${item}）`,
  }));
  const cuts = [...new Set(named.flatMap(({ from, to }) => [from, addDays(to, 1)]))].sort();
  return cuts.slice(0, -1).flatMap((from, n) => {
    const to = addDays(cuts[n + 1] as string, -1);
    const whys = named.filter((span) => span.from <= from && to <= span.to).map((span) => span.why);
    return whys.length > 0 ? [{ from, to, why: whys.join('、') }] : [];
  });
}

function heading(p: Platform, row: CaseRow) {
  return {
    case: row.id,
    receipt: row.receipt,
    procedure: { id: row.procedure, version: row.version },
    title: row.title,
    org: { id: row.org, name: p.orgs.org(row.org)?.name ?? row.org },
    stage: row.stage,
    final: procedureOf(p, row.procedure, row.state.filedOn, row.version).stages[row.stage]?.final === true,
    filedOn: row.state.filedOn,
    openedAt: row.state.openedAt,
    seq: row.seq,
  };
}

function timeline(
  events: readonly CaseEvent[],
  see: (facts: Facts) => Facts,
  notes: boolean,
): readonly TimelineEntry[] {
  const voided = new Set(events.flatMap((e) => (e.kind === 'act' ? (e.voids ?? []) : [])));
  return events.map((e) => ({
    seq: e.seq,
    kind: e.kind,
    act: e.kind === 'opened' ? '' : e.act,
    at: e.at,
    recordedAt: e.recordedAt,
    who: e.by.name ?? '',
    org: e.by.org ?? '',
    role: e.by.role,
    late: e.kind === 'act' && e.late === true,
    automatic: e.kind === 'act' && e.automatic === true,
    voided: voided.has(e.seq),
    facts: e.kind === 'opened' ? {} : see(e.facts ?? {}),
    ...(notes && e.kind === 'act' && e.note ? { note: e.note } : {}),
  }));
}

/** Linked cases: that there is one is part of this case; what it is about only for who may read it. */
async function linksOf(p: Platform, s: Session, row: CaseRow): Promise<CasePage['links']> {
  return Promise.all(
    row.state.links.map(async (link) => {
      const other = await p.ledger.caseById(p.district.code, link.case);
      if (!other || !decide('case.read', relationsOf(p, s, other)).allow) return link;
      return { ...link, title: other.title, stage: other.stage };
    }),
  );
}
