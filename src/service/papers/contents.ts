import type { ActEvent, FactDef, Row, Value } from '../../kernel/index.ts';
import {
  basisWritten,
  catalogue,
  dayWritten,
  type OfficialPaper,
  type Piece,
  type Wanted,
} from '../../papers/official/index.ts';
import { casePack, isMissing, type PackLine } from '../pack.ts';
import type { Seen, Volume } from './volume.ts';

/** A paper of the file with its content and the acts that made and served it. */
export interface Written {
  readonly by: ActEvent;
  readonly served: readonly ActEvent[];
  readonly content: OfficialPaper;
}

/** What is in the volume of a case, in the order in which it came: what was handed in, what was made, what was served. */
export function writeContents(
  volume: Volume,
  papers: readonly Written[],
  about: { readonly title: string; readonly receipt: string | null; readonly organ: string },
): OfficialPaper {
  const { definition, events, state, demo } = volume;
  const seen = volume.see(state, '');
  const voided = new Set(events.flatMap((event) => (event.kind === 'act' ? (event.voids ?? []) : [])));
  const pieces = events.flatMap((event): readonly Piece[] => {
    if (event.kind !== 'act' || voided.has(event.seq)) return [];
    const day = event.day;
    return [
      ...filesOf(volume, event, seen).map((title) => ({ title, from: fromWhom(volume, event, about.organ), day })),
      ...papers.flatMap(({ by, content }) => (by.seq === event.seq ? [pieceOf(content, day)] : [])),
      ...papers.flatMap(({ served, content }) =>
        served
          .filter(({ seq }) => seq === event.seq)
          .map(() => ({
            title: `送达回证（${content.title}）`,
            from: content.organ ?? '',
            day: event.served?.day ?? day,
          })),
      ),
    ];
  });
  const lines: (readonly [string, string])[] = [
    ['程序', definition.title.zh],
    ['承办机关', about.organ],
    ...(about.receipt === null ? [] : [['收件编号', about.receipt] as const]),
    ['立卷', dayWritten(state.filedOn)],
  ];
  const wanted = casePack(definition, state, volume.world)?.lines ?? [];
  return catalogue(
    { caseTitle: about.title, organ: about.organ, lines },
    pieces,
    demo ? ['demo'] : [],
    wanted.filter((line) => line.wanted !== 'no').map(wantedPiece),
  );
}

/** A line of the catalogue of what the law wants in the file, for the list of contents. */
function wantedPiece(line: PackLine): Wanted {
  return { title: line.title.zh, basis: basisWritten(line.basis) ?? '', there: !isMissing(line) };
}

function pieceOf({ title, number, organ }: OfficialPaper, day: string): Piece {
  return { title, from: organ ?? '', day, ...(number === undefined ? {} : { number }) };
}

/** The organ that acted, or for somebody from outside what he is; what the law did stands with the handling organ. */
function fromWhom({ definition, world }: Volume, { by }: ActEvent, organ: string): string {
  const role = definition.roles[by.role];
  if (role?.outside) return role.title;
  return (by.org === undefined ? undefined : world.org(by.org)?.name) ?? organ;
}

/** Titles of the files that an act brought, as far as the reader may see that they are there. */
function filesOf({ definition }: Volume, event: ActEvent, seen: Seen): readonly string[] {
  const facts = Object.entries(event.facts ?? {}).flatMap(([name, value]) => {
    const def = definition.facts[name];
    return def && seen.facts[name] !== undefined ? filesIn(def, value) : [];
  });
  const items = (event.items ?? []).flatMap(({ list, columns }) => {
    const defs = definition.lists?.[list]?.columns ?? {};
    return Object.entries(columns).flatMap(([column, value]) => {
      const def = defs[column];
      return def && !def.inside ? filesIn(def, value) : [];
    });
  });
  return [...facts, ...items];
}

function filesIn(def: FactDef, value: Value): readonly string[] {
  if (def.type === 'file') return [def.title];
  if (def.type !== 'table' || !Array.isArray(value)) return [];
  return (value as readonly Row[]).flatMap((row) => {
    const columns = Object.entries(def.columns).filter(([column]) => row[column] !== undefined);
    const name = columns.find(([, { type }]) => type !== 'file')?.[0];
    const files = columns.filter(([, column]) => column.type === 'file' && !column.inside);
    return files.map(([, { title }]) => (name === undefined ? title : String(row[name])));
  });
}
