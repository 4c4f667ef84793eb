import { type Language, languages, useLanguage } from '../language.tsx';

const names: { readonly [language in Language]: { readonly name: string; readonly tag: string } } = {
  zh: { name: '简体', tag: 'zh-Hans' },
  hant: { name: '繁體', tag: 'zh-Hant' },
  en: { name: 'English', tag: 'en' },
};

/** The other languages, each by its own name. */
export function LanguageSwitch() {
  const { language, setLanguage } = useLanguage();
  return (
    <span className="languages">
      {languages
        .filter((one) => one !== language)
        .map((one) => (
          <button key={one} type="button" className="plain" lang={names[one].tag} onClick={() => setLanguage(one)}>
            {names[one].name}
          </button>
        ))}
    </span>
  );
}
