import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { en } from './texts/en.ts';
import { type TextKey, zh } from './texts/zh.ts';

export type Language = 'zh' | 'hant' | 'en';
export const languages: readonly Language[] = ['zh', 'hant', 'en'];

/** A name or sentence in both languages of the product. */
export interface Both {
  readonly zh: string;
  readonly en: string;
}

export interface Speaking {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** A text of the desk's own, with {…} filled in. */
  readonly t: (key: TextKey, parts?: { readonly [name: string]: string | number }) => string;
  /** What the server gives in two languages. What stands in a file is never converted: it stays as it was written. */
  readonly say: (both: Both) => string;
}

type Convert = (text: string) => string;
const same: Convert = (text) => text;

const Context = createContext<Speaking | undefined>(undefined);
const KEY = 'yifa-desk-language';
const tags: { readonly [language in Language]: string } = { zh: 'zh-Hans', hant: 'zh-Hant', en: 'en' };

const saved = () => languages.find((language) => language === localStorage.getItem(KEY)) ?? 'zh';

/** Simplified Chinese unless the reader has chosen otherwise; the choice stays on the machine. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(saved);
  const [convert, setConvert] = useState<{ readonly to: Convert }>({ to: same });
  useEffect(() => {
    localStorage.setItem(KEY, language);
    document.documentElement.lang = tags[language];
    if (language !== 'hant') return setConvert({ to: same });
    let left = false;
    void toTraditional().then((to) => left || setConvert({ to }));
    return () => {
      left = true;
    };
  }, [language]);
  const choose = useCallback((next: Language) => {
    // Requests that follow at once already ask in the new language.
    document.documentElement.lang = tags[next];
    setLanguage(next);
  }, []);
  const speaking = useMemo<Speaking>(() => {
    const words = language === 'en' ? en : zh;
    const { to } = convert;
    return {
      language,
      setLanguage: choose,
      t: (key, parts = {}) => to(words[key]).replace(/\{(\w+)\}/g, (_, name: string) => String(parts[name] ?? '')),
      say: (both) => (language === 'en' ? both.en : to(both.zh)),
    };
  }, [language, choose, convert]);
  return <Context.Provider value={speaking}>{children}</Context.Provider>;
}

/** The tables of traditional characters (1 MB) are fetched when somebody wants them. */
async function toTraditional(): Promise<Convert> {
  const { Converter } = await import('opencc-js/cn2t');
  const convert = Converter({ from: 'cn', to: 'tw' });
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text) ?? convert(text);
    known.set(text, found);
    return found;
  };
}

/** The reader's language and the desk's texts in it. */
export function useLanguage(): Speaking {
  const speaking = useContext(Context);
  if (!speaking) throw new Error('useLanguage outside its provider');
  return speaking;
}
