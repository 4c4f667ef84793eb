import { defineProcedure, plan } from '../../../kernel/index.ts';
import { filing } from './basis.ts';
import * as examination from './examination.ts';
import { facts } from './facts.ts';
import { numbering, roles, stages } from './frame.ts';
import * as mending from './mending.ts';
import { papers } from './papers.ts';
import * as reporting from './reporting.ts';

/** 规范性文件备案审查：公布即生成，报送、形式审查、登记、审查、纠正，直到有结果。 */
export default defineProcedure({
  id: 'document-filing',
  mechanism: 'M22',
  title: { zh: '规范性文件备案审查', en: 'Filing and review of documents' },
  chapter: 'documents',
  planArticles: [10],
  version: 1,
  inForce: '2024-11-01',
  caseTitle: 'title',
  handledBy: { fact: 'issuer' },
  stages,
  roles,
  facts,
  numbering,
  papers,
  acts: { ...reporting.acts, ...examination.acts, ...mending.acts },
  clocks: { ...reporting.clocks, ...examination.clocks, ...mending.clocks },
  gates: { ...reporting.gates, ...examination.gates, ...mending.gates },

  publish: {
    catalogue: {
      title: '备案目录',
      at: 'register',
      shows: ['filingNumber', 'number', 'title', 'issuer', 'authority', 'publishedOn'],
      basis: filing(10, '登记的文件按月公布目录'),
    },
    result: {
      title: '备案审查结果',
      at: 'conclude',
      shows: ['filingNumber', 'number', 'title', 'issuer', 'result', 'mendingWay', 'mendingResult', 'annulReason'],
      basis: plan(10, '有备必审、有错必纠，接受公众监督'),
    },
    overdue: {
      title: '未按期报备通报',
      at: 'criticise',
      shows: ['number', 'title', 'issuer', 'publishedOn', 'urgeNote'],
      downBy: ['report'],
      basis: filing(23, '逾期仍不报送的，给予通报'),
    },
  },

  openedBy: [
    {
      procedure: 'normative-document',
      act: 'publish',
      does: 'oweFiling',
      link: 'document',
      backLink: 'filing',
      copies: {
        document: '$case',
        number: 'number',
        title: 'title',
        level: 'level',
        issuer: 'issuer',
        authority: 'filingAuthority',
        publishedOn: '$day',
      },
      handledBy: 'source',
    },
  ],

  indicators: {
    filed: {
      title: '报备率',
      measure: { kind: 'ratio', of: 'oweFiling', good: 'report' },
      target: 'plan.norm.filing-rate',
      better: 'up',
      planArticle: 10,
      namesCases: true,
    },
    filedOnTime: {
      title: '报备及时率',
      measure: { kind: 'onTime', clock: 'report' },
      target: 'plan.norm.filing-ontime-rate',
      better: 'up',
      planArticle: 10,
      namesCases: true,
    },
    filedInForm: {
      title: '报备规范率',
      measure: { kind: 'share', of: 'checkForm', is: ['formResult', 'accept'] },
      target: 'plan.norm.filing-form-rate',
      better: 'up',
      planArticle: 10,
    },
    reviewedOnTime: {
      title: '按时审查率',
      measure: { kind: 'onTime', clock: 'review' },
      better: 'up',
      planArticle: 10,
    },
    errorsFound: {
      title: '应当纠正的文件',
      measure: { kind: 'count', act: 'conclude', is: ['result', 'mend', 'suspend', 'annul'] },
      better: 'neither',
      planArticle: 10,
      namesCases: true,
    },
    errorsMended: {
      title: '已经纠正的文件',
      measure: { kind: 'count', act: 'verifyMending', is: ['mendingResult', 'accepted'] },
      better: 'neither',
      planArticle: 10,
      namesCases: true,
    },
    annulled: {
      title: '撤销的部门文件',
      measure: { kind: 'count', act: 'annul' },
      better: 'neither',
      planArticle: 10,
      namesCases: true,
    },
    mendedOnTime: {
      title: '按时处理率',
      measure: { kind: 'onTime', clock: 'mend' },
      better: 'up',
      planArticle: 10,
    },
  },
});
