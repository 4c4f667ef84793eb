import { art, type Basis } from './basis.ts';
import type { ActEvent, CaseState, Link } from './case.ts';
import { choice, date, type Facts } from './fact.ts';
import type { ActDef, AttackableDef, ClockDef, Procedure, RemedyResult, Words } from './procedure.ts';

const rl = (article: number, says: string) => art('中华人民共和国行政复议法', article, says);
const al = (article: number, says: string) => art('中华人民共和国行政诉讼法', article, says);

interface Shared extends Words {
  readonly basis: readonly Basis[];
}

/** The acts of the law with which a case answers a remedy (复议、诉讼): the same in every procedure that can be attacked. */
export const remedyActs = {
  noteRemedy: {
    zh: '已被申请复议或者提起诉讼',
    en: 'A remedy against the decision is noted',
    basis: [rl(48, '申请书副本发送被申请人'), al(67, '起诉状副本发送被告')],
  },
  stayRemedy: {
    zh: '复议、诉讼期间停止执行',
    en: 'Carrying out is stayed during the remedy',
    basis: [rl(42, '复议期间以不停止执行为原则，依法停止的除外'), al(56, '诉讼期间依法裁定停止执行')],
  },
  endStayRemedy: {
    zh: '不再停止执行',
    en: 'Carrying out is stayed no longer',
    basis: [rl(42, '停止执行的情形消失，执行恢复'), al(56, '停止执行的裁定不再有效')],
  },
  remedyGone: {
    zh: '决定被撤销',
    en: 'The decision is annulled',
    basis: [rl(64, '撤销违法或者不当的行政行为'), rl(67, '确认无效'), al(70, '判决撤销')],
  },
  remedyRedo: {
    zh: '决定被撤销并责令重新作出',
    en: 'The decision is annulled and must be made anew',
    basis: [rl(64, '撤销并责令在一定期限内重新作出'), al(70, '判决撤销并重新作出')],
  },
  remedyChanged: {
    zh: '决定被变更',
    en: 'The decision is changed',
    basis: [rl(63, '复议机关直接变更'), al(77, '判决变更')],
  },
  remedyUnlawful: {
    zh: '决定被确认违法',
    en: 'The decision is found unlawful',
    basis: [rl(65, '确认违法而不撤销'), al(74, '判决确认违法')],
  },
  remedyOrdered: {
    zh: '被责令履行',
    en: 'The organ is ordered to act',
    basis: [rl(66, '不履行法定职责的，责令在一定期限内履行'), al(72, '判决在一定期限内履行')],
  },
  remedyUpheld: {
    zh: '决定被维持或者请求被驳回',
    en: 'The decision is upheld or the claim dismissed',
    basis: [rl(68, '合法适当的决定予以维持'), rl(69, '驳回请求'), al(69, '判决驳回诉讼请求')],
  },
  remedyEnded: {
    zh: '复议、诉讼没有结果而终结',
    en: 'The remedy ended without a result',
    basis: [rl(41, '终止行政复议'), al(62, '撤诉')],
  },
  remedyMoot: {
    zh: '撤销的结果已知悉，所争议的决定先前已不存在',
    en: 'Annulment noted; the decision attacked stood no longer',
    basis: [rl(64, '撤销只及于所争议的决定'), al(70, '判决撤销')],
  },
} as const satisfies { readonly [act: string]: Shared };

type RemedyAct = keyof typeof remedyActs;

const actOf: { readonly [result in RemedyResult]: RemedyAct } = {
  annulled: 'remedyGone',
  redo: 'remedyRedo',
  changed: 'remedyChanged',
  unlawful: 'remedyUnlawful',
  ordered: 'remedyOrdered',
  upheld: 'remedyUpheld',
  ended: 'remedyEnded',
};

/** What a remedy may come to, in the order in which forms and papers name it. */
export const remedyResults = Object.keys(actOf) as readonly RemedyResult[];

/** Names that a procedure which can be attacked leaves to the kernel. */
export const remedyNames = {
  facts: ['remedyResult', 'redoTerm', 'redoBy'],
  clocks: ['remedyWindow', 'redo'],
  pauses: ['remedyStay'],
} as const;

/** The shared act that an act of this name is; undefined for a procedure's own. Where decisions differ, `name_decision`. */
export function remedyAct(name: string): Words | undefined {
  const [shared = ''] = name.split('_', 1);
  return Object.hasOwn(remedyActs, shared) ? remedyActs[shared as RemedyAct] : undefined;
}

/** How the case takes back one of its decisions. */
type TakingBack = Pick<AttackableDef, 'redo' | 'gone' | 'effects'> & {
  readonly decisions: readonly string[];
  /** What falls with them: a later decision does not outlive the one that it builds on. */
  readonly falling: readonly string[];
  readonly suffix: string;
};

function takingsBack({ acts, redo, gone, effects, instead = {} }: AttackableDef): readonly TakingBack[] {
  const others = Object.entries(instead).flatMap(([act, own]): TakingBack[] =>
    own ? [{ ...own, decisions: [act], falling: [act], suffix: `_${act}` }] : [],
  );
  const first = acts.filter((act) => !instead[act]);
  return [{ redo, gone, effects, decisions: first, falling: acts, suffix: '' }, ...others];
}

/** Adds what every attackable procedure shares: facts, acts of the law, the person's window, the time to do it anew. */
export function withRemedies(source: Procedure): Procedure {
  const { attackable } = source;
  if (!attackable || source.acts.noteRemedy) return source;
  const law = Object.keys(source.roles).find((role) => source.roles[role]?.law) ?? 'law';
  const by = (name: RemedyAct, more: Partial<ActDef> = {}): ActDef => ({
    title: remedyActs[name].zh,
    from: 'any',
    by: law,
    automatic: true,
    times: 'many',
    basis: [...remedyActs[name].basis, attackable.basis],
    ...more,
  });
  const ways = takingsBack(attackable);
  const back = ways.flatMap((way): (readonly [string, ActDef])[] => {
    const common = {
      undoes: [...new Set([...way.falling, ...way.redo.undoes])],
      forgets: fallingFacts(source, way),
      when: { any: way.decisions.map((act) => ({ done: act })) },
      ...(way.effects ? { effects: way.effects } : {}),
    };
    return [
      [`remedyGone${way.suffix}`, by('remedyGone', { ...common, to: way.gone, records: { remedyResult: 'required' } })],
      [`remedyRedo${way.suffix}`, by('remedyRedo', { ...common, to: way.redo.to, records: redoRecords })],
    ];
  });
  const notes = (['Changed', 'Unlawful', 'Ordered', 'Upheld', 'Ended', 'Moot'] as const).map(
    (word) => [`remedy${word}`, by(`remedy${word}`, { records: { remedyResult: 'required' } })] as const,
  );
  const told = (['noteRemedy', 'stayRemedy', 'endStayRemedy'] as const).map((name) => [name, by(name)] as const);
  return {
    ...source,
    roles: source.roles[law] ? source.roles : { ...source.roles, [law]: { title: '依法', law: true } },
    facts: { ...source.facts, ...remedyFacts },
    acts: { ...source.acts, ...Object.fromEntries([...told, ...back, ...notes]) },
    clocks: { ...source.clocks, ...clocksOf(source, attackable, ways) },
    ...(attackable.stays?.length
      ? {
          pauses: {
            ...source.pauses,
            remedyStay: {
              title: '停止执行',
              stops: attackable.stays,
              from: 'stayRemedy',
              until: 'endStayRemedy',
              basis: rl(42, '停止执行期间，执行的期限不计'),
            },
          },
        }
      : {}),
  };
}

/** What the decisions that fall had recorded, and what other steps had that nothing else records. */
function fallingFacts({ acts, numbering }: Procedure, { falling, redo }: TakingBack): readonly string[] {
  const recordedBy = (names: readonly string[]) =>
    names.flatMap((name) => {
      const { records, computes, numbers } = acts[name] ?? {};
      return [...Object.keys({ ...records, ...computes }), ...(numbers ? [numbering?.[numbers]?.into ?? ''] : [])];
    });
  const undone = new Set([...falling, ...redo.undoes]);
  const kept = Object.keys(acts).filter((name) => !undone.has(name));
  const opening = recordedBy(kept.filter((name) => acts[name]?.from === 'start'));
  const elsewhere = new Set(recordedBy(kept));
  const own = recordedBy(redo.undoes).filter((fact) => !elsewhere.has(fact));
  return [...new Set([...recordedBy(falling), ...own])].filter((fact) => !opening.includes(fact));
}

const redoRecords: ActDef['records'] = {
  remedyResult: 'required',
  redoTerm: 'required',
  redoBy: { requiredIf: { is: ['redoTerm', 'set'] } },
};

const remedyFacts: Procedure['facts'] = {
  remedyResult: choice('复议、诉讼结果', {
    annulled: '撤销',
    redo: '撤销并责令重新作出',
    changed: '变更',
    unlawful: '确认违法',
    ordered: '责令履行',
    upheld: '维持或者驳回请求',
    ended: '没有结果而终结',
  }),
  redoTerm: choice('重新作出的期限', { set: '决定书、判决书确定', law: '没有确定，依规定' }),
  redoBy: date('重新作出的最后一日'),
};

function clocksOf(
  source: Procedure,
  attackable: AttackableDef,
  ways: readonly TakingBack[],
): { readonly [clock: string]: ClockDef } {
  const papers = new Set([
    attackable.paper,
    ...Object.values(attackable.instead ?? {}).flatMap((own) => own?.paper ?? []),
  ]);
  const final = (stage: string) => source.stages[stage]?.final === true;
  const ends = Object.entries(source.acts).filter(([, { from, to }]) => {
    if (to === undefined || from === 'start') return false;
    return (typeof to === 'string' ? [to] : Object.values(to.cases)).every(final);
  });
  return {
    remedyWindow: {
      title: '申请行政复议',
      kind: 'window',
      against: 'party',
      starts: [...papers].map((served) => ({ served })),
      limit: { rule: 'reconsider.apply' },
      basis: rl(20, '自知道行政行为之日起六十日内申请复议'),
    },
    redo: {
      title: '重新作出决定',
      kind: 'deadline',
      against: 'organ',
      starts: ways.map((way) => `remedyRedo${way.suffix}`),
      stops: [
        ...new Set([...attackable.acts, ...ends.map(([act]) => act), ...ways.map((way) => `remedyGone${way.suffix}`)]),
      ],
      limit: { by: 'redoTerm', cases: { set: { until: 'redoBy' }, law: { rule: 'reconsider.redo' } } },
      basis: [
        rl(64, '责令在一定期限内重新作出'),
        art('中华人民共和国行政复议法实施条例', 49, '没有规定期限的，重新作出行政行为的期限为六十日'),
      ],
    },
  };
}

/** What a remedy tells the case whose decision it is about. */
export interface RemedyMessage {
  readonly to: string;
  readonly says: 'note' | 'stay' | 'endStay' | RemedyResult;
  readonly redoBy?: string;
}

/**
 * What an act of a remedy tells other cases, in order. Nothing before the remedy is filed; a concluding act without a
 * recorded result tells that it ended without one; a remedy that turns to another case ends for the former one.
 * @param state of the remedy, after the act
 */
export function remedyMessages(
  { remedy, links }: Procedure,
  state: CaseState,
  event: ActEvent,
): readonly RemedyMessage[] {
  const link = remedy && links?.[remedy.link];
  const to = link && state.facts[link.fact];
  const filed = remedy && state.done[remedy.files];
  if (!link || typeof to !== 'string' || !filed || filed.seq > event.seq) return [];
  const turned = event.links?.some((made) => made.link === remedy.link) === true && event.act !== remedy.files;
  const left = turned ? state.links.filter((made) => made.link === remedy.link && made.case !== to) : [];
  const told: RemedyMessage[] = left.map((made) => ({ to: made.case, says: 'ended' }));
  if (turned || event.act === remedy.files) told.push({ to, says: 'note' });
  if (event.act === remedy.stays) told.push({ to, says: 'stay' });
  if (event.act === remedy.unstays) told.push({ to, says: 'endStay' });
  if (remedy.concludes.includes(event.act)) {
    const says = remedy.means[String(state.facts[remedy.result])] ?? 'ended';
    const redoBy = remedy.redoBy === undefined ? undefined : state.facts[remedy.redoBy];
    told.push({ to, says, ...(typeof redoBy === 'string' ? { redoBy } : {}) });
  }
  return told;
}

/** One act of the law with which a case answers a remedy. */
export interface RemedyAnswer {
  readonly act: string;
  readonly facts?: Facts;
  /** What the link back to the remedy says of the decision attacked. */
  readonly about?: NonNullable<Link['about']>;
}

/**
 * With which acts the attacked case answers, whatever its stage. Annulment takes back the decision that stood when the
 * remedy was noted; where that one has gone since, it is only noted.
 * @param remedy id of the remedy's case
 */
export function remedyAnswers(
  { attackable }: Procedure,
  state: CaseState,
  remedy: string,
  { says, redoBy }: RemedyMessage,
): readonly RemedyAnswer[] {
  if (!attackable) return [];
  if (says === 'note') {
    const about = latestDecision(attackable, state);
    return [{ act: 'noteRemedy', ...(about ? { about } : {}) }];
  }
  if (says === 'stay') return [{ act: 'stayRemedy' }];
  if (says === 'endStay') return [{ act: 'endStayRemedy' }];
  const stayed = state.pauses.some((span) => span.pause === 'remedyStay' && span.to === undefined);
  const facts = { remedyResult: says };
  return [...(stayed ? [{ act: 'endStayRemedy' }] : []), resultAnswer(attackable, state, remedy, facts, redoBy)];
}

function resultAnswer(
  attackable: AttackableDef,
  state: CaseState,
  remedy: string,
  facts: { readonly remedyResult: RemedyResult },
  redoBy: string | undefined,
): RemedyAnswer {
  const act = actOf[facts.remedyResult];
  if (act !== 'remedyGone' && act !== 'remedyRedo') return { act, facts };
  const about = state.links.find((link) => link.case === remedy && link.about)?.about;
  if (!about || state.done[about.act]?.seq !== about.seq) return { act: 'remedyMoot', facts };
  const name = attackable.instead?.[about.act] ? `${act}_${about.act}` : act;
  if (act === 'remedyGone') return { act: name, facts };
  const term: Facts = redoBy === undefined ? { redoTerm: 'law' } : { redoTerm: 'set', redoBy };
  return { act: name, facts: { ...facts, ...term } };
}

function latestDecision({ acts }: AttackableDef, state: CaseState): Link['about'] {
  const standing = acts.flatMap((act) => (state.done[act] ? [{ act, seq: state.done[act].seq }] : []));
  return standing.reduce<Link['about']>((a, b) => (a && a.seq > b.seq ? a : b), undefined);
}
