import type { PaperDef } from '../../../kernel/index.ts';
import type { facts, lists } from './facts.ts';
import type { roles } from './frame.ts';

type Papers = Record<string, PaperDef<keyof typeof roles, keyof typeof facts, string, string, keyof typeof lists>>;

/** 文书：实施部门向制定机关提出的报告。花括号里的词由案卷填写，填不上的一段不写。 */
export const papers = {
  report: {
    title: '规范性文件评估报告',
    to: { fact: 'issuer' },
    made: 'report',
    issuer: 'actor',
    says: [
      '《{title}》（{number}）的施行情况，本单位已经完成评估，现将结果报告如下。',
      '一、评估的事由',
      '{trigger}。',
      '法律、法规变动的情况：{lawChange}',
      '认定成立的异议：{objection}。',
      '二、施行情况',
      '{figures}',
      '引用该文件办理的案件{casesCiting}件。',
      '三、施行效果和问题',
      '{effect}',
      { when: { is: ['lawfulStill', true] }, says: '该文件仍然符合现行的上位法。' },
      { when: { is: ['lawfulStill', false] }, says: '该文件已经不符合现行的上位法。' },
      '四、听取意见的情况',
      '{opinionsSummary}',
      '五、评估建议',
      '建议：{proposal}。该文件有效期至{endsOn}。',
      { shows: ['report'] },
      '依据：{$basis}。',
    ],
  },
} as const satisfies Papers;
