import { addDays, dayOf } from '../../law/index.ts';
import { addPerson, assignPost, saveOrganisation } from '../identity/index.ts';
import { addAccount } from '../login/index.ts';
import type { Platform } from '../platform.ts';
import { operator } from '../session.ts';
import { settleDue } from '../watch.ts';
import { demoAccounts } from './accounts.ts';
import { cases, foundations } from './cases.ts';
import { lastWorkingDay } from './day.ts';
import { aboutActs, type Extent, wholeDistrict } from './extent.ts';
import { demoOrganisations } from './organisations.ts';
import { demoPeople } from './people.ts';
import { adoptPlan } from './plan.ts';
import { play, Stage } from './play.ts';
import { demoPowers } from './powers.ts';

export { demoAccounts } from './accounts.ts';
export { type Extent, wholeDistrict } from './extent.ts';

const ENTERED_ON = '2020-01-01';

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
  const day = (before: number) => lastWorkingDay(p.law.calendar, addDays(today, -Math.max(1, Math.round(before))));
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
  for (const { login, person, password } of demoAccounts)
    if (!(await p.ledger.accountByLogin(p.district.code, login)))
      await addAccount(p, operator, { login, person: person.id, password, mustChange: false });
}
