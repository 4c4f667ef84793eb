import type { Example, Procedure } from '../../kernel/index.ts';
import type { Coverage } from '../coverage.ts';
import { ownTextsOf, procedures, registers } from '../registry.ts';
import type { Texts } from '../texts.ts';

/** One procedure's folder as the suite sees it. */
export interface FolderUnderTest {
  /** Newest version. */
  readonly definition: Procedure;
  readonly versions: readonly Procedure[];
  /** From `src/procedures`. */
  readonly path: string;
  readonly examples: readonly Example[];
  readonly coverage: readonly Coverage[];
  readonly texts: Texts | undefined;
}

/** Every folder of the registry, found where its chapter and id say it is. */
export const folders: readonly FolderUnderTest[] = await Promise.all(
  [...new Set(procedures.map((p) => p.id))].map(async (id) => {
    const versions = procedures.filter((p) => p.id === id).sort((a, b) => b.version - a.version);
    const definition = versions[0] as Procedure;
    const path = `${definition.chapter}/${id}`;
    const file = (name: string) => import(/* @vite-ignore */ new URL(`../${path}/${name}`, import.meta.url).href);
    const [examples, coverage] = await Promise.all([file('examples/index.ts'), file('coverage.ts')]);
    return {
      definition,
      versions,
      path,
      examples: examples.default,
      coverage: coverage.default,
      texts: ownTextsOf(id),
    };
  }),
);

export { procedures, registers };
