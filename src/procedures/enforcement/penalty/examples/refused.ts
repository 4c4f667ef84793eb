import type { EntrySnapshot, Example } from '../../../../kernel/index.ts';
import {
  choosesLaw,
  collects,
  concludes,
  confirms,
  cosigns,
  decides,
  given,
  inspects,
  investigated,
  officer,
  opens,
  power,
  proposed,
  proposes,
  registers,
  reports,
  tells,
} from './given.ts';

const permit: EntrySnapshot = { ...power, entry: '食品经营许可', facts: { type: 'permit', name: '许可（演示数据）' } };
const abolished: EntrySnapshot = { ...power, entry: '已取消的处罚', state: 'ended' };

const outsideInventory: Example = {
  title: '权力库里没有的处罚，不能行使；不是处罚的权力也不行',
  kind: 'refused',
  given: { entries: [power, permit, abolished] },
  steps: [
    { ...registers('2026-03-02T09:00', { power: permit.entry }), refused: { code: 'gate.shut', article: 17 } },
    { ...registers('2026-03-02T09:10', { power: abolished.entry }), refused: { code: 'gate.shut', article: 17 } },
    { ...registers('2026-03-02T09:20', { power: '没有这项' }), refused: 'handling.unknown' },
    { ...registers('2018-12-28T09:00'), refused: 'version.not-in-force' },
    registers('2026-03-02T09:30'),
  ],
  end: { stage: 'intake' },
};

const oneOfficer: Example = {
  title: '没有第二名执法人员、没有出示证件，调查不能终结',
  kind: 'refused',
  given: { entries: [...given.entries, officer('王某'), officer('李某')] },
  steps: [
    registers('2026-03-02T09:00'),
    { ...inspects('2026-03-02T10:00'), refused: { code: 'stage.wrong', article: 55 } },
    opens('2026-03-03T09:00'),
    { ...inspects('2026-03-05T09:00', { cardsShown: false }), refused: { code: 'gate.shut', article: 55 } },
    { ...inspects('2026-03-05T09:10', { recordSigned: 'refused' }), refused: 'fact.required' },
    { ...inspects('2026-03-05T09:20'), as: '王某' },
    { ...cosigns('2026-03-05T09:30'), as: '王某', refused: { code: 'role.same-person', article: 42 } },
    { ...cosigns('2026-03-05T09:40'), as: '赵某', refused: { code: 'role.not-certified', article: 42 } },
    { ...collects('2026-03-05T10:00'), as: '王某' },
    { ...choosesLaw('2026-03-06T09:00'), as: '王某' },
    { ...reports('2026-03-18T09:00'), as: '王某', refused: { code: 'gate.shut', article: 42 } },
    { ...cosigns('2026-03-18T09:10'), as: '李某' },
    { ...reports('2026-03-18T09:20'), as: '王某', then: { stage: 'reported' } },
    { ...confirms('2026-03-18T09:30'), as: '王某', refused: 'role.same-person' },
    { ...confirms('2026-03-18T09:40'), as: '李某' },
  ],
  end: { stage: 'assessing' },
};

const unlawfulEvidence: Example = {
  title: '非法取得的证据、未经审核的监控记录，不能作为定案根据',
  kind: 'refused',
  given,
  steps: [
    registers('2026-03-02T09:00'),
    opens('2026-03-03T09:00'),
    inspects('2026-03-05T09:00'),
    cosigns('2026-03-05T09:30'),
    choosesLaw('2026-03-05T10:00'),
    { ...reports('2026-03-06T09:00'), refused: { code: 'gate.shut', article: 40 } },
    collects('2026-03-06T10:00', { name: '偷录的视频', kind: 'audiovisual', use: 'unlawful' }),
    collects('2026-03-06T10:10', { name: '路口监控', kind: 'device', use: 'unaudited' }),
    { ...reports('2026-03-06T11:00'), refused: { code: 'gate.shut', article: 46 } },
    collects('2026-03-09T09:00'),
    reports('2026-03-09T10:00'),
  ],
  end: { stage: 'reported' },
};

const spareFirst: Example = {
  title: '应当不予处罚的不能建议处罚；首违不罚要真是初次、轻微、改正',
  kind: 'refused',
  given,
  steps: [
    ...investigated,
    { ...reports('2026-03-18T09:00', { capacity: 'under14' }), refused: { code: 'gate.shut', article: 30 } },
    { ...reports('2026-03-18T09:10', { capacity: 'insane' }), refused: { code: 'gate.shut', article: 31 } },
    {
      ...reports('2026-03-18T09:20', { slight: true, harm: 'none' }),
      refused: { code: 'gate.shut', article: 33 },
    },
    { ...reports('2026-03-18T09:30', { faultless: true }), refused: { code: 'gate.shut', article: 33 } },
    {
      ...reports('2026-03-18T09:40', { spareGround: 'firstSlight', first: false }),
      refused: { code: 'gate.shut', article: 33 },
    },
    {
      ...reports('2026-03-18T10:00', { spareGround: 'firstSlight' }),
      then: { stage: 'reportedNone' },
    },
  ],
  end: { stage: 'reportedNone' },
};

const leavingRange: Example = {
  title: '离开裁量幅度要有理由，并经负责人批准',
  kind: 'refused',
  given,
  steps: [
    ...investigated,
    reports('2026-03-18T09:00'),
    confirms('2026-03-18T10:00'),
    { ...proposes('2026-03-20T09:00', { proposedFine: 1_000_001 }), refused: { code: 'gate.shut', article: 34 } },
    { ...proposes('2026-03-20T09:10', { proposedFine: 299_999 }), refused: { code: 'gate.shut', article: 34 } },
    {
      ...proposes('2026-03-20T09:20', { proposedFine: 500_000, departure: 'below', departureReason: '困难' }),
      refused: { code: 'gate.shut', article: 34 },
    },
    { ...proposes('2026-03-20T09:30', { proposedFine: 200_000, departure: 'below' }), refused: 'fact.required' },
    {
      ...proposes('2026-03-20T09:40', {
        proposedFine: 200_000,
        departure: 'below',
        departureReason: '经营时间很短，幅度内处罚明显过重',
      }),
      then: { stage: 'departing' },
    },
    { ...tells('2026-03-20T10:00'), refused: { code: 'stage.wrong', article: 44 } },
    {
      at: '2026-03-20T10:10',
      act: 'approveDeparture',
      by: 'head',
      as: 'investigator',
      facts: { departureOpinion: '同意' },
      refused: 'role.same-person',
    },
    {
      at: '2026-03-20T11:00',
      act: 'approveDeparture',
      by: 'head',
      facts: { departureOpinion: '理由成立' },
      then: { stage: 'proposed' },
    },
  ],
  end: { stage: 'proposed', facts: { rangeMin: 300_000 } },
};

const heavier: Example = {
  title: '申辩以后加重：没有新的事实、没有重新告知，不能决定',
  kind: 'refused',
  given,
  steps: [
    ...proposed,
    tells('2026-03-23T09:00'),
    {
      at: '2026-03-24T09:00',
      act: 'state',
      by: 'party',
      items: [{ key: '申辩', columns: { who: '好味餐饮有限公司', text: '处罚过重' } }],
    },
    {
      at: '2026-03-24T10:00',
      act: 'answer',
      by: 'investigator',
      item: '申辩',
      columns: { result: 'declined', answer: '幅度适当' },
    },
    {
      at: '2026-03-25T09:00',
      act: 'reconsider',
      by: 'investigator',
      facts: { reconsiderReason: '态度不好' },
    },
    proposes('2026-03-25T09:10', { proposedFine: 900_000 }),
    { ...tells('2026-03-25T09:20'), refused: { code: 'gate.shut', article: 45 } },
    { at: '2026-03-25T09:30', act: 'adoptDefence', by: 'investigator' },
    concludes('2026-03-30T09:00'),
    { ...decides('2026-03-30T10:00', { considered: '不采纳' }), refused: { code: 'gate.shut', article: 45 } },
    {
      at: '2026-03-30T11:00',
      act: 'sendBack',
      by: 'head',
      facts: { sentBack: '另有举报，查明经营时间更长的，重新告知' },
      then: { stage: 'investigating' },
    },
    { ...reports('2026-04-02T08:00'), refused: { code: 'gate.shut', article: 37 } },
    choosesLaw('2026-04-02T08:30'),
    reports('2026-04-02T09:00', { findings: '新查明自二〇二五年十月即开始经营' }),
    confirms('2026-04-02T10:00'),
    proposes('2026-04-02T11:00', { proposedFine: 900_000 }),
    { ...tells('2026-04-03T09:00', {}, 'tellNewFacts'), refused: 'fact.required' },
    {
      ...tells('2026-04-03T09:10', { newFacts: '自二〇二五年十月即开始经营，有供货单为证' }, 'tellNewFacts'),
      then: { facts: { toldFine: 900_000 }, due: { defend: '2026-04-09' } },
    },
    { at: '2026-04-07T09:00', act: 'waive', by: 'party', facts: {} },
    concludes('2026-04-07T10:00'),
    decides('2026-04-08T09:00', { considered: '当事人对新的事实没有异议' }),
  ],
  end: { stage: 'serving', facts: { fine: 900_000 } },
};

const notTold: Example = {
  title: '没有告知、没有听取申辩，不能决定；负责人不能是调查人员',
  kind: 'refused',
  given,
  steps: [
    ...investigated,
    { ...decides('2026-03-18T08:00'), refused: { code: 'stage.wrong', article: 57 } },
    reports('2026-03-18T09:00'),
    confirms('2026-03-18T10:00'),
    proposes('2026-03-20T09:00'),
    { ...decides('2026-03-20T10:00'), refused: { code: 'stage.wrong', article: 57 } },
    { ...tells('2026-03-20T10:10', {}, 'tellAgain'), refused: { code: 'gate.shut', article: 44 } },
    tells('2026-03-23T09:00'),
    { ...concludes('2026-03-24T09:00'), refused: { code: 'gate.shut', article: 62 } },
    { at: '2026-03-24T10:00', act: 'waive', by: 'investigator', facts: {} },
    concludes('2026-03-24T11:00'),
    { ...decides('2026-03-25T09:00'), as: 'investigator', refused: { code: 'role.same-person', article: 58 } },
    decides('2026-03-25T10:00'),
  ],
  end: { stage: 'serving' },
};

const grave: Example = {
  title: '情节复杂或者重大的，负责人集体讨论；重大公共利益的先经法制审核',
  kind: 'refused',
  given,
  steps: [
    ...proposed,
    tells('2026-03-23T09:00'),
    { at: '2026-03-23T15:00', act: 'waive', by: 'party', facts: {} },
    {
      ...concludes('2026-03-24T09:00', { reviewGround: 'publicInterest' }),
      refused: { code: 'gate.shut', article: 58 },
    },
    concludes('2026-03-24T09:10', { reviewGround: 'publicInterest', reviewDue: true }, 'concludeGrave'),
    {
      at: '2026-03-25T09:00',
      act: 'legalReview',
      by: 'reviewer',
      facts: { reviewResult: 'pass', reviewOpinion: '同意' },
      refused: { code: 'gate.shut', article: 57 },
    },
    {
      at: '2026-03-25T10:00',
      act: 'legalReview',
      by: 'reviewer',
      facts: { reviewResult: 'discuss', reviewOpinion: '同意，应当集体讨论' },
      then: { stage: 'discussing' },
    },
    { ...decides('2026-03-25T11:00'), refused: { code: 'stage.wrong', article: 57 } },
    {
      at: '2026-03-26T09:00',
      act: 'discuss',
      by: 'recorder',
      facts: { attendees: ['局长', '副局长'], discussion: '一致同意', minutes: '集体讨论记录' },
    },
    decides('2026-03-27T09:00'),
  ],
  end: { stage: 'serving' },
};

const notReviewed: Example = {
  title: '法制审核不通过的，不能决定',
  kind: 'refused',
  given,
  steps: [
    ...proposed,
    tells('2026-03-23T09:00'),
    { at: '2026-03-23T15:00', act: 'waive', by: 'party', facts: {} },
    concludes('2026-03-24T09:00', { reviewGround: 'complex', reviewDue: true }),
    {
      at: '2026-03-25T09:00',
      act: 'legalReview',
      by: 'reviewer',
      facts: { reviewResult: 'fail', reviewOpinion: '责任主体不清' },
      then: { stage: 'telling' },
    },
    { ...decides('2026-03-25T10:00'), refused: { code: 'stage.wrong', article: 57 } },
    {
      at: '2026-03-25T11:00',
      act: 'sendBack',
      by: 'investigator',
      facts: { sentBack: '补充查明经营主体', missingPoints: ['谁是经营者'] },
    },
  ],
  end: { stage: 'investigating' },
};

export default [
  outsideInventory,
  oneOfficer,
  unlawfulEvidence,
  spareFirst,
  leavingRange,
  heavier,
  notTold,
  grave,
  notReviewed,
];
