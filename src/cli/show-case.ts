import type { CasePage } from '../service/read.ts';
import { namesIn } from './names.ts';
import { language, say } from './output.ts';

/**
 * A case in lines: where it stands, its clocks, what was done, what can be done now and why the rest cannot.
 * @param orgName the name of an organisation by its id
 */
export function showCase(page: CasePage, orgName: (id: string) => string): string[] {
  const names = namesIn(page.procedure.id);
  const possible = [...page.possibilities].sort(
    (a, b) => Number(a.refusals.length > 0) - Number(b.refusals.length > 0),
  );
  const statuses: { readonly [status: string]: string } = {
    running: say('计时中', 'running'),
    paused: say('中止', 'paused'),
    stopped: say('已停止', 'stopped'),
    expired: say('已届满', 'expired'),
  };
  return [
    [page.title, page.receipt ?? '', page.org.name, names.title, names.stage(page.stage)]
      .filter((part) => part !== '')
      .join('  '),
    ...page.clocks.map((clock) => {
      const late = clock.late ? say('  逾期', '  late') : '';
      const provisional = clock.provisional ? say('  暂定', '  provisional') : '';
      return `  ⏱ ${names.clock(clock.clock)}  ${statuses[clock.status] ?? clock.status}  ${clock.due}${late}${provisional}`;
    }),
    ...page.timeline.map((entry) => {
      const what = entry.kind === 'opened' ? say('立案', 'opened') : names.act(entry.act);
      const author = [entry.org && orgName(entry.org), entry.who].filter((part) => part !== '').join(' ');
      const who = entry.automatic
        ? say('依法自动', 'by law')
        : author || (entry.kind === 'opened' ? '' : names.role(entry.role));
      const late = entry.late ? say('  补录', '  late-entered') : '';
      return `  ${entry.at.slice(0, 16)}  ${what}  ${who}${late}`;
    }),
    ...possible.map(({ act, refusals }) => {
      const name = `${act} ${names.act(act)}`;
      return refusals.length === 0 ? `  ✓ ${name}` : `  ✗ ${name}：${refusals[0]?.[language()]}`;
    }),
  ];
}
