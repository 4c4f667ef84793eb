import { atom, feeds, robots, sitemap } from './feeds.ts';
import { html } from './html/html.ts';
import { laidOut } from './layout.ts';
import { aboutPage } from './pages/about.ts';
import { applyPage, applyPost } from './pages/apply.ts';
import { checkPage, checkPost } from './pages/apply-check.ts';
import { questionPage, questionPost } from './pages/apply-question.ts';
import { startPage } from './pages/apply-start.ts';
import { casePage } from './pages/case.ts';
import { consultationsPage, matterPage, partPage, partPost } from './pages/consultations.ts';
import { decisionsPage } from './pages/decisions.ts';
import { documentPage } from './pages/document.ts';
import { documentsPage } from './pages/documents.ts';
import { draftDrop, draftLeave, draftsPage, draftsPost } from './pages/drafts.ts';
import { duePage } from './pages/due.ts';
import { dutiesPage, dutyCalendar } from './pages/duties.ts';
import { errorsPage } from './pages/errors.ts';
import { figureOfYearPage } from './pages/figure.ts';
import { frozenYearPage, frozenYearsPage } from './pages/frozen-years.ts';
import { homePage } from './pages/home.ts';
import { lawPage, lawsPage } from './pages/laws.ts';
import { lotJson, lotPage } from './pages/lot.ts';
import { ownEntryPage } from './pages/own-entry.ts';
import { paperFilePage, paperPage } from './pages/paper.ts';
import { partyActPage, partyActPost } from './pages/party-act.ts';
import { planPage } from './pages/plan.ts';
import { planArticlePage } from './pages/plan-article.ts';
import { powerPage } from './pages/power.ts';
import { powersPage } from './pages/powers.ts';
import { preferencesPage } from './pages/preferences.ts';
import { procedurePage } from './pages/procedure.ts';
import { entryPage, registerPage, registersPage } from './pages/registers.ts';
import { searchPage } from './pages/search.ts';
import { servicePage, servicesPage } from './pages/services.ts';
import { takeBackPost } from './pages/take-back.ts';
import { leavePost, trackForm, trackPost } from './pages/track.ts';
import { urgePage, urgePost } from './pages/urge.ts';
import { channelPage, wantPage } from './pages/want.ts';
import { drawn } from './parts/chart.ts';
import { problemPage, type Trouble, troubleOf } from './problem.ts';
import type { PortalAnswer, PortalRequest, PortalRoute } from './route.ts';
import { sayIn } from './say.ts';
import type { Source } from './source.ts';
import { fontSheet, fontSheetUrl, fontSlice } from './style/fonts.ts';
import { icon } from './style/icon.ts';
import { sheet } from './style/sheet.ts';
import type { Page, View } from './view.ts';

export type { PortalAnswer, PortalRequest, PortalRoute } from './route.ts';

type PageOf = (view: View) => Page | Promise<Page | PortalAnswer>;

type Entry = readonly [method: 'GET' | 'POST', url: string, page: PageOf, limit?: PortalRoute['limit']];

const pages: readonly Entry[] = [
  ['GET', '/', homePage],
  ['GET', '/want', wantPage],
  ['GET', '/want/:channel', channelPage],
  ['GET', '/services', servicesPage],
  ['GET', '/services/:event', servicePage],
  ['GET', '/search', searchPage],
  ['GET', '/plan', planPage],
  ['GET', '/plan/articles/:n', planArticlePage],
  ['GET', '/figures/:procedure/:indicator', figureOfYearPage],
  ['GET', '/plan/years', frozenYearsPage],
  ['GET', '/plan/years/:year', frozenYearPage],
  ['GET', '/duties', dutiesPage],
  ['GET', '/powers', powersPage],
  ['GET', '/powers/:id', powerPage],
  ['GET', '/documents', documentsPage],
  ['GET', '/documents/:id', documentPage],
  ['GET', '/laws', lawsPage],
  ['GET', '/laws/:id', lawPage],
  ['GET', '/decisions', decisionsPage],
  ['GET', '/consultations', consultationsPage],
  ['GET', '/matters/:case', matterPage],
  ['GET', '/matters/:case/lot', lotPage],
  ['GET', '/matters/:case/lot.json', lotJson],
  ['GET', '/matters/:case/acts/:act', partPage],
  ['POST', '/matters/:case/acts/:act', partPost, 'apply'],
  ['GET', '/registers', registersPage],
  ['GET', '/registers/:register', registerPage],
  ['GET', '/registers/:register/:entry', entryPage],
  ['GET', '/track', (view) => trackForm(view)],
  ['POST', '/track', trackPost, 'track'],
  ['GET', '/track/case', casePage, 'track'],
  ['GET', '/track/entry', ownEntryPage, 'track'],
  ['GET', '/track/case/acts/:act', partyActPage, 'track'],
  ['POST', '/track/case/acts/:act', partyActPost, 'track'],
  ['GET', '/track/case/papers/:paper', paperPage, 'track'],
  ['GET', '/track/case/papers/:paper/:format', paperFilePage, 'track'],
  ['POST', '/track/case/take-back', takeBackPost, 'track'],
  ['GET', '/track/case/urge', urgePage, 'track'],
  ['POST', '/track/case/urge', urgePost, 'track'],
  ['POST', '/track/leave', leavePost],
  ...forms('/apply/:power'),
  ...forms('/file/:procedure'),
  ['GET', '/drafts', draftsPage, 'track'],
  ['POST', '/drafts', draftsPost, 'track'],
  ['POST', '/drafts/leave', draftLeave],
  ['POST', '/drafts/drop', draftDrop, 'track'],
  ['GET', '/procedures/:id', procedurePage],
  ['GET', '/rules/due', duePage],
  ['GET', '/errors', errorsPage],
  ['GET', '/about', aboutPage],
  ['GET', '/preferences', preferencesPage],
];

/** The pages by which something is started: question by question, or all on one page. */
function forms(path: string): readonly Entry[] {
  return [
    ['GET', path, startPage],
    ['GET', `${path}/question/:question`, questionPage],
    ['POST', `${path}/question/:question`, questionPost, 'draft'],
    ['GET', `${path}/check`, checkPage],
    ['POST', `${path}/check`, checkPost, 'apply'],
    ['GET', `${path}/all`, applyPage],
    ['POST', `${path}/all`, applyPost, 'apply'],
  ];
}

/**
 * The pages of the portal, to be hung into a server. Every answer is a finished page: errors too.
 * @param report takes the cause of a failure of ours; the visitor gets the request's number
 */
export function routesOn(source: Source, report: (error: unknown, request: string) => void): readonly PortalRoute[] {
  const shown = pages.map(
    ([method, url, page, limit]): PortalRoute => ({
      method,
      url,
      ...(limit ? { limit } : {}),
      ...(page === questionPost ? { tellsUploads: true as const } : {}),
      handler: async (request) => {
        const view = await viewOf(source, request);
        try {
          const made = await page(view);
          return 'main' in made ? laidOut(view, made) : made;
        } catch (error) {
          const trouble = troubleOf(error);
          if (trouble.status >= 500) report(error, request.id);
          return laidOut(view, problemPage(view, trouble));
        }
      },
    }),
  );
  return [...shown, ...assets(source)];
}

/** The page for an error that the server met outside a page: an unknown address, too many requests, too large a body. */
export async function problemAnswer(source: Source, request: PortalRequest, trouble: Trouble): Promise<PortalAnswer> {
  const view = await viewOf(source, request);
  return laidOut(view, problemPage(view, trouble));
}

async function viewOf(source: Source, request: PortalRequest): Promise<View> {
  return { t: await sayIn(request.language), source, request, today: source.now().slice(0, 10) };
}

const forGood = 'public, max-age=31536000, immutable';

/** What pages load: one style sheet, the font where a system lacks it, the icon, charts. */
function assets(source: Source): readonly PortalRoute[] {
  const get = (url: string, handler: PortalRoute['handler']): PortalRoute => ({ method: 'GET', url, handler });
  const file = (type: string, content: string | Uint8Array, cache = forGood): PortalAnswer => ({
    status: 200,
    html: content,
    headers: { 'content-type': type, 'cache-control': cache },
  });
  const none: PortalAnswer = {
    status: 404,
    html: html``.toString(),
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  };
  return [
    get(sheet.url, async () => file('text/css; charset=utf-8', sheet.css)),
    get(fontSheetUrl, async () => file('text/css; charset=utf-8', await fontSheet())),
    get('/assets/fonts/:name', async ({ params }) => {
      const slice = await fontSlice(params.name ?? '');
      return slice ? file('font/woff2', slice) : none;
    }),
    get('/assets/icon.svg', async () => file('image/svg+xml', icon, 'public, max-age=86400')),
    ...Object.keys(feeds).map((name) =>
      get(`/feeds/${name}.atom`, async (request) => (await atom(await viewOf(source, request), name)) ?? none),
    ),
    get('/duties.ics', async (request) => dutyCalendar(await viewOf(source, request))),
    get('/sitemap.xml', async (request) => sitemap(await viewOf(source, request))),
    get('/robots.txt', async (request) => robots(await viewOf(source, request))),
    get('/procedures/:id/chart.svg', async ({ params, query }) => {
      const procedure = source.procedure(params.id ?? '');
      const svg = procedure && drawn(source, procedure, query.language === 'en' ? 'en' : 'zh');
      return svg ? file('image/svg+xml; charset=utf-8', svg, 'public, max-age=300') : none;
    }),
  ];
}
