import { type CatalogueEntry, errorCatalogue as serviceCatalogue } from '../../service/error-catalogue.ts';
import { serverErrors } from './codes.ts';

const own = Object.entries(serverErrors).map(([code, [, zh, en]]): CatalogueEntry => ({ code, zh, en }));

/** Every stable code that an answer may carry, with its sentences; {…} stands for what is filled in. */
export const errorCatalogue: readonly CatalogueEntry[] = [...own, ...serviceCatalogue].sort((a, b) =>
  a.code < b.code ? -1 : 1,
);
