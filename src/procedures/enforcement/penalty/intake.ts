// 线索、立案、时效、管辖
import { houseRule, plan } from '../../../kernel/index.ts';
import { law, onPaper } from './basis.ts';
import type { Acts, Bounds, Clocks, Gates, Pauses } from './frame.ts';

const undecided = ['investigating', 'assessing', 'departing', 'proposed', 'telling', 'reviewing', 'deciding'] as const;

export const acts = {
  register: {
    title: '登记线索',
    from: 'start',
    to: 'intake',
    by: ['investigator', 'handler'],
    records: {
      power: 'required',
      source: 'required',
      matter: 'required',
      conduct: 'required',
      violation: 'required',
      occurredAt: 'required',
      endedOn: 'required',
      discoveredOn: 'required',
      safetyHarm: 'required',
      limitLaw: 'optional',
      partyKind: 'required',
      partyName: { requiredIf: { is: ['partyKind', 'person'] } },
      partyOrg: { requiredIf: { is: ['partyKind', 'org'] } },
      partyCode: 'required',
      phone: 'optional',
      address: 'optional',
      guardian: 'optional',
      agent: 'optional',
      scan: 'optional',
    },
    late: onPaper,
    basis: [law(54, '发现应当给予处罚的行为，必须调查'), law(47, '处罚的启动有全过程记录')],
  },
  amendParty: {
    title: '补充当事人信息',
    from: 'open',
    by: ['investigator', 'handler', 'party'],
    records: { phone: 'optional', address: 'optional', guardian: 'optional', agent: 'optional' },
    times: 'many',
    basis: law(59, '决定书载明当事人的姓名或者名称、地址'),
  },
  open: {
    title: '立案',
    from: 'intake',
    to: 'investigating',
    by: 'head',
    records: {
      periodBy: 'required',
      specialLaw: { requiredIf: { is: ['periodBy', 'special'] } },
      specialUntil: { requiredIf: { is: ['periodBy', 'special'] } },
      scan: 'optional',
    },
    numbers: 'file',
    late: onPaper,
    basis: [law(54, '符合立案标准的，及时立案'), law(60, '期限自立案之日起算')],
  },
  notFile: {
    title: '不予立案',
    from: 'intake',
    to: 'notFiled',
    by: 'head',
    records: { notFiledReason: 'required' },
    times: 'many',
    basis: law(54, '不符合立案标准的不立案'),
  },
  transferOrgan: {
    title: '移送有管辖权的机关',
    from: ['intake', ...undecided],
    to: 'transferred',
    by: 'head',
    records: { toOrgan: 'required', transferReason: 'required' },
    times: 'many',
    basis: [law(22, '由违法行为发生地的机关管辖'), law(25, '都有管辖权的由最先立案的机关管辖')],
  },
  acknowledge: {
    title: '登记受移送机关的处理情况',
    from: ['transferred', 'toJustice'],
    by: 'handler',
    records: { transferResult: 'required' },
    times: 'many',
    basis: law(27, '案件处理信息互相通报'),
  },
  endBarred: {
    title: '超过追究时效，不再处罚',
    from: ['intake', 'investigating'],
    to: 'barred',
    by: 'head',
    records: { barredReason: 'required' },
    times: 'many',
    basis: law(36, '在追究时效内没有被发现的，不再处罚'),
  },
  startExclusion: {
    title: '启动依法不计入期限的程序',
    from: undecided,
    by: 'investigator',
    records: { exclusionLaw: 'required', excludedUntil: 'required' },
    serves: 'timeNotice',
    times: 'many',
    basis: law(60, '法律、法规、规章对期限另有规定的，从其规定'),
  },
  endExclusion: {
    title: '不计入期限的程序结束',
    from: undecided,
    by: 'investigator',
    times: 'many',
    basis: law(60, '只有依法不计入的时间不计，结束后继续计算'),
  },
} as const satisfies Acts;

/** 使办案期限停止的环节。 */
const endings = ['decide', 'decideNone', 'transferOrgan', 'transferToJustice', 'endBarred'] as const;

export const clocks = {
  decide: {
    title: '作出处罚决定',
    kind: 'deadline',
    against: 'organ',
    starts: 'open',
    stops: endings,
    when: { all: [{ lawInForce: 'penalty.decision' }, { is: ['periodBy', 'law'] }] },
    limit: { rule: 'penalty.decision' },
    basis: law(60, '立案之日起九十日内决定'),
  },
  decideSpecial: {
    title: '作出处罚决定（另外规定的期限）',
    kind: 'deadline',
    against: 'organ',
    starts: ['open', 'takeBack'],
    stops: endings,
    when: { known: 'specialUntil' },
    limit: { until: 'specialUntil' },
    basis: [
      law(60, '法律、法规、规章对期限另有规定的，从其规定'),
      houseRule('司法机关退回后的办案期限法律没有规定，由负责人写明依据和最后一日'),
    ],
  },
} as const satisfies Clocks;

export const pauses = {
  excluded: {
    title: '依法不计入办案期限的时间',
    stops: ['decide'],
    from: 'startExclusion',
    until: 'endExclusion',
    toldUntil: 'excludedUntil',
    basis: law(60, '期限依法律、法规、规章的另外规定'),
  },
} as const satisfies Pauses;

export const gates = {
  inInventory: {
    blocks: ['register'],
    until: { all: [{ entry: 'power', in: ['inForce'] }, { entryFact: ['power', 'type', 'penalty'] }] },
    says: {
      zh: '该事项不是行政权力库中有效的行政处罚事项，不能行使',
      en: 'This is not a power to penalise in force in the inventory and cannot be exercised',
    },
    basis: [law(17, '处罚由有处罚权的机关在法定职权范围内实施'), plan(13, '权力入库，网上运行')],
  },
  basisStands: {
    blocks: ['register'],
    until: { stands: 'power', on: 'basis' },
    says: {
      zh: '该事项的实施依据已经全部失去效力，不能据以立案',
      en: 'Every basis of this power has lost its force; no case can be opened on it',
    },
    basis: law(38, '处罚没有依据的无效'),
  },
} as const satisfies Gates;

/** 五年的时效自新法施行起才有：行为终了时还没有的，仍是二年（较轻的规定）。 */
const fiveYears = {
  all: [
    { is: ['safetyHarm', true] },
    { lawInForce: 'penalty.limitation-safety' },
    { not: { lawChanged: 'penalty.limitation-safety', since: 'endedOn' } },
  ],
} as const;
const byLimit = [law(36, '二年内未被发现的不再处罚，涉及生命健康、金融安全且有危害后果的五年')];

export const bounds = {
  timeBar: {
    on: ['open', 'spotDecide', 'report'],
    when: { not: fiveYears },
    fact: 'discoveredOn',
    is: 'atMost',
    from: 'endedOn',
    limit: { rule: 'penalty.limitation', on: 'endedOn' },
    soft: { reason: 'limitLaw' },
    says: { zh: '已经超过二年的追究时效，不再处罚', en: 'The two years in which it could be penalised have passed' },
    basis: byLimit,
  },
  timeBarLong: {
    on: ['open', 'spotDecide', 'report'],
    when: fiveYears,
    fact: 'discoveredOn',
    is: 'atMost',
    from: 'endedOn',
    limit: { rule: 'penalty.limitation-safety', on: 'endedOn' },
    soft: { reason: 'limitLaw' },
    says: { zh: '已经超过五年的追究时效，不再处罚', en: 'The five years in which it could be penalised have passed' },
    basis: byLimit,
  },
  barredShort: {
    on: ['endBarred'],
    when: { not: fiveYears },
    fact: 'discoveredOn',
    is: 'atLeast',
    from: 'endedOn',
    limit: { rule: 'penalty.limitation', on: 'endedOn' },
    says: { zh: '还在二年的追究时效之内', en: 'The two years have not passed' },
    basis: byLimit,
  },
  barredLong: {
    on: ['endBarred'],
    when: fiveYears,
    fact: 'discoveredOn',
    is: 'atLeast',
    from: 'endedOn',
    limit: { rule: 'penalty.limitation-safety', on: 'endedOn' },
    says: { zh: '还在五年的追究时效之内', en: 'The five years have not passed' },
    basis: byLimit,
  },
  discoveredAfter: {
    on: ['register'],
    fact: 'discoveredOn',
    is: 'atMost',
    from: 'day',
    says: { zh: '发现之日不能晚于登记之日', en: 'It cannot be discovered after it is registered' },
    basis: houseRule('日期前后要合情理'),
  },
} as const satisfies Bounds;
