import { type Compiled, reactionsIn } from '../compile.ts';
import type { Refusal } from '../refusal.ts';
import { remedyAct } from '../remedy.ts';
import { type Finding, found, type Mark } from './finding.ts';
import type { Space } from './search.ts';
import type { Seen } from './seen.ts';
import type { Slice } from './slices.ts';

/** What the search of the core proves or disproves about stages, acts of the law and the organ's time. */
export function coreProofs(compiled: Compiled, space: Space): readonly Finding[] {
  return [...stages(compiled, space), ...endless(compiled, space)];
}

function stages({ definition }: Compiled, space: Space): readonly Finding[] {
  const title = (stage: string) => [definition.stages[stage]?.title ?? stage, stage] as const;
  const wrong: Finding[] = [];
  const reached = new Set<string>();
  for (let node = 0; node < space.size; node++) reached.add(space.stage(node));
  for (const stage of Object.keys(definition.stages))
    if (!reached.has(stage)) wrong.push(found('stage.unreachable', `stages.${stage}`, { stage: title(stage) }));
  const alive = space.edges.canReach(space.size, (node) => definition.stages[space.stage(node)]?.final === true);
  const told = new Set<string>();
  for (let node = 0; node < space.size; node++) {
    const stage = space.stage(node);
    if (alive[node] || told.has(stage)) continue;
    told.add(stage);
    wrong.push(
      found(
        'stage.dead-end',
        `stages.${stage}`,
        { stage: title(stage), why: reasons(space.reasons(node)) },
        space.run(node),
      ),
    );
  }
  for (const [fault, run] of space.faults) {
    const [kind, name = '', act = ''] = fault.split(' ');
    const clock = definition.clocks[name];
    const does = clock?.expiry?.does ?? '';
    if (kind === 'fail')
      wrong.push(
        found(
          'expiry.fails',
          `clocks.${name}`,
          { clock: [clock?.title ?? name, name], act: [definition.acts[does]?.title ?? does, does] },
          run,
        ),
      );
    else
      wrong.push(
        found(
          'stage.skips',
          `stages.${name}.requires`,
          { stage: title(name), act: [definition.acts[act]?.title ?? act, act] },
          run,
        ),
      );
  }
  return wrong;
}

/** Clocks of the organ that still run in a final stage, with nothing left that could stop them. */
function endless({ definition }: Compiled, space: Space): readonly Finding[] {
  return Object.entries(definition.clocks).flatMap(([name, clock]) => {
    if (clock.against !== 'organ' || clock.kind !== 'deadline') return [];
    const runs = space.runs(name);
    const last = nodesOf(space, (n) => runs(n) && definition.stages[space.stage(n)]?.final === true);
    if (last.length === 0) return [];
    const stops = space.edges.canReach(space.size, (n) => !runs(n));
    const node = last.find((n) => !stops[n]) ?? -1;
    if (node < 0) return [];
    const stage = space.stage(node);
    const words = { clock: [clock.title, name], stage: [definition.stages[stage]?.title ?? stage, stage] } as const;
    return [found('clock.for-ever', `clocks.${name}`, words, space.run(node))];
  });
}

/** Pauses that hold a running clock for ever, in a case that has not ended. */
export function pauseProofs({ definition }: Compiled, space: Space, pauses: readonly string[]): readonly Finding[] {
  return pauses.flatMap((name) => {
    const def = definition.pauses?.[name];
    const open = space.pauses(name);
    const clocks = (def?.stops ?? []).map((clock) => space.runs(clock));
    const holds = (node: number) =>
      open(node) && clocks.some((runs) => runs(node)) && !definition.stages[space.stage(node)]?.final;
    const node = space.edges.canReach(space.size, (n) => !holds(n)).indexOf(0);
    return node < 0
      ? []
      : [found('pause.endless', `pauses.${name}`, { pause: [def?.title ?? name, name] }, space.run(node))];
  });
}

/**
 * Whether a pause of a side matter is seen to end from the core alone. The core asks nothing of its side matters, so
 * an open pause takes no step away but the end of the clocks that it stops: where the case can come to its end, or
 * those clocks be stopped, without that, the pause cannot hold for ever, and its states need not be searched.
 */
export function pauseEnds({ definition }: Compiled, space: Space, core: Slice, side: Slice, pause: string): boolean {
  const stops = definition.pauses?.[pause]?.stops ?? [];
  const known = stops.every((clock) => {
    const each = definition.clocks[clock]?.each;
    const v = each === undefined ? `clock:${clock}` : `list:${each}`;
    return Object.keys(side.live).every((stage) => side.live[stage]?.has(v) === core.live[stage]?.has(v));
  });
  if (!known) return false;
  const runs = stops.map((clock) => space.runs(clock));
  const free = (node: number) =>
    definition.stages[space.stage(node)]?.final === true || !runs.some((running) => running(node));
  return !space.edges.canReach(space.size, free, new Set(stops.map(space.ends))).includes(0);
}

/** Acts that cannot be done, gates that never bar or never open, clocks that never begin or never stop. */
export function useProofs({ definition }: Compiled, seen: Seen): readonly Finding[] {
  const title = (act: string) => [definition.acts[act]?.title ?? act, act] as const;
  const wrong: Finding[] = [];
  const barred = new Set<string>();
  for (const [gate, { blocks }] of Object.entries(definition.gates))
    for (const act of blocks) {
      const pair = `${gate} ${act}`;
      const words = { gate, act: title(act) };
      if (!seen.opened.has(pair) && seen.shut.has(pair)) {
        wrong.push(found('gate.never-opens', `gates.${gate}`, words));
        barred.add(act);
      } else if (seen.done.has(act) && !seen.shut.has(pair))
        wrong.push(found('gate.never-blocks', `gates.${gate}`, words));
    }
  const ended = new Set(Object.values(definition.clocks).flatMap((clock) => clock.expiry?.does ?? []));
  const brought = new Set([
    ...ended,
    ...[...reactionsIn(definition), ...(definition.openedBy ?? [])].map((rule) => rule.does),
  ]);
  for (const [name, act] of Object.entries(definition.acts)) {
    if (seen.done.has(name) || barred.has(name)) continue;
    // What a remedy only has noted is possible at every stage by its making, and is not searched.
    if (remedyAct(name) && act.to === undefined) continue;
    if (act.automatic && !brought.has(name))
      wrong.push(found('automatic.orphan', `acts.${name}`, { act: title(name) }));
    else if (!ended.has(name))
      wrong.push(found('act.never', `acts.${name}`, { act: title(name), why: reasons(seen.refusals.get(name) ?? []) }));
  }
  for (const [name, pause] of Object.entries(definition.pauses ?? {}))
    if (seen.done.has(pause.from) && !seen.done.has(pause.until))
      wrong.push(found('pause.endless', `pauses.${name}`, { pause: [pause.title, name] }));
  for (const [name, clock] of Object.entries(definition.clocks)) {
    const at = `clocks.${name}`;
    const words = { clock: [clock.title, name] as const };
    const end = clock.expiry?.does;
    if (!seen.started.has(name)) wrong.push(found('clock.no-start', at, words));
    else if (end && !seen.fired.has(name)) wrong.push(found('expiry.never', at, { ...words, act: title(end) }));
    if (seen.started.has(name) && !seen.ended(name)) wrong.push(found('clock.no-stop', at, words));
  }
  return wrong;
}

/** The kernel's own reasons, the most telling first. */
function reasons(all: readonly Refusal[]): Mark {
  const unlike = all.filter((r, n) => all.findIndex((other) => other.zh === r.zh) === n);
  const ranked = unlike.sort((a, b) => Number(a.code === 'stage.wrong') - Number(b.code === 'stage.wrong')).slice(0, 3);
  if (ranked.length === 0) return ['没有任何环节可办', 'nothing can be done'];
  return [ranked.map((r) => r.zh).join('；'), ranked.map((r) => r.en).join('; ')];
}

function nodesOf({ size }: Space, wanted: (node: number) => boolean): readonly number[] {
  const found: number[] = [];
  for (let node = 0; node < size; node++) if (wanted(node)) found.push(node);
  return found;
}
