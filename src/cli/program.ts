import { Command, CommanderError } from 'commander';
import { calendarCommand } from './commands/calendar.ts';
import { caseCommands } from './commands/case.ts';
import { chartCommand } from './commands/chart.ts';
import { checkCommand } from './commands/check.ts';
import { checkLogCommand } from './commands/check-log.ts';
import { definitionCommand } from './commands/definition.ts';
import { demoCommand } from './commands/demo.ts';
import { dueCommand } from './commands/due.ts';
import { dutiesCommand } from './commands/duties.ts';
import { exportLogCommand } from './commands/export-log.ts';
import { figuresCommands } from './commands/figures.ts';
import { importCommand } from './commands/import.ts';
import { lawCommand } from './commands/law.ts';
import { lotCommand } from './commands/lot.ts';
import { orgCommand } from './commands/org.ts';
import { personCommand } from './commands/person.ts';
import { planCommand } from './commands/plan.ts';
import { postCommand } from './commands/post.ts';
import { proceduresCommand } from './commands/procedures.ts';
import { rebuildCommand } from './commands/rebuild.ts';
import { startCommand } from './commands/start.ts';
import { userCommand } from './commands/user.ts';
import { complain } from './complain.ts';
import { inBothLanguages, pointToHelp } from './help.ts';
import { exit } from './output.ts';

const commands = [
  startCommand,
  dueCommand,
  dutiesCommand,
  lotCommand,
  lawCommand,
  calendarCommand,
  planCommand,
  proceduresCommand,
  checkCommand,
  checkLogCommand,
  chartCommand,
  definitionCommand,
  caseCommands,
  exportLogCommand,
  importCommand,
  rebuildCommand,
  figuresCommands,
  orgCommand,
  personCommand,
  postCommand,
  userCommand,
  demoCommand,
];

/** The command line of the platform: `yifa <command>`; each command has its own `--help`. */
export function program(): Command {
  const yifa = inBothLanguages(new Command('yifa'))
    .description('依法：区政府依法行政平台 Yifa: a district administered by law')
    .exitOverride();
  for (const add of commands) add(yifa);
  pointToHelp(yifa);
  return yifa;
}

/**
 * Runs one command and says on the error stream what went wrong.
 * @param argv as in `process.argv`
 * @returns the exit code: 0 done, 1 refused or failed, 2 called wrongly
 */
export async function run(argv: readonly string[]): Promise<number> {
  try {
    await program().parseAsync(argv);
    return Number(process.exitCode ?? exit.done);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.usage;
    return complain(error);
  }
}
