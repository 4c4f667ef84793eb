/** The mark of the site for a browser's tab: a balance on the red of the header. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#a61b29"/><path d="M16 6v19M9 26h14M7 11h18M7 11l-3 8a3.4 3.4 0 0 0 6 0zM25 11l-3 8a3.4 3.4 0 0 0 6 0z" fill="none" stroke="#fff" stroke-width="2" stroke-linejoin="round" stroke-linecap="round"/></svg>';
