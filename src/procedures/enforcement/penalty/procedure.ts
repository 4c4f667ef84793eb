import { defineProcedure } from '../../../kernel/index.ts';
import { law } from './basis.ts';
import * as cash from './cash.ts';
import * as crime from './crime.ts';
import * as decision from './decision.ts';
import * as enforcing from './enforcing.ts';
import { facts, lists } from './facts.ts';
import { numbering, roles, stages } from './frame.ts';
import * as hearing from './hearing.ts';
import * as intake from './intake.ts';
import * as investigation from './investigation.ts';
import { papers } from './papers.ts';
import * as performance from './performance.ts';
import * as proposal from './proposal.ts';
import * as publication from './publication.ts';
import * as service from './service.ts';
import * as spot from './spot.ts';
import * as telling from './telling.ts';
import { indicators, partySees, publish } from './views.ts';

/** 行政处罚：普通程序和当场处罚。每一阶段的步骤、期限和前提写在同名文件里。 */
export default defineProcedure({
  id: 'penalty',
  mechanism: 'M26',
  title: { zh: '行政处罚', en: 'Administrative penalties' },
  chapter: 'enforcement',
  planArticles: [12, 13],
  version: 1,
  inForce: '2019-01-01',
  caseTitle: 'matter',
  handledBy: { holderOf: 'power' },
  stages,
  roles,
  facts,
  lists,
  papers,
  numbering,
  acts: {
    ...intake.acts,
    ...investigation.acts,
    ...crime.acts,
    ...proposal.acts,
    ...telling.acts,
    ...hearing.acts,
    ...decision.acts,
    ...service.acts,
    ...spot.acts,
    ...publication.acts,
    ...performance.acts,
    ...cash.acts,
    ...enforcing.acts,
  },
  clocks: {
    ...intake.clocks,
    ...investigation.clocks,
    ...crime.clocks,
    ...telling.clocks,
    ...hearing.clocks,
    ...service.clocks,
    ...spot.clocks,
    ...publication.clocks,
    ...performance.clocks,
    ...cash.clocks,
    ...enforcing.clocks,
  },
  pauses: intake.pauses,
  gates: {
    ...intake.gates,
    ...investigation.gates,
    ...proposal.gates,
    ...telling.gates,
    ...hearing.gates,
    ...decision.gates,
    ...spot.gates,
    ...publication.gates,
    ...performance.gates,
    ...cash.gates,
    ...enforcing.gates,
  },
  bounds: { ...intake.bounds, ...proposal.bounds, ...service.bounds, ...enforcing.bounds },

  publish,
  partySees,

  on: [
    {
      link: 'hearings',
      act: 'report',
      does: 'hearingHeld',
      copies: { hearingRecord: 'record', hearingSummary: 'summary', heldOn: 'heldOn' },
    },
    { link: 'hearings', act: 'waive', does: 'hearingWaived' },
    { link: 'hearings', act: 'cancel', does: 'hearingCancelled' },
  ],

  attackable: {
    acts: ['decide', 'spotConfirm'],
    paper: 'decision',
    redo: {
      to: 'investigating',
      undoes: [...investigation.again, ...publication.carriedOut],
    },
    gone: 'gone',
    stays: ['pay'],
    effects: [decision.freed],
    shows: {
      number: 'decisionNo',
      amount: 'fine',
      result: 'measure',
      decidedOn: { dayOf: 'decide' },
    },
    basis: law(7, '对处罚不服的，有权申请复议、提起诉讼'),
  },

  indicators,

  recusal: {
    of: ['investigator', 'secondInvestigator', 'reviewer', 'handler'],
    decidedBy: 'head',
    basis: law(43, '有利害关系的回避；当事人申请的由负责人决定，决定之前不停止调查'),
  },
});
