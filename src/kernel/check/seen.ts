import type { ActEvent, CaseState } from '../case.ts';
import type { Compiled } from '../compile.ts';
import type { Refusal } from '../refusal.ts';
import type { Move } from './moves.ts';

/** Whether a gate that says this refused: one that asks for bases names those that are gone behind its words. */
const saidBy = ({ code, zh }: Refusal, says: string): boolean =>
  code === 'gate.shut' ? zh === says : code === 'basis.gone' && zh.startsWith(`${says}：`);

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
  readonly #gates = new Map<string, readonly (readonly [pair: string, says: string])[]>();

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

  /** Whether these acts have all worked, and their clocks with them: begun, stopped and run out, whatever they can be. */
  all(acts: readonly string[]): boolean {
    const { definition, acts: compiled } = this.#compiled;
    const clocks = new Set(acts.flatMap((act) => [...(compiled[act]?.starts ?? []), ...(compiled[act]?.stops ?? [])]));
    return (
      acts.every((act) => this.worked(act)) &&
      [...clocks].every((name) => {
        const clock = definition.clocks[name];
        return this.started.has(name) && this.ended(name) && (!clock?.expiry || this.fired.has(name));
      })
    );
  }

  /** Whether something stopped a clock, if anything can; of the organ's own it must have been running. */
  ended(name: string): boolean {
    const { against, each, stops = [] } = this.#compiled.definition.clocks[name] ?? {};
    if (stops.length === 0) return true;
    return against === 'organ' && !each ? this.stopped.has(name) : stops.some((act) => this.done.has(act));
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
    for (const [pair, says] of this.#gatesOf(name))
      if (!this.shut.has(pair) && refusals.some((r) => saidBy(r, says))) this.shut.add(pair);
    const known = this.refusals.get(name) ?? [];
    for (const refusal of known.length < 5 ? refusals : [])
      if (known.length < 5 && !known.some((r) => r.zh === refusal.zh)) known.push(refusal);
    this.refusals.set(name, known);
    return refusals;
  }

  /** The gates of an act, each as a pair with what it says. */
  #gatesOf(act: string): readonly (readonly [pair: string, says: string])[] {
    const known = this.#gates.get(act);
    if (known) return known;
    const gates = Object.entries(this.#compiled.definition.gates).filter(([, gate]) => gate.blocks.includes(act));
    const found = gates.map(([gate, def]) => [`${gate} ${act}`, def.says.zh] as const);
    this.#gates.set(act, found);
    return found;
  }
}
