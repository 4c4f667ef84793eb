import { defineProcedure } from '../../../kernel/index.ts';
import { cleaning, publishing } from './basis.ts';
import * as deciding from './deciding.ts';
import { facts, lists } from './facts.ts';
import { numbering, roles, stages } from './frame.ts';
import * as sorting from './sorting.ts';

/** 规范性文件清理：文件从登记簿来，逐件有意见、有结论，清单自动产生，公布即写入登记簿。 */
export default defineProcedure({
  id: 'document-cleanup',
  mechanism: 'M25',
  title: { zh: '规范性文件清理', en: 'Clean-up of documents' },
  chapter: 'documents',
  planArticles: [11],
  version: 1,
  inForce: '2018-12-04',
  caseTitle: 'title',
  handledBy: { kind: 'justice' },
  stages,
  roles,
  facts,
  lists,
  numbering,
  acts: { ...sorting.acts, ...deciding.acts },
  clocks: { ...sorting.clocks, ...deciding.clocks },
  gates: sorting.gates,
  bounds: sorting.bounds,

  links: { previous: { fact: 'previous', back: 'next' } },
  on: [{ link: 'next', act: 'announce', does: 'beginNext' }],

  publish: {
    notice: {
      title: '清理通知和文件清单',
      at: 'announce',
      shows: ['noticeNumber', 'title', 'referenceDay', 'proposeBy', 'decideBy', 'notice'],
      lists: { documents: ['number', 'title', 'issuer', 'unit', 'endsOn'] },
      downBy: ['publish'],
      basis: cleaning('规范性文件每隔两年清理一次'),
    },
    result: {
      title: '清理结果',
      at: 'publish',
      shows: ['number', 'title', 'referenceDay', 'keepList', 'amendList', 'amendBy', 'repealList', 'obsoleteList'],
      lists: { documents: ['number', 'title', 'issuer', 'unit', 'verdict', 'verdictReason'] },
      basis: publishing[0] as (typeof publishing)[number],
    },
  },

  indicators: {
    campaigns: { title: '完成的清理', measure: { kind: 'count', act: 'publish' }, better: 'neither', planArticle: 11 },
    cleanedOnTime: {
      title: '按期完成清理率',
      measure: { kind: 'onTime', clock: 'cleanup' },
      better: 'up',
      planArticle: 11,
    },
    nextOnTime: {
      title: '按期启动下一次清理率',
      measure: { kind: 'onTime', clock: 'nextCleanup' },
      better: 'up',
      planArticle: 11,
    },
    proposedOnTime: {
      title: '部门按期提出意见率',
      measure: { kind: 'onTime', clock: 'proposeEach' },
      by: { org: 'unit' },
      better: 'up',
      planArticle: 11,
    },
    verdicts: {
      title: '审查的文件（按结论）',
      measure: { kind: 'count', act: 'review' },
      by: { part: 'verdict' },
      better: 'neither',
      planArticle: 11,
    },
  },
});
