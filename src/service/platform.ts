import type { DutyDef, Procedure, RegisterDef } from '../kernel/index.ts';
import type { Ledger } from '../ledger/index.ts';
import type { DistrictLaw } from './district-law.ts';
import type { EntryCache } from './entry-cache.ts';
import type { EntryKeys } from './entry-keys.ts';
import type { OrgDirectory } from './orgs.ts';

export interface District {
  /** GB/T 2260, six digits. */
  readonly code: string;
  readonly name: string;
  /** Invented data, shown as 演示数据 everywhere. */
  readonly demo: boolean;
  /** Real administration: refuses to run without durable settings. */
  readonly official: boolean;
}

export interface Log {
  info(object: object, message?: string): void;
  warn(object: object, message?: string): void;
  error(object: object, message?: string): void;
}

/** One district's platform: what every function of the service takes first. */
export interface Platform {
  readonly district: District;
  readonly ledger: Ledger;
  readonly procedures: readonly Procedure[];
  readonly registers: readonly RegisterDef[];
  readonly duties: readonly DutyDef[];
  readonly log: Log;
  readonly entries: EntryCache;
  /** Ids of entries that facts name together, by this district's secret. */
  readonly keyOf: EntryKeys;
  /** The present moment (Asia/Shanghai). From the database's clock; the demonstration plays past moments. */
  now(): string;
  /** Rules, settings and calendar; replaced whole when one changes. */
  law: DistrictLaw;
  orgs: OrgDirectory;
}
