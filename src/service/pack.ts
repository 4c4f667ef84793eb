import {
  type Basis,
  type CaseState,
  compile,
  type Procedure,
  packOf,
  type Truth,
  type Words,
  type World,
} from '../kernel/index.ts';

/** One line of the catalogue of a file: what the law wants in it, and whether it is there. */
export interface PackLine {
  readonly item: string;
  readonly title: Words;
  /** Unknown while the file does not say whether it is wanted; until then it counts as wanted. */
  readonly wanted: Truth;
  readonly there: boolean;
  /** Where it comes from. */
  readonly from: { readonly kind: 'fact' | 'list' | 'paper' | 'act'; readonly name: string };
  readonly basis: readonly Basis[];
}

export interface CasePack {
  readonly title: Words;
  /** Acts that wait for it. */
  readonly blocks: readonly string[];
  readonly lines: readonly PackLine[];
}

/** The file pack (卷内材料) of a case as its definition wants it; undefined where nothing is declared. */
export function casePack(source: Procedure, state: CaseState, world: World): CasePack | undefined {
  const { definition } = compile(source);
  const { pack } = definition;
  if (!pack) return undefined;
  const lines = packOf(definition, state, world).flatMap(({ item, wanted, there }): readonly PackLine[] => {
    const def = pack.items[item];
    if (!def) return [];
    const [kind, name] = Object.entries(def.from)[0] as [PackLine['from']['kind'], string];
    return [{ item, title: def.title, wanted, there, from: { kind, name }, basis: [def.basis].flat() }];
  });
  return { title: pack.title, blocks: pack.blocks, lines };
}

/** Whether a line is missing: wanted, or not known not to be, and not there. */
export const isMissing = ({ wanted, there }: PackLine): boolean => wanted !== 'no' && !there;
