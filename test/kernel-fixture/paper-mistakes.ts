import type { FindingCode } from '../../src/kernel/check/index.ts';

type Loose = ReturnType<typeof JSON.parse>;

const says = (part: unknown) => (d: Loose) => {
  d.papers.decision.says = [part];
};

/** What may be wrong with papers, planted in `booking`. */
export const paperMistakes: readonly (readonly [code: FindingCode, what: string, plant: (d: Loose) => void])[] = [
  ['paper.word', 'a fact that is nowhere', says('预约事项：{mater}。')],
  ['paper.word', 'a column that the list has not', says('来客：{guests.nick}。')],
  ['paper.word', 'a word that papers do not have', says('{$weather}')],
  ['paper.word', 'the length of no clock', says('{$length:never}')],
  ['paper.word', 'the day of no act', says('{$dayOf:never}')],
  ['paper.word', 'a fact set out', says({ shows: ['mater'] })],
  ['paper.word', 'somebody a copy goes to', (d) => (d.papers.decision.copies = ['{mater}'])],
  ['paper.word', 'the name of a role', (d) => (d.roles.clerk.named = ['mater'])],
  ['paper.word', 'a fact in the condition of a part', says({ when: { known: 'mater' }, says: '有。' })],
  ['paper.word', 'an act that calls for it', (d) => (d.papers.decision.when = { done: 'never' })],
  ['paper.inside', 'an inside note in a paragraph', says('意见：{note}。')],
  ['paper.inside', 'an inside note set out', says({ shows: ['note'] })],
  ['paper.unmade', 'a paper', (d) => (d.papers.forgotten = { title: '遗忘的文书' })],
  ['paper.condition', 'a clock', says({ when: { clock: 'decision', state: 'ended' }, says: '期满。' })],
  [
    'paper.condition',
    'a clock that calls for it',
    (d) => (d.papers.decision.when = { clock: 'decision', state: 'ended' }),
  ],
];
