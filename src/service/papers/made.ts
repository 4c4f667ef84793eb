import { isDeepStrictEqual } from 'node:util';
import { type ActEvent, type CaseState, calledFor, fold, type MadePaper, papersMadeBy } from '../../kernel/index.ts';
import { HIDDEN, type Moment, type OfficialPaper, writePaper } from '../../papers/official/index.ts';
import { fromTemplate, valuesAt } from '../../papers/template/index.ts';
import type { Volume } from './volume.ts';

/**
 * A paper as it was made: written from the events up to the act that made it, so that it says the same for good,
 * whatever the file holds since. In the words of the definition; for a list that asks for title and number alone.
 */
export async function writeMade(volume: Volume, made: MadePaper): Promise<OfficialPaper> {
  return writePaper(await momentOfMade(volume, made));
}

/** The same as it goes out: in the template that the office used when it was made. */
export async function writeMadeOut(volume: Volume, made: MadePaper): Promise<OfficialPaper> {
  return laidOut(volume, await momentOfMade(volume, made), made.by.at);
}

function momentOfMade(volume: Volume, { paper, by }: MadePaper): Promise<Moment> {
  const state = fold(volume.events.filter(({ seq }) => seq <= by.seq));
  return momentOf(volume, paper, state, { ...by, ...(by.by.org ? { org: by.by.org } : {}) });
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
  const state = stateIfDone(volume, act, now);
  const moment = await momentOf(volume, paper, state, { act, day: now.slice(0, 10), ...(org ? { org } : {}) }, true);
  return laidOut(volume, moment, now);
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

async function momentOf(
  volume: Volume,
  paper: string,
  state: CaseState,
  act: Moment['act'] | ActEvent,
  draft = false,
): Promise<Moment> {
  const { definition, world, demo } = volume;
  const seen = volume.see(state, paper);
  const title = state.facts[definition.caseTitle];
  return {
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
  };
}

/** The paper in the template of the office's own that held when it was made; where there is none, in the built-in text. */
async function laidOut(volume: Volume, moment: Moment, at: string): Promise<OfficialPaper> {
  const content = writePaper(moment);
  const { definition, paper, act, state } = moment;
  const org = (definition.papers?.[paper]?.issuer === 'actor' ? act.org : undefined) ?? state.org;
  const template = await volume.template(paper, { org, day: act.day, at });
  if (!template) return content;
  const made = fromTemplate(template, definition, paper, valuesAt(moment));
  const whole = fromTemplate(
    template,
    definition,
    paper,
    valuesAt({ ...moment, caseTitle: moment.wholeTitle ?? moment.caseTitle, seen: state }),
  );
  const masked = !isDeepStrictEqual(made.blocks, whole.blocks);
  const marks = [...content.marks.filter((mark) => mark !== 'masked'), ...(masked ? (['masked'] as const) : [])];
  return {
    ...content,
    blocks: made.blocks,
    attachments: [],
    copies: [],
    marks,
    layout: 'own',
    docx: made.docx(marks, content),
  };
}
