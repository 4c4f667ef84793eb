import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import zhTW from 'antd/locale/zh_TW';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import './style/desk.css';
import './style/parts.css';
import './style/figures.css';
import './style/notes.css';
import './style/official.css';
import { isProblem } from './api/client.ts';
import { Desk } from './desk.tsx';
import { LanguageProvider, useLanguage } from './language.tsx';
import { theme } from './style/theme.ts';

const queries = new QueryClient({
  defaultOptions: {
    // What one comes back to is asked for anew: somebody else may have acted.
    queries: { staleTime: 0, retry: (count, error) => count < 2 && (!isProblem(error) || error.status >= 500) },
  },
});
const locales = { zh: zhCN, hant: zhTW, en: enUS };

function Themed() {
  const { language } = useLanguage();
  return (
    <ConfigProvider locale={locales[language]} theme={theme} button={{ autoInsertSpace: false }}>
      <AntApp>
        <Desk />
      </AntApp>
    </ConfigProvider>
  );
}

createRoot(document.getElementById('desk') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <BrowserRouter basename="/desk">
          <Themed />
        </BrowserRouter>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
