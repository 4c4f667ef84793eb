import { compile } from '../compile.ts';
import type { ActDef, ClockDef, Procedure } from '../procedure.ts';
import { remedyAct } from '../remedy.ts';

/** A stage as drawn. `start` is the moment before the case exists; `several` stands for stages that one act leaves alike. */
export interface ChartNode {
  readonly id: string;
  readonly title: string;
  readonly kind: 'start' | 'stage' | 'final' | 'several';
  /** Acts that may be done here without leaving, with who does them. */
  readonly inside: readonly ChartAct[];
}

export interface ChartAct {
  readonly act: string;
  readonly title: string;
  readonly roles: readonly string[];
  readonly automatic: boolean;
}

/** An act that leads from a stage to another; `value` names the result that decides. */
export interface ChartEdge extends ChartAct {
  readonly from: string;
  readonly to: string;
  readonly value?: string;
  /** Titles of the deadlines that it meets, and of waits before it. */
  readonly clocks: readonly string[];
}

export interface Chart {
  readonly procedure: string;
  readonly title: string;
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
  /** Acts that may be done from any open stage without changing it. */
  readonly anywhere: readonly ChartAct[];
}

/** Draws a procedure as stages and the acts between them; plain data, laid out elsewhere. */
export function chart(source: Procedure): Chart {
  const { definition } = compile(source);
  const acts = Object.entries(definition.acts);
  const stages = Object.keys(definition.stages);
  const own = acts
    .filter(([name]) => !remedyAct(name))
    .flatMap(([name, act]) => edgesOf(definition, name, act, stages));
  const { edges, several } = gathered(definition, [...own, ...answers(definition, own)]);
  const here = (stage: string) =>
    acts.filter(([, act]) => stays(act) && namesStage(act, stage)).map(([name, act]) => actOf(definition, name, act));
  const nodes: ChartNode[] = stages.map((id) => {
    const { title, final } = definition.stages[id] as { title: string; final?: true };
    return { id, title, kind: final ? 'final' : 'stage', inside: here(id) };
  });
  return {
    procedure: definition.id,
    title: definition.title.zh,
    nodes: [{ id: 'start', title: '', kind: 'start', inside: [] }, ...nodes, ...several],
    edges,
    anywhere: acts
      .filter(([name, act]) => stays(act) && !namesStages(act) && !remedyAct(name))
      .map(([name, act]) => actOf(definition, name, act)),
  };
}

/** Answers to a remedy that move the case, from all stages that come after the decision; those that note are not drawn. */
function answers(definition: Procedure, own: readonly ChartEdge[]): readonly ChartEdge[] {
  return Object.entries(definition.acts).flatMap(([name, act]) => {
    if (!remedyAct(name) || stays(act) || !act.when || !('any' in act.when)) return [];
    const decisions = act.when.any.map((one) => ('done' in one ? one.done : undefined));
    const after = new Set(own.flatMap((edge) => (decisions.includes(edge.act) ? [edge.to] : [])));
    for (const stage of after) for (const edge of own) if (edge.from === stage) after.add(edge.to);
    return edgesOf(definition, name, act, [...after]);
  });
}

/** From so many stages on, one box stands for all of them. */
const SEVERAL = 3;

/** Draws an act that leaves many stages alike once: from a box that names them. */
function gathered(
  definition: Procedure,
  all: readonly ChartEdge[],
): { edges: readonly ChartEdge[]; several: readonly ChartNode[] } {
  const byAct = Map.groupBy(all, (edge) => edge.act);
  const several: ChartNode[] = [];
  const edges = [...byAct].flatMap(([act, drawn]) => {
    const from = [...new Set(drawn.map((edge) => edge.from))];
    if (from.length < SEVERAL) return drawn;
    const id = `several:${from.join('+')}`;
    const title = from.map((stage) => definition.stages[stage]?.title ?? stage).join('、');
    if (!several.some((node) => node.id === id)) several.push({ id, title, kind: 'several', inside: [] });
    return drawn.filter((edge) => edge.act === act && edge.from === from[0]).map((edge) => ({ ...edge, from: id }));
  });
  return { edges, several };
}

const stays = (act: ActDef) => act.to === undefined;
const namesStages = (act: ActDef) => Array.isArray(act.from) || !['open', 'any'].includes(act.from as string);
const namesStage = (act: ActDef, stage: string) =>
  act.from === stage || (Array.isArray(act.from) && act.from.includes(stage));

function actOf(definition: Procedure, name: string, act: ActDef): ChartAct {
  const roles = (typeof act.by === 'string' ? [act.by] : act.by).map((role) => definition.roles[role]?.title ?? role);
  return { act: name, title: act.title, roles: [...new Set(roles)], automatic: act.automatic === true };
}

function edgesOf(definition: Procedure, name: string, act: ActDef, stages: readonly string[]): readonly ChartEdge[] {
  if (act.to === undefined) return [];
  const open = stages.filter((stage) => !definition.stages[stage]?.final);
  const from = act.from === 'open' ? open : act.from === 'any' ? stages : [act.from].flat();
  const ways: readonly { to: string; value?: string }[] =
    typeof act.to === 'string'
      ? [{ to: act.to }]
      : Object.entries(act.to.cases).map(([value, to]) => ({ to, value: choiceTitle(definition, act, value) }));
  const base = { ...actOf(definition, name, act), clocks: clocksOf(definition, name) };
  return from.flatMap((stage) => ways.map((way) => ({ ...base, from: stage, ...way })));
}

function choiceTitle(definition: Procedure, act: ActDef, value: string): string {
  const fact = typeof act.to === 'object' ? definition.facts[act.to.by] : undefined;
  return fact?.type === 'choice' ? (fact.choices[value] ?? value) : value;
}

function clocksOf(definition: Procedure, act: string): readonly string[] {
  return Object.values(definition.clocks)
    .filter(
      (clock: ClockDef) => clock.stops?.includes(act) || clock.blocks?.includes(act) || clock.expiry?.does === act,
    )
    .map((clock: ClockDef) => clock.title);
}
