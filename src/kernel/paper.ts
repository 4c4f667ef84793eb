import type { ActEvent, CaseEvent, CaseState } from './case.ts';
import type { Truth } from './condition.ts';
import { evaluate } from './evaluate.ts';
import { evolve } from './fold.ts';
import type { PaperDef, PaperPart } from './paper-def.ts';
import type { Procedure } from './procedure.ts';
import type { World } from './world.ts';

/**
 * Words that every paper may use: who it goes to, the organ in whose name it is, its day, the name of the case, the
 * articles on which the act rests that makes it, and the remedies against it where the procedure says that it can be
 * attacked.
 */
export const paperWords = ['$party', '$organ', '$day', '$title', '$basis', '$remedy'] as const;
export type PaperWord = (typeof paperWords)[number];

/** Words with a name after a colon: the length of a clock by the law of the case, the day on which an act was done. */
export const namedPaperWords = ['$length', '$dayOf'] as const;

/** The words in braces of a paragraph, in their order. */
export function wordsIn(paragraph: string): readonly string[] {
  return [...paragraph.matchAll(/\{([^{}]*)\}/g)].map(([, word]) => word as string);
}

/** What a part of a paper says and shows, whichever way it is written. */
export function partOf(part: PaperPart): Exclude<PaperPart, string> & { readonly paragraphs: readonly string[] } {
  if (typeof part === 'string') return { paragraphs: [part] };
  return { ...part, paragraphs: part.says === undefined ? [] : [part.says].flat() };
}

/** Acts that make a paper: those that it names, else those that serve it. */
export function makersOf(definition: Procedure, paper: string): readonly string[] {
  const made = definition.papers?.[paper]?.made;
  if (made !== undefined) return [made].flat();
  return Object.entries(definition.acts).flatMap(([act, { serves }]) => (serves === paper ? [act] : []));
}

/** Papers that an act makes, those included that only some of its outcomes call for. */
export function papersMadeBy(definition: Procedure, act: string): readonly string[] {
  return Object.keys(definition.papers ?? {}).filter((paper) => makersOf(definition, paper).includes(act));
}

/** Whether the file as it stands after an act calls for a paper; unknown where that is not in the file yet. */
export function calledFor(
  definition: Procedure,
  paper: string,
  state: CaseState,
  day: string,
  world: World,
  about?: ActEvent['item'],
): Truth {
  const when = definition.papers?.[paper]?.when;
  if (!when) return 'yes';
  const item = about && state.lists[about.list]?.find(({ key }) => key === about.key);
  const scope = { definition, state, facts: state.facts, world, at: state.lastAt, day };
  return evaluate(when, item ? { ...scope, item } : scope);
}

/** A paper of a case as it was made, with the acts that served it. */
export interface MadePaper {
  readonly paper: string;
  readonly def: PaperDef;
  /** The act that made it, and its events that serve it; what came later never alters it. */
  readonly by: ActEvent;
  readonly served: readonly ActEvent[];
}

/**
 * Every paper of a case in the order in which they were made. An act of the law that was withdrawn made none. A paper
 * that is served without having been made before is made by its service.
 */
export function papersOf(definition: Procedure, events: readonly CaseEvent[], world: World): readonly MadePaper[] {
  const voided = new Set(events.flatMap((event) => (event.kind === 'act' ? (event.voids ?? []) : [])));
  const made: (MadePaper & { served: ActEvent[] })[] = [];
  let state: CaseState | undefined;
  for (const event of events) {
    if (voided.has(event.seq)) continue;
    state = evolve(state, event);
    if (event.kind !== 'act') continue;
    for (const paper of papersMadeBy(definition, event.act))
      if (calledFor(definition, paper, state, event.day, world, event.item) === 'yes')
        made.push({ paper, def: definition.papers?.[paper] as PaperDef, by: event, served: [] });
    const served = event.served?.paper;
    const def = served === undefined ? undefined : definition.papers?.[served];
    if (served === undefined || !def) continue;
    const found = made.findLast(({ paper }) => paper === served);
    if (found) found.served.push(event);
    else made.push({ paper: served, def, by: event, served: [event] });
  }
  return made;
}
