type Convert = (text: string) => string;

let loading: Promise<Convert> | undefined;

/** The tables are read when somebody first searches. */
function simplifier(): Promise<Convert> {
  loading ??= import('opencc-js/t2cn').then(({ Converter }) => Converter({ from: 't', to: 'cn' }) as Convert);
  return loading;
}

/** What somebody looks for, as typed and, where that differs, in simplified characters; either may stand in the record. */
export async function spellings(typed: string): Promise<readonly string[]> {
  const simplified = (await simplifier())(typed);
  return simplified === typed ? [typed] : [typed, simplified];
}
