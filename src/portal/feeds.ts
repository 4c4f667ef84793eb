import { escaped } from './html/html.ts';
import { plainText } from './html/plain.ts';
import { openMatters } from './pages/consultations.ts';
import { matterTitle } from './parts/public-matter.ts';
import type { PortalAnswer } from './route.ts';
import type { View } from './view.ts';

/** One thing that became public. */
interface Item {
  readonly path: string;
  readonly title: string;
  /** Day on which it became so, or last changed. */
  readonly day: string;
  readonly summary: string;
}

type Feed = (view: View) => Promise<readonly Item[]>;

const MOST = 50;

/** The lists that can be followed by a feed reader, by name. */
export const feeds: { readonly [name: string]: Feed } = {
  decisions: async (view) => {
    const { rows } = await view.source.published({ view: 'decision', limit: MOST });
    return rows.flatMap((row) => {
      const p = view.source.procedure(row.procedure, row.version);
      if (!p) return [];
      const views = [{ name: row.viewName, view: row.view }];
      const title = plainText(matterTitle(view, { ...row, views }));
      return [{ path: `/matters/${row.case}`, title, day: row.view.since, summary: row.organ }];
    });
  },
  consultations: async (view) => {
    const { rows } = await openMatters(view);
    return rows.map((matter) => ({
      path: `/matters/${matter.case}`,
      title: plainText(matterTitle(view, matter)),
      day: matter.views[0]?.view.since ?? '',
      summary: matter.organ,
    }));
  },
  documents: (view) => entries(view, 'documents'),
  powers: (view) => entries(view, 'powers'),
};

async function entries({ source, today }: View, register: string): Promise<readonly Item[]> {
  if (!source.register(register)) return [];
  const { rows } = await source.entries(register, {
    states: ['future', 'inForce', 'suspended', 'ended'],
    limit: 500,
  });
  return rows
    .map((row) => ({
      path: `/${register}/${encodeURIComponent(row.entry)}`,
      title: row.title,
      day: row.from ?? today,
      summary: [row.label, row.holder?.name].filter(Boolean).join(' '),
    }))
    .sort((a, b) => (a.day < b.day ? 1 : -1))
    .slice(0, MOST);
}

/** A list as Atom (RFC 4287): what a feed reader follows. Undefined where there is no such list. */
export async function atom(view: View, name: string): Promise<PortalAnswer | undefined> {
  const feed = Object.hasOwn(feeds, name) ? feeds[name] : undefined;
  if (!feed) return undefined;
  const { source, t } = view;
  const items = await feed(view);
  const site = `https://${source.site.domain}`;
  const newest = items[0]?.day ?? view.today;
  const at = (day: string) => `${day}T00:00:00+08:00`;
  const title = `${t.plain(`feed.${name}` as 'feed.decisions')} - ${source.site.district}`;
  const list = items.map(
    (item) =>
      `<entry><title>${escaped(item.title)}</title><link href="${site}${escaped(item.path)}"/><id>${site}${escaped(item.path)}</id><updated>${at(item.day)}</updated><summary>${escaped(item.summary)}</summary></entry>`,
  );
  const xml = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans"><title>${escaped(title)}</title><id>${site}/feeds/${name}.atom</id><link rel="self" href="${site}/feeds/${name}.atom"/><link href="${site}/"/><updated>${at(newest)}</updated><author><name>${escaped(source.site.host)}</name></author>${list.join('\n')}</feed>
`;
  return file('application/atom+xml; charset=utf-8', xml);
}

const fixed = [
  '/',
  '/want',
  '/services',
  '/powers',
  '/documents',
  '/laws',
  '/decisions',
  '/consultations',
  '/registers',
  '/plan',
  '/plan/years',
  '/duties',
  '/rules/due',
  '/about',
];

/** Most addresses of a site map (sitemaps.org). */
const MAP = 50_000;

/** Every public page that search engines should know. */
export async function sitemap(view: View): Promise<PortalAnswer> {
  const { source } = view;
  const site = `https://${source.site.domain}`;
  const paths = [...fixed, ...source.procedures().map((p) => `/procedures/${p.id}`)];
  for (const register of ['powers', 'documents'].filter((id) => source.register(id)))
    for (let cursor: string | undefined; ; ) {
      const page = await source.entries(register, {
        states: ['inForce', 'suspended', 'ended'],
        limit: 500,
        ...(cursor ? { cursor } : {}),
      });
      paths.push(...page.rows.map((row) => `/${register}/${encodeURIComponent(row.entry)}`));
      cursor = page.next;
      if (cursor === undefined || paths.length > MAP) break;
    }
  const urls = paths.slice(0, MAP).map((path) => `<url><loc>${escaped(site + path)}</loc></url>`);
  return file(
    'application/xml; charset=utf-8',
    `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('\n')}</urlset>\n`,
  );
}

/** What robots should leave alone: whatever belongs to one person. */
export function robots({ source }: View): PortalAnswer {
  const closed = ['/track', '/apply/', '/file/', '/drafts', '/preferences', '/search', '/api/'];
  const lines = [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    `Sitemap: https://${source.site.domain}/sitemap.xml`,
  ];
  return file('text/plain; charset=utf-8', `${lines.join('\n')}\n`);
}

function file(type: string, content: string): PortalAnswer {
  return { status: 200, html: content, headers: { 'content-type': type, 'cache-control': 'public, max-age=300' } };
}
