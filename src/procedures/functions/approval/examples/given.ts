import type { EntrySnapshot, Facts, Step } from '../../../../kernel/index.ts';

/** 演示数据：例子里用到的权力和许可都是虚构的。 */
const power = (
  entry: string,
  holder: string,
  facts: Facts,
  state: EntrySnapshot['state'] = 'inForce',
): EntrySnapshot => ({
  register: 'powers',
  entry,
  version: 1,
  state,
  holder,
  from: '2020-01-01',
  facts: { type: 'permit', handling: 'single', promisedDays: 10, onSpot: false, testing: false, ...facts },
});

export const food = power('食品经营许可', 'market', { name: '食品经营许可（演示数据）' });
export const card = power('临时占道许可', 'urban', { name: '临时占道许可（演示数据）', onSpot: true, promisedDays: 1 });
export const project = power('建设项目许可', 'housing', {
  name: '建设项目许可（演示数据）',
  handling: 'joint',
  promisedDays: 30,
});
export const boiler = power('锅炉使用登记', 'market', { name: '锅炉使用登记（演示数据）', testing: true });
export const abolished = power('已取消的许可', 'market', { name: '已取消的许可（演示数据）' }, 'ended');
export const fine = power('无照经营处罚', 'market', { name: '无照经营处罚（演示数据）', type: 'penalty' });

export const licence: EntrySnapshot = {
  register: 'licences',
  entry: 'L1',
  version: 1,
  state: 'inForce',
  holder: 'market',
  from: '2023-07-16',
  until: '2026-07-15',
  facts: { number: '市监许字〔2023〕8号', item: '食品经营许可', organisation: '好味餐饮有限公司（演示数据）' },
};

const applicant = {
  channel: 'online',
  applicantKind: 'enterprise',
  applicantOrg: '好味餐饮有限公司（演示数据）',
  applicantCode: '91000000MA00000000',
  phone: '13800000000',
  content: '经营餐饮服务',
} as const;

/** 申请人提出申请。 */
export const applies = (at: string, item: EntrySnapshot, facts: Facts = {}): Step => ({
  at,
  act: 'apply',
  by: 'filer',
  facts: { item: item.entry, kind: 'new', ...applicant, ...facts },
});

/** 延续一件有效期至2026年7月15日的许可。 */
export const renews = (at: string, facts: Facts = {}): Step =>
  applies(at, food, {
    kind: 'renew',
    licence: licence.entry,
    currentValidTo: '2026-07-15',
    askedUntil: '2029-07-15',
    ...facts,
  });

export const accepts = (at: string): Step => ({ at, act: 'accept', by: 'window' });

/** 没有他人利益、不需核查和听证的审查意见。 */
export const examined: Facts = {
  affectsOthers: false,
  hearingNeeded: false,
  needsSiteCheck: false,
  findings: '申请材料齐全，符合条件',
  opinion: 'grant',
  route: 'ordinary',
};

export const examines = (at: string, facts: Facts = {}): Step => ({
  at,
  act: 'examine',
  by: 'handler',
  facts: { ...examined, ...facts },
});

export const reviews = (at: string): Step => ({
  at,
  act: 'review',
  by: 'reviewer',
  facts: { reviewNote: '同意承办意见' },
});

export const grant: Facts = {
  result: 'granted',
  legalBasis: '行政许可法第三十八条',
  licenceContent: '准予经营餐饮服务',
  validFrom: '2026-04-01',
  validTo: '2031-03-31',
};

export const grants = (at: string, facts: Facts = {}): Step => ({
  at,
  act: 'decide',
  by: 'decider',
  facts: { ...grant, validFrom: at.slice(0, 10), ...facts },
});

export const refusal: Facts = {
  result: 'refused',
  legalBasis: '行政许可法第三十八条',
  reasons: '经营场所不符合规定的条件',
  remedies: '六十日内可以申请行政复议，六个月内可以提起行政诉讼',
};

export const serves = (at: string): Step => ({ at, act: 'serve', by: 'window' });

export const discloses = (at: string): Step => ({ at, act: 'disclose', by: 'handler', facts: { withheld: 'none' } });
