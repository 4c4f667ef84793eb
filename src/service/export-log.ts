import { createHmac, randomBytes } from 'node:crypto';
import { Scratch, Spool } from '../conformance/index.ts';
import { type ActEvent, type CaseEvent, compile, fold, type Link } from '../kernel/index.ts';
import type { ExportedCase, ExportedEvent } from '../papers/log/exported.ts';
import { ocelOf } from '../papers/log/ocel.ts';
import { xesOf } from '../papers/log/xes.ts';
import { newestOf, whole } from './definitions.ts';
import type { Platform } from './platform.ts';
import { procedureOf } from './procedures.ts';

export const LOG_FORMATS = ['xes', 'ocel'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/**
 * The district's own cases as an event log, piece by piece, in one snapshot. Nothing of a file leaves: no fact, note,
 * name or number of a person; persons have made-up names that are new in every export.
 * @param procedure of this one only
 * @throws ServiceError `procedure.not-found`
 */
export async function* exportLog(p: Platform, format: LogFormat, procedure?: string): AsyncGenerator<string> {
  const only = procedure === undefined ? undefined : newestOf(procedure);
  const cases = exportedCases(p, only?.id);
  if (format === 'xes') {
    yield* xesOf(cases, only?.title.zh ?? p.district.name);
    return;
  }
  const scratch = new Scratch();
  try {
    const acts = (only ? [compile(only).definition] : whole()).flatMap(({ id, acts }) =>
      Object.keys(acts).map((act) => `${id}.${act}`),
    );
    yield* ocelOf(cases, acts, new Spool<object>(scratch));
  } finally {
    scratch.close();
  }
}

async function* exportedCases(p: Platform, procedure: string | undefined): AsyncGenerator<ExportedCase> {
  const named = pseudonyms();
  for await (const some of p.ledger.everyCase(p.district.code))
    for (const { events } of some) {
      const [opened] = events;
      if (opened?.kind === 'opened' && (procedure === undefined || opened.procedure === procedure))
        yield exportedCase(p, events, named);
    }
}

type Named = (kind: 'P' | 'E', id: string) => string;

/** Names that tell nothing: the same for the same in one export, with a key that nobody keeps. */
function pseudonyms(): Named {
  const key = randomBytes(32);
  return (kind, id) => `${kind}-${createHmac('sha256', key).update(`${kind} ${id}`).digest('hex').slice(0, 16)}`;
}

function exportedCase(p: Platform, events: readonly CaseEvent[], named: Named): ExportedCase {
  const state = fold(events);
  const { definition } = compile(procedureOf(p, state.procedure, state.filedOn, state.version));
  const opened = events[0]?.kind === 'opened' ? (events[0].links ?? []) : [];
  const voided = new Set(events.flatMap((event) => (event.kind === 'act' ? (event.voids ?? []) : [])));
  const acts = events.filter((event): event is ActEvent => event.kind === 'act' && !voided.has(event.seq));
  return {
    id: state.case,
    procedure: state.procedure,
    version: state.version,
    org: state.org,
    orgName: orgName(p, state.org),
    filedOn: state.filedOn,
    openedAt: state.openedAt,
    stage: state.stage,
    events: acts.map((event, n) =>
      exportedEvent(p, event, n === 0 ? opened : [], definition.acts[event.act]?.title ?? event.act, named),
    ),
  };
}

function exportedEvent(
  p: Platform,
  event: ActEvent,
  opened: readonly Link[],
  title: string,
  named: Named,
): ExportedEvent {
  const { seq, act, at, day, recordedAt, by, automatic, effects = [], reads = [], links = [] } = event;
  const byLaw = by.person === 'law';
  return {
    seq,
    act,
    title,
    at,
    day,
    recordedAt,
    role: by.role,
    ...(byLaw || by.person === '' ? {} : { person: named('P', by.person) }),
    ...(by.org === undefined ? {} : { org: by.org, orgName: orgName(p, by.org) }),
    automatic: automatic === true,
    entries: [
      ...effects.map(({ register, entry, op }) => ({ register, entry: entryName(entry, named), how: op })),
      ...reads.map(({ register, entry }) => ({ register, entry: entryName(entry, named), how: 'read' })),
    ],
    links: [...opened, ...links],
  };
}

/** An entry named by a case's random id keeps its name; any other may be named by something about a person. */
function entryName(entry: string, named: Named): string {
  return /^[0-9a-z]{20}$/.test(entry) ? entry : named('E', entry);
}

const orgName = (p: Platform, id: string): string => p.orgs.org(id)?.name ?? id;
