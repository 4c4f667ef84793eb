import type { Command } from 'commander';
import { checkProcedures, listProcedures } from '../../service/definitions.ts';
import { examples } from '../help.ts';
import { exit, print, printJson, remark, say } from '../output.ts';
import { progress } from '../progress.ts';

export function checkCommand(yifa: Command): void {
  yifa
    .command('check')
    .description('检查程序定义：必经步骤、死路、期限依据 Prove that no procedure skips a step or ends nowhere')
    .argument('[id]', '只查一个程序 one procedure only')
    .option('--json', '机器可读 machine-readable')
    .addHelpText('after', examples('check', 'check approval --json'))
    .action(check);
}

function check(id: string | undefined, options: { json?: boolean }): void {
  const all = id === undefined ? listProcedures().map((procedure) => procedure.id) : [id];
  const told = progress(say('检查程序', 'checking'));
  const reports = all.flatMap((one, n) => {
    const found = checkProcedures(one);
    told(n + 1, all.length);
    if (!options.json) for (const report of found) printReport(report);
    return found;
  });
  if (options.json) printJson(reports);
  if (reports.some((report) => report.findings.length > 0)) process.exitCode = exit.failed;
}

function printReport({ title, id, states, ms, findings }: ReturnType<typeof checkProcedures>[number]): void {
  print(
    `${title}（${id}）：${say(`${states} 个状态，${findings.length} 个问题`, `${states} states, ${findings.length} findings`)}`,
  );
  remark(`${id}: ${ms} ms`);
  for (const finding of findings) print(`  - ${say(finding.zh, finding.en)}`);
}
