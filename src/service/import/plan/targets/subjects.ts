/** A stretch of the clean sentence that names what a figure is about. */
export interface Stretch {
  from: number;
  to: number;
}

/** What a figure is about; a short rate borrows its opening from the first of its row. */
export interface Subject extends Stretch {
  opening?: Stretch;
}

const leading = new RegExp(
  `^(?:\\(?\\d{1,2}[).、](?!\\d)|[①-⑳]|、|${[
    '确保|保证|力争|争取|努力|着力|要求|应当|必须|使得?|其中|同时|并且|或者|已经|年度',
    '应(?![急诉用对邀届援酬聘考])|要(?![求素件点案闻])|须(?!知)|将(?!来)|把(?!关)|以(?![上下案])|对(?![象外口接策])',
    '(?:比|较)(?:上一?年|去年|同期|往年)|同比|环比|每(?=人均)',
    '并(?![联轨])|且|或|已|及(?![时格早])|和(?![谐解平])|的(?!确)|在(?![线职岗编校建])|由',
  ].join('|')})+`,
  'u',
);
const trailing = new RegExp(
  `(?:${[
    '均|应当|必须|一般|原则上|已经|力争|争取|分别|全部|总体|平均|至少|达到?|再?经过|再用|按照',
    '(?:比|较)\\d{4}年|同比|环比|为期|(?<![由关对基])于|、|不(?:得|能)?(?:少于|低于|高于|多于|大于|超过)|(?<![存所现])在|(?<![占对百])比|(?<![计比])较|(?<![理缘事])由|(?<![服听])从',
    '(?<!首)都|(?<![对相反供])应|(?<![需主重摘纪])要|(?<![必])须|(?<!所)需|已|或|的|不|并|(?<![也就但])是|(?<![行作认])为',
  ].join('|')})+$`,
  'u',
);
const endOfRate = /(?<=[率度比例面重分值量数额])(?:、|和(?!谐)|及(?!时)|与|以及)/u;
const longest = 30;
const shortRate = 4;

/** Cuts empty words at both ends; a stretch of nothing else becomes empty. */
export function trimStretch(s: string, stretch: Stretch): Stretch {
  const from = stretch.from + (leading.exec(s.slice(stretch.from, stretch.to))?.[0].length ?? 0);
  const tail = trailing.exec(s.slice(Math.max(from, stretch.to - 12), stretch.to))?.[0].length ?? 0;
  return { from, to: Math.max(from, stretch.to - tail) };
}

/** Shortens a long phrase to what follows its last 的, when enough is left of it. */
export function shorten(s: string, { from, to }: Stretch): Stretch {
  if (to - from <= longest) return { from, to };
  const de = s.lastIndexOf('的', to - 4);
  return de >= from && to - de > 4 ? { from: de + 1, to } : { from, to };
}

/**
 * The rates named in front of a percentage: A率、B率和C率 are three. A short one borrows the first one's opening:
 * 文件的报备率、及时率 are 文件的报备率 and 文件的及时率.
 */
export function namedRates(s: string, stretch: Stretch): Subject[] {
  const all = trimStretch(s, stretch);
  const parts: Subject[] = [];
  let from = all.from;
  while (from < all.to) {
    const cut = endOfRate.exec(s.slice(from, all.to));
    const to = cut ? from + cut.index : all.to;
    parts.push(trimStretch(s, { from, to }));
    from = cut ? to + cut[0].length : all.to;
  }
  const rates = parts.filter((part) => part.to > part.from);
  const [first, ...others] = rates;
  const de = first ? s.slice(first.from, first.to).lastIndexOf('的') : -1;
  if (!first || de < 0) return rates;
  const opening = { from: first.from, to: first.from + de + 1 };
  return [first, ...others.map((rate) => (rate.to - rate.from <= shortRate ? { ...rate, opening } : rate))];
}
