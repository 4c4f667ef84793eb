import { type AttackableDef, art } from '../../../kernel/index.ts';
import { lifted } from './bans.ts';

/**
 * 许可决定、撤回撤销决定在复议、诉讼中被撤销的，本案怎样接着办：许可失效或者恢复，需要重新作出的回到审查。
 */
export const attackable = {
  acts: ['decide', 'endLicence'],
  paper: 'decision',
  redo: {
    to: 'supplementing',
    undoes: [
      'inspect',
      'cosign',
      'hearingHeld',
      'conclude',
      'review',
      'serve',
      'disclose',
      'proposeEnding',
      'hearHolder',
      'cancel',
    ],
  },
  gone: 'annulled',
  effects: [
    lifted('falsity'),
    {
      op: 'end',
      register: 'licences',
      entry: 'case',
      from: 'day',
      why: 'annulled',
      when: { all: [{ is: ['result', 'granted'] }, { is: ['kind', 'new'] }] },
    },
    {
      op: 'amend',
      register: 'licences',
      entry: { fact: 'licence' },
      from: 'day',
      until: { fact: 'currentValidTo' },
      when: { all: [{ is: ['result', 'granted'] }, { is: ['kind', 'renew'] }] },
    },
  ],
  instead: {
    endLicence: {
      paper: 'endingDecision',
      redo: { to: 'ending', undoes: ['hearHolder'] },
      gone: 'granted',
      effects: [lifted('fraud'), { op: 'enter', register: 'licences', entry: 'case', from: 'day' }],
    },
  },
  shows: {
    number: 'decisionNo',
    result: 'result',
    decidedOn: { dayOf: 'decide' },
    endedOn: { dayOf: 'endLicence' },
    item: 'item',
  },
  basis: art('中华人民共和国行政许可法', 7, '对行政许可不服的，有权申请复议、提起诉讼'),
} as const satisfies AttackableDef;
