import type { Day } from './day.ts';
import accountability from './rules/accountability.json' with { type: 'json' };
import approvals from './rules/approvals.json' with { type: 'json' };
import arbitration from './rules/arbitration.json' with { type: 'json' };
import assessment from './rules/assessment.json' with { type: 'json' };
import coercion from './rules/coercion.json' with { type: 'json' };
import compensation from './rules/compensation.json' with { type: 'json' };
import creditPublicity from './rules/credit-publicity.json' with { type: 'json' };
import emergency from './rules/emergency.json' with { type: 'json' };
import enforcement from './rules/enforcement.json' with { type: 'json' };
import enforcementSupervision from './rules/enforcement-supervision.json' with { type: 'json' };
import externalOversight from './rules/external-oversight.json' with { type: 'json' };
import goals from './rules/goals.json' with { type: 'json' };
import grassrootsAutonomy from './rules/grassroots-autonomy.json' with { type: 'json' };
import informationDisclosure from './rules/information-disclosure.json' with { type: 'json' };
import internalOversight from './rules/internal-oversight.json' with { type: 'json' };
import legalPublicity from './rules/legal-publicity.json' with { type: 'json' };
import litigationResponse from './rules/litigation-response.json' with { type: 'json' };
import mailboxesComplaints from './rules/mailboxes-complaints.json' with { type: 'json' };
import majorDecisions from './rules/major-decisions.json' with { type: 'json' };
import mediation from './rules/mediation.json' with { type: 'json' };
import normativeDocuments from './rules/normative-documents.json' with { type: 'json' };
import organizationLeadership from './rules/organization-leadership.json' with { type: 'json' };
import periodComputation from './rules/period-computation.json' with { type: 'json' };
import petitions from './rules/petitions.json' with { type: 'json' };
import plansAndReports from './rules/plans-and-reports.json' with { type: 'json' };
import powerOperation from './rules/power-operation.json' with { type: 'json' };
import reconsideration from './rules/reconsideration.json' with { type: 'json' };
import serviceOfDocuments from './rules/service-of-documents.json' with { type: 'json' };
import serviceProcurement from './rules/service-procurement.json' with { type: 'json' };
import socialOrganizations from './rules/social-organizations.json' with { type: 'json' };
import training from './rules/training.json' with { type: 'json' };

/** Units a period is counted in; `annual-date` holds MMDD (131 = by 31 January), `calendar-year` the year itself. */
export const PERIOD_UNITS = [
  'working-day',
  'calendar-day',
  'month',
  'year',
  'hour',
  'annual-date',
  'calendar-year',
] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** Units of numbers that are not periods: rates, frequencies, sums, head counts, numbers of steps. */
export const COUNT_UNITS = [
  'percent',
  'percent-per-day',
  'percent-increase-per-year',
  'times-per-year',
  'year-interval',
  'class-hour-per-year',
  'day-per-year',
  'minute',
  'yuan',
  'person',
  'case',
  'year-of-age',
  'appearance-per-instance',
  'step',
  'field',
  'criterion',
  'category',
  'level',
  'right',
  'system',
  'review-party',
  'mediation-type',
  'instrument',
] as const;
export type Unit = PeriodUnit | (typeof COUNT_UNITS)[number];

export type RuleKind =
  | 'deadline'
  | 'mandatory-step'
  | 'prohibition'
  | 'frequency'
  | 'threshold'
  | 'rate'
  | 'validity'
  | 'right'
  | 'publication';

/** max: no later than; min: at least so long; before: so long before the event in `from`, counted backwards. */
export type Bound = 'max' | 'min' | 'before';

/** Whether a last day that is a day off moves to the first day after the run of days off. */
export type Rollover = 'next-working-day' | 'none';

/** Who carries the number, and so which way a district may move it; null: no number, or not a district's to set. */
export type Burden = 'organ' | 'person' | 'protects';

/** One dated row of law: a number or demand with its article, as the law had it from `effectiveFrom` to `effectiveTo`. */
export interface Rule {
  readonly id: string;
  /** Groups the versions of one rule; at most one row of a topic holds on any day. */
  readonly topic: string;
  readonly mechanism: string;
  /** Article of the implementation plan (3 to 24), or null for general rules. */
  readonly planArticle: number | null;
  readonly kind: RuleKind;
  readonly zh: string;
  readonly en: string;
  readonly value: number | null;
  readonly unit: Unit | null;
  readonly bound: Bound | null;
  readonly rollover: Rollover | null;
  readonly burdens: Burden | null;
  /** The event from which the period runs (or, for `before`, the event it is counted back from). */
  readonly from: string | null;
  readonly law: string;
  readonly article: string;
  readonly effectiveFrom: Day;
  /** Last day in force, or null while the row is open. */
  readonly effectiveTo: Day | null;
  /** False where the article's official text has not been read; the note says what is open. */
  readonly verified: boolean;
  readonly note: string | null;
}

/** Every rule the platform knows, by mechanism, then topic, then date. */
export const rules: readonly Rule[] = [
  accountability,
  approvals,
  arbitration,
  assessment,
  coercion,
  compensation,
  creditPublicity,
  emergency,
  enforcement,
  enforcementSupervision,
  externalOversight,
  goals,
  grassrootsAutonomy,
  informationDisclosure,
  internalOversight,
  legalPublicity,
  litigationResponse,
  mailboxesComplaints,
  majorDecisions,
  mediation,
  normativeDocuments,
  organizationLeadership,
  periodComputation,
  petitions,
  plansAndReports,
  powerOperation,
  reconsideration,
  serviceOfDocuments,
  serviceProcurement,
  socialOrganizations,
  training,
].flat() as Rule[];
