import { allowed, type MadePaper, papersOf } from '../../kernel/index.ts';
import type { CaseRow } from '../../ledger/cases.ts';
import type { OfficialPaper } from '../../papers/official/index.ts';
import { ServiceError } from '../errors.ts';
import { actorIn } from '../identity/index.ts';
import { decide, masked, maskedLists } from '../permission/index.ts';
import type { Platform } from '../platform.ts';
import { procedureOf } from '../procedures.ts';
import { readableCase } from '../read.ts';
import { isParty, type Session } from '../session.ts';
import { worldFor } from '../world.ts';
import { writeContents } from './contents.ts';
import { keyRead, keyWritten } from './key.ts';
import { wouldMake, writeDraft, writeMade, writeMadeOut } from './made.ts';
import { writeProof } from './served.ts';
import { type Volume, volumeOf } from './volume.ts';

/** A paper of a case in a list. */
export interface PaperHead {
  /** Under which it is asked for. */
  readonly key: string;
  readonly paper: string;
  readonly title: string;
  readonly number?: string;
  readonly to?: string;
  readonly day: string;
  /** The act that made it. */
  readonly act: string;
  readonly seq: number;
  /** It has to be served and has not been; others reach whom they are for by being made. */
  readonly waits: boolean;
  readonly served: readonly { readonly key: string; readonly day: string; readonly mode: string }[];
}

/** A paper that somebody could make now. */
export interface DraftHead {
  readonly key: string;
  readonly paper: string;
  readonly title: string;
  readonly act: string;
}

export interface CasePapers {
  readonly rows: readonly PaperHead[];
  readonly drafts: readonly DraftHead[];
}

/**
 * The papers of a case for whoever may read it: those that were made, in their order, and those that the reader's own
 * acts would make now.
 * @throws ServiceError `case.not-found`
 */
export async function casePapers(p: Platform, s: Session, caseId: string): Promise<CasePapers> {
  const { row, volume, may, inside } = await opened(p, s, caseId);
  const rows = papersOf(volume.definition, volume.events, volume.world)
    .filter(may)
    .map(async (made): Promise<PaperHead> => {
      const { paper, by, served } = made;
      const { title, number, to } = await writeMade(volume, made);
      return {
        key: keyWritten({ kind: 'paper', paper, seq: by.seq }),
        paper,
        title,
        ...(number === undefined ? {} : { number }),
        ...(to === undefined ? {} : { to }),
        day: by.day,
        act: by.act,
        seq: by.seq,
        waits: served.length === 0 && Object.values(volume.definition.acts).some((act) => act.serves === paper),
        served: served.map((event) => ({
          key: keyWritten({ kind: 'proof', paper, seq: event.seq }),
          day: event.served?.day ?? event.day,
          mode: event.served?.mode ?? '',
        })),
      };
    });
  return { rows: await Promise.all(rows), drafts: await drafts(p, s, row, volume, inside) };
}

/**
 * One paper of a case as its reader may see it.
 * @throws ServiceError `case.not-found`, `paper.not-found`
 */
export async function casePaper(p: Platform, s: Session, caseId: string, asked: string): Promise<OfficialPaper> {
  const { row, volume, may, inside } = await opened(p, s, caseId);
  const key = keyRead(asked);
  const made = papersOf(volume.definition, volume.events, volume.world).filter(may);
  const missing = () => new ServiceError('paper.not-found');
  if (key?.kind === 'contents') return contents(p, row, volume, made);
  if (key?.kind === 'draft') {
    if (!(await drafts(p, s, row, volume, inside)).some(({ key: known }) => known === asked)) throw missing();
    return writeDraft(volume, key.paper, key.act, p.now(), organOf(s, volume, key.act));
  }
  if (key?.kind === 'proof') {
    const found = made.find(({ paper, served }) => paper === key.paper && served.some(({ seq }) => seq === key.seq));
    const service = found?.served.find(({ seq }) => seq === key.seq);
    if (!found || !service) throw missing();
    return writeProof(volume, found, await writeMade(volume, found), service);
  }
  const found = key && made.find(({ paper, by }) => paper === key.paper && by.seq === key.seq);
  if (!found) throw missing();
  return writeMadeOut(volume, found);
}

interface Opened {
  readonly row: CaseRow;
  readonly volume: Volume;
  /** Whether a paper is for this reader at all: inside ones are for few, own ones for one. */
  may(made: MadePaper): boolean;
  readonly inside: boolean;
}

async function opened(p: Platform, s: Session, caseId: string): Promise<Opened> {
  const { row, relations } = await readableCase(p, s, caseId);
  const volume = await volumeOf(
    p,
    row,
    (definition) => (state, paper) =>
      definition.papers?.[paper]?.own
        ? { facts: state.facts, lists: state.lists }
        : {
            facts: masked(definition, state.facts, relations, { state }),
            lists: maskedLists(definition, state.lists, relations, { state }),
          },
  );
  const inside = decide('case.read-inside-notes', relations).allow;
  const may = ({ def, by }: MadePaper) => (def.own ? by.by.person === s.person : !def.inside || inside);
  return { row, volume, may, inside };
}

async function contents(p: Platform, row: CaseRow, volume: Volume, made: readonly MadePaper[]): Promise<OfficialPaper> {
  const papers = await Promise.all(
    made.map(async (one) => ({ by: one.by, served: one.served, content: await writeMade(volume, one) })),
  );
  const { caseTitle, title } = volume.definition;
  const seen = volume.see(volume.state, '').facts[caseTitle];
  return writeContents(volume, papers, {
    title: String(seen ?? title.zh),
    receipt: row.receipt,
    organ: p.orgs.org(row.org)?.name ?? row.org,
  });
}

/** What the acts that the reader may do now would make; what is for one person is not made before its act. */
async function drafts(
  p: Platform,
  s: Session,
  row: CaseRow,
  volume: Volume,
  inside: boolean,
): Promise<readonly DraftHead[]> {
  const procedure = procedureOf(p, row.procedure, row.state.filedOn, row.version);
  const actor = actorIn(s, row.procedure, isParty(s, row.id, row.party));
  const now = p.now();
  const world = await worldFor(p, { procedure, act: '', state: row.state, actor, day: now.slice(0, 10) });
  const forReader = (paper: string) => {
    const def = volume.definition.papers?.[paper];
    return !def?.own && (!def?.inside || inside);
  };
  return allowed(procedure, row.state, actor, now, world)
    .filter(({ refusals }) => refusals.length === 0)
    .flatMap(({ act }) =>
      wouldMake(volume, act, now)
        .filter(forReader)
        .map((paper) => ({
          key: keyWritten({ kind: 'draft', act, paper }),
          paper,
          title: volume.definition.papers?.[paper]?.title ?? paper,
          act,
        })),
    );
}

/** The organ for which the reader would do an act. */
function organOf(s: Session, { definition }: Volume, act: string): string | undefined {
  const posts = [definition.acts[act]?.by ?? []].flat().flatMap((role) => definition.roles[role]?.post ?? []);
  return s.posts.find(({ post }) => posts.includes(post))?.org;
}
