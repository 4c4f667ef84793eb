export interface UnitWord {
  unit: string;
  /** The measure word, where the unit is `item`. */
  measure?: string;
  /** Multiplies the number: 三成 is 30 percent. */
  factor?: number;
  /** Length of the unit's words. */
  length: number;
  /** 余, 多: a little more than said. */
  roughly?: true;
}

/** Unit words in the order in which they are tried; each stands directly behind the number. */
const units: readonly (readonly [words: RegExp, unit: string, factor?: number])[] = [
  [/^(?:%)/u, 'percent'],
  [/^‰/u, 'permille'],
  [/^个?百分点/u, 'percentage-point'],
  [/^个?工作日/u, 'working-day'],
  [/^个?(?:自然日|日历日)/u, 'calendar-day'],
  [/^天/u, 'calendar-day'],
  [/^日(?![常益趋前程报后晚夜]|以?来)|^日(?=前|后)/u, 'calendar-day'],
  [/^个?(?:半)?小时/u, 'hour'],
  [/^分钟/u, 'minute'],
  [/^个?(?:学时|课时)/u, 'class-hour'],
  [/^个?学分/u, 'credit'],
  [/^个?(?:星期|周)(?![年边围密期])/u, 'week'],
  [/^个?月(?!份)/u, 'month'],
  [/^个?季度/u, 'quarter'],
  [/^(?:周年|年)(?![级龄轻代度底末初])/u, 'year'],
  [/^人次/u, 'person-time'],
  [/^(?:场次|次|回|遍|轮)/u, 'times'],
  [/^(?:场|期)(?![间限所面合景])/u, 'times'],
  [/^倍/u, 'multiple'],
  [/^成(?=以上|以下|左右|的|[,。;])/u, 'percent', 10],
  [/^分(?![之别类析级工管为批步局支散布享配层期阶])/u, 'point'],
  [/^元(?![化素])/u, 'yuan'],
  [/^(?:人|名)(?![民大员事均性才权身单称义])/u, 'person'],
  [/^位(?!一体|置|于)/u, 'person'],
];

const measures =
  /^(?:个|件(?!事)|项(?!目)|户|家(?!庭)|份|篇|部(?![门分署位])|条(?![例件款])|处(?![理罚置分])|所(?![有在属])|门(?!户)|套|类|种|本(?!级)|册|幅|块|支|宗|起(?!来)|例(?![行会外])|辆|台|间|栋|座|批)/u;

/**
 * Reads the unit behind a number.
 * @param after the clean words directly behind the number
 */
export function readUnit(after: string): UnitWord | null {
  const rough = /^[余多来](?=[个件项户家份名人次天元])/u.test(after);
  const rest = rough ? after.slice(1) : after;
  const extra = rough ? ({ roughly: true } as const) : {};
  for (const [words, unit, factor] of units) {
    const match = words.exec(rest);
    if (match) return { unit, length: match[0].length + (rough ? 1 : 0), ...(factor ? { factor } : {}), ...extra };
  }
  const measure = measures.exec(rest)?.[0];
  return measure ? { unit: 'item', measure, length: measure.length + (rough ? 1 : 0), ...extra } : null;
}
