import type { Facts } from '../../kernel/index.ts';
import { addDays, addYears } from '../../law/index.ts';
import { debated } from './debates.ts';
import { cleanedUp } from './document-cleanup.ts';
import { evaluationScenes } from './document-evaluations.ts';
import type { DemoDocument } from './document-titles.ts';
import { demoRules, restOnAppearance } from './law-changes.ts';
import { holderOf } from './people.ts';
import { linkedCase, type Scene, type Story } from './story.ts';

/** What becomes of a document after its publication. */
export type Fate = 'inForce' | 'lapsed' | 'repealed' | 'renewed' | 'mended';

/** The oldest ones have had time to lapse, to be repealed or renewed. */
export function fateOf(n: number): Fate {
  if (n >= 20) return 'inForce';
  return n % 3 === 1
    ? 'lapsed'
    : n % 6 === 3
      ? 'repealed'
      : n === 5 || n === 11
        ? 'renewed'
        : n === 8
          ? 'mended'
          : 'inForce';
}

/** The whole way of a document of the government, its filing with the congress, and its later fate. */
export function* documentStory(
  document: DemoDocument,
  n: number,
  fate: Fate,
  begins: string,
  cited?: DemoDocument,
): Story {
  const { title, drafter, topic, market } = document;
  const clerk = holderOf(drafter, 'handler');
  const reviewer = holderOf('justice', 'legal-reviewer', 0);
  const commentUntil = addDays(begins, 80);
  const project = {
    title: `清源区${title}（演示数据）`,
    level: 'government',
    issuer: 'government',
    drafter,
    topic,
    necessity: '现有做法分散在多个通知，需要统一。（演示数据）',
    problems: '标准不一，渠道不清。',
    mainMeasures: '明确对象、标准、程序和监督。',
  };
  yield {
    who: holderOf(drafter, 'handler'),
    opens: 'normative-document',
    command: { act: 'propose', facts: project },
  };
  yield {
    after: 5,
    who: holderOf('justice', 'legal-reviewer', 1),
    command: {
      act: 'assessProject',
      facts: { projectResult: 'established', projectOpinion: '有必要制定。（演示数据）' },
    },
  };
  const draft = {
    draftText: `第一条 为规范${topic}工作，制定本办法。（征求意见稿，演示数据）`,
    explanation: '说明制定的必要、主要内容和依据。（演示数据）',
    touchesInterests: n % 2 === 0,
    touchesMarket: market,
    needsArgument: false,
    needsHearing: false,
  };
  yield { after: 15, who: clerk, command: { act: 'writeDraft', facts: draft } };
  yield { who: clerk, command: { act: 'publishDraft', facts: { commentUntil } } };
  yield {
    days: 4,
    who: 'citizen',
    command: { act: 'comment', items: [{ key: 'c1', columns: { opinion: '建议写明申请所需材料。（演示数据）' } }] },
  };
  yield { days: 60, who: clerk, command: { act: 'closeComment' } };
  yield {
    after: 1,
    who: clerk,
    command: {
      act: 'answerOpinion',
      item: 'c1',
      columns: { summary: '写明申请材料', answer: 'adopted', answerReason: '已在第五条写明。' },
    },
  };
  yield { who: clerk, command: { act: 'publishAnswers' } };
  const effectiveOn = addDays(begins, 170);
  const published = addDays(begins, 125);
  const years = fate === 'lapsed' || fate === 'renewed' ? 1 : 2 + (n % 3);
  const endsOn = addDays(addYears(published, years), -40);
  const text = {
    text: `第一条 为规范${topic}工作，制定本办法。本办法有效期至${endsOn}。（演示数据）`,
    bases: [
      { law: '实施计划', article: '第十条' },
      ...(restOnAppearance(n) ? [{ law: `《${demoRules.appearance}》`, article: '第十二条' }] : []),
    ],
    ...(cited?.entry ? { cites: [cited.entry] } : {}),
    trial: title.includes('试行') && years <= 2,
    effectiveOn,
    endsOn,
  };
  yield { after: 2, who: clerk, command: { act: 'revise', facts: text } };
  if (market) {
    const fair = { fairResult: 'pass', fairOpinion: '没有限制竞争的内容。（演示数据）' };
    yield { after: 1, who: holderOf(drafter, 'reviewer'), command: { act: 'fairReview', facts: fair } };
  }
  yield { after: 1, who: holderOf(drafter, 'head'), command: { act: 'submitReview' } };
  const opinion = {
    setsLicence: false,
    setsPenalty: false,
    setsCoercion: false,
    setsFee: false,
    cutsRights: 'no',
    opinion: 'lawful',
    opinionText: '符合法定权限和程序。（演示数据）',
  };
  yield { after: 6, who: reviewer, command: { act: 'legalReview', facts: opinion } };
  yield* adoptedInMeeting();
  yield { after: 1, who: holderOf('government', 'district-head'), command: { act: 'sign' } };
  yield {
    after: 1,
    who: holderOf('office', 'registrar'),
    command: { act: 'register', facts: { filingAuthority: 'congress' } },
  };
  yield { who: holderOf('office', 'registrar'), command: { act: 'assignNumber' } };
  const done = yield { after: 1, who: holderOf('office', 'registrar'), command: { act: 'publish' } };
  document.entry = done.case;
  // Before its rules were in force no filing was opened.
  if (done.links.some(({ link }) => link === 'filing')) yield* filingScenes(linkedCase(done, 'filing'), fate);
  if (fate === 'repealed' || fate === 'renewed') yield* changeScenes(drafter, fate, addYears(published, 2));
  // One department forgot: its document lapses all the same.
  if (fate === 'lapsed' && n > 1) yield ending(drafter, addDays(endsOn, -60));
  const standing = (fate === 'inForce' || fate === 'mended') && (cleanedUp(n) === 'keep' || cleanedUp(n) === 'amend');
  if (standing && n % 2 === 0) yield* evaluated(drafter, n, addDays(addYears(effectiveOn, 1), 2));
}

/** The executive meeting adopts it after a debate of its own. */
function* adoptedInMeeting(): Story {
  const clerk = holderOf('government', 'meeting-clerk');
  const put = yield { after: 1, who: clerk, command: { act: 'putToMeeting', facts: { meetingKind: 'executive' } } };
  yield* debated({ id: linkedCase(put, 'deliberations'), clerk, opinions: [] });
}

/** The department lets its document end. */
function ending(drafter: string, on: string): Scene {
  const reason = { lapseReason: '任务已经完成，不再继续施行。（演示数据）' };
  return { on, who: holderOf(drafter, 'head'), command: { act: 'confirmLapse', facts: reason } };
}

/** One year in force: the evaluation has opened by itself when somebody next looks in. */
function* evaluated(drafter: string, n: number, on: string): Story {
  const columns = { suggestion: '建议继续施行，简化材料。（演示数据）' };
  const looked = yield { on, who: 'citizen', command: { act: 'suggest', items: [{ key: '建议1', columns }] } };
  yield* evaluationScenes(
    linkedCase(looked, 'evaluations'),
    drafter,
    n === 8 ? 'amend' : n % 4 === 2 ? 'underWay' : 'keep',
  );
}

function* filingScenes(filing: string, fate: Fate): Story {
  const registrar = holderOf('office', 'registrar');
  const examiner = holderOf('congress', 'legal-reviewer');
  const papers = {
    filingReport: '备案报告（演示数据）',
    textCopy: '正式文本（演示数据）',
    explanation: '制定说明（演示数据）',
    bases: [{ law: '实施计划', article: '第十条' }],
    legalOpinion: '合法性审查意见（演示数据）',
  };
  yield { after: 8, who: registrar, in: filing, command: { act: 'report', facts: papers } };
  yield { after: 2, who: examiner, in: filing, command: { act: 'checkForm', facts: { formResult: 'accept' } } };
  yield { after: 1, who: examiner, in: filing, command: { act: 'register' } };
  const conclusion: Facts =
    fate === 'mended'
      ? { result: 'mend', reviewOpinion: '第六条的表述应当与上级规定一致。（演示数据）' }
      : { result: 'kept', reviewOpinion: '没有发现不合法、不适当的内容。（演示数据）' };
  yield { after: 20, who: examiner, in: filing, command: { act: 'conclude', facts: conclusion } };
}

function* changeScenes(drafter: string, fate: 'repealed' | 'renewed', newEndsOn: string): Story {
  const change: Facts =
    fate === 'repealed'
      ? { change: 'repeal', changeReason: '已由上级新规定取代。（演示数据）' }
      : { change: 'renew', changeReason: '实施效果良好，仍有需要。（演示数据）', newEndsOn };
  yield { days: 120, who: holderOf(drafter, 'handler'), command: { act: 'proposeChange', facts: change } };
  yield {
    after: 6,
    who: holderOf('justice', 'legal-reviewer', 0),
    command: { act: 'reviewChange', facts: { changeOpinion: 'lawful', changeOpinionText: '同意。（演示数据）' } },
  };
  yield {
    after: 5,
    who: holderOf('government', 'district-head'),
    command: { act: fate === 'repealed' ? 'repeal' : 'renew', facts: { changeMinutes: '常务会议纪要（演示数据）' } },
  };
}
