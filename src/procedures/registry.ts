import type { DutyDef, Procedure, RegisterDef } from '../kernel/index.ts';
import decisionCatalogue from './decisions/decision-catalogue/index.ts';
import decisionEvaluation from './decisions/decision-evaluation/index.ts';
import decisionRisk from './decisions/decision-risk/index.ts';
import deliberation from './decisions/deliberation/index.ts';
import hearing from './decisions/hearing/index.ts';
import majorDecision from './decisions/major-decision/index.ts';
import reconsideration from './disputes/reconsideration/index.ts';
import basisImpact from './documents/basis-impact/index.ts';
import documentCleanup from './documents/document-cleanup/index.ts';
import documentEvaluation from './documents/document-evaluation/index.ts';
import documentFiling from './documents/document-filing/index.ts';
import documentObjection from './documents/document-objection/index.ts';
import lawChange from './documents/law-change/index.ts';
import normativeDocument from './documents/normative-document/index.ts';
import officerCertificate from './enforcement/officer-certificate/index.ts';
import penalty from './enforcement/penalty/index.ts';
import powerInventory from './enforcement/power-inventory/index.ts';
import type { Folder } from './folder.ts';
import approval from './functions/approval/index.ts';
import communityMatters from './functions/community-matters/index.ts';
import planTracking from './plan/plan-tracking/index.ts';
import { withRemedyTexts } from './remedy-texts.ts';
import type { Texts } from './texts.ts';

/** Every mechanism that stands, in the order of the plan: one line each. */
const folders: readonly Folder[] = [
  planTracking,
  communityMatters,
  approval,
  decisionCatalogue,
  deliberation,
  majorDecision,
  decisionRisk,
  hearing,
  decisionEvaluation,
  normativeDocument,
  documentFiling,
  documentObjection,
  documentEvaluation,
  lawChange,
  basisImpact,
  documentCleanup,
  penalty,
  officerCertificate,
  powerInventory,
  reconsideration,
];

/** Every procedure, and frozen earlier versions that running cases still live under. */
export const procedures: readonly Procedure[] = folders.flatMap((folder) => folder.versions);

/** Every register; each belongs to the folder of the procedure that enters its entries. */
export const registers: readonly RegisterDef[] = folders.flatMap((folder) => folder.registers);

/** Every periodic duty (定期职责), beside the mechanism that meets it. */
export const duties: readonly DutyDef[] = folders.flatMap((folder) => folder.duties ?? []);

/** A procedure by its id: the given version, or the latest one; undefined when there is none. */
export function procedure(id: string, version?: number): Procedure | undefined {
  const versions = procedures.filter((p) => p.id === id && (version === undefined || p.version === version));
  return versions.reduce<Procedure | undefined>((a, b) => (a && a.version > b.version ? a : b), undefined);
}

/** A register by its id; undefined when there is none. */
export function register(id: string): RegisterDef | undefined {
  return registers.find((r) => r.id === id);
}

/** English labels and hints that a procedure's own folder has; undefined when there is none of this id. */
export function ownTextsOf(id: string): Texts | undefined {
  return folders.find((folder) => folder.versions.some((p) => p.id === id))?.texts;
}

const known = new Map<string, Texts>();

/** The same with the labels of what the kernel adds to it. */
export function textsOf(id: string): Texts | undefined {
  const found = known.get(id);
  const [own, newest] = found ? [] : [ownTextsOf(id), procedure(id)];
  if (!own || !newest) return found;
  const texts = withRemedyTexts(own, newest);
  known.set(id, texts);
  return texts;
}

export type { Texts } from './texts.ts';
