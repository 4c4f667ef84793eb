import type { Author, CaseState, Procedure } from '../../kernel/index.ts';

/** What the permission room asks of a case's row; the ledger's row fits. */
export interface CaseForReaders {
  readonly id: string;
  readonly procedure: string;
  readonly org: string;
  readonly public: boolean;
  /** The signed-in citizen whose case it is. */
  readonly party?: string | null;
  readonly state: Pick<CaseState, 'actors' | 'recused' | 'facts' | 'lists'>;
}

/** A case reduced to what decides who may see it. */
export interface Subject {
  readonly case: string;
  readonly procedure: string;
  readonly org: string;
  /** Organisations that the file itself gives a part, beside the handling one. */
  readonly named: readonly string[];
  /** Persons who acted for an organ; for a lent post the one who lent it. */
  readonly actors: readonly string[];
  readonly recused: readonly string[];
  readonly party?: string;
  readonly public: boolean;
}

/** @param versions every known version of the case's procedure */
export function subjectOf(versions: readonly Procedure[], row: CaseForReaders): Subject {
  return {
    case: row.id,
    procedure: row.procedure,
    org: row.org,
    named: [...new Set(versions.flatMap((definition) => namedOrgans(definition, row.state)))],
    actors: [...new Set(row.state.actors.flatMap(principal))],
    recused: row.state.recused,
    public: row.public,
    ...(row.party ? { party: row.party } : {}),
  };
}

/** A register entry, for its inner fields: it belongs to the organ answerable for it. */
export function subjectOfEntry(holder: string): Subject {
  return { case: '', procedure: '', org: holder, named: [], actors: [], recused: [], public: false };
}

/** Who answers for an act: the holder of the post, also where a delegate did it; outsiders answer as parties. */
function principal(author: Author): string[] {
  return author.org === undefined ? [] : [author.via ?? author.person];
}

/** Organisations in those facts and list columns to which the procedure binds a role, each once and sorted. */
export function namedOrgans(definition: Procedure, state: Pick<CaseState, 'facts' | 'lists'>): readonly string[] {
  const found = Object.values(definition.roles).flatMap(({ in: where }) => {
    if (typeof where !== 'object') return [];
    if ('fact' in where) return texts(state.facts[where.fact]);
    if ('itemColumn' in where)
      return Object.values(state.lists).flatMap((items) =>
        items.flatMap((item) => texts(item.columns[where.itemColumn])),
      );
    return [];
  });
  return [...new Set(found)].sort();
}

function texts(value: unknown): string[] {
  return typeof value === 'string' && value !== '' ? [value] : [];
}
