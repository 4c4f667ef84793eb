import type { ActEvent, CaseEvent } from '../kernel/case.ts';
import type { CaseAppend, Commit, EntryChange, Projection } from './commit.ts';
import { LedgerError } from './errors.ts';
import { orgWord, searchVector } from './search.ts';

/** One commit as `append_commits` takes it: its own object, and rows for the flat arrays still without their number. */
export interface Wired {
  readonly commit: object;
  readonly rows: { readonly [table in Table]: readonly object[] };
}

const tables = ['events', 'cases', 'tasks', 'counters', 'outbox', 'citing', 'citations'] as const;
type Table = (typeof tables)[number];

/**
 * Writes a commit out for the database.
 * @throws LedgerError commit.malformed when its parts contradict each other, before anything is sent
 */
export function wire(commit: Commit): Wired {
  const { idempotency, outbox = [], done = [] } = commit;
  // One order for all, so that two commits that meet wait for each other instead of crossing.
  const cases = [...commit.cases].sort((a, b) => order(a.case, b.case));
  const entries = commit.cases.flatMap((c) => c.projection.entries).sort((a, b) => order(keyOf(a), keyOf(b)));
  check(cases, entries);
  const numbers = numbersIn(cases);
  const guards = commit.guards.filter((guard) => 'entry' in guard).sort((a, b) => order(keyOf(a), keyOf(b)));
  return {
    commit: {
      ...(idempotency
        ? { key: idempotency.key, actor: idempotency.actor, hash: idempotency.hash, answer: idempotency.answer ?? null }
        : {}),
      done,
      cases: cases.map(caseRow),
      guards,
      numbers,
      entries: entries.map((change) => entryRow(change, commit.cases)),
    },
    rows: {
      events: cases.flatMap((c) => c.events.map((body) => ({ case_id: c.case, body }))),
      cases: cases.map(({ case: case_id, projection }) => ({
        case_id,
        filed_on: projection.state.filedOn,
        words: caseWords(projection),
      })),
      tasks: cases.flatMap(taskRows),
      counters: cases.flatMap((c) =>
        c.projection.counters.map((counter) => ({
          case_id: c.case,
          procedure: c.projection.state.procedure,
          ...counter,
        })),
      ),
      ...citationRows(cases, entries),
      outbox: outbox.map(({ kind, key, payload, runAt }) => ({ kind, key, payload, run_at: runAt })),
    },
  };
}

/** Whose citations are written anew, and what they are now. */
function citationRows(
  cases: readonly CaseAppend[],
  entries: readonly EntryChange[],
): { readonly citing: readonly object[]; readonly citations: readonly object[] } {
  const all = [
    ...cases.map(({ case: id, projection }) => ({
      thing: { kind: 'case', room: projection.state.procedure, id },
      citations: projection.citations,
    })),
    ...entries.map(({ register: room, entry: id, citations }) => ({ thing: { kind: 'entry', room, id }, citations })),
  ].filter(({ citations }) => citations !== undefined);
  return {
    citing: all.map(({ thing }) => thing),
    citations: all.flatMap(({ thing, citations = [] }) => citations.map((one) => ({ ...thing, ...one }))),
  };
}

/** The words by which a case is found. */
export function caseWords({ search, state }: Pick<Projection, 'search' | 'state'>): string {
  return searchVector(search, [orgWord(state.org)]);
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const keyOf = ({ register, entry }: { register: string; entry: string }) => `${register}/${entry}`;

function caseRow({ case: id, expected, events, projection, receipt, secretHash, party }: CaseAppend): object {
  const { state } = projection;
  const changing = {
    id,
    expected,
    first: events[0]?.recordedAt ?? state.recordedAt,
    last: state.recordedAt,
    seq: state.seq,
    org: state.org,
    stage: state.stage,
    final: projection.final,
    title: projection.title,
    posts: projection.posts,
    elsewhere: projection.elsewhere,
    named: projection.named,
    next_due: projection.nextDue ?? 'infinity',
    provisional: projection.provisional,
    late_entered: projection.lateEntered,
    public: projection.public,
    state,
    party,
  };
  if (expected > 0) return changing;
  const { procedure, version, filedOn, openedAt } = state;
  return { ...changing, procedure, version, filed_on: filedOn, opened_at: openedAt, receipt, secret_hash: secretHash };
}

function taskRows({ case: case_id, projection }: CaseAppend): object[] {
  const { org, procedure } = projection.state;
  return projection.tasks.map(({ promiseDue, ...task }) => ({
    case_id,
    ...task,
    org,
    procedure,
    promise_due: promiseDue,
  }));
}

/** The change of an entry, with its effects as the events bear them, numbered on from those it had. */
function entryRow(change: EntryChange, cases: readonly CaseAppend[]): object {
  const { register, entry, before, versions, title } = change;
  const borne = cases.flatMap((c) =>
    c.events.flatMap((event) =>
      effectsOf(event)
        .filter((effect) => keyOf(effect) === keyOf(change))
        .map((effect) => ({ ...effect, case_id: c.case, seq: event.seq, recorded_at: event.recordedAt })),
    ),
  );
  if (borne.length !== change.effects.length || borne.length === 0)
    throw malformed(`the events bear ${borne.length} effects on ${keyOf(change)}, not ${change.effects.length}`);
  const effects = borne.map((effect, n) => ({ ...effect, n: before + n + 1 }));
  return {
    register,
    entry,
    before,
    after: before + effects.length,
    title,
    words: searchVector(change.search),
    effects,
    versions,
  };
}

const effectsOf = (event: CaseEvent): NonNullable<ActEvent['effects']> =>
  event.kind === 'act' ? (event.effects ?? []) : [];

/** The official numbers that the events bear: taken with them, so that no number is without its act. */
function numbersIn(cases: readonly CaseAppend[]): { series: string; n: number }[] {
  const numbers = cases.flatMap((c) => c.events.flatMap((e) => (e.kind === 'act' && e.number ? [e.number] : [])));
  numbers.sort((a, b) => order(a.series, b.series) || a.n - b.n);
  numbers.forEach(({ series, n }, at) => {
    if (numbers[at - 1]?.series === series && numbers[at - 1]?.n === n)
      throw malformed(`number ${n} of ${series} is given twice`);
  });
  return numbers;
}

const malformed = (why: string) => new LedgerError('commit.malformed', { why });

function check(cases: readonly CaseAppend[], entries: readonly EntryChange[]): void {
  if (new Set(cases.map((c) => c.case)).size < cases.length) throw malformed('a case stands in it twice');
  if (new Set(entries.map(keyOf)).size < entries.length) throw malformed('an entry stands in it twice');
  for (const { case: id, expected, events, projection } of cases) {
    if (projection.state.case !== id) throw malformed(`the state of ${id} is that of ${projection.state.case}`);
    if (projection.state.seq !== expected + events.length)
      throw malformed(`the state of ${id} is not the one after its events`);
    let before = '';
    events.forEach((event, n) => {
      if (event.seq !== expected + n + 1) throw malformed(`event ${event.seq} of ${id} is out of order`);
      if (event.recordedAt < before)
        throw malformed(`event ${event.seq} of ${id} is recorded before the one before it`);
      before = event.recordedAt;
    });
    if (before !== '' && before !== projection.state.recordedAt)
      throw malformed(`the state of ${id} was recorded at another time`);
  }
  const changed = new Set(entries.map(keyOf));
  for (const c of cases)
    for (const effect of c.events.flatMap(effectsOf))
      if (!changed.has(keyOf(effect)))
        throw malformed(`${c.case} changes ${keyOf(effect)}, which is missing in entries`);
}

/** A batch of wired commits as the JSON text that `append_commits` takes. */
export function batchText(wired: readonly Wired[]): string {
  const batch: { [table: string]: readonly object[] } = { commits: wired.map((w) => w.commit) };
  for (const table of tables) batch[table] = wired.flatMap((w, c) => w.rows[table].map((row) => ({ c, ...row })));
  return JSON.stringify(batch);
}

/** NUL and halves of surrogate pairs as JSON.stringify writes them; an escaped backslash before them means plain text. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

/** Whether a JSON text holds characters that PostgreSQL cannot keep. */
export function isStorable(text: string): boolean {
  return !text.includes('\\u') || !UNSTORABLE.test(text);
}
