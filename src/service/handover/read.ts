import type { HandoverResult, HandoverRow } from '../../ledger/handovers.ts';
import { ServiceError } from '../errors.ts';
import { IdentityError, knownPerson, postTitle } from '../identity/index.ts';
import { decide, relationsOf } from '../permission/index.ts';
import type { Platform } from '../platform.ts';
import { readerScope } from '../scope.ts';
import type { Session } from '../session.ts';
import { casesInHand, ownPosts } from './in-hand.ts';
import type { HandoverPlan } from './plan.ts';
import { mayPropose } from './propose.ts';

/** Everything that is with a person, before it is handed over. */
export interface Preview {
  readonly person: { readonly id: string; readonly name: string };
  readonly posts: readonly {
    readonly id: string;
    readonly org: string;
    readonly post: string;
    readonly title: Words;
  }[];
  /** Posts lent to others; they end with the post. */
  readonly lent: readonly Lent[];
  /** Posts borrowed from others; they are not handed over: the lender takes them back. */
  readonly borrowed: readonly Lent[];
  readonly cases: readonly {
    readonly id: string;
    readonly title: string;
    readonly procedure: string;
    readonly org: string;
    readonly nextDue: string | null;
    /** The person has had a hand in it: it is handed over by name. Others only lie on the desk. */
    readonly acted: boolean;
  }[];
  /** Open cases in which the person's name stands as a value: to be changed in the case itself where it means him. */
  readonly named: readonly { readonly id: string; readonly title: string }[];
  /** Keys of unfinished drafts, for the person alone. */
  readonly drafts: readonly { readonly key: string; readonly savedAt: string }[];
}
interface Words {
  readonly zh: string;
  readonly en: string;
}
interface Lent {
  readonly org: string;
  readonly post: string;
  readonly other: string;
  readonly until: string;
}

/**
 * What is with a person: of the cases those that the asker may see.
 * @throws ServiceError `handover.not-yours`; IdentityError `person.unknown`
 */
export async function previewHandover(p: Platform, s: Session, id: string): Promise<Preview> {
  const person = await knownPerson(p, id);
  const today = p.now().slice(0, 10);
  const posts = await ownPosts(p, id, today);
  const foreign = posts.find(({ org }) => !mayPropose(p, s, id, [org]));
  if (foreign || (posts.length === 0 && s.person !== id)) {
    // Who may not see who serves in the district learns not even that there is such a person.
    const standing = relationsOf(p, s);
    if (!decide('colleagues.read', standing).allow && !decide('people.read', standing).allow)
      throw new IdentityError('person.unknown', { id });
    throw new ServiceError('handover.not-yours', { post: foreign ? postTitle(foreign.post) : '' });
  }
  const inHand = await casesInHand(p, id);
  const orgs = [...new Set(posts.map(({ org }) => org))];
  const saying = await p.ledger.casesSaying(p.district.code, orgs, [id, person.name]);
  const scope = readerScope(p, s, 'case.list');
  const seen = new Map(
    (
      await p.ledger.seenOf(scope, [...new Set([...inHand.map(({ row }) => row.id), ...saying.map((one) => one.id)])])
    ).map((one) => [one.id, one.title]),
  );
  const lent = (await p.ledger.delegationsOf(p.district.code, id)).filter(
    (one) => one.revokedAt === null && one.validUntil >= today,
  );
  const drafts = s.person === id ? await p.ledger.draftsOf(p.district.code, id) : [];
  return {
    person: { id, name: person.name },
    posts: posts.map(({ id: row, org, post }) => {
      const [zh, en] = postTitle(post);
      return { id: row, org, post, title: { zh, en } };
    }),
    lent: lent
      .filter(({ fromPerson }) => fromPerson === id)
      .map(({ org, post, toPerson, validUntil }) => ({ org, post, other: toPerson, until: validUntil })),
    borrowed: lent
      .filter(({ toPerson }) => toPerson === id)
      .map(({ org, post, fromPerson, validUntil }) => ({ org, post, other: fromPerson, until: validUntil })),
    cases: inHand
      .filter(({ row }) => seen.has(row.id))
      .map(({ row: { id: one, title, procedure, org, nextDue }, acted }) => ({
        id: one,
        title,
        procedure,
        org,
        nextDue,
        acted,
      })),
    named: saying.flatMap(({ id: one }) => (seen.has(one) ? [{ id: one, title: seen.get(one) ?? '' }] : [])),
    drafts: drafts.filter(({ key }) => key.startsWith('act:')).map(({ key, savedAt }) => ({ key, savedAt })),
  };
}

/** A handover as its reader finds it. */
export interface HandoverShown extends Omit<HandoverRow, 'plan'> {
  readonly plan: HandoverPlan;
  /** The persons by name. */
  readonly names: { readonly [person: string]: string };
  /** Titles of its cases, where the reader may see them. */
  readonly titles: { readonly [id: string]: string };
  /** Posts by name. */
  readonly posts: { readonly [post: string]: Words };
  readonly results: readonly HandoverResult[];
  readonly may: { readonly decide: boolean; readonly withdraw: boolean };
}

/** Handovers that concern the reader; all of the district for whoever confirms them. The latest first. */
export async function handoversFor(p: Platform, s: Session): Promise<readonly HandoverShown[]> {
  const confirms = decide('handover.confirm', relationsOf(p, s)).allow;
  const rows = await p.ledger.handovers(p.district.code, confirms ? undefined : s.person);
  return Promise.all(rows.map((row) => shown(p, s, row, confirms)));
}

async function shown(p: Platform, s: Session, row: HandoverRow, confirms: boolean): Promise<HandoverShown> {
  const plan = row.plan as HandoverPlan;
  const involved = [row.person, row.proposedBy, row.decidedBy ?? '', ...plan.pieces.map(({ to }) => to)];
  const people = await p.ledger.people(p.district.code, [...new Set(involved)]);
  const cases = plan.pieces.flatMap((piece) => (piece.kind === 'case' ? [piece.id] : []));
  const seen = cases.length > 0 ? await p.ledger.seenOf(readerScope(p, s, 'case.list'), cases) : [];
  const open = row.decision === null;
  const other = row.proposedBy !== s.person && row.person !== s.person;
  return {
    ...row,
    plan,
    names: Object.fromEntries(people.map(({ id, name }) => [id, name])),
    titles: Object.fromEntries(seen.map(({ id, title }) => [id, title])),
    posts: Object.fromEntries(
      plan.pieces.flatMap((piece) => {
        if (piece.kind !== 'post') return [];
        const [zh, en] = postTitle(piece.post);
        return [[piece.post, { zh, en }]];
      }),
    ),
    results: await p.ledger.handoverResults(p.district.code, row.id),
    may: { decide: open && confirms && other, withdraw: open && row.proposedBy === s.person },
  };
}
