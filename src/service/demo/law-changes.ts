import { addDays } from '../../law/index.ts';
import { holderOf } from './people.ts';
import { does, type Story } from './story.ts';

/** 演示数据: invented rules of an invented city, on which some powers and documents rest besides the real laws. */
export const demoRules = {
  safety: '清源市城镇经营场所安全管理办法（演示数据）',
  appearance: '清源市市容管理条例（演示数据）',
} as const;

/** Powers that rest on the rules that are repealed. */
export const restingOnSafety: readonly string[] = ['燃气经营许可', '烟花爆竹零售许可', '成品油零售经营批准'];

/** Documents, by their place, that rest on the regulation that is amended. */
export const restOnAppearance = (n: number): boolean => n === 20 || n === 26;

/** A document, by its place, and the one that it cites and that lapses under it. */
export const citesLapsing: { readonly citing: number; readonly cited: number } = { citing: 11, cited: 1 };

/** The city amends its regulation: documents that rest on the article go into evaluation. */
export function* amendedStory(effectiveOn: string): Story {
  yield {
    ...does(holderOf('justice', 'legal-reviewer'), 'record', {
      law: `《${demoRules.appearance}》`,
      level: 'local',
      change: 'amended',
      articles: ['第十二条'],
      effectiveOn,
      content: '第十二条改由区人民政府划定严格管理区域。（演示数据）',
      source: '清源市人大常委会公报（演示数据）',
    }),
    opens: 'law-change',
  };
  yield does(holderOf('justice', 'legal-reviewer', 1), 'confirm', undefined, { after: 1 });
}

/** The city repeals its rules: of three powers one is settled, one proposed, one waits. */
export function* repealedStory(effectiveOn: string): Story {
  yield {
    ...does(holderOf('justice', 'legal-reviewer', 1), 'record', {
      law: demoRules.safety,
      level: 'rules',
      change: 'repealed',
      effectiveOn,
      content: '与新的上位法重复，予以废止。（演示数据）',
      source: '清源市人民政府公报（演示数据）',
    }),
    opens: 'law-change',
  };
  const { links } = yield does(holderOf('justice', 'legal-reviewer'), 'confirm', undefined, { after: 2 });
  const [first, second] = links.filter(({ link }) => link === 'impacts').map((link) => link.case);
  const orgs = ['commerce', 'emergency', 'housing'];
  for (const [at, id] of [first, second].entries()) {
    if (id === undefined) return;
    const proposal = { conclusion: 'replace', reasons: '改以上位法为依据，权力本身不变。（演示数据）' };
    const org = orgs[at] as string;
    yield does(
      holderOf(org, 'handler'),
      'propose',
      { ...proposal, actBy: addDays(effectiveOn, 90) },
      { after: 4, in: id },
    );
    if (at > 0) return;
    yield does(holderOf(org, 'head'), 'confirm', undefined, { after: 1, in: id });
    yield does(holderOf(org, 'handler'), 'finish', { done: '权力库已经调整。（演示数据）' }, { after: 8, in: id });
  }
}
