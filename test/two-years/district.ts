import { demoOrganisations } from '../../src/service/demo/organisations.ts';
import { demoPeople } from '../../src/service/demo/people.ts';
import { addPerson, assignPost, saveOrganisation } from '../../src/service/identity/index.ts';
import type { Platform } from '../../src/service/platform.ts';
import { operator } from '../../src/service/session.ts';
import { decisionTales } from './decisions.ts';
import { documentTales } from './documents.ts';
import { Life } from './life.ts';

const ENTERED_ON = '2020-01-01';

/** The first and the last day that are told. */
export const FIRST = '2025-01-02';
export const LAST = '2026-12-31';

/** A fresh district with its organs and people (演示数据), and the two years that are to be played in it. */
export async function freshDistrict(p: Platform, clock: (moment: string) => void): Promise<Life> {
  clock(`${FIRST}T08:00:00.000+08:00`);
  for (const org of demoOrganisations) await saveOrganisation(p, operator, { ...org, validFrom: ENTERED_ON });
  for (const { id, name, org, posts } of demoPeople) {
    await addPerson(p, operator, { id, name, validFrom: ENTERED_ON });
    for (const post of posts) await assignPost(p, operator, { person: id, org, post, validFrom: ENTERED_ON });
  }
  return new Life(p, clock, [...decisionTales(), ...documentTales()]);
}
