import { createHash, randomInt } from 'node:crypto';
import {
  apply,
  type CaseEvent,
  type CaseState,
  type Command,
  compile,
  evolve,
  handlingOrgan,
  type Link,
  type Outcome,
  open,
  type Procedure,
  type Refusal,
} from '../kernel/index.ts';
import { dayOf } from '../law/index.ts';
import type { CaseRow } from '../ledger/cases.ts';
import type { Commit } from '../ledger/commit.ts';
import { newCaseId } from './case-id.ts';
import { consequences } from './consequences.ts';
import { Refused, ServiceError } from './errors.ts';
import { actorIn } from './identity/index.ts';
import { newSecret, secretHash } from './login/secret.ts';
import { decide, mayAttempt, relationsOf } from './permission/index.ts';
import type { Platform } from './platform.ts';
import { procedureOf } from './procedures.ts';
import { isParty, type Session } from './session.ts';
import { worldFor } from './world.ts';

export interface ActResult {
  readonly case: string;
  readonly receipt?: string;
  /** Given once, at opening; only its hash is kept. */
  readonly secret?: string;
  readonly seq: number;
  readonly stage: string;
  readonly events: readonly CaseEvent[];
  /** Cases linked to this one, those that the act opened included. */
  readonly links: readonly Link[];
  /** The answer to an earlier, equal request. */
  readonly replayed: boolean;
}

export interface ActOptions {
  /** A repeated request with the same key and content is one act. */
  readonly idempotencyKey?: string;
  /** The state that the person saw; another one by now is a conflict. */
  readonly expectedSeq?: number;
  /** A paper act that is refused is filed as irregular, without effect, instead of being turned away. */
  readonly fileIrregular?: boolean;
}

/**
 * Opens a case by its first act.
 * @throws Refused with every reason; ServiceError `procedure.not-found`, `idempotency.reused`, `entry.conflict`
 */
export async function openCase(
  p: Platform,
  s: Session,
  id: string,
  command: Command,
  o: ActOptions = {},
): Promise<ActResult> {
  if (!decide('case.open', relationsOf(p, s)).allow) throw new ServiceError('permission.denied');
  const now = p.now();
  const filedOn = command.on?.slice(0, 10) ?? dayOf(now);
  const procedure = procedureOf(p, id, filedOn);
  const request = requestOf(s, { procedure: id, command }, o);
  const earlier = await answered(p, request);
  if (earlier) return earlier;
  return retrying(p, undefined, async () => {
    const caseId = newCaseId();
    const actor = actorIn(s, id);
    const question = { procedure, act: command.act, facts: command.facts, day: filedOn };
    let world = await worldFor(p, question);
    const org = handlingOrgan(compile(procedure).definition, command.act, command.facts ?? {}, actor, filedOn, world);
    if (compile(procedure).acts[command.act]?.def.numbers) world = await worldFor(p, { ...question, org });
    const outcome = open(procedure, { case: caseId, command, actor }, now, world);
    if (!outcome.ok) throw await refusedAttempt(p, s, undefined, id, command, outcome.refusals);
    const secret = newSecret();
    const receipt = newReceipt(p.district.code, filedOn);
    const answer = { case: caseId, receipt, secret, ...resultOf(outcome) };
    return write(p, { procedure, before: undefined, outcome, request, answer }, (row) => ({
      ...row,
      receipt,
      secretHash: secretHash(p.district.code, receipt, secret),
      ...(s.kind === 'citizen' ? { party: s.person } : {}),
    }));
  });
}

/**
 * Does one act on a case: the one road by which anything changes.
 * @throws Refused with every reason; ServiceError `case.not-found`, `case.conflict`, `idempotency.reused`
 */
export async function act(
  p: Platform,
  s: Session,
  caseId: string,
  command: Command,
  o: ActOptions = {},
): Promise<ActResult> {
  const request = requestOf(s, { case: caseId, command }, o);
  return orAnswered(p, request, () => actOnce(p, s, caseId, command, o, request));
}

function actOnce(
  p: Platform,
  s: Session,
  caseId: string,
  command: Command,
  o: ActOptions,
  request: Writing['request'],
): Promise<ActResult> {
  return retrying(p, caseId, async () => {
    const now = p.now();
    const row = await p.ledger.caseById(p.district.code, caseId);
    if (!row) throw new ServiceError('case.not-found');
    const procedure = procedureOf(p, row.procedure, row.state.filedOn, row.version);
    if (!mayAttempt(p, s, procedure, command.act, row).allow && !isTheParty(p, s, row))
      throw new ServiceError('case.not-found');
    if (o.expectedSeq !== undefined && row.seq !== o.expectedSeq) throw new ServiceError('case.conflict');
    const world = await worldFor(p, {
      procedure,
      act: command.act,
      state: row.state,
      facts: command.facts,
      day: dayOf(now),
    });
    const history = command.on === undefined ? undefined : await p.ledger.eventsOf(p.district.code, caseId);
    const actor = actorIn(s, row.procedure, isParty(s, caseId, row.party));
    const outcome = apply(procedure, row.state, command, actor, now, world, history);
    if (!outcome.ok) {
      const earlier = await answered(p, request);
      if (earlier) return earlier;
      if (o.fileIrregular && command.on !== undefined)
        return fileIrregular(p, s, procedure, row.state, command, outcome.refusals, request);
      throw await refusedAttempt(p, s, caseId, row.procedure, command, outcome.refusals);
    }
    return write(p, { procedure, before: row.state, outcome, request, answer: { case: caseId, ...resultOf(outcome) } });
  });
}

/** The party knows its case: an act that is not its own is refused by the kernel, with the article. */
function isTheParty(p: Platform, s: Session, row: CaseRow): boolean {
  return s.posts.length === 0 && decide('case.track', relationsOf(p, s, row)).allow;
}

type Lawful = Extract<Outcome, { ok: true }>;
type Request = Commit['idempotency'];

interface Writing {
  readonly procedure: Procedure;
  readonly before: CaseState | undefined;
  readonly outcome: Lawful;
  readonly request: Omit<NonNullable<Request>, 'answer'> | undefined;
  readonly answer: Omit<ActResult, 'replayed' | 'links'>;
}

async function write(
  p: Platform,
  w: Writing,
  opening: (row: Commit['cases'][number]) => Commit['cases'][number] = (row) => row,
): Promise<ActResult> {
  const commit = await consequences(p, w.procedure, w.before, w.outcome);
  const first = commit.cases[0] as Commit['cases'][number];
  const last = first.projection.state;
  const answer = { ...w.answer, seq: last.seq, stage: last.stage, links: last.links };
  const { secret: _, ...kept } = answer;
  const result = await p.ledger.commit({
    ...commit,
    cases: [opening(first), ...commit.cases.slice(1)],
    ...(w.request ? { idempotency: { ...w.request, answer: kept } } : {}),
  });
  if (!result.ok) {
    for (const entry of commit.guards) if ('entry' in entry) p.entries.drop(entry.register, entry.entry);
    throw new Conflict(result.conflict, 'case' in result ? result.case : undefined, w.before?.seq);
  }
  for (const row of commit.cases) for (const e of row.projection.entries) p.entries.drop(e.register, e.entry);
  if (result.replayed) return { ...(result.answer as ActResult), replayed: true };
  return { ...answer, replayed: false };
}

class Conflict extends Error {
  readonly on: string;
  readonly case: string | undefined;
  /** Number of the last event that the act was judged on. */
  readonly seen: number | undefined;
  constructor(on: string, conflicting: string | undefined, seen: number | undefined) {
    super(on);
    this.on = on;
    this.case = conflicting;
    this.seen = seen;
  }
}

/**
 * Tries again where another act took a number, changed an entry or a linked case, or where only the law has acted in
 * between: the act is judged anew. A case changed by another person is a clear conflict.
 */
async function retrying(p: Platform, mine: string | undefined, attempt: () => Promise<ActResult>): Promise<ActResult> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      if (error.on === 'idempotency') throw new ServiceError('idempotency.reused');
      if (error.on === 'clock') throw new ServiceError('clock.moved');
      if (error.on === 'seq' && error.case === mine && !(await onlyByLaw(p, mine, error.seen)))
        throw new ServiceError('case.conflict');
      if (tries >= 20) throw new ServiceError(error.on === 'number' ? 'number.conflict' : 'entry.conflict');
    }
  }
}

async function onlyByLaw(p: Platform, caseId: string | undefined, since: number | undefined): Promise<boolean> {
  if (caseId === undefined || since === undefined) return false;
  const events = await p.ledger.eventsOf(p.district.code, caseId);
  return events.filter((e) => e.seq > since).every((e) => e.kind === 'act' && e.automatic === true);
}

function resultOf(outcome: Lawful) {
  return { seq: outcome.state.seq, stage: outcome.state.stage, events: outcome.events };
}

function requestOf(s: Session, content: unknown, o: ActOptions): Writing['request'] {
  if (o.idempotencyKey === undefined) return undefined;
  return {
    key: o.idempotencyKey,
    actor: s.person,
    hash: createHash('sha256').update(JSON.stringify(content)).digest('hex'),
  };
}

/** The act; where another was first, the answer to the same request sent before, if it was that. */
async function orAnswered(
  p: Platform,
  request: Writing['request'],
  attempt: () => Promise<ActResult>,
): Promise<ActResult> {
  try {
    return await attempt();
  } catch (error) {
    const late = error instanceof ServiceError && error.code === 'case.conflict';
    const earlier = late ? await answered(p, request) : undefined;
    if (earlier) return earlier;
    throw error;
  }
}

async function answered(p: Platform, request: Writing['request']): Promise<ActResult | undefined> {
  if (!request) return undefined;
  const earlier = await p.ledger.idempotent(p.district.code, request.key, request.actor);
  if (!earlier) return undefined;
  if (earlier.hash !== request.hash) throw new ServiceError('idempotency.reused');
  return { ...(earlier.answer as ActResult), replayed: true };
}

/** Keeps the refused attempt beside the case, so that a step tried out of order is seen. */
async function refusedAttempt(
  p: Platform,
  s: Session,
  caseId: string | undefined,
  procedure: string,
  command: Command,
  refusals: readonly Refusal[],
): Promise<Refused> {
  const [first] = refusals;
  const basis = first?.basis?.[0];
  const article = basis && 'law' in basis ? `${basis.law}${basis.article}` : null;
  await p.ledger.keepAttempt(p.district.code, {
    case: caseId ?? null,
    procedure,
    act: command.act,
    person: s.person,
    at: p.now(),
    code: first?.code ?? '',
    article,
  });
  return new Refused(refusals);
}

async function fileIrregular(
  p: Platform,
  s: Session,
  procedure: Procedure,
  state: CaseState,
  command: Command,
  refusals: readonly Refusal[],
  request: Writing['request'],
): Promise<ActResult> {
  const now = p.now();
  const author = { person: s.person, name: s.name, role: 'recorder', ...(s.posts[0] ? { org: s.posts[0].org } : {}) };
  if (!s.posts.some((post) => post.org === state.org)) throw new Refused(refusals);
  const event: CaseEvent = {
    kind: 'irregular',
    seq: state.seq + 1,
    at: now,
    recordedAt: now,
    by: author,
    act: command.act,
    day: command.on?.slice(0, 10) ?? dayOf(now),
    reason: refusals[0]?.code ?? '',
    ...(command.facts ? { facts: command.facts } : {}),
  };
  const outcome: Lawful = { ok: true, events: [event], state: evolve(state, event), guards: [] };
  return write(p, { procedure, before: state, outcome, request, answer: { case: state.case, ...resultOf(outcome) } });
}

/** District code, filing day and six random digits; the secret beside it is what opens the case to its party. */
function newReceipt(district: string, day: string): string {
  return `${district}${day.replaceAll('-', '')}${String(randomInt(1_000_000)).padStart(6, '0')}`;
}
