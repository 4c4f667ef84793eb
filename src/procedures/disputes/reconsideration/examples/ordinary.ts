import type { Example } from '../../../../kernel/index.ts';
import {
  accepts,
  applies,
  concurs,
  confirms,
  decides,
  discloses,
  endorses,
  hears,
  licensing,
  proposed,
  proposes,
  registers,
  replies,
  reports,
  sendsCopy,
  serves,
  servesRespondent,
  takesSimple,
  tried,
  weighs,
} from './given.ts';

const ordinary: Example = {
  title: '普通程序：受理、答复、听取意见，撤销并公开',
  kind: 'ordinary',
  steps: [
    { ...applies('2026-03-02T09:00'), then: { stage: 'received', due: { examine: '2026-03-09' } } },
    { ...registers('2026-03-03T09:00'), then: { facts: { caseNo: '示复〔2026〕1号' } } },
    {
      ...accepts('2026-03-04T09:00'),
      then: { stage: 'trial', due: { sendCopy: '2026-03-13', decide: '2026-05-06' }, effects: ['enter matters'] },
    },
    { ...sendsCopy('2026-03-06T09:00'), then: { due: { reply: '2026-03-20' } } },
    { ...replies('2026-03-16T09:00'), then: { clock: { reply: 'stopped' } } },
    hears('2026-03-18T09:00'),
    { ...proposes('2026-03-20T09:00'), then: { stage: 'deciding' } },
    concurs('2026-03-20T10:00'),
    endorses('2026-03-23T09:00'),
    { ...decides('2026-03-25T09:00'), then: { stage: 'serving', clock: { decide: 'stopped' } } },
    { ...serves('2026-03-26T09:00'), then: { stage: 'performing', due: { sue: '2026-04-10' } } },
    servesRespondent('2026-03-26T10:00'),
    reports('2026-04-02T09:00'),
    confirms('2026-04-03T09:00'),
    {
      ...discloses('2026-04-07T09:00'),
      then: { public: { decision: { result: 'annulled', respondent: 'market', decisionNo: '示复决〔2026〕1号' } } },
    },
    { at: '2026-04-08T09:00', act: 'archive', by: 'officer' },
  ],
  end: { stage: 'closed', effects: ['enter matters', 'end matters'] },
};

const simple: Example = {
  title: '简易程序：三日发送、五日答复、三十日决定',
  kind: 'ordinary',
  steps: [
    applies('2026-03-02T09:00'),
    registers('2026-03-03T09:00'),
    accepts('2026-03-04T09:00'),
    {
      ...takesSimple('2026-03-04T10:00'),
      then: { due: { sendCopySimple: '2026-03-09', decideSimple: '2026-04-03' }, clock: { decide: 'stopped' } },
    },
    { ...sendsCopy('2026-03-06T09:00'), then: { due: { replySimple: '2026-03-13' } } },
    replies('2026-03-12T09:00'),
    proposes('2026-03-16T09:00'),
    concurs('2026-03-16T10:00'),
    endorses('2026-03-17T09:00'),
    decides('2026-03-18T09:00', { result: 'upheld', decisionText: '维持处罚决定' }),
    serves('2026-03-19T09:00'),
    servesRespondent('2026-03-19T10:00'),
  ],
  end: { stage: 'closed', clock: { decideSimple: 'stopped' } },
};

const switched: Example = {
  title: '由简易程序转为普通程序：期限从受理之日重新计算，答复期限从收到副本之日计算',
  kind: 'variant',
  steps: [
    applies('2026-03-02T09:00'),
    registers('2026-03-03T09:00'),
    accepts('2026-03-04T09:00'),
    takesSimple('2026-03-04T10:00'),
    sendsCopy('2026-03-06T09:00'),
    {
      at: '2026-03-11T09:00',
      act: 'toOrdinary',
      by: 'officeHead',
      facts: { switchReason: '争议较大' },
      then: { due: { decide: '2026-05-06', replySwitched: '2026-03-20' }, clock: { replySimple: 'stopped' } },
    },
    { ...replies('2026-03-18T09:00'), then: { clock: { replySwitched: 'stopped' } } },
    { ...proposes('2026-03-19T09:00'), refused: { code: 'gate.shut', article: 49 } },
    hears('2026-03-19T10:00'),
    proposes('2026-03-20T09:00'),
  ],
  end: { stage: 'deciding' },
};

const redo: Example = {
  title: '关联平台上的案件：停止执行，撤销并责令重新作出',
  kind: 'ordinary',
  given: { cases: [licensing] },
  steps: [
    applies('2026-03-02T09:00', { matter: '不服不予许可决定（演示数据）' }),
    {
      ...registers('2026-03-03T09:00', {
        attackedCase: 'A1',
        attackedNumber: '市监许字〔2026〕8号',
        matterKind: 'licence',
      }),
      then: { facts: { attackedOrg: 'market', attackedShown: '市监许字〔2026〕8号', attackedProcedure: 'approval' } },
    },
    accepts('2026-03-04T09:00'),
    { at: '2026-03-05T09:00', act: 'askStay', by: 'applicant', facts: { stayAsked: '执行将造成难以弥补的损失' } },
    {
      at: '2026-03-05T10:00',
      act: 'stay',
      by: 'officeHead',
      facts: { stayGround: 'asked', stayReasons: '要求合理' },
    },
    sendsCopy('2026-03-06T09:00'),
    replies('2026-03-16T09:00'),
    {
      at: '2026-03-17T09:00',
      act: 'unstay',
      by: 'officeHead',
      facts: { stayReasons: '要求停止执行的情形不再存在' },
    },
    hears('2026-03-18T09:00'),
    proposes('2026-03-20T09:00'),
    concurs('2026-03-20T10:00'),
    endorses('2026-03-23T09:00'),
    decides('2026-03-25T09:00', {
      result: 'redo',
      decisionText: '撤销，责令三十日内重新作出',
      redoBy: '2026-04-30',
      passedBy: 'collective',
      minutes: '会议记录',
    }),
    serves('2026-03-26T09:00'),
    servesRespondent('2026-03-26T10:00'),
    reports('2026-04-20T09:00'),
    confirms('2026-04-21T09:00'),
    discloses('2026-04-22T09:00', { withheld: 'privacy' }),
  ],
  end: { stage: 'closed', public: { decision: null }, facts: { redoBy: '2026-04-30' } },
};

const ordered: Example = {
  title: '责令限期履行；逾期不履行的，责令、约谈、移送，意见书六十日内答复',
  kind: 'variant',
  steps: [
    ...tried({}, { matterKind: 'inaction', precondition: true }),
    proposes('2026-03-20T09:00'),
    concurs('2026-03-20T10:00'),
    endorses('2026-03-23T09:00'),
    {
      ...decides('2026-03-25T09:00', { result: 'ordered' }),
      refused: 'fact.required',
    },
    decides('2026-03-25T09:10', { result: 'ordered', performBy: '2026-04-10' }),
    { ...serves('2026-03-26T09:00'), then: { due: { perform: '2026-04-10' } } },
    { ...confirms('2026-03-26T09:30'), refused: { code: 'gate.shut', article: 75 } },
    servesRespondent('2026-03-26T10:00'),
    {
      at: '2026-03-26T11:00',
      act: 'issueLetter',
      by: 'officeHead',
      items: [{ key: '意见1', columns: { org: 'market', text: '同类申请也没有按期答复，请一并纠正' } }],
      then: { due: { 'answerLetter#意见1': '2026-05-25' } },
    },
    {
      at: '2026-04-13T09:00',
      act: 'orderPerformance',
      by: 'officeHead',
      facts: { performUntil: '2026-04-24', urgeNote: '逾期没有履行，责令限期履行' },
      then: { clock: { perform: 'expired', performOrdered: 'running' } },
    },
    { at: '2026-04-14T09:00', act: 'interviewHead', by: 'organHead', facts: { urgeNote: '约谈负责人' } },
    {
      at: '2026-04-15T09:00',
      act: 'reportMisconduct',
      by: 'officer',
      facts: { misconduct: '无正当理由拖延履行', misconductTo: '区监察委员会（演示数据）' },
    },
    reports('2026-04-20T09:00'),
    confirms('2026-04-21T09:00'),
    {
      at: '2026-05-12T09:00',
      act: 'answerLetter',
      by: 'addressee',
      item: '意见1',
      columns: { answer: '已经全部答复' },
    },
  ],
  end: { stage: 'closed' },
};

const changed: Example = {
  title: '变更：新的款额低于原款额',
  kind: 'variant',
  given: { cases: [licensing] },
  steps: [
    ...proposed({}, { attackedCase: 'A1' }),
    { ...decides('2026-03-24T09:00', { result: 'changed' }), refused: { code: 'gate.shut', article: 63 } },
    {
      ...weighs('2026-03-24T09:10', { notWorse: 'amount', newAmount: 600_000 }),
      refused: { code: 'gate.shut', article: 63 },
    },
    {
      ...weighs('2026-03-24T09:20', { notWorse: 'reason', newAmount: 600_000 }),
      refused: { code: 'gate.shut', article: 63 },
    },
    weighs('2026-03-24T10:00', { notWorse: 'amount', newAmount: 300_000 }),
    decides('2026-03-25T09:20', { result: 'changed' }),
  ],
  end: { stage: 'serving', facts: { attackedAmount: 500_000 } },
};

export default [ordinary, simple, switched, redo, ordered, changed];
