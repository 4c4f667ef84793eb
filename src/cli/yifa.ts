import { Command, CommanderError } from 'commander';
import { caseCommands } from './commands/case.ts';
import { chartCommand } from './commands/chart.ts';
import { checkCommand } from './commands/check.ts';
import { demoCommand } from './commands/demo.ts';
import { dueCommand } from './commands/due.ts';
import { lawCommand } from './commands/law.ts';
import { planCommand } from './commands/plan.ts';
import { proceduresCommand } from './commands/procedures.ts';
import { rebuildCommand } from './commands/rebuild.ts';
import { startCommand } from './commands/start.ts';
import { userCommand } from './commands/user.ts';
import { complain, exit } from './output.ts';

/** The command line of the platform: `yifa <command>`; each has its own `--help`. */
function program(): Command {
  const yifa = new Command('yifa')
    .description('依法：区政府依法行政平台 Yifa: a district administered by law')
    .exitOverride()
    .showHelpAfterError();
  for (const add of [startCommand, dueCommand, lawCommand, planCommand, proceduresCommand, checkCommand, chartCommand, caseCommands, rebuildCommand, userCommand, demoCommand]) add(yifa);
  for (const command of yifa.commands) command.exitOverride().showHelpAfterError();
  return yifa;
}

// A reader such as `head` that has had enough is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exit.done);
  throw error;
});

try {
  await program().parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exit.done : exit.usage;
  else {
    complain(error);
    process.exitCode = exit.failed;
  }
}
