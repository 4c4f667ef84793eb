import type { ActEvent, CaseState } from '../case.ts';
import type { Compiled } from '../compile.ts';
import type { Refusal } from '../refusal.ts';
import type { Move } from './moves.ts';

/** What has happened somewhere in the searched states. Gates are pairs `gate act`. */
export class Seen {
  readonly done = new Set<string>();
  readonly refusals = new Map<string, Refusal[]>();
  readonly opened = new Set<string>();
  readonly shut = new Set<string>();
  readonly started = new Set<string>();
  readonly stopped = new Set<string>();
  readonly fired = new Set<string>();
  readonly #compiled: Compiled;

  constructor(compiled: Compiled) {
    this.#compiled = compiled;
  }

  /** Notes a step; gives back what it did wrong: `skip stage act` for what a final stage requires, `fail clock`. */
  happened(
    move: Move,
    events: readonly ActEvent[],
    before: CaseState | undefined,
    after: CaseState,
  ): readonly string[] {
    const { definition } = this.#compiled;
    const faults: string[] = [];
    for (const event of events) {
      this.done.add(event.act);
      for (const start of event.starts ?? []) this.started.add(start.clock);
      for (const key of event.stops ?? []) this.stopped.add(key.split('#', 1)[0] as string);
      if (event.fires) this.fired.add(event.fires.split('#', 1)[0] as string);
      const stage = definition.stages[event.to];
      if (stage?.final && event.from !== event.to)
        for (const act of stage.requires ?? []) if (!after.done[act]) faults.push(`skip ${event.to} ${act}`);
    }
    const expiry = move.kind === 'time' ? definition.clocks[move.name]?.expiry : undefined;
    if (expiry && before && !events.some((event) => event.fires) && this.#fits(expiry.does, before.stage))
      faults.push(`fail ${move.name}`);
    if (move.kind === 'time' || move.kind === 'entry') return faults;
    const own = events.find((event) => event.act === move.name);
    const facts = { ...before?.facts, ...own?.facts };
    for (const [gate, def] of Object.entries(definition.gates))
      if (def.blocks.includes(move.name) && (!def.only || def.only.slice(1).includes(facts[def.only[0]] as string)))
        this.opened.add(`${gate} ${move.name}`);
    return faults;
  }

  #fits(act: string, stage: string): boolean {
    const { definition } = this.#compiled;
    const from = definition.acts[act]?.from;
    return from === 'any' || (from === 'open' ? !definition.stages[stage]?.final : [from].flat().includes(stage));
  }

  /** Whether an act has been done and each of its gates seen both open and shut. */
  worked(act: string): boolean {
    const gates = Object.entries(this.#compiled.definition.gates).filter(([, gate]) => gate.blocks.includes(act));
    return (
      this.done.has(act) &&
      gates.every(([gate]) => this.opened.has(`${gate} ${act}`) && this.shut.has(`${gate} ${act}`))
    );
  }

  /** Notes which gates shut, and some reasons against an act. */
  refused({ name }: Move, refusals: readonly Refusal[]): readonly Refusal[] {
    for (const [gate, def] of Object.entries(this.#compiled.definition.gates))
      if (def.blocks.includes(name) && refusals.some((r) => r.code === 'gate.shut' && r.zh === def.says.zh))
        this.shut.add(`${gate} ${name}`);
    const known = this.refusals.get(name) ?? [];
    for (const refusal of refusals)
      if (known.length < 5 && !known.some((r) => r.zh === refusal.zh)) known.push(refusal);
    this.refusals.set(name, known);
    return refusals;
  }
}
