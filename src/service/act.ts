import { randomInt } from 'node:crypto';
import {
  apply,
  type CaseEvent,
  type CaseState,
  type Command,
  compile,
  handlingOrgan,
  type Link,
  momentIn,
  type Outcome,
  open,
  type Procedure,
  seriesKey,
} from '../kernel/index.ts';
import { dayOf } from '../law/index.ts';
import type { CaseRow } from '../ledger/cases.ts';
import type { Commit } from '../ledger/commit.ts';
import { newCaseId } from './case-id.ts';
import { consequences } from './consequences.ts';
import { ServiceError } from './errors.ts';
import { actorIn } from './identity/index.ts';
import { irregular } from './irregular.ts';
import { newSecret, secretHash } from './login/secret.ts';
import { decide, mayAttempt, relationsOf } from './permission/index.ts';
import type { Platform } from './platform.ts';
import { procedureOf } from './procedures.ts';
import { refusedAttempt } from './refused-attempt.ts';
import { answered, orAnswered, type Request, requestOf } from './request.ts';
import { Conflict, retrying } from './retrying.ts';
import { isParty, type Session } from './session.ts';
import { Turns } from './turns.ts';
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
  const filedOn = legalDay(command, now);
  const procedure = procedureOf(p, id, filedOn);
  const request = requestOf(s, { procedure: id, command }, o.idempotencyKey);
  const earlier = await answered(p, request);
  if (earlier) return earlier;
  return retrying(p, undefined, async () => {
    const { law } = p;
    const caseId = newCaseId();
    const actor = actorIn(s, id);
    const question = {
      procedure,
      act: command.act,
      facts: command.facts,
      actor,
      day: filedOn,
      sees: mayName(p, s, procedure),
    };
    const seen = await worldFor(p, question);
    const org = handlingOrgan(compile(procedure).definition, command.act, command.facts ?? {}, actor, filedOn, seen);
    return numbered(p, { ...question, org }, async () => {
      const world = numbersOf(question) ? await worldFor(p, { ...question, org }) : seen;
      const outcome = open(procedure, { case: caseId, command, actor }, now, world);
      if (!outcome.ok) throw await refusedAttempt(p, s, undefined, id, command, outcome.refusals);
      const secret = newSecret();
      const receipt = newReceipt(p.district.code, filedOn);
      const answer = { case: caseId, receipt, secret, ...resultOf(outcome) };
      return write(p, { procedure, before: undefined, outcome, law, request, answer }, (row) => ({
        ...row,
        receipt,
        secretHash: secretHash(p.district.code, receipt, secret),
        ...(s.kind === 'citizen' ? { party: s.person } : {}),
      }));
    });
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
  const request = requestOf(s, { case: caseId, command }, o.idempotencyKey);
  return orAnswered(p, request, () => actOnce(p, s, caseId, command, o, request));
}

function actOnce(
  p: Platform,
  s: Session,
  caseId: string,
  command: Command,
  o: ActOptions,
  request: Request,
): Promise<ActResult> {
  return retrying(p, caseId, async () => {
    const row = await caseFor(p, s, caseId, command);
    if (o.expectedSeq !== undefined && row.seq !== o.expectedSeq) throw new ServiceError('case.conflict');
    const procedure = procedureOf(p, row.procedure, row.state.filedOn, row.version);
    const day = legalDay(command, p.now());
    const actor = actorIn(s, row.procedure, isParty(s, caseId, row.party));
    const sees = mayName(p, s, procedure);
    const question = { procedure, act: command.act, facts: command.facts, org: row.org, actor, day, sees };
    return numbered(p, question, async (waited) => {
      const { state } = waited ? await caseFor(p, s, caseId, command) : row;
      const { law } = p;
      const now = p.now();
      const world = await worldFor(p, { ...question, state });
      const history = command.on === undefined ? undefined : await p.ledger.eventsOf(p.district.code, caseId);
      const outcome = apply(procedure, state, command, actor, now, world, history);
      if (!outcome.ok) {
        const earlier = await answered(p, request);
        if (earlier) return earlier;
        const asked = o.fileIrregular && command.on !== undefined;
        const filed = asked ? irregular(p, s, state, command, day, outcome.refusals) : undefined;
        if (filed) {
          const answer = { case: caseId, ...resultOf(filed) };
          return write(p, { procedure, before: state, outcome: filed, law, request, answer });
        }
        throw await refusedAttempt(p, s, caseId, row.procedure, command, outcome.refusals);
      }
      const answer = { case: caseId, ...resultOf(outcome) };
      return write(p, { procedure, before: state, outcome, history, law, request, answer });
    });
  });
}

/** The case as it stands, for who may try this act on it. @throws ServiceError `case.not-found` */
export async function caseFor(p: Platform, s: Session, caseId: string, command: Command): Promise<CaseRow> {
  const row = await p.ledger.caseById(p.district.code, caseId);
  if (!row) throw new ServiceError('case.not-found');
  const procedure = procedureOf(p, row.procedure, row.state.filedOn, row.version);
  if (mayAttempt(p, s, procedure, command.act, row).allow || isTheParty(p, s, row)) return row;
  throw new ServiceError('case.not-found');
}

/**
 * Cases that the actor may link: those whose file is open to him, and his own. Who receives or hears a remedy may name
 * any decision, for the law subjects it to the remedy; he learns no more than what that procedure shows of it.
 */
export function mayName(p: Platform, s: Session, procedure: Procedure): (row: CaseRow) => boolean {
  return (row) => {
    if (procedure.remedy && s.kind === 'staff') return true;
    const relations = relationsOf(p, s, row);
    return decide('case.read', relations).allow || decide('case.track', relations).allow;
  };
}

type Question = Parameters<typeof worldFor>[1];

const numbersOf = ({ procedure, act: name }: Question) => compile(procedure).acts[name]?.def.numbers;

/** Acts that take a number of one series take turns: judged side by side, all but one would be judged in vain. */
async function numbered<T>(p: Platform, question: Question, work: (waited: boolean) => Promise<T>): Promise<T> {
  const series = numbersOf(question);
  if (series === undefined) return work(false);
  const { definition } = compile(question.procedure);
  const turns = turnsOf.get(p.ledger) ?? new Turns();
  turnsOf.set(p.ledger, turns);
  const name = seriesKey(definition, series, question.org ?? '', question.day.slice(0, 4));
  return turns.take(`${p.district.code}|${name}`, work);
}

/** By record: several platforms may stand on one, e.g. at other moments. */
const turnsOf = new WeakMap<object, Turns>();

/** The party knows its case: an act that is not its own is refused by the kernel, with the article. */
function isTheParty(p: Platform, s: Session, row: CaseRow): boolean {
  return s.posts.length === 0 && decide('case.track', relationsOf(p, s, row)).allow;
}

type Lawful = Extract<Outcome, { ok: true }>;

interface Writing {
  readonly procedure: Procedure;
  readonly before: CaseState | undefined;
  readonly outcome: Lawful;
  /** All events before it, where it may withdraw some. */
  readonly history?: readonly CaseEvent[];
  /** The law that it was judged by. */
  readonly law: Platform['law'];
  readonly request: Request;
  readonly answer: Omit<ActResult, 'replayed' | 'links'>;
}

async function write(
  p: Platform,
  w: Writing,
  opening: (row: Commit['cases'][number]) => Commit['cases'][number] = (row) => row,
): Promise<ActResult> {
  const commit = await consequences(p, w.procedure, w.before, w.outcome, w.history);
  const first = commit.cases[0] as Commit['cases'][number];
  const last = first.projection.state;
  const answer = { ...w.answer, seq: last.seq, stage: last.stage, links: last.links };
  const { secret: _, ...kept } = answer;
  if (p.law !== w.law) throw new Conflict('law', undefined, undefined);
  const result = await p.ledger.commit({
    ...commit,
    cases: [opening(first), ...commit.cases.slice(1)],
    ...(w.request ? { idempotency: { ...w.request, answer: kept } } : {}),
  });
  if (!result.ok) {
    for (const entry of commit.guards) if ('entry' in entry) p.entries.drop(entry.register, entry.entry);
    for (const row of commit.cases) for (const e of row.projection.entries) p.entries.drop(e.register, e.entry);
    throw new Conflict(result.conflict, 'case' in result ? result.case : undefined, w.before?.seq);
  }
  for (const row of commit.cases) for (const e of row.projection.entries) p.entries.drop(e.register, e.entry);
  if (result.replayed) return { ...(result.answer as ActResult), replayed: true };
  return { ...answer, replayed: false };
}

function resultOf(outcome: Lawful) {
  return { seq: outcome.state.seq, stage: outcome.state.stage, events: outcome.events };
}

/** The day on which an act is done in law. @throws LawError for what is neither a day nor a moment */
export function legalDay(command: Command, now: string): string {
  return dayOf(command.on === undefined ? now : momentIn(command.on));
}

/** District code, filing day and six random digits; the secret beside it is what opens the case to its party. */
function newReceipt(district: string, day: string): string {
  return `${district}${day.replaceAll('-', '')}${String(randomInt(1_000_000)).padStart(6, '0')}`;
}
