import type { ActResult } from '../../src/service/act.ts';
import { type DecisionEnd, type DemoDecision, decisionStory } from '../../src/service/demo/decisions.ts';
import { holderOf } from '../../src/service/demo/people.ts';
import { does, type Scene } from '../../src/service/demo/story.ts';
import type { Step, Told } from './life.ts';
import { tries, type Weaving, woven } from './weave.ts';

/** 演示数据 */
const clerk = holderOf('office', 'meeting-clerk');
const mayor = holderOf('government', 'district-head');
const reviewer = holderOf('justice', 'legal-reviewer');

interface Plan {
  readonly decision: DemoDecision;
  readonly begins: string;
  readonly weaving?: Weaving;
}

/** The major decisions of the two years: carried out, adjusted, suspended, rejected, dropped for its risk, stopped. */
export function decisionTales(): readonly Told[] {
  const market = decision('农贸市场提升改造计划', 'project', ['market', 'commerce'], 'completed', 640, { heard: true });
  const lifts = decision('老旧小区加装电梯三年计划', 'plan', ['housing', 'subdistrict-1'], 'replaced', 690);
  const plans: readonly Plan[] = [
    { decision: market, begins: '2025-01-13', weaving: { before: hurried(market) } },
    { decision: lifts, begins: '2025-01-20', weaving: { before: unprepared } },
    {
      decision: decision('生活垃圾焚烧厂选址方案', 'project', ['city-management', 'environment'], 'reviewing', 330),
      begins: '2025-03-03',
      weaving: { after: { legalReview: tooRisky } },
    },
    {
      decision: decision('江滨公园收费方案', 'policy', ['development', 'subdistrict-2'], 'rejected', 540),
      begins: '2025-04-07',
    },
    {
      decision: decision('夜间公交线路调整方案', 'policy', ['transport', 'public-security'], 'suspended', 590),
      begins: '2025-06-03',
    },
    {
      decision: decision('老旧小区加装电梯三年计划（调整）', 'plan', ['housing', 'subdistrict-1'], 'carryingOut', 420, {
        adjusts: lifts,
      }),
      begins: '2025-09-01',
      weaving: { before: { orderEvaluation: byItself }, then: stopped },
    },
    {
      decision: decision('河道岸线利用规划', 'resource', ['water', 'natural-resources'], 'carryingOut', 160),
      begins: '2026-02-02',
      weaving: { before: { legalReview: notYetLawful } },
    },
  ];
  return plans.map(({ decision: one, begins, weaving }, n) => ({
    key: `decision-${n + 1}`,
    begins,
    tale: woven(decisionStory(one), weaving ?? {}),
  }));
}

function decision(
  title: string,
  kind: string,
  [drafter, riskUnit]: readonly [string, string],
  end: DecisionEnd,
  before: number,
  more: { readonly heard?: true; readonly adjusts?: DemoDecision } = {},
): DemoDecision {
  return { title, kind, drafter, riskUnit, end, before, heard: false, ...more };
}

/** Nobody starts what was not studied, and who drafts does not find it lawful. */
const unprepared: Weaving['before'] = {
  research: function* ({ in: id }) {
    const start = { startResult: 'declined', startReason: '不启动。（演示数据）', purpose: 'new', closedMatter: false };
    yield tries(mayor, 'start', start, 'gate.shut', { in: id });
  },
  legalReview: function* ({ in: id }) {
    const lawful = { opinion: 'lawful', opinionText: '合法。（演示数据）', lawyerOpinion: '同意。' };
    yield tries(holderOf('housing', 'reviewer'), 'legalReview', lawful, 'role.not-held', { in: id });
    yield tries(clerk, 'putOnAgenda', { meetingKind: 'executive' }, 'gate.shut', { in: id });
  },
};

/** The days for opinions are not cut short, and nobody speaks when they are over. */
const hurried = ({ drafter }: DemoDecision): Weaving['before'] => ({
  orderHearing: function* ({ in: id }) {
    const closing = { participationSummary: '提前结束。（演示数据）', specificGroup: false };
    yield tries(holderOf(drafter, 'handler'), 'closeParticipation', closing, 'wait.running', { in: id });
  },
  submitReview: function* ({ in: id }) {
    const late = { items: [{ key: '迟到的意见', columns: { opinion: '来晚了。（演示数据）' } }] };
    yield tries('citizen', 'comment', undefined, 'stage.wrong', { in: id, ...late });
  },
});

/** A risk that cannot be controlled: nobody puts the matter on the agenda, whoever asks; it is dropped. */
function* tooRisky({ case: id }: ActResult): Iterable<Step> {
  yield tries(clerk, 'putOnAgenda', { meetingKind: 'executive' }, 'gate.shut', { in: id, after: 2 });
  yield tries(mayor, 'putOnAgenda', { meetingKind: 'executive' }, 'role.not-held', { in: id, after: 1 });
  yield does(mayor, 'drop', { dropReason: '风险不可控，另选方案。（演示数据）' }, { in: id, after: 5 });
}

/** Sent back once, found unlawful once; the third text is lawful. */
function* notYetLawful({ in: id }: Scene): Iterable<Step> {
  const here = { in: id };
  const drafter = holderOf('water', 'handler');
  const again = function* (text: string): Iterable<Step> {
    yield does(drafter, 'revise', { draft: `河道岸线利用规划（${text}，演示数据）` }, { ...here, after: 4 });
    const note = { procedureNote: '已按意见修改。（演示数据）' };
    yield does(holderOf('water', 'head'), 'submitReview', note, { ...here, after: 1 });
    const fair = { fairResult: 'none', fairOpinion: '不涉及市场主体经济活动。（演示数据）' };
    yield does(holderOf('water', 'reviewer'), 'fairReview', fair, { ...here, after: 1 });
  };
  yield does(reviewer, 'returnDraft', { returnReason: '缺少协商的记录。（演示数据）' }, { ...here, after: 3 });
  yield* again('第二稿');
  const unlawful = { opinion: 'unlawful', opinionText: '第四条超越权限。（演示数据）', lawyerOpinion: '同意。' };
  yield does(reviewer, 'legalReview', unlawful, { ...here, after: 8 });
  yield tries(clerk, 'putOnAgenda', { meetingKind: 'executive' }, 'gate.shut', { ...here, after: 1 });
  yield* again('第三稿');
}

/** Who drafted a decision does not evaluate it. */
function* byItself({ in: id }: Scene): Iterable<Step> {
  const own = { evaluationUnit: 'housing', evaluationGround: 'yearly' };
  const organizer = holderOf('office', 'head');
  yield tries(organizer, 'orderEvaluation', (t) => ({ ...own, evaluationBy: t.plus(90) }), 'gate.shut', { in: id });
}

/** The evaluation ends in a stop: not before its legality is reviewed, and what was begun is followed up. */
function* stopped(linked: (name: string) => string): Iterable<Step> {
  const here = { in: linked('evaluations') };
  const unit = holderOf('audit', 'handler');
  const head = holderOf('audit', 'head');
  const examined = { examination: '进度落后，居民意见大。（演示数据）', outsiders: '两名政协委员参加。（演示数据）' };
  yield does(unit, 'examine', examined, { ...here, after: 2 });
  const matter = (key: string, kind: string, words: string, act: string): Step => ({
    ...here,
    after: 1,
    who: unit,
    command: (t) => ({
      act,
      items: [{ key, columns: { kind, matter: words, inCharge: 'housing', dueOn: t.plus(20) } }],
    }),
  });
  yield matter('偏差1', 'deviation', '两处超出补助标准。（演示数据）', 'listDeviation');
  const report = {
    opinionsSummary: '收到意见一条。（演示数据）',
    achieved: 'failed',
    grave: false,
    proposal: 'stop',
    report: '评价报告（演示数据）',
  };
  yield does(head, 'report', report, { ...here, after: 22 });
  const stop = { result: 'stop', reasons: '没有达到目标。（演示数据）', minutes: '常务会议纪要（演示数据）' };
  yield tries(mayor, 'decide', stop, 'gate.shut', { ...here, after: 1 });
  const review = { legality: 'lawful', legalityText: '可以停止。（演示数据）' };
  yield does(reviewer, 'reviewChange', review, { ...here, after: 2 });
  yield does(mayor, 'decide', stop, { ...here, after: 2 });
  yield matter('善后1', 'followUp', '已开工的六部电梯继续完成。（演示数据）', 'listFollowUp');
  for (const item of ['偏差1', '善后1']) {
    const settled = { item, columns: { settled: '已经办妥。（演示数据）', progress: 'finished' } };
    yield tries(unit, 'confirm', undefined, 'gate.shut', { ...here, item });
    yield does(holderOf('housing', 'handler'), 'settle', undefined, { ...here, after: 3, ...settled });
    yield does(unit, 'confirm', undefined, { ...here, after: 1, item });
  }
  yield does(head, 'close', { summary: '停止执行，善后完毕。（演示数据）' }, { ...here, after: 1 });
}
