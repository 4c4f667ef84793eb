import type { PaperDef } from '../../../kernel/index.ts';
import type { facts, lists } from './facts.ts';
import type { roles } from './frame.ts';

type Papers = Record<string, PaperDef<keyof typeof roles, keyof typeof facts, string, string, keyof typeof lists>>;

/** 文书：给谁、写什么。花括号里的词由案卷填写，填不上的一段不写。 */
export const papers = {
  notice: {
    title: '行政处罚事先告知书',
    to: 'party',
    says: [
      '关于你（单位）{matter}一案（{caseNo}），本机关已经调查终结，拟作出行政处罚。现将拟作处罚的内容和你（单位）的权利告知如下：',
      '一、事实和证据',
      '{toldFacts}',
      '{newFacts}',
      '二、理由和依据',
      '{reasons}',
      '处罚依据：{legalBasis}',
      '裁量等级：{grade}。{gradeReason}',
      '三、拟作处罚',
      { when: { cmp: ['noticeFine', '>', 0] }, says: '罚款{noticeFine}。' },
      { when: { not: { is: ['measure', 'none'] } }, says: '{measure}。' },
      { shows: ['measures'] },
      '责令改正：{correction}',
      '四、你（单位）的权利',
      '对上述内容，你（单位）有权陈述和申辩，可以自收到本告知书之日起{$length:defend}内提出；在决定作出以前提出的，本机关都听取，不会因此加重处罚。',
      {
        when: { is: ['hearingRight', true] },
        says: '你（单位）还有权要求听证，要求听证的，应当在收到本告知书之日起{$length:askHearing}内提出。听证不收费。',
      },
      '依据：{$basis}。',
    ],
  },
  timeNotice: {
    title: '不计入期限的时间告知书',
    to: 'party',
    says: [
      '关于你（单位）{matter}一案（{caseNo}），因依法进行的程序需要时间，自{$day}起至{excludedUntil}止不计入办案期限。程序提前结束的，期限自结束之日起继续计算。',
      '不计入期限的依据：{exclusionLaw}。',
    ],
  },
  decision: {
    title: '行政处罚决定书',
    to: 'party',
    made: ['decide', 'spotConfirm'],
    number: 'decisionNo',
    says: [
      { shows: ['partyCode', 'address'] },
      '一、违法事实和证据',
      '经查明：{findings}',
      '{toldFacts}',
      {
        when: { done: 'spotConfirm' },
        says: ['处罚的时间地点：{spotPlace}', '当场告知和听取陈述申辩的情况：{spotHeard}'],
      },
      { when: { count: 'statements', atLeast: 1 }, says: '对陈述申辩意见、听证笔录的采纳情况：{considered}' },
      '二、处罚的理由和依据',
      { when: { done: 'decide' }, says: ['{reasons}', '裁量等级：{grade}。{gradeReason}'] },
      '处罚依据：{legalBasis}',
      '三、处罚的种类和内容',
      { when: { cmp: ['fine', '>', 0] }, says: '罚款{fine}。' },
      { when: { not: { is: ['measure', 'none'] } }, says: '{measure}。' },
      { when: { done: 'decide' }, shows: ['measures'] },
      '责令改正：{correction}',
      '四、履行的方式和期限',
      { when: { done: 'decide' }, says: '{performance}' },
      {
        when: { cmp: ['fine', '>', 0] },
        says: '罚款自收到本决定书之日起{$length:pay}内到指定的银行或者通过电子支付系统缴纳；依法当场收缴的除外。逾期不缴纳的，可以依法加处罚款。确有经济困难的，可以申请延期或者分期缴纳。',
      },
      '五、救济的途径和期限',
      '{remedies}',
      '复议、诉讼期间处罚不停止执行，法律另有规定的除外。',
      '依据：{$basis}。',
    ],
  },
  noneDecision: {
    title: '不予行政处罚决定书',
    to: 'party',
    made: 'decideNone',
    number: 'decisionNo',
    says: [
      '关于你（单位）{matter}一案（{caseNo}），经查明：{findings}',
      '本机关认为：{noneGround}。{noneReasons}',
      '决定：不予行政处罚。',
      '教育的内容和方式：{education}',
      '依据：{$basis}。',
    ],
  },
  deferral: {
    title: '延期（分期）缴纳罚款批准书',
    to: 'party',
    says: [
      '你（单位）因经济困难申请延期、分期缴纳罚款（{decisionNo}），经审查，批准如下：',
      '最后缴清之日：{deferUntil}。',
      '{deferOpinion}',
      { shows: ['instalments'] },
      '依据：{$basis}。',
    ],
  },
  demand: {
    title: '履行行政处罚决定催告书',
    to: 'party',
    says: [
      '本机关作出的行政处罚决定（{decisionNo}）已经送达，你（单位）逾期没有履行。现催告你（单位）在{performBy}以前{demandFor}。',
      {
        when: { is: ['demandFor', 'fine'] },
        says: ['应缴罚款{owed}，已缴{paid}。', '依法加处罚款{surcharge}。'],
      },
      '对催告的内容，你（单位）有权陈述和申辩。无正当理由仍不履行的，本机关依法强制执行，或者自催告书送达之日起满{$length:courtWait}后申请人民法院强制执行。',
      '依据：{$basis}。',
    ],
  },
} as const satisfies Papers;
