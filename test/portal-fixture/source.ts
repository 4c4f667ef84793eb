import { art, citationsIn, versionsOf } from '../../src/kernel/index.ts';
import { dueByRule, rules } from '../../src/law/index.ts';
import { holds } from '../../src/portal/search/marked.ts';
import type { EntryListed, EntryShown, Source } from '../../src/portal/source.ts';
import { procedure, register as registerOf } from '../../src/procedures/registry.ts';
import { chartOf, labelsOf, newest } from '../../src/service/definitions.ts';
import { errorCatalogue } from '../../src/service/error-catalogue.ts';
import { ServiceError } from '../../src/service/errors.ts';
import { listForParty, paperFile, writeForParty } from '../../src/service/papers/index.ts';
import { publicWords } from '../../src/service/public-words.ts';
import { application, Cases, citizen, definitionOf, official } from './cases.ts';
import { Drafts } from './drafts.ts';
import { frozen, frozenYear } from './frozen.ts';
import { figurePage, planArticle, planOverview } from './plan.ts';
import { effects, law, organs, recorded, snapshot, TODAY } from './world.ts';

/** The portal's source without a database: real definitions, real law, invented entries and cases. */
export interface Fixture {
  readonly source: Source;
  readonly cases: Cases;
  /** Receipt and secret of a case under examination. */
  readonly proof: { readonly receipt: string; readonly secret: string };
  /** A document whose draft is open for comment. */
  readonly commenting: string;
  readonly drafts: Drafts;
}

export function fixture(): Fixture {
  const cases = new Cases();
  const running = runningCase(cases);
  const commenting = draftOpen(cases);
  const drafts = new Drafts(() => cases.now);
  const source: Source = {
    site: {
      district: '清源区',
      demo: true,
      host: '清源区人民政府办公室',
      code: '9901020001',
      domain: 'www.qingyuan.example.gov.cn',
      phone: '000-00012345',
      address: '清源区望江路1号政务服务中心',
    },
    now: () => cases.now,
    procedures: () => newest().map((p) => definitionOf(p.id)),
    procedure: (id) => (procedure(id) ? definitionOf(id) : undefined),
    texts: labelsOf,
    chart: (id, language) => (procedure(id) ? chartOf(id, 'svg', language) : undefined),
    register: registerOf,
    registers: () => [...new Set(['powers', 'documents', 'licences'])].flatMap((id) => registerOf(id) ?? []),
    organs: () => organs,
    rule: (topic, day) => law.rule(topic, day),
    setting: (key, day) => law.setting(key, day),
    rules: (words, day) =>
      rules.filter(
        (r) =>
          r.effectiveFrom <= day &&
          (r.effectiveTo === null || day <= r.effectiveTo) &&
          `${r.topic} ${r.zh} ${r.en}`.includes(words),
      ),
    due: dueByRule,
    async entries(register, query) {
      const day = query.day ?? TODAY;
      const all = [...(effects[register]?.keys() ?? [])].map((entry) => listed(register, entry, day));
      const found = all.filter(
        (row) =>
          (query.states ?? ['inForce']).includes(row.state as never) &&
          (query.q === undefined || holds([row.title, ...Object.values(row.facts)].join('\n'), query.q)) &&
          (query.holder === undefined || row.holder?.id === query.holder) &&
          (query.why === undefined || query.why.includes(row.why ?? '')) &&
          (query.endsBy === undefined || (row.until !== undefined && row.until <= query.endsBy)) &&
          Object.entries(query.where ?? {}).every(([field, value]) => row.facts[field] === value),
      );
      const start = Number(query.cursor ?? 0);
      const end = start + (query.limit ?? 50);
      return { rows: found.slice(start, end), next: end < found.length ? String(end) : undefined };
    },
    async entry(register, entry, day = TODAY): Promise<EntryShown> {
      if (!effects[register]?.has(entry)) throw new ServiceError('register.entry-not-found');
      const versions = versionsOf(recorded(register, entry)).map((v) => ({
        ...v,
        label: labelOf(register, v.state, v.why),
        source: {
          procedure: register === 'powers' ? 'power-inventory' : 'normative-document',
          act: 'publish',
          day: v.from,
          organ: '清源区人民政府办公室',
        },
      }));
      const namedBy =
        entry === 'd1'
          ? [{ register: 'documents', entry: 'd6', title: '清源区建筑垃圾处置办法', field: 'cites', label: '待施行' }]
          : [];
      return { ...listed(register, entry, day), register, day, versions, names: {}, namedBy };
    },
    bases: async (register, entry) => ({ rests: restsOf(register, entry), rows: entry === 'd1' ? [resting] : [] }),
    law: async (entry) => {
      if (entry !== 'l1') throw new ServiceError('register.entry-not-found');
      return { ...law1, recorded: true, day: TODAY, rows: [resting] };
    },
    laws: async () => ({ rows: [{ ...law1, things: 2 }], next: undefined }),
    plan: async () => planOverview,
    frozenYears: async () => [frozen],
    frozenYear: async () => frozenYear,
    duties: async (from) =>
      (['met', 'warned', 'missed', 'unknown'] as const).map((status, n) => ({
        duty: 'publish-catalogue',
        title: { zh: '公布重大行政决策目录', en: 'Publish the catalogue of major decisions' },
        org: { id: 'government', name: '清源区人民政府（演示数据）' },
        from,
        to: `${from.slice(0, 4)}-0${n + 3}-30`,
        need: 1,
        done: status === 'met' ? 1 : 0,
        status,
        metBy: { procedure: 'approval', indicator: 'decidedOnTime' },
        basis: art('重大行政决策程序暂行条例', 3, '目录经同意后公布', '第三款'),
      })),
    planArticle: async (n) => planArticle(n),
    figure: async ({ indicator }) => ({
      ...figurePage(indicator),
      made: {
        matters: cases.casesOf('normative-document').map((id) => ({
          matter: cases.publicCase(id),
          day: '2026-03-02',
          outcome: 'met',
        })),
        entries: [],
        hidden: 3,
        next: 'more',
      },
    }),
    planTexts: async () =>
      planOverview.chapters.flatMap(({ title: chapter, articles }) =>
        articles.map(({ number, title }) => ({ number, title, chapter, text: planArticle(number).text })),
      ),
    async published(query) {
      const fits = query.view === 'decision' && (query.q === undefined || JSON.stringify(decision).includes(query.q));
      return {
        rows: fits
          ? [
              {
                case: running,
                procedure: 'approval',
                version: 1,
                viewName: 'decision',
                view: decision,
                organ: '清源区市场监督管理局',
                names: { p1: '食品经营许可' },
              },
            ]
          : [],
        next: undefined,
      };
    },
    publicCase: async (id) => cases.publicCase(id),
    publicCases: async (procedures) => ({
      rows: procedures.flatMap((id) => cases.casesOf(id)).map((id) => cases.publicCase(id)),
      next: undefined,
    }),
    searchMatters: async (groups, { q, cursor, limit = 10 }) =>
      groups.map((procedures) => {
        const entry = (id: string) => (id === 'p1' ? '食品经营许可' : undefined);
        const shown = procedures.flatMap((id) => cases.casesOf(id)).flatMap((id) => cases.ifPublic(id) ?? []);
        const found = shown.filter((matter) =>
          holds(
            matter.views
              .flatMap(({ view }) => publicWords(definitionOf(matter.procedure), view, { entry, org: () => undefined }))
              .join('\n'),
            q,
          ),
        );
        const start = Number(cursor ?? 0);
        const end = start + limit;
        return { rows: found.slice(start, end), next: end < found.length ? String(end) : undefined };
      }),
    async searchEntries(registers, { q, limit }) {
      const states = ['inForce', 'future', 'suspended', 'ended'] as const;
      return Promise.all(registers.map((id) => this.entries(id, { q, states, limit })));
    },
    trackEntry: async () => {
      throw new ServiceError('case.not-found');
    },
    takePart: async (id, command) => cases.act(id, command, citizen),
    judge: async (_session, id, command) => cases.judge(id, command),
    beginDraft: async (content) => drafts.begin(content),
    readDraft: async (proof) => drafts.read(proof),
    saveDraft: async (proof, content) => drafts.save(proof, content),
    dropDraft: async (proof) => drafts.drop(proof),
    track: async (_session, { receipt, secret }) => cases.track(cases.caseOf(receipt, secret)),
    urge: async (_session, { receipt, secret }, text) => cases.urge(cases.caseOf(receipt, secret), text),
    papers: async ({ receipt, secret }) => listForParty(cases.volume(cases.caseOf(receipt, secret))),
    paper: async ({ receipt, secret }, key) => writeForParty(cases.volume(cases.caseOf(receipt, secret)), key),
    paperFile: async ({ receipt, secret }, key, format) =>
      paperFile(await writeForParty(cases.volume(cases.caseOf(receipt, secret)), key), format),
    paperFormats: () => ['docx'],
    actAsParty: async (_session, { receipt, secret }, command) =>
      cases.act(cases.caseOf(receipt, secret), command, { person: 'anonymous', name: '', posts: [], party: true }),
    open: async (_session, id, command, { idempotencyKey }) => cases.open(id, command, idempotencyKey),
    errors: () => errorCatalogue,
  };
  return { source, cases, drafts, commenting, proof: cases.proofOf(running) };
}

const law1 = { entry: 'l1', title: '演示市市容条例', state: 'ended', label: '废止', from: '2026-01-01' } as const;
const resting = {
  kind: 'entry',
  room: 'documents',
  id: 'd6',
  field: 'cites',
  title: '清源区建筑垃圾处置办法',
  article: '第三条',
  holder: { id: 'government', name: '清源区人民政府' },
  state: 'future',
  label: '待施行',
} as const;

/** What the bases of an entry say, of which one law has gone. */
function restsOf(register: string, entry: string) {
  const { facts } = snapshot(register, entry, TODAY);
  const cited = citationsIn(registerOf(register)?.facts ?? {}, facts);
  const laws = cited.flatMap(({ field, article, said }) =>
    said === ''
      ? []
      : [{ field, register: 'laws', entry: 'l2', title: said, article, state: 'inForce' as const, label: '有效' }],
  );
  return entry === 'd1' ? [...laws, { ...law1, field: 'bases', register: 'laws' }] : laws;
}

function listed(register: string, entry: string, day: string): EntryListed {
  const found = snapshot(register, entry, day);
  const definition = registerOf(register);
  const holder = organs.find((o) => o.id === found.holder);
  return {
    entry,
    title: String(found.facts[definition?.entryTitle ?? ''] ?? entry),
    state: found.state,
    label: labelOf(register, found.state, found.why),
    holder: holder && { id: holder.id, name: holder.name },
    from: found.from,
    until: found.until,
    ...(found.why ? { why: found.why } : {}),
    facts: Object.fromEntries(Object.entries(found.facts).filter(([field]) => definition?.public.includes(field))),
  };
}

function labelOf(register: string, state: string, why: string | undefined): string {
  const definition = registerOf(register);
  if (state === 'ended' && why) return definition?.ended[why] ?? '';
  return definition?.labels[state as 'inForce'] ?? '';
}

/** Filed on a Monday two weeks ago, accepted two days later, under examination. */
function runningCase(cases: Cases): string {
  cases.now = '2026-03-02T09:00:00.000+08:00';
  const { case: id } = cases.open('approval', application());
  cases.now = '2026-03-04T09:30:00.000+08:00';
  cases.act(
    id,
    { act: 'accept', facts: {}, served: { day: '2026-03-04', mode: 'electronic' } },
    official('a', 'handler'),
  );
  cases.now = `${TODAY}T10:30:00.000+08:00`;
  return id;
}

/** A document of the housing bureau, its draft published two weeks ago and open for comment until April. */
function draftOpen(cases: Cases): string {
  cases.now = '2026-03-02T09:00:00.000+08:00';
  const propose = {
    title: '清源区居家养老服务补贴办法（征求意见稿）',
    level: 'government',
    issuer: 'government',
    drafter: 'housing',
    topic: '民政',
    necessity: '补贴标准散见于多个通知。',
    problems: '各街道标准不一。',
    mainMeasures: '统一对象和标准。',
  };
  const drafter = official('d', 'handler', 'housing');
  const { case: id } = cases.open('normative-document', { act: 'propose', facts: propose }, undefined, drafter);
  const assess = { projectResult: 'established', projectOpinion: '有必要制定。' };
  cases.act(id, { act: 'assessProject', facts: assess }, official('j', 'legal-reviewer', 'justice'));
  const draft = {
    draftText: '第一条 为规范居家养老服务补贴，制定本办法。\n第二条 本办法所称补贴，是指区财政给予的服务补贴。',
    explanation: '起草说明：必要性、主要内容、依据。',
    touchesInterests: true,
    touchesMarket: false,
    needsArgument: false,
    needsHearing: false,
  };
  cases.act(id, { act: 'writeDraft', facts: draft }, drafter);
  cases.act(id, { act: 'publishDraft', facts: { commentUntil: '2026-04-01' } }, drafter);
  cases.now = `${TODAY}T10:30:00.000+08:00`;
  return id;
}

/** A decision as its public view gives it: the name masked already. */
const decision = {
  title: '许可决定公示',
  since: '2026-01-14',
  facts: {
    item: 'p1',
    kind: 'new',
    applicantName: '张*三',
    result: 'granted',
    decisionNo: '清市监许字〔2026〕3号',
    licenceContent: '热食类食品制售',
    validFrom: '2026-01-12',
    validTo: '2031-01-11',
  },
  lists: {},
};
