import { serviceErrors } from '../../service/errors.ts';
import { identityErrors } from '../../service/identity/errors.ts';
import { loginErrors } from '../../service/login/errors.ts';
import { serverErrors } from './codes.ts';

/** One error that can be answered. {…} stands for what is filled in. */
export interface CatalogueEntry {
  readonly code: string;
  readonly status: number;
  readonly zh: string;
  readonly en: string;
}

const entries = (from: { readonly [code: string]: readonly [number, string, string] }): CatalogueEntry[] =>
  Object.entries(from).map(([code, [status, zh, en]]) => ({ code, status, zh, en }));

/** All of them, by code. */
export const errorCatalogue: readonly CatalogueEntry[] = [
  ...entries(serverErrors),
  ...entries(serviceErrors),
  ...entries(identityErrors),
  ...entries(loginErrors),
].sort((a, b) => (a.code < b.code ? -1 : 1));
