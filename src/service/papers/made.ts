import { type ActEvent, type CaseState, calledFor, fold, type MadePaper, papersMadeBy } from '../../kernel/index.ts';
import { HIDDEN, type Moment, type OfficialPaper, writePaper } from '../../papers/official/index.ts';
import type { Volume } from './volume.ts';

/**
 * A paper as it was made: written from the events up to the act that made it, so that it says the same for good,
 * whatever the file holds since.
 */
export async function writeMade(volume: Volume, { paper, by }: MadePaper): Promise<OfficialPaper> {
  const state = fold(volume.events.filter(({ seq }) => seq <= by.seq));
  return written(volume, paper, state, { ...by, ...(by.by.org ? { org: by.by.org } : {}) });
}

/**
 * A paper as an act would make it now. What the act would still record stands in brackets.
 * @param org the organ of whoever would act
 */
export async function writeDraft(
  volume: Volume,
  paper: string,
  act: string,
  now: string,
  org: string | undefined,
): Promise<OfficialPaper> {
  return written(
    volume,
    paper,
    stateIfDone(volume, act, now),
    { act, day: now.slice(0, 10), ...(org ? { org } : {}) },
    true,
  );
}

/** The papers that an act would make now; one that depends on what it would still record may be among them. */
export function wouldMake(volume: Volume, act: string, now: string): readonly string[] {
  const { definition, world } = volume;
  const then = stateIfDone(volume, act, now);
  return papersMadeBy(definition, act).filter(
    (paper) => calledFor(definition, paper, then, now.slice(0, 10), world) !== 'no',
  );
}

function stateIfDone({ state }: Volume, act: string, now: string): CaseState {
  const times = (state.done[act]?.times ?? 0) + 1;
  const mark = { seq: state.seq + 1, at: now, day: now.slice(0, 10), by: { person: '', role: '' }, times };
  return { ...state, lastAt: now, done: { ...state.done, [act]: mark } };
}

async function written(
  volume: Volume,
  paper: string,
  state: CaseState,
  act: Moment['act'] | ActEvent,
  draft = false,
): Promise<OfficialPaper> {
  const { definition, world, demo } = volume;
  const seen = volume.see(state, paper);
  const title = state.facts[definition.caseTitle];
  return writePaper({
    definition,
    paper,
    state,
    act,
    seen,
    world,
    demo,
    caseTitle: title === undefined ? definition.title.zh : String(seen.facts[definition.caseTitle] ?? HIDDEN),
    wholeTitle: String(title ?? definition.title.zh),
    names: await volume.namesOn(state, act.day),
    ...(draft ? { draft } : {}),
  });
}
