import type { District } from '../service/platform.ts';
import { CliError } from './errors.ts';

/**
 * The real district that the option or the environment asks for; undefined leaves it to the data. One that stands in
 * the data already is known by its code alone.
 * @param option code and name as given to `--official`
 * @throws CliError `cli.official-form`
 */
export function wantedDistrict(option?: readonly string[]): District | undefined {
  const { YIFA_OFFICIAL, YIFA_DISTRICT = '', YIFA_DISTRICT_NAME = '' } = process.env;
  const asked = option ?? (YIFA_OFFICIAL === '1' ? [YIFA_DISTRICT, YIFA_DISTRICT_NAME] : undefined);
  if (!asked) return undefined;
  const [code = '', ...words] = asked;
  if (!/^\d{6}$/.test(code)) throw new CliError('cli.official-form');
  return { code, name: words.join(' ').trim(), demo: false, official: true };
}
