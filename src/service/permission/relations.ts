import type { Session } from '../session.ts';
import { fits } from './match.ts';
import { type CaseRelation, caseRelations, type Relations } from './relation.ts';
import { type Ground, type Hat, hatsOf } from './standing.ts';
import { type CaseForReaders, type Subject, subjectOf, subjectOfEntry } from './subject.ts';

/** How a reader stands to one case, in each capacity. Without a case: to the district's own affairs. */
export function relationsOf(ground: Ground, session: Session, row?: CaseForReaders): readonly Relations[] {
  const hats = hatsOf(ground, session);
  if (row === undefined) return hats.filter((hat) => hat.only === undefined).map((hat) => hat.fixed);
  const subject = subjectOf(
    ground.procedures.filter((procedure) => procedure.id === row.procedure),
    row,
  );
  return standingsTo(hats, subject);
}

/** How a reader stands to a register entry that an organisation holds. */
export function relationsToEntry(ground: Ground, session: Session, holder: string): readonly Relations[] {
  return standingsTo(hatsOf(ground, session), subjectOfEntry(holder));
}

/** Each hat's relations to a case; posts lent for other procedures do not count. */
export function standingsTo(hats: readonly Hat[], subject: Subject): readonly Relations[] {
  return hats
    .filter((hat) => hat.only === undefined || hat.only.includes(subject.procedure))
    .map((hat) => relationsUnder(hat, subject));
}

function relationsUnder(hat: Hat, subject: Subject): Relations {
  const found: { [R in CaseRelation]?: boolean } = {};
  for (const relation of caseRelations) found[relation] = fits(hat.tests[relation], subject);
  return { ...hat.fixed, ...found };
}
