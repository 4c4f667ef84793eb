import type { Compiled, CompiledAct } from '../compile.ts';
import type { Procedure } from '../procedure.ts';
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

/** Works backwards from what acts read: a variable is live at a stage if some act may read it before another sets it. */
function liveOf(
  compiled: Compiled,
  on: Dependence,
  acts: ReadonlySet<string>,
  once: ReadonlySet<string>,
  pauses: readonly string[],
): Slice['live'] {
  const { definition } = compiled;
  const always: Vars = new Map<Var, Level>([
    ...organClocks(compiled).map((v) => [v, 'mark'] as const),
    ...pauses.map((pause) => [pauseVar(definition, pause), 'value'] as const),
  ]);
  const live: { [stage: string]: Map<Var, Level> } = {};
  for (const stage of ['start', ...Object.keys(definition.stages)]) live[stage] = new Map(always);
  const steps = [...acts].map((name) => {
    const act = compiled.acts[name] as CompiledAct;
    const own = new Map(on.reads[name]);
    if (once.has(name) && isOnce(compiled, name)) own.set(`done:${name}`, 'value');
    return { act, own, to: destinations(act), from: on.from[name] ?? [], overwrites: overwritten(compiled, act) };
  });
  const grow = (stage: string, more: Vars, but?: (v: Var) => boolean): boolean => {
    const vars = live[stage] as Map<Var, Level>;
    let grown = false;
    for (const [v, level] of more) {
      if (but?.(v) || vars.get(v) === 'value' || vars.get(v) === level) continue;
      add(vars, v, level);
      grown = true;
    }
    return grown;
  };
  for (let grown = true; grown; ) {
    grown = false;
    for (const { own, to, from, overwrites } of steps)
      for (const stage of from) {
        grown = grow(stage, own) || grown;
        for (const next of to) {
          if (next !== stage) grown = grow(stage, requiredAt(definition, next), overwrites) || grown;
          grown = grow(stage, live[next] ?? always, overwrites) || grown;
        }
      }
  }
  return live;
}

function requiredAt(definition: Procedure, stage: string): Vars {
  return new Map((definition.stages[stage]?.requires ?? []).map((act) => [`done:${act}`, 'value']));
}

/** What an act sets or clears whatever stood there before: nothing earlier of it can matter after the act. */
function overwritten({ definition }: Compiled, { name, def }: CompiledAct): (v: Var) => boolean {
  const brought = Object.keys(def.records ?? {}).filter((fact) => def.records?.[fact] === 'required');
  brought.push(...(def.forgets ?? []));
  if (def.numbers) brought.push(definition.numbering?.[def.numbers]?.into ?? '');
  const marks = [name, ...(def.undoes ?? [])].map((act) => `done:${act}`);
  const gone = new Set([...marks, ...brought.map((fact) => `fact:${fact}`)]);
  return (v) => gone.has(v) || (v.startsWith('field:') && gone.has(`fact:${v.slice(6, v.indexOf('.'))}`));
}
