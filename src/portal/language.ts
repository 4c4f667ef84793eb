/** The languages of the portal, as HTML names them. Traditional Chinese is worked out from simplified. */
export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Language = (typeof languages)[number];

export const cookies = { language: 'yifa-language', elder: 'yifa-elder' } as const;

/** How a visitor wants the pages: chosen here before (cookie), else asked for by the browser. */
export interface Preferences {
  readonly language: Language;
  /** The version for the elderly: large text, large targets. */
  readonly elder: boolean;
}

/**
 * Reads the preferences of a request.
 * @param jar cookies by name
 * @param acceptLanguage the browser's Accept-Language header
 */
export function preferencesOf(
  jar: { readonly [name: string]: string | undefined },
  acceptLanguage?: string,
): Preferences {
  const chosen = jar[cookies.language];
  return { language: isLanguage(chosen) ? chosen : accepted(acceptLanguage), elder: jar[cookies.elder] === '1' };
}

export function isLanguage(value: string | undefined): value is Language {
  return languages.some((known) => known === value);
}

function accepted(header: string | undefined): Language {
  if (header === undefined || header.length > 200) return 'zh-Hans';
  const wanted = header.split(',').flatMap((part, place) => {
    const [range = '', ...more] = part.trim().toLowerCase().split(';');
    const q = Number(
      more
        .find((m) => m.trim().startsWith('q='))
        ?.trim()
        .slice(2) ?? 1,
    );
    const language = ofRange(range);
    return language && q > 0 && q <= 1 ? [{ language, q, place }] : [];
  });
  wanted.sort((a, b) => b.q - a.q || a.place - b.place);
  return wanted[0]?.language ?? 'zh-Hans';
}

function ofRange(range: string): Language | undefined {
  if (range === 'en' || range.startsWith('en-')) return 'en';
  if (/^zh-(hant|tw|hk|mo)/.test(range)) return 'zh-Hant';
  return range === 'zh' || range.startsWith('zh-') ? 'zh-Hans' : undefined;
}
