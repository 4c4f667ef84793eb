import { caseOf, choice, date, longText, text } from '../../../kernel/index.ts';

/** 案卷记载的内容，按办理先后。前一组由变动和引用它的一方带来。 */
export const facts = {
  thing: caseOf('引用它的文件、权力或者案件', {
    procedures: ['normative-document', 'power-inventory', 'approval', 'penalty'],
  }),
  thingName: text('受影响的', { max: 300 }),
  thingKind: choice('种类', { entry: '目录里的条目', case: '在办案件' }),
  article: text('引用的条文'),
  basisName: text('变动的依据', { max: 300 }),
  change: longText('变动的内容'),
  changedOn: date('变动自何日起'),

  conclusion: choice('处理意见', {
    noEffect: '不受影响',
    goOn: '依立案时的规定继续办理',
    amend: '修改',
    replace: '改用新的依据',
    end: '废止、取消或者终止',
  }),
  reasons: longText('理由'),
  actBy: date('落实的截止日'),
  advice: longText('法制意见', { inside: true }),
  returnReason: longText('退回的理由'),
  done: longText('落实情况'),
  evaluated: choice('评估结论', {
    keep: '继续施行',
    amend: '修改',
    repeal: '废止',
    renew: '届满后继续施行，重新确认公布',
  }),
} as const;
