/** Whether a module could not be loaded: no fault of the call, but of what is installed. */
export function isBrokenInstall(error: unknown): boolean {
  const { code = '' } = (error ?? {}) as { code?: string };
  return /^(ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND|ERR_DLOPEN_FAILED|ERR_PACKAGE_PATH_NOT_EXPORTED)$/.test(code);
}

/** What to say of it. Imports nothing, so that it can always be said. */
export function brokenInstall(error: unknown): string {
  const why = String(error instanceof Error ? error.message : error).split('\n')[0];
  return `安装不完整（${why}）：请在项目目录运行 npm ci 重新安装。 The installation is incomplete: run npm ci in the project folder.`;
}
