// 请示报告、公布
import { houseRule, plan } from '../../../kernel/index.ts';
import { order } from './basis.ts';
import type { Acts, Bounds, Clocks, Gates } from './frame.ts';

const common = {
  number: { fact: 'number' },
  purpose: { fact: 'purpose' },
  unit: { fact: 'drafter' },
  executor: { fact: 'executor' },
  decidedOn: { dayOf: 'adopted' },
  effectiveOn: { fact: 'effectiveOn' },
  endsOn: { fact: 'endsOn' },
} as const;

const entering = {
  op: 'enter',
  register: 'decisions',
  entry: 'case',
  from: { fact: 'effectiveOn' },
  until: { fact: 'endsOn' },
} as const;

export const acts = {
  reportParty: {
    title: '向同级党委请示报告',
    from: 'decided',
    to: { by: 'partyReply', cases: { proceed: 'issuing', revise: 'revising' } },
    by: 'clerk',
    records: { partyPaper: 'required', partyReply: 'required' },
    times: 'many',
    basis: order(31, '出台前按照规定向同级党委请示报告'),
  },
  clearCongress: {
    title: '认定不需要报告人大',
    from: 'issuing',
    by: 'reviewer',
    records: { congressReason: 'required' },
    basis: order(8, '不属于人大讨论决定、也不需要事先报告的'),
  },
  reportCongress: {
    title: '报告人大或者常委会',
    from: 'issuing',
    by: 'clerk',
    records: { congressPaper: 'required' },
    basis: order(8, '属于人大讨论决定或者应当事先报告的，按照规定办理'),
  },
  publish: {
    title: '公布并解读（依法不予公开的，印发）',
    from: 'issuing',
    to: 'carryingOut',
    by: 'clerk',
    records: { executor: 'required', effectiveOn: 'required', endsOn: 'optional', interpretation: 'required' },
    numbers: 'decision',
    effects: [
      {
        ...entering,
        facts: {
          ...common,
          title: { fact: 'title' },
          kind: { fact: 'kind' },
          text: { fact: 'text' },
          publishedOn: { dayOf: 'publish' },
        },
        when: { all: [{ is: ['closedMatter', false] }, { is: ['purpose', 'new', 'adjust'] }] },
      },
      {
        ...entering,
        facts: {
          number: { fact: 'number' },
          title: { is: '依法不予公开的决策' },
          decidedOn: { dayOf: 'adopted' },
        },
        when: { all: [{ is: ['closedMatter', true] }, { is: ['purpose', 'new', 'adjust'] }] },
      },
      {
        op: 'end',
        register: 'decision-catalogue',
        entry: { fact: 'matter' },
        from: 'day',
        why: 'decided',
        when: { is: ['purpose', 'new'] },
      },
    ],
    basis: [
      order(32, '通过公报、政府网站、报纸及时公布，说明采纳情况并解读；依法不予公开的除外'),
      order(34, '明确决策执行单位'),
    ],
  },
} as const satisfies Acts;

export const clocks = {
  publishPromptly: {
    title: '及时公布',
    kind: 'deadline',
    against: 'organ',
    starts: 'reportParty',
    when: { is: ['partyReply', 'proceed'] },
    stops: ['publish'],
    limit: { setting: 'duty.prompt-days' },
    basis: [order(32, '及时公布'), houseRule('“及时”按本区设定的工作日数提醒')],
  },
  archivePromptly: {
    title: '及时归档',
    kind: 'deadline',
    against: 'organ',
    starts: 'publish',
    stops: ['archive'],
    limit: { setting: 'duty.prompt-days' },
    basis: [order(33, '过程记录和材料及时完整归档'), houseRule('“及时”按本区设定的工作日数提醒')],
  },
} as const satisfies Clocks;

export const gates = {
  congressFirst: {
    blocks: ['publish'],
    until: { any: [{ done: 'clearCongress' }, { done: 'reportCongress' }] },
    says: {
      zh: '还没有报告人大或者其常委会，也没有认定不需要报告',
      en: "The people's congress has neither been told nor been found not to need it",
    },
    basis: order(8, '属于人大讨论决定或者应当事先报告的，按照规定办理'),
  },
} as const satisfies Gates;

export const bounds = {
  effectNotBack: {
    on: ['publish'],
    fact: 'effectiveOn',
    is: 'atLeast',
    from: 'day',
    says: { zh: '施行日期不能早于公布之日', en: 'It cannot take effect before it is published' },
    basis: [order(32, '决策应当公布'), plan(7, '决策程序规范')],
  },
} as const satisfies Bounds;
