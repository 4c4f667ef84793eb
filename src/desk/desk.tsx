import { Spin } from 'antd';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { LogIn } from './login/log-in.tsx';
import { useSession } from './login/session.ts';
import { SessionWatch } from './login/session-watch.tsx';
import { Frame } from './shell/frame.tsx';
import { Tasks } from './tasks/tasks.tsx';

const CaseScreen = lazy(() => import('./case/case-page.tsx'));
const PaperPage = lazy(() => import('./case/paper-page.tsx'));
const Signals = lazy(() => import('./signals/signals.tsx'));
const Start = lazy(() => import('./start/start.tsx'));
const Notices = lazy(() => import('./notices/notices.tsx'));
const HandoverPage = lazy(() => import('./handover/handover.tsx'));
const Admin = lazy(() => import('./admin/admin.tsx'));
const ImportPage = lazy(() => import('./import/import-page.tsx'));
const Leave = lazy(() => import('./leave/leave.tsx'));
const Figures = lazy(() => import('./figures/figures.tsx'));

/** The workspace: log-in first, then the pages in their frame. */
export function Desk() {
  const session = useSession();
  if (session.isPending) return <Spin fullscreen />;
  if (session.data?.kind !== 'staff') return <LogIn />;
  return (
    <>
      <Frame session={session.data}>
        <Suspense fallback={<Spin />}>
          <Routes>
            <Route path="/" element={<Navigate to="/tasks" replace />} />
            <Route path="/tasks" element={<Tasks key="desk" list="desk" session={session.data} />} />
            <Route path="/cases" element={<Tasks key="all" list="all" session={session.data} />} />
            <Route path="/cases/:id" element={<CaseScreen />} />
            <Route path="/cases/:id/papers/:paper" element={<PaperPage />} />
            <Route path="/new" element={<Start />} />
            <Route path="/new/:procedure/:act" element={<Start />} />
            <Route path="/import/*" element={<ImportPage />} />
            <Route path="/figures/*" element={<Figures />} />
            <Route path="/signals" element={<Signals />} />
            <Route path="/leave" element={<Leave session={session.data} />} />
            <Route path="/notices" element={<Notices />} />
            <Route path="/handover" element={<HandoverPage session={session.data} />} />
            <Route path="/admin/*" element={<Admin session={session.data} />} />
            <Route path="*" element={<Navigate to="/tasks" replace />} />
          </Routes>
        </Suspense>
      </Frame>
      <SessionWatch session={session.data} />
    </>
  );
}
