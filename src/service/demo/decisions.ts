import type { Facts } from '../../kernel/index.ts';
import { addDays } from '../../law/index.ts';
import type { ActResult } from '../act.ts';
import { decisionEvaluated } from './decision-evaluations.ts';
import { debateStory, riskStory } from './decision-parts.ts';
import { hearingStory } from './hearings.ts';
import { type DemoPerson, holderOf, inventedName } from './people.ts';
import { dayOfAct, does, factOf, linkedCase, type Scene, type Story } from './story.ts';

/** Where a decision stands in the demonstration. */
export type DecisionEnd =
  | 'proposed'
  | 'declined'
  | 'drafting'
  | 'preparing'
  | 'reviewing'
  | 'listed'
  | 'rejected'
  | 'decided'
  | 'carryingOut'
  | 'suspended'
  | 'completed'
  | 'replaced';

export interface DemoDecision {
  readonly title: string;
  readonly kind: string;
  readonly drafter: string;
  readonly riskUnit: string;
  readonly end: DecisionEnd;
  readonly heard: boolean;
  /** Days before the present at which it begins. */
  readonly before: number;
  /** The decision that it adjusts. */
  readonly adjusts?: DemoDecision;
  /** Its case, once it is proposed. */
  case?: string;
}

/** 演示数据: twelve, one for each thing that can become of them. */
export function demoDecisions(): readonly DemoDecision[] {
  const decision = (
    title: string,
    kind: string,
    [drafter, riskUnit]: readonly [string, string],
    end: DecisionEnd,
    before: number,
    more: { readonly heard?: true; readonly adjusts?: DemoDecision } = {},
  ): DemoDecision => ({ title, kind, drafter, riskUnit, end, before, heard: false, ...more });
  const lifts = decision('老旧小区加装电梯三年计划', 'plan', ['housing', 'subdistrict-1'], 'replaced', 690);
  return [
    lifts,
    decision('农贸市场提升改造计划', 'project', ['market', 'commerce'], 'completed', 640, { heard: true }),
    decision('夜间公交线路调整方案', 'policy', ['transport', 'public-security'], 'suspended', 590),
    decision('江滨公园收费方案', 'policy', ['development', 'subdistrict-2'], 'rejected', 540),
    decision('跨江索道建设项目', 'project', ['culture', 'natural-resources'], 'declined', 470),
    decision('老旧小区加装电梯三年计划（调整）', 'plan', ['housing', 'subdistrict-1'], 'carryingOut', 420, {
      adjusts: lifts,
    }),
    decision('生活垃圾焚烧厂选址方案', 'project', ['city-management', 'environment'], 'reviewing', 330),
    decision('中小学学区划分调整方案', 'policy', ['education', 'subdistrict-3'], 'decided', 190, { heard: true }),
    decision('河道岸线利用规划', 'resource', ['water', 'natural-resources'], 'listed', 160),
    decision('公共停车收费方案', 'policy', ['transport', 'development'], 'preparing', 78, { heard: true }),
    decision('社区养老服务设施布局规划', 'plan', ['civil-affairs', 'subdistrict-4'], 'drafting', 70),
    decision('医疗机构设置规划', 'plan', ['health', 'medical-insurance'], 'proposed', 50),
  ];
}

type Act = (
  who: DemoPerson | 'citizen',
  act: string,
  facts?: Parameters<typeof does>[2],
  when?: Parameters<typeof does>[3],
) => Scene;

const bases = [{ law: '演示省有关条例', article: '第十条' }];

/** A decision from the catalogue to where it stands (演示数据). */
export function* decisionStory(d: DemoDecision): Story {
  const clerk = holderOf('office', 'meeting-clerk');
  const mayor = holderOf('government', 'district-head');
  const drafter = holderOf(d.drafter, 'handler');
  const title = `清源区${d.title}（演示数据）`;
  const matter = d.adjusts ? undefined : yield* listed(d, title);
  const suggestion = { suggestion: '群众多次建议，有必要决策。（演示数据）' };
  const proposal = { title, kind: d.kind, proposerKind: 'organ', proposer: drafter.name, ...suggestion };
  const proposed = yield does(drafter, 'propose', proposal, { after: 3, opens: 'major-decision' });
  d.case = proposed.case;
  const act: Act = (who, name, facts, when = {}) => does(who, name, facts, { ...when, in: proposed.case });
  yield act(clerk, 'assignResearch', { researchUnit: d.drafter }, { after: 1 });
  const study = { problem: '现有办法不够。（演示数据）', reasons: '群众建议。（演示数据）', bases };
  yield act(drafter, 'research', { ...study, solution: '分期实施。', feasibility: '财政可以承受。' }, { after: 5 });
  if (d.end === 'proposed') return;
  const purpose: Facts = d.adjusts ? { purpose: 'adjust', adjusts: d.adjusts.case ?? '' } : { purpose: 'new' };
  const declined = d.end === 'declined';
  yield act(
    mayor,
    'start',
    {
      startResult: declined ? 'declined' : 'started',
      startReason: declined ? '财力不足，暂不启动。（演示数据）' : '事关群众生活，有必要决策。（演示数据）',
      closedMatter: false,
      ...purpose,
      ...(declined ? {} : { drafter: d.drafter }),
      ...(matter && !declined ? { matter } : {}),
    },
    { after: 3 },
  );
  if (declined) return;
  const draft = { fieldwork: '走访十二个社区。（演示数据）', bases, draftText: `${title}（征求意见稿）` };
  yield act(drafter, 'writeDraft', { ...draft, explanation: '草案说明。（演示数据）' }, { after: 8 });
  if (d.end === 'drafting') return;
  yield* prepared(d, act);
  yield* reviewed(d, act);
  if (d.end === 'reviewing') return;
  const listing = yield act(clerk, 'putOnAgenda', { meetingKind: 'executive' }, { after: 2 });
  yield* debateStory(listing, d.end);
  if (d.end === 'listed' || d.end === 'decided' || d.end === 'rejected') return;
  yield* carriedOut(d, act);
}

/** Into the catalogue of the year first. @returns its entry */
function* listed({ kind, drafter }: DemoDecision, title: string): Generator<Scene, string, ActResult> {
  const clerk = holderOf('office', 'meeting-clerk');
  const nominated = yield does(
    holderOf(drafter, 'handler'),
    'nominate',
    (t) => ({ title, kind, year: t.year, unit: drafter, reason: '社会关注。（演示数据）', addition: 'yearly' }),
    { opens: 'decision-catalogue' },
  );
  const checked = { standard: 'fits', excluded: false, checkOpinion: '符合标准。（演示数据）' };
  yield does(holderOf('justice', 'legal-reviewer'), 'check', checked, { after: 3 });
  const met = (t: { readonly day: string }) => ({ meetingOn: t.day, minutes: '常务会议纪要（演示数据）' });
  yield does(holderOf('government', 'district-head'), 'adopt', met, { after: 4 });
  yield does(clerk, 'obtainConsent', { partyPaper: '同意列入（演示数据）' }, { after: 3 });
  yield does(clerk, 'publish', (t) => ({ listedUntil: `${t.year + 1}-12-31` }), { after: 1 });
  return nominated.case;
}

/** Opinions of the public, a hearing where one is due, experts and risk, side by side. */
function* prepared(d: DemoDecision, act: Act): Story {
  const drafter = holderOf(d.drafter, 'handler');
  const head = holderOf(d.drafter, 'head');
  const organizer = holderOf('office', 'head');
  const consulted = { unit: 'finance', agreed: true, opinion: '同意。（演示数据）' };
  yield act(drafter, 'consultUnit', undefined, { after: 1, items: [{ key: '财政', columns: consulted }] });
  const finding = { technical: true, touchesUnits: true, findingReason: '专业性较强，涉及其他单位职责。（演示数据）' };
  yield act(organizer, 'planSteps', { ...finding, hearingDuty: d.heard ? 'interests' : 'none' }, { after: 2 });
  const channels = ['政府网站', '报纸'];
  const published = yield act(drafter, 'publishDraft', (t) => ({ channels, commentUntil: t.plus(32) }), { after: 1 });
  const said = ['建议分期实施。（演示数据）', '建议由财政全额出资。（演示数据）', '建议：分期实施！（演示数据）'];
  for (const [n, opinion] of said.entries()) {
    const columns = { name: inventedName(500 + d.before + n), contact: `1390000${3000 + d.before + n}`, opinion };
    yield act('citizen', 'comment', undefined, {
      ...(n === 2 ? {} : { days: 2 }),
      items: [{ key: `意见${n + 1}`, columns }],
    });
  }
  yield* heardOtherwise(d, act, dayOfAct(published));
  if (d.heard) yield* publiclyHeard(d, act);
  const risk = { riskUnit: d.riskUnit, riskReason: '可能影响部分群众利益。（演示数据）' };
  const ordered = yield act(head, 'orderRisk', (t) => ({ ...risk, riskBy: t.plus(40) }), { after: 1 });
  yield* riskStory(linkedCase(ordered, 'risks'), d.riskUnit, d.end === 'reviewing');
  const experts = [
    { name: '专家甲（演示数据）', field: '工程' },
    { name: '专家乙（演示数据）', field: '社会学' },
  ];
  const argument = { experts, expertConflict: false, argumentWay: 'meeting', argumentSummary: '可行。（演示数据）' };
  yield act(drafter, 'argue', { ...argument, argumentReport: '署名的论证意见（演示数据）' }, { after: 1 });
  yield act(drafter, 'weighExperts', { expertAnswer: '采纳。（演示数据）' }, { after: 1 });
  yield act(drafter, 'weighRisk', { riskAnswer: '措施写入草案。（演示数据）' });
  const taken = { summary: '分期实施', answer: 'partly', answerReason: '写入第五条。（演示数据）' };
  yield act(drafter, 'answerOpinion', undefined, { after: 1, item: '意见1', columns: taken });
  const declined = { summary: '财政全额出资', answer: 'declined', answerReason: '已是最高补助标准。（演示数据）' };
  yield act(drafter, 'answerOpinion', undefined, { item: '意见2', columns: declined });
  const near = { under: '意见1', joinReason: '都是要求分年度实施。（演示数据）' };
  yield act(drafter, 'joinOpinion', undefined, { item: '来信1', columns: near });
  const closing = { participationSummary: '收到意见四件，归为两条，部分采纳一条。（演示数据）', specificGroup: false };
  const last = String(factOf(published, 'commentUntil'));
  const closed = yield act(drafter, 'closeParticipation', closing, { on: addDays(last, 1) });
  for (const item of ['意见1', '意见2', '意见3', '来信1'])
    yield act(drafter, 'tellSender', undefined, {
      item,
      columns: { toldBy: item === '来信1' ? 'letter' : 'phone', toldOn: dayOfAct(closed) },
    });
}

/** A letter and a meeting, entered by the department. */
function* heardOtherwise({ drafter, before }: DemoDecision, act: Act, day: string): Story {
  const who = holderOf(drafter, 'handler');
  const letter = {
    name: inventedName(700 + before),
    contact: `1390000${5000 + before}`,
    source: 'letter',
    receivedOn: day,
    opinion: '一年做不完，请按年度分批安排。（演示数据）',
  };
  yield act(who, 'addOpinion', undefined, { items: [{ key: '来信1', columns: letter }] });
  const meeting = { way: 'meeting', heldOn: day, attended: 18, about: '多数人赞成分期。（演示数据）' };
  const columns = { ...meeting, record: '座谈会记录（演示数据）' };
  yield act(who, 'recordSession', undefined, { items: [{ key: '座谈1', columns }] });
}

function* publiclyHeard({ drafter, title, before }: DemoDecision, act: Act): Story {
  const head = holderOf(drafter, 'head');
  const ordered = yield act(
    head,
    'orderHearing',
    { hearingReason: '直接涉及群众切身利益。（演示数据）' },
    { after: 1 },
  );
  yield* hearingStory({
    hearing: linkedCase(ordered, 'hearings'),
    organiser: holderOf('government', 'handler'),
    host: holderOf('government', 'chair'),
    recorder: holderOf('government', 'recorder'),
    matters: `${title}（演示数据）`,
    seated: [
      [holderOf(drafter, 'handler').name, '承办单位', 'organ'],
      [inventedName(600 + before), '居民', 'resident'],
      [inventedName(640 + before), '居民', 'resident'],
    ],
    signUp: true,
    summary: '居民要求分期实施并给予补助。（演示数据）',
  });
}

/** The perfected draft and its two reviews. */
function* reviewed({ drafter, heard, title }: DemoDecision, act: Act): Story {
  const answer: Facts = heard ? { hearingAnswer: '补助的要求部分采纳。（演示数据）' } : {};
  const draft = { draft: `${title}（送审稿，演示数据）` };
  yield act(holderOf(drafter, 'handler'), 'revise', { ...draft, ...answer }, { after: 3 });
  const note = { procedureNote: '已公开征求意见、专家论证、风险评估。（演示数据）' };
  yield act(holderOf(drafter, 'head'), 'submitReview', note, { after: 1 });
  const fair = { fairResult: 'none', fairOpinion: '不涉及市场主体经济活动。（演示数据）' };
  yield act(holderOf(drafter, 'reviewer'), 'fairReview', fair, { after: 1 });
  const lawful = { opinion: 'lawful', opinionText: '权限、程序、内容合法。（演示数据）', lawyerOpinion: '同意。' };
  yield act(holderOf('justice', 'legal-reviewer'), 'legalReview', lawful, { after: 9 });
}

/** Reported to the party, published, carried out; suspended, completed, or replaced by another. */
function* carriedOut({ drafter, end, adjusts }: DemoDecision, act: Act): Story {
  const clerk = holderOf('office', 'meeting-clerk');
  const mayor = holderOf('government', 'district-head');
  const executor = holderOf(drafter, 'handler');
  yield act(clerk, 'reportParty', { partyPaper: '请示（演示数据）', partyReply: 'proceed' }, { after: 2 });
  const reason = { congressReason: '不属于报告事项。（演示数据）' };
  yield act(holderOf('justice', 'legal-reviewer'), 'clearCongress', reason, { after: 1 });
  const interpretation = adjusts ? '调整补助标准。（演示数据）' : '分三年实施。（演示数据）';
  const release = (t: { plus(days: number): string }) => ({ effectiveOn: t.plus(15), endsOn: t.plus(3 * 365) });
  yield act(clerk, 'publish', (t) => ({ executor: drafter, ...release(t), interpretation }), { after: 1 });
  yield act(clerk, 'archive', { archiveCatalogue: '归档目录（演示数据）' }, { after: 2 });
  if (end === 'suspended') {
    const columns = { problem: '客流明显变化。（演示数据）', advice: '建议暂停。（演示数据）' };
    yield act(executor, 'reportProblem', undefined, { after: 60, items: [{ key: '问题1', columns }] });
    yield act(mayor, 'suspend', { suspendReason: '情况变化，先行中止。（演示数据）' }, { after: 3 });
    return;
  }
  const columns = { period: '上半年', report: '进展顺利。（演示数据）' };
  yield act(executor, 'reportExecution', undefined, { after: 110, items: [{ key: '报告1', columns }] });
  if (end === 'completed') yield act(executor, 'complete', { result: '全部完成。（演示数据）' }, { after: 100 });
  if (end !== 'completed' && end !== 'carryingOut') return;
  const evaluation = { evaluationUnit: 'audit', evaluationGround: 'yearly' };
  const order = act(
    holderOf('office', 'head'),
    'orderEvaluation',
    (t) => ({ ...evaluation, evaluationBy: t.plus(end === 'completed' ? 150 : 270) }),
    { after: 15 },
  );
  yield* decisionEvaluated(order, drafter, end === 'completed' ? 'done' : 'underWay');
}
