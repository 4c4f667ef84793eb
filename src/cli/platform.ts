import { createLog } from '../server/log.ts';
import { openPlatform } from '../service/open-platform.ts';
import type { Platform } from '../service/platform.ts';
import { wantedDistrict } from './district.ts';
import { logLevel } from './log-level.ts';
import { logStream } from './progress.ts';

export { signIn } from './sign-in.ts';

/** Opens the platform for one command (joining a running one), does the work and closes it again. */
export async function withPlatform(work: (p: Platform) => Promise<void>): Promise<void> {
  const district = wantedDistrict();
  const opened = await openPlatform({
    log: createLog(logLevel('error'), logStream),
    join: true,
    ...(district ? { district } : {}),
  });
  try {
    await work(opened.platform);
  } finally {
    await opened.close();
  }
}
