import { type CaseState, type MadePaper, type Procedure, papersOf, partyFacts, type Row } from '../../kernel/index.ts';
import type { CaseRow } from '../../ledger/cases.ts';
import type { OfficialPaper } from '../../papers/official/index.ts';
import { ServiceError } from '../errors.ts';
import { type Origin, provedCase } from '../login/index.ts';
import { shownFacts, type Viewer } from '../permission/index.ts';
import type { Platform } from '../platform.ts';
import type { Proof } from '../track.ts';
import { keyRead, keyWritten } from './key.ts';
import { writeMade, writeMadeOut } from './made.ts';
import { type Seen, type Volume, volumeOf } from './volume.ts';

/** A paper that has reached the party. */
export interface PartyPaper {
  readonly key: string;
  readonly paper: string;
  readonly title: string;
  readonly number?: string;
  /** When and how it reached the party; a paper that is handed over by being made has no way of service. */
  readonly day: string;
  readonly mode?: string;
}

/**
 * The papers that have reached the party of a case, by receipt number and secret.
 * @throws LoginError, ServiceError `case.not-found` for wrong or too many tries
 */
export async function partyPapers(p: Platform, proof: Proof, from: Origin = {}): Promise<readonly PartyPaper[]> {
  const volume = await opened(p, await provedCase(p, proof.receipt, proof.secret, from));
  return listForParty(volume);
}

/** One of them. @throws what `partyPapers` throws, and ServiceError `paper.not-found` */
export async function partyPaper(p: Platform, proof: Proof, asked: string, from: Origin = {}): Promise<OfficialPaper> {
  return writeForParty(await opened(p, await provedCase(p, proof.receipt, proof.secret, from)), asked);
}

/** The papers of a volume that have reached its party, in the order in which they were made. */
export async function listForParty(volume: Volume): Promise<readonly PartyPaper[]> {
  const papers = reached(volume.definition, papersOf(volume.definition, volume.events, volume.world));
  return Promise.all(
    papers.map(async (made): Promise<PartyPaper> => {
      const { title, number } = await writeMade(volume, made);
      const { day, mode } = made.served.at(-1)?.served ?? { day: made.by.day, mode: undefined };
      const { paper, by } = made;
      return {
        key: keyWritten({ kind: 'paper', paper, seq: by.seq }),
        paper,
        title,
        ...(number === undefined ? {} : { number }),
        day,
        ...(mode === undefined ? {} : { mode }),
      };
    }),
  );
}

/** One of them by its key. @throws ServiceError `paper.not-found` */
export async function writeForParty(volume: Volume, asked: string): Promise<OfficialPaper> {
  const key = keyRead(asked);
  const papers = reached(volume.definition, papersOf(volume.definition, volume.events, volume.world));
  const found = key?.kind === 'paper' && papers.find(({ paper, by }) => paper === key.paper && by.seq === key.seq);
  if (!found) throw new ServiceError('paper.not-found');
  return writeMadeOut(volume, found);
}

/** Papers to the party that were served, and those that nothing serves because the party itself made them happen. */
function reached(definition: Procedure, papers: readonly MadePaper[]): readonly MadePaper[] {
  const serves = (paper: string) => Object.values(definition.acts).some((act) => act.serves === paper);
  return papers.filter(({ paper, def, by, served }) => {
    if (typeof def.to !== 'string' || definition.roles[def.to]?.outside !== 'party') return false;
    return served.length > 0 || (!serves(paper) && definition.roles[by.by.role]?.outside !== undefined);
  });
}

/**
 * What the party sees of a file on a paper that was served on it: all that papers say, but personal data of others
 * masked. Its own are those that it gave, and those by which the file names whom the paper goes to; entries of lists
 * may be about anybody.
 */
export function seenByParty(definition: Procedure, state: CaseState, paper: string): Seen {
  const to = definition.papers?.[paper]?.to;
  const named = typeof to === 'string' ? (definition.roles[to]?.named ?? []) : [];
  const own = new Set([...Object.keys(partyFacts(definition, state)), ...named.filter((word) => !word.includes('.'))]);
  const ofOthers: Viewer = (_, def) => {
    if (def.inside) return 'none';
    if (!def.personal) return 'whole';
    return def.type === 'file' || def.personal === 'sensitive' ? 'none' : 'masked';
  };
  const see: Viewer = (fact, def) => (own.has(fact) && !def.inside ? 'whole' : ofOthers(fact, def));
  const lists = Object.entries(state.lists).map(([list, items]) => [
    list,
    items.map((item) => ({
      ...item,
      columns: shownFacts(definition.lists?.[list]?.columns ?? {}, item.columns, ofOthers) as Row,
    })),
  ]);
  return { facts: shownFacts(definition.facts, state.facts, see), lists: Object.fromEntries(lists) };
}

function opened(p: Platform, row: CaseRow): Promise<Volume> {
  return volumeOf(p, row, (definition) => (state, paper) => seenByParty(definition, state, paper));
}
