import {
  type Basis,
  type ClockDef,
  compile,
  type FactDef,
  type IndicatorDef,
  type Limit,
  type MeasureDef,
  type Procedure,
  type RegisterDef,
  type Words,
} from '../kernel/index.ts';
import { dayOf, find } from '../law/index.ts';
import { type Texts, textsOf } from '../procedures/registry.ts';
import type { Platform } from './platform.ts';

/** What a sentence of a definition says: what is counted, over what, when it counts, for whom, against which target. */
export type About = 'numerator' | 'denominator' | 'met' | 'limit' | 'overdue' | 'day' | 'org' | 'target' | 'plan';

/** An indicator in plain words, made from its definition and from the rules of a day. */
export interface FigureDefinition {
  readonly procedure: string;
  readonly indicator: string;
  readonly title: Words;
  readonly procedureTitle: Words;
  readonly sentences: readonly ({ readonly about: About } & Words)[];
  /** Why the act or the clock that is counted stands. */
  readonly basis: readonly Basis[];
  readonly planArticle?: number;
}

/** Every indicator of the procedures that stand, or of one, in plain words as of a legal day (default today). */
export function figureDefinitions(
  p: Pick<Platform, 'procedures' | 'registers' | 'now'>,
  query: { readonly procedure?: string; readonly indicator?: string; readonly day?: string } = {},
): readonly FigureDefinition[] {
  const day = query.day ?? dayOf(p.now());
  return latest(p.procedures)
    .filter(({ id }) => query.procedure === undefined || id === query.procedure)
    .flatMap((procedure) =>
      Object.entries(procedure.indicators ?? {})
        .filter(([name]) => query.indicator === undefined || name === query.indicator)
        .map(([name, def]) => definitionOf(procedure, name, def, p.registers, day)),
    );
}

/** The newest version of each procedure; its indicators are those that are counted. */
export function latest(procedures: readonly Procedure[]): readonly Procedure[] {
  const found = new Map<string, Procedure>();
  for (const procedure of procedures)
    if ((found.get(procedure.id)?.version ?? 0) < procedure.version) found.set(procedure.id, procedure);
  return [...found.values()];
}

function definitionOf(
  source: Procedure,
  indicator: string,
  def: IndicatorDef,
  registers: readonly RegisterDef[],
  day: string,
): FigureDefinition {
  const { definition } = compile(source);
  const names = namesOf(definition, textsOf(source.id), registers);
  const sentences = [
    ...measured(def.measure, names, definition, day),
    ...(def.by?.org
      ? [
          say(
            'org',
            `按每一项所列的“${names.column(def.by.org).zh}”分机关统计`,
            `For each organ by the column "${names.column(def.by.org).en}" of the entry`,
          ),
        ]
      : []),
    ...aimed(def, day),
    ...(def.planArticle === undefined
      ? []
      : [say('plan', `对应实施计划第${def.planArticle}条`, `Belongs to article ${def.planArticle} of the plan`)]),
  ];
  return {
    procedure: source.id,
    indicator,
    title: { zh: def.title, en: textsOf(source.id)?.indicators[indicator] ?? def.title },
    procedureTitle: source.title,
    sentences,
    basis: basisOf(def.measure, definition),
    ...(def.planArticle === undefined ? {} : { planArticle: def.planArticle }),
  };
}

type Sentence = FigureDefinition['sentences'][number];
const say = (about: About, zh: string, en: string): Sentence => ({ about, zh, en });

const byDay = say('day', '按办理当日计入', 'Counted on the day of the act');

function measured(measure: MeasureDef, names: Names, definition: Procedure, day: string): readonly Sentence[] {
  switch (measure.kind) {
    case 'count': {
      const act = names.act(measure.act);
      const only = measure.is && names.values(...measure.is);
      return [
        only
          ? say(
              'numerator',
              `办理“${act.zh}”的次数，只计${only.zh}的`,
              `How often "${act.en}" was done, only where ${only.en}`,
            )
          : say('numerator', `办理“${act.zh}”的次数`, `How often "${act.en}" was done`),
        byDay,
      ];
    }
    case 'share': {
      const act = names.act(measure.of);
      const only = names.values(...measure.is);
      return [
        say('numerator', `办理“${act.zh}”时，${only.zh}的次数`, `How often ${only.en} when "${act.en}" was done`),
        say('denominator', `办理“${act.zh}”的次数`, `How often "${act.en}" was done`),
        byDay,
      ];
    }
    case 'ratio': {
      const [good, of] = [names.act(measure.good), names.act(measure.of)];
      return [
        say('numerator', `办理“${good.zh}”的次数`, `How often "${good.en}" was done`),
        say('denominator', `办理“${of.zh}”的次数`, `How often "${of.en}" was done`),
        say(
          'day',
          '两者各按自己的办理当日计入，一个期间的分子不必出自同期间的分母',
          'Each is counted on its own day, so that the two of one period need not be about the same cases',
        ),
      ];
    }
    case 'onTime': {
      const clock = names.clock(measure.clock);
      return [
        say('numerator', `在${clock.zh}之内办结的件数`, `How many were done within "${clock.en}"`),
        say(
          'denominator',
          `${clock.zh}的最后一日在统计期内、已经办结的，加上已经超期仍未办结的`,
          `Those whose last day of "${clock.en}" lies in the period and that are done, and those that are late and still open`,
        ),
        say(
          'met',
          '办结当日不晚于期限的最后一日，为按时；中止、延长、顺延都算在内',
          'On time if done on the last day or before; pauses, extensions and days rolled over are reckoned in',
        ),
        ...lengthOf(definition.clocks[measure.clock], names, day),
        say(
          'overdue',
          '最后一日已过而没有办结的，不等办结即计为未按时',
          'What is past its last day and not done counts as late at once',
        ),
        say(
          'day',
          '按期限的最后一日计入，不按办结的日子',
          'Counted on the last day of the period, not on the day on which it was done',
        ),
      ];
    }
    case 'finished': {
      const [clock, by] = [names.clock(measure.clock), names.act(measure.by)];
      return [
        say('numerator', `办理“${by.zh}”的件数`, `How often "${by.en}" was done`),
        say('denominator', `开始计算${clock.zh}的件数`, `How many began to run under "${clock.en}"`),
        say(
          'day',
          '分母按起算当日、分子按办结当日计入',
          'The denominator is counted on the first day, the numerator on the day of completion',
        ),
      ];
    }
    case 'days': {
      const clock = names.clock(measure.clock);
      return [
        say(
          'numerator',
          `${clock.zh}从起算到办结所用的天数之和，单位与期限相同`,
          `The days used from the start of "${clock.en}" to its end, in the unit of the period, added up`,
        ),
        say('denominator', '办结的件数', 'How many were done'),
        ...lengthOf(definition.clocks[measure.clock], names, day),
        say('day', '按办结当日计入', 'Counted on the day on which it was done'),
      ];
    }
    case 'standing': {
      const register = names.register(measure.register);
      const only = measure.is ?? measure.isNot;
      const values = only && names.fields(measure.register, only);
      if (measure.cited)
        return [
          say(
            'numerator',
            `末日当天“${register.zh}”中已经失效、而有效的条目还在引用的条目`,
            `Entries of "${register.en}" that have ended by the last day and that an entry in force still cites`,
          ),
          say('day', '取统计期末日当天的状态', 'As it stands on the last day of the period'),
        ];
      const all = say(
        values ? 'denominator' : 'numerator',
        `末日当天“${register.zh}”中有效的条目`,
        `Entries of "${register.en}" in force on the last day`,
      );
      const on = say('day', '取统计期末日当天的状态', 'As it stands on the last day of the period');
      if (!values) return [all, on];
      const [zh, en] = measure.isNot
        ? [`其中${values.zh}以外的`, `Of them those other than: ${values.en}`]
        : [`其中${values.zh}的`, `Of them where ${values.en}`];
      return [say('numerator', zh, en), all, on];
    }
  }
}

/** How long the clock runs by the rules of the day, with their articles. */
function lengthOf(clock: ClockDef | undefined, names: Names, day: string): readonly Sentence[] {
  if (!clock) return [];
  const words = lengths(clock.limit, names, day);
  return [
    say(
      'limit',
      `现行期限：${words.map(({ zh }) => zh).join('；')}`,
      `Period as it stands: ${words.map(({ en }) => en).join('; ')}`,
    ),
  ];
}

function lengths(limit: Limit, names: Names, day: string): readonly Words[] {
  if ('rule' in limit) return [ruleWords(limit.rule, day)];
  if ('setting' in limit) return [{ zh: '由本区设定', en: 'set by the district' }];
  if ('until' in limit) {
    const fact = names.fact(limit.until);
    return [{ zh: `到“${fact.zh}”为止`, en: `up to "${fact.en}"` }];
  }
  if ('before' in limit) {
    const fact = names.fact(limit.before);
    return [
      {
        zh: `到“${fact.zh}”以前、由本区设定的一段时间为止`,
        en: `up to a time before "${fact.en}" that the district sets`,
      },
    ];
  }
  if ('column' in limit) return [{ zh: '每一项各自登记的日期', en: 'the day entered for each item' }];
  if ('entry' in limit) {
    const most = ruleWords(limit.within, day);
    return [{ zh: `目录中承诺的时限，最长${most.zh}`, en: `as promised in the register, at most ${most.en}` }];
  }
  const cases = Object.values(limit.cases).flatMap((each) => lengths(each, names, day));
  return [...new Map(cases.map((one) => [one.zh, one])).values()];
}

function ruleWords(topic: string, day: string): Words {
  const rule = find(topic, day);
  if (!rule) return { zh: topic, en: topic };
  return { zh: `${rule.zh}（${cited(rule)}）`, en: `${rule.en} (${cited(rule)})` };
}

/** 《实施计划》第五条; articles of laws are written out in the table already. */
export const cited = ({ law, article }: { readonly law: string; readonly article: string }) =>
  `《${law}》${/^[一二三四五六七八九十百]+$/.test(article) ? `第${article}条` : article}`;

function aimed(def: IndicatorDef, day: string): readonly Sentence[] {
  const rule = def.target === undefined ? undefined : find(def.target, day);
  if (!rule || rule.value === null || def.better === 'neither') return [];
  const up = def.better === 'up';
  const unit = rule.unit === 'percent' ? '%' : '';
  const value = `${rule.value}${unit}`;
  return [
    say(
      'target',
      `目标：不${up ? '低' : '高'}于${value}（${cited(rule)}）`,
      `Target: ${up ? 'at least' : 'at most'} ${value} (${cited(rule)})`,
    ),
  ];
}

function basisOf(measure: MeasureDef, { acts, clocks }: Procedure): readonly Basis[] {
  const of = (basis: Basis | readonly Basis[] | undefined) => [basis ?? []].flat() as Basis[];
  switch (measure.kind) {
    case 'count':
      return of(acts[measure.act]?.basis);
    case 'share':
    case 'ratio':
      return of(acts[measure.of]?.basis);
    case 'onTime':
    case 'finished':
    case 'days':
      return of(clocks[measure.clock]?.basis);
    case 'standing':
      return [];
  }
}

/** The names in a definition, in both languages; Chinese where English is lacking. */
interface Names {
  act(name: string): Words;
  clock(name: string): Words;
  fact(name: string): Words;
  column(name: string): Words;
  register(id: string): Words;
  /** 渠道为网上或者窗口 */
  values(fact: string, ...values: readonly (string | boolean)[]): Words;
  fields(register: string, is: readonly [string, ...(string | boolean)[]]): Words;
}

function namesOf(definition: Procedure, texts: Texts | undefined, registers: readonly RegisterDef[]): Names {
  const both = (zh: string | undefined, en: string | undefined, name: string): Words => ({
    zh: zh ?? name,
    en: en ?? zh ?? name,
  });
  const held = (
    title: Words,
    def: FactDef | undefined,
    values: readonly (string | boolean)[],
    english: { readonly [key: string]: string } | undefined,
  ): Words => {
    const choice = (value: string | boolean): Words => {
      if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
      return both(def?.type === 'choice' ? def.choices[value] : undefined, english?.[value], value);
    };
    const said = values.map(choice);
    return {
      zh: `“${title.zh}”为${said.map(({ zh }) => `“${zh}”`).join('或者')}`,
      en: `"${title.en}" is ${said.map(({ en }) => `"${en}"`).join(' or ')}`,
    };
  };
  const fact = (name: string) => both(definition.facts[name]?.title, texts?.facts[name], name);
  return {
    act: (name) => both(definition.acts[name]?.title, texts?.acts[name], name),
    clock: (name) => {
      const { zh, en } = both(definition.clocks[name]?.title, texts?.clocks[name], name);
      return { zh: zh.endsWith('期限') ? `“${zh}”` : `“${zh}”期限`, en };
    },
    fact,
    column: (name) => {
      const [list, found] = Object.entries(definition.lists ?? {}).find(([, { columns }]) => columns[name]) ?? [];
      return both(found?.columns[name]?.title, list && texts?.columns?.[list]?.[name], name);
    },
    register: (id) => registers.find((register) => register.id === id)?.title ?? { zh: id, en: id },
    values: (name, ...values) => held(fact(name), definition.facts[name], values, texts?.choices?.[name]),
    fields: (id, [name, ...values]) => {
      const def = registers.find((register) => register.id === id)?.facts[name];
      const title = both(def?.title, texts?.register?.facts[name] ?? texts?.facts[name], name);
      return held(title, def, values, texts?.register?.choices?.[name] ?? texts?.choices?.[name]);
    },
  };
}
