import type { ActDef, BoundDef, ClockDef, GateDef, NumberingDef, RoleDef, StageDef } from '../../../kernel/index.ts';
import { plan } from '../../../kernel/index.ts';
import type { facts, lists } from './facts.ts';

/** 文件走到哪里。公布后的效力（待施行、有效、中止、失效）另见规范性文件登记簿。 */
export const stages = {
  proposed: { title: '申请立项' },
  drafting: { title: '起草' },
  commenting: { title: '公开征求意见' },
  revising: { title: '修改形成送审稿' },
  reviewing: { title: '合法性审查' },
  deliberating: { title: '集体审议' },
  signing: { title: '待签署' },
  registering: { title: '待登记、编号、公布' },
  published: {
    title: '公布施行',
    final: true,
    requires: [
      'assessProject',
      'publishDraft',
      'closeComment',
      'submitReview',
      'legalReview',
      'putToMeeting',
      'deliberate',
      'sign',
      'register',
      'assignNumber',
      'publish',
    ],
  },
  suspended: { title: '中止执行' },
  lapsed: { title: '有效期届满', final: true, requires: ['publish'] },
  repealed: { title: '废止', final: true, requires: ['publish', 'proposeChange', 'reviewChange', 'repeal'] },
  superseded: { title: '被另行废止', final: true, requires: ['publish', 'noteRepeal', 'endByRepeal'] },
  annulled: { title: '撤销', final: true, requires: ['publish'] },
  declined: { title: '不予立项', final: true, requires: ['assessProject'] },
  dropped: { title: '终止制定', final: true },
} as const satisfies Record<string, StageDef>;

/** 谁来办：起草的不审查，审查的不签署，登记、编号、公布只归区政府办公室。 */
export const roles = {
  public: { title: '公众', outside: 'anyone' },
  initiator: { title: '提出单位承办人', post: 'handler', in: 'any' },
  assessor: { title: '立项评估人', post: 'legal-reviewer', in: { kind: 'justice' }, notSameAs: ['initiator'] },
  drafter: { title: '起草承办人', post: 'handler', in: { fact: 'drafter' } },
  draftHead: { title: '起草单位负责人', post: 'head', in: { fact: 'drafter' }, notSameAs: ['drafter'] },
  fairReviewer: { title: '公平竞争审查人', post: 'reviewer', in: 'any', notSameAs: ['drafter'] },
  reviewer: {
    title: '合法性审查人',
    post: 'legal-reviewer',
    in: { kind: 'justice' },
    notSameAs: ['initiator', 'drafter', 'draftHead'],
  },
  clerk: { title: '会议承办人', post: 'meeting-clerk' },
  signer: { title: '制定机关负责人', post: ['head', 'district-head'], notSameAs: ['drafter', 'reviewer'] },
  registrar: { title: '文件登记员', post: 'registrar', in: { kind: 'office' }, notSameAs: ['drafter'] },
  law: { title: '法定', law: true },
} as const satisfies Record<string, RoleDef>;

/** 文件编号：一个制定机关一年一个序列，连续不断。 */
export const numbering = {
  document: {
    pattern: '{org}规〔{year}〕{n}号',
    into: 'number',
    by: 'org',
    basis: plan(10, '规范性文件由区政府统一编号'),
  },
} as const satisfies Record<string, NumberingDef<Fact>>;

type Stage = keyof typeof stages;
type Role = keyof typeof roles;
type Fact = keyof typeof facts;
type List = keyof typeof lists;

// Names of acts and clocks are checked where procedure.ts puts the phases together.
export type Acts = Record<string, ActDef<Stage, Fact, Role, string, string, List, string, keyof typeof numbering>>;
export type Clocks = Record<string, ClockDef<Fact, string, string, List>>;
export type Gates = Record<string, GateDef<Fact, string, string, List>>;
export type Bounds = Record<string, BoundDef<Fact>>;
