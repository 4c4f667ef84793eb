import type { Procedure, RegisterDef } from '../kernel/index.ts';
import documentFiling from './documents/document-filing/procedure.ts';
import normativeDocument from './documents/normative-document/procedure.ts';
import documents from './documents/normative-document/register.ts';
import powerInventory from './enforcement/power-inventory/procedure.ts';
import powers from './enforcement/power-inventory/register.ts';
import approval from './functions/approval/procedure.ts';
import licences from './functions/approval/register.ts';
import planTracking from './plan/plan-tracking/procedure.ts';
import planTargets from './plan/plan-tracking/register.ts';

/** Every procedure in force, and frozen earlier versions that running cases still live under: one line each. */
export const procedures: readonly Procedure[] = [
  planTracking,
  approval,
  normativeDocument,
  documentFiling,
  powerInventory,
];

/** Every register; each belongs to the folder of the procedure that enters its entries. */
export const registers: readonly RegisterDef[] = [planTargets, licences, documents, powers];

/** A procedure by its id: the given version, or the latest one; undefined when there is none. */
export function procedure(id: string, version?: number): Procedure | undefined {
  const versions = procedures.filter((p) => p.id === id);
  if (version !== undefined) return versions.find((p) => p.version === version);
  return versions.sort((a, b) => b.version - a.version)[0];
}

/** A register by its id; undefined when there is none. */
export function register(id: string): RegisterDef | undefined {
  return registers.find((r) => r.id === id);
}
