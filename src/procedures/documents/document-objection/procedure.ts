import { defineProcedure } from '../../../kernel/index.ts';
import { objecting } from './basis.ts';
import { facts } from './facts.ts';
import { numbering, papers, roles, stages } from './frame.ts';
import * as mending from './mending.ts';
import * as receiving from './receiving.ts';
import * as reviewing from './reviewing.ts';

/** 规范性文件异议：受理、说明、审查、复核、答复；成立的纠正到底，或者转入评估。 */
export default defineProcedure({
  id: 'document-objection',
  mechanism: 'M23',
  title: { zh: '规范性文件异议', en: 'Objection to a document' },
  chapter: 'documents',
  planArticles: [10],
  version: 1,
  inForce: '2024-11-01',
  caseTitle: 'matter',
  handledBy: { kind: 'justice' },
  stages,
  roles,
  facts,
  papers,
  numbering,
  acts: { ...receiving.acts, ...reviewing.acts, ...mending.acts },
  clocks: { ...receiving.clocks, ...mending.clocks },
  gates: { ...receiving.gates, ...reviewing.gates, ...mending.gates },
  bounds: reviewing.bounds,

  publish: {
    result: {
      title: '异议处理结果',
      at: 'answer',
      shows: [
        'number',
        'document',
        'clauses',
        'ground',
        'issuer',
        'result',
        'opinion',
        'mendBy',
        'mendingWay',
        'mendingReport',
        'mendingResult',
        'annulReason',
      ],
      basis: objecting('规范性文件的公众监督'),
    },
  },
  partySees: [
    'number',
    'declineGround',
    'declineNote',
    'transferTo',
    'transferNote',
    'result',
    'opinion',
    'answer',
    'mendBy',
  ],

  indicators: {
    objections: {
      title: '收到的异议',
      measure: { kind: 'count', act: 'object' },
      better: 'neither',
      planArticle: 10,
    },
    acceptedPromptly: {
      title: '及时受理率',
      measure: { kind: 'onTime', clock: 'acceptPromptly' },
      better: 'up',
      planArticle: 10,
    },
    answeredOnTime: {
      title: '按时答复率',
      measure: { kind: 'onTime', clock: 'answer' },
      better: 'up',
      planArticle: 10,
    },
    upheld: {
      title: '成立的异议',
      measure: { kind: 'count', act: 'answer', is: ['result', 'evaluate', 'mend', 'suspend'] },
      better: 'neither',
      planArticle: 10,
    },
    mendedOnTime: { title: '按时纠正率', measure: { kind: 'onTime', clock: 'mend' }, better: 'up', planArticle: 10 },
  },
});
