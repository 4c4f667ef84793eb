import { html } from './html/html.ts';
import { laidOut } from './layout.ts';
import { aboutPage } from './pages/about.ts';
import { applyPage, applyPost } from './pages/apply.ts';
import { casePage } from './pages/case.ts';
import { decisionsPage } from './pages/decisions.ts';
import { documentPage } from './pages/document.ts';
import { documentsPage } from './pages/documents.ts';
import { duePage } from './pages/due.ts';
import { errorsPage } from './pages/errors.ts';
import { homePage } from './pages/home.ts';
import { partyActPage, partyActPost } from './pages/party-act.ts';
import { planPage } from './pages/plan.ts';
import { planArticlePage } from './pages/plan-article.ts';
import { powerPage } from './pages/power.ts';
import { powersPage } from './pages/powers.ts';
import { preferencesPage } from './pages/preferences.ts';
import { procedurePage } from './pages/procedure.ts';
import { searchPage } from './pages/search.ts';
import { leavePost, trackForm, trackPost } from './pages/track.ts';
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

type PageOf = (view: View) => Page | Promise<Page>;

const pages: readonly (readonly [method: 'GET' | 'POST', url: string, page: PageOf, limit?: PortalRoute['limit']])[] = [
  ['GET', '/', homePage],
  ['GET', '/search', searchPage],
  ['GET', '/plan', planPage],
  ['GET', '/plan/articles/:n', planArticlePage],
  ['GET', '/powers', powersPage],
  ['GET', '/powers/:id', powerPage],
  ['GET', '/documents', documentsPage],
  ['GET', '/documents/:id', documentPage],
  ['GET', '/decisions', decisionsPage],
  ['GET', '/track', (view) => trackForm(view)],
  ['POST', '/track', trackPost, 'track'],
  ['GET', '/track/case', casePage, 'track'],
  ['GET', '/track/case/acts/:act', partyActPage, 'track'],
  ['POST', '/track/case/acts/:act', partyActPost, 'track'],
  ['POST', '/track/leave', leavePost],
  ['GET', '/apply/:power', applyPage],
  ['POST', '/apply/:power', applyPost, 'apply'],
  ['GET', '/procedures/:id', procedurePage],
  ['GET', '/rules/due', duePage],
  ['GET', '/errors', errorsPage],
  ['GET', '/about', aboutPage],
  ['GET', '/preferences', preferencesPage],
];

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
      handler: async (request) => {
        const view = await viewOf(source, request);
        try {
          return laidOut(view, await page(view));
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
    get('/procedures/:id/chart.svg', async ({ params, query }) => {
      const procedure = source.procedure(params.id ?? '');
      const svg = procedure && drawn(source, procedure, query.language === 'en' ? 'en' : 'zh');
      return svg ? file('image/svg+xml; charset=utf-8', svg, 'public, max-age=300') : none;
    }),
  ];
}
