import { refusals } from '../kernel/index.ts';
import { workbookErrors } from '../papers/sheet/errors.ts';
import { templateFaults } from '../papers/template/faults.ts';
import { serviceErrors } from './errors.ts';
import { identityErrors } from './identity/errors.ts';
import { planErrors } from './import/plan/errors.ts';
import { sheetErrors } from './import/sheet/errors.ts';
import { loginErrors } from './login/errors.ts';

export interface CatalogueEntry {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

type Sentences =
  | readonly [zh: string, en: string]
  | readonly [status: number, zh: string, en: string]
  | { readonly zh: string; readonly en: string };

const sentencesOf = new Map(
  [
    refusals,
    serviceErrors,
    identityErrors,
    loginErrors,
    planErrors,
    workbookErrors,
    sheetErrors,
    templateFaults,
  ].flatMap((part) => Object.entries(part as { readonly [code: string]: Sentences })),
);

/**
 * Every stable code that a refusal or an error of the product may carry, each once with its sentences: a case that is
 * not found is the same to who asks for it and to who names it in an act.
 */
export const errorCatalogue: readonly CatalogueEntry[] = [...sentencesOf]
  .map(([code, sentences]) => {
    if (!Array.isArray(sentences)) return { code, ...(sentences as { zh: string; en: string }) };
    const [zh, en] = sentences.slice(-2) as [string, string];
    return { code, zh, en };
  })
  .sort((a, b) => (a.code < b.code ? -1 : 1));
