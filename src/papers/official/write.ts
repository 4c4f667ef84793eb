import { evaluate, type PaperPart, partOf } from '../../kernel/index.ts';
import type { Moment } from './moment.ts';
import { type Block, type Mark, type OfficialPaper, paragraph } from './paper.ts';
import { shown } from './shown.ts';
import { dayWritten } from './value.ts';
import { addressee, filled, organOf, wordOf } from './words.ts';

/**
 * The content of a paper at the moment at which it is made, for one reader. Inside facts never reach it; where something
 * on it is hidden from the reader, it says so.
 */
export function writePaper(moment: Moment): OfficialPaper {
  const { state, demo, draft } = moment;
  const content = contentOf(moment);
  const whole = contentOf({ ...moment, caseTitle: moment.wholeTitle ?? moment.caseTitle, seen: state });
  const masked = JSON.stringify(content) !== JSON.stringify(whole);
  const marks: readonly (Mark | false)[] = [draft ? 'draft' : false, demo ? 'demo' : false, masked ? 'masked' : false];
  return { ...content, marks: marks.filter((mark) => mark !== false) };
}

function contentOf(moment: Moment): Omit<OfficialPaper, 'marks'> {
  const { definition, paper, act } = moment;
  const def = definition.papers?.[paper];
  if (!def) throw new Error(`writePaper: ${definition.id} has no paper ${paper}`);
  const parts = (def.says ?? unsaid(moment)).map((part) => written(part, moment));
  const to = addressee(moment);
  const number = def.number === undefined ? undefined : wordOf(def.number, moment);
  return {
    title: def.title,
    ...(number === undefined ? {} : { number }),
    ...(to === undefined ? {} : { to }),
    blocks: parts.flatMap(({ blocks }) => blocks),
    attachments: [...new Set(parts.flatMap(({ attachments }) => attachments))],
    organ: organOf(moment),
    day: dayWritten(act.day),
    copies: (def.copies ?? []).flatMap((copy) => filled(copy, moment)),
  };
}

interface Written {
  readonly blocks: readonly Block[];
  readonly attachments: readonly string[];
}

function written(part: PaperPart, moment: Moment): Written {
  const { when, paragraphs, shows, rows } = partOf(part);
  const { definition, state, world, act } = moment;
  if (when) {
    const scope = { definition, state, facts: state.facts, world, at: state.lastAt, day: act.day };
    if (evaluate(when, scope) !== 'yes') return { blocks: [], attachments: [] };
  }
  const texts = paragraphs.flatMap((text) => filled(text, moment)).map(paragraph);
  const set = shown(shows ?? [], moment, rows);
  return { blocks: [...texts, ...set.blocks], attachments: set.attachments };
}

/** What a paper says of which the definition says nothing: what its act recorded, on which ground, and the remedies. */
function unsaid({ definition, act }: Moment): readonly PaperPart[] {
  const { records, computes, adds, each } = definition.acts[act.act] ?? {};
  const lists = [adds, each].filter((list) => list !== undefined);
  return [
    `关于“{$title}”，现就“${definition.acts[act.act]?.title ?? act.act}”告知如下：`,
    { shows: [...new Set([...Object.keys({ ...records, ...computes }), ...lists])] },
    '依据：{$basis}。',
    '{$remedy}',
  ];
}
