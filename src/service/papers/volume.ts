import {
  type CaseEvent,
  type CaseState,
  compile,
  type Facts,
  type Item,
  type Procedure,
  type World,
} from '../../kernel/index.ts';
import type { CaseRow } from '../../ledger/cases.ts';
import type { Names } from '../../papers/official/index.ts';
import type { TemplateDocument } from '../../papers/template/index.ts';
import type { Platform } from '../platform.ts';
import { procedureOf } from '../procedures.ts';
import { type Making, templateFor } from '../templates/in-use.ts';
import { preparedTemplate } from '../templates/prepared.ts';
import { plainWorld } from '../world.ts';
import { namesOn } from './names.ts';

/** What somebody may see of a file. */
export interface Seen {
  readonly facts: Facts;
  readonly lists: { readonly [list: string]: readonly Item[] };
}

/** A case as its papers are written from it, for one reader. */
export interface Volume {
  /** With the acts that all procedures share. */
  readonly definition: Procedure;
  readonly events: readonly CaseEvent[];
  readonly state: CaseState;
  readonly world: World;
  readonly demo: boolean;
  /** Names outside the case as they were on a day, for the entries that the file then named. */
  namesOn(state: CaseState, day: string): Promise<Names>;
  /** The template of the office's own with which a paper was made; undefined for the built-in text. */
  template(paper: string, making: Making): Promise<TemplateDocument | undefined>;
  /** What the reader may see of the file as it stood, on a paper. */
  see(state: CaseState, paper: string): Seen;
}

/** The volume of a case of the platform. */
export async function volumeOf(
  p: Platform,
  row: CaseRow,
  see: (definition: Procedure) => Volume['see'],
): Promise<Volume> {
  const { definition } = compile(procedureOf(p, row.procedure, row.state.filedOn, row.version));
  return {
    definition,
    events: await p.ledger.eventsOf(p.district.code, row.id),
    state: row.state,
    world: plainWorld(p),
    demo: p.district.demo,
    namesOn: (state, day) => namesOn(p, definition, state, day),
    template: async (paper, making) => {
      const head = templateFor(
        await p.ledger.paperTemplates(p.district.code, { procedure: row.procedure, paper }),
        making,
      );
      return head && preparedTemplate(p, head, definition);
    },
    see: see(definition),
  };
}
