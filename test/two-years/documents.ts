import type { Facts } from '../../src/kernel/index.ts';
import { addDays, addYears } from '../../src/law/index.ts';
import { cleanupStory } from '../../src/service/demo/document-cleanup.ts';
import { objectionStory } from '../../src/service/demo/document-objections.ts';
import { type DemoDocument, demoDocuments } from '../../src/service/demo/document-titles.ts';
import { documentStory, type Fate } from '../../src/service/demo/documents.ts';
import { holderOf } from '../../src/service/demo/people.ts';
import { does, type Scene, type Story } from '../../src/service/demo/story.ts';
import type { Step, Told } from './life.ts';
import { tries, type Weaving, woven } from './weave.ts';

/** 演示数据 */
const registrar = holderOf('office', 'registrar');
const reviewer = holderOf('justice', 'legal-reviewer', 0);
const mayor = holderOf('government', 'district-head');
const examiner = holderOf('congress', 'legal-reviewer');

/** What the two years are told about, by the title of the demonstration and its number in the stories. */
/** The document with this number. */
type DocumentOf = (n: number) => DemoDocument;

interface Life {
  readonly title: string;
  readonly n: number;
  readonly fate: Fate;
  readonly begins: string;
  readonly weaving?: (document: DemoDocument, begins: string, of: DocumentOf) => Weaving;
}

const lives: readonly Life[] = [
  // Forgotten by its department: lapses at midnight by itself.
  {
    title: '夜间经济街区管理试行办法',
    n: 1,
    fate: 'lapsed',
    begins: '2025-01-06',
    weaving: () => ({ then: tooLate('commerce') }),
  },
  { title: '居家养老服务补贴办法', n: 5, fate: 'renewed', begins: '2025-01-13' },
  { title: '老旧小区改造实施办法', n: 8, fate: 'mended', begins: '2025-01-20', weaving: mended },
  { title: '临时救助实施细则', n: 3, fate: 'repealed', begins: '2025-01-27', weaving: hasty },
  { title: '河道保洁管理办法', n: 20, fate: 'inForce', begins: '2025-02-10' },
  { title: '户外招牌设置指引', n: 21, fate: 'inForce', begins: '2025-02-17', weaving: unlawfulAtFirst },
  { title: '共享停车试行办法', n: 23, fate: 'inForce', begins: '2025-03-03', weaving: suspended },
  { title: '扬尘污染防治办法', n: 25, fate: 'inForce', begins: '2025-03-10', weaving: annulled },
  { title: '课后服务经费管理办法', n: 27, fate: 'inForce', begins: '2025-03-17' },
  { title: '农村公路养护办法', n: 29, fate: 'inForce', begins: '2025-03-24', weaving: lawChanged },
  { title: '家庭医生签约服务办法', n: 31, fate: 'inForce', begins: '2026-01-12', weaving: citesWhatLapsed },
];

/** The documents of the two years, objections to them, and the clean-up of all. */
export function documentTales(): readonly Told[] {
  const all = demoDocuments();
  const of: DocumentOf = (n) => {
    const found = all.find(({ title }) => title === lives.find((life) => life.n === n)?.title);
    if (!found) throw new Error(`there is no document ${n}`);
    return found;
  };
  const told = lives.map(({ n, fate, begins, weaving }) => {
    const story = documentStory(of(n), n, fate, begins);
    return { key: `document-${n}`, begins, tale: woven(story, weaving?.(of(n), begins, of) ?? {}) };
  });
  return [
    ...told,
    {
      key: 'objection-1',
      begins: '2025-10-13',
      tale: woven(objectionStory(of(20), 1, 'unfounded'), { before: stillLiving }),
    },
    {
      key: 'objection-2',
      begins: '2025-11-10',
      tale: woven(objectionStory(of(27), 2, 'mending'), { then: mendsAfterObjection('education') }),
    },
    { key: 'cleanup', begins: '2026-08-31', tale: woven(cleanup(of), {}) },
  ];
}

/** The stories of the demonstration give their verdicts by number: to be kept, amended, repealed, obsolete. */
function cleanup(of: DocumentOf): Story {
  const numbered: { readonly [at: number]: DemoDocument } = { 6: of(21), 18: of(27), 24: of(23) };
  const none = { ...of(5), entry: undefined };
  const places = Array.from({ length: 25 }, (_, at) => numbered[at] ?? none);
  return cleanupStory(places, '2026-08-31');
}

/** What has lapsed is not renewed any more. */
function tooLate(drafter: string) {
  return function* (): Iterable<Step> {
    const change = (t: { plus(days: number): string }): Facts => ({
      change: 'renew',
      changeReason: '忘记了。（演示数据）',
      newEndsOn: t.plus(365),
    });
    yield tries(holderOf(drafter, 'handler'), 'proposeChange', change, 'stage.wrong', { on: '2026-06-01' });
  };
}

/** A fault that the filing found is mended in time. */
function mended(): Weaving {
  return {
    after: {
      conclude: function* ({ case: id }) {
        const report = { mendingWay: 'interpreted', mendingReport: '已经公布解释。（演示数据）' };
        const found = { mendingResult: 'accepted', resumes: false };
        yield does(registrar, 'reportMending', report, { in: id, after: 12 });
        yield does(examiner, 'verifyMending', found, { in: id, after: 5 });
      },
    },
  };
}

/** No step is skipped on the way to the number, and the days for opinions are kept. */
function hasty(): Weaving {
  return {
    before: {
      closeComment: function* () {
        const clerk = holderOf('civil-affairs', 'handler');
        yield tries(clerk, 'closeComment', undefined, 'wait.running', { days: 5 });
      },
      legalReview: function* () {
        yield tries(
          holderOf('government', 'meeting-clerk'),
          'putToMeeting',
          { meetingKind: 'executive' },
          'gate.shut',
          { after: 1 },
        );
      },
      register: function* () {
        yield tries(registrar, 'assignNumber', undefined, 'gate.shut', { after: 1 });
        yield tries(registrar, 'publish', undefined, 'gate.shut');
      },
    },
  };
}

const opinion = {
  setsLicence: false,
  setsPenalty: false,
  setsCoercion: false,
  setsFee: false,
  cutsRights: 'no',
  opinionText: '见审查意见书。（演示数据）',
};

/** It set a penalty: never found lawful; sent back, written anew, and lawful then. */
function unlawfulAtFirst(document: DemoDocument, begins: string): Weaving {
  return {
    before: {
      legalReview: function* () {
        const lawful = { ...opinion, setsPenalty: true, opinion: 'lawful' };
        yield tries(reviewer, 'legalReview', lawful, 'gate.shut', { after: 6 });
        yield does(reviewer, 'legalReview', { ...lawful, opinion: 'unlawful' }, { after: 1 });
        yield tries(
          holderOf('government', 'meeting-clerk'),
          'putToMeeting',
          { meetingKind: 'executive' },
          'gate.shut',
          { after: 1 },
        );
        yield does(reviewer, 'returnDraft', { returnReason: '删去第七条的处罚。（演示数据）' });
        yield* rewritten(document, begins, {});
      },
    },
  };
}

/** A new text, to the review again. */
function* rewritten({ drafter, topic }: DemoDocument, begins: string, more: Facts): Iterable<Step> {
  const clerk = holderOf(drafter, 'handler');
  const text = {
    text: `第一条 为规范${topic}工作，制定本办法。（修改稿，演示数据）`,
    bases: [{ law: '实施计划', article: '第十条' }],
    trial: false,
    effectiveOn: addDays(begins, 200),
    endsOn: addYears(begins, 3),
    ...more,
  };
  yield does(clerk, 'revise', text, { after: 3 });
  const fair = { fairResult: 'pass', fairOpinion: '没有限制竞争的内容。（演示数据）' };
  yield does(holderOf(drafter, 'reviewer'), 'fairReview', fair, { after: 1 });
  yield does(holderOf(drafter, 'head'), 'submitReview', undefined, { after: 1 });
}

/** The filing found it wrong and suspended it; mended, it goes on. */
function suspended(): Weaving {
  return {
    facts: { conclude: { result: 'suspend', reviewOpinion: '第三条与上级规定不一致。（演示数据）' } },
    after: {
      conclude: function* ({ case: id }) {
        const report = { mendingWay: 'interpreted', mendingReport: '已经解释。（演示数据）' };
        yield does(registrar, 'reportMending', report, { in: id, after: 15 });
        const found = { mendingResult: 'accepted', resumes: false };
        yield tries(examiner, 'verifyMending', found, 'gate.shut', { in: id, after: 3 });
        yield does(examiner, 'verifyMending', { ...found, resumes: true }, { in: id, after: 1 });
      },
    },
  };
}

/** The filing found it beyond mending; the authority annuls it, and not the government itself. */
function annulled(): Weaving {
  const grounds = { annulReason: '超越权限。（演示数据）', annulDecision: '撤销决定（演示数据）' };
  return {
    facts: { conclude: { result: 'annul', reviewOpinion: '超越权限。（演示数据）' } },
    after: {
      conclude: function* ({ case: id }) {
        yield tries(mayor, 'annul', grounds, 'gate.shut', { in: id, after: 2 });
        yield does(holderOf('congress', 'head'), 'revoke', grounds, { in: id, after: 5 });
      },
    },
  };
}

/** A law on which it rests has changed: it cannot be kept as it is, and is repealed. */
function lawChanged({ drafter }: DemoDocument): Weaving {
  return {
    then: function* () {
      const changed = { lawChange: '上位法修改。（演示数据）' };
      const opened: Scene = does(reviewer, 'noteLawChange', changed, { on: '2026-02-09' });
      const { links } = (yield opened) as never as { links: readonly { link: string; case: string }[] };
      const here = { in: links.findLast(({ link }) => link === 'evaluations')?.case ?? '' };
      const clerk = holderOf(drafter, 'handler');
      const notice = { notice: '上位法修改，征求意见。（演示数据）' };
      yield does(clerk, 'announce', (t) => ({ ...notice, opinionsUntil: t.plus(30) }), { ...here, after: 3 });
      const words = { items: [{ key: '意见1', columns: { opinion: '可以不要了。（演示数据）' } }] };
      yield does('citizen', 'comment', undefined, { ...here, days: 6, ...words });
      yield does(clerk, 'count', { figures: '已很少使用。（演示数据）', casesCiting: 0 }, { ...here, after: 8 });
      const report: Facts = {
        lawfulStill: false,
        effect: '与上位法不一致。（演示数据）',
        opinionsSummary: '收到意见一条。（演示数据）',
        proposal: 'repeal',
        report: '评估报告（演示数据）',
      };
      yield does(holderOf(drafter, 'head'), 'report', report, { ...here, after: 20 });
      const keep = { conclusion: 'keep', reasons: '再用一段时间。（演示数据）' };
      yield tries(mayor, 'conclude', keep, 'gate.shut', { ...here, after: 3 });
      const repeal = { conclusion: 'repeal', reasons: '已不符合上位法。（演示数据）' };
      yield does(mayor, 'conclude', repeal, { ...here, after: 1 });
      const lawful = { repealOpinion: 'lawful', repealOpinionText: '同意废止。（演示数据）' };
      yield does(reviewer, 'reviewRepeal', lawful, { ...here, after: 4 });
      yield does(mayor, 'decideRepeal', { minutes: '常务会议纪要（演示数据）' }, { ...here, after: 4 });
    },
  };
}

/** A text that cites what has lapsed, or that would hold too long, does not reach the review. */
function citesWhatLapsed(document: DemoDocument, begins: string, of: DocumentOf): Weaving {
  const head = holderOf(document.drafter, 'head');
  const clerk = holderOf(document.drafter, 'handler');
  const text = (more: Facts): Facts => ({
    text: '第一条 为规范卫生工作，制定本办法。（演示数据）',
    bases: [{ law: '实施计划', article: '第十条' }],
    trial: false,
    effectiveOn: addDays(begins, 170),
    endsOn: addYears(begins, 3),
    ...more,
  });
  return {
    before: {
      submitReview: function* () {
        yield does(clerk, 'revise', text({ cites: [of(1).entry ?? ''] }), { after: 1 });
        yield tries(head, 'submitReview', undefined, 'basis.gone', { after: 1 });
        yield does(clerk, 'revise', text({ cites: [of(20).entry ?? ''], endsOn: addYears(begins, 7) }), { after: 1 });
        yield tries(head, 'submitReview', undefined, 'bound.broken', { after: 1 });
        yield does(clerk, 'revise', text({}), { after: 1 });
      },
    },
  };
}

/** A document that holds is no reason to turn an objection away. */
const stillLiving: Weaving['before'] = {
  accept: function* () {
    const gone = { declineGround: 'gone', declineNote: '已经失效。（演示数据）' };
    yield tries(holderOf('justice', 'handler'), 'decline', gone, 'gate.shut', { after: 1 });
  },
};

/** What an objection found wrong is mended within the time that was set. */
function mendsAfterObjection(drafter: string) {
  return function* (): Iterable<Step> {
    const annul = { annulReason: '超越权限。（演示数据）', annulDecision: '撤销决定（演示数据）' };
    yield tries(mayor, 'annul', annul, 'gate.shut', { after: 2 });
    const report = { mendingWay: 'interpreted', mendingReport: '已经公布解释，不再要求证明。（演示数据）' };
    yield does(holderOf(drafter, 'handler'), 'reportMending', report, { after: 20 });
    const found = { mendingResult: 'accepted', resumes: false };
    yield does(reviewer, 'verifyMending', found, { after: 4 });
  };
}
