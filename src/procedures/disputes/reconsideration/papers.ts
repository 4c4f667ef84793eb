import type { PaperDef } from '../../../kernel/index.ts';
import type { facts, lists } from './facts.ts';
import type { roles } from './frame.ts';

type Papers = Record<string, PaperDef<keyof typeof roles, keyof typeof facts, string, string, keyof typeof lists>>;

/** 每份文书都从是哪一件申请说起。 */
const application = '申请人{applicantName}对{against}“{matter}”提出的行政复议申请';
const numbered = `${application}（{caseNo}）`;

/** 决定书的内容，送申请人和送被申请人的相同。 */
const decided = [
  { shows: ['applicantName', 'respondent', 'thirdParties'] },
  `${numbered}，本机关于{acceptedOn}受理，现已审理终结。`,
  '一、申请人的请求和理由',
  '{request}',
  '{reasons}',
  { when: { known: 'damages' }, says: '一并提出的行政赔偿请求：{damages}' },
  '二、被申请人的答复',
  { when: { done: 'reply' }, says: ['{replyText}', '{replyBasis}'] },
  { when: { done: 'noReply' }, says: '被申请人没有在法定期限内答复和提交证据、依据，视为该行政行为没有证据、依据。' },
  '三、查明的事实和理由',
  '{decisionReasons}',
  '对听证笔录、咨询意见的采纳情况：{considered}',
  { when: { known: 'documentResult' }, says: '对一并审查的文件“{documentName}”：{documentResult}。{documentReasons}' },
  '四、决定',
  '依照{decisionBasis}，本机关决定：{result}。',
  '{decisionText}',
  { when: { is: ['result', 'redo'] }, says: '重新作出行政行为的期限：{redoBy}以前。' },
  { when: { is: ['result', 'ordered'] }, says: '履行的期限：{performBy}以前。' },
  { when: { not: { is: ['compensation', 'none'] } }, says: '赔偿、返还：{compensation}。' },
  '{remedies}',
] as const;

/** 文书：给谁、写什么。花括号里的词由案卷填写，填不上的一段不写。 */
export const papers = {
  correctionNotice: {
    title: '补正通知书',
    to: 'applicant',
    says: [
      `${application}收悉。申请材料不齐全或者表述不清楚，请补正下列全部事项：`,
      '{missing}。',
      { when: { known: 'correctUntil' }, says: '请在{correctUntil}以前补正。' },
      { when: { not: { known: 'correctUntil' } }, says: '请自收到本通知书之日起{$length:correct}内补正。' },
      '有正当理由不能按期补正的，可以申请延长。没有正当理由逾期不补正的，视为放弃行政复议申请。',
      '依据：{$basis}。',
    ],
  },
  acceptance: {
    title: '受理通知书',
    to: 'applicant',
    says: [
      `${numbered}，符合受理条件，决定自{acceptedOn}起受理。`,
      '你（单位）在审理中有权陈述意见、提交证据，查阅、复制被申请人的书面答复和有关材料，申请停止执行、申请回避，可以同被申请人和解，也可以接受调解。',
      '依据：{$basis}。',
    ],
  },
  refusal: {
    title: '不予受理决定书',
    to: 'applicant',
    says: [
      `${application}，经审查不符合受理条件，决定不予受理。`,
      '不符合的情形：{refuseGround}。',
      '理由：{refuseReasons}',
      { when: { is: ['refuseGround', 'notOurs'] }, says: '有管辖权的行政复议机关：{properOrgan}。' },
      '依据：{$basis}。',
      '{remedies}',
    ],
  },
  applicationCopy: {
    title: '申请书副本、答复通知书',
    to: 'respondent',
    says: [
      `${numbered}，本机关已经受理，现将申请的内容发送你单位。`,
      { shows: ['request', 'reasons', 'damages', 'documentName', 'documentClauses'] },
      {
        when: { not: { done: 'chooseSimple' } },
        says: '请自收到之日起{$length:reply}内提出书面答复，并提交作出行政行为的证据、依据和其他有关材料。',
      },
      {
        when: { done: 'chooseSimple' },
        says: '本案适用简易程序，请自收到之日起{$length:replySimple}内提出书面答复，并提交作出行政行为的证据、依据和其他有关材料。',
      },
      '逾期不答复、不提交的，视为该行政行为没有证据、依据。复议期间不得自行向申请人和其他人收集证据。',
      '依据：{$basis}。',
    ],
  },
  extensionNotice: {
    title: '延长审理期限通知书',
    to: 'applicant',
    says: [
      `${numbered}，不能在法定期限内作出决定，经批准延长审理期限一次。`,
      '理由：{extensionReasons}',
      '依据：{$basis}。',
    ],
    copies: ['被申请人'],
  },
  exclusionNotice: {
    title: '现场勘验、鉴定通知书',
    to: 'applicant',
    says: [`${numbered}，需要进行{exclusion}，所用时间自{$day}起至结束之日止，不计入审理期限。`, '依据：{$basis}。'],
  },
  switchNotice: {
    title: '转为普通程序通知书',
    to: 'applicant',
    says: [
      `${numbered}，不宜适用简易程序，经批准转为普通程序审理。`,
      '理由：{switchReason}',
      '审理期限依普通程序，自受理之日起计算。',
      '依据：{$basis}。',
    ],
    copies: ['被申请人'],
  },
  suspensionNotice: {
    title: '中止审理通知书',
    to: 'applicant',
    made: ['suspend', 'openReview'],
    says: [
      `${numbered}，自{$day}起中止审理。`,
      '中止的原因：{suspensions.ground}。{suspensions.reason}',
      { when: { done: 'openReview' }, says: '需要审查的文件或者依据：{documentName}。' },
      '中止期间不计入审理期限。原因消除后及时恢复审理，并另行通知。',
      '依据：{$basis}。',
    ],
    copies: ['被申请人'],
  },
  resumptionNotice: {
    title: '恢复审理通知书',
    to: 'applicant',
    says: [
      `${numbered}，自{$day}起恢复审理，审理期限继续计算。`,
      { when: { done: 'concludeReview' }, says: '对文件“{documentName}”：{documentResult}。' },
      '依据：{$basis}。',
    ],
    copies: ['被申请人'],
  },
  stayNotice: {
    title: '停止执行通知书',
    to: 'respondent',
    says: [
      `${numbered}，决定自{$day}起停止执行被申请的行政行为。`,
      '情形：{stayGround}。',
      '理由：{stayReasons}',
      '依据：{$basis}。',
    ],
    copies: ['申请人'],
  },
  unstayNotice: {
    title: '恢复执行通知书',
    to: 'respondent',
    says: [`${numbered}，停止执行的情形不再存在，自{$day}起恢复执行。`, '理由：{stayReasons}', '依据：{$basis}。'],
    copies: ['申请人'],
  },
  documentNotice: {
    title: '规范性文件合法性答复通知书',
    to: 'issuer',
    says: [
      `${numbered}，需要一并审查你单位制定的“{documentName}”。`,
      { when: { known: 'documentClauses' }, says: '申请人认为不合法的条款和理由：{documentClauses}' },
      '请就下列问题书面答复：{reviewQuestion}',
      '请自收到本通知之日起{$length:answerNotice}内书面答复，并提交有关材料；必要时当面说明理由。',
      '依据：{$basis}。',
    ],
  },
  forwarding: {
    title: '规范性文件转送函',
    to: { fact: 'forwardedTo' },
    says: [
      `${numbered}，需要审查“{documentName}”，本机关无权处理，现依法转送。`,
      { when: { known: 'documentClauses' }, says: '申请人认为不合法的条款和理由：{documentClauses}' },
      '请自收到之日起{$length:forwarded}内将处理意见回复本机关。',
      '依据：{$basis}。',
    ],
  },
  mediation: {
    title: '行政复议调解书',
    to: 'applicant',
    number: 'decisionNo',
    issuer: 'actor',
    says: [
      { shows: ['applicantName', 'respondent', 'thirdParties'] },
      `${numbered}，经本机关主持调解，各方当事人自愿达成协议，内容合法，不损害国家利益、公共利益和他人合法权益。`,
      '{request}',
      '协议内容：{mediationText}',
      '结果：{result}。',
      '履行的期限：{performBy}以前。',
      '本调解书经各方当事人签字或者签章，并加盖印章后生效。',
      '依据：{$basis}。',
    ],
  },
  termination: {
    title: '终止行政复议决定书',
    to: 'applicant',
    says: [
      `${numbered}，决定终止行政复议。`,
      { when: { done: 'permitWithdrawal' }, says: '申请人撤回申请，经审查准予撤回。{withdrawReason}' },
      { when: { done: 'terminate' }, says: ['情形：{terminateGround}。', '理由：{terminateReasons}'] },
      { when: { done: 'endSuspended' }, says: '中止的原因仍未消除，已满法定期限。{terminateReasons}' },
      '依据：{$basis}。',
    ],
    copies: ['被申请人'],
  },
  decision: {
    title: '行政复议决定书',
    to: 'applicant',
    made: 'decide',
    number: 'decisionNo',
    issuer: 'actor',
    says: decided,
  },
  decisionToRespondent: {
    title: '行政复议决定书',
    to: 'respondent',
    made: 'decide',
    number: 'decisionNo',
    issuer: 'actor',
    says: decided,
    copies: ['第三人', '被申请人的上一级主管部门'],
  },
  letter: {
    title: '行政复议意见书',
    to: 'addressee',
    says: [
      '本机关在办理{matter}一案（{caseNo}）时，发现下列情况：',
      '{letters.text}',
      '请自收到本意见书之日起{$length:answerLetter}内将纠正情况报送本机关。',
      '依据：{$basis}。',
    ],
  },
  urging: {
    title: '责令履行通知书',
    to: 'respondent',
    says: [
      `${numbered}，行政复议决定书（调解书）（{decisionNo}）已经生效。你单位没有履行或者无正当理由拖延履行，现责令你单位在{performUntil}以前履行。`,
      '{urgeNote}',
      '履行情况请及时报告。',
      '依据：{$basis}。',
    ],
  },
} as const satisfies Papers;
