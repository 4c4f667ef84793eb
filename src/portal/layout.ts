import { attributes, type Html, html, type Part } from './html/html.ts';
import { link } from './html/url.ts';
import { type Language, languages } from './language.ts';
import type { PortalAnswer } from './route.ts';
import type { TextKey } from './say.ts';
import { fontSheetUrl } from './style/fonts.ts';
import { sheet } from './style/sheet.ts';
import type { Page, Section, View } from './view.ts';

/** Columns of the site; those `apart` are reached from the front page and the foot. */
const sections: readonly {
  readonly section: Section;
  readonly href: string;
  readonly key: TextKey;
  readonly apart?: true;
}[] = [
  { section: 'home', href: '/', key: 'nav.home' },
  { section: 'want', href: '/want', key: 'nav.want' },
  { section: 'powers', href: '/powers', key: 'nav.powers' },
  { section: 'track', href: '/track', key: 'nav.track' },
  { section: 'documents', href: '/documents', key: 'nav.documents' },
  { section: 'decisions', href: '/decisions', key: 'nav.decisions' },
  { section: 'consult', href: '/consultations', key: 'nav.consult' },
  { section: 'plan', href: '/plan', key: 'nav.plan' },
  { section: 'due', href: '/rules/due', key: 'nav.due', apart: true },
  { section: 'about', href: '/about', key: 'nav.about', apart: true },
];

/** Puts the frame of the site around a page. */
export function laidOut(view: View, page: Page): PortalAnswer {
  const { t, request, source } = view;
  // Whoever hears the title of the window first is told at once that something has to be put right.
  const title = page.invalid ? t.plain('error.title', { title: page.title }) : page.title;
  const titleBar = page.section === 'home' ? siteName(view) : `${title} - ${siteName(view)}`;
  const markup = html`<!doctype html>
<html ${attributes({ lang: t.language, class: request.elder ? 'elder' : undefined })}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${titleBar}</title>
${metas(view, page)}
<link rel="stylesheet" href="${sheet.url}">
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
${page.feed ? html`<link ${attributes({ rel: 'alternate', type: 'application/atom+xml', href: page.feed, title: t.plain('feed') })}>` : ''}
</head>
<body>
<a class="skip" href="#main">${t('skip')}</a>
<header>
${source.site.demo ? html`<p class="demo">${t('demo', { district: t.zh(source.site.district) })} <a href="/about">${t('demo.more')}</a></p>` : ''}
<div class="top"><div class="wrap"><a class="brand" href="/"><b lang="zh-Hans" aria-hidden="true">依法</b><span>${siteTitle(view)}</span></a>${switches(view)}</div></div>
</header>
<nav class="sections" aria-label="${t.plain('nav.label')}"><ul class="wrap">${sections.filter((s) => !s.apart).map((s) => html`<li><a ${attributes({ href: s.href, 'aria-current': s.section === page.section ? 'page' : undefined })}>${t(s.key)}</a></li>`)}</ul></nav>
<div class="wrap">
${crumbs(view, page)}
<main id="main">
${page.main}
</main>
</div>
${footer(view)}
<link rel="stylesheet" href="${fontSheetUrl}">
</body>
</html>
`;
  const headers: { [name: string]: string | readonly string[] } = {
    'content-type': 'text/html; charset=utf-8',
    'content-language': t.language,
    vary: 'Cookie, Accept-Language',
    'cache-control': page.personal ? 'no-store' : 'private, no-cache',
    ...page.headers,
  };
  return { status: page.status ?? 200, html: markup.toString(), headers };
}

/** The name of the site without markup. */
export function siteName({ t, source }: View): string {
  return t.plain('site.name', { district: t.zhPlain(source.site.district) });
}

function siteTitle({ t, source }: View): Html {
  return t('site.name', { district: t.zh(source.site.district) });
}

/** What government sites must state in their head (政府网站发展指引): the site, the column, the article. */
function metas(view: View, page: Page): Html {
  const { t, source, request } = view;
  const { site } = source;
  const column = sections.find((s) => s.section === page.section);
  const columnName = t.plain(column?.key ?? 'nav.home');
  const description = page.description ?? t.plain('site.description', { district: t.zhPlain(site.district) });
  const named: [string, string | undefined][] = [
    ['description', description],
    ['SiteName', siteName(view)],
    ['SiteDomain', site.domain],
    ['SiteIDCode', site.code],
    ['ColumnName', columnName],
    ['ColumnDescription', description],
    ['ColumnKeywords', columnName],
    ['ColumnType', columnName],
  ];
  if (page.article) {
    const { published, source: from, keywords } = page.article;
    named.push(
      ['ArticleTitle', page.title],
      ['PubDate', published],
      ['ContentSource', from ?? t.zhPlain(site.host)],
      ['Keywords', keywords ?? page.title],
      ['Author', from ?? t.zhPlain(site.host)],
      ['Url', `https://${site.domain}${request.url.split('?')[0]}`],
    );
  }
  return html`${named.flatMap(([name, content]) => (content ? [html`<meta name="${name}" content="${content}">\n`] : []))}`;
}

const names: { readonly [L in Language]: string } = { 'zh-Hans': '简体', 'zh-Hant': '繁體', en: 'English' };

/** Language, and the version for the elderly: links that set a cookie and come back here. */
function switches({ t, request }: View): Html {
  const change = (what: { language?: Language; elder?: string }) =>
    link('/preferences', { ...what, back: request.url });
  const others = languages
    .filter((l) => l !== t.language)
    .map(
      (l) =>
        html`<li><a ${attributes({ href: change({ language: l }), lang: l, hreflang: l, rel: 'nofollow' })}>${names[l]}</a></li>`,
    );
  const elder = html`<li><a class="elder-link" ${attributes({ href: change({ elder: request.elder ? '0' : '1' }), rel: 'nofollow' })}>${t(request.elder ? 'elder.off' : 'elder.on')}</a></li>`;
  return html`<ul class="switches">${others}${elder}</ul>`;
}

function crumbs({ t }: View, page: Page): Html {
  if (page.section === 'home') return html``;
  const above: readonly { href: string; text: Part }[] = [{ href: '/', text: t('nav.home') }, ...(page.crumbs ?? [])];
  return html`<nav class="crumbs" aria-label="${t.plain('crumbs')}"><ol>${above.map((c) => html`<li><a href="${c.href}">${c.text}</a></li>`)}<li aria-current="page" ${attributes({ lang: t.langOf(page.title) })}>${page.title}</li></ol></nav>`;
}

function footer({ t, source }: View): Html {
  const { site } = source;
  const facts = [
    t('footer.host', { host: t.zh(site.host) }),
    t('footer.code', { code: site.code }),
    site.icp ? html`${site.icp}` : undefined,
    site.police ? html`${site.police}` : undefined,
    site.faults ? html`<a href="${site.faults}" rel="external">${t('footer.faults')}</a>` : undefined,
    site.ipv6 ? t('footer.ipv6') : undefined,
    t('footer.contact', {
      phone: html`<a href="${`tel:${site.phone}`}">${site.phone}</a>`,
      address: t.zh(site.address),
    }),
  ];
  return html`<footer><div class="wrap"><ul class="links"><li><a href="/rules/due">${t('nav.due')}</a></li><li><a href="/registers">${t('registers.title')}</a></li><li><a href="/about">${t('nav.about')}</a></li><li><a href="/errors">${t('nav.errors')}</a></li></ul><ul class="host">${facts.flatMap((fact) => (fact ? [html`<li>${fact}</li>`] : []))}</ul>${t.language === 'zh-Hant' ? html`<p>${t('footer.converted')}</p>` : ''}${t.language === 'en' ? html`<p>${t('footer.translated')}</p>` : ''}</div></footer>`;
}
