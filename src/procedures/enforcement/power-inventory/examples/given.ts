import type { EntrySnapshot, Facts, Step } from '../../../../kernel/index.ts';

/** 演示数据：权力、机关和人员都是虚构的。 */
export const content: Facts = {
  code: '000131001000',
  implementationCode: '1100000000000000XX4000131001000',
  name: '食品经营许可（演示数据）',
  type: 'permit',
  basis: ['食品安全法第三十五条', '食品经营许可和备案管理办法第四条'],
  procedure: 'approval',
  steps: '申请、受理、审查、审核、决定、送达',
  handling: 'single',
  promisedDays: 10,
  onSpot: false,
  testing: false,
  materials: [{ name: '经营场所平面图', required: true, source: 'applicant' }],
  fee: '不收费',
  risks: '现场核查走过场：两人核查并留存记录',
  contact: '12345',
  onlineLevel: 'full',
  atCentre: true,
};

export const inInventory = (facts: Facts = {}, state: EntrySnapshot['state'] = 'inForce'): EntrySnapshot => ({
  register: 'powers',
  entry: 'P1',
  version: 1,
  state,
  holder: 'market',
  from: '2025-12-01',
  facts: { ...content, delegation: 'none', ...facts },
});

export const proposes = (at: string, facts: Facts = {}): Step => ({
  at,
  act: 'propose',
  by: 'handler',
  facts: { ...content, ...facts },
});

/** 入库的案件发起调整，调整案随之立案。 */
export const takenUp = (at: string, change: string, occasion = 'reform', facts: Facts = {}): Step => ({
  at,
  act: 'takeUp',
  reaction: true,
  org: 'market',
  facts: { power: 'P1', name: '食品经营许可（演示数据）', change, occasion, ...facts },
});

export const drafts = (at: string, facts: Facts): Step => ({ at, act: 'draft', by: 'handler', facts });

export const checks = (at: string, legality = 'lawful'): Step => ({
  at,
  act: 'checkLegality',
  by: 'legalReviewer',
  facts: { legality, legalityOpinion: legality === 'lawful' ? '依据充分' : '规范性文件不能设定许可' },
});

export const adopts = (at: string, effectiveOn: string): Step => ({
  at,
  act: 'adopt',
  by: 'leader',
  facts: { resolution: 'adopt', effectiveOn },
});

export const publishes = (at: string): Step => ({ at, act: 'publish', by: 'publisher' });
