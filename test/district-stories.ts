import type { Facts } from '../src/kernel/index.ts';
import { addDays, addYears, dayOf } from '../src/law/index.ts';
import type { ActResult } from '../src/service/act.ts';
import { debateOf, deliberate } from './deliberations.ts';
import type { TestDistrict } from './district.ts';

/** Enters a licensing power of the market bureau into the inventory. @returns its entry, which is also its case */
export async function enterPower(d: TestDistrict, more: Facts = {}, effectiveOn = dayOf(d.p.now())): Promise<string> {
  const facts = {
    code: '000100010000',
    name: '食品经营许可',
    type: 'permit',
    basis: ['《食品安全法》'],
    procedure: 'approval',
    steps: '申请、受理、审查、决定、送达',
    risks: '超时办理；以系统计时防控。（演示数据）',
    contact: '000-00000000',
    onlineLevel: 'full',
    atCentre: true,
    handling: 'single',
    promisedDays: 10,
    onSpot: true,
    testing: false,
    materials: [{ name: '申请书', required: true, source: 'applicant' }],
    ...more,
  };
  const { case: id } = await d.open('market.handler', 'power-inventory', 'propose', facts);
  await decidePower(d, id, effectiveOn);
  return id;
}

/** Takes a power out of the inventory from a day on. @returns the case of the change */
export async function withdrawPower(d: TestDistrict, power: string, effectiveOn: string): Promise<string> {
  const wanted = { wanted: 'withdraw', occasion: 'reform', reasons: '改革取消。（演示数据）' };
  const { links } = await d.act('market.handler', power, 'startChange', wanted);
  const id = links.find((l) => l.link === 'changes')?.case ?? '';
  await d.act('market.handler', id, 'draft', { endWhy: 'abolished', reasons: '改革取消。（演示数据）' });
  await decidePower(d, id, effectiveOn);
  return id;
}

async function decidePower(d: TestDistrict, id: string, effectiveOn: string): Promise<void> {
  await d.act('justice.legal-reviewer', id, 'checkLegality', {
    legality: 'lawful',
    legalityOpinion: '依据充分。（演示数据）',
  });
  await d.act('government.district-head', id, 'adopt', { resolution: 'adopt', effectiveOn });
  await d.act('office.registrar', id, 'publish');
}

/** What an application for a licence says. */
export const application = (item: string, more: Facts = {}): Facts => ({
  item,
  kind: 'new',
  channel: 'online',
  applicantKind: 'person',
  applicantName: '张三丰',
  applicantId: '110101199003071234',
  phone: '13812345678',
  content: '申请食品经营许可（演示数据）',
  ...more,
});

/** What the handler finds, on the way to the head's decision on the spot. */
export const onTheSpot: Facts = {
  affectsOthers: false,
  hearingNeeded: false,
  needsSiteCheck: false,
  findings: '材料齐全，符合条件。（演示数据）',
  opinion: 'grant',
  route: 'spot',
};

export const granting = (from: string): Facts => ({
  result: 'granted',
  legalBasis: '《食品安全法》',
  licenceContent: '准予食品经营。（演示数据）',
  validFrom: from,
  validTo: addDays(addYears(from, 3), -1),
});

/** A licence from the accepted application to its service, all in one day. */
export async function grantLicence(d: TestDistrict, id: string): Promise<void> {
  await d.act('market.handler', id, 'examine', onTheSpot);
  await d.act('market.head', id, 'decide', granting(dayOf(d.p.now())));
  await d.act('market.window', id, 'serve');
}

/** What becomes of a document; what is left out is usual. */
export interface Draft {
  readonly title?: string;
  readonly level?: 'government' | 'department';
  readonly cites?: readonly string[];
  readonly repeals?: readonly string[];
  /** Days after publication; default 0 and 700. */
  readonly effectiveAfter?: number;
  readonly endsAfter?: number;
}

/**
 * A document from its proposal on the given day to the morning of its publication two days later.
 * @returns its case, in which the registrar can now publish
 */
export async function writeDocument(d: TestDistrict, day: string, draft: Draft = {}): Promise<string> {
  const { title = '夜间经济管理办法（演示数据）', level = 'government', cites, repeals } = draft;
  const issuer = level === 'government' ? 'government' : 'water';
  d.at(`${day}T09:00`);
  const project = {
    title,
    level,
    issuer,
    drafter: 'water',
    topic: '水务',
    necessity: '需要统一。',
    problems: '标准不一。',
    mainMeasures: '明确标准。',
  };
  const { case: id } = await d.open('water.handler', 'normative-document', 'propose', project);
  await d.act('justice.legal-reviewer-2', id, 'assessProject', {
    projectResult: 'established',
    projectOpinion: '有必要。',
  });
  const text = {
    draftText: '第一条 征求意见稿。（演示数据）',
    explanation: '说明。',
    touchesInterests: false,
    touchesMarket: false,
    needsArgument: false,
    needsHearing: false,
  };
  await d.act('water.handler', id, 'writeDraft', text);
  await d.act('water.handler', id, 'publishDraft', { commentUntil: day, shortCommentReason: '事项紧急。（演示数据）' });
  const publishedOn = addDays(day, 1);
  d.at(`${publishedOn}T09:00`);
  await d.act('water.handler', id, 'closeComment');
  const effectiveOn = addDays(publishedOn, draft.effectiveAfter ?? 0);
  const endsOn = addDays(publishedOn, draft.endsAfter ?? 700);
  const revised = {
    text: '第一条 正文。（演示数据）',
    bases: [{ law: '实施计划', article: '第十条' }],
    trial: false,
    effectiveOn,
    endsOn,
  };
  await d.act('water.handler', id, 'revise', {
    ...revised,
    ...(cites ? { cites } : {}),
    ...(repeals ? { repeals } : {}),
  });
  await d.act('water.head', id, 'submitReview');
  return id;
}

/** From the review to the number; `publish` is what is left. */
export async function passDocument(d: TestDistrict, id: string): Promise<void> {
  const { issuer } = (await d.state(id)).facts;
  const opinion = {
    setsLicence: false,
    setsPenalty: false,
    setsCoercion: false,
    setsFee: false,
    cutsRights: 'no',
    opinion: 'lawful',
    opinionText: '合法。',
    hasteReason: '事项紧急。',
  };
  await d.act('justice.legal-reviewer', id, 'legalReview', opinion);
  const clerk = issuer === 'water' ? 'water.meeting-clerk' : 'government.meeting-clerk';
  await d.act(clerk, id, 'putToMeeting', { meetingKind: issuer === 'water' ? 'department' : 'executive' });
  await deliberate(d, await debateOf(d, id));
  await d.act(issuer === 'water' ? 'water.head' : 'government.district-head', id, 'sign');
  await d.act('office.registrar', id, 'register', { filingAuthority: issuer === 'water' ? 'justice' : 'congress' });
  await d.act('office.registrar', id, 'assignNumber');
}

export const publishing: Facts = { earlyEffectReason: '不立即施行将有碍施行。（演示数据）' };

/** Publishes a document written on `day`. @returns its case, which is its register entry, and the filing it opened */
export async function publishDocument(
  d: TestDistrict,
  day: string,
  draft: Draft = {},
): Promise<{ id: string; filing: string; done: ActResult }> {
  const id = await writeDocument(d, day, draft);
  await passDocument(d, id);
  const done = await d.act('office.registrar', id, 'publish', publishing);
  return { id, filing: done.links.find((l) => l.link === 'filing')?.case ?? '', done };
}

const papers = {
  filingReport: '备案报告（演示数据）',
  textCopy: '正式文本（演示数据）',
  explanation: '制定说明',
  bases: [{ law: '实施计划', article: '第十条' }],
  legalOpinion: '审查意见（演示数据）',
};

/** A filing from the report to the register; `conclude` is what is left. */
export async function fileDocument(
  d: TestDistrict,
  filing: string,
): Promise<'congress.legal-reviewer' | 'justice.legal-reviewer-2'> {
  const { authority } = (await d.state(filing)).facts;
  const examiner = authority === 'congress' ? 'congress.legal-reviewer' : 'justice.legal-reviewer-2';
  await d.act('office.registrar', filing, 'report', papers);
  await d.act(examiner, filing, 'checkForm', { formResult: 'accept' });
  await d.act(examiner, filing, 'register');
  return examiner;
}

/** What an applicant takes home. */
export interface Receipt {
  readonly id: string;
  readonly receipt: string;
  readonly secret: string;
}

/** An application of 2 March 2026 in the hands of the handler, and one that was granted, served and disclosed. */
export interface ReadingScene {
  readonly power: string;
  readonly running: Receipt;
  readonly granted: Receipt;
}

export async function receive(d: TestDistrict, power: string): Promise<Receipt> {
  const { case: id, receipt = '', secret = '' } = await d.open('citizen', 'approval', 'apply', application(power));
  return { id, receipt, secret };
}

export async function readingScene(d: TestDistrict): Promise<ReadingScene> {
  d.at('2026-03-02T08:00');
  const power = await enterPower(d);
  const [running, granted] = [await receive(d, power), await receive(d, power)];
  for (const { id } of [running, granted]) await d.act('market.window', id, 'accept');
  await d.act('market.officer', running.id, 'inspect', { siteFindings: '现场有异味，疑似转租。', siteRecord: '记录' });
  await d.act('market.officer-2', running.id, 'cosign', undefined, { note: '注意核对租赁合同。' });
  await grantLicence(d, granted.id);
  await d.act('market.handler', granted.id, 'disclose', { withheld: 'none' });
  return { power, running, granted };
}
