import { html } from '../html/html.ts';
import { isLocalPath } from '../html/url.ts';
import { cookies, isLanguage } from '../language.ts';
import { asked, type Page, type View } from '../view.ts';

const YEAR = 31_536_000;

/** Remembers language or text size in a cookie and goes back to where the visitor was. */
export function preferencesPage(view: View): Page {
  const { secure } = view.request;
  const language = asked(view, 'language');
  const elder = asked(view, 'elder');
  const back = asked(view, 'back');
  const kept = (name: string, value: string) =>
    `${name}=${value}; Path=/; Max-Age=${YEAR}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  const set = [
    ...(isLanguage(language) ? [kept(cookies.language, language)] : []),
    ...(elder === '1' || elder === '0' ? [kept(cookies.elder, elder)] : []),
  ];
  return {
    title: '',
    main: html``,
    status: 303,
    headers: { location: isLocalPath(back) ? back : '/', ...(set.length > 0 ? { 'set-cookie': set } : {}) },
  };
}
