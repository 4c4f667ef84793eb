/** One page as a visitor gets it. */
export type Visit = (url: string) => Promise<{ readonly status: number; readonly body: string }>;

/** What the public pages say on a day. */
export interface Seen {
  /** Titles of documents under each tab of the list. */
  readonly documents: { readonly [tab in (typeof tabs)[number]]: readonly string[] };
  /** The sentence at the top of each document's page, by its title. */
  readonly banners: { readonly [title: string]: string };
  /** Matters in which anyone may take part now: what can be done, by the title. */
  readonly open: { readonly [title: string]: string };
  /** Titles of decisions that are published. */
  readonly decisions: readonly string[];
  /** The state of each decision in its register, by its title. */
  readonly standing: { readonly [title: string]: string };
}

const tabs = ['inForce', 'ending', 'lapsed', 'repealed', 'all'] as const;

/** Reads the lists of documents, consultations and decisions as they are shown. */
export async function seen(visit: Visit): Promise<Seen> {
  const documents = await Promise.all(
    tabs.map(async (tab) => [tab, await listed(visit, `/documents?state=${tab}`)] as const),
  );
  const all = documents.find(([tab]) => tab === 'all')?.[1] ?? [];
  const banners = await Promise.all(
    all.map(
      async ({ title, href }) =>
        [title, wordsOf(/<p class="banner[^"]*">([\s\S]*?)<\/p>/.exec(await main(visit, href))?.[1] ?? '')] as const,
    ),
  );
  const consultations = (await main(visit, '/consultations')).split('<h2>')[1] ?? '';
  const open = items(consultations).map(
    (item) => [titleIn(item), wordsOf(/<b>([\s\S]*?)<\/b>/.exec(item)?.[1] ?? '')] as const,
  );
  const standing = items(await main(visit, '/registers/decisions?state=all')).map(
    (item) => [titleIn(item), wordsOf(/class="state[^>]*>([\s\S]*?)<\/li>/.exec(item)?.[1] ?? '')] as const,
  );
  const decided = await main(visit, '/decisions');
  return {
    documents: Object.fromEntries(
      documents.map(([tab, found]) => [tab, found.map(({ title }) => title).sort()]),
    ) as unknown as Seen['documents'],
    banners: sorted(banners),
    open: sorted(open),
    decisions: [...decided.matchAll(/<h2>([\s\S]*?)<\/h2>/g)]
      .map(([, title = '']) => short(wordsOf(title)))
      .filter((title) => title.includes('：'))
      .sort(),
    standing: sorted(standing),
  };
}

/** Every public page that can be reached from the lists, with its text. */
export async function everyPage(
  visit: Visit,
): Promise<ReadonlyMap<string, { readonly status: number; readonly body: string }>> {
  const found = new Map<string, { readonly status: number; readonly body: string }>();
  const waiting = [
    '/',
    '/documents?state=all',
    '/decisions',
    '/consultations',
    '/registers',
    '/plan/years',
    '/duties',
    '/procedures/major-decision',
    '/feeds/documents.atom',
    '/feeds/consultations.atom',
    '/sitemap.xml',
  ];
  const follow = /href="(\/(?:documents|matters|registers|decisions|consultations|plan\/years)[^"#]*)"/g;
  while (waiting.length > 0) {
    const batch = waiting.splice(0, 8).filter((url) => !found.has(url));
    const pages = await Promise.all(batch.map(async (url) => [url, await visit(url)] as const));
    for (const [url, page] of pages) {
      found.set(url, page);
      for (const [, href = ''] of page.body.matchAll(follow)) {
        const next = href.replaceAll('&amp;', '&');
        // Forms, searches and other days lead to no other content.
        if (!found.has(next) && !waiting.includes(next) && !/\/acts\/|[?&](?:q|day|state|back)=/.test(next))
          waiting.push(next);
      }
    }
  }
  return found;
}

async function listed(visit: Visit, url: string): Promise<{ title: string; href: string }[]> {
  return items(await main(visit, url)).map((item) => ({
    title: titleIn(item),
    href: /href="([^"]+)"/.exec(item)?.[1] ?? '',
  }));
}

async function main(visit: Visit, url: string): Promise<string> {
  const { status, body } = await visit(url);
  if (status !== 200) throw new Error(`${url} answers ${status}`);
  return /<main id="main">([\s\S]*)<\/main>/.exec(body)?.[1] ?? '';
}

const items = (html: string) =>
  [...html.matchAll(/<li><h[23]>[\s\S]*?(?=<li><h[23]>|<\/ul>\s*(?:<nav|<p|<h2|$))/g)].map(([item]) => item);
const titleIn = (item: string) => short(wordsOf(/<h[23]>([\s\S]*?)<\/h[23]>/.exec(item)?.[1] ?? ''));
const wordsOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Every title names the district and says that it is invented. */
const short = (title: string) => title.replace('清源区', '').replaceAll('（演示数据）', '');

const sorted = (pairs: readonly (readonly [string, string])[]) =>
  Object.fromEntries([...pairs].sort(([a], [b]) => (a < b ? -1 : 1)));
