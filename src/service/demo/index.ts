import { addDays, dayOf } from '../../law/index.ts';
import { addPerson, assignPost, saveOrganisation } from '../identity/index.ts';
import { addAccount } from '../login/index.ts';
import type { Platform } from '../platform.ts';
import { operator } from '../session.ts';
import { settleDue } from '../watch.ts';
import { type AttackWay, penaltyAttacks, permitAttacks } from './attack-ways.ts';
import { penaltyAttacked, permitAttacked } from './attacks.ts';
import { workingDay } from './day.ts';
import { decisionStory, demoDecisions } from './decisions.ts';
import { type DemoDocument, demoDocuments } from './document-titles.ts';
import { documentStory, fateOf } from './documents.ts';
import { demoOfficers, officerStory } from './officers.ts';
import { demoOrganisations } from './organisations.ts';
import { penaltyStory } from './penalties.ts';
import { demoPeople, holderOf } from './people.ts';
import { permitStory, wayOf } from './permits.ts';
import { adoptPlan } from './plan.ts';
import { play, Stage } from './play.ts';
import { type DemoPower, demoPowers, powerStory } from './powers.ts';
import type { Told } from './story.ts';
import { type DemoViolation, demoViolations, type PenaltyWay, penaltyWays } from './violations.ts';

/** Every password of the demonstration; shown at start, and nowhere used for anything else. */
const password = 'yanshi-2026-qingyuan';

/** Accounts of the demonstration district (演示数据), one for each kind of reader. */
export const demoAccounts = [
  ['chuangkou', holderOf('market', 'window'), '市场监管局窗口', 'Window clerk, market supervision'],
  ['chengban', holderOf('market', 'handler'), '市场监管局承办人', 'Handler, market supervision'],
  ['shenhe', holderOf('market', 'reviewer'), '市场监管局审核人', 'Reviewer, market supervision'],
  ['juzhang', holderOf('market', 'head'), '市场监管局负责人', 'Head, market supervision'],
  ['sifa', holderOf('justice', 'handler'), '司法局承办人（法治办）', 'Handler, justice bureau'],
  ['fazhi', holderOf('justice', 'legal-reviewer'), '司法局法制审核人', 'Legal reviewer, justice bureau'],
  ['dengji', holderOf('office', 'registrar'), '区政府办公室登记员', 'Registrar, government office'],
  ['quzhang', holderOf('government', 'district-head'), '区长', 'District head'],
  ['beian', holderOf('congress', 'legal-reviewer'), '区人大备案审查人', "Filing reviewer, people's congress"],
  ['jiancha', holderOf('supervision', 'supervisor'), '监察人员', 'Supervisor'],
  ['xitong', holderOf('administrative-services', 'system-administrator'), '系统管理员', 'System administrator'],
].map(([login, person, zh, en]) => ({
  login: login as string,
  person: person as ReturnType<typeof holderOf>,
  password,
  title: { zh: zh as string, en: en as string },
}));

const ENTERED_ON = '2020-01-01';

/** How much of it there is. */
export interface Extent {
  readonly documents: number;
  readonly decisions: number;
  readonly permits: number;
  readonly penalties: number;
}

/** The district as it is shown: sixty of its penalties and refused permits are attacked. */
export const wholeDistrict: Extent = { documents: 60, decisions: 12, permits: 500, penalties: 300 };

/** Over how many days before the present the cases begin. */
const TWO_YEARS = 700;

/** About how many acts that makes; the bar is drawn by it. */
function aboutActs({ documents, decisions, permits, penalties }: Extent): number {
  return Math.round(1_080 + documents * 21 + decisions * 38 + permits * 9.3 + penalties * 18);
}

/**
 * Fills the demonstration district: forty organisations, two hundred people, an adopted plan, 120 powers, the officers'
 * certificates, then documents, decisions, permits, penalties and attacks on them over two years; all of it by lawful
 * acts through the service, none of it by inserting rows into a case. A filling that was cut short goes on where it
 * stood, also on a later day; one that is complete is left as people have made it.
 * @param progress told how many acts have been done, of about how many
 * @param signal stops it after the acts under way
 * @param extent less of it, for tests
 * @returns how many acts were played, those repeated without effect included; 0 where all stood already
 */
export async function fillDemo(
  p: Platform,
  progress: (done: number, all: number) => void = () => undefined,
  signal?: AbortSignal,
  extent: Extent = wholeDistrict,
): Promise<{ acts: number }> {
  const { moment, complete } = await filling(p);
  if (complete) return { acts: 0 };
  const about = aboutActs(extent);
  progress(0, about);
  await fillPeople(p);
  let acts = 0;
  const count = () => progress(Math.min(++acts, about - 1), about);
  const today = dayOf(moment);
  const day = (before: number) => workingDay(p.law.calendar, addDays(today, -Math.round(before)), 0);
  await adoptPlan(p, new Stage(p), day(400), count, signal);
  const powers = demoPowers();
  await play(p, foundations(powers, day), moment, count, signal);
  if (signal?.aborted) return { acts };
  await play(p, cases(extent, powers, day), moment, count, signal);
  if (signal?.aborted) return { acts };
  while ((await settleDue(p)) > 0);
  await noteFilling(p, 'demo.complete', moment);
  progress(about, about);
  return { acts };
}

/** What the cases rest on: the inventory of powers, officers with a certificate. */
function foundations(powers: readonly DemoPower[], day: (before: number) => string): Told[] {
  return [
    ...powers.map((power, n): Told => ({ key: power.key, begins: day(860 - (n % 60)), story: powerStory(power, n) })),
    ...demoOfficers.map(
      (officer, n): Told => ({ key: `officer-${officer.id}`, begins: day(840 - n), story: officerStory(officer, n) }),
    ),
  ];
}

function cases(extent: Extent, powers: readonly DemoPower[], day: (before: number) => string): Told[] {
  const documents = demoDocuments().slice(0, extent.documents);
  const document = documents[0] as DemoDocument;
  return [
    ...documents.map((one, n): Told => {
      const begins = day(TWO_YEARS - n * 11);
      return { key: `document-${n + 1}`, begins, story: documentStory(one, n, fateOf(n), begins) };
    }),
    ...demoDecisions()
      .slice(0, extent.decisions)
      .map((one, n): Told => ({ key: `decision-${n + 1}`, begins: day(one.before), story: decisionStory(one) })),
    ...permits(extent.permits, powers, document, day),
    ...penalties(extent.penalties, powers, document, day),
  ];
}

/** Most of them over the two years, the last ones of these weeks: so that the desks are not empty. */
const spread = (n: number, all: number, lately: number): number =>
  n < all - lately ? TWO_YEARS - (n * (TWO_YEARS - 60)) / (all - lately) : ((all - n) * 60) / lately;

function permits(all: number, powers: readonly DemoPower[], document: DemoDocument, day: (before: number) => string) {
  const single = powers.filter(({ type, joint }) => type === 'permit' && !joint);
  let attacks = 0;
  return Array.from({ length: all }, (_, n): Told => {
    const lately = n >= all * 0.84;
    const from = lately && n % 2 === 0 ? single.filter(({ org }) => org === 'market') : single;
    const power = from[(n * 7) % from.length] as DemoPower;
    const way = wayOf(n, power.onSpot);
    const attack = permitAttacks[attacks % permitAttacks.length] as AttackWay;
    if (way === 'attacked') attacks++;
    const begins = day(spread(n, all, all * 0.16));
    const story = permitStory(power, n, way, (permitted, decided) =>
      permitAttacked({ way: attack, document }, n, permitted, decided),
    );
    return { key: `permit-${n + 1}`, begins, story };
  });
}

function penalties(all: number, powers: readonly DemoPower[], document: DemoDocument, day: (before: number) => string) {
  let attacks = 0;
  return Array.from({ length: all }, (_, n): Told => {
    const way = penaltyWays[n % penaltyWays.length] as PenaltyWay;
    const spot = way === 'spot' || way === 'spotCash' || way === 'attackedSpot';
    const able = spot ? demoViolations.filter((one) => one.spot) : demoViolations;
    const violation = able[(n * 5) % able.length] as DemoViolation;
    const power = powers.find(({ org, type }) => org === violation.org && type === 'penalty') as DemoPower;
    const attack = penaltyAttacks[attacks % penaltyAttacks.length] as AttackWay;
    if (way.startsWith('attacked')) attacks++;
    const begins = day(spread(n, all, all * 0.1));
    const story = penaltyStory({ power, violation, n, way }, (decided, who) =>
      penaltyAttacked({ way: attack, document }, violation, n, who, decided),
    );
    return { key: `penalty-${n + 1}`, begins, story };
  });
}

/**
 * The moment at which the filling began, up to which the stories are played and from which their days are counted, and
 * whether it is complete. Both stand in the audit trail, as what the operator has done. Where the working days of the
 * present are not published yet the stories end with the last year that is: nothing runs out on a provisional day.
 */
async function filling(p: Platform): Promise<{ moment: string; complete: boolean }> {
  const find = async (action: string) => {
    const filter = { person: operator.person, actions: [action] };
    const { rows } = await p.ledger.listAudit(p.district.code, filter, { limit: 1 });
    return rows[0]?.object;
  };
  const begun = await find('demo.begin');
  if (begun !== undefined) return { moment: begun, complete: (await find('demo.complete')) !== undefined };
  const [now, last] = [p.now(), `${p.law.calendar.lastYear}-12-31T18:00:00.000+08:00`];
  const moment = now < last ? now : last;
  await noteFilling(p, 'demo.begin', moment);
  return { moment, complete: false };
}

async function noteFilling(p: Platform, action: string, moment: string): Promise<void> {
  const { person } = operator;
  await p.ledger.keepAudit(p.district.code, { at: p.now(), person, action, object: moment, detail: {} });
}

/** Organisations, people and their posts, each only where it does not stand yet. */
async function fillPeople(p: Platform): Promise<void> {
  const { code } = p.district;
  const orgs = new Set((await p.ledger.orgs(code)).map((org) => org.id));
  for (const org of demoOrganisations)
    if (!orgs.has(org.id)) await saveOrganisation(p, operator, { ...org, validFrom: ENTERED_ON });
  const known = new Set((await p.ledger.people(code)).map((person) => person.id));
  const held = new Set((await p.ledger.listPosts(code)).map(({ person, post }) => `${person} ${post}`));
  for (const { id, name, org, posts } of demoPeople) {
    if (!known.has(id)) await addPerson(p, operator, { id, name, validFrom: ENTERED_ON });
    for (const post of posts)
      if (!held.has(`${id} ${post}`)) await assignPost(p, operator, { person: id, org, post, validFrom: ENTERED_ON });
  }
  await fillAccounts(p);
}

async function fillAccounts(p: Platform): Promise<void> {
  for (const { login, person } of demoAccounts)
    if (!(await p.ledger.accountByLogin(p.district.code, login)))
      await addAccount(p, operator, { login, person: person.id, password, mustChange: false });
}
