import { type Condition, cite, compile, type Limit, type Procedure } from '../../kernel/index.ts';

/** Length of a rule as an ISO 8601 duration, where it has one; working days have none. */
export type DurationOf = (topic: string) => string | undefined;

interface Event {
  readonly id: string;
  readonly act: string;
  readonly label: string;
  readonly roles: readonly string[];
  readonly about: string;
}
interface Relation {
  readonly kind: 'condition' | 'response' | 'include' | 'exclude';
  readonly from: string;
  readonly to: string;
  readonly time?: string;
  readonly about?: string;
}

/**
 * A procedure as a timed DCR graph, for tools that read the XML of DCR Solutions. An act whose result decides the way
 * is one event for each result. A stage is said by what an event includes and excludes; `done` in a gate is a
 * condition; a deadline that one act meets is a response, a wait is a condition with a delay. What depends on facts,
 * registers or persons has no counterpart and is left to the definition as JSON.
 */
export function dcrOf(source: Procedure, durationOf: DurationOf): string {
  const { definition } = compile(source);
  const events = Object.keys(definition.acts).flatMap((act) => eventsOf(definition, act));
  const relations = [...stageRelations(definition, events), ...orderRelations(definition, events, durationOf)];
  const at = (kind: Relation['kind']) => relations.filter((one) => one.kind === kind);
  const starts = events.filter(({ act }) => definition.acts[act]?.from === 'start');
  const group = (name: string, one: string, kind: Relation['kind']) =>
    tag(
      name,
      {},
      ...at(kind).map(({ from, to, time = '', about = '' }) =>
        tag(one, { sourceId: from, targetId: to, filterLevel: 1, description: about, time, groups: '' }),
      ),
    );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag(
    'dcrgraph',
    { title: definition.title.zh },
    tag(
      'specification',
      {},
      tag(
        'resources',
        {},
        tag('events', {}, ...events.map(eventTag)),
        tag('subProcesses', {}),
        tag('labels', {}, ...[...new Set(events.map(({ label }) => label))].map((id) => tag('label', { id }))),
        tag(
          'labelMappings',
          {},
          ...events.map(({ id, label }) => tag('labelMapping', { eventId: id, labelId: label })),
        ),
        tag('expressions', {}),
        tag('variables', {}),
        tag('variableAccesses', {}, tag('writeAccesses', {})),
        tag(
          'custom',
          {},
          tag(
            'roles',
            {},
            ...[...new Set(events.flatMap(({ roles }) => roles))].map((role) => tag('role', {}, escaped(role))),
          ),
          tag('graphDetails', {}, escaped(`${definition.mechanism} ${definition.title.zh}`)),
        ),
      ),
      tag(
        'constraints',
        {},
        group('conditions', 'condition', 'condition'),
        group('responses', 'response', 'response'),
        tag('coresponces', {}),
        group('excludes', 'exclude', 'exclude'),
        group('includes', 'include', 'include'),
        tag('milestones', {}),
        tag('updates', {}),
        tag('spawns', {}),
      ),
    ),
    tag(
      'runtime',
      {},
      tag(
        'marking',
        {},
        tag('globalStore', {}),
        tag('executed', {}),
        tag('included', {}, ...starts.map(({ id }) => tag('event', { id }))),
        tag('pendingResponses', {}),
      ),
    ),
  )}\n`;
}

function eventsOf(definition: Procedure, act: string): readonly Event[] {
  const def = definition.acts[act];
  if (!def) return [];
  const roles = [def.by].flat().map((role) => definition.roles[role]?.title ?? role);
  const about = [def.basis]
    .flat()
    .map((basis) => cite(basis))
    .join('；');
  const base = { act, roles, about };
  if (typeof def.to !== 'object') return [{ ...base, id: act, label: def.title }];
  const fact = definition.facts[def.to.by];
  return Object.keys(def.to.cases).map((value) => ({
    ...base,
    id: `${act}.${value}`,
    label: `${def.title}：${fact?.type === 'choice' ? (fact.choices[value] ?? value) : value}`,
  }));
}

/** What an event makes possible and impossible by the stage to which it leads. */
function stageRelations(definition: Procedure, events: readonly Event[]): readonly Relation[] {
  const possible = (stage: string, { act }: Event) => {
    const from = definition.acts[act]?.from;
    if (from === 'any') return true;
    return from === 'open' ? !definition.stages[stage]?.final : [from].flat().includes(stage);
  };
  return events.flatMap((event) => {
    const def = definition.acts[event.act];
    const to = typeof def?.to === 'object' ? def.to.cases[event.id.slice(event.act.length + 1)] : def?.to;
    if (to === undefined)
      return def?.times === 'many' ? [] : [{ kind: 'exclude' as const, from: event.id, to: event.id }];
    return events.map(
      (other): Relation => ({ kind: possible(to, other) ? 'include' : 'exclude', from: event.id, to: other.id }),
    );
  });
}

function orderRelations(definition: Procedure, events: readonly Event[], durationOf: DurationOf): readonly Relation[] {
  const of = (act: string) => events.filter((event) => event.act === act).map(({ id }) => id);
  const pairs = (from: readonly string[], to: readonly string[], rest: Pick<Relation, 'kind' | 'time' | 'about'>) =>
    from.flatMap((a) =>
      to.flatMap((b) => of(a).flatMap((x) => of(b).map((y): Relation => ({ from: x, to: y, ...rest })))),
    );
  const single = (act: string) => of(act).length === 1;
  const gates = Object.values(definition.gates)
    .filter((gate) => !gate.only)
    .flatMap((gate) =>
      pairs(needed(gate.until).filter(single), gate.blocks, { kind: 'condition', about: gate.says.zh }),
    );
  const clocks = Object.values(definition.clocks).flatMap((clock) => {
    const starts = [clock.starts].flat().filter((anchor) => typeof anchor === 'string');
    const time = timeOf(clock.limit, durationOf);
    const rest = { about: clock.title, ...(time ? { time } : {}) };
    const stops = clock.stops ?? [];
    if (clock.kind === 'deadline' && !clock.when && stops.length === 1)
      return pairs(starts, stops, { kind: 'response', ...rest });
    if (clock.kind === 'wait' && !clock.when && !clock.soft && starts.length === 1 && starts.every(single))
      return pairs(starts, clock.blocks ?? [], { kind: 'condition', ...rest });
    return [];
  });
  return [...gates, ...clocks];
}

/** Acts without which a condition cannot hold. */
function needed(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(needed);
  return 'done' in condition && !('every' in condition) && !('some' in condition) ? [condition.done] : [];
}

const timeOf = (limit: Limit, durationOf: DurationOf) => ('rule' in limit ? durationOf(limit.rule) : undefined);

function eventTag({ id, roles, about }: Event): string {
  return tag(
    'event',
    { id },
    tag('precondition', { message: '' }),
    tag(
      'custom',
      {},
      tag('roles', {}, ...roles.map((role) => tag('role', {}, escaped(role)))),
      tag('eventDescription', {}, escaped(about)),
    ),
  );
}

function tag(
  name: string,
  attributes: { readonly [name: string]: string | number },
  ...inside: readonly string[]
): string {
  const words = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return inside.length === 0 ? `<${name}${words.join('')}/>` : `<${name}${words.join('')}>${inside.join('')}</${name}>`;
}

const marks: { readonly [mark: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (mark) => marks[mark] as string);
