import { art, type DutyDef, plan } from '../../../kernel/index.ts';

const duties: readonly DutyDef[] = [
  {
    id: 'clean-up-documents',
    title: { zh: '清理规范性文件', en: 'Clean up normative documents' },
    often: { rule: 'plan.norm.cleanup' },
    owes: { kind: 'government' },
    metBy: { procedure: 'document-cleanup', indicator: 'campaigns' },
    byAnyone: true,
    basis: [
      plan(11, '每隔两年清理一次'),
      art('国务院关于加强法治政府建设的意见', 11, '一般每隔两年清理一次，结果向社会公布'),
    ],
  },
];

export default duties;
