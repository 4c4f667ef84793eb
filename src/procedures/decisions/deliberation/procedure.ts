import { defineProcedure } from '../../../kernel/index.ts';
import { acts, gates } from './debate.ts';
import { facts, lists } from './facts.ts';
import { roles, stages } from './frame.ts';

/** 集体讨论决定：列入议程即产生，点名、逐一发言、行政首长最后发言并决定，结果自动回到决策案卷。 */
export default defineProcedure({
  id: 'deliberation',
  mechanism: 'M17',
  title: { zh: '集体讨论决定', en: 'Collective deliberation' },
  chapter: 'decisions',
  planArticles: [7],
  version: 1,
  inForce: '2019-09-01',
  caseTitle: 'title',
  handledBy: { kind: 'government' },
  stages,
  roles,
  facts,
  lists,
  acts,
  clocks: {},
  gates,

  openedBy: [
    {
      procedure: 'major-decision',
      act: 'putOnAgenda',
      does: 'list',
      link: 'decision',
      backLink: 'deliberations',
      copies: { decision: '$case', title: '$title', unit: 'drafter', text: 'text', meetingKind: 'meetingKind' },
      handledBy: 'source',
    },
  ],
  on: [
    { link: 'decision', act: 'drop', does: 'withdraw' },
    { link: 'decision', act: 'revise', does: 'withdraw' },
  ],

  indicators: {
    held: { title: '集体讨论决定', measure: { kind: 'count', act: 'decide' }, better: 'neither', planArticle: 7 },
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
  },
});
