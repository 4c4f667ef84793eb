import type { Facts } from '../../kernel/index.ts';
import { demoDepartments } from './organisations.ts';
import { type DemoPerson, demoPeople, holderOf } from './people.ts';
import { does, type Story } from './story.ts';

/** 演示数据: the officers of all departments; two never get a certificate, or lose it. */
export const demoOfficers: readonly DemoPerson[] = demoPeople.filter(
  ({ org, posts }) => demoDepartments.includes(org) && posts.includes('officer'),
);

/** Nominated by the own organ, examined and certified by the bureau of justice, checked once a year. */
export function* officerStory(officer: DemoPerson, n: number): Story {
  const registrar = holderOf('justice', 'registrar');
  const head = holderOf('justice', 'head');
  const { id, name, org } = officer;
  yield does(
    holderOf(org, 'personnel'),
    'nominate',
    { officer: id, name, org, staffed: true, field: '本机关职权范围内的行政执法（演示数据）' },
    { opens: 'officer-certificate' },
  );
  const fails = org === 'veterans' && n % 2 === 0;
  const score = fails ? 52 : 76 + (n % 20);
  yield does(registrar, 'examine', (t) => ({ examOn: t.day, score, examResult: fails ? 'fail' : 'pass' }), {
    after: 10,
  });
  if (fails) return;
  const certified = (t: { readonly day: string; plus(days: number): string }) => ({
    validFrom: t.day,
    validTo: t.plus(5 * 365),
  });
  yield does(head, 'issue', certified, { after: 5 });
  for (let year = 0; year < 3; year++) {
    const lacking = org === 'commerce' && n % 2 === 0 && year === 1;
    const result: Facts = lacking
      ? { hours: 35, checkResult: 'fail', checkNote: '培训学时不足。（演示数据）' }
      : { hours: 62 + (n % 9), checkResult: 'pass' };
    yield does(registrar, 'yearlyCheck', (t) => ({ year: String(t.year), ...result }), { after: 225 });
    if (!lacking) continue;
    yield does(
      head,
      'suspend',
      { suspendGround: 'hours', suspendReason: '未完成培训学时。（演示数据）' },
      { after: 3 },
    );
    const made = (t: { readonly year: number }) => ({ year: String(t.year), hours: 61, checkResult: 'pass' });
    yield does(registrar, 'yearlyCheck', made, { after: 40 });
    yield does(head, 'resume', { resumeReason: '已补足学时，年审合格。（演示数据）' }, { after: 2 });
  }
}
