import { labelsOf, whole } from '../service/definitions.ts';
import type { Platform } from '../service/platform.ts';
import { language } from './output.ts';

/** Words of a procedure in the language of the command line; a name that nobody has worded stands for itself. */
export function namesIn(procedure: string) {
  const definition = whole().find(({ id }) => id === procedure);
  const english = language() === 'en' ? labelsOf(procedure) : undefined;
  return {
    title: definition?.title[language()] ?? procedure,
    stage: (name: string) => english?.stages[name] ?? definition?.stages[name]?.title ?? name,
    act: (name: string) => english?.acts[name] ?? definition?.acts[name]?.title ?? name,
    role: (name: string) => english?.roles[name] ?? definition?.roles[name]?.title ?? name,
    clock: (name: string) => english?.clocks[name] ?? definition?.clocks[name]?.title ?? name,
  };
}

/** The name of an organisation; its id where it is not (or no longer) known. */
export function orgName(p: Platform, id: string): string {
  return p.orgs.org(id)?.name ?? id;
}
