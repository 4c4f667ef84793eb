import type { Facts } from '../../src/kernel/index.ts';
import { nationalCalendar } from '../../src/law/index.ts';
import type { ActResult } from '../../src/service/act.ts';
import { Day } from '../../src/service/demo/day.ts';
import type { Scene, Story, Who } from '../../src/service/demo/story.ts';
import { does } from '../../src/service/demo/story.ts';
import type { Step, Tale } from './life.ts';

/** What is put into a story of the demonstration: more scenes around its acts, other facts, an ear for its results. */
export interface Weaving {
  /** Scenes before the first scene with this act; they are told on the same case. */
  readonly before?: { readonly [act: string]: (scene: Scene) => Iterable<Step> };
  readonly after?: { readonly [act: string]: (result: ActResult) => Iterable<Step> };
  /** Other facts in the place of those of this act. */
  readonly facts?: { readonly [act: string]: Facts };
  /** Goes on where the story ends; told the case that was last linked under a name. */
  readonly then?: (linked: (name: string) => string) => Iterable<Step>;
}

/** A story of the demonstration with more in it. */
export function* woven(story: Story, { before = {}, after = {}, facts = {}, then }: Weaving): Tale {
  const told = new Set<string>();
  const links = new Map<string, string>();
  let next = story.next();
  while (!next.done) {
    const scene = next.value;
    const act = actOf(scene);
    const first = !told.has(act);
    told.add(act);
    if (first && before[act]) yield* before[act](scene);
    const changed = facts[act] && first ? { ...scene, command: withFacts(scene, facts[act]) } : scene;
    const result = yield changed;
    for (const { link, case: id } of result.links) links.set(link, id);
    if (first && after[act]) yield* after[act](result);
    next = story.next(result);
  }
  if (then)
    yield* then((name) => {
      const found = links.get(name);
      if (found === undefined) throw new Error(`no case was linked as ${name}`);
      return found;
    });
}

const anyDay = new Day('2025-01-06', nationalCalendar);

function actOf({ command }: Scene): string {
  return (typeof command === 'function' ? command(anyDay) : command).act;
}

function withFacts({ command }: Scene, facts: Facts): Scene['command'] {
  return (day) => ({ ...(typeof command === 'function' ? command(day) : command), facts });
}

/** An attempt that the law forbids: by whom, what, and the code by which it is refused. */
export function tries(
  who: Who,
  act: string,
  facts: Facts | ((day: Day) => Facts) | undefined,
  refused: string,
  when: Parameters<typeof does>[3] = {},
): Step {
  return { ...does(who, act, facts, when), refused };
}
