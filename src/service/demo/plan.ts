import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaseState } from '../../kernel/index.ts';
import { addDays } from '../../law/index.ts';
import { act } from '../act.ts';
import { suggestMechanisms } from '../import/plan/suggest.ts';
import { importPlan } from '../plan.ts';
import type { Platform } from '../platform.ts';
import { type DemoPerson, holderOf } from './people.ts';
import type { Stage } from './story.ts';

/** Articles of the demonstration plan: which unit leads, and which procedure carries it out; the rest are open gaps. */
const carriedBy: { readonly [article: number]: readonly [unit: string, mechanism: string] } = {
  1: ['justice', 'plan-tracking'],
  2: ['justice', 'plan-tracking'],
  5: ['administrative-services', 'approval'],
  10: ['justice', 'document-filing'],
  11: ['justice', 'normative-document'],
  13: ['administrative-services', 'power-inventory'],
};

/** Imports, binds and adopts the demonstration plan, as the justice bureau and the government would. */
export async function adoptPlan(p: Platform, stage: Stage, day: string): Promise<void> {
  const scope = { district: p.district.code, grants: [{ all: true as const }] };
  const { rows } = await p.ledger.listCases(scope, { procedures: ['plan-tracking'] }, { limit: 1 });
  if (rows.length > 0) return;
  const planner = holderOf('justice', 'handler');
  const at = (minute: number) =>
    stage.at(
      `${day}T${String(9 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00.000+08:00`,
    );
  const bytes = await readFile(join(import.meta.dirname, 'plan.txt'));
  const until = addDays(`${Number(day.slice(0, 4)) + 3}${day.slice(4)}`, -1);
  const { case: id } = await importPlan(at(0), stage.session(planner, undefined), bytes, 'plan.txt', {
    from: day,
    until,
  });
  const row = await p.ledger.caseById(p.district.code, id);
  const state = row?.state as CaseState;
  let minute = 1;
  const by = (who: DemoPerson, command: Parameters<typeof act>[3]) =>
    act(at(minute++), stage.session(who, id), id, command);
  for (const target of state.lists.targets ?? [])
    await by(planner, { act: 'confirmTarget', item: target.key, columns: { decision: 'confirmed' } });
  const articles = state.lists.articles ?? [];
  await by(planner, {
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
    await by(planner, { act: 'bindArticle', item: key, columns: { mechanism, unit, note } });
    await by(planner, {
      act: 'bindMeasure',
      item: key,
      columns: { mechanism, unit, due: addDays(day, 365 + Number(key) * 20) },
    });
  }
  const dates = { minutes: '常务会议纪要（演示数据）', midtermOn: addDays(day, 540), evaluateBy: addDays(until, 90) };
  await by(holderOf('government', 'district-head'), { act: 'adopt', facts: dates });
}
