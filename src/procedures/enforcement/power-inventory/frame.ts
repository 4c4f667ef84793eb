import {
  type ActDef,
  type ClockDef,
  choice,
  date,
  type GateDef,
  longText,
  organisation,
  ref,
  text,
  yesNo,
} from '../../../kernel/index.ts';
import { powerFacts } from './register.ts';

/** 一项权力的入库或者调整走到哪里。入库的案件长期停在“已公布”，以后的调整由它发起。 */
export const stages = {
  drafting: { title: '起草调整方案' },
  proposed: { title: '待合法性审查' },
  checked: { title: '待审定' },
  adopted: { title: '待公布' },
  published: { title: '已公布', final: true, requires: ['checkLegality', 'adopt', 'publish'] },
  ended: { title: '权力已取消', final: true, requires: ['checkLegality', 'adopt', 'publish', 'endLife'] },
  dropped: { title: '未入库、未调整', final: true },
} as const;

export const roles = {
  handler: { title: '部门承办人', post: 'handler', notSameAs: ['legalReviewer', 'leader'] },
  legalReviewer: {
    title: '合法性审查人',
    post: 'legal-reviewer',
    in: { kind: 'justice' },
    notSameAs: ['handler', 'leader'],
  },
  leader: {
    title: '区政府负责人',
    post: 'district-head',
    in: { kind: 'government' },
    notSameAs: ['handler', 'legalReviewer'],
  },
  publisher: { title: '公布人', post: 'registrar', in: { kind: 'office' } },
  law: { title: '法定', law: true },
} as const;

const kinds = { amend: '修改', delegate: '下放、委托或者收回', withdraw: '取消' } as const;

export const facts = {
  ...powerFacts,
  reasons: longText('理由'),

  wanted: choice('要作的调整', kinds),
  occasion: choice('调整的原因', {
    lawChanged: '法律、法规、规章立改废',
    organChanged: '机构或者职能调整',
    reform: '上级或者本级改革要求',
    review: '年度核对或者评估发现',
  }),
  lawChangedOn: date('新规定施行之日'),

  power: ref('所调整的权力', 'powers', { pin: 'live' }),
  change: choice('调整种类', kinds),
  endWhy: choice('取消的情形', {
    lawChanged: '依据修改或者废止',
    abolished: '改革取消',
    merged: '并入其他权力',
    moved: '划转其他机关',
  }),
  delegatedTo: organisation('下放、委托给（收回的填收回机关）'),
  delegation: choice('下放方式', {
    assign: '下放：由其以自己的名义行使',
    entrust: '委托：由其以委托机关的名义行使',
    none: '收回',
  }),

  legality: choice('合法性审查结论', { lawful: '合法', unlawful: '不合法或者依据不足' }),
  legalityOpinion: longText('合法性审查意见'),
  resolution: choice('审定结果', { adopt: '同意', refuse: '不同意' }),
  effectiveOn: date('生效日期'),
  checkedUpTo: text('核对年度', { max: 10 }),
  inOrder: yesNo('核对结果是否与现行规定一致'),
  checkNote: longText('核对情况'),
} as const;

type Fact = keyof typeof facts;
type Role = keyof typeof roles;

// Names of acts and clocks are checked where procedure.ts puts the parts together.
export type Acts = Record<string, ActDef<keyof typeof stages, Fact, Role>>;
export type Clocks = Record<string, ClockDef<Fact>>;
export type Gates = Record<string, GateDef<Fact>>;
