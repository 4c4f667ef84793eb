// 统一登记、统一编号、统一公布
import { houseRule, plan } from '../../../kernel/index.ts';
import { business, organic, rulemaking } from './basis.ts';
import type { Acts, Bounds, Clocks, Gates } from './frame.ts';

/** 最长有效期：一般文件五年；暂行、试行的由本区设定，不超过两年。 */
export const longest = {
  by: 'trial',
  cases: { true: { setting: 'norm.trial-validity.max-years' }, false: { rule: 'plan.norm.validity' } },
} as const;

export const acts = {
  register: {
    title: '统一登记',
    from: 'registering',
    by: 'registrar',
    records: { filingAuthority: 'required' },
    basis: plan(10, '规范性文件由区政府统一登记'),
  },
  assignNumber: {
    title: '统一编号',
    from: 'registering',
    by: 'registrar',
    numbers: 'document',
    basis: plan(10, '规范性文件由区政府统一编号'),
  },
  publish: {
    title: '统一公布',
    from: 'registering',
    to: 'published',
    by: 'registrar',
    records: { earlyEffectReason: 'optional' },
    computes: { currentEnd: { copy: 'endsOn' } },
    effects: [
      {
        op: 'enter',
        register: 'documents',
        entry: 'case',
        from: { fact: 'effectiveOn' },
        until: { fact: 'endsOn' },
        facts: {
          number: { fact: 'number' },
          title: { fact: 'title' },
          level: { fact: 'level' },
          issuer: { fact: 'issuer' },
          drafter: { fact: 'drafter' },
          topic: { fact: 'topic' },
          text: { fact: 'text' },
          attachment: { fact: 'attachment' },
          bases: { fact: 'bases' },
          cites: { fact: 'cites' },
          amends: { fact: 'amends' },
          repeals: { fact: 'repeals' },
          trial: { fact: 'trial' },
          touchesInterests: { fact: 'touchesInterests' },
          touchesMarket: { fact: 'touchesMarket' },
          issuedOn: { dayOf: 'sign' },
          publishedOn: { dayOf: 'publish' },
          effectiveOn: { fact: 'effectiveOn' },
          endsOn: { fact: 'endsOn' },
        },
      },
      {
        op: 'amend',
        register: 'documents',
        entry: { fact: 'amends' },
        from: { fact: 'effectiveOn' },
        facts: { text: { fact: 'amendedText' }, amendedBy: { fact: 'number' } },
      },
      {
        op: 'end',
        register: 'documents',
        entry: { fact: 'repeals' },
        from: { fact: 'effectiveOn' },
        why: 'repealed',
      },
    ],
    basis: [
      plan(10, '所有规范性文件向社会公布，由区政府统一公布'),
      organic('予以公布'),
      rulemaking(30, '公布时载明制定机关、序号、名称、通过和施行日期'),
      business(64, '未经公布的不得作为行政管理依据'),
    ],
  },
} as const satisfies Acts;

export const clocks = {
  publishPromptly: {
    title: '签署后及时公布',
    kind: 'deadline',
    against: 'organ',
    starts: 'sign',
    stops: ['publish'],
    limit: { setting: 'duty.prompt-days' },
    basis: [rulemaking(31, '签署公布后及时刊载'), houseRule('“及时”按本区设定的工作日数提醒')],
  },
} as const satisfies Clocks;

export const gates = {
  registered: {
    blocks: ['assignNumber', 'publish'],
    until: { done: 'register' },
    says: { zh: '没有统一登记，不能编号和公布', en: 'It must be registered before it is numbered and published' },
    basis: plan(10, '统一登记、编号、公布'),
  },
  numbered: {
    blocks: ['publish'],
    until: { done: 'assignNumber' },
    says: { zh: '没有统一编号，不能公布', en: 'It must be numbered before it is published' },
    basis: plan(10, '统一登记、编号、公布'),
  },
} as const satisfies Gates;

/** 有效期在送审时先按施行日期检查，免得到公布时才发现；准确的界限从公布之日算。 */
export const bounds = {
  effectNotBack: {
    on: ['publish'],
    fact: 'effectiveOn',
    is: 'atLeast',
    from: 'day',
    says: {
      zh: '施行日期早于公布之日：未公布的不生效，应当重新确定施行日期',
      en: 'It would take effect before it is published; a new day of effect is needed',
    },
    basis: plan(10, '未经公布的不得作为行政管理依据'),
  },
  validityFromEffect: {
    on: ['submitReview'],
    fact: 'endsOn',
    is: 'atMost',
    from: 'effectiveOn',
    limit: longest,
    says: { zh: '有效期超过了最长期限', en: 'The validity is longer than allowed' },
    basis: plan(11, '有效期一般不超过五年'),
  },
  validity: {
    on: ['publish'],
    fact: 'endsOn',
    is: 'atMost',
    from: 'day',
    limit: longest,
    says: {
      zh: '自公布之日起的有效期超过了最长期限',
      en: 'Counted from publication, the validity is longer than allowed',
    },
    basis: plan(11, '自公布之日起有效期一般不超过五年'),
  },
  effectAfter: {
    on: ['publish'],
    fact: 'effectiveOn',
    is: 'atLeast',
    from: 'day',
    limit: { rule: 'norm.effective-after' },
    soft: { reason: 'earlyEffectReason' },
    says: {
      zh: '公布三十日后方可施行，提前施行的要说明理由',
      en: 'It takes effect 30 days after publication, unless a reason is recorded',
    },
    basis: rulemaking(32, '公布之日起三十日后施行，不立即施行将有碍施行等情形除外'),
  },
} as const satisfies Bounds;
