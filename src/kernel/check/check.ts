import { type Compiled, compile } from '../compile.ts';
import { withPack } from '../pack.ts';
import type { Procedure } from '../procedure.ts';
import { withRemedies } from '../remedy.ts';
import type { CheckContext } from './context.ts';
import { dependence } from './dependence.ts';
import { domainsOf } from './domain.ts';
import { file } from './file.ts';
import { type Finding, found } from './finding.ts';
import { formulas } from './formulas.ts';
import { lawsOf } from './law.ts';
import { linked } from './linked.ts';

import { TooManyWays } from './moves.ts';
import { names } from './names.ts';
import { outside } from './outside.ts';
import { papers } from './papers.ts';
import { people } from './people.ts';
import { coreProofs, pauseEnds, pauseProofs, useProofs } from './proofs.ts';
import { type Space, type Subject, search } from './search.ts';
import { Seen } from './seen.ts';
import { shadowed } from './shadow.ts';
import { slicesOf } from './slices.ts';
import { times } from './times.ts';

/** What a check of one definition found, and how much of it was searched. */
export interface Report {
  readonly procedure: string;
  readonly findings: readonly Finding[];
  /** Abstract states visited and steps between them; 0 when the definition is too broken to run. */
  readonly states: number;
  readonly steps: number;
}

/** Everything wrong with a definition. Empty = proved sound, as far as the search reaches. */
export function check(definition: Procedure, context: CheckContext): readonly Finding[] {
  return examine(definition, context).findings;
}

/**
 * Checks a definition: first its words and names, then, if those hold, every run that acts, time, other cases and
 * registers can bring about. Recusal (shared by all procedures), bounds on dates (numbers of days) and the file pack
 * (which only ever bars) stay outside the search.
 */
export function examine(definition: Procedure, context: CheckContext): Report {
  const base = { procedure: definition.id, states: 0, steps: 0 };
  const answering = withPack(withRemedies(definition));
  const lost = names(answering);
  if (lost.length > 0) return { ...base, findings: lost };
  const plain = [
    ...file(answering, context),
    ...people(answering),
    ...times(answering, context),
    ...outside(answering, context),
    ...linked(definition, context),
    ...formulas(answering, context),
    ...papers(answering),
  ];
  if (plain.some((finding) => fatal.has(finding.code))) return { ...base, findings: plain };
  const compiled = compile(
    shadowed({ ...definition, recusal: undefined, bounds: undefined, pack: undefined }, context.registers),
  );
  try {
    const proved = prove(compiled, context);
    return { procedure: definition.id, ...proved, findings: [...plain, ...proved.findings] };
  } catch (error) {
    if (!(error instanceof TooManyWays)) throw error;
    const act = definition.acts[error.act]?.title ?? error.act;
    return {
      ...base,
      findings: [...plain, found('act.too-many-ways', `acts.${error.act}`, { act: [act, error.act] })],
    };
  }
}

/**
 * Searches the core whole, then each side matter until all its acts, gates and clocks have been seen at work: nothing
 * more is asked of it, unless one of its pauses cannot be seen to end from the core; then it is searched whole too.
 */
function prove(compiled: Compiled, context: CheckContext): Omit<Report, 'procedure'> {
  const { definition } = compiled;
  const on = dependence(compiled);
  const budget = context.budget ?? 2_000_000;
  const laws = lawsOf(definition, context);
  const subject: Subject = {
    compiled,
    on,
    domains: domainsOf(definition, context, laws),
    laws,
    settings: context.setting,
    budget,
  };
  const { core, sides } = slicesOf(compiled, on);
  const seen = new Seen(compiled);
  let states = 0;
  let steps = 0;
  const findings: Finding[] = [];
  let whole: Space | undefined;
  for (const slice of [core, ...sides]) {
    const own = [...slice.acts].filter((act) => !core.acts.has(act));
    const open = slice.pauses.filter((pause) => !whole || !pauseEnds(compiled, whole, core, slice, pause));
    const early = slice === core || open.length > 0 ? undefined : () => seen.all(own);
    const space = search(subject, slice, seen, early);
    whole ??= space;
    states += space.size;
    steps += space.edges.length;
    if (space.tooBig)
      return { findings: [found('search.too-big', 'stages', { budget, why: largest(space) })], states, steps };
    if (slice === core) findings.push(...coreProofs(compiled, space));
    findings.push(...pauseProofs(compiled, space, open));
  }
  return { findings: [...findings, ...useProofs(compiled, seen)], states, steps };
}

/** Flaws with which no run can be judged. */
const fatal = new Set([
  'condition.unknown',
  'start.none',
  'name.unknown',
  'name.reserved',
  'link.made',
  'clock.from',
  'compute.wrong',
]);

function largest(space: Space): string {
  const counts = new Map<string, number>();
  for (let node = 0; node < space.size; node++) counts.set(space.stage(node), (counts.get(space.stage(node)) ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 3);
  return most.map(([stage, n]) => `${stage} (${n})`).join(', ');
}

/** A report as sentences for a reader of law. */
export function explain(report: Report, language: 'zh' | 'en'): string {
  const zh = language === 'zh';
  const lines = report.findings.map((finding) => {
    const run = finding.run?.map((step, n) => `    ${n + 1}. ${step[language]}`) ?? [];
    const at = zh ? `（${finding.at}）` : ` (${finding.at})`;
    return [`- ${finding[language]}${at}`, ...run].join('\n');
  });
  const size = zh
    ? `查完${report.states}个状态、${report.steps}步`
    : `searched ${report.states} states and ${report.steps} steps`;
  const sum = zh
    ? `程序“${report.procedure}”：${size}，${lines.length === 0 ? '没有发现问题' : `发现${lines.length}个问题`}`
    : `${report.procedure}: ${size}, ${lines.length === 0 ? 'nothing wrong' : `${lines.length} wrong`}`;
  return [sum, ...lines].join('\n');
}
