import { type ActEvent, type CaseState, fold, type MadePaper } from '../../kernel/index.ts';
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
  const { state } = volume;
  const day = now.slice(0, 10);
  const times = (state.done[act]?.times ?? 0) + 1;
  const mark = { seq: state.seq + 1, at: now, day, by: { person: '', role: '' }, times };
  const then: CaseState = { ...state, lastAt: now, done: { ...state.done, [act]: mark } };
  return written(volume, paper, then, { act, day, ...(org ? { org } : {}) }, true);
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
