import { type AttackWay, penaltyAttacks, permitAttacks } from './attack-ways.ts';
import { penaltyAttacked, permitAttacked } from './attacks.ts';
import { decisionStory, demoDecisions } from './decisions.ts';
import { cleanupStory } from './document-cleanup.ts';
import { type ObjectionEnd, objectionStory } from './document-objections.ts';
import { type DemoDocument, demoDocuments } from './document-titles.ts';
import { documentStory, fateOf } from './documents.ts';
import type { Extent } from './extent.ts';
import { amendedStory, citesLapsing, repealedStory } from './law-changes.ts';
import { demoOfficers, officerStory } from './officers.ts';
import { penaltyStory } from './penalties.ts';
import { permitStory, wayOf } from './permits.ts';
import { type DemoPower, powerStory } from './powers.ts';
import type { Told } from './story.ts';
import { type DemoViolation, demoViolations, type PenaltyWay, penaltyWays } from './violations.ts';

/** The working day that lies so many days, at least one, before the present. */
type DayBefore = (before: number) => string;

/** Over how many days before the present the cases begin. */
const TWO_YEARS = 700;

/** What the cases rest on: the inventory of powers, officers with a certificate. */
export function foundations(powers: readonly DemoPower[], day: DayBefore): Told[] {
  return [
    ...powers.map((power, n): Told => ({ key: power.key, begins: day(860 - (n % 60)), story: powerStory(power, n) })),
    ...demoOfficers.map(
      (officer, n): Told => ({ key: `officer-${officer.id}`, begins: day(840 - n), story: officerStory(officer, n) }),
    ),
  ];
}

/** Everything that happens in the two years. */
export function cases(extent: Extent, powers: readonly DemoPower[], day: DayBefore): Told[] {
  const documents = demoDocuments().slice(0, extent.documents);
  const document = documents[0] as DemoDocument;
  return [
    ...documents.map((one, n): Told => {
      const begins = day(TWO_YEARS - n * 11);
      const cited = n === citesLapsing.citing ? documents[citesLapsing.cited] : undefined;
      return { key: `document-${n + 1}`, begins, story: documentStory(one, n, fateOf(n), begins, cited) };
    }),
    ...demoDecisions()
      .slice(0, extent.decisions)
      .map((one, n): Told => ({ key: `decision-${n + 1}`, begins: day(one.before), story: decisionStory(one) })),
    ...aboutDocuments(documents, day),
    ...permits(extent.permits, powers, document, day),
    ...penalties(extent.penalties, powers, document, day),
  ];
}

/** Objections to documents that stand, and the clean-up of all; nothing where there are none. */
function aboutDocuments(documents: readonly DemoDocument[], day: DayBefore): Told[] {
  if (documents.length === 0) return [];
  const objections: readonly (readonly [n: number, before: number, end: ObjectionEnd])[] = [
    [2, 160, 'unfounded'],
    [0, 55, 'mending'],
    [8, 9, 'explaining'],
    [2, 2, 'received'],
  ];
  return [
    ...objections.map(([n, before, end], at): Told => {
      const story = objectionStory(documents[n] as DemoDocument, at, end);
      return { key: `objection-${at + 1}`, begins: day(before), story };
    }),
    { key: 'cleanup-1', begins: day(210), story: cleanupStory(documents, day(212)) },
    { key: 'law-change-1', begins: day(45), story: amendedStory(day(15)) },
    { key: 'law-change-2', begins: day(40), story: repealedStory(day(20)) },
  ];
}

/** So many days after its beginning at the latest the attack on a permit or a penalty has been filed. */
const PERMIT_ATTACKED = 60;
const PENALTY_ATTACKED = 85;

/** Most of them over the two years, the last ones of these weeks: so that the desks are not empty. */
const spread = (n: number, all: number, lately: number): number =>
  n < all - lately ? TWO_YEARS - (n * (TWO_YEARS - 60)) / (all - lately) : ((all - n) * 60) / lately;

function permits(all: number, powers: readonly DemoPower[], document: DemoDocument, day: DayBefore) {
  const single = powers.filter(({ type, joint }) => type === 'permit' && !joint);
  let attacks = 0;
  return Array.from({ length: all }, (_, n): Told => {
    const lately = n >= all * 0.84;
    const from = lately && n % 2 === 0 ? single.filter(({ org }) => org === 'market') : single;
    const power = from[(n * 7) % from.length] as DemoPower;
    const way = wayOf(n, power.onSpot);
    const attack = permitAttacks[attacks % permitAttacks.length] as AttackWay;
    if (way === 'attacked') attacks++;
    const before = spread(n, all, all * 0.16);
    const begins = day(way === 'attacked' ? Math.max(before, PERMIT_ATTACKED + (n % 5)) : before);
    const story = permitStory(power, n, way, (permitted, decided) =>
      permitAttacked({ way: attack, document }, n, permitted, decided),
    );
    return { key: `permit-${n + 1}`, begins, story };
  });
}

function penalties(all: number, powers: readonly DemoPower[], document: DemoDocument, day: DayBefore) {
  let attacks = 0;
  return Array.from({ length: all }, (_, n): Told => {
    const way = penaltyWays[n % penaltyWays.length] as PenaltyWay;
    const spot = way === 'spot' || way === 'spotCash' || way === 'attackedSpot';
    const able = spot ? demoViolations.filter((one) => one.spot) : demoViolations;
    const violation = able[(n * 5) % able.length] as DemoViolation;
    const power = powers.find(({ org, type }) => org === violation.org && type === 'penalty') as DemoPower;
    const attack = penaltyAttacks[attacks % penaltyAttacks.length] as AttackWay;
    if (way.startsWith('attacked')) attacks++;
    const before = spread(n, all, all * 0.1);
    const begins = day(way.startsWith('attacked') ? Math.max(before, PENALTY_ATTACKED + (n % 5)) : before);
    const story = penaltyStory({ power, violation, n, way }, (decided, who) =>
      penaltyAttacked({ way: attack, document }, violation, n, who, decided),
    );
    return { key: `penalty-${n + 1}`, begins, story };
  });
}
