import { expect, test } from 'vitest';
import { oidcFromEnvironment } from './oidc.ts';

test('the identity provider is taken from the environment, whole or not at all', () => {
  expect(oidcFromEnvironment({})).toBeUndefined();
  const whole = {
    YIFA_OIDC_ISSUER: 'https://id.example',
    YIFA_OIDC_CLIENT: 'yifa',
    YIFA_OIDC_REDIRECT: 'https://yifa.example/back',
  };
  expect(oidcFromEnvironment(whole)).toMatchObject({ issuer: 'https://id.example', clientId: 'yifa' });
  expect(oidcFromEnvironment({ ...whole, YIFA_OIDC_SECRET: 's' })).toMatchObject({ clientSecret: 's' });
  expect(() => oidcFromEnvironment({ YIFA_OIDC_ISSUER: 'https://id.example' })).toThrow('cli.oidc-incomplete');
});
