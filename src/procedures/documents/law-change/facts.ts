import { choice, date, list, longText, text } from '../../../kernel/index.ts';

/** 案卷记载的内容。 */
export const facts = {
  law: text('法律、法规、规章或者上级文件的名称', { max: 200 }),
  name: text('比对用的名称'),
  level: choice('层级', {
    law: '法律',
    regulation: '行政法规',
    local: '地方性法规',
    rules: '规章',
    superior: '上级行政规范性文件',
  }),
  change: choice('变动', {
    amended: '修改',
    replaced: '被新的规定代替',
    repealed: '废止',
    suspended: '停止执行',
    annulled: '撤销',
    restored: '恢复执行',
  }),
  articles: list('所修改的条文'),
  effectiveOn: date('变动自何日起'),
  replacedBy: text('代替它的规定', { max: 200 }),
  content: longText('变动的内容'),
  source: text('公布的出处', { max: 300 }),
  returnReason: longText('退回的理由'),
} as const;
