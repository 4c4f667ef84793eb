import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { en } from './texts/en.ts';
import { type TextKey, zh } from './texts/zh.ts';

export type Language = 'zh' | 'en';

interface Speaking {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** A text of the desk's own, with {…} filled in. */
  readonly t: (key: TextKey, parts?: { readonly [name: string]: string | number }) => string;
}

const Context = createContext<Speaking | undefined>(undefined);
const KEY = 'yifa-desk-language';

/** Chinese unless the reader has chosen otherwise; the choice stays on the machine. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, set] = useState<Language>(() => (localStorage.getItem(KEY) === 'en' ? 'en' : 'zh'));
  const setLanguage = useCallback((next: Language) => {
    localStorage.setItem(KEY, next);
    document.documentElement.lang = next === 'en' ? 'en' : 'zh-Hans';
    set(next);
  }, []);
  const speaking = useMemo<Speaking>(() => {
    const words = language === 'en' ? en : zh;
    return {
      language,
      setLanguage,
      t: (key, parts = {}) => words[key].replace(/\{(\w+)\}/g, (_, name: string) => String(parts[name] ?? '')),
    };
  }, [language, setLanguage]);
  return <Context.Provider value={speaking}>{children}</Context.Provider>;
}

/** The reader's language and the desk's texts in it. */
export function useLanguage(): Speaking {
  const speaking = useContext(Context);
  if (!speaking) throw new Error('useLanguage outside its provider');
  return speaking;
}
