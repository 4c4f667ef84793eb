import type { Procedure, RegisterDef } from '../kernel/index.ts';
import type { Texts } from './texts.ts';

/** What one mechanism's folder brings: its definition with frozen earlier versions, its registers, its words. */
export interface Folder {
  readonly versions: readonly Procedure[];
  readonly registers: readonly RegisterDef[];
  readonly texts: Texts;
}
