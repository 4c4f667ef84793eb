import type { Command } from 'commander';
import { checkProcedures } from '../../service/definitions.ts';
import { exit, language, print } from '../output.ts';

export function checkCommand(yifa: Command): void {
  yifa
    .command('check')
    .description('检查程序定义：必经步骤、死路、期限依据 Prove that no procedure skips a step or ends nowhere')
    .argument('[id]', '只查一个程序 one procedure only')
    .option('--json', '机器可读 machine-readable')
    .action((id: string | undefined, options: { json?: boolean }) => {
      const reports = checkProcedures(id);
      if (options.json) print(JSON.stringify(reports, null, 2));
      else for (const report of reports) printReport(report);
      if (reports.some((report) => report.findings.length > 0)) process.exitCode = exit.failed;
    });
}

function printReport(report: ReturnType<typeof checkProcedures>[number]): void {
  const zh = language() === 'zh';
  print(`${report.title}（${report.id}）：${zh ? `${report.states} 个状态，${report.findings.length} 个问题` : `${report.states} states, ${report.findings.length} findings`}`);
  for (const finding of report.findings) print(`  - ${zh ? finding.zh : finding.en}`);
}
