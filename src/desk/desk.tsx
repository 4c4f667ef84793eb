import { Spin } from 'antd';
import { Navigate, Route, Routes } from 'react-router';
import { CaseScreen } from './case/case-page.tsx';
import { LogIn } from './login/log-in.tsx';
import { useSession } from './login/session.ts';
import { Frame } from './shell/frame.tsx';
import { Tasks } from './tasks/tasks.tsx';

/** The workspace: log-in first, then the pages in their frame. */
export function Desk() {
  const session = useSession();
  if (session.isPending) return <Spin fullscreen />;
  if (session.data?.kind !== 'staff') return <LogIn />;
  return (
    <Frame session={session.data}>
      <Routes>
        <Route path="/" element={<Navigate to="/tasks" replace />} />
        <Route path="/tasks" element={<Tasks key="desk" list="desk" />} />
        <Route path="/cases" element={<Tasks key="all" list="all" />} />
        <Route path="/cases/:id" element={<CaseScreen />} />
        <Route path="*" element={<Navigate to="/tasks" replace />} />
      </Routes>
    </Frame>
  );
}
