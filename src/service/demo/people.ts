import { demoOrganisations } from './organisations.ts';

/** 演示数据: some two hundred invented people, each with the posts of one organisation. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly org: string;
  readonly posts: readonly string[];
}

const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛范彭郎鲁韦昌马苗凤花';
const givenNames =
  '安宁 晓岚 文博 思远 雨晴 志强 秀兰 建国 丽华 子涵 明轩 淑芬 海涛 静怡 国庆 佳慧 俊杰 玉梅 浩然 雪琴 立新 桂英 天宇 春燕 一鸣 若曦 长青 婉清 振华 乐天 书瑶 光明 凤霞 景行 巧云'.split(
    ' ',
  );

/** The nth invented name; no two of the first thousand are alike. */
export function inventedName(n: number): string {
  const surname = [...surnames][(n * 7 + Math.floor(n / 50)) % 50];
  return `${surname}${givenNames[n % givenNames.length]}`;
}

/**
 * Posts of the staff of a department, one line a person: whoever examines does not decide, whoever accepts does not
 * host. Its lawyer hosts the hearings on penalties, an officer those on permits.
 */
const department = [
  ['window', 'recorder', 'personnel'],
  ['handler'],
  ['reviewer', 'legal-reviewer', 'chair'],
  ['head'],
  ['officer'],
  ['officer', 'chair'],
];
const subdistrict = [['window'], ['handler'], ['head']];

const staff: { readonly [org: string]: readonly (readonly string[])[] } = {
  government: [['district-head'], ['deputy-head', 'chair'], ['meeting-clerk', 'handler', 'recorder']],
  office: [['registrar'], ['handler', 'reviewer'], ['head'], ['meeting-clerk'], ['disclosure-officer']],
  justice: [
    ['handler', 'plan-office', 'recorder'],
    ['legal-reviewer'],
    ['legal-reviewer', 'reconsideration-officer'],
    ['head'],
    ['filing-reviewer', 'registrar', 'reconsideration-officer'],
    ['reconsideration-officer'],
  ],
  supervision: [['supervisor']],
  congress: [['legal-reviewer', 'congress-officer'], ['head']],
  'administrative-services': [
    ...department,
    ['system-administrator'],
    ['security-administrator'],
    ['audit-administrator'],
  ],
};

export const demoPeople: readonly DemoPerson[] = demoOrganisations
  .flatMap(({ id, kind }) =>
    (staff[id] ?? (kind === 'subdistrict' ? subdistrict : department)).map((posts, n) => ({
      id: `${id}-${n + 1}`,
      org: id,
      posts,
    })),
  )
  .map((person, n) => ({ ...person, name: inventedName(n) }))
  .concat(
    // Deputies beside the first, so that the meeting has a majority and a minority.
    [2, 3].map((n) => ({
      id: `government-deputy-${n}`,
      org: 'government',
      posts: ['deputy-head'],
      name: inventedName(900 + n),
    })),
  );

/** The person of an organisation who holds a post; `nth` where there are several. */
export function holderOf(org: string, post: string, nth = 0): DemoPerson {
  const found = demoPeople.filter((person) => person.org === org && person.posts.includes(post))[nth];
  if (!found) throw new Error(`demo: nobody in ${org} is ${post}`);
  return found;
}
