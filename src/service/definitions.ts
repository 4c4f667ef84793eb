import { chart, chartText } from '../kernel/chart/index.ts';
import { examine, type Finding } from '../kernel/check/index.ts';
import { compile, type Procedure } from '../kernel/index.ts';
import { dayOf, find, toInstant } from '../law/index.ts';
import { chartSvg } from '../papers/chart/svg.ts';
import { bpmnOf } from '../papers/definition/bpmn.ts';
import { dcrOf } from '../papers/definition/dcr.ts';
import { procedures, type Texts, textsOf } from '../procedures/registry.ts';
import { checkContext } from './check-context.ts';
import { procedureOf } from './procedures.ts';

/** The procedures that stand, newest version of each, in the order of the mechanisms. */
export function listProcedures(): readonly Pick<
  Procedure,
  'id' | 'mechanism' | 'title' | 'chapter' | 'planArticles' | 'version' | 'inForce'
>[] {
  return newest().map(({ id, mechanism, title, chapter, planArticles, version, inForce }) => ({
    id,
    mechanism,
    title,
    chapter,
    planArticles,
    version,
    inForce,
  }));
}

/** The newest version of every procedure. */
export function newest(): readonly Procedure[] {
  const found = new Map<string, Procedure>();
  for (const procedure of procedures)
    if ((found.get(procedure.id)?.version ?? 0) < procedure.version) found.set(procedure.id, procedure);
  return [...found.values()].sort((a, b) => a.mechanism.localeCompare(b.mechanism));
}

/** The same with the acts that all procedures share, as they run. */
export function whole(): readonly Procedure[] {
  return newest().map((procedure) => compile(procedure).definition);
}

/** A procedure with the acts that all procedures share, as it runs. */
export const runningOf = (procedure: Procedure): Procedure => compile(procedure).definition;

/** Columns that entries added by an act may bring. */
export { columnsBrought } from '../kernel/index.ts';

/** The newest version of one procedure. @throws ServiceError `procedure.not-found` */
export function newestOf(id: string): Procedure {
  return newest().find((procedure) => procedure.id === id) ?? procedureOf({ procedures }, id, '9999-12-31');
}

export interface CheckReport {
  readonly id: string;
  readonly title: string;
  readonly states: number;
  readonly steps: number;
  /** How long the check took. */
  readonly ms: number;
  readonly findings: readonly Finding[];
}

/** Checks one procedure or all. @throws ServiceError `procedure.not-found` */
export function checkProcedures(id?: string): readonly CheckReport[] {
  return (id === undefined ? newest() : [newestOf(id)]).map((procedure) => {
    const start = performance.now();
    const { states, steps, findings } = examine(procedure, checkContext);
    const ms = Math.round(performance.now() - start);
    return { id: procedure.id, title: procedure.title.zh, states, steps, ms, findings };
  });
}

/** The flow chart of a procedure as it runs. @throws ServiceError `procedure.not-found` */
export function chartOf(id: string, format: 'svg' | 'text' | 'json', language: 'zh' | 'en', present?: string): string {
  const procedure = newestOf(id);
  const drawn = chart(procedure);
  const labels = { ...labelsOf(id), title: procedure.title.en };
  if (format === 'json') return JSON.stringify(drawn, null, 2);
  if (format === 'text') return chartText(drawn, language, labels).join('\n');
  return chartSvg(drawn, { language, labels, ...(present ? { present } : {}) });
}

export const definitionFormats = ['json', 'bpmn', 'dcr'] as const;
export type DefinitionFormat = (typeof definitionFormats)[number];

/**
 * The definition of a procedure as it runs, for other tools: JSON says all of it, BPMN 2.0 and DCR XML what they can.
 * @param today legal day whose rules give the lengths of periods
 * @throws ServiceError `procedure.not-found`
 */
export async function definitionOf(
  id: string,
  format: DefinitionFormat,
  today = dayOf(toInstant(Date.now())),
): Promise<string> {
  const { definition } = compile(newestOf(id));
  if (format === 'bpmn') return bpmnOf(definition);
  return format === 'dcr'
    ? dcrOf(definition, (topic) => durationOf(topic, today))
    : `${JSON.stringify(definition, null, 2)}\n`;
}

const letters: { readonly [unit: string]: string } = { year: 'P#Y', month: 'P#M', 'calendar-day': 'P#D', hour: 'PT#H' };

/** The length by the rule in force on the day; working days have none in ISO 8601. */
function durationOf(topic: string, today: string): string | undefined {
  const { value, unit } = find(topic, today) ?? {};
  return value == null ? undefined : letters[unit ?? '']?.replace('#', String(value));
}

/** English labels and hints of a procedure. */
export function labelsOf(id: string): Texts | undefined {
  return textsOf(id);
}
