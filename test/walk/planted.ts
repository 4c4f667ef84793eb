import type { Api } from '../../src/server/api.ts';
import { createServer } from '../../src/server/index.ts';
import { portalPages } from '../../src/server/portal-pages.ts';
import { proposeHandover } from '../../src/service/handover/index.ts';
import { grantDelegation } from '../../src/service/identity/index.ts';
import { comment } from '../../src/service/notes/index.ts';
import { beginDraft, type DraftProof } from '../../src/service/public-draft.ts';
import { type TestDistrict, testDistrict } from '../district.ts';
import { application, enterPower, granting, onTheSpot, type Receipt } from '../district-stories.ts';
import { pdf } from '../files.ts';
import { type Carried, drafterOf, giveAccounts, holderOf, logIn, nobody, type Reader, staff } from './readers.ts';
import { sealedComplaint } from './sealed.ts';

/** A value that stands somewhere in the ledger, and everyone who may read it as it stands. */
export interface Planted {
  readonly value: string;
  readonly what: string;
  readonly for: readonly Reader[];
  /** Who may find the file by it all the same: a case is looked for by the names of its people. */
  readonly found?: readonly Reader[];
}

/** Those who have a role in a licensing case of the market bureau, or who acted in it there; the district head extends its time. */
const inCase: readonly Reader[] = [
  'market-window',
  'market-handler',
  'market-reviewer',
  'market-head',
  'market-officer',
  'government-district-head',
];
/** Leaders and offices that oversee the whole district. */
const overseers: readonly Reader[] = ['justice-head', 'government-district-head', 'supervision-supervisor'];
/** Who may open such a file, with the persons in it masked: the organ, the counters of the centre, and whoever oversees. */
const licenceFile: readonly Reader[] = [...inCase, 'market-meeting-clerk', 'water-window', ...overseers];
/** Those who have a role in a penalty case of the market bureau; the clerk of meetings writes down its discussion. */
const inPenalty: readonly Reader[] = ['market-handler', 'market-head', 'market-officer', 'market-meeting-clerk'];
const penaltyFile: readonly Reader[] = [...inPenalty, 'market-window', 'market-reviewer', ...overseers];
/** Those who have a role in a document that the water bureau drafts for the government. */
const inDocument: readonly Reader[] = [
  'water-handler',
  'water-head',
  'justice-legal-reviewer',
  'office-registrar',
  'government-meeting-clerk',
  'government-district-head',
];
/** Handlers and reviewers of every organ may propose documents and examine their fairness, and so open the file. */
const documentFile: readonly Reader[] = [
  ...inDocument,
  'water-window',
  'market-handler',
  'market-reviewer',
  'justice-handler',
  ...overseers,
];

/** What is planted: names, numbers and notes that occur nowhere else. */
export const marks = {
  running: { name: '欧阳赤水', id: '110101197607180013', phone: '17012340001', place: '赤水河边柒号' },
  granted: { name: '上官青禾', id: '110101198002290024', phone: '17012340002' },
  withheld: { name: '司徒白石', id: '110101198103300035', phone: '17012340003' },
  penalty: { name: '慕容紫烟', id: '110101198204010046', phone: '17012340004' },
  sealed: { name: '诸葛玄黄', matter: '密封事由己（演示数据）' },
  comment: { name: '皇甫秋白', phone: '17012340007', text: '意见暗记庚' },
  draft: { title: '未公开草案丁（演示数据）', why: '必要性暗记丁' },
  publicDraft: { name: '令狐问天', phone: '17012340008' },
} as const;

export const planted: readonly Planted[] = [
  { value: marks.running.name, what: 'the applicant of a running case', for: ['party', ...inCase], found: licenceFile },
  { value: marks.running.id, what: 'his identity number', for: ['party', ...inCase] },
  { value: marks.running.phone, what: 'his telephone', for: ['party', ...inCase] },
  { value: marks.running.place, what: 'his address', for: ['party', ...inCase] },
  { value: '核查暗记甲', what: 'an inside fact of his case', for: inCase },
  { value: '内部备注暗记甲', what: 'an inside note of his case', for: inCase },
  { value: '留言暗记子', what: 'what colleagues say beside his case', for: inCase },
  { value: marks.granted.name, what: 'the holder of a published licence', for: inCase, found: licenceFile },
  { value: marks.granted.id, what: 'her identity number', for: inCase },
  { value: marks.granted.phone, what: 'her telephone', for: inCase },
  { value: '审查暗记乙', what: 'the handler’s findings of her case', for: inCase },
  {
    value: marks.withheld.name,
    what: 'the holder of a licence that is not published',
    for: inCase,
    found: licenceFile,
  },
  { value: marks.withheld.id, what: 'his identity number', for: inCase },
  { value: marks.withheld.phone, what: 'his telephone', for: inCase },
  { value: '许可内容暗记丙', what: 'a decision that is withheld', for: licenceFile },
  { value: marks.penalty.name, what: 'somebody under investigation', for: inPenalty, found: penaltyFile },
  { value: marks.penalty.id, what: 'his identity number', for: inPenalty },
  { value: marks.penalty.phone, what: 'his telephone', for: inPenalty },
  { value: '案由暗记戊', what: 'what is investigated', for: penaltyFile },
  { value: '稽查备注暗记戊', what: 'an inside note of the investigation', for: inPenalty },
  { value: marks.sealed.name, what: 'who wrote a sealed letter', for: ['market-handler'] },
  { value: marks.sealed.matter, what: 'the matter of a sealed case', for: ['market-handler'] },
  { value: marks.comment.name, what: 'who commented on a draft', for: inDocument },
  { value: marks.comment.phone, what: 'how to reach him', for: inDocument },
  { value: marks.comment.text, what: 'a comment that is not published', for: documentFile },
  { value: marks.draft.title, what: 'a document that is being proposed', for: documentFile },
  { value: marks.draft.why, what: 'why it is needed', for: documentFile },
  { value: marks.publicDraft.name, what: 'who is filling in an application', for: ['drafter'] },
  { value: marks.publicDraft.phone, what: 'his telephone', for: ['drafter'] },
  { value: '草稿暗记辛', what: 'what a clerk has begun to type', for: ['market-handler'] },
  { value: '附件暗记壬', what: 'the name of a file that a clerk has uploaded', for: ['market-handler'] },
];

/** A small district with a value of every kind that somebody may not read, its server, and everyone who reads. */
export interface WalkWorld {
  readonly d: TestDistrict;
  readonly server: Api;
  /** Nobody, and all of the staff. */
  readonly readers: readonly Carried[];
  /** Whom the portal remembers: the holder of a receipt, and of a begun application. */
  readonly holders: readonly Carried[];
  readonly running: Receipt;
  /** Every case, by what it is. */
  readonly cases: { readonly [what: string]: string };
  close(): Promise<void>;
}

export const MOMENT = '2026-03-12T09:00';

export async function walkWorld(): Promise<WalkWorld> {
  const d = await testDistrict((p) => ({ ...p, procedures: [...p.procedures, sealedComplaint] }));
  d.at('2026-03-02T08:00');
  await giveAccounts(d);
  const power = await enterPower(d);
  d.at('2026-03-09T09:00');
  const licences = await plantLicences(d, power);
  const cases = { ...(await plantCases(d, power)), ...licences.cases };
  d.at(MOMENT);
  const server = await createServer(d.p, { rateLimits: false }, portalPages(d.p));
  const readers: Carried[] = [nobody];
  for (const reader of staff) readers.push(await logIn(server, reader));
  const handler = readers.find(({ reader }) => reader === 'market-handler') as Carried;
  const begun = await plantAround(d, server, handler, { running: cases.running, power });
  return {
    d,
    server,
    readers,
    holders: [holderOf(licences.running), drafterOf(begun)],
    running: licences.running,
    cases,
    async close() {
      await server.close();
      await d.close();
    },
  };
}

/** Three applications: one on its way, one granted and published, one granted and withheld. */
async function plantLicences(d: TestDistrict, power: string) {
  const { running, granted, withheld } = marks;
  const apply = async (who: { name: string; id: string; phone: string; place?: string }): Promise<Receipt> => {
    const {
      case: id,
      receipt = '',
      secret = '',
    } = await d.open(
      'citizen',
      'approval',
      'apply',
      application(power, {
        applicantName: who.name,
        applicantId: who.id,
        phone: who.phone,
        ...(who.place ? { address: who.place } : {}),
      }),
    );
    await d.act('market.window', id, 'accept');
    return { id, receipt, secret };
  };
  const [a, b, c] = [await apply(running), await apply(granted), await apply(withheld)];
  await d.act('market.officer', a.id, 'inspect', { siteFindings: '核查暗记甲', siteRecord: '记录' });
  await d.act('market.officer-2', a.id, 'cosign', undefined, { note: '内部备注暗记甲' });
  for (const [{ id }, content, kept] of [
    [b, '准予食品经营。（演示数据）', 'none'],
    [c, '许可内容暗记丙', 'privacy'],
  ] as const) {
    await d.act('market.handler', id, 'examine', {
      ...onTheSpot,
      ...(kept === 'none' ? { findings: '审查暗记乙' } : {}),
    });
    await d.act('market.head', id, 'decide', { ...granting('2026-03-09'), licenceContent: content });
    await d.act('market.window', id, 'serve');
    await d.act('market.handler', id, 'disclose', { withheld: kept });
  }
  return { running: a, cases: { running: a.id, granted: b.id, withheld: c.id } };
}

async function plantCases(d: TestDistrict, power: string) {
  const { penalty, sealed, comment, draft } = marks;
  const { case: investigated } = await d.open('market.handler', 'penalty', 'register', {
    power: await enterPower(d, { name: '食品安全处罚', type: 'penalty', code: '000200010000', procedure: 'penalty' }),
    source: 'check',
    matter: '案由暗记戊案（演示数据）',
    conduct: '涉嫌超范围经营。（演示数据）',
    violation: 'F-01',
    occurredAt: '望江路（演示数据）',
    endedOn: '2026-03-05',
    discoveredOn: '2026-03-09',
    safetyHarm: false,
    partyKind: 'person',
    partyName: penalty.name,
    partyCode: penalty.id,
    phone: penalty.phone,
  });
  await d.act('market.head', investigated, 'open', { periodBy: 'law' }, { note: '稽查备注暗记戊' });
  const { case: letter } = await d.open('citizen', sealedComplaint.id, 'complain', {
    matter: sealed.matter,
    office: 'market',
    name: sealed.name,
  });
  const proposed = await propose(d, draft.title, draft.why);
  const commenting = await propose(d, '河道采砂管理办法（演示数据）', '必要。');
  await d.act('justice.legal-reviewer', commenting, 'assessProject', {
    projectResult: 'established',
    projectOpinion: '同意',
  });
  await d.act('water.handler', commenting, 'writeDraft', {
    draftText: '第一条 为管理河道采砂，制定本办法。',
    explanation: '起草说明。',
    touchesInterests: true,
    touchesMarket: false,
    needsArgument: false,
    needsHearing: false,
  });
  await d.act('water.handler', commenting, 'publishDraft', { commentUntil: '2026-04-20' });
  const opinion = { name: comment.name, contact: comment.phone, opinion: comment.text };
  await d.act('citizen', commenting, 'comment', undefined, { items: [{ key: 'c1', columns: opinion }] });
  return { penalty: investigated, sealed: letter, proposed, commenting, power };
}

async function propose(d: TestDistrict, title: string, necessity: string): Promise<string> {
  const { case: id } = await d.open('water.handler', 'normative-document', 'propose', {
    title,
    level: 'government',
    issuer: 'government',
    drafter: 'water',
    topic: '水务',
    necessity,
    problems: '问题。',
    mainMeasures: '措施。',
  });
  return id;
}

/** What lies beside the cases: a typed draft, an upload, a lent post, an application half filled in. @returns its proof */
async function plantAround(
  d: TestDistrict,
  server: Api,
  handler: Carried,
  { running, power }: { readonly running: string; readonly power: string },
): Promise<DraftProof> {
  const { code } = d.p.district;
  await d.p.ledger.saveDraft(code, 'market-handler', {
    key: `act:${running}:examine`,
    body: { note: '草稿暗记辛' },
    savedAt: d.p.now(),
  });
  const form = new FormData();
  form.append('file', new Blob([pdf() as never]), '附件暗记壬.pdf');
  const encoded = new Response(form);
  await server.inject({
    method: 'POST',
    url: '/api/files',
    payload: Buffer.from(await encoded.arrayBuffer()),
    headers: { ...handler.api, 'content-type': encoded.headers.get('content-type') ?? '' },
  });
  await grantDelegation(d.p, await d.session('market.reviewer'), {
    to: 'market-officer-2',
    org: 'market',
    post: 'reviewer',
    validFrom: '2026-03-12',
    validUntil: '2026-03-20',
  });
  const post = (await d.p.ledger.listPosts(code, { person: 'market-meeting-clerk' }))[0]?.id ?? '';
  await proposeHandover(d.p, await d.session('market.head'), {
    person: 'market-meeting-clerk',
    from: '2026-04-01',
    reason: '调离（演示数据）',
    posts: [{ id: post, to: 'market-officer' }],
  });
  await comment(d.p, await d.session('market.handler'), running, { text: '留言暗记子' });
  return beginDraft(d.p, {
    form: `/apply/${power}`,
    answers: {
      'facts.kind': 'new',
      'facts.applicantKind': 'person',
      'facts.applicantName': marks.publicDraft.name,
      'facts.phone': marks.publicDraft.phone,
    },
    round: 1,
  });
}
