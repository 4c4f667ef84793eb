import { compile, settle } from '../kernel/index.ts';
import { forgetOldAnswers } from './answers.ts';
import { adoptCalendar, settleStale } from './calendars.ts';
import { consequences } from './consequences.ts';
import { forgetOldDrafts } from './drafts.ts';
import { deliverNotices, forgetOldNotices } from './notices/index.ts';
import type { Platform } from './platform.ts';
import { procedureOf } from './procedures.ts';
import { forgetPublicDrafts } from './public-draft.ts';
import { readPublicWords } from './public-search.ts';
import { worldFor } from './world.ts';

/** Cases read at one look, and how many of them the watch settles side by side: many documents end with one day. */
const AT_ONE_LOOK = 500;
const SIDE_BY_SIDE = 16;

/**
 * Carries out what the law has done by itself since: each expiry at its own moment, exactly once however often this
 * runs and however long the platform was down. Two runs at once cannot both write: the case's number decides. A case
 * that fails is logged and keeps no other from being settled.
 * @param together so many cases side by side; what stood in each other's way is then settled one by one
 * @returns how many cases were settled
 */
export async function settleDue(p: Platform, limit = AT_ONE_LOOK, together = 1): Promise<number> {
  const due = await p.ledger.dueTimers(p.district.code, p.now(), limit);
  const left: string[] = [];
  let settled = 0;
  const settle = async (caseId: string) => {
    try {
      if (await settleCase(p, caseId)) settled++;
      else left.push(caseId);
    } catch (error) {
      p.log.error({ err: error, case: caseId }, 'a case could not be settled');
    }
  };
  const waiting = due.values();
  await Promise.all(
    Array.from({ length: together }, async () => {
      for (const caseId of waiting) await settle(caseId);
    }),
  );
  if (together > 1) for (const caseId of left.splice(0)) await settle(caseId);
  return settled;
}

/** Settles one case now. False when nothing was due, or somebody else's act has just settled it. */
export async function settleCase(p: Platform, caseId: string): Promise<boolean> {
  const row = await p.ledger.caseById(p.district.code, caseId);
  if (!row) return false;
  const { law } = p;
  const now = p.now();
  const procedure = procedureOf(p, row.procedure, row.state.filedOn, row.version);
  const world = await worldFor(p, { procedure, act: '', state: row.state, day: now.slice(0, 10) });
  const { state, events } = settle(compile(procedure), row.state, now, world);
  if (events.length === 0) return false;
  const commit = await consequences(p, procedure, row.state, { ok: true, events, state, guards: [] });
  if (p.law !== law) return false;
  const result = await p.ledger.commit(commit);
  if (!result.ok) return false;
  for (const appended of commit.cases) for (const e of appended.projection.entries) p.entries.drop(e.register, e.entry);
  p.log.info({ case: caseId, procedure: row.procedure, acts: events.map((e) => e.act) }, 'settled by law');
  return true;
}

/** All that is due, look by look, until a look leaves nothing more to be settled. */
export async function settleAll(p: Platform, stopped: () => boolean = () => false): Promise<number> {
  let all = 0;
  for (;;) {
    const settled = await settleDue(p, AT_ONE_LOOK, SIDE_BY_SIDE);
    all += settled;
    if (settled === 0 || stopped()) return all;
  }
}

/**
 * Takes up a newly loaded calendar and carries out what the law has done since, every `seconds` until stopped. The
 * moment of an expiry does not depend on when this runs.
 * @param after nothing is settled before this: stories that are still being played live in days gone by, and today's
 * expiries would cut them off
 * @returns stops the watch and waits for the round under way
 */
export function watch(p: Platform, seconds = 20, after: Promise<unknown> = Promise.resolve()): () => Promise<void> {
  let stopped = false;
  const safely = (work: Promise<unknown>) =>
    work.catch((error: unknown) => p.log.error({ err: error }, 'watch failed'));
  let cleared = '';
  const clearOnceADay = async () => {
    const today = p.now().slice(0, 10);
    if (today === cleared) return;
    cleared = today;
    await Promise.all([forgetOldDrafts(p), forgetOldNotices(p), forgetOldAnswers(p)]);
  };
  let round: Promise<unknown> = after.then(async () => {
    if (!stopped) await safely(settleStale(p).then(clearOnceADay));
  });
  const timer = setInterval(() => {
    round = round.then(async () => {
      if (!stopped) await safely(adoptCalendar(p));
      if (!stopped) await safely(settleAll(p, () => stopped));
      if (!stopped) await safely(deliverNotices(p));
      if (!stopped) await safely(forgetPublicDrafts(p));
      if (!stopped) await safely(readPublicWords(p, 1_000));
      if (!stopped) await safely(clearOnceADay());
    });
  }, seconds * 1000);
  return async () => {
    stopped = true;
    clearInterval(timer);
    await round;
  };
}
