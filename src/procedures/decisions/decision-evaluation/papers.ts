import type { PaperDef } from '../../../kernel/index.ts';
import type { facts, lists } from './facts.ts';
import type { roles } from './frame.ts';

type Papers = Record<string, PaperDef<keyof typeof roles, keyof typeof facts, string, string, keyof typeof lists>>;

/** 文书：评价单位向区长提出的报告。花括号里的词由案卷填写，填不上的一段不写。 */
export const papers = {
  report: {
    title: '决策后评价报告',
    to: 'head',
    made: 'report',
    issuer: 'actor',
    says: [
      '对“{title}”（{number}）的实施情况，本单位已经完成评价，现将结果报告如下。',
      '一、评价的事由和方案',
      '事由：{ground}。',
      '{plan}',
      '二、抽样检查',
      '从总体中抽取{sampleSize}处，种子为{seed}，出处：{seedProof}',
      { shows: ['sample'] },
      '三、对照目标的检查和考核',
      '{examination}',
      '参与的情况：{outsiders}',
      '四、听取意见的情况',
      '{opinionsSummary}',
      '五、结论和建议',
      '预期目标：{achieved}。',
      { when: { is: ['grave', true] }, says: '评价发现越权、违反程序或者造成严重后果的情形。' },
      '建议：{proposal}。',
      { when: { count: 'matters', atLeast: 1 }, shows: ['matters'] },
      { shows: ['report'] },
      '依据：{$basis}。',
    ],
  },
} as const satisfies Papers;
