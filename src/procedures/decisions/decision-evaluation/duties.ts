import { type DutyDef, plan } from '../../../kernel/index.ts';

const duties: readonly DutyDef[] = [
  {
    id: 'evaluate-decisions',
    title: { zh: '重点评估重大行政决策', en: 'Evaluate major decisions of wide effect' },
    often: { rule: 'plan.decision.yearly-evaluation' },
    owes: { kind: 'government' },
    metBy: { procedure: 'decision-evaluation', indicator: 'evaluated' },
    byAnyone: true,
    basis: plan(9, '每年选两件关系民生、影响大的决策重点评估'),
  },
];

export default duties;
