import type { PaperDef } from '../../../kernel/index.ts';
import type { facts, lists } from './facts.ts';
import type { roles } from './frame.ts';

type Papers = Record<string, PaperDef<keyof typeof roles, keyof typeof facts, string, string, keyof typeof lists>>;

/** 文书：给谁、写什么。花括号里的词由案卷填写，填不上的一段不写。 */
export const papers = {
  receipt: {
    title: '申请收件凭证',
    to: 'applicant',
    made: 'apply',
    number: 'receiptNo',
    says: [
      '本机关于{$day}收到你（单位）提出的“{item}”{kind}申请。',
      '自收到之日起{$length:complete}内，本机关审查申请材料：材料齐全、符合法定形式的予以受理；需要补正的，一次告知全部内容；逾期没有告知的，自收到之日起即为受理。',
      { shows: ['content', 'materials'] },
      '依据：{$basis}。',
      '凭收件编号和查询码，可以随时查询办理情况。',
    ],
  },
  correctionNotice: {
    title: '补正材料一次告知书',
    to: 'applicant',
    says: [
      '你（单位）于{$dayOf:apply}提出的“{item}”{kind}申请（{receiptNo}）收悉。经审查，申请材料需要补正，现将需要补正的全部内容一次告知如下：',
      '{missing}。',
      '请补齐后提交。补齐以后，本机关不再要求补正其他内容。',
      '依据：{$basis}。',
    ],
  },
  acceptance: {
    title: '受理通知书',
    to: 'applicant',
    says: [
      '你（单位）于{$dayOf:apply}提出的“{item}”{kind}申请（{receiptNo}），材料齐全、符合法定形式，属于本机关职权范围，决定予以受理。',
      '本机关自受理之日起在法定期限内作出决定；公布的办理时间更短的，按公布的时间办理。依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间另行书面告知，不计入期限。',
      '依据：{$basis}。',
    ],
  },
  rejection: {
    title: '不予受理决定书',
    to: 'applicant',
    says: [
      '你（单位）于{$dayOf:apply}提出的“{item}”{kind}申请（{receiptNo}），经审查，决定不予受理。',
      '不予受理的情形：{rejectGround}。',
      '理由：{reasons}',
      { when: { is: ['rejectGround', 'notOurs'] }, says: '该事项请向{properOrgan}申请。' },
      '依据：{$basis}。',
      '{remedies}',
    ],
  },
  timeNotice: {
    title: '听证、特别程序所需时间告知书',
    to: 'applicant',
    says: [
      '你（单位）的“{item}”{kind}申请（{receiptNo}），需要进行下列程序，所需时间不计入作出决定的期限：',
      {
        when: { all: [{ done: 'startSpecial' }, { not: { done: 'orderHearing' } }] },
        says: '{special}。',
      },
      { when: { done: 'orderHearing' }, says: '听证。' },
      '上述程序预计至{excludedUntil}止。程序提前结束的，期限自结束之日起继续计算；到该日仍未结束的，期限也继续计算。',
      '依据：{$basis}。',
    ],
  },
  rightsNotice: {
    title: '陈述申辩和听证权利告知书',
    to: 'interested',
    says: [
      '本机关正在审查“{item}”{kind}申请（{receiptNo}），该事项直接关系你（单位）的重大利益。',
      '作出决定以前，你（单位）有权陈述、申辩；要求听证的，可以自收到本告知书之日起{$length:askHearing}内提出申请。听证的费用由本机关承担。',
      '依据：{$basis}。',
    ],
  },
  extensionNotice: {
    title: '延长期限告知书',
    to: 'applicant',
    says: [
      '你（单位）的“{item}”{kind}申请（{receiptNo}），不能在法定期限内作出决定，经批准延长办理期限一次。',
      '理由：{extensionReasons}',
      '依据：{$basis}。',
    ],
  },
  decision: {
    title: '行政许可决定书',
    to: 'applicant',
    made: ['decide', 'deemRenewed'],
    number: 'decisionNo',
    says: [
      {
        when: { done: 'deemRenewed' },
        says: [
          '你（单位）于{$dayOf:apply}申请延续“{item}”（{receiptNo}）。原许可的有效期届满以前没有作出决定，视为准予延续。',
          '延续的有效期至{askedUntil}。',
        ],
      },
      {
        when: { done: 'decide' },
        says: '你（单位）于{$dayOf:apply}提出的“{item}”{kind}申请（{receiptNo}），经审查，决定：{result}。',
      },
      {
        when: { is: ['result', 'granted'] },
        says: ['许可内容：{licenceContent}', '有效期自{validFrom}起。', '有效期至{validTo}。'],
      },
      { when: { is: ['result', 'refused'] }, says: '理由：{reasons}' },
      {
        when: { known: 'result' },
        says: ['对陈述申辩意见和听证笔录的采纳情况：{considered}', '决定依据：{legalBasis}'],
      },
      { when: { is: ['result', 'refused'] }, says: '{remedies}' },
      { when: { not: { is: ['result', 'refused'] } }, says: '{$remedy}' },
    ],
  },
  endingNotice: {
    title: '拟撤回（撤销）许可告知书',
    to: 'applicant',
    says: [
      '本机关拟对你（单位）取得的“{item}”许可（{decisionNo}）作如下处理：{endingKind}。',
      '理由和依据：{endingReasons}',
      '决定以前，你（单位）有权陈述、申辩，请及时向本机关提出。',
      '依据：{$basis}。',
    ],
  },
  endingDecision: {
    title: '撤回（撤销）许可决定书',
    to: 'applicant',
    says: [
      '你（单位）取得的“{item}”许可（{decisionNo}），现决定：{endingKind}。',
      '理由和依据：{endingReasons}',
      '被许可人的陈述申辩：{holderOpinion}',
      '补偿或者赔偿的处理：{compensation}',
      '{remedies}',
    ],
  },
} as const satisfies Papers;
