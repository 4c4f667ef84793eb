import type { PaperTemplateHead } from '../../ledger/paper-templates.ts';

/** Where and when a paper is made. */
export interface Making {
  readonly org: string;
  /** The legal day of the act that makes it, and the moment at which that was recorded. */
  readonly day: string;
  readonly at: string;
}

/**
 * The template that a paper was made with: of those that had been put when its act was recorded the one that held on
 * its day, the organ's own before the district's. What is put later never alters a paper that was made.
 * @param all of one kind of paper, in the order in which they were put
 */
export function templateFor(all: readonly PaperTemplateHead[], making: Making): PaperTemplateHead | undefined {
  const known = all.filter(({ putAt, validFrom }) => putAt < making.at && validFrom <= making.day);
  const own = latest(known.filter(({ org }) => org === making.org));
  if (own && own.fileName !== null) return own;
  const district = latest(known.filter(({ org }) => org === null));
  return district?.fileName === null ? undefined : district;
}

/** Of several for one day the one put last. */
export function latest(all: readonly PaperTemplateHead[]): PaperTemplateHead | undefined {
  return all.reduce<PaperTemplateHead | undefined>(
    (best, one) => (best && best.validFrom > one.validFrom ? best : one),
    undefined,
  );
}
