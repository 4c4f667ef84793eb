// 列出文件、通知、逐件提意见、逐件审查、报送
import { houseRule } from '../../../kernel/index.ts';
import { cleaning, sorting } from './basis.ts';
import type { Acts, Bounds, Clocks, Gates } from './frame.ts';

export const acts = {
  open: {
    title: '启动清理，列出文件',
    from: 'start',
    to: 'sorting',
    by: 'organizer',
    records: {
      title: 'required',
      previous: 'optional',
      referenceDay: 'required',
      proposeBy: 'required',
      decideBy: 'required',
      notice: 'required',
    },
    draws: {
      into: 'documents',
      register: 'documents',
      in: ['inForce', 'suspended'],
      on: 'referenceDay',
      columns: { number: 'number', title: 'title', issuer: 'issuer', unit: 'drafter', endsOn: 'endsOn' },
    },
    basis: sorting,
  },
  announce: {
    title: '公布清理通知和文件清单',
    from: 'sorting',
    by: 'organizer',
    numbers: 'notice',
    basis: [...sorting, houseRule('列入清理的文件清单公开，公众可以对照')],
  },
  propose: {
    title: '对一件文件提出清理意见',
    from: 'sorting',
    by: 'unit',
    each: 'documents',
    itemRecords: { proposal: 'required', proposalReason: 'required' },
    times: 'many',
    basis: sorting,
  },
  review: {
    title: '审查一件文件，提出结论',
    from: 'sorting',
    by: 'reviewer',
    each: 'documents',
    itemRecords: { verdict: 'required', verdictReason: 'required' },
    times: 'many',
    basis: sorting,
  },
  submit: {
    title: '报送清理意见',
    from: 'sorting',
    to: 'deciding',
    by: 'justiceHead',
    records: { submitNote: 'required', amendBy: { requiredIf: { some: 'documents', is: ['verdict', 'amend'] } } },
    computes: {
      keepList: { keys: 'documents', is: ['verdict', 'keep'] },
      amendList: { keys: 'documents', is: ['verdict', 'amend'] },
      repealList: { keys: 'documents', is: ['verdict', 'repeal'] },
      obsoleteList: { keys: 'documents', is: ['verdict', 'obsolete'] },
    },
    times: 'many',
    basis: sorting,
  },
} as const satisfies Acts;

export const clocks = {
  proposeEach: {
    title: '部门提出清理意见',
    kind: 'deadline',
    against: 'organ',
    each: 'documents',
    starts: 'open',
    stops: ['propose', 'review', 'submit'],
    limit: { until: 'proposeBy' },
    basis: [cleaning('规范性文件每隔两年清理一次'), houseRule('部门提出意见的截止日由通知写明')],
  },
  proposals: {
    title: '提出意见的期间',
    kind: 'deadline',
    against: 'other',
    starts: 'open',
    stops: ['submit'],
    limit: { until: 'proposeBy' },
    basis: houseRule('部门提出意见的截止日由通知写明'),
  },
  cleanup: {
    title: '完成清理',
    kind: 'deadline',
    against: 'organ',
    starts: 'open',
    stops: ['publish'],
    limit: { until: 'decideBy' },
    basis: [cleaning('规范性文件每隔两年清理一次'), houseRule('完成的截止日由通知写明')],
  },
} as const satisfies Clocks;

export const gates = {
  heard: {
    blocks: ['review'],
    until: {
      any: [{ column: ['proposal', 'keep', 'amend', 'repeal', 'obsolete'] }, { clock: 'proposals', state: 'ended' }],
    },
    says: {
      zh: '实施部门还没有提出意见，期间也没有届满',
      en: 'The implementing department has not proposed anything, and may still do so',
    },
    basis: sorting,
  },
  announced: {
    blocks: ['submit'],
    until: { done: 'announce' },
    says: { zh: '还没有公布清理通知和文件清单', en: 'The notice and the list have not been published' },
    basis: houseRule('列入清理的文件清单公开，公众可以对照'),
  },
  allReviewed: {
    blocks: ['submit'],
    until: { every: 'documents', is: ['verdict', 'keep', 'amend', 'repeal', 'obsolete'] },
    says: { zh: '还有文件没有结论', en: 'Some documents have no conclusion yet' },
    basis: cleaning('基准日施行的每一件都要清理'),
  },
} as const satisfies Gates;

export const bounds = {
  referenceNotAhead: {
    on: ['open'],
    fact: 'referenceDay',
    is: 'atMost',
    from: 'day',
    says: { zh: '基准日不能晚于今天', en: 'The reference day lies ahead' },
    basis: houseRule('列出的是基准日已经在登记簿里的文件'),
  },
  proposeAhead: {
    on: ['open'],
    fact: 'proposeBy',
    is: 'atLeast',
    from: 'day',
    says: { zh: '提出意见的截止日已经过去', en: 'The day for proposals is past' },
    basis: houseRule('部门要有时间提出意见'),
  },
  decideLater: {
    on: ['open'],
    fact: 'decideBy',
    is: 'atLeast',
    from: 'proposeBy',
    says: { zh: '完成的截止日早于提出意见的截止日', en: 'It is to be completed before proposals are due' },
    basis: houseRule('先提意见，再决定'),
  },
  amendAhead: {
    on: ['submit'],
    fact: 'amendBy',
    is: 'atLeast',
    from: 'day',
    when: { known: 'amendBy' },
    says: { zh: '修改的截止日已经过去', en: 'The day for amendments is past' },
    basis: houseRule('决定修改的，要有时间修改'),
  },
} as const satisfies Bounds;
