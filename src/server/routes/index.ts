import type { Api, Surroundings } from '../api.ts';
import { actRoutes } from './acts.ts';
import { adminRoutes } from './admin/index.ts';
import { articleRoutes } from './articles.ts';
import { basisRoutes } from './bases.ts';
import { calendarRoutes } from './calendar.ts';
import { caseRoutes } from './cases.ts';
import { chartRoutes } from './charts.ts';
import { colleagueRoutes } from './colleagues.ts';
import { definitionRoutes } from './definitions.ts';
import { delegationRoutes } from './delegations.ts';
import { draftRoutes } from './drafts.ts';
import { dueRoutes } from './due.ts';
import { dutyRoutes } from './duties.ts';
import { errorRoutes } from './errors.ts';
import { exportRoutes } from './exports.ts';
import { figureListRoutes } from './figure-lists.ts';
import { figureRoutes } from './figures.ts';
import { fileRoutes } from './files.ts';
import { followUpRoutes } from './follow-ups.ts';
import { frozenFigureRoutes } from './frozen-figures.ts';
import { handoverRoutes } from './handovers.ts';
import { healthRoutes } from './health.ts';
import { importRoutes } from './imports.ts';
import { noteRoutes } from './notes.ts';
import { noticeRoutes } from './notices.ts';
import { oidcRoutes } from './oidc.ts';
import { orgRoutes } from './orgs.ts';
import { paperTemplateRoutes } from './paper-templates.ts';
import { paperRoutes } from './papers.ts';
import { planRoutes } from './plan.ts';
import { procedureRoutes } from './procedures.ts';
import { registerRoutes } from './registers.ts';
import { ruleRoutes } from './rules.ts';
import { searchRoutes } from './search.ts';
import { sessionListRoutes, sessionRoutes } from './session.ts';
import { settingRoutes } from './settings.ts';
import { signalRoutes } from './signals.ts';
import { startableRoutes } from './startable.ts';
import { statuteRoutes } from './statutes.ts';
import { trackRoutes } from './track.ts';

const groups = [
  procedureRoutes,
  chartRoutes,
  definitionRoutes,
  actRoutes,
  startableRoutes,
  caseRoutes,
  trackRoutes,
  noteRoutes,
  handoverRoutes,
  noticeRoutes,
  registerRoutes,
  basisRoutes,
  dueRoutes,
  calendarRoutes,
  ruleRoutes,
  articleRoutes,
  settingRoutes,
  planRoutes,
  figureRoutes,
  frozenFigureRoutes,
  dutyRoutes,
  figureListRoutes,
  exportRoutes,
  signalRoutes,
  draftRoutes,
  fileRoutes,
  paperRoutes,
  paperTemplateRoutes,
  importRoutes,
  sessionRoutes,
  sessionListRoutes,
  oidcRoutes,
  delegationRoutes,
  orgRoutes,
  colleagueRoutes,
  adminRoutes,
  followUpRoutes,
  statuteRoutes,
  searchRoutes,
  errorRoutes,
  healthRoutes,
] as const;

/** Every address of the API, by topic. */
export function apiRoutes(server: Api, surroundings: Surroundings): void {
  for (const add of groups) add(server, surroundings);
}
