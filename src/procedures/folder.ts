import type { DutyDef, Procedure, RegisterDef } from '../kernel/index.ts';
import type { Texts } from './texts.ts';

/** What one mechanism's folder brings: its definition with frozen earlier versions, its registers, its
 * periodic duties, its words. */
export interface Folder {
  /** Older ones first. */
  readonly versions: readonly Procedure[];
  readonly registers: readonly RegisterDef[];
  /** What must come again in each period and is met by this mechanism. */
  readonly duties?: readonly DutyDef[];
  readonly texts: Texts;
}
