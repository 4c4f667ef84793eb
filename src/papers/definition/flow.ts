import { type ActDef, type ClockDef, cite, compile, type Limit, type Procedure } from '../../kernel/index.ts';

/** A procedure as a flow: what a stage-and-act definition says in the words of BPMN. */
export interface Flow {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly nodes: readonly FlowNode[];
  readonly flows: readonly FlowEdge[];
}

export interface FlowNode {
  readonly id: string;
  readonly kind: 'start' | 'end' | 'choice' | 'timer' | 'task' | 'law' | 'stage' | 'anytime';
  readonly title: string;
  /** Roles, articles and limits, in lines. */
  readonly about: readonly string[];
  readonly roles: readonly string[];
  /** Tasks inside a stage, in any order, or at any time. */
  readonly inside: readonly FlowNode[];
}

export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  readonly title?: string;
}

/**
 * A stage is an ad-hoc sub-process of the acts that may be done in it in any order, and a choice of the acts that lead
 * out of it. Acts possible at any stage stand in an event sub-process; acts of the law follow a timer where one of the
 * clocks brings them about.
 */
export function flowOf(source: Procedure): Flow {
  const { definition } = compile(source);
  const acts = Object.entries(definition.acts);
  const leaving = acts.filter(([, act]) => act.to !== undefined);
  const nodes: FlowNode[] = [node('start', 'start', '')];
  const flows: FlowEdge[] = [];
  const open = Object.keys(definition.stages).filter((stage) => !definition.stages[stage]?.final);

  for (const [stage, { title, final }] of Object.entries(definition.stages)) {
    const inside = acts.filter(([, act]) => act.to === undefined && named(act).includes(stage));
    const out = leaving.some(([, act]) => sources(act, open, definition).includes(stage));
    const choice = node(`choice_${stage}`, 'choice', inside.length > 0 ? '' : title);
    if (inside.length > 0) {
      nodes.push({
        ...node(enter(stage), 'stage', title),
        inside: inside.map(([name, act]) => task(definition, name, act)),
      });
      if (out) flows.push({ from: enter(stage), to: choice.id });
      else if (final) flows.push({ from: enter(stage), to: `end_${stage}` });
    }
    if (out) nodes.push(choice);
    if (final) {
      nodes.push(node(`end_${stage}`, 'end', title));
      if (out) flows.push({ from: choice.id, to: `end_${stage}` });
    }
  }
  const entry = (stage: string) => {
    const exists = (id: string) => nodes.some((one) => one.id === id);
    return [enter(stage), `choice_${stage}`, `end_${stage}`].find(exists) as string;
  };
  for (const [name, act] of leaving) {
    const own = task(definition, name, act);
    nodes.push(own);
    const into = before(definition, name, nodes, flows) ?? own.id;
    if (act.from === 'start') flows.push({ from: 'start', to: into });
    else for (const stage of sources(act, open, definition)) flows.push({ from: `choice_${stage}`, to: into });
    if (typeof act.to === 'string') flows.push({ from: own.id, to: entry(act.to) });
    else if (act.to) {
      const fact = definition.facts[act.to.by];
      const result = node(`result_${name}`, 'choice', fact?.title ?? '');
      nodes.push(result);
      flows.push({ from: own.id, to: result.id });
      for (const [value, stage] of Object.entries(act.to.cases))
        flows.push({ from: result.id, to: entry(stage), title: fact?.type === 'choice' ? fact.choices[value] : value });
    }
  }
  const anytime = acts.filter(([, act]) => act.to === undefined && named(act).length === 0);
  if (anytime.length > 0)
    nodes.push({
      ...node('anytime', 'anytime', '办理期间随时'),
      inside: anytime.map(([name, act]) => task(definition, name, act)),
    });
  return {
    id: definition.id,
    title: definition.title.zh,
    about: `${definition.mechanism} v${definition.version}`,
    nodes,
    flows,
  };
}

const enter = (stage: string) => `stage_${stage}`;

function node(id: string, kind: FlowNode['kind'], title: string): FlowNode {
  return { id, kind, title, about: [], roles: [], inside: [] };
}

/** Stages that an act names; none for one that may be done from any. */
function named({ from }: ActDef): readonly string[] {
  return from === 'open' || from === 'any' || from === 'start' ? [] : [from].flat();
}

function sources(act: ActDef, open: readonly string[], definition: Procedure): readonly string[] {
  if (act.from === 'open') return open;
  return act.from === 'any' ? Object.keys(definition.stages) : named(act);
}

function task(definition: Procedure, name: string, act: ActDef): FlowNode {
  const roles = [act.by].flat().map((role) => definition.roles[role]?.title ?? role);
  const bases = [act.basis].flat().map((basis) => cite(basis));
  const limits = Object.values(definition.clocks).filter((clock) => clock.stops?.includes(name));
  const about = [...bases, ...limits.map((clock) => `${clock.title}：${limitName(clock.limit)}`)];
  return { id: `act_${name}`, kind: act.automatic ? 'law' : 'task', title: act.title, about, roles, inside: [] };
}

/** The timer in front of an act of the law. */
function before(definition: Procedure, act: string, nodes: FlowNode[], flows: FlowEdge[]): string | undefined {
  const clocks: [string, ClockDef][] = Object.entries(definition.clocks).filter(([, c]) => c.expiry?.does === act);
  if (clocks.length === 0) return undefined;
  const about = clocks.map(([, clock]) => limitName(clock.limit));
  nodes.push({ ...node(`timer_${act}`, 'timer', clocks.map(([, clock]) => clock.title).join('、')), about });
  flows.push({ from: `timer_${act}`, to: `act_${act}` });
  return `timer_${act}`;
}

/** What fixes a length: names of rules, settings or fields. */
export function limitName(limit: Limit): string {
  if ('rule' in limit) return limit.rule;
  if ('setting' in limit) return limit.setting;
  if ('until' in limit) return limit.until;
  if ('before' in limit) return limit.span;
  if ('column' in limit) return limit.column;
  if ('entry' in limit) return limit.within;
  return Object.entries(limit.cases)
    .map(([value, inner]) => `${limit.by}=${value}: ${limitName(inner)}`)
    .join('; ');
}
