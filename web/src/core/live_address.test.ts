// The address of the live channel.
import { expect, test } from 'vitest';
import { liveAddress } from './live_address.ts';

test('it says the language of the page and whose ticket it is', () => {
  const visitor = liveAddress('https://localhost:8443/en/lots/L-1?x=1#y', 'en');
  expect(visitor.href).toBe('wss://localhost:8443/api/v1/live?lang=en');
  const bidder = liveAddress('https://localhost:8443/app', 'zh-CN', 'a b');
  expect(bidder.href).toBe('wss://localhost:8443/api/v1/live?lang=zh&ticket=a+b');
  expect(liveAddress('http://localhost:5173/', 'zh-CN').protocol).toBe('ws:');
});
