import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import 'antd/dist/antd.css';
import './desk.css';
import { isProblem } from './api/client.ts';
import { Desk } from './desk.tsx';
import { LanguageProvider, useLanguage } from './language.tsx';

const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (count, error) => count < 2 && (!isProblem(error) || error.status >= 500) },
  },
});

function Themed() {
  const { language } = useLanguage();
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      // antd's own blue and greys are too pale to read (WCAG AA).
      theme={{
        zeroRuntime: true,
        hashed: false,
        cssVar: { key: 'desk' },
        token: { colorPrimary: '#0958d9', colorTextDescription: '#595959', colorTextPlaceholder: '#6b6b6b' },
      }}
    >
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
