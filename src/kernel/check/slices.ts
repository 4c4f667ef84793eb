import type { Compiled } from '../compile.ts';
import {
  add,
  type Dependence,
  destinations,
  isOnce,
  type Level,
  organClocks,
  pauseVar,
  type Var,
  type Vars,
} from './dependence.ts';

/** A part of a definition that can be searched by itself: nothing outside it changes what its acts read. */
export interface Slice {
  readonly acts: ReadonlySet<string>;
  /** What must be remembered at each stage, because an act of the slice that may still come depends on it. */
  readonly live: { readonly [stage: string]: Vars };
  readonly pauses: readonly string[];
}

/**
 * The core (what moves the case from stage to stage, and all that this depends on) and the side matters, each with
 * the core. Searching them one by one instead of all at once adds their sizes where it would multiply them.
 */
export function slicesOf(
  compiled: Compiled,
  on: Dependence,
): { readonly core: Slice; readonly sides: readonly Slice[] } {
  const { definition } = compiled;
  const all = Object.values(compiled.acts);
  const required = Object.values(definition.stages).flatMap((stage) =>
    (stage.requires ?? []).map((act) => `done:${act}`),
  );
  const seed = all.filter((act) => act.def.to !== undefined || act.def.from === 'start').map((act) => act.name);
  const core = closure(compiled, on, seed, [...required, ...organClocks(compiled)]);
  const pauseOf = (name: string) =>
    Object.entries(definition.pauses ?? {})
      .filter(([, p]) => p.from === name || p.until === name)
      .map(([pause]) => pause);
  const free: string[] = [];
  const sides: { acts: Set<string>; extra: Set<Var>; pauses: Set<string> }[] = [];
  for (const { name } of all.filter((act) => !core.acts.has(act.name))) {
    const own = closure(
      compiled,
      on,
      [...core.acts, name],
      [...core.vars, ...pauseOf(name).map((pause) => pauseVar(definition, pause))],
      name,
    );
    const extra = new Set([...own.vars].filter((v) => !core.vars.has(v)));
    const acts = new Set([...own.acts].filter((act) => !core.acts.has(act)));
    if (extra.size === 0) {
      free.push(...acts);
      continue;
    }
    const met = sides.filter((side) => [...extra].some((v) => side.extra.has(v)));
    for (const side of met) {
      for (const v of side.extra) extra.add(v);
      for (const act of side.acts) acts.add(act);
      sides.splice(sides.indexOf(side), 1);
    }
    sides.push({ acts, extra, pauses: new Set([...acts].flatMap(pauseOf)) });
  }
  const slice = (acts: readonly string[], pauses: readonly string[], asked: ReadonlySet<string>): Slice => {
    const set = new Set([...core.acts, ...acts]);
    return { acts: set, live: liveOf(compiled, on, set, asked, pauses), pauses };
  };
  const beside = new Set(sides.flatMap((side) => [...side.pauses]));
  const own = Object.keys(definition.pauses ?? {}).filter((pause) => !beside.has(pause));
  return {
    core: slice(free, own, core.acts),
    sides: sides.map((side) =>
      slice(
        [...side.acts],
        [...side.pauses],
        new Set([...core.acts, ...[...side.acts].filter((act) => side.extra.has(`done:${act}`))]),
      ),
    ),
  };
}

/** The acts and variables on which these depend, however far back. The own mark of the act `but` limits nobody else. */
function closure(
  compiled: Compiled,
  on: Dependence,
  seed: readonly string[],
  asked: readonly Var[],
  but?: string,
): { acts: Set<string>; vars: Set<Var> } {
  const acts = new Set<string>();
  const vars = new Set<Var>(asked);
  const take = (name: string) => {
    acts.add(name);
    for (const v of on.reads[name]?.keys() ?? []) vars.add(v);
    if (name !== but && isOnce(compiled, name)) vars.add(`done:${name}`);
  };
  for (const name of seed) take(name);
  for (let size = -1; size !== acts.size + vars.size; ) {
    size = acts.size + vars.size;
    for (const name of Object.keys(compiled.acts))
      if (!acts.has(name) && (vars.has(`done:${name}`) || [...(on.writes[name] ?? [])].some((v) => vars.has(v))))
        take(name);
  }
  return { acts, vars };
}

function liveOf(
  compiled: Compiled,
  on: Dependence,
  acts: ReadonlySet<string>,
  once: ReadonlySet<string>,
  pauses: readonly string[],
): Slice['live'] {
  const { definition } = compiled;
  const reach = reachable(compiled, on);
  const live: { [stage: string]: Vars } = {};
  for (const stage of ['start', ...Object.keys(definition.stages)]) {
    const ahead = reach[stage] ?? new Set([stage]);
    const vars = new Map<Var, Level>(organClocks(compiled).map((v) => [v, 'mark']));
    for (const pause of pauses) vars.set(pauseVar(definition, pause), 'value');
    for (const act of acts) {
      if (!on.from[act]?.some((s) => ahead.has(s))) continue;
      for (const [v, level] of on.reads[act] ?? []) add(vars, v, level);
      if (once.has(act) && isOnce(compiled, act)) vars.set(`done:${act}`, 'value');
    }
    const again = [...ahead].some((s) => s !== stage && reach[s]?.has(stage));
    for (const s of ahead)
      if (s !== stage || again)
        for (const act of definition.stages[s]?.requires ?? []) vars.set(`done:${act}`, 'value');
    live[stage] = vars;
  }
  return live;
}

/** Stages that may come after each stage, by the acts alone, whatever their conditions. */
function reachable({ definition, acts }: Compiled, on: Dependence): { readonly [stage: string]: ReadonlySet<string> } {
  const next = new Map<string, Set<string>>();
  for (const act of Object.values(acts))
    for (const s of on.from[act.name] ?? [])
      for (const t of destinations(act)) next.set(s, (next.get(s) ?? new Set()).add(t));
  const found: { [stage: string]: ReadonlySet<string> } = {};
  for (const stage of ['start', ...Object.keys(definition.stages)]) {
    const seen = new Set([stage]);
    for (const s of seen) for (const t of next.get(s) ?? []) seen.add(t);
    found[stage] = seen;
  }
  return found;
}
