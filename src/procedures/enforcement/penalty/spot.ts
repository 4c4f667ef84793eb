// 简易程序：当场处罚
import { houseRule } from '../../../kernel/index.ts';
import { law, onPaper } from './basis.ts';
import { claimed } from './decision.ts';
import type { Acts, Clocks, Gates } from './frame.ts';

export const acts = {
  spotDecide: {
    title: '当场处罚（一张表：出示证件、告知、听取、决定）',
    from: 'intake',
    to: 'spotting',
    by: 'investigator',
    records: {
      cardsShown: 'required',
      findings: 'required',
      spareGround: 'required',
      partyKind: 'required',
      spotPlace: 'required',
      toldFacts: 'required',
      legalBasis: 'required',
      spotHeard: 'required',
      correction: 'required',
      measure: 'required',
      spotFine: 'required',
      remedies: 'required',
      scan: 'optional',
    },
    late: onPaper,
    basis: [
      law(51, '事实确凿、有法定依据的小额罚款或者警告，可以当场决定'),
      law(52, '出示证件，填写编有号码的决定书'),
      law(44, '告知事实、理由、依据和权利'),
      law(45, '听取陈述申辩'),
    ],
  },
  spotConfirm: {
    title: '另一名执法人员确认，当场交付决定书',
    from: 'spotting',
    to: 'paying',
    by: 'secondInvestigator',
    records: { refusedNote: 'optional', scan: 'optional' },
    computes: { fine: { copy: 'spotFine' }, owed: { copy: 'spotFine' } },
    numbers: 'spot',
    serves: 'decision',
    late: onPaper,
    effects: [claimed],
    basis: [law(52, '当场交付，由执法人员签名；拒收的注明'), law(42, '执法人员不少于两人')],
  },
  spotDrop: {
    title: '不当场处罚，转普通程序',
    from: 'spotting',
    to: 'intake',
    by: ['investigator', 'secondInvestigator'],
    times: 'many',
    undoes: ['spotDecide'],
    basis: law(54, '不能当场处罚的，依普通程序调查'),
  },
  reportSpot: {
    title: '报所属机关备案',
    from: ['paying', 'enforcing'],
    by: 'investigator',
    basis: law(52, '当场处罚决定报所属行政机关备案'),
  },
} as const satisfies Acts;

export const clocks = {
  reportSpot: {
    title: '当场处罚决定备案',
    kind: 'deadline',
    against: 'organ',
    starts: 'spotConfirm',
    stops: ['reportSpot', 'withdrawDecision', 'remedyGone', 'remedyRedo'],
    limit: { setting: 'duty.prompt-days' },
    basis: [law(52, '当场处罚决定应当备案'), houseRule('备案的天数法律没有规定，照“及时”类义务由本区规定')],
  },
} as const satisfies Clocks;

export const gates = {
  spotCards: {
    blocks: ['spotDecide'],
    until: { is: ['cardsShown', true] },
    says: { zh: '当场处罚应当出示执法证件', en: 'On the spot, too, the officers show their cards' },
    basis: law(52, '当场处罚应当出示执法证件'),
  },
  spotLimit: {
    blocks: ['spotDecide'],
    until: {
      any: [
        { all: [{ is: ['partyKind', 'person'] }, { cmp: ['spotFine', '<=', { rule: 'penalty.simple-person' }] }] },
        { all: [{ is: ['partyKind', 'org'] }, { cmp: ['spotFine', '<=', { rule: 'penalty.simple-org' }] }] },
      ],
    },
    says: {
      zh: '罚款超过可以当场处罚的数额，应当立案依普通程序办理',
      en: 'The fine is above what may be decided on the spot; the ordinary procedure applies',
    },
    basis: law(51, '对公民、单位当场罚款各有限额'),
  },
  spotKinds: {
    blocks: ['spotDecide'],
    until: {
      any: [{ is: ['measure', 'warning'] }, { all: [{ is: ['measure', 'none'] }, { cmp: ['spotFine', '>', 0] }] }],
    },
    says: { zh: '当场处罚只能是警告或者小额罚款', en: 'On the spot there are only warnings and small fines' },
    basis: law(51, '当场处罚限于警告和规定数额以下的罚款'),
  },
  spotSpare: {
    blocks: ['spotDecide'],
    until: { is: ['spareGround', 'none'] },
    says: {
      zh: '依法不予处罚的，不能当场处罚；教育后不立案或者依普通程序作出不予处罚决定',
      en: 'What the law spares cannot be penalised on the spot',
    },
    basis: [law(30, '不满十四周岁的不予处罚'), law(33, '轻微、及时改正、没有危害后果的不予处罚')],
  },
} as const satisfies Gates;
