import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { debateOf, deliberate } from '../../test/deliberations.ts';
import { employ, expectRebuilt, refused, type TestDistrict, testDistrict } from '../../test/district.ts';
import type { Facts } from '../kernel/index.ts';

let d: TestDistrict;
let matter: string;
let decision: string;

beforeAll(async () => {
  d = await testDistrict();
  for (const [org, post] of [
    ['office', 'head'],
    ['office', 'reviewer'],
    ['office', 'meeting-clerk'],
  ] as const)
    await employ(d.p, org, post);
});
afterAll(async () => {
  await expectRebuilt(d.p);
  await d.close();
});

const title = '清源区老旧小区加装电梯三年计划（演示数据）';
const child = async (link: string) =>
  (await d.state(decision)).links.filter((l) => l.link === link).at(-1)?.case as string;
const entry = async (register: string, id: string) => {
  const [found] = await d.p.ledger.effectsOf(d.p.district.code, [{ register, entry: id }]);
  return found?.effects.map(({ op, why }) => (why ? `${op} ${why}` : op));
};

/** A matter on its way into the catalogue; publication is left. */
async function nominated(): Promise<string> {
  const nominate = { title, kind: 'plan', year: 2026, unit: 'market', reason: '社会关注', addition: 'yearly' };
  const { case: id } = await d.open('market.handler', 'decision-catalogue', 'nominate', nominate);
  const check = { standard: 'fits', excluded: false, checkOpinion: '符合' };
  await d.act('justice.legal-reviewer', id, 'check', check);
  await d.act('government.district-head', id, 'adopt', { meetingOn: '2026-01-12', minutes: '纪要' });
  await d.act('office.meeting-clerk', id, 'obtainConsent', { partyPaper: '同意' });
  return id;
}

test('a matter in the catalogue is started; one that was left out is not', async () => {
  d.at('2026-01-12T09:00');
  matter = await nominated();

  d.at('2026-03-02T09:00');
  const propose = { title, kind: 'plan', proposerKind: 'organ', proposer: '市监局', suggestion: '制定计划' };
  ({ case: decision } = await d.open('market.handler', 'major-decision', 'propose', propose));
  await d.act('office.meeting-clerk', decision, 'assignResearch', { researchUnit: 'market' });
  await d.act('market.handler', decision, 'research', {
    problem: '出行难',
    reasons: '居民建议',
    bases: [{ law: '条例', article: '第十条' }],
    solution: '分三年',
    feasibility: '可行',
  });
  const start = {
    startResult: 'started',
    startReason: '有必要',
    purpose: 'new',
    closedMatter: false,
    matter,
    drafter: 'market',
  };
  const started = () => d.act('government.district-head', decision, 'start', start);
  expect(await refused(started())).toEqual(['gate.shut']);
  await d.act('office.meeting-clerk', matter, 'publish', { listedUntil: '2026-12-31' });
  expect((await started()).stage).toBe('drafting');
});

test('the risk is assessed in a case of its own, by others than the drafters, and comes back by itself', async () => {
  await d.act('market.handler', decision, 'writeDraft', {
    fieldwork: '走访',
    bases: [{ law: '条例', article: '第十条' }],
    draftText: '征求意见稿',
    explanation: '说明',
  });
  await d.act('office.head', decision, 'planSteps', {
    technical: true,
    hearingDuty: 'none',
    touchesUnits: false,
    findingReason: '不涉及',
  });
  const published = { channels: ['政府网站'], commentUntil: '2026-04-01' };
  await d.act('market.handler', decision, 'publishDraft', published);
  const risk = { riskUnit: 'water', riskReason: '采光', riskBy: '2026-04-10' };
  await d.act('market.head', decision, 'orderRisk', risk);
  const id = await child('risks');
  expect(await d.state(id)).toMatchObject({ procedure: 'decision-risk', org: 'water', stage: 'assessing' });

  const point = { kind: 'stability', point: '低层反对', likelihood: 'high', harm: 'medium' };
  await d.act('water.handler', id, 'listRisk', {}, { items: [{ key: 'r1', columns: point }] });
  const measure = { item: 'r1', columns: { measure: '协商', contingency: '调解' } };
  await d.act('water.handler', id, 'measure', {}, measure);
  await d.act('water.handler', id, 'hearGroups', { groupsReport: '走访' });
  await d.act('water.handler', id, 'hearDepartments', { departmentsReport: '同意' });
  await d.act('water.handler', id, 'hearExperts', { expertsReport: '可行' });
  await d.act('water.handler', id, 'judge', {
    legality: 'sound',
    reasonableness: 'sound',
    feasibility: 'mended',
    controllable: true,
    level: 'medium',
    judgement: '可以化解',
    measures: '协商',
  });
  await d.act('office.reviewer', id, 'cosign', { cosignResult: 'agree', cosignOpinion: '同意' });
  await d.act('water.head', id, 'report', { report: '报告' });
  expect((await d.state(decision)).facts).toMatchObject({ riskLevel: 'medium', riskControllable: true });
});

test('the reviewed text is debated in a case of its own; its outcome, and the catalogue, follow by themselves', async () => {
  await d.act('market.handler', decision, 'weighRisk', { riskAnswer: '写入' });
  await d.act('market.handler', decision, 'argue', {
    experts: [{ name: '甲', field: '结构' }],
    expertConflict: false,
    argumentWay: 'written',
    argumentSummary: '可行',
    argumentReport: '意见',
  });
  await d.act('market.handler', decision, 'weighExperts', { expertAnswer: '采纳' });
  const closing = { participationSummary: '没有意见', specificGroup: false };
  const close = () => d.act('market.handler', decision, 'closeParticipation', closing);
  expect(await refused(close())).toEqual(['wait.running', 'wait.running']);
  d.at('2026-04-02T09:00');
  await close();
  await d.act('market.handler', decision, 'revise', { draft: '送审稿' });
  await d.act('market.head', decision, 'submitReview', { procedureNote: '已履行' });
  await d.act('market.reviewer', decision, 'fairReview', { fairResult: 'none', fairOpinion: '不涉及' });
  d.at('2026-04-20T09:00');
  const review = { opinion: 'lawful', opinionText: '合法', lawyerOpinion: '同意' };
  await d.act('justice.legal-reviewer', decision, 'legalReview', review);
  await d.act('office.meeting-clerk', decision, 'putOnAgenda', { meetingKind: 'executive' });
  const id = await child('deliberations');
  expect((await d.state(id)).facts).toMatchObject({ text: '送审稿', title });

  await deliberate(d, id);
  expect((await d.state(decision)).stage).toBe('decided');

  await d.act('office.meeting-clerk', decision, 'reportParty', { partyPaper: '请示', partyReply: 'proceed' });
  await d.act('justice.legal-reviewer', decision, 'clearCongress', { congressReason: '不属于' });
  const release = { executor: 'market', effectiveOn: '2026-05-01', interpretation: '解读' };
  await d.act('office.meeting-clerk', decision, 'publish', release);
  expect(await entry('decisions', decision)).toEqual(['enter']);
  expect(await entry('decision-catalogue', matter)).toEqual(['enter', 'end decided']);
  expect((await d.state(matter)).stage).toBe('decided');
});

/** Another decision, with an assessment made before, as far as its publication. */
async function another(purpose: string, about: Facts = { adjusts: decision }): Promise<string> {
  const propose = { title: '停止原计划（演示数据）', kind: 'plan', proposerKind: 'leader', proposer: '区长' };
  const { case: id } = await d.open('market.handler', 'major-decision', 'propose', { ...propose, suggestion: '停止' });
  const act = (who: `${'market' | 'office' | 'justice' | 'government'}.${string}`, name: string, facts = {}) =>
    d.act(who, id, name, facts);
  const bases = [{ law: '条例', article: '第十条' }];
  await act('office.meeting-clerk', 'assignResearch', { researchUnit: 'market' });
  const study = { problem: '沉降', reasons: '检测', bases, solution: '停止', feasibility: '可行' };
  await act('market.handler', 'research', study);
  const start = { startResult: 'started', startReason: '必要', purpose, closedMatter: true, closedBasis: '秘密' };
  await act('government.district-head', 'start', { ...start, ...about, drafter: 'market' });
  const draft = { fieldwork: '检测', bases, draftText: '停止', explanation: '说明' };
  await act('market.handler', 'writeDraft', draft);
  const finding = { technical: false, hearingDuty: 'none', touchesUnits: false, findingReason: '不涉及' };
  await act('office.head', 'planSteps', finding);
  const closing = { participationSummary: '无', specificGroup: false, closedOpinions: '五家单位' };
  await act('market.handler', 'closeParticipation', closing);
  const argument = { experts: [{ name: '甲', field: '结构' }], expertConflict: false, argumentWay: 'written' };
  await act('market.handler', 'argue', { ...argument, argumentSummary: '应停', argumentReport: '意见' });
  await act('market.handler', 'weighExperts', { expertAnswer: '采纳' });
  const risk = { riskLevel: 'low', riskControllable: true, riskReport: '报告', adoptReason: '已评估' };
  await act('office.head', 'adoptAssessment', risk);
  await act('market.handler', 'weighRisk', { riskAnswer: '无' });
  await act('market.handler', 'revise', { draft: '停止' });
  await act('market.head', 'submitReview', { procedureNote: '已履行' });
  await act('market.reviewer', 'fairReview', { fairResult: 'none', fairOpinion: '不涉及' });
  const haste = { opinion: 'lawful', opinionText: '合法', lawyerOpinion: '同意', hasteReason: '险情' };
  await act('justice.legal-reviewer', 'legalReview', haste);
  await act('office.meeting-clerk', 'putOnAgenda', { meetingKind: 'executive' });
  await deliberate(d, await debateOf(d, id));
  await act('office.meeting-clerk', 'reportParty', { partyPaper: '请示', partyReply: 'proceed' });
  await act('justice.legal-reviewer', 'clearCongress', { congressReason: '不属于' });
  return id;
}

test('nobody stops a decision by hand; another that has gone the whole way does, from its first day on', async () => {
  d.at('2026-08-03T09:00');
  expect(await refused(d.act('government.district-head', decision, 'beStopped'))).toContain('act.by-law-only');
  const drop = d.act('government.district-head', decision, 'drop', { dropReason: '不做了' });
  expect(await refused(drop)).toContain('stage.wrong');
  const id = await another('stop');
  expect((await d.state(decision)).stage).toBe('carryingOut');
  const release = { executor: 'market', effectiveOn: '2026-08-10', interpretation: '停止' };
  await d.act('office.meeting-clerk', id, 'publish', release);
  expect(await d.state(decision)).toMatchObject({ stage: 'stopped', facts: { endedFrom: '2026-08-10' } });
  expect(await entry('decisions', decision)).toEqual(['enter', 'end stopped']);
  expect(await entry('decisions', id)).toBeUndefined();
});

describe('an evaluation', () => {
  let evaluation: string;
  const order = (evaluationUnit: string) =>
    d.act('office.head', decision, 'orderEvaluation', {
      evaluationUnit,
      evaluationGround: 'yearly',
      evaluationBy: '2026-12-31',
    });

  test('is ordered with who neither drafted nor studied the decision, and opens by itself', async () => {
    const wanted = await nominated();
    await d.act('office.meeting-clerk', wanted, 'publish', { listedUntil: '2026-12-31' });
    decision = await another('new', { matter: wanted });
    const release = { executor: 'market', effectiveOn: '2026-08-10', interpretation: '解读' };
    await d.act('office.meeting-clerk', decision, 'publish', release);
    d.at('2026-09-01T09:00');
    expect(await refused(order('market'))).toEqual(['gate.shut', 'gate.shut']);
    const { links } = await order('water');
    evaluation = links.find(({ link }) => link === 'evaluations')?.case as string;
    expect(await d.state(evaluation)).toMatchObject({ org: 'water', stage: 'planning', facts: { decision } });
  });

  test('is not done by anyone who had a hand in the decision, though he has changed his office', async () => {
    await employ(d.p, 'water', 'handler', 'market-handler');
    const items = ['一', '二', '三', '四'].map((key) => ({ key, columns: { what: `${key}号楼` } }));
    expect(await refused(d.act('market.handler', evaluation, 'listFrame', {}, { items }))).toEqual([
      'role.same-person',
    ]);
    await d.act('water.handler', evaluation, 'listFrame', {}, { items });
  });

  test('draws its sample by a seed that came after the list', async () => {
    const plan = { plan: '检查', opinionsUntil: '2026-09-10', sampleSize: 2, seedSource: '抽签', seedOn: '2026-09-03' };
    await d.act('water.handler', evaluation, 'publishPlan', plan);
    const draw = () => d.act('water.handler', evaluation, 'drawSample', { seed: 7, seedProof: '公告' });
    expect(await refused(draw())).toEqual(['wait.running']);
    d.at('2026-09-04T09:00');
    await draw();
    // 7 leaves 3 of four: the fourth, and half the list further on, the second.
    expect((await d.state(evaluation)).lists.sample?.map(({ key }) => key)).toEqual(['二', '四']);
  });

  test('that ends in a stop stops the decision in the same moment, and its follow-up is owed', async () => {
    const found = { outcome: 'asDecided', finding: '按计划' };
    for (const item of ['二', '四']) await d.act('water.handler', evaluation, 'inspect', {}, { item, columns: found });
    await d.act('water.handler', evaluation, 'examine', { examination: '没有达到', outsiders: '代表参加' });
    d.at('2026-09-14T09:00');
    const report = { opinionsSummary: '反对', achieved: 'failed', grave: false, proposal: 'stop', report: '报告' };
    await d.act('water.head', evaluation, 'report', report);
    const stop = { result: 'stop', reasons: '没有达到目标', minutes: '纪要' };
    const decide = () => d.act('government.district-head', evaluation, 'decide', stop);
    expect(await refused(decide())).toEqual(['gate.shut']);
    const opinion = { legality: 'lawful', legalityText: '合法' };
    await d.act('justice.legal-reviewer', evaluation, 'reviewChange', opinion);
    await decide();
    expect(await d.state(decision)).toMatchObject({ stage: 'stopped', facts: { endedFrom: '2026-09-14' } });
    expect(await entry('decisions', decision)).toEqual(['enter', 'end stopped']);
    const [ended, decided] = [decision, evaluation].map((id) => d.p.ledger.eventsOf(d.p.district.code, id));
    expect((await ended)?.at(-1)?.recordedAt).toBe((await decided)?.at(-1)?.recordedAt);
    expect((await d.state(evaluation)).clocks.followUp).toBeDefined();
    const close = () => d.act('water.head', evaluation, 'close', { summary: '已善后' });
    expect(await refused(close())).toEqual(['gate.shut']);
    const matter = { kind: 'followUp', matter: '退还已交费用', inCharge: 'market', dueOn: '2026-10-31' };
    await d.act('water.handler', evaluation, 'listFollowUp', {}, { items: [{ key: 'f1', columns: matter }] });
    expect(await refused(close())).toEqual(['gate.shut']);
    const settled = { settled: '已退还', progress: 'finished' };
    await d.act('market.head', evaluation, 'settle', {}, { item: 'f1', columns: settled });
    await d.act('water.handler', evaluation, 'confirm', {}, { item: 'f1' });
    await close();
    expect((await d.state(evaluation)).stage).toBe('done');
  });
});
