import { defineProcedure, houseRule } from '../../../kernel/index.ts';
import * as debate from './debate.ts';
import { facts, lists } from './facts.ts';
import { roles, stages } from './frame.ts';
import * as opening from './opening.ts';
import { papers } from './papers.ts';
import * as record from './record.ts';

const listed = {
  decision: '$case',
  title: '$title',
  unit: 'drafter',
  text: 'text',
  meetingKind: 'meetingKind',
  secretariat: '$by',
  legalOpinion: 'opinionText',
} as const;

/** 集体讨论决定：点名、说明、逐一发言、行政首长最后发言并决定，本人核对记录，签发纪要，结果自动回到原案卷。 */
export default defineProcedure({
  id: 'deliberation',
  mechanism: 'M17',
  title: { zh: '集体讨论决定', en: 'Collective deliberation' },
  chapter: 'decisions',
  planArticles: [7, 10],
  version: 1,
  inForce: '2019-09-01',
  caseTitle: 'title',
  handledBy: { kind: 'government' },
  stages,
  roles,
  facts,
  lists,
  papers,
  acts: { ...opening.acts, ...debate.acts, ...record.acts },
  clocks: record.clocks,
  gates: { ...opening.gates, ...debate.gates, ...record.gates },

  publish: {
    held: {
      title: '经过集体讨论',
      at: 'disclose',
      shows: ['title', 'unit', 'meetingKind', 'meetingOn', 'outcome'],
      when: { is: ['outcome', 'adopted'] },
      basis: houseRule('决策或者文件公布以后，公开何时讨论、结果如何；谁说了什么不公开'),
    },
  },

  openedBy: [
    {
      procedure: 'major-decision',
      act: 'putOnAgenda',
      does: 'list',
      link: 'decision',
      backLink: 'deliberations',
      copies: listed,
      handledBy: 'source',
    },
    {
      procedure: 'normative-document',
      act: 'putToMeeting',
      does: 'list',
      link: 'decision',
      backLink: 'deliberations',
      copies: listed,
      handledBy: 'source',
    },
  ],
  on: [
    { link: 'decision', act: 'drop', does: 'withdraw', whileOpen: true },
    { link: 'decision', act: 'revise', does: 'withdraw', whileOpen: true },
    { link: 'decision', act: 'publish', does: 'disclose' },
  ],

  indicators: {
    held: {
      title: '集体讨论决定',
      measure: { kind: 'count', act: 'decide' },
      better: 'neither',
      planArticle: 7,
    },
    adopted: {
      title: '讨论通过的',
      measure: { kind: 'count', act: 'decide', is: ['outcome', 'adopted'] },
      better: 'neither',
      planArticle: 7,
    },
    rejected: {
      title: '讨论未通过的',
      measure: { kind: 'count', act: 'decide', is: ['outcome', 'rejected'] },
      better: 'neither',
      planArticle: 7,
    },
    overridden: {
      title: '决定与多数意见不一致的',
      measure: { kind: 'count', act: 'resolve', is: ['departs', true] },
      better: 'neither',
      planArticle: 7,
    },
    opinions: {
      title: '发表的意见（按同意、不同意等分列）',
      measure: { kind: 'count', act: 'speak' },
      by: { part: 'opinion' },
      better: 'neither',
      planArticle: 7,
    },
    recusals: {
      title: '讨论时回避的',
      measure: { kind: 'count', act: 'recuse' },
      better: 'neither',
      planArticle: 7,
    },
  },
});
