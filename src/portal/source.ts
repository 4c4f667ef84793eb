import type {
  Command,
  EntryState,
  EntryVersion,
  Facts,
  Procedure,
  PublicView,
  Refusal,
  RegisterDef,
  Words,
} from '../kernel/index.ts';
import type { DueAnswer, DueQuery, Rule } from '../law/index.ts';
import type { ActOptions, ActResult } from '../service/act.ts';
import type { LawPage, Rested, Resting } from '../service/basis.ts';
import type { Figure } from '../service/count.ts';
import type { DutyLine } from '../service/duties.ts';
import type { FigurePage } from '../service/figure-board.ts';
import type { MakerEntry } from '../service/figure-list.ts';
import type { FrozenLine, FrozenYearRow, LineChange } from '../service/freeze/index.ts';
import type { Origin } from '../service/login/index.ts';
import type { OwnEntry } from '../service/own-entry.ts';
import type { OfficialPaper, PaperFile, PaperFormat, PartyPaper } from '../service/papers/index.ts';
import type { PublicCase } from '../service/public-case.ts';
import type { DraftContent, DraftProof } from '../service/public-draft.ts';
import type { TrackPage } from '../service/read.ts';
import type { EntryPage, EntryRow } from '../service/registers.ts';
import type { Session } from '../service/session.ts';
import type { Proof } from '../service/track.ts';

/**
 * Everything that the pages ask for, and nothing else: the public side of the service for one district. Case data
 * come as public views, or as what the party itself may see.
 */
export interface Source {
  readonly site: Site;
  /** The present moment (Asia/Shanghai). */
  now(): string;

  /** The newest version of every procedure, in the order of the plan, with the acts that all procedures share. */
  procedures(): readonly Procedure[];
  procedure(id: string, version?: number): Procedure | undefined;
  /** English labels and hints of a procedure. */
  texts(procedure: string): Labels | undefined;
  /** The flow chart as drawn from the running definition; undefined where there is none. */
  chart(procedure: string, language: 'zh' | 'en'): string | undefined;
  register(id: string): RegisterDef | undefined;
  registers(): readonly RegisterDef[];
  organs(): readonly Organ[];

  /** A number of the law, tightened by the district's setting, on a legal day. */
  rule(topic: string, day: string): Binding | undefined;
  setting(key: string, day: string): Binding | undefined;
  /** Rules of the law on a day whose words or topic hold the given ones; all when there are none. */
  rules(words: string, day: string): readonly Rule[];
  /** @throws LawError, in both languages */
  due(query: Omit<DueQuery, 'calendar'>): DueAnswer;

  entries(register: string, query: EntriesQuery): Promise<Listing<EntryListed>>;
  /** The first page of each register by its public words, in whatever state the entries are. */
  searchEntries(
    registers: readonly string[],
    query: { readonly q: string; readonly limit: number },
  ): Promise<readonly Listing<EntryListed>[]>;
  /** @throws ServiceError `register.entry-not-found` */
  entry(register: string, entry: string, day?: string): Promise<EntryShown>;

  /** What an entry rests on and what of the public rests on it. @throws ServiceError `register.entry-not-found` */
  bases(
    register: string,
    entry: string,
    query: { readonly day?: string; readonly cursor?: string },
  ): Promise<BasisShown>;
  /** A law by the id under which it is cited. @throws ServiceError `register.entry-not-found` */
  law(entry: string, cursor?: string): Promise<LawShown>;
  /** Laws that public entries rest on, by name. */
  laws(cursor?: string): Promise<Listing<LawListed>>;

  /** @throws ServiceError `plan.none` */
  plan(): Promise<PlanOverview>;
  /** @throws ServiceError `plan.none`, `plan.article-not-found` */
  planArticle(number: number): Promise<PlanArticle>;
  /** @throws ServiceError `procedure.not-found`, `indicator.not-found` */
  figure(query: {
    readonly procedure: string;
    readonly indicator: string;
    readonly year?: number;
    readonly cursor?: string;
  }): Promise<PublicFigure>;
  /** The words of every article, to be searched; none while there is no plan. */
  planTexts(): Promise<readonly PlanText[]>;

  /** Every period of a periodic duty that touches the span (legal days, both included). */
  duties(from: string, to: string): Promise<readonly Duty[]>;

  /** Every freeze of a year's figures, the latest year first. */
  frozenYears(): Promise<readonly FrozenHead[]>;
  /** One of them; the last of the year where no number is asked for. @throws ServiceError `freeze.none` */
  frozenYear(year: number, n?: number): Promise<FrozenYear>;

  published(query: PublishedQuery): Promise<Listing<Published>>;
  /** @throws ServiceError `case.not-found` for a case that has made nothing public */
  publicCase(id: string): Promise<PublicMatter>;
  /** What cases of some procedures have made public, newest first. */
  publicCases(procedures: readonly string[], query: { readonly cursor?: string }): Promise<Listing<PublicMatter>>;
  /**
   * Cases by words of what is public about them, what is public last first: a page for each group of procedures. A
   * cursor goes on in the one group that is asked for.
   */
  searchMatters(
    groups: readonly (readonly string[])[],
    query: { readonly q: string; readonly cursor?: string; readonly limit?: number },
  ): Promise<readonly Listing<PublicMatter>[]>;
  /** Does what the definition lets anyone do. @throws Refused, ServiceError */
  takePart(id: string, command: Command, options: ActOptions): Promise<ActResult>;
  /** One's own entry in a public matter, by its number and code. @throws as `track` does */
  trackEntry(proof: Proof, from?: Origin): Promise<OwnEntry>;

  /** Every reason against opening a case so; nothing is written. */
  judge(session: Session, procedure: string, command: Command): Promise<readonly Refusal[]>;
  beginDraft(content: DraftContent): Promise<DraftProof>;
  /** @throws ServiceError `draft.not-found`, alike for a wrong number, a wrong code and one whose time is over */
  readDraft(proof: DraftProof, from?: Origin): Promise<DraftContent>;
  /** @throws ServiceError `draft.not-found`, `draft.too-large` */
  saveDraft(proof: DraftProof, content: DraftContent, from?: Origin): Promise<void>;
  /** @throws ServiceError `draft.not-found` */
  dropDraft(proof: DraftProof, from?: Origin): Promise<void>;

  /** @throws ServiceError `case.not-found`, alike for a wrong number and a wrong secret */
  track(session: Session, proof: Proof, from?: Origin): Promise<Tracked>;
  /** Urges the handling organ. @throws ServiceError `urge.too-soon`, `urge.closed`, `note.text` */
  urge(session: Session, proof: Proof, text: string, from?: Origin): Promise<unknown>;
  /** Papers that have reached the party. @throws what `track` throws */
  papers(proof: Proof, from?: Origin): Promise<readonly PartyPaper[]>;
  /** @throws what `track` throws, ServiceError `paper.not-found` */
  paper(proof: Proof, key: string, from?: Origin): Promise<OfficialPaper>;
  paperFile(proof: Proof, key: string, format: PaperFormat, from?: Origin): Promise<PaperFile>;
  /** The formats in which papers can be saved here. */
  paperFormats(): readonly PaperFormat[];
  /** @throws Refused, ServiceError */
  actAsParty(session: Session, proof: Proof, command: Command, options: ActOptions, from?: Origin): Promise<ActResult>;
  /** @throws Refused, ServiceError */
  open(session: Session, procedure: string, command: Command, options: ActOptions): Promise<ActResult>;

  /** Every stable code that a refusal or an error may carry. */
  errors(): readonly Coded[];
}

/** What government sites must say of themselves: names, codes and where to turn. */
export interface Site {
  readonly district: string;
  /** Invented data, said on every page. */
  readonly demo: boolean;
  /** Host organ (主办单位). */
  readonly host: string;
  /** Site code (网站标识码): ten digits. */
  readonly code: string;
  readonly domain: string;
  readonly phone: string;
  readonly address: string;
  /** Filing numbers, where the site has them. */
  readonly icp?: string;
  readonly police?: string;
  /** Where visitors report faults of government sites (网站找错), and whether it is reached by IPv6. */
  readonly faults?: string;
  readonly ipv6?: string;
}

export type Duty = DutyLine;

/** Who it was in person is not for the public. */
export type FrozenHead = Omit<FrozenYearRow, 'person'>;

export interface FrozenYear extends FrozenHead {
  readonly lines: readonly FrozenLine[];
  /** What is counted otherwise today. */
  readonly later: readonly LineChange[];
}

export interface Organ {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

export interface Binding {
  readonly value: number;
  readonly unit: string;
}

export interface Coded {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** English labels by the names in the definition, and hints for facts in both languages. */
export interface Labels {
  readonly stages?: { readonly [name: string]: string };
  readonly roles?: { readonly [name: string]: string };
  readonly facts?: { readonly [name: string]: string };
  readonly acts?: { readonly [name: string]: string };
  readonly clocks?: { readonly [name: string]: string };
  readonly lists?: { readonly [name: string]: string };
  readonly papers?: { readonly [name: string]: string };
  readonly publish?: { readonly [name: string]: string };
  readonly indicators?: { readonly [name: string]: string };
  readonly choices?: { readonly [fact: string]: { readonly [key: string]: string } };
  readonly columns?: { readonly [list: string]: { readonly [column: string]: string } };
  readonly register?: {
    readonly facts: { readonly [field: string]: string };
    readonly labels: { readonly [state: string]: string };
    readonly ended: { readonly [why: string]: string };
    readonly choices?: { readonly [field: string]: { readonly [key: string]: string } };
  };
  readonly hints?: { readonly [fact: string]: Words };
}

/** One page of a list. `next` is the address word of the following one. */
export interface Listing<Row> {
  readonly rows: readonly Row[];
  readonly next: string | undefined;
}

export interface EntriesQuery {
  /** Legal day; today without it. */
  readonly day?: string;
  readonly q?: string;
  readonly states?: readonly Exclude<EntryState, 'absent'>[];
  readonly holder?: string;
  /** Fields with exactly these values, e.g. `{ type: 'permit' }`. */
  readonly where?: Facts;
  /** Why an entry ended: keys of the register's `ended`. */
  readonly why?: readonly string[];
  /** In force now, with its last day not after this one. */
  readonly endsBy?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

export type EntryListed = EntryRow & { readonly why?: string };

export interface EntryShown extends Omit<EntryPage, 'effects' | 'versions'> {
  readonly why?: string;
  readonly versions: readonly (EntryVersion & {
    readonly label: string;
    readonly holderName?: string;
    readonly source?: EntrySource;
  })[];
  /** Titles of the entries that its reference fields name. */
  readonly names: {
    readonly [entry: string]: { readonly register: string; readonly title: string; readonly label: string };
  };
  /** Entries that name this one, by the field with which they do. */
  readonly namedBy: readonly {
    readonly register: string;
    readonly entry: string;
    readonly title: string;
    readonly field: string;
    readonly label: string;
  }[];
}

export type RestedShown = Rested;
export type RestingShown = Resting;

/** What something rests on, and a page of what rests on it. */
export interface BasisShown {
  readonly rests: readonly Rested[];
  readonly rows: readonly Resting[];
  readonly next?: string;
}

export type LawShown = Omit<LawPage, 'next'> & { readonly next?: string };

export interface LawListed {
  readonly entry: string;
  readonly title: string;
  /** How many entries rest on it. */
  readonly things: number;
  readonly state: string;
  readonly label: string;
}

/** The public act that made a version. */
export interface EntrySource {
  readonly procedure: string;
  readonly act: string;
  readonly day: string;
  readonly organ: string;
}

/** A mechanism of the plan: running here, or not built yet. */
export interface Mechanism {
  readonly id: string;
  readonly title: Words;
  readonly stands: boolean;
}

export interface PlanOverview {
  readonly title: string;
  readonly adoptedOn?: string;
  readonly chapters: readonly {
    readonly number: number;
    readonly title: string;
    readonly articles: readonly {
      readonly number: number;
      readonly title: string;
      readonly mechanisms: readonly Mechanism[];
      readonly figures: readonly Figure[];
      /** Measures past their day, and deadlines that ran out. */
      readonly overdue: number;
    }[];
  }[];
}

export interface PlanArticle {
  readonly number: number;
  readonly count: number;
  readonly title: string;
  readonly chapter: { readonly number: number; readonly title: string };
  /** In simplified characters, and as given. */
  readonly text: string;
  readonly original: string;
  readonly unit?: string;
  readonly note?: string;
  readonly mechanisms: readonly Mechanism[];
  readonly targets: readonly PlanTarget[];
  readonly measures: readonly PlanMeasure[];
  readonly figures: readonly Figure[];
  /** The same figures a year before, by procedure and indicator. */
  readonly lastYear: readonly Figure[];
  readonly overdue: readonly { readonly what: string; readonly organ: string; readonly due: string }[];
}

/** One figure of a year for anyone: how it is counted, month by month and organ by organ, and what makes it. */
export interface PublicFigure extends FigurePage {
  readonly year: number;
  /** What makes it as far as that may be named to anyone, and how much there is besides; none where nothing may be. */
  readonly made?: {
    readonly matters: readonly { readonly matter: PublicMatter; readonly day: string; readonly outcome: string }[];
    readonly entries: readonly MakerEntry[];
    readonly hidden: number;
    readonly next: string | undefined;
  };
}

export interface PlanText {
  readonly number: number;
  readonly title: string;
  readonly chapter: string;
  readonly text: string;
}

/** A target found in the plan's text; `confirmed` by a person. */
export interface PlanTarget {
  readonly subject: string;
  readonly sentence: string;
  readonly value?: number;
  readonly upTo?: number;
  readonly unit: string;
  readonly bound: 'min' | 'max' | 'exact' | 'by' | 'after' | 'before' | 'about';
  readonly change?: 'increase' | 'decrease';
  readonly deadline?: string;
  readonly confirmed: boolean;
  /** The live figure that it is measured by. */
  readonly figure?: { readonly procedure: string; readonly indicator: string };
}

export interface PlanMeasure {
  readonly task: string;
  readonly organ: string;
  readonly due?: string;
  readonly state: 'open' | 'done' | 'late';
  readonly progress?: string;
  readonly evidence?: string;
}

export interface PublishedQuery {
  /** Names of publish views, such as `decision`. */
  readonly view: string;
  readonly procedure?: string;
  readonly q?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** A public view of a case. Only listed facts, personal ones masked. */
export interface Published {
  /** Address of the case among what is public. */
  readonly case: string;
  readonly procedure: string;
  readonly version: number;
  readonly viewName: string;
  readonly view: PublicView;
  readonly organ: string;
  /** Titles of register entries that its facts name. */
  readonly names: { readonly [entry: string]: string };
}

export interface PublicMatter extends PublicCase {
  /** Titles of register entries that its facts name. */
  readonly names: { readonly [entry: string]: string };
}

export interface Tracked extends TrackPage {
  readonly papers: readonly { readonly paper: string; readonly day: string; readonly mode: string }[];
  /** Titles of register entries that its facts name. */
  readonly names: { readonly [entry: string]: string };
}
