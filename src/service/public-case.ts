import type { Command } from '../kernel/index.ts';
import { allowed, compile, type Possibility, type PublicView, publicViews } from '../kernel/index.ts';
import type { CaseKey } from '../ledger/case-list.ts';
import type { CaseRow } from '../ledger/cases.ts';
import type { ActOptions, ActResult } from './act.ts';
import { act } from './act.ts';
import { possibilitiesInEnglish } from './english.ts';
import { ServiceError } from './errors.ts';
import { actorIn } from './identity/index.ts';
import { giveReceipt } from './own-entry.ts';
import type { Platform } from './platform.ts';
import { procedureOf } from './procedures.ts';
import { type PublicLot, publicLot } from './public-lot.ts';
import { type PublicTally, publicTallies } from './public-tally.ts';
import { readerScope } from './scope.ts';
import { anonymous } from './session.ts';
import { worldFor } from './world.ts';

/** What everyone may see of a case, and what everyone may do in it. */
export interface PublicCase {
  readonly case: string;
  readonly procedure: string;
  readonly version: number;
  readonly organ: string;
  readonly seq: number;
  readonly views: readonly { readonly name: string; readonly view: PublicView }[];
  /** What it takes to draw a public lot again. */
  readonly lot?: PublicLot;
  /** Of the opinions in a public view, by list. */
  readonly tallies?: { readonly [list: string]: PublicTally };
  /** Acts that the definition opens to anyone, such as a comment, with the reasons against those that are not now. */
  readonly open: readonly Possibility[];
}

/**
 * A case by what it has made public. One that has made nothing public is not there.
 * @throws ServiceError `case.not-found`
 */
export async function publicCase(p: Platform, id: string): Promise<PublicCase> {
  const row = await p.ledger.caseById(p.district.code, id);
  const found = row && (await publicOf(p, row));
  if (!found) throw new ServiceError('case.not-found');
  return found;
}

/** Some cases by what they have made public, in the order asked; one that has made nothing public is left out. */
export async function publicCasesById(p: Platform, ids: readonly string[]): Promise<readonly PublicCase[]> {
  const found = await p.ledger.casesById(p.district.code, ids);
  const shown = await Promise.all(found.map((row) => publicOf(p, row)));
  return shown.filter((one) => one !== undefined);
}

async function publicOf(p: Platform, row: CaseRow): Promise<PublicCase | undefined> {
  const procedure = procedureOf(p, row.procedure, row.state.filedOn, row.version);
  const now = p.now();
  const actor = actorIn(anonymous, row.procedure);
  const world = await worldFor(p, { procedure, act: '', state: row.state, actor, day: now.slice(0, 10) });
  const views = Object.entries(publicViews(procedure, row.state, world)).flatMap(([name, view]) =>
    view ? [{ name, view }] : [],
  );
  if (views.length === 0) return undefined;
  const { acts, roles } = compile(procedure).definition;
  const names = views.map(({ name }) => name);
  const lot = publicLot(procedure, row.state, names);
  const forAnyone = (name: string) => [acts[name]?.by ?? []].flat().some((role) => roles[role]?.outside === 'anyone');
  return {
    case: row.id,
    procedure: row.procedure,
    version: row.version,
    organ: p.orgs.org(row.org)?.name ?? row.org,
    seq: row.seq,
    ...(lot ? { lot } : {}),
    tallies: publicTallies(procedure, row.state, names, now, world),
    views: views.sort((a, b) => (a.view.since < b.view.since ? 1 : -1)),
    open: possibilitiesInEnglish(row.procedure, allowed(procedure, row.state, actor, now, world, forAnyone)),
  };
}

/** Cases of some procedures that have made something public, newest filing day first. */
export async function publicCases(
  p: Platform,
  procedures: readonly string[],
  page: { readonly after?: CaseKey; readonly limit?: number } = {},
): Promise<{ readonly rows: readonly PublicCase[]; readonly next: CaseKey | undefined }> {
  const scope = readerScope(p, anonymous, 'public.list');
  const { after, limit = 20 } = page;
  const found = await p.ledger.listCases(scope, { procedures: [...procedures] }, { after, limit });
  const ids = found.rows.map(({ id }) => id);
  return { rows: await publicCasesById(p, ids), next: found.next };
}

/**
 * Takes part in a public matter as anyone may: a comment, a sign-up. With the number and code of the entry, once.
 * @throws Refused; ServiceError `case.not-found`, also for a case that has made nothing public
 */
export async function takePart(p: Platform, id: string, command: Command, o: ActOptions = {}): Promise<ActResult> {
  const { procedure, version } = await publicCase(p, id);
  const result = await act(p, anonymous, id, command, o);
  const adds = p.procedures.find((one) => one.id === procedure && one.version === version)?.acts[command.act]?.adds;
  const [entry, ...others] = command.items ?? [];
  if (result.replayed || adds === undefined || !entry || others.length > 0) return result;
  return { ...result, ...(await giveReceipt(p, { case: id, list: adds, item: entry.key })) };
}
