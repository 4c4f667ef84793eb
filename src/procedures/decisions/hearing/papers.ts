import type { PaperDef } from '../../../kernel/index.ts';
import type { facts, lists } from './facts.ts';
import type { roles } from './frame.ts';

type Papers = Record<string, PaperDef<keyof typeof roles, keyof typeof facts, string, string, keyof typeof lists>>;

/** 文书：给谁、写什么。花括号里的词由案卷填写，填不上的一段不写。 */
export const papers = {
  announcement: {
    title: '听证会公告',
    made: 'announceSignUp',
    says: [
      '本机关决定就“{subject}”举行听证会，现将有关事项公告如下。',
      '一、听证事项',
      '{matters}',
      '二、时间和地点',
      '{hearingOn}{hearingTime}，{hearingPlace}。',
      '三、参加人的名额和遴选办法',
      '名额：{seats}名。',
      { shows: ['seatPlan'] },
      '{selectionRule}',
      '报名人数超过名额的，按身份分别抽签。抽签的种子：{seedSource}（{seedOn}产生）。名册在种子产生以前公布，谁都可以按公布的材料重算结果。',
      '四、报名',
      '报名截止日：{signUpUntil}。可以在政务网站报名，也可以到本机关报名。',
      { shows: ['papers'] },
      '依据：{$basis}。',
    ],
  },
  hearingNotice: {
    title: '听证通知书',
    to: 'participant',
    says: [
      '本机关决定就“{subject}”举行听证，现通知如下：',
      '听证事项：{matters}',
      '听证时间：{hearingOn}{hearingTime}。',
      '听证地点：{hearingPlace}。',
      '听证方式：{publicity}。',
      '听证主持人：{host}。',
      '记录员：{recorder}。',
      '你（单位）可以亲自参加，也可以委托一至二人代理；认为主持人、记录员与本案有直接利害关系的，可以申请回避。请携带身份证明，委托代理的提交授权委托书。',
      {
        when: { is: ['opener', 'penalty'] },
        says: '无正当理由拒不出席或者未经许可中途退出的，视为放弃听证。',
      },
      { when: { is: ['opener', 'reconsideration'] }, says: '申请人无正当理由拒不参加的，视为放弃听证。' },
      { shows: ['papers'] },
      '依据：{$basis}。',
    ],
  },
  record: {
    title: '听证笔录（首页）',
    made: 'close',
    says: [
      { shows: ['subject', 'matters', 'heldOn', 'hearingTime', 'hearingPlace', 'publicity', 'host', 'recorder'] },
      { shows: ['members', 'participants', 'evidence', 'statements', 'record'] },
      '本笔录由参加人核对无误后逐页签名或者盖章；拒绝签名或者盖章的，由主持人注明。',
    ],
  },
  report: {
    title: '听证报告',
    made: 'report',
    says: [
      '本机关于{heldOn}在{hearingPlace}就“{subject}”举行听证，现将情况报告如下。',
      '一、听证事项',
      '{matters}',
      '二、参加人',
      { shows: ['participants'] },
      '三、听证情况和意见',
      '{summary}',
      { shows: ['record'] },
    ],
  },
} as const satisfies Papers;
