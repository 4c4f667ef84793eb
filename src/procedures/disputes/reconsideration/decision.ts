// 决定、审理期限、送达
import { opens } from './acceptance.ts';
import { former, law, newLaw, oldLaw, onPaper } from './basis.ts';
import { type Acts, type Clocks, type Gates, onTrial } from './frame.ts';
import { release } from './mediation.ts';
import { ends } from './reply.ts';

export const acts = {
  extend: {
    title: '批准延长审理期限',
    from: onTrial,
    by: 'officeHead',
    records: { extensionReasons: 'required' },
    serves: 'extensionNotice',
    basis: law(62, '情况复杂的，经机构负责人批准延长一次，最多三十日，书面告知当事人'),
  },
  extendFormer: {
    title: '批准延长审理期限（2024年以前）',
    from: onTrial,
    by: 'organHead',
    records: { extensionReasons: 'required' },
    serves: 'extensionNotice',
    basis: former(31, '经机关负责人批准延长，最多三十日，告知申请人和被申请人'),
  },
  decide: {
    title: '作出复议决定',
    from: 'deciding',
    to: 'serving',
    by: 'organHead',
    records: {
      result: 'required',
      decisionText: 'required',
      decisionReasons: 'required',
      decisionBasis: 'required',
      considered: 'optional',
      refuseGround: { requiredIf: { is: ['result', 'rejected'] } },
      compensation: 'required',
      passedBy: 'required',
      minutes: { requiredIf: { is: ['passedBy', 'collective'] } },
      redoBy: 'optional',
      performBy: { requiredIf: { is: ['result', 'ordered'] } },
      remedies: 'required',
    },
    numbers: 'decision',
    basis: [
      law(61, '经机关负责人同意或者集体讨论通过，以机关名义作出'),
      law(63, '内容不适当、适用依据不正确或者查清事实的，变更'),
      law(64, '主要事实不清、违反程序、依据不合法、越权滥权的，撤销，可以责令重作'),
      law(65, '不撤销而确认违法的情形'),
      law(66, '不履行职责的，责令在一定期限内履行'),
      law(67, '重大且明显违法、申请确认无效的，确认无效'),
      law(68, '合法适当的，维持'),
      law(69, '没有相应职责或者受理前已经履行的，驳回请求'),
      law(71, '行政协议的责任'),
      law(72, '一并处理赔偿、返还'),
      law(33, '受理后发现不符合条件的，驳回申请'),
    ],
  },
  serve: {
    title: '送达决定书',
    from: 'serving',
    to: {
      by: 'result',
      cases: {
        upheld: 'closed',
        dismissed: 'closed',
        rejected: 'closed',
        changed: 'performing',
        annulled: 'performing',
        partly: 'performing',
        redo: 'performing',
        unlawful: 'performing',
        invalid: 'performing',
        ordered: 'performing',
        agreement: 'performing',
        mediatedChanged: 'performing',
        mediatedKept: 'performing',
      },
    },
    by: 'officer',
    records: { scan: 'optional' },
    serves: 'decision',
    late: onPaper,
    effects: [release('decided')],
    basis: law(75, '决定书盖章，一经送达即发生法律效力'),
  },
  serveRespondent: {
    title: '送达被申请人、第三人并抄告',
    from: ['serving', 'performing', 'closed'],
    by: 'officer',
    records: { scan: 'optional' },
    serves: 'decisionToRespondent',
    late: onPaper,
    basis: [law(75, '决定书送达当事人'), law(79, '同时抄告被申请人的上一级主管部门')],
  },
} as const satisfies Acts;

const over = ['decide', ...ends] as const;

export const clocks = {
  decide: {
    title: '作出决定',
    kind: 'deadline',
    against: 'organ',
    starts: [...opens, 'toOrdinary'],
    from: { fact: 'acceptedOn' },
    stops: ['chooseSimple', ...over],
    when: newLaw,
    limit: { rule: 'reconsider.decision' },
    extension: { by: 'extend', limit: { rule: 'reconsider.decision-extension' } },
    basis: law(62, '普通程序受理之日起六十日内决定，可以延长一次，最多三十日'),
  },
  decideSimple: {
    title: '作出决定（简易程序）',
    kind: 'deadline',
    against: 'organ',
    starts: 'chooseSimple',
    from: { fact: 'acceptedOn' },
    stops: ['toOrdinary', ...over],
    when: { lawInForce: 'reconsider.simple-decision' },
    limit: { rule: 'reconsider.simple-decision' },
    basis: law(62, '简易程序受理之日起三十日内决定'),
  },
  decideFormer: {
    title: '作出决定（2024年以前）',
    kind: 'deadline',
    against: 'organ',
    starts: opens,
    from: { dayOf: 'apply' },
    stops: over,
    when: oldLaw,
    limit: { rule: 'reconsider.decision' },
    extension: { by: 'extendFormer', limit: { rule: 'reconsider.decision-extension' } },
    basis: former(31, '自受理（收到申请）之日起六十日内决定，可以延长三十日'),
  },
  sue: {
    title: '不服决定起诉',
    kind: 'window',
    against: 'party',
    starts: { served: 'decision' },
    limit: { rule: 'litigation.after-reconsider' },
    basis: [law(10, '对复议决定不服的可以起诉'), former(5, '对复议决定不服的可以起诉')],
  },
} as const satisfies Clocks;

export const gates = {
  changeWeighed: {
    blocks: ['decide'],
    only: ['result', 'changed'],
    until: { done: 'weighChange' },
    says: { zh: '变更的内容还没有核定', en: 'What is changed has not been weighed against the act' },
    basis: law(63, '不得作出对申请人更为不利的变更'),
  },
  decided: {
    blocks: ['decide'],
    until: {
      is: [
        'result',
        'upheld',
        'changed',
        'annulled',
        'partly',
        'redo',
        'unlawful',
        'invalid',
        'ordered',
        'agreement',
        'dismissed',
        'rejected',
      ],
    },
    says: { zh: '调解的结果写入调解书，不用决定书', en: 'A mediation is put into its own paper, not into a decision' },
    basis: law(73, '调解达成协议的制作调解书'),
  },
  noEvidence: {
    blocks: ['decide'],
    only: ['result', 'upheld', 'changed', 'dismissed'],
    until: { any: [{ not: { done: 'noReply' } }, { is: ['thirdEvidence', true] }] },
    says: {
      zh: '被申请人逾期没有答复举证，行政行为视为没有证据、依据，只能撤销、确认违法或者无效、责令履行',
      en: 'Without reply the act counts as without evidence: it can only be annulled, found unlawful or void, or ordered anew',
    },
    basis: [
      law(70, '视为没有证据、依据；涉及第三人合法权益且第三人提供证据的除外'),
      former(28, '视为没有证据、依据，撤销'),
    ],
  },
  sinceRevision: {
    blocks: ['decide'],
    only: ['result', 'invalid', 'agreement'],
    until: newLaw,
    says: {
      zh: '2024年以前提出的申请没有确认无效和行政协议责任的决定',
      en: 'Cases filed before 2024 know no declaration of invalidity and no order about agreements',
    },
    basis: [law(90, '修订后的法律自2024年1月1日起施行'), former(28, '2024年以前决定的种类')],
  },
} as const satisfies Gates;
