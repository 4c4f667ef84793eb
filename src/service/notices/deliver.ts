import { compile } from '../../kernel/index.ts';
import type { NewNotice } from '../../ledger/notices.ts';
import type { Job } from '../../ledger/outbox.ts';
import type { DelegationRow } from '../../ledger/people.ts';
import { carryOutHandover, HANDED_OVER } from '../handover/index.ts';
import type { Platform } from '../platform.ts';
import { procedureOf } from '../procedures.ts';
import { movesIn, standingReturn } from '../returned.ts';
import { desksOf, headOf, toPerson } from './addressees.ts';
import { DIGEST, digestOf, orderDigest } from './digest.ts';

type Telling = (p: Platform, job: Job) => Promise<readonly NewNotice[]>;

/** What each kind of job tells to whom; no other kind is touched. */
const tellings: { readonly [kind: string]: Telling } = {
  [DIGEST]: async (p, { payload }) => {
    const { day, from } = payload as { day: string; from: string };
    await forgetOldNotices(p);
    return digestOf(p, day, from);
  },
  'due-moved': dueMoved,
  'reaction-refused': reactionRefused,
  returned,
  noted,
  lent,
  'handover-proposed': aboutHandover,
  'handover-refused': aboutHandover,
  [HANDED_OVER]: async (p, job) => {
    await carryOutHandover(p, (job.payload as { handover: string }).handover);
    return aboutHandover(p, job);
  },
};

const LEASE = 120;

/**
 * Tells what waits in the outbox: each job's notices and its mark in one transaction, so that it is told once however
 * often this runs, and by whom. A job that fails is tried again later and keeps no other from being told.
 * @param day the legal day of today; a digest is made on working days alone
 * @returns how many jobs were carried out
 */
export async function deliverNotices(p: Platform, day = p.now().slice(0, 10)): Promise<number> {
  await orderDigest(p, day);
  let done = 0;
  for (;;) {
    const jobs = await p.ledger.claimJobs(p.district.code, { kinds: Object.keys(tellings), limit: 50, seconds: LEASE });
    for (const job of jobs) if (await carryOut(p, job)) done++;
    if (jobs.length === 0) return done;
  }
}

async function carryOut(p: Platform, job: Job): Promise<boolean> {
  try {
    const notices = await (tellings[job.kind] as Telling)(p, job);
    return await p.ledger.tell(p.district.code, job.id, notices);
  } catch (error) {
    p.log.error({ err: error, job: job.id, kind: job.kind }, 'a notice could not be told');
    await p.ledger.failJob(p.district.code, job.id, String(error).slice(0, 500), 60 * job.attempts);
    return false;
  }
}

/** Forgets notices that are older than the district keeps them. */
export function forgetOldNotices(p: Platform): Promise<number> {
  const today = p.now().slice(0, 10);
  const days = p.law.setting('notice.keep-days', today)?.value ?? 180;
  const before = new Date(Date.parse(p.now()) - days * 86_400_000).toISOString();
  return p.ledger.forgetNotices(p.district.code, before);
}

function about(p: Platform, job: Job, caseId: string, addressees: Iterable<string>, body: object): NewNotice[] {
  const { kind, key } = job;
  return [...new Set(addressees)].map((addressee) => ({ addressee, kind, key, case: caseId, body, at: p.now() }));
}

/** A calendar was loaded or amended, and a last day moved with it. */
async function dueMoved(p: Platform, job: Job): Promise<readonly NewNotice[]> {
  const { case: caseId, clocks } = job.payload as { case: string; clocks: readonly object[] };
  const row = await p.ledger.caseById(p.district.code, caseId);
  return row ? about(p, job, caseId, desksOf(row), { clocks }) : [];
}

/** What should have followed by itself in a case was refused: those at its desks, and the organ's head, must see to it. */
async function reactionRefused(p: Platform, job: Job): Promise<readonly NewNotice[]> {
  const { case: caseId, act, procedure, code } = job.payload as { case: string } & { [part: string]: string };
  const row = await p.ledger.caseById(p.district.code, caseId);
  if (!row) return [];
  return about(p, job, caseId, [...desksOf(row), headOf(row.org)], { act, opens: procedure, code });
}

/** A case was sent back; only when it still is, for whoever has to mend it. */
async function returned(p: Platform, job: Job): Promise<readonly NewNotice[]> {
  const { case: caseId, seq } = job.payload as { case: string; seq: number };
  const row = await p.ledger.caseById(p.district.code, caseId);
  if (!row) return [];
  const { definition } = compile(procedureOf(p, row.procedure, row.state.filedOn, row.version));
  const standing = standingReturn(definition, movesIn(await p.ledger.eventsOf(p.district.code, caseId)));
  if (standing?.seq !== seq) return [];
  return about(p, job, caseId, desksOf(row), { act: standing.act });
}

/** Something was said beside a case. The words stay there; the notice only leads to them. */
async function noted(p: Platform, job: Job): Promise<readonly NewNotice[]> {
  const { case: caseId, note: id } = job.payload as { case: string; note: string };
  const [row, beside] = [
    await p.ledger.caseById(p.district.code, caseId),
    await p.ledger.notesOf(p.district.code, caseId),
  ];
  const note = beside.find((one) => one.id === id);
  if (!row || !note) return [];
  const by = note.kind === 'urged' ? {} : { by: note.name };
  const tell = (kind: string, addressees: Iterable<string>) => about(p, { ...job, kind }, caseId, addressees, by);
  if (note.kind === 'comment') return tell('called', note.calls.map(toPerson));
  if (note.kind === 'handover') return tell('taken-on', note.calls.map(toPerson));
  if (note.kind === 'urged' || note.kind === 'pressed') return tell(note.kind, [...desksOf(row), headOf(row.org)]);
  const urging = beside.find((one) => one.id === note.answers);
  return urging?.kind === 'pressed' ? tell('answered', [toPerson(urging.person)]) : [];
}

/** Somebody lent a post. */
async function lent(p: Platform, job: Job): Promise<readonly NewNotice[]> {
  const { fromPerson, toPerson: to, org, post, validFrom, validUntil } = job.payload as DelegationRow;
  const from = (await p.ledger.person(p.district.code, fromPerson))?.name ?? fromPerson;
  const body = { from, org, post, validFrom, validUntil };
  return [{ addressee: toPerson(to), kind: 'lent', key: job.key, case: null, body, at: p.now() }];
}

/** A handover waits for its confirmation, was refused or was carried out: whom it concerns hears of it. */
async function aboutHandover(p: Platform, job: Job): Promise<readonly NewNotice[]> {
  const { handover, persons } = job.payload as { handover: string; persons: readonly string[] };
  return [...new Set(persons)].map((person) => ({
    addressee: toPerson(person),
    kind: job.kind,
    key: job.key,
    case: null,
    body: { handover },
    at: p.now(),
  }));
}
