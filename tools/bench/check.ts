import { checkProcedures } from '../../src/service/definitions.ts';
import { type Figure, figure } from './figure.ts';

/** All runs of all procedures, searched one procedure after the other: the time of the processor, and how much it was. */
export function checkRow(): Figure[] {
  const before = process.cpuUsage();
  const reports = checkProcedures();
  const { user, system } = process.cpuUsage(before);
  const states = reports.reduce((sum, report) => sum + report.states, 0);
  const slowest = [...reports].sort((a, b) => b.ms - a.ms)[0];
  const note = `${reports.length} procedures, ${states} states; longest ${slowest?.id} (${slowest?.ms} ms)`;
  return [
    figure({ row: 'check', what: 'checker, all procedures', value: (user + system) / 1e6, unit: 's', note }),
    figure({ row: 'check', what: 'checker, all procedures', value: states, unit: 'states' }),
  ];
}
