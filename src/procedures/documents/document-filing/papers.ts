import type { PaperDef } from '../../../kernel/index.ts';
import type { facts } from './facts.ts';
import type { roles } from './frame.ts';

type Papers = Record<string, PaperDef<keyof typeof roles, keyof typeof facts>>;

const toIssuer = { to: { fact: 'issuer' }, issuer: 'actor' } as const;

/** 文书：制定机关报送的，备案机关出具的。花括号里的词由案卷填写，填不上的一段不写。 */
export const papers = {
  urging: {
    title: '限期报送备案通知书',
    ...toIssuer,
    made: 'urge',
    says: [
      '你单位于{publishedOn}公布的《{title}》（{number}），没有按规定报送备案。请在{urgeUntil}以前报送。',
      '{urgeNote}',
      '逾期仍不报送的，予以通报。',
      '依据：{$basis}。',
    ],
  },
  filingReport: {
    title: '规范性文件备案报告',
    to: { fact: 'authority' },
    made: 'report',
    issuer: 'actor',
    says: [
      '《{title}》（{number}）已于{publishedOn}公布，现报送备案。',
      '制定说明：{explanation}',
      { shows: ['bases', 'textCopy', 'filingReport', 'legalOpinion'] },
      '依据：{$basis}。',
    ],
  },
  supplementNotice: {
    title: '补充报送备案通知书',
    ...toIssuer,
    made: ['checkForm', 'recheckForm'],
    when: {
      any: [
        { all: [{ is: ['formResult', 'supplement'] }, { not: { done: 'recheckForm' } }] },
        { is: ['recheckResult', 'supplement'] },
      ],
    },
    says: [
      '你单位报送备案的《{title}》（{number}），形式审查的结果：{formResult}。',
      '补报后的结果：{recheckResult}。',
      '{formNote}',
      '依据：{$basis}。',
    ],
  },
  outsideNotice: {
    title: '不予备案登记通知书',
    ...toIssuer,
    made: 'checkForm',
    when: { is: ['formResult', 'outside'] },
    says: ['你单位报送备案的《{title}》（{number}），形式审查的结果：{formResult}。', '{formNote}', '依据：{$basis}。'],
  },
  registration: {
    title: '备案登记通知书',
    ...toIssuer,
    made: 'register',
    number: 'filingNumber',
    says: ['你单位报送备案的《{title}》（{number}），符合规定，予以备案登记。', '依据：{$basis}。'],
  },
  question: {
    title: '备案审查询问函',
    ...toIssuer,
    made: 'askIssuer',
    says: [
      '对你单位报送备案的《{title}》（{number}），请就下列问题作出说明：',
      '{question}',
      '请在{explainBy}以前书面回复。',
      '依据：{$basis}。',
    ],
  },
  conclusion: {
    title: '备案审查意见书',
    ...toIssuer,
    made: 'conclude',
    says: [
      '对你单位报送备案的《{title}》（{number}，备案登记号{filingNumber}），经审查，意见如下：',
      '{reviewOpinion}',
      '结论：{result}。',
      {
        when: { is: ['result', 'mend', 'suspend'] },
        says: '请自行修改、废止、作出解释或者说明理由，并将处理情况报告备案机关。',
      },
      '依据：{$basis}。',
    ],
  },
} as const satisfies Papers;
