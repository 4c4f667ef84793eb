import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaseState, Command } from '../../kernel/index.ts';
import { addDays } from '../../law/index.ts';
import { act } from '../act.ts';
import { latest } from '../figure-words.ts';
import { suggestMechanisms } from '../import/plan/suggest.ts';
import { importPlan } from '../plan.ts';
import type { Platform } from '../platform.ts';
import type { Session } from '../session.ts';
import { type DemoPerson, holderOf } from './people.ts';
import type { Stage } from './play.ts';

/** Articles of the demonstration plan: which unit leads, and which procedure carries it out; the rest are open gaps. */
const carriedBy: { readonly [article: number]: readonly [unit: string, mechanism: string] } = {
  1: ['justice', 'plan-tracking'],
  2: ['justice', 'plan-tracking'],
  4: ['civil-affairs', 'community-matters'],
  5: ['administrative-services', 'approval'],
  7: ['office', 'major-decision'],
  8: ['office', 'decision-risk'],
  10: ['justice', 'document-filing'],
  11: ['justice', 'normative-document'],
  12: ['justice', 'penalty'],
  13: ['administrative-services', 'power-inventory'],
  17: ['justice', 'reconsideration'],
};

/**
 * Imports, binds and adopts the demonstration plan, as the justice bureau and the government would. One that was cut
 * short goes on: every act has its own request key.
 */
export async function adoptPlan(
  p: Platform,
  stage: Stage,
  day: string,
  progress: () => void,
  signal?: AbortSignal,
): Promise<void> {
  const planner = holderOf('justice', 'handler');
  const at = (minute: number) =>
    stage.at(
      `${day}T${String(9 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00.000+08:00`,
    );
  const until = addDays(`${Number(day.slice(0, 4)) + 3}${day.slice(4)}`, -1);
  const state = (await importedPlan(p)) ?? (await imported(p, at(0), stage.session(planner, undefined), day, until));
  const articles = state.lists.articles ?? [];
  const steps: [DemoPerson, Command][] = [];
  const by = (who: DemoPerson, command: Command) => steps.push([who, command]);
  for (const { key, columns } of state.lists.targets ?? []) {
    const indicator = measuredBy(p, Number(columns.article), String(columns.subject ?? ''));
    by(planner, {
      act: 'confirmTarget',
      item: key,
      columns: { decision: 'confirmed', ...(indicator ? { indicator } : {}) },
    });
  }
  by(planner, {
    act: 'offerMeasures',
    items: articles.map((a) => ({
      key: a.key,
      columns: { article: Number(a.columns.number), task: `落实第${a.key}条：${a.columns.title}` },
    })),
  });
  for (const { key, columns } of articles) {
    const [unit, mechanism] = carriedBy[Number(key)] ?? ['justice', 'gap'];
    const meant = suggestMechanisms({ title: String(columns.title), text: String(columns.text) }).join('、');
    const note =
      mechanism === 'gap' ? `对应机制${meant}尚未建立，列为缺口。（演示数据）` : '由平台上的程序落实。（演示数据）';
    by(planner, { act: 'bindArticle', item: key, columns: { mechanism, unit, note } });
    const due = addDays(day, 365 + Number(key) * 20);
    by(planner, { act: 'bindMeasure', item: key, columns: { mechanism, unit, due } });
  }
  const dates = { minutes: '常务会议纪要（演示数据）', midtermOn: addDays(day, 540), evaluateBy: addDays(until, 90) };
  by(holderOf('government', 'district-head'), { act: 'adopt', facts: dates });
  for (const [n, [who, command]] of steps.entries()) {
    if (signal?.aborted) return;
    const idempotencyKey = `demo:plan:${n}`;
    await act(at(n + 1), stage.session(who, state.case), state.case, command, { idempotencyKey });
    progress();
  }
}

/** The indicator that counts what a target names: the one of the article whose title ends with the target's words. */
function measuredBy(p: Platform, article: number, subject: string): string | undefined {
  if (subject === '') return undefined;
  const found = latest(p.procedures).flatMap(({ id, indicators }) =>
    Object.entries(indicators ?? {})
      .filter(([, { planArticle, title }]) => planArticle === article && title.endsWith(subject))
      .map(([name, { title }]) => ({ name: `${id}.${name}`, title })),
  );
  return found.toSorted((a, b) => a.title.length - b.title.length)[0]?.name;
}

async function imported(p: Platform, at: Platform, s: Session, from: string, until: string): Promise<CaseState> {
  const bytes = await readFile(join(import.meta.dirname, 'plan.txt'));
  const opened = await importPlan(at, s, bytes, 'plan.txt', { from, until });
  return (await p.ledger.caseById(p.district.code, opened.case))?.state as CaseState;
}

/** The plan's case of a filling that was cut short, once its targets have been offered. */
async function importedPlan(p: Platform): Promise<CaseState | undefined> {
  const scope = { district: p.district.code, grants: [{ all: true as const }] };
  const { rows } = await p.ledger.listCases(scope, { procedures: ['plan-tracking'] });
  const states = await Promise.all(rows.map(({ id }) => p.ledger.caseById(p.district.code, id)));
  return states.map((row) => row?.state).find((state) => (state?.lists.targets ?? []).length > 0);
}
