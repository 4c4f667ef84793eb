import {
  type Actor,
  apply,
  type CaseEvent,
  type CaseState,
  type Command,
  type OrgFacts,
  type Outcome,
  open,
  type Step,
  type World,
} from '../../src/kernel/index.ts';
import { nationalCalendar } from '../../src/law/index.ts';
import { food } from '../../src/procedures/functions/approval/examples/given.ts';
import ordinary from '../../src/procedures/functions/approval/examples/ordinary.ts';
import approval from '../../src/procedures/functions/approval/procedure.ts';
import { procedure } from '../../src/procedures/registry.ts';
import { DistrictLaw } from '../../src/service/district-law.ts';
import { type Figure, figure, percentile } from './figure.ts';

const TARGET = { of: 'value', is: 'atLeast', value: 200_000 } as const;
/** Acts between two looks at the clock. */
const ROUND = 2_000;
const SLICES = 5;

/**
 * The pure kernel alone, with the world in memory: acts judged and carried out per second on one core, against a fold
 * over as many events whose reducer keeps an event's number and stage and nothing else.
 */
export function kernelRow(seconds: number): Figure[] {
  const road = walk();
  const middle = road.find(({ command }) => command.act === 'examine') as Tried;
  const events = road.flatMap(({ outcome }) => outcome.events);
  const each = seconds / 3;
  const empty = perSecond(each, (n) => emptyFold(events, n));
  const one = perSecond(each, (n) => again([middle], n));
  const all = perSecond(each, (n) => again(road, n));
  const against = { what: 'empty reducer fold', value: empty };
  return [
    figure({
      row: 'kernel',
      what: 'apply: examine, in the middle of a case',
      value: one,
      unit: 'acts/s',
      against,
      target: TARGET,
      note: 'one core',
    }),
    figure({
      row: 'kernel',
      what: `apply: all ${road.length} acts after the opening of one case`,
      value: all,
      unit: 'acts/s',
      against,
      target: TARGET,
      note: 'mean over the road of a permit with correction and site check',
    }),
  ];
}

type Lawful = Extract<Outcome, { ok: true }>;

interface Tried {
  readonly state: CaseState;
  readonly command: Command;
  readonly actor: Actor;
  readonly now: string;
  readonly outcome: Lawful;
}

const definition = procedure(approval.id) ?? approval;
const org: OrgFacts = { id: 'market', kind: 'department', code: '市监', name: '市场监督管理局（演示数据）' };
const law = new DistrictLaw(nationalCalendar, []);

const world: World = {
  calendar: law.calendar,
  rule: (topic, day) => law.rule(topic, day),
  setting: (key, day) => law.setting(key, day),
  entry: (register, entry) => {
    if (register === 'permit-bans') return { register, entry, version: 0, state: 'absent', facts: {} };
    return register === 'powers' && entry === food.entry ? food : undefined;
  },
  org: () => org,
  orgOfKind: () => org,
  nextNumber: () => 1,
  actedIn: () => [],
  holders: () => [],
  standing: () => [],
  keyOf: (_, values) => values.join('/'),
  linked: () => undefined,
};

/** Plays the procedure's own example and keeps each act with the state that it was tried on. */
function walk(): Tried[] {
  const example = ordinary.find(({ steps }) => steps.some(({ act }) => act === 'correct'));
  const [first, ...rest] = example?.steps ?? [];
  if (!first) throw new Error('the approval procedure has no example with a correction');
  const tried: Tried[] = [];
  let state = lawful(
    open(definition, { case: 'bench', command: commandOf(first), actor: actorOf(first) }, instant(first), world),
    first,
  ).state;
  for (const step of rest) {
    const [command, actor, now] = [commandOf(step), actorOf(step), instant(step)];
    const outcome = lawful(apply(definition, state, command, actor, now, world), step);
    tried.push({ state, command, actor, now, outcome });
    state = outcome.state;
  }
  return tried;
}

function lawful(outcome: Outcome, step: Step): Lawful {
  if (outcome.ok) return outcome;
  throw new Error(`${step.act} at ${step.at}: ${outcome.refusals.map((r) => r.en).join('; ')}`);
}

const instant = ({ at }: Step) => `${at}:00.000+08:00`;

function commandOf({ act = '', facts, items, item, columns, served }: Step): Command {
  return { act, facts, items, item, columns, served };
}

function actorOf({ by = '', as }: Step): Actor {
  const role = definition.roles[by];
  const posts = [role?.post ?? []].flat().map((post) => ({ post, org: org.id, kind: org.kind }));
  return { person: as ?? by, name: by, posts, party: role?.outside === 'party' };
}

function again(tried: readonly Tried[], n: number): number {
  let written = 0;
  for (let i = 0; i < n; i++) {
    const { state, command, actor, now } = tried[i % tried.length] as Tried;
    const outcome = apply(definition, state, command, actor, now, world);
    if (outcome.ok) written += outcome.events.length;
  }
  return written;
}

interface Little {
  readonly seq: number;
  readonly stage: string;
}

function emptyFold(events: readonly CaseEvent[], n: number): number {
  let state: Little = { seq: 0, stage: '' };
  for (let i = 0; i < n; i++) {
    const event = events[i % events.length] as CaseEvent;
    state = { seq: state.seq + event.seq, stage: event.kind === 'act' ? event.to : state.stage };
  }
  return state.seq;
}

/** Runs of `work` per second: a warm-up, then the median of some slices. */
function perSecond(seconds: number, work: (n: number) => number): number {
  slice(seconds / SLICES, work);
  return percentile(
    Array.from({ length: SLICES }, () => slice(seconds / SLICES, work)),
    0.5,
  );
}

function slice(seconds: number, work: (n: number) => number): number {
  const start = performance.now();
  let done = 0;
  let kept = 0;
  while (performance.now() - start < seconds * 1000) {
    kept += work(ROUND);
    done += ROUND;
  }
  if (kept <= 0) throw new Error('nothing was measured');
  return (done / (performance.now() - start)) * 1000;
}
