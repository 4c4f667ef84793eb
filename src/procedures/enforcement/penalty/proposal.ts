// 裁量：提出处罚建议，离开基准的报批
import { houseRule, plan } from '../../../kernel/index.ts';
import { law } from './basis.ts';
import type { Acts, Bounds, Gates } from './frame.ts';

export const acts = {
  propose: {
    title: '提出处罚建议',
    from: 'assessing',
    to: {
      by: 'departure',
      cases: { inside: 'proposed', below: 'departing', above: 'departing', without: 'departing' },
    },
    by: 'investigator',
    records: {
      lenientGround: 'required',
      grade: 'required',
      gradeReason: 'required',
      benchmark: { requiredIf: { is: ['departure', 'inside', 'below', 'above'] } },
      benchmarkNo: { requiredIf: { is: ['departure', 'inside', 'below', 'above'] } },
      benchmarkOn: { requiredIf: { is: ['departure', 'inside', 'below', 'above'] } },
      fined: 'required',
      proposedFine: 'required',
      departure: 'required',
      departureReason: { requiredIf: { is: ['departure', 'below', 'above', 'without'] } },
    },
    computes: {
      rangeMin: { lookup: 'benchmark', row: { grade: 'grade' }, gives: 'min' },
      rangeMax: { lookup: 'benchmark', row: { grade: 'grade' }, gives: 'max' },
    },
    times: 'many',
    basis: [
      law(34, '依裁量基准规范行使裁量权'),
      law(5, '处罚与事实、性质、情节和危害程度相当'),
      plan(12, '裁量权基准有效应用'),
    ],
  },
  approveDeparture: {
    title: '批准离开裁量基准',
    from: 'departing',
    to: 'proposed',
    by: 'head',
    records: { departureOpinion: 'required' },
    times: 'many',
    basis: houseRule('离开公布的裁量基准要有理由，并经负责人批准'),
  },
  refuseDeparture: {
    title: '不批准离开裁量基准',
    from: 'departing',
    to: 'assessing',
    by: 'head',
    records: { departureOpinion: 'required' },
    times: 'many',
    basis: houseRule('离开公布的裁量基准要有理由，并经负责人批准'),
  },
} as const satisfies Acts;

const ofRange = [law(34, '裁量基准规范裁量权的行使'), plan(12, '裁量权基准有效应用')];

export const gates = {
  insideRange: {
    blocks: ['propose'],
    only: ['departure', 'inside'],
    until: {
      any: [
        { is: ['fined', false] },
        {
          all: [
            { cmp: ['proposedFine', '>=', { fact: 'rangeMin' }] },
            { cmp: ['proposedFine', '<=', { fact: 'rangeMax' }] },
          ],
        },
      ],
    },
    says: {
      zh: '拟处罚款不在该等级的裁量幅度内；离开幅度的写明理由，报负责人批准',
      en: 'The fine is outside the range of its grade; leaving the range needs reasons and the approval of the head',
    },
    basis: ofRange,
  },
  belowRange: {
    blocks: ['propose'],
    only: ['departure', 'below'],
    until: { cmp: ['proposedFine', '<', { fact: 'rangeMin' }] },
    says: { zh: '拟处罚款并不低于裁量幅度', en: 'The fine is not below the range' },
    basis: ofRange,
  },
  aboveRange: {
    blocks: ['propose'],
    only: ['departure', 'above'],
    until: { cmp: ['proposedFine', '>', { fact: 'rangeMax' }] },
    says: { zh: '拟处罚款并不高于裁量幅度', en: 'The fine is not above the range' },
    basis: ofRange,
  },
  fineNamed: {
    blocks: ['propose'],
    only: ['fined', true],
    until: { cmp: ['proposedFine', '>', 0] },
    says: { zh: '处以罚款的，写明数额', en: 'A fine needs an amount' },
    basis: law(59, '决定书载明处罚的种类'),
  },
  noFineNamed: {
    blocks: ['propose'],
    only: ['fined', false],
    until: { cmp: ['proposedFine', '=', 0] },
    says: { zh: '不处罚款的，罚款数额应为零', en: 'Without a fine the amount is nil' },
    basis: law(59, '决定书载明处罚的种类'),
  },
  lenientGrade: {
    blocks: ['propose'],
    only: ['grade', 'ordinary', 'heavy'],
    until: { is: ['lenientGround', 'none'] },
    says: {
      zh: '有应当从轻、减轻情形的，不能按一般或者从重等级处罚',
      en: 'Where the law demands leniency the grade cannot be ordinary or heavy',
    },
    basis: [law(30, '已满十四周岁不满十八周岁的，从轻或者减轻'), law(32, '有法定情形的应当从轻或者减轻')],
  },
} as const satisfies Gates;

export const bounds = {
  benchmarkInForce: {
    on: ['propose'],
    fact: 'benchmarkOn',
    is: 'atMost',
    from: 'day',
    says: { zh: '裁量基准还没有施行', en: 'The benchmark is not yet in force' },
    basis: law(34, '裁量基准应当向社会公布'),
  },
} as const satisfies Bounds;
