import type { AlikeDef } from './alike-def.ts';
import type { Basis } from './basis.ts';
import type { CitingDef } from './citing.ts';
import type { Condition } from './condition.ts';
import type { DrawDef } from './draw-def.ts';
import type { FactDef } from './fact.ts';
import type { IndicatorDef } from './indicator.ts';
import type { PackDef } from './pack-def.ts';
import type { PaperDef } from './paper-def.ts';

/** A text in the two source languages; traditional Chinese is derived from `zh`. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type Chapter =
  | 'plan'
  | 'functions'
  | 'decisions'
  | 'documents'
  | 'enforcement'
  | 'supervision'
  | 'disputes'
  | 'safeguards';

/** Kinds of organisation that a role may be bound to. */
export type OrgKind = 'government' | 'office' | 'justice' | 'supervision' | 'department' | 'subdistrict' | 'congress';

export interface StageDef<A extends string = string> {
  readonly title: string;
  /** A case may rest here for good. */
  readonly final?: true;
  /** Acts without which this final stage can never be reached; proved by the checker. */
  readonly requires?: readonly A[];
}

export interface RoleDef<R extends string = string, F extends string = string> {
  readonly title: string;
  /** A person outside the organs: anyone, or the party of this case (known by log-in or receipt and secret). */
  readonly outside?: 'anyone' | 'party';
  /** Posts that carry the role. */
  readonly post?: string | readonly string[];
  /** In which organisation, relative to the case. */
  readonly in?:
    | 'handling'
    | 'any'
    | { readonly kind: OrgKind }
    | { readonly fact: F }
    | { readonly itemColumn: string };
  /** Separation of duty: who acted in these roles of this case may not act in this one. */
  readonly notSameAs?: readonly R[];
  /** Why the two may not be one person; a rule of the house where nothing is said. */
  readonly apart?: Basis;
  /** Nobody who acted in these roles of the case at the other end of the link. */
  readonly notActedIn?: {
    readonly link: string;
    /** Without them: nobody who acted there for an organ in whatever role. */
    readonly roles?: readonly string[];
  };
  /** Only the person whose own entry of the list the act is about: the entry's key is the person's id. */
  readonly itself?: true;
  /** Qualified on the day of the act: an entry in force in this register bears the person's id. */
  readonly certified?: { readonly register: string; readonly basis: Basis };
  /** The law itself: automatic acts on expiry and on other cases' acts. Never a person. */
  readonly law?: true;
  /** Where the file names whoever holds the role, for papers to it: facts or `list.column`, the first known counts. */
  readonly named?: readonly (F | `${string}.${string}`)[];
}

export type ActFacts<F extends string, Cond> = {
  readonly [K in F]?: 'required' | 'optional' | { readonly requiredIf: Cond };
};

/** What the kernel works out and writes into the event of an act; never typed in. */
export type Formula<F extends string = string, A extends string = string, C extends string = string> =
  /** Another fact as it is at this act, to be compared with later. */
  | { readonly copy: F }
  /** The day on which an act was last done. */
  | { readonly dayOf: A }
  /** The name of a law as it is compared, without marks, spaces and the state's name. */
  | { readonly lawName: F }
  /** The one row of a table fact whose columns equal these facts; its value in a column. */
  | { readonly lookup: F; readonly row: { readonly [column: string]: F }; readonly gives: string }
  /** The keys of a list's entries, those with one of the values in a column: entries of a register that were drawn into it. */
  | { readonly keys: string; readonly is: readonly [column: string, ...values: (string | boolean)[]] }
  /** SHA-256 of the keys of a list and some of its columns (`rollDigest`): what it held, without showing it. */
  | { readonly digest: string; readonly columns: readonly string[] }
  /** Sum of a number column over a table fact or a list. */
  | { readonly sum: string; readonly column: string }
  /** Whether a condition holds at this act, with what it brings; a yes or no that nobody types in. */
  | { readonly holds: Condition<F, A, C> }
  /** What a sum grows by for each day after a clock has run out, by rules of rate and cap (percent of the sum). */
  | { readonly surcharge: F; readonly after: C; readonly rate: string; readonly cap: string };

/** A register entry named by facts of the case instead of an id: claims on a matter, bans on a person. */
export interface KeyedEntry<F extends string = string> {
  readonly register: string;
  readonly key: readonly F[];
}

export interface EffectDef<F extends string = string, Cond = Condition, A extends string = string> {
  readonly op: 'enter' | 'amend' | 'suspend' | 'resume' | 'end';
  readonly register: string;
  /** Which entry: one that bears this case's id, those that a ref fact names, one for each entry of a list, or a keyed one. */
  readonly entry: 'case' | { readonly fact: F } | { readonly each: string } | { readonly key: readonly F[] };
  /** First day on which it holds: the legal day of the act, or a date fact. */
  readonly from: 'day' | { readonly fact: F };
  /**
   * Last day on which it holds (ends at 24:00): a date fact, or a length counted from its first day. A keyed entry
   * that holds longer already is not shortened by being entered again.
   */
  readonly until?: { readonly fact: F } | { readonly limit: Limit<F> };
  /** Register field ← case fact, column of the list entry, day of an act, or a fixed word. */
  readonly facts?: {
    readonly [field: string]:
      | { readonly fact: F }
      | { readonly column: string }
      | { readonly dayOf: A }
      | { readonly is: string | boolean };
  };
  /** Organisation answerable for the entry: the case's handling organ unless a fact names another. */
  readonly holder?: { readonly fact: F };
  /** Why it ended, a key of the register's `ended` labels. */
  readonly why?: string;
  readonly when?: Cond;
}

export interface ActDef<
  S extends string = string,
  F extends string = string,
  R extends string = string,
  A extends string = string,
  C extends string = string,
  L extends string = string,
  P extends string = string,
  N extends string = string,
> {
  readonly title: string;
  /** `start` opens a case; `open` = any stage that is not final; `any` = final ones too. */
  readonly from: 'start' | 'open' | 'any' | S | readonly S[];
  /** Where it leads; without it the stage stays. A choice fact may decide; `back` returns to the stage before. */
  readonly to?: S | { readonly by: F; readonly cases: { readonly [value: string]: S } };
  readonly by: R | readonly R[];
  readonly records?: ActFacts<F, Condition<F, A, C, L, P>>;
  /** Adds entries to a list. */
  readonly adds?: L;
  /** Columns that the added entries may bring though a later act on an entry writes them too; all others of such acts are theirs alone. */
  readonly brings?: readonly string[];
  /** Columns without which this act adds no entry, beyond those that the list always asks for. */
  readonly needs?: readonly string[];
  /** Fills a list by itself; nobody types or leaves out an entry. Refused where there is nothing to draw. */
  readonly draws?: DrawDef<F, L, A>;
  /** Done once for each entry of the list; `itemRecords` are columns written by it. */
  readonly each?: L;
  readonly itemRecords?: {
    readonly [column: string]: 'required' | 'optional' | { readonly requiredIf: Condition<F, A, C, L, P> };
  };
  /**
   * Columns that the act itself writes into the entries that it adds, or else into the one that it is about: a fixed
   * word, which one this is among those on which the act has been done, or a column of the entry that it is about.
   */
  readonly sets?: {
    readonly [column: string]: string | boolean | { readonly nth: true } | { readonly column: string };
  };
  /** The person whose entry it is withdraws from the case (回避): neither acts in it nor reads it any more. */
  readonly recuses?: true;
  /** Facts that the kernel works out and writes with this act. */
  readonly computes?: { readonly [K in F]?: Formula<F, A, C> };
  /** Once per round unless it says many. */
  readonly times?: 'many';
  /** Clears the done-marks of these acts and stops what they started; history stays. */
  readonly undoes?: readonly A[];
  /** Facts that hold no longer and are unknown again, such as those of a decision that falls; history stays. */
  readonly forgets?: readonly F[];
  /** The act is about these facts: a later change of one makes it stale. */
  readonly covers?: readonly F[];
  /** What must hold for the act beyond gates that name it. */
  readonly when?: Condition<F, A, C, L, P>;
  /** May be entered after the day it was done on paper, within the setting's days, with this proof. */
  readonly late?: { readonly within: string; readonly proof: F };
  /** Serves this paper on its addressee; day and mode are recorded. */
  readonly serves?: P;
  /** Gives the case the next number of this series. */
  readonly numbers?: N;
  readonly effects?: readonly EffectDef<F, Condition<F, A, C, L, P>, A>[];
  /** Performed by the law alone: a clock's expiry or a reaction. */
  readonly automatic?: true;
  readonly basis: Basis | readonly Basis[];
}

/** How long: a rule topic of the law room, a district setting, a date in the file, or one of these by a fact. */
export type Limit<F extends string = string> =
  /** By the rules of the filing day, or of the day in a date fact. */
  | { readonly rule: string; readonly on?: F }
  | { readonly setting: string }
  | { readonly until: F }
  /** A setting's length before a date in the file, e.g. the warning before an end. */
  | { readonly before: F; readonly span: string }
  /** A date in the list entry that the clock runs for. */
  | { readonly column: string }
  /** Days promised in a referenced register entry, in the unit of the rule that bounds it. */
  | { readonly entry: F; readonly field: string; readonly within: string }
  | { readonly by: F; readonly cases: { readonly [value: string]: Limit<F> } };

/** What starts a clock: an act, or the service of a paper on its addressee. */
export type Anchor<A extends string, P extends string> = A | { readonly served: P };

export interface ClockDef<
  F extends string = string,
  A extends string = string,
  C extends string = string,
  L extends string = string,
  P extends string = string,
> {
  readonly title: string;
  /** deadline: at most; wait: at least; window: a right that ends; validity: ends by itself. */
  readonly kind: 'deadline' | 'wait' | 'window' | 'validity';
  /** Whose time runs: only the organ's makes cards and on-time rates. */
  readonly against: 'organ' | 'party' | 'other';
  readonly starts: Anchor<A, P> | readonly Anchor<A, P>[];
  /** The day it is counted from, where that is not the day of the act that starts it. */
  readonly from?: { readonly fact: F } | { readonly dayOf: A };
  readonly stops?: readonly A[];
  /** What a second start means. Default restart. */
  readonly again?: 'keepFirst';
  readonly when?: Condition<F, A, C, L, P>;
  readonly limit: Limit<F>;
  /** The organ's own shorter promise: a second mark on the same clock, never the law's. */
  readonly promise?: Limit<F>;
  /** One lengthening by this act, by a rule's length. */
  readonly extension?: { readonly by: A; readonly limit: Limit<F> };
  /** wait: these acts are not before its end. window: these are not after it. */
  readonly blocks?: readonly A[];
  /** A soft minimum ("generally"): may be cut short when this fact, the reason, is recorded. */
  readonly soft?: { readonly reason: F };
  /** What the end of the time does. A breach is derived when read; an act of the law is an event of its own. */
  readonly expiry?: { readonly does: A; readonly effective?: 'start' | 'end' };
  /** One clock for each entry of the list, started and stopped by acts on that entry. */
  readonly each?: L;
  readonly basis: Basis | readonly Basis[];
}

/** Time that does not count, from one act to another; told in writing or it is not excluded. */
export interface PauseDef<
  F extends string = string,
  A extends string = string,
  C extends string = string,
  L extends string = string,
> {
  readonly title: string;
  readonly stops: readonly C[];
  readonly from: A;
  readonly until: A;
  /** The date fact up to which the party was told it would last; beyond it the clock runs again. */
  readonly toldUntil?: F;
  /** One for each entry of the list (several grounds may stand open); days that overlap are left out once. */
  readonly each?: L;
  readonly basis: Basis;
}

export interface GateDef<
  F extends string = string,
  A extends string = string,
  C extends string = string,
  L extends string = string,
  P extends string = string,
> {
  readonly blocks: readonly A[];
  /** Blocks only these results of the acts: `only: ['result', 'granted']`. */
  readonly only?: readonly [fact: F, ...values: (string | boolean)[]];
  readonly until: Condition<F, A, C, L, P>;
  /** What the refused person reads. */
  readonly says: Words;
  readonly basis: Basis | readonly Basis[];
}

/**
 * A date in the file that the law bounds: not after (`atMost`) or not before (`atLeast`) a period counted from the
 * act's day or another date. A rule that counts backwards (bound `before`) asks that the act lies so long before it.
 */
export interface BoundDef<F extends string = string, A extends string = string> {
  readonly on: readonly A[];
  /** The bound binds only where this holds. */
  readonly when?: Condition<F, A>;
  readonly fact: F;
  readonly is: 'atMost' | 'atLeast';
  readonly from: 'day' | F;
  /** Without one, the bound is `from` itself. */
  readonly limit?: Limit<F>;
  /** May be left when this fact, the reason, is recorded ("generally"). */
  readonly soft?: { readonly reason: F };
  readonly says: Words;
  readonly basis: Basis | readonly Basis[];
}

export interface ListDef {
  readonly title: string;
  readonly columns: { readonly [column: string]: FactDef };
  /** Columns without which no entry can be added. */
  readonly required?: readonly string[];
  readonly alike?: AlikeDef;
  /** What whoever added an entry without signing in sees of it, besides what he gave, once an act stands done. */
  readonly tells?: { readonly columns: readonly string[]; readonly after: string };
}

/** What becomes public by itself: only listed facts; personal ones are masked by their class. */
export interface PublishDef<
  F extends string = string,
  A extends string = string,
  C extends string = string,
  L extends string = string,
  P extends string = string,
> {
  readonly title: string;
  readonly at: A | readonly A[];
  readonly shows: readonly F[];
  readonly lists?: { readonly [list in L]?: readonly string[] };
  readonly when?: Condition<F, A, C, L, P>;
  /** Ends when one of these acts is done. */
  readonly downBy?: readonly A[];
  readonly basis: Basis;
}

/** What the receiver does by itself when a linked case acts. */
export interface ReactionDef<F extends string = string, A extends string = string> {
  readonly link: string;
  readonly act: string;
  readonly when?: SourceTest;
  /** Only while this case has not ended; without it, an end that cannot take it any more is told to a person. */
  readonly whileOpen?: true;
  readonly does: A;
  /** Own fact ← the other case's fact. */
  readonly copies?: { readonly [own in F]?: string };
}

/** What a case does by itself when another case changes the register entry that bears its id. */
export interface EntryReactionDef<F extends string = string, A extends string = string> {
  readonly register: string;
  readonly op: EffectDef['op'];
  /** Only where the change gives this reason. */
  readonly why?: string;
  /** Only where the change writes this field. */
  readonly writes?: string;
  readonly does: A;
  /** Own fact ← a fact of the other case or one of its parts (as in `openedBy`), or `$until`: the last day before the change. */
  readonly copies?: { readonly [own in F]?: string };
}

/** Another procedure's act that opens a case of this one by itself, in the same commit. */
export interface OpenedByDef<F extends string = string, A extends string = string> {
  readonly procedure: string;
  readonly act: string;
  readonly when?: SourceTest;
  readonly does: A;
  /** Name of the link from the new case to its source, and of the one back. */
  readonly link: string;
  readonly backLink: string;
  /**
   * `$case`, `$org`, `$title`, `$procedure` name parts of the source, `$act`, `$day` and `$number` the title, day and
   * number of its act, `$by` the organ of whoever did it; other words are its facts.
   */
  readonly copies?: { readonly [own in F]?: string };
  /**
   * The organ that handles the new case: the source's, the one of this kind, or one that a fact of the source names;
   * with `each`, whoever answers for the citing thing, or the organ that its field names.
   */
  readonly handledBy:
    | 'source'
    | 'citing'
    | { readonly kind: OrgKind }
    | { readonly fact: string }
    | { readonly citing: string };
  /** One case for each thing that rests on what the source is about; none where nothing does. */
  readonly each?: CitingDef;
}

/** A fact of the other case has one of the values. */
export interface SourceTest {
  readonly fact: string;
  readonly is: string | boolean | readonly (string | boolean)[];
}

/**
 * A link that a person makes to a case that stands already, by recording its id in a fact of the type `case`. The
 * other case learns of it in the same commit and keeps the link back.
 */
export interface LinkDef<F extends string = string> {
  readonly fact: F;
  /** Name of the link from the other case to this one. */
  readonly back: string;
  /** Own fact ← part of the other case: `$procedure`, `$org`, `$title`, or a word of its `attackable.shows`. */
  readonly copies?: { readonly [own in F]?: string };
}

/** Acts that the kernel adds: to procedures with recusal, and to those whose decisions may be attacked. */
export type SharedAct =
  | 'askRecusal'
  | 'decideRecusal'
  | 'noteRemedy'
  | 'stayRemedy'
  | 'endStayRemedy'
  | 'remedyGone'
  | 'remedyRedo'
  | 'remedyChanged'
  | 'remedyUnlawful'
  | 'remedyOrdered'
  | 'remedyUpheld'
  | 'remedyEnded'
  | 'remedyMoot';

/** What a remedy (复议、诉讼) brings about in the case whose decision it is about. */
export type RemedyResult = 'annulled' | 'redo' | 'changed' | 'unlawful' | 'ordered' | 'upheld' | 'ended';

/**
 * A decision of this procedure may be attacked. The kernel adds the acts of the law with which the case answers a
 * remedy: noted, stayed and no longer stayed, and each result.
 */
export interface AttackableDef<
  S extends string = string,
  F extends string = string,
  A extends string = string,
  C extends string = string,
  P extends string = string,
> {
  /** Acts that are decisions towards a person. */
  readonly acts: readonly A[];
  /** The paper whose service starts the person's window to ask for reconsideration. */
  readonly paper: P;
  /** Ordered anew: back to this stage, with these acts to be done again. */
  readonly redo: { readonly to: S; readonly undoes: readonly A[] };
  /** Annulled without more: the stage in which the case ends. */
  readonly gone: S;
  /** Clocks that stand still while carrying out is stayed. */
  readonly stays?: readonly C[];
  /** What the annulled (or redone) decision had done to registers and no longer does. */
  readonly effects?: readonly EffectDef<F, Condition<F, A, C>, A>[];
  /** A later decision of the same case, such as one that ends a licence, is taken back in a way of its own. */
  readonly instead?: {
    readonly [act in A]?: {
      readonly paper: P;
      readonly redo: { readonly to: S; readonly undoes: readonly A[] };
      readonly gone: S;
      readonly effects?: readonly EffectDef<F, Condition<F, A, C>, A>[];
    };
  };
  /** Parts of the case that the remedy reads: `number`, `result`, `amount`, `decidedOn` … ← own fact, or an act's day. */
  readonly shows?: { readonly [part: string]: F | { readonly dayOf: A } };
  readonly basis: Basis;
}

/** This procedure is itself a remedy: which acts tell the case whose decision it is about, along which link. */
export interface RemedyDef<F extends string = string, A extends string = string> {
  readonly link: string;
  /** The act after which the other case knows of the remedy (and gets its link back). */
  readonly files: A;
  readonly stays?: A;
  readonly unstays?: A;
  /** The acts with which the result takes effect. */
  readonly concludes: readonly A[];
  /** Choice fact that holds the result; every choice is given its meaning for the other case. */
  readonly result: F;
  readonly means: { readonly [choice: string]: RemedyResult };
  /** Last day for doing it anew, where the decision sets one; else the law's. */
  readonly redoBy?: F;
}

/** Gapless official numbers. Parts in the pattern: {org} issuer's code, {year}, {n}. */
export interface NumberingDef<F extends string = string> {
  readonly pattern: string;
  readonly into: F;
  /** Counter per issuing organ (`org`) or one for the district. */
  readonly by: 'org' | 'district';
  readonly basis: Basis;
}

export interface ProcedureShape<
  S extends string,
  F extends string,
  R extends string,
  A extends string,
  C extends string,
  L extends string,
  P extends string,
  N extends string,
> {
  readonly id: string;
  /** M01 … M57 of the spec. */
  readonly mechanism: string;
  readonly title: Words;
  readonly chapter: Chapter;
  readonly planArticles: readonly number[];
  readonly version: number;
  /** First day on which a case may be filed under this version. */
  readonly inForce: string;
  /** The fact that names a case in lists. */
  readonly caseTitle: NoInfer<F>;
  /** What the organ answers to: the fact whose organisation (or register holder) handles the case. */
  readonly handledBy:
    | 'opener'
    | { readonly holderOf: NoInfer<F> }
    | { readonly fact: NoInfer<F> }
    | { readonly kind: OrgKind };
  readonly stages: { readonly [K in S]: StageDef<NoInfer<A>> };
  readonly facts: { readonly [K in F]: FactDef };
  readonly roles: { readonly [K in R]: RoleDef<NoInfer<R>, NoInfer<F>> };
  readonly acts: {
    readonly [K in A]: ActDef<
      NoInfer<S>,
      NoInfer<F>,
      NoInfer<R>,
      NoInfer<A>,
      NoInfer<C>,
      NoInfer<L>,
      NoInfer<P>,
      NoInfer<N>
    >;
  };
  readonly clocks: {
    readonly [K in C]: ClockDef<NoInfer<F>, NoInfer<A> | SharedAct, NoInfer<C>, NoInfer<L>, NoInfer<P>>;
  };
  readonly gates: {
    readonly [gate: string]: GateDef<NoInfer<F>, NoInfer<A> | SharedAct, NoInfer<C>, NoInfer<L>, NoInfer<P>>;
  };
  /** What the law wants in the file before which acts. */
  readonly pack?: PackDef<NoInfer<F>, NoInfer<A>, NoInfer<C>, NoInfer<L>, NoInfer<P>>;
  readonly bounds?: { readonly [bound: string]: BoundDef<NoInfer<F>, NoInfer<A>> };
  readonly pauses?: { readonly [pause: string]: PauseDef<NoInfer<F>, NoInfer<A>, NoInfer<C>, NoInfer<L>> };
  readonly lists?: { readonly [K in L]: ListDef };
  readonly papers?: {
    readonly [K in P]: PaperDef<NoInfer<R>, NoInfer<F>, NoInfer<A> | SharedAct, NoInfer<C>, NoInfer<L>, NoInfer<P>>;
  };
  readonly numbering?: { readonly [K in N]: NumberingDef<NoInfer<F>> };
  readonly publish?: {
    readonly [view: string]: PublishDef<NoInfer<F>, NoInfer<A> | SharedAct, NoInfer<C>, NoInfer<L>, NoInfer<P>>;
  };
  /** Facts that the party itself sees besides those it gave. */
  readonly partySees?: readonly NoInfer<F>[];
  readonly links?: { readonly [link: string]: LinkDef<NoInfer<F>> };
  readonly attackable?: AttackableDef<NoInfer<S>, NoInfer<F>, NoInfer<A>, NoInfer<C>, NoInfer<P>>;
  readonly remedy?: RemedyDef<NoInfer<F>, NoInfer<A>>;
  readonly openedBy?: readonly OpenedByDef<NoInfer<F>, NoInfer<A>>[];
  readonly on?: readonly ReactionDef<NoInfer<F>, NoInfer<A>>[];
  readonly onEntry?: readonly EntryReactionDef<NoInfer<F>, NoInfer<A>>[];
  readonly indicators?: { readonly [indicator: string]: IndicatorDef<NoInfer<A> | SharedAct, NoInfer<C>, NoInfer<F>> };
  /** Withdrawal from a case for interest (回避): for these roles, decided by that role. */
  readonly recusal?: { readonly of: readonly NoInfer<R>[]; readonly decidedBy: NoInfer<R>; readonly basis: Basis };
}

/** A procedure as the kernel and every other room see it: plain data, JSON round-trippable. */
export type Procedure = ProcedureShape<string, string, string, string, string, string, string, string>;

/**
 * Declares a procedure. Stages, facts, roles, acts, clocks, lists, papers and numberings are named where they
 * stand as keys; every other use is checked against those names, so a typo is a compile error at the typo.
 * @returns the same object, unchanged.
 */
export function defineProcedure<
  const S extends string,
  const F extends string,
  const R extends string,
  const A extends string,
  const C extends string = never,
  const L extends string = never,
  const P extends string = never,
  const N extends string = never,
>(definition: ProcedureShape<S, F, R, A, C, L, P, N>): Procedure {
  return definition as unknown as Procedure;
}
