// 审查、复核、答复
import { houseRule } from '../../../kernel/index.ts';
import { filing, notAlone, objecting, suggesting } from './basis.ts';
import type { Acts, Bounds, Gates } from './frame.ts';

export const acts = {
  conclude: {
    title: '审查并提出结论',
    from: 'explaining',
    to: 'cosigning',
    by: 'reviewer',
    records: {
      result: 'required',
      opinion: 'required',
      mendBy: { requiredIf: { is: ['result', 'mend', 'suspend'] } },
    },
    times: 'many',
    basis: [
      objecting('对异议依法处理'),
      filing(13, '审查是否超越权限、违反上位法、不适当、违背法定程序'),
      filing(18, '应当纠正的，建议修改或者废止'),
    ],
  },
  cosign: {
    title: '复核结论',
    from: 'cosigning',
    to: { by: 'cosignResult', cases: { agree: 'answering', again: 'explaining' } },
    by: 'cosigner',
    records: { cosignResult: 'required', cosignOpinion: { requiredIf: { is: ['cosignResult', 'again'] } } },
    times: 'many',
    effects: [
      {
        op: 'suspend',
        register: 'documents',
        entry: { fact: 'document' },
        from: 'day',
        when: { all: [{ is: ['cosignResult', 'agree'] }, { is: ['result', 'suspend'] }] },
      },
      {
        op: 'amend',
        register: 'documents',
        entry: { fact: 'document' },
        from: 'day',
        facts: { objection: { fact: 'number' } },
        when: { all: [{ is: ['cosignResult', 'agree'] }, { is: ['result', 'evaluate'] }] },
      },
    ],
    basis: [objecting('对异议依法处理'), notAlone],
  },
  answer: {
    title: '答复异议人',
    from: 'answering',
    to: {
      by: 'result',
      cases: { unfounded: 'settled', evaluate: 'settled', mend: 'mending', suspend: 'mending' },
    },
    by: 'clerk',
    records: { answer: 'required' },
    serves: 'answer',
    basis: [objecting('依法处理并答复'), suggesting],
  },
} as const satisfies Acts;

export const gates = {
  issuerHeard: {
    blocks: ['conclude'],
    until: { clock: 'explain', state: 'ended' },
    says: { zh: '制定机关说明或者说明期限届满之前，不能作结论', en: 'The issuer may still explain' },
    basis: filing(14, '制定机关在规定期限内说明'),
  },
  inForce: {
    blocks: ['conclude', 'cosign'],
    only: ['result', 'evaluate', 'mend', 'suspend'],
    until: { entry: 'document', in: ['future', 'inForce', 'suspended'] },
    says: {
      zh: '文件已经不再施行，没有要纠正或者评估的',
      en: 'The document no longer applies: nothing is left to mend',
    },
    basis: filing(18, '应当纠正的，修改或者废止'),
  },
  notSuspendedYet: {
    blocks: ['conclude', 'cosign'],
    only: ['result', 'suspend'],
    until: { entry: 'document', in: ['future', 'inForce'] },
    says: { zh: '文件已经中止执行，选“限期修改或者废止”', en: 'It is suspended already: choose to have it mended' },
    basis: houseRule('已经中止的不再中止，由谁中止的由谁恢复'),
  },
} as const satisfies Gates;

export const bounds = {
  mendWithin: {
    on: ['conclude'],
    fact: 'mendBy',
    is: 'atMost',
    from: 'day',
    limit: { setting: 'norm.objection-mend-days' },
    when: { is: ['result', 'mend', 'suspend'] },
    says: { zh: '纠正的期限过长', en: 'Too long a time to mend' },
    basis: [filing(21, '纠正限期报告'), houseRule('异议成立的，最长多少日内纠正由本区设定')],
  },
  explainWithin: {
    on: ['accept'],
    fact: 'explainBy',
    is: 'atMost',
    from: 'day',
    limit: { setting: 'norm.objection-reply-days' },
    says: { zh: '说明的截止日不能晚于答复期限', en: 'The issuer must explain before the answer is due' },
    basis: objecting('及时受理并依法处理'),
  },
} as const satisfies Bounds;
