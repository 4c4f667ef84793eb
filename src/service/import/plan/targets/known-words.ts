/** [pattern over the clean sentence, why it is no target in Chinese, in English] */
type KnownWord = readonly [pattern: RegExp, why: string, whyEn: string];

const n = '[\\d〇○零一二两三四五六七八九十百千]';

/** Numbers that are part of a name or a reference. They are reported as "not a target". */
export const notTargets: readonly KnownWord[] = [
  [
    /《(?=[^》]{0,80}(?:\d|第[一二三四五六七八九十]))[^《》]{0,100}》/gu,
    '文件名称中的数字',
    'a number inside a document title',
  ],
  [/[〔[(【]\d{4}[〕\])】]第?\d+号/gu, '文号', 'a document number'],
  [new RegExp(`(?<![月\\d〇○零一二三四五六七八九十])第?${n}+号(?:令|文件?|公告)?`, 'gu'), '文号', 'a document number'],
  [
    new RegExp(`第${n}+(?:条|款|项|目|章|节|编)(?:之${n}+)?(?:第${n}+(?:款|项|目))*`, 'gu'),
    '法条序号',
    'an article reference',
  ],
  [
    new RegExp(
      `十[一二三四五六七八九]届${n}+中全会|${n}+届${n}+中全会|党的十[一二三四五六七八九]大|十[一二三四五六七八九](?:大|届)`,
      'gu',
    ),
    '会议届次',
    'the number of a congress or session',
  ],
  [
    /[“"]?(?:十[一二三四五六七八九]|二十|[一二三四五六七八九])五[”"]?(?:规划|普法|时期|期间|计划|以来|末)/gu,
    '规划名称',
    'the name of a five-year programme',
  ],
  [
    /(?:三位|四位|五位|六位|七位|多位|[二两三四五六七八九十]位)一体/gu,
    '固定提法中的数字，不是数量',
    'a number in a set phrase, not an amount',
  ],
  [
    /[“"][^”"]{0,4}[一二两三四五六七八九十百千]{1,2}个?[^”"\d%]{1,6}[”"]/gu,
    '引号内的提法，不是数量',
    'a catchphrase in quotation marks, not an amount',
  ],
  [
    /[二两三四五六七八九十]个(?:统一|全面|代表|维护|意识|自信|必须|确保|坚持|到位|结合|不|没有|文明)/gu,
    '固定提法中的数字，不是数量',
    'a number in a set phrase, not an amount',
  ],
  [
    /三重一大|一岗双责|双随机,?一公开|一单两库|最多跑一次|三项制度|两(?:院|会|委|高)|三公(?=经费)|五险一金|四套班子/gu,
    '固定提法中的数字，不是数量',
    'a number in a set phrase, not an amount',
  ],
  [new RegExp(`前${n}+名`, 'gu'), '名次', 'a rank'],
  [new RegExp(`第${n}+(?![季${n.slice(1, -1)}])`, 'gu'), '序数', 'an ordinal'],
  [
    /(?<![A-Za-z])[A-Za-z]{1,8}[-/]?[A-Za-z]{0,4}[\d.]{0,8}\d(?:[-—]\d{1,8})?/gu,
    '代号或标准号',
    'a code or standard number',
  ],
  [/\d{1,2}:\d{2}/gu, '钟点', 'a time of day'],
  [/\d{7,}|\d{3,4}-\d{5,8}|\d{5}(?=热线|便民|平台)/gu, '电话或编号', 'a telephone number or code'],
];

/** List numbers, everyday words and names written with a numeral. They say nothing about an amount and are passed over. */
export const everydayWords: readonly RegExp[] = [
  /^\(?\d{1,2}(?:[).、](?!\d)|\))|\(\d{1,2}\)|[①-⑳]/gu,
  /《[^》]{0,80}》/gu,
  /[上下]半年/gu,
  /进一步|统一|同一|唯一|任一|万一|单一|专一|划一|(?<!分)之一|逐一|不一|一一|合一/gu,
  /一(?:般|律|致|体|些|定|切|旦|直|并|批|线|起|样|向|贯|面|方面|系列|部分|站式|条龙|把手|次性|手|流|时|再|经|道|窗|网|级|端|带|揽|概|以贯之|票否决|日常|事一|案一|户一|人一)/gu,
  /一个(?:时期|阶段|过程|方面|口|声音|整体|样|重要|良好)/gu,
  /(?<!(?:得|满|加|减|扣|于|少|多|超过|值|占|计|达))十分(?![之钟以值])/gu,
  /百姓|百货|百科|百年大计|千方百计|千家万户|万众|四面八方|五湖四海|三令五申|三角|五一|两侧|两岸|两旁|双向|四川|九江|三亚|三明|六安|百色|十堰|四平/gu,
];
