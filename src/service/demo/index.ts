import { addDays, dayOf } from '../../law/index.ts';
import { addPerson, assignPost, saveOrganisation } from '../identity/index.ts';
import { addAccount } from '../login/index.ts';
import type { Platform } from '../platform.ts';
import { operator } from '../session.ts';
import { settleDue } from '../watch.ts';
import { demoDocuments, documentStory, type Fate } from './documents.ts';
import { demoOrganisations } from './organisations.ts';
import { demoPeople, holderOf } from './people.ts';
import { permitStory, wayOf } from './permits.ts';
import { adoptPlan } from './plan.ts';
import { demoPowers, powerStory } from './powers.ts';
import { play, Stage, type Told, workingDay } from './story.ts';

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

/** About how many acts the whole story has; the bar is drawn by it. */
const ABOUT = 2_900;

/**
 * Fills the demonstration district: forty organisations, two hundred people, an adopted plan, 120 powers, 30 documents,
 * 200 permit cases; all of it by lawful acts through the service, none of it by inserting rows into a case. A filling
 * that was cut short goes on where it stood, also on a later day; one that is complete is left as people have made it.
 * @param progress told how many acts have been done, of about how many
 * @param signal stops it after the act under way
 * @returns how many acts were played, those repeated without effect included; 0 where all stood already
 */
export async function fillDemo(
  p: Platform,
  progress: (done: number, all: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<{ acts: number }> {
  const { moment, complete } = await filling(p);
  if (complete) return { acts: 0 };
  const today = dayOf(moment);
  progress(0, ABOUT);
  await fillPeople(p);
  const stage = new Stage(p);
  const day = (before: number) => workingDay(p.law.calendar, addDays(today, -before), 0);
  let acts = 0;
  const count = () => progress(Math.min(++acts, ABOUT - 1), ABOUT);
  await adoptPlan(p, stage, day(400), count, signal);
  const powers = demoPowers();
  await play(
    p,
    powers.map((power, n): Told => ({ key: power.key, begins: day(860 - (n % 60)), story: powerStory(power, n) })),
    moment,
    count,
    signal,
  );
  if (signal?.aborted) return { acts };
  const permits = powers.filter((power) => power.type === 'permit' && power.entry !== undefined);
  const single = permits.filter((power) => !power.joint);
  const stories: Told[] = [
    ...demoDocuments.map(
      (document, n): Told => ({
        key: `document-${n + 1}`,
        begins: day(700 - n * 20),
        story: documentStory(document, n, fateOf(n), day(700 - n * 20)),
      }),
    ),
    ...Array.from({ length: 200 }, (_, n): Told => {
      const lately = n >= 160;
      const from = lately && n % 2 === 0 ? single.filter((power) => power.org === 'market') : single;
      const power = from[(n * 7) % from.length] as (typeof single)[number];
      const begins = day(lately ? Math.round((200 - n) / 3) : Math.round(420 - n * 2.5));
      return { key: `permit-${n + 1}`, begins, story: permitStory(power, n, wayOf(n, power.onSpot), begins) };
    }),
  ];
  await play(p, stories, moment, count, signal);
  if (signal?.aborted) return { acts };
  while ((await settleDue(p)) > 0);
  await noteFilling(p, 'demo.complete', moment);
  progress(ABOUT, ABOUT);
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

function fateOf(n: number): Fate {
  return n < 4 ? 'lapsed' : n < 7 ? 'repealed' : n < 9 ? 'renewed' : n === 9 ? 'mended' : 'inForce';
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
