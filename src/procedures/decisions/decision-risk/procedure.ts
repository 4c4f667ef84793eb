import { defineProcedure } from '../../../kernel/index.ts';
import * as assessing from './assessing.ts';
import { interest } from './basis.ts';
import { facts, lists } from './facts.ts';
import { roles, stages } from './frame.ts';
import * as judging from './judging.ts';

/** 决策风险评估：由决策案卷引发；查清风险、听取意见、提出措施、评定等级，报告自动回到决策案卷。 */
export default defineProcedure({
  id: 'decision-risk',
  mechanism: 'M18',
  title: { zh: '决策风险评估', en: 'Risk assessment of a decision' },
  chapter: 'decisions',
  planArticles: [8],
  version: 1,
  inForce: '2019-09-01',
  caseTitle: 'title',
  handledBy: { fact: 'unit' },
  stages,
  roles,
  facts,
  lists,
  acts: { ...assessing.acts, ...judging.acts },
  clocks: judging.clocks,
  gates: { ...assessing.gates, ...judging.gates },

  openedBy: [
    {
      procedure: 'major-decision',
      act: 'orderRisk',
      does: 'open',
      link: 'decision',
      backLink: 'risks',
      copies: {
        decision: '$case',
        title: '$title',
        drafter: 'drafter',
        unit: 'riskUnit',
        matters: 'riskReason',
        dueOn: 'riskBy',
        closedMatter: 'closedMatter',
        newMeasures: 'newMeasures',
        formerLevel: 'riskLevel',
        formerControllable: 'riskControllable',
      },
      handledBy: { fact: 'riskUnit' },
    },
  ],
  on: [{ link: 'decision', act: 'drop', does: 'cancel' }],

  indicators: {
    assessed: {
      title: '完成的风险评估',
      measure: { kind: 'count', act: 'report' },
      better: 'neither',
      planArticle: 8,
    },
    high: {
      title: '高风险',
      measure: { kind: 'count', act: 'report', is: ['level', 'high'] },
      better: 'neither',
      planArticle: 8,
    },
    medium: {
      title: '中风险',
      measure: { kind: 'count', act: 'report', is: ['level', 'medium'] },
      better: 'neither',
      planArticle: 8,
    },
    low: {
      title: '低风险',
      measure: { kind: 'count', act: 'report', is: ['level', 'low'] },
      better: 'neither',
      planArticle: 8,
    },
    stopped: {
      title: '因风险不可控不得列入议程的',
      measure: { kind: 'count', act: 'report', is: ['controllable', false] },
      better: 'neither',
      planArticle: 8,
    },
    onTime: { title: '按时完成率', measure: { kind: 'onTime', clock: 'assess' }, better: 'up', planArticle: 8 },
  },

  recusal: { of: ['assessor', 'partner'], decidedBy: 'unitHead', basis: interest },
});
