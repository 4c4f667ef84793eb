import type { Facts } from '../../kernel/index.ts';
import { addDays, addYears } from '../../law/index.ts';
import type { ActResult } from '../act.ts';
import { holderOf } from './people.ts';
import type { Story } from './story.ts';

/** 演示数据: [title, drafting department, topic, touches market actors]. */
type Document = readonly [title: string, drafter: string, topic: string, market: boolean];

export const demoDocuments: readonly Document[] = [
  ['居家养老服务补贴办法', 'civil-affairs', '民政', false],
  ['临时救助实施细则', 'civil-affairs', '民政', false],
  ['小餐饮登记管理办法', 'market', '市场监管', true],
  ['电梯安全责任保险试行办法', 'market', '市场监管', true],
  ['户外招牌设置指引', 'city-management', '城市管理', true],
  ['建筑垃圾运输管理办法', 'city-management', '城市管理', true],
  ['夜间经济街区管理试行办法', 'commerce', '商务', true],
  ['家政服务信用试行办法', 'commerce', '商务', true],
  ['老旧小区改造实施办法', 'housing', '住房', false],
  ['保障性租赁住房管理办法', 'housing', '住房', false],
  ['共享停车试行办法', 'transport', '交通', true],
  ['农村公路养护办法', 'transport', '交通', false],
  ['河道保洁管理办法', 'water', '水务', false],
  ['节水型单位奖励办法', 'water', '水务', false],
  ['扬尘污染防治办法', 'environment', '环境', true],
  ['餐饮油烟治理补助试行办法', 'environment', '环境', true],
  ['校外托管机构管理试行办法', 'education', '教育', true],
  ['课后服务经费管理办法', 'education', '教育', false],
  ['职业技能提升补贴办法', 'human-resources', '就业', false],
  ['灵活就业服务办法', 'human-resources', '就业', false],
  ['科技创新券试行办法', 'technology', '科技', true],
  ['中小企业纾困资金办法', 'industry', '工业', true],
  ['家庭医生签约服务办法', 'health', '卫生', false],
  ['公共场所急救设备配置办法', 'health', '卫生', false],
  ['农产品产地冷藏补助办法', 'agriculture', '农业', true],
  ['文化志愿服务激励办法', 'culture', '文化', false],
  ['安全生产举报奖励办法', 'emergency', '应急', false],
  ['财政资金绩效管理办法', 'finance', '财政', false],
  ['退役军人就业扶持办法', 'veterans', '退役军人', false],
  ['政府投资项目储备办法', 'development', '发展改革', false],
];

/** What becomes of a document after its publication. */
export type Fate = 'inForce' | 'lapsed' | 'repealed' | 'renewed' | 'mended';

/** The whole way of a document of the government, its filing with the congress, and its later fate. */
export function* documentStory(
  [title, drafter, topic, market]: Document,
  n: number,
  fate: Fate,
  begins: string,
): Story {
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
  yield { who: holderOf(drafter, 'handler'), opens: 'normative-document', command: { act: 'propose', facts: project } };
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
  const effectiveOn = addDays(begins, 170);
  const published = addDays(begins, 125);
  const years = fate === 'lapsed' || fate === 'renewed' ? 1 : 2 + (n % 3);
  const endsOn = addDays(addYears(published, years), -40);
  const text = {
    text: `第一条 为规范${topic}工作，制定本办法。本办法有效期至${endsOn}。（演示数据）`,
    bases: [{ law: '实施计划', article: '第十条' }],
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
  yield {
    after: 3,
    who: holderOf('government', 'meeting-clerk'),
    command: { act: 'deliberate', facts: { meetingDecision: 'adopted', minutes: '常务会议纪要（演示数据）' } },
  };
  yield { after: 1, who: holderOf('government', 'district-head'), command: { act: 'sign' } };
  yield {
    after: 1,
    who: holderOf('office', 'registrar'),
    command: { act: 'register', facts: { filingAuthority: 'congress' } },
  };
  yield { who: holderOf('office', 'registrar'), command: { act: 'assignNumber' } };
  const done: ActResult = yield { after: 1, who: holderOf('office', 'registrar'), command: { act: 'publish' } };
  const filing = linkedCase(done, 'filing');
  if (filing) yield* filingScenes(filing, fate);
  if (fate === 'repealed' || fate === 'renewed') yield* changeScenes(drafter, fate, addYears(published, 2));
}

function linkedCase(result: ActResult, name: string): string | undefined {
  return result.links?.find((link) => link.link === name)?.case;
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
  yield { after: 8, who: registrar, on: filing, command: { act: 'report', facts: papers } };
  yield { after: 2, who: examiner, on: filing, command: { act: 'checkForm', facts: { formResult: 'accept' } } };
  yield { after: 1, who: examiner, on: filing, command: { act: 'register' } };
  const conclusion: Facts =
    fate === 'mended'
      ? { result: 'mend', reviewOpinion: '第六条的表述应当与上级规定一致。（演示数据）' }
      : { result: 'kept', reviewOpinion: '没有发现不合法、不适当的内容。（演示数据）' };
  yield { after: 20, who: examiner, on: filing, command: { act: 'conclude', facts: conclusion } };
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
