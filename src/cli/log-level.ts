import { CliError } from './errors.ts';

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/** The least serious level that is logged: `YIFA_LOG`, else the command's own. @throws CliError `cli.log-level` */
export function logLevel(otherwise: string): string {
  const level = process.env.YIFA_LOG || otherwise;
  if (levels.includes(level)) return level;
  throw new CliError('cli.log-level', { level, allowed: levels.join(', ') });
}
